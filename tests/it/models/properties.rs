//! What holds for any text, any module and any edit.

use std::sync::LazyLock;

use modelyard::models::edit::{Edit, FieldDraft, apply};
use modelyard::models::{Field, Module, read, write};
use proptest::prelude::*;
use proptest::sample::Index;

use super::generate::{field, module, value};
use super::goldens::files;
use super::{config, placeless};

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn any_bytes_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        through_all_stages(&String::from_utf8_lossy(&bytes));
    }

    /// A file with pieces cut out, doubled and swapped still reads, and edits of it end well.
    #[test]
    fn mutated_files_read(
        file in any::<Index>(),
        cuts in proptest::collection::vec((any::<Index>(), any::<Index>(), 0..5_u8), 1..6)
    ) {
        let files = files();
        let mut text = file.get(&files).1.clone();
        for (from, length, how) in cuts {
            text = mutate(&text, from, length, how);
        }
        through_all_stages(&text);
        let reading = read(&text);
        let written = write(&reading.module);
        let _ = read(&written);
        if let Some(model) = reading.module.models.first() {
            let name = model.name.clone();
            let draft = FieldDraft { name: "added".to_owned(), class: modelyard::models::FieldClass::TextField, options: Vec::new() };
            let _ = apply(&text, &Edit::AddField { model: name.clone(), field: draft });
            let _ = apply(&text, &Edit::RenameModel { model: name.clone(), to: "Other".to_owned() });
            if let Some(field) = model.fields.last() {
                let _ = apply(&text, &Edit::DeleteField { model: name.clone(), field: field.name.clone() });
            }
            let _ = apply(&text, &Edit::DeleteModel { model: name });
        }
    }

    #[test]
    fn what_is_written_reads_the_same(module in module()) {
        let text = write(&module);
        let again = read(&text).module;
        prop_assert_eq!(placeless(&again), placeless(&module), "{}", text);
        prop_assert_eq!(write(&again), text);
    }

    #[test]
    fn a_field_is_added_and_deleted(file in any::<Index>(), model in any::<Index>(), new in field()) {
        let (source, before, model) = pick(file, model);
        let edit = Edit::AddField { model: model.clone(), field: draft(&new) };
        let added = apply(&source, &edit).unwrap().text;
        prop_assert!(holds_lines(&added, &source), "{}", added);
        let mut expected = before.clone();
        let at = expected.models.iter().position(|it| it.name == model).unwrap();
        let mut new = new;
        // A model that is not there, or not yet, is named in quotes all the same.
        new.options.iter_mut().for_each(|it| it.positional = it.name == "to");
        expected.models[at].fields.push(new.clone());
        let after = read(&added).module;
        prop_assert_eq!(compared(after), compared(expected), "{}", added);
        let deleted = apply(&added, &Edit::DeleteField { model, field: new.name }).unwrap().text;
        prop_assert!(holds_lines(&added, &deleted), "{}", deleted);
        prop_assert_eq!(compared(read(&deleted).module), compared(before), "{}", deleted);
    }

    #[test]
    fn an_option_is_set_and_removed(
        file in any::<Index>(),
        model in any::<Index>(),
        field in any::<Index>(),
        value in value()
    ) {
        let (source, before, model) = pick(file, model);
        let fields = &before.model(&model).unwrap().fields;
        if fields.is_empty() { return Ok(()) }
        let field = field.get(fields).clone();
        let (name, option) = (field.name.clone(), "help_text".to_owned());
        let edit = Edit::SetOption {
            model: model.clone(), field: name.clone(), option: option.clone(), value: value.to_source(),
        };
        let set = apply(&source, &edit).unwrap().text;
        let around = outside(&source, &field);
        prop_assert!(holds_lines(&set, &around), "{}", set);
        let read_again = read(&set).module;
        let got = read_again.model(&model).unwrap().field(&name).unwrap().option(&option).unwrap();
        prop_assert_eq!(got.to_source(), value.to_source());
        let removed = apply(&set, &Edit::RemoveOption { model: model.clone(), field: name, option }).unwrap().text;
        prop_assert!(holds_lines(&removed, &around), "{}", removed);
        let mut expected = before;
        let at = expected.models.iter().position(|it| it.name == model).unwrap();
        let it = expected.models[at].fields.iter_mut().find(|it| it.name == field.name).unwrap();
        it.options.retain(|it| it.name != "help_text");
        prop_assert_eq!(compared(read(&removed).module), compared(expected), "{}", removed);
    }

    #[test]
    fn a_model_is_renamed_there_and_back(file in any::<Index>(), model in any::<Index>()) {
        let (source, _, model) = pick(file, model);
        let there = Edit::RenameModel { model: model.clone(), to: "Renamed".to_owned() };
        let back = Edit::RenameModel { model: "Renamed".to_owned(), to: model.clone() };
        let renamed = apply(&source, &there).unwrap().text;
        prop_assert!(read(&renamed).module.model(&model).is_none());
        prop_assert!(read(&renamed).import_error().is_none(), "{}", renamed);
        prop_assert_eq!(apply(&renamed, &back).unwrap().text, source);
    }
}

/// A file that imports, what it declares, and one of its models.
fn pick(file: Index, model: Index) -> (String, Module, String) {
    static SOURCES: LazyLock<Vec<String>> = LazyLock::new(|| {
        let imports = |text: &String| read(text).import_error().is_none();
        files().into_iter().map(|(_, text)| text).filter(imports).collect()
    });
    let source = file.get(&SOURCES).clone();
    let module = read(&source).module;
    let name = model.get(&module.models).name.clone();
    (source, module, name)
}

/// Imports may be added and never go away; a reference to what is not there is one in quotes.
fn compared(mut module: Module) -> serde_json::Value {
    module.imports.clear();
    placeless(&module)
}

fn draft(field: &Field) -> FieldDraft {
    let options = field.options.iter().map(|it| (it.name.clone(), it.value.to_source())).collect();
    FieldDraft { name: field.name.clone(), class: field.class, options }
}

/// Whether all lines of `part`, but for `pass` and empty ones, are lines of `whole` in this order.
fn holds_lines(whole: &str, part: &str) -> bool {
    let mut lines = whole.lines();
    let told = |line: &&str| !line.trim().is_empty() && line.trim() != "pass";
    part.lines().filter(told).all(|line| lines.any(|it| it == line))
}

/// The text without the lines of a field.
fn outside(source: &str, field: &Field) -> String {
    let first = field.span.line_column(source).0;
    let count = field.span.of(source).lines().count();
    let lines = source.lines().enumerate();
    let kept = lines.filter(|(at, _)| at + 1 < first || at + 1 >= first + count);
    kept.map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

fn mutate(text: &str, from: Index, length: Index, how: u8) -> String {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let start = *from.get(&places);
    let end = (start..=text.len()).filter(|at| text.is_char_boundary(*at));
    let end = end.take(length.index(60) + 1).last().unwrap();
    let piece = &text[start..end];
    let new = match how {
        0 => String::new(),
        1 => piece.repeat(2),
        2 => piece.chars().rev().collect(),
        3 => format!("({piece}"),
        _ => format!("\n{piece}"),
    };
    format!("{}{new}{}", &text[..start], &text[end..])
}

/// What the page does with a text on each key.
fn through_all_stages(text: &str) {
    let reading = read(text);
    let schema = modelyard::schema::resolve(&reading.module);
    let _ = modelyard::checks::all(&reading, &schema);
    let _ = modelyard::ddl::create(&schema);
    let _ = modelyard::ddl::initial(&schema);
}
