//! The constructors of Django's field classes: `django/db/models/fields/__init__.py`, `files.py`,
//! `json.py` and `related.py` of Django 5.2.

use crate::models::FieldClass;

/// What a constructor takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signature {
    /// The class whose constructor Python names in its errors.
    pub(super) owner: &'static str,
    /// The parameters that may be given by position, in order.
    pub(super) positional: &'static [&'static str],
    /// How many of them must be given.
    pub(super) required: usize,
    /// Further keywords, beside those of every field.
    pub(super) keywords: &'static [&'static str],
}

/// The parameters of `Field.__init__`, which every constructor takes as keywords.
pub(super) const FIELD: &[&str] = &[
    "verbose_name",
    "name",
    "primary_key",
    "max_length",
    "unique",
    "blank",
    "null",
    "db_index",
    "rel",
    "default",
    "editable",
    "serialize",
    "unique_for_date",
    "unique_for_month",
    "unique_for_year",
    "choices",
    "help_text",
    "db_column",
    "db_tablespace",
    "auto_created",
    "validators",
    "error_messages",
    "db_comment",
    "db_default",
];

const RELATED: &[&str] = &[
    "to",
    "on_delete",
    "related_name",
    "related_query_name",
    "limit_choices_to",
    "parent_link",
    "to_field",
    "db_constraint",
];

const MANY: &[&str] = &[
    "to",
    "related_name",
    "related_query_name",
    "limit_choices_to",
    "symmetrical",
    "through",
    "through_fields",
    "db_constraint",
    "db_table",
    "swappable",
];

impl Signature {
    const fn new(
        owner: &'static str,
        positional: &'static [&'static str],
        keywords: &'static [&'static str],
    ) -> Self {
        Self { owner, positional, required: 0, keywords }
    }

    const fn requiring(self, required: usize) -> Self {
        Self { required, ..self }
    }

    /// The constructor of a class.
    pub(super) const fn of(class: FieldClass) -> Self {
        use FieldClass as C;
        match class {
            C::CharField | C::EmailField => Self::new("Field", FIELD, &["db_collation"]),
            C::TextField => Self::new("Field", FIELD, &["db_collation"]),
            C::SlugField => Self::new("Field", FIELD, &["db_collation", "allow_unicode"]),
            C::URLField => Self::new("URLField", &["verbose_name", "name"], &["db_collation"]),
            C::DateField | C::DateTimeField => {
                Self::new("DateField", &["verbose_name", "name", "auto_now", "auto_now_add"], &[])
            }
            C::TimeField => {
                Self::new("TimeField", &["verbose_name", "name", "auto_now", "auto_now_add"], &[])
            }
            C::DecimalField => Self::new(
                "DecimalField",
                &["verbose_name", "name", "max_digits", "decimal_places"],
                &[],
            ),
            C::UUIDField => Self::new("UUIDField", &["verbose_name"], &[]),
            C::JSONField => {
                Self::new("JSONField", &["verbose_name", "name", "encoder", "decoder"], &[])
            }
            C::GenericIPAddressField => Self::new(
                "GenericIPAddressField",
                &["verbose_name", "name", "protocol", "unpack_ipv4"],
                &[],
            ),
            C::FileField => {
                Self::new("FileField", &["verbose_name", "name", "upload_to", "storage"], &[])
            }
            C::ImageField => Self::new(
                "ImageField",
                &["verbose_name", "name", "width_field", "height_field"],
                &["upload_to", "storage"],
            ),
            C::FilePathField => Self::new(
                "FilePathField",
                &[
                    "verbose_name",
                    "name",
                    "path",
                    "match",
                    "recursive",
                    "allow_files",
                    "allow_folders",
                ],
                &[],
            ),
            C::ForeignKey => Self::new("ForeignKey", RELATED, &["swappable"]).requiring(2),
            C::OneToOneField => Self::new(
                "OneToOneField",
                &["to", "on_delete", "to_field"],
                &[
                    "related_name",
                    "related_query_name",
                    "limit_choices_to",
                    "parent_link",
                    "db_constraint",
                    "swappable",
                ],
            )
            .requiring(2),
            C::ManyToManyField => Self::new("ManyToManyField", MANY, &[]).requiring(1),
            _ => Self::new("Field", FIELD, &[]),
        }
    }

    /// Whether a keyword is taken.
    pub(super) fn takes(&self, keyword: &str) -> bool {
        [self.positional, self.keywords, FIELD].iter().any(|list| list.contains(&keyword))
    }
}
