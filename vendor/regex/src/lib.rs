//! Stands in for the crate `regex` with the part of its interface that this package and its
//! dependencies use. It runs every pattern in the same engine of `regex-automata`, the one that can
//! do all of them in linear time; the others, and the Unicode tables that only `\p{…}` names, weigh
//! 300 kB. Search is a few times slower, which nothing here would notice.

use std::fmt;
use std::sync::Arc;

use regex_automata::nfa::thompson::pikevm::PikeVM;
use regex_automata::nfa::thompson::{self, BuildError};
use regex_automata::util::captures;
use regex_automata::util::primitives::PatternID;
use regex_automata::util::syntax;
use regex_automata::{Input, Span};

/// A compiled pattern.
#[derive(Clone)]
pub struct Regex {
    pattern: Arc<str>,
    machine: Arc<PikeVM>,
}

/// Why a pattern could not be compiled.
#[derive(Clone, Debug)]
pub struct Error(BuildError);

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl std::error::Error for Error {}

impl fmt::Debug for Regex {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Regex").field(&self.pattern).finish()
    }
}

impl Regex {
    /// Compiles a pattern.
    pub fn new(pattern: &str) -> Result<Self, Error> {
        RegexBuilder::new(pattern).build()
    }

    /// Whether it matches somewhere.
    pub fn is_match(&self, text: &str) -> bool {
        self.machine.is_match(&mut self.machine.create_cache(), text)
    }

    /// Its first match, with its groups.
    pub fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        let mut groups = self.machine.create_captures();
        self.machine.captures(&mut self.machine.create_cache(), text, &mut groups);
        groups.is_match().then_some(Captures { text, groups })
    }

    /// Its first match from a place on, with its groups; what stands before the place still counts
    /// for `^` and `\b`.
    pub fn captures_at<'t>(&self, text: &'t str, start: usize) -> Option<Captures<'t>> {
        let mut groups = self.machine.create_captures();
        let input = Input::new(text).range(start..);
        self.machine.captures(&mut self.machine.create_cache(), input, &mut groups);
        groups.is_match().then_some(Captures { text, groups })
    }

    /// Where it matches first.
    pub fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.captures(text)?.get(0)
    }

    /// The names of its groups, the whole first.
    pub fn capture_names(&self) -> impl Iterator<Item = Option<&str>> {
        self.machine.get_nfa().group_info().pattern_names(PatternID::ZERO)
    }

    /// The pattern.
    pub fn as_str(&self) -> &str {
        &self.pattern
    }
}

/// A match with its groups.
pub struct Captures<'t> {
    text: &'t str,
    groups: captures::Captures,
}

/// Where a group matched, in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Match<'t> {
    text: &'t str,
    span: Span,
}

impl<'t> Match<'t> {
    /// The text that it matched.
    pub fn as_str(&self) -> &'t str {
        &self.text[self.span.range()]
    }

    /// Where it begins.
    pub fn start(&self) -> usize {
        self.span.start
    }

    /// Where it ends.
    pub fn end(&self) -> usize {
        self.span.end
    }
}

impl<'t> Captures<'t> {
    /// Where a group matched.
    pub fn get(&self, place: usize) -> Option<Match<'t>> {
        let text = self.text;
        self.groups.get_group(place).map(|span| Match { text, span })
    }

    /// Where each group matched, the whole first.
    pub fn iter(&self) -> impl Iterator<Item = Option<Match<'t>>> + '_ {
        let text = self.text;
        self.groups.iter().map(move |span| span.map(|span| Match { text, span }))
    }

    fn group(&self, place: usize) -> Option<&str> {
        self.groups.get_group(place).map(|span| &self.text[span.range()])
    }
}

impl std::ops::Index<usize> for Captures<'_> {
    type Output = str;

    fn index(&self, place: usize) -> &str {
        self.group(place).unwrap_or_else(|| panic!("no group at index '{place}'"))
    }
}

/// How a pattern is compiled.
#[derive(Clone, Debug)]
pub struct RegexBuilder {
    pattern: String,
    syntax: syntax::Config,
    size_limit: Option<usize>,
}

impl RegexBuilder {
    /// As it stands.
    pub fn new(pattern: &str) -> Self {
        let size_limit = Some(10 << 20);
        Self { pattern: pattern.to_owned(), syntax: syntax::Config::new(), size_limit }
    }

    /// Without regard to case.
    pub fn case_insensitive(&mut self, yes: bool) -> &mut Self {
        self.syntax = self.syntax.case_insensitive(yes);
        self
    }

    /// Whether `^` and `$` stand at lines, too.
    pub fn multi_line(&mut self, yes: bool) -> &mut Self {
        self.syntax = self.syntax.multi_line(yes);
        self
    }

    /// Whether `.` is also the end of a line.
    pub fn dot_matches_new_line(&mut self, yes: bool) -> &mut Self {
        self.syntax = self.syntax.dot_matches_new_line(yes);
        self
    }

    /// Whether blanks and comments in the pattern are passed over.
    pub fn ignore_whitespace(&mut self, yes: bool) -> &mut Self {
        self.syntax = self.syntax.ignore_whitespace(yes);
        self
    }

    /// How many bytes the compiled pattern may take.
    pub fn size_limit(&mut self, bytes: usize) -> &mut Self {
        self.size_limit = Some(bytes);
        self
    }

    /// Compiles it.
    pub fn build(&self) -> Result<Regex, Error> {
        let machine = PikeVM::builder()
            .syntax(self.syntax)
            .thompson(thompson::Config::new().nfa_size_limit(self.size_limit))
            .build(&self.pattern)
            .map_err(Error)?;
        Ok(Regex { pattern: self.pattern.as_str().into(), machine: Arc::new(machine) })
    }
}

/// A text as a pattern that matches just this text.
pub fn escape(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for letter in text.chars() {
        if r"\.+*?()|[]{}^$#&-~".contains(letter) {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern
}
