//! Where in a text something stands.

use serde::{Deserialize, Serialize};

/// A range of bytes in a text, from `start` up to but not including `end`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to `end`, in bytes.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The piece of `text` that this range names; empty when the range is not in the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// Line and column of the first byte, both counted from 1, columns in characters.
    pub fn line_column(self, text: &str) -> (usize, usize) {
        let before = text.get(..self.start as usize).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn counts_lines_and_characters_from_one() {
        let text = "añ\nbc";
        assert_eq!(Span::new(0, 1).line_column(text), (1, 1));
        assert_eq!(Span::new(5, 6).line_column(text), (2, 2));
        assert_eq!(Span::new(1, 3).of(text), "ñ");
        assert_eq!(Span::new(2, 3).of(text), "");
    }
}
