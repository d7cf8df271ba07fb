//! The types of columns, one for each of Django's internal types.

use serde::{Deserialize, Serialize};

/// The type of a column, under the name that Django's `Field.get_internal_type()` has for it.
/// Each printer gives it the name that its database has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ColumnType {
    /// `AutoField`.
    Auto,
    /// `BigAutoField`.
    BigAuto,
    /// `SmallAutoField`.
    SmallAuto,
    /// `BooleanField`.
    Boolean,
    /// `SmallIntegerField`.
    SmallInteger,
    /// `IntegerField`.
    Integer,
    /// `BigIntegerField`.
    BigInteger,
    /// `PositiveSmallIntegerField`.
    PositiveSmallInteger,
    /// `PositiveIntegerField`.
    PositiveInteger,
    /// `PositiveBigIntegerField`.
    PositiveBigInteger,
    /// `FloatField`.
    Float,
    /// `DecimalField`.
    Decimal {
        /// All digits.
        max_digits: u32,
        /// Those behind the point.
        decimal_places: u32,
    },
    /// `CharField`, `SlugField`, `FileField` … with a length in characters, if it has one.
    Char(Option<u32>),
    /// `TextField`.
    Text,
    /// `BinaryField`.
    Binary,
    /// `DateField`.
    Date,
    /// `DateTimeField`.
    DateTime,
    /// `TimeField`.
    Time,
    /// `DurationField`.
    Duration,
    /// `UUIDField`.
    Uuid,
    /// `JSONField`.
    Json,
    /// `GenericIPAddressField`.
    GenericIpAddress,
}

impl ColumnType {
    /// Whether the database counts it up.
    pub const fn is_auto(self) -> bool {
        matches!(self, Self::Auto | Self::BigAuto | Self::SmallAuto)
    }

    /// Whether it holds zero and more only, which Django adds a `CHECK` for.
    pub const fn is_positive(self) -> bool {
        matches!(
            self,
            Self::PositiveSmallInteger | Self::PositiveInteger | Self::PositiveBigInteger
        )
    }

    /// The type of a column that refers to one of this type; Django's `rel_db_type`.
    #[must_use]
    pub const fn referring(self) -> Self {
        match self {
            Self::Auto | Self::PositiveInteger => Self::Integer,
            Self::BigAuto | Self::PositiveBigInteger => Self::BigInteger,
            Self::SmallAuto | Self::PositiveSmallInteger => Self::SmallInteger,
            other => other,
        }
    }
}
