//! Generators. A function that yields is run by an explicit stack of the blocks it is in, so that
//! it can be left and entered again; what holds no `yield` is run as anywhere else.

use std::rc::Rc;

use super::Interpreter;
use super::code::{Block, FunctionCode, StmtKind};
use super::eval::Flow;
use super::interpreter::Frame;
use super::iterate::{Iter, Source};
use super::raise::{PyResult, Raised, RaisedKind, runtime_error, type_error};
use super::value::Value;

/// A block under way: which, the next statement, and what the end of the block means.
struct Level {
    block: Block,
    next: usize,
    role: Role,
}

/// Why a block is run. The statement it belongs to is the one before `next` in the level below.
enum Role {
    Body,
    /// The body of a `for` loop.
    For(Rc<Iter>),
    While,
    /// The body of a `try`: handlers apply.
    Try,
    /// A handler or `else` of a `try`: only `finally` applies.
    Handled,
    /// A `finally`, with what happens after it.
    Finally(Ending),
    /// The body of a `with`, with the managers to leave, outermost first.
    With(Vec<Value>),
}

/// What ended a block early.
enum Ending {
    Next,
    Flow(Flow),
    Raised(Raised),
}

struct Running {
    code: Rc<FunctionCode>,
    frame: Frame,
    levels: Vec<Level>,
    started: bool,
    /// `yield from`: where values come from now.
    inner: Option<Rc<Iter>>,
    /// The `yield` that it stands at: its block and place in it.
    waiting: Option<(Block, usize)>,
    /// What it returned.
    returned: Value,
}

/// How a generator goes on.
enum Resume {
    With(Value),
    Raising(Raised),
}

/// A generator for a call of `code` whose arguments are placed.
pub(super) fn start(code: Rc<FunctionCode>, frame: Frame) -> Value {
    let running = Running {
        code,
        frame,
        levels: Vec::new(),
        started: false,
        inner: None,
        waiting: None,
        returned: Value::None,
    };
    Iter::value("generator", running)
}

impl Source for Running {
    fn next(&mut self, shell: &mut Interpreter) -> PyResult<Option<Value>> {
        self.resume(shell, Resume::With(Value::None))
    }

    fn send(&mut self, shell: &mut Interpreter, value: Value) -> PyResult<Option<Value>> {
        if !self.started && !matches!(value, Value::None) {
            return Err(type_error("can't send non-None value to a just-started generator"));
        }
        self.resume(shell, Resume::With(value))
    }

    fn throw(&mut self, shell: &mut Interpreter, raised: Raised) -> PyResult<Option<Value>> {
        self.resume(shell, Resume::Raising(raised))
    }

    fn result(&mut self) -> Value {
        std::mem::replace(&mut self.returned, Value::None)
    }
}

impl Running {
    fn resume(&mut self, shell: &mut Interpreter, how: Resume) -> PyResult<Option<Value>> {
        let _level = shell.enter("")?;
        if !self.started {
            self.started = true;
            self.push(self.code.body.clone(), Role::Body);
        }
        let result = match self.go_on(shell, how) {
            Ok(Some(value)) => Ok(Some(value)),
            Ok(None) => self.advance(shell),
            Err(raised) => Err(raised),
        };
        match result {
            Err(raised) if shell.is_a(&raised, "StopIteration") => {
                Err(runtime_error("generator raised StopIteration"))
            }
            result => result,
        }
    }

    /// Gives the `yield` that it stands at its result, or raises there. A value when what
    /// `yield from` goes through gives another.
    fn go_on(&mut self, shell: &mut Interpreter, how: Resume) -> PyResult<Option<Value>> {
        if let Some(inner) = self.inner.clone() {
            let result = match how {
                Resume::With(value) => inner.send(shell, value),
                Resume::Raising(raised) => inner.throw(shell, raised),
            };
            return self.after_inner(shell, &inner, result);
        }
        let waiting = self.waiting.take();
        let done = match how {
            Resume::With(value) => self.bind(shell, waiting, value),
            Resume::Raising(raised) => Err(raised),
        };
        match done {
            Ok(()) => Ok(None),
            Err(raised) => self.unwind(shell, Ending::Raised(raised)).map(|()| None),
        }
    }

    /// What the iterator of a `yield from` gave: a value, its end, or an exception.
    fn after_inner(
        &mut self,
        shell: &mut Interpreter,
        inner: &Rc<Iter>,
        result: PyResult<Option<Value>>,
    ) -> PyResult<Option<Value>> {
        let done = match result {
            Ok(Some(value)) => return Ok(Some(value)),
            Ok(None) => {
                self.inner = None;
                let waiting = self.waiting.take();
                self.bind(shell, waiting, inner.take_result())
            }
            Err(raised) => {
                self.inner = None;
                self.waiting = None;
                Err(raised)
            }
        };
        match done {
            Ok(()) => Ok(None),
            Err(raised) => self.unwind(shell, Ending::Raised(raised)).map(|()| None),
        }
    }

