//! The models that Django makes for many-to-many fields without `through`. This follows
//! `create_many_to_many_intermediary_model` in `django/db/models/fields/related.py`.

use super::super::model::key;
use super::classes::Classes;
use super::inherit::{Draft, Local, added, automatic_id};
use crate::models::{Expr, ExprKind, FieldClass};
use crate::span::Span;

/// Adds a draft for each such field, behind all others.
pub(super) fn add_join_models(classes: &Classes<'_>, drafts: &mut Vec<Draft>) {
    for at in 0..drafts.len() {
        if drafts[at].is_abstract {
            continue;
        }
        let fields: Vec<Local> = drafts[at]
            .locals
            .iter()
            .filter(|it| it.field.class == FieldClass::ManyToManyField)
            .filter(|it| {
                it.field.option("through").is_none_or(|value| value.kind == ExprKind::None)
            })
            .cloned()
            .collect();
        for local in fields {
            if let Some(draft) = join_model(classes, drafts, at, &local) {
                drafts.push(draft);
            }
        }
    }
}

fn join_model(
    classes: &Classes<'_>,
    drafts: &[Draft],
    owner: usize,
    local: &Local,
) -> Option<Draft> {
    let target = local.target?;
    let (source, field) = (&drafts[owner], &local.field);
    let (mut from, mut to) = (source.name.to_lowercase(), drafts[target].name.to_lowercase());
    if from == to {
        from = format!("from_{from}");
        to = format!("to_{to}");
    }
    let name = format!("{}_{}", source.name, field.name);
    let mut draft = Draft {
        key: key(&source.app, &name),
        name,
        app: source.app.clone(),
        table: field.option("db_table").and_then(Expr::as_str).map_or_else(
            || format!("{}_{}", source.table, field.name),
            |table| table.trim_matches('"').to_owned(),
        ),
        is_abstract: false,
        managed: source.managed || drafts[target].managed,
        proxy_for: None,
        concrete: drafts.len(),
        joins: Some((owner, field.name.clone())),
        locals: Vec::new(),
        parents: Vec::new(),
        primary_key: "id".to_owned(),
        span: Span::default(),
    };
    let key = draft.key.clone();
    let is_built_in = classes.list[local.declared_in].is_built_in;
    draft.locals.push(automatic_id(&key, is_built_in, owner, 0));
    for (counter, name, target) in [(1, from, owner), (2, to, target)] {
        let mut end = added(&name, FieldClass::ForeignKey, &key);
        end.auto_created = false;
        end.db_constraint = field.db_constraint;
        let declared_in = local.declared_in;
        let target = Some(target);
        draft.locals.push(Local { field: end, counter, declared_in, target, parent_link: false });
    }
    Some(draft)
}
