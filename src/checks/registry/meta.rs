//! `class Meta` and its inheritance.

use super::{Class, ModelId, Registry};
use crate::models::{Expr, ExprKind, MetaOption, Model};

impl<'a> Registry<'a> {
    /// The options of a new class: its own `class Meta` with the bases of that, or else the one
    /// that it sees as an attribute (`attr_meta or getattr(new_class, "Meta", None)`).
    pub(super) fn meta_of(&self, model: &'a Model, mro: &[ModelId]) -> Vec<&'a MetaOption> {
        if !has_meta(model) {
            return self.visible_meta(mro);
        }
        let mut options: Vec<&MetaOption> = model.meta.iter().collect();
        let base = model.meta_base.as_deref().and_then(|base| base.strip_suffix(".Meta"));
        if let Some(base) = base.and_then(|base| self.named(base)) {
            for option in self.visible_meta(&self.class(base).mro) {
                if options.iter().all(|own| own.name != option.name) {
                    options.push(option);
                }
            }
        }
        options
    }

    /// What `Class.Meta` is: Django keeps it on abstract classes alone, and sets its `abstract` to
    /// false there.
    fn visible_meta(&self, mro: &[ModelId]) -> Vec<&'a MetaOption> {
        let owner = mro
            .iter()
            .map(|&id| self.class(id))
            .find(|class| class.is_abstract && class.declared.is_some_and(has_meta));
        owner.map_or_else(Vec::new, |class| {
            class.meta.iter().copied().filter(|option| option.name != "abstract").collect()
        })
    }

    /// The order that a class takes from the first of its bases, if that is concrete.
    pub(super) fn inherited_ordering(&self, mro: &[ModelId]) -> Option<&Class<'a>> {
        mro.first().map(|&base| self.class(base)).filter(|base| !base.is_abstract)
    }
}

fn has_meta(model: &Model) -> bool {
    !model.meta.is_empty() || model.meta_base.is_some()
}

/// Whether an option of `class Meta` is true in Python's eyes.
pub(super) fn is_true(options: &[&MetaOption], name: &str) -> bool {
    value(options, name).is_some_and(|value| value.as_bool() == Some(true))
}

/// The value of an option that is given.
pub(super) fn value<'a>(options: &[&'a MetaOption], name: &str) -> Option<&'a Expr> {
    options.iter().find(|option| option.name == name).map(|option| &option.value)
}

/// The value of an option that is given and is text.
pub(super) fn text<'a>(options: &[&'a MetaOption], name: &str) -> Option<&'a str> {
    value(options, name).and_then(Expr::as_str).filter(|text| !text.is_empty())
}

/// The expression's text without the quotes that Django's `strip_quotes` takes off a table's name.
pub(super) fn strip_quotes(name: &str) -> &str {
    name.strip_prefix('"').and_then(|name| name.strip_suffix('"')).unwrap_or(name)
}

/// The items of `indexes` or `constraints`: calls in a list.
pub(in crate::checks) fn calls<'e>(
    option: Option<&'e Expr>,
) -> impl Iterator<Item = (&'e str, &'e Expr)> {
    option.and_then(Expr::items).unwrap_or_default().iter().filter_map(|item| match &item.kind {
        ExprKind::Call { function, .. } => Some((last(function), item)),
        _ => None,
    })
}

/// The last part of a dotted name.
pub(in crate::checks) fn last(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}
