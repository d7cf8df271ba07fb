//! Components of the page in a real browser: mounted, clicked and read.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;

use leptos::{mount::mount_to, prelude::*, task::tick};
use modelyard::{
    app::{
        components::{Axis, Splitter, TabHead, Tabs, diagram, models, tables},
        state::Page,
    },
    session::{
        Session,
        message::{Message, Request},
        outcome::RowId,
        snapshot::{LogView, SnapshotChange},
    },
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit};

wasm_bindgen_test_configure!(run_in_browser);

/// A place of its own for what a test mounts.
fn place() -> HtmlElement {
    let element = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&element).unwrap();
    element.unchecked_into()
}

fn find(place: &HtmlElement, selector: &str) -> Element {
    place.query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector}"))
}

fn click(place: &HtmlElement, selector: &str) {
    let event = web_sys::MouseEvent::new_with_mouse_event_init_dict("click", &{
        let init = web_sys::MouseEventInit::new();
        init.set_bubbles(true);
        init
    });
    find(place, selector).dispatch_event(&event.unwrap()).unwrap();
}

fn press(place: &HtmlElement, selector: &str, key: &str) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    find(place, selector).dispatch_event(&event).unwrap();
}

/// Everything that the screen shows after an example was opened.
fn opened(key: &str) -> SnapshotChange {
    let message = Message::OpenExample { key: key.into() };
    Session::new().update(&Request { id: 1, now: 0, message }).change
}

fn row_id(table: &str, pk: &str) -> RowId {
    RowId { table: table.into(), pk: pk.into() }
}

#[wasm_bindgen_test]
async fn tabs_are_one_stop_and_follow_the_arrows() {
    let place = place();
    let selected = RwSignal::new("form".to_owned());
    let heads = vec![TabHead::new("form", "Form"), TabHead::new("sql", "SQL")];
    let _handle = mount_to(place.clone(), move || {
        view! { <Tabs label="Models as" prefix="test" heads selected/> }
    });
    tick().await;
    assert_eq!(find(&place, "[aria-selected=true]").text_content().unwrap(), "Form");
    assert_eq!(place.query_selector_all("[tabindex='0']").unwrap().length(), 1);
    press(&place, "[aria-selected=true]", "ArrowRight");
    tick().await;
    assert_eq!(selected.get_untracked(), "sql");
    press(&place, "[aria-selected=true]", "ArrowRight");
    assert_eq!(selected.get_untracked(), "form");
}

#[wasm_bindgen_test]
async fn a_splitter_moves_by_keys_and_stays_in_its_limits() {
    let place = place();
    let share = RwSignal::new(30.0);
    let _handle = mount_to(place.clone(), move || {
        view! { <Splitter axis=Axis::Columns label="Width" share/> }
    });
    press(&place, "[role=separator]", "ArrowRight");
    assert!(share.get_untracked() > 30.0);
    press(&place, "[role=separator]", "Home");
    tick().await;
    assert_eq!(find(&place, "[role=separator]").get_attribute("aria-valuenow").unwrap(), "15");
}

#[wasm_bindgen_test]
async fn a_selected_row_lights_up_what_points_to_it() {
    let place = place();
    let page = Page::new();
    let slice = opened("author-book").diagram.unwrap();
    let _handle = mount_to(place.clone(), move || {
        provide_context(page);
        let diagram = Signal::stored(slice);
        let log = Signal::stored(Arc::new(LogView::default()));
        view! { <diagram::region::DiagramRegion diagram log/> }
    });
    tick().await;
    let link = "[data-from='playground_book:1:author_id'][data-to='playground_author:1']";
    assert!(place.query_selector("[data-table=playground_author]").unwrap().is_some());
    assert!(place.query_selector("[data-relation='Book.author']").unwrap().is_some());
    click(&place, "[data-row='playground_author:1']");
    tick().await;
    assert_eq!(page.selected.get_untracked(), Some(row_id("playground_author", "1")));
    assert!(find(&place, link).class_list().contains("backward"));
    assert_eq!(find(&place, link).text_content().unwrap(), "author.book_set");
    assert!(find(&place, "[data-row='playground_author:2']").class_list().contains("faded"));
    click(&place, "[data-row='playground_book:1']");
    tick().await;
    assert!(find(&place, link).class_list().contains("forward"));
    assert_eq!(find(&place, link).text_content().unwrap(), "book.author");
}

