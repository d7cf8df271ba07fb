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
    models::{Field, FieldClass, Model, Module},
    schema::{End, Ends},
    session::{
        outcome::RowId,
        snapshot::{
            Cell, DataView, DiagramSlice, LogView, ModelsView, Row, TableRows,
            scene::{CellBox, Point, Rect, RelationLine, RowBox, RowLink, Scene, TableBox},
        },
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

fn link(pk: &str, y: i32) -> RowLink {
    RowLink {
        relation: "Book.author".into(),
        from_table: "playground_book".into(),
        from_pk: pk.into(),
        from_column: "author_id".into(),
        to_table: "playground_author".into(),
        to_pk: "1".into(),
        forward: "book.author".into(),
        backward: Some("author.book_set".into()),
        lead: None,
        curve: [(200, y), (260, y), (240, 80), (300, 80)].map(|(x, y)| Point { x, y }),
        detour: Vec::new(),
    }
}

fn table(name: &str, x: i32, labels: &[&str]) -> TableBox {
    let row = |(index, label): (usize, &&str)| {
        let y = 62 + 28 * i32::try_from(index).unwrap();
        let rect = Rect { x, y, width: 200, height: 28 };
        let text = (*label).into();
        RowBox {
            pk: (index + 1).to_string(),
            label: (*label).into(),
            rect,
            cells: vec![CellBox { text, null: false, rect }],
        }
    };
    TableBox {
        table: format!("playground_{}", name.to_lowercase()),
        model: name.into(),
        rect: Rect { x, y: 0, width: 200, height: 160 },
        title_height: 34,
        rows: labels.iter().enumerate().map(row).collect(),
        ..TableBox::default()
    }
}

fn library() -> Scene {
    Scene {
        width: 520,
        height: 200,
        boxes: vec![
            table("Book", 0, &["The Hobbit", "Silmarillion"]),
            table("Author", 300, &["Tolkien", "Adams"]),
        ],
        relations: vec![RelationLine {
            relation: "Book.author".into(),
            from_table: "playground_book".into(),
            to_table: "playground_author".into(),
            ends: Ends { source: End::ZeroOrMany, target: End::One },
            on_delete: Some("CASCADE".into()),
            folded: false,
            points: vec![Point { x: 200, y: 17 }, Point { x: 300, y: 17 }],
            label: Point { x: 250, y: 8 },
        }],
        links: vec![link("1", 76), link("2", 104)],
        stubs: Vec::new(),
    }
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
    let slice = Arc::new(DiagramSlice { scene: library(), ..DiagramSlice::default() });
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
    let slice = Arc::new(DiagramSlice { scene: library(), ..DiagramSlice::default() });
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

fn written(name: &str, class: FieldClass) -> Field {
    Field {
        name: name.into(),
        class,
        options: Vec::new(),
        span: Default::default(),
        name_span: Default::default(),
        class_span: Default::default(),
    }
}

fn declared(name: &str, fields: Vec<Field>) -> Model {
    Model {
        name: name.into(),
        bases: vec!["models.Model".into()],
        fields,
        meta: Vec::new(),
        meta_base: None,
        choices: Vec::new(),
        definitions: Vec::new(),
        span: Default::default(),
        name_span: Default::default(),
    }
}

#[wasm_bindgen_test]
async fn a_relationship_is_said_in_words_and_named_live() {
    let place = place();
    let models = vec![
        declared("Author", vec![written("name", FieldClass::CharField)]),
        declared("Book", vec![written("title", FieldClass::CharField)]),
    ];
    let module = Module { models, ..Module::default() };
    let view = Arc::new(ModelsView { module, ..ModelsView::default() });
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
    let cell = |text: &str, to| Cell { text: text.into(), null: false, to };
    let row = |pk: &str, label: &str, cells| Row {
        pk: pk.into(),
        label: label.into(),
        cells,
        many: Vec::new(),
    };
    let of = |table: &str, model: &str, rows| TableRows {
        table: table.into(),
        model: model.into(),
        rows,
    };
    let author = row_id("playground_author", "1");
    let to = Some(author.clone());
    let books = vec![row("1", "The Hobbit", vec![cell("1", None), cell("1", to)])];
    let authors = vec![row("1", "Tolkien", vec![cell("1", None)])];
    let data = Arc::new(DataView {
        tables: vec![
            of("playground_book", "Book", books),
            of("playground_author", "Author", authors),
        ],
    });
    let _handle = mount_to(place.clone(), move || {
        provide_context(page);
        let models = Signal::stored(Arc::new(ModelsView::default()));
        let log = Signal::stored(Arc::new(LogView::default()));
        view! { <tables::region::TablesRegion models data=Signal::stored(data) log/> }
    });
    tick().await;
    let shown = find(&place, "tbody td:nth-child(2) .row-link");
    assert_eq!(shown.text_content().unwrap(), "Tolkien");
    click(&place, "tbody td:nth-child(2) .row-link");
    tick().await;
    assert_eq!(page.selected.get_untracked(), Some(author));
    assert_eq!(
        find(&place, "[role=tab][aria-selected=true]").text_content().unwrap(),
        "Author1 rows"
    );
}
