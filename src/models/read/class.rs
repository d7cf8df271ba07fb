//! The body of a model.

use std::collections::HashMap;

use super::expression::dotted;
use super::module::{ClassKind, docstring};
use super::names::{Binding, Reader};
use crate::diagnostic::Place;
use crate::models::{Definition, DefinitionKind, Expr, ExprKind, FieldClass, Model};
use crate::python::{ast, span};
use crate::span::Span;

/// Methods that Django calls by itself when it loads, saves and deletes; Modelyard has its own.
const OVERRIDES: &[&str] = &[
    "__init__",
    "__new__",
    "__getattr__",
    "__getattribute__",
    "__setattr__",
    "save",
    "save_base",
    "delete",
    "from_db",
    "refresh_from_db",
];

impl Reader<'_> {
    /// Reads a model and all that its body declares.
    pub(super) fn model(&mut self, class: &ast::StmtClassDef, place: &Place) {
        let mut model = Model {
            name: class.name.to_string(),
            bases: class.bases().iter().map(|base| self.text(base).to_owned()).collect(),
            docstring: docstring(&class.body),
            fields: Vec::new(),
            meta: Vec::new(),
            meta_base: None,
            choices: Vec::new(),
            definitions: Vec::new(),
            span: span(class),
            name_span: span(&class.name),
        };
        self.locals = Some(HashMap::new());
        for (index, statement) in class.body.iter().enumerate() {
            if index > 0 || model.docstring.is_none() {
                self.member(&mut model, statement, place);
            }
        }
        self.locals = None;
        self.create(&model, place);
        self.bind(model.name.clone(), Binding::Model);
        self.module.models.push(model);
    }

    fn member(&mut self, model: &mut Model, statement: &ast::Stmt, place: &Place) {
        match statement {
            ast::Stmt::ClassDef(class) => self.inner_class(model, class, place),
            ast::Stmt::FunctionDef(function) => {
                let definition = self.function(function, place);
                if OVERRIDES.contains(&definition.name.as_str()) {
                    let message = format!(
                        "`{}()` is overridden here: Modelyard does not run it",
                        definition.name
                    );
                    let plain = "Rows are loaded, saved and deleted as without this method.";
                    self.mark(message, plain, span(&function.name), place);
                }
                model.definitions.push(definition);
            }
            ast::Stmt::Assign(_) | ast::Stmt::AnnAssign(_) => {
                self.class_assignment(model, statement, place);
            }
            ast::Stmt::Import(import) => self.plain_import(import, place),
            ast::Stmt::ImportFrom(import) => self.from_import(import, place),
            ast::Stmt::Pass(_) => {}
            _ => self.other_statement(statement, place),
        }
    }

    fn inner_class(&mut self, model: &mut Model, class: &ast::StmtClassDef, place: &Place) {
        if class.name.as_str() == "Meta" {
            self.meta(model, class, place);
            return;
        }
        self.class_head(class, place);
        match self.class_kind(class) {
            ClassKind::Choices => model.choices.extend(self.choices(class, place)),
            kind => {
                let name = class.name.to_string();
                self.bind(name.clone(), Binding::Class { manager: kind == ClassKind::Manager });
                model.definitions.push(self.definition(name, DefinitionKind::Class, class));
            }
        }
    }

    fn class_assignment(&mut self, model: &mut Model, statement: &ast::Stmt, place: &Place) {
        let field = match statement {
            ast::Stmt::Assign(assign) => match &*assign.targets {
                [ast::Expr::Name(name)] => Some((name, &*assign.value)),
                _ => None,
            },
            ast::Stmt::AnnAssign(assign) => match (&*assign.target, assign.value.as_deref()) {
                (ast::Expr::Name(name), Some(value)) => Some((name, value)),
                _ => None,
            },
            _ => None,
        };
        if let Some((name, ast::Expr::Call(call))) = field
            && self.field(model, statement, name, call)
        {
            return;
        }
        if let Some(choices) = self.functional_choices(statement, place) {
            model.choices.push(choices);
            return;
        }
        let definition = self.assignment(statement, place);
        if field.is_none() && definition.as_ref().is_some_and(|it| self.holds_field(it)) {
            let message = format!("`{}` is left out", self.text(statement));
            let plain = "Modelyard reads one field from one statement: name = models.….";
            self.mark(message, plain, span(statement), place);
        }
        model.definitions.extend(definition);
    }

    /// Whether a value is a call of a field class, or holds one.
    fn holds_field(&self, definition: &Definition) -> bool {
        let is_field = |value: &Expr| {
            let ExprKind::Call { function, .. } = &value.kind else { return false };
            let full = self.full_name(function);
            full.strip_prefix("django.db.models.").is_some_and(|it| FieldClass::named(it).is_some())
        };
        let value = definition.value.as_ref();
        value.is_some_and(|it| is_field(it) || it.items().is_some_and(|it| it.iter().any(is_field)))
    }

    /// Marks fields of a class that is no model: Django makes no columns of them.
    pub(super) fn mark_fields_of_plain_class(&mut self, class: &ast::StmtClassDef, place: &Place) {
        for statement in &class.body {
            let ast::Stmt::Assign(assign) = statement else { continue };
            let Some(call) = assign.value.as_call_expr() else { continue };
            let full = dotted(&call.func).map(|name| self.full_name(&name)).unwrap_or_default();
            let name = full.strip_prefix("django.db.models.").and_then(FieldClass::named);
            if name.is_some() {
                let message = format!("`{}` makes no column", self.text(statement));
                let plain = "Its class is no model: let it inherit from models.Model, with abstract = True in its class Meta.";
                self.mark(message, plain, span(statement), place);
            }
        }
    }

    /// The text of a range with the indentation of its first line taken off each line.
    pub(super) fn dedented(&self, at: Span) -> String {
        let start = at.start as usize;
        let line_start = self
            .source
            .get(..start)
            .map_or(0, |before| before.rfind('\n').map_or(0, |newline| newline + 1));
        let indent = self.source.get(line_start..start).unwrap_or_default();
        let text = at.of(self.source);
        if indent.is_empty() || !indent.trim().is_empty() {
            return text.to_owned();
        }
        let mut lines = text.split('\n');
        let mut result = lines.next().unwrap_or_default().to_owned();
        for line in lines {
            result.push('\n');
            result.push_str(line.strip_prefix(indent).unwrap_or_else(|| line.trim_start()));
        }
        result
    }
}
