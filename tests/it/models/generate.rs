//! Modules made by chance.

use modelyard::models::{
    Argument, Expr, ExprKind, Field, FieldClass, FieldOption, Import, MetaOption, Model, Module,
};
use modelyard::span::Span;
use proptest::prelude::*;

fn made(kind: ExprKind) -> Expr {
    Expr::made(kind)
}

/// A name that Python and Django take, and that clashes with nothing.
fn name() -> impl Strategy<Value = String> {
    "[a-z]{1,8}(_[a-z]{1,4})?".prop_map(|it| format!("{it}x"))
}

fn atom() -> impl Strategy<Value = Expr> {
    prop_oneof![
        Just(made(ExprKind::None)),
        any::<bool>().prop_map(|it| made(ExprKind::Bool(it))),
        (-1_000_000..1_000_000_i64).prop_map(|it| made(ExprKind::Int(it))),
        (-1.0e9..1.0e9_f64).prop_map(|it| made(ExprKind::Float(it))),
        "\\PC{0,30}|[a-z \"'\\\\\n\t]{0,40}|[a-z ]{60,120}".prop_map(|it| made(ExprKind::Str(it))),
        Just(made(ExprKind::Name("list".to_owned()))),
    ]
}

/// Any value that a models.py may hold.
pub(super) fn value() -> impl Strategy<Value = Expr> {
    atom().prop_recursive(3, 24, 5, |inner| {
        let items = || proptest::collection::vec(inner.clone(), 0..5);
        let argument = (proptest::option::of(name()), inner.clone());
        prop_oneof![
            items().prop_map(|it| made(ExprKind::Tuple(it))),
            items().prop_map(|it| made(ExprKind::List(it))),
            proptest::collection::vec((inner.clone(), inner.clone()), 0..4)
                .prop_map(|it| made(ExprKind::Dict(it))),
            proptest::collection::vec(argument, 0..4).prop_map(call),
            (operator(), inner.clone(), inner.clone()).prop_map(|(operator, left, right)| {
                let (left, right) = (Box::new(left), Box::new(right));
                made(ExprKind::Binary { operator, left, right })
            }),
            inner.prop_map(|it| made(ExprKind::Unary {
                operator: "~".to_owned(),
                operand: Box::new(it)
            })),
        ]
    })
}

fn operator() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["|", "&", "^", "+", "-", "*", "/", "%", "**", "<<"])
        .prop_map(str::to_owned)
}

/// A call whose arguments by position stand first and whose keywords differ.
fn call(arguments: Vec<(Option<String>, Expr)>) -> Expr {
    let mut names = std::collections::BTreeSet::new();
    let mut arguments: Vec<Argument> = arguments
        .into_iter()
        .map(|(name, value)| Argument { name, value })
        .filter(|it| it.name.as_ref().is_none_or(|name| names.insert(name.clone())))
        .collect();
    arguments.sort_by_key(|it| it.name.is_some());
    made(ExprKind::Call { function: "models.Q".to_owned(), arguments })
}

fn option(name: &str, value: Expr) -> FieldOption {
    FieldOption { name: name.to_owned(), value, positional: false, span: Span::default() }
}

pub(super) fn field() -> impl Strategy<Value = Field> {
    let class = prop::sample::select(FieldClass::ALL.to_vec())
        .prop_filter("an auto field must be the key", |it| !it.is_auto());
    let extra = proptest::option::of(value());
    (name(), class, 0..5_usize, extra, any::<bool>()).prop_map(|(name, class, to, extra, null)| {
        let mut options = Vec::new();
        if class.is_relation() {
            let text = made(ExprKind::Str(format!("Model{to}")));
            options.push(FieldOption { positional: true, ..option("to", text) });
            if class != FieldClass::ManyToManyField {
                let rule = made(ExprKind::Name("models.CASCADE".to_owned()));
                options.push(option("on_delete", rule));
            }
        }
        if null {
            options.push(option("null", made(ExprKind::Bool(true))));
        }
        options.extend(extra.map(|value| option("default", value)));
        Field {
            name,
            class,
            options,
            span: Span::default(),
            name_span: Span::default(),
            class_span: Span::default(),
        }
    })
}

fn model() -> impl Strategy<Value = Model> {
    let fields = proptest::collection::vec(field(), 0..6);
    let meta = proptest::option::of(value());
    let docstring = proptest::option::of("[a-z \"\\\\\n]{0,40}");
    (fields, meta, docstring).prop_map(|(mut fields, meta, docstring)| {
        let mut names = std::collections::BTreeSet::new();
        fields.retain(|it| names.insert(it.name.clone()));
        let meta = meta.map(|value| MetaOption {
            name: "ordering".to_owned(),
            value,
            span: Span::default(),
        });
        Model {
            name: String::new(),
            bases: vec!["models.Model".to_owned()],
            docstring,
            fields,
            meta: meta.into_iter().collect(),
            meta_base: None,
            choices: Vec::new(),
            definitions: Vec::new(),
            span: Span::default(),
            name_span: Span::default(),
        }
    })
}

/// A module of some models that may point to one another.
pub(super) fn module() -> impl Strategy<Value = Module> {
    proptest::collection::vec(model(), 1..5).prop_map(|mut models| {
        for (index, model) in models.iter_mut().enumerate() {
            model.name = format!("Model{index}");
        }
        let import = Import {
            path: "django.db.models".to_owned(),
            name: "models".to_owned(),
            plain: false,
            span: Span::default(),
        };
        Module { imports: vec![import], models, ..Module::default() }
    })
}
