//! The file.

use std::collections::{BTreeMap, BTreeSet};

use super::imports::{Needed, needed, words};
use super::model::{choices, docstring_literal, model};
use crate::models::{Definition, DefinitionKind, Import, Model, Module};

/// A models.py that declares what `module` holds, formatted as Black would. Reading it gives the
/// same module again, but for the spans; a relation to a class that comes later names it in quotes.
pub fn write(module: &Module) -> String {
    let django = prefix(module);
    let mut text = String::new();
    if let Some(docstring) = &module.docstring {
        text.push_str(&docstring_literal(docstring));
        text.push_str("\n\n");
    }
    let imports = imports(module);
    text.push_str(&imports);
    let mut ahead: BTreeSet<&str> = module.models.iter().map(|it| it.name.as_str()).collect();
    let mut before = (!imports.is_empty()).then_some(Kind::Import);
    for (_, item) in items(module) {
        let kind = item.kind();
        if let Some(before) = before {
            text.push_str(match (before, kind) {
                (Kind::Line, Kind::Line) => "\n",
                (Kind::Import, Kind::Line) => "\n\n",
                _ => "\n\n\n",
            });
        } else if !text.is_empty() && kind == Kind::Block {
            text.push('\n');
        }
        text.push_str(&match item {
            Item::Model(it) => {
                let part = model(it, &django, &ahead);
                ahead.remove(it.name.as_str());
                part
            }
            Item::Choices(class) => choices(class),
            Item::Definition(definition) => definition.source.clone(),
        });
        before = Some(kind);
    }
    let mut text = text.trim_end().to_owned();
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// What stands before the name of a field class: `models.`, or what that module is imported as.
fn prefix(module: &Module) -> String {
    let name = module
        .imports
        .iter()
        .find(|import| import.path == "django.db.models")
        .map_or("models", |import| if import.plain { "django.db.models" } else { &import.name });
    format!("{name}.")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Import,
    Line,
    Block,
}

enum Item<'a> {
    Model(&'a Model),
    Choices(&'a crate::models::ChoicesClass),
    Definition(&'a Definition),
}

impl Item<'_> {
    fn kind(&self) -> Kind {
        match self {
            Self::Definition(it)
                if matches!(it.kind, DefinitionKind::Constant | DefinitionKind::Manager) =>
            {
                Kind::Line
            }
            _ => Kind::Block,
        }
    }
}

/// Everything in the order of the text; what stands in no text keeps its order, constants first.
fn items(module: &Module) -> Vec<(u32, Item<'_>)> {
    let mut items: Vec<(u32, Item<'_>)> = Vec::new();
    items.extend(module.definitions.iter().map(|it| (it.span.start, Item::Definition(it))));
    items.extend(module.choices.iter().map(|it| (it.span.start, Item::Choices(it))));
    items.extend(module.models.iter().map(|it| (it.span.start, Item::Model(it))));
    items.sort_by_key(|(start, _)| *start);
    items
}

/// The imports, those of the file and those that its names need: Python's own library first.
fn imports(module: &Module) -> String {
    let mut future = String::new();
    let mut standard: Vec<String> = Vec::new();
    let mut django: Vec<String> = Vec::new();
    let mut froms: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for import in &module.imports {
        match from(import) {
            None => standard.push(plain(import)),
            Some((source, name)) => froms.entry(source).or_default().push(name),
        }
    }
    for needed in missing(module) {
        match &needed {
            Needed::Module(_) => standard.push(needed.statement()),
            Needed::FromStandard(source, name) | Needed::FromDjango(source, name) => {
                froms.entry(source).or_default().push(name.clone());
            }
        }
    }
    standard.sort();
    standard.dedup();
    for (source, mut names) in froms {
        names.sort();
        names.dedup();
        let statement = statement(source, &names);
        if source == "__future__" {
            future = statement;
        } else if source.starts_with("django") || source.starts_with('.') {
            django.push(statement);
        } else {
            standard.push(statement);
        }
    }
    let (own, foreign): (Vec<_>, Vec<_>) =
        standard.into_iter().partition(|line| !line.starts_with("import django"));
    let django = [foreign, django].concat();
    let groups = [future, own.join("\n"), django.join("\n")];
    let groups: Vec<String> = groups.into_iter().filter(|group| !group.is_empty()).collect();
    groups.join("\n\n")
}

fn statement(source: &str, names: &[String]) -> String {
    let line = format!("from {source} import {}", names.join(", "));
    if line.chars().count() <= 88 {
        return line;
    }
    format!("from {source} import (\n    {},\n)", names.join(",\n    "))
}

fn plain(import: &Import) -> String {
    if import.plain || import.path == import.name {
        format!("import {}", import.path)
    } else {
        format!("import {} as {}", import.path, import.name)
    }
}

/// Where an import takes its name from, and the name with its `as`; none for a plain import.
fn from(import: &Import) -> Option<(&str, String)> {
    if import.plain {
        return None;
    }
    let at = import.path.rfind('.')?;
    let (source, last) = (&import.path[..at], &import.path[at + 1..]);
    // `from . import a` has the dot itself as its source.
    let source = if source.chars().all(|it| it == '.') { &import.path[..=at] } else { source };
    let renamed = last != import.name;
    Some((source, if renamed { format!("{last} as {}", import.name) } else { last.to_owned() }))
}

/// The imports of names that are used and bound by nothing. Code that is kept as source comes from a
/// file, and that file's imports are there already.
fn missing(module: &Module) -> BTreeSet<Needed> {
    let mut used = BTreeSet::new();
    for model in &module.models {
        model.bases.iter().for_each(|base| words(base, &mut used));
        if !model.fields.is_empty() {
            words(&prefix(module), &mut used);
        }
        for field in &model.fields {
            field.options.iter().for_each(|option| needed(&option.value, &mut used));
        }
        model.meta.iter().for_each(|option| needed(&option.value, &mut used));
        model.choices.iter().for_each(|class| words(&class.base, &mut used));
    }
    module.choices.iter().for_each(|class| words(&class.base, &mut used));
    let bound = |name: &str| {
        let star = module.imports.iter().any(|it| it.name == "*");
        let own = |definitions: &[Definition]| definitions.iter().any(|it| it.name == name);
        star && name != "models"
            || module.imports.iter().any(|it| it.name == name)
            || module.model(name).is_some()
            || own(&module.definitions)
            || module.models.iter().any(|it| own(&it.definitions) || it.field(name).is_some())
    };
    used.iter().filter(|name| !bound(name)).filter_map(|name| Needed::of(name)).collect()
}
