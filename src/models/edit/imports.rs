//! Imports that an edit needs.

use std::collections::BTreeSet;

use super::document::Document;
use crate::models::write::{Needed, needed};
use crate::models::{Expr, Model};
use crate::python::span;

impl Document<'_> {
    /// What stands before the name of a field class: `models.`, or what the file calls that module.
    pub(super) fn django(&self) -> String {
        let import = self.module.imports.iter().find(|it| it.path == "django.db.models");
        match import {
            Some(import) if import.plain => "django.db.models.".to_owned(),
            Some(import) => format!("{}.", import.name),
            None => "models.".to_owned(),
        }
    }

    /// Adds the imports of the names in values that stand in a class body.
    pub(super) fn import_for(&mut self, model: Option<&Model>, values: &[Expr]) {
        let mut names = BTreeSet::new();
        values.iter().for_each(|value| needed(value, &mut names));
        self.import_names(model, names);
    }

    /// Adds the imports of names, where they have a usual meaning and nothing else binds them.
    pub(super) fn import_names(&mut self, model: Option<&Model>, names: BTreeSet<String>) {
        let star = self.module.imports.iter().any(|it| it.name == "*");
        let missing: BTreeSet<Needed> = names
            .into_iter()
            .filter(|name| !self.binds(model, name) && (!star || name == "models"))
            .filter_map(|name| Needed::of(&name))
            .collect();
        for import in missing {
            self.add_import(&import);
        }
    }

    fn binds(&self, model: Option<&Model>, name: &str) -> bool {
        let module = &self.module;
        module.imports.iter().any(|it| it.name == name)
            || module.models.iter().any(|it| it.name == name)
            || module.choices.iter().any(|it| it.name == name)
            || module.definitions.iter().any(|it| it.name == name)
            || model.is_some_and(|model| {
                model.definitions.iter().any(|it| it.name == name)
                    || model.choices.iter().any(|it| it.name == name)
                    || model.field(name).is_some()
            })
    }

    /// Puts an import among those at the top: beside its like, in the order of their text.
    fn add_import(&mut self, import: &Needed) {
        let statement = import.statement();
        let body = &self.parsed.module.body;
        let documented = usize::from(self.module.docstring.is_some());
        let top: Vec<(usize, usize)> = body
            .iter()
            .skip(documented)
            .take_while(|it| it.is_import_stmt() || it.is_import_from_stmt())
            .map(|it| (span(it).start as usize, span(it).end as usize))
            .collect();
        let text = |(start, end): &(usize, usize)| &self.source[*start..*end];
        let future = |it: &&(usize, usize)| text(it).starts_with("from __future__");
        let group: Vec<_> = top
            .iter()
            .filter(|it| !future(it) && is_django(text(it)) == import.is_django())
            .collect();
        let order = |statement: &str| (statement.starts_with("from "), statement.to_owned());
        let behind = group.iter().find(|it| order(text(it)) > order(&statement));
        if let Some((start, _)) = behind {
            self.insert(*start, format!("{statement}\n"));
        } else if let Some((_, end)) = group.last() {
            self.insert(self.line_end(*end), format!("\n{statement}"));
        } else if let (Some((_, end)), true) = (top.last(), import.is_django()) {
            self.insert(self.line_end(*end), format!("\n\n{statement}"));
        } else if let Some((start, _)) = top.iter().find(|it| !future(it)) {
            self.insert(*start, format!("{statement}\n\n"));
        } else if let Some((_, end)) = top.last() {
            self.insert(self.line_end(*end), format!("\n\n{statement}"));
        } else {
            self.first_import(&statement);
        }
    }

    fn first_import(&mut self, statement: &str) {
        if self.module.docstring.is_some()
            && let Some(docstring) = self.parsed.module.body.first()
        {
            self.insert(self.line_end(span(docstring).end as usize), format!("\n\n{statement}"));
        } else if self.source.trim().is_empty() {
            self.insert(0, format!("{statement}\n"));
        } else {
            self.insert(0, format!("{statement}\n\n\n"));
        }
    }
}

fn is_django(statement: &str) -> bool {
    statement.starts_with("from django") || statement.starts_with("import django")
}