    fn push(&mut self, block: Block, role: Role) {
        self.levels.push(Level { block, next: 0, role });
    }

    /// Runs to the next `yield` or the end.
    fn advance(&mut self, shell: &mut Interpreter) -> PyResult<Option<Value>> {
        loop {
            if let Some(inner) = self.inner.clone() {
                let result = shell.next(&inner);
                if let Some(value) = self.after_inner(shell, &inner, result)? {
                    return Ok(Some(value));
                }
                continue;
            }
            let Some(level) = self.levels.last_mut() else { return Ok(None) };
            if level.next >= level.block.len() {
                self.end_of_block(shell)?;
                continue;
            }
            let (block, at) = (level.block.clone(), level.next);
            level.next += 1;
            match self.step(shell, &block, at) {
                Ok(Some(value)) => return Ok(Some(value)),
                Ok(None) => {}
                Err(ending) => {
                    if let Ending::Flow(Flow::Return(value)) = &ending
                        && !self.levels.iter().any(|l| !matches!(l.role, Role::Body))
                    {
                        self.returned = value.clone();
                        self.levels.clear();
                        return Ok(None);
                    }
                    self.unwind(shell, ending)?;
                }
            }
        }
    }

    /// Runs one statement; a value when it yields.
    fn step(
        &mut self,
        shell: &mut Interpreter,
        block: &Block,
        at: usize,
    ) -> Result<Option<Value>, Ending> {
        let stmt = &block[at];
        if !stmt.yields {
            return match shell.statement(&mut self.frame, stmt) {
                Ok(Flow::Next) => Ok(None),
                Ok(flow) => Err(Ending::Flow(flow)),
                Err(raised) => Err(Ending::Raised(raised)),
            };
        }
        shell.set_place(self.frame.source, stmt.span);
        if matches!(stmt.kind, StmtKind::Yield(..) | StmtKind::YieldFrom(..)) {
            self.waiting = Some((block.clone(), at));
        }
        self.yielding(shell, &stmt.kind).map_err(Ending::Raised)
    }

    fn yielding(&mut self, shell: &mut Interpreter, kind: &StmtKind) -> PyResult<Option<Value>> {
        shell.charge(1)?;
        match kind {
            StmtKind::Yield(value, _) => {
                let value = match value {
                    Some(value) => shell.eval(&mut self.frame, value)?,
                    None => Value::None,
                };
                return Ok(Some(value));
            }
            StmtKind::YieldFrom(value, _) => {
                let value = shell.eval(&mut self.frame, value)?;
                self.inner = Some(shell.iter(&value)?);
            }
            StmtKind::If(branches) => {
                for (test, body) in branches {
                    let taken = match test {
                        Some(test) => shell.eval_truth(&mut self.frame, test)?,
                        None => true,
                    };
                    if taken {
                        self.push(body.clone(), Role::Body);
                        break;
                    }
                }
            }
            StmtKind::For(inner) => {
                let iterable = shell.eval(&mut self.frame, &inner.iter)?;
                let iter = shell.iter(&iterable)?;
                self.push(Rc::new([]), Role::For(iter));
            }
            StmtKind::Match(inner) => {
                if let Some(body) = shell.case_of(&mut self.frame, inner)? {
                    self.push(body.clone(), Role::Body);
                }
            }
            StmtKind::While(..) => self.push(Rc::new([]), Role::While),
            StmtKind::Try(inner) => self.push(inner.body.clone(), Role::Try),
            StmtKind::With(inner) => {
                let mut managers = Vec::new();
                for (manager, target) in &inner.items {
                    let manager = shell.eval(&mut self.frame, manager)?;
                    let value = shell.enter_context(&manager)?;
                    managers.push(manager);
                    if let Some(target) = target {
                        shell.assign(&mut self.frame, target, value)?;
                    }
                }
                self.push(inner.body.clone(), Role::With(managers));
            }
            _ => {}
        }
        Ok(None)
    }

    /// What `x = yield` receives.
    fn bind(
        &mut self,
        shell: &mut Interpreter,
        waiting: Option<(Block, usize)>,
        value: Value,
    ) -> PyResult<()> {
        let Some((block, at)) = waiting else { return Ok(()) };
        match block.get(at).map(|stmt| &stmt.kind) {
            Some(StmtKind::Yield(_, Some(target)) | StmtKind::YieldFrom(_, Some(target))) => {
                shell.assign(&mut self.frame, target, value)
            }
            _ => Ok(()),
        }
    }

    /// The statement that the top level belongs to: its block and place in it.
    fn owner(&self) -> Option<(Block, usize)> {
        let below = self.levels.len().checked_sub(2)?;
        let level = self.levels.get(below)?;
        Some((level.block.clone(), level.next.checked_sub(1)?))
    }

