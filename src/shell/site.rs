//! What a place in the code found the last time it ran: looked up again only when something changed
//! that could move it.

use std::cell::{Cell, RefCell};
use std::mem::{Discriminant, discriminant};
use std::rc::Rc;

use super::class::Class;
use super::value::{Method, Namespace, Str, Value};
use super::watched::layout;

/// Where a global name was found.
#[derive(Clone, Debug, Default)]
pub(crate) struct GlobalSite(Cell<FoundGlobal>);

#[derive(Clone, Copy, Debug, Default)]
struct FoundGlobal {
    layout: u64,
    space: usize,
    at: u32,
    builtin: bool,
}

impl GlobalSite {
    /// The value of a name of the module, or else of the language.
    #[inline]
    pub(crate) fn load(
        &self,
        globals: &Rc<Namespace>,
        builtins: &Namespace,
        name: &str,
    ) -> Option<Value> {
        let found = self.0.get();
        if found.layout == layout() && found.space == Rc::as_ptr(globals) as usize {
            let space = if found.builtin { builtins } else { &**globals };
            return space.names.at(found.at as usize);
        }
        self.search(globals, builtins, name)
    }

    #[cold]
    fn search(&self, globals: &Rc<Namespace>, builtins: &Namespace, name: &str) -> Option<Value> {
        for (space, builtin) in [(&**globals, false), (builtins, true)] {
            let names = space.names.borrow();
            if let Some((at, _, value)) = names.get_full(name) {
                self.remember(globals, at, builtin);
                return Some(value.clone());
            }
        }
        None
    }

    fn remember(&self, globals: &Rc<Namespace>, at: usize, builtin: bool) {
        if let Ok(at) = u32::try_from(at) {
            let space = Rc::as_ptr(globals) as usize;
            self.0.set(FoundGlobal { layout: layout(), space, at, builtin });
        }
    }

    /// Binds a name of the module.
    #[inline]
    pub(crate) fn store(&self, globals: &Rc<Namespace>, name: &Str, value: Value) {
        let found = self.0.get();
        let known = found.layout == layout()
            && found.space == Rc::as_ptr(globals) as usize
            && !found.builtin;
        let value = if known {
            match globals.names.replace_at(found.at as usize, value) {
                Ok(old) => return drop(old),
                Err(value) => value,
            }
        } else {
            value
        };
        match globals.names.replace(name, value) {
            Ok(old) => drop(old),
            Err(value) => drop(globals.names.borrow_mut().insert(name.clone(), value)),
        }
        let at = globals.names.borrow().get_index_of(&**name);
        if let Some(at) = at {
            self.remember(globals, at, false);
        }
    }
}

/// What a class had under a name, or which method a builtin type has.
#[derive(Default)]
pub(crate) struct ClassSite(RefCell<Found>);

#[derive(Default)]
enum Found {
    #[default]
    Nothing,
    Class {
        layout: u64,
        class: usize,
        value: Option<Value>,
    },
    Method(Discriminant<Value>, &'static Method),
}

impl ClassSite {
    /// `class.find(name)`.
    #[inline]
    pub(crate) fn find(&self, class: &Rc<Class>, name: &str) -> Option<Value> {
        if let Found::Class { layout: then, class: known, value } = &*self.0.borrow()
            && *then == layout()
            && *known == Rc::as_ptr(class) as usize
        {
            return value.clone();
        }
        let value = class.find(name);
        let found = Found::Class {
            layout: layout(),
            class: Rc::as_ptr(class) as usize,
            value: value.clone(),
        };
        let old = self.0.replace(found);
        drop(old);
        value
    }

    /// The method of a value of a builtin type.
    #[inline]
    pub(crate) fn method(&self, value: &Value, name: &str) -> Option<&'static Method> {
        if let Found::Method(kind, method) = &*self.0.borrow()
            && *kind == discriminant(value)
        {
            return Some(method);
        }
        let method = super::types::method(value, name)?;
        let old = self.0.replace(Found::Method(discriminant(value), method));
        drop(old);
        Some(method)
    }
}
