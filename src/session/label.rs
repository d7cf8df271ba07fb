//! What a person calls a row: what its model's `__str__` gives, where that is an expression of
//! fields that can be read without running Python — a field, an f-string, `%`, `+` or `.format` of
//! fields, across foreign keys.

use std::collections::BTreeMap;

use super::project::Models;
use super::store::Store;
use super::text::text;
use crate::engine::Database;
use crate::models::{DefinitionKind, Module};
use crate::python::{self, ast};
use crate::sql::{ColumnType, Value};

/// The pieces that a label is put together from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// As it stands.
    Text(String),
    /// The value at the end of these attributes of the row.
    Attributes(Vec<String>),
}

/// How the rows of each model are called, for the models whose `__str__` can be read.
pub(super) type Labels = BTreeMap<String, Vec<Piece>>;

/// Reads the `__str__` of each model, its own or an inherited one.
pub(super) fn read(source: &str, module: &Module) -> Labels {
    let found = |name: &String| {
        let pieces = method(source, module, name, 0)?;
        Some((name.clone(), pieces))
    };
    module.models.iter().filter_map(|model| found(&model.name)).collect()
}

fn method(source: &str, module: &Module, model: &str, depth: u8) -> Option<Vec<Piece>> {
    let class = module.model(model).filter(|_| depth < 20)?;
    let own = class.definitions.iter().find(|definition| {
        definition.name == "__str__" && definition.kind == DefinitionKind::Function
    });
    let Some(definition) = own else {
        return class.bases.iter().find_map(|base| method(source, module, base, depth + 1));
    };
    let (_, column) = definition.span.line_column(source);
    let text = format!("class _:\n{}{}", " ".repeat(column - 1), definition.span.of(source));
    let parsed = python::parse(&text);
    let ast::Stmt::ClassDef(outer) = parsed.module.body.first()? else { return None };
    let ast::Stmt::FunctionDef(function) = outer.body.first()? else { return None };
    let returned = function.body.iter().find_map(|statement| match statement {
        ast::Stmt::Return(it) => it.value.as_deref(),
        _ => None,
    });
    // Anything but a docstring before the return is work that this does not do.
    let plain = function.body.iter().all(|it| match it {
        ast::Stmt::Return(_) => true,
        ast::Stmt::Expr(it) => it.value.is_string_literal_expr(),
        _ => false,
    });
    pieces(returned.filter(|_| plain)?)
}

fn pieces(expr: &ast::Expr) -> Option<Vec<Piece>> {
    match expr {
        ast::Expr::StringLiteral(it) => Some(vec![Piece::Text(it.value.to_str().to_owned())]),
        ast::Expr::Attribute(_) => Some(vec![Piece::Attributes(attributes(expr)?)]),
        ast::Expr::FString(it) => {
            let mut all = Vec::new();
            for element in it.value.elements() {
                match element {
                    ast::InterpolatedStringElement::Literal(it) => {
                        all.push(Piece::Text(it.value.to_string()));
                    }
                    ast::InterpolatedStringElement::Interpolation(it) => {
                        if it.format_spec.is_some() || it.conversion != ast::ConversionFlag::None {
                            return None;
                        }
                        all.extend(pieces(&it.expression)?);
                    }
                }
            }
            Some(all)
        }
        ast::Expr::BinOp(it) if it.op == ast::Operator::Add => {
            let mut all = pieces(&it.left)?;
            all.extend(pieces(&it.right)?);
            Some(all)
        }
        ast::Expr::BinOp(it) if it.op == ast::Operator::Mod => percent(&it.left, &it.right),
        ast::Expr::Call(it) => match &*it.func {
            ast::Expr::Name(name) if name.id == "str" && it.arguments.len() == 1 => {
                pieces(it.arguments.args.first()?)
            }
            ast::Expr::Attribute(format)
                if format.attr.id == "format" && it.arguments.keywords.is_empty() =>
            {
                filled(&format.value, "{}", &it.arguments.args)
            }
            _ => None,
        },
        _ => None,
    }
}

fn percent(template: &ast::Expr, values: &ast::Expr) -> Option<Vec<Piece>> {
    match values {
        ast::Expr::Tuple(it) => filled(template, "%s", &it.elts),
        single => filled(template, "%s", std::slice::from_ref(single)),
    }
}

