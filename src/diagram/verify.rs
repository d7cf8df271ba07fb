//! Checks that a scene is one that can be read.

use std::fmt;

use super::curve::sampled;
use super::route::{cuts, hull};
use super::scene::{Point, Rect, RowLink, Scene, TableBox};

/// What is wrong with a scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// These two boxes overlap.
    Overlap(String, String),
    /// Something of this table lies outside of what it belongs to.
    Outside(String),
    /// The line of this relation or link does not start or end where it should.
    Loose(String),
    /// The line of this relation does not leave or reach its box level.
    Slanted(String),
    /// The label of this relation lies on a box.
    Covered(String),
    /// Something of this name lies beyond the edges of the scene.
    Beyond(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overlap(one, other) => write!(formatter, "{one} and {other} overlap"),
            Self::Outside(name) => write!(formatter, "part of {name} lies outside of it"),
            Self::Loose(name) => write!(formatter, "the line {name} has a loose end"),
            Self::Slanted(name) => write!(formatter, "the line {name} is not level at its ends"),
            Self::Covered(name) => write!(formatter, "the label of {name} lies on a box"),
            Self::Beyond(name) => write!(formatter, "{name} lies beyond the scene"),
        }
    }
}

/// All that is wrong with a scene; nothing, if it comes from [`draw`](super::draw).
pub fn verify(scene: &Scene) -> Vec<Fault> {
    let mut faults = Vec::new();
    boxes(scene, &mut faults);
    relations(scene, &mut faults);
    links(scene, &mut faults);
    faults
}

/// The lines that run across a table that is not theirs, by name. It is no fault: boxes that a
/// learner moved may leave no way around.
pub fn crossings(scene: &Scene) -> Vec<String> {
    let across = |line: &[Point], from: &str, to: &str| {
        let mut others =
            scene.boxes.iter().filter(|table| table.table != from && table.table != to);
        others.any(|table| line.windows(2).any(|ends| cuts(&table.rect, &hull(ends[0], ends[1]))))
    };
    let lines = scene
        .relations
        .iter()
        .filter(|line| across(&line.points, &line.from_table, &line.to_table));
    let links = scene.links.iter().filter(|link| {
        let points: Vec<Point> = link.curves().iter().flat_map(sampled).collect();
        across(&points, &link.from_table, &link.to_table)
    });
    let links = links.map(|link| format!("{} of {}", link.relation, link.from_pk));
    lines.map(|line| line.relation.clone()).chain(links).collect()
}

fn boxes(scene: &Scene, faults: &mut Vec<Fault>) {
    let whole = Rect { x: 0, y: 0, width: scene.width, height: scene.height };
    for (index, table) in scene.boxes.iter().enumerate() {
        if !whole.contains(&table.rect) {
            faults.push(Fault::Beyond(table.table.clone()));
        }
        for other in &scene.boxes[index + 1..] {
            if table.rect.overlaps(&other.rect) {
                faults.push(Fault::Overlap(table.table.clone(), other.table.clone()));
            }
        }
        let columns = table.columns.iter().map(|column| &column.rect);
        let rows = table.rows.iter().map(|row| &row.rect);
        let cells =
            table.rows.iter().all(|row| row.cells.iter().all(|cell| row.rect.contains(&cell.rect)));
        if !cells || !columns.chain(rows).chain(&table.foot).all(|rect| table.rect.contains(rect)) {
            faults.push(Fault::Outside(table.table.clone()));
        }
    }
}

fn relations(scene: &Scene, faults: &mut Vec<Fault>) {
    for line in &scene.relations {
        let name = || line.relation.clone();
        let ends = line.points.first().zip(line.points.last());
        let tables = table(scene, &line.from_table).zip(table(scene, &line.to_table));
        let attached = ends.zip(tables).is_some_and(|((start, end), (from, to))| {
            on_edge(*start, &from.rect) && on_edge(*end, &to.rect)
        });
        if !attached || line.points.len() < 2 {
            faults.push(Fault::Loose(name()));
        }
        let level = |ends: Option<&[Point]>| {
            ends.is_some_and(|ends| ends[0].y == ends[1].y && (ends[0].x - ends[1].x).abs() >= 26)
        };
        if !level(line.points.windows(2).next()) || !level(line.points.windows(2).last()) {
            faults.push(Fault::Slanted(name()));
        }
        if scene.boxes.iter().any(|table| table.rect.overlaps(&line.label_box)) {
            faults.push(Fault::Covered(name()));
        }
        let whole = Rect { x: 0, y: 0, width: scene.width, height: scene.height };
        if !line.points.iter().all(|point| within(scene, *point))
            || !whole.contains(&line.label_box)
        {
            faults.push(Fault::Beyond(name()));
        }
    }
}

fn links(scene: &Scene, faults: &mut Vec<Fault>) {
    for link in &scene.links {
        let name = || format!("{} of {}", link.relation, link.from_pk);
        if !starts(scene, link) || !ends(scene, link) {
            faults.push(Fault::Loose(name()));
        }
        let curves = link.curves();
        let mut points = curves.iter().flat_map(sampled).chain(link.lead);
        if !points.all(|point| within(scene, point)) {
            faults.push(Fault::Beyond(name()));
        }
    }
    for stub in &scene.stubs {
        let cell = table(scene, &stub.table).and_then(|table| cell(table, &stub.pk, &stub.column));
        let attached = cell.is_some_and(|cell| touches(stub.start, &cell));
        if !attached || stub.start.y != stub.end.y || !within(scene, stub.end) {
            faults.push(Fault::Loose(format!("{} of {}", stub.relation, stub.pk)));
        }
    }
}

fn starts(scene: &Scene, link: &RowLink) -> bool {
    let Some(table) = table(scene, &link.from_table) else { return false };
    // A folded link has no cell: it starts at the row.
    let row = table.rows.iter().find(|row| row.pk == link.from_pk).map(|row| row.rect);
    let from = cell(table, &link.from_pk, &link.from_column).or(row);
    let start = link.lead.unwrap_or(link.curve[0]);
    let edge = link.curve[0].x == table.rect.x || link.curve[0].x == table.rect.right();
    edge && link.curve[0].y == start.y && from.is_some_and(|from| touches(start, &from))
}

fn ends(scene: &Scene, link: &RowLink) -> bool {
    let Some(table) = table(scene, &link.to_table) else { return false };
    let row = table.rows.iter().find(|row| row.pk == link.to_pk).map(|row| row.rect);
    row.or(table.foot).is_some_and(|row| on_edge(link.end(), &row))
}

fn table<'a>(scene: &'a Scene, name: &str) -> Option<&'a TableBox> {
    scene.boxes.iter().find(|table| table.table == name)
}

fn cell(table: &TableBox, pk: &str, column: &str) -> Option<Rect> {
    let row = table.rows.iter().find(|row| row.pk == pk)?;
    let column = table.columns.iter().position(|head| head.name == column)?;
    row.cells.get(column).map(|cell| cell.rect)
}

/// Whether a point lies in a rectangle or on its edge.
const fn touches(point: Point, rect: &Rect) -> bool {
    rect.x <= point.x && point.x <= rect.right() && rect.y <= point.y && point.y <= rect.bottom()
}

/// Whether a point lies on the left or right edge of a rectangle.
const fn on_edge(point: Point, rect: &Rect) -> bool {
    (point.x == rect.x || point.x == rect.right()) && rect.y <= point.y && point.y <= rect.bottom()
}

const fn within(scene: &Scene, point: Point) -> bool {
    0 <= point.x && point.x <= scene.width && 0 <= point.y && point.y <= scene.height
}
