//! What a change of the models takes away, told before it is noticed.

use super::links::Links;
use super::{Store, Table, Value};

/// One sentence that tells which rows, values and links go; empty where none do. `kept` has the
/// tables of before that live on.
pub(super) fn tell(links: &Links<'_>, kept: &[String]) -> String {
    let store = Store::new(links.old, links.before);
    let mut parts = Vec::new();
    for table in &links.old.tables {
        let rows = store.all(&table.name);
        if rows.is_empty() {
            continue;
        }
        if !kept.contains(&table.name) {
            if let Some(part) = dropped(links, table, rows.len()) {
                parts.push(part);
            }
            continue;
        }
        if table.joins.is_some() {
            continue;
        }
        for (at, column) in table.columns.iter().enumerate() {
            let values = rows.iter().filter(|row| row.get(at).is_some_and(|it| !is_empty(it)));
            let values = values.count();
            if values > 0 && !stays(links, table, &column.field, column.primary_key) {
                let (model, field) = (&table.model, &column.field);
                parts.push(format!("{} of {model}.{field}", counted(values, "value")));
            }
        }
    }
    let Some(last) = parts.pop() else { return String::new() };
    let all = if parts.is_empty() { last } else { format!("{} and {last}", parts.join(", ")) };
    format!("Lost: {all}. Undo brings this back.")
}

/// What goes with a table.
fn dropped(links: &Links<'_>, table: &Table, rows: usize) -> Option<String> {
    if let Some((model, field)) = &table.joins {
        let relation = links.old.relation(model, field)?;
        let is_lost = !links.are_kept(relation);
        return is_lost.then(|| format!("{} of {model}.{field}", counted(rows, "link")));
    }
    // A `through` model that makes way for a hidden join table leaves its links there.
    let relation = links
        .old
        .relations
        .iter()
        .find(|relation| relation.through.as_ref().is_some_and(|it| it.table == table.name));
    if relation.is_some_and(|it| links.are_kept(it)) {
        let more = table.columns.iter().filter(|it| !it.primary_key && it.references.is_none());
        let names: Vec<&str> = more.map(|it| it.field.as_str()).collect();
        return (!names.is_empty()).then(|| {
            let model = &table.model;
            format!("what {} of {model} had as {}", counted(rows, "row"), names.join(", "))
        });
    }
    Some(format!("{} of {}", counted(rows, "row"), table.model))
}

/// Whether the values of a field of before live on.
fn stays(links: &Links<'_>, table: &Table, field: &str, is_key: bool) -> bool {
    let now = links.new.models.iter().find(|it| links.renamed.model(&it.key()) == table.model);
    let Some(now) = now else { return false };
    let key = now.key();
    let has = now
        .resolved_fields
        .iter()
        .any(|it| it.is_concrete() && links.renamed.field(&key, &it.name) == field);
    let relation = links.old.relation(&table.model, field);
    has || is_key || relation.is_some_and(|it| links.are_kept(it))
}

fn is_empty(value: &Value) -> bool {
    matches!(value, Value::Null) || matches!(value, Value::Text(text) if text.is_empty())
}

fn counted(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}
