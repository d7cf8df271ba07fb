//! Lookup paths: `title`, `-author__name`.

use crate::models::{FieldClass, Model, Module};

/// A field that gets another name.
pub(super) struct Renaming<'m> {
    pub(super) module: &'m Module,
    pub(super) model: &'m str,
    pub(super) field: &'m str,
    pub(super) to: &'m str,
}

impl Renaming<'_> {
    /// Whether a model is the one whose field is renamed, or inherits the field from it.
    pub(super) fn concerns(&self, model: &str) -> bool {
        let mut queue = vec![model.to_owned()];
        // Careless bases may go round in a circle.
        for _ in 0..64 {
            let Some(name) = queue.pop() else { return false };
            if name == self.model {
                return true;
            }
            queue.extend(self.module.model(&name).into_iter().flat_map(|it| it.bases.clone()));
        }
        false
    }

    /// The name of a field of `model` as it is now, if it is the one.
    pub(super) fn name(&self, model: &str, name: &str) -> Option<String> {
        if !self.concerns(model) {
            return None;
        }
        if name == self.field {
            return Some(self.to.to_owned());
        }
        // The column of a foreign key is an attribute of its own.
        let stem = name.strip_suffix("_id")?;
        (stem == self.field && self.is_reference()).then(|| format!("{}_id", self.to))
    }

    fn is_reference(&self) -> bool {
        let field = self.module.model(self.model).and_then(|it| it.field(self.field));
        field.is_some_and(|it| {
            matches!(it.class, FieldClass::ForeignKey | FieldClass::OneToOneField)
        })
    }

    /// A lookup path from `model` on as it is now, if the field is on it.
    pub(super) fn path(&self, model: &str, path: &str) -> Option<String> {
        let bare = path.trim_start_matches(['-', '+']);
        let sign = &path[..path.len() - bare.len()];
        let mut at = Some(model.to_owned());
        let mut parts: Vec<String> = Vec::new();
        let mut changed = false;
        for part in bare.split("__") {
            let here = at.take();
            let renamed = here.as_deref().and_then(|model| self.name(model, part));
            changed |= renamed.is_some();
            at = here.and_then(|model| self.target(&model, part));
            parts.push(renamed.unwrap_or_else(|| part.to_owned()));
        }
        changed.then(|| format!("{sign}{}", parts.join("__")))
    }

    /// The model that a relation field of `model` leads to.
    fn target(&self, model: &str, field: &str) -> Option<String> {
        let mut queue = vec![model.to_owned()];
        for _ in 0..64 {
            let found = self.module.model(&queue.pop()?)?;
            if let Some(field) = found.field(field) {
                return target_name(found, &field.target()?.name);
            }
            queue.extend(found.bases.iter().filter(|it| self.module.model(it).is_some()).cloned());
        }
        None
    }
}

/// The class name that a target means, seen from the model that has the field.
pub(super) fn target_name(model: &Model, target: &str) -> Option<String> {
    if target == "self" {
        return Some(model.name.clone());
    }
    let name = target.strip_prefix("playground.").unwrap_or(target);
    (!name.contains('.')).then(|| name.to_owned())
}
