//! What has to be asked before the models can change, and what was answered already.

use super::{Defaults, Question, QuestionKind};
use crate::ddl::{self, Answers, Detected};
use crate::engine::Database;
use crate::models::FieldClass;
use crate::models::edit::Rename;
use crate::schema::Schema;
use crate::session::store::Store;
use crate::sql::Value;

/// What the form says by itself, and what came with the message.
pub(in crate::session) fn answers(
    renames: &[Rename],
    defaults: &Defaults,
    new: &Schema,
) -> Answers {
    let mut answers = Answers::default();
    for rename in renames {
        match rename {
            Rename::Model { from, to } => answers.declare_model(from, to),
            Rename::Field { model, from, to } => answers.declare_field(model, from, to),
        }
    }
    for (key, typed) in defaults {
        if key.starts_with("rename ") {
            answers.agree(key, typed.eq_ignore_ascii_case("y"));
        } else if let Some((model, field)) = key.split_once('.') {
            let field = new.model(model).and_then(|model| model.field(field));
            let class = field.map_or(FieldClass::CharField, |field| field.class);
            answers.set_default(key, ddl::typed_default(class, typed));
        }
    }
    answers
}

/// The questions that rows or names wait for. Where no row waits for a value, none is asked for.
pub(super) fn open(detected: &Detected, old: &Schema, database: &Database) -> Vec<Question> {
    let store = Store::new(old, database);
    let question = |it: &ddl::Question| {
        let model = old.model(detected.renamed.model(&it.model));
        let table = model.and_then(|model| old.table(&model.table));
        let (rows, kind) = match it.kind {
            ddl::QuestionKind::Rename => (0, QuestionKind::Rename),
            // A column that takes the place of links asks for those rows only that have none.
            ddl::QuestionKind::Added if was_many(old, detected, it) => (0, QuestionKind::Value),
            ddl::QuestionKind::Added => {
                (table.map_or(0, |table| store.all(&table.name).len()), QuestionKind::Value)
            }
            ddl::QuestionKind::Altered => {
                let name = detected.renamed.field(&it.model, &it.field);
                let place = |table: &crate::schema::Table| {
                    table.columns.iter().position(|column| column.field == name)
                };
                let nulls = table.and_then(|table| {
                    let at = place(table)?;
                    let is_null = |row: &&Vec<Value>| row.get(at).is_some_and(Value::is_null);
                    Some(store.all(&table.name).iter().filter(is_null).count())
                });
                (nulls.unwrap_or(0), QuestionKind::Value)
            }
        };
        (rows > 0 || kind == QuestionKind::Rename).then(|| Question {
            column: it.key.clone(),
            message: it.message.clone(),
            class: it.class,
            rows,
            kind,
        })
    };
    detected.questions.iter().filter_map(question).collect()
}

fn was_many(old: &Schema, detected: &Detected, question: &ddl::Question) -> bool {
    let field = detected.renamed.field(&question.model, &question.field);
    old.relation(detected.renamed.model(&question.model), field)
        .is_some_and(|relation| relation.through.is_some())
}
