//! Reads QuerySets as Python writes them.

use std::rc::Rc;

use modelyard::orm::query::{Ordering, Query, SetOperator, UpdateQuery};
use modelyard::orm::{
    Arg, Child, Connector, Error, Expression, InstanceArg, ModelId, Part, Q, Registry, Result,
};
use modelyard::python::ast::{self, Expr, Operator, UnaryOp};
use modelyard::sql::{Statement, Value, print};

use super::{expression, instance};

/// What an expression of the notation is.
#[derive(Clone)]
pub(super) enum Object {
    Model(ModelId),
    Query(Box<Query>),
    Q(Q),
    Expression(Expression),
    Value(Value),
    List(Vec<Object>),
    Instance(InstanceArg),
    Output(modelyard::orm::OutputField),
    When(Box<(Q, Expression)>),
    /// What was run.
    Ran(Vec<Statement>),
}

/// Arguments of a call.
pub(super) struct Args {
    pub(super) positional: Vec<Object>,
    pub(super) keywords: Vec<(Rc<str>, Object)>,
}

pub(super) struct Reader {
    pub(super) registry: Rc<Registry>,
    pub(super) names: Vec<(String, Object)>,
}

impl Reader {
    pub(super) fn new(registry: Rc<Registry>) -> Self {
        Self { registry, names: Vec::new() }
    }

    /// The SQL of a statement, or its error.
    pub(super) fn shown(&self, expr: &Expr) -> Vec<String> {
        let statements = self.eval(expr).and_then(|object| match object {
            Object::Query(query) => Ok(match query.compile()?.statement {
                Some(select) => vec![print::sqlite_str(&Statement::Select(select))],
                None => vec!["EmptyResultSet".to_owned()],
            }),
            Object::Ran(statements) if statements.is_empty() => Ok(vec!["no statement".to_owned()]),
            Object::Ran(statements) => Ok(statements.iter().map(print::sqlite).collect()),
            _ => panic!("no query"),
        });
        statements.unwrap_or_else(|error| vec![message(&error)])
    }

    pub(super) fn eval(&self, expr: &Expr) -> Result<Object> {
        match expr {
            Expr::Name(name) => Ok(self.named(name.id.as_str())),
            Expr::Call(call) => self.call(call),
            Expr::Attribute(attribute) => self.eval(&attribute.value),
            Expr::StringLiteral(text) => Ok(Object::Value(text.value.to_str().into())),
            Expr::NumberLiteral(number) => Ok(Object::Value(match &number.value {
                ast::Number::Int(int) => Value::Int(int.as_i64().unwrap()),
                ast::Number::Float(float) => Value::Float(*float),
                ast::Number::Complex { .. } => panic!("complex"),
            })),
            Expr::BooleanLiteral(truth) => Ok(Object::Value(Value::Bool(truth.value))),
            Expr::NoneLiteral(_) => Ok(Object::Value(Value::Null)),
            Expr::List(list) => self.list(&list.elts),
            Expr::Tuple(list) => self.list(&list.elts),
            Expr::UnaryOp(unary) => {
                let operand = self.eval(&unary.operand)?;
                Ok(match (unary.op, operand) {
                    (UnaryOp::Invert, Object::Q(q)) => Object::Q(Q { negated: !q.negated, ..q }),
                    (UnaryOp::Invert, Object::Expression(it)) => {
                        Object::Expression(Expression::Not(Box::new(it)))
                    }
                    (UnaryOp::USub, Object::Value(Value::Int(it))) => {
                        Object::Value(Value::Int(-it))
                    }
                    (UnaryOp::USub, Object::Value(Value::Float(it))) => {
                        Object::Value(Value::Float(-it))
                    }
                    (UnaryOp::USub, it) => Object::Expression(expression::arithmetic(
                        expression::of(it),
                        Operator::Mult,
                        expression::of(Object::Value(Value::Int(-1))),
                    )),
                    _ => panic!("operator"),
                })
            }
            Expr::BinOp(binary) => {
                let (left, right) = (self.eval(&binary.left)?, self.eval(&binary.right)?);
                Self::binary(left, binary.op, right)
            }
            Expr::Subscript(subscript) => {
                let Object::Query(mut query) = self.eval(&subscript.value)? else {
                    panic!("a slice")
                };
                let Expr::Slice(slice) = &*subscript.slice else { panic!("a slice") };
                let bound = |expr: &Option<Box<Expr>>| match expr.as_ref().map(|it| self.eval(it)) {
                    Some(Ok(Object::Value(Value::Int(it)))) => u64::try_from(it).ok(),
                    _ => None,
                };
                *query = query.chain();
                query.set_limits(bound(&slice.lower), bound(&slice.upper));
                Ok(Object::Query(query))
            }
            _ => panic!("not in the notation: {expr:?}"),
        }
    }

