//! "Did you mean" after a `NameError` or an `AttributeError` (CPython's `Python/suggestions.c`).

use super::Interpreter;
use super::class::Class;
use super::value::Value;

const MAX_CANDIDATE_ITEMS: usize = 750;
const MAX_STRING_SIZE: usize = 40;
const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;

impl Interpreter {
    /// The end of an exception's last line that suggests a name; nothing where none is near.
    pub(super) fn suggestion(&mut self, error: &str) -> Option<String> {
        let (class, message) = error.split_once(": ")?;
        let name = quoted(message)?;
        let candidates = match class {
            "NameError" if message.ends_with("is not defined") => {
                let mut names: Vec<String> = Vec::new();
                for space in [&self.globals, &self.builtins] {
                    names.extend(space.names.borrow().keys().map(ToString::to_string));
                }
                names
            }
            "AttributeError" => {
                let (value, missing) = self.missing.take()?;
                if &*missing != name {
                    return None;
                }
                self.static_names(&value)
            }
            _ => return None,
        };
        let near = nearest(name, &candidates)?;
        Some(format!(". Did you mean: '{near}'?"))
    }

    /// The names that `dir(value)` lists, without running anything of the learner's.
    pub(crate) fn static_names(&mut self, value: &Value) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let mut class = None;
        match value {
            Value::Instance(instance) => {
                names.extend(instance.attributes.borrow().keys().map(ToString::to_string));
                class = Some(instance.class.clone());
            }
            Value::Class(own) => class = Some(own.clone()),
            Value::Module(module) => {
                names.extend(module.names.names.borrow().keys().map(ToString::to_string));
            }
            Value::Host(host) => names.extend(host.clone().names(self)),
            other => {
                if let Some(found) = self.classes.get(&*other.type_name()) {
                    class = Some(found.clone());
                }
            }
        }
        for class in class.iter().flat_map(Class::lineage) {
            names.extend(class.attributes.borrow().keys().map(ToString::to_string));
            if let Some(kind) = class.builtin {
                names.extend(kind.methods.iter().map(|method| method.name.to_owned()));
            }
        }
        names.sort();
        names.dedup();
        names
    }
}

/// The last name in quotes of a message.
fn quoted(message: &str) -> Option<&str> {
    let end = message.rfind('\'')?;
    let start = message[..end].rfind('\'')?;
    Some(&message[start + 1..end])
}

/// The candidate that is nearest to a name and near enough (`calculate_suggestions`).
fn nearest<'c>(name: &str, candidates: &'c [String]) -> Option<&'c str> {
    if candidates.len() > MAX_CANDIDATE_ITEMS {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for item in candidates.iter().filter(|item| *item != name) {
        let most = (name.len() + item.len() + 3) * MOVE_COST / 6;
        let most = best.map_or(most, |(distance, _)| most.min(distance - 1));
        let Some(distance) = levenshtein(name, item, most) else { continue };
        if best.is_none_or(|(known, _)| distance < known) {
            best = Some((distance, item));
        }
        if distance == 0 {
            break;
        }
    }
    best.map(|(_, item)| item)
}

const fn substitution(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

/// How far two names are from each other, if not farther than `most`.
fn levenshtein(a: &str, b: &str, most: usize) -> Option<usize> {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    (a, b) = (&a[..a.len() - end], &b[..b.len() - end]);
    if b.len() < a.len() {
        (a, b) = (b, a);
    }
    if a.is_empty() || b.is_empty() {
        let distance = (a.len() + b.len()) * MOVE_COST;
        return (distance <= most).then_some(distance);
    }
    if a.len() > MAX_STRING_SIZE || b.len() > MAX_STRING_SIZE {
        return None;
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|at| at * MOVE_COST).collect();
    let mut result = 0;
    for (at, letter) in b.iter().enumerate() {
        let mut diagonal = at * MOVE_COST;
        result = diagonal;
        for (other, cost) in a.iter().zip(&mut row) {
            let substitute = diagonal + substitution(*letter, *other);
            diagonal = *cost;
            result = substitute.min(result.min(*cost) + MOVE_COST);
            *cost = result;
        }
    }
    (result <= most).then_some(result)
}
