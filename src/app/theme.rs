//! Light, dark, or as the system has it.

use super::{dom, storage};

/// A choice of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Its name, as it is kept and as the style sheet knows it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The theme that was chosen last.
    pub fn kept() -> Self {
        storage::theme().and_then(|name| Self::named(&name)).unwrap_or_default()
    }

    /// Shows it, and keeps it for the next visit.
    pub fn choose(self) {
        dom::set_theme(self.name());
        storage::set_theme(self.name());
    }
}
