//! Resolving expressions against a query (`resolve_expression` of each class).

use std::rc::Rc;

use super::function;
use super::{Case, Combined, CombinedKind, Literal, Resolved, ResolvedOrderBy, Scope, Subquery};
use crate::models::FieldClass;
use crate::orm::lookups::Rhs;
use crate::orm::query::Query;
use crate::orm::{Arg, Combinator, Error, Expression, OutputField, Result, fields};
use crate::sql::{BinaryOperator, Value};

/// Resolves an expression against a query: Django's `resolve_expression`. Joins that its names need
/// are added to the query.
///
/// # Errors
/// `FieldError` for names that lead nowhere and types that do not fit, as Django words them.
pub fn resolve(expression: &Expression, query: &mut Query, scope: Scope<'_>) -> Result<Resolved> {
    Ok(match expression {
        Expression::F(name) => query.resolve_ref(name, scope)?,
        Expression::OuterRef(name) => Resolved::OuterRef { name: name.clone(), level: 1 },
        Expression::NestedOuterRef(name, level) => {
            Resolved::OuterRef { name: name.clone(), level: *level }
        }
        Expression::Value { value, output } => literal(value, *output, query)?,
        Expression::Combined { operator, left, right, output } => {
            let left = resolve(left, query, scope)?;
            let right = resolve(right, query, scope)?;
            combined(*operator, left, right, *output, query)
        }
        Expression::Func { .. } => return function::resolve(expression, query, scope),
        Expression::Star => Resolved::Star,
        Expression::Wrapper { expression, output } => {
            Resolved::Wrapper(Box::new(resolve(expression, query, scope)?), *output)
        }
        Expression::Case { whens, default, output } => {
            let condition_scope = Scope { for_save: false, ..scope };
            let whens = whens
                .iter()
                .map(|(condition, then)| {
                    let condition = query.resolve_q(condition, condition_scope)?;
                    Ok((Resolved::Where(Box::new(condition)), resolve(then, query, scope)?))
                })
                .collect::<Result<_>>()?;
            let default = match default {
                Some(default) => resolve(default, query, scope)?,
                None => Resolved::Value(Literal { value: Value::Null, output: None }),
            };
            Resolved::Case(Box::new(Case { whens, default, output: *output }))
        }
        Expression::Q(condition) => Resolved::Where(Box::new(query.resolve_q(condition, scope)?)),
        Expression::Not(inner) => {
            if let Expression::Not(twice) = &**inner {
                return resolve(twice, query, scope);
            }
            let inner = resolve(inner, query, scope)?;
            if !inner.conditional(query) {
                return Err(Error::kind("Cannot negate non-conditional expressions."));
            }
            Resolved::Negated(Box::new(inner))
        }
        Expression::Subquery { query: inner, output } => {
            let query = inner.resolve_expression(query, scope)?;
            Resolved::Subquery(Box::new(Subquery { query, output: *output }))
        }
        Expression::Exists(inner) => {
            Resolved::Exists(Box::new(inner.exists()?.resolve_expression(query, scope)?))
        }
        Expression::OrderBy(order) => Resolved::OrderBy(Box::new(ResolvedOrderBy {
            expression: resolve(&order.expression, query, scope)?,
            descending: order.descending,
            nulls_first: order.nulls_first,
        })),
        Expression::Window { .. } => return Err(Error::unsupported("Window()")),
        Expression::FilteredRelation { .. } => {
            return Err(Error::unsupported("FilteredRelation() inside of an expression"));
        }
        Expression::Other(kind) => {
            return Err(Error::new(
                "AttributeError",
                format!("'{kind}' object has no attribute 'resolve_expression'"),
            ));
        }
    })
}

/// `Value(value, output_field)`.
fn literal(value: &Arg, output: Option<OutputField>, query: &mut Query) -> Result<Resolved> {
    let value = match (value, output) {
        (value, Some(field)) => fields::get_prep_value(&query.registry, field, value)?,
        (Arg::Value(value), None) => value.clone(),
        (Arg::List(_, repr) | Arg::Other { repr, .. }, None) => {
            return Err(Error::unsupported(&format!("Value({repr})")));
        }
        (_, None) => return Err(Error::unsupported("such a Value()")),
    };
    Ok(Resolved::Value(Literal { value, output }))
}

