//! `django.db`: the connection as an object, `reset_queries`, and the functions of
//! `django.db.transaction`.

use std::any::Any;
use std::rc::Rc;

use super::super::atomic;
use super::super::errors;
use super::super::manager::check_alias;
use super::super::native::arguments;
use crate::shell::host::Host;
use crate::shell::raise::{PyResult, raise, type_error, unsupported};
use crate::shell::types::builtins;
use crate::shell::value::{Builtin, Namespace, Str, Value};
use crate::shell::{Args, Interpreter};
use crate::sql;

/// The functions of `django.db.transaction`.
const TRANSACTION: &[Builtin] = builtins! {
    "atomic" => atomic::atomic,
    "on_commit" => on_commit,
    "savepoint" => savepoint,
    "savepoint_commit" => savepoint_commit,
    "savepoint_rollback" => savepoint_rollback,
    "clean_savepoints" => clean_savepoints,
    "get_autocommit" => get_autocommit,
    "set_autocommit" => set_autocommit,
    "get_rollback" => get_rollback,
    "set_rollback" => set_rollback,
    "commit" => commit,
    "rollback" => commit,
};

static RESET_QUERIES: Builtin = Builtin { name: "reset_queries", call: reset_queries };
static CLOSE: Builtin = Builtin { name: "close_old_connections", call: nothing };

/// `django.db`.
///
/// # Errors
/// None in practice.
pub(super) fn load(shell: &mut Interpreter, names: &Namespace) -> PyResult<()> {
    for name in errors::of_module("django.db.utils") {
        names.set(name, Value::Class(shell.builtin_class(name)));
    }
    names.set("DEFAULT_DB_ALIAS", Value::str("default"));
    names.set("connection", Value::Host(Rc::new(Connection)));
    names.set("connections", Value::Host(Rc::new(Connections)));
    names.set("reset_queries", Value::Builtin(&RESET_QUERIES));
    names.set("close_old_connections", Value::Builtin(&CLOSE));
    names.set("transaction", shell.import("django.db.transaction")?);
    let models = shell.import("django.db.models")?;
    names.set("models", models);
    Ok(())
}

/// `django.db.transaction`.
///
/// # Errors
/// None in practice.
pub(super) fn load_transaction(shell: &mut Interpreter, names: &Namespace) -> PyResult<()> {
    for function in TRANSACTION {
        names.set(function.name, Value::Builtin(function));
    }
    for name in errors::of_module("django.db.transaction") {
        names.set(name, Value::Class(shell.builtin_class(name)));
    }
    Ok(())
}

fn nothing(_: &mut Interpreter, _: Args) -> PyResult<Value> {
    Ok(Value::None)
}

fn reset_queries(shell: &mut Interpreter, _: Args) -> PyResult<Value> {
    shell.django.connection.borrow_mut().queries.clear();
    Ok(Value::None)
}

/// `transaction.on_commit(func, using=None, robust=False)`.
fn on_commit(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let [function, ..] = arguments(args, "on_commit", ["func", "using", "robust"], 1)?;
    let function = function.unwrap_or(Value::None);
    let callable = match &function {
        Value::Instance(instance) => instance.class.find("__call__").is_some(),
        Value::Host(_) => true,
        other => matches!(
            other,
            Value::Function(_)
                | Value::Builtin(_)
                | Value::Native(_)
                | Value::BoundBuiltin(_)
                | Value::BoundMethod(_)
                | Value::Class(_)
        ),
    };
    if !callable {
        return Err(type_error("on_commit()'s callback must be a callable."));
    }
    let waits = {
        let mut connection = shell.django.connection.borrow_mut();
        let waits = connection.in_atomic;
        if waits {
            let within = connection.savepoints.iter().flatten().cloned().collect();
            connection.on_commit.push((within, function.clone()));
        }
        waits
    };
    if !waits {
        shell.call(&function, Args::default())?;
    }
    Ok(Value::None)
}

fn in_atomic(shell: &Interpreter) -> bool {
    shell.django.connection.borrow().in_atomic
}

/// `savepoint()`: none outside of a transaction.
fn savepoint(shell: &mut Interpreter, _: Args) -> PyResult<Value> {
    if !in_atomic(shell) {
        return Ok(Value::None);
    }
    Ok(Value::str(shell.make_savepoint()?))
}

fn savepoint_name(args: Args, function: &str) -> PyResult<Option<String>> {
    let [sid, _] = arguments(args, function, ["sid", "using"], 1)?;
    Ok(match sid {
        Some(Value::Str(name)) => Some(name.to_string()),
        _ => None,
    })
}

fn savepoint_commit(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let name = savepoint_name(args, "savepoint_commit")?;
    if let Some(name) = name.filter(|_| in_atomic(shell)) {
        shell.execute(sql::Statement::ReleaseSavepoint(name))?;
    }
    Ok(Value::None)
}

fn savepoint_rollback(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let name = savepoint_name(args, "savepoint_rollback")?;
    if let Some(name) = name.filter(|_| in_atomic(shell)) {
        shell.execute(sql::Statement::RollbackToSavepoint(name.clone()))?;
        let mut connection = shell.django.connection.borrow_mut();
        connection.on_commit.retain(|(within, _)| !within.contains(&name));
    }
    Ok(Value::None)
}

