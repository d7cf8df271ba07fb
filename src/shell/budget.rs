//! What an input may use, and what the shell cannot know by itself.

use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Bounds on what one input may use. Each ends the input with an error that names it.
#[derive(Clone, Debug)]
pub struct Budget {
    /// Evaluation steps, also counted per item copied.
    pub steps: u64,
    /// Python calls within calls, as `sys.getrecursionlimit()`.
    pub recursion: u32,
    /// Bytes of the machine's stack, whatever the depth of calls.
    pub stack: usize,
    /// Bytes of output.
    pub output: usize,
    /// Items of one container and bytes of one text.
    pub size: usize,
    /// Seconds by the host's clock, if any.
    pub seconds: Option<f64>,
}

impl Default for Budget {
    fn default() -> Self {
        // A browser's own stack, of about 1 MB, cannot be measured from inside.
        let recursion = if cfg!(target_arch = "wasm32") { 220 } else { 1000 };
        Self {
            steps: 20_000_000,
            recursion,
            stack: 1_000_000,
            output: 1_000_000,
            size: 5_000_000,
            seconds: None,
        }
    }
}

/// What the host program hands in.
#[derive(Clone)]
pub struct Hooks {
    /// Seconds since 1970, local time: `datetime.now()`, `time.time()`.
    pub now: Rc<dyn Fn() -> f64>,
    /// Seconds that only grow: `time.perf_counter()`.
    pub timer: Rc<dyn Fn() -> f64>,
    /// Where random numbers start: `uuid.uuid4()`, `random`.
    pub seed: u64,
    /// Set from outside to end what runs.
    pub stop: Arc<AtomicBool>,
    /// The bounds.
    pub budget: Budget,
}

impl Default for Hooks {
    /// A clock that stands still at the beginning of 1970.
    fn default() -> Self {
        Self {
            now: Rc::new(|| 0.0),
            timer: Rc::new(|| 0.0),
            seed: 0,
            stop: Arc::new(AtomicBool::new(false)),
            budget: Budget::default(),
        }
    }
}
