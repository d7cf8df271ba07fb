//! The databases whose SQL is written.

use serde::{Deserialize, Serialize};

/// A database whose SQL is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Dialect {
    /// GlueSQL 0.20, which runs here.
    GlueSql,
    /// SQLite, as Django writes it.
    Sqlite,
    /// PostgreSQL, as Django writes it.
    Postgresql,
    /// MySQL 8, as Django writes it.
    Mysql,
}

impl Dialect {
    /// All of them.
    pub const ALL: &[Self] = &[Self::GlueSql, Self::Sqlite, Self::Postgresql, Self::Mysql];

    /// The name that a command line has for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::GlueSql => "gluesql",
            Self::Sqlite => "sqlite",
            Self::Postgresql => "postgresql",
            Self::Mysql => "mysql",
        }
    }

    /// The dialect of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|dialect| dialect.name() == name)
    }

    /// The longest name that it takes, in characters.
    pub const fn longest_name(self) -> usize {
        match self {
            Self::Sqlite | Self::GlueSql => super::names::LONGEST_NAME,
            Self::Postgresql => 63,
            Self::Mysql => 64,
        }
    }
}
