//! What SQLite makes of the two sides of a comparison first
//! (<https://www.sqlite.org/datatype3.html>, section 4.2).

use super::number::{parse_number, to_text};
use crate::engine::cell::Cell;
use crate::engine::convert::Class;
use crate::sql::ColumnType;

/// The affinity of a column or cast; other expressions have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) enum Affinity {
    Numeric,
    Text,
    Blob,
}

impl Affinity {
    /// That of most columns of a class.
    pub(in crate::engine) const fn of_class(class: Class) -> Self {
        match class {
            Class::Text => Self::Text,
            Class::Blob => Self::Blob,
            _ => Self::Numeric,
        }
    }

    /// That of a column.
    pub(in crate::engine) const fn of(kind: ColumnType) -> Self {
        match kind {
            // SQLite takes the affinity from the name of the type, and finds none of its words in
            // `bool`, `date`, `datetime`, `time` and `decimal`.
            ColumnType::Date | ColumnType::DateTime | ColumnType::Time => Self::Numeric,
            _ => Self::of_class(Class::of(kind)),
        }
    }
}

/// Both sides as they are compared.
pub(in crate::engine) fn apply(
    left: Cell,
    right: Cell,
    affinities: (Option<Affinity>, Option<Affinity>),
) -> (Cell, Cell) {
    match affinities {
        (Some(Affinity::Numeric), Some(Affinity::Text | Affinity::Blob) | None) => {
            (left, numeric(right))
        }
        (Some(Affinity::Text | Affinity::Blob) | None, Some(Affinity::Numeric)) => {
            (numeric(left), right)
        }
        (Some(Affinity::Text), None) => (left, text(right)),
        (None, Some(Affinity::Text)) => (text(left), right),
        _ => (left, right),
    }
}

fn numeric(cell: Cell) -> Cell {
    match &cell {
        Cell::Text(words) => parse_number(words).unwrap_or(cell),
        _ => cell,
    }
}

fn text(cell: Cell) -> Cell {
    match cell {
        Cell::Int(_) | Cell::Real(_) => Cell::text(to_text(&cell)),
        other => other,
    }
}
