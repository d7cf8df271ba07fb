//! The migration run in real SQLite, and the tables that it leaves behind.

use std::collections::BTreeMap;

use modelyard::sql::Dialect;
use rusqlite::Connection;
use serde_json::{Value, json};

#[test]
fn sqlite_makes_the_tables() {
    for (folder, schema) in super::topics() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(&super::sql(&schema, Dialect::Sqlite)).unwrap();
        let expected = super::json(&folder, "schema.json");
        let tables = expected["tables"].as_object().unwrap();
        for (name, table) in tables {
            // The oracle lists a table that a migration does not make; it has no columns.
            if table["columns"] == json!([]) {
                continue;
            }
            super::pretty_eq(&introspected(&connection, name), &comparable(table), &folder);
        }
    }
}

/// What of a table's description can be read back without reading its SQL.
fn comparable(table: &Value) -> Value {
    json!({
        "columns": table["columns"],
        "foreign_keys": table["foreign_keys"],
        "unique_together": table["unique_together"],
        "indexes": table["indexes"],
    })
}

fn introspected(connection: &Connection, table: &str) -> Value {
    let indexes = indexes(connection, table);
    let columns_of = |wanted: bool| {
        let mut found: Vec<&Vec<String>> =
            indexes.iter().filter(|(unique, _)| *unique == wanted).map(|(_, it)| it).collect();
        found.sort();
        found
    };
    let uniques = columns_of(true);
    let mut statement =
        connection.prepare("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)").unwrap();
    let columns: Vec<Value> = statement
        .query_map([table], |row| {
            let (name, pk): (String, bool) = (row.get(0)?, row.get(3)?);
            let unique = pk || uniques.iter().any(|it| **it == [name.clone()]);
            Ok(json!({
                "name": name,
                "type": row.get::<_, String>(1)?.to_lowercase(),
                "null": !row.get::<_, bool>(2)?,
                "pk": pk,
                "unique": unique,
            }))
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut statement = connection
        .prepare("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?)")
        .unwrap();
    let foreign_keys: BTreeMap<String, Value> = statement
        .query_map([table], |row| {
            let (column, to): (String, String) = (row.get(0)?, row.get(1)?);
            let end: String = row.get(2)?;
            Ok((column.clone(), json!({"column": column, "to_table": to, "to_column": end})))
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let together: Vec<_> = uniques.iter().filter(|columns| columns.len() > 1).collect();
    json!({
        "columns": columns,
        "foreign_keys": foreign_keys.into_values().collect::<Vec<_>>(),
        "unique_together": together,
        "indexes": columns_of(false),
    })
}

/// The indexes of a table: whether each is unique, and its columns. A primary key's is left out.
fn indexes(connection: &Connection, table: &str) -> Vec<(bool, Vec<String>)> {
    let mut statement = connection
        .prepare("SELECT name, \"unique\" FROM pragma_index_list(?) WHERE origin <> 'pk'")
        .unwrap();
    let names: Vec<(String, bool)> = statement
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    names
        .into_iter()
        .map(|(name, unique)| {
            let mut statement =
                connection.prepare("SELECT name FROM pragma_index_info(?) ORDER BY seqno").unwrap();
            let columns =
                statement.query_map([name], |row| row.get(0)).unwrap().map(Result::unwrap);
            (unique, columns.collect())
        })
        .collect()
}
