//! The statements of the file.

use std::collections::HashSet;

use super::expression::dotted;
use super::names::{Binding, Reader};
use crate::diagnostic::{Diagnostic, Place};
use crate::models::{Definition, DefinitionKind};
use crate::python::{Ranged, ast, span};

/// What a class of the text turns out to be, by its bases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ClassKind {
    Model,
    Choices,
    Manager,
    Other,
}

impl Reader<'_> {
    /// Reads the whole file.
    pub(super) fn module(&mut self, module: &ast::ModModule) {
        self.bound_somewhere = bound_names(&module.body);
        self.later_models = named_models(&module.body);
        self.module.docstring = docstring(&module.body);
        for (index, statement) in module.body.iter().enumerate() {
            if index == 0 && self.module.docstring.is_some() {
                continue;
            }
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &ast::Stmt) {
        let place = Place::Models;
        match statement {
            ast::Stmt::Import(import) => self.plain_import(import, &place),
            ast::Stmt::ImportFrom(import) => self.from_import(import, &place),
            ast::Stmt::ClassDef(class) => self.class(class),
            ast::Stmt::FunctionDef(function) => {
                let definition = self.function(function, &place);
                self.mark_receiver(function, &place);
                self.module.definitions.push(definition);
            }
            ast::Stmt::Assign(_) | ast::Stmt::AnnAssign(_) => {
                if let Some(choices) = self.functional_choices(statement, &place) {
                    self.module.choices.push(choices);
                } else {
                    let definition = self.assignment(statement, &place);
                    self.module.definitions.extend(definition);
                }
            }
            ast::Stmt::Pass(_) => {}
            _ => self.other_statement(statement, &place),
        }
    }

    fn class(&mut self, class: &ast::StmtClassDef) {
        let place = Place::Model { model: class.name.to_string() };
        self.class_head(class, &place);
        let name = class.name.to_string();
        match self.class_kind(class) {
            ClassKind::Model => self.model(class, &place),
            ClassKind::Choices => {
                if let Some(choices) = self.choices(class, &place) {
                    self.module.choices.push(choices);
                }
            }
            kind => {
                self.mark_fields_of_plain_class(class, &place);
                let manager = kind == ClassKind::Manager;
                self.bind(name.clone(), Binding::Class { manager });
                let definition = self.definition(name, DefinitionKind::Class, class);
                self.module.definitions.push(definition);
            }
        }
    }

    /// Marks a function that Django would call by a signal.
    fn mark_receiver(&mut self, function: &ast::StmtFunctionDef, place: &Place) {
        for decorator in &function.decorator_list {
            let Some(call) = decorator.expression.as_call_expr() else { continue };
            let name = dotted(&call.func).unwrap_or_default();
            if self.full_name(&name).starts_with("django.dispatch") {
                let message = format!("`{}` is not run", self.text(decorator));
                let plain = "Modelyard sends no signals.";
                self.mark(message, plain, span(decorator), place);
            }
        }
    }

    /// Evaluates what Python evaluates before the body: decorators, bases, keywords.
    pub(super) fn class_head(&mut self, class: &ast::StmtClassDef, place: &Place) {
        for decorator in &class.decorator_list {
            self.evaluate(&decorator.expression, place);
            if self.class_kind(class) == ClassKind::Model {
                let message = format!("`{}` is not run", self.text(decorator));
                self.mark(
                    message,
                    "Modelyard reads the class without its decorator.",
                    span(decorator),
                    place,
                );
            }
        }
        for base in class.bases() {
            self.evaluate(base, place);
        }
        for keyword in class.keywords() {
            self.evaluate(&keyword.value, place);
        }
    }

    pub(super) fn class_kind(&self, class: &ast::StmtClassDef) -> ClassKind {
        let mut kind = ClassKind::Other;
        for base in class.bases().iter().filter_map(dotted) {
            let full = self.full_name(&base);
            let last = full.rsplit('.').next().unwrap_or_default();
            match self.binding(&base) {
                Some(Binding::Model) => return ClassKind::Model,
                Some(Binding::Class { manager: true }) => kind = ClassKind::Manager,
                Some(Binding::Class { manager: false } | Binding::Choices(_) | Binding::Value) => {}
                Some(Binding::Import(_)) | None => match (full.strip_suffix(last), last) {
                    (Some("django.db.models." | "django.db.models.base."), "Model")
                    | (
                        Some(
                            "django.contrib.auth.models."
                            | "django.contrib.auth.base_user."
                            | "django.contrib.contenttypes.models.",
                        ),
                        "User" | "Group" | "Permission" | "AbstractUser" | "AbstractBaseUser"
                        | "PermissionsMixin" | "ContentType",
                    ) => return ClassKind::Model,
                    (_, "TextChoices" | "IntegerChoices") => kind = ClassKind::Choices,
                    (_, last) if last.ends_with("Manager") || last.ends_with("QuerySet") => {
                        kind = ClassKind::Manager;
                    }
                    // A base that comes further down is an error, and may well be a model.
                    (_, base) if self.later_models.contains(base) => return ClassKind::Model,
                    _ => {}
                },
            }
        }
        kind
    }

    /// A function or method: its head is evaluated, its body is kept.
    pub(super) fn function(
        &mut self,
        function: &ast::StmtFunctionDef,
        place: &Place,
    ) -> Definition {
        let mut kind = DefinitionKind::Function;
        for decorator in &function.decorator_list {
            self.evaluate(&decorator.expression, place);
            if let Some(name) = dotted(&decorator.expression)
                && matches!(name.rsplit('.').next(), Some("property" | "cached_property"))
            {
                kind = DefinitionKind::Property;
            }
        }
        for parameter in &*function.parameters {
            if let Some(default) = parameter.default() {
                self.evaluate(default, place);
            }
        }
        self.bind(function.name.to_string(), Binding::Value);
        self.definition(function.name.to_string(), kind, function)
    }

    /// `NAME = value`, kept with its value.
    pub(super) fn assignment(
        &mut self,
        statement: &ast::Stmt,
        place: &Place,
    ) -> Option<Definition> {
        let (target, value) = match statement {
            ast::Stmt::Assign(assign) => (assign.targets.first()?, Some(&*assign.value)),
            ast::Stmt::AnnAssign(assign) => (&*assign.target, assign.value.as_deref()),
            _ => return None,
        };
        let value = value?;
        self.evaluate(value, place);
        if let ast::Stmt::Assign(assign) = statement {
            assign.targets.iter().for_each(|target| self.bind_target(target));
        } else {
            self.bind_target(target);
        }
        let kind = if self.makes_manager(value) {
            DefinitionKind::Manager
        } else {
            DefinitionKind::Constant
        };
        let mut definition = self.definition(self.text(target).to_owned(), kind, statement);
        definition.value = Some(self.expression(value));
        Some(definition)
    }

    fn bind_target(&mut self, target: &ast::Expr) {
        match target {
            ast::Expr::Name(name) => self.bind(name.id.to_string(), Binding::Value),
            ast::Expr::Tuple(tuple) => tuple.elts.iter().for_each(|it| self.bind_target(it)),
            ast::Expr::List(list) => list.elts.iter().for_each(|it| self.bind_target(it)),
            ast::Expr::Starred(starred) => self.bind_target(&starred.value),
            _ => {}
        }
    }

    /// Whether a call gives a manager: `BookManager()`, `BookQuerySet.as_manager()`,
    /// `models.Manager.from_queryset(BookQuerySet)()`.
    fn makes_manager(&self, value: &ast::Expr) -> bool {
        let ast::Expr::Call(call) = value else { return false };
        if let ast::Expr::Call(inner) = &*call.func {
            return dotted(&inner.func).is_some_and(|name| name.ends_with(".from_queryset"));
        }
        let Some(name) = dotted(&call.func) else { return false };
        match self.binding(&name) {
            Some(Binding::Class { manager }) => *manager,
            _ => name.ends_with("Manager") || name.ends_with(".as_manager"),
        }
    }

    /// A statement that Modelyard does not run: its names are bound, and it is marked.
    pub(super) fn other_statement(&mut self, statement: &ast::Stmt, place: &Place) {
        match statement {
            ast::Stmt::Expr(it) => {
                self.evaluate(&it.value, place);
                if it.value.is_string_literal_expr() || it.value.is_ellipsis_literal_expr() {
                    return;
                }
            }
            ast::Stmt::If(it) => self.evaluate(&it.test, place),
            ast::Stmt::For(it) => self.evaluate(&it.iter, place),
            _ => {}
        }
        for name in bound_names(std::slice::from_ref(statement)) {
            self.bind(name, Binding::Value);
        }
        let text = self.text(statement);
        let first = text.lines().next().unwrap_or_default();
        let message = format!("`{first}` is not run");
        let declares =
            text.contains("class ") || text.contains("Field(") || text.contains("ForeignKey(");
        let plain = "Modelyard reads declarations; a statement like this one has no effect here.";
        if declares {
            self.mark(message, plain, span(statement), place);
        } else {
            let note = Diagnostic::info("not-run", message).with_plain(plain);
            self.diagnostics.push(note.spanning(span(statement)).at(place.clone()));
        }
    }

    /// A piece of code that the shell runs.
    pub(super) fn definition(
        &self,
        name: String,
        kind: DefinitionKind,
        node: &impl Ranged,
    ) -> Definition {
        let at = span(node);
        Definition { name, kind, source: self.dedented(at), value: None, span: at }
    }
}

