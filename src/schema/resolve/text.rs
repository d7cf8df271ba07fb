//! The texts that Django makes out of names.

use crate::models::Expr;

/// `camel_case_to_spaces` of `django/utils/text.py`: `BookReview` is `book review`.
pub(super) fn camel_case_to_spaces(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut spaced = String::new();
    for (at, &letter) in letters.iter().enumerate() {
        if letter.is_ascii_uppercase() {
            let after_small = at > 0 && letters[at - 1].is_ascii_lowercase();
            let starts_word = letters.get(at + 1).is_some_and(|next| !next.is_ascii_uppercase());
            if after_small || starts_word {
                spaced.push(' ');
            }
        }
        spaced.push(letter);
    }
    spaced.trim().to_lowercase()
}

/// Puts the names of a class where `related_name` and the names of constraints ask for them.
pub(super) fn interpolated(text: &str, app: &str, class: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let (app, class) = (app.to_lowercase(), class.to_lowercase());
    text.replace("%(class)s", &class)
        .replace("%(model_name)s", &class)
        .replace("%(app_label)s", &app)
        .replace("%%", "%")
}

/// The strings of a list or tuple; a lone string is a list of one.
pub(super) fn strings(expr: &Expr) -> Vec<String> {
    match (expr.as_str(), expr.items()) {
        (Some(text), _) => vec![text.to_owned()],
        (None, Some(items)) => items.iter().filter_map(Expr::as_str).map(str::to_owned).collect(),
        (None, None) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::camel_case_to_spaces;

    #[test]
    fn words_of_a_class_name() {
        // What `camel_case_to_spaces` gives for the same names.
        for (name, words) in [
            ("BookReview", "book review"),
            ("HTTPServer", "http server"),
            ("OrderX", "order x"),
            ("ISBN", "isbn"),
            ("Book2Tag", "book2 tag"),
        ] {
            assert_eq!(camel_case_to_spaces(name), words);
        }
    }
}
