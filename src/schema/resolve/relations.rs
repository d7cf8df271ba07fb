//! Relations, named from both ends. This follows `contribute_to_class` of the relation fields and
//! `ForeignObjectRel.get_accessor_name` in `django/db/models/fields/`.

use super::super::{Relation, RelationKind, Through};
use super::assemble::Assembly;
use super::inherit::{Draft, Local, is_true};
use super::text::interpolated;
use crate::models::{Expr, ExprKind, FieldClass, OnDelete};

impl Assembly<'_, '_> {
    /// The relation that a field of a model makes; none where a many-to-many field's join table
    /// cannot be made out.
    pub(super) fn relation(&self, at: usize, local: &Local) -> Option<Relation> {
        let target = local.target?;
        let draft = &self.drafts[at];
        let field = &local.field;
        let kind = match field.class {
            FieldClass::ForeignKey => RelationKind::ManyToOne,
            FieldClass::OneToOneField => RelationKind::OneToOne,
            FieldClass::ManyToManyField => RelationKind::ManyToMany,
            _ => return None,
        };
        let is_many_to_many = kind == RelationKind::ManyToMany;
        let symmetrical = is_many_to_many && is_symmetrical(local, target == at);
        let names = self.names(at, local, symmetrical && target == at);
        let (to, to_field) = self.end_field(local)?;
        let through = if is_many_to_many { Some(self.through(at, local)?) } else { None };
        Some(Relation {
            model: draft.key.clone(),
            field: field.name.clone(),
            kind,
            to: self.drafts[target].key.clone(),
            column: field.column.clone(),
            to_column: self.drafts[to].local(&to_field)?.field.column.clone()?,
            null: field.null && !is_many_to_many,
            on_delete: (!is_many_to_many).then(|| {
                let rule = field.option("on_delete").and_then(OnDelete::read);
                rule.unwrap_or(OnDelete::Cascade).name().to_owned()
            }),
            accessor: names.accessor,
            query_name: names.query,
            parent_link: local.parent_link,
            symmetrical,
            through,
        })
    }

    /// The names that a relation has from the other end.
    fn names(&self, at: usize, local: &Local, is_symmetrical: bool) -> Names {
        let (draft, field) = (&self.drafts[at], &local.field);
        let model_name = draft.name.to_lowercase();
        if let Some((owner, of)) = &draft.joins {
            // The ends of a join table that Django makes are hidden: `Course_students+`.
            let query = format!("{}_{of}+", self.drafts[*owner].name);
            return Names { accessor: None, query };
        }
        let text = |name: &str| {
            let class = &self.classes.list[local.declared_in];
            let value = class.module.resolve(Some(class.model), field.option(name)?);
            value.as_str().map(|text| interpolated(text, &draft.app, &draft.name))
        };
        let default = self
            .classes
            .list
            .get(at)
            .and_then(|class| class.meta("default_related_name"))
            .and_then(|entry| entry.value.as_str())
            .map(|text| interpolated(text, &draft.app, &draft.name));
        let mut related = text("related_name").filter(|name| !name.is_empty()).or(default);
        let is_many_to_many = field.class == FieldClass::ManyToManyField;
        if is_symmetrical {
            related = Some(format!("{}_rel_+", field.name));
        } else if is_many_to_many && related.as_deref().is_some_and(|name| name.ends_with('+')) {
            related = Some(format!("_{}_{model_name}_{}_+", draft.app, field.name));
        }
        let query = text("related_query_name")
            .or_else(|| related.clone())
            .unwrap_or_else(|| model_name.clone());
        let accessor = match related {
            Some(name) if name.ends_with('+') => None,
            Some(name) => Some(name),
            None if field.class == FieldClass::OneToOneField => Some(model_name),
            None => Some(format!("{model_name}_set")),
        };
        Names { accessor, query }
    }

    /// The join table of a many-to-many field: `_get_m2m_attr` and `_get_m2m_reverse_attr`.
    fn through(&self, at: usize, local: &Local) -> Option<Through> {
        let target = local.target?;
        let name = &local.field.name;
        let made = self.drafts.iter().position(|draft| {
            draft.joins.as_ref().is_some_and(|(owner, field)| *owner == at && field == name)
        });
        if let Some(made) = made {
            let draft = &self.drafts[made];
            return Some(Through {
                model: draft.key.clone(),
                table: draft.table.clone(),
                auto_created: true,
                source_column: draft.locals.get(1)?.field.column.clone()?,
                target_column: draft.locals.get(2)?.field.column.clone()?,
            });
        }
        let through =
            self.classes.pointed_to(local.declared_in, at, local.field.option("through")?)?;
        let ends = local.field.option("through_fields").and_then(Expr::items).unwrap_or_default();
        let asked = |index: usize| ends.get(index).and_then(Expr::as_str);
        let fields = self.all_fields(through);
        let leading_to = |model: usize, name: Option<&str>| {
            fields
                .iter()
                .filter(|it| it.field.class != FieldClass::ManyToManyField)
                .filter(|it| {
                    it.target == Some(model) && name.is_none_or(|name| it.field.name == name)
                })
                .map(|it| it.field.column.clone())
                .collect::<Vec<_>>()
        };
        let source_column = leading_to(at, asked(0)).into_iter().next()??;
        // Of two fields to the same model the second is the far end.
        let index = usize::from(target == at && asked(1).is_none());
        let target_column = leading_to(target, asked(1)).into_iter().nth(index)??;
        Some(Through {
            model: self.drafts[through].key.clone(),
            table: self.drafts[through].table.clone(),
            auto_created: false,
            source_column,
            target_column,
        })
    }

    /// The model and the field that a relation refers to: `to_field`, else the primary key.
    pub(super) fn end_field(&self, local: &Local) -> Option<(usize, String)> {
        let target = local.target?;
        let concrete = self.drafts[target].concrete;
        let asked = local.field.option("to_field").and_then(Expr::as_str);
        let found = asked.and_then(|name| {
            self.all_fields(concrete).into_iter().find(|it| it.field.name == name)
        });
        let pk = || {
            let name = &self.drafts[concrete].primary_key;
            self.all_fields(concrete).into_iter().find(|it| &it.field.name == name)
        };
        let end = found.or_else(pk)?;
        let owner = self.owner(end)?;
        Some((owner, end.field.name.clone()))
    }

    fn owner(&self, local: &Local) -> Option<usize> {
        self.drafts.iter().position(|draft: &Draft| {
            !draft.is_abstract && draft.proxy_for.is_none() && draft.key == local.field.model
        })
    }
}

struct Names {
    accessor: Option<String>,
    query: String,
}

/// Django takes a many-to-many field to `'self'` as going both ways unless told otherwise.
fn is_symmetrical(local: &Local, leads_to_itself: bool) -> bool {
    let written_as_self =
        local.field.option("to").and_then(Expr::as_str).is_some_and(|to| to == "self");
    match local.field.option("symmetrical").map(|value| &value.kind) {
        Some(ExprKind::Bool(false)) => false,
        Some(ExprKind::Bool(true)) => is_true(&local.field, "symmetrical") && leads_to_itself,
        _ => written_as_self,
    }
}
