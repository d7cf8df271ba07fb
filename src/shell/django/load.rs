//! Making Django's objects for a project: classes, modules, and the running of its models.py.

use std::rc::Rc;

use super::apps::Django;
use super::{errors, fields, manager, model, modules, namespace};
use crate::engine::Database;
use crate::orm::Registry;
use crate::schema::{AUTH, CONTENT_TYPES, Schema};
use crate::shell::Interpreter;
use crate::shell::raise::PyResult;

/// What a shell is opened on.
pub struct Project {
    /// The models.py.
    pub source: String,
    /// What it amounts to, Django's own models included.
    pub schema: Schema,
    /// The tables and rows.
    pub database: Database,
}

/// Gives a shell Django's objects and runs the models.py.
///
/// # Errors
/// The last line of the traceback, if models.py raises.
pub fn install(shell: &mut Interpreter, project: Project) -> Result<(), String> {
    shell.begin();
    let result = load(shell, project);
    // What models.py prints comes before the session.
    result.map_err(|raised| shell.last_line(&raised))
}

fn load(shell: &mut Interpreter, project: Project) -> PyResult<()> {
    let Project { source, schema, database } = project;
    shell.django = Rc::new(Django::new(Registry::new(schema)));
    shell.django.connection.borrow_mut().database = database;
    errors::install(shell)?;
    fields::install(shell)?;
    manager::install(shell)?;
    model::install(shell)?;
    modules::install(shell)?;
    shell.register_module("django.contrib.contenttypes", Rc::new(|_, _| Ok(())));
    for (module, first, text) in [
        ("django.contrib.contenttypes.models", "contenttypes.ContentType", CONTENT_TYPES),
        ("django.contrib.auth.models", "auth.User", AUTH),
    ] {
        shell.register_module(module, Rc::new(move |shell, names| shell.run_module(text, names)));
        // Without their tables they are not there.
        if shell.registry().model(first).is_some() {
            shell.import(module)?;
        }
    }
    shell.register_module("playground", Rc::new(|_, _| Ok(())));
    shell.register_module(
        "playground.models",
        Rc::new(move |shell, names| shell.run_module(&source, names)),
    );
    shell.import("playground.models")?;
    model::finish(shell)?;
    namespace::bind(shell)
}
