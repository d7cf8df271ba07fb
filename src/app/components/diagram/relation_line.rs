//! The line of a relation, with a crow's foot where there are many.

use leptos::prelude::*;

use super::shapes::end_sign;
use crate::{
    schema::{End, Ends},
    session::snapshot::scene::{Point, RelationLine},
};

/// How far the corners of a line are rounded.
const RADIUS: i32 = 10;

/// One relation.
#[component]
pub fn RelationEdge(
    /// What is drawn.
    line: RelationLine,
    /// The number of its colour.
    hue: usize,
) -> impl IntoView {
    let ends = match line.points.as_slice() {
        [start, after, .., before, end] => Some((*start, *after, *before, *end)),
        [start, end] => Some((*start, *end, *start, *end)),
        [start, middle, end] => Some((*start, *middle, *middle, *end)),
        _ => None,
    };
    let signs = ends.map(|(start, after, before, end)| {
        let Ends { source, target } = line.ends;
        view! {
            <EndSign end=source at=start outward=side(start, after)/>
            <EndSign end=target at=end outward=side(end, before)/>
        }
    });
    let label = line.label_text().to_owned();
    let class = format!("relation hue-{hue}{}", if line.folded { " folded" } else { "" });
    let title = format!(
        "{}: each {} has {} {}, each {} has {} {}",
        line.relation,
        line.from_table,
        words(line.ends.target),
        line.to_table,
        line.to_table,
        words(line.ends.source),
        line.from_table,
    );
    view! {
        <g class=class data-relation=line.relation.clone()>
            <title>{title}</title>
            <path class="relation-halo" d=line.path(RADIUS)></path>
            <path class="relation-path" d=line.path(RADIUS)></path>
            {signs}
            <text class="relation-label" x=line.label.x y=line.label.y>{label}</text>
        </g>
    }
}

/// 1 where a line leaves to the right, else -1.
fn side(at: Point, next: Point) -> i32 {
    if next.x < at.x { -1 } else { 1 }
}

/// How many, in words.
fn words(end: End) -> &'static str {
    match end {
        End::ZeroOrOne => "at most one",
        End::One => "exactly one",
        End::ZeroOrMany => "any number of",
    }
}

/// The sign at one end.
#[component]
fn EndSign(
    /// How many.
    end: End,
    /// Where the line meets the box.
    at: Point,
    /// 1 where the line leaves to the right, else -1.
    outward: i32,
) -> impl IntoView {
    let (path, circle) = end_sign(end, at, outward);
    let circle = circle.map(
        |middle| view! { <circle class="end-circle" cx=middle.x cy=middle.y r="4.5"></circle> },
    );
    view! {
        <path class="end-sign" d=path></path>
        {circle}
    }
}
