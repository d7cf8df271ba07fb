//! The field classes of `django.db.models`.

use serde::{Deserialize, Serialize};

macro_rules! field_classes {
    ($($name:ident: $summary:literal,)*) => {
        /// A field class of `django.db.models`, under Django's name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum FieldClass {
            $(
                #[doc = $summary]
                $name,
            )*
        }

        impl FieldClass {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Django's name of the class.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)*
                }
            }

            /// What it holds, in a few words.
            pub const fn summary(self) -> &'static str {
                match self {
                    $(Self::$name => $summary,)*
                }
            }
        }
    };
}

field_classes! {
    CharField: "Short text, up to a length",
    TextField: "Text of any length",
    IntegerField: "Whole number",
    BooleanField: "True or false",
    DateField: "Date",
    DateTimeField: "Date and time",
    DecimalField: "Number with a fixed count of decimal places",
    FloatField: "Number with a fraction, not exact",
    EmailField: "E-mail address",
    URLField: "Web address",
    SlugField: "Short label of letters, digits, hyphens and underscores",
    PositiveIntegerField: "Whole number, zero or more",
    PositiveSmallIntegerField: "Small whole number, zero or more",
    PositiveBigIntegerField: "Large whole number, zero or more",
    SmallIntegerField: "Small whole number",
    BigIntegerField: "Large whole number",
    TimeField: "Time of day",
    DurationField: "Length of time",
    UUIDField: "Universally unique identifier",
    JSONField: "JSON data",
    BinaryField: "Raw bytes",
    GenericIPAddressField: "IP address",
    FileField: "Path of an uploaded file",
    ImageField: "Path of an uploaded picture",
    FilePathField: "Path of a file on the server",
    AutoField: "Primary key that counts up",
    BigAutoField: "Primary key that counts up, large",
    SmallAutoField: "Primary key that counts up, small",
    ForeignKey: "Many of these belong to one of those",
    OneToOneField: "One of these belongs to one of those",
    ManyToManyField: "Many of these go with many of those",
}

impl FieldClass {
    /// The class of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|class| class.name() == name)
    }

    /// Whether it relates two models.
    pub const fn is_relation(self) -> bool {
        matches!(self, Self::ForeignKey | Self::OneToOneField | Self::ManyToManyField)
    }

    /// Whether it is a primary key that the database counts up.
    pub const fn is_auto(self) -> bool {
        matches!(self, Self::AutoField | Self::BigAutoField | Self::SmallAutoField)
    }
}
