//! Packing of rectangles into about the shape of a screen.

use super::layout::Size;
use super::scene::{Point, Rect};

/// The room between components.
const GAP: i32 = 64;

/// The upper left corner of each rectangle. Several widths are tried; the one whose whole is
/// nearest to 16:10 and smallest wins.
pub(super) fn pack(sizes: &[Size]) -> Vec<Point> {
    let widest = sizes.iter().map(|size| size.width).max().unwrap_or(0);
    let area: i64 =
        sizes.iter().map(|size| i64::from(size.width + GAP) * i64::from(size.height + GAP)).sum();
    let square = i32::try_from(area.isqrt()).unwrap_or(i32::MAX / 4);
    let tries = (4..=8).map(|fifth| within(sizes, widest.max(square / 5 * fifth)));
    tries.min_by_key(|places| waste(sizes, places)).unwrap_or_default()
}

/// How much of a screen of 16:10 the whole takes: the width of the screen that it fits in.
fn waste(sizes: &[Size], places: &[Point]) -> i64 {
    let ends = || places.iter().zip(sizes);
    let width = ends().map(|(at, size)| at.x + size.width).max().unwrap_or(0);
    let height = ends().map(|(at, size)| at.y + size.height).max().unwrap_or(0);
    i64::from(width).max(i64::from(height) * 8 / 5)
}

/// Each in turn at the highest place, then the leftmost, that is free within the width.
fn within(sizes: &[Size], width: i32) -> Vec<Point> {
    let mut placed: Vec<Rect> = Vec::new();
    for size in sizes {
        let mut xs = vec![0];
        let mut ys = vec![0];
        for other in &placed {
            xs.push(other.right() + GAP);
            ys.push(other.bottom() + GAP);
        }
        let rect = |(x, y)| Rect { x, y, width: size.width, height: size.height };
        let free = |place: &Rect| {
            place.right() <= width.max(size.width)
                && !placed.iter().any(|other| other.overlaps(&place.grown(GAP - 1)))
        };
        let places = ys.iter().flat_map(|y| xs.iter().map(|x| (*x, *y))).map(rect);
        let place = places.filter(free).min_by_key(|place| (place.y, place.x));
        let below = ys.iter().max().copied().unwrap_or(0);
        placed.push(place.unwrap_or_else(|| rect((0, below))));
    }
    placed.iter().map(|place| Point { x: place.x, y: place.y }).collect()
}
