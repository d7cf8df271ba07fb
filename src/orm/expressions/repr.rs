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
            Self::Combined(_) => format!("<CombinedExpression: {}>", self.to_str(registry)),
            Self::Case(_) => format!("<Case: {}>", self.to_str(registry)),
            other => other.to_str(registry),
        }
    }

    /// `str()` of the expression.
    pub fn to_str(&self, registry: &Registry) -> String {
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
                combined.left.to_str(registry),
                connector(combined.operator),
                combined.right.to_str(registry)
            ),
            Self::Func(func) => func_text(func, registry),
            Self::Wrapper(inner, _) => format!("ExpressionWrapper({})", inner.to_str(registry)),
            Self::Negated(inner) => format!("NegatedExpression({})", inner.to_str(registry)),
            Self::Ref(name, source) => format!("Ref({name}, {})", source.to_str(registry)),
            Self::OuterRef { name, level: 1 } => format!("ResolvedOuterRef({name})"),
            Self::OuterRef { name, .. } => format!("OuterRef({name})"),
            Self::OrderBy(order) => format!(
                "OrderBy({}, descending={})",
                order.expression.to_str(registry),
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
                    node.children.iter().map(|child| child.to_str(registry)).collect();
                format!("({}: {})", node.connector.name(), children.join(", "))
            }
            Self::Lookup(lookup) => {
                format!("{}({}, …)", lookup.name(), lookup.lhs.to_str(registry))
            }
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
        func.arguments.iter().map(|argument| argument.to_str(registry)).collect();
    if func.distinct {
        parts.push("distinct=True".to_owned());
    }
    if let Some(filter) = &func.filter {
        parts.push(format!("filter={}", filter.to_str(registry)));
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
