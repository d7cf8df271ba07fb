//! The parameters of the function whose arguments are being typed.

use super::Signature;
use super::context::Call;
use super::kind::Kind;
use super::members::parameters;
use super::names::called_name;
use crate::shell::Interpreter;
use crate::shell::value::Value;

impl Interpreter {
    /// The signature of what is called, if it is known.
    pub(super) fn signature_of(&mut self, call: &Call, text: &str) -> Option<Signature> {
        let name = called_name(&call.function).to_owned();
        let parameters: Vec<String> = match self.method_row(call, text) {
            Some((_, parameters, _)) => parameters.iter().map(|&it| it.to_owned()).collect(),
            None => self.parameters_of(call, &name, text)?,
        };
        let active = active(&parameters, call);
        Some(Signature { name, parameters, active })
    }

    fn parameters_of(&mut self, call: &Call, name: &str, text: &str) -> Option<Vec<String>> {
        let mut kind = self.infer_text(&call.function, text);
        if let Kind::Unknown = kind {
            let (value, _) = call.function.rsplit_once('.')?;
            let class = match self.infer_text(value, text) {
                Kind::Instance(of) => self.django.class(of.model)?,
                Kind::Class(model) => self.django.class(model)?,
                Kind::Manager(of) | Kind::QuerySet(of) => of.class?,
                Kind::Value(Value::Instance(instance)) => instance.class.clone(),
                Kind::Value(Value::Class(class)) => class,
                _ => return None,
            };
            kind = Kind::Value(class.find(name)?);
        }
        match kind {
            Kind::Value(Value::Function(function)) => Some(parameters(&function)),
            Kind::Value(Value::StaticMethod(inner) | Value::ClassMethod(inner)) => match &*inner {
                Value::Function(function) => Some(parameters(function)),
                _ => None,
            },
            Kind::Value(Value::Class(class)) => match class.find("__init__")? {
                Value::Function(function) => Some(parameters(&function)),
                _ => None,
            },
            Kind::Class(model) => {
                let registry = self.registry();
                let fields = registry.options(model).fields.iter();
                Some(fields.map(|field| format!("{}=…", registry.field(*field).name)).collect())
            }
            _ => None,
        }
    }
}

/// Which parameter the present argument is for.
fn active(parameters: &[String], call: &Call) -> Option<usize> {
    let name_of = |parameter: &str| {
        parameter.split('=').next().unwrap_or_default().trim_start_matches('*').to_owned()
    };
    if let Some(keyword) = &call.keyword {
        return parameters
            .iter()
            .position(|parameter| name_of(parameter) == *keyword)
            .or_else(|| parameters.iter().position(|parameter| parameter.starts_with("**")));
    }
    let rest = parameters.iter().position(|it| it.starts_with('*') && !it.starts_with("**"));
    match rest {
        Some(rest) if call.argument >= rest => Some(rest),
        _ if call.argument < parameters.len() => Some(call.argument),
        _ => None,
    }
}
