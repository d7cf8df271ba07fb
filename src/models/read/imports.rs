//! Imports.

use super::names::{Binding, Reader};
use super::{django, python_names};
use crate::diagnostic::Place;
use crate::models::Import;
use crate::python::{ast, span};
use crate::span::Span;

impl Reader<'_> {
    /// `import a.b as c`.
    pub(super) fn plain_import(&mut self, import: &ast::StmtImport, place: &Place) {
        for alias in &import.names {
            let path = alias.name.as_str();
            if !self.known_module(path, span(alias), place) {
                continue;
            }
            let first = path.split('.').next().unwrap_or_default();
            let name = alias.asname.as_ref().map_or(first, |name| name.as_str());
            let full = if alias.asname.is_some() { path } else { first };
            self.bind(name, Binding::Import(full.to_owned()));
            self.keep_import(path, name, alias.asname.is_none(), span(import));
        }
    }

    /// `from a import b as c`.
    pub(super) fn import_from(&mut self, import: &ast::StmtImportFrom, place: &Place) {
        let dots = ".".repeat(import.level as usize);
        let module = import.module.as_ref().map_or("", |module| module.as_str());
        if import.level > 0 {
            let plain = "Modelyard has this one file; what another file of the project holds is not known here.";
            self.mark(format!("`{}` is not read", self.text(import)), plain, span(import), place);
        } else if !self.known_module(module, span(import), place) {
            self.bind_all(import);
            return;
        }
        for alias in &import.names {
            let asked = alias.name.as_str();
            let name = alias.asname.as_ref().map_or(asked, |name| name.as_str());
            if asked == "*" {
                self.star_import(module, span(import), place);
                continue;
            }
            if module == "django.db.models" && !django::MODELS.contains(&asked)
                || module == "django.db" && !django::DB.contains(&asked)
            {
                let message = format!("cannot import name '{asked}' from '{module}'");
                let plain = format!("`{module}` has no `{asked}`; look for a slip in its name.");
                self.error("ImportError", message, &plain, span(alias), place);
            }
            let separator = if module.is_empty() { "" } else { "." };
            let path = format!("{dots}{module}{separator}{asked}");
            self.bind(name, Binding::Import(path.clone()));
            self.keep_import(&path, name, false, span(import));
        }
    }

    fn bind_all(&mut self, import: &ast::StmtImportFrom) {
        for alias in &import.names {
            let name = alias.asname.as_ref().unwrap_or(&alias.name).to_string();
            self.bind(name, Binding::Value);
        }
    }

    fn star_import(&mut self, module: &str, at: Span, place: &Place) {
        if module == "django.db.models" {
            for name in django::MODELS {
                self.bind(*name, Binding::Import(format!("{module}.{name}")));
            }
            self.keep_import("django.db.models.*", "*", false, at);
        } else {
            let plain = "Import each name that is needed instead.";
            self.mark(format!("`from {module} import *` is not read"), plain, at, place);
        }
    }

    fn keep_import(&mut self, path: &str, name: &str, plain: bool, at: Span) {
        if self.locals.is_none() {
            let (path, name) = (path.to_owned(), name.to_owned());
            self.module.imports.push(Import { path, name, plain, span: at });
        }
    }

    /// Whether a module exists: Django, or Python's own library. As in a fresh project, no other
    /// package is installed.
    fn known_module(&mut self, path: &str, at: Span, place: &Place) -> bool {
        let top = path.split('.').next().unwrap_or_default();
        if path.is_empty() || python_names::STANDARD_LIBRARY.contains(&top) {
            return true;
        }
        let plain = "Modelyard has Django and Python's own library, and no other package.";
        self.error("ModuleNotFoundError", format!("No module named '{top}'"), plain, at, place);
        false
    }
}
