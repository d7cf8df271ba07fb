//! Instances that `select_related()` brings along (`RelatedPopulator`).

use super::super::model::remember;
use super::rows::Builder;
use crate::orm::FieldId;
use crate::orm::query::{ModelColumns, RelatedLink};
use crate::shell::Interpreter;
use crate::shell::raise::PyResult;
use crate::shell::value::{Str, Value};
use crate::sql;

/// Makes one instance of each row and ties it to the one that it comes along with.
pub(super) struct Populator {
    builder: Builder,
    link: RelatedLink,
    /// Under which name the first keeps the second.
    local: Option<Str>,
    /// Under which name the second keeps the first.
    remote: Option<Str>,
    inner: Vec<Self>,
}

/// The populators of what comes along with these columns.
pub(super) fn related(shell: &mut Interpreter, columns: &ModelColumns) -> Vec<Populator> {
    let mut made = Vec::new();
    for related in &columns.related {
        let Some(builder) = Builder::new(shell, &related.columns) else { continue };
        let (local, remote) = names(shell, &related.link);
        let inner = self::related(shell, &related.columns);
        made.push(Populator { builder, link: related.link.clone(), local, remote, inner });
    }
    made
}

fn names(shell: &Interpreter, link: &RelatedLink) -> (Option<Str>, Option<Str>) {
    let registry = shell.registry();
    let name = |field: FieldId| Some(registry.field(field).name.clone());
    let accessor = |field: FieldId| Some(registry.relation_of(field)?.cache_name().clone());
    match link {
        RelatedLink::Forward(field) => {
            let remote = if registry.field(*field).unique { accessor(*field) } else { None };
            (name(*field), remote)
        }
        RelatedLink::Reverse(field) => (accessor(*field), name(*field)),
        RelatedLink::Filtered { field, reverse, direct, .. } => {
            let back = if *reverse { name(*field) } else { accessor(*field) };
            (None, back.filter(|_| *direct))
        }
    }
}

impl Populator {
    pub(super) fn populate(
        &self,
        shell: &mut Interpreter,
        row: &mut [sql::Value],
        from: &Value,
    ) -> PyResult<()> {
        if self.builder.is_absent(shell, row) {
            if let Some(name) = &self.local {
                remember(from, name, Value::None);
            }
            return Ok(());
        }
        let made = self.builder.build(shell, row, true)?;
        for inner in &self.inner {
            inner.populate(shell, row, &made)?;
        }
        if let Some(name) = &self.local {
            remember(from, name, made.clone());
        }
        if let Some(name) = &self.remote {
            remember(&made, name, from.clone());
        }
        if let RelatedLink::Filtered { name, .. } = &self.link {
            shell.set_attr(from, name, made)?;
        }
        Ok(())
    }
}
