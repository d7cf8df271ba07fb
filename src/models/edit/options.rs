//! The arguments of a field.

use super::document::{Document, range};
use super::field::{option_place, takes_target_first};
use crate::diagnostic::Diagnostic;
use crate::models::read::{positional, value};
use crate::models::{Expr, ExprKind, Field, FieldClass, FieldOption, Model, write};
use crate::span::Span;

/// What the options of a field shall be.
pub(super) enum Target {
    /// These and no others.
    Exactly(Vec<(String, Expr)>),
    /// These beside those that are there.
    With(Vec<(String, Expr)>),
    /// Those that are there without this one.
    Without(String),
}

/// Reads the values of options that a form holds as Python source.
pub(super) fn values(
    document: &Document<'_>,
    model: &Model,
    field: &str,
    options: &[(String, String)],
) -> Result<Vec<(String, Expr)>, Diagnostic> {
    options
        .iter()
        .map(|(name, source)| {
            let place = option_place(&model.name, field, name);
            if !name.chars().all(|it| it.is_alphanumeric() || it == '_') || name.is_empty() {
                let plain = format!("`{name}` cannot be the name of an option.");
                return Err(Diagnostic::error("SyntaxError", "invalid syntax")
                    .with_plain(plain)
                    .at(place));
            }
            let mut read = value(source).map_err(|error| error.at(place))?;
            if matches!(name.as_str(), "to" | "through") {
                quote_if_ahead(document, model, &mut read);
            }
            rename_django(&mut read, &document.django());
            Ok((name.clone(), read))
        })
        .collect()
}

/// A class that Python does not know yet where the field stands is named in quotes.
fn quote_if_ahead(document: &Document<'_>, model: &Model, value: &mut Expr) {
    let ExprKind::Name(name) = &value.kind else { return };
    let name = match name.as_str() {
        _ if document.module.imports.iter().any(|it| it.name == *name || it.name == "*") => return,
        _ if name.contains('.') => return,
        own if own == model.name => "self".to_owned(),
        other => match document.module.model(other) {
            Some(found) if found.span.end <= model.span.start => return,
            Some(_) => other.to_owned(),
            None if document.module.definitions.iter().any(|it| it.name == other) => return,
            None if matches!(other, "User" | "Group" | "Permission") => format!("auth.{other}"),
            None => other.to_owned(),
        },
    };
    value.kind = ExprKind::Str(name);
}

/// `models.CASCADE` under the name that the file has for `models`.
fn rename_django(value: &mut Expr, django: &str) {
    if django == "models." {
        return;
    }
    let rename = |name: &mut String| {
        if let Some(rest) = name.strip_prefix("models.") {
            *name = format!("{django}{rest}");
        }
    };
    match &mut value.kind {
        ExprKind::Name(name) => rename(name),
        ExprKind::Call { function, arguments } => {
            rename(function);
            arguments.iter_mut().for_each(|it| rename_django(&mut it.value, django));
        }
        ExprKind::Tuple(items) | ExprKind::List(items) => {
            items.iter_mut().for_each(|it| rename_django(it, django));
        }
        _ => {}
    }
}

/// One argument as it shall be.
struct Slot<'f> {
    name: String,
    /// The argument that is there, and the value that it shall have if not its own.
    old: Option<&'f FieldOption>,
    new: Option<Expr>,
    positional: bool,
}

/// Changes the class and the options of a field. What stays is not touched.
pub(super) fn set(
    document: &mut Document<'_>,
    model: &str,
    field: &str,
    class: FieldClass,
    target: &Target,
) -> Result<(), Diagnostic> {
    let owner = document.class(model)?.0.clone();
    let field = document.field(model, field)?.clone();
    let slots = slots(&field, class, target);
    let new: Vec<Expr> = slots.iter().filter_map(|slot| slot.new.clone()).collect();
    if class != field.class {
        let name = format!("{}{}", document.django(), class.name());
        document.replace(field.class_span, name);
    }
    let kept = slots.iter().filter(|slot| slot.old.is_some()).count();
    let moved =
        slots.iter().any(|slot| slot.old.is_some_and(|old| old.positional != slot.positional));
    let same = kept == field.options.len() && new.is_empty() && !moved;
    if !same || class != field.class {
        if keeps_its_lines(document, &field) {
            in_place(document, &field, &slots);
        } else {
            rewrite(document, &field, class, &slots);
        }
    }
    document.import_for(Some(&owner), &new);
    Ok(())
}

