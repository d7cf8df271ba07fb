//! Fields.

use super::apply::{Edited, Rename};
use super::document::{Document, range, statement_start};
use super::names::Primary;
use super::options::{self, Target};
use super::{FieldDraft, mentions, names};
use crate::diagnostic::{Diagnostic, Place};
use crate::models::{Definition, DefinitionKind, Expr, FieldClass, Model, write};
use crate::python::{ast, span};

/// Adds a field behind the last one.
pub(super) fn add(
    mut document: Document<'_>,
    model: &str,
    draft: &FieldDraft,
) -> Result<String, Diagnostic> {
    let (found, class) = document.class(model)?;
    let primary = primary(draft);
    names::field(found, &draft.name, primary)?;
    let values = options::values(&document, found, &draft.name, &draft.options)?;
    let indent = document.indent(class);
    let one_line = !document.begins_line(class.body.first().map_or(0, statement_start));
    let indent = if one_line { 4 } else { indent };
    let text = document.indented_as(class, &statement(&document, draft, &values, indent));
    let (found, place) = (found.clone(), place(&document, found, class));
    let exprs: Vec<Expr> = values.into_iter().map(|(_, value)| value).collect();
    place.insert(&mut document, &text, indent);
    document.import_for(Some(&found), &exprs);
    if !document.module.imports.iter().any(|it| it.path == "django.db.models") {
        document.import_names(Some(&found), ["models".to_owned()].into());
    }
    Ok(document.finish())
}

/// Gives a field another name, class and options.
pub(super) fn change(
    document: Document<'_>,
    model: &str,
    field: &str,
    draft: &FieldDraft,
) -> Result<Edited, Diagnostic> {
    document.field(model, field)?;
    let mut renames = Vec::new();
    let mut text = document.source.to_owned();
    if draft.name != field {
        let (mut others, _) = document.class(model).map(|(it, node)| (it.clone(), node))?;
        others.fields.retain(|it| it.name != field);
        names::field(&others, &draft.name, primary(draft))?;
        text = renamed(document, model, field, &draft.name)?;
        let (model, from, to) = (model.to_owned(), field.to_owned(), draft.name.clone());
        renames.push(Rename::Field { model, from, to });
    }
    let mut document = Document::open(&text)?;
    let found = document.class(model)?.0.clone();
    let values = options::values(&document, &found, &draft.name, &draft.options)?;
    options::set(&mut document, model, &draft.name, draft.class, &Target::Exactly(values))?;
    Ok(Edited { text: document.finish(), renames })
}

fn renamed(
    mut document: Document<'_>,
    model: &str,
    field: &str,
    to: &str,
) -> Result<String, Diagnostic> {
    let at = document.field(model, field)?.name_span;
    document.replace(at, to);
    mentions::of_field(&mut document, model, field, to);
    Ok(document.finish())
}

/// Deletes a field.
pub(super) fn delete(
    mut document: Document<'_>,
    model: &str,
    field: &str,
) -> Result<String, Diagnostic> {
    let at = document.field(model, field)?.span;
    let body = document.class(model)?.1.body.clone();
    let index = body.iter().position(|it| span(it) == at);
    document.remove_statement(&body, index.unwrap_or(usize::MAX));
    Ok(document.finish())
}

/// Gives one option a value, or takes it away.
pub(super) fn set_option(
    mut document: Document<'_>,
    model: &str,
    field: &str,
    option: &str,
    value: Option<&str>,
) -> Result<String, Diagnostic> {
    let found = document.class(model)?.0.clone();
    let class = document.field(model, field)?.class;
    let target = match value {
        Some(value) => {
            let pair = [(option.to_owned(), value.to_owned())];
            Target::With(options::values(&document, &found, field, &pair)?)
        }
        None => Target::Without(option.to_owned()),
    };
    options::set(&mut document, model, field, class, &target)?;
    Ok(document.finish())
}

fn primary(draft: &FieldDraft) -> Primary {
    let is_primary = |(name, value): &(String, String)| name == "primary_key" && value == "True";
    if draft.options.iter().any(is_primary) { Primary::Yes } else { Primary::No }
}

