//! What the screen reads of a project.

use std::collections::HashSet;
use std::sync::Arc;

use super::examples::EXAMPLES;
use super::label::label;
use super::outcome::RowId;
use super::project::Project;
use super::snapshot::{
    Cell, DataView, DiagramSlice, DiagramView, ExampleView, LogView, ModelsView, Row, Snapshot,
    SnapshotChange, TableRows,
};
use super::text::text;
use crate::schema::{Schema, Table};
use crate::sql::{self, Dialect, Value};
use crate::{ddl, diagram};

/// The models.
pub(super) fn models(project: &Project) -> ModelsView {
    let models = &project.models;
    let schema = &models.schema;
    let created = ddl::create(schema);
    ModelsView {
        text: models.text.clone(),
        module: models.module.clone(),
        schema: models.schema.clone(),
        diagnostics: models.diagnostics.clone(),
        gluesql: created.iter().map(sql::print::gluesql).collect(),
        sqlite: definitions(schema),
        migrations: project.migrations.as_ref().clone(),
        tables_current: Arc::ptr_eq(&project.models, &project.applied),
    }
}

/// What makes the tables, as Django's first migration does it on SQLite.
fn definitions(schema: &Schema) -> Vec<String> {
    let steps = ddl::statements(&ddl::initial(schema), schema, Dialect::Sqlite);
    let statements = steps.iter().flat_map(|step| &step.statements);
    statements.map(|it| sql::print_ddl::definition(it, Dialect::Sqlite)).collect()
}

/// The tables and their rows.
pub(super) fn data(project: &Project) -> DataView {
    let schema = &project.applied.schema;
    let present: Vec<(&Table, Vec<Vec<Value>>)> =
        schema.tables.iter().map(|table| (table, project.store().all(&table.name))).collect();
    let keys: HashSet<(String, String)> = present
        .iter()
        .flat_map(|(table, rows)| {
            let at = table.columns.iter().position(|column| column.primary_key);
            rows.iter().filter_map(move |row| Some((table.name.clone(), text(row.get(at?)?))))
        })
        .collect();
    let tables = present
        .iter()
        .map(|(table, rows)| TableRows {
            table: table.name.clone(),
            model: table.model.clone(),
            rows: rows.iter().map(|cells| row(project, table, cells, &keys)).collect(),
        })
        .collect();
    DataView { tables }
}

fn row(project: &Project, table: &Table, cells: &[Value], keys: &HashSet<(String, String)>) -> Row {
    let schema = &project.applied.schema;
    let key = table.columns.iter().position(|column| column.primary_key);
    let key = key.and_then(|at| cells.get(at)).cloned().unwrap_or(Value::Null);
    let views = table.columns.iter().zip(cells).map(|(column, value)| Cell {
        text: text(value),
        null: value.is_null(),
        to: column.references.as_ref().and_then(|reference| {
            let pk = referred(project, &reference.table, &reference.column, value)?;
            keys.contains(&(reference.table.clone(), pk.clone()))
                .then(|| RowId { table: reference.table.clone(), pk })
        }),
    });
    Row {
        pk: text(&key),
        label: label(&project.applied, &project.database, &table.name, cells),
        cells: views.collect(),
        many: many(project, schema, table, &key),
    }
}

/// The primary key of the row that a reference names.
fn referred(project: &Project, table: &str, column: &str, value: &Value) -> Option<String> {
    if value.is_null() {
        return None;
    }
    let found = project.applied.schema.table(table)?;
    let primary = found.primary_key()?;
    if primary.name == column {
        return Some(text(value));
    }
    let at = found.columns.iter().position(|column| column.primary_key)?;
    let rows = project.store().find(table, column, std::slice::from_ref(value));
    rows.first().and_then(|row| row.get(at)).map(text)
}

fn many(
    project: &Project,
    schema: &Schema,
    table: &Table,
    key: &Value,
) -> Vec<(String, Vec<String>)> {
    let fields = schema.relations.iter().filter(|relation| relation.model == table.model);
    let linked = fields.filter_map(|relation| {
        let through = relation.through.as_ref()?;
        let join = schema.table(&through.table)?;
        let at = join.columns.iter().position(|column| column.name == through.target_column)?;
        let rows =
            project.store().find(&join.name, &through.source_column, std::slice::from_ref(key));
        Some((
            relation.field.clone(),
            rows.iter().filter_map(|row| row.get(at)).map(text).collect(),
        ))
    });
    linked.collect()
}

/// What the last step ran and changed.
pub(super) fn log(project: &Project) -> LogView {
    LogView {
        statements: project.statements.as_ref().clone(),
        changed: project.changed.as_ref().clone(),
    }
}

/// The diagram. While the models have errors it shows what can be made out of them, without rows.
pub(super) fn diagram(project: &Project, data: &DataView, view: DiagramView) -> DiagramSlice {
    let rows: Vec<diagram::TableRows> = data.tables.iter().map(drawn).collect();
    let input = diagram::Input {
        depth: view.depth,
        joins: view.joins,
        ..diagram::Input::new(&project.models.schema, &rows)
    };
    DiagramSlice { view, scene: diagram::draw(&input) }
}

fn drawn(rows: &TableRows) -> diagram::TableRows {
    let cell = |cell: &Cell| diagram::Cell {
        text: cell.text.clone(),
        null: cell.null,
        to: cell.to.as_ref().map(|to| to.pk.clone()),
    };
    let row = |row: &Row| diagram::Row {
        pk: row.pk.clone(),
        label: row.label.clone(),
        cells: row.cells.iter().map(cell).collect(),
    };
    diagram::TableRows { table: rows.table.clone(), rows: rows.rows.iter().map(row).collect() }
}

/// The examples of the picker.
pub(super) fn examples() -> Vec<ExampleView> {
    let view = |example: &super::examples::Example| ExampleView {
        key: example.key.to_owned(),
        title: example.title.to_owned(),
        group: example.group.to_owned(),
    };
    EXAMPLES.iter().map(view).collect()
}

/// The slices of a snapshot that are others than before.
pub(super) fn changes(before: &Snapshot, after: &Snapshot) -> SnapshotChange {
    fn other<T: PartialEq>(before: &Arc<T>, after: &Arc<T>) -> Option<Arc<T>> {
        (!Arc::ptr_eq(before, after) && before != after).then(|| after.clone())
    }
    SnapshotChange {
        models: other(&before.models, &after.models),
        data: other(&before.data, &after.data),
        log: other(&before.log, &after.log),
        diagram: other(&before.diagram, &after.diagram),
        history: other(&before.history, &after.history),
        steps: super::steps::change(&before.steps, &after.steps),
    }
}
