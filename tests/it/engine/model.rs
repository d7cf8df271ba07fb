//! Random operations against a model of plain maps: constraints, savepoints, snapshots, restores.

use std::collections::BTreeMap;

use modelyard::engine::{Database, SavedDatabase, changes};
use modelyard::sql::{
    ColumnDefinition, ColumnType, Delete, Expr, Statement, Unique, Update, Value,
};
use proptest::prelude::*;

use super::tables::{column, id, insert, int, reference, table, value};

/// A row of the model: a unique code, a pair of which no two may be equal, and a parent.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Row {
    code: Option<i64>,
    group: Option<i64>,
    place: Option<i64>,
    parent: Option<i64>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Model {
    rows: BTreeMap<i64, Row>,
    sequence: i64,
}

impl Model {
    /// Whether a row may stand there beside the others.
    fn allows(&self, id: i64, row: Row) -> bool {
        self.rows.iter().filter(|(other, _)| **other != id).all(|(_, other)| {
            let code = row.code.is_some() && row.code == other.code;
            let pair = row.group.is_some()
                && row.place.is_some()
                && (row.group, row.place) == (other.group, other.place);
            !code && !pair
        })
    }

    fn insert(&mut self, id: Option<i64>, row: Row) -> bool {
        let id = id.unwrap_or(self.sequence + 1);
        if self.rows.contains_key(&id) || !self.allows(id, row) {
            return false;
        }
        self.rows.insert(id, row);
        self.sequence = self.sequence.max(id);
        true
    }

    fn update(&mut self, ids: impl Iterator<Item = i64>, change: impl Fn(&mut Row)) -> bool {
        for id in ids {
            let Some(mut row) = self.rows.get(&id).copied() else { continue };
            change(&mut row);
            if !self.allows(id, row) {
                return false;
            }
            self.rows.insert(id, row);
        }
        true
    }

    /// Whether every parent is there.
    fn whole(&self) -> bool {
        self.rows
            .values()
            .filter_map(|row| row.parent)
            .all(|parent| self.rows.contains_key(&parent))
    }
}

#[derive(Clone, Debug)]
enum Operation {
    Insert(Vec<(Option<i64>, Row)>),
    SetCode(i64, Option<i64>),
    SetParentOfGroup(i64, Option<i64>),
    Delete(i64),
    Begin,
    Commit,
    Rollback,
    Savepoint,
    Back,
    Keep,
    Restore,
    SaveAndLoad,
}

fn small() -> impl Strategy<Value = Option<i64>> {
    prop_oneof![1 => Just(None), 3 => (1..7_i64).prop_map(Some)]
}

fn row() -> impl Strategy<Value = Row> {
    (small(), small(), small(), small()).prop_map(|(code, group, place, parent)| Row {
        code,
        group,
        place,
        parent,
    })
}

fn operation() -> impl Strategy<Value = Operation> {
    prop_oneof![
        6 => proptest::collection::vec((small(), row()), 1..4).prop_map(Operation::Insert),
        3 => (1..9_i64, small()).prop_map(|(id, code)| Operation::SetCode(id, code)),
        3 => (1..7_i64, small()).prop_map(|(group, parent)| Operation::SetParentOfGroup(group, parent)),
        4 => (1..9_i64).prop_map(Operation::Delete),
        2 => Just(Operation::Begin),
        2 => Just(Operation::Commit),
        1 => Just(Operation::Rollback),
        2 => Just(Operation::Savepoint),
        1 => Just(Operation::Back),
        1 => Just(Operation::Keep),
        1 => Just(Operation::Restore),
        1 => Just(Operation::SaveAndLoad),
    ]
}

/// Both at once, with the states that either would go back to.
struct Both {
    database: Database,
    model: Model,
    begun: Option<Model>,
    savepoint: Option<Model>,
    kept: (Database, Model, Option<Model>, Option<Model>),
}

impl Both {
    fn new() -> Self {
        let mut create = table(
            "t",
            vec![
                id(),
                ColumnDefinition { unique: true, ..column("code", ColumnType::Integer) },
                column("group", ColumnType::Integer),
                column("place", ColumnType::Integer),
                reference("parent_id", "t"),
            ],
        );
        create.uniques = vec![Unique {
            name: "pair".to_owned(),
            columns: vec!["group".to_owned(), "place".to_owned()],
            condition: None,
        }];
        let mut database = Database::new();
        database.execute(&Statement::CreateTable(create)).unwrap();
        let model = Model::default();
        Self {
            kept: (database.clone(), model.clone(), None, None),
            database,
            model,
            begun: None,
            savepoint: None,
        }
    }

