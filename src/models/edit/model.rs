//! Whole models.

use std::collections::BTreeSet;

use super::apply::{Edited, Rename};
use super::document::{Document, range, statement_start};
use super::{mentions, names};
use crate::diagnostic::Diagnostic;

/// Adds a model without fields at the end.
pub(super) fn add(mut document: Document<'_>, name: &str) -> Result<String, Diagnostic> {
    names::model(&document.module, name)?;
    let base = format!("{}Model", document.django());
    let source = document.source;
    let first = base.split('.').next().unwrap_or_default().to_owned();
    document.import_names(None, BTreeSet::from([first]));
    if source.trim().is_empty() {
        document.replace(range(0, source.len()), "");
        document.insert(source.len(), "\n\n");
    } else {
        let newlines = source.len() - source.trim_end_matches('\n').len();
        document.insert(source.len(), "\n".repeat(3_usize.saturating_sub(newlines)));
    }
    document.insert(source.len(), format!("class {name}({base}):\n    pass\n"));
    Ok(document.finish())
}

/// Renames a model and all that is certainly a mention of it.
pub(super) fn rename(
    mut document: Document<'_>,
    model: &str,
    to: &str,
) -> Result<Edited, Diagnostic> {
    let name_span = document.class(model)?.0.name_span;
    if model == to {
        return Ok(Edited { text: document.source.to_owned(), renames: Vec::new() });
    }
    // `author` may become `Author`: the old name is no longer in the way.
    let mut others = document.module.clone();
    others.models.retain(|it| it.name != model);
    names::model(&others, to)?;
    document.replace(name_span, to);
    mentions::of_model(&mut document, model, to);
    let renames = vec![Rename::Model { from: model.to_owned(), to: to.to_owned() }];
    Ok(Edited { text: document.finish(), renames })
}

/// Deletes a model with the empty lines behind it. Comments around it stay.
pub(super) fn delete(mut document: Document<'_>, model: &str) -> Result<String, Diagnostic> {
    let at = document.class(model)?.0.span;
    let body = &document.parsed.module.body;
    let next = body.iter().map(statement_start).find(|start| *start >= at.end as usize);
    let start = document.line_start(at.start as usize);
    let end = (document.line_end(at.end as usize) + 1).min(document.source.len());
    if let Some(next) = next.filter(|next| *next < end) {
        // Another statement shares its last line.
        document.replace(range(at.start as usize, next), "");
        return Ok(document.finish());
    }
    let rest = document.after_blank_lines(end);
    if rest == document.source.len() {
        let before = document.source[..start].trim_end();
        let tail = if before.is_empty() { "" } else { "\n" };
        document.replace(range(before.len(), document.source.len()), tail);
    } else {
        document.replace(range(start, rest), "");
    }
    Ok(document.finish())
}
