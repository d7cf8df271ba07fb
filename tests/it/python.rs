//! Broken texts, and the words that Python has for them.

use std::fmt::Write as _;

use expect_test::expect_file;
use modelyard::python::parse;
use proptest::prelude::*;

use crate::models::config;

/// `broken.txt` holds texts with lines of dashes between; `broken.expected.txt` is what CPython
/// 3.11's `compile` says to each (made by `scripts/expected_models.py`).
#[test]
fn broken_texts_are_told_as_python_tells_them() {
    let texts = include_str!("../data/python/broken.txt");
    let mut told = String::new();
    for (index, text) in texts.split("---\n").enumerate() {
        let parsed = parse(text);
        let line = parsed.errors.first().map_or("fine".to_owned(), |error| {
            let line = error.span.map_or(0, |span| span.line_column(text).0);
            format!("{}: {} (line {line})", error.code, error.message)
        });
        writeln!(told, "{} {line}", index + 1).unwrap();
    }
    expect_file!["../data/python/broken.expected.txt"].assert_eq(&told);
}

#[test]
fn deep_texts_give_a_diagnostic_and_no_overflow() {
    let deep = 100_000;
    for piece in
        ["[", "-", "not ", "a.", "1+", "f(", "lambda a, b: ", "x if y else ", "{1:", "a[", "1**"]
    {
        let parsed = parse(&piece.repeat(deep));
        assert_eq!(parsed.errors.len(), 1, "{piece}");
        assert!(parsed.module.body.is_empty(), "{piece}");
    }
    let mut blocks = String::new();
    for depth in 0..200 {
        blocks.push_str(&" ".repeat(depth));
        blocks.push_str("if x:\n");
    }
    assert_eq!(parse(&blocks).errors[0].message, "too many levels of indentation");
    // A long list is wide, not deep; so is a file with an open bracket near its top.
    let wide = format!("x = [{}]", "('a', 1), ".repeat(5_000));
    assert!(parse(&wide).errors.is_empty());
    let open = format!("x = f(\n{}", "class A:\n    x = f(a.b + c.d)\n".repeat(300));
    assert_eq!(parse(&open).errors[0].message, "'(' was never closed");
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn any_text_parses_to_something(text in "\\PC{0,200}|[()\\[\\]{}:,.'\"\\n a-c1=+*-]{0,300}") {
        let _ = parse(&text);
    }

    #[test]
    fn nothing_overflows(
        pieces in proptest::collection::vec((0..PIECES.len(), 1..400_usize), 1..8)
    ) {
        let text: String = pieces.iter().map(|(at, count)| PIECES[*at].repeat(*count)).collect();
        let _ = parse(&text);
    }
}

const PIECES: &[&str] = &[
    "(",
    "[",
    "{",
    "f(",
    "a[",
    "-",
    "~",
    "not ",
    "a.",
    "1+",
    "a**",
    "lambda: ",
    "lambda a, b: ",
    "(lambda a, b: ",
    "x if y else ",
    "{1: ",
    "f'{",
    "class A(",
    "class ",
    "def f(",
    "return ",
    "\n",
    "\n    ",
    "if x:\n ",
    "if x: ",
    "else ",
    ", ",
    "a, ",
    "await ",
    "yield ",
    "*",
    "@",
    "a:=",
    "a and ",
    "a<",
    ")",
    "]",
    "}",
    "'",
    "\"\"\"",
    "a=",
    "match x:\n case ",
    "case [",
    "[a for a in ",
    "with (",
    "async ",
    "del (",
    "import a.",
    "\\\n",
    "global a; ",
    "a; ",
    "try: ",
    "f(*",
    "print ",
];
