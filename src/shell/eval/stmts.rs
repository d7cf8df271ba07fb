//! Statements.

use std::cell::RefCell;
use std::rc::Rc;

use super::Flow;
use crate::shell::code::{Expr, For, Stmt, StmtKind, Target};
use crate::shell::interpreter::Frame;
use crate::shell::raise::{PyResult, raise_with, unsupported};
use crate::shell::value::{Dict, Str, Value};
use crate::shell::{Args, Interpreter};

impl Interpreter {
    /// Runs statements until one ends the block.
    pub(crate) fn block(&mut self, frame: &mut Frame, block: &[Stmt]) -> PyResult<Flow> {
        for stmt in block {
            match self.statement(frame, stmt)? {
                Flow::Next => {}
                flow => return Ok(flow),
            }
        }
        Ok(Flow::Next)
    }

    /// Runs one statement.
    pub(crate) fn statement(&mut self, frame: &mut Frame, stmt: &Stmt) -> PyResult<Flow> {
        self.charge(1)?;
        self.set_place(frame.source, stmt.span);
        match &stmt.kind {
            StmtKind::Expr(expr) => {
                let value = self.eval(frame, expr)?;
                if frame.shows {
                    self.show(&value)?;
                }
            }
            StmtKind::Assign(targets, value) => {
                let value = match (&targets[..], value) {
                    ([Target::Unpack(targets, None)], Expr::Tuple(values))
                        if targets.len() == values.len() =>
                    {
                        self.assign_side_by_side(frame, targets, values)?;
                        return Ok(Flow::Next);
                    }
                    _ => self.eval(frame, value)?,
                };
                let Some((last, others)) = targets.split_last() else { return Ok(Flow::Next) };
                for target in others {
                    self.assign(frame, target, value.clone())?;
                }
                self.assign(frame, last, value)?;
            }
            StmtKind::Augmented(parts) => {
                let (target, read, op, value) = &**parts;
                let left = self.eval(frame, read)?;
                let right = self.eval(frame, value)?;
                let result = self.augmented(*op, &left, &right)?;
                drop(left);
                self.assign(frame, target, result)?;
            }
            StmtKind::If(branches) => {
                for (test, block) in branches {
                    let taken = match test {
                        Some(test) => self.eval_truth(frame, test)?,
                        None => true,
                    };
                    if taken {
                        return self.block(frame, block);
                    }
                }
            }
            StmtKind::Return(value) => {
                return Ok(Flow::Return(match value {
                    Some(value) => self.eval(frame, value)?,
                    None => Value::None,
                }));
            }
            StmtKind::For(inner) => return self.for_loop(frame, inner),
            StmtKind::While(test, body, otherwise) => {
                while self.eval_truth(frame, test)? {
                    self.charge(1)?;
                    match self.block(frame, body)? {
                        Flow::Next | Flow::Continue => {}
                        Flow::Break => return Ok(Flow::Next),
                        flow @ Flow::Return(_) => return Ok(flow),
                    }
                }
                return self.block(frame, otherwise);
            }
            StmtKind::Break => return Ok(Flow::Break),
            StmtKind::Continue => return Ok(Flow::Continue),
            StmtKind::Try(inner) => return self.try_statement(frame, inner),
            StmtKind::Match(inner) => {
                if let Some(body) = self.case_of(frame, inner)? {
                    return self.block(frame, body);
                }
            }
            StmtKind::With(inner) => return self.with_statement(frame, inner, 0),
            other => self.rare_statement(frame, other)?,
        }
        Ok(Flow::Next)
    }

    fn for_loop(&mut self, frame: &mut Frame, inner: &For) -> PyResult<Flow> {
        let iterable = self.eval(frame, &inner.iter)?;
        self.set_place(frame.source, inner.span);
        let mut items = self.walk(iterable)?;
        while let Some(item) = items.next(self)? {
            self.assign(frame, &inner.target, item)?;
            match self.block(frame, &inner.body)? {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Ok(Flow::Next),
                flow @ Flow::Return(_) => return Ok(flow),
            }
            self.set_place(frame.source, inner.span);
        }
        self.block(frame, &inner.otherwise)
    }