fn clean_savepoints(shell: &mut Interpreter, _: Args) -> PyResult<Value> {
    shell.django.connection.borrow_mut().savepoint_state = 0;
    Ok(Value::None)
}

fn get_autocommit(shell: &mut Interpreter, _: Args) -> PyResult<Value> {
    Ok(Value::Bool(!in_atomic(shell)))
}

fn forbidden_inside(shell: &Interpreter) -> PyResult<()> {
    if in_atomic(shell) {
        return Err(raise(
            "TransactionManagementError",
            "This is forbidden when an 'atomic' block is active.",
        ));
    }
    Ok(())
}

fn set_autocommit(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    forbidden_inside(shell)?;
    match args.positional.first() {
        Some(value) if shell.truth(value)? => Ok(Value::None),
        _ => Err(unsupported("set_autocommit(False)")),
    }
}

fn commit(shell: &mut Interpreter, _: Args) -> PyResult<Value> {
    forbidden_inside(shell)?;
    Ok(Value::None)
}

fn needs_atomic(shell: &Interpreter) -> PyResult<()> {
    if in_atomic(shell) {
        return Ok(());
    }
    Err(raise(
        "TransactionManagementError",
        "The rollback flag doesn't work outside of an 'atomic' block.",
    ))
}

fn get_rollback(shell: &mut Interpreter, _: Args) -> PyResult<Value> {
    needs_atomic(shell)?;
    Ok(Value::Bool(shell.django.connection.borrow().needs_rollback))
}

fn set_rollback(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    let [rollback, _] = arguments(args, "set_rollback", ["rollback", "using"], 1)?;
    needs_atomic(shell)?;
    let rollback = shell.truth(&rollback.unwrap_or(Value::None))?;
    shell.django.connection.borrow_mut().needs_rollback = rollback;
    Ok(Value::None)
}

/// `django.db.connection`.
struct Connection;

/// `connection.queries`: what was run, as SQL.
fn queries(shell: &mut Interpreter) -> PyResult<Value> {
    let django = shell.django.clone();
    let connection = django.connection.borrow();
    let mut made = Vec::with_capacity(connection.queries.len());
    for executed in &connection.queries {
        let text = sql::print::sqlite(&executed.statement);
        let time = format!("{:.3}", executed.seconds);
        let pairs =
            vec![(Value::str("sql"), Value::str(text)), (Value::str("time"), Value::str(time))];
        made.push(Value::dict(shell.map_of(pairs)?));
    }
    Ok(Value::list(made))
}

impl Host for Connection {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "DatabaseWrapper".to_owned()
    }

    fn get(self: Rc<Self>, shell: &mut Interpreter, name: &str) -> PyResult<Option<Value>> {
        let function = |name: &str| {
            TRANSACTION.iter().find(|function| function.name == name).map(Value::Builtin)
        };
        Ok(Some(match name {
            "queries" => queries(shell)?,
            "queries_log" => {
                // Its length is what is asked for.
                let count = shell.django.connection.borrow().queries.len();
                Value::list(vec![Value::None; count])
            }
            "vendor" => Value::str("sqlite"),
            "display_name" => Value::str("SQLite"),
            "alias" => Value::str("default"),
            "in_atomic_block" => Value::Bool(in_atomic(shell)),
            "autocommit" => Value::Bool(!in_atomic(shell)),
            "needs_rollback" => Value::Bool(shell.django.connection.borrow().needs_rollback),
            "queries_logged" | "force_debug_cursor" => Value::Bool(true),
            "savepoint_ids" => {
                let connection = shell.django.connection.borrow();
                let ids = connection.savepoints.iter();
                Value::list(ids.map(|id| id.as_deref().map_or(Value::None, Value::from)).collect())
            }
            "on_commit" | "get_autocommit" | "set_autocommit" | "get_rollback" | "set_rollback"
            | "savepoint" | "savepoint_commit" | "savepoint_rollback" | "clean_savepoints"
            | "commit" | "rollback" => return Ok(function(name)),
            "close" | "ensure_connection" | "check_constraints" => {
                Value::native(name, |_, _| Ok(Value::None))
            }
            "cursor" => return Err(unsupported("connection.cursor()")),
            _ => return Ok(None),
        }))
    }

    fn set(self: Rc<Self>, shell: &mut Interpreter, name: &Str, value: Value) -> PyResult<()> {
        match &**name {
            "needs_rollback" => {
                let truth = shell.truth(&value)?;
                shell.django.connection.borrow_mut().needs_rollback = truth;
                Ok(())
            }
            "force_debug_cursor" => Ok(()),
            _ => Err(unsupported(&format!("setting connection.{name}"))),
        }
    }

    fn repr(self: Rc<Self>, _: &mut Interpreter) -> PyResult<String> {
        Ok("<DatabaseWrapper vendor='sqlite' alias='default'>".to_owned())
    }
}

/// `django.db.connections`.
struct Connections;

impl Host for Connections {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn type_name(&self) -> String {
        "ConnectionHandler".to_owned()
    }

    fn index(self: Rc<Self>, shell: &mut Interpreter, alias: &Value) -> PyResult<Value> {
        check_alias(shell, alias)?;
        Ok(Value::Host(Rc::new(Connection)))
    }

    fn iter(self: Rc<Self>, _: &mut Interpreter) -> PyResult<Value> {
        Ok(Value::list(vec![Value::str("default")]))
    }
}
