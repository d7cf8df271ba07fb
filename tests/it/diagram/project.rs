//! A short text form of a resolved project, so that a drawing can be tested without the parser:
//!
//! ```text
//! Book
//!   title char 200
//!   author fk Author null books
//!   tags m2m Tag
//! rows Book
//!   1 | The Hobbit | 1
//! pairs Book.tags
//!   1 2
//! ```
//!
//! A line of a model is a field, its kind, and what the kind takes: a length; or a target and then
//! any of `null`, `unique`, `pk`, `parent`, `symmetrical`, `hidden`, `through=Model`, an accessor.

use std::collections::BTreeMap;

use modelyard::diagram::{Cell, Row, TableRows};
use modelyard::schema::{Column, Model, Relation, RelationKind, Schema, Table, Through};
use modelyard::sql::{ColumnType, ForeignKey};

/// A schema and its rows.
#[derive(Debug, Default)]
pub(super) struct Project {
    pub schema: Schema,
    pub rows: Vec<TableRows>,
}

/// Reads the text form.
pub(super) fn read(text: &str) -> Project {
    let mut project = Project::default();
    let mut section: Vec<&str> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        if !line.starts_with(' ') {
            section = line.split_whitespace().collect();
            if let [name, options @ ..] = &section[..]
                && !matches!(*name, "rows" | "pairs")
            {
                add_model(&mut project.schema, name, options);
            }
            continue;
        }
        match section[..] {
            ["rows", model] => add_row(&mut project, model, line.trim()),
            ["pairs", field] => add_pair(&mut project, field, line.trim()),
            [model, ..] => add_field(&mut project.schema, model, line.trim()),
            [] => {}
        }
    }
    // The models that Django makes come last.
    project.schema.models.sort_by_key(|model| model.auto_created);
    project.schema.tables.sort_by_key(|table| table.joins.is_some());
    link(&mut project);
    project
}

fn column(name: &str, field: &str, kind: ColumnType) -> Column {
    Column {
        name: name.to_owned(),
        field: field.to_owned(),
        kind,
        null: false,
        primary_key: false,
        unique: false,
        references: None,
        enforced: true,
    }
}

fn table_name(model: &str) -> String {
    format!("playground_{}", model.to_lowercase())
}

fn add_model(schema: &mut Schema, name: &str, options: &[&str]) {
    let proxy = options.strip_prefix(&["proxy"]).and_then(<[&str]>::first);
    schema.models.push(Model {
        name: name.to_owned(),
        app: "playground".to_owned(),
        table: table_name(proxy.unwrap_or(&name)),
        primary_key: "id".to_owned(),
        fields: Vec::new(),
        parents: Vec::new(),
        proxy_for: proxy.map(|&model| model.to_owned()),
        auto_created: false,
        ..Model::default()
    });
    if proxy.is_some() {
        return;
    }
    schema.tables.push(Table {
        name: table_name(name),
        model: name.to_owned(),
        joins: None,
        columns: Vec::new(),
        uniques: Vec::new(),
        checks: Vec::new(),
        indexes: Vec::new(),
    });
    if !options.contains(&"nopk") {
        add_field(schema, name, "id auto");
    }
}

fn add_field(schema: &mut Schema, model: &str, line: &str) {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [name, kind, options @ ..] = &words[..] else { panic!("field: {line}") };
    if let Some(model) = schema.models.iter_mut().find(|other| other.name == model) {
        model.fields.push((*name).to_owned());
    }
    let number = options.first().and_then(|number| number.parse().ok());
    let plain = match *kind {
        "auto" => ColumnType::BigAuto,
        "char" => ColumnType::Char(number.or(Some(100))),
        "text" => ColumnType::Text,
        "int" => ColumnType::Integer,
        "bool" => ColumnType::Boolean,
        "date" => ColumnType::Date,
        "datetime" => ColumnType::DateTime,
        "decimal" => ColumnType::Decimal { max_digits: 8, decimal_places: 2 },
        _ => return add_relation(schema, model, name, kind, options),
    };
    let mut column = column(name, name, plain);
    column.primary_key = *kind == "auto";
    column.null = options.contains(&"null");
    column.unique = options.contains(&"unique");
    push(schema, model, column);
}

fn push(schema: &mut Schema, model: &str, column: Column) {
    if let Some(table) = schema.tables.iter_mut().find(|table| table.model == model) {
        table.columns.push(column);
    }
}