fn slots<'f>(field: &'f Field, class: FieldClass, target: &Target) -> Vec<Slot<'f>> {
    let wanted = |name: &str| match target {
        Target::Exactly(values) | Target::With(values) => {
            values.iter().find(|(it, _)| it == name).map(|(_, value)| value)
        }
        Target::Without(_) => None,
    };
    let stays = |name: &str| match target {
        Target::Exactly(_) => wanted(name).is_some(),
        Target::With(_) => true,
        Target::Without(gone) => name != gone,
    };
    let mut slots: Vec<Slot<'f>> = field
        .options
        .iter()
        .filter(|option| stays(&option.name))
        .map(|option| Slot {
            name: option.name.clone(),
            old: Some(option),
            new: wanted(&option.name).filter(|value| !same_value(value, &option.value)).cloned(),
            positional: option.positional,
        })
        .collect();
    if let Target::Exactly(values) | Target::With(values) = target {
        for (name, value) in values {
            if field.option(name).is_none() {
                let (name, new) = (name.clone(), Some(value.clone()));
                slots.push(Slot { name, old: None, new, positional: false });
            }
        }
    }
    // The target first, by position, and the rule beside it.
    if takes_target_first(class)
        && let Some(at) = slots.iter().position(|slot| slot.name == "to" && slot.old.is_none())
    {
        let to = slots.remove(at);
        slots.insert(0, Slot { positional: true, ..to });
        if let Some(at) = slots.iter().position(|it| it.name == "on_delete" && it.old.is_none()) {
            let rule = slots.remove(at);
            slots.insert(1, rule);
        }
    }
    // Those by position must be where the class expects them; from the first that is not, names.
    let expected = positional(class);
    let mut in_order = true;
    for (index, slot) in slots.iter_mut().enumerate() {
        in_order &= slot.positional && expected.get(index) == Some(&slot.name.as_str());
        slot.positional = in_order;
    }
    slots
}

/// Whether two values say the same; a class and its name in quotes do.
fn same_value(new: &Expr, old: &Expr) -> bool {
    let name = |value: &Expr| match &value.kind {
        ExprKind::Name(name) | ExprKind::Str(name) => name.clone(),
        _ => value.to_source(),
    };
    let is_name = |value: &Expr| matches!(value.kind, ExprKind::Name(_));
    // A string may stand for a name only where the other is written as one.
    new.to_source() == old.to_source() || is_name(old) && !is_name(new) && name(new) == name(old)
}

/// Whether the lines of a call are the learner's own: comments, a value of several lines, or a
/// comma behind the last argument. Such a call is changed argument by argument.
fn keeps_its_lines(document: &Document<'_>, field: &Field) -> bool {
    let start = field.class_span.end;
    let call = Span::new(start, field.span.end);
    let comment = document.parsed.tokens.iter().any(|token| {
        let at = crate::python::span(token);
        token.kind() == crate::python::ast::token::TokenKind::Comment
            && at.start >= call.start
            && at.end <= call.end
    });
    let lines = field.options.iter().any(|it| it.value.span.of(document.source).contains('\n'));
    let text = call.of(document.source).trim_end();
    let comma = text.strip_suffix(')').is_some_and(|text| text.trim_end().ends_with(','));
    let unpacked = text.contains("(*") || text.contains(" *");
    comment || lines || comma || unpacked
}