    fn step(&mut self, operation: &Operation) {
        match operation {
            Operation::Begin => self.begin(),
            Operation::Commit if self.begun.is_some() => {
                let done = self.database.execute(&Statement::Commit).is_ok();
                assert_eq!(done, self.model.whole());
                if done {
                    (self.begun, self.savepoint) = (None, None);
                }
            }
            Operation::Rollback if self.begun.is_some() => {
                self.database.execute(&Statement::Rollback).unwrap();
                self.model = self.begun.take().unwrap();
                self.savepoint = None;
            }
            Operation::Savepoint if self.begun.is_some() && self.savepoint.is_none() => {
                self.database.execute(&Statement::Savepoint("s".to_owned())).unwrap();
                self.savepoint = Some(self.model.clone());
            }
            Operation::Back if self.savepoint.is_some() => {
                self.database.execute(&Statement::RollbackToSavepoint("s".to_owned())).unwrap();
                self.model = self.savepoint.clone().unwrap();
            }
            Operation::Keep => {
                let Self { database, model, begun, savepoint, .. } = &*self;
                self.kept = (database.clone(), model.clone(), begun.clone(), savepoint.clone());
            }
            Operation::Restore => {
                let different = self.kept.1.rows != self.model.rows;
                assert_eq!(!changes(&self.kept.0, &self.database).is_empty(), different);
                (self.database, self.model, self.begun, self.savepoint) = self.kept.clone();
            }
            Operation::SaveAndLoad if self.begun.is_none() => {
                let text = serde_json::to_string(&self.database.save()).unwrap();
                let saved: SavedDatabase = serde_json::from_str(&text).unwrap();
                self.database = Database::load(&saved).unwrap();
            }
            Operation::Insert(_)
            | Operation::SetCode(..)
            | Operation::SetParentOfGroup(..)
            | Operation::Delete(_) => self.write(operation),
            _ => {}
        }
    }

    fn begin(&mut self) {
        if self.begun.is_none() {
            self.database.execute(&Statement::Begin).unwrap();
            self.begun = Some(self.model.clone());
        }
    }

    fn write(&mut self, operation: &Operation) {
        let mut model = self.model.clone();
        let to_value = |number: Option<i64>| number.map_or(Value::Null, int);
        let update = |column: &str, to: Option<i64>, by: &str, key: i64| {
            Statement::Update(Update {
                table: "t".to_owned(),
                assignments: vec![(column.to_owned(), Expr::Value(to_value(to)))],
                condition: Some(Expr::column("t", by).equals(value(key))),
            })
        };
        let (statement, allowed) = match operation {
            Operation::Insert(rows) => {
                let values = rows
                    .iter()
                    .map(|(id, row)| {
                        [*id, row.code, row.group, row.place, row.parent].map(to_value).to_vec()
                    })
                    .collect();
                let allowed = rows.iter().all(|(id, row)| model.insert(*id, *row));
                let columns = ["id", "code", "group", "place", "parent_id"];
                (insert("t", &columns, values), allowed)
            }
            Operation::SetCode(id, code) => {
                let allowed = model.update([*id].into_iter(), |row| row.code = *code);
                (update("code", *code, "id", *id), allowed)
            }
            Operation::SetParentOfGroup(group, parent) => {
                let ids: Vec<_> = model
                    .rows
                    .iter()
                    .filter(|(_, row)| row.group == Some(*group))
                    .map(|(id, _)| *id)
                    .collect();
                let allowed = model.update(ids.into_iter(), |row| row.parent = *parent);
                (update("parent_id", *parent, "group", *group), allowed)
            }
            Operation::Delete(id) => {
                model.rows.remove(id);
                let condition = Some(Expr::column("t", "id").equals(value(*id)));
                (Statement::Delete(Delete { table: "t".to_owned(), condition }), true)
            }
            _ => return,
        };
        let allowed = allowed && (self.begun.is_some() || model.whole());
        assert_eq!(self.database.execute(&statement).is_ok(), allowed, "{statement:?}");
        if allowed {
            self.model = model;
        }
    }

    fn compare(&self) {
        let number = |value: &Value| match value {
            Value::Int(number) => Some(*number),
            _ => None,
        };
        let rows: BTreeMap<i64, Row> = self
            .database
            .table("t")
            .unwrap()
            .rows()
            .map(|row| {
                let [id, code, group, place, parent] = [0, 1, 2, 3, 4].map(|at| number(&row[at]));
                (id.unwrap(), Row { code, group, place, parent })
            })
            .collect();
        assert_eq!(rows, self.model.rows);
        assert_eq!(self.database.foreign_key_check().is_empty(), self.model.whole());
    }
}

#[test]
fn random_operations_leave_what_the_model_has() {
    let cases = std::env::var("CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(150);
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(operations in proptest::collection::vec(operation(), 1..80))| {
        let mut both = Both::new();
        for operation in &operations {
            both.step(operation);
            both.compare();
        }
    });
}

#[test]
fn a_damaged_form_is_refused() {
    let both = Both::new();
    let mut form = serde_json::to_value(both.database.save()).unwrap();
    form["version"] = 99.into();
    let later: SavedDatabase = serde_json::from_value(form.clone()).unwrap();
    assert!(Database::load(&later).is_err());
    form["version"] = 1.into();
    form["tables"][0]["rows"] = serde_json::json!([[1, [{"Int": 1}]]]);
    let short: SavedDatabase = serde_json::from_value(form.clone()).unwrap();
    assert!(Database::load(&short).is_err());
    form["tables"][0]["rows"] =
        serde_json::json!([[2, [{"Int": 1}, "Null", "Null", "Null", "Null"]]]);
    let moved: SavedDatabase = serde_json::from_value(form).unwrap();
    assert!(Database::load(&moved).is_err());
}
