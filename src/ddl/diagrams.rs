//! A schema in the languages of other tools: DBML (dbdiagram.io) and Mermaid's `erDiagram`.

use std::fmt::Write as _;

use crate::schema::{APP, Column, End, Relation, Schema, Table};
use crate::sql::{ColumnType, Dialect, print_ddl};

/// The tables and references as DBML; see <https://dbml.dbdiagram.io/docs/>. A reference is
/// `>` for many-to-one and `-` for one-to-one.
pub fn dbml(schema: &Schema) -> String {
    let mut text = String::new();
    for table in &schema.tables {
        let _ = writeln!(text, "Table {} {{", dbml_name(&table.name));
        for column in &table.columns {
            let _ = writeln!(text, "{}", dbml_column(column));
        }
        text.push_str(&dbml_indexes(table));
        text.push_str("}\n\n");
    }
    for (table, column) in columns(schema) {
        let Some(to) = &column.references else { continue };
        // The tail is `-` where one row at most may point to the other.
        let sign = if column.unique { '-' } else { '>' };
        let _ = writeln!(
            text,
            "Ref: {}.{} {sign} {}.{}",
            dbml_name(&table.name),
            dbml_name(&column.name),
            dbml_name(&to.table),
            dbml_name(&to.column)
        );
    }
    text
}

fn dbml_column(column: &Column) -> String {
    let kind = print_ddl::type_name(column.kind, Dialect::Sqlite);
    // A type of two words is quoted.
    let kind = if kind.contains(' ') { format!("\"{kind}\"") } else { kind };
    let mut notes = Vec::new();
    if column.primary_key {
        notes.push("pk");
    }
    if column.kind.is_auto() {
        notes.push("increment");
    }
    if column.unique && !column.primary_key {
        notes.push("unique");
    }
    notes.push(if column.null { "null" } else { "not null" });
    format!("  {} {kind} [{}]", dbml_name(&column.name), notes.join(", "))
}

fn dbml_indexes(table: &Table) -> String {
    let uniques = table.uniques.iter().filter(|unique| unique.condition.is_none());
    let uniques = uniques.map(|unique| (&unique.name, &unique.columns, "unique, "));
    let plain = table.indexes.iter().map(|index| (&index.name, &index.columns, ""));
    let lines: String = uniques
        .chain(plain)
        .map(|(name, columns, unique)| {
            let columns: Vec<String> = columns.iter().map(|name| dbml_name(name)).collect();
            let name = name.replace('\'', "\\'");
            format!("    ({}) [{unique}name: '{name}']\n", columns.join(", "))
        })
        .collect();
    if lines.is_empty() { lines } else { format!("\n  indexes {{\n{lines}  }}\n") }
}

/// A name, in quotes where it is not a plain word.
fn dbml_name(name: &str) -> String {
    if is_word(name) { name.to_owned() } else { format!("\"{}\"", name.replace('"', "\\\"")) }
}

/// The models and their relations as Mermaid's `erDiagram`; see
/// <https://mermaid.js.org/syntax/entityRelationshipDiagram.html>. Join tables that Django makes
/// are not drawn: a many-to-many field is one line with many at both ends.
pub fn mermaid(schema: &Schema) -> String {
    let mut text = "erDiagram\n".to_owned();
    let drawn = |key: &str| schema.model(key).is_some_and(|model| !model.auto_created);
    for table in schema.tables.iter().filter(|table| drawn(&table.model)) {
        let _ = writeln!(text, "    {} {{", entity(schema, &table.model));
        for column in &table.columns {
            let _ = writeln!(text, "        {}", attribute(column));
        }
        text.push_str("    }\n");
    }
    for relation in schema.relations.iter().filter(|relation| drawn(&relation.model)) {
        // A field with a model of its own in between is drawn by that model's foreign keys.
        if relation.through.as_ref().is_some_and(|through| !through.auto_created) {
            continue;
        }
        let _ = writeln!(
            text,
            "    {} {}--{} {} : \"{}\"",
            entity(schema, &relation.model),
            left(relation),
            right(relation),
            entity(schema, &relation.to),
            relation.field
        );
    }
    text
}

/// How many of the rows on the left go with one on the right.
const fn left(relation: &Relation) -> &'static str {
    match relation.ends().source {
        End::ZeroOrOne => "|o",
        End::One => "||",
        End::ZeroOrMany => "}o",
    }
}

const fn right(relation: &Relation) -> &'static str {
    match relation.ends().target {
        End::ZeroOrOne => "o|",
        End::One => "||",
        End::ZeroOrMany => "o{",
    }
}

fn attribute(column: &Column) -> String {
    let kind = print_ddl::type_name(column.kind, Dialect::Sqlite);
    // An attribute's type is one word there.
    let kind = match column.kind {
        ColumnType::Decimal { max_digits, decimal_places } => {
            format!("decimal({max_digits}-{decimal_places})")
        }
        _ => kind.replace(' ', "_"),
    };
    let mut keys = Vec::new();
    if column.primary_key {
        keys.push("PK");
    }
    if column.references.is_some() {
        keys.push("FK");
    }
    if column.unique && !column.primary_key {
        keys.push("UK");
    }
    let name: String =
        column.name.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    format!("{kind} {name} {}", keys.join(", ")).trim_end().to_owned()
}

/// The name of an entity: the model's, with its app where that is not the learner's.
fn entity(schema: &Schema, key: &str) -> String {
    let Some(model) = schema.model(key) else { return key.to_owned() };
    let name = if model.app == APP { model.name.clone() } else { model.label() };
    if is_word(&name) { name } else { format!("\"{name}\"") }
}

fn is_word(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn columns(schema: &Schema) -> impl Iterator<Item = (&Table, &Column)> {
    schema.tables.iter().flat_map(|table| table.columns.iter().map(move |column| (table, column)))
}
