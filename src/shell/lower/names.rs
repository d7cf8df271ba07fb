//! Which names a function binds, and which of them its inner functions use: the question that
//! decides where each name lives.

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use crate::python::ast::visitor::{self, Visitor};
use crate::python::ast::{
    self, Comprehension, ExceptHandler, Expr, ExprContext, Parameters, Pattern, Stmt,
};

type Set = IndexSet<String, FxBuildHasher>;

/// The names of one scope.
#[derive(Default)]
pub(super) struct Names {
    /// Bound here.
    pub(super) bound: Set,
    /// Read here.
    pub(super) used: Set,
    /// Declared `global`.
    pub(super) globals: Set,
    /// Declared `nonlocal`.
    pub(super) nonlocals: Set,
    /// Looked up by inner functions and not bound there.
    pub(super) inner: Set,
    /// Bound by `:=`, which skips comprehensions.
    walrus: Set,
    /// Whether a `yield` makes the function a generator.
    pub(super) yields: bool,
}

impl Names {
    /// The names of a function or lambda.
    pub(super) fn of_function(parameters: Option<&Parameters>, body: Body<'_>) -> Self {
        let mut names = Self::default();
        for parameter in parameters.into_iter().flat_map(|p| p.iter()) {
            names.bound.insert(parameter.name().to_string());
        }
        match body {
            Body::Statements(body) => names.visit_body(body),
            Body::Expression(body) => names.visit_expr(body),
        }
        names.settle();
        names
    }

    /// The names of a generator expression, but for its first iterable.
    pub(super) fn of_generator(generator: &ast::ExprGenerator) -> Self {
        let mut names = Self::default();
        names.comprehension_names(&generator.generators, &[&generator.elt]);
        names.settle();
        names
    }

    /// The names of a comprehension's own variables and of the functions in it.
    pub(super) fn of_comprehension(generators: &[Comprehension], elements: &[&Expr]) -> Self {
        let mut names = Self::default();
        names.comprehension_names(generators, elements);
        names
    }

    fn comprehension_names(&mut self, generators: &[Comprehension], elements: &[&Expr]) {
        for (nth, generator) in generators.iter().enumerate() {
            self.visit_expr(&generator.target);
            if nth > 0 {
                self.visit_expr(&generator.iter);
            }
            for condition in &generator.ifs {
                self.visit_expr(condition);
            }
        }
        for element in elements {
            self.visit_expr(element);
        }
    }

    fn settle(&mut self) {
        let walrus = std::mem::take(&mut self.walrus);
        self.bound.extend(walrus);
        let (globals, nonlocals) = (&self.globals, &self.nonlocals);
        self.bound.retain(|name| !globals.contains(name) && !nonlocals.contains(name));
    }

    /// What a nested scope needs from outside.
    fn add_inner(&mut self, child: &Self) {
        let wanted = child.used.iter().chain(&child.inner);
        let free =
            wanted.filter(|name| !child.bound.contains(*name) && !child.globals.contains(*name));
        self.inner.extend(free.chain(&child.nonlocals).cloned());
    }

    fn add_comprehension(&mut self, generators: &[Comprehension], elements: &[&Expr]) {
        if let Some(first) = generators.first() {
            self.visit_expr(&first.iter);
        }
        let child = Self::of_comprehension(generators, elements);
        self.used.extend(child.used.iter().filter(|n| !child.bound.contains(*n)).cloned());
        self.inner.extend(child.inner.iter().filter(|n| !child.bound.contains(*n)).cloned());
        self.walrus.extend(child.walrus);
    }

    fn add_class(&mut self, class: &ast::StmtClassDef) {
        self.bound.insert(class.name.to_string());
        for decorator in &class.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        if let Some(arguments) = &class.arguments {
            self.visit_arguments(arguments);
        }
        let mut body = Self::default();
        body.visit_body(&class.body);
        body.settle();
        // A class body's names are not seen by the functions in it.
        let own = body.used.iter().filter(|name| !body.bound.contains(*name));
        let inner = body.inner.iter().filter(|name| *name != "__class__");
        self.inner.extend(own.chain(inner).chain(&body.nonlocals).cloned());
    }

    fn visit_defaults(&mut self, parameters: &Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = &parameter.default {
                self.visit_expr(default);
            }
        }
    }
}

/// What a function runs.
pub(super) enum Body<'a> {
    Statements(&'a [Stmt]),
    Expression(&'a Expr),
}

impl<'a> Visitor<'a> for Names {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => {
                self.bound.insert(def.name.to_string());
                for decorator in &def.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                self.visit_defaults(&def.parameters);
                let child = Self::of_function(Some(&def.parameters), Body::Statements(&def.body));
                self.add_inner(&child);
            }
            Stmt::ClassDef(class) => self.add_class(class),
            Stmt::Global(global) => {
                self.globals.extend(global.names.iter().map(ToString::to_string));
            }
            Stmt::Nonlocal(nonlocal) => {
                self.nonlocals.extend(nonlocal.names.iter().map(ToString::to_string));
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    let first = name.split('.').next().unwrap_or_default();
                    self.bound.insert(first.to_owned());
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.bound.insert(name.to_string());
                }
            }
            Stmt::AnnAssign(assign) => {
                self.visit_expr(&assign.target);
                if let Some(value) = &assign.value {
                    self.visit_expr(value);
                }
            }
            other => visitor::walk_stmt(self, other),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => {
                if name.ctx == ExprContext::Load {
                    if &*name.id == "super" {
                        self.used.insert("__class__".to_owned());
                    }
                    self.used.insert(name.id.to_string());
                } else {
                    self.bound.insert(name.id.to_string());
                }
            }
            Expr::Named(named) => {
                if let Expr::Name(name) = &*named.target {
                    self.walrus.insert(name.id.to_string());
                }
                self.visit_expr(&named.value);
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.visit_defaults(parameters);
                }
                let child =
                    Self::of_function(lambda.parameters.as_deref(), Body::Expression(&lambda.body));
                self.add_inner(&child);
            }
            Expr::Generator(generator) => {
                if let Some(first) = generator.generators.first() {
                    self.visit_expr(&first.iter);
                }
                let child = Self::of_generator(generator);
                self.add_inner(&child);
            }
            Expr::ListComp(comp) => self.add_comprehension(&comp.generators, &[&comp.elt]),
            Expr::SetComp(comp) => self.add_comprehension(&comp.generators, &[&comp.elt]),
            Expr::DictComp(comp) => {
                let mut elements: Vec<&Expr> = comp.key.iter().map(|key| &**key).collect();
                elements.push(&comp.value);
                self.add_comprehension(&comp.generators, &elements);
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                self.yields = true;
                visitor::walk_expr(self, expr);
            }
            other => visitor::walk_expr(self, other),
        }
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let name = match pattern {
            Pattern::MatchAs(capture) => capture.name.as_ref(),
            Pattern::MatchStar(star) => star.name.as_ref(),
            Pattern::MatchMapping(mapping) => mapping.rest.as_ref(),
            _ => None,
        };
        self.bound.extend(name.map(ToString::to_string));
        visitor::walk_pattern(self, pattern);
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(inner) = handler;
        if let Some(name) = &inner.name {
            self.bound.insert(name.to_string());
        }
        visitor::walk_except_handler(self, handler);
    }
}
