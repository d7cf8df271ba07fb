//! The drawing and the hands and keys that move it.

use std::{cell::Cell, rc::Rc, sync::Arc};

use leptos::{ev, html::Div, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};

use super::{
    camera::{Camera, Look, Size},
    highlight::{Highlight, describe, from},
    keys::{Arrow, Spot},
    relation_line::RelationEdge,
    row_link::{LinkCurve, OpenEnd},
    table_box::{Marks, TableCard},
};
use crate::{
    app::{
        components::{Icon, icon},
        state::use_page,
    },
    session::snapshot::scene::{RelationLine, RowLink, Scene, Stub, TableBox},
    session::{outcome::RowId, snapshot::LogView},
};

/// How many colours there are for relations.
const HUES: usize = 8;
/// How far a button or key moves the drawing, in CSS pixels.
const STEP: f64 = 80.0;
/// How much a button or key enlarges it.
const FACTOR: f64 = 1.25;
/// How far the pointer moves before a press is a drag and no click, in CSS pixels.
const SLACK: i32 = 4;

/// The Scene as SVG.
#[component]
pub fn Canvas(
    /// What is drawn.
    scene: Memo<Arc<Scene>>,
    /// Where one looks.
    camera: RwSignal<Camera>,
    /// The rows of the last step, which are marked.
    log: Signal<Arc<LogView>>,
) -> impl IntoView {
    let pane = NodeRef::<Div>::new();
    let size = watch_size(pane);
    let look = Memo::new(move |_| scene.with(|scene| camera.get().look(scene, size.get())));
    let page = use_page();
    let highlight = Memo::new(move |_| {
        page.selected.with(|selected| scene.with(|scene| Highlight::of(scene, selected.as_ref())))
    });
    let changed = Memo::new(move |_| log.with(|log| log.changed.clone()));
    let spot = RwSignal::new(None::<Spot>);
    // The place of the keyboard is shown to those who use it, not to those who point.
    let focused = RwSignal::new(false);
    let pressed = StoredValue::new(false);
    let cursor = Signal::derive(move || spot.get().filter(|_| focused.get()));
    let marks = Marks { highlight, cursor, changed };
    let on_key = move |event: ev::KeyboardEvent| {
        focused.set(true);
        press(&event, Diagram { scene, camera, look, size, spot });
    };
    let on_wheel = move |event: ev::WheelEvent| {
        event.prevent_default();
        let look = look.get_untracked();
        camera.set(Camera::At(if event.ctrl_key() || event.meta_key() {
            look.nearer((-event.delta_y() * 0.01).exp(), from_middle(&event, size.get_untracked()))
        } else {
            look.moved(event.delta_x(), event.delta_y())
        }));
    };
    let drag = Drag::default();
    let (down, moving, up) = (drag.clone(), drag.clone(), drag);
    let view_box = move || look.get().view_box(size.get());
    let active = move || cursor.get().map(|spot| spot.id());
    view! {
        <div class="canvas" node_ref=pane>
            <svg
                class="diagram"
                class:keys=move || focused.get()
                tabindex="0"
                role="application"
                aria-roledescription="diagram"
                aria-label="Tables and links. Arrow keys move, Enter selects a row, plus and minus zoom, 0 fits."
                aria-activedescendant=active
                viewBox=view_box
                on:keydown=on_key
                on:focus=move |_| {
                    focused.set(!pressed.get_value());
                    spot.update(|spot| *spot = spot.take().or_else(|| scene.with_untracked(|scene| Spot::first(scene))));
                }
                on:blur=move |_| focused.set(false)
                on:wheel=on_wheel
                on:pointerdown=move |event| {
                    pressed.set_value(true);
                    focused.set(false);
                    down.begin(&event, look.get_untracked());
                }
                on:pointermove=move |event| if let Some(look) = moving.moved(&event) { camera.set(Camera::At(look)) }
                on:pointerup=move |_| {
                    pressed.set_value(false);
                    up.end();
                }
            >
                <Drawing scene marks/>
            </svg>
            <Controls camera look/>
        </div>
    }
}

