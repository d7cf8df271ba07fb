//! The arguments of a call, and the errors of builtin functions about them.

use super::raise::{PyResult, type_error};
use super::value::{Str, Value};

/// The arguments of a call.
#[derive(Default, Clone)]
pub(crate) struct Args {
    pub(crate) positional: Vec<Value>,
    pub(crate) keywords: Vec<(Str, Value)>,
}

impl Args {
    pub(crate) fn new(positional: Vec<Value>) -> Self {
        Self { positional, keywords: Vec::new() }
    }

    pub(crate) fn one(value: Value) -> Self {
        Self::new(vec![value])
    }

    /// `value` before the others: a method's `self`.
    pub(crate) fn prepend(mut self, value: Value) -> Self {
        self.positional.insert(0, value);
        self
    }

    /// Takes the keyword argument `name`.
    pub(crate) fn take(&mut self, name: &str) -> Option<Value> {
        let at = self.keywords.iter().position(|(key, _)| &**key == name)?;
        Some(self.keywords.remove(at).1)
    }

    fn no_keywords(&self, function: &str) -> PyResult<()> {
        if self.keywords.is_empty() {
            return Ok(());
        }
        Err(type_error(format!("{function}() takes no keyword arguments")))
    }

    /// No argument: `list.clear() takes no arguments (1 given)`.
    pub(crate) fn none(self, function: &str) -> PyResult<()> {
        self.no_keywords(function)?;
        match self.positional.len() {
            0 => Ok(()),
            n => Err(type_error(format!("{function}() takes no arguments ({n} given)"))),
        }
    }

    /// Exactly one argument: `len() takes exactly one argument (0 given)`.
    pub(crate) fn exactly_one(mut self, function: &str) -> PyResult<Value> {
        self.no_keywords(function)?;
        match (self.positional.len(), self.positional.pop()) {
            (1, Some(value)) => Ok(value),
            (n, _) => {
                Err(type_error(format!("{function}() takes exactly one argument ({n} given)")))
            }
        }
    }

    /// From `min` to `max` arguments: `pop expected at most 1 argument, got 2`.
    pub(crate) fn between(self, function: &str, min: usize, max: usize) -> PyResult<Vec<Value>> {
        self.no_keywords(function)?;
        let got = self.positional.len();
        if (min..=max).contains(&got) {
            return Ok(self.positional);
        }
        let (bound, how) = match (got < min, min == max) {
            (_, true) => (min, ""),
            (true, false) => (min, "at least "),
            (false, false) => (max, "at most "),
        };
        let plural = if bound == 1 { "" } else { "s" };
        Err(type_error(format!("{function} expected {how}{bound} argument{plural}, got {got}")))
    }

    /// Places positional and keyword arguments by the names of a builtin's parameters.
    pub(crate) fn named(mut self, function: &str, names: &[&str]) -> PyResult<Vec<Option<Value>>> {
        let given = self.positional.len() + self.keywords.len();
        if given > names.len() {
            let (max, plural) = (names.len(), if names.len() == 1 { "" } else { "s" });
            return Err(type_error(format!(
                "{function}() takes at most {max} argument{plural} ({given} given)"
            )));
        }
        let mut values: Vec<Option<Value>> = self.positional.drain(..).map(Some).collect();
        values.resize(names.len(), None);
        for (name, value) in self.keywords {
            let Some(at) = names.iter().position(|known| *known == &*name) else {
                return Err(type_error(format!(
                    "'{name}' is an invalid keyword argument for {function}()"
                )));
            };
            if values[at].is_some() {
                return Err(type_error(format!(
                    "argument for {function}() given by name ('{name}') and position ({})",
                    at + 1
                )));
            }
            values[at] = Some(value);
        }
        Ok(values)
    }
}
