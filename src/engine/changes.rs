//! What is different between two databases.

use std::collections::BTreeSet;

use imbl::ordmap::DiffItem;

use super::database::Database;
use super::table::{Row, Table};
use crate::sql::Value;

/// A row that is not the same in two databases.
#[derive(Clone, Debug, PartialEq)]
pub struct RowChange {
    /// Its table.
    pub table: String,
    /// Its primary key.
    pub pk: Value,
    /// What became of it.
    pub kind: RowChangeKind,
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowChangeKind {
    /// It is new.
    Added,
    /// It has other values.
    Changed,
    /// It is gone.
    Removed,
}

/// The rows that are not the same in two databases, by table and primary key. It takes the time of
/// what changed, not of what exists, where one database was made of the other: what they share is
/// passed over.
pub fn changes(old: &Database, new: &Database) -> Vec<RowChange> {
    let names: BTreeSet<&str> = old.tables().chain(new.tables()).collect();
    let mut found = Vec::new();
    for name in names {
        match (old.state.tables.get(name), new.state.tables.get(name)) {
            (Some(before), Some(after)) => between(name, before, after, &mut found),
            (Some(before), None) => all(name, before, RowChangeKind::Removed, &mut found),
            (None, Some(after)) => all(name, after, RowChangeKind::Added, &mut found),
            (None, None) => {}
        }
    }
    found
}

fn between(name: &str, before: &Table, after: &Table, found: &mut Vec<RowChange>) {
    if before.rows.ptr_eq(&after.rows) {
        return;
    }
    for item in before.rows.diff(&after.rows) {
        let (table, rowid, row, kind) = match item {
            DiffItem::Add(rowid, row) => (after, rowid, row, RowChangeKind::Added),
            DiffItem::Update { new: (rowid, row), .. } => {
                (after, rowid, row, RowChangeKind::Changed)
            }
            DiffItem::Remove(rowid, row) => (before, rowid, row, RowChangeKind::Removed),
        };
        found.push(change(name, table, *rowid, row, kind));
    }
}

fn all(name: &str, table: &Table, kind: RowChangeKind, found: &mut Vec<RowChange>) {
    found.extend(table.rows.iter().map(|(rowid, row)| change(name, table, *rowid, row, kind)));
}

fn change(name: &str, table: &Table, rowid: i64, row: &Row, kind: RowChangeKind) -> RowChange {
    let pk = table.definition.primary_key.map_or(Value::Int(rowid), |column| row[column].clone());
    RowChange { table: name.to_owned(), pk, kind }
}
