//! Schema and rows to a Scene of boxes and links, in whole numbers; crow's feet; layout; routing.
//!
//! [`draw()`] makes a [`Scene`](scene::Scene) in four steps: what each box holds and how large it is
//! (`boxes`), which lines there are (`relations`), where the boxes go (`place`, by `layout` and
//! `pack`), and how the lines run (`sides`, `route` and `path` for relations, `links` and `curve`
//! for rows). [`verify()`] checks the result.

pub mod scene;
mod input;
mod text;
mod boxes;
mod relations;
mod layout;
mod pack;
mod place;
mod sides;
mod route;
mod path;
mod links;
mod curve;
mod draw;
mod verify;

pub use draw::draw;
pub use input::{Cell, Input, Metrics, Position, Row, TableRows};
pub use verify::{Fault, crossings, verify};
