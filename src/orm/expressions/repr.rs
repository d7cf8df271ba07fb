//! How Python shows resolved expressions in messages: `__repr__` and `__str__`.

use super::output::connector;
use super::{Func, Resolved};
use crate::orm::Registry;
use crate::orm::fields::repr;
use crate::sql::{Function, Value};

use super::functions::Form;

impl Resolved {
    /// `repr()` of the expression.
    pub fn repr(&self, registry: &Registry) -> String {
        match self {
            Self::Combined(_) => format!("<CombinedExpression: {}>", self.text(registry)),
            Self::Case(_) => format!("<Case: {}>", self.text(registry)),
            other => other.text(registry),
        }
    }

    /// `str()` of the expression.
    fn text(&self, registry: &Registry) -> String {
        match self {
            Self::Col(col) => {
                let field = registry.field(col.target);
                let model = &registry.options(field.model).label;
                format!("Col({}, {model}.{})", col.alias, field.name)
            }
            Self::Value(literal) => format!("Value({})", repr(&literal.value)),
            Self::Star => "'*'".to_owned(),
            Self::Combined(combined) => format!(
                "{} {} {}",
                combined.left.text(registry),
                connector(combined.operator),
                combined.right.text(registry)
            ),
            Self::Func(func) => func_text(func, registry),
            Self::Wrapper(inner, _) => format!("ExpressionWrapper({})", inner.text(registry)),
            Self::Negated(inner) => format!("NegatedExpression({})", inner.text(registry)),
            Self::Ref(name, source) => format!("Ref({name}, {})", source.text(registry)),
            Self::OuterRef { name, level: 1 } => format!("ResolvedOuterRef({name})"),
            Self::OuterRef { name, .. } => format!("OuterRef({name})"),
            Self::OrderBy(order) => format!(
                "OrderBy({}, descending={})",
                order.expression.text(registry),
                repr(&Value::Bool(order.descending))
            ),
            Self::Case(case) => {
                let whens: Vec<String> = case
                    .whens
                    .iter()
                    .map(|(condition, then)| {
                        format!("WHEN {} THEN {}", condition.repr(registry), then.repr(registry))
                    })
                    .collect();
                format!("CASE {}, ELSE {}", whens.join(", "), case.default.repr(registry))
            }
            Self::Where(node) => {
                let children: Vec<String> =
                    node.children.iter().map(|child| child.text(registry)).collect();
                format!("({}: {})", node.connector.name(), children.join(", "))
            }
            Self::Lookup(lookup) => format!("{}({}, …)", lookup.name(), lookup.lhs.text(registry)),
            Self::Subquery(_) => "Subquery(…)".to_owned(),
            Self::Exists(_) => "Exists(…)".to_owned(),
            Self::Query(_) => "Query(…)".to_owned(),
            Self::Nothing => "NothingNode".to_owned(),
            Self::List(_) => "ExpressionList(…)".to_owned(),
        }
    }
}

/// `Func.__repr__`, with what `_get_repr_options` adds.
fn func_text(func: &Func, registry: &Registry) -> String {
    let mut parts: Vec<String> =
        func.arguments.iter().map(|argument| argument.text(registry)).collect();
    if func.distinct {
        parts.push("distinct=True".to_owned());
    }
    if let Some(filter) = &func.filter {
        parts.push(format!("filter={}", filter.text(registry)));
    }
    match func.class.form {
        Form::Call(Function::StdDev | Function::Variance) => parts.push("sample=False".to_owned()),
        Form::Call(Function::StdDevSample | Function::VarianceSample) => {
            parts.push("sample=True".to_owned());
        }
        _ => {}
    }
    format!("{}({})", func.class.name, parts.join(", "))
}
