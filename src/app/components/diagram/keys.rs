//! Moving about the diagram by arrow keys.

use crate::{
    session::outcome::RowId,
    session::snapshot::scene::{Rect, Scene, TableBox},
};

/// Where the keyboard is in the diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// On a table's title.
    Table(String),
    /// On a row.
    Row(RowId),
}

/// A direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the four arrow keys")]
pub enum Arrow {
    Up,
    Down,
    Left,
    Right,
}

impl Arrow {
    /// The direction of a key.
    pub fn of(key: &str) -> Option<Self> {
        match key {
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            _ => None,
        }
    }

    /// One step in its direction, to the right and downwards.
    pub const fn step(self) -> (f64, f64) {
        match self {
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
        }
    }
}

impl Spot {
    /// The table that it is in.
    pub fn table(&self) -> &str {
        match self {
            Self::Table(table) => table,
            Self::Row(row) => &row.table,
        }
    }

    /// The id of its element.
    pub fn id(&self) -> String {
        match self {
            Self::Table(table) => format!("diagram-{table}"),
            Self::Row(row) => format!("diagram-{}-{}", row.table, row.pk),
        }
    }

    /// Where it is drawn.
    pub fn rect(&self, scene: &Scene) -> Option<Rect> {
        let table = scene.boxes.iter().find(|each| each.table == self.table())?;
        match self {
            Self::Table(_) => Some(Rect { height: table.title_height, ..table.rect }),
            Self::Row(row) => table.rows.iter().find(|each| each.pk == row.pk).map(|row| row.rect),
        }
    }

    /// The first spot of a drawing.
    pub fn first(scene: &Scene) -> Option<Self> {
        let first = scene.boxes.iter().min_by_key(|each| (each.rect.x, each.rect.y))?;
        Some(Self::Table(first.table.clone()))
    }

    /// The next spot in a direction: through the rows of a table, then on to the next table.
    pub fn next(&self, scene: &Scene, arrow: Arrow) -> Option<Self> {
        let table = scene.boxes.iter().find(|each| each.table == self.table())?;
        let at = match self {
            Self::Table(_) => None,
            Self::Row(row) => table.rows.iter().position(|each| each.pk == row.pk),
        };
        let row = |index: usize| {
            let row = table.rows.get(index)?;
            Some(Self::Row(RowId { table: table.table.clone(), pk: row.pk.clone() }))
        };
        let inside = match (arrow, at) {
            (Arrow::Down, None) => row(0),
            (Arrow::Down, Some(index)) => row(index + 1),
            (Arrow::Up, Some(0)) => Some(Self::Table(table.table.clone())),
            (Arrow::Up, Some(index)) => row(index - 1),
            _ => None,
        };
        inside.or_else(|| beside(scene, table, self.rect(scene)?, arrow))
    }
}

/// The nearest table in a direction; of it the row at the same height when one goes sideways.
fn beside(scene: &Scene, from: &TableBox, rect: Rect, arrow: Arrow) -> Option<Spot> {
    let middle = |rect: Rect| (rect.x + rect.width / 2, rect.y + rect.height / 2);
    let (x, y) = middle(from.rect);
    let ahead = |each: &&TableBox| {
        let (to_x, to_y) = middle(each.rect);
        match arrow {
            Arrow::Up => to_y < y,
            Arrow::Down => to_y > y,
            Arrow::Left => to_x < x,
            Arrow::Right => to_x > x,
        }
    };
    let cost = |each: &&TableBox| {
        let (to_x, to_y) = middle(each.rect);
        let (along, across) = match arrow {
            Arrow::Up | Arrow::Down => ((to_y - y).abs(), (to_x - x).abs()),
            Arrow::Left | Arrow::Right => ((to_x - x).abs(), (to_y - y).abs()),
        };
        along + 2 * across
    };
    let others = scene.boxes.iter().filter(|each| each.table != from.table);
    let to = others.filter(ahead).min_by_key(cost)?;
    let height = middle(rect).1;
    let sideways = matches!(arrow, Arrow::Left | Arrow::Right);
    let level = to.rows.iter().rfind(|row| sideways && row.rect.y <= height);
    Some(level.map_or_else(
        || Spot::Table(to.table.clone()),
        |row| Spot::Row(RowId { table: to.table.clone(), pk: row.pk.clone() }),
    ))
}
