//! How the diagram is drawn.

use leptos::prelude::*;

use crate::{
    app::{components::Choice, state::use_page},
    session::snapshot::scene::{Depth, JoinTables},
    session::{message::Message, snapshot::DiagramView},
};

/// Depth, and what becomes of join tables.
#[component]
pub fn Toolbar(
    /// How it is drawn now.
    view: Memo<DiagramView>,
) -> impl IntoView {
    let page = use_page();
    let depth = Signal::derive(move || match view.get().depth {
        Depth::Models => "models",
        Depth::Tables => "tables",
        Depth::Rows => "rows",
    });
    let choose = move |chosen| {
        let depth = match chosen {
            "models" => Depth::Models,
            "tables" => Depth::Tables,
            _ => Depth::Rows,
        };
        page.send(Message::Show { view: DiagramView { depth, ..view.get_untracked() } });
    };
    let shown = move || view.get().joins == JoinTables::Shown;
    let fold = move |event| {
        let joins =
            if event_target_checked(&event) { JoinTables::Shown } else { JoinTables::Folded };
        page.send(Message::Show { view: DiagramView { joins, ..view.get_untracked() } });
    };
    view! {
        <div class="tools">
            <Choice
                label="How much is drawn"
                name="diagram-depth"
                options=vec![("models", "Models"), ("tables", "Tables"), ("rows", "Rows")]
                value=depth
                on_choose=choose
            />
            <label class="switch">
                <input type="checkbox" role="switch" prop:checked=shown on:change=fold/>
                <span>"Join tables"</span>
            </label>
        </div>
    }
}
