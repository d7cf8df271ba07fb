//! What fields make of values. `expected.txt` is written by `scripts/regen_orm_fields.py`.

use std::fmt::Write as _;
use std::path::Path;

use modelyard::orm::fields::{self, Failure, ValidationError};
use modelyard::orm::{Arg, Error, OutputField, Registry};
use modelyard::sql::Value;
use modelyard::{models, schema};

fn value(kind: &str, text: &str) -> Value {
    match kind {
        "none" => Value::Null,
        "bool" => Value::Bool(text == "True"),
        "int" => Value::Int(text.parse().unwrap()),
        "float" => Value::Float(text.parse().unwrap()),
        "decimal" => Value::Decimal(text.parse().unwrap()),
        "date" => Value::Date(text.parse().unwrap()),
        "datetime" => Value::DateTime(text.parse().unwrap()),
        "time" => Value::Time(text.parse().unwrap()),
        "micros" => Value::Duration(text.parse().unwrap()),
        "uuid" => Value::Uuid(text.parse().unwrap()),
        _ => Value::from(text),
    }
}

fn raised(error: &Error) -> String {
    if error.exception == "ValidationError" {
        let message = fields::repr(&Value::from(error.to_string().as_str()));
        return format!("ValidationError: [{message}]");
    }
    format!("{}: {error}", error.exception)
}

fn invalid(errors: &[ValidationError]) -> String {
    let messages: Vec<String> =
        errors.iter().map(|error| fields::repr(&Value::from(error.message.as_str()))).collect();
    format!("ValidationError: [{}]", messages.join(", "))
}

#[test]
fn fields_take_and_refuse_what_django_does() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/orm/fields");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let reading = models::read(&read("models.py"));
    let registry = Registry::new(schema::resolve(&reading.module));
    let item = registry.model("Item").unwrap();
    let cases: Vec<(String, String, String)> = serde_json::from_str(&read("cases.json")).unwrap();
    let mut out = String::new();
    for (name, kind, text) in cases {
        let field = registry.field_named(item, &name).unwrap();
        let value = Arg::Value(value(&kind, &text));
        writeln!(out, "# {name} {kind} {text}").unwrap();
        let prepared = fields::get_prep_value(&registry, OutputField::Field(field), &value);
        let line = prepared.map_or_else(|error| raised(&error), |value| fields::repr(&value));
        writeln!(out, "{line}").unwrap();
        if registry.relation_of(field).is_none() {
            let line = match fields::clean(&registry, field, &value) {
                Ok(value) => fields::repr(&value),
                Err(Failure::Invalid(errors)) => invalid(&errors),
                Err(Failure::Error(error)) => raised(&error),
            };
            writeln!(out, "{line}").unwrap();
        }
    }
    expect_test::expect_file![folder.join("expected.txt")].assert_eq(&out);
}
