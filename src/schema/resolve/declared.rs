//! One declared field, with what its class and options amount to.

use super::super::{Choice, Field};
use super::classes::Class;
use crate::models::{self, Expr, ExprKind, FieldClass};
use crate::sql::ColumnType;

/// What a declared field amounts to on a model of the key `model`. The column's type is still
/// missing where it is that of another field.
pub(super) fn field(class: &Class<'_>, declared: &models::Field, model: &str) -> Field {
    let value = |name: &str| {
        declared.option(name).map(|value| class.module.resolve(Some(class.model), value))
    };
    let is_true = |name: &str| value(name).and_then(Expr::as_bool) == Some(true);
    let text = |name: &str| value(name).and_then(Expr::as_str).map(str::to_owned);
    let is_key = matches!(declared.class, FieldClass::ForeignKey | FieldClass::OneToOneField);
    let name = declared.name.clone();
    let attname = if is_key { format!("{name}_id") } else { name.clone() };
    let primary_key = is_true("primary_key");
    let auto_now = is_true("auto_now");
    let auto_now_add = is_true("auto_now_add");
    let indexed_by_itself = is_key || declared.class == FieldClass::SlugField;
    let max_length = value("max_length")
        .and_then(Expr::as_int)
        .and_then(|length| u32::try_from(length).ok())
        .or_else(|| default_length(declared.class));
    Field {
        column: (declared.class != FieldClass::ManyToManyField)
            .then(|| text("db_column").unwrap_or_else(|| attname.clone())),
        attname,
        class: declared.class,
        model: model.to_owned(),
        declared_by: Some(class.model.name.clone()),
        kind: column_type(declared.class, max_length, |option| {
            value(option).and_then(Expr::as_int).and_then(|number| u32::try_from(number).ok())
        }),
        verbose_name: text("verbose_name").unwrap_or_else(|| name.replace('_', " ")),
        help_text: text("help_text").unwrap_or_default(),
        null: is_true("null"),
        blank: is_true("blank") || auto_now || auto_now_add || declared.class.is_auto(),
        unique: primary_key || is_true("unique") || declared.class == FieldClass::OneToOneField,
        primary_key,
        db_index: value("db_index").and_then(Expr::as_bool).unwrap_or(indexed_by_itself),
        editable: value("editable")
            .and_then(Expr::as_bool)
            .unwrap_or(!(auto_now || auto_now_add || declared.class == FieldClass::BinaryField)),
        auto_created: false,
        auto_now,
        auto_now_add,
        db_constraint: value("db_constraint").and_then(Expr::as_bool).unwrap_or(true),
        max_length,
        default: declared.option("default").map(|value| known_value(class, value)),
        choices: choices(class, declared),
        options: declared.options.clone(),
        span: declared.span,
        name,
    }
}

/// The length that a class has by itself; see `django/db/models/fields/__init__.py`.
const fn default_length(class: FieldClass) -> Option<u32> {
    match class {
        FieldClass::EmailField => Some(254),
        FieldClass::URLField => Some(200),
        FieldClass::SlugField => Some(50),
        FieldClass::UUIDField => Some(32),
        FieldClass::GenericIPAddressField => Some(39),
        FieldClass::FileField | FieldClass::ImageField | FieldClass::FilePathField => Some(100),
        _ => None,
    }
}

