//! A sentence in which names stand between backticks.

use leptos::prelude::*;

/// The sentence, with what stands between backticks as code.
pub fn prose(text: &str) -> impl IntoView + use<> {
    let piece = |(index, piece): (usize, &str)| {
        let piece = piece.to_owned();
        if index % 2 == 1 { view! { <code>{piece}</code> }.into_any() } else { piece.into_any() }
    };
    text.split('`').enumerate().map(piece).collect_view()
}