    fn list(&self, items: &[Expr]) -> Result<Object> {
        items.iter().map(|item| self.eval(item)).collect::<Result<_>>().map(Object::List)
    }

    fn named(&self, name: &str) -> Object {
        if let Some((_, object)) = self.names.iter().find(|(known, _)| known == name) {
            return object.clone();
        }
        match self.registry.model(name) {
            Some(model) => Object::Model(model),
            None => panic!("unknown: {name}"),
        }
    }

    fn binary(left: Object, operator: Operator, right: Object) -> Result<Object> {
        let connector = match operator {
            Operator::BitAnd => Some(Connector::And),
            Operator::BitOr => Some(Connector::Or),
            Operator::BitXor => Some(Connector::Xor),
            _ => None,
        };
        match (left, connector, right) {
            (Object::Query(left), Some(connector), Object::Query(right)) => {
                if connector == Connector::And && (left.is_empty() || right.is_empty()) {
                    return Ok(Object::Query(if left.is_empty() { left } else { right }));
                }
                let mut query = left.chain();
                query.combine(&right, connector)?;
                Ok(Object::Query(Box::new(query)))
            }
            (left, Some(connector), right) => {
                let side = |object| match object {
                    Object::Q(q) => q,
                    Object::Expression(it) => Q::and(vec![Child::Expression(it)]),
                    _ => panic!("no condition"),
                };
                Ok(Object::Q(combined(side(left), side(right), connector)))
            }
            (left, None, right) => Ok(Object::Expression(expression::arithmetic(
                expression::of(left),
                operator,
                expression::of(right),
            ))),
        }
    }

    fn call(&self, call: &ast::ExprCall) -> Result<Object> {
        let args = self.args(&call.arguments)?;
        let attribute = match &*call.func {
            Expr::Attribute(attribute) => attribute,
            Expr::Name(name) => {
                let name = name.id.as_str();
                if let Some(model) = self.registry.model(name) {
                    return Ok(self.instance(model, &args));
                }
                return expression::call(name, args);
            }
            _ => panic!("a call"),
        };
        let name = attribute.attr.as_str();
        match self.eval(&attribute.value)? {
            Object::Model(model) => {
                let query = Query::new(Rc::clone(&self.registry), model);
                method(query, name, args)
            }
            Object::Query(query) => method(query.chain(), name, args),
            Object::Expression(it) => Ok(expression::method(it, name, &args)),
            Object::Value(_) => panic!("a value's {name}"),
            _ => panic!("no {name}"),
        }
    }

    fn args(&self, arguments: &ast::Arguments) -> Result<Args> {
        let positional = arguments.args.iter().map(|arg| self.eval(arg)).collect::<Result<_>>()?;
        let mut keywords = Vec::new();
        for keyword in &arguments.keywords {
            if let Some(name) = &keyword.arg {
                keywords.push((name.as_str().into(), self.eval(&keyword.value)?));
                continue;
            }
            let Expr::Dict(dict) = &keyword.value else { panic!("** of no dict") };
            for item in &dict.items {
                let Some(Expr::StringLiteral(name)) = &item.key else { panic!("no name") };
                keywords.push((name.value.to_str().into(), self.eval(&item.value)?));
            }
        }
        Ok(Args { positional, keywords })
    }

