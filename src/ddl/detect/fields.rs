//! Fields that came, went, changed, or have another name.

use std::collections::BTreeSet;

use super::super::python::value;
use super::{Deconstructed, Detector, Event, Field, FieldKey, Operation, deconstruct, on_field};
use crate::ddl::questions::Question;
use crate::models::{Argument, Expr, ExprKind, FieldClass};

impl Detector<'_> {
    /// `create_renamed_fields`: model, name before and name after. Names of before are replaced in
    /// `old_fields` by those of after.
    pub(super) fn find_renamed_fields(
        &mut self,
        old_fields: &mut BTreeSet<FieldKey>,
        new_fields: &BTreeSet<FieldKey>,
    ) -> Vec<(String, String, String)> {
        let mut found = Vec::new();
        let added: Vec<FieldKey> = new_fields.difference(old_fields).cloned().collect();
        for (model, name) in added {
            let gone: Vec<FieldKey> =
                old_fields.difference(new_fields).filter(|it| it.0 == model).cloned().collect();
            for (_, before) in gone {
                let declared = self.answers.renames_field(&model, &before, &name);
                if !declared && !self.is_like(&model, &before, &name) {
                    continue;
                }
                let class = self.new.model(&model).and_then(|it| it.field(&name));
                let class = class.map_or(FieldClass::CharField, |field| field.class);
                let question = Question::rename_field(&model, &before, &name, class);
                if declared || self.agrees(question) {
                    old_fields.remove(&(model.clone(), before.clone()));
                    old_fields.insert((model.clone(), name.clone()));
                    self.renamed.fields.insert((model.clone(), name.clone()), before.clone());
                    found.push((model.clone(), before, name.clone()));
                    break;
                }
            }
        }
        found
    }

    /// Whether a field could be the other under a new name.
    fn is_like(&self, model: &str, before: &str, name: &str) -> bool {
        let key = (model.to_owned(), name.to_owned());
        let owner = self.old.model(self.renamed.model(model));
        let (Some(owner), Some(now)) = (owner, self.new.model(model)) else { return false };
        let (Some(old), Some(field)) = (owner.field(before), now.field(name)) else { return false };
        let old_made = deconstruct::field(self.old, owner, old);
        let new_made = deconstruct::field(self.new, now, field);
        let new_made = self.in_old_names(&key, new_made, &old_made);
        old_made == new_made || under_old_column(&old_made, old) == new_made
    }

    /// Whether a field that is renamed gets a `db_column`, so that its column keeps its name.
    pub(super) fn keeps_column(&self, model: &str, before: &str, name: &str) -> bool {
        let given = |field: Option<&Field>| {
            field.and_then(|it| it.option("db_column")).and_then(Expr::as_str).map(str::to_owned)
        };
        let owner = self.old.model(self.renamed.model(model));
        let now = given(self.new.model(model).and_then(|it| it.field(name)));
        given(owner.and_then(|it| it.field(before))) != now && self.is_like(model, before, name)
    }

    /// `_generate_removed_field`.
    pub(super) fn removed_field(&mut self, (model, field): &FieldKey) {
        let dependencies = vec![on_field(model, field, Event::AlterTogether)];
        let (model, field) = (model.clone(), field.clone());
        self.add(Operation::RemoveField { model, field }, dependencies);
    }

    /// `_generate_added_field`.
    pub(super) fn added_field(&mut self, (model, name): &FieldKey) {
        let Some(field) = self.new.model(model).and_then(|it| it.field(name)) else { return };
        let mut dependencies = vec![on_field(model, name, Event::Remove)];
        dependencies.extend(self.on_ends(model, name));
        let one_off =
            if fills_itself(field) { None } else { self.one_off(Question::added(model, field)) };
        let (model, field) = (model.clone(), name.clone());
        self.add(Operation::AddField { model, field, one_off }, dependencies);
    }

    /// The value for rows that are there; where it is not known, it is asked for.
    fn one_off(&mut self, question: Question) -> Option<Expr> {
        let given = self.answers.default(&question.key).cloned();
        if given.is_none() && !self.answers.is_passed_over(&question.key) {
            self.questions.push(question);
        }
        given
    }

    /// `generate_altered_fields`.
    pub(super) fn altered_field(&mut self, key: &FieldKey) {
        let Some((old, new, field)) = self.both(key) else { return };
        let before = self.old.model(self.renamed.model(&key.0));
        let before = before.and_then(|it| it.field(self.renamed.field(&key.0, &key.1)));
        let is_renamed = self.renamed.field(&key.0, &key.1) != key.1;
        let same_column = before.is_some_and(|it| under_old_column(&old, it) == new);
        if old == new || (is_renamed && same_column) {
            return;
        }
        // Django takes a field that was renamed as it was; only a form can change both at once.
        let many = |class: FieldClass| class == FieldClass::ManyToManyField;
        if many(old.class) != many(new.class) {
            self.removed_field(key);
            self.added_field(key);
            return;
        }
        let was_null = old.argument("null").is_some();
        let asks = was_null && !field.null && field.default.is_none() && !many(new.class);
        let one_off = if asks { self.one_off(Question::altered(&key.0, field)) } else { None };
        let dependencies = self.on_ends(&key.0, &key.1);
        let (model, field) = key.clone();
        let like = field.clone();
        self.add(Operation::AlterField { model, field, like, one_off }, dependencies);
    }
}

