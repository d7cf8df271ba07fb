//! What CPython objects to in a text that parses: `Python/compile.c` and `Python/symtable.c`.

use std::collections::HashSet;

use super::ast::visitor::{self, Visitor};
use super::message::Said;
use super::{ast, span};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

/// The errors of a tree, in the order of the text.
pub(super) fn check(module: &ast::ModModule) -> Vec<Diagnostic> {
    let mut checker = Checker::default();
    checker.visit_body(&module.body);
    checker.said.into_iter().map(Said::diagnostic).collect()
}

#[derive(Default)]
struct Checker {
    said: Vec<Said>,
    /// Functions and loops around the place.
    functions: usize,
    loops: usize,
}

impl Checker {
    fn say(&mut self, message: impl Into<String>, at: Span) {
        self.said.push(Said::new(message, at));
    }

    fn inside(&mut self, functions: usize, body: &[ast::Stmt]) {
        let outer = (self.functions, self.loops);
        (self.functions, self.loops) = (functions, 0);
        self.visit_body(body);
        (self.functions, self.loops) = outer;
    }

    fn repeated(&mut self, body: &[ast::Stmt], behind: &[ast::Stmt]) {
        self.loops += 1;
        self.visit_body(body);
        self.loops -= 1;
        self.visit_body(behind);
    }

    fn parameters(&mut self, parameters: &ast::Parameters) {
        let mut names = HashSet::new();
        for parameter in parameters {
            let name = parameter.name().as_str();
            if !names.insert(name) {
                let message = format!("duplicate argument '{name}' in function definition");
                self.say(message, span(parameter.name()));
            }
        }
    }
}

impl<'n> Visitor<'n> for Checker {
    fn visit_stmt(&mut self, statement: &'n ast::Stmt) {
        match statement {
            ast::Stmt::FunctionDef(function) => {
                function.decorator_list.iter().for_each(|it| self.visit_decorator(it));
                self.visit_parameters(&function.parameters);
                self.parameters(&function.parameters);
                self.inside(self.functions + 1, &function.body);
                return;
            }
            ast::Stmt::ClassDef(class) => {
                class.decorator_list.iter().for_each(|it| self.visit_decorator(it));
                class.arguments.iter().for_each(|it| self.visit_arguments(it));
                self.inside(0, &class.body);
                return;
            }
            ast::Stmt::For(it) => {
                self.visit_expr(&it.iter);
                self.repeated(&it.body, &it.orelse);
                return;
            }
            ast::Stmt::While(it) => {
                self.visit_expr(&it.test);
                self.repeated(&it.body, &it.orelse);
                return;
            }
            ast::Stmt::Return(it) if self.functions == 0 => {
                self.say("'return' outside function", span(it));
            }
            ast::Stmt::Break(it) if self.loops == 0 => self.say("'break' outside loop", span(it)),
            ast::Stmt::Continue(it) if self.loops == 0 => {
                self.say("'continue' not properly in loop", span(it));
            }
            _ => {}
        }
        visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, node: &'n ast::Expr) {
        match node {
            ast::Expr::Yield(it) if self.functions == 0 => {
                self.say("'yield' outside function", span(it));
            }
            ast::Expr::Await(it) if self.functions == 0 => {
                self.say("'await' outside function", span(it));
            }
            ast::Expr::Lambda(lambda) => {
                lambda.parameters.iter().for_each(|it| self.parameters(it));
                self.functions += 1;
                visitor::walk_expr(self, node);
                self.functions -= 1;
                return;
            }
            _ => {}
        }
        visitor::walk_expr(self, node);
    }

    fn visit_arguments(&mut self, arguments: &'n ast::Arguments) {
        let mut names = HashSet::new();
        for keyword in &arguments.keywords {
            if let Some(name) = &keyword.arg
                && !names.insert(name.as_str())
            {
                self.say(format!("keyword argument repeated: {name}"), span(keyword));
            }
        }
        visitor::walk_arguments(self, arguments);
    }
}
