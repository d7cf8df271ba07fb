//! One model as text.

use std::collections::BTreeSet;

use super::{Doc, doc, quoted};
use crate::models::{
    ChoicesClass, Definition, DefinitionKind, Expr, ExprKind, Field, FieldOption, Model,
};

/// A field's statement with its indentation. `lead` is what stands before the class (`name = `), and
/// `class` the class as the file names it
/// (`models.CharField`); each option has its keyword, unless it goes by position.
pub(crate) fn field(
    lead: &str,
    class: &str,
    options: Vec<(Option<String>, Doc)>,
    indent: usize,
) -> String {
    let arguments = options
        .into_iter()
        .map(|(keyword, value)| match keyword {
            Some(keyword) => Doc::Prefixed(format!("{keyword}="), Box::new(value)),
            None => value,
        })
        .collect();
    Doc::Call(format!("{class}("), arguments).statement(lead, indent)
}

/// A model; `ahead` are itself and the models behind it, which must be named in quotes.
pub(super) fn model(model: &Model, django: &str, ahead: &BTreeSet<&str>) -> String {
    let mut parts = Parts::default();
    if let Some(docstring) = &model.docstring {
        // Its further lines are part of the text and stay as they are.
        parts.add(format!("    {}", docstring_literal(docstring)), Gap::Line);
    }
    for piece in before_fields(model) {
        match piece {
            Piece::Choices(class) => parts.add(indented(&choices(class)), Gap::Line),
            Piece::Definition(definition) => {
                parts.add(indented(&definition.source), gap(definition));
            }
        }
    }
    for it in &model.fields {
        let class = format!("{django}{}", it.class.name());
        parts.add(field(&format!("{} = ", it.name), &class, options(it, ahead), 4), Gap::None);
    }
    let (managers, rest): (Vec<_>, Vec<_>) = after_fields(model)
        .into_iter()
        .partition(|definition| definition.kind == DefinitionKind::Manager);
    for (index, definition) in managers.into_iter().enumerate() {
        // A line between the fields and the managers.
        let space = if index == 0 && !model.fields.is_empty() { "\n" } else { "" };
        parts.add(format!("{space}{}", indented(&definition.source)), gap(definition));
    }
    if !model.meta.is_empty() || model.meta_base.is_some() {
        parts.add(meta(model), Gap::Line);
    }
    for definition in rest {
        parts.add(indented(&definition.source), gap(definition));
    }
    let bases = model.bases.join(", ");
    let head = if bases.is_empty() {
        format!("class {}", model.name)
    } else {
        format!("class {}({bases})", model.name)
    };
    format!("{head}:\n{}", parts.finish())
}

/// A class of choices.
pub(super) fn choices(class: &ChoicesClass) -> String {
    let mut lines = vec![format!("class {}({}):", class.name, class.base)];
    for member in &class.members {
        let made = crate::models::read::title(&member.name.replace('_', " "));
        if made == member.label {
            // The value alone: the label is made from the name.
            lines.push(doc(&member.value).statement(&format!("{} = ", member.name), 4));
        } else {
            let label = Doc::Text(quoted(&member.label));
            lines.push(pair(&member.name, &member.value, label));
        }
    }
    if let Some(label) = &class.empty_label {
        lines.push(format!("    __empty__ = {}", quoted(label)));
    }
    if lines.len() == 1 {
        lines.push("    pass".to_owned());
    }
    lines.join("\n")
}

fn pair(name: &str, value: &Expr, label: Doc) -> String {
    let value = doc(value);
    let flat = value.flat().zip(label.flat()).map(|(value, label)| format!("{value}, {label}"));
    match flat {
        Some(flat) if name.chars().count() + flat.chars().count() + 7 <= 88 => {
            format!("    {name} = {flat}")
        }
        _ => Doc::Literal("(", vec![value, label], ")").statement(&format!("{name} = "), 4),
    }
}