    /// `a, b = c, d` without a tuple between.
    #[inline(never)]
    fn assign_side_by_side(
        &mut self,
        frame: &mut Frame,
        targets: &[Target],
        values: &[Expr],
    ) -> PyResult<()> {
        if let ([one, two], [first, second]) = (targets, values)
            && !matches!(first, Expr::Starred(_))
            && !matches!(second, Expr::Starred(_))
        {
            let first = self.eval(frame, first)?;
            let second = self.eval(frame, second)?;
            self.assign(frame, one, first)?;
            return self.assign(frame, two, second);
        }
        let value = Value::tuple(self.eval_all(frame, values)?);
        self.unpack(frame, targets, None, &value)
    }

    #[inline(never)]
    fn rare_statement(&mut self, frame: &mut Frame, kind: &StmtKind) -> PyResult<()> {
        match kind {
            StmtKind::Delete(targets) => {
                targets.iter().try_for_each(|target| self.delete(frame, target))
            }
            StmtKind::Raise(exception, cause) => {
                self.raise_statement(frame, exception.as_ref(), cause.as_ref())
            }
            StmtKind::Assert(test, message) => {
                if self.eval_truth(frame, test)? {
                    return Ok(());
                }
                let args = match message {
                    Some(message) => vec![self.eval(frame, message)?],
                    None => Vec::new(),
                };
                Err(raise_with("AssertionError", args))
            }
            StmtKind::Function(name, make, decorators) => {
                let mut wrappers = Vec::with_capacity(decorators.len());
                for decorator in decorators {
                    wrappers.push(self.eval(frame, decorator)?);
                }
                let mut value = self.make_function(frame, make)?;
                for wrapper in wrappers.iter().rev() {
                    value = self.call(wrapper, Args::one(value))?;
                }
                self.store(frame, name, value);
                Ok(())
            }
            StmtKind::Class(make) => self.class_statement(frame, make),
            StmtKind::Import(module, name, dotted) => {
                let mut value = self.import(module)?;
                if !*dotted {
                    value = self.import(module.split('.').next().unwrap_or_default())?;
                }
                self.store(frame, name, value);
                Ok(())
            }
            StmtKind::ImportFrom(module, names) => {
                for (wanted, name) in names {
                    let value = self.import_from(module, wanted)?;
                    self.store(frame, name, value);
                }
                Ok(())
            }
            StmtKind::ImportStar(module) => {
                for (name, value) in self.import_all(module)? {
                    frame.globals.set(&name, value);
                }
                Ok(())
            }
            StmtKind::Annotate(name, annotation) => {
                let kind = match annotation {
                    Some(annotation) => self.eval(frame, annotation)?,
                    None => Value::None,
                };
                self.annotate(frame, name, kind)
            }
            StmtKind::Unsupported(what) => Err(unsupported(what)),
            _ => Ok(()),
        }
    }

    /// Keeps the annotation of a name in a class body.
    fn annotate(&mut self, frame: &Frame, name: &Str, kind: Value) -> PyResult<()> {
        let Some(names) = &frame.class_names else { return Ok(()) };
        let known = names.borrow().get("__annotations__").cloned();
        let dict = match known {
            Some(Value::Dict(dict)) => dict,
            _ => {
                let dict = Rc::new(Dict { map: RefCell::default() });
                let value = Value::Dict(dict.clone());
                names.borrow_mut().insert("__annotations__".into(), value);
                dict
            }
        };
        let name = Value::Str(name.clone());
        let key = self.key(&name)?;
        let old = dict.map.borrow_mut().insert(key, (name, kind));
        drop(old);
        Ok(())
    }

    /// What an interactive input does with the value of an expression.
    fn show(&mut self, value: &Value) -> PyResult<()> {
        if matches!(value, Value::None) {
            return Ok(());
        }
        self.builtins.set("_", Value::None);
        let text = self.repr(value)?;
        self.write(&text)?;
        self.write("\n")?;
        self.builtins.set("_", value.clone());
        Ok(())
    }
}
