//! Mentions of a name that is changed.

use super::document::{Document, range};
use super::paths::{Renaming, target_name};
use crate::models::read::bound_names;
use crate::models::{Argument, Expr, ExprKind, Model, write};
use crate::python::ast::visitor::{self, Visitor};
use crate::python::{ast, span};
use crate::span::Span;

/// The parameters of constraints and indexes that hold no names of fields.
const NO_FIELDS: &[&str] =
    &["name", "violation_error_message", "violation_error_code", "opclasses", "db_tablespace"];

/// Renames what is certainly the class: its name wherever nothing else has bound it, and the strings
/// that relations name it by.
pub(super) fn of_model(document: &mut Document<'_>, model: &str, to: &str) {
    let mut patches: Vec<(Span, String)> = Vec::new();
    let mut uses = Uses { name: model, found: Vec::new() };
    uses.visit_body(&document.parsed.module.body);
    patches.extend(uses.found.into_iter().map(|at| (at, to.to_owned())));
    let small = model.to_lowercase();
    for field in document.module.models.iter().flat_map(|it| &it.fields) {
        for option in field.options.iter().filter(|it| matches!(&*it.name, "to" | "through")) {
            let Some(text) = option.value.as_str() else { continue };
            let (app, name) = text.split_once('.').map_or(("", text), |(app, name)| (app, name));
            if name.to_lowercase() == small && matches!(app, "" | "playground") {
                let dot = if app.is_empty() { "" } else { "." };
                string(document.source, &option.value, &format!("{app}{dot}{to}"), &mut patches);
            }
        }
    }
    apply(document, patches);
}

/// The uses of a name of the module.
struct Uses<'m> {
    name: &'m str,
    found: Vec<Span>,
}

