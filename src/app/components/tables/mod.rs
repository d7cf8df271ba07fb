//! The region Tables: rows to read, to add, to change and to delete.

pub mod region;
pub mod table_panel;
pub mod grid;
pub mod columns;
pub mod inputs;
pub mod row_form;
pub mod row_input;
