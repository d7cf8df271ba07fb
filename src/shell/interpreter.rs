//! The state of a running shell.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::atomic::Ordering;

use rustc_hash::FxHashMap;

use super::budget::Hooks;
use super::class::{Class, Instance};
use super::raise::{PyResult, Raised, Stop, memory_error, raise, stop};
use super::value::{CellRef, Names, Namespace, Str, Value};
use crate::span::Span;

/// A shell: its names, its output, and what it may still use.
pub struct Interpreter {
    pub(crate) hooks: Hooks,
    pub(crate) builtins: Rc<Namespace>,
    /// The names of the console.
    pub(crate) globals: Rc<Namespace>,
    /// Modules imported so far.
    pub(crate) modules: FxHashMap<Str, Value>,
    /// Modules that can be imported, by dotted name.
    pub(crate) registry: FxHashMap<Str, super::modules::Loader>,
    pub(crate) classes: FxHashMap<&'static str, Rc<Class>>,
    pub(crate) output: String,
    pub(crate) steps: u64,
    pub(crate) started: f64,
    depth: Rc<Cell<u32>>,
    stack_base: usize,
    /// The exceptions whose handlers run, innermost last.
    pub(crate) handling: Vec<Rc<Instance>>,
    /// Objects being shown, so that one that holds itself ends.
    pub(crate) showing: Vec<usize>,
    pub(crate) shadows: FxHashMap<Str, Value>,
    pub(crate) custom_keys: FxHashMap<i64, Vec<Value>>,
    pub(crate) random: u64,
    pub(crate) sources: u32,
    /// The models, the connection: nothing of Django where none is loaded.
    pub(crate) django: Rc<super::django::Django>,
    place: Place,
    /// The attribute that was last not found, for a suggestion.
    pub(crate) missing: Option<(Value, Str)>,
}

/// Where in the text what runs stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Which text: inputs count up.
    pub source: u32,
    /// The piece of it.
    pub span: Span,
}

/// One running function, class body or input.
pub(crate) struct Frame {
    pub(crate) locals: Vec<Option<Value>>,
    pub(crate) cells: Vec<CellRef>,
    pub(crate) free: Rc<[CellRef]>,
    pub(crate) globals: Rc<Namespace>,
    /// The names of a class body.
    pub(crate) class_names: Option<RefCell<Names>>,
    /// The class whose method this is, for `super()`.
    pub(crate) class_cell: Option<CellRef>,
    /// The first argument, for `super()`.
    pub(crate) first: Option<Value>,
    pub(crate) source: u32,
    /// Whether values of expression statements are shown, as in an interactive input.
    pub(crate) shows: bool,
}

/// Counts one level of nesting until it goes.
pub(crate) struct Level(Rc<Cell<u32>>);

impl Drop for Level {
    fn drop(&mut self) {
        self.0.set(self.0.get().saturating_sub(1));
    }
}

impl Interpreter {
    /// A shell with Python's builtins and modules and nothing of Django's.
    pub fn new(hooks: Hooks) -> Self {
        let random = hooks.seed;
        let mut interpreter = Self {
            hooks,
            builtins: Rc::default(),
            globals: Rc::default(),
            modules: FxHashMap::default(),
            registry: FxHashMap::default(),
            classes: FxHashMap::default(),
            output: String::new(),
            steps: 0,
            started: 0.0,
            depth: Rc::default(),
            stack_base: 0,
            handling: Vec::new(),
            showing: Vec::new(),
            shadows: FxHashMap::default(),
            custom_keys: FxHashMap::default(),
            random,
            sources: 0,
            django: Rc::default(),
            place: Place::default(),
            missing: None,
        };
        super::exceptions::install(&mut interpreter);
        super::types::install(&mut interpreter);
        super::builtins::install(&mut interpreter);
        super::modules::install(&mut interpreter);
        interpreter.globals.set("__name__", Value::str("__console__"));
        interpreter.globals.set("__doc__", Value::None);
        interpreter
    }

    /// The Python that is being run, for what wants to know what caused it.
    pub fn current_span(&self) -> Place {
        self.place
    }

