//! What queries are made of, beside real Django.

mod fields;
