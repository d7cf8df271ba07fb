//! The region Diagram: the Scene as it stands, and the ways to look at it.

pub mod region;
pub mod toolbar;
pub mod camera;
pub mod canvas;
pub mod highlight;
pub mod keys;
pub mod labels;
pub mod table_box;
pub mod relation_line;
pub mod row_link;
pub mod outline;
pub mod shapes;