    fn instance(&self, model: ModelId, args: &Args) -> Object {
        let registry = &self.registry;
        let given = |name: &str| {
            let found = args.keywords.iter().find(|(known, _)| **known == *name);
            match found {
                Some((_, Object::Value(value))) => value.clone(),
                _ => Value::Null,
            }
        };
        let options = registry.options(model);
        let own = &registry.field(options.pk).name;
        let pk = if given("pk").is_null() { given(own) } else { given("pk") };
        let values = options.targets.iter().map(|field| {
            let value = given(&registry.field(*field).name);
            (*field, if value.is_null() && *field == options.pk { pk.clone() } else { value })
        });
        let key = match &pk {
            Value::Null => "None".to_owned(),
            pk => modelyard::orm::fields::to_str(pk),
        };
        let object = instance(format!("{} object ({key})", options.object_name));
        Object::Instance(InstanceArg { model, values: values.collect(), pk, object })
    }
}

/// `Q._combine`.
fn combined(left: Q, right: Q, connector: Connector) -> Q {
    if left.children.is_empty() {
        return right;
    }
    if right.children.is_empty() {
        return left;
    }
    let mut whole = Q { connector, negated: false, children: Vec::new() };
    for side in [left, right] {
        if !side.negated && (side.connector == connector || side.children.len() == 1) {
            whole.children.extend(side.children);
        } else {
            whole.children.push(Child::Q(side));
        }
    }
    whole
}

impl Args {
    /// `Q(*args, **kwargs)`.
    pub(super) fn condition(&self) -> Q {
        let positional = self.positional.iter().map(|object| match object {
            Object::Q(q) => Child::Q(q.clone()),
            other => Child::Expression(expression::of(other.clone())),
        });
        let mut keywords = self.keywords.clone();
        keywords.sort_by(|left, right| left.0.cmp(&right.0));
        let keywords = keywords.into_iter().map(|(name, value)| Child::Lookup(name, arg(value)));
        Q::and(positional.chain(keywords).collect())
    }

    pub(super) fn names(&self) -> Vec<Rc<str>> {
        self.positional.iter().map(text).collect()
    }
}

pub(super) fn text(object: &Object) -> Rc<str> {
    match object {
        Object::Value(Value::Text(text)) => text.as_str().into(),
        _ => panic!("no text"),
    }
}

/// The value of a lookup.
pub(super) fn arg(object: Object) -> Arg {
    match object {
        Object::Query(query) => Arg::Query(query),
        Object::Q(q) => Arg::Q(Box::new(q)),
        Object::Expression(it) => Arg::Expression(Box::new(it)),
        Object::Value(value) => Arg::Value(value),
        Object::List(items) => {
            let shown = |item: &Object| match item {
                Object::Value(value) => modelyard::orm::fields::repr(value),
                _ => "…".to_owned(),
            };
            let repr = items.iter().map(shown).collect::<Vec<_>>().join(", ");
            Arg::List(items.into_iter().map(arg).collect(), format!("[{repr}]").into())
        }
        Object::Instance(instance) => Arg::Instance(instance),
        _ => panic!("no value"),
    }
}

