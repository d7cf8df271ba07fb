//! `class Meta`.

use super::names::Reader;
use super::{django, expression::dotted};
use crate::diagnostic::Place;
use crate::models::{MetaOption, Model};
use crate::python::{ast, span};

impl Reader<'_> {
    /// Reads the options of a model's `class Meta`.
    pub(super) fn meta(&mut self, model: &mut Model, class: &ast::StmtClassDef, place: &Place) {
        for base in class.bases() {
            self.evaluate(base, place);
        }
        model.meta_base = class.bases().first().and_then(dotted).filter(|base| base != "object");
        let mut unknown = Vec::new();
        for statement in &class.body {
            let (target, value) = match statement {
                ast::Stmt::Assign(assign) => (assign.targets.first(), Some(&*assign.value)),
                ast::Stmt::AnnAssign(assign) => (Some(&*assign.target), assign.value.as_deref()),
                ast::Stmt::Pass(_) => continue,
                ast::Stmt::Expr(it) if it.value.is_string_literal_expr() => continue,
                _ => (None, None),
            };
            let (Some(ast::Expr::Name(name)), Some(value)) = (target, value) else {
                self.other_statement(statement, place);
                continue;
            };
            self.evaluate(value, place);
            let option = name.id.to_string();
            if !option.starts_with('_') && !django::META.contains(&option.as_str()) {
                unknown.push((option.clone(), span(name)));
            }
            let value = self.expression(value);
            if matches!(option.as_str(), "constraints" | "indexes") {
                value.items().into_iter().flatten().for_each(|it| self.constraint(it, place));
            }
            model.meta.retain(|it| it.name != option);
            model.meta.push(MetaOption { name: option, value, span: span(statement) });
        }
        let Some((_, first)) = unknown.first() else { return };
        let first = *first;
        let names: Vec<String> = unknown.into_iter().map(|(name, _)| name).collect();
        let message = format!("'class Meta' got invalid attribute(s): {}", names.join(","));
        let plain = "`class Meta` has no such option; look for a slip in its name.";
        self.error("TypeError", message, plain, first, place);
    }
}
