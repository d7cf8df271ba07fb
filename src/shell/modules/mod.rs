//! The modules that can be imported. Those that are plain Python are written in Python, beside this
//! file, and run by the evaluator itself.

pub(crate) mod abc;
pub(crate) mod enums;
pub(crate) mod namedtuples;
mod kinds;
mod mersenne;
mod native;
mod regular;

use std::cell::Cell;
use std::rc::Rc;

use super::Interpreter;
use super::class::Instance;
use super::raise::{PyResult, raise};
use super::value::{Module, Namespace, Str, Value};

/// Makes a module when it is first imported.
pub(crate) type Loader = Rc<dyn Fn(&mut Interpreter, &Namespace) -> PyResult<()>>;

const SOURCES: &[(&str, &str)] = &[
    ("collections", include_str!("collections.py")),
    ("functools", include_str!("functools.py")),
    ("itertools", include_str!("itertools.py")),
    ("operator", include_str!("operator.py")),
    ("copy", include_str!("copy.py")),
    ("json", include_str!("json.py")),
    ("statistics", include_str!("statistics.py")),
    ("string", include_str!("string.py")),
    ("pprint", include_str!("pprint.py")),
    ("typing", include_str!("typing.py")),
    ("bisect", include_str!("bisect.py")),
    ("contextlib", include_str!("contextlib.py")),
    ("dataclasses", include_str!("dataclasses.py")),
    ("random", include_str!("random.py")),
    ("re", include_str!("re.py")),
    ("textwrap", include_str!("textwrap.py")),
    ("types", include_str!("types.py")),
];

/// Modules of real Python that Modelyard does not have.
const ABSENT: &[&str] = &[
    "os",
    "sys",
    "subprocess",
    "pathlib",
    "logging",
    "asyncio",
    "threading",
    "socket",
    "inspect",
    "unittest",
    "csv",
    "io",
    "fractions",
    "numbers",
    "heapq",
    "hashlib",
    "base64",
    "calendar",
    "zoneinfo",
    "warnings",
    "traceback",
    "builtins",
    "secrets",
    "shutil",
    "glob",
    "pickle",
    "sqlite3",
    "urllib",
    "http",
    "email",
    "html",
    "locale",
    "cmath",
    "array",
    "weakref",
];

/// Registers the modules of the language.
pub(super) fn install(shell: &mut Interpreter) {
    for (name, source) in SOURCES {
        shell.register_module(name, Rc::new(|shell, names| shell.run_module(source, names)));
    }
    native::install(shell);
    shell.register_module("enum", Rc::new(enums::load));
    shell.register_module("abc", Rc::new(abc::load));
    shell.register_module("collections.abc", Rc::new(kinds::load));
}

impl Interpreter {
    /// Makes `name` importable; `loader` fills its names at the first import.
    pub(crate) fn register_module(&mut self, name: &str, loader: Loader) {
        self.registry.insert(name.into(), loader);
    }

    /// The module `name`, loaded if it was not.
    pub(crate) fn import(&mut self, name: &str) -> PyResult<Value> {
        if let Some(module) = self.modules.get(name) {
            return Ok(module.clone());
        }
        if let Some((parent, _)) = name.rsplit_once('.') {
            self.import(parent).map_err(|raised| {
                let from = format!("'{parent}'");
                raised.reworded(
                    &format!("No module named {from}"),
                    &format!("No module named {from}"),
                )
            })?;
            // The parent may have imported it.
            if let Some(module) = self.modules.get(name) {
                return Ok(module.clone());
            }
        }
        let Some(loader) = self.registry.get(name).cloned() else {
            let first = name.split('.').next().unwrap_or_default();
            if ABSENT.contains(&name) || ABSENT.contains(&first) {
                return Err(raise(
                    "ModuleNotFoundError",
                    format!("the module '{name}' is not supported in Modelyard"),
                ));
            }
            let tail = match name.rsplit_once('.') {
                Some((parent, _)) if !self.is_package(parent) => {
                    format!("; '{parent}' is not a package")
                }
                _ => String::new(),
            };
            let message = format!("No module named '{name}'{tail}");
            return Err(raise("ModuleNotFoundError", message));
        };
        let names = Rc::new(Namespace::default());
        names.set("__name__", Value::str(name));
        let module = Module { name: name.into(), names: names.clone(), partial: Cell::new(false) };
        let value = Value::Module(Rc::new(module));
        self.modules.insert(name.into(), value.clone());
        let _level = self.enter("")?;
        if let Err(raised) = loader(self, &names) {
            self.modules.remove(name);
            return Err(raised);
        }
        if let Some((parent, last)) = name.rsplit_once('.')
            && let Some(Value::Module(parent)) = self.modules.get(parent)
        {
            parent.names.set(last, value.clone());
        }
        Ok(value)
    }

    fn is_package(&self, name: &str) -> bool {
        let prefix = format!("{name}.");
        self.registry.keys().any(|known| known.starts_with(&prefix))
    }

    /// `from module import name`.
    pub(crate) fn import_from(&mut self, module: &Str, name: &str) -> PyResult<Value> {
        if module.starts_with('.') {
            let message = "attempted relative import with no known parent package";
            return Err(raise("ImportError", message));
        }
        let value = self.import(module)?;
        if let Some(found) = self.find_attr(&value, name)? {
            return Ok(found);
        }
        if self.registry.contains_key(&*format!("{module}.{name}")) {
            return self.import(&format!("{module}.{name}"));
        }
        let partial = matches!(&value, Value::Module(module) if module.partial.get());
        Err(raise(
            "ImportError",
            if partial {
                format!("{module}.{name} is not supported in Modelyard")
            } else {
                format!("cannot import name '{name}' from '{module}' (unknown location)")
            },
        ))
    }

    /// `from module import *`.
    pub(crate) fn import_all(&mut self, module: &Str) -> PyResult<Vec<(Str, Value)>> {
        let Value::Module(module) = self.import(module)? else { return Ok(Vec::new()) };
        let names = module.names.names.borrow();
        let public = names.iter().filter(|(name, _)| !name.starts_with('_'));
        Ok(public.map(|(name, value)| (name.clone(), value.clone())).collect())
    }

    /// Runs the text of a module.
    pub(crate) fn run_module(&mut self, source: &str, names: &Namespace) -> PyResult<()> {
        let parsed = crate::python::parse(source);
        if let Some(error) = parsed.errors.first() {
            return Err(super::raise::syntax_error(error.message.clone()));
        }
        let number = self.next_source();
        let code = super::lower::lower(&parsed.module.body, number)
            .map_err(|refused| super::raise::syntax_error(refused.0))?;
        let inner = Rc::new(Namespace::default());
        inner.names.borrow_mut().clone_from(&names.names.borrow());
        let mut frame = super::interpreter::Frame::new(&code, inner.clone(), Rc::new([]));
        self.block(&mut frame, &code.body)?;
        names.names.borrow_mut().clone_from(&inner.names.borrow());
        Ok(())
    }
}

/// `repr` of objects of classes that modules define; `None` for others.
pub(crate) fn special_repr(
    shell: &mut Interpreter,
    instance: &Rc<Instance>,
) -> PyResult<Option<String>> {
    if instance.class.is_enum {
        return enums::repr(shell, instance).map(Some);
    }
    namedtuples::repr(shell, instance)
}
