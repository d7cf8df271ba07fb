//! Why a statement was refused.

use std::fmt;

/// Why a statement was refused; nothing of it has happened then. `Display` gives the text that
/// SQLite has for it, which Django passes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EngineError {
    /// A constraint does not hold; Django's `IntegrityError`.
    Integrity(String),
    /// A table, column or savepoint is missing, or a transaction stands in the way; Django's
    /// `OperationalError`.
    Operational(String),
    /// What this engine does not do, by its name.
    NotSupported(String),
    /// A value that a column cannot hold.
    Data(String),
    /// The statement went through more rows than it may.
    Budget {
        /// How many it may.
        rows: u64,
    },
    /// The statement ran for longer than it may.
    Time {
        /// How long it may.
        milliseconds: u64,
    },
    /// GlueSQL refused what we made of the statement: a fault of ours.
    Internal(String),
}

impl EngineError {
    /// The exception that Django raises for it.
    pub const fn exception(&self) -> &'static str {
        match self {
            Self::Integrity(_) => "IntegrityError",
            Self::Operational(_) | Self::Budget { .. } | Self::Time { .. } => "OperationalError",
            Self::NotSupported(_) => "NotSupportedError",
            Self::Data(_) => "DataError",
            Self::Internal(_) => "InternalError",
        }
    }

    pub(super) fn no_such_table(table: &str) -> Self {
        Self::Operational(format!("no such table: {table}"))
    }

    pub(super) fn no_such_column(table: &str, column: &str) -> Self {
        let dot = if table.is_empty() { "" } else { "." };
        Self::Operational(format!("no such column: {table}{dot}{column}"))
    }
}

impl fmt::Display for EngineError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integrity(message)
            | Self::Operational(message)
            | Self::NotSupported(message)
            | Self::Data(message)
            | Self::Internal(message) => formatter.write_str(message),
            Self::Budget { rows } => {
                write!(formatter, "interrupted: the statement went through more than {rows} rows")
            }
            Self::Time { milliseconds } => {
                write!(formatter, "interrupted: the statement ran for more than {milliseconds} ms")
            }
        }
    }
}

impl std::error::Error for EngineError {}
