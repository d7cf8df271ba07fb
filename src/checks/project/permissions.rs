//! `auth.E005` to `E008`, `E011`, `E012`: permissions of a model.
//! `check_models_permissions` in `django/contrib/auth/checks.py`.

use crate::checks::context::Context;
use crate::checks::registry::ModelId;
use crate::checks::value::Value;
use crate::diagnostic::Diagnostic;

/// What the columns of `auth_permission` hold.
const LONGEST_NAME: usize = 255;
const LONGEST_CODENAME: usize = 100;

pub(super) fn check(context: &mut Context<'_>, id: ModelId) {
    let class = context.class(id);
    let (label, lower) = (class.label(), class.lower_name());
    let verbose = match context.meta(id, "verbose_name") {
        Some(Value::Str(name)) => name,
        _ => spaced(&class.name),
    };
    let actions: Vec<String> = match context.meta(id, "default_permissions") {
        Some(value) => value.items().unwrap_or_default().iter().map(Value::text).collect(),
        None => ["add", "change", "delete", "view"].map(str::to_owned).to_vec(),
    };
    let builtin: Vec<String> = actions.iter().map(|action| format!("{action}_{lower}")).collect();
    let length = |text: &str| text.chars().count();
    let longest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0);
    let longest_name =
        longest(&mut actions.iter().map(|it| length(&format!("Can {it} {verbose}"))));
    if longest_name > LONGEST_NAME {
        let most = LONGEST_NAME.saturating_sub(longest_name - length(&verbose));
        let message = format!(
            "The verbose_name of model '{label}' must be at most {most} characters for its builtin permission names to be at most {LONGEST_NAME} characters."
        );
        note(context, id, "verbose_name", "auth.E007", message);
    }
    let longest_codename = longest(&mut builtin.iter().map(|it| length(it)));
    if longest_codename > LONGEST_CODENAME {
        let most = LONGEST_CODENAME.saturating_sub(longest_codename - length(&lower));
        let message = format!(
            "The name of model '{label}' must be at most {most} characters for its builtin permission codenames to be at most {LONGEST_CODENAME} characters."
        );
        note(context, id, "", "auth.E011", message);
    }
    check_custom(context, id, &builtin);
}

fn check_custom(context: &mut Context<'_>, id: ModelId, builtin: &[String]) {
    let label = context.class(id).label();
    let permissions = context.meta(id, "permissions").and_then(|it| it.items());
    let mut seen: Vec<String> = Vec::new();
    for permission in permissions.unwrap_or_default() {
        let Some([codename, name]) =
            permission.items().and_then(|it| <[Value; 2]>::try_from(it).ok())
        else {
            continue;
        };
        let (codename, name) = (codename.text(), name.text());
        if name.chars().count() > LONGEST_NAME {
            let message = format!(
                "The permission named '{name}' of model '{label}' is longer than {LONGEST_NAME} characters."
            );
            note(context, id, "permissions", "auth.E008", message);
        }
        if codename.chars().count() > LONGEST_CODENAME {
            let message = format!(
                "The permission codenamed '{codename}' of model '{label}' is longer than {LONGEST_CODENAME} characters."
            );
            note(context, id, "permissions", "auth.E012", message);
        }
        if builtin.contains(&codename) {
            let message = format!(
                "The permission codenamed '{codename}' clashes with a builtin permission for model '{label}'."
            );
            note(context, id, "permissions", "auth.E005", message);
        } else if seen.contains(&codename) {
            let message =
                format!("The permission codenamed '{codename}' is duplicated for model '{label}'.");
            note(context, id, "permissions", "auth.E006", message);
        }
        seen.push(codename);
    }
}

fn note(context: &mut Context<'_>, id: ModelId, option: &str, code: &str, message: String) {
    let found = Diagnostic::error(code, message).with_plain(
        "Django keeps permissions for each model in a table, and this one does not fit there.",
    );
    context.note_model(id, Some(option), found);
}

/// `camel_case_to_spaces` in `django/utils/text.py`: `BookReview` is "book review".
fn spaced(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut text = String::new();
    for (at, &letter) in letters.iter().enumerate() {
        let starts = at > 0
            && letter.is_ascii_uppercase()
            && (letters[at - 1].is_ascii_lowercase()
                || letters.get(at + 1).is_some_and(|next| next.is_lowercase() || *next == '_'));
        if starts {
            text.push(' ');
        }
        text.extend(letter.to_lowercase());
    }
    text.trim().to_owned()
}
