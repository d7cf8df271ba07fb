//! Puts the boxes where the layout or the learner wants them.

use super::boxes::shift;
use super::input::Input;
use super::layout::{Pull, Size, layout, separate};
use super::links::BOW;
use super::relations::{Edge, Heading};
use super::scene::{Rect, TableBox};

/// How far away a box may be put.
const FARTHEST: i32 = 1_000_000;
/// Boxes grow by so much before anything below them moves: a row more leaves the rest in place.
const STEP_DOWN: i32 = 84;
/// The same for what is to the right of them, when a value or a name gets longer.
const STEP_ASIDE: i32 = 32;

/// Moves each box to its place.
pub(super) fn place(input: &Input<'_>, boxes: &mut [TableBox], edges: &[Edge]) {
    let margin = input.metrics.margin;
    let size = |(index, table): (usize, &TableBox)| {
        let itself = edges.iter().any(|edge| edge.from == index && edge.to == index);
        let loops = if itself { BOW } else { 0 };
        Size {
            width: rounded(table.rect.width + loops, STEP_ASIDE),
            height: rounded(table.rect.height, STEP_DOWN),
        }
    };
    let sizes: Vec<Size> = boxes.iter().enumerate().map(size).collect();
    let pulls: Vec<Pull> = edges.iter().filter(|edge| edge.from != edge.to).map(pull).collect();
    let corners = layout(&sizes, &pulls);
    let mut kept = Vec::new();
    let mut rects = Vec::new();
    for (table, corner) in boxes.iter().zip(corners) {
        let own = input.positions.iter().find(|position| position.table == table.table);
        let at = own.map_or(corner.moved(margin, margin), |position| position.at);
        kept.push(own.is_some());
        rects.push(Rect {
            x: at.x.clamp(margin, FARTHEST),
            y: at.y.clamp(margin, FARTHEST),
            ..table.rect
        });
    }
    separate(&mut rects, &kept, margin);
    for (table, rect) in boxes.iter_mut().zip(rects) {
        shift(table, rect.x, rect.y);
    }
}

const fn rounded(length: i32, step: i32) -> i32 {
    (length + step - 1) / step * step
}

const fn pull(edge: &Edge) -> Pull {
    match edge.target {
        Heading::Left => Pull { left: edge.to, right: edge.from },
        Heading::Right => Pull { left: edge.from, right: edge.to },
    }
}
