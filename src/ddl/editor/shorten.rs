//! Table names cut to what a database takes; `truncate_name` in `django/db/backends/utils.py`.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::schema::Schema;
use crate::sql::{Dialect, names::names_digest};

/// How many digits of its sum a cut name ends with.
const DIGITS: usize = 4;

/// The schema with the names that Django makes cut to the dialect's length. A name that is given as
/// `db_table` is the learner's own affair.
pub(super) fn shortened(schema: &Schema, dialect: Dialect) -> Cow<'_, Schema> {
    let longest = dialect.longest_name();
    if schema.tables.iter().all(|table| table.name.chars().count() <= longest) {
        return Cow::Borrowed(schema);
    }
    let mut names: HashMap<String, String> = HashMap::new();
    for table in &schema.tables {
        let Some(model) = schema.model(&table.model) else { continue };
        let made = match &table.joins {
            None if model.meta("db_table").is_some() => continue,
            None => table.name.clone(),
            Some((owner, field)) => {
                let owner = schema.model(owner);
                let declared = owner.and_then(|owner| owner.field(field));
                if declared.is_some_and(|field| field.option("db_table").is_some()) {
                    continue;
                }
                let owner = owner.map(|owner| owner.table.clone()).unwrap_or_default();
                format!("{}_{field}", names.get(&owner).unwrap_or(&owner))
            }
        };
        names.insert(table.name.clone(), cut(&made, longest));
    }
    let mut schema = schema.clone();
    let rename = |name: &mut String| {
        if let Some(short) = names.get(name) {
            name.clone_from(short);
        }
    };
    for table in &mut schema.tables {
        rename(&mut table.name);
        let references = table.columns.iter_mut().filter_map(|column| column.references.as_mut());
        references.for_each(|to| rename(&mut to.table));
    }
    schema.models.iter_mut().for_each(|model| rename(&mut model.table));
    Cow::Owned(schema)
}

fn cut(name: &str, longest: usize) -> String {
    if name.chars().count() <= longest {
        return name.to_owned();
    }
    let start: String = name.chars().take(longest - DIGITS).collect();
    start + &names_digest([name], DIGITS)
}
