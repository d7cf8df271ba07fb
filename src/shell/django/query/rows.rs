//! From rows to what a QuerySet gives: instances, dictionaries, tuples (`ModelIterable` and the
//! other iterables of `django/db/models/query.py`).

use std::rc::Rc;

use super::super::apps::ModelClass;
use super::super::convert::to_python;
use super::super::model;
use super::related::{Populator, related};
use super::state::{QuerySetState, Rows};
use crate::orm::FieldId;
use crate::orm::query::{Compiled, Layout, ModelColumns, Query};
use crate::shell::class::Instance;
use crate::shell::key::Key;
use crate::shell::modules::namedtuples;
use crate::shell::raise::PyResult;
use crate::shell::value::{Map, Str, Value};
use crate::shell::{Args, Interpreter};
use crate::sql::{self, Statement};

/// Runs the query of a QuerySet and makes its rows.
///
/// # Errors
/// What compiling and running raise, and an `__init__` or `from_db` of the learner's.
pub(super) fn run(shell: &mut Interpreter, state: &QuerySetState) -> PyResult<Vec<Value>> {
    let random = state.with(Query::without_random_order)?;
    let compiled = match &random {
        Some((plain, ..)) => plain.compile(),
        None => state.with(Query::compile)?,
    };
    let Compiled { statement, layout } = compiled.map_err(|error| shell.raise_orm(error))?;
    let Some(statement) = statement else { return Ok(Vec::new()) };
    let mut rows = shell.execute(Statement::Select(statement))?.rows;
    if let Some((_, low, high)) = random {
        rows = shuffled(shell, rows, low, high);
    }
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    layout.convert(&mut rows);
    match state.rows.get() {
        Rows::Model => instances(shell, state, &layout, rows),
        Rows::Values => dictionaries(shell, &layout, rows),
        Rows::List => Ok(rows.into_iter().map(|row| Value::tuple(values(row))).collect()),
        Rows::Named => named(shell, state, &layout, rows),
        Rows::Flat => Ok(rows
            .into_iter()
            .map(|row| row.into_iter().next().map_or(Value::None, to_python))
            .collect()),
    }
}

/// Rows in a random order, and of those a slice: `order_by('?')`.
fn shuffled(
    shell: &mut Interpreter,
    mut rows: Vec<Vec<sql::Value>>,
    low: u64,
    high: Option<u64>,
) -> Vec<Vec<sql::Value>> {
    for last in (1..rows.len()).rev() {
        let other = shell.next_random() % (last as u64 + 1);
        rows.swap(last, usize::try_from(other).unwrap_or(last));
    }
    let count = high.map_or(u64::MAX, |high| high.saturating_sub(low));
    let bound = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    rows.into_iter().skip(bound(low)).take(bound(count)).collect()
}

fn values(row: Vec<sql::Value>) -> Vec<Value> {
    row.into_iter().map(to_python).collect()
}

fn dictionaries(
    shell: &mut Interpreter,
    layout: &Layout,
    rows: Vec<Vec<sql::Value>>,
) -> PyResult<Vec<Value>> {
    let mut keys: Vec<(Key, Value)> = Vec::with_capacity(layout.names.len());
    for name in &layout.names {
        let name = Value::Str(name.clone());
        keys.push((shell.key(&name)?, name));
    }
    let made = rows.into_iter().map(|row| {
        let mut map = Map::default();
        map.reserve(keys.len());
        for ((key, name), value) in keys.iter().zip(row) {
            map.insert(key.clone(), (name.clone(), to_python(value)));
        }
        Value::dict(map)
    });
    Ok(made.collect())
}

fn named(
    shell: &mut Interpreter,
    state: &QuerySetState,
    layout: &Layout,
    rows: Vec<Vec<sql::Value>>,
) -> PyResult<Vec<Value>> {
    let fields = state.fields.borrow().clone();
    let names: Vec<&str> = match &fields {
        Some(fields) if !fields.is_empty() => fields.iter().map(|name| &**name).collect(),
        _ => layout.names.iter().map(|name| &**name).collect(),
    };
    let class = namedtuples::class(shell, "Row", "django.db.models.utils", &names)?;
    let made = rows.into_iter().map(|row| {
        let base = Value::tuple(values(row));
        Value::Instance(Rc::new(Instance::new(class.clone(), base)))
    });
    Ok(made.collect())
}

/// How one model's instances are made from rows.
pub(super) struct Builder {
    model: Rc<ModelClass>,
    /// For each slot of the model, the column that holds it; none for deferred fields.
    columns: Vec<Option<usize>>,
    /// A `from_db` of the learner's, with the names of the loaded fields.
    from_db: Option<Value>,
}

