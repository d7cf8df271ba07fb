//! Widths of text in columns of a monospaced font, and cutting to them.

use unicode_width::UnicodeWidthChar;

/// How many columns a text takes: wide characters two, combining ones none.
pub(super) fn columns(text: &str) -> i32 {
    text.chars().map(width).fold(0, i32::saturating_add)
}

/// The text on one line, cut with an ellipsis to so many columns. Line breaks and other control
/// characters become spaces.
pub(super) fn cut(text: &str, limit: i32) -> String {
    let mut line = String::new();
    let mut used = 0;
    let mut fits = 0;
    for character in text.chars() {
        let character = if character.is_control() { ' ' } else { character };
        used += width(character);
        if used > limit {
            line.truncate(fits);
            line.truncate(line.trim_end().len());
            line.push('…');
            return line;
        }
        line.push(character);
        if used < limit {
            fits = line.len();
        }
    }
    line
}

fn width(character: char) -> i32 {
    let columns = if character.is_control() { 1 } else { character.width().unwrap_or(0) };
    i32::try_from(columns).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::{columns, cut};

    #[test]
    fn wide_characters_take_two_columns() {
        assert_eq!(columns("abc"), 3);
        assert_eq!(columns("雪国"), 4);
        // An e and an accent that stands on it.
        assert_eq!(columns("e\u{301}"), 1);
    }

    #[test]
    fn text_is_cut_where_its_room_ends() {
        assert_eq!(cut("The Hobbit", 10), "The Hobbit");
        assert_eq!(cut("The Hobbit", 9), "The Hobb…");
        assert_eq!(cut("The Hobbit", 5), "The…");
        assert_eq!(cut("雪国雪国", 5), "雪国…");
        assert_eq!(cut("two\nlines", 20), "two lines");
    }
}
