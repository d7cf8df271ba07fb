//! The saved form of a project: JSON with a version, the text of models.py, and the database with
//! its counters, so that no id is given twice.

use serde::{Deserialize, Serialize};

use super::fixture::Record;
use super::project::Project;
use crate::engine::SavedDatabase;

/// The version that is written.
const VERSION: u32 = 1;

/// A saved project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Saved {
    /// The version of this form.
    pub modelyard: u32,
    /// The text of models.py.
    pub models: String,
    /// The models.py whose tables exist, where that is another: the text has errors then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tables: Option<String>,
    /// The database.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub database: Option<SavedDatabase>,
    /// Rows as a Django fixture, for a project that is written by hand and has no database.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Record>,
    /// The key of the example that it began with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
}

/// The saved form of a project.
pub(super) fn write(project: &Project) -> String {
    let saved = Saved {
        modelyard: VERSION,
        models: project.models.text.clone(),
        tables: (!project.models.is_sound()).then(|| project.applied.text.clone()),
        database: Some(project.database.save()),
        rows: Vec::new(),
        example: project.example.clone(),
    };
    serde_json::to_string(&saved).unwrap_or_default()
}

/// Reads a saved form.
pub(super) fn read(text: &str) -> Result<Saved, String> {
    let saved: Saved = serde_json::from_str(text)
        .map_err(|error| format!("This is no saved project: {error}."))?;
    if saved.modelyard > VERSION {
        return Err(format!(
            "This project was saved by a newer Modelyard (form {}, this one reads up to {VERSION}).",
            saved.modelyard
        ));
    }
    Ok(saved)
}