#[wasm_bindgen_test]
async fn the_diagram_is_walked_by_arrow_keys() {
    let place = place();
    let page = Page::new();
    let slice = opened("author-book").diagram.unwrap();
    let _handle = mount_to(place.clone(), move || {
        provide_context(page);
        let diagram = Signal::stored(slice);
        let log = Signal::stored(Arc::new(LogView::default()));
        view! { <diagram::region::DiagramRegion diagram log/> }
    });
    tick().await;
    for key in ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowDown", "Enter"] {
        press(&place, "svg.diagram", key);
        tick().await;
    }
    assert_eq!(page.selected.get_untracked(), Some(row_id("playground_author", "2")));
    press(&place, "svg.diagram", "Escape");
    assert_eq!(page.selected.get_untracked(), None);
}

#[wasm_bindgen_test]
async fn a_relationship_is_said_in_words_and_named_live() {
    let place = place();
    let view = opened("author-book").models.unwrap();
    let _handle = mount_to(place.clone(), move || {
        provide_context(Page::new());
        let log = Signal::stored(Arc::new(LogView::default()));
        view! { <models::region::ModelsRegion models=Signal::stored(view) log/> }
    });
    tick().await;
    click(&place, "[aria-label=Book] .card-actions button:last-child");
    tick().await;
    let names = || find(&place, ".names").text_content().unwrap();
    assert!(find(&place, ".derivation").text_content().unwrap().contains("ForeignKey on Book"));
    assert!(names().contains("book.author") && names().contains("author.book_set"), "{}", names());
    let many: web_sys::HtmlSelectElement = find(&place, ".sentence .count").unchecked_into();
    many.set_value("many");
    many.dispatch_event(&web_sys::Event::new("change").unwrap()).unwrap();
    tick().await;
    assert!(
        find(&place, ".derivation").text_content().unwrap().contains("ManyToManyField on Book")
    );
    assert!(names().contains("book.authors"), "{}", names());
}

#[wasm_bindgen_test]
async fn a_foreign_key_is_shown_by_name_and_leads_to_its_row() {
    let place = place();
    let page = Page::new();
    let SnapshotChange { models, data, .. } = opened("author-book");
    let (models, data) = (models.unwrap(), data.unwrap());
    let _handle = mount_to(place.clone(), move || {
        provide_context(page);
        let (models, data) = (Signal::stored(models), Signal::stored(data));
        let log = Signal::stored(Arc::new(LogView::default()));
        view! { <tables::region::TablesRegion models data log/> }
    });
    tick().await;
    click(&place, "[role=tab]:nth-child(2)");
    tick().await;
    assert_eq!(place.query_selector_all("tbody tr").unwrap().length(), 6);
    let shown = find(&place, "tbody td:nth-child(3) .row-link");
    assert_eq!(shown.text_content().unwrap(), "Ursula K. Le Guin");
    click(&place, "tbody td:nth-child(3) .row-link");
    tick().await;
    tick().await;
    assert_eq!(page.selected.get_untracked(), Some(row_id("playground_author", "1")));
    // The table that the row is in comes forward, with the rows that point to it by name.
    let tab = find(&place, "[role=tab][aria-selected=true]").text_content().unwrap();
    assert!(tab.starts_with("Author"), "{tab}");
    let row = find(&place, "tr[aria-current=true]").text_content().unwrap();
    assert!(row.contains("A Wizard of Earthsea") && row.contains("The Dispossessed"), "{row}");
}
