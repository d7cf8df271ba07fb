//! Changes of models as real Django makes migrations of them. Each folder of `data/migrations` has
//! the models before and after, answers, and what Django writes (`scripts/regen_migrations.py`).

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use modelyard::ddl::{self, Answers, Detected};
use modelyard::models::FieldClass;
use modelyard::schema::{Schema, resolve};
use modelyard::sql::Dialect;
use serde_json::Value;

fn topics() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/migrations");
    let mut folders: Vec<PathBuf> =
        fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 60, "topics are missing");
    folders
}

fn schema(folder: &Path, name: &str) -> Schema {
    let reading = modelyard::models::read(&fs::read_to_string(folder.join(name)).unwrap());
    assert!(reading.import_error().is_none(), "{}: {reading:?}", folder.display());
    resolve(&reading.module)
}

fn detected(folder: &Path, old: &Schema, new: &Schema) -> Detected {
    let mut answers = Answers::default();
    let given = fs::read_to_string(folder.join("answers.json")).unwrap_or_else(|_| "{}".to_owned());
    let given: Value = serde_json::from_str(&given).unwrap();
    for (key, answer) in given.as_object().unwrap() {
        match answer {
            Value::Bool(agreed) => answers.agree(key, *agreed),
            text => {
                let (model, field) = key.split_once('.').unwrap();
                let field = new.model(model).and_then(|model| model.field(field));
                let class = field.map_or(FieldClass::CharField, |field| field.class);
                answers.set_default(key, ddl::typed_default(class, text.as_str().unwrap()));
            }
        }
    }
    ddl::autodetect(old, new, &answers)
}

/// Compares for all topics, and tells of all that differ.
fn compare(name: &str, ours: impl Fn(&Detected, &Schema, &Schema) -> String) {
    let mut different = String::new();
    for folder in topics() {
        let (old, new) = (schema(&folder, "old.py"), schema(&folder, "new.py"));
        let detected = detected(&folder, &old, &new);
        assert_eq!(detected.questions, [], "{}", folder.display());
        let (ours, theirs) =
            (ours(&detected, &old, &new), fs::read_to_string(folder.join(name)).unwrap());
        // The time at which a migration runs stands in the SQL of `auto_now`.
        if ours != theirs && !(name == "sqlite.sql" && folder.ends_with("auto_now_add")) {
            writeln!(different, "== {}\n{ours}-- Django:\n{theirs}", folder.display()).unwrap();
        }
    }
    assert!(different.is_empty(), "{different}");
}

#[test]
fn operations_are_those_of_django() {
    compare("operations.py", |detected, _, new| ddl::migration_text(&detected.operations, new));
}

#[test]
fn statements_are_those_of_django() {
    compare("sqlite.sql", |detected, old, new| {
        let text = ddl::change_sql(&detected.operations, old, new, Dialect::Sqlite);
        if text.is_empty() { "BEGIN;\nCOMMIT;\n".to_owned() } else { text }
    });
}

#[test]
fn names_are_asked_for_one_at_a_time() {
    let folder = topics().into_iter().find(|it| it.ends_with("rename_field")).unwrap();
    let (old, new) = (schema(&folder, "old.py"), schema(&folder, "new.py"));
    let detected = ddl::autodetect(&old, &new, &Answers::default());
    let asked: Vec<&str> = detected.questions.iter().map(|it| it.message.as_str()).collect();
    assert_eq!(asked, ["Was author.name renamed to author.full_name (a CharField)? [y/N]"]);
}
