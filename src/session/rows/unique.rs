//! What must be unique is looked at before a row is saved, as `Model.validate_unique` does
//! (`django/db/models/base.py`), so that the message can stand at the field.

use super::super::form::FormField;
use super::super::outcome::Problem;
use super::super::project::Project;
use super::super::text::text;
use super::input::{capitalised, label};
use super::problem;
use crate::schema::{Model, Table};
use crate::sql::Value;

/// A row to be saved: its table's cells by column, as far as they are known.
pub(super) struct Candidate<'a> {
    /// The model whose form it is.
    pub(super) form: &'a str,
    /// The model that the table is of; of a part in a parent's table, the parent.
    pub(super) model: &'a Model,
    pub(super) table: &'a Table,
    pub(super) fields: &'a [FormField<'a>],
    /// Column and value, for every column of the table that will have one.
    pub(super) values: &'a [(String, Value)],
    /// The primary key of the row as it stands; none for a new one.
    pub(super) key: Option<&'a Value>,
}

/// Everything that another row has already.
pub(super) fn problems(project: &Project, row: &Candidate<'_>) -> Vec<Problem> {
    let single = row.table.columns.iter().filter(|column| column.unique || column.primary_key);
    let singles = single.map(|column| vec![column.name.clone()]);
    let together = row.table.uniques.iter().filter(|unique| unique.condition.is_none());
    let sets = singles.chain(together.map(|unique| unique.columns.clone()));
    sets.filter_map(|columns| taken(project, row, &columns)).collect()
}

fn taken(project: &Project, row: &Candidate<'_>, columns: &[String]) -> Option<Problem> {
    let value = |column: &String| {
        row.values.iter().find(|(name, _)| name == column).map(|(_, value)| value)
    };
    let values: Vec<&Value> = columns.iter().map(value).collect::<Option<_>>()?;
    if values.iter().any(|value| value.is_null()) {
        return None;
    }
    let key_at = row.table.columns.iter().position(|column| column.primary_key)?;
    let first = columns.first()?;
    let found = project.store().find(&row.table.name, first, &[(*values.first()?).clone()]);
    let other = found.iter().find(|cells| {
        let same = columns.iter().zip(&values).all(|(name, value)| {
            let at = row.table.columns.iter().position(|column| column.name == *name);
            at.and_then(|at| cells.get(at)) == Some(*value)
        });
        same && cells.get(key_at) != row.key
    })?;
    let fields: Vec<&FormField<'_>> = columns
        .iter()
        .filter_map(|name| {
            row.fields.iter().find(|field| field.column.is_some_and(|column| column.name == *name))
        })
        .collect();
    let labels: Vec<String> = fields.iter().map(|field| label(field)).collect();
    let labels = match labels.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => labels.concat(),
    };
    let place = if let [field] = fields[..] { field.field.name.as_str() } else { "" };
    let key = other.get(key_at).map(text).unwrap_or_default();
    Some(problem(
        row.form,
        place,
        format!("{} with this {labels} already exists.", capitalised(&row.model.verbose_name)),
        format!("{} {key} has it already, and no two may have the same.", row.model.name),
    ))
}
