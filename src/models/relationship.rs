//! From a relation in plain words ("each Book has one Author, each Author has many Books") to the
//! field that makes it, and to the names that one then types.

use super::FieldClass;

/// The app that the models live in; `schema::APP`, which stands above this layer.
const APP: &str = "playground";

/// How many rows of the other model each row has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Count {
    /// At most one.
    One,
    /// Any number.
    Many,
}

/// One of the two models of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The model that the sentence begins with.
    First,
    /// The other.
    Second,
}

/// "Each first has … second; each second has … first."
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sentence {
    /// How many of the second each of the first has.
    pub first_has: Count,
    /// How many of the first each of the second has.
    pub second_has: Count,
    /// The side that gets the field where the sentence leaves that open.
    pub prefer: Side,
}

/// The field that a [`Sentence`] asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Derived {
    /// Its class.
    pub class: FieldClass,
    /// The model that it stands on.
    pub holder: Side,
    /// Whether the other model could hold it as well.
    pub open: bool,
}

impl Sentence {
    /// The field that says the same. A reference is one column, so it stands on the side whose rows
    /// have one of the other; where both have one, or both have many, either may hold it.
    pub const fn derive(self) -> Derived {
        let (class, holder, open) = match (self.first_has, self.second_has) {
            (Count::One, Count::Many) => (FieldClass::ForeignKey, Side::First, false),
            (Count::Many, Count::One) => (FieldClass::ForeignKey, Side::Second, false),
            (Count::One, Count::One) => (FieldClass::OneToOneField, self.prefer, true),
            (Count::Many, Count::Many) => (FieldClass::ManyToManyField, self.prefer, true),
        };
        Derived { class, holder, open }
    }
}

/// The names by which both ends of a relation are reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// `book.author`.
    pub forward: String,
    /// `author_id`; none for a many-to-many field, which has a table of its own.
    pub column: Option<String>,
    /// `author.book_set`; none where `related_name` ends in `+`.
    pub backward: Option<String>,
    /// What lookups from the other end use: `book`, as in `Author.objects.filter(book__title=…)`.
    pub query_name: Option<String>,
}

/// The names of a relation field, as `django/db/models/fields/related.py` makes them.
/// `related_name` is empty where it is not given.
pub fn names(
    class: FieldClass,
    holder: &str,
    field: &str,
    target: &str,
    related_name: &str,
) -> Names {
    let related_name =
        related_name.replace("%(class)s", &holder.to_lowercase()).replace("%(app_label)s", APP);
    let hidden = related_name.ends_with('+');
    let default = match class {
        FieldClass::OneToOneField => holder.to_lowercase(),
        _ => format!("{}_set", holder.to_lowercase()),
    };
    let accessor = if related_name.is_empty() { default } else { related_name.clone() };
    let query_name = if related_name.is_empty() { holder.to_lowercase() } else { related_name };
    Names {
        forward: format!("{}.{field}", variable(holder)),
        column: (class != FieldClass::ManyToManyField).then(|| format!("{field}_id")),
        backward: (!hidden).then(|| format!("{}.{accessor}", variable(target))),
        query_name: (!hidden).then_some(query_name),
    }
}

/// The name that one would give a variable with an instance of this model: `order_item`.
pub fn variable(model: &str) -> String {
    let mut name = String::with_capacity(model.len() + 4);
    let mut before_lower = false;
    for letter in model.chars() {
        if letter.is_uppercase() && before_lower {
            name.push('_');
        }
        before_lower = letter.is_lowercase() || letter.is_numeric();
        name.extend(letter.to_lowercase());
    }
    name
}

/// The name to propose for a field of this class that points to this model: `author`, `tags`.
pub fn proposed_field(class: FieldClass, target: &str) -> String {
    let name = variable(target);
    if class == FieldClass::ManyToManyField { plural(&name) } else { name }
}

