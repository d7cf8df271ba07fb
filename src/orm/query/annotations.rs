//! Annotations, and which of them are selected (`add_annotation`, `annotation_select` of
//! `django/db/models/sql/query.py`; `QuerySet._annotate`).

use std::rc::Rc;

use super::{GroupBy, Query, Selected};
use crate::orm::expressions::{Resolved, Scope, resolve};
use crate::orm::registry::Named;
use crate::orm::{Error, Expression, Result};

/// Whether annotations are part of the result.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Visibility {
    /// `annotate()`.
    Selected,
    /// `alias()`.
    Hidden,
}

impl Query {
    /// `annotate()`, each annotation with its name; [`Expression::FilteredRelation`] too.
    ///
    /// # Errors
    ///
    /// `ValueError` for names in conflict with fields, and what resolving raises.
    pub fn annotate(&mut self, annotations: &[(Rc<str>, Expression)]) -> Result<()> {
        self.add_annotations(annotations, Visibility::Selected)
    }

    /// `alias()`.
    ///
    /// # Errors
    ///
    /// As [`Query::annotate`].
    pub fn alias(&mut self, annotations: &[(Rc<str>, Expression)]) -> Result<()> {
        self.add_annotations(annotations, Visibility::Hidden)
    }

    fn add_annotations(
        &mut self,
        annotations: &[(Rc<str>, Expression)],
        visibility: Visibility,
    ) -> Result<()> {
        for (alias, annotation) in annotations {
            if self.conflicts(alias) {
                return Err(Error::value(format!(
                    "The annotation '{alias}' conflicts with a field on the model."
                )));
            }
            match annotation {
                Expression::FilteredRelation { relation, condition } => {
                    self.add_filtered_relation(relation, condition, alias)?;
                }
                _ => self.add_annotation(annotation, alias, visibility)?,
            }
        }
        let is_new = |alias: &Rc<str>| annotations.iter().any(|(name, _)| name == alias);
        let mut all = self.annotations.iter();
        if all.any(|(alias, annotation)| is_new(alias) && annotation.contains_aggregate()) {
            if self.fields.is_none() {
                self.group_by = GroupBy::Model;
            } else {
                self.set_group_by(Aliases::Allowed);
            }
        }
        Ok(())
    }

    fn conflicts(&self, alias: &str) -> bool {
        if let Some(fields) = &self.fields {
            return fields.iter().any(|field| **field == *alias);
        }
        match self.registry.named(self.model, alias) {
            Some(Named::Field(_)) => true,
            Some(Named::Reverse(relation)) => self.registry.relation(relation).accessor.is_some(),
            None => false,
        }
    }

    /// `check_alias`.
    pub(super) fn check_alias(alias: &str) -> Result<()> {
        let forbidden = |c: char| {
            c.is_whitespace()
                || c.is_control()
                || matches!(c, '\'' | '`' | '"' | ']' | '[' | ';' | '#')
        };
        if alias.contains(forbidden) || ["--", "/*", "*/"].iter().any(|it| alias.contains(it)) {
            return Err(Error::value(
                "Column aliases cannot contain whitespace characters, hashes, control \
                 characters, quotation marks, semicolons, or SQL comments.",
            ));
        }
        Ok(())
    }

    fn add_annotation(
        &mut self,
        annotation: &Expression,
        alias: &Rc<str>,
        visibility: Visibility,
    ) -> Result<()> {
        Self::check_alias(alias)?;
        let resolved = resolve(annotation, self, Scope::DEFAULT)?;
        if visibility == Visibility::Selected {
            self.add_resolved(alias, resolved);
        } else {
            let others = self.annotation_select().map(|(name, _)| name);
            let others = others.filter(|name| *name != alias).cloned().collect();
            self.set_annotation_mask(Some(others));
            self.put_annotation(alias, resolved);
        }
        Ok(())
    }

    /// Adds a selected annotation that is resolved already.
    pub(super) fn add_resolved(&mut self, alias: &Rc<str>, resolved: Resolved) {
        self.append_annotation_mask(std::slice::from_ref(alias));
        self.put_annotation(alias, resolved);
        if let Some(selected) = &mut self.selected
            && !selected.is_empty()
        {
            select(selected, alias);
        }
    }

