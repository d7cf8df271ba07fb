//! The saved form of a project: JSON with a version, the text of models.py, and the rows as a
//! Django fixture.

use serde::{Deserialize, Serialize};

use super::fixture::{self, Record};
use super::project::Project;

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
    /// The rows.
    pub rows: Vec<Record>,
    /// The key of the example that it began with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
}

/// The saved form of a project.
pub(super) fn write(project: &Project) -> String {
    let schema = &project.applied.schema;
    let mut rows = Vec::new();
    for model in schema.models.iter().filter(|model| model.proxy_for.is_none()) {
        let Some(table) = schema.table(&model.table) else { continue };
        for cells in project.store().all(&table.name) {
            let mut record = Record {
                model: fixture::label(model),
                pk: serde_json::Value::Null,
                fields: serde_json::Map::new(),
            };
            for (column, value) in table.columns.iter().zip(cells.iter()) {
                if column.primary_key {
                    record.pk = fixture::to_json(value);
                } else {
                    record.fields.insert(column.field.clone(), fixture::to_json(value));
                }
            }
            rows.push(record);
        }
    }
    let saved = Saved {
        modelyard: VERSION,
        models: project.models.text.clone(),
        tables: (!project.models.is_sound()).then(|| project.applied.text.clone()),
        rows,
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