    /// The block on top is over: what comes next depends on why it was run.
    fn end_of_block(&mut self, shell: &mut Interpreter) -> PyResult<()> {
        let owner = self.owner();
        let stmt = owner.as_ref().and_then(|(block, at)| block.get(*at)).map(|stmt| &stmt.kind);
        let Some(top) = self.levels.last_mut() else { return Ok(()) };
        match (&mut top.role, stmt) {
            (Role::For(iter), Some(StmtKind::For(inner))) => {
                let iter = iter.clone();
                match shell.next(&iter) {
                    Ok(Some(item)) => {
                        top.block = inner.body.clone();
                        top.next = 0;
                        if let Err(raised) = shell.assign(&mut self.frame, &inner.target, item) {
                            self.unwind(shell, Ending::Raised(raised))?;
                        }
                    }
                    Ok(None) => {
                        self.levels.pop();
                        self.push(inner.otherwise.clone(), Role::Body);
                    }
                    Err(raised) => self.unwind(shell, Ending::Raised(raised))?,
                }
            }
            (Role::While, Some(StmtKind::While(test, body, otherwise))) => {
                match shell.eval_truth(&mut self.frame, test) {
                    Ok(true) => {
                        top.block = body.clone();
                        top.next = 0;
                    }
                    Ok(false) => {
                        self.levels.pop();
                        self.push(otherwise.clone(), Role::Body);
                    }
                    Err(raised) => self.unwind(shell, Ending::Raised(raised))?,
                }
            }
            (Role::Try, Some(StmtKind::Try(inner))) => {
                self.levels.pop();
                self.push(inner.otherwise.clone(), Role::Handled);
            }
            (Role::Handled, Some(StmtKind::Try(inner))) => {
                self.levels.pop();
                self.push(inner.finally.clone(), Role::Finally(Ending::Next));
            }
            (Role::Finally(ending), _) => {
                let ending = std::mem::replace(ending, Ending::Next);
                self.levels.pop();
                match ending {
                    Ending::Next => {}
                    ending => self.unwind(shell, ending)?,
                }
            }
            (Role::With(managers), _) => {
                let managers = std::mem::take(managers);
                self.levels.pop();
                for manager in managers.iter().rev() {
                    if let Err(raised) = shell.exit_context(manager, None) {
                        self.unwind(shell, Ending::Raised(raised))?;
                        break;
                    }
                }
            }
            _ => {
                self.levels.pop();
            }
        }
        Ok(())
    }

    /// Leaves blocks until one takes the `break`, `return` or exception.
    fn unwind(&mut self, shell: &mut Interpreter, mut ending: Ending) -> PyResult<()> {
        loop {
            let owner = self.owner();
            let stmt = owner.as_ref().and_then(|(block, at)| block.get(*at)).map(|s| &s.kind);
            let Some(mut top) = self.levels.pop() else {
                return match ending {
                    Ending::Raised(raised) => Err(raised),
                    Ending::Flow(Flow::Return(value)) => {
                        self.returned = value;
                        Ok(())
                    }
                    _ => Ok(()),
                };
            };
            match (&mut top.role, stmt, &ending) {
                (Role::For(_) | Role::While, _, Ending::Flow(Flow::Break)) => return Ok(()),
                (Role::For(_) | Role::While, _, Ending::Flow(Flow::Continue)) => {
                    top.next = top.block.len();
                    self.levels.push(top);
                    return Ok(());
                }
                (Role::Try, Some(StmtKind::Try(inner)), Ending::Raised(raised)) => {
                    let exception = shell.exception_of(raised);
                    let Some(exception) = exception else { continue };
                    let handlers = &inner.handlers;
                    match shell.handler_for(&mut self.frame, handlers, &exception) {
                        Ok(Some(handler)) => {
                            if let Some(name) = &handler.name {
                                let value = Value::Instance(exception.clone());
                                shell.store(&mut self.frame, name, value);
                            }
                            self.push(handler.body.clone(), Role::Handled);
                            return Ok(());
                        }
                        Ok(None) => {
                            let raised = Raised(Box::new(RaisedKind::Exception(exception)));
                            self.push(inner.finally.clone(), Role::Finally(Ending::Raised(raised)));
                            return Ok(());
                        }
                        Err(raised) => ending = Ending::Raised(raised),
                    }
                }
                (Role::Try | Role::Handled, Some(StmtKind::Try(inner)), _) => {
                    if matches!(&ending, Ending::Raised(raised) if raised.is_stop()) {
                        continue;
                    }
                    self.push(inner.finally.clone(), Role::Finally(ending));
                    return Ok(());
                }
                (Role::With(managers), ..) => {
                    let managers = std::mem::take(managers);
                    for manager in managers.iter().rev() {
                        let result = match &ending {
                            Ending::Raised(raised) => shell.exit_after(manager, &raised.clone()),
                            _ => shell.exit_context(manager, None).map(|_| false),
                        };
                        match result {
                            Ok(true) => ending = Ending::Next,
                            Ok(false) => {}
                            Err(raised) => ending = Ending::Raised(raised),
                        }
                    }
                    if matches!(ending, Ending::Next) {
                        return Ok(());
                    }
                }
                _ => {}
            }
        }
    }
}
