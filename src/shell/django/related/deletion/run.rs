//! Carries a deletion out (`Collector.delete`).

use std::cmp::Ordering;
use std::rc::Rc;

use super::super::super::apps::{ModelClass, model_of_instance};
use super::super::super::atomic::Savepoint;
use super::super::super::convert::{from_python, to_arg};
use super::super::super::model::pk_of;
use super::super::super::modules::signals;
use super::super::super::query;
use super::super::values::{keyword, raw};
use super::collector::{Collector, Objects, Ordered, Updated};
use crate::orm::query::Query;
use crate::orm::{Connector, FieldId, ModelId, OutputField};
use crate::shell::Interpreter;
use crate::shell::ops::CompareOp;
use crate::shell::raise::PyResult;
use crate::shell::types::sets;
use crate::shell::value::{Elements, Str, Value};
use crate::sql::{self, Delete, Expr, Statement, Update};

/// How many keys one statement names (`GET_ITERATOR_CHUNK_SIZE`).
const CHUNK: usize = 100;

/// How many rows of each model went.
type Counter = Ordered<Str, usize>;

impl Collector {
    /// Deletes what was collected: `(3, {'playground.Book': 2, 'playground.Author': 1})`.
    ///
    /// # Errors
    /// Those of the database and of receivers of signals.
    pub(super) fn delete(mut self, shell: &mut Interpreter) -> PyResult<Value> {
        let mut rows: Ordered<ModelId, Vec<Value>> = Ordered::default();
        for (model, instances) in std::mem::take(&mut self.data) {
            rows.insert(model, by_key(shell, instances.into_values().collect())?);
        }
        let rows = self.sorted(shell, rows);
        let mut counter = Counter::default();
        if let Some((model, instances)) = rows.first()
            && let ([instance], 1) = (&instances[..], rows.len())
            && Self::can_fast_delete(shell, *model, None)
        {
            let keys = keys_of(shell, std::slice::from_ref(instance))?;
            let count = shell.marking(|shell| delete_batch(shell, *model, &keys))?;
            forget_key(shell, instance)?;
            counter.insert(shell.registry().options(*model).label.clone(), count);
            return result(shell, &counter);
        }
        shell.atomic(Savepoint::None, |shell| self.run(shell, &rows, &mut counter))?;
        for instance in rows.values().flatten() {
            forget_key(shell, instance)?;
        }
        result(shell, &counter)
    }

    fn run(
        &mut self,
        shell: &mut Interpreter,
        rows: &Ordered<ModelId, Vec<Value>>,
        counter: &mut Counter,
    ) -> PyResult<()> {
        for (model, instances) in rows {
            self.signal(shell, "pre_delete", *model, instances)?;
        }
        for objects in std::mem::take(&mut self.fast_deletes) {
            let (model, delete) = match &objects {
                Objects::Query(model, query) => (model.id, query.delete()),
                Objects::QuerySet(value) => match query::state(value) {
                    Some(state) => (state.model()?.id, state.with(Query::delete)?),
                    None => continue,
                },
                Objects::Rows(_) => continue,
            };
            let delete = delete.map_err(|error| shell.raise_orm(error))?;
            let Some(delete) = delete else { continue };
            let count = shell.execute(Statement::Delete(delete))?.changed;
            count_rows(shell, counter, model, count);
        }
        for (field, value, updated) in std::mem::take(&mut self.updates) {
            update(shell, field, &value, updated)?;
        }
        for (model, instances) in rows {
            let instances: Vec<Value> = instances.iter().rev().cloned().collect();
            let keys = keys_of(shell, &instances)?;
            let count = delete_batch(shell, *model, &keys)?;
            count_rows(shell, counter, *model, count);
            self.signal(shell, "post_delete", *model, &instances)?;
        }
        Ok(())
    }

