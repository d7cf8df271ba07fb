//! Which part of the drawing is seen, and how large.

use crate::session::snapshot::scene::{Rect, Scene};

/// The largest and the smallest zoom.
const ZOOM: (f64, f64) = (0.2, 4.0);
/// The zooms between which the whole drawing is fitted; below the first one text is not readable.
const FIT: (f64, f64) = (0.55, 1.35);
/// Free room around the drawing when it is fitted, in CSS pixels; the drawing has its own, too.
const MARGIN: f64 = 4.0;

/// Where one looks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Camera {
    /// At the whole drawing, also when it or the pane changes.
    #[default]
    Fit,
    /// At a point.
    At(Look),
}

/// A point in the middle of the pane, in units of the drawing, and the zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
    /// CSS pixels for each unit.
    pub zoom: f64,
}

/// The size of the pane in CSS pixels.
pub type Size = (f64, f64);

impl Camera {
    /// Where one looks, with the drawing fitted if that is asked for. A drawing that does not fit
    /// at a readable size is shown from its upper left corner.
    pub fn look(self, scene: &Scene, size: Size) -> Look {
        if let Self::At(look) = self {
            return look;
        }
        let (width, height) = (f64::from(scene.width.max(1)), f64::from(scene.height.max(1)));
        let room = ((size.0 - 2.0 * MARGIN).max(1.0), (size.1 - 2.0 * MARGIN).max(1.0));
        let zoom = (room.0 / width).min(room.1 / height).clamp(FIT.0, FIT.1);
        let middle = |extent: f64, room: f64, pane: f64| {
            if extent * zoom <= room { extent / 2.0 } else { (pane / 2.0 - MARGIN) / zoom }
        };
        Look { x: middle(width, room.0, size.0), y: middle(height, room.1, size.1), zoom }
    }
}

impl Look {
    /// The `viewBox` of the drawing.
    pub fn view_box(self, size: Size) -> String {
        let (width, height) = (size.0 / self.zoom, size.1 / self.zoom);
        format!(
            "{:.2} {:.2} {:.2} {:.2}",
            self.x - width / 2.0,
            self.y - height / 2.0,
            width,
            height
        )
    }

    /// Moved by CSS pixels.
    #[must_use]
    pub fn moved(self, right: f64, down: f64) -> Self {
        Self { x: self.x + right / self.zoom, y: self.y + down / self.zoom, ..self }
    }

    /// Nearer by a factor, around a point that is so far from the middle of the pane, in CSS pixels.
    #[must_use]
    pub fn nearer(self, factor: f64, around: (f64, f64)) -> Self {
        let zoom = (self.zoom * factor).clamp(ZOOM.0, ZOOM.1);
        let shift = 1.0 / self.zoom - 1.0 / zoom;
        Self { x: self.x + around.0 * shift, y: self.y + around.1 * shift, zoom }
    }

    /// Moved as little as needed for a piece of the drawing to be seen.
    #[must_use]
    pub fn showing(self, rect: Rect, size: Size) -> Self {
        let slide = |at: f64, pane: f64, start: i32, extent: i32| {
            let half = pane / self.zoom / 2.0 - MARGIN / self.zoom;
            let (start, end) = (f64::from(start), f64::from(start + extent));
            if end - start > 2.0 * half || start < at - half {
                start + half
            } else if end > at + half {
                end - half
            } else {
                at
            }
        };
        Self {
            x: slide(self.x, size.0, rect.x, rect.width),
            y: slide(self.y, size.1, rect.y, rect.height),
            zoom: self.zoom,
        }
    }
}
