//! `class Meta`.

use super::document::{Document, range, statement_start};
use crate::diagnostic::{Diagnostic, Place};
use crate::models::{Definition, DefinitionKind, Expr, Model, read, write};
use crate::python::{ast, span};

/// Gives an option of a model's `class Meta` a value, or takes it away; makes the class where there
/// is none, and takes it away when it would be empty.
pub(super) fn set(
    mut document: Document<'_>,
    model: &str,
    option: &str,
    value: Option<&str>,
) -> Result<String, Diagnostic> {
    let place = Place::Model { model: model.to_owned() };
    let value = value.map(read::value).transpose().map_err(|error| error.at(place))?;
    let (found, class) = document.class(model)?;
    let (found, class) = (found.clone(), class.clone());
    let meta = class.body.iter().enumerate().find_map(|(index, it)| {
        it.as_class_def_stmt().filter(|it| it.name.as_str() == "Meta").map(|it| (index, it))
    });
    match (meta, &value) {
        (Some((_, meta)), Some(value)) => write_option(&mut document, &found, meta, option, value),
        (None, Some(value)) => add_meta(&mut document, &found, &class, option, value),
        (Some((index, meta)), None) => {
            remove_option(&mut document, &found, &class, index, meta, option);
        }
        (None, None) => {}
    }
    document.import_for(Some(&found), value.as_slice());
    Ok(document.finish())
}

fn write_option(
    document: &mut Document<'_>,
    model: &Model,
    meta: &ast::StmtClassDef,
    option: &str,
    value: &Expr,
) {
    let indent = document.indent(meta);
    let text = write::doc(value).statement(&format!("{option} = "), indent);
    let text = document.indented_as(meta, &text);
    if let Some(old) = model.meta.iter().find(|it| it.name == option) {
        if old.value.to_source() != value.to_source() {
            document.replace(old.span, text.trim_start());
        }
        return;
    }
    match meta.body.last() {
        Some(last) if document.begins_line(statement_start(last)) => {
            let at = span(last);
            if last.is_pass_stmt() && meta.body.len() == 1 {
                document.replace(at, text.trim_start());
            } else {
                let end = document.line_end(at.end as usize);
                document.insert(end, format!("\n{text}"));
            }
        }
        Some(last) => {
            // `class Meta: ordering = ["name"]`: behind the last statement of the line.
            let flat = format!("; {option} = {}", value.to_source());
            document.insert(span(last).end as usize, flat);
        }
        None => {}
    }
}

fn add_meta(
    document: &mut Document<'_>,
    model: &Model,
    class: &ast::StmtClassDef,
    option: &str,
    value: &Expr,
) {
    let one_line = !document.begins_line(class.body.first().map_or(0, statement_start));
    let indent = document.indent(class);
    let blank = " ".repeat(indent);
    let statement = write::doc(value).statement(&format!("{option} = "), indent + 4);
    let text = document.indented_as(class, &format!("{blank}class Meta:\n{statement}"));
    let first = class.body.first();
    if let Some(pass) = first.filter(|it| it.is_pass_stmt() && class.body.len() == 1) {
        let at = span(pass);
        let start = at.start as usize;
        if one_line {
            let colon = document.source[..start].rfind(':').map_or(start, |colon| colon + 1);
            document.replace(range(colon, at.end as usize), format!("\n{text}"));
        } else {
            document.replace(at, text.trim_start());
        }
        return;
    }
    if one_line {
        let start = first.map_or(0, statement_start);
        let colon = document.source[..start].rfind(':').map_or(start, |colon| colon + 1);
        document.replace(range(colon, start), format!("\n{text}\n\n{blank}"));
        return;
    }
    // Behind fields and managers, before methods.
    let behind =
        |it: &Definition| matches!(it.kind, DefinitionKind::Manager | DefinitionKind::Constant);
    let ends = model.fields.iter().map(|it| it.span.end);
    let ends = ends.chain(model.definitions.iter().filter(|it| behind(it)).map(|it| it.span.end));
    let ends = ends.chain(model.choices.iter().map(|it| it.span.end));
    let docstring = first.filter(|_| model.docstring.is_some()).map(|it| span(it).end);
    match ends.chain(docstring).max() {
        Some(end) => {
            let line_end = document.line_end(end as usize);
            let shared = class.body.iter().filter(|it| statement_start(it) < line_end);
            let end = shared.map(|it| span(it).end).max().unwrap_or(end);
            document.insert(document.line_end(end as usize), format!("\n\n{text}"));
        }
        None => {
            let start = document.line_start(first.map_or(0, statement_start));
            document.insert(start, format!("{text}\n\n"));
        }
    }
}

fn remove_option(
    document: &mut Document<'_>,
    model: &Model,
    class: &ast::StmtClassDef,
    index: usize,
    meta: &ast::StmtClassDef,
    option: &str,
) {
    let Some(old) = model.meta.iter().find(|it| it.name == option) else { return };
    let Some(at) = meta.body.iter().position(|it| span(it) == old.span) else { return };
    if meta.body.len() == 1 && model.meta_base.is_none() {
        document.remove_statement(&class.body, index);
    } else {
        document.remove_statement(&meta.body, at);
    }
}
