//! What an expression gives, told without running it.

use super::kind::{Kind, Of};
use super::tables::{self, Gives, Row};
use crate::python;
use crate::python::ast::visitor::{self, Visitor};
use crate::python::ast::{self, Expr, Stmt};
use crate::shell::Interpreter;
use crate::shell::value::Value;

/// Expressions within expressions that are followed.
const DEEPEST: usize = 40;

/// The names that the text itself binds: a loop's variable, an assignment that has not run yet.
#[derive(Default)]
pub(super) struct Bindings<'t> {
    found: Vec<(&'t str, Bound<'t>)>,
}

/// What a name is bound to.
#[derive(Clone, Copy)]
enum Bound<'t> {
    To(&'t Expr),
    /// To each of its items in turn.
    ToItems(&'t Expr),
    /// To one item of what it, or each of its items, is.
    ToPart(&'t Expr, usize),
    ToPartOfItems(&'t Expr, usize),
}

impl<'t> Bindings<'t> {
    fn bind(&mut self, target: &'t Expr, value: &'t Expr, each: fn(&'t Expr) -> Bound<'t>) {
        match target {
            Expr::Name(name) => self.found.push((name.id.as_str(), each(value))),
            Expr::Tuple(tuple) => {
                for (at, element) in tuple.elts.iter().enumerate() {
                    if let Expr::Name(name) = element {
                        let bound = match each(value) {
                            Bound::To(value) => Bound::ToPart(value, at),
                            _ => Bound::ToPartOfItems(value, at),
                        };
                        self.found.push((name.id.as_str(), bound));
                    }
                }
            }
            _ => {}
        }
    }
}

impl<'t> Visitor<'t> for Bindings<'t> {
    fn visit_stmt(&mut self, stmt: &'t Stmt) {
        match stmt {
            Stmt::Assign(assign) => {
                for target in &assign.targets {
                    self.bind(target, &assign.value, Bound::To);
                }
            }
            Stmt::For(inner) => self.bind(&inner.target, &inner.iter, Bound::ToItems),
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_comprehension(&mut self, comprehension: &'t ast::Comprehension) {
        self.bind(&comprehension.target, &comprehension.iter, Bound::ToItems);
        visitor::walk_comprehension(self, comprehension);
    }

    fn visit_expr(&mut self, expr: &'t Expr) {
        if let Expr::Named(named) = expr {
            self.bind(&named.target, &named.value, Bound::To);
        }
        visitor::walk_expr(self, expr);
    }
}

impl Interpreter {
    /// What an expression, given as text, is; `text` is all that is typed.
    pub(super) fn infer_text(&mut self, expression: &str, text: &str) -> Kind {
        let whole = python::parse(text);
        let mut bindings = Bindings::default();
        bindings.visit_body(&whole.module.body);
        let parsed = python::parse(expression);
        match parsed.module.body.first() {
            Some(Stmt::Expr(stmt)) => self.infer(&stmt.value, &bindings, 0),
            _ => Kind::Unknown,
        }
    }

    fn infer(&mut self, expr: &Expr, names: &Bindings<'_>, depth: usize) -> Kind {
        if depth > DEEPEST {
            return Kind::Unknown;
        }
        let depth = depth + 1;
        match expr {
            Expr::Name(name) => self.infer_name(&name.id, names, depth),
            Expr::Attribute(attribute) => {
                let value = self.infer(&attribute.value, names, depth);
                self.attribute_of(&value, &attribute.attr)
            }
            Expr::Call(call) => self.infer_call(call, names, depth),
            Expr::Subscript(subscript) => {
                let value = self.infer(&subscript.value, names, depth);
                if matches!(*subscript.slice, Expr::Slice(_)) {
                    value
                } else {
                    self.item_of(&value)
                }
            }
            Expr::StringLiteral(_) | Expr::FString(_) => Kind::Builtin("str"),
            Expr::NumberLiteral(number) => match number.value {
                ast::Number::Int(_) => Kind::Builtin("int"),
                _ => Kind::Builtin("float"),
            },
            Expr::BooleanLiteral(_) | Expr::Compare(_) => Kind::Builtin("bool"),
            Expr::BytesLiteral(_) => Kind::Builtin("bytes"),
            Expr::Dict(_) | Expr::DictComp(_) => Kind::Builtin("dict"),
            Expr::Set(_) | Expr::SetComp(_) => Kind::Builtin("set"),
            Expr::List(ast::ExprList { elts, .. }) | Expr::Tuple(ast::ExprTuple { elts, .. }) => {
                let item = elts.first().map(|it| self.infer(it, names, depth));
                Kind::Many(Box::new(item.unwrap_or(Kind::Unknown)))
            }
            Expr::ListComp(comprehension) => {
                let mut inner = Bindings::default();
                inner.found.extend(names.found.iter().copied());
                for clause in &comprehension.generators {
                    inner.visit_comprehension(clause);
                }
                Kind::Many(Box::new(self.infer(&comprehension.elt, &inner, depth)))
            }
            Expr::BinOp(operation) => self.infer(&operation.left, names, depth),
            Expr::If(choice) => self.infer(&choice.body, names, depth),
            Expr::Named(named) => self.infer(&named.value, names, depth),
            _ => Kind::Unknown,
        }
    }

    fn infer_name(&mut self, name: &str, names: &Bindings<'_>, depth: usize) -> Kind {
        let bound = names.found.iter().rev().find(|(known, _)| *known == name);
        if let Some((_, bound)) = bound {
            let kind = match *bound {
                Bound::To(value) => self.infer(value, names, depth),
                Bound::ToItems(value) => {
                    let many = self.infer(value, names, depth);
                    self.item_of(&many)
                }
                Bound::ToPart(value, at) => {
                    let whole = self.infer(value, names, depth);
                    self.part_of(&whole, at)
                }
                Bound::ToPartOfItems(value, at) => {
                    let many = self.infer(value, names, depth);
                    let whole = self.item_of(&many);
                    self.part_of(&whole, at)
                }
            };
            if !matches!(kind, Kind::Unknown) {
                return kind;
            }
        }
        match self.globals.get(name).or_else(|| self.builtins.get(name)) {
            Some(value) => Kind::of(&value),
            None => Kind::Unknown,
        }
    }

    fn infer_call(&mut self, call: &ast::ExprCall, names: &Bindings<'_>, depth: usize) -> Kind {
        let first = call.arguments.args.first();
        if let Expr::Attribute(attribute) = &*call.func {
            let value = self.infer(&attribute.value, names, depth);
            let name = attribute.attr.as_str();
            if value.is_query() || matches!(value, Kind::Instance(_)) {
                let own = self.attribute_of(&value, name);
                if let (Kind::Unknown, Some((.., gives))) = (&own, method_of(&value, name)) {
                    let keywords = call.arguments.keywords.iter();
                    let named = keywords.filter_map(|it| it.arg.as_ref().map(ToString::to_string));
                    return given(&value, *gives, named.collect());
                }
            }
            if let Kind::Builtin("dict") = value
                && let "items" | "keys" | "values" = name
            {
                return Kind::Many(Box::new(Kind::Unknown));
            }
            let function = self.attribute_of(&value, name);
            return self.called(&function);
        }
        let function = match &*call.func {
            Expr::Name(name) => name.id.as_str(),
            _ => "",
        };
        let argument = first.map_or(Kind::Unknown, |first| self.infer(first, names, depth));
        match (function, &argument) {
            ("list" | "sorted" | "tuple" | "set" | "reversed" | "iter" | "filter", _)
                if first.is_some() =>
            {
                let item = self.item_of(&argument);
                Kind::Many(Box::new(item))
            }
            ("enumerate", _) => {
                let item = self.item_of(&argument);
                Kind::Many(Box::new(Kind::Many(Box::new(item))))
            }
            ("next" | "min" | "max", _) => self.item_of(&argument),
            ("get_object_or_404", Kind::Class(model)) => Kind::Instance(Of::model(*model)),
            ("len" | "sum" | "hash" | "id", _) => Kind::Builtin("int"),
            ("repr" | "input" | "format", _) => Kind::Builtin("str"),
            _ => {
                let function = self.infer(&call.func, names, depth);
                self.called(&function)
            }
        }
    }

    /// What calling a class gives.
    fn called(&mut self, function: &Kind) -> Kind {
        match function {
            Kind::Class(model) => Kind::Instance(Of::model(*model)),
            Kind::Value(Value::Class(class)) => match super::element::builtin(&class.name) {
                Some(name) if class.builtin.is_some() => Kind::Builtin(name),
                _ => Kind::Unknown,
            },
            Kind::ForeignManager(..) | Kind::ManyManager(_) => function.clone(),
            _ => Kind::Unknown,
        }
    }
}

/// The method of this name that Django gives a value of this kind.
pub(super) fn method_of(kind: &Kind, name: &str) -> Option<&'static Row> {
    let own: &[&[Row]] = match kind {
        Kind::Instance(_) => &[tables::MODEL],
        Kind::Manager(_) => &[tables::MANAGER, tables::QUERYSET],
        Kind::ForeignManager(_, nullable) => {
            let nullable = if *nullable { tables::NULLABLE_MANAGER } else { &[] };
            return [tables::FOREIGN_MANAGER, nullable, tables::MANAGER, tables::QUERYSET]
                .into_iter()
                .flatten()
                .find(|row| row.0 == name);
        }
        Kind::ManyManager(_) => &[tables::MANY_MANAGER, tables::MANAGER, tables::QUERYSET],
        Kind::QuerySet(_) | Kind::Rows(..) => &[tables::QUERYSET],
        _ => &[],
    };
    own.iter().copied().flatten().find(|row| row.0 == name)
}

/// What a method gives, called on a value of this kind with these keyword arguments.
fn given(kind: &Kind, gives: Gives, keywords: Vec<String>) -> Kind {
    let Some(of) = kind.model().cloned() else { return Kind::Unknown };
    let plain = || Kind::Instance(of.clone());
    match gives {
        Gives::Same => match kind {
            Kind::Rows(of, row) => Kind::Rows(of.clone(), row),
            _ => Kind::QuerySet(of),
        },
        Gives::Annotated => match kind {
            Kind::Rows(of, row) => Kind::Rows(of.annotated(keywords), row),
            _ => Kind::QuerySet(of.annotated(keywords)),
        },
        Gives::Instance => match kind {
            Kind::Rows(_, row) => Kind::Builtin(row),
            _ => plain(),
        },
        Gives::Pair | Gives::Instances | Gives::InBulk => Kind::Many(Box::new(plain())),
        Gives::Rows(row) => Kind::Rows(of, row),
        Gives::Builtin(name) => Kind::Builtin(name),
    }
}