    /// Sends `pre_delete` or `post_delete` of each instance.
    fn signal(
        &self,
        shell: &mut Interpreter,
        name: &str,
        model: ModelId,
        instances: &[Value],
    ) -> PyResult<()> {
        let Some(class) = shell.django.model(model) else { return Ok(()) };
        let made_by_django = shell.registry().declared_model(model).auto_created;
        if made_by_django || !signals::has_listeners(shell, name, &class) {
            return Ok(());
        }
        for instance in instances {
            let keywords = vec![
                ("instance".into(), instance.clone()),
                ("using".into(), Value::str("default")),
                ("origin".into(), self.origin.clone()),
            ];
            signals::send_with(shell, name, &class, keywords)?;
        }
        Ok(())
    }

    /// The models in an order in which none goes before one that must go first; as they were where
    /// they depend on each other in a circle.
    fn sorted(
        &self,
        shell: &Interpreter,
        rows: Ordered<ModelId, Vec<Value>>,
    ) -> Ordered<ModelId, Vec<Value>> {
        let registry = shell.registry();
        let concrete = |model: ModelId| registry.options(model).concrete;
        let mut order: Vec<ModelId> = Vec::new();
        let mut done: Vec<ModelId> = Vec::new();
        while order.len() < rows.len() {
            let before = order.len();
            for model in rows.keys() {
                if order.contains(model) {
                    continue;
                }
                let first = self.dependencies.get(&concrete(*model));
                if first.is_none_or(|first| first.iter().all(|model| done.contains(model))) {
                    order.push(*model);
                    done.push(concrete(*model));
                }
            }
            if order.len() == before {
                return rows;
            }
        }
        let mut rows = rows;
        order
            .into_iter()
            .filter_map(|model| rows.shift_remove(&model).map(|instances| (model, instances)))
            .collect()
    }
}

fn count_rows(shell: &Interpreter, counter: &mut Counter, model: ModelId, count: usize) {
    if count > 0 {
        let label = shell.registry().options(model).label.clone();
        *counter.entry(label).or_default() += count;
    }
}

fn result(shell: &mut Interpreter, counter: &Counter) -> PyResult<Value> {
    let number = |count: usize| Value::Int(i64::try_from(count).unwrap_or(i64::MAX));
    let total = number(counter.values().sum());
    let pairs = counter.iter().map(|(label, count)| (Value::Str(label.clone()), number(*count)));
    let map = shell.map_of(pairs.collect())?;
    Ok(Value::tuple(vec![total, Value::dict(map)]))
}

/// `instance.pk = None`, by the attribute.
fn forget_key(shell: &mut Interpreter, instance: &Value) -> PyResult<()> {
    let Some(model) = model_of_instance(instance) else { return Ok(()) };
    let registry = shell.registry();
    let attname = registry.field(registry.options(model.id).pk).attname.clone();
    shell.set_attr(instance, &attname, Value::None)
}

fn keys_of(shell: &mut Interpreter, instances: &[Value]) -> PyResult<Vec<Value>> {
    instances.iter().map(|instance| pk_of(shell, instance)).collect()
}

/// Instances by their primary keys, the smallest first.
fn by_key(shell: &mut Interpreter, instances: Vec<Value>) -> PyResult<Vec<Value>> {
    if instances.len() < 2 {
        return Ok(instances);
    }
    let mut pairs = Vec::with_capacity(instances.len());
    for instance in instances {
        pairs.push((pk_of(shell, &instance)?, instance));
    }
    let mut failure = None;
    pairs.sort_by(|(a, _), (b, _)| match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Str(a), Value::Str(b)) => a.cmp(b),
        (a, b) => match shell.compare(CompareOp::Less, a, b) {
            Ok(Value::Bool(true)) => Ordering::Less,
            Ok(_) => Ordering::Greater,
            Err(raised) => {
                failure.get_or_insert(raised);
                Ordering::Equal
            }
        },
    });
    match failure {
        Some(raised) => Err(raised),
        None => Ok(pairs.into_iter().map(|(_, instance)| instance).collect()),
    }
}

