//! The handle between two panes.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Which way a pane grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// The pane is to the left of the handle.
    Columns,
    /// The pane is below the handle.
    Rows,
}

/// The least and the most share of the workspace that a pane may have, in percent.
const LIMITS: (f64, f64) = (15.0, 75.0);
/// How far an arrow key moves the handle, in percent.
const STEP: f64 = 3.0;

/// A handle that is dragged, or moved by the arrow keys.
#[component]
pub fn Splitter(
    /// Which way the pane grows.
    axis: Axis,
    /// What it sets.
    label: &'static str,
    /// The pane's share of the workspace, in percent.
    share: RwSignal<f64>,
) -> impl IntoView {
    let set = move |value: f64| share.set(value.clamp(LIMITS.0, LIMITS.1));
    let on_key = move |event: ev::KeyboardEvent| {
        let step = match (axis, event.key().as_str()) {
            (Axis::Columns, "ArrowRight") | (Axis::Rows, "ArrowUp") => STEP,
            (Axis::Columns, "ArrowLeft") | (Axis::Rows, "ArrowDown") => -STEP,
            (_, "Home") => -100.0,
            (_, "End") => 100.0,
            _ => return,
        };
        event.prevent_default();
        set(share.get_untracked() + step);
    };
    let on_down = move |event: ev::PointerEvent| {
        event.prevent_default();
        if let Some(handle) = target(&event) {
            let _ = handle.set_pointer_capture(event.pointer_id());
        }
    };
    let on_move = move |event: ev::PointerEvent| {
        let Some(handle) = target(&event) else { return };
        if !handle.has_pointer_capture(event.pointer_id()) {
            return;
        }
        let Some(room) = handle.parent_element().map(|parent| parent.get_bounding_client_rect())
        else {
            return;
        };
        set(100.0
            * match axis {
                Axis::Columns => (f64::from(event.client_x()) - room.left()) / room.width(),
                Axis::Rows => (room.bottom() - f64::from(event.client_y())) / room.height(),
            });
    };
    let (class, orientation) = match axis {
        Axis::Columns => ("splitter columns", "vertical"),
        Axis::Rows => ("splitter rows", "horizontal"),
    };
    view! {
        <div
            class=class
            role="separator"
            tabindex="0"
            aria-label=label
            aria-orientation=orientation
            aria-valuemin="15"
            aria-valuemax="75"
            aria-valuenow=move || format!("{:.0}", share.get())
            on:keydown=on_key
            on:pointerdown=on_down
            on:pointermove=on_move
            on:dblclick=move |_| set(34.0)
        ></div>
    }
}

fn target(event: &ev::PointerEvent) -> Option<Element> {
    event.current_target().and_then(|target| target.dyn_into().ok())
}
