//! `ProtectedError` and `RestrictedError`.

use super::super::super::convert::to_arg;
use super::super::super::query;
use super::collector::{Collector, Objects, Ordered};
use crate::orm::{Child, ModelId, Q};
use crate::shell::Interpreter;
use crate::shell::raise::{PyResult, Raised};
use crate::shell::value::{Elements, Value};

fn refusal(
    shell: &mut Interpreter,
    class: &'static str,
    model: ModelId,
    rows: Ordered<String, Vec<Value>>,
) -> PyResult<Raised> {
    let how = if class == "ProtectedError" { "protected" } else { "restricted" };
    let names: Vec<String> = rows.keys().cloned().collect();
    let message = format!(
        "Cannot delete some instances of model '{}' because they are referenced through {how} \
         foreign keys: {}.",
        shell.registry().options(model).object_name,
        names.join(", ")
    );
    let mut elements = Elements::default();
    for row in rows.into_values().flatten() {
        elements.insert(shell.key(&row)?, row);
    }
    let set = Value::set(elements);
    let class = shell.builtin_class(class);
    let exception = shell.new_exception(&class, vec![Value::str(message), set.clone()]);
    exception.attributes.borrow_mut().insert(format!("{how}_objects").into(), set);
    Ok(shell.raise_instance(exception))
}

/// `ProtectedError` with the rows that hold on, by field.
pub(super) fn protected(
    shell: &mut Interpreter,
    model: ModelId,
    rows: Ordered<String, Vec<Value>>,
) -> PyResult<Raised> {
    refusal(shell, "ProtectedError", model, rows)
}

/// The rows that a `ProtectedError` names.
pub(super) fn held_by(shell: &mut Interpreter, raised: &Raised) -> PyResult<Vec<Value>> {
    let Some(exception) = shell.exception_of(raised) else { return Ok(Vec::new()) };
    let held = exception.attributes.borrow().get("protected_objects").cloned();
    held.map_or(Ok(Vec::new()), |held| shell.collect(&held))
}

impl Collector {
    /// Raises `RestrictedError` unless all rows that RESTRICT holds on to go as well.
    ///
    /// # Errors
    /// That, and what reading rows raises.
    pub(super) fn refuse_restricted(
        &mut self,
        shell: &mut Interpreter,
        model: ModelId,
    ) -> PyResult<()> {
        if self.restricted.is_empty() {
            return Ok(());
        }
        for (model, going) in &self.data {
            let Some(fields) = self.restricted.get_mut(model) else { continue };
            for held in fields.values_mut() {
                held.retain(|key, _| !going.contains_key(key));
            }
        }
        for objects in &self.fast_deletes {
            release(shell, objects, &mut self.restricted)?;
        }
        let registry = shell.registry();
        let mut rows: Ordered<String, Vec<Value>> = Ordered::default();
        for (model, fields) in &self.restricted {
            for (field, held) in fields {
                if !held.is_empty() {
                    let name = &registry.options(*model).object_name;
                    let key = format!("'{name}.{}'", registry.field(*field).name);
                    rows.entry(key).or_default().extend(held.values().cloned());
                }
            }
        }
        if rows.is_empty() {
            return Ok(());
        }
        Err(refusal(shell, "RestrictedError", model, rows)?)
    }
}

/// Rows that one statement will delete are no longer held on to.
fn release(
    shell: &mut Interpreter,
    objects: &Objects,
    restricted: &mut Ordered<ModelId, Ordered<crate::orm::FieldId, Elements>>,
) -> PyResult<()> {
    let (model, mut query) = match objects {
        Objects::Query(model, query) => (model.clone(), query.chain()),
        Objects::QuerySet(value) => match query::state(value) {
            Some(state) => (state.model()?, state.chained()?),
            None => return Ok(()),
        },
        Objects::Rows(_) => return Ok(()),
    };
    let Some(fields) = restricted.get_mut(&model.id) else { return Ok(()) };
    let mut keys = Vec::new();
    for row in fields.values().flat_map(|held| held.values()) {
        keys.push(super::super::super::model::pk_of(shell, row)?);
    }
    let keys = to_arg(shell, &Value::list(keys))?;
    let condition = Q::and(vec![Child::Lookup("pk__in".into(), keys)]);
    query.filter(&condition).map_err(|error| shell.raise_orm(error))?;
    for row in super::super::lookup::rows(shell, &model, query)? {
        let key = shell.key(&row)?;
        for held in fields.values_mut() {
            held.shift_remove(&key);
        }
    }
    Ok(())
}