/// Writes the arguments anew, with the kept values as they are written.
fn rewrite(document: &mut Document<'_>, field: &Field, class: FieldClass, slots: &[Slot<'_>]) {
    let source = document.source;
    let start = field.span.start as usize;
    // On a line that it shares, a statement is laid out as if it stood at the line's beginning.
    let indent = if document.begins_line(start) { start - document.line_start(start) } else { 0 };
    let options = slots
        .iter()
        .map(|slot| {
            let value = match (&slot.new, slot.old) {
                (Some(new), _) => write::doc(new),
                (None, Some(old)) => write::Doc::Text(written(source, old).to_owned()),
                (None, None) => write::Doc::Text(String::new()),
            };
            ((!slot.positional).then(|| slot.name.clone()), value)
        })
        .collect();
    let class_name = if class == field.class {
        field.class_span.of(source).to_owned()
    } else {
        format!("{}{}", document.django(), class.name())
    };
    // What stands before the class stays: the name, an annotation.
    let lead = &source[start..field.class_span.start as usize];
    let statement = write::field(lead, &class_name, options, indent);
    let head = indent + lead.len() + class_name.len();
    let arguments = statement.get(head..).unwrap_or_default();
    let before = &source[document.line_start(start)..start];
    let arguments = if before.contains('\t') && before.trim().is_empty() {
        let tab = format!("\n{before}");
        let deeper = format!("\n{before}\t");
        let blank = " ".repeat(indent);
        arguments
            .replace(&format!("\n{blank}    "), &deeper)
            .replace(&format!("\n{blank})"), &format!("{tab})"))
    } else {
        arguments.to_owned()
    };
    document.replace(Span::new(field.class_span.end, field.span.end), arguments);
}

/// Changes argument by argument.
fn in_place(document: &mut Document<'_>, field: &Field, slots: &[Slot<'_>]) {
    let source = document.source;
    let kept = |name: &str| slots.iter().any(|slot| slot.old.is_some_and(|old| old.name == name));
    for (index, option) in field.options.iter().enumerate() {
        if !kept(&option.name) {
            let before = index.checked_sub(1).map(|index| field.options[index].span.end as usize);
            remove_argument(document, option, before, field.options.get(index + 1));
        }
    }
    let mut last = None;
    let mut first_new = String::new();
    let mut new = Vec::new();
    for slot in slots {
        let value = slot.new.as_ref().map(Expr::to_source);
        match slot.old {
            Some(old) => {
                last = Some(old.span);
                if old.positional && !slot.positional {
                    document.insert(old.span.start as usize, format!("{}=", slot.name));
                }
                if let Some(value) = value {
                    let text = written(source, old);
                    let start = old.span.end as usize - text.len();
                    document.replace(range(start, old.span.end as usize), value);
                }
            }
            None if slot.positional => first_new = format!("{}, ", value.unwrap_or_default()),
            None => new.push(format!("{}={}", slot.name, value.unwrap_or_default())),
        }
    }
    let open = field.class_span.end as usize + 1;
    let Some(last) = last else {
        document.insert(open, format!("{first_new}{}", new.join(", ")));
        return;
    };
    if !first_new.is_empty() {
        document.insert(open, first_new);
    }
    let start = last.start as usize;
    for argument in new {
        let text = if document.begins_line(start) {
            let blank = &source[document.line_start(start)..start];
            format!(",\n{blank}{argument}")
        } else {
            format!(", {argument}")
        };
        document.insert(last.end as usize, text);
    }
}

/// Takes an argument out with its comma, and with its line if it has one to itself.
fn remove_argument(
    document: &mut Document<'_>,
    option: &FieldOption,
    before: Option<usize>,
    next: Option<&FieldOption>,
) {
    let source = document.source;
    let (start, end) = (option.span.start as usize, option.span.end as usize);
    let rest = &source[end..];
    let blank = rest.len() - rest.trim_start().len();
    let comma = rest.trim_start().starts_with(',').then_some(end + blank + 1);
    match (comma, before) {
        (Some(comma), _) => {
            let behind = source[comma..].trim_start_matches(' ');
            if document.begins_line(start) && behind.starts_with('\n') {
                let line_end = document.line_end(comma);
                document.replace(range(document.line_start(start), line_end + 1), "");
            } else {
                let to = next.map_or(comma, |next| {
                    (source.len() - behind.len()).min(next.span.start as usize)
                });
                document.replace(range(start, to), "");
            }
        }
        (None, Some(before)) => document.replace(range(before, end), ""),
        (None, None) => document.replace(range(start, end), ""),
    }
}

/// The value of an argument as it is written, with brackets around it if there are any.
fn written<'s>(source: &'s str, option: &FieldOption) -> &'s str {
    let text = option.span.of(source);
    if option.positional {
        return text;
    }
    text.split_once('=').map_or(text, |(_, value)| value.trim_start())
}
