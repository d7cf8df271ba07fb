//! Names, names of arguments, texts that name fields, and modules.

use super::context::{Call, Context};
use super::kind::{Kind, Of};
use super::lookups::{self, Path};
use super::members::{described, parameters};
use super::{Candidate, CandidateKind, tables};
use crate::schema::RelationKind;
use crate::shell::Interpreter;
use crate::shell::value::{Names, Value};

/// Python's keywords.
pub(super) const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

impl Interpreter {
    /// Where a name may begin: names of arguments, then all names that are bound.
    pub(super) fn name_candidates(&mut self, context: &Context, text: &str) -> Vec<Candidate> {
        let mut found = Vec::new();
        if context.begins_argument {
            found.extend(self.argument_candidates(&context.calls, &context.partial, text));
        }
        let bound = |names: &Names| -> Vec<Candidate> {
            names.iter().map(|(name, value)| described(name, value)).collect()
        };
        found.extend(bound(&self.globals.names.borrow()));
        if context.partial.is_empty() && context.begins_argument {
            // Nothing typed yet: what belongs to the call, and values, are what is wanted.
            let away = [CandidateKind::Class, CandidateKind::Module, CandidateKind::Function];
            found.retain(|candidate| !away.contains(&candidate.kind));
            return found;
        }
        found.extend(bound(&self.builtins.names.borrow()));
        let keyword = |word: &&str| Candidate::new(*word, CandidateKind::Keyword, "");
        found.extend(KEYWORDS.iter().map(keyword));
        found
    }

    /// The names of arguments of the innermost call.
    fn argument_candidates(&mut self, calls: &[Call], typed: &str, text: &str) -> Vec<Candidate> {
        let Some(call) = calls.last() else { return Vec::new() };
        let name = called_name(&call.function);
        let mut found = Vec::new();
        if let Some(row) = self.method_row(call, text) {
            found.extend(row.1.iter().filter_map(|it| named_argument(it)));
        }
        if tables::FILTERS.contains(&name) {
            if let Some(of) = self.model_around(calls, text) {
                let registry = self.registry();
                found.extend(lookups::candidates(&registry, &of, typed, Path::Lookups));
            }
            return found;
        }
        if tables::WRITES.contains(&name) {
            if let Some(of) = self.model_around(calls, text) {
                found.extend(self.value_arguments(&of));
            }
            return found;
        }
        match self.infer_text(&call.function, text) {
            Kind::Class(model) => found.extend(self.value_arguments(&Of::model(model))),
            Kind::Value(Value::Function(function)) => {
                found.extend(parameters(&function).iter().filter_map(|it| named_argument(it)));
            }
            _ => {}
        }
        found
    }

    /// The fields that a constructor takes.
    fn value_arguments(&mut self, of: &Of) -> Vec<Candidate> {
        let registry = self.registry();
        let options = registry.options(of.model);
        let mut found = Vec::new();
        for field in &options.fields {
            let info = registry.field(*field);
            let detail = lookups::field_detail(&registry, *field);
            let mut add = |name: &str| {
                let text = format!("{name}=");
                found.push(Candidate::new(text, CandidateKind::Argument, detail.clone()));
            };
            add(&info.name);
            if registry
                .relation_of(*field)
                .is_some_and(|relation| relation.kind != RelationKind::ManyToMany)
            {
                add(&info.attname);
            }
        }
        found
    }

    /// In a text: the fields or relations that the call around it means.
    pub(super) fn text_candidates(&mut self, context: &Context, text: &str) -> Vec<Candidate> {
        let Some(call) = context.calls.last() else { return Vec::new() };
        let path = match called_name(&call.function) {
            "select_related" => Path::Single,
            "prefetch_related" | "Prefetch" | "prefetch_related_objects" => Path::Accessors,
            name if tables::PATHS.contains(&name) => Path::Fields,
            _ => return Vec::new(),
        };
        let Some(of) = self.model_around(&context.calls, text) else { return Vec::new() };
        let registry = self.registry();
        lookups::candidates(&registry, &of, &context.partial, path)
    }

    /// The model that names of fields in the innermost call mean: that of the nearest call of a
    /// method around it.
    fn model_around(&mut self, calls: &[Call], text: &str) -> Option<Of> {
        calls.iter().rev().find_map(|call| {
            let (value, _) = call.function.rsplit_once('.')?;
            self.infer_text(value, text).model().cloned()
        })
    }

    /// The row of the tables for the method that is called.
    pub(super) fn method_row(&mut self, call: &Call, text: &str) -> Option<&'static tables::Row> {
        let (value, name) = call.function.rsplit_once('.')?;
        let kind = self.infer_text(value, text);
        super::infer::method_of(&kind, name)
    }

    /// The modules that can be imported.
    pub(super) fn module_candidates(&mut self, partial: &str) -> Vec<Candidate> {
        let hidden = |name: &str| name.starts_with('_') && !partial.starts_with('_');
        let mut names: Vec<String> =
            self.registry.keys().map(ToString::to_string).filter(|name| !hidden(name)).collect();
        names.sort();
        names.into_iter().map(|name| Candidate::new(name, CandidateKind::Module, "")).collect()
    }

    /// The names of a module that is loaded, and the modules below it.
    pub(super) fn imported_candidates(&mut self, module: &str) -> Vec<Candidate> {
        let mut found = Vec::new();
        if let Some(Value::Module(module)) = self.modules.get(module) {
            let names = module.names.names.borrow();
            found.extend(names.iter().map(|(name, value)| described(name, value)));
        }
        let prefix = format!("{module}.");
        let mut below: Vec<String> = self
            .registry
            .keys()
            .filter_map(|name| name.strip_prefix(&prefix))
            .filter(|name| !name.contains('.'))
            .map(ToOwned::to_owned)
            .collect();
        below.sort();
        let module = |name| Candidate::new(name, CandidateKind::Module, "");
        found.extend(below.into_iter().map(module));
        found
    }
}

/// The last name of what is called.
pub(super) fn called_name(function: &str) -> &str {
    function.rsplit('.').next().unwrap_or(function)
}

/// A parameter as an argument by name; nothing for `*args`.
fn named_argument(parameter: &str) -> Option<Candidate> {
    if parameter.starts_with('*') {
        return None;
    }
    let (name, default) = parameter.split_once('=').unwrap_or((parameter, ""));
    let detail = if default.is_empty() { String::new() } else { format!("default {default}") };
    Some(Candidate::new(format!("{name}="), CandidateKind::Argument, detail))
}
