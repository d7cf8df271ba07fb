//! Collects what a deletion takes along.

use super::{Action, ForeignKey, Plan, Refusal, RefusalKind, foreign_keys};
use crate::schema::Schema;
use crate::sql::Value;

/// Looks rows up: `find(table, column, values)` gives the rows of a table whose column has one of
/// these values, by primary key, each as its cells in the order of the table's columns.
pub type Find<'a> = dyn FnMut(&str, &str, &[Value]) -> Vec<Vec<Value>> + 'a;

/// What the collector asks of the outside, since plans are built without running anything.
pub struct Rows<'a> {
    /// Looks rows up.
    pub find: &'a mut Find<'a>,
    /// What `SET_DEFAULT` and `SET()` give a foreign key; none where that cannot be known.
    pub replacement: &'a dyn Fn(&ForeignKey) -> Option<Value>,
}

/// Plans `instance.delete()` for the row of `model` with this primary key.
pub fn plan(
    schema: &Schema,
    model: &str,
    key: &Value,
    rows: &mut Rows<'_>,
) -> Result<Plan, Refusal> {
    let mut collector = Collector {
        schema,
        keys: foreign_keys(schema),
        rows,
        data: Vec::new(),
        fast_deletes: Vec::new(),
        updates: Vec::new(),
        restricted: Vec::new(),
        dependencies: Vec::new(),
    };
    let start = Source { model: None, because: None, nullable: false };
    collector.collect(model, vec![key.clone()], &start, Reach::Related)?;
    collector.refuse_restricted(model)?;
    collector.sort();
    Ok(collector.into_plan())
}

struct Collector<'a, 'b> {
    schema: &'a Schema,
    keys: Vec<ForeignKey>,
    rows: &'a mut Rows<'b>,
    /// Models in the order in which they were met, with the primary keys to delete.
    data: Vec<Collected>,
    fast_deletes: Vec<Action>,
    updates: Vec<Action>,
    /// Rows that RESTRICT holds on to: foreign key and primary keys.
    restricted: Vec<(ForeignKey, Vec<Value>)>,
    /// A model and one that must be deleted before it.
    dependencies: Vec<(String, String)>,
}

struct Collected {
    model: String,
    keys: Vec<Value>,
    because: Option<(String, String)>,
}

/// Where a call of `collect` came from.
struct Source {
    model: Option<String>,
    because: Option<(String, String)>,
    nullable: bool,
}

/// Whether the rows that point to the collected ones are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Related,
    /// A parent in multi-table inheritance: those that point to it were met at the child.
    Alone,
}

impl Collector<'_, '_> {
    fn collect(
        &mut self,
        model: &str,
        keys: Vec<Value>,
        source: &Source,
        reach: Reach,
    ) -> Result<(), Refusal> {
        let new = self.add(model, keys, source, reach);
        if new.is_empty() {
            return Ok(());
        }
        for (parent, link) in self.parents(model) {
            let source = Source {
                model: Some(model.to_owned()),
                because: source.because.clone(),
                nullable: false,
            };
            let keys = self.parent_keys(model, &link, &new);
            self.collect(&parent, keys, &source, Reach::Alone)?;
        }
        if reach == Reach::Alone {
            return Ok(());
        }
        let mut fast: Vec<ForeignKey> = Vec::new();
        let mut protected: Vec<(ForeignKey, Vec<Value>)> = Vec::new();
        for key in self.candidates(model) {
            if key.on_delete == "DO_NOTHING" {
                continue;
            }
            if key.on_delete == "CASCADE" && self.is_fast(&key.model, Some(&key)) {
                fast.push(key);
                continue;
            }
            let found = self.referring(&key, model, &new);
            self.apply(&key, found, &mut protected)?;
        }
        if !protected.is_empty() {
            return Err(refusal(RefusalKind::Protected, model, &protected));
        }
        for key in fast {
            let values = self.referred(&key, model, &new);
            let found = self.keys_of(&key.table, &key.column, &values);
            self.fast_deletes.push(Action::Delete {
                model: key.model.clone(),
                table: key.table.clone(),
                column: key.column.clone(),
                values,
                rows: found.len(),
                because: Some((key.model.clone(), key.field.clone())),
            });
            self.release(&key.model, &found);
        }
        Ok(())
    }

