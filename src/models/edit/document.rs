//! A text that is being edited.

use crate::diagnostic::{Diagnostic, Place};
use crate::models::{Field, Model, Module, Reading, read};
use crate::python::{self, Parsed, ast, span};
use crate::span::Span;

/// A text with its tree, what it declares, and the pieces to be replaced.
pub(super) struct Document<'a> {
    pub(super) source: &'a str,
    pub(super) parsed: Parsed,
    pub(super) module: Module,
    patches: Vec<(Span, String)>,
}

impl<'a> Document<'a> {
    /// Opens a text for editing; one that Python cannot read is refused, because what its pieces
    /// are cannot be told.
    pub(super) fn open(source: &'a str) -> Result<Self, Diagnostic> {
        let parsed = python::parse(source);
        if let Some(error) = parsed.errors.first() {
            let mut error = error.clone();
            error.plain = format!(
                "Mend the text of models.py first, then the form can edit it. {}",
                error.plain
            );
            return Err(error);
        }
        let Reading { module, .. } = read(source);
        Ok(Self { source, parsed, module, patches: Vec::new() })
    }

    /// A model with its place in the tree. Where a name is declared twice the last one counts.
    pub(super) fn class(&self, name: &str) -> Result<(&Model, &ast::StmtClassDef), Diagnostic> {
        let model = self.module.models.iter().rev().find(|model| model.name == name);
        let node = |model: &Model| {
            let classes = self.parsed.module.body.iter().filter_map(ast::Stmt::as_class_def_stmt);
            classes.into_iter().find(|class| span(*class) == model.span)
        };
        model.and_then(|model| Some((model, node(model)?))).ok_or_else(|| {
            Diagnostic::error("unknown-model", format!("There is no model `{name}`."))
                .with_plain("The model may have been renamed or deleted.")
        })
    }

    /// A field of a model.
    pub(super) fn field(&self, model: &str, field: &str) -> Result<&Field, Diagnostic> {
        let (found, _) = self.class(model)?;
        found.field(field).ok_or_else(|| missing_field(model, field))
    }

    /// Replaces a piece; pieces must not overlap.
    pub(super) fn replace(&mut self, at: Span, text: impl Into<String>) {
        self.patches.push((at, text.into()));
    }

    /// Puts text in at a place.
    pub(super) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(range(at, at), text);
    }

    /// The text with all pieces replaced.
    pub(super) fn finish(mut self) -> String {
        // What goes in at one place keeps the order in which it was asked for.
        self.patches.sort_by_key(|(at, _)| *at);
        let mut text = String::with_capacity(self.source.len() + 64);
        let mut done = 0;
        for (at, replacement) in &self.patches {
            let start = (at.start as usize).max(done);
            text.push_str(self.source.get(done..start).unwrap_or_default());
            text.push_str(replacement);
            done = (at.end as usize).max(start);
        }
        text.push_str(self.source.get(done..).unwrap_or_default());
        text
    }

    /// Where the line begins that a byte is on.
    pub(super) fn line_start(&self, at: usize) -> usize {
        self.source[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// Where the line ends that a byte is on, before its newline.
    pub(super) fn line_end(&self, at: usize) -> usize {
        self.source[at..].find('\n').map_or(self.source.len(), |newline| at + newline)
    }

    /// Whether nothing but blanks stands before a byte on its line.
    pub(super) fn begins_line(&self, at: usize) -> bool {
        self.source[self.line_start(at)..at].trim().is_empty()
    }

    /// How far in the statements of a class stand, in characters.
    pub(super) fn indent(&self, class: &ast::StmtClassDef) -> usize {
        let first = class.body.first().map_or(0, |it| statement_start(it));
        if self.begins_line(first) { first - self.line_start(first) } else { 4 }
    }

    /// Takes a statement out of a body, with its lines if it has them to itself. The last one is
    /// replaced by `pass`.
    pub(super) fn remove_statement(&mut self, body: &[ast::Stmt], index: usize) {
        let Some(statement) = body.get(index) else { return };
        let (start, end) = (statement_start(statement), span(statement).end as usize);
        if body.len() == 1 {
            self.replace(range(start, end), "pass");
            return;
        }
        let line_end = self.line_end(end);
        let next = body.get(index + 1).map(statement_start);
        if let Some(next) = next.filter(|next| *next <= line_end) {
            self.replace(range(start, next), "");
        } else if !self.begins_line(start) {
            let before = index.checked_sub(1).and_then(|index| body.get(index));
            match before {
                Some(before) => self.replace(range(span(before).end as usize, end), ""),
                // The only one on the line of its class's head.
                None => self.replace(range(start, end), "pass"),
            }
        } else {
            self.remove_lines(self.line_start(start), line_end, index == 0, next.is_none());
        }
    }

    /// Takes whole lines out, and one of the two runs of empty lines that would meet.
    fn remove_lines(&mut self, start: usize, end: usize, first: bool, last: bool) {
        let mut start = start;
        let mut end = (end + 1).min(self.source.len());
        let blank_before = {
            let kept = self.source[..start].trim_end_matches([' ', '\t', '\n', '\r']).len();
            let kept = self.line_end(kept);
            (kept + 1 < start).then_some(kept + 1)
        };
        if last {
            start = blank_before.unwrap_or(start);
            if end == self.source.len() && !self.source.ends_with('\n') && start > 0 {
                start -= 1;
            }
        } else if first && !self.behind_comment(start) || blank_before.is_some() {
            end = self.after_blank_lines(end);
        }
        self.replace(range(start, end), "");
    }

    /// Whether the line before this one is a comment.
    fn behind_comment(&self, line_start: usize) -> bool {
        let before = line_start.saturating_sub(1);
        self.source[self.line_start(before)..before].trim_start().starts_with('#')
    }

    /// New lines of a class body with the indentation that the class has: tabs, if it has tabs.
    pub(super) fn indented_as(&self, class: &ast::StmtClassDef, text: &str) -> String {
        let first = class.body.first().map_or(0, statement_start);
        let own = &self.source[self.line_start(first)..first];
        if !own.contains('\t') || !own.trim().is_empty() {
            return text.to_owned();
        }
        let line = |line: &str| {
            let bare = line.trim_start_matches(' ');
            let further = (line.len() - bare.len()).saturating_sub(own.len()) / 4;
            format!("{own}{}{bare}", "\t".repeat(further))
        };
        text.split('\n').map(line).collect::<Vec<_>>().join("\n")
    }

    /// The beginning of the next line that is not empty.
    pub(super) fn after_blank_lines(&self, from: usize) -> usize {
        let mut at = from;
        while at < self.source.len() {
            let end = self.line_end(at);
            if !self.source[at..end].trim().is_empty() {
                break;
            }
            at = (end + 1).min(self.source.len());
        }
        at
    }
}

/// A range of bytes.
pub(super) fn range(start: usize, end: usize) -> Span {
    let place = |at| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(place(start), place(end))
}

/// Where a statement begins, with its decorators.
pub(super) fn statement_start(statement: &ast::Stmt) -> usize {
    span(statement).start as usize
}

/// The error of a field that is not there.
pub(super) fn missing_field(model: &str, field: &str) -> Diagnostic {
    Diagnostic::error("unknown-field", format!("`{model}` has no field `{field}`."))
        .with_plain("The field may have been renamed or deleted.")
        .at(Place::Model { model: model.to_owned() })
}