fn meta(model: &Model) -> String {
    let base = model.meta_base.as_ref().map_or(String::new(), |base| format!("({base})"));
    let mut lines = vec![format!("    class Meta{base}:")];
    for option in &model.meta {
        lines.push(doc(&option.value).statement(&format!("{} = ", option.name), 8));
    }
    if lines.len() == 1 {
        lines.push("        pass".to_owned());
    }
    lines.join("\n")
}

fn options(field: &Field, ahead: &BTreeSet<&str>) -> Vec<(Option<String>, Doc)> {
    field
        .options
        .iter()
        .map(|option| {
            let keyword = (!option.positional).then(|| option.name.clone());
            (keyword, doc(&target(option, ahead)))
        })
        .collect()
}

/// A relation to a class that is not there yet must name it in quotes.
fn target(option: &FieldOption, ahead: &BTreeSet<&str>) -> Expr {
    match &option.value.kind {
        ExprKind::Name(name)
            if matches!(option.name.as_str(), "to" | "through")
                && ahead.contains(name.as_str()) =>
        {
            Expr::made(ExprKind::Str(name.clone()))
        }
        _ => option.value.clone(),
    }
}

enum Piece<'a> {
    Choices(&'a ChoicesClass),
    Definition(&'a Definition),
}

/// The constants and classes that fields may refer to, in the order of the text.
fn before_fields(model: &Model) -> Vec<Piece<'_>> {
    let first_field = model.fields.first().map_or(u32::MAX, |field| field.span.start);
    let mut pieces: Vec<(u32, Piece<'_>)> = Vec::new();
    for class in &model.choices {
        pieces.push((class.span.start, Piece::Choices(class)));
    }
    for definition in &model.definitions {
        if goes_before(definition, first_field) {
            pieces.push((definition.span.start, Piece::Definition(definition)));
        }
    }
    pieces.sort_by_key(|(start, _)| *start);
    pieces.into_iter().map(|(_, piece)| piece).collect()
}

fn after_fields(model: &Model) -> Vec<&Definition> {
    let first_field = model.fields.first().map_or(u32::MAX, |field| field.span.start);
    model.definitions.iter().filter(|it| !goes_before(it, first_field)).collect()
}

/// A field may use whatever stands before the first field; a constant further down may have to be
/// there for a field below it as well.
fn goes_before(definition: &Definition, first_field: u32) -> bool {
    match definition.kind {
        DefinitionKind::Constant => true,
        DefinitionKind::Manager => false,
        _ => definition.span.start < first_field && first_field != u32::MAX,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    None,
    Line,
}

pub(super) fn gap(definition: &Definition) -> Gap {
    match definition.kind {
        DefinitionKind::Manager | DefinitionKind::Constant => Gap::None,
        _ => Gap::Line,
    }
}

/// The parts of a class body, with an empty line around those that Black sets apart.
#[derive(Default)]
struct Parts {
    text: String,
    after: Option<Gap>,
}

impl Parts {
    fn add(&mut self, part: String, gap: Gap) {
        if let Some(after) = self.after {
            let apart = after == Gap::Line || gap == Gap::Line;
            self.text.push_str(if apart && !part.starts_with('\n') { "\n\n" } else { "\n" });
        }
        let part = if self.after.is_none() { part.trim_start_matches('\n') } else { &part };
        self.text.push_str(part);
        self.after = Some(gap);
    }

    fn finish(self) -> String {
        if self.text.is_empty() { "    pass".to_owned() } else { self.text }
    }
}

/// Four characters further in; empty lines stay empty.
pub(super) fn indented(source: &str) -> String {
    let lines: Vec<String> = source
        .split('\n')
        .map(|line| if line.is_empty() { String::new() } else { format!("    {line}") })
        .collect();
    lines.join("\n")
}

/// Text in three quotes.
pub(super) fn docstring_literal(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    // A quote at the end would run into those that close.
    match escaped.strip_suffix('"') {
        Some(start) if !start.ends_with('\\') => format!("\"\"\"{start}\\\"\"\"\""),
        _ => format!("\"\"\"{escaped}\"\"\""),
    }
}