/// An English plural, well enough for a proposal: `categories`, `boxes`, `books`.
pub fn plural(word: &str) -> String {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match word.strip_suffix('y') {
        Some(stem) if !ends(&["ay", "ey", "oy", "uy"]) => format!("{stem}ies"),
        _ if word.is_empty() => String::new(),
        _ if ends(&["s", "x", "z", "ch", "sh"]) => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

/// A name with its article: "an Author", "a User".
pub fn with_article(name: &str) -> String {
    let lower = name.to_lowercase();
    // These begin with the sound of "you".
    let you = ["user", "uni", "use", "eu"].iter().any(|start| lower.starts_with(start));
    let article = if lower.starts_with(['a', 'e', 'i', 'o', 'u']) && !you { "an" } else { "a" };
    format!("{article} {name}")
}

/// What one of Django's rules for `on_delete` does to a row of `holder` when the row of `target`
/// that it points to is deleted, in plain words.
pub fn explain_on_delete(rule: &str, holder: &str, target: &str) -> String {
    let (holder, target) = (variable(holder), variable(target));
    let (holder, target) = (holder.replace('_', " "), target.replace('_', " "));
    let a_target = with_article(&target);
    match rule {
        "CASCADE" => format!("Deleting {a_target} also deletes every {holder} that points to it."),
        "PROTECT" => {
            format!("No {target} can be deleted while any {holder} points to it (ProtectedError).")
        }
        "RESTRICT" => format!(
            "No {target} can be deleted while any {holder} points to it, unless that {holder} goes away in the same deletion (RestrictedError)."
        ),
        "SET_NULL" => format!(
            "Deleting {a_target} leaves each {holder}, now pointing to nothing. The field must be optional."
        ),
        "SET_DEFAULT" => format!(
            "Deleting {a_target} makes each {holder} point to the field's default instead. The field must have one."
        ),
        "SET()" => format!(
            "Deleting {a_target} makes each {holder} point to the value that is given in the brackets."
        ),
        "DO_NOTHING" => format!(
            "Django leaves each {holder} as it is. It would then point to {a_target} that is gone, so the database refuses."
        ),
        _ => String::new(),
    }
}

/// Django's rules for `on_delete`, in the order in which one meets them.
pub const ON_DELETE: [&str; 7] =
    ["CASCADE", "PROTECT", "SET_NULL", "RESTRICT", "SET_DEFAULT", "SET()", "DO_NOTHING"];

#[cfg(test)]
mod tests {
    use super::{Count, Derived, FieldClass, Sentence, Side, names, plural, variable};

    #[test]
    fn the_sentence_decides_class_and_side() {
        let derive = |first_has, second_has| {
            Sentence { first_has, second_has, prefer: Side::Second }.derive()
        };
        let (one, many) = (Count::One, Count::Many);
        let of = |class, holder, open| Derived { class, holder, open };
        assert_eq!(derive(one, many), of(FieldClass::ForeignKey, Side::First, false));
        assert_eq!(derive(many, one), of(FieldClass::ForeignKey, Side::Second, false));
        assert_eq!(derive(one, one), of(FieldClass::OneToOneField, Side::Second, true));
        assert_eq!(derive(many, many), of(FieldClass::ManyToManyField, Side::Second, true));
    }

    #[test]
    fn names_are_django_s() {
        let fk = names(FieldClass::ForeignKey, "Book", "author", "Author", "");
        assert_eq!(fk.forward, "book.author");
        assert_eq!(fk.column.as_deref(), Some("author_id"));
        assert_eq!(fk.backward.as_deref(), Some("author.book_set"));
        assert_eq!(fk.query_name.as_deref(), Some("book"));

        let named = names(FieldClass::ForeignKey, "Book", "author", "Author", "books");
        assert_eq!(named.backward.as_deref(), Some("author.books"));
        assert_eq!(named.query_name.as_deref(), Some("books"));

        let one = names(FieldClass::OneToOneField, "Passport", "person", "Person", "");
        assert_eq!(one.backward.as_deref(), Some("person.passport"));

        let many = names(FieldClass::ManyToManyField, "Article", "tags", "Tag", "");
        assert_eq!(many.column, None);
        assert_eq!(many.backward.as_deref(), Some("tag.article_set"));

        let hidden = names(FieldClass::ForeignKey, "Book", "author", "Author", "+");
        assert_eq!((hidden.backward, hidden.query_name), (None, None));

        let patterned = names(FieldClass::ForeignKey, "Book", "author", "Author", "%(class)s_list");
        assert_eq!(patterned.backward.as_deref(), Some("author.book_list"));
    }

    #[test]
    fn words_are_made_from_names() {
        assert_eq!(variable("RegistrationCertificate"), "registration_certificate");
        assert_eq!(variable("URL"), "url");
        assert_eq!(plural("category"), "categories");
        assert_eq!(plural("class"), "classes");
        assert_eq!(plural("day"), "days");
    }
}
