//! What each check is given, and how it says what it is about.

use super::registry::{Attached, Class, FieldId, ModelId, Registry};
use super::value::{Scope, Value};
use crate::diagnostic::{Change, Diagnostic, Place};
use crate::models::{Model, Module};
use crate::schema::{self, Schema};

/// All that a check may look at, and what the checks have found so far.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub(super) registry: Registry<'a>,
    module: &'a Module,
    schema: &'a Schema,
    pub(super) found: Vec<Diagnostic>,
}

impl<'a> Context<'a> {
    pub(super) fn new(module: &'a Module, schema: &'a Schema) -> Self {
        Self { registry: Registry::new(module), module, schema, found: Vec::new() }
    }

    /// The model as it is resolved.
    pub(super) fn resolved(&self, id: ModelId) -> Option<&'a schema::Model> {
        self.schema.model(&self.class(id).label())
    }

    pub(super) fn field(&self, id: FieldId) -> &Attached<'a> {
        self.registry.field(id)
    }

    pub(super) fn class(&self, id: ModelId) -> &Class<'a> {
        self.registry.class(id)
    }

    /// The value of an option of a field; none where it is not given.
    pub(super) fn option(&self, id: FieldId, name: &str) -> Option<Value> {
        let field = self.field(id);
        let scope = Scope { module: self.module, model: field.declared_by };
        field.field.option(name).map(|value| scope.value(value))
    }

    /// The value of an option of a model's `class Meta`; none where it is not given.
    pub(super) fn meta(&self, id: ModelId, name: &str) -> Option<Value> {
        self.class(id).meta(name).map(|value| self.scope(id).value(value))
    }

    /// Where the names of a model's `class Meta` are looked up.
    pub(super) fn scope(&self, id: ModelId) -> Scope<'a> {
        Scope { module: self.module, model: self.class(id).declared }
    }

    /// Notes what is wrong with a field, or with one option of it.
    pub(super) fn note_field(&mut self, id: FieldId, option: Option<&str>, found: Diagnostic) {
        let object = self.registry.field_label(id);
        let found = self.placed(id, option, found.about(object));
        self.found.push(found);
    }

    /// Places a diagnostic at a field without changing what it is about.
    pub(super) fn placed(
        &self,
        id: FieldId,
        option: Option<&str>,
        found: Diagnostic,
    ) -> Diagnostic {
        let field = self.field(id);
        let class = self.class(field.model);
        if let Some((_, maker)) = class.made_for {
            return self.placed(maker, option, found);
        }
        let Some(model) = field.declared_by else {
            return located_at_model(class, None, found);
        };
        let given = option.and_then(|name| field.field.options.iter().find(|it| it.name == name));
        let span = given.map_or(field.field.name_span, |option| option.span);
        let place = Place::Field {
            model: model.name.clone(),
            field: field.name().to_owned(),
            option: option.map(str::to_owned),
        };
        found.at(place).spanning(span)
    }

    /// Notes what is wrong with a model, or with one option of its `class Meta`.
    pub(super) fn note_model(&mut self, id: ModelId, option: Option<&str>, found: Diagnostic) {
        let class = self.class(id);
        let found = located_at_model(class, option, found.about(class.label()));
        self.found.push(found);
    }

    /// Notes what is wrong with several models, at one of them.
    pub(super) fn note_at(&mut self, id: ModelId, option: Option<&str>, found: Diagnostic) {
        let found = located_at_model(self.class(id), option, found);
        self.found.push(found);
    }

    /// The model whose text declares a field: where edits of it go.
    pub(super) fn declaring(&self, id: FieldId) -> Option<&'a Model> {
        self.field(id).declared_by
    }

    /// The edit that gives an option of a field a value, with its name on the button.
    pub(super) fn set_option(
        &self,
        id: FieldId,
        option: &str,
        value: &str,
    ) -> Option<(String, Change)> {
        let model = self.declaring(id)?.name.clone();
        let field = self.field(id).name().to_owned();
        let title = format!("Set {option}={value} on {model}.{field}");
        let (option, value) = (option.to_owned(), value.to_owned());
        Some((title, Change::SetOption { model, field, option, value }))
    }

    /// The edit that takes an option of a field away.
    pub(super) fn remove_option(&self, id: FieldId, option: &str) -> Option<(String, Change)> {
        let model = self.declaring(id)?.name.clone();
        let field = self.field(id).name().to_owned();
        let title = format!("Remove {option} from {model}.{field}");
        Some((title, Change::RemoveOption { model, field, option: option.to_owned() }))
    }

    /// The edit that renames a field.
    pub(super) fn rename(&self, id: FieldId, to: &str) -> Option<(String, Change)> {
        let model = self.declaring(id)?.name.clone();
        let field = self.field(id).name().to_owned();
        let title = format!("Rename {model}.{field} to {to}");
        Some((title, Change::RenameField { model, field, to: to.to_owned() }))
    }

    /// The edit that makes a field one of another class.
    pub(super) fn set_class(&self, id: FieldId, class: &str) -> Option<(String, Change)> {
        let model = self.declaring(id)?.name.clone();
        let field = self.field(id).name().to_owned();
        let title = format!("Make {model}.{field} a {class}");
        Some((title, Change::SetFieldClass { model, field, class: class.to_owned() }))
    }
}

/// Adds an edit of one step, if there is one.
pub(super) fn fixed(found: Diagnostic, edit: Option<(String, Change)>) -> Diagnostic {
    match edit {
        Some((title, change)) => found.with_fix(title, vec![change]),
        None => found,
    }
}

fn located_at_model(class: &Class<'_>, option: Option<&str>, found: Diagnostic) -> Diagnostic {
    let Some(model) = class.declared else { return found };
    let given = option.and_then(|name| model.meta.iter().find(|it| it.name == name));
    let span = given.map_or(model.name_span, |option| option.span);
    found.at(Place::Model { model: model.name.clone() }).spanning(span)
}
