//! Patterns of `match` statements (`Python/compile.c`, `compiler_pattern`; `Python/ceval.c`,
//! `match_class`).

use crate::shell::Interpreter;
use crate::shell::code::{Block, ClassPattern, Expr, Match, NameRef, Pattern};
use crate::shell::interpreter::Frame;
use crate::shell::ops::CompareOp;
use crate::shell::raise::{PyResult, type_error};
use crate::shell::value::Value;

/// The types that a pattern like `int(n)` gives as a whole.
const WHOLE: &[&str] =
    &["bool", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"];

impl Interpreter {
    /// The body of the case that fits.
    #[inline(never)]
    pub(crate) fn case_of<'c>(
        &mut self,
        frame: &mut Frame,
        statement: &'c Match,
    ) -> PyResult<Option<&'c Block>> {
        let subject = self.eval(frame, &statement.subject)?;
        for case in &statement.cases {
            self.charge(1)?;
            // Names are bound only where the whole pattern fits.
            let mut bound = Vec::new();
            if !self.fits(frame, &case.pattern, &subject, &mut bound)? {
                continue;
            }
            for (name, value) in bound {
                self.store(frame, name, value);
            }
            let goes = match &case.guard {
                Some(guard) => self.eval_truth(frame, guard)?,
                None => true,
            };
            if goes {
                return Ok(Some(&case.body));
            }
        }
        Ok(None)
    }

    fn fits<'c>(
        &mut self,
        frame: &mut Frame,
        pattern: &'c Pattern,
        value: &Value,
        bound: &mut Vec<(&'c NameRef, Value)>,
    ) -> PyResult<bool> {
        match pattern {
            Pattern::Value(expected) => {
                let expected = self.eval(frame, expected)?;
                let answer = self.compare(CompareOp::Eq, value, &expected)?;
                self.truth(&answer)
            }
            Pattern::Singleton(single) => Ok(value.is(single)),
            Pattern::Capture(inner, name) => {
                if let Some(inner) = inner
                    && !self.fits(frame, inner, value, bound)?
                {
                    return Ok(false);
                }
                bound.extend(name.as_ref().map(|name| (name, value.clone())));
                Ok(true)
            }
            Pattern::Or(patterns) => {
                for pattern in patterns {
                    let before = bound.len();
                    if self.fits(frame, pattern, value, bound)? {
                        return Ok(true);
                    }
                    bound.truncate(before);
                }
                Ok(false)
            }
            Pattern::Sequence(patterns, star) => {
                self.fits_sequence(frame, patterns, *star, value, bound)
            }
            Pattern::Mapping(items, rest) => {
                self.fits_mapping(frame, items, rest.as_ref(), value, bound)
            }
            Pattern::Class(parts) => {
                let class = self.eval(frame, &parts.class)?;
                self.fits_class(frame, &class, parts, value, bound)
            }
        }
    }

    fn fits_sequence<'c>(
        &mut self,
        frame: &mut Frame,
        patterns: &'c [Pattern],
        star: Option<usize>,
        value: &Value,
        bound: &mut Vec<(&'c NameRef, Value)>,
    ) -> PyResult<bool> {
        let items = match value.unwrapped() {
            Value::List(list) => list.items.borrow().clone(),
            Value::Tuple(tuple) => tuple.items.clone(),
            range @ Value::Range(_) => self.collect(&range)?,
            _ => return Ok(false),
        };
        let Some(star) = star else {
            if items.len() != patterns.len() {
                return Ok(false);
            }
            return self.fit_all(frame, patterns, &items, bound);
        };
        let fixed = patterns.len() - 1;
        let Some(many) = items.len().checked_sub(fixed) else { return Ok(false) };
        let (before, rest) = items.split_at(star);
        let (middle, after) = rest.split_at(many);
        if !self.fit_all(frame, &patterns[..star], before, bound)? {
            return Ok(false);
        }
        let middle = Value::list(middle.to_vec());
        Ok(self.fits(frame, &patterns[star], &middle, bound)?
            && self.fit_all(frame, &patterns[star + 1..], after, bound)?)
    }

    fn fit_all<'c>(
        &mut self,
        frame: &mut Frame,
        patterns: &'c [Pattern],
        values: &[Value],
        bound: &mut Vec<(&'c NameRef, Value)>,
    ) -> PyResult<bool> {
        for (pattern, value) in patterns.iter().zip(values) {
            if !self.fits(frame, pattern, value, bound)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn fits_mapping<'c>(
        &mut self,
        frame: &mut Frame,
        items: &'c [(Expr, Pattern)],
        rest: Option<&'c NameRef>,
        value: &Value,
        bound: &mut Vec<(&'c NameRef, Value)>,
    ) -> PyResult<bool> {
        let Value::Dict(dict) = value.unwrapped() else { return Ok(false) };
        let mut left = dict.map.borrow().clone();
        for (key, pattern) in items {
            let key = self.eval(frame, key)?;
            let key = self.key(&key)?;
            let Some((_, found)) = left.shift_remove(&key) else { return Ok(false) };
            if !self.fits(frame, pattern, &found, bound)? {
                return Ok(false);
            }
        }
        bound.extend(rest.map(|name| (name, Value::dict(left))));
        Ok(true)
    }

    fn fits_class<'c>(
        &mut self,
        frame: &mut Frame,
        class: &Value,
        parts: &'c ClassPattern,
        value: &Value,
        bound: &mut Vec<(&'c NameRef, Value)>,
    ) -> PyResult<bool> {
        let ClassPattern { positional, named, .. } = parts;
        let Value::Class(of) = class else {
            return Err(type_error("called match pattern must be a class"));
        };
        if !self.is_instance(value, class)? {
            return Ok(false);
        }
        let whole = of.builtin_type().is_some_and(|kind| WHOLE.contains(&kind.name));
        let names = match self.find_attr(class, "__match_args__")? {
            Some(Value::Tuple(names)) => names.items.clone(),
            _ => Vec::new(),
        };
        let most = if whole && names.is_empty() { 1 } else { names.len() };
        if positional.len() > most {
            let s = if most == 1 { "" } else { "s" };
            return Err(type_error(format!(
                "{}() accepts {most} positional sub-pattern{s} ({} given)",
                of.name,
                positional.len()
            )));
        }
        if whole && names.is_empty() {
            if !self.fit_all(frame, positional, std::slice::from_ref(value), bound)? {
                return Ok(false);
            }
        } else {
            for (pattern, name) in positional.iter().zip(&names) {
                let Value::Str(name) = name else {
                    return Err(type_error("__match_args__ elements must be strings"));
                };
                let Some(found) = self.find_attr(value, name)? else { return Ok(false) };
                if !self.fits(frame, pattern, &found, bound)? {
                    return Ok(false);
                }
            }
        }
        for (name, pattern) in named {
            let Some(found) = self.find_attr(value, name)? else { return Ok(false) };
            if !self.fits(frame, pattern, &found, bound)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
