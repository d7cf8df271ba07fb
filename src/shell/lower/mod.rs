//! From ruff's tree to [`code`](super::code): names get their places, constants are made once.

mod names;
mod exprs;
mod stmts;
mod patterns;
mod functions;

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::python::ast;
use crate::shell::code::{FunctionCode, NameRef, Parameters, Place};
use crate::shell::value::Str;

/// What CPython's compiler refuses after parsing: the message of the `SyntaxError`.
pub(crate) struct Refused(pub(crate) String);

type Lowered<T> = Result<T, Refused>;

/// What kind of body a scope is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Input,
    Function,
    Class,
}

/// One function, class body or input under way.
struct Scope {
    kind: Kind,
    /// The names bound here, in a function.
    places: FxHashMap<Str, Place>,
    locals: usize,
    cells: usize,
    free: Vec<Str>,
    captures: Vec<Place>,
    /// Variables of the comprehensions under way, innermost last.
    comprehensions: Vec<FxHashMap<Str, Place>>,
    /// `Outer.` of `Outer.inner`.
    prefix: String,
    /// How many loops a `break` could end.
    loops: usize,
    /// How many `yield`s were seen before: those of an inner function are not the outer one's.
    yields: usize,
    /// The class whose body this is in, for names with two underscores.
    class: Option<String>,
}

/// Lowers one text.
pub(crate) struct Lowerer {
    scopes: Vec<Scope>,
    interned: FxHashMap<String, Str>,
    source: u32,
    /// Statements with a `yield` seen so far, to know which hold one.
    yields: usize,
}

/// The code of an input: statements that share their lines.
pub(crate) fn lower(statements: &[ast::Stmt], source: u32) -> Lowered<Rc<FunctionCode>> {
    let mut lowerer =
        Lowerer { scopes: Vec::new(), interned: FxHashMap::default(), source, yields: 0 };
    lowerer.push(Kind::Input, String::new(), None);
    let body = lowerer.block(statements)?;
    let scope = lowerer.pop();
    let name: Str = "<module>".into();
    Ok(Rc::new(FunctionCode {
        name: name.clone(),
        qualname: name,
        parameters: Parameters::default(),
        body,
        locals: scope.locals,
        cells: scope.cells,
        is_generator: false,
        result: None,
        free: Vec::new(),
        source,
        doc: None,
    }))
}

#[expect(clippy::cast_possible_truncation, reason = "a function has fewer than 2^32 variables")]
const fn index(number: usize) -> u32 {
    number as u32
}

impl Lowerer {
    fn intern(&mut self, name: &str) -> Str {
        if let Some(known) = self.interned.get(name) {
            return known.clone();
        }
        let text: Str = name.into();
        self.interned.insert(name.to_owned(), text.clone());
        text
    }

    fn push(&mut self, kind: Kind, prefix: String, class: Option<String>) {
        // A class body owns the cell of `__class__`.
        let cells = usize::from(kind == Kind::Class);
        self.scopes.push(Scope {
            kind,
            places: FxHashMap::default(),
            locals: 0,
            cells,
            free: Vec::new(),
            captures: Vec::new(),
            comprehensions: Vec::new(),
            prefix,
            loops: 0,
            yields: self.yields,
            class,
        });
    }

    fn pop(&mut self) -> Scope {
        let scope = self.scopes.pop();
        if let Some(scope) = &scope {
            self.yields = scope.yields;
        }
        scope.unwrap_or_else(|| Scope {
            kind: Kind::Input,
            places: FxHashMap::default(),
            locals: 0,
            cells: 0,
            free: Vec::new(),
            captures: Vec::new(),
            comprehensions: Vec::new(),
            prefix: String::new(),
            loops: 0,
            yields: 0,
            class: None,
        })
    }

    fn scope(&mut self) -> &mut Scope {
        if self.scopes.is_empty() {
            self.push(Kind::Input, String::new(), None);
        }
        let last = self.scopes.len() - 1;
        &mut self.scopes[last]
    }

    fn new_local(&mut self) -> Place {
        let scope = self.scope();
        scope.locals += 1;
        Place::Local(index(scope.locals - 1))
    }

    fn new_cell(&mut self) -> Place {
        let scope = self.scope();
        scope.cells += 1;
        Place::Cell(index(scope.cells - 1))
    }

    /// `__name` in a class body is `_Class__name`.
    fn mangle(&mut self, name: &str) -> Str {
        if name.starts_with("__")
            && !name.ends_with("__")
            && let Some(class) = self.scope().class.clone()
        {
            let class = class.trim_start_matches('_').to_owned();
            return self.intern(&format!("_{class}{name}"));
        }
        self.intern(name)
    }

    /// The place of a name in the present scope.
    fn resolve(&mut self, name: &str) -> NameRef {
        let name = self.mangle(name);
        let last = self.scopes.len().saturating_sub(1);
        let scope = self.scope();
        let own = scope.comprehensions.iter().rev().find_map(|names| names.get(&name));
        let place = match own.or_else(|| scope.places.get(&name)) {
            Some(place) => place.clone(),
            None => match (scope.kind, self.capture(last, &name)) {
                (Kind::Function, Some(free)) => Place::Free(free),
                (Kind::Class, Some(free)) => Place::ClassFree(free),
                (Kind::Class, None) => Place::Class,
                (Kind::Input, Some(free)) => Place::Free(free),
                (Kind::Function | Kind::Input, None) => Place::Global,
            },
        };
        NameRef::new(name, place)
    }

    /// Makes a name of an enclosing function a free variable of scope `at`.
    fn capture(&mut self, at: usize, name: &Str) -> Option<u32> {
        if let Some(known) = self.scopes[at].free.iter().position(|free| free == name) {
            return Some(index(known));
        }
        let parent = at.checked_sub(1)?;
        let outer = &self.scopes[parent];
        let own = outer.comprehensions.iter().rev().find_map(|names| names.get(name)).cloned();
        let place = match (own, outer.kind) {
            (Some(place), _) => place,
            (None, Kind::Class) if &**name == "__class__" => Place::Cell(0),
            (None, Kind::Function) if outer.places.contains_key(name) => {
                outer.places.get(name).cloned()?
            }
            (None, Kind::Input) => return None,
            (None, _) => Place::Free(self.capture(parent, name)?),
        };
        if matches!(place, Place::Global | Place::Local(_)) {
            return None;
        }
        let scope = &mut self.scopes[at];
        scope.free.push(name.clone());
        scope.captures.push(place);
        Some(index(scope.free.len() - 1))
    }
}
