//! Names that tell when they change, so that a place in the code can keep what it found there.

use std::cell::{Cell, Ref, RefCell, RefMut};

use super::value::{Names, Value};

thread_local! {
    /// Counts what may change where a name is found: new names, names that go, new classes.
    static LAYOUT: Cell<u64> = const { Cell::new(1) };
}

/// The number of the present layout of all watched names: what was found under this number is found
/// in the same place again.
#[inline]
pub(crate) fn layout() -> u64 {
    LAYOUT.with(Cell::get)
}

fn change() {
    LAYOUT.with(|layout| layout.set(layout.get() + 1));
}

/// The names of a module or a class.
pub(crate) struct Watched(RefCell<Names>);

impl Default for Watched {
    fn default() -> Self {
        Self::new(Names::default())
    }
}

impl Watched {
    pub(crate) fn new(names: Names) -> Self {
        change();
        Self(RefCell::new(names))
    }

    /// The names, to look at.
    #[inline]
    pub(crate) fn borrow(&self) -> Ref<'_, Names> {
        self.0.borrow()
    }

    /// The names, to change in any way.
    pub(crate) fn borrow_mut(&self) -> RefMut<'_, Names> {
        change();
        self.0.borrow_mut()
    }

    /// The names of what is about to go.
    pub(crate) fn get_mut(&mut self) -> &mut Names {
        change();
        self.0.get_mut()
    }

    /// Gives a name that is there another value, and gives the old one; the new one comes back
    /// where there is no such name.
    pub(crate) fn replace(&self, name: &str, value: Value) -> Result<Value, Value> {
        match self.0.borrow_mut().get_mut(name) {
            Some(slot) => Ok(std::mem::replace(slot, value)),
            None => Err(value),
        }
    }

    /// The same for the name at this place.
    #[inline]
    pub(crate) fn replace_at(&self, at: usize, value: Value) -> Result<Value, Value> {
        match self.0.borrow_mut().get_index_mut(at) {
            Some((_, slot)) => Ok(std::mem::replace(slot, value)),
            None => Err(value),
        }
    }

    /// The value at this place.
    #[inline]
    pub(crate) fn at(&self, at: usize) -> Option<Value> {
        self.0.borrow().get_index(at).map(|(_, value)| value.clone())
    }
}
