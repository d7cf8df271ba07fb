//! What the browser keeps for the next visit.

use super::words;

const PROJECT: &str = "modelyard.project";
const THEME: &str = "modelyard.theme";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten().filter(|value| !value.is_empty())
}

/// The saved form of the project, if there is one.
pub fn load() -> Option<String> {
    read(PROJECT)
}

/// Keeps the saved form of the project, or says why it is not kept.
pub fn save(saved: &str) -> Result<(), &'static str> {
    let kept = storage().and_then(|storage| storage.set_item(PROJECT, saved).ok());
    kept.ok_or(words::NOT_KEPT)
}

/// The name of the theme that was chosen.
pub fn theme() -> Option<String> {
    read(THEME)
}

/// Keeps the name of the theme; where nothing can be kept, it lasts as long as the page.
pub fn set_theme(name: &str) {
    let _ = storage().map(|storage| storage.set_item(THEME, name));
}
