//! The line from a cell to the row that it names.

use leptos::prelude::*;

use super::{
    highlight::{Highlight, Light},
    shapes::{arrival, on_curve},
};
use crate::diagram::scene::RowLink;

/// One link.
#[component]
pub fn LinkCurve(
    /// What is drawn.
    link: RowLink,
    /// The number of its relation's colour.
    hue: usize,
    /// Whether the last step made it.
    fresh: bool,
    /// What is lit up.
    highlight: Memo<Highlight>,
) -> impl IntoView {
    let mine = link.clone();
    let light = Memo::new(move |_| highlight.with(|highlight| highlight.link(&mine)));
    let [start, one, two, end] = link.curve;
    let path = format!(
        "M{} {}C{} {} {} {} {} {}",
        start.x, start.y, one.x, one.y, two.x, two.y, end.x, end.y
    );
    let arrow = format!("translate({} {}) rotate({:.1})", end.x, end.y, arrival(&link.curve));
    let curve = link.curve;
    let (forward, backward) = (link.forward.clone(), link.backward.clone());
    let label = move || {
        let (text, share) = match light.get() {
            Light::Forward => (Some(forward.clone()), 0.5),
            Light::Backward => (backward.clone(), 0.3),
            _ => (None, 0.0),
        };
        text.map(|text| {
            let (x, y) = on_curve(&curve, share);
            view! { <text class="link-label" x=format!("{x:.1}") y=format!("{:.1}", y - 5.0)>{text}</text> }
        })
    };
    let class = move || {
        format!("link hue-{hue} {}{}", light.get().class(), if fresh { " fresh" } else { "" })
    };
    let from = format!("{}:{}:{}", link.from_table, link.from_pk, link.from_column);
    let to = format!("{}:{}", link.to_table, link.to_pk);
    view! {
        <g class=class data-from=from data-to=to>
            <path class="link-path" pathLength="1" d=path></path>
            <circle class="link-start" cx=start.x cy=start.y r="3.5"></circle>
            <path class="link-end" d="M0 0L-8 -4.5V4.5Z" transform=arrow></path>
            {label}
        </g>
    }
}
