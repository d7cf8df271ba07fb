//! Every statement of every transcript gives in SQLite, as Django writes it, what it gives here.

use std::path::Path;

use modelyard::session::console::{Console, Hooks};
use modelyard::sql::{Statement, print};
use modelyard::{ddl, models, schema};

use super::pair::Pair;

/// Functions that Django adds to SQLite, or that the SQLite of these tests is built without; other
/// tests look at them.
const ADDED: &[&str] = &[
    "django_",
    "STDDEV_",
    "VAR_",
    "REGEXP",
    "REVERSE(",
    "REPEAT(",
    "POWER(",
    "FLOOR(",
    "CEILING(",
    "MOD(",
    "MD5(",
    "SQRT(",
    "SIGN(",
    "SIN(",
    "COS(",
    "TAN(",
    "COT(",
    "LN(",
    "LOG(",
    "EXP(",
    "PI(",
    "DEGREES(",
    "RADIANS(",
    "PAD(",
    "SHA",
    "BITXOR(",
    "ATAN2(",
    "strftime(",
    " << ",
    " >> ",
];

#[test]
fn statements_of_transcripts_are_those_of_sqlite() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/transcripts");
    let mut topics: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    topics.sort();
    let (mut count, mut different) = (0, Vec::new());
    for topic in topics {
        let models = std::fs::read_to_string(topic.join("models.py")).unwrap();
        let session = std::fs::read_to_string(topic.join("session.py")).unwrap();
        let Ok(mut console) = Console::open(&models, Hooks::default()) else { continue };
        console.transcript(&session);
        let mut pair = Pair::new();
        for statement in ddl::create(&schema::resolve_with_django(&models::read(&models).module)) {
            if let Statement::CreateTable(table) = &statement {
                pair.create(table);
            }
        }
        for ran in console.take_statements() {
            let text = print::sqlite(&ran.statement);
            if ADDED.iter().any(|added| text.contains(added)) {
                continue;
            }
            count += 1;
            if let Err(difference) = pair.run(&ran.statement) {
                let name = topic.file_name().unwrap().to_string_lossy().into_owned();
                different.push(format!("{name}: {difference}"));
                break;
            }
        }
    }
    assert!(count > 1000, "only {count} statements");
    let shown = different.join("\n");
    assert!(different.is_empty(), "{} topics differ:\n{shown}", different.len());
}
