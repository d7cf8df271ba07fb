//! The worker: carries Messages and Outcomes, as bytes, between the page and a Session.

use std::rc::Rc;

use js_sys::Uint8Array;
use modelyard::session::console::{Budget, Hooks};
use modelyard::session::{Session, message::Request};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let mut session = Session::with_hooks(hooks());
    let answer_to = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let bytes = Uint8Array::new(&event.data()).to_vec();
        // Only a page of another version sends what cannot be read; it hears no answer but an error.
        let answer = postcard::from_bytes::<Request>(&bytes)
            .map(|request| session.update(&request))
            .and_then(|response| postcard::to_stdvec(&response));
        match answer {
            Ok(bytes) => post(&answer_to, &bytes),
            Err(error) => wasm_bindgen::throw_str(&error.to_string()),
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    // A message without content says that the worker takes messages now.
    post(&scope, &[]);
}

/// The clock of the browser, and bounds on what one input may use.
fn hooks() -> Hooks {
    const SECONDS: f64 = 20.0;
    let budget = Budget { seconds: Some(SECONDS), ..Budget::default() };
    let local =
        || (js_sys::Date::now() - js_sys::Date::new_0().get_timezone_offset() * 60_000.0) / 1000.0;
    let timer = || js_sys::Date::now() / 1000.0;
    Hooks { now: Rc::new(local), timer: Rc::new(timer), budget, ..Hooks::default() }
}

fn post(scope: &DedicatedWorkerGlobalScope, bytes: &[u8]) {
    // Only a value that cannot be copied is refused, and bytes can.
    let _ = scope.post_message(&Uint8Array::from(bytes));
}