/// The type of the column; none for a relation, whose type is that of what it points to.
fn column_type(
    class: FieldClass,
    max_length: Option<u32>,
    number: impl Fn(&str) -> Option<u32>,
) -> Option<ColumnType> {
    Some(match class {
        FieldClass::ForeignKey | FieldClass::OneToOneField | FieldClass::ManyToManyField => {
            return None;
        }
        FieldClass::CharField
        | FieldClass::EmailField
        | FieldClass::URLField
        | FieldClass::SlugField
        | FieldClass::FileField
        | FieldClass::ImageField
        | FieldClass::FilePathField => ColumnType::Char(max_length),
        FieldClass::DecimalField => ColumnType::Decimal {
            max_digits: number("max_digits").unwrap_or_default(),
            decimal_places: number("decimal_places").unwrap_or_default(),
        },
        FieldClass::TextField => ColumnType::Text,
        FieldClass::IntegerField => ColumnType::Integer,
        FieldClass::BooleanField => ColumnType::Boolean,
        FieldClass::DateField => ColumnType::Date,
        FieldClass::DateTimeField => ColumnType::DateTime,
        FieldClass::FloatField => ColumnType::Float,
        FieldClass::PositiveIntegerField => ColumnType::PositiveInteger,
        FieldClass::PositiveSmallIntegerField => ColumnType::PositiveSmallInteger,
        FieldClass::PositiveBigIntegerField => ColumnType::PositiveBigInteger,
        FieldClass::SmallIntegerField => ColumnType::SmallInteger,
        FieldClass::BigIntegerField => ColumnType::BigInteger,
        FieldClass::TimeField => ColumnType::Time,
        FieldClass::DurationField => ColumnType::Duration,
        FieldClass::UUIDField => ColumnType::Uuid,
        FieldClass::JSONField => ColumnType::Json,
        FieldClass::BinaryField => ColumnType::Binary,
        FieldClass::GenericIPAddressField => ColumnType::GenericIpAddress,
        FieldClass::AutoField => ColumnType::Auto,
        FieldClass::BigAutoField => ColumnType::BigAuto,
        FieldClass::SmallAutoField => ColumnType::SmallAuto,
    })
}

/// A default with constants and members of choices looked up: `Status.DRAFT` is its value.
pub(super) fn known_value(class: &Class<'_>, value: &Expr) -> Expr {
    let value = class.module.resolve(Some(class.model), value);
    let member = value.as_name().and_then(|name| {
        let name = name.strip_suffix(".value").unwrap_or(name);
        let (choices, member) = name.rsplit_once('.')?;
        let choices = class.module.choices_class(Some(class.model), choices)?;
        choices.members.iter().find(|it| it.name == member)
    });
    member.map_or(value, |member| &member.value).clone()
}

/// The choices of a field: pairs, groups of pairs, a mapping, or a class of choices.
fn choices(class: &Class<'_>, declared: &models::Field) -> Vec<Choice> {
    let Some(value) = declared.option("choices") else { return Vec::new() };
    let value = class.module.resolve(Some(class.model), value);
    let mut found = Vec::new();
    if let Some(name) = value.as_name() {
        let name = name.strip_suffix(".choices").unwrap_or(name);
        if let Some(choices) = class.module.choices_class(Some(class.model), name) {
            let empty = choices.empty_label.iter().map(|label| Choice {
                value: Expr::made(ExprKind::None),
                label: label.clone(),
                group: None,
            });
            found.extend(empty);
            found.extend(choices.members.iter().map(|member| Choice {
                value: member.value.clone(),
                label: member.label.clone(),
                group: None,
            }));
        }
    } else {
        pairs(class, value, None, &mut found);
    }
    found
}

fn pairs(class: &Class<'_>, value: &Expr, group: Option<&str>, found: &mut Vec<Choice>) {
    let known = |value: &Expr| class.module.resolve(Some(class.model), value).clone();
    let pairs: Vec<(Expr, Expr)> = match &value.kind {
        ExprKind::Dict(items) => items.iter().map(|(a, b)| (known(a), known(b))).collect(),
        ExprKind::List(items) | ExprKind::Tuple(items) => items
            .iter()
            .filter_map(|item| match known(item).items() {
                Some([a, b]) => Some((known(a), known(b))),
                _ => None,
            })
            .collect(),
        _ => return,
    };
    for (value, label) in pairs {
        match (&label.kind, value.as_str()) {
            (ExprKind::List(_) | ExprKind::Tuple(_) | ExprKind::Dict(_), Some(name))
                if group.is_none() =>
            {
                self::pairs(class, &label, Some(name), found);
            }
            (ExprKind::Str(text), _) => {
                found.push(Choice { value, label: text.clone(), group: group.map(str::to_owned) })
            }
            _ => {}
        }
    }
}