    /// Does what a foreign key's rule says about the rows found by it.
    fn apply(
        &mut self,
        key: &ForeignKey,
        found: Vec<Value>,
        protected: &mut Vec<(ForeignKey, Vec<Value>)>,
    ) -> Result<(), Refusal> {
        if found.is_empty() {
            return Ok(());
        }
        match key.on_delete.as_str() {
            "CASCADE" => {
                let source = Source {
                    model: Some(key.to.clone()),
                    because: Some((key.model.clone(), key.field.clone())),
                    nullable: key.null,
                };
                self.collect(&key.model, found, &source, Reach::Related)?;
            }
            "PROTECT" => protected.push((key.clone(), found)),
            "RESTRICT" => {
                self.depend((key.to.clone(), key.model.clone()));
                self.restricted.push((key.clone(), found));
            }
            rule => {
                let value = match rule {
                    "SET_NULL" => Value::Null,
                    _ => (self.rows.replacement)(key).ok_or_else(|| unknown(key, &found))?,
                };
                self.update(key, value, found);
            }
        }
        Ok(())
    }

    fn update(&mut self, key: &ForeignKey, value: Value, found: Vec<Value>) {
        let same = self.updates.iter_mut().find_map(|action| match action {
            Action::Update { model, column, value: set, keys, .. }
                if *model == key.model && *column == key.column && *set == value =>
            {
                Some(keys)
            }
            _ => None,
        });
        if let Some(keys) = same {
            keys.extend(found);
            return;
        }
        self.updates.push(Action::Update {
            model: key.model.clone(),
            table: key.table.clone(),
            column: key.column.clone(),
            value,
            key: self.primary_key(&key.table),
            keys: found,
            rule: key.on_delete.clone(),
        });
    }

    /// Notes that the rows of the first model go after those of the second.
    fn depend(&mut self, (later, first): (String, String)) {
        if !self.data.iter().any(|collected| collected.model == first) {
            self.data.push(Collected { model: first.clone(), keys: Vec::new(), because: None });
        }
        self.dependencies.push((later, first));
    }

    /// Notes rows for deletion and gives back those that were not noted before.
    fn add(&mut self, model: &str, keys: Vec<Value>, source: &Source, reach: Reach) -> Vec<Value> {
        let at = self.data.iter().position(|collected| collected.model == model);
        let at = at.unwrap_or_else(|| {
            self.data.push(Collected {
                model: model.to_owned(),
                keys: Vec::new(),
                because: source.because.clone(),
            });
            self.data.len() - 1
        });
        let new: Vec<Value> =
            keys.into_iter().filter(|key| !self.data[at].keys.contains(key)).collect();
        self.data[at].keys.extend(new.iter().cloned());
        if let (Some(from), false) = (&source.model, source.nullable) {
            // A child goes before its parent, and what refers goes before what it refers to.
            let pair = match reach {
                Reach::Related => (from.clone(), model.to_owned()),
                Reach::Alone => (model.to_owned(), from.clone()),
            };
            self.depend(pair);
        }
        new
    }

    /// The foreign keys that point to a model or to one that it inherits from.
    fn candidates(&self, model: &str) -> Vec<ForeignKey> {
        let mut family = vec![model.to_owned()];
        let mut next = 0;
        while next < family.len() {
            if let Some(found) = self.schema.model(&family[next]) {
                let above = found.parents.iter().map(|(name, _)| name).chain(&found.proxy_for);
                for name in above {
                    if !family.contains(name) {
                        family.push(name.clone());
                    }
                }
            }
            next += 1;
        }
        // Django lists what belongs to the parents first, without their links to children
        // (`Options._get_fields`).
        family.reverse();
        let mut found = Vec::new();
        for to in &family {
            let pointing = self.keys.iter().filter(|key| key.to == *to);
            found.extend(pointing.filter(|key| !key.parent_link || to == model).cloned());
        }
        found
    }

