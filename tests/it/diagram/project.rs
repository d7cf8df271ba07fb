//! A models.py and the rows of its tables.
//!
//! Rows are written under the class name of their model, a line for each, in the order of the
//! columns: `1 | The Hobbit | 1`.

use std::collections::BTreeMap;

use modelyard::diagram::{Cell, Row, TableRows};
use modelyard::models;
use modelyard::schema::{Schema, resolve};

/// A schema and its rows.
#[derive(Debug)]
pub(super) struct Project {
    pub(super) schema: Schema,
    pub(super) rows: Vec<TableRows>,
}

/// Reads both texts.
pub(super) fn read(source: &str, rows: &str) -> Project {
    let schema = resolve(&models::read(source).module);
    let mut tables: Vec<TableRows> = Vec::new();
    for line in rows.lines() {
        if let (Some(cells), Some(table)) = (line.strip_prefix("  "), tables.last_mut()) {
            table.rows.push(row(cells));
        } else {
            let model = schema.models.iter().find(|model| model.name == line);
            let table = model.map(|model| model.table.clone()).unwrap();
            tables.push(TableRows { table, rows: Vec::new() });
        }
    }
    link(&schema, &mut tables);
    Project { schema, rows: tables }
}

fn row(line: &str) -> Row {
    let texts: Vec<&str> = line.split('|').map(str::trim).collect();
    let cell = |text: &&str| Cell { text: (*text).to_owned(), null: *text == "NULL", to: None };
    Row {
        pk: texts[0].to_owned(),
        label: (*texts.get(1).unwrap_or(&texts[0])).to_owned(),
        cells: texts.iter().map(cell).collect(),
    }
}

/// Fills in which row each foreign-key cell names.
fn link(schema: &Schema, tables: &mut [TableRows]) {
    let keys: BTreeMap<String, Vec<String>> = tables
        .iter()
        .map(|rows| (rows.table.clone(), rows.rows.iter().map(|row| row.pk.clone()).collect()))
        .collect();
    for rows in tables {
        let Some(table) = schema.table(&rows.table) else { continue };
        for row in &mut rows.rows {
            for (cell, column) in row.cells.iter_mut().zip(&table.columns) {
                let Some(reference) = &column.references else { continue };
                let exists =
                    keys.get(&reference.table).is_some_and(|keys| keys.contains(&cell.text));
                cell.to = (exists && !cell.null).then(|| cell.text.clone());
            }
        }
    }
}