/// What `CombinedExpression.resolve_expression` makes of its sides: an expression of lengths of
/// time where one side is such, or the time between two dates.
fn combined(
    operator: Combinator,
    left: Resolved,
    right: Resolved,
    output: Option<OutputField>,
    query: &Query,
) -> Resolved {
    let registry = &*query.registry;
    let class = |side: &Resolved| {
        side.output_field(query).ok().map(|field| match field {
            OutputField::Reverse(_) => FieldClass::ForeignKey,
            field => field.class(registry),
        })
    };
    let (left_class, right_class) = (class(&left), class(&right));
    let is_duration = |class: Option<FieldClass>| class == Some(FieldClass::DurationField);
    if left_class != right_class && (is_duration(left_class) || is_duration(right_class)) {
        let kind = CombinedKind::Duration;
        return Resolved::Combined(Box::new(Combined {
            kind,
            operator,
            left,
            right,
            output: None,
        }));
    }
    let temporal = matches!(
        left_class,
        Some(FieldClass::DateField | FieldClass::DateTimeField | FieldClass::TimeField)
    );
    let subtracts = operator == Combinator::Sql(BinaryOperator::Subtract);
    if subtracts && temporal && left_class == right_class {
        let kind = CombinedKind::Temporal;
        return Resolved::Combined(Box::new(Combined {
            kind,
            operator,
            left,
            right,
            output: None,
        }));
    }
    let kind = CombinedKind::Plain;
    Resolved::Combined(Box::new(Combined { kind, operator, left, right, output }))
}

impl Resolved {
    /// What `resolve_expression` does to a resolved tree when the query that it stands in becomes
    /// part of another: references to that outer query become its columns.
    ///
    /// # Errors
    /// As [`resolve`].
    pub fn resolve_again(&mut self, outer: &mut Query, scope: Scope<'_>) -> Result<()> {
        match self {
            Self::OuterRef { name, level: 1 } => {
                let mut column = outer.resolve_ref(name, scope)?;
                if let Self::Col(col) = &mut column {
                    col.possibly_multivalued = name.contains("__");
                }
                *self = column;
            }
            Self::OuterRef { level, .. } => *level -= 1,
            Self::Subquery(subquery) => {
                subquery.query = subquery.query.resolve_expression(outer, scope)?;
            }
            Self::Exists(query) | Self::Query(query) => {
                **query = query.resolve_expression(outer, scope)?;
            }
            Self::Where(node) => {
                node.resolve_leaves(outer, scope)?;
                node.resolved = true;
            }
            Self::Combined(inner) => {
                inner.left.resolve_again(outer, scope)?;
                inner.right.resolve_again(outer, scope)?;
                if inner.kind == CombinedKind::Plain {
                    let Combined { operator, left, right, output, .. } = (**inner).clone();
                    *self = combined(operator, left, right, output, outer);
                }
            }
            Self::Lookup(lookup) => {
                lookup.lhs.resolve_again(outer, scope)?;
                if let Rhs::Expression(rhs) = &mut lookup.rhs {
                    rhs.resolve_again(outer, scope)?;
                }
            }
            Self::Col(_) | Self::Value(_) | Self::Star | Self::Ref(..) | Self::Nothing => {}
            other => {
                let mut result = Ok(());
                other.for_each_source_mut(&mut |source| {
                    if result.is_ok() {
                        result = source.resolve_again(outer, scope);
                    }
                });
                return result;
            }
        }
        Ok(())
    }
}

/// What Django calls an expression in a message: its `name`, or else its `repr`.
pub(super) fn name(expression: &Expression) -> Rc<str> {
    match expression {
        Expression::F(name) | Expression::OuterRef(name) => name.clone(),
        Expression::Func { class, .. }
            if super::functions::class(class).is_some_and(|class| class.aggregate.is_some()) =>
        {
            class.clone()
        }
        Expression::Combined { .. } => {
            format!("<CombinedExpression: {}>", shown(expression)).into()
        }
        other => shown(other).into(),
    }
}

/// `str()` of an expression.
fn shown(expression: &Expression) -> String {
    match expression {
        Expression::F(name) => format!("F({name})"),
        Expression::OuterRef(name) => format!("OuterRef({name})"),
        Expression::Value { value, .. } => match &**value {
            Arg::Value(value) => format!("Value({})", fields::repr(value)),
            Arg::List(_, repr) | Arg::Other { repr, .. } => format!("Value({repr})"),
            _ => "Value()".to_owned(),
        },
        Expression::Combined { operator, left, right, .. } => {
            format!("{} {} {}", shown(left), super::output::connector(*operator), shown(right))
        }
        Expression::Func { class, arguments, .. } => {
            let arguments: Vec<_> = arguments.iter().map(shown).collect();
            format!("{class}({})", arguments.join(", "))
        }
        Expression::Star => "'*'".to_owned(),
        Expression::Wrapper { expression, .. } => {
            format!("ExpressionWrapper({})", shown(expression))
        }
        _ => "<expression>".to_owned(),
    }
}
