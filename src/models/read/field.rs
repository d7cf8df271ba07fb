//! Fields: calls of field classes, with the errors that their constructors raise.

use super::expression::dotted;
use super::names::{Binding, Reader};
use super::signature::Signature;
use crate::diagnostic::Place;
use crate::models::{Expr, ExprKind, Field, FieldClass, FieldOption, Model, OnDelete};
use crate::python::{ast, span};

/// The calls that name the model of users; in a project of its own that is `auth.User`.
const USER_MODEL: &[&str] =
    &["django.contrib.auth.get_user_model", "django.conf.settings.AUTH_USER_MODEL"];

impl Reader<'_> {
    /// Reads `name = models.SomeField(…)`; false if the call makes no field.
    pub(super) fn field(
        &mut self,
        model: &mut Model,
        statement: &ast::Stmt,
        name: &ast::ExprName,
        call: &ast::ExprCall,
    ) -> bool {
        let Some(written) = dotted(&call.func) else { return false };
        let place =
            Place::Field { model: model.name.clone(), field: name.id.to_string(), option: None };
        let Some(class) = self.field_class(&written) else {
            return self.unknown_field(statement, &written, call, name, &place);
        };
        self.evaluate_call(call, &place);
        let signature = Signature::of(class);
        let options = self.options(call, class, signature, &place);
        let field = Field {
            name: name.id.to_string(),
            class,
            options,
            span: span(statement),
            name_span: span(name),
            class_span: span(&*call.func),
        };
        self.construct(&field, &place);
        self.bind(field.name.clone(), Binding::Value);
        // A second field of the same name takes the place of the first, as in any class body.
        if let Some(before) = model.fields.iter().position(|it| it.name == field.name) {
            let message = format!("`{}` is declared twice; the second one counts", field.name);
            self.mark(message, "Rename one of the two.", field.name_span, &place);
            model.fields.remove(before);
        }
        model.fields.push(field);
        true
    }

    /// Evaluates a call in Python's order: what is called, then its arguments.
    fn evaluate_call(&mut self, call: &ast::ExprCall, place: &Place) {
        self.evaluate(&call.func, place);
        for argument in call.arguments.iter_source_order() {
            self.evaluate(argument.value(), place);
        }
    }

    /// The field class that a name stands for.
    fn field_class(&self, written: &str) -> Option<FieldClass> {
        let full = self.full_name(written);
        let last = full.rsplit('.').next()?;
        let class = FieldClass::named(last)?;
        let django = full.starts_with("django.db.models.");
        // A bare name that is bound to nothing is an error of its own; the picture shows the field.
        (django || self.binding(&full).is_none() && full == last).then_some(class)
    }

    /// A call that is no field of Django's common ones but looks like a field.
    fn unknown_field(
        &mut self,
        statement: &ast::Stmt,
        written: &str,
        call: &ast::ExprCall,
        name: &ast::ExprName,
        place: &Place,
    ) -> bool {
        let full = self.full_name(written);
        let looks_like_field = full.ends_with("Field")
            || full.ends_with("ForeignKey")
            || full.ends_with("GenericRelation")
            || full == "django.db.models.CompositePrimaryKey";
        if !looks_like_field {
            return false;
        }
        self.evaluate_call(call, place);
        self.bind(name.id.to_string(), Binding::Value);
        let message = format!("`{} = {written}(…)` is left out", name.id);
        let plain = "Modelyard does not have this class of field.";
        self.mark(message, plain, span(statement), place);
        true
    }

    fn options(
        &mut self,
        call: &ast::ExprCall,
        class: FieldClass,
        signature: Signature,
        place: &Place,
    ) -> Vec<FieldOption> {
        let mut options: Vec<FieldOption> = Vec::new();
        let mut add = |reader: &Self, name: &str, node: &ast::Expr, positional, span| {
            let value = reader.option_value(name, class, node);
            options.push(FieldOption { name: name.to_owned(), value, positional, span });
        };
        for (index, argument) in call.arguments.args.iter().enumerate() {
            match signature.positional.get(index) {
                _ if argument.is_starred_expr() => self.mark_unpacking(argument, place),
                Some(name) => add(self, name, argument, true, span(argument)),
                None => {}
            }
        }
        for keyword in &call.arguments.keywords {
            match &keyword.arg {
                Some(name) => add(self, name, &keyword.value, false, span(keyword)),
                None => self.mark_unpacking(&keyword.value, place),
            }
        }
        options
    }

    fn mark_unpacking(&mut self, argument: &ast::Expr, place: &Place) {
        let message = format!("the options in `{}` are not read", self.text(argument));
        self.mark(message, "Write the options out.", span(argument), place);
    }

    /// The value of an option. A model that is imported is named by its label, as a string would.
    fn option_value(&self, option: &str, class: FieldClass, node: &ast::Expr) -> Expr {
        let mut value = self.expression(node);
        if !class.is_relation() || !matches!(option, "to" | "through") {
            return value;
        }
        let name = match &value.kind {
            ExprKind::Name(name) => name,
            ExprKind::Call { function, arguments } if arguments.is_empty() => function,
            _ => return value,
        };
        let mut full = self.full_name(name);
        // `User = get_user_model()` at the top of the file is as good as an import.
        if let Some(ExprKind::Call { function, .. } | ExprKind::Name(function)) =
            self.module.constant(None, name).map(|constant| &constant.kind)
        {
            full = self.full_name(function);
        }
        if USER_MODEL.contains(&full.as_str()) {
            value.kind = ExprKind::Str("auth.User".to_owned());
        } else if let Some(model) = full.strip_prefix("django.contrib.auth.models.") {
            value.kind = ExprKind::Str(format!("auth.{model}"));
        } else if let Some(model) = full.strip_prefix("django.contrib.contenttypes.models.") {
            value.kind = ExprKind::Str(format!("contenttypes.{model}"));
        }
        value
    }

    /// The errors that the constructor raises, in its order; Python stops at the first.
    fn construct(&mut self, field: &Field, place: &Place) {
        let signature = Signature::of(field.class);
        if let Some((code, message, plain)) = self.refusal(field, signature) {
            self.error(code, message, &plain, field.class_span.cover(field.span), place);
        }
    }

    fn refusal(
        &self,
        field: &Field,
        signature: Signature,
    ) -> Option<(&'static str, String, String)> {
        arguments_error(field, signature)
            .or_else(|| self.relation_error(field))
            .or_else(|| unknown_option(field, signature))
    }

    /// What `ForeignKey.__init__` and `ManyToManyField.__init__` of `related.py` object to.
    fn relation_error(&self, field: &Field) -> Option<(&'static str, String, String)> {
        if !field.class.is_relation() {
            return None;
        }
        let class = match field.class {
            FieldClass::ManyToManyField => "ManyToManyField",
            _ => "ForeignKey",
        };
        let to = field.option("to")?;
        if let Some(shown) = self.not_a_model(to) {
            let message = format!(
                "{class}({shown}) is invalid. First parameter to {class} must be either a model, \
                 a model name, or the string 'self'"
            );
            let plain = "A relation points to a model: give its class, or its name in quotes.";
            return Some(("TypeError", message, plain.to_owned()));
        }
        if field.class != FieldClass::ManyToManyField
            && let Some(rule) = field.option("on_delete")
            && OnDelete::read(rule).is_none()
            && is_constant(rule)
        {
            let plain = "`on_delete` takes one of Django's rules, such as models.CASCADE.";
            return Some(("TypeError", "on_delete must be callable.".to_owned(), plain.to_owned()));
        }
        let given = |name| field.option(name).is_some_and(|value| value.kind != ExprKind::None);
        if field.class == FieldClass::ManyToManyField && given("through") && given("db_table") {
            let message = "Cannot specify a db_table if an intermediary model is used.";
            let plain = "The join table is that of the `through` model; name it there.";
            return Some(("ValueError", message.to_owned(), plain.to_owned()));
        }
        None
    }

    /// How Python shows a target that is no model; none if it may be one.
    fn not_a_model(&self, to: &Expr) -> Option<String> {
        match &to.kind {
            ExprKind::None => Some("None".to_owned()),
            ExprKind::Bool(truth) => Some(if *truth { "True" } else { "False" }.to_owned()),
            ExprKind::Int(number) => Some(number.to_string()),
            ExprKind::Name(name) => match self.binding(name) {
                Some(Binding::Class { .. } | Binding::Choices(_)) => {
                    Some(format!("<class 'playground.models.{name}'>"))
                }
                Some(Binding::Value) => {
                    let constant = self.module.constant(None, name)?;
                    (constant.as_name().is_none()).then(|| self.not_a_model(constant))?
                }
                _ => None,
            },
            _ => None,
        }
    }
}

