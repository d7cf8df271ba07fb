//! Field objects: what `models.CharField(…)` makes, and what `_meta.get_field()` gives
//! (`django/db/models/fields/`).

mod attributes;
mod choices;
mod display;
mod methods;
mod options;
mod relations;
mod set_rule;
mod validation;

pub(super) use validation::names as validation_names;
pub(crate) use validation::{
    clean_fields, full_clean, unique_error_message, validate_constraints, validate_unique,
};

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::apps::FieldDefault;
use super::native::{Native, define, payload};
use crate::models::FieldClass;
use crate::orm::FieldId;
use crate::shell::class::{Instance, Slots};
use crate::shell::raise::PyResult;
use crate::shell::value::Value;
use crate::shell::{Args, Interpreter};
use crate::sql::ColumnType;
pub(crate) use display::methods_of;
pub(crate) use options::{AbstractOptions, Options};
pub(crate) use relations::relation_object;
pub(crate) use set_rule::SetRule;

/// The payload of a field object.
#[derive(Default)]
pub(crate) struct FieldState {
    /// What it was made with.
    pub(crate) args: RefCell<Args>,
    /// The field of a model that it is; none for one that was only made.
    pub(crate) bound: Cell<Option<FieldId>>,
}

/// Makes `Field` and its subclasses.
///
/// # Errors
/// None in practice.
pub(super) fn install(shell: &mut Interpreter) -> PyResult<()> {
    let mut native = Native::new("Field", "django.db.models.fields", &[], methods::METHODS);
    native.slots = Slots {
        payload: Some(|| Rc::new(FieldState::default()) as Rc<dyn Any>),
        key: Some(methods::key),
        ..Slots::default()
    };
    define(shell, native)?;
    let related = "django.db.models.fields.related";
    define(shell, Native::new("RelatedField", related, &["Field"], &[]))?;
    define(shell, Native::new("ForeignObject", related, &["RelatedField"], &[]))?;
    for class in FieldClass::ALL {
        let module = match class {
            FieldClass::ForeignKey | FieldClass::OneToOneField | FieldClass::ManyToManyField => {
                "django.db.models.fields.related"
            }
            FieldClass::FileField | FieldClass::ImageField => "django.db.models.fields.files",
            FieldClass::JSONField => "django.db.models.fields.json",
            _ => "django.db.models.fields",
        };
        let base: &'static [&'static str] = match class {
            FieldClass::OneToOneField => &["ForeignKey"],
            FieldClass::ForeignKey => &["ForeignObject"],
            FieldClass::ManyToManyField => &["RelatedField"],
            FieldClass::EmailField | FieldClass::URLField | FieldClass::SlugField => &["CharField"],
            FieldClass::DateTimeField => &["DateField"],
            FieldClass::ImageField => &["FileField"],
            FieldClass::BigIntegerField
            | FieldClass::SmallIntegerField
            | FieldClass::PositiveIntegerField
            | FieldClass::PositiveSmallIntegerField
            | FieldClass::PositiveBigIntegerField
            | FieldClass::AutoField
            | FieldClass::BigAutoField
            | FieldClass::SmallAutoField => &["IntegerField"],
            _ => &["Field"],
        };
        define(shell, Native::new(class.name(), module, base, &[]))?;
    }
    methods::install(shell)?;
    set_rule::install(shell)?;
    relations::install(shell)
}

fn init(_: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    if let Some(state) = payload::<FieldState>(value) {
        *state.args.borrow_mut() = args;
    }
    Ok(Value::None)
}

/// Whether a value is a field object.
pub(crate) fn is_field(value: &Value) -> bool {
    payload::<FieldState>(value).is_some()
}

