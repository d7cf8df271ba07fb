//! Runs the tree.

mod exprs;
mod comprehensions;
mod targets;
mod stmts;
mod patterns;
mod tries;

use std::rc::Rc;

use super::code::{FunctionCode, NameRef, Place};
use super::interpreter::Frame;
use super::value::{CellRef, Namespace, Value};

/// How a statement ended.
pub(crate) enum Flow {
    Next,
    Break,
    Continue,
    Return(Value),
}

impl Frame {
    /// A frame for `code`, with the cells of its free variables.
    pub(crate) fn new(code: &FunctionCode, globals: Rc<Namespace>, free: Rc<[CellRef]>) -> Self {
        let mut frame = Self::bare(code, globals, free);
        frame.locals = vec![None; code.locals];
        frame
    }

    /// The same without its variables.
    pub(crate) fn bare(code: &FunctionCode, globals: Rc<Namespace>, free: Rc<[CellRef]>) -> Self {
        Self {
            locals: Vec::new(),
            cells: (0..code.cells).map(|_| CellRef::default()).collect(),
            free,
            globals,
            class_names: None,
            class_cell: None,
            first: None,
            source: code.source,
            shows: false,
        }
    }

    /// The cell that an inner function gets.
    pub(crate) fn captured(&self, place: &Place) -> CellRef {
        match place {
            Place::Cell(at) => self.cells.get(*at as usize).cloned().unwrap_or_default(),
            Place::Free(at) | Place::ClassFree(at) => {
                self.free.get(*at as usize).cloned().unwrap_or_default()
            }
            _ => CellRef::default(),
        }
    }

    fn class_name(&self, name: &NameRef) -> Option<Value> {
        self.class_names.as_ref().and_then(|names| names.borrow().get(&name.name).cloned())
    }
}
