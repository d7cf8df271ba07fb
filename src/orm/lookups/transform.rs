//! Which lookups and transforms an expression has (`RegisterLookupMixin` of
//! `django/db/models/query_utils.py`), and applying a transform.

use super::close_matches::close_matches;
use super::{LookupKind, NAMES};
use crate::models::FieldClass;
use crate::orm::expressions::{Func, Resolved, check_extract, check_trunc, functions};
use crate::orm::query::Query;
use crate::orm::{Error, OutputField, Result};

const DATE: &[&str] =
    &["year", "month", "day", "week_day", "iso_week_day", "week", "iso_year", "quarter"];
const CLOCK: &[&str] = &["hour", "minute", "second"];
const MOMENT: &[&str] = &["date", "time"];

/// The transforms that a field has.
fn transforms(query: &Query, output: OutputField) -> Vec<&'static str> {
    let registry = &*query.registry;
    let parts: &[&[&str]] = if output.is_a(registry, FieldClass::DateTimeField) {
        &[CLOCK, MOMENT, DATE]
    } else if output.is_a(registry, FieldClass::DateField) {
        &[DATE]
    } else if output.is_a(registry, FieldClass::TimeField) {
        &[CLOCK]
    } else {
        &[]
    };
    parts.concat()
}

/// `lhs.get_lookup(name)`, for the lookups of `Field` and those of relations.
pub(super) fn has_lookup(query: &Query, lhs: &Resolved, kind: LookupKind) -> Result<bool> {
    let output = lhs.output_field(query)?;
    if output.is_relation(&query.registry) {
        return Ok(kind.is_related());
    }
    if kind != LookupKind::IsNull && output.is_a(&query.registry, FieldClass::JSONField) {
        return Err(Error::unsupported(&format!("the lookup {} of a JSONField", kind.name())));
    }
    Ok(true)
}

/// `Query.try_transform`: applies a transform by its name. `names` are all of the lookup, for the
/// message; none where it stands alone.
///
/// # Errors
/// `FieldError`: "Unsupported lookup …".
pub fn try_transform(query: &Query, lhs: Resolved, name: &str, names: &[&str]) -> Result<Resolved> {
    let output = lhs.output_field(query)?;
    if output.is_a(&query.registry, FieldClass::JSONField) {
        return Err(Error::unsupported("a key of a JSONField in a lookup"));
    }
    let known = transforms(query, output);
    let class = if known.contains(&name) { functions::date_transform(name) } else { None };
    let Some(class) = class else {
        let mut possible = known;
        let related = output.is_relation(&query.registry);
        possible.extend(NAMES.iter().filter(|name| {
            !related || LookupKind::named(name).is_some_and(LookupKind::is_related)
        }));
        let close = close_matches(name, &possible);
        let suggestion = if close.is_empty() {
            ".".to_owned()
        } else {
            format!(", perhaps you meant {}?", close.join(" or "))
        };
        let at = names.iter().position(|part| *part == name);
        let unsupported = at.map_or_else(|| name.to_owned(), |at| names[at..].join("__"));
        return Err(Error::field(format!(
            "Unsupported lookup '{unsupported}' for {} or join on the field not permitted\
             {suggestion}",
            output.class_name(&query.registry)
        )));
    };
    let func = Func {
        class,
        arguments: vec![lhs],
        distinct: false,
        filter: None,
        output: None,
        part: class.part,
    };
    match class.form {
        functions::Form::Extract => check_extract(&func, query)?,
        _ => check_trunc(&func, query)?,
    }
    Ok(Resolved::Func(Box::new(func)))
}
