//! The table of layers as data. `ARCHITECTURE.md` has it in words; a change is made in both.

/// Where a layer may run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Anywhere: no clock, file, network, thread, randomness or DOM.
    Pure,
    /// In the browser or at a terminal.
    Program,
}

/// A module of the library, or a program.
pub(super) struct Layer {
    /// The module's name; `page`, `worker` and `manage` are the programs.
    pub(super) name: &'static str,
    /// Where it may run.
    pub(super) kind: Kind,
    /// The paths that it may use; whatever lies below such a path, too.
    pub(super) may_use: &'static [&'static str],
}

const fn pure(name: &'static str, may_use: &'static [&'static str]) -> Layer {
    Layer { name, kind: Kind::Pure, may_use }
}

const fn program(name: &'static str, may_use: &'static [&'static str]) -> Layer {
    Layer { name, kind: Kind::Program, may_use }
}

/// Each may use only what stands above it.
pub(super) const LAYERS: &[Layer] = &[
    pure("span", &[]),
    pure("diagnostic", &["span"]),
    pure("highlight", &["span"]),
    pure("python", &["span", "diagnostic"]),
    pure("models", &["python", "span", "diagnostic"]),
    pure("sql", &[]),
    // A column's type and a table's constraints are SQL's own notions: `schema` names them, so that
    // `ddl` need not translate. It builds no statements.
    pure(
        "schema",
        &[
            "models",
            "span",
            "sql::names",
            "sql::Expr",
            "sql::BinaryOperator",
            "sql::Value",
            "sql::ColumnType",
            "sql::Check",
            "sql::Unique",
            "sql::Index",
            "sql::ForeignKey",
        ],
    ),
    pure("checks", &["models", "schema", "diagnostic"]),
    pure("ddl", &["schema", "models", "sql"]),
    // What a field declares — class, choices, validators — is in the words of `models`.
    pure("orm", &["schema", "models", "sql"]),
    pure("engine", &["sql", "schema"]),
    pure("shell", &["python", "models", "schema", "sql", "orm", "engine", "diagnostic", "span"]),
    pure("diagram", &["schema", "sql"]),
    pure(
        "session",
        &[
            "span",
            "diagnostic",
            "python",
            "models",
            "schema",
            "checks",
            "sql",
            "ddl",
            "orm",
            "engine",
            "shell",
            "diagram",
        ],
    ),
    pure("lessons", &["session"]),
    // Of `session` and `diagram` only the types that messages and snapshots are made of: the page
    // links nothing that parses, runs or lays out. A column of the schema has a type of `sql`'s.
    program(
        "app",
        &[
            "session::message",
            "session::outcome",
            "session::snapshot",
            "diagram::scene",
            "sql::ColumnType",
            "models",
            "schema",
            "diagnostic",
            "highlight",
            "span",
        ],
    ),
    program("page", &["app"]),
    program("worker", &["session"]),
    program("manage", &["session"]),
];

/// What no pure layer may name.
pub(super) const NOT_IN_PURE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::time",
    "std::thread",
    "std::net",
    "std::process",
    "std::io::stdin",
    "std::io::stdout",
    "std::io::stderr",
    "println!",
    "print!",
    "eprintln!",
    "eprint!",
];

/// The crates that belong to one place, and the place. A name that ends in `_` stands for all that
/// begin so.
pub(super) const FOREIGN: &[(&str, &[&str])] = &[
    ("ruff_", &["python"]),
    ("gluesql_core", &["engine"]),
    ("dagre", &["diagram"]),
    ("leptos", &["app", "page"]),
    ("web_sys", &["app", "page", "worker"]),
    ("js_sys", &["app", "page", "worker"]),
    ("wasm_bindgen", &["app", "page", "worker"]),
    ("console_error_panic_hook", &["page", "worker"]),
];