impl Builder {
    pub(super) fn new(shell: &mut Interpreter, columns: &ModelColumns) -> Option<Self> {
        let model = shell.django.model(columns.model)?;
        let class = model.class()?;
        let slots = model.slots.get()?.clone();
        let of = |field: FieldId| {
            columns.fields.iter().find(|(known, _)| *known == field).map(|(_, at)| *at)
        };
        let columns = slots
            .iter()
            .enumerate()
            .map(|(at, slot)| match columns.fields.get(at) {
                Some((field, column)) if *field == slot.field => Some(*column),
                _ => of(slot.field),
            })
            .collect();
        let from_db = match class.find("from_db") {
            None | Some(Value::Descriptor(_) | Value::StaticMethod(_) | Value::Host(_)) => None,
            Some(_) => shell.get_attr(&Value::Class(class), "from_db").ok(),
        };
        Some(Self { model, columns, from_db })
    }

    /// Whether there is no such row: the primary key is NULL.
    pub(super) fn is_absent(&self, shell: &Interpreter, row: &[sql::Value]) -> bool {
        let pk = shell.registry().options(self.model.id).pk;
        let Some(slots) = self.model.slots.get() else { return true };
        let at = slots.iter().position(|slot| slot.field == pk);
        let column = at.and_then(|at| self.columns.get(at).copied().flatten());
        column.and_then(|column| row.get(column)).is_none_or(sql::Value::is_null)
    }

    pub(super) fn build(
        &self,
        shell: &mut Interpreter,
        row: &mut [sql::Value],
        shared: bool,
    ) -> PyResult<Value> {
        let mut values = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            values.push(column.and_then(|at| row.get_mut(at)).map(|value| {
                to_python(if shared {
                    value.clone()
                } else {
                    std::mem::replace(value, sql::Value::Null)
                })
            }));
        }
        match &self.from_db {
            None => model::from_row(shell, &self.model, values),
            Some(from_db) => {
                let slots = self.model.slots.get().cloned();
                let names = slots.iter().flat_map(|slots| slots.iter());
                let (names, values): (Vec<Value>, Vec<Value>) = names
                    .zip(values)
                    .filter_map(|(slot, value)| Some((Value::Str(slot.attname.clone()), value?)))
                    .unzip();
                let args = vec![Value::str("default"), Value::list(names), Value::list(values)];
                shell.call(from_db, Args::new(args))
            }
        }
    }
}

fn instances(
    shell: &mut Interpreter,
    state: &QuerySetState,
    layout: &Layout,
    rows: Vec<Vec<sql::Value>>,
) -> PyResult<Vec<Value>> {
    let Some(columns) = &layout.model else { return Ok(Vec::new()) };
    let Some(builder) = Builder::new(shell, columns) else { return Ok(Vec::new()) };
    let populators: Vec<Populator> = related(shell, columns);
    let known = known_of(shell, state);
    let mut made = Vec::with_capacity(rows.len());
    for mut row in rows {
        shell.charge(1)?;
        let value = builder.build(shell, &mut row, !populators.is_empty())?;
        for populator in &populators {
            populator.populate(shell, &mut row, &value)?;
        }
        for (name, at) in &layout.annotations {
            let column = row.get_mut(*at);
            let item = column.map_or(sql::Value::Null, |value| value.clone());
            shell.set_attr(&value, name, to_python(item))?;
        }
        for known in &known {
            known.set(shell, &value)?;
        }
        made.push(value);
    }
    Ok(made)
}

/// A relation whose objects are known beforehand.
struct Known {
    name: Str,
    attname: Str,
    objects: Rc<std::cell::RefCell<Map>>,
}

fn known_of(shell: &Interpreter, state: &QuerySetState) -> Vec<Known> {
    let registry = shell.registry();
    let known = state.known_related.borrow();
    let of = known.iter().map(|(field, objects)| {
        let field = registry.field(*field);
        Known { name: field.name.clone(), attname: field.attname.clone(), objects: objects.clone() }
    });
    of.collect()
}

impl Known {
    fn set(&self, shell: &mut Interpreter, value: &Value) -> PyResult<()> {
        if model::cached(value, &self.name).is_some() {
            return Ok(());
        }
        let id = shell.get_attr(value, &self.attname)?;
        let key = shell.key(&id)?;
        let found = self.objects.borrow().get(&key).map(|(_, object)| object.clone());
        match found {
            Some(object) => shell.set_attr(value, &self.name, object),
            None => Ok(()),
        }
    }
}