/// Primary keys as the column holds them, in pieces for one statement each.
fn prepared(shell: &mut Interpreter, field: FieldId, keys: &[Value]) -> PyResult<Vec<Vec<Expr>>> {
    let registry = shell.registry();
    let mut chunks = Vec::new();
    for keys in keys.chunks(CHUNK) {
        let mut values = Vec::with_capacity(keys.len());
        for key in keys {
            let plain = match (key, from_python(key)) {
                (Value::Int(_), Some(plain)) => plain,
                _ => {
                    let arg = to_arg(shell, key)?;
                    crate::orm::fields::get_prep_value(&registry, OutputField::Field(field), &arg)
                        .map_err(|error| shell.raise_orm(error))?
                }
            };
            values.push(Expr::Value(plain));
        }
        chunks.push(values);
    }
    Ok(chunks)
}

/// `DeleteQuery.delete_batch`.
fn delete_batch(shell: &mut Interpreter, model: ModelId, keys: &[Value]) -> PyResult<usize> {
    let registry = shell.registry();
    let options = registry.options(model);
    let mut count = 0;
    for list in prepared(shell, options.pk, keys)? {
        let column = Expr::column(&*options.table, &*registry.field(options.pk).column);
        let condition = Expr::In { operand: Box::new(column), list };
        let delete = Delete { table: options.table.to_string(), condition: Some(condition) };
        count += shell.execute(Statement::Delete(delete))?.changed;
    }
    Ok(count)
}

/// Gives references another value: of rows that were not looked at by one statement, of others by
/// their keys.
fn update(
    shell: &mut Interpreter,
    field: FieldId,
    value: &Value,
    updated: Vec<Updated>,
) -> PyResult<()> {
    let registry = shell.registry();
    let name = registry.field(field).name.clone();
    let mut rows = Vec::new();
    let mut querysets = Vec::new();
    let mut combined: Option<(Rc<ModelClass>, Query)> = None;
    for part in updated {
        match (part, &mut combined) {
            (Updated::Rows(found), _) => rows.extend(found),
            (Updated::QuerySet(queryset), _) => querysets.push(queryset),
            (Updated::Query(_, query), Some((_, all))) => {
                all.combine(&query, Connector::Or).map_err(|error| shell.raise_orm(error))?;
            }
            (Updated::Query(model, query), none) => *none = Some((model, *query)),
        }
    }
    if let Some((model, query)) = combined {
        querysets.push(of_query(shell, &model, query)?);
    }
    for queryset in querysets {
        shell.call_method(&queryset, "update", keyword(name.clone(), value.clone()))?;
    }
    let Some(model) = rows.first().and_then(model_of_instance) else { return Ok(()) };
    let mut keys = Elements::default();
    for row in &rows {
        let pk = pk_of(shell, row)?;
        keys.insert(shell.key(&pk)?, pk);
    }
    let options = registry.options(registry.field(field).model);
    let key = registry.options(model.id).pk;
    let set = stored(shell, field, value)?;
    for list in prepared(shell, key, &sets::ordered(&keys))? {
        let column = Expr::column(&*options.table, &*registry.field(options.pk).column);
        let condition = Expr::In { operand: Box::new(column), list };
        let update = Update {
            table: options.table.to_string(),
            assignments: vec![(registry.field(field).column.to_string(), Expr::Value(set.clone()))],
            condition: Some(condition),
        };
        shell.execute(Statement::Update(update))?;
    }
    Ok(())
}

fn of_query(shell: &mut Interpreter, model: &Rc<ModelClass>, query: Query) -> PyResult<Value> {
    let class = shell.builtin_class("QuerySet");
    query::with_query(shell, &class, model, query)
}

/// The value that a foreign key's column gets, also for an instance.
fn stored(shell: &mut Interpreter, field: FieldId, value: &Value) -> PyResult<sql::Value> {
    let registry = shell.registry();
    let value = match (model_of_instance(value), registry.relation_of(field)) {
        (Some(_), Some(relation)) => raw(shell, value, &registry.field(relation.target).attname)?,
        _ => value.clone(),
    };
    let arg = to_arg(shell, &value)?;
    crate::orm::fields::get_prep_value(&registry, OutputField::Field(field), &arg)
        .map_err(|error| shell.raise_orm(error))
}
