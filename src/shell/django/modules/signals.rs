//! Signals: `post_save.connect(…)`, `@receiver(post_save)` (`django/dispatch/dispatcher.py`,
//! `django/db/models/signals.py`).

use std::any::Any;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::super::apps::{ModelClass, model_of_class};
use super::super::native::{Native, arguments, define, expect, payload};
use crate::shell::class::{Class, Instance, Slots};
use crate::shell::raise::{PyResult, type_error, value_error};
use crate::shell::types::methods;
use crate::shell::value::{Builtin, Elements, Method, Namespace, Str, Value};
use crate::shell::{Args, Interpreter};

/// The signals of models, by name.
const NAMES: &[&str] = &[
    "pre_init",
    "post_init",
    "pre_save",
    "post_save",
    "pre_delete",
    "post_delete",
    "m2m_changed",
    "class_prepared",
    "pre_migrate",
    "post_migrate",
];

/// The payload of a signal.
#[derive(Default)]
pub(crate) struct Signal {
    receivers: RefCell<Vec<Receiver>>,
}

/// Who listens.
struct Receiver {
    /// `dispatch_uid`, or the address of the function.
    id: Result<Str, usize>,
    /// The class whose signals it hears; all without one.
    sender: Option<Value>,
    call: Held,
}

/// Methods are held weakly unless asked otherwise: the object may go. Functions stay: with `DEBUG`,
/// Django keeps each of them in a cache of its looks at their parameters.
enum Held {
    Method(Weak<Instance>, Value),
    Strong(Value),
}

impl Held {
    fn value(&self) -> Option<Value> {
        match self {
            Self::Method(receiver, function) => {
                let receiver = Value::Instance(receiver.upgrade()?);
                let function = function.clone();
                Some(Value::BoundMethod(Rc::new(crate::shell::value::BoundMethod {
                    receiver,
                    function,
                })))
            }
            Self::Strong(value) => Some(value.clone()),
        }
    }
}

const METHODS: &[Method] = methods! {
    "Signal":
    "__init__" => init,
    "connect" => connect,
    "disconnect" => disconnect,
    "send" => send_signal,
    "send_robust" => send_robust,
    "has_listeners" => listens,
};

static RECEIVER: Builtin = Builtin { name: "receiver", call: receiver };

/// Makes `Signal` and the modules.
///
/// # Errors
/// None in practice.
pub(super) fn install(shell: &mut Interpreter) -> PyResult<()> {
    let mut native = Native::new("Signal", "django.dispatch.dispatcher", &[], METHODS);
    native.slots =
        Slots { payload: Some(|| Rc::new(Signal::default()) as Rc<dyn Any>), ..Slots::default() };
    let class = define(shell, native)?;
    for name in ["django.dispatch", "django.dispatch.dispatcher"] {
        let class = class.clone();
        shell.register_module(
            name,
            Rc::new(move |_, names| {
                names.set("Signal", Value::Class(class.clone()));
                names.set("receiver", Value::Builtin(&RECEIVER));
                Ok(())
            }),
        );
    }
    let load = move |shell: &mut Interpreter, names: &Namespace| {
        let mut signals = shell.django.signals.borrow_mut();
        for name in NAMES {
            let signal = Value::Instance(Rc::new(Instance::new(class.clone(), Value::None)));
            names.set(name, signal.clone());
            signals.push((name, signal));
        }
        Ok(())
    };
    shell.register_module(
        "django.db.models.signals",
        Rc::new(move |shell, names| load(shell, names)),
    );
    Ok(())
}

fn init(_: &mut Interpreter, _: &Value, _: Args) -> PyResult<Value> {
    Ok(Value::None)
}

/// The class that is meant as a sender; `'playground.Book'` is looked up.
fn sender_of(shell: &mut Interpreter, given: Option<Value>) -> PyResult<Option<Value>> {
    Ok(match given {
        None | Some(Value::None) => None,
        Some(Value::Str(label)) => {
            let registry = shell.registry();
            let found = registry.models().iter().find(|it| it.label.eq_ignore_ascii_case(&label));
            let class = found.and_then(|it| shell.django.class(it.id));
            let Some(class) = class else {
                return Err(value_error(format!("Invalid model reference '{label}'.")));
            };
            Some(Value::Class(class))
        }
        Some(other) => Some(other),
    })
}

fn same_sender(a: Option<&Value>, b: Option<&Value>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => a.is(b),
        _ => false,
    }
}

fn id_of(function: Option<&Value>, uid: Option<&Value>) -> Result<Str, usize> {
    match (uid, function) {
        (Some(Value::Str(uid)), _) => Ok(uid.clone()),
        (_, Some(Value::BoundMethod(bound))) => Err(bound.receiver.address().unwrap_or(0)
            ^ bound.function.address().unwrap_or(0).rotate_left(1)),
        (_, Some(function)) => Err(function.address().unwrap_or(0)),
        _ => Err(0),
    }
}

