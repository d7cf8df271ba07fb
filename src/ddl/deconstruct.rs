//! Fields, and the options of models, as migrations know them: what `deconstruct()` gives in
//! `django/db/models/fields`. Two fields are the same to the autodetector if these are.

use super::python::{Source, call, value};
use crate::models::form::quote;
use crate::models::{Expr, ExprKind, FieldClass};
use crate::schema::{Choice, Field, Model, Relation, Schema};

/// Options that are written as they are declared, where they are not the default.
const AS_DECLARED: &[&str] = &[
    "verbose_name",
    "max_digits",
    "decimal_places",
    "related_name",
    "related_query_name",
    "limit_choices_to",
    "db_column",
    "db_table",
    "help_text",
    "upload_to",
    "unique_for_date",
    "unique_for_month",
    "unique_for_year",
    "db_comment",
    "path",
    "match",
    "recursive",
    "allow_files",
    "allow_folders",
    "protocol",
    "unpack_ipv4",
    "through_fields",
    "validators",
    "error_messages",
];

/// A field as a call: its class and its keyword arguments.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Deconstructed {
    pub class: FieldClass,
    pub arguments: Vec<(String, Source)>,
}

impl Deconstructed {
    /// As Python.
    pub(super) fn source(&self) -> Source {
        call(&format!("models.{}", self.class.name()), self.arguments.clone())
    }

    /// The value of an argument.
    pub(super) fn argument(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(it, _)| it == name).map(|(_, source)| source.text.as_str())
    }

    /// The same but for an argument.
    pub(super) fn without(&self, name: &str) -> Self {
        let mut other = self.clone();
        other.arguments.retain(|(it, _)| it != name);
        other
    }

    /// The same with another value.
    pub(super) fn with(&self, name: &str, source: Source) -> Self {
        let mut other = self.without(name);
        other.arguments.push((name.to_owned(), source));
        other.arguments.sort_by(|a, b| a.0.cmp(&b.0));
        other
    }
}

/// A field of a model.
pub(super) fn field(schema: &Schema, model: &Model, field: &Field) -> Deconstructed {
    let mut arguments: Vec<(String, Source)> = Vec::new();
    let mut add = |name: &str, source: Source| arguments.push((name.to_owned(), source));
    let truth = |truth: bool| Source::plain(if truth { "True" } else { "False" });
    let is_set = |name: &str| field.option(name).and_then(Expr::as_bool) == Some(true);
    for name in AS_DECLARED {
        let given = field.option(name).filter(|it| it.kind != ExprKind::None);
        let given = given.filter(|it| *name != "help_text" || it.as_str() != Some(""));
        if let Some(given) = given {
            add(name, value(given));
        }
    }
    let relation = schema
        .relations
        .iter()
        .find(|relation| relation.model == model.key() && relation.field == field.name);
    if field.auto_created {
        add("auto_created", truth(true));
        if relation.is_none() {
            add("verbose_name", Source::plain("'ID'"));
        }
    }
    if field.primary_key {
        add("primary_key", truth(true));
        add("serialize", truth(false));
    } else if is_set("unique") && field.class != FieldClass::OneToOneField {
        add("unique", truth(true));
    }
    if is_set("auto_now") || is_set("auto_now_add") {
        for name in ["auto_now", "auto_now_add"] {
            if is_set(name) {
                add(name, truth(true));
            }
        }
    } else if is_set("blank") && !field.class.is_auto() {
        add("blank", truth(true));
    }
    if is_set("null") && field.class != FieldClass::ManyToManyField {
        add("null", truth(true));
    }
    let editable = field.option("editable").and_then(Expr::as_bool);
    let is_timed = is_set("auto_now") || is_set("auto_now_add");
    if let Some(editable) = editable.filter(|_| !is_timed)
        && editable == (field.class == FieldClass::BinaryField)
    {
        add("editable", truth(editable));
    }
    indexed(field, &mut add);
    if let Some(default) = &field.default {
        add("default", value(default));
    }
    if !field.choices.is_empty() {
        add("choices", value(&choices(&field.choices)));
    }
    length(field, &mut add);
    if let Some(relation) = relation {
        related(schema, field, relation, &mut add);
    }
    arguments.sort_by(|a, b| a.0.cmp(&b.0));
    Deconstructed { class: field.class, arguments }
}

/// `db_index`, which is on from the start for some classes.
fn indexed(field: &Field, add: &mut impl FnMut(&str, Source)) {
    let from_the_start = matches!(
        field.class,
        FieldClass::SlugField | FieldClass::ForeignKey | FieldClass::OneToOneField
    );
    let given = field.option("db_index").and_then(Expr::as_bool).unwrap_or(from_the_start);
    if given != from_the_start {
        add("db_index", Source::plain(if given { "True" } else { "False" }));
    }
}

