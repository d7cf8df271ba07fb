//! A relationship while it is being described, and the field that it becomes.

use leptos::prelude::*;

use super::option_input::{set, source};
use crate::models::{
    Field, FieldClass, Module,
    edit::FieldDraft,
    form::{quote, unquote},
    relationship::{Count, Derived, Names, Sentence, Side, names, proposed_field},
};

/// What the editor of a relationship holds, a signal for each control.
#[derive(Clone, Copy)]
pub struct RelationshipDraft {
    /// The model that the sentence begins with.
    pub first: StoredValue<String>,
    /// The other model.
    pub second: RwSignal<String>,
    /// How many of the second each of the first has.
    pub first_has: RwSignal<Count>,
    /// How many of the first each of the second has.
    pub second_has: RwSignal<Count>,
    /// The side that gets the field where that is open.
    pub prefer: RwSignal<Side>,
    /// The field's name as typed; empty takes the proposed one.
    pub name: RwSignal<String>,
    /// The rule of `on_delete`.
    pub rule: RwSignal<String>,
    /// What stands in the brackets of `SET()`.
    pub set_value: RwSignal<String>,
    /// `related_name` as typed.
    pub related_name: RwSignal<String>,
    /// Whether the reference may be missing.
    pub optional: RwSignal<bool>,
    /// The options that have no control here, kept as they are.
    pub others: RwSignal<Vec<(String, String)>>,
}

impl RelationshipDraft {
    /// A new relationship of this model, or the one that a field makes.
    pub fn new(model: String, field: Option<(&Field, &str)>, second: String) -> Self {
        let options = field.map(|(field, text)| super::field_editor::sources(field, text));
        let options = options.unwrap_or_default();
        let class = field.map_or(FieldClass::ForeignKey, |(field, _)| field.class);
        let (first_has, second_has) = match class {
            FieldClass::OneToOneField => (Count::One, Count::One),
            FieldClass::ManyToManyField => (Count::Many, Count::Many),
            _ => (Count::One, Count::Many),
        };
        let rule = field.and_then(|(field, _)| field.on_delete());
        let on_delete = source(&options, "on_delete").unwrap_or_default();
        let set_value = on_delete.split_once('(').map(|(_, rest)| rest.trim_end_matches(')'));
        let related_name = source(&options, "related_name").unwrap_or_default();
        let ours = ["to", "on_delete", "related_name", "null"];
        Self {
            first: StoredValue::new(model),
            second: RwSignal::new(second),
            first_has: RwSignal::new(first_has),
            second_has: RwSignal::new(second_has),
            prefer: RwSignal::new(Side::First),
            name: RwSignal::new(field.map(|(field, _)| field.name.clone()).unwrap_or_default()),
            rule: RwSignal::new(rule.map_or("CASCADE", |rule| rule.name()).to_owned()),
            set_value: RwSignal::new(set_value.unwrap_or_default().to_owned()),
            related_name: RwSignal::new(unquote(&related_name).unwrap_or_default()),
            optional: RwSignal::new(source(&options, "null").as_deref() == Some("True")),
            others: RwSignal::new(
                options.into_iter().filter(|(name, _)| !ours.contains(&name.as_str())).collect(),
            ),
        }
    }

    /// The class of the field, and the side that it stands on.
    pub fn derived(&self) -> Derived {
        Sentence {
            first_has: self.first_has.get(),
            second_has: self.second_has.get(),
            prefer: self.prefer.get(),
        }
        .derive()
    }

    /// The model that holds the field, and the one that it points to.
    pub fn sides(&self) -> (String, String) {
        let (first, second) = (self.first.get_value(), self.second.get());
        match self.derived().holder {
            Side::First => (first, second),
            Side::Second => (second, first),
        }
    }

    /// The name that the field gets when none is typed.
    pub fn proposed(&self) -> String {
        let (holder, target) = self.sides();
        match self.derived().class {
            FieldClass::ManyToManyField => proposed_field(FieldClass::ManyToManyField, &target),
            _ if holder == target => "parent".to_owned(),
            class => proposed_field(class, &target),
        }
    }

    /// The field's name.
    pub fn field_name(&self) -> String {
        let typed = self.name.get();
        if typed.trim().is_empty() { self.proposed() } else { typed.trim().to_owned() }
    }

    /// The names by which both ends are then reached.
    pub fn names(&self) -> Names {
        let (holder, target) = self.sides();
        let related_name = self.related_name.get();
        names(self.derived().class, &holder, &self.field_name(), &target, related_name.trim())
    }

    /// The field, and the model that it goes on.
    pub fn draft(&self, module: &Module) -> (String, FieldDraft) {
        let (holder, target) = self.sides();
        let class = self.derived().class;
        let mut options = vec![("to".to_owned(), target_source(module, &holder, &target))];
        if class != FieldClass::ManyToManyField {
            let rule = match self.rule.get().as_str() {
                "SET()" => format!("models.SET({})", self.set_value.get()),
                rule => format!("models.{rule}"),
            };
            set(&mut options, "on_delete", rule);
            if self.optional.get() {
                set(&mut options, "null", "True".to_owned());
                set(&mut options, "blank", "True".to_owned());
            }
        }
        let related_name = self.related_name.get();
        if !related_name.trim().is_empty() {
            set(&mut options, "related_name", quote(related_name.trim()));
        }
        for (name, value) in self.others.get() {
            set(&mut options, &name, value);
        }
        (holder, FieldDraft { name: self.field_name(), class, options })
    }
}

/// `Author` where its class stands above, else `'Author'`; `'self'` for the model itself.
fn target_source(module: &Module, holder: &str, target: &str) -> String {
    let place = |name: &str| module.models.iter().position(|model| model.name == name);
    match (place(target), place(holder)) {
        _ if holder == target => quote("self"),
        (Some(target_at), Some(holder_at)) if target_at < holder_at => target.to_owned(),
        _ => quote(target),
    }
}
