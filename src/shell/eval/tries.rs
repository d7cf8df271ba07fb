//! `try`, `with` and `raise`.

use std::rc::Rc;

use super::Flow;
use super::targets::unbind;
use crate::shell::Interpreter;
use crate::shell::class::Instance;
use crate::shell::code::{Expr, Handler, Try, With};
use crate::shell::interpreter::Frame;
use crate::shell::raise::{PyResult, Raised, RaisedKind, runtime_error, type_error};
use crate::shell::value::Value;

impl Interpreter {
    #[inline(never)]
    pub(super) fn try_statement(&mut self, frame: &mut Frame, inner: &Try) -> PyResult<Flow> {
        let result = match self.block(frame, &inner.body) {
            Ok(Flow::Next) => self.block(frame, &inner.otherwise),
            Ok(flow) => Ok(flow),
            Err(raised) => self.handle(frame, &inner.handlers, raised),
        };
        if inner.finally.is_empty() {
            return result;
        }
        // A stop runs no more of the learner's code.
        if result.as_ref().is_err_and(Raised::is_stop) {
            return result;
        }
        let under_way = result.as_ref().err().and_then(|raised| self.exception_of(raised));
        let handled = under_way.is_some();
        self.handling.extend(under_way);
        let finally = self.block(frame, &inner.finally);
        if handled {
            self.handling.pop();
        }
        match finally? {
            Flow::Next => result,
            flow => Ok(flow),
        }
    }

    /// Runs the handler that fits the exception, if one does.
    fn handle(
        &mut self,
        frame: &mut Frame,
        handlers: &[Handler],
        raised: Raised,
    ) -> PyResult<Flow> {
        let Some(exception) = self.exception_of(&raised) else { return Err(raised) };
        let Some(handler) = self.handler_for(frame, handlers, &exception)? else {
            return Err(Raised(Box::new(RaisedKind::Exception(exception))));
        };
        if let Some(name) = &handler.name {
            self.store(frame, name, Value::Instance(exception.clone()));
        }
        self.handling.push(exception);
        let result = self.block(frame, &handler.body);
        self.handling.pop();
        if let Some(name) = &handler.name {
            let _ = unbind(frame, name);
        }
        result
    }

    /// The first handler whose class the exception is of.
    pub(crate) fn handler_for<'a>(
        &mut self,
        frame: &mut Frame,
        handlers: &'a [Handler],
        exception: &Rc<Instance>,
    ) -> PyResult<Option<&'a Handler>> {
        for handler in handlers {
            let Some(class) = &handler.class else { return Ok(Some(handler)) };
            self.handling.push(exception.clone());
            let class = self.eval(frame, class);
            self.handling.pop();
            if catches(&class?, exception)? {
                return Ok(Some(handler));
            }
        }
        Ok(None)
    }

    /// `with` item number `at` and those after it, then the body.
    #[inline(never)]
    pub(super) fn with_statement(
        &mut self,
        frame: &mut Frame,
        with: &With,
        at: usize,
    ) -> PyResult<Flow> {
        let Some((manager, target)) = with.items.get(at) else {
            return self.block(frame, &with.body);
        };
        let manager = self.eval(frame, manager)?;
        let value = self.enter_context(&manager)?;
        let result = match target {
            Some(target) => self.assign(frame, target, value),
            None => Ok(()),
        };
        let result = result.and_then(|()| self.with_statement(frame, with, at + 1));
        match result {
            Ok(flow) => {
                self.exit_context(&manager, None)?;
                Ok(flow)
            }
            Err(raised) => {
                if self.exit_after(&manager, &raised)? {
                    Ok(Flow::Next)
                } else {
                    Err(raised)
                }
            }
        }
    }

    /// Leaves a `with` block by an exception; whether the manager swallows it.
    pub(crate) fn exit_after(&mut self, manager: &Value, raised: &Raised) -> PyResult<bool> {
        let under_way = self.exception_of(raised);
        let handled = under_way.is_some();
        self.handling.extend(under_way);
        let swallowed = self.exit_context(manager, Some(raised));
        if handled {
            self.handling.pop();
        }
        Ok(swallowed? && !raised.is_stop())
    }

    pub(super) fn raise_statement(
        &mut self,
        frame: &mut Frame,
        exception: Option<&Expr>,
        cause: Option<&Expr>,
    ) -> PyResult<()> {
        let Some(exception) = exception else {
            return Err(match self.handling.last() {
                Some(exception) => Raised(Box::new(RaisedKind::Exception(exception.clone()))),
                None => runtime_error("No active exception to reraise"),
            });
        };
        let value = self.eval(frame, exception)?;
        let Some(exception) = self.exception_from(&value)? else {
            return Err(type_error("exceptions must derive from BaseException"));
        };
        if let Some(cause) = cause {
            let cause = self.eval(frame, cause)?;
            let cause = match cause {
                Value::None => Value::None,
                cause => match self.exception_from(&cause)? {
                    Some(cause) => Value::Instance(cause),
                    None => {
                        let message = "exception causes must derive from BaseException";
                        return Err(type_error(message));
                    }
                },
            };
            exception.exception.borrow_mut().cause = Some(cause);
        }
        Err(Raised(Box::new(RaisedKind::Exception(exception))))
    }
}

fn catches(class: &Value, exception: &Rc<Instance>) -> PyResult<bool> {
    match class {
        Value::Class(class) if class.is_exception => Ok(exception.class.is_subclass(class)),
        Value::Host(host) if host.as_class().is_some() => {
            Ok(host.as_class().is_some_and(|class| exception.class.is_subclass(&class)))
        }
        Value::Tuple(tuple) => {
            for class in &tuple.items {
                if catches(class, exception)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        _ => Err(type_error(
            "catching classes that do not inherit from BaseException is not allowed",
        )),
    }
}
