//! The rules of `on_delete`.

use super::super::super::fields;
use crate::orm::{FieldId, RelationId};
use crate::shell::raise::PyResult;
use crate::shell::value::Value;
use crate::shell::{Args, Interpreter};

/// What happens to the rows that refer to one that goes.
#[derive(Clone)]
pub(super) enum Rule {
    Cascade,
    Protect,
    Restrict,
    SetNull,
    SetDefault,
    /// `SET(value)`, and what is called for it.
    Set(Value),
    DoNothing,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// The rule of a relation.
pub(super) fn rule_of(shell: &Interpreter, id: RelationId) -> Rule {
    let registry = shell.registry();
    let relation = registry.relation(id);
    let declared = registry.schema.relations.get(relation.place);
    match declared.and_then(|declared| declared.on_delete.as_deref()) {
        Some("PROTECT") => Rule::Protect,
        Some("RESTRICT") => Rule::Restrict,
        Some("SET_NULL") => Rule::SetNull,
        Some("SET_DEFAULT") => Rule::SetDefault,
        Some("DO_NOTHING") => Rule::DoNothing,
        Some("SET()" | "SET") => Rule::Set(given(shell, relation.field)),
        _ => Rule::Cascade,
    }
}

/// What `SET(…)` was called with.
fn given(shell: &Interpreter, field: FieldId) -> Value {
    let made = fields::argument(shell, field, "on_delete", 1);
    match made.as_ref().and_then(super::super::super::native::payload::<fields::SetRule>) {
        Some(rule) => rule.value.borrow().clone(),
        None => Value::None,
    }
}

fn is_callable(value: &Value) -> bool {
    matches!(
        value,
        Value::Function(_)
            | Value::Native(_)
            | Value::Builtin(_)
            | Value::BoundMethod(_)
            | Value::BoundBuiltin(_)
            | Value::Class(_)
            | Value::StaticMethod(_)
    )
}

impl Rule {
    /// The value that is set without a look at the rows (`lazy_sub_objs`).
    pub(super) fn lazy_value(&self) -> Option<Value> {
        match self {
            Self::SetNull => Some(Value::None),
            Self::Set(value) if !is_callable(value) => Some(value.clone()),
            _ => None,
        }
    }

    /// The value that a reference gets.
    ///
    /// # Errors
    /// What a function of the learner's raises.
    pub(super) fn value(&self, shell: &mut Interpreter, field: FieldId) -> PyResult<Value> {
        match self {
            Self::Set(value) if is_callable(value) => shell.call(value, Args::default()),
            Self::Set(value) => Ok(value.clone()),
            Self::SetDefault => fields::get_default(shell, field),
            _ => Ok(Value::None),
        }
    }
}
