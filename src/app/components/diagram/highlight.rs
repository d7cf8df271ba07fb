//! What lights up when a row is selected.

use std::{collections::BTreeSet, fmt::Write as _};

use super::labels::{self, Label};
use crate::{
    session::outcome::RowId,
    session::snapshot::scene::{RowLink, Scene},
};

/// How a row or link stands to the selected row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// Nothing is selected.
    Plain,
    /// The selected row itself.
    Selected,
    /// What it points to, or the link there.
    Forward,
    /// What points to it, or the link from there.
    Backward,
    /// Anything else, while something is selected.
    Faded,
}

impl Light {
    /// Its class in the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Selected => "selected",
            Self::Forward => "forward",
            Self::Backward => "backward",
            Self::Faded => "faded",
        }
    }
}

/// The selected row and its neighbours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlight {
    selected: Option<RowId>,
    targets: BTreeSet<RowId>,
    sources: BTreeSet<RowId>,
    labels: Vec<Label>,
}

impl Highlight {
    /// What lights up for this row; nothing when it is not drawn.
    pub fn of(scene: &Scene, selected: Option<&RowId>) -> Self {
        let drawn = |row: &&RowId| {
            scene.boxes.iter().any(|each| {
                each.table == row.table && each.rows.iter().any(|each| each.pk == row.pk)
            })
        };
        let Some(row) = selected.filter(drawn) else { return Self::default() };
        let links = || scene.links.iter();
        Self {
            selected: Some(row.clone()),
            targets: links().filter(|link| from(link) == *row).map(to).collect(),
            sources: links().filter(|link| to(link) == *row).map(from).collect(),
            labels: labels::place(scene, row),
        }
    }

    /// How a row stands to the selected one.
    pub fn row(&self, row: &RowId) -> Light {
        match &self.selected {
            None => Light::Plain,
            Some(selected) if selected == row => Light::Selected,
            Some(_) if self.targets.contains(row) => Light::Forward,
            Some(_) if self.sources.contains(row) => Light::Backward,
            Some(_) => Light::Faded,
        }
    }

    /// The label of a link that is lit.
    pub fn label(&self, link: &RowLink) -> Option<Label> {
        self.labels.iter().find(|label| label.is_of(link)).cloned()
    }

    /// How a link stands to the selected row.
    pub fn link(&self, link: &RowLink) -> Light {
        match &self.selected {
            None => Light::Plain,
            Some(selected) if *selected == from(link) => Light::Forward,
            Some(selected) if *selected == to(link) => Light::Backward,
            Some(_) => Light::Faded,
        }
    }
}

/// The row that a link starts at.
pub fn from(link: &RowLink) -> RowId {
    RowId { table: link.from_table.clone(), pk: link.from_pk.clone() }
}

/// The row that a link ends at.
pub fn to(link: &RowLink) -> RowId {
    RowId { table: link.to_table.clone(), pk: link.to_pk.clone() }
}

/// A row with what it points to and what points to it, in one sentence for a screen reader.
pub fn describe(scene: &Scene, row: &RowId) -> String {
    let label = |id: &RowId| {
        let table = scene.boxes.iter().find(|each| each.table == id.table);
        let found = table.and_then(|table| table.rows.iter().find(|each| each.pk == id.pk));
        found.map_or_else(|| id.pk.clone(), |row| row.label.clone())
    };
    let model = scene.boxes.iter().find(|each| each.table == row.table).map(|each| &each.model);
    let mut text = format!("{} {}.", model.map_or("", String::as_str), label(row));
    for link in scene.links.iter().filter(|link| from(link) == *row) {
        let _ = write!(text, " {} is {}.", link.forward, label(&to(link)));
    }
    for link in scene.links.iter().filter(|link| to(link) == *row) {
        let name = link.backward.as_deref().unwrap_or("A hidden relation");
        let _ = write!(text, " {name}: {}.", label(&from(link)));
    }
    text
}
