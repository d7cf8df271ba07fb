//! Schema to CREATE TABLE, and schema changes to migration operations.
