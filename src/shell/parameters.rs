//! Calling a function that a learner wrote: its arguments go where its parameters live, by
//! CPython's rules (`Python/ceval.c`, `initialize_locals`), and its body runs.

use std::rc::Rc;

use super::calls::listed;
use super::code::{FunctionCode, NameRef};
use super::eval::Flow;
use super::interpreter::Frame;
use super::raise::{PyResult, Raised, type_error};
use super::value::{Function, Value};
use super::{Args, Interpreter};

impl Interpreter {
    pub(super) fn call_function(&mut self, function: &Rc<Function>, args: Args) -> PyResult<Value> {
        let code = function.code.clone();
        let mut frame = Frame::bare(&code, function.globals.clone(), function.closure.clone());
        if !code.free.is_empty() {
            let at = code.free.iter().position(|name| &**name == "__class__");
            frame.class_cell = at.and_then(|at| function.closure.get(at).cloned());
            if frame.class_cell.is_some() {
                frame.first = args.positional.first().cloned();
            }
        }
        let count = code.parameters.positional.len();
        let given = args.positional.len();
        if code.parameters.plain
            && args.keywords.is_empty()
            && given <= count
            && given + function.defaults.len() >= count
        {
            frame.locals = args.positional.into_iter().map(Some).collect();
            let defaults = &function.defaults[function.defaults.len() + given - count..];
            frame.locals.extend(defaults.iter().cloned().map(Some));
            frame.locals.resize(code.locals, None);
        } else {
            frame.locals = vec![None; code.locals];
            self.place_arguments(&mut frame, function, &code, args)?;
        }
        if code.is_generator {
            return Ok(super::generator::start(code, frame));
        }
        self.charge(1)?;
        if let Some(result) = &code.result {
            return self.eval(&mut frame, result);
        }
        match self.block(&mut frame, &code.body)? {
            Flow::Return(value) => Ok(value),
            _ => Ok(Value::None),
        }
    }

    /// Puts the arguments where the parameters live.
    fn place_arguments(
        &mut self,
        frame: &mut Frame,
        function: &Function,
        code: &FunctionCode,
        args: Args,
    ) -> PyResult<()> {
        let parameters = &code.parameters;
        let count = parameters.positional.len();
        let given = args.positional.len();
        let mut values: Vec<Option<Value>> = Vec::with_capacity(count);
        let mut rest = Vec::new();
        for (at, value) in args.positional.into_iter().enumerate() {
            if at < count {
                values.push(Some(value));
            } else {
                rest.push(value);
            }
        }
        values.resize(count, None);
        let mut named: Vec<Option<Value>> = vec![None; parameters.keyword_only.len()];
        let mut others = Vec::new();
        let mut positional_only = Vec::new();
        for (name, value) in args.keywords {
            let at = parameters.positional.iter().position(|p| p.name == name);
            let slot = match at {
                Some(at) if at >= parameters.positional_only => values.get_mut(at),
                _ => {
                    let at = parameters.keyword_only.iter().position(|p| p.name == name);
                    at.and_then(|at| named.get_mut(at))
                }
            };
            match slot {
                Some(slot @ None) => *slot = Some(value),
                Some(Some(_)) => {
                    return Err(call_error(
                        code,
                        &format!("got multiple values for argument '{name}'"),
                    ));
                }
                None if parameters.keywords.is_some() => others.push((Value::Str(name), value)),
                None if at.is_some() => positional_only.push(name),
                None => {
                    return Err(call_error(
                        code,
                        &format!("got an unexpected keyword argument '{name}'"),
                    ));
                }
            }
        }
        if !positional_only.is_empty() {
            return Err(call_error(
                code,
                &format!(
                    "got some positional-only arguments passed as keyword arguments: '{}'",
                    positional_only.join(", ")
                ),
            ));
        }
        if !rest.is_empty() && parameters.rest.is_none() {
            return Err(too_many(function, code, given, &named));
        }
        self.fill_defaults(function, code, &mut values, &mut named)?;
        for (name, value) in parameters.positional.iter().zip(values) {
            if let Some(value) = value {
                self.store(frame, name, value);
            }
        }
        for (name, value) in parameters.keyword_only.iter().zip(named) {
            if let Some(value) = value {
                self.store(frame, name, value);
            }
        }
        if let Some(name) = &parameters.rest {
            self.store(frame, name, Value::tuple(rest));
        }
        if let Some(name) = &parameters.keywords {
            let map = self.map_of(others)?;
            self.store(frame, name, Value::dict(map));
        }
        Ok(())
    }

    fn fill_defaults(
        &mut self,
        function: &Function,
        code: &FunctionCode,
        values: &mut [Option<Value>],
        named: &mut [Option<Value>],
    ) -> PyResult<()> {
        let parameters = &code.parameters;
        let required = values.len() - function.defaults.len().min(values.len());
        for (value, default) in values.iter_mut().skip(required).zip(&function.defaults) {
            if value.is_none() {
                *value = Some(default.clone());
            }
        }
        missing(code, &parameters.positional, values, "positional")?;
        for (value, default) in named.iter_mut().zip(&function.keyword_defaults) {
            if value.is_none() {
                value.clone_from(default);
            }
        }
        missing(code, &parameters.keyword_only, named, "keyword-only")
    }
}

fn call_error(code: &FunctionCode, what: &str) -> Raised {
    type_error(format!("{}() {what}", code.qualname))
}

fn missing(
    code: &FunctionCode,
    names: &[NameRef],
    values: &[Option<Value>],
    kind: &str,
) -> PyResult<()> {
    if values.iter().all(Option::is_some) {
        return Ok(());
    }
    let missing: Vec<String> = names
        .iter()
        .zip(values)
        .filter(|(_, value)| value.is_none())
        .map(|(name, _)| format!("'{}'", name.name))
        .collect();
    let plural = if missing.len() == 1 { "" } else { "s" };
    Err(call_error(
        code,
        &format!(
            "missing {} required {kind} argument{plural}: {}",
            missing.len(),
            listed(&missing)
        ),
    ))
}

fn too_many(
    function: &Function,
    code: &FunctionCode,
    given: usize,
    named: &[Option<Value>],
) -> Raised {
    let count = code.parameters.positional.len();
    let defaults = function.defaults.len();
    let takes = if defaults > 0 {
        format!("from {} to {count}", count - defaults.min(count))
    } else {
        count.to_string()
    };
    let plural = if count == 1 && defaults == 0 { "" } else { "s" };
    let keyword_only = named.iter().filter(|value| value.is_some()).count();
    let given = if keyword_only > 0 {
        let s = |n: usize| if n == 1 { "" } else { "s" };
        format!(
            "{given} positional argument{} (and {keyword_only} keyword-only argument{}) were",
            s(given),
            s(keyword_only)
        )
    } else {
        let verb = if given == 1 { "was" } else { "were" };
        format!("{given} {verb}")
    };
    call_error(code, &format!("takes {takes} positional argument{plural} but {given} given"))
}
