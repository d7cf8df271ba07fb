//! Frees nested containers one after the other, where Rust's own way would recurse: a list nested a
//! million deep must not overflow the stack when it goes.

use std::cell::RefCell;

use super::value::Value;

#[derive(Default)]
struct Graveyard {
    waiting: Vec<Value>,
    digging: bool,
}

thread_local! {
    static GRAVEYARD: RefCell<Graveyard> = RefCell::new(Graveyard::default());
}

/// Drops `values`; those that may hold others wait until the present drop is over.
pub(super) fn bury(values: impl Iterator<Item = Value>) {
    let nested = values.filter(is_nested);
    let nested: Vec<Value> = nested.collect();
    if nested.is_empty() {
        return;
    }
    // While the thread ends the store may be gone; then Rust's own way must do.
    let first = GRAVEYARD.try_with(|graveyard| {
        let mut graveyard = graveyard.borrow_mut();
        graveyard.waiting.extend(nested);
        !std::mem::replace(&mut graveyard.digging, true)
    });
    if first != Ok(true) {
        return;
    }
    while let Ok(Some(value)) = GRAVEYARD.try_with(|graveyard| graveyard.borrow_mut().waiting.pop())
    {
        drop(value);
    }
    let _ = GRAVEYARD.try_with(|graveyard| graveyard.borrow_mut().digging = false);
}

/// Whether dropping it may drop others in turn.
fn is_nested(value: &Value) -> bool {
    !matches!(
        value,
        Value::None
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Float(_)
            | Value::Str(_)
            | Value::Date(_)
            | Value::DateTime(_)
            | Value::Decimal(_)
    )
}
