//! Classes and their instances; exceptions are instances too.

use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use super::graveyard::bury;
use super::key::Key;
use super::raise::{PyResult, type_error};
use super::value::{BuiltinFn, Method, Names, Str, Value};
use super::watched::Watched;
use super::{Args, Interpreter};

/// What a builtin class makes when it is called, and its methods.
pub(crate) struct BuiltinType {
    /// `type.__name__` with the module where error messages tell it.
    pub(crate) name: &'static str,
    /// The module: `builtins`, `datetime`.
    pub(crate) module: &'static str,
    /// What calling the class does.
    pub(crate) construct: BuiltinFn,
    /// Methods of its instances.
    pub(crate) methods: &'static [Method],
    /// Functions of the class itself: `dict.fromkeys`.
    pub(crate) statics: &'static [super::value::Builtin],
}

/// What a class of the host does otherwise than Python's own; what is built on it inherits it.
#[derive(Clone, Copy, Default)]
pub(crate) struct Slots {
    /// What makes the classes that are built on it, and what calling them does.
    pub(crate) metaclass: Option<&'static Metaclass>,
    /// What a fresh object holds besides its attributes.
    pub(crate) payload: Option<fn() -> Rc<dyn Any>>,
    /// What equals one of its objects as a key of a dictionary.
    pub(crate) key: Option<fn(&mut Interpreter, &Value) -> PyResult<Key>>,
}

/// The class of a class, where it is not `type`: `ModelBase`.
pub(crate) struct Metaclass {
    /// Its name.
    pub(crate) name: &'static str,
    /// `class name(bases): …`.
    pub(crate) make: fn(&mut Interpreter, NewClass) -> PyResult<Value>,
    /// `class(*args)`.
    pub(crate) call: fn(&mut Interpreter, &Rc<Class>, Args) -> PyResult<Value>,
}

/// What a `class` statement hands to a metaclass.
pub(crate) struct NewClass {
    pub(crate) name: Str,
    pub(crate) bases: Vec<Rc<Class>>,
    pub(crate) names: Names,
}

/// A class.
pub(crate) struct Class {
    pub(crate) name: Str,
    /// `__qualname__`: `Author.DoesNotExist`.
    pub(crate) qualname: RefCell<Str>,
    pub(crate) module: Str,
    pub(crate) bases: Vec<Rc<Class>>,
    /// The bases in the order of lookup, without the class itself.
    pub(crate) mro: Vec<Rc<Class>>,
    pub(crate) attributes: Watched,
    /// Whether there is a `__setattr__`, and under which layout that was found.
    pub(crate) setattr: Cell<(u64, bool)>,
    /// Set for the classes of the language.
    pub(crate) builtin: Option<&'static BuiltinType>,
    /// Whether it is `BaseException` or below.
    pub(crate) is_exception: bool,
    /// Whether it is a subclass of `enum.Enum`.
    pub(crate) is_enum: bool,
    /// What the host does otherwise.
    pub(crate) slots: Slots,
    /// What the host keeps with it: the options of a model.
    pub(crate) payload: OnceCell<Rc<dyn Any>>,
}

impl Drop for Class {
    fn drop(&mut self) {
        bury(self.attributes.get_mut().drain(..).map(|(_, value)| value));
    }
}

impl Class {
    /// A class with its order of lookup (C3), or the error when there is none.
    pub(crate) fn make(
        name: &str,
        qualname: &str,
        module: &str,
        bases: Vec<Rc<Self>>,
        attributes: Names,
    ) -> PyResult<Rc<Self>> {
        Self::make_with(name, qualname, module, bases, attributes, Slots::default())
    }

    /// The same, with slots of its own; those that it leaves empty come from its bases.
    pub(crate) fn make_with(
        name: &str,
        qualname: &str,
        module: &str,
        bases: Vec<Rc<Self>>,
        attributes: Names,
        own: Slots,
    ) -> PyResult<Rc<Self>> {
        let mro = linearize(&bases)?;
        let slots = Slots {
            metaclass: own.metaclass.or_else(|| mro.iter().find_map(|it| it.slots.metaclass)),
            payload: own.payload.or_else(|| mro.iter().find_map(|it| it.slots.payload)),
            key: own.key.or_else(|| mro.iter().find_map(|it| it.slots.key)),
        };
        Ok(Rc::new(Self {
            slots,
            payload: OnceCell::new(),
            name: name.into(),
            qualname: RefCell::new(qualname.into()),
            module: module.into(),
            is_exception: mro.iter().any(|class| class.is_exception),
            is_enum: mro.iter().any(|class| class.is_enum || &*class.name == "Enum"),
            bases,
            mro,
            attributes: Watched::new(attributes),
            setattr: Cell::default(),
            builtin: None,
        }))
    }

