//! The line from a cell to the row that it names, or to nothing.

use leptos::prelude::*;

use super::{
    highlight::{Highlight, Light},
    shapes::arrival,
};
use crate::session::{
    outcome::RowId,
    snapshot::scene::{RowLink, STUB_RADIUS, Stub},
};

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
    let (start, end) = (link.lead.unwrap_or(link.curve[0]), link.end());
    let arrow = format!("translate({} {}) rotate({:.1})", end.x, end.y, arrival(&link));
    let labelled = link.clone();
    let label = move || {
        let label = highlight.with(|highlight| highlight.label(&labelled));
        label.map(|label| {
            view! { <text class="link-label" x=label.at.x y=label.at.y>{label.text}</text> }
        })
    };
    let class = move || {
        let fresh = if fresh { " fresh" } else { "" };
        format!("link hue-{hue} {}{fresh}", light.get().class())
    };
    let from = format!("{}:{}:{}", link.from_table, link.from_pk, link.from_column);
    let to = format!("{}:{}", link.to_table, link.to_pk);
    let path = link.path();
    view! {
        <g class=class data-from=from data-to=to>
            <path class="link-halo" d=path.clone()></path>
            <path class="link-path" pathLength="1" d=path></path>
            <circle class="link-start" cx=start.x cy=start.y r="3"></circle>
            <path class="link-end" d="M0 0L-9 -4.5V4.5Z" transform=arrow></path>
            {label}
        </g>
    }
}

/// The open end of a foreign key that is NULL.
#[component]
pub fn OpenEnd(
    /// What is drawn.
    stub: Stub,
    /// The number of its relation's colour.
    hue: usize,
    /// What is lit up.
    highlight: Memo<Highlight>,
) -> impl IntoView {
    let row = RowId { table: stub.table.clone(), pk: stub.pk.clone() };
    let light = Memo::new(move |_| highlight.with(|highlight| highlight.row(&row)));
    let class = move || match light.get() {
        Light::Faded => format!("stub hue-{hue} faded"),
        _ => format!("stub hue-{hue}"),
    };
    let path = format!("M{} {}L{} {}", stub.start.x, stub.start.y, stub.end.x, stub.end.y);
    view! {
        <g class=class>
            <title>{format!("{} is NULL: it points to nothing", stub.relation)}</title>
            <path class="link-path" d=path></path>
            <circle class="stub-end" cx=stub.end.x cy=stub.end.y r=STUB_RADIUS></circle>
        </g>
    }
}
