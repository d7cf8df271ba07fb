//! What the page says, in one place, so that a second language can stand beside it.

use crate::models::FieldClass;

/// The name of the product.
pub const NAME: &str = "Modelyard";
/// One line under the name.
pub const CLAIM: &str = "See how Django models are related";

/// Region names; tests and embedders rely on them.
pub const MODELS: &str = "Models";
/// As [`MODELS`].
pub const DIAGRAM: &str = "Diagram";
/// As [`MODELS`].
pub const TABLES: &str = "Tables";

/// The engine died.
pub const ENGINE_STOPPED: &str = "The engine stopped and was started again from the last saved step. Nothing that was saved is lost.";
/// The engine is on its way.
pub const ENGINE_LOADING: &str = "The engine is loading…";
/// The engine cannot be used.
pub const ENGINE_FAILED: &str = "The engine could not be started.";
/// The browser keeps nothing.
pub const NOT_KEPT: &str = "This browser does not keep the project (private mode, or its storage is full). It lasts as long as the page is open.";

/// The note on the trade mark.
pub const NOT_AFFILIATED: &str = "Django is a registered trademark of the Django Software Foundation. Modelyard is not affiliated with the Django Software Foundation.";
/// What the page does with data.
pub const PRIVACY: &str =
    "Everything happens in this browser: no account, no cookies, nothing is sent.";

/// No models yet.
pub const NO_MODELS: &str =
    "No models yet. A model describes one kind of thing; it becomes one table.";
/// No tables yet.
pub const NO_TABLES: &str = "No tables yet. Add a model, and its table appears here.";
/// The tables are older than the models.
pub const TABLES_OLD: &str = "These are the tables of the last models without errors. Mend what is marked under Models, and they follow.";
/// The rows of a join table cannot be edited one by one.
pub const JOIN_TABLE: &str = "Django made this table by itself. Its rows are the links of";

/// A few words for a class, where the list of types is short.
pub fn class_summary(class: FieldClass) -> &'static str {
    class.summary()
}

/// `1 row`, `3 rows`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}
