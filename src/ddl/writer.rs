//! A migration as the Python that `makemigrations` writes: `django/db/migrations/writer.py`.

use std::collections::BTreeSet;

use super::deconstruct;
use super::operation::{CreateModel, Operation};
use super::python::{self, MODELS, Source, value};
use crate::models::form::quote;
use crate::models::{Argument, Expr, ExprKind};
use crate::schema::{Field, Model, Schema};

/// The file of a migration that leads to `schema`, without the comment that tells when it was made.
pub fn migration_text(operations: &[Operation], schema: &Schema) -> String {
    let mut writer = Writer { schema, lines: Vec::new(), imports: BTreeSet::new() };
    for operation in operations {
        writer.operation(operation);
    }
    let Writer { lines, mut imports, .. } = writer;
    imports.remove("");
    let names = if imports.remove(MODELS) { "migrations, models" } else { "migrations" };
    imports.insert(format!("from django.db import {names}"));
    let mut imports: Vec<String> = imports.into_iter().collect();
    let module = |line: &String| line.split(' ').nth(1).unwrap_or_default().to_owned();
    imports.sort_by_key(|line| (line.starts_with("from"), module(line)));
    format!(
        "{}\n\n\nclass Migration(migrations.Migration):\n\n    operations = [\n{}    ]\n",
        imports.join("\n"),
        lines.iter().flat_map(|line| [line, "\n"]).collect::<String>()
    )
}

struct Writer<'a> {
    schema: &'a Schema,
    lines: Vec<String>,
    imports: BTreeSet<String>,
}

/// What an argument of an operation holds.
enum Content {
    One(Source),
    /// A list, each item on its own line.
    List(Vec<Source>),
    /// A dictionary, each item on its own line.
    Dict(Vec<(String, Source)>),
}

fn text(text: &str) -> Content {
    Content::One(Source::plain(quote(text)))
}

fn small(model: &str) -> Content {
    text(&model.to_lowercase())
}

