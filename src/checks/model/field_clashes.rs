//! `models.E005` and `E006`: fields that hide those of parents, or each other.
//! `Model._check_field_name_clashes` in `django/db/models/base.py`.

use std::collections::HashMap;

use crate::checks::context::Context;
use crate::checks::registry::{Entry, FieldId, ModelId, Which};
use crate::diagnostic::Diagnostic;

/// Something that has a name on a model: its name, its model in lower case, and the model.
#[derive(Clone)]
struct Holder {
    name: String,
    label: String,
    model: Option<ModelId>,
}

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let parents = context.registry.all_parents(id);
    let mut used: HashMap<String, Holder> = HashMap::new();
    between_parents(context, id, &parents, &mut used);
    for &parent in parents.iter() {
        for entry in context.registry.get_fields(parent, Which::ALL) {
            let holder = holder(context, entry);
            used.insert(holder.name.clone(), holder);
        }
    }
    links(context, id, &used);
    for field in context.class(id).local_fields.clone() {
        own_field(context, id, field, &mut used);
    }
}

/// Multiple inheritance brings two fields of one name together.
fn between_parents(
    context: &mut Context<'_>,
    id: ModelId,
    parents: &[ModelId],
    used: &mut HashMap<String, Holder>,
) {
    for &parent in parents {
        for field in context.class(parent).local_fields.clone() {
            let this = holder(context, Entry::Field(field));
            let attname = context.field(field).attname().into_owned();
            if let Some(clash) = used.get(&this.name).or_else(|| used.get(&attname)) {
                let message = format!(
                    "The field '{}' from parent model '{}' clashes with the field '{}' from parent model '{}'.",
                    clash.name, clash.label, this.name, this.label
                );
                let found = Diagnostic::error("models.E005", message).with_plain(format!(
                    "Both parents have a `{}`, and the child cannot have two.",
                    this.name
                ));
                context.note_model(id, None, found);
            }
            used.insert(this.name.clone(), this.clone());
            used.insert(attname, this);
        }
    }
}

/// The links to parents have names too.
fn links(context: &mut Context<'_>, id: ModelId, used: &HashMap<String, Holder>) {
    for (_, link) in context.class(id).parents.clone() {
        let Some(link) = link else { continue };
        let name = context.field(link).name();
        let Some(clash) = used.get(name) else { continue };
        let message = format!(
            "The field '{name}' clashes with the field '{}' from model '{}'.",
            clash.name, clash.label
        );
        let found = Diagnostic::error("models.E006", message)
            .with_plain("The link to the parent needs this name for itself.");
        context.note_model(id, None, found);
    }
}

fn own_field(
    context: &mut Context<'_>,
    id: ModelId,
    field: FieldId,
    used: &mut HashMap<String, Holder>,
) {
    let this = holder(context, Entry::Field(field));
    let attname = context.field(field).attname().into_owned();
    let clash = used.get(&this.name).or_else(|| used.get(&attname)).cloned();
    if let Some(clash) = clash {
        // A second `id` in one class is what `models.E004` is about.
        let two_ids = this.name == "id" && clash.name == "id" && clash.model == Some(id);
        if !two_ids {
            let message = format!(
                "The field '{}' clashes with the field '{}' from model '{}'.",
                this.name, clash.name, clash.label
            );
            let found = Diagnostic::error("models.E006", message).with_plain(format!(
                "`{}` is taken already: by `{}` of `{}`, or by the name of its column.",
                this.name, clash.name, clash.label
            ));
            context.note_field(field, None, found);
        }
    }
    used.insert(this.name.clone(), this.clone());
    used.insert(attname, this);
}

fn holder(context: &Context<'_>, entry: Entry) -> Holder {
    let (name, model) = match entry {
        Entry::Field(field) => {
            let field = context.field(field);
            (field.name().to_owned(), Some(field.model))
        }
        Entry::Reverse(field) => {
            let field = context.field(field);
            let target = field.remote.as_ref().and_then(|remote| remote.target.known());
            (context.registry.query_name(field), target)
        }
    };
    let label = model.map(|model| context.class(model).label_lower()).unwrap_or_default();
    Holder { name, label, model }
}
