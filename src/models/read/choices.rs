//! `TextChoices` and `IntegerChoices`.

use std::collections::HashMap;

use super::names::{Binding, Reader};
use crate::diagnostic::Place;
use crate::models::{ChoicesClass, ChoicesMember, Expr, ExprKind};
use crate::python::{ast, span};

impl Reader<'_> {
    /// Reads a class of choices, with labels as `django/db/models/enums.py` makes them.
    pub(super) fn choices(
        &mut self,
        class: &ast::StmtClassDef,
        place: &Place,
    ) -> Option<ChoicesClass> {
        let base = class
            .bases()
            .iter()
            .map(|base| self.text(base))
            .find(|base| base.ends_with("TextChoices") || base.ends_with("IntegerChoices"))?;
        let mut choices = ChoicesClass {
            name: class.name.to_string(),
            base: base.to_owned(),
            members: Vec::new(),
            empty_label: None,
            span: span(class),
        };
        // The body is a scope of its own; what it binds is not bound around it.
        let outer = self.locals.clone();
        let inner = outer.clone().unwrap_or_default();
        self.locals = Some(HashMap::from_iter(inner));
        for statement in &class.body {
            let ast::Stmt::Assign(assign) = statement else { continue };
            let [ast::Expr::Name(name)] = &*assign.targets else { continue };
            self.evaluate(&assign.value, place);
            self.bind(name.id.to_string(), Binding::Value);
            let value = self.expression(&assign.value);
            self.choice(&mut choices, &name.id, value);
        }
        self.locals = outer;
        let members = choices.members.iter().map(|member| member.name.clone()).collect();
        self.bind(choices.name.clone(), Binding::Choices(members));
        Some(choices)
    }

    /// Reads `MedalType = models.TextChoices("MedalType", "GOLD SILVER")`; none if it is not that.
    pub(super) fn functional_choices(
        &mut self,
        statement: &ast::Stmt,
        place: &Place,
    ) -> Option<ChoicesClass> {
        let assign = statement.as_assign_stmt()?;
        let [ast::Expr::Name(name)] = &*assign.targets else { return None };
        let ExprKind::Call { function, arguments } = self.expression(&assign.value).kind else {
            return None;
        };
        let full = self.full_name(&function);
        let last = full.strip_prefix("django.db.models.")?;
        if !matches!(last, "TextChoices" | "IntegerChoices") {
            return None;
        }
        self.evaluate(&assign.value, place);
        let names: Vec<String> = match &arguments.get(1)?.value.kind {
            ExprKind::Str(names) => {
                names.replace(',', " ").split_whitespace().map(str::to_owned).collect()
            }
            ExprKind::List(names) | ExprKind::Tuple(names) => {
                names.iter().map(|it| it.as_str().map(str::to_owned)).collect::<Option<_>>()?
            }
            _ => return None,
        };
        let member = |(name, number): (String, i64)| ChoicesMember {
            label: title(&name.replace('_', " ")),
            value: Expr::made(match last {
                "TextChoices" => ExprKind::Str(name.clone()),
                _ => ExprKind::Int(number),
            }),
            name,
        };
        let members: Vec<ChoicesMember> = names.into_iter().zip(1..).map(member).collect();
        let bound = members.iter().map(|member| member.name.clone()).collect();
        self.bind(name.id.to_string(), Binding::Choices(bound));
        Some(ChoicesClass {
            name: name.id.to_string(),
            base: function,
            members,
            empty_label: None,
            span: span(statement),
        })
    }

    fn choice(&self, choices: &mut ChoicesClass, name: &str, value: Expr) {
        if name == "__empty__" {
            choices.empty_label = value.as_str().map(str::to_owned);
            return;
        }
        if name.starts_with('_') {
            return;
        }
        let span = value.span;
        let (value, label) = match value.kind {
            ExprKind::Tuple(mut items) | ExprKind::List(mut items) if items.len() > 1 => {
                let label = items.pop().and_then(|label| label.as_str().map(str::to_owned));
                let value = if items.len() == 1 {
                    items.remove(0)
                } else {
                    Expr { kind: ExprKind::Tuple(items), span }
                };
                (value, label)
            }
            kind => (Expr { kind, span }, None),
        };
        let value = self.automatic(choices, name, value);
        let label = label.unwrap_or_else(|| title(&name.replace('_', " ")));
        choices.members.push(ChoicesMember { name: name.to_owned(), value, label });
    }

    /// `auto()`: the name for text, the next number otherwise.
    fn automatic(&self, choices: &ChoicesClass, name: &str, value: Expr) -> Expr {
        let ExprKind::Call { function, .. } = &value.kind else { return value };
        if self.full_name(function) != "enum.auto" {
            return value;
        }
        let kind = if choices.base.ends_with("TextChoices") {
            ExprKind::Str(name.to_owned())
        } else {
            let numbers = choices.members.iter().filter_map(|member| member.value.as_int());
            ExprKind::Int(numbers.max().unwrap_or(0) + 1)
        };
        Expr { kind, span: value.span }
    }
}

/// Python's `str.title`: each letter that follows a letter is small, each other is capital.
pub(in crate::models) fn title(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut inside = false;
    for letter in text.chars() {
        if inside {
            result.extend(letter.to_lowercase());
        } else {
            result.extend(letter.to_uppercase());
        }
        inside = letter.is_alphabetic();
    }
    result
}