/// A template with a value for each mark in it.
fn filled(template: &ast::Expr, mark: &str, values: &[ast::Expr]) -> Option<Vec<Piece>> {
    let ast::Expr::StringLiteral(template) = template else { return None };
    let template = template.value.to_str();
    let parts: Vec<&str> = template.split(mark).collect();
    let sign = mark.get(..1)?;
    if parts.len() != values.len() + 1 || parts.iter().any(|part| part.contains(sign)) {
        return None;
    }
    let mut all = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        all.push(Piece::Text((*part).to_owned()));
        if let Some(value) = values.get(at) {
            all.extend(pieces(value)?);
        }
    }
    Some(all)
}

/// `self.author.name` as `author`, `name`.
fn attributes(expr: &ast::Expr) -> Option<Vec<String>> {
    match expr {
        ast::Expr::Name(name) if name.id == "self" => Some(Vec::new()),
        ast::Expr::Attribute(it) => {
            let mut path = attributes(&it.value)?;
            path.push(it.attr.id.to_string());
            Some(path)
        }
        _ => None,
    }
}

/// The label of a row of a table.
pub(super) fn label(models: &Models, database: &Database, table: &str, row: &[Value]) -> String {
    let Some(found) = models.schema.table(table) else { return String::new() };
    let model = if found.model.is_empty() { table } else { &found.model };
    labelled(models, database, model, row, 0)
}

fn labelled(models: &Models, database: &Database, model: &str, row: &[Value], depth: u8) -> String {
    let made = models.labels.get(model).filter(|_| depth < 10).and_then(|pieces| {
        let mut out = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Attributes(path) => {
                    out.push_str(&attribute(models, database, model, row, path, depth)?);
                }
            }
        }
        Some(out)
    });
    made.unwrap_or_else(|| unnamed(models, model, row))
}

/// What a row is called whose model has no `__str__`: its first text, which says more than what
/// Django prints for it, "Book object (1)".
fn unnamed(models: &Models, model: &str, row: &[Value]) -> String {
    let table = models.schema.model(model).and_then(|found| models.schema.table(&found.table));
    let columns = table.map(|table| table.columns.as_slice()).unwrap_or_default();
    let texts = columns.iter().zip(row).filter_map(|(column, value)| match (column.kind, value) {
        (ColumnType::Char(_) | ColumnType::Text, Value::Text(text)) if !text.is_empty() => {
            Some(text)
        }
        _ => None,
    });
    let object = || format!("{model} object ({})", text(&key(models, model, row)));
    texts.into_iter().next().cloned().unwrap_or_else(object)
}

fn key(models: &Models, model: &str, row: &[Value]) -> Value {
    let table = models.schema.model(model).and_then(|found| models.schema.table(&found.table));
    let at = table.and_then(|table| table.columns.iter().position(|column| column.primary_key));
    at.and_then(|at| row.get(at)).cloned().unwrap_or(Value::Null)
}

/// What `str()` of an attribute of a row gives; none where it is no column.
fn attribute(
    models: &Models,
    database: &Database,
    model: &str,
    row: &[Value],
    path: &[String],
    depth: u8,
) -> Option<String> {
    let (first, rest) = path.split_first()?;
    let schema = &models.schema;
    let resolved = schema.model(model)?;
    let table = schema.table(&resolved.table)?;
    let named = |column: &&crate::schema::Column| {
        column.field == *first || column.name == *first || (first == "pk" && column.primary_key)
    };
    let Some(column) = table.columns.iter().find(named) else {
        // What a child does not have, its parent may.
        return resolved.parents.iter().find_map(|(parent, _)| {
            let parent_table = schema.table(&schema.model(parent)?.table)?;
            let primary = parent_table.primary_key()?;
            let rows = Store::new(&models.schema, database).find(
                &parent_table.name,
                &primary.name,
                &[key(models, model, row)],
            );
            attribute(models, database, parent, rows.first()?, path, depth)
        });
    };
    let at = table.columns.iter().position(|known| known.name == column.name)?;
    let value = row.get(at)?;
    let reference = column.references.as_ref().filter(|_| column.field == *first);
    let Some(reference) = reference else {
        return rest
            .is_empty()
            .then(|| if value.is_null() { "None".to_owned() } else { text(value) });
    };
    if value.is_null() {
        return rest.is_empty().then(|| "None".to_owned());
    }
    let relation = schema.relation(model, &column.field)?;
    let rows = Store::new(&models.schema, database).find(
        &reference.table,
        &reference.column,
        std::slice::from_ref(value),
    );
    let target = rows.first()?;
    if rest.is_empty() {
        return Some(labelled(models, database, &relation.to, target, depth + 1));
    }
    attribute(models, database, &relation.to, target, rest, depth + 1)
}