/// The field object of a model's field: the declaration, bound; one made for it without one, or
/// where the declaration (of an abstract base) is bound already.
///
/// # Errors
/// None in practice.
pub(crate) fn bound(
    shell: &mut Interpreter,
    field: FieldId,
    declared: Option<Value>,
) -> PyResult<Value> {
    let registry = shell.registry();
    let args = declared
        .as_ref()
        .and_then(payload::<FieldState>)
        .map(|state| state.args.borrow().clone())
        .unwrap_or_default();
    let class = match &declared {
        Some(Value::Instance(instance)) => instance.class.clone(),
        _ => shell.builtin_class(registry.field(field).class.name()),
    };
    let object = Value::Instance(Rc::new(Instance::new(class, Value::None)));
    if let Some(state) = payload::<FieldState>(&object) {
        *state.args.borrow_mut() = args;
        state.bound.set(Some(field));
    }
    Ok(object)
}

/// An argument of a field by its keyword.
pub(crate) fn option(shell: &Interpreter, field: FieldId, name: &str) -> Option<Value> {
    let object = shell.django.field(field)?;
    let state = payload::<FieldState>(&object)?;
    let args = state.args.borrow();
    args.keywords.iter().find(|(key, _)| &**key == name).map(|(_, value)| value.clone())
}

/// An argument of a relation field, by its keyword or its place.
pub(crate) fn argument(
    shell: &Interpreter,
    field: FieldId,
    name: &str,
    place: usize,
) -> Option<Value> {
    option(shell, field, name).or_else(|| {
        let state = payload::<FieldState>(&shell.django.field(field)?)?;
        let args = state.args.borrow();
        args.positional.get(place).cloned()
    })
}

/// `Field.get_default()`.
///
/// # Errors
/// What a default that is called raises.
pub(crate) fn get_default(shell: &mut Interpreter, field: FieldId) -> PyResult<Value> {
    match default_of(shell, field)? {
        FieldDefault::Value(value) => Ok(value),
        FieldDefault::Call(function) => {
            let made = shell.call(&function, Args::default())?;
            super::model::key_of(shell, field, made)
        }
    }
}

/// `Field._get_default`.
///
/// # Errors
/// None in practice.
pub(crate) fn default_of(shell: &mut Interpreter, field: FieldId) -> PyResult<FieldDefault> {
    let registry = shell.registry();
    let info = registry.field(field);
    if let Some(default) = option(shell, field, "default") {
        let is_called = matches!(
            default,
            Value::Function(_)
                | Value::Native(_)
                | Value::Builtin(_)
                | Value::Class(_)
                | Value::BoundMethod(_)
                | Value::BoundBuiltin(_)
                | Value::StaticMethod(_)
        );
        return Ok(if is_called {
            FieldDefault::Call(default)
        } else {
            FieldDefault::Value(default)
        });
    }
    let is_text = matches!(
        info.kind,
        Some(ColumnType::Char(_) | ColumnType::Text | ColumnType::GenericIpAddress)
    ) && info.relation.is_none();
    let empty = match info.kind {
        Some(ColumnType::Binary) if !info.null => Value::Bytes(Rc::from(&b""[..])),
        _ if is_text && !info.null => Value::str(""),
        _ => Value::None,
    };
    Ok(FieldDefault::Value(empty))
}

/// `str(field)`: `playground.Book.title`.
pub(crate) fn label(shell: &Interpreter, field: FieldId) -> String {
    let registry = shell.registry();
    let info = registry.field(field);
    format!("{}.{}", registry.options(info.model).label, info.name)
}

/// The present moment as a field of this type holds it.
///
/// # Errors
/// None in practice.
pub(crate) fn now(shell: &mut Interpreter, kind: Option<ColumnType>) -> PyResult<Value> {
    let module = shell.import("datetime")?;
    let class = shell.get_attr(&module, "datetime")?;
    let now = shell.call_method(&class, "now", Args::default())?;
    let part = match kind {
        Some(ColumnType::Date) => "date",
        Some(ColumnType::Time) => "time",
        _ => return Ok(now),
    };
    shell.call_method(&now, part, Args::default())
}
