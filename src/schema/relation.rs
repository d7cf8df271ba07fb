//! Relations, named from both ends.

use serde::{Deserialize, Serialize};

/// What a relation field amounts to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// The model that has the field.
    pub model: String,
    /// The field's name, which is also the accessor from this end: `book.author`.
    pub field: String,
    /// Which of Django's three it is.
    pub kind: RelationKind,
    /// The model that it points to.
    pub to: String,
    /// The column that holds the reference, `author_id`; none for a many-to-many field.
    pub column: Option<String>,
    /// The column of the other table that is referred to; its primary key unless `to_field` is set.
    pub to_column: String,
    /// Whether the reference may be NULL.
    pub null: bool,
    /// The name of the rule on deletion (`CASCADE`, `SET()`); none for a many-to-many field.
    pub on_delete: Option<String>,
    /// The accessor from the other end: `book_set`, `books`, `passport`; none where it is hidden.
    pub accessor: Option<String>,
    /// The name that lookups from the other end use: `book`, `books`.
    pub query_name: String,
    /// Whether it is the link of a child to its parent in multi-table inheritance.
    pub parent_link: bool,
    /// Whether it is a many-to-many field on the model itself that goes both ways at once.
    pub symmetrical: bool,
    /// The join table of a many-to-many field.
    pub through: Option<Through>,
}

/// Django's three kinds of relation field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RelationKind {
    /// `ForeignKey`.
    ManyToOne,
    /// `OneToOneField`.
    OneToOne,
    /// `ManyToManyField`.
    ManyToMany,
}

/// The join table of a many-to-many field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Through {
    /// The class name of its model: `Book_tags` when Django makes it.
    pub model: String,
    /// Its table.
    pub table: String,
    /// Whether Django makes it.
    pub auto_created: bool,
    /// The column that points to the model which has the field.
    pub source_column: String,
    /// The column that points to the other model.
    pub target_column: String,
}

/// How many rows one row of the other side may go with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum End {
    /// None or one.
    ZeroOrOne,
    /// Exactly one.
    One,
    /// Any number.
    ZeroOrMany,
}

/// Both ends of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Ends {
    /// At the model that has the field: how many of its rows one row of the other may go with.
    pub source: End,
    /// At the model that is pointed to: how many of its rows one row of this may go with.
    pub target: End,
}

impl Relation {
    /// Both ends, as `null`, uniqueness and kind make them. A reference that may not be NULL makes
    /// exactly one; nothing in a table can demand that a row be pointed to, so the other end always
    /// begins at zero.
    pub const fn ends(&self) -> Ends {
        let target = if self.null { End::ZeroOrOne } else { End::One };
        match self.kind {
            RelationKind::ManyToOne => Ends { source: End::ZeroOrMany, target },
            RelationKind::OneToOne => Ends { source: End::ZeroOrOne, target },
            RelationKind::ManyToMany => Ends { source: End::ZeroOrMany, target: End::ZeroOrMany },
        }
    }
}
