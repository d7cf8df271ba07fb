//! The region Models: the same models as a form, as models.py, as SQL, and as migrations.

pub mod region;
pub mod form;
pub mod new_model;
pub mod model_card;
pub mod model_title;
pub mod field_row;
pub mod field_editor;
pub mod option_input;
pub mod relationship_editor;
pub mod relationship_draft;
pub mod accessor_names;
pub mod code_editor;
pub mod sql_tab;
pub mod migrations_tab;