    /// The type of the class, as messages tell it.
    pub(crate) fn metaclass_name(&self) -> &'static str {
        match self.slots.metaclass {
            Some(metaclass) => metaclass.name,
            None if self.is_enum => "EnumType",
            None => "type",
        }
    }

    /// The class and its bases in the order of lookup.
    pub(crate) fn lineage(self: &Rc<Self>) -> impl Iterator<Item = &Rc<Self>> {
        std::iter::once(self).chain(self.mro.iter())
    }

    /// The attribute that instances and the class find, unbound.
    pub(crate) fn find(&self, name: &str) -> Option<Value> {
        if let Some(value) = self.attributes.borrow().get(name) {
            return Some(value.clone());
        }
        self.mro.iter().find_map(|class| class.attributes.borrow().get(name).cloned())
    }

    /// Whether assigning an attribute calls a `__setattr__`.
    pub(crate) fn customizes_assignment(&self) -> bool {
        let (layout, answer) = self.setattr.get();
        if layout == super::watched::layout() {
            return answer;
        }
        let answer = self.find("__setattr__").is_some();
        self.setattr.set((super::watched::layout(), answer));
        answer
    }

    /// The nearest class of the language in the lineage that has methods of its own.
    pub(crate) fn builtin_type(&self) -> Option<&'static BuiltinType> {
        self.builtin.or_else(|| self.mro.iter().find_map(|class| class.builtin))
    }

    /// A method of a class of the language, from the lineage.
    pub(crate) fn builtin_method(&self, name: &str) -> Option<&'static Method> {
        let own = self.builtin.into_iter();
        let inherited = self.mro.iter().filter_map(|class| class.builtin);
        own.chain(inherited).find_map(|kind| kind.methods.iter().find(|m| m.name == name))
    }

    /// Whether it is `other` or below.
    pub(crate) fn is_subclass(self: &Rc<Self>, other: &Rc<Self>) -> bool {
        self.lineage().any(|class| Rc::ptr_eq(class, other))
    }

    /// Whether it or one above has this name.
    pub(crate) fn descends_from(self: &Rc<Self>, name: &str) -> bool {
        self.lineage().any(|class| &*class.name == name)
    }

    /// `<class 'module.qualname'>` without the frame: `datetime.date`, `int`.
    pub(crate) fn full_name(&self) -> String {
        let qualname = self.qualname.borrow();
        match &*self.module {
            "builtins" => qualname.to_string(),
            module => format!("{module}.{qualname}"),
        }
    }
}

/// The C3 order of `bases` and all above them (`Objects/typeobject.c`, `mro_implementation`).
fn linearize(bases: &[Rc<Class>]) -> PyResult<Vec<Rc<Class>>> {
    let mut rows: Vec<Vec<Rc<Class>>> =
        bases.iter().map(|base| base.lineage().cloned().collect()).collect();
    rows.push(bases.to_vec());
    let mut order = Vec::new();
    loop {
        rows.retain(|row| !row.is_empty());
        if rows.is_empty() {
            return Ok(order);
        }
        let next = rows.iter().map(|row| &row[0]).find(|head| {
            !rows.iter().any(|row| row[1..].iter().any(|class| Rc::ptr_eq(class, head)))
        });
        let Some(next) = next.cloned() else {
            let names: Vec<&str> = bases.iter().map(|base| &*base.name).collect();
            return Err(type_error(format!(
                "Cannot create a consistent method resolution\norder (MRO) for bases {}",
                names.join(", ")
            )));
        };
        for row in &mut rows {
            if Rc::ptr_eq(&row[0], &next) {
                row.remove(0);
            }
        }
        order.push(next);
    }
}

/// An object of a class that a learner wrote, or an exception.
pub(crate) struct Instance {
    pub(crate) class: Rc<Class>,
    pub(crate) attributes: RefCell<Names>,
    /// The value that an object of a subclass of `dict`, `str`, `tuple` … is; `None` otherwise.
    /// Of an exception: its `args`, a tuple.
    pub(crate) base: Value,
    /// Of an exception: what `args`, `__cause__` and `__context__` were set to.
    pub(crate) exception: RefCell<ExceptionState>,
    /// What the host keeps with it.
    pub(crate) payload: Option<Rc<dyn Any>>,
}

/// What an exception carries.
#[derive(Default)]
pub(crate) struct ExceptionState {
    pub(crate) args: Vec<Value>,
    pub(crate) cause: Option<Value>,
    pub(crate) context: Option<Value>,
}

impl Instance {
    pub(crate) fn new(class: Rc<Class>, base: Value) -> Self {
        let payload = class.slots.payload.map(|make| make());
        Self { class, attributes: RefCell::default(), base, exception: RefCell::default(), payload }
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        let state = std::mem::take(self.exception.get_mut());
        let base = std::mem::replace(&mut self.base, Value::None);
        let attributes = self.attributes.get_mut().drain(..).map(|(_, value)| value);
        bury(
            attributes
                .chain(state.args)
                .chain(state.cause)
                .chain(state.context)
                .chain(std::iter::once(base)),
        );
    }
}
