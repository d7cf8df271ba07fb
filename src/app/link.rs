//! The line to the worker: bytes both ways.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{MessageEvent, Worker};

/// Where Trunk puts the worker's loader.
const WORKER: &str = "./worker_loader.js";

/// What comes from the worker.
pub enum Event {
    /// It takes messages now.
    Ready,
    /// An answer, as bytes.
    Answer(Vec<u8>),
    /// It could not be loaded or ran into a trap; in words.
    Died(String),
}

/// A running worker; dropping it ends it.
pub struct Link {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(web_sys::Event)>,
}

impl Link {
    /// Starts a worker, or says why that is not possible.
    pub fn start(on_event: impl Fn(Event) + Clone + 'static) -> Result<Self, String> {
        let worker = Worker::new(WORKER).map_err(|why| format!("{why:?}"))?;
        let report = on_event.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = Uint8Array::new(&event.data()).to_vec();
            // The worker says that it takes messages by one without content.
            report(if bytes.is_empty() { Event::Ready } else { Event::Answer(bytes) });
        });
        let on_error = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            event.prevent_default();
            let message = js_sys::Reflect::get(&event, &"message".into()).ok();
            let message = message.and_then(|message| message.as_string());
            on_event(Event::Died(message.unwrap_or_else(|| "it could not be loaded".to_owned())));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self { worker, _on_message: on_message, _on_error: on_error })
    }

    /// Sends bytes.
    pub fn send(&self, bytes: &[u8]) {
        // Only a value that cannot be copied is refused, and bytes can.
        let _ = self.worker.post_message(&Uint8Array::from(bytes));
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
