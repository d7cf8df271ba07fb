//! Expressions.

use std::rc::Rc;

use crate::shell::code::{Expr, Interpolation, MakeFunction, NameRef, Piece, Place};
use crate::shell::interpreter::Frame;
use crate::shell::raise::{PyResult, Raised, raise, type_error, unsupported};
use crate::shell::value::{Function, Slice, Value};
use crate::shell::{Args, Interpreter};

impl Interpreter {
    /// The value of an expression.
    pub(crate) fn eval(&mut self, frame: &mut Frame, expr: &Expr) -> PyResult<Value> {
        match expr {
            Expr::Const(value) => Ok(value.clone()),
            Expr::Name(name) => self.load(frame, name),
            Expr::Attribute(attribute) => {
                let value = self.eval(frame, &attribute.value)?;
                self.set_place(frame.source, attribute.span);
                self.get_attr_at(&value, attribute)
            }
            Expr::Call(call) => self.eval_call(frame, call),
            Expr::Binary(binary) => {
                let left = self.eval(frame, &binary.left)?;
                let right = self.eval(frame, &binary.right)?;
                self.charge(1)?;
                self.set_place(frame.source, binary.span);
                self.binary(binary.op, &left, &right)
            }
            Expr::Compare(_) => self.eval_compare(frame, expr),
            Expr::Subscript(subscript) => {
                let value = self.eval(frame, &subscript.value)?;
                let index = self.eval(frame, &subscript.index)?;
                self.set_place(frame.source, subscript.span);
                self.index(&value, &index)
            }
            Expr::And(_) | Expr::Or(_) | Expr::Not(_) | Expr::If(_) => self.eval_logic(frame, expr),
            Expr::Joined(pieces) => Ok(Value::str(self.eval_pieces(frame, pieces)?)),
            Expr::Comprehension(comprehension) => self.eval_comprehension(frame, comprehension),
            other => self.eval_rare(frame, other),
        }
    }

    #[inline(never)]
    fn eval_rare(&mut self, frame: &mut Frame, expr: &Expr) -> PyResult<Value> {
        match expr {
            Expr::Tuple(items) => Ok(Value::tuple(self.eval_all(frame, items)?)),
            Expr::List(items) => Ok(Value::list(self.eval_all(frame, items)?)),
            Expr::Set(items) => {
                let items = self.eval_all(frame, items)?;
                Ok(Value::set(self.elements_of(items)?))
            }
            Expr::Dict(items) => self.eval_dict(frame, items),
            Expr::Unary(sign, operand) => {
                let value = self.eval(frame, operand)?;
                self.unary(*sign, &value)
            }
            Expr::Slice(parts) => self.eval_slice(frame, parts),
            Expr::Function(make) => self.make_function(frame, make),
            Expr::Generator(make, first) => {
                let first = self.eval(frame, first)?;
                let iter = Value::Iterator(self.iter(&first)?);
                let function = self.make_function(frame, make)?;
                self.call(&function, Args::one(iter))
            }
            Expr::Walrus(parts) => {
                let value = self.eval(frame, &parts.1)?;
                self.assign(frame, &parts.0, value.clone())?;
                Ok(value)
            }
            Expr::Starred(_) => Err(raise("SyntaxError", "can't use starred expression here")),
            Expr::Unsupported(what) => Err(unsupported(what)),
            _ => Ok(Value::None),
        }
    }

    #[inline(never)]
    fn eval_logic(&mut self, frame: &mut Frame, expr: &Expr) -> PyResult<Value> {
        match expr {
            Expr::Not(operand) => {
                let value = self.eval(frame, operand)?;
                Ok(Value::Bool(!self.truth(&value)?))
            }
            Expr::If(parts) => {
                let [test, yes, no] = &**parts;
                let branch = if self.eval_truth(frame, test)? { yes } else { no };
                self.eval(frame, branch)
            }
            Expr::And(operands) | Expr::Or(operands) => {
                let ends_on = matches!(expr, Expr::Or(_));
                let mut value = Value::None;
                for (at, operand) in operands.iter().enumerate() {
                    value = self.eval(frame, operand)?;
                    if at + 1 < operands.len() && self.truth(&value)? == ends_on {
                        break;
                    }
                }
                Ok(value)
            }
            _ => Ok(Value::None),
        }
    }

    /// Whether an expression is true.
    pub(crate) fn eval_truth(&mut self, frame: &mut Frame, expr: &Expr) -> PyResult<bool> {
        match self.eval(frame, expr)? {
            Value::Bool(truth) => Ok(truth),
            value => self.truth(&value),
        }
    }

    #[inline(never)]
    fn eval_compare(&mut self, frame: &mut Frame, expr: &Expr) -> PyResult<Value> {
        let Expr::Compare(compare) = expr else { return Ok(Value::None) };
        let mut left = self.eval(frame, &compare.first)?;
        let last = compare.rest.len();
        if let [(op, operand)] = &compare.rest[..] {
            let right = self.eval(frame, operand)?;
            self.charge(1)?;
            return self.compare(*op, &left, &right);
        }
        for (at, (op, operand)) in compare.rest.iter().enumerate() {
            let right = self.eval(frame, operand)?;
            self.charge(1)?;
            let answer = self.compare(*op, &left, &right)?;
            if at + 1 == last || !self.truth(&answer)? {
                return Ok(answer);
            }
            left = right;
        }
        Ok(Value::None)
    }

    /// The values of a row of expressions, with `*x` spread out.
    pub(crate) fn eval_all(&mut self, frame: &mut Frame, exprs: &[Expr]) -> PyResult<Vec<Value>> {
        let mut values = Vec::with_capacity(exprs.len());
        self.eval_onto(frame, exprs, &mut values)?;
        Ok(values)
    }

