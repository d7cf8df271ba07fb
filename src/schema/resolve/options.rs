//! What the `class Meta` of a model amounts to.

use super::super::{Constraint, Field, MetaIndex};
use super::assemble::Assembly;
use super::text::{camel_case_to_spaces, interpolated, strings};
use crate::models::{Argument, Expr, ExprKind};
use crate::sql::names::{LONGEST_NAME, index_name, names_digest};
use crate::sql::{Check, Unique};

/// The options of a model that others read.
pub(super) struct Options {
    pub(super) ordering: Vec<String>,
    pub(super) get_latest_by: Vec<String>,
    pub(super) verbose_name: String,
    pub(super) verbose_name_plural: String,
    pub(super) unique_together: Vec<Vec<String>>,
    pub(super) constraints: Vec<Constraint>,
    pub(super) indexes: Vec<MetaIndex>,
    pub(super) meta: Vec<(String, Expr)>,
}

/// The longest name that Django gives an index of `Meta.indexes`.
const LONGEST_INDEX_NAME: usize = 30;

impl Assembly<'_, '_> {
    pub(super) fn options(&self, at: usize, fields: &[Field]) -> Options {
        let draft = &self.drafts[at];
        if draft.joins.is_some() {
            return join_options(fields);
        }
        let text = |name: &str| self.meta(at, name).and_then(Expr::as_str).map(str::to_owned);
        let verbose_name =
            text("verbose_name").unwrap_or_else(|| camel_case_to_spaces(&draft.name));
        let is_own_table = draft.proxy_for.is_none();
        Options {
            ordering: self.inherited_list(at, "ordering"),
            get_latest_by: self.inherited_list(at, "get_latest_by"),
            verbose_name_plural: text("verbose_name_plural")
                .unwrap_or_else(|| format!("{verbose_name}s")),
            verbose_name,
            unique_together: self
                .meta(at, "unique_together")
                .filter(|_| is_own_table)
                .map(together)
                .unwrap_or_default(),
            constraints: self.constraints(at, fields),
            indexes: self.indexes(at, fields),
            meta: self.classes.list[at]
                .meta
                .iter()
                .map(|entry| (entry.name.to_owned(), entry.value.clone()))
                .collect(),
        }
    }

    /// The value of an option, with constants looked up where it stands.
    fn meta(&self, at: usize, name: &str) -> Option<&Expr> {
        let entry = self.classes.list[at].meta(name)?;
        let class = &self.classes.list[entry.class];
        Some(class.module.resolve(Some(class.model), entry.value))
    }

    /// Children of a model with a table take these two from it, unless they have their own.
    fn inherited_list(&self, at: usize, name: &str) -> Vec<String> {
        if let Some(value) = self.meta(at, name) {
            return strings(value);
        }
        let next = self.classes.list[at].mro.get(1);
        match next {
            Some(&base) if !self.drafts[base].is_abstract => self.inherited_list(base, name),
            _ => Vec::new(),
        }
    }

    fn constraints(&self, at: usize, fields: &[Field]) -> Vec<Constraint> {
        let items = self.meta(at, "constraints").and_then(Expr::items).unwrap_or_default();
        items.iter().filter_map(|item| self.constraint(at, fields, item)).collect()
    }

    fn constraint(&self, at: usize, fields: &[Field], item: &Expr) -> Option<Constraint> {
        let ExprKind::Call { function, arguments } = &item.kind else { return None };
        let draft = &self.drafts[at];
        let name = argument(arguments, "name").and_then(Expr::as_str)?;
        let name = interpolated(name, &draft.app, &draft.name);
        match function.rsplit('.').next()? {
            "UniqueConstraint" => {
                let names = strings(argument(arguments, "fields")?);
                let condition = match argument(arguments, "condition") {
                    Some(condition) => Some(self.condition(at, fields, condition)?),
                    None => None,
                };
                let columns = columns(fields, &names)?;
                let unique = Unique { name, columns, condition };
                Some(Constraint::Unique { unique, fields: names })
            }
            "CheckConstraint" => {
                let condition =
                    argument(arguments, "condition").or_else(|| argument(arguments, "check"))?;
                let condition = self.condition(at, fields, condition)?;
                Some(Constraint::Check(Check { name, condition }))
            }
            _ => None,
        }
    }