fn method(mut query: Query, name: &str, args: Args) -> Result<Object> {
    match name {
        "all" => {}
        "none" => query.set_empty(),
        "filter" => query.filter(&args.condition())?,
        "exclude" => query.exclude(&args.condition())?,
        "annotate" => query.annotate(&expression::named(args))?,
        "alias" => query.alias(&expression::named(args))?,
        "values" | "values_list" => {
            let Args { positional, mut keywords } = args;
            keywords.retain(|(name, _)| **name != *"flat");
            let mut names: Vec<Rc<str>> = positional.iter().map(text).collect();
            names.extend(keywords.iter().map(|(name, _)| name.clone()));
            if !keywords.is_empty() {
                query.annotate(&expression::named(Args { positional: Vec::new(), keywords }))?;
            }
            query.values(&names)?;
        }
        "order_by" => {
            let ordering = args.positional.into_iter().map(|object| match object {
                Object::Value(Value::Text(text)) => Ordering::Name(text.into()),
                other => Ordering::Expression(Box::new(expression::of(other))),
            });
            query.order_by(&ordering.collect::<Vec<_>>())?;
        }
        "reverse" => query.reverse(),
        "distinct" => query.set_distinct(),
        "select_related" if args.positional.is_empty() => query.select_related_all(),
        "select_related" if args.positional[0].is_none() => query.clear_select_related(),
        "select_related" => query.select_related(&args.names()),
        "only" => query.only(&args.names())?,
        "defer" => query.defer(&args.names()),
        "dates" | "datetimes" => {
            let order = args.keywords.first().map_or("ASC".into(), |(_, order)| text(order));
            let (field, kind) = (text(&args.positional[0]), text(&args.positional[1]));
            if name == "dates" {
                query.dates(&field, &kind, &order)?;
            } else {
                query.datetimes(&field, &kind, &order)?;
            }
        }
        "union" | "intersection" | "difference" => return Ok(compound(query, name, args)),
        _ => return terminal(&query, name, args),
    }
    Ok(Object::Query(Box::new(query)))
}

/// `union()` … of QuerySets (`QuerySet.union`).
fn compound(query: Query, name: &str, args: Args) -> Object {
    let others = args.positional.into_iter().map(|other| match other {
        Object::Query(query) => *query,
        _ => panic!("no query"),
    });
    let others: Vec<Query> = others.collect();
    let operator = match name {
        "union" if args.keywords.is_empty() => SetOperator::Union,
        "union" => SetOperator::UnionAll,
        "intersection" => SetOperator::Intersection,
        _ => SetOperator::Difference,
    };
    let is_union = matches!(operator, SetOperator::Union | SetOperator::UnionAll);
    if is_union && query.is_empty() {
        let mut rest = others.into_iter().filter(|other| !other.is_empty());
        let Some(first) = rest.next() else { return Object::Query(Box::new(query)) };
        let rest: Vec<Query> = rest.collect();
        if rest.is_empty() {
            return Object::Query(Box::new(first));
        }
        return Object::Query(Box::new(set(first, operator, rest)));
    }
    Object::Query(Box::new(set(query, operator, others)))
}

fn set(first: Query, operator: SetOperator, rest: Vec<Query>) -> Query {
    let mut whole = first.chain();
    whole.set_combinator(operator, std::iter::once(first).chain(rest).collect());
    whole
}

fn terminal(query: &Query, name: &str, args: Args) -> Result<Object> {
    let statements = match name {
        "count" => query.count()?.statement.map(Statement::Select).into_iter().collect(),
        "exists" => query.has_results()?.map(Statement::Select).into_iter().collect(),
        "aggregate" => {
            let aggregation = query.aggregate(&expression::named(args))?;
            aggregation.statement.map(Statement::Select).into_iter().collect()
        }
        "update" => {
            let values: Vec<_> =
                args.keywords.into_iter().map(|(name, value)| (name, arg(value))).collect();
            let update = UpdateQuery::new(query, &values)?;
            let before = update.pre_select()?;
            let mut statements: Vec<_> = before.into_iter().map(Statement::Select).collect();
            statements.extend(update.statements(None)?.into_iter().map(Statement::Update));
            statements
        }
        "_raw_delete" => query.delete()?.map(Statement::Delete).into_iter().collect(),
        _ => panic!("no method {name}"),
    };
    Ok(Object::Ran(statements))
}

/// As the script writes an error.
fn message(error: &Error) -> String {
    if error.exception == "ValidationError" {
        let words = modelyard::orm::fields::repr(&Value::from(error.to_string().as_str()));
        return format!("ValidationError: [{words}]");
    }
    let mut text = format!("{}: ", error.exception);
    for part in &error.parts {
        match part {
            Part::Text(words) => text.push_str(words),
            Part::Instance(object) => text.push_str(object.downcast_ref::<String>().unwrap()),
            Part::Repr(object) => {
                text.push('<');
                text.push_str(object.downcast_ref::<String>().unwrap());
                text.push('>');
            }
        }
    }
    text
}