fn is_callable(shell: &mut Interpreter, value: &Value) -> bool {
    match value {
        Value::Instance(instance) => instance.class.find("__call__").is_some(),
        Value::Function(_)
        | Value::Native(_)
        | Value::Builtin(_)
        | Value::BoundMethod(_)
        | Value::BoundBuiltin(_)
        | Value::Class(_)
        | Value::Host(_)
        | Value::Descriptor(_) => {
            let _ = shell;
            true
        }
        _ => false,
    }
}

fn connect(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let signal = expect::<Signal>(value, "Signal")?;
    let names = ["receiver", "sender", "weak", "dispatch_uid"];
    let [function, sender, weak, uid] = arguments(args, "Signal.connect", names, 1)?;
    let function = function.unwrap_or(Value::None);
    if !is_callable(shell, &function) {
        return Err(type_error("Signal receivers must be callable."));
    }
    if let Value::Function(inner) = &function
        && inner.code.parameters.keywords.is_none()
    {
        return Err(value_error("Signal receivers must accept keyword arguments (**kwargs)."));
    }
    let sender = sender_of(shell, sender)?;
    let is_weak = match weak {
        Some(weak) => shell.truth(&weak)?,
        None => true,
    };
    let id = id_of(Some(&function), uid.as_ref());
    let call = match &function {
        Value::BoundMethod(bound) if is_weak => match &bound.receiver {
            Value::Instance(instance) => {
                Held::Method(Rc::downgrade(instance), bound.function.clone())
            }
            _ => Held::Strong(function.clone()),
        },
        _ => Held::Strong(function.clone()),
    };
    let mut receivers = signal.receivers.borrow_mut();
    receivers.retain(|known| known.call.value().is_some());
    let known =
        receivers.iter().any(|it| it.id == id && same_sender(it.sender.as_ref(), sender.as_ref()));
    if !known {
        receivers.push(Receiver { id, sender, call });
    }
    Ok(Value::None)
}

fn disconnect(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let signal = expect::<Signal>(value, "Signal")?;
    let names = ["receiver", "sender", "dispatch_uid"];
    let [function, sender, uid] = arguments(args, "Signal.disconnect", names, 0)?;
    let sender = sender_of(shell, sender)?;
    let id = id_of(function.as_ref(), uid.as_ref());
    let mut receivers = signal.receivers.borrow_mut();
    let found = receivers
        .iter()
        .position(|it| it.id == id && same_sender(it.sender.as_ref(), sender.as_ref()));
    if let Some(at) = found {
        receivers.remove(at);
    }
    Ok(Value::Bool(found.is_some()))
}

/// The receivers that hear a sender, in the order in which they were connected.
fn hearing(signal: &Signal, sender: Option<&Value>) -> Vec<Value> {
    let receivers = signal.receivers.borrow();
    receivers
        .iter()
        .filter(|it| {
            it.sender.as_ref().is_none_or(|own| sender.is_some_and(|sender| own.is(sender)))
        })
        .filter_map(|it| it.call.value())
        .collect()
}

fn listens(shell: &mut Interpreter, value: &Value, args: Args) -> PyResult<Value> {
    let signal = expect::<Signal>(value, "Signal")?;
    let [sender] = arguments(args, "Signal.has_listeners", ["sender"], 0)?;
    let sender = sender_of(shell, sender)?;
    Ok(Value::Bool(!hearing(&signal, sender.as_ref()).is_empty()))
}

fn deliver(
    shell: &mut Interpreter,
    value: &Value,
    sender: Option<Value>,
    named: &[(Str, Value)],
) -> PyResult<Vec<Value>> {
    let signal = expect::<Signal>(value, "Signal")?;
    let mut responses = Vec::new();
    for function in hearing(&signal, sender.as_ref()) {
        let mut keywords = vec![
            ("signal".into(), value.clone()),
            ("sender".into(), sender.clone().unwrap_or(Value::None)),
        ];
        keywords.extend(named.iter().cloned());
        let response = shell.call(&function, Args { positional: Vec::new(), keywords })?;
        responses.push(Value::tuple(vec![function, response]));
    }
    Ok(responses)
}

fn send_signal(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    let sender = args.take("sender").or_else(|| args.positional.first().cloned());
    let sender = sender.filter(|sender| !matches!(sender, Value::None));
    deliver(shell, value, sender, &args.keywords).map(Value::list)
}

fn send_robust(shell: &mut Interpreter, value: &Value, mut args: Args) -> PyResult<Value> {
    let sender = args.take("sender").or_else(|| args.positional.first().cloned());
    let signal = expect::<Signal>(value, "Signal")?;
    let mut responses = Vec::new();
    for function in hearing(&signal, sender.as_ref()) {
        let mut keywords = vec![
            ("signal".into(), value.clone()),
            ("sender".into(), sender.clone().unwrap_or(Value::None)),
        ];
        keywords.extend(args.keywords.iter().cloned());
        let response = match shell.call(&function, Args { positional: Vec::new(), keywords }) {
            Ok(response) => response,
            Err(raised) => match shell.exception_of(&raised) {
                Some(exception) if shell.is_a(&raised, "Exception") => Value::Instance(exception),
                _ => return Err(raised),
            },
        };
        responses.push(Value::tuple(vec![function, response]));
    }
    Ok(Value::list(responses))
}