    /// Puts the values of a row of expressions behind others.
    pub(crate) fn eval_onto(
        &mut self,
        frame: &mut Frame,
        exprs: &[Expr],
        values: &mut Vec<Value>,
    ) -> PyResult<()> {
        for expr in exprs {
            if let Expr::Starred(inner) = expr {
                let value = self.eval(frame, inner)?;
                let more = self.collect(&value).map_err(|raised| {
                    let kind = value.type_name();
                    raised.reworded(
                        &format!("'{kind}' object is not iterable"),
                        &format!("Value after * must be an iterable, not {kind}"),
                    )
                })?;
                values.extend(more);
            } else {
                values.push(self.eval(frame, expr)?);
            }
        }
        Ok(())
    }

    #[inline(never)]
    fn eval_dict(&mut self, frame: &mut Frame, items: &[(Option<Expr>, Expr)]) -> PyResult<Value> {
        let mut pairs = Vec::with_capacity(items.len());
        for (key, value) in items {
            if let Some(key) = key {
                let key = self.eval(frame, key)?;
                pairs.push((key, self.eval(frame, value)?));
                continue;
            }
            let value = self.eval(frame, value)?;
            let Value::Dict(dict) = value.unwrapped() else {
                let kind = value.type_name();
                return Err(type_error(format!("'{kind}' object is not a mapping")));
            };
            pairs.extend(dict.map.borrow().values().cloned());
        }
        Ok(Value::dict(self.map_of(pairs)?))
    }

    #[inline(never)]
    fn eval_slice(&mut self, frame: &mut Frame, parts: &[Option<Expr>; 3]) -> PyResult<Value> {
        let [start, stop, step] = parts;
        let mut part = |part: &Option<Expr>| match part {
            Some(expr) => self.eval(frame, expr),
            None => Ok(Value::None),
        };
        let (start, stop, step) = (part(start)?, part(stop)?, part(step)?);
        Ok(Value::Slice(Rc::new(Slice { start, stop, step })))
    }

    /// A function with its defaults and the variables it shares.
    pub(crate) fn make_function(
        &mut self,
        frame: &mut Frame,
        make: &MakeFunction,
    ) -> PyResult<Value> {
        let defaults = self.eval_all(frame, &make.defaults)?;
        let mut keyword_defaults = Vec::with_capacity(make.keyword_defaults.len());
        for default in &make.keyword_defaults {
            keyword_defaults.push(match default {
                Some(default) => Some(self.eval(frame, default)?),
                None => None,
            });
        }
        Ok(Value::Function(Rc::new(Function {
            code: make.code.clone(),
            defaults,
            keyword_defaults,
            closure: make.captures.iter().map(|place| frame.captured(place)).collect(),
            globals: frame.globals.clone(),
            attributes: std::cell::RefCell::default(),
        })))
    }

    /// The value of a name.
    #[inline]
    fn load(&mut self, frame: &Frame, name: &NameRef) -> PyResult<Value> {
        match &name.place {
            Place::Local(at) => match frame.locals.get(*at as usize) {
                Some(Some(value)) => Ok(value.clone()),
                _ => Err(unbound(name)),
            },
            Place::Cell(at) => {
                let cell = frame.cells.get(*at as usize);
                cell.and_then(|cell| cell.borrow().clone()).ok_or_else(|| unbound(name))
            }
            Place::Free(at) => load_free(frame, *at, name),
            Place::Global => self.load_global(frame, name),
            Place::Class => match frame.class_name(name) {
                Some(value) => Ok(value),
                None => self.load_global(frame, name),
            },
            Place::ClassFree(at) => match frame.class_name(name) {
                Some(value) => Ok(value),
                None => load_free(frame, *at, name),
            },
        }
    }

    fn load_global(&self, frame: &Frame, name: &NameRef) -> PyResult<Value> {
        name.site
            .load(&frame.globals, &self.builtins, &name.name)
            .ok_or_else(|| raise("NameError", format!("name '{}' is not defined", name.name)))
    }

    #[inline(never)]
    fn eval_pieces(&mut self, frame: &mut Frame, pieces: &[Piece]) -> PyResult<String> {
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(literal) => text.push_str(literal),
                Piece::Value(inner) => text.push_str(&self.eval_interpolation(frame, inner)?),
            }
        }
        self.reserve(text.len())?;
        Ok(text)
    }

    fn eval_interpolation(&mut self, frame: &mut Frame, inner: &Interpolation) -> PyResult<String> {
        let value = self.eval(frame, &inner.value)?;
        let spec = match &inner.spec[..] {
            [] => String::new(),
            pieces => self.eval_pieces(frame, pieces)?,
        };
        let value = self.converted(value, inner.conversion)?;
        self.format(&value, &spec)
    }

    /// `!r`, `!s`, `!a` of an f-string or of `format`.
    pub(crate) fn converted(&mut self, value: Value, conversion: char) -> PyResult<Value> {
        Ok(match conversion {
            's' => Value::str(self.str(&value)?),
            'r' => Value::str(self.repr(&value)?),
            'a' => Value::str(crate::shell::repr::ascii(&self.repr(&value)?)),
            _ => value,
        })
    }
}

fn load_free(frame: &Frame, at: u32, name: &NameRef) -> PyResult<Value> {
    let cell = frame.free.get(at as usize);
    cell.and_then(|cell| cell.borrow().clone()).ok_or_else(|| {
        raise(
            "NameError",
            format!(
                "cannot access free variable '{}' where it is not associated with a value in \
                 enclosing scope",
                name.name
            ),
        )
    })
}

fn unbound(name: &NameRef) -> Raised {
    raise(
        "UnboundLocalError",
        format!(
            "cannot access local variable '{}' where it is not associated with a value",
            name.name
        ),
    )
}