    /// Whether rows of a model can go by one statement: nothing points to it that would have to be
    /// looked at, and it has no parent but the one that the deletion comes from.
    fn is_fast(&self, model: &str, from: Option<&ForeignKey>) -> bool {
        let parents_clear = self.schema.model(model).is_some_and(|found| {
            found.parents.iter().all(|(_, link)| from.is_some_and(|key| key.field == *link))
        });
        parents_clear && self.candidates(model).iter().all(|key| key.on_delete == "DO_NOTHING")
    }

    /// The models that a model inherits from by a table of their own, with the links to them.
    fn parents(&self, model: &str) -> Vec<(String, String)> {
        self.schema.model(model).map(|found| found.parents.clone()).unwrap_or_default()
    }

    /// The keys that rows of a model have in the table of the parent that a link leads to.
    fn parent_keys(&mut self, model: &str, link: &str, keys: &[Value]) -> Vec<Value> {
        let schema = self.schema;
        let table = schema.model(model).and_then(|found| schema.table(&found.table));
        let Some((table, primary)) = table.and_then(|table| Some((table, table.primary_key()?)))
        else {
            return Vec::new();
        };
        if primary.field == link {
            return keys.to_vec();
        }
        let Some(at) = table.columns.iter().position(|column| column.field == link) else {
            return Vec::new();
        };
        let rows = (self.rows.find)(&table.name, &primary.name, keys);
        rows.into_iter().filter_map(|row| row.get(at).cloned()).collect()
    }

    /// The keys that rows of a model have as rows of one that it inherits from, or is a proxy of.
    fn as_rows_of(&mut self, model: &str, ancestor: &str, keys: &[Value]) -> Option<Vec<Value>> {
        if model == ancestor {
            return Some(keys.to_vec());
        }
        if let Some(concrete) = self.schema.model(model).and_then(|found| found.proxy_for.clone()) {
            return self.as_rows_of(&concrete, ancestor, keys);
        }
        self.parents(model).into_iter().find_map(|(parent, link)| {
            let keys = self.parent_keys(model, &link, keys);
            self.as_rows_of(&parent, ancestor, &keys)
        })
    }

    fn primary_key(&self, table: &str) -> String {
        let key = self.schema.table(table).and_then(|table| table.primary_key());
        key.map(|column| column.name.clone()).unwrap_or_default()
    }

    /// The values that a foreign key has where it points to these rows.
    fn referred(&mut self, key: &ForeignKey, model: &str, rows: &[Value]) -> Vec<Value> {
        let rows = self.as_rows_of(model, &key.to, rows).unwrap_or_else(|| rows.to_vec());
        let table = self.schema.model(&key.to).map(|found| found.table.clone()).unwrap_or_default();
        let primary = self.primary_key(&table);
        if primary == key.to_column {
            return rows;
        }
        let at = self
            .schema
            .table(&table)
            .and_then(|table| table.columns.iter().position(|column| column.name == key.to_column));
        let Some(at) = at else { return Vec::new() };
        (self.rows.find)(&table, &primary, &rows)
            .into_iter()
            .filter_map(|row| row.get(at).cloned())
            .collect()
    }

    /// The primary keys of the rows that point to these rows by a foreign key.
    fn referring(&mut self, key: &ForeignKey, model: &str, rows: &[Value]) -> Vec<Value> {
        let values = self.referred(key, model, rows);
        self.keys_of(&key.table, &key.column, &values)
    }

    fn keys_of(&mut self, table: &str, column: &str, values: &[Value]) -> Vec<Value> {
        let Some(found) = self.schema.table(table) else { return Vec::new() };
        let Some(at) = found.columns.iter().position(|column| column.primary_key) else {
            return Vec::new();
        };
        (self.rows.find)(table, column, values)
            .into_iter()
            .filter_map(|row| row.get(at).cloned())
            .collect()
    }

    /// Rows that go anyway are no longer held by RESTRICT.
    fn release(&mut self, model: &str, going: &[Value]) {
        for (key, rows) in &mut self.restricted {
            if key.model == model {
                rows.retain(|row| !going.contains(row));
            }
        }
    }