impl Writer<'_> {
    fn operation(&mut self, operation: &Operation) {
        let (name, arguments) = self.deconstructed(operation);
        self.feed(2, format!("migrations.{name}("));
        for (name, content) in arguments {
            match content {
                Content::One(source) => {
                    self.imports.extend(source.imports);
                    self.feed(3, format!("{name}={},", source.text));
                }
                Content::List(items) => {
                    self.feed(3, format!("{name}=["));
                    for item in items {
                        self.imports.extend(item.imports);
                        self.feed(4, format!("{},", item.text));
                    }
                    self.feed(3, "],");
                }
                Content::Dict(items) => {
                    self.feed(3, format!("{name}={{"));
                    for (key, item) in items {
                        self.imports.extend(item.imports);
                        self.feed(4, format!("{}: {},", quote(&key), item.text));
                    }
                    self.feed(3, "},");
                }
            }
        }
        self.feed(2, "),");
    }

    fn feed(&mut self, depth: usize, line: impl AsRef<str>) {
        let line = line.as_ref();
        self.lines.push(format!("{}{line}", "    ".repeat(depth)));
    }

    /// The class of an operation and its arguments; `deconstruct` of each.
    fn deconstructed(&self, operation: &Operation) -> (&'static str, Vec<(&'static str, Content)>) {
        match operation {
            Operation::CreateModel(create) => ("CreateModel", self.create(create)),
            Operation::DeleteModel { model } => ("DeleteModel", vec![("name", text(model))]),
            Operation::RenameModel { from, to } => {
                ("RenameModel", vec![("old_name", text(from)), ("new_name", text(to))])
            }
            Operation::AlterModelTable { model, table } => {
                let table =
                    table.as_deref().map_or(Source::plain("None"), |it| Source::plain(quote(it)));
                ("AlterModelTable", vec![("name", small(model)), ("table", Content::One(table))])
            }
            Operation::AlterModelOptions { model } => {
                let options = self.schema.model(model).map(deconstruct::alterable);
                let mut options = options.unwrap_or_default();
                options.sort_by(|a, b| a.0.cmp(&b.0));
                let item = |(name, source): (String, Source)| Source {
                    text: format!("{}: {}", quote(&name), source.text),
                    imports: source.imports,
                };
                let options = options.into_iter().map(item).collect();
                let options = Content::One(python::joined("{", options, "}"));
                ("AlterModelOptions", vec![("name", small(model)), ("options", options)])
            }
            Operation::AlterUniqueTogether { model, unique_together } => {
                let lists = Content::One(together(unique_together));
                ("AlterUniqueTogether", vec![("name", small(model)), ("unique_together", lists)])
            }
            Operation::AddField { model, field, one_off } => {
                ("AddField", self.on_field(model, field, field, one_off.as_ref()))
            }
            Operation::AlterField { model, field, like, one_off } => {
                ("AlterField", self.on_field(model, field, like, one_off.as_ref()))
            }
            Operation::RemoveField { model, field } => {
                ("RemoveField", vec![("model_name", small(model)), ("name", text(field))])
            }
            Operation::RenameField { model, from, to } => (
                "RenameField",
                vec![
                    ("model_name", small(model)),
                    ("old_name", text(from)),
                    ("new_name", text(to)),
                ],
            ),
            Operation::AddIndex { model, index } => {
                let source = self.index(model, &index.name, &index.fields);
                ("AddIndex", vec![("model_name", small(model)), ("index", Content::One(source))])
            }
            Operation::RemoveIndex { model, name } => {
                ("RemoveIndex", vec![("model_name", small(model)), ("name", text(name))])
            }
            Operation::RenameIndex { model, from, to } => (
                "RenameIndex",
                vec![
                    ("model_name", small(model)),
                    ("new_name", text(to)),
                    ("old_name", text(from)),
                ],
            ),
            Operation::AddConstraint { model, constraint } => {
                let source = self.constraint(model, constraint.name());
                let source = Content::One(source);
                ("AddConstraint", vec![("model_name", small(model)), ("constraint", source)])
            }
            Operation::RemoveConstraint { model, name } => {
                ("RemoveConstraint", vec![("model_name", small(model)), ("name", text(name))])
            }
        }
    }

    fn on_field(
        &self,
        model: &str,
        name: &str,
        like: &str,
        one_off: Option<&Expr>,
    ) -> Vec<(&'static str, Content)> {
        let mut arguments = vec![("model_name", small(model)), ("name", text(name))];
        if let Some((model, field)) = self.field(model, like) {
            let mut made = deconstruct::field(self.schema, model, field);
            if let Some(default) = one_off {
                made = made.with("default", value(default));
            }
            arguments.push(("field", Content::One(made.source())));
        }
        if one_off.is_some() {
            arguments.push(("preserve_default", Content::One(Source::plain("False"))));
        }
        arguments
    }

    fn field(&self, model: &str, name: &str) -> Option<(&Model, &Field)> {
        let model = self.schema.model(model)?;
        Some((model, model.field(name)?))
    }

    fn create(&self, create: &CreateModel) -> Vec<(&'static str, Content)> {
        let Some(model) = self.schema.model(&create.model) else { return Vec::new() };
        let pair = |name: &String| {
            let field = model.field(name)?;
            let made = deconstruct::field(self.schema, model, field).source();
            Some(python::joined("(", vec![Source::plain(quote(name)), made], ")"))
        };
        let fields = create.fields.iter().filter_map(pair).collect();
        let mut arguments = vec![("name", text(&model.name)), ("fields", Content::List(fields))];
        let mut options = deconstruct::options(model);
        let lists = |items: Vec<Source>| python::joined("[", items, "]");
        let indexes: Vec<Source> = create
            .indexes
            .iter()
            .map(|it| self.index(&create.model, &it.name, &it.fields))
            .collect();
        let constraints: Vec<Source> =
            create.constraints.iter().map(|it| self.constraint(&create.model, it.name())).collect();
        if create.is_proxy || !indexes.is_empty() {
            options.push(("indexes".to_owned(), lists(indexes)));
        }
        if create.is_proxy || !constraints.is_empty() {
            options.push(("constraints".to_owned(), lists(constraints)));
        }
        if !create.unique_together.is_empty() {
            options.push(("unique_together".to_owned(), together(&create.unique_together)));
        }
        if !options.is_empty() {
            arguments.push(("options", Content::Dict(options)));
        }
        if !create.bases.is_empty() {
            let base = |key: &String| {
                let label = self.schema.model(key).map_or_else(|| key.clone(), Model::label);
                Source::plain(quote(&label.to_lowercase()))
            };
            let bases = python::joined("(", create.bases.iter().map(base).collect(), ")");
            arguments.push(("bases", Content::One(bases)));
        }
        arguments
    }

    /// The declaration in `Meta` that has this name, or that stands at its place.
    fn declared(&self, model: &str, option: &str, name: &str, at: Option<usize>) -> Option<&Expr> {
        let items = self.schema.model(model)?.meta(option)?.items()?;
        let is_named = |item: &&Expr| keyword(item, "name").and_then(Expr::as_str) == Some(name);
        items.iter().find(is_named).or_else(|| items.get(at?))
    }

    fn constraint(&self, model: &str, name: &str) -> Source {
        let declared = self.declared(model, "constraints", name, None);
        declared.map_or_else(|| Source::plain("None"), value)
    }

    fn index(&self, model: &str, name: &str, fields: &[String]) -> Source {
        let known = self.schema.model(model).map(|it| it.indexes.as_slice()).unwrap_or_default();
        let at = known.iter().position(|it| it.name == name);
        let declared = self.declared(model, "indexes", name, at);
        let fields = fields.iter().map(|it| Source::plain(quote(it))).collect();
        let mut arguments = vec![
            ("fields".to_owned(), python::joined("[", fields, "]")),
            ("name".to_owned(), Source::plain(quote(name))),
        ];
        if let Some(condition) = declared.and_then(|it| keyword(it, "condition")) {
            arguments.push(("condition".to_owned(), value(condition)));
        }
        python::call("models.Index", arguments)
    }
}

fn keyword<'a>(call: &'a Expr, name: &str) -> Option<&'a Expr> {
    let ExprKind::Call { arguments, .. } = &call.kind else { return None };
    let is_it = |it: &&Argument| it.name.as_deref() == Some(name);
    arguments.iter().find(is_it).map(|it| &it.value)
}

/// A set of tuples; the empty one is written as a call.
fn together(lists: &[Vec<String>]) -> Source {
    if lists.is_empty() {
        return Source::plain("set()");
    }
    let list = |names: &Vec<String>| {
        let names = names.iter().map(|name| Source::plain(quote(name))).collect();
        python::joined("(", names, ")")
    };
    python::joined("{", lists.iter().map(list).collect(), "}")
}
