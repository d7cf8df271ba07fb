//! The names that a models.py has bound so far, and the errors of those that it has not.

use std::collections::{HashMap, HashSet};

use ast::visitor::{self, Visitor};

use super::{django, expression::dotted};
use crate::diagnostic::{Diagnostic, Place};
use crate::models::Module;
use crate::python::{Ranged, ast, span};
use crate::span::Span;

/// What a name of the module or of the class body stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Binding {
    /// Something imported, under its whole path.
    Import(String),
    /// A model of this text.
    Model,
    /// A class of choices of this text, with the names of its members.
    Choices(Vec<String>),
    /// A class that is neither, and whether it makes managers or querysets.
    Class {
        /// Whether a call of it gives a manager.
        manager: bool,
    },
    /// A function, a constant, or something that cannot be known without running the text.
    Value,
}

/// Follows a text from its first statement to its last.
pub(super) struct Reader<'a> {
    pub(super) source: &'a str,
    pub(super) module: Module,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The names of the module that are bound so far.
    pub(super) globals: HashMap<String, Binding>,
    /// The names of the class body that is being read; none outside classes.
    pub(super) locals: Option<HashMap<String, Binding>>,
    /// The classes of the module that have `Model` among their bases by name.
    pub(super) later_models: HashSet<String>,
    /// The names that the module binds anywhere.
    pub(super) bound_somewhere: HashSet<String>,
    /// The names that are bound nowhere and already reported: once is enough.
    reported: HashSet<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self {
            source,
            module: Module::default(),
            diagnostics: Vec::new(),
            globals: HashMap::new(),
            locals: None,
            later_models: HashSet::new(),
            bound_somewhere: HashSet::new(),
            reported: HashSet::new(),
        }
    }

    /// The text of a node.
    pub(super) fn text(&self, node: &impl Ranged) -> &'a str {
        span(node).of(self.source)
    }

    /// What a name stands for here.
    pub(super) fn binding(&self, name: &str) -> Option<&Binding> {
        self.locals.as_ref().and_then(|locals| locals.get(name)).or_else(|| self.globals.get(name))
    }

    /// Binds a name in the class body that is being read, or in the module.
    pub(super) fn bind(&mut self, name: impl Into<String>, binding: Binding) {
        self.locals.as_mut().unwrap_or(&mut self.globals).insert(name.into(), binding);
    }

    /// A dotted name with its import undone. A `models` that is not imported is taken for Django's:
    /// the error stands, and the picture is drawn all the same.
    pub(super) fn full_name(&self, name: &str) -> String {
        let (head, rest) = name.split_once('.').map_or((name, None), |(a, b)| (a, Some(b)));
        let path = match self.binding(head) {
            Some(Binding::Import(path)) => path,
            None if head == "models" => "django.db.models",
            _ => head,
        };
        rest.map_or_else(|| path.to_owned(), |rest| format!("{path}.{rest}"))
    }

    /// Notes an error as Python gives it.
    pub(super) fn error(
        &mut self,
        code: &str,
        message: String,
        plain: &str,
        at: Span,
        place: &Place,
    ) {
        let diagnostic = Diagnostic::error(code, message).with_plain(plain).spanning(at);
        self.diagnostics.push(diagnostic.at(place.clone()));
    }

    /// Marks what is outside the subset.
    pub(super) fn mark(&mut self, message: String, plain: &str, at: Span, place: &Place) {
        let diagnostic = Diagnostic::warning("not-run", message).with_plain(plain).spanning(at);
        self.diagnostics.push(diagnostic.at(place.clone()));
    }

    /// Notes the errors that Python raises when it evaluates the names of an expression.
    pub(super) fn evaluate(&mut self, node: &ast::Expr, place: &Place) {
        let mut names = Names { reader: self, place, own: Vec::new() };
        names.visit_expr(node);
    }

    fn undefined(&mut self, name: &str, at: Span, place: &Place) {
        let later = self.bound_somewhere.contains(name);
        if !later && !self.reported.insert(name.to_owned()) {
            return;
        }
        let plain = if later {
            format!(
                "`{name}` comes further down; Python reads from top to bottom. Write it in quotes, or move its class up."
            )
        } else if name == "models" {
            "The import is missing: from django.db import models".to_owned()
        } else {
            format!("Nothing called `{name}` is declared or imported here.")
        };
        self.error("NameError", format!("name '{name}' is not defined"), &plain, at, place);
    }
}

/// Walks an expression in the order in which Python evaluates it.
struct Names<'r, 'a, 'p> {
    reader: &'r mut Reader<'a>,
    place: &'p Place,
    /// Names that the expression binds itself: those of comprehensions.
    own: Vec<String>,
}

impl<'n> Visitor<'n> for Names<'_, '_, '_> {
    fn visit_expr(&mut self, node: &'n ast::Expr) {
        match node {
            ast::Expr::Name(name) => self.name(name),
            // What a lambda holds is evaluated when it is called.
            ast::Expr::Lambda(_) => {}
            ast::Expr::ListComp(it) => self.comprehension(&[&it.elt], &it.generators),
            ast::Expr::SetComp(it) => self.comprehension(&[&it.elt], &it.generators),
            ast::Expr::Generator(it) => self.comprehension(&[&it.elt], &it.generators),
            ast::Expr::DictComp(it) => {
                let parts: Vec<&ast::Expr> =
                    it.key.as_deref().into_iter().chain([&*it.value]).collect();
                self.comprehension(&parts, &it.generators);
            }
            ast::Expr::Attribute(_) => {
                visitor::walk_expr(self, node);
                self.attribute(node);
            }
            _ => visitor::walk_expr(self, node),
        }
    }
}

impl Names<'_, '_, '_> {
    fn name(&mut self, name: &ast::ExprName) {
        let id = name.id.as_str();
        if name.ctx != ast::ExprContext::Load || id.is_empty() {
            if !id.is_empty() {
                self.own.push(id.to_owned());
            }
        } else if !self.own.iter().any(|own| own == id)
            && self.reader.binding(id).is_none()
            && !django::BUILTINS.contains(&id)
        {
            self.reader.undefined(id, span(name), self.place);
        }
    }

    fn comprehension(&mut self, parts: &[&ast::Expr], generators: &[ast::Comprehension]) {
        let outer = self.own.len();
        for generator in generators {
            self.visit_expr(&generator.iter);
            self.visit_expr(&generator.target);
            generator.ifs.iter().for_each(|condition| self.visit_expr(condition));
        }
        parts.iter().for_each(|part| self.visit_expr(part));
        self.own.truncate(outer);
    }

    fn attribute(&mut self, node: &ast::Expr) {
        let Some(name) = dotted(node) else { return };
        let full = self.reader.full_name(&name);
        if let Some(attribute) = full.strip_prefix("django.db.models.")
            && !attribute.contains('.')
            && !django::MODELS.contains(&attribute)
        {
            let message = format!("module 'django.db.models' has no attribute '{attribute}'");
            let plain = format!("Django has no `models.{attribute}`; look for a slip in its name.");
            self.reader.error("AttributeError", message, &plain, span(node), self.place);
        } else if let Some((class, member)) = name.split_once('.')
            && let Some(Binding::Choices(members)) = self.reader.binding(class)
            && !member.contains('.')
            && member.chars().next().is_some_and(char::is_uppercase)
            && !members.iter().any(|it| it == member)
        {
            let plain = format!("`{class}` has no member `{member}`.");
            let message = member.to_owned();
            self.reader.error("AttributeError", message, &plain, span(node), self.place);
        }
    }
}
