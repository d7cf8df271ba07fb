//! Schema and rows to a Scene of boxes and links, in whole numbers; crow's feet; layout; routing.
//!
//! [`draw`] makes a [`Scene`](scene::Scene) in four steps: what each box holds and how large it is
//! (`boxes`), which lines there are (`relations`), where the boxes go (`layout`, `place`), and how
//! the lines run (`route` for relations, `links` for rows). [`verify`] checks the result.

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
mod curve;
mod links;
mod draw;
mod verify;

pub use draw::draw;
pub use input::{Cell, Input, Metrics, Position, Row, TableRows};
pub use verify::{Fault, crossings, verify};
