//! The names that Django makes for indexes and constraints.

use md5::{Digest, Md5};

/// The longest name where the database sets no limit, as on SQLite; `BaseDatabaseSchemaEditor`.
pub const LONGEST_NAME: usize = 200;

/// The first `length` hexadecimal digits of the MD5 sum of `parts`, one after another.
/// See `names_digest` in `django/db/backends/utils.py`.
pub fn names_digest<'a>(parts: impl IntoIterator<Item = &'a str>, length: usize) -> String {
    let mut hash = Md5::new();
    for part in parts {
        hash.update(part.as_bytes());
    }
    let mut digits: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    digits.truncate(length);
    digits
}

/// The name of an index, unique constraint (`suffix` is `_uniq`) or foreign key
/// (`_fk_table_column`), of at most `longest` characters.
/// See `_create_index_name` in `django/db/backends/base/schema.py`.
pub fn index_name(table: &str, columns: &[&str], suffix: &str, longest: usize) -> String {
    let digest = names_digest(std::iter::once(table).chain(columns.iter().copied()), 8);
    let mut ending = format!("{digest}{suffix}");
    let columns = columns.join("_");
    let whole = format!("{table}_{columns}_{ending}");
    if whole.chars().count() <= longest {
        return whole;
    }
    if ending.chars().count() > longest / 3 {
        ending = first(&ending, longest / 3);
    }
    let rest = ((longest - ending.chars().count()) / 2).saturating_sub(1);
    let name = format!("{}_{}_{ending}", first(table, rest), first(&columns, rest));
    if name.starts_with(|c: char| c == '_' || c.is_ascii_digit()) {
        let short = first(&name, name.chars().count() - 1);
        return format!("D{short}");
    }
    name
}

fn first(text: &str, count: usize) -> String {
    text.chars().take(count).collect()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_NAME, index_name};

    #[test]
    fn names_are_those_of_django() {
        // From `sqlmigrate` of a model Membership with a foreign key `group`.
        assert_eq!(
            index_name("playground_membership", &["group_id"], "", LONGEST_NAME),
            "playground_membership_group_id_30907722"
        );
        let long = index_name("playground_membership", &["group_id"], "_fk_x_id", 30);
        assert_eq!(long.len(), 30);
    }
}