/// Everything of the Scene, links above relations, tables above both ends of them.
#[component]
fn Drawing(
    /// What is drawn.
    scene: Memo<Arc<Scene>>,
    /// What is marked.
    marks: Marks,
) -> impl IntoView {
    let relation = move |line: RelationLine| {
        let hue = scene.with_untracked(|scene| hue(scene, &line.relation));
        view! { <RelationEdge line hue/> }
    };
    let link = move |link: RowLink| {
        let hue = scene.with_untracked(|scene| hue(scene, &link.relation));
        let fresh = marks.changed.with_untracked(|changed| changed.contains(&from(&link)));
        view! { <LinkCurve link hue fresh highlight=marks.highlight/> }
    };
    let stub = move |stub: Stub| {
        let hue = scene.with_untracked(|scene| hue(scene, &stub.relation));
        view! { <OpenEnd stub hue highlight=marks.highlight/> }
    };
    let table = move |table: TableBox| view! { <TableCard table marks/> };
    let all = move || {
        let scene = scene.get();
        let relations = scene.relations.iter().cloned().map(relation).collect_view();
        let tables = scene.boxes.iter().cloned().map(table).collect_view();
        let links = scene.links.iter().cloned().map(link).collect_view();
        let stubs = scene.stubs.iter().cloned().map(stub).collect_view();
        view! {
            <g class="relations">{relations}</g>
            <g class="tables">{tables}</g>
            <g class="links">{stubs}{links}</g>
        }
    };
    let selecting = move || marks.highlight.with(|now| *now != Highlight::default());
    let linked = move || scene.with(|scene| !scene.links.is_empty() || !scene.stubs.is_empty());
    view! { <g class="drawing" class:selecting=selecting class:linked=linked>{all}</g> }
}

/// The number of a relation's colour: its place among all of them.
fn hue(scene: &Scene, relation: &str) -> usize {
    let mut names: Vec<&str> = scene.relations.iter().map(|line| line.relation.as_str()).collect();
    names.extend(scene.links.iter().map(|link| link.relation.as_str()));
    names.extend(scene.stubs.iter().map(|stub| stub.relation.as_str()));
    names.sort_unstable();
    names.dedup();
    names.iter().position(|name| *name == relation).unwrap_or(0) % HUES
}

/// Buttons for all that is done by dragging and by the wheel.
#[component]
fn Controls(
    /// Where one looks.
    camera: RwSignal<Camera>,
    /// The same, with the drawing fitted.
    look: Memo<Look>,
) -> impl IntoView {
    let zoom =
        move |factor: f64| camera.set(Camera::At(look.get_untracked().nearer(factor, (0.0, 0.0))));
    let pan = move |arrow: Arrow| camera.set(Camera::At(slid(look.get_untracked(), arrow)));
    let panner = move |(label, arrow, which): (&'static str, Arrow, Icon)| {
        view! {
            <button type="button" class="button quiet icon-only" aria-label=label title=label on:click=move |_| pan(arrow)>
                {icon(which)}
            </button>
        }
    };
    let panners = [
        ("Move left", Arrow::Left, Icon::Left),
        ("Move up", Arrow::Up, Icon::Up),
        ("Move down", Arrow::Down, Icon::Down),
        ("Move right", Arrow::Right, Icon::Right),
    ];
    view! {
        <div class="controls" role="group" aria-label="View of the diagram">
            {panners.into_iter().map(panner).collect_view()}
            <span class="rule"></span>
            <button type="button" class="button quiet icon-only" aria-label="Zoom out" title="Zoom out" on:click=move |_| zoom(1.0 / FACTOR)>
                {icon(Icon::Minus)}
            </button>
            <span class="zoom">{move || format!("{:.0} %", look.get().zoom * 100.0)}</span>
            <button type="button" class="button quiet icon-only" aria-label="Zoom in" title="Zoom in" on:click=move |_| zoom(FACTOR)>
                {icon(Icon::Plus)}
            </button>
            <button type="button" class="button quiet icon-only" aria-label="Fit" title="Fit" on:click=move |_| camera.set(Camera::Fit)>
                {icon(Icon::Fit)}
            </button>
        </div>
    }
}

fn slid(look: Look, arrow: Arrow) -> Look {
    let (right, down) = arrow.step();
    look.moved(right * STEP, down * STEP)
}

/// What a key acts on.
#[derive(Clone, Copy)]
struct Diagram {
    scene: Memo<Arc<Scene>>,
    camera: RwSignal<Camera>,
    look: Memo<Look>,
    size: RwSignal<Size>,
    spot: RwSignal<Option<Spot>>,
}

