//! `transaction.atomic()`: transactions and savepoints that nest (`django/db/transaction.py`).

use std::any::Any;
use std::rc::Rc;

use crate::shell::host::Host;
use crate::shell::raise::{PyResult, Raised, RaisedKind, raise};
use crate::shell::value::{Function, Value};
use crate::shell::{Args, Interpreter};
use crate::sql::Statement;

/// Whether an atomic block within another makes a savepoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Savepoint {
    /// It does.
    Made,
    /// It does not: an error in it ends the block around it.
    None,
}

impl Interpreter {
    /// Runs something in an atomic block.
    ///
    /// # Errors
    /// What it raises, after the block is rolled back; `IntegrityError` when it cannot be committed.
    pub(crate) fn atomic<T>(
        &mut self,
        savepoint: Savepoint,
        run: impl FnOnce(&mut Self) -> PyResult<T>,
    ) -> PyResult<T> {
        self.enter_atomic(savepoint)?;
        let result = run(self);
        self.exit_atomic(result.as_ref().err())?;
        result
    }

    /// `Atomic.__enter__`.
    pub(crate) fn enter_atomic(&mut self, savepoint: Savepoint) -> PyResult<()> {
        let django = self.django.clone();
        let inside = {
            let mut connection = django.connection.borrow_mut();
            if !connection.in_atomic {
                connection.needs_rollback = false;
            }
            connection.in_atomic
        };
        if !inside {
            self.execute_unchecked(Statement::Begin)?;
            django.connection.borrow_mut().in_atomic = true;
            return Ok(());
        }
        let makes = savepoint == Savepoint::Made && !django.connection.borrow().needs_rollback;
        let name = if makes { Some(self.make_savepoint()?) } else { None };
        django.connection.borrow_mut().savepoints.push(name);
        Ok(())
    }

    /// `connection.savepoint()`.
    pub(crate) fn make_savepoint(&mut self) -> PyResult<String> {
        let name = {
            let mut connection = self.django.connection.borrow_mut();
            connection.savepoint_state += 1;
            format!("s1_x{}", connection.savepoint_state)
        };
        self.execute(Statement::Savepoint(name.clone()))?;
        Ok(name)
    }

    /// `Atomic.__exit__`, with the exception that ended the block.
    pub(crate) fn exit_atomic(&mut self, raised: Option<&Raised>) -> PyResult<()> {
        let django = self.django.clone();
        let level = {
            let mut connection = django.connection.borrow_mut();
            match connection.savepoints.pop() {
                Some(savepoint) => Some(savepoint),
                None => {
                    connection.in_atomic = false;
                    None
                }
            }
        };
        let broken = raised.is_some() || django.connection.borrow().needs_rollback;
        match (level, broken) {
            (None, false) => self.commit(),
            (None, true) => {
                django.connection.borrow_mut().needs_rollback = false;
                self.rollback()
            }
            (Some(None), true) => {
                django.connection.borrow_mut().needs_rollback = true;
                Ok(())
            }
            (Some(None), false) => Ok(()),
            (Some(Some(name)), false) => {
                self.execute(Statement::ReleaseSavepoint(name)).map(|_| ())
            }
            (Some(Some(name)), true) => self.abandon(&name),
        }
    }

    /// Rolls back to a savepoint and releases it.
    fn abandon(&mut self, name: &str) -> PyResult<()> {
        let django = self.django.clone();
        {
            let mut connection = django.connection.borrow_mut();
            connection.needs_rollback = false;
            connection.on_commit.retain(|(within, _)| !within.iter().any(|it| it == name));
        }
        self.execute_unchecked(Statement::RollbackToSavepoint(name.to_owned()))?;
        self.execute_unchecked(Statement::ReleaseSavepoint(name.to_owned()))?;
        Ok(())
    }

    fn commit(&mut self) -> PyResult<()> {
        if let Err(raised) = self.execute_unchecked(Statement::Commit) {
            self.rollback()?;
            return Err(raised);
        }
        let hooks = std::mem::take(&mut self.django.connection.borrow_mut().on_commit);
        for (_, hook) in hooks {
            self.call(&hook, Args::default())?;
        }
        Ok(())
    }

    fn rollback(&mut self) -> PyResult<()> {
        self.django.connection.borrow_mut().on_commit.clear();
        self.execute_unchecked(Statement::Rollback)?;
        Ok(())
    }

    /// Ends what an input left open when it was stopped from outside: a stop runs no `__exit__`.
    pub(crate) fn close_transaction(&mut self) {
        let open = self.django.connection.borrow().in_atomic;
        if !open {
            return;
        }
        let mut connection = self.django.connection.borrow_mut();
        connection.in_atomic = false;
        connection.needs_rollback = false;
        connection.savepoints.clear();
        connection.on_commit.clear();
        // Nothing to do where no transaction is open.
        let _ = connection.database.execute(&Statement::Rollback);
    }
}

/// What `transaction.atomic()` gives: a block of a `with`, or a decorator.
pub(crate) struct Atomic {
    pub(crate) savepoint: Savepoint,
    pub(crate) durable: bool,
}

impl Host for Atomic {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "Atomic".to_owned()
    }

    fn enter(self: Rc<Self>, shell: &mut Interpreter) -> PyResult<Value> {
        if self.durable && shell.django.connection.borrow().in_atomic {
            return Err(raise(
                "RuntimeError",
                "A durable atomic block cannot be nested within another atomic block.",
            ));
        }
        shell.enter_atomic(self.savepoint)?;
        Ok(Value::None)
    }

    fn exit(self: Rc<Self>, shell: &mut Interpreter, raised: Option<&Raised>) -> PyResult<bool> {
        if let Some(raised) = raised
            && matches!(*raised.0, RaisedKind::Stop(_))
        {
            shell.close_transaction();
            return Ok(false);
        }
        shell.exit_atomic(raised)?;
        Ok(false)
    }

    /// As a decorator: the function runs in a block of its own each time.
    fn call(self: Rc<Self>, shell: &mut Interpreter, args: Args) -> PyResult<Value> {
        let function = args.exactly_one("atomic")?;
        let _ = shell;
        Ok(wrapped(function, self.savepoint))
    }
}

fn wrapped(function: Value, savepoint: Savepoint) -> Value {
    let name = match &function {
        Value::Function(inner) => name_of(inner),
        _ => "inner".into(),
    };
    Value::native(&name, move |shell, args| {
        shell.atomic(savepoint, |shell| shell.call(&function, args))
    })
}

fn name_of(function: &Rc<Function>) -> Rc<str> {
    function.code.name.clone()
}

/// `transaction.atomic` itself: called with options, or used as a decorator without brackets.
pub(crate) fn atomic(_: &mut Interpreter, mut args: Args) -> PyResult<Value> {
    if let [function @ (Value::Function(_) | Value::Native(_))] = &args.positional[..] {
        return Ok(wrapped(function.clone(), Savepoint::Made));
    }
    let is_false = |value: Option<Value>| matches!(value, Some(Value::Bool(false)));
    let savepoint =
        if is_false(args.take("savepoint")) { Savepoint::None } else { Savepoint::Made };
    let durable = matches!(args.take("durable"), Some(Value::Bool(true)));
    Ok(Value::Host(Rc::new(Atomic { savepoint, durable })))
}
