//! Names that an edit may give.

use crate::diagnostic::{Diagnostic, Place};
use crate::models::{Model, Module, read};
use crate::python;

/// Refuses what cannot be the name of a new model.
pub(super) fn model(module: &Module, name: &str) -> Result<(), Diagnostic> {
    let place = Place::Model { model: name.to_owned() };
    let object = format!("playground.{name}");
    let refuse = |code: &str, message: String, plain: &str| {
        Err(Diagnostic::error(code, message).with_plain(plain).about(&object).at(place.clone()))
    };
    identifier(name).map_err(|error| error.at(place.clone()))?;
    // `ModelBase` checks of `django/db/models/base.py`, `_check_model_name_db_lookup_clashes`.
    if name.starts_with('_') || name.ends_with('_') {
        let message = format!(
            "The model name '{name}' cannot start or end with an underscore as it collides with \
             the query lookup syntax."
        );
        return refuse("models.E023", message, "Take the underscore off the name.");
    }
    if name.contains("__") {
        let message = format!(
            "The model name '{name}' cannot contain double underscores as it collides with the \
             query lookup syntax."
        );
        return refuse("models.E024", message, "Use one underscore, or none.");
    }
    if module.model(name).is_some() {
        let message = format!("There is a model `{name}` already.");
        return refuse("duplicate-name", message, "Each model needs a name of its own.");
    }
    let small = name.to_lowercase();
    if let Some(other) = module.models.iter().find(|it| it.name.to_lowercase() == small) {
        let message = format!(
            "Conflicting '{small}' models in application 'playground': <class \
             'playground.models.{}'> and <class 'playground.models.{name}'>.",
            other.name
        );
        let plain = "Django does not tell names apart by capital letters alone.";
        return refuse("RuntimeError", message, plain);
    }
    let taken = module.imports.iter().any(|it| it.name == name)
        || module.definitions.iter().any(|it| it.name == name)
        || module.choices.iter().any(|it| it.name == name)
        || name == "models";
    if taken {
        let message = format!("The name `{name}` is in use in models.py.");
        return refuse("duplicate-name", message, "Something else has this name already.");
    }
    Ok(())
}

/// Refuses what cannot be the name of a new field of a model.
pub(super) fn field(model: &Model, name: &str, primary_key: Primary) -> Result<(), Diagnostic> {
    let place = Place::Field { model: model.name.clone(), field: name.to_owned(), option: None };
    let object = format!("playground.{}.{name}", model.name);
    let refuse = |code: &str, message: String, plain: &str| {
        Err(Diagnostic::error(code, message).with_plain(plain).about(&object).at(place.clone()))
    };
    identifier(name).map_err(|error| error.at(place.clone()))?;
    // `Field._check_field_name` of `django/db/models/fields/__init__.py`.
    if name.ends_with('_') {
        let message = "Field names must not end with an underscore.".to_owned();
        return refuse("fields.E001", message, "Take the underscore off the end.");
    }
    if name.contains("__") {
        let message = "Field names must not contain \"__\".".to_owned();
        let plain = "Two underscores mean a step to another model in queries.";
        return refuse("fields.E002", message, plain);
    }
    if name == "pk" {
        let message = "'pk' is a reserved word that cannot be used as a field name.".to_owned();
        let plain = "`pk` always means the primary key, whatever its name.";
        return refuse("fields.E003", message, plain);
    }
    if name == "id" && primary_key == Primary::No {
        let message = "'id' can only be used as a field name if the field also sets \
                       'primary_key=True'."
            .to_owned();
        let plain = "Django makes a field `id` by itself; choose another name.";
        return refuse("models.E004", message, plain);
    }
    if model.field(name).is_some() {
        let message = format!("`{}` has a field `{name}` already.", model.name);
        return refuse("duplicate-name", message, "Each field needs a name of its own.");
    }
    if name == "objects" && !model.definitions.iter().any(|it| it.name == "objects") {
        let message = format!(
            "Model {} must specify a custom Manager, because it has a field named 'objects'.",
            model.name
        );
        let plain = "`objects` is the name by which all rows are reached.";
        return refuse("ValueError", message, plain);
    }
    let taken = model.definitions.iter().any(|it| it.name == name)
        || model.choices.iter().any(|it| it.name == name)
        || matches!(name, "Meta" | "check" | "objects");
    if taken {
        let message = format!("The name `{name}` is in use in `{}`.", model.name);
        return refuse("duplicate-name", message, "A method or constant has this name already.");
    }
    Ok(())
}

/// Whether a field is to be the primary key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Primary {
    Yes,
    No,
}

/// Refuses what Python cannot take as a name. Asks the parser itself, so that the keywords are
/// Python's.
fn identifier(name: &str) -> Result<(), Diagnostic> {
    let plain = if name.is_empty() {
        "A name is needed.".to_owned()
    } else {
        format!(
            "`{name}` cannot be a name: letters, digits and underscores, no digit first, and no \
             word of the Python language."
        )
    };
    let wrong = Diagnostic::error("SyntaxError", "invalid syntax").with_plain(plain);
    let shape = name.chars().all(|it| it.is_alphanumeric() || it == '_');
    let text = format!("{name} = 1\n");
    let reading = read(&text);
    let bound = matches!(&*reading.module.definitions, [one] if one.name == name);
    if shape && bound && python::parse(&text).errors.is_empty() { Ok(()) } else { Err(wrong) }
}
