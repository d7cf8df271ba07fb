//! Schema and rows to a Scene of boxes and links, in whole numbers; crow's feet; layout; routing.

pub mod scene;
