//! Tables with their columns, constraints and indexes.

use super::super::{Column, Constraint, Field, Table};
use super::assemble::Assembly;
use super::options::{columns, unique_name};
use crate::sql::names::{LONGEST_NAME, index_name};
use crate::sql::{ForeignKey, Index, Unique};

impl Assembly<'_, '_> {
    /// The table of a model that is no proxy.
    pub(super) fn table(&self, at: usize, fields: &[Field]) -> Table {
        let draft = &self.drafts[at];
        let options = self.options(at, fields);
        let local: Vec<&Field> =
            fields.iter().filter(|field| field.model == draft.key && field.is_concrete()).collect();
        let together = options.unique_together.iter().filter_map(|names| {
            let columns = columns(fields, names)?;
            let name = unique_name(&draft.table, &columns);
            Some(Unique { name, columns, condition: None })
        });
        let together: Vec<Unique> = together.collect();
        let (mut uniques, mut checks) = (Vec::new(), Vec::new());
        for constraint in options.constraints {
            match constraint {
                Constraint::Unique { unique, .. } => uniques.push(unique),
                Constraint::Check(check) => checks.push(check),
            }
        }
        // Constraints are made with the table and these after it: SQLite looks at the newest first.
        uniques.extend(together);
        let mut indexes: Vec<Index> = local
            .iter()
            .filter(|field| field.db_index && !field.unique)
            .filter_map(|field| {
                let column = field.column.clone()?;
                let name = index_name(&draft.table, &[&column], "", LONGEST_NAME);
                Some(Index { name, columns: vec![column] })
            })
            .collect();
        indexes.extend(options.indexes.into_iter().filter_map(|index| {
            let columns = columns(fields, &index.fields)?;
            Some(Index { name: index.name, columns })
        }));
        Table {
            name: draft.table.clone(),
            model: draft.key.clone(),
            joins: draft
                .joins
                .as_ref()
                .map(|(owner, field)| (self.drafts[*owner].key.clone(), field.clone())),
            columns: local.iter().filter_map(|field| self.column(at, field)).collect(),
            uniques,
            checks,
            indexes,
        }
    }

    fn column(&self, at: usize, field: &Field) -> Option<Column> {
        let local = self.drafts[at].local(&field.name)?;
        let references = local.target.and_then(|target| {
            let (owner, name) = self.end_field(local)?;
            let column = self.drafts[owner].local(&name)?.field.column.clone()?;
            Some(ForeignKey { table: self.drafts[target].table.clone(), column })
        });
        Some(Column {
            name: field.column.clone()?,
            field: field.name.clone(),
            kind: field.kind?,
            null: field.null,
            primary_key: field.primary_key,
            unique: field.unique,
            enforced: references.is_some() && field.db_constraint,
            references,
        })
    }
}