/// The text in quotes at the top of a body.
pub(super) fn docstring(body: &[ast::Stmt]) -> Option<String> {
    let Some(ast::Stmt::Expr(first)) = body.first() else { return None };
    let ast::Expr::StringLiteral(text) = &*first.value else { return None };
    Some(text.value.to_str().to_owned())
}

/// The names that statements bind in the scope that they stand in.
pub(in crate::models) fn bound_names(body: &[ast::Stmt]) -> HashSet<String> {
    let mut names = Bound(HashSet::new());
    ast::visitor::walk_body(&mut names, body);
    names.0
}

struct Bound(HashSet<String>);

impl<'n> ast::visitor::Visitor<'n> for Bound {
    fn visit_stmt(&mut self, statement: &'n ast::Stmt) {
        match statement {
            ast::Stmt::ClassDef(class) => {
                self.0.insert(class.name.to_string());
            }
            ast::Stmt::FunctionDef(function) => {
                self.0.insert(function.name.to_string());
            }
            _ => ast::visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, node: &'n ast::Expr) {
        match node {
            ast::Expr::Name(name) if name.ctx == ast::ExprContext::Store => {
                self.0.insert(name.id.to_string());
            }
            ast::Expr::Lambda(_) => {}
            _ => ast::visitor::walk_expr(self, node),
        }
    }

    fn visit_alias(&mut self, alias: &'n ast::Alias) {
        let name = alias.asname.as_ref().unwrap_or(&alias.name);
        self.0.insert(name.split('.').next().unwrap_or_default().to_owned());
    }
}

/// The classes that are models by the look of their bases, wherever they stand.
fn named_models(body: &[ast::Stmt]) -> HashSet<String> {
    let mut models = HashSet::new();
    // Children may come before their parents, so the list is gone through more than once.
    for _ in 0..8 {
        let before = models.len();
        for class in body.iter().filter_map(ast::Stmt::as_class_def_stmt) {
            let is_model = class
                .bases()
                .iter()
                .filter_map(dotted)
                .any(|base| models.contains(&base) || base.rsplit('.').next() == Some("Model"));
            if is_model {
                models.insert(class.name.to_string());
            }
        }
        if models.len() == before {
            break;
        }
    }
    models
}
