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