/// `@receiver(post_save, sender=Book)`, also with a list of signals.
fn receiver(_: &mut Interpreter, mut args: Args) -> PyResult<Value> {
    if args.positional.is_empty() {
        return Err(type_error("receiver() missing 1 required positional argument: 'signal'"));
    }
    let signals = args.positional.remove(0);
    let keywords = args.keywords;
    Ok(Value::native("_decorator", move |shell, args| {
        let function = args.exactly_one("_decorator")?;
        let all = match &signals {
            Value::List(_) | Value::Tuple(_) => shell.collect(&signals)?,
            one => vec![one.clone()],
        };
        for signal in all {
            let args = Args { positional: vec![function.clone()], keywords: keywords.clone() };
            shell.call_method(&signal, "connect", args)?;
        }
        Ok(function)
    }))
}

/// The signal of this name, if anything listens to it for objects of this class.
fn heard(shell: &Interpreter, name: &str, class: &Rc<Class>) -> Option<Value> {
    let signals = shell.django.signals.borrow();
    if signals.is_empty() {
        return None;
    }
    let (_, value) = signals.iter().find(|(known, _)| *known == name)?;
    let signal = payload::<Signal>(value)?;
    if signal.receivers.borrow().is_empty() {
        return None;
    }
    let sender = Value::Class(class.clone());
    (!hearing(&signal, Some(&sender)).is_empty()).then(|| value.clone())
}

/// Whether anything listens to a signal of a model.
pub(crate) fn has_listeners(shell: &Interpreter, name: &str, model: &ModelClass) -> bool {
    let silent = shell.django.signals.borrow().is_empty();
    !silent && model.class().is_some_and(|class| heard(shell, name, &class).is_some())
}

/// Sends a signal of a model.
///
/// # Errors
/// What a receiver raises.
pub(crate) fn send_with(
    shell: &mut Interpreter,
    name: &str,
    model: &ModelClass,
    keywords: Vec<(Str, Value)>,
) -> PyResult<()> {
    let Some(class) = model.class() else { return Ok(()) };
    let Some(signal) = heard(shell, name, &class) else { return Ok(()) };
    deliver(shell, &signal, Some(Value::Class(class)), &keywords)?;
    Ok(())
}

/// Sends `pre_save` or `post_save`, the latter with `created`.
///
/// # Errors
/// What a receiver raises.
pub(crate) fn send(
    shell: &mut Interpreter,
    name: &str,
    model: &Rc<ModelClass>,
    instance: &Value,
    created: Option<bool>,
    fields: Option<&[Str]>,
) -> PyResult<()> {
    if !has_listeners(shell, name, model) {
        return Ok(());
    }
    let mut keywords: Vec<(Str, Value)> = vec![("instance".into(), instance.clone())];
    keywords.extend(created.map(|created| ("created".into(), Value::Bool(created))));
    let mut names = Elements::default();
    for field in fields.unwrap_or_default() {
        let field = Value::Str(field.clone());
        names.insert(shell.key(&field)?, field);
    }
    let names = if fields.is_some() { Value::frozenset(names) } else { Value::None };
    keywords.push(("update_fields".into(), names));
    keywords.push(("raw".into(), Value::Bool(false)));
    keywords.push(("using".into(), Value::str("default")));
    send_with(shell, name, model, keywords)
}

/// Sends `pre_init` of a class, with the arguments that it is called with.
///
/// # Errors
/// What a receiver raises.
pub(crate) fn pre_init(shell: &mut Interpreter, class: &Rc<Class>, args: &Args) -> PyResult<()> {
    if shell.django.signals.borrow().is_empty() {
        return Ok(());
    }
    let value = Value::Class(class.clone());
    let (Some(model), true) = (model_of_class(&value), heard(shell, "pre_init", class).is_some())
    else {
        return Ok(());
    };
    let pairs = args.keywords.iter().map(|(name, value)| (Value::Str(name.clone()), value.clone()));
    let keywords = shell.map_of(pairs.collect())?;
    let keywords = vec![
        ("args".into(), Value::tuple(args.positional.clone())),
        ("kwargs".into(), Value::dict(keywords)),
    ];
    send_with(shell, "pre_init", &model, keywords)
}

/// Sends `post_init` of a class.
///
/// # Errors
/// What a receiver raises.
pub(crate) fn post_init(
    shell: &mut Interpreter,
    class: &Rc<Class>,
    instance: &Value,
) -> PyResult<()> {
    if shell.django.signals.borrow().is_empty() {
        return Ok(());
    }
    let value = Value::Class(class.clone());
    let Some(model) = model_of_class(&value) else { return Ok(()) };
    send_with(shell, "post_init", &model, vec![("instance".into(), instance.clone())])
}