/// What Python's call itself objects to: too many, twice, or missing.
fn arguments_error(field: &Field, signature: Signature) -> Option<(&'static str, String, String)> {
    let owner = signature.owner;
    let positional = field.options.iter().filter(|option| option.positional);
    for given in positional.clone() {
        if field.options.iter().any(|other| !other.positional && other.name == given.name) {
            let name = &given.name;
            let message = format!("{owner}.__init__() got multiple values for argument '{name}'");
            let plain = format!("`{name}` is given twice: once by place and once by name.");
            return Some(("TypeError", message, plain));
        }
    }
    let missing: Vec<&str> = signature.positional[..signature.required]
        .iter()
        .copied()
        .filter(|name| field.option(name).is_none())
        .collect();
    let (names, plural) = match *missing {
        [] => return None,
        [one] => (format!("'{one}'"), ""),
        [first, second, ..] => (format!("'{first}' and '{second}'"), "s"),
    };
    let message = format!(
        "{owner}.__init__() missing {} required positional argument{plural}: {names}",
        missing.len()
    );
    let plain = if missing.contains(&"on_delete") {
        "Say what becomes of these rows when the one that they point to is deleted: on_delete=models.CASCADE deletes them too."
    } else {
        "Say which model the relation points to."
    };
    Some(("TypeError", message, plain.to_owned()))
}

fn unknown_option(field: &Field, signature: Signature) -> Option<(&'static str, String, String)> {
    let unknown = field.options.iter().find(|option| !signature.takes(&option.name))?;
    let name = &unknown.name;
    let message = format!("Field.__init__() got an unexpected keyword argument '{name}'");
    let plain = format!("`{}` has no option `{name}`.", field.class.name());
    Some(("TypeError", message, plain))
}

/// Whether a value is certainly no function.
fn is_constant(value: &Expr) -> bool {
    !matches!(value.kind, ExprKind::Name(_) | ExprKind::Call { .. } | ExprKind::Source(_))
}
