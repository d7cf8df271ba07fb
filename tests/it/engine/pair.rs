//! One database here and one in SQLite.

use modelyard::engine::{Answer, Answering, Database, EngineError, changes};
use modelyard::sql::{CreateTable, Dialect, Select, Statement, Value, print, print_ddl};
use rusqlite::Connection;
use rusqlite::types::ValueRef;

/// The same tables in both.
pub(super) struct Pair {
    pub(super) database: Database,
    pub(super) sqlite: Connection,
}

impl Pair {
    /// Without tables.
    pub(super) fn new() -> Self {
        let sqlite = Connection::open_in_memory().unwrap();
        sqlite.execute_batch("PRAGMA foreign_keys = ON").unwrap();
        Self { database: Database::new(), sqlite }
    }

    /// Creates a table in both.
    pub(super) fn create(&mut self, table: &CreateTable) {
        self.database.execute(&Statement::CreateTable(table.clone())).unwrap();
        let mut text = print_ddl::create_table(table, Dialect::Sqlite);
        for check in &table.checks {
            let condition = print_ddl::condition(&check.condition, Dialect::Sqlite);
            text.truncate(text.rfind(')').unwrap());
            text = format!("{text}, CONSTRAINT \"{}\" CHECK ({condition}))", check.name);
        }
        self.sqlite.execute_batch(&text).unwrap();
        for unique in &table.uniques {
            let columns = unique.columns.join("\", \"");
            let condition = unique.condition.as_ref().map(|condition| {
                format!(" WHERE {}", print_ddl::condition(condition, Dialect::Sqlite))
            });
            self.sqlite
                .execute_batch(&format!(
                    "CREATE UNIQUE INDEX \"{}\" ON \"{}\" (\"{columns}\"){}",
                    unique.name,
                    table.table,
                    condition.unwrap_or_default()
                ))
                .unwrap();
        }
        // Django makes an index for each foreign key.
        for column in table.columns.iter().filter(|column| column.references.is_some()) {
            let (table, column) = (&table.table, &column.name);
            let text = format!("CREATE INDEX \"{table}_{column}\" ON \"{table}\" (\"{column}\")");
            self.sqlite.execute_batch(&text).unwrap();
        }
    }

    /// Runs a statement in both and tells the difference, if there is one.
    pub(super) fn run(&mut self, statement: &Statement) -> Result<(), String> {
        let text = print::sqlite(statement);
        let mut alone = self.database.clone().answering(Answering::GlueSql);
        let by_gluesql = alone.execute(statement);
        let mut typed = self.database.clone();
        let by_text = typed.query_text(&text);
        let ours = self.database.execute(statement);
        let theirs = self.theirs(&text);
        match (statement, by_text, &theirs) {
            (Statement::Select(select), Ok(answers), Ok(rows)) => {
                let answer = answers.first().cloned().unwrap_or_default();
                compare(select, &answer, rows, &text).map_err(|error| format!("text: {error}"))?;
            }
            (_, Ok(_), Ok(_)) if changes(&typed, &self.database).is_empty() => {}
            (_, Err(error), Err(other)) if message(&error.error) == *other => {}
            // What typed SQL cannot say yet, it refuses by its name.
            (_, Err(error), _) if matches!(error.error, EngineError::NotSupported(_)) => {}
            (_, by_text, _) => {
                return Err(format!("{text}\n  text: {by_text:?}\nsqlite: {theirs:?}"));
            }
        }
        if let (Statement::Select(select), Ok(answer), Ok(rows)) = (statement, by_gluesql, &theirs)
        {
            compare(select, &answer, rows, &text).map_err(|error| format!("GlueSQL: {error}"))?;
        }
        match (statement, ours, theirs) {
            (Statement::Select(select), Ok(answer), Ok(rows)) => {
                compare(select, &answer, &rows, &text)
            }
            (_, Ok(_), Ok(_)) => Ok(()),
            (_, Err(error), Err(other)) if message(&error) == other => Ok(()),
            (_, ours, theirs) => Err(format!("{text}\n  ours: {ours:?}\nsqlite: {theirs:?}")),
        }
    }

    /// What SQLite finds.
    pub(super) fn theirs(&self, text: &str) -> Result<Vec<String>, String> {
        let message = |error: rusqlite::Error| match error {
            rusqlite::Error::SqliteFailure(_, Some(message)) => message,
            rusqlite::Error::SqlInputError { msg, .. } => msg,
            other => other.to_string(),
        };
        let mut statement = self.sqlite.prepare(text).map_err(message)?;
        let width = statement.column_count();
        let mut rows = statement.query([]).map_err(message)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next().map_err(message)? {
            let cells: Vec<_> = (0..width).map(|place| cell(row.get_ref(place).unwrap())).collect();
            found.push(cells.join("|"));
        }
        Ok(found)
    }
}

fn message(error: &EngineError) -> String {
    error.to_string()
}

/// The rows must be the same; in the same order where the query asks for one.
fn compare(select: &Select, answer: &Answer, theirs: &[String], text: &str) -> Result<(), String> {
    let ours: Vec<String> =
        answer.rows.iter().map(|row| row.iter().map(form).collect::<Vec<_>>().join("|")).collect();
    let (mut left, mut right) = (ours.clone(), theirs.to_vec());
    if select.order_by.is_empty() {
        left.sort();
        right.sort();
    }
    if left == right {
        Ok(())
    } else {
        Err(format!("{text}\n  ours: {ours:?}\nsqlite: {theirs:?}"))
    }
}

fn cell(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "NULL".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => real(number),
        ValueRef::Text(text) => format!("'{}'", String::from_utf8_lossy(text)),
        ValueRef::Blob(bytes) => format!("{bytes:?}"),
    }
}

/// A whole number and the same as a real one are one here: GlueSQL's plans make the one of the
/// other, and what Django reads is typed by the field. Ten digits, as the newest SQLite adds real
/// numbers more exactly than GlueSQL does.
fn real(number: f64) -> String {
    let rounded: f64 = format!("{number:.10e}").parse().unwrap();
    if rounded.fract() == 0.0 && rounded.abs() < 1e15 {
        return format!("{:.0}", rounded + 0.0);
    }
    format!("{rounded:e}")
}

/// A value as SQLite keeps it.
pub(super) fn form(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Bool(truth) => i32::from(*truth).to_string(),
        Value::Int(number) | Value::Duration(number) => number.to_string(),
        Value::Float(number) => real(*number),
        Value::Decimal(number) => real(number.to_string().parse().unwrap()),
        Value::Text(text) | Value::Json(text) => format!("'{text}'"),
        Value::Bytes(bytes) => format!("{bytes:?}"),
        other => print::sqlite(&Statement::Select(Select {
            outputs: vec![modelyard::sql::Output {
                expr: modelyard::sql::Expr::Value(other.clone()),
                alias: None,
            }],
            ..Select::default()
        }))
        .trim_start_matches("SELECT ")
        .to_owned(),
    }
}