    pub(crate) fn set_place(&mut self, source: u32, span: Span) {
        self.place = Place { source, span };
    }

    /// Takes what was printed since the last call.
    pub fn take_output(&mut self) -> String {
        std::mem::take(&mut self.output)
    }

    /// Begins an input: its budget is whole again.
    pub(crate) fn begin(&mut self) {
        let marker = 0_u8;
        self.stack_base = (&raw const marker) as usize;
        self.steps = 0;
        self.started = (self.hooks.timer)();
        self.depth.set(0);
        self.handling.clear();
        self.showing.clear();
        self.missing = None;
    }

    /// Counts `work` steps; an error when the budget is used up or the person asked to stop.
    #[inline]
    pub(crate) fn charge(&mut self, work: usize) -> PyResult<()> {
        let before = self.steps;
        self.steps = before.saturating_add(work as u64);
        // Looking at the clock and the flag costs more than a step.
        if before >> 10 == self.steps >> 10 { Ok(()) } else { self.check_budget() }
    }

    #[cold]
    fn check_budget(&mut self) -> PyResult<()> {
        if self.hooks.stop.load(Ordering::Relaxed) {
            return Err(stop(Stop::Asked));
        }
        let limit = self.hooks.budget.steps;
        if self.steps > limit {
            return Err(over(&format!(
                "this took more than {limit} steps; is there a loop that does not end?"
            )));
        }
        if let Some(seconds) = self.hooks.budget.seconds
            && (self.hooks.timer)() - self.started > seconds
        {
            return Err(over(&format!("this took more than {seconds} seconds")));
        }
        Ok(())
    }

    /// Counts and bounds the size of a container or text about to be made.
    pub(crate) fn reserve(&mut self, items: usize) -> PyResult<()> {
        self.bound(items)?;
        self.charge(items)
    }

    /// Bounds the size of a container that grows item by item.
    pub(crate) fn bound(&self, items: usize) -> PyResult<()> {
        let limit = self.hooks.budget.size;
        if items > limit {
            return Err(memory_error(format!(
                "more than {limit} items in one object are not supported in Modelyard"
            )));
        }
        Ok(())
    }

    /// One level deeper, until the result is dropped; `RecursionError` when that is too deep.
    pub(crate) fn enter(&self, where_: &str) -> PyResult<Level> {
        let depth = self.depth.get();
        let marker = 0_u8;
        let used = self.stack_base.abs_diff((&raw const marker) as usize);
        if depth >= self.hooks.budget.recursion || used > self.hooks.budget.stack {
            return Err(raise(
                "RecursionError",
                format!("maximum recursion depth exceeded{where_}"),
            ));
        }
        self.depth.set(depth + 1);
        Ok(Level(self.depth.clone()))
    }

    /// Prints text.
    pub(crate) fn write(&mut self, text: &str) -> PyResult<()> {
        let limit = self.hooks.budget.output;
        if self.output.len() + text.len() > limit {
            return Err(over(&format!("this printed more than {limit} bytes")));
        }
        self.output.push_str(text);
        Ok(())
    }

    /// A random number (splitmix64), from the host's seed.
    pub(crate) fn next_random(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.random ^ (self.random >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A class of the language, by its name; `object` stands in for one that is not there.
    pub(crate) fn builtin_class(&self, name: &str) -> Rc<Class> {
        match self.classes.get(name).or_else(|| self.classes.get("object")) {
            Some(class) => class.clone(),
            // Not reached: `object` is installed before anything runs.
            None => Rc::new(Class {
                name: "object".into(),
                qualname: RefCell::new("object".into()),
                module: "builtins".into(),
                bases: Vec::new(),
                mro: Vec::new(),
                attributes: super::watched::Watched::default(),
                setattr: std::cell::Cell::default(),
                builtin: None,
                is_exception: false,
                is_enum: false,
                slots: super::class::Slots::default(),
                payload: std::cell::OnceCell::new(),
            }),
        }
    }
}

fn over(what: &str) -> Raised {
    stop(Stop::Budget(what.into()))
}