    fn indexes(&self, at: usize, fields: &[Field]) -> Vec<MetaIndex> {
        let items = self.meta(at, "indexes").and_then(Expr::items).unwrap_or_default();
        items.iter().filter_map(|item| self.index(at, fields, item)).collect()
    }

    fn index(&self, at: usize, fields: &[Field], item: &Expr) -> Option<MetaIndex> {
        let ExprKind::Call { function, arguments } = &item.kind else { return None };
        if function.rsplit('.').next() != Some("Index") {
            return None;
        }
        let draft = &self.drafts[at];
        let names = strings(argument(arguments, "fields")?);
        let condition = match argument(arguments, "condition") {
            Some(condition) => Some(self.condition(at, fields, condition)?),
            None => None,
        };
        let name = match argument(arguments, "name").and_then(Expr::as_str) {
            Some(name) => interpolated(name, &draft.app, &draft.name),
            None => made_index_name(&draft.table, &names, fields)?,
        };
        columns(fields, &names)?;
        Some(MetaIndex { name, fields: names, condition })
    }
}

/// `Index.set_name_with_model` of `django/db/models/indexes.py`.
fn made_index_name(table: &str, names: &[String], fields: &[Field]) -> Option<String> {
    let columns = columns(fields, names)?;
    let ordered: Vec<String> = names
        .iter()
        .zip(&columns)
        .map(
            |(name, column)| {
                if name.starts_with('-') { format!("-{column}") } else { column.clone() }
            },
        )
        .collect();
    let parts = std::iter::once(table).chain(ordered.iter().map(String::as_str)).chain(["idx"]);
    let digest = names_digest(parts, 6);
    let first = |text: &str, count| text.chars().take(count).collect::<String>();
    let name = format!("{}_{}_{digest}_idx", first(table, 11), first(columns.first()?, 7));
    debug_assert!(name.chars().count() <= LONGEST_INDEX_NAME);
    if name.starts_with(|c: char| c == '_' || c.is_ascii_digit()) {
        return Some(format!("D{}", name.chars().skip(1).collect::<String>()));
    }
    Some(name)
}

/// The columns of fields, which may begin with a minus; none if one is missing.
pub(super) fn columns(fields: &[Field], names: &[String]) -> Option<Vec<String>> {
    names
        .iter()
        .map(|name| {
            let name = name.strip_prefix('-').unwrap_or(name);
            fields.iter().find(|field| field.name == name)?.column.clone()
        })
        .collect()
}

/// The name of the constraint that `unique_together` makes.
pub(super) fn unique_name(table: &str, columns: &[String]) -> String {
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    index_name(table, &columns, "_uniq", LONGEST_NAME)
}

/// `normalize_together`: one tuple of names may stand for a list of one.
fn together(value: &Expr) -> Vec<Vec<String>> {
    match value.items() {
        Some(items) if items.iter().any(|item| item.items().is_some()) => {
            items.iter().map(strings).filter(|names| !names.is_empty()).collect()
        }
        Some([]) | None => Vec::new(),
        Some(_) => vec![strings(value)],
    }
}

fn argument<'c>(arguments: &'c [Argument], name: &str) -> Option<&'c Expr> {
    arguments.iter().find(|it| it.name.as_deref() == Some(name)).map(|it| &it.value)
}

/// The options of a join model; its verbose names are those of `related.py`.
fn join_options(fields: &[Field]) -> Options {
    let ends: Vec<String> = fields.iter().skip(1).map(|field| field.name.clone()).collect();
    let name = ends.join("-");
    Options {
        ordering: Vec::new(),
        get_latest_by: Vec::new(),
        verbose_name: format!("{name} relationship"),
        verbose_name_plural: format!("{name} relationships"),
        unique_together: vec![ends],
        constraints: Vec::new(),
        indexes: Vec::new(),
        meta: Vec::new(),
    }
}