impl<'n> Visitor<'n> for Uses<'_> {
    fn visit_stmt(&mut self, statement: &'n ast::Stmt) {
        match statement {
            ast::Stmt::FunctionDef(function) => {
                let own = bound_names(&function.body).contains(self.name)
                    || function.parameters.iter().any(|it| it.name().as_str() == self.name);
                if own {
                    function.decorator_list.iter().for_each(|it| self.visit_decorator(it));
                } else {
                    visitor::walk_stmt(self, statement);
                }
            }
            ast::Stmt::ClassDef(class) if bound_names(&class.body).contains(self.name) => {
                class.arguments.iter().for_each(|it| self.visit_arguments(it));
                // The class's own scope ends at its methods.
                let methods = class.body.iter().filter(|it| it.is_function_def_stmt());
                methods.for_each(|it| self.visit_stmt(it));
            }
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_annotation(&mut self, annotation: &'n ast::Expr) {
        if let ast::Expr::StringLiteral(text) = annotation
            && text.value.to_str() == self.name
            && !text.value.is_implicit_concatenated()
        {
            let at = span(annotation);
            let shift = if at.end - at.start == len(self.name) + 2 { 1 } else { return };
            self.found.push(Span::new(at.start + shift, at.end - shift));
        } else {
            visitor::walk_annotation(self, annotation);
        }
    }

    fn visit_expr(&mut self, node: &'n ast::Expr) {
        match node {
            ast::Expr::Name(name)
                if name.id.as_str() == self.name && name.ctx == ast::ExprContext::Load =>
            {
                self.found.push(span(name));
            }
            ast::Expr::Lambda(lambda)
                if lambda
                    .parameters
                    .iter()
                    .any(|it| it.iter().any(|it| it.name().as_str() == self.name)) => {}
            _ => visitor::walk_expr(self, node),
        }
    }
}

fn len(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}

/// Renames a field in `class Meta`, in the options of fields, and on `self` in methods.
pub(super) fn of_field(document: &mut Document<'_>, model: &str, field: &str, to: &str) {
    let mut patches: Vec<(Span, String)> = Vec::new();
    let renaming = Renaming { module: &document.module, model, field, to };
    let mut paths = Paths { source: document.source, renaming: &renaming, patches: &mut patches };
    for it in &document.module.models {
        for option in &it.meta {
            if matches!(
                option.name.as_str(),
                "ordering"
                    | "unique_together"
                    | "index_together"
                    | "get_latest_by"
                    | "order_with_respect_to"
                    | "constraints"
                    | "indexes"
            ) {
                paths.expression(&it.name, &option.value);
            }
        }
        paths.fields(it);
    }
    for statement in &document.parsed.module.body {
        let Some(class) = statement.as_class_def_stmt() else { continue };
        if !renaming.concerns(&class.name) {
            continue;
        }
        for method in class.body.iter().filter_map(ast::Stmt::as_function_def_stmt) {
            method_body(method, &renaming, &class.name, &mut patches);
        }
    }
    apply(document, patches);
}

struct Paths<'p, 'm> {
    source: &'p str,
    renaming: &'p Renaming<'m>,
    patches: &'p mut Vec<(Span, String)>,
}

impl Paths<'_, '_> {
    fn fields(&mut self, model: &Model) {
        for field in &model.fields {
            for option in &field.options {
                let of = |target: Option<crate::models::Target>| {
                    target.and_then(|it| target_name(model, &it.name))
                };
                let start = match option.name.as_str() {
                    "unique_for_date" | "unique_for_month" | "unique_for_year" | "width_field"
                    | "height_field" => Some(model.name.clone()),
                    "to_field" | "limit_choices_to" => of(field.target()),
                    "through_fields" => of(field.through()),
                    _ => None,
                };
                if let Some(start) = start {
                    self.expression(&start, &option.value);
                }
            }
        }
    }

    /// Renames in a value all of whose strings are lookup paths from `model` on.
    fn expression(&mut self, model: &str, value: &Expr) {
        match &value.kind {
            ExprKind::Str(path) => {
                if let Some(path) = self.renaming.path(model, path) {
                    string(self.source, value, &path, self.patches);
                }
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().for_each(|it| self.expression(model, it));
            }
            // Of a dictionary of lookups the values are data.
            ExprKind::Dict(items) => items.iter().for_each(|(key, _)| self.expression(model, key)),
            ExprKind::Call { function, arguments } => self.call(model, function, arguments),
            ExprKind::Binary { left, right, .. } => {
                self.expression(model, left);
                self.expression(model, right);
            }
            ExprKind::Unary { operand, .. } => self.expression(model, operand),
            _ => {}
        }
    }

    fn call(&mut self, model: &str, function: &str, arguments: &[Argument]) {
        let last = function.rsplit('.').next().unwrap_or_default();
        if last == "Value" {
            return;
        }
        for Argument { name, value } in arguments {
            match name {
                Some(name) if last == "Q" => {
                    if let Some(path) = self.renaming.path(model, name) {
                        keyword(self.source, name, value, &path, self.patches);
                    }
                    if matches!(value.kind, ExprKind::Call { .. } | ExprKind::Binary { .. }) {
                        self.expression(model, value);
                    }
                }
                Some(name) if NO_FIELDS.contains(&name.as_str()) => {}
                _ => self.expression(model, value),
            }
        }
    }
}

/// Renames the keyword before a value.
fn keyword(source: &str, name: &str, value: &Expr, to: &str, patches: &mut Vec<(Span, String)>) {
    let before = source.get(..value.span.start as usize).unwrap_or_default().trim_end();
    let Some(before) = before.strip_suffix('=').map(str::trim_end) else { return };
    if before.ends_with(name) {
        patches.push((range(before.len() - name.len(), before.len()), to.to_owned()));
    }
}

/// Replaces a string literal, in the quotes that it has. What is no literal (a name that stands for
/// a string) stays.
fn string(source: &str, value: &Expr, to: &str, patches: &mut Vec<(Span, String)>) {
    let text = value.span.of(source);
    let quote = text.chars().next().unwrap_or_default();
    if !matches!(quote, '"' | '\'') {
        return;
    }
    let double = write::quoted(to);
    let plain = double.trim_matches('"');
    let new =
        if quote == '\'' && !plain.contains(['\'', '\\']) { format!("'{plain}'") } else { double };
    patches.push((value.span, new));
}

/// Renames `self.field` in a method.
fn method_body(
    method: &ast::StmtFunctionDef,
    renaming: &Renaming<'_>,
    class: &str,
    patches: &mut Vec<(Span, String)>,
) {
    let Some(this) = method.parameters.iter_non_variadic_params().next() else { return };
    let this = this.name().as_str();
    let is_static = method.decorator_list.iter().any(|it| {
        it.expression
            .as_name_expr()
            .is_some_and(|it| matches!(it.id.as_str(), "staticmethod" | "classmethod"))
    });
    if is_static || bound_names(&method.body).contains(this) {
        return;
    }
    let mut uses = Attributes { this, renaming, class, patches };
    uses.visit_body(&method.body);
}

struct Attributes<'p, 'm> {
    this: &'p str,
    renaming: &'p Renaming<'m>,
    class: &'p str,
    patches: &'p mut Vec<(Span, String)>,
}

impl<'n> Visitor<'n> for Attributes<'_, '_> {
    fn visit_expr(&mut self, node: &'n ast::Expr) {
        if let ast::Expr::Attribute(attribute) = node
            && attribute.value.as_name_expr().is_some_and(|it| it.id.as_str() == self.this)
            && let Some(to) = self.renaming.name(self.class, &attribute.attr)
        {
            self.patches.push((span(&attribute.attr), to));
        }
        visitor::walk_expr(self, node);
    }
}

fn apply(document: &mut Document<'_>, patches: Vec<(Span, String)>) {
    for (at, text) in patches {
        document.replace(at, text);
    }
}