/// The field as it is when its column is given by name.
fn under_old_column(made: &Deconstructed, field: &Field) -> Deconstructed {
    let column = field.column.as_deref().unwrap_or_default();
    made.with("db_column", value(&Expr::made(ExprKind::Str(column.to_owned()))))
}

/// Whether rows that are there get a value without being asked for one: `preserve_default`.
fn fills_itself(field: &Field) -> bool {
    let timed = matches!(
        field.class,
        FieldClass::DateField | FieldClass::DateTimeField | FieldClass::TimeField
    );
    field.null
        || field.default.is_some()
        || field.class == FieldClass::ManyToManyField
        || (field.blank && may_be_empty(field.class))
        || (timed && field.auto_now)
        || field.class.is_auto()
}

/// `empty_strings_allowed`.
const fn may_be_empty(class: FieldClass) -> bool {
    use FieldClass as C;
    matches!(
        class,
        C::CharField
            | C::TextField
            | C::EmailField
            | C::URLField
            | C::SlugField
            | C::FileField
            | C::ImageField
            | C::FilePathField
            | C::BinaryField
    )
}

/// A text as the default of a field of this class, where it is typed as a person types it.
pub fn typed_default(class: FieldClass, text: &str) -> Expr {
    use FieldClass as C;
    let kind = match class {
        C::BooleanField => ExprKind::Bool(matches!(text, "True" | "true" | "1" | "on")),
        _ => match text.parse::<i64>() {
            Ok(number) if !may_be_empty(class) => ExprKind::Int(number),
            _ => match text.parse::<f64>() {
                Ok(number) if class == C::FloatField => ExprKind::Float(number),
                _ if class == C::DecimalField => {
                    call("Decimal", vec![ExprKind::Str(text.to_owned())])
                }
                _ => moment(class, text).unwrap_or_else(|| ExprKind::Str(text.to_owned())),
            },
        },
    };
    Expr::made(kind)
}

/// `datetime.date(2026, 1, 2)` for a date or a date with a time, as a person types it.
fn moment(class: FieldClass, text: &str) -> Option<ExprKind> {
    let parts: Option<Vec<i64>> =
        text.split(['-', ' ', 'T', ':']).map(|part| part.parse().ok()).collect();
    let mut parts = parts?;
    let function = match (class, parts.len()) {
        (FieldClass::DateField, 3) => "datetime.date",
        (FieldClass::DateTimeField, 3..=6) => "datetime.datetime",
        (FieldClass::TimeField, 2..=3) => "datetime.time",
        _ => return None,
    };
    // Midnight is all that a day alone can mean.
    if function == "datetime.datetime" && parts.len() == 3 {
        parts.extend([0, 0]);
    }
    Some(call(function, parts.into_iter().map(ExprKind::Int).collect()))
}

fn call(function: &str, arguments: Vec<ExprKind>) -> ExprKind {
    let argument = |kind| Argument { name: None, value: Expr::made(kind) };
    let arguments = arguments.into_iter().map(argument).collect();
    ExprKind::Call { function: function.to_owned(), arguments }
}
