//! Which lines a drawing has, before anything has a place.

use super::input::Input;
use super::scene::{Depth, JoinTables, TableBox};
use crate::schema::{Column, End, Ends, Model, Relation, Schema, Table, Through};

/// A line between two boxes.
#[derive(Clone, Debug)]
pub(super) struct Edge {
    /// `Book.author`.
    pub(super) relation: String,
    /// The box that it starts at.
    pub(super) from: usize,
    /// The box that it ends at.
    pub(super) to: usize,
    /// The column or field in the first box that it starts at.
    pub(super) column: Option<usize>,
    /// Its name, or the field's where there is no such column.
    pub(super) column_name: String,
    pub(super) ends: Ends,
    pub(super) on_delete: Option<String>,
    /// The join table that the line stands for.
    pub(super) folded: Option<Through>,
    /// Whether the many-to-many field goes both ways.
    pub(super) symmetrical: bool,
    /// Where the box that it ends at stands best.
    pub(super) target: Heading,
    pub(super) forward: String,
    pub(super) backward: Option<String>,
}

/// On which side of its source the target of a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// To the left.
    Left,
    /// To the right.
    Right,
}

/// The model that a table belongs to, and no proxy of it.
pub(super) fn model_of<'a>(schema: &'a Schema, table: &Table) -> Option<&'a Model> {
    schema.models.iter().find(|model| model.table == table.name && model.proxy_for.is_none())
}

/// Whether a table is not drawn as a box.
pub(super) fn is_folded(input: &Input<'_>, table: &Table) -> bool {
    table.joins.is_some() && (input.depth == Depth::Models || input.joins == JoinTables::Folded)
}

/// The lines between these boxes: one for each column that refers to a table, and one for each
/// many-to-many field whose join table is not drawn.
pub(super) fn edges(input: &Input<'_>, boxes: &[TableBox]) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (from, drawn) in boxes.iter().enumerate() {
        let Some(table) = input.schema.table(&drawn.table) else { continue };
        let model = model_of(input.schema, table).map_or(drawn.model.clone(), Model::key);
        let keys = table.columns.iter();
        edges.extend(keys.filter_map(|column| foreign_key(input, boxes, from, &model, column)));
        let own = input.schema.relations.iter().filter(|relation| relation.model == model);
        edges.extend(own.filter_map(|relation| many_to_many(input, boxes, from, relation)));
    }
    edges
}

/// The line of a column that refers to a table; `model` is the key of the model that has it.
fn foreign_key(
    input: &Input<'_>,
    boxes: &[TableBox],
    from: usize,
    model: &str,
    column: &Column,
) -> Option<Edge> {
    let reference = column.references.as_ref()?;
    let to = boxes.iter().position(|other| other.table == reference.table)?;
    let relation = input.schema.relation(model, &column.field);
    let shown = if input.depth == Depth::Models { &column.field } else { &column.name };
    let position = boxes[from].columns.iter().position(|cell| cell.name == *shown);
    let target = relation.map_or(&boxes[to].model, |relation| &relation.to);
    let end = if column.null { End::ZeroOrOne } else { End::One };
    let back = relation.and_then(|relation| relation.accessor.as_ref());
    Some(Edge {
        relation: format!("{model}.{}", column.field),
        from,
        to,
        column: position,
        column_name: shown.clone(),
        ends: relation.map_or(Ends { source: End::ZeroOrMany, target: end }, Relation::ends),
        on_delete: relation.and_then(|relation| relation.on_delete.clone()),
        folded: None,
        symmetrical: false,
        target: heading(input.schema, &boxes[from].table, &column.name, position),
        forward: accessor(model, &column.field),
        backward: back.map(|name| accessor(target, name)),
    })
}

fn many_to_many(
    input: &Input<'_>,
    boxes: &[TableBox],
    from: usize,
    relation: &Relation,
) -> Option<Edge> {
    let through = relation.through.as_ref()?;
    let drawn = boxes.iter().any(|other| other.table == through.table);
    if drawn && input.depth != Depth::Models {
        return None;
    }
    let target = input.schema.model(&relation.to)?;
    let to = boxes.iter().position(|other| other.table == target.table)?;
    let back = relation.accessor.as_ref().map(|name| accessor(&relation.to, name));
    let forward = accessor(&relation.model, &relation.field);
    Some(Edge {
        relation: format!("{}.{}", relation.model, relation.field),
        from,
        to,
        column: boxes[from].columns.iter().position(|cell| cell.name == relation.field),
        column_name: relation.field.clone(),
        ends: relation.ends(),
        on_delete: None,
        folded: Some(through.clone()),
        symmetrical: relation.symmetrical,
        target: if first(input.schema, through) == through.source_column {
            Heading::Right
        } else {
            Heading::Left
        },
        backward: if relation.symmetrical { Some(forward.clone()) } else { back },
        forward,
    })
}

/// What one types to follow a relation from a variable named like the model.
fn accessor(model: &str, name: &str) -> String {
    let class = model.rsplit('.').next().unwrap_or(model);
    format!("{}.{name}", class.to_lowercase())
}

/// A line leaves its box at the side that its column is nearer to, so that it need not pass under
/// other cells: foreign keys mostly stand behind the other columns, so most targets stand to the
/// right. A join table stands between the two that it joins.
fn heading(schema: &Schema, table: &str, column: &str, position: Option<usize>) -> Heading {
    let mut joined = schema.relations.iter().filter_map(|relation| relation.through.as_ref());
    let left = match joined.find(|through| through.table == table) {
        Some(through) => *first(schema, through) == *column,
        None => position == Some(0),
    };
    if left { Heading::Left } else { Heading::Right }
}

/// The one of the two columns of a join table that comes first.
fn first<'a>(schema: &Schema, through: &'a Through) -> &'a str {
    let columns = schema.table(&through.table).map_or(&[][..], |table| &table.columns);
    let at = |name: &str| columns.iter().position(|column| column.name == name);
    let (source, target) = (&through.source_column, &through.target_column);
    if at(target) < at(source) { target } else { source }
}