/// `max_length`, which is left out where the class has it from the start.
fn length(field: &Field, add: &mut impl FnMut(&str, Source)) {
    let usual = match field.class {
        FieldClass::URLField => Some(200),
        FieldClass::SlugField => Some(50),
        FieldClass::FileField | FieldClass::ImageField | FieldClass::FilePathField => Some(100),
        FieldClass::GenericIPAddressField => Some(39),
        FieldClass::UUIDField => Some(32),
        _ => None,
    };
    match field.max_length {
        Some(length) if Some(length) != usual => {
            add("max_length", Source::plain(length.to_string()));
        }
        _ => {}
    }
    if matches!(field.class, FieldClass::FileField | FieldClass::ImageField)
        && field.option("upload_to").is_none()
    {
        add("upload_to", Source::plain("''"));
    }
}

fn related(
    schema: &Schema,
    field: &Field,
    relation: &Relation,
    add: &mut impl FnMut(&str, Source),
) {
    add("to", target(schema, &relation.to));
    if let Some(rule) = field.option("on_delete") {
        add("on_delete", value(rule));
    } else if field.class != FieldClass::ManyToManyField {
        add("on_delete", value(&Expr::made(ExprKind::Name("models.CASCADE".to_owned()))));
    }
    if relation.parent_link {
        add("parent_link", Source::plain("True"));
    }
    if field.option("db_constraint").and_then(Expr::as_bool) == Some(false) {
        add("db_constraint", Source::plain("False"));
    }
    let primary = schema.model(&relation.to).map(|it| it.primary_key.as_str());
    if let Some(to) = field.option("to_field").and_then(Expr::as_str)
        && Some(to) != primary
    {
        add("to_field", Source::plain(quote(to)));
    }
    if let Some(through) = relation.through.as_ref().filter(|it| !it.auto_created) {
        let label = schema.model(&through.model).map_or(String::new(), Model::label);
        add("through", Source::plain(quote(&label)));
    }
}

/// What a relation points to: `'playground.author'`.
fn target(schema: &Schema, key: &str) -> Source {
    if key == "auth.User" {
        return Source::with("settings.AUTH_USER_MODEL", "from django.conf import settings");
    }
    let label = schema.model(key).map_or_else(|| key.to_owned(), Model::label);
    Source::plain(quote(&label.to_lowercase()))
}

/// Choices as a list of pairs, with groups as lists within.
fn choices(choices: &[Choice]) -> Expr {
    let text = |text: &str| Expr::made(ExprKind::Str(text.to_owned()));
    let pair = |a: Expr, b: Expr| Expr::made(ExprKind::Tuple(vec![a, b]));
    let mut items: Vec<Expr> = Vec::new();
    let mut group: Option<&str> = None;
    for choice in choices {
        let item = pair(choice.value.clone(), text(&choice.label));
        match choice.group.as_deref() {
            None => items.push(item),
            Some(name) if group == Some(name) => {
                if let Some(ExprKind::Tuple(parts)) = items.last_mut().map(|it| &mut it.kind)
                    && let Some(ExprKind::List(members)) = parts.get_mut(1).map(|it| &mut it.kind)
                {
                    members.push(item);
                }
            }
            Some(name) => {
                let members = Expr::made(ExprKind::List(vec![item]));
                items.push(pair(text(name), members));
            }
        }
        group = choice.group.as_deref();
    }
    Expr::made(ExprKind::List(items))
}

/// The options that `AlterModelOptions` sets, in the order in which Django writes them.
const OPTIONS: &[&str] = &[
    "verbose_name",
    "verbose_name_plural",
    "ordering",
    "permissions",
    "get_latest_by",
    "abstract",
    "managed",
    "default_permissions",
    "select_on_save",
    "default_related_name",
    "base_manager_name",
    "default_manager_name",
];

/// The same as Django has it in `ALTER_OPTION_KEYS`, for changes.
const ALTERABLE: &[&str] = &[
    "base_manager_name",
    "default_manager_name",
    "default_related_name",
    "get_latest_by",
    "managed",
    "ordering",
    "permissions",
    "default_permissions",
    "select_on_save",
    "verbose_name",
    "verbose_name_plural",
];

/// `options` of `CreateModel`, but for what has operations of its own.
pub(super) fn options(model: &Model) -> Vec<(String, Source)> {
    let mut list: Vec<(String, Source)> = Vec::new();
    for name in OPTIONS {
        if let Some(given) = model.meta(name) {
            list.push(((*name).to_owned(), value(given)));
        }
        // `db_table` stands here among them.
        if *name == "verbose_name_plural"
            && let Some(given) = model.meta("db_table")
        {
            list.push(("db_table".to_owned(), value(given)));
        }
        if *name == "managed" && model.proxy_for.is_some() {
            list.push(("proxy".to_owned(), Source::plain("True")));
        }
    }
    list
}

/// `options` of `AlterModelOptions`.
pub(super) fn alterable(model: &Model) -> Vec<(String, Source)> {
    let of = |name: &&str| Some(((*name).to_owned(), value(model.meta(name)?)));
    let mut list: Vec<_> = ALTERABLE.iter().filter_map(of).collect();
    let place = |name: &str| OPTIONS.iter().position(|it| *it == name);
    list.sort_by_key(|(name, _)| place(name));
    list
}
