//! Fields, and the names of relations from both ends, against Django's `_meta`.

use modelyard::models::{Expr, ExprKind};
use modelyard::schema::{APP, Field, Model, Relation, RelationKind, Schema};
use serde_json::{Value, json};

#[test]
fn fields_and_names_are_those_of_django() {
    for (folder, schema) in super::topics() {
        let mut models: Vec<(String, Value)> = schema
            .models
            .iter()
            .filter(|it| it.app == APP)
            .map(|it| (it.label(), model(&schema, it)))
            .collect();
        models.sort_by(|a, b| a.0.cmp(&b.0));
        let ours = Value::Array(models.into_iter().map(|(_, model)| model).collect());
        super::pretty_eq(&ours, &super::json(&folder, "meta.json"), &folder);
    }
}

fn model(schema: &Schema, model: &Model) -> Value {
    let label = |key: &str| schema.model(key).unwrap().label();
    let is_proxy = model.proxy_for.is_some();
    let parents = model.parents.iter().filter(|_| !is_proxy);
    let key = model.key();
    let relations = schema.relations.iter().filter(|it| it.model == key);
    json!({
        "label": model.label(),
        "table": model.table,
        "primary_key": model.primary_key,
        "verbose_name": model.verbose_name,
        "verbose_name_plural": model.verbose_name_plural,
        "ordering": model.ordering,
        "get_latest_by": model.get_latest_by,
        "managed": model.managed,
        "proxy_for": model.proxy_for.as_deref().map(label),
        "parents": parents.map(|(key, link)| json!([label(key), link])).collect::<Vec<_>>(),
        "fields": model.resolved_fields.iter().map(|it| field(schema, it)).collect::<Vec<_>>(),
        "relations": relations.map(|it| relation(schema, it)).collect::<Vec<_>>(),
    })
}

fn field(schema: &Schema, field: &Field) -> Value {
    let choices = field.choices.iter().map(|it| json!([literal(&it.value), it.label]));
    json!({
        "name": field.name,
        "attname": field.attname,
        "column": field.column,
        "class": field.class.name(),
        "model": schema.model(&field.model).unwrap().label(),
        "verbose_name": field.verbose_name,
        "null": field.null,
        "blank": field.blank,
        "unique": field.unique,
        "primary_key": field.primary_key,
        "db_index": field.db_index,
        "editable": field.editable,
        "auto_created": field.auto_created,
        "max_length": field.max_length,
        "has_default": field.default.is_some(),
        "choices": choices.collect::<Vec<_>>(),
    })
}

fn relation(schema: &Schema, relation: &Relation) -> Value {
    let label = |key: &str| schema.model(key).unwrap().label();
    json!({
        "field": relation.field,
        "kind": match relation.kind {
            RelationKind::ManyToOne => "ForeignKey",
            RelationKind::OneToOne => "OneToOneField",
            RelationKind::ManyToMany => "ManyToManyField",
        },
        "to": label(&relation.to),
        "to_column": relation.to_column,
        "on_delete": relation.on_delete,
        "accessor": relation.accessor,
        "query_name": relation.query_name,
        "parent_link": relation.parent_link,
        "symmetrical": relation.symmetrical,
        "through": relation.through.as_ref().map(|through| label(&through.model)),
    })
}

fn literal(value: &Expr) -> Value {
    match &value.kind {
        ExprKind::None => Value::Null,
        ExprKind::Int(number) => json!(number),
        ExprKind::Bool(truth) => json!(truth),
        ExprKind::Str(text) => json!(text),
        other => json!(format!("{other:?}")),
    }
}