    fn refuse_restricted(&mut self, model: &str) -> Result<(), Refusal> {
        let going: Vec<(String, Vec<Value>)> = self
            .data
            .iter()
            .map(|collected| (collected.model.clone(), collected.keys.clone()))
            .collect();
        for (collected, keys) in going {
            self.release(&collected, &keys);
        }
        let fast: Vec<(String, String, String, Vec<Value>)> = self
            .fast_deletes
            .iter()
            .filter_map(|action| match action {
                Action::Delete { model, table, column, values, .. } => {
                    Some((model.clone(), table.clone(), column.clone(), values.clone()))
                }
                Action::Update { .. } => None,
            })
            .collect();
        for (fast_model, table, column, values) in fast {
            let keys = self.keys_of(&table, &column, &values);
            self.release(&fast_model, &keys);
        }
        self.restricted.retain(|(_, rows)| !rows.is_empty());
        if self.restricted.is_empty() {
            return Ok(());
        }
        Err(refusal(RefusalKind::Restricted, model, &self.restricted))
    }

    /// Brings the models into an order in which none goes before one that must go first; leaves
    /// them as they are where they depend on each other in a circle.
    fn sort(&mut self) {
        let mut sorted: Vec<usize> = Vec::new();
        while sorted.len() < self.data.len() {
            let before = sorted.len();
            for at in 0..self.data.len() {
                let model = &self.data[at].model;
                let waits = self.dependencies.iter().any(|(later, first)| {
                    later == model && !sorted.iter().any(|&done| self.data[done].model == *first)
                });
                if !sorted.contains(&at) && !waits {
                    sorted.push(at);
                }
            }
            if sorted.len() == before {
                return;
            }
        }
        let mut data: Vec<Option<Collected>> = self.data.drain(..).map(Some).collect();
        self.data = sorted.into_iter().filter_map(|at| data[at].take()).collect();
    }

    fn into_plan(self) -> Plan {
        let mut actions = self.fast_deletes;
        actions.extend(self.updates);
        for collected in self.data {
            let Some(found) = self.schema.model(&collected.model) else { continue };
            let column = self.schema.table(&found.table).and_then(|table| table.primary_key());
            let mut keys = collected.keys;
            if keys.is_empty() {
                continue;
            }
            keys.sort_by(by_key);
            actions.push(Action::Delete {
                model: collected.model,
                table: found.table.clone(),
                column: column.map(|column| column.name.clone()).unwrap_or_default(),
                rows: keys.len(),
                // Django deletes the instances of a model from the greatest key down.
                values: keys.into_iter().rev().collect(),
                because: collected.because,
            });
        }
        Plan { actions }
    }
}

/// Orders primary keys as Python does; those of different types stay as they are.
fn by_key(left: &Value, right: &Value) -> std::cmp::Ordering {
    match (left, right) {
        (Value::Int(left), Value::Int(right)) => left.cmp(right),
        (Value::Text(left), Value::Text(right)) => left.cmp(right),
        (Value::Uuid(left), Value::Uuid(right)) => left.cmp(right),
        (Value::Date(left), Value::Date(right)) => left.cmp(right),
        _ => std::cmp::Ordering::Equal,
    }
}

/// What is not known is not guessed.
fn unknown(key: &ForeignKey, rows: &[Value]) -> Refusal {
    Refusal {
        kind: RefusalKind::Unknown,
        message: format!(
            "The value that {} gives '{}.{}' is found by running Python, which is not done here.",
            key.on_delete, key.model, key.field
        ),
        rows: rows.iter().map(|row| (key.model.clone(), row.clone())).collect(),
    }
}

fn refusal(kind: RefusalKind, model: &str, keys: &[(ForeignKey, Vec<Value>)]) -> Refusal {
    let mut names: Vec<String> = Vec::new();
    for (key, _) in keys {
        let name = format!("'{}.{}'", key.model, key.field);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let rule = match kind {
        RefusalKind::Protected => "protected",
        RefusalKind::Restricted => "restricted",
        RefusalKind::Unknown => "unknown",
    };
    Refusal {
        kind,
        message: format!(
            "Cannot delete some instances of model '{model}' because they are referenced through \
             {rule} foreign keys: {}.",
            names.join(", ")
        ),
        rows: keys
            .iter()
            .flat_map(|(key, rows)| rows.iter().map(|row| (key.model.clone(), row.clone())))
            .collect(),
    }
}
