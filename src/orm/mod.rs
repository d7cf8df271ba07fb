//! QuerySets and relations to SQL: lookups, joins, managers, deletion plans. Builds, never runs.

pub mod deletion;
