//! Fields of classes that Modelyard does not have: something with their name must be there, so that
//! a check does not call it missing.

use super::inherit::made;
use super::meta::last;
use crate::models::{Expr, ExprKind, Field, FieldClass, FieldOption, UnreadField};

/// A field to stand in for one of a class that Modelyard does not have; none for the two of
/// `django.contrib.contenttypes`, which are no fields of the table.
pub(super) fn stand_in(unread: &UnreadField) -> Option<Field> {
    let class = match last(&unread.class) {
        "GenericForeignKey" | "GenericRelation" => return None,
        "NullBooleanField" => FieldClass::BooleanField,
        "CommaSeparatedIntegerField" => FieldClass::CharField,
        "GeneratedField" => output(unread).map_or(FieldClass::TextField, |(class, _)| class),
        _ => FieldClass::TextField,
    };
    let mut field = made(&unread.name, class, &[]);
    field.span = unread.span;
    field.name_span = unread.name_span;
    field.options = options(&unread.arguments);
    if last(&unread.class) == "CompositePrimaryKey" {
        field.options.push(FieldOption {
            name: "primary_key".to_owned(),
            value: Expr::made(ExprKind::Bool(true)),
            positional: false,
            span: unread.span,
        });
    }
    Some(field)
}

/// The class and the call of a generated field's `output_field`.
fn output(unread: &UnreadField) -> Option<(FieldClass, &Expr)> {
    let call = unread.arguments.iter().find(|it| it.name.as_deref() == Some("output_field"))?;
    let ExprKind::Call { function, .. } = &call.value.kind else { return None };
    Some((FieldClass::named(last(function))?, &call.value))
}

/// A generated field's `output_field` as a field.
pub(in crate::checks) fn output_field(unread: &UnreadField) -> Option<Field> {
    let (class, call) = output(unread)?;
    let mut field = made(&unread.name, class, &[]);
    if let ExprKind::Call { arguments, .. } = &call.kind {
        field.options = options(arguments);
    }
    Some(field)
}

fn options(arguments: &[crate::models::Argument]) -> Vec<FieldOption> {
    let named = arguments.iter().filter_map(|it| Some((it.name.clone()?, it.value.clone())));
    named
        .map(|(name, value)| FieldOption { span: value.span, name, value, positional: false })
        .collect()
}