fn add_relation(schema: &mut Schema, model: &str, name: &str, kind: &str, options: &[&str]) {
    let has = |word: &str| options.contains(&word);
    let to = options[0];
    let known = ["null", "unique", "pk", "parent", "symmetrical", "hidden"];
    let named = options[1..].iter().find(|word| !known.contains(word) && !word.contains('='));
    let lower = model.to_lowercase();
    let (kind, default) = match kind {
        "fk" => (RelationKind::ManyToOne, format!("{lower}_set")),
        "one" => (RelationKind::OneToOne, lower.clone()),
        "m2m" => (RelationKind::ManyToMany, format!("{lower}_set")),
        _ => panic!("kind: {kind}"),
    };
    let many = kind == RelationKind::ManyToMany;
    let on_delete = if has("null") { "SET_NULL" } else { "CASCADE" };
    let by_hand = options.iter().find_map(|word| word.strip_prefix("through="));
    let through = many.then(|| through(schema, model, name, to, by_hand));
    schema.relations.push(Relation {
        model: model.to_owned(),
        field: name.to_owned(),
        kind,
        to: to.to_owned(),
        column: (!many).then(|| format!("{name}_id")),
        to_column: "id".to_owned(),
        null: has("null"),
        on_delete: (!many).then(|| on_delete.to_owned()),
        accessor: (!has("hidden") && !has("symmetrical"))
            .then(|| named.map_or(default, |&name| name.to_owned())),
        query_name: lower,
        parent_link: has("parent"),
        symmetrical: has("symmetrical"),
        through,
    });
    if has("parent")
        && let Some(model) = schema.models.iter_mut().find(|other| other.name == model)
    {
        model.parents.push((to.to_owned(), name.to_owned()));
    }
    if !many {
        let mut column = column(&format!("{name}_id"), name, ColumnType::BigInteger);
        let target = schema.models.iter().find(|model| model.name == to);
        let table = target.map_or_else(|| table_name(to), |model| model.table.clone());
        column.references = Some(ForeignKey { table, column: "id".to_owned() });
        column.null = has("null");
        column.unique = kind == RelationKind::OneToOne;
        column.primary_key = has("pk") || has("parent");
        push(schema, model, column);
    }
}

fn through(
    schema: &mut Schema,
    model: &str,
    name: &str,
    to: &str,
    by_hand: Option<&str>,
) -> Through {
    let (source, target) = if model == to {
        (format!("from_{}", model.to_lowercase()), format!("to_{}", to.to_lowercase()))
    } else {
        (model.to_lowercase(), to.to_lowercase())
    };
    let columns = |join: &str, auto_created: bool| Through {
        model: join.to_owned(),
        table: table_name(join),
        auto_created,
        source_column: format!("{source}_id"),
        target_column: format!("{target}_id"),
    };
    if let Some(join) = by_hand {
        return columns(join, false);
    }
    let join = format!("{model}_{name}");
    add_model(schema, &join, &[]);
    add_field(schema, &join, &format!("{source} fk {model} hidden"));
    add_field(schema, &join, &format!("{target} fk {to} hidden"));
    if let Some(made) = schema.models.iter_mut().find(|model| model.name == join) {
        made.auto_created = true;
    }
    if let Some(table) = schema.tables.iter_mut().find(|table| table.model == join) {
        table.joins = Some((model.to_owned(), name.to_owned()));
    }
    columns(&join, true)
}

fn rows_of<'a>(project: &'a mut Project, model: &str) -> &'a mut Vec<Row> {
    let table = table_name(model);
    let at = project.rows.iter().position(|rows| rows.table == table).unwrap_or_else(|| {
        project.rows.push(TableRows { table, rows: Vec::new() });
        project.rows.len() - 1
    });
    &mut project.rows[at].rows
}

fn add_row(project: &mut Project, model: &str, line: &str) {
    let texts: Vec<&str> = line.split('|').map(str::trim).collect();
    let cell = |text: &&str| Cell { text: (*text).to_owned(), null: *text == "NULL", to: None };
    let row = Row {
        pk: texts[0].to_owned(),
        label: texts.get(1).unwrap_or(&texts[0]).to_string(),
        cells: texts.iter().map(cell).collect(),
    };
    rows_of(project, model).push(row);
}

fn add_pair(project: &mut Project, field: &str, line: &str) {
    let join = field.replace('.', "_");
    let number = rows_of(project, &join).len() + 1;
    add_row(project, &join, &format!("{number} | {}", line.replace(' ', " | ")));
}

/// Fills in which row each foreign-key cell names.
fn link(project: &mut Project) {
    let keys: BTreeMap<String, Vec<String>> = project
        .rows
        .iter()
        .map(|rows| (rows.table.clone(), rows.rows.iter().map(|row| row.pk.clone()).collect()))
        .collect();
    for rows in &mut project.rows {
        let Some(table) = project.schema.table(&rows.table) else { continue };
        for row in &mut rows.rows {
            for (cell, column) in row.cells.iter_mut().zip(&table.columns) {
                let Some(reference) = &column.references else { continue };
                let exists =
                    keys.get(&reference.table).is_some_and(|keys| keys.contains(&cell.text));
                cell.to = (exists && !cell.null).then(|| cell.text.clone());
            }
        }
    }
}
