//! The few things that Leptos does not do with the document.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Milliseconds since 1970, UTC.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds, far below 2^53")]
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Says on `<html data-ready>` how far the page is: `page`, then `engine`.
pub fn set_ready(stage: &str) {
    set_root_attribute("data-ready", stage);
}

/// Says on `<html data-theme>` which theme is chosen.
pub fn set_theme(name: &str) {
    set_root_attribute("data-theme", name);
}

fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}

/// Puts the focus on the element with this id, once what is being drawn stands there.
pub fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || focus(&id));
}

/// Puts the focus on the element with this id.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Brings the element with this id into view, moving no more than needed, once it stands there.
pub fn reveal_soon(id: String) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
}

/// Copies a text to the clipboard; without permission nothing happens.
pub fn copy(text: &str) {
    let _ = window().navigator().clipboard().write_text(text);
}

/// Opens a dialog as a modal one.
pub fn show_modal(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
}

/// Whether what has the focus takes typed text.
pub fn is_typing(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}