    /// Sets an annotation, in the place that it has already or at the end.
    pub(super) fn put_annotation(&mut self, alias: &Rc<str>, resolved: Resolved) {
        match self.annotations.iter_mut().find(|(name, _)| name == alias) {
            Some((_, known)) => *known = resolved,
            None => self.annotations.push((alias.clone(), resolved)),
        }
    }

    /// An annotation by its name.
    pub(in crate::orm) fn annotation(&self, name: &str) -> Option<&Resolved> {
        self.annotations.iter().find(|(known, _)| **known == *name).map(|(_, it)| it)
    }

    /// An annotation by its name, if it is selected.
    pub(super) fn selected_annotation(&self, name: &str) -> Option<&Resolved> {
        self.annotation(name).filter(|_| self.is_unmasked(name))
    }

    fn is_unmasked(&self, name: &str) -> bool {
        self.annotation_mask.as_ref().is_none_or(|mask| mask.iter().any(|known| **known == *name))
    }

    /// `annotation_select`: the annotations that are selected.
    pub(super) fn annotation_select(&self) -> impl Iterator<Item = &(Rc<str>, Resolved)> {
        self.annotations.iter().filter(|(name, _)| self.is_unmasked(name))
    }

    /// `set_annotation_mask`; none for all.
    pub(super) fn set_annotation_mask(&mut self, names: Option<Vec<Rc<str>>>) {
        if let (Some(names), Some(selected)) = (&names, &mut self.selected)
            && !selected.is_empty()
        {
            selected.retain(|(name, kind)| *kind != Selected::Annotation || names.contains(name));
            for name in names {
                select(selected, name);
            }
        }
        self.annotation_mask = names;
    }

    /// `append_annotation_mask`.
    pub(super) fn append_annotation_mask(&mut self, names: &[Rc<str>]) {
        if let Some(mask) = &self.annotation_mask {
            let mut mask = mask.clone();
            for name in names {
                if !mask.contains(name) {
                    mask.push(name.clone());
                }
            }
            self.set_annotation_mask(Some(mask));
        }
    }

    /// `set_group_by`: all that is selected and no aggregate.
    pub(super) fn set_group_by(&mut self, aliases: Aliases) {
        if aliases == Aliases::Allowed && !self.values_select.is_empty() {
            self.move_values_to_annotations();
        }
        let mut group_by = self.select.clone();
        for (alias, annotation) in self.annotation_select() {
            let columns = annotation.get_group_by_cols();
            if columns.is_empty() {
                continue;
            }
            if aliases == Aliases::Allowed && !annotation.contains_aggregate() {
                group_by.push(Resolved::Ref(alias.clone(), Box::new(annotation.clone())));
            } else {
                group_by.extend(columns);
            }
        }
        self.group_by = GroupBy::Expressions(group_by);
    }

    /// Values that are no columns can be grouped by as annotations, by their names.
    fn move_values_to_annotations(&mut self) {
        let names = std::mem::take(&mut self.values_select);
        let select = std::mem::take(&mut self.select);
        let mut moved = Vec::new();
        for (name, expression) in names.into_iter().zip(select) {
            if matches!(expression, Resolved::Col(_)) {
                self.values_select.push(name);
                self.select.push(expression);
            } else {
                moved.push((name, expression));
            }
        }
        let names: Vec<Rc<str>> = moved.iter().map(|(name, _)| name.clone()).collect();
        self.annotations.retain(|(name, _)| !names.contains(name));
        moved.append(&mut self.annotations);
        self.annotations = moved;
        self.append_annotation_mask(&names);
        if let Some(selected) = &mut self.selected {
            for (name, kind) in selected.iter_mut() {
                if let Some(at) = self.values_select.iter().position(|known| known == name) {
                    *kind = Selected::Column(at);
                } else if names.contains(name) {
                    *kind = Selected::Annotation;
                }
            }
        }
    }
}

/// Whether `GROUP BY` may refer to annotations by their names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Aliases {
    /// It may.
    Allowed,
    /// It may not, since they are about to be left out.
    Refused,
}

/// Adds an annotation to what is selected.
fn select(selected: &mut Vec<(Rc<str>, Selected)>, name: &Rc<str>) {
    match selected.iter_mut().find(|(known, _)| known == name) {
        Some((_, kind)) => *kind = Selected::Annotation,
        None => selected.push((name.clone(), Selected::Annotation)),
    }
}