/// The statement of a new field, relations with their target first and without its keyword.
fn statement(
    document: &Document<'_>,
    draft: &FieldDraft,
    values: &[(String, Expr)],
    indent: usize,
) -> String {
    let class = format!("{}{}", document.django(), draft.class.name());
    let first = |name: &str| draft.class.is_relation() && name == "to";
    let mut values: Vec<&(String, Expr)> = values.iter().collect();
    values.sort_by_key(|(name, _)| !first(name));
    let options = values
        .into_iter()
        .map(|(name, value)| ((!first(name)).then(|| name.clone()), write::doc(value)))
        .collect();
    write::field(&format!("{} = ", draft.name), &class, options, indent)
}

/// Where a new field goes.
enum Spot {
    /// In place of `pass`.
    Instead(usize, usize),
    /// On a line behind this byte, with an empty line between where that is a class or docstring.
    Behind(usize, &'static str),
    /// On a line before this byte.
    Before(usize, &'static str),
}

impl Spot {
    fn insert(self, document: &mut Document<'_>, text: &str, indent: usize) {
        match self {
            Self::Instead(start, end) if document.begins_line(start) => {
                document.replace(range(start, end), text.trim_start());
            }
            Self::Instead(start, end) => {
                // `class A(models.Model): pass`: the body gets lines of its own.
                let colon = document.source[..start].rfind(':').map_or(start, |colon| colon + 1);
                document.replace(range(colon, end), format!("\n{text}"));
            }
            Self::Behind(at, gap) => {
                let end = document.line_end(at);
                document.insert(end, format!("{gap}\n{text}"));
            }
            Self::Before(at, gap) if document.begins_line(at) => {
                let start = document.line_start(at);
                document.insert(start, format!("{text}\n{gap}"));
            }
            Self::Before(at, _) => {
                let colon = document.source[..at].rfind(':').map_or(at, |colon| colon + 1);
                let blank = " ".repeat(indent);
                document.replace(range(colon, at), format!("\n{text}\n{blank}"));
            }
        }
    }
}

fn place(document: &Document<'_>, model: &Model, class: &ast::StmtClassDef) -> Spot {
    let ends = |it: &ast::Stmt| span(it).end as usize;
    let last_field = model.fields.iter().map(|field| field.span.end as usize).max();
    if let Some(end) = last_field {
        let own_line = document.begins_line(class.body.first().map_or(0, statement_start));
        if own_line {
            // Another statement may share the line, and end further down.
            let line_end = document.line_end(end);
            let shared = class.body.iter().filter(|it| statement_start(it) < line_end);
            return Spot::Behind(shared.map(ends).max().unwrap_or(end), "");
        }
        return Spot::Before(class.body.first().map_or(end, statement_start), "");
    }
    let empty = |it: &&ast::Stmt| {
        it.is_pass_stmt()
            || matches!(it, ast::Stmt::Expr(value) if value.value.is_ellipsis_literal_expr())
    };
    if let Some(pass) = class.body.iter().find(empty) {
        return Spot::Instead(statement_start(pass), ends(pass));
    }
    let constant = |at: usize| {
        let is =
            |it: &Definition| it.span.start as usize == at && it.kind == DefinitionKind::Constant;
        model.definitions.iter().any(is)
    };
    let choice = |at: usize| model.choices.iter().any(|it| it.span.start as usize == at);
    let mut spot = None;
    for (index, statement) in class.body.iter().enumerate() {
        let at = statement_start(statement);
        if index == 0 && model.docstring.is_some() || choice(at) {
            spot = Some(Spot::Behind(ends(statement), "\n"));
        } else if constant(at) {
            spot = Some(Spot::Behind(ends(statement), ""));
        } else {
            break;
        }
    }
    spot.unwrap_or_else(|| {
        let first = class.body.first();
        let apart = first.is_some_and(|it| it.is_function_def_stmt() || it.is_class_def_stmt());
        Spot::Before(first.map_or(0, statement_start), if apart { "\n" } else { "" })
    })
}

/// The control of the form that an option has.
pub(super) fn option_place(model: &str, field: &str, option: &str) -> Place {
    Place::Field {
        model: model.to_owned(),
        field: field.to_owned(),
        option: Some(option.to_owned()),
    }
}

/// Whether a class takes its target by position, as all examples write it.
pub(super) fn takes_target_first(class: FieldClass) -> bool {
    class.is_relation()
}
