//! `models.E029` to `E032`: names of indexes and constraints that are used twice.
//! `check_all_models` in `django/core/checks/model_checks.py`.

use std::collections::BTreeSet;

use crate::checks::context::Context;
use crate::checks::model::index_name;
use crate::checks::registry::{ModelId, calls, keyword};
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;
use crate::models::Expr;

/// What is named: the option of `class Meta`, the word for one, and Django's ids for a name that
/// one model uses twice and that several models use.
#[derive(Clone, Copy)]
pub(super) struct Named {
    option: &'static str,
    word: &'static str,
    within: &'static str,
    among: &'static str,
}

pub(super) const INDEXES: Named =
    Named { option: "indexes", word: "index", within: "models.E029", among: "models.E030" };

pub(super) const CONSTRAINTS: Named = Named {
    option: "constraints",
    word: "constraint",
    within: "models.E031",
    among: "models.E032",
};

pub(super) fn check(context: &mut Context<'_>, models: &[ModelId], named: Named) {
    let mut names: Vec<(String, Vec<ModelId>)> = Vec::new();
    for &id in models {
        for (_, call) in calls(context.class(id).meta(named.option)) {
            let made = || made_name(context, id, call);
            let Some(name) = index_name(context, id, call).or_else(made) else { continue };
            match names.iter_mut().find(|(known, _)| *known == name) {
                Some((_, users)) => users.push(id),
                None => names.push((name, vec![id])),
            }
        }
    }
    for (name, users) in names {
        let labels: BTreeSet<String> = users.iter().map(|&id| context.class(id).label()).collect();
        let (code, whom) = if labels.len() == 1 {
            (named.within, "for model")
        } else {
            (named.among, "among models:")
        };
        if users.len() < 2 {
            continue;
        }
        let labels = labels.into_iter().collect::<Vec<_>>().join(", ");
        let message = format!("{} name '{name}' is not unique {whom} {labels}.", named.word);
        let plain = if named.within == code {
            "Give each of them a name of its own."
        } else {
            "Names hold for the whole database; in an abstract base, write %(class)s into the name."
        };
        let last = users[users.len() - 1];
        let found = Diagnostic::error(code, message).with_plain(plain);
        context.note_at(last, Some(named.option), found);
    }
}

/// The name that Django makes for an index without one, of its table, columns and a digest.
fn made_name(context: &Context<'_>, id: ModelId, call: &Expr) -> Option<String> {
    let fields = context.scope(id).value(keyword(call, "fields")?).items()?;
    let fields: Vec<String> = fields.iter().map(Value::text).collect();
    let indexes = &context.resolved(id)?.indexes;
    let same = indexes.iter().filter(|index| index.fields == fields && index.condition.is_none());
    same.map(|index| &index.name).find(|name| name.ends_with("_idx")).cloned()
}