/// A key in the diagram.
fn press(event: &ev::KeyboardEvent, diagram: Diagram) {
    let Diagram { scene, camera, look, size, spot } = diagram;
    let page = use_page();
    let now = look.get_untracked();
    let key = event.key();
    match (key.as_str(), Arrow::of(&key)) {
        (_, Some(arrow)) if event.shift_key() => camera.set(Camera::At(slid(now, arrow))),
        (_, Some(arrow)) => scene.with_untracked(|scene| {
            let here = spot.get_untracked().filter(|spot| spot.rect(scene).is_some());
            let next = match here {
                Some(here) => here.next(scene, arrow),
                None => Spot::first(scene),
            };
            let Some(next) = next else { return };
            if let (Some(rect), Camera::At(look)) = (next.rect(scene), camera.get_untracked()) {
                camera.set(Camera::At(look.showing(rect, size.get_untracked())));
            }
            spot.set(Some(next));
        }),
        ("Enter" | " ", _) => {
            if let Some(Spot::Row(row)) = spot.get_untracked() {
                let text = scene.with_untracked(|scene| describe(scene, &row));
                page.announcement.set(text);
                toggle(page.selected, row);
            }
        }
        ("Escape", _) => page.selected.set(None),
        ("+" | "=", _) => camera.set(Camera::At(now.nearer(FACTOR, (0.0, 0.0)))),
        ("-", _) => camera.set(Camera::At(now.nearer(1.0 / FACTOR, (0.0, 0.0)))),
        ("0", _) => camera.set(Camera::Fit),
        _ => return,
    }
    event.prevent_default();
}

fn toggle(selected: RwSignal<Option<RowId>>, row: RowId) {
    selected.update(|now| *now = if now.as_ref() == Some(&row) { None } else { Some(row) });
}

/// The size of an element, followed as it changes.
fn watch_size(pane: NodeRef<Div>) -> RwSignal<Size> {
    let size = RwSignal::new((800.0, 500.0));
    let observer = StoredValue::new_local(None::<(ResizeObserver, Closure<dyn FnMut()>)>);
    Effect::new(move |_| {
        let Some(element) = pane.get() else { return };
        let measured = element.clone();
        let measure = move || {
            let rect = measured.get_bounding_client_rect();
            if rect.width() > 0.0 {
                size.try_set((rect.width(), rect.height()));
            }
        };
        let callback = Closure::<dyn FnMut()>::new(measure);
        if let Ok(each) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            each.observe(&element);
            observer.set_value(Some((each, callback)));
        }
    });
    on_cleanup(move || {
        observer.try_update_value(|observer| {
            if let Some((observer, _)) = observer.take() {
                observer.disconnect();
            }
        });
    });
    size
}

/// How far the pointer is from the middle of the drawing, in CSS pixels.
fn from_middle(event: &ev::WheelEvent, size: Size) -> (f64, f64) {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    element.map_or((0.0, 0.0), |element| {
        let rect = element.get_bounding_client_rect();
        (
            f64::from(event.client_x()) - rect.left() - size.0 / 2.0,
            f64::from(event.client_y()) - rect.top() - size.1 / 2.0,
        )
    })
}

/// A press of the pointer that may become a drag.
#[derive(Clone, Default)]
struct Drag(Rc<Cell<Option<(i32, i32, Look)>>>);

impl Drag {
    fn begin(&self, event: &ev::PointerEvent, look: Look) {
        if event.button() == 0 {
            self.0.set(Some((event.client_x(), event.client_y(), look)));
        }
    }

    /// Where one looks now, once the pointer has moved far enough.
    fn moved(&self, event: &ev::PointerEvent) -> Option<Look> {
        let (x, y, look) = self.0.get()?;
        if event.buttons() == 0 {
            self.end();
            return None;
        }
        let (right, down) = (event.client_x() - x, event.client_y() - y);
        if right.abs() + down.abs() < SLACK {
            return None;
        }
        let svg = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        // From here on it is a drag, and the click that ends it selects nothing.
        let _ = svg.map(|svg| svg.set_pointer_capture(event.pointer_id()));
        Some(look.moved(-f64::from(right), -f64::from(down)))
    }

    fn end(&self) {
        self.0.set(None);
    }
}
