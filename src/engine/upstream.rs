//! What of GlueSQL 0.20 is worked around, in one place, so that each can be dropped when GlueSQL
//! no longer needs it. The number is that of GlueSQL's issue or pull request, where there is one.
//!
//! | GlueSQL | here | waits for |
//! |---|---|---|
//! | AND and OR give NULL as soon as one side is NULL | no NULL reaches them: `compile::truth` | #2033 |
//! | NOT IN a list with NULL finds rows | the list is looked at first: `compile::subquery` | |
//! | LIKE fails on NULL, compiles a regular expression for each row, has no ESCAPE | `scalar::like`, called by `compile::call` | #2005 |
//! | real numbers are equal when they are close; a whole one cuts a real one off | BETWEEN, both sides real: `compile::truth` | |
//! | a whole number times a real one is whole; decimals equal nothing | decimals are numbers as in SQLite; sides are made real: `compile::value` | |
//! | whole numbers that overflow are refused | the statement is compiled once more, without GlueSQL's arithmetic: `execute` | |
//! | NULL is the greatest when rows are sorted; -0.0 is less than 0.0 | a key for NULL comes first; 0.0 is added: `compile::select` | |
//! | FILTER and OVER of aggregates are ignored | FILTER is a CASE: `compile::aggregate`; OVER is not in our tree | #1969 |
//! | an unknown column is found only when there is a row; in a join the last table wins | names are resolved before: `compile::scope` | |
//! | no UNION, INTERSECT, EXCEPT | each query by itself: `compile::compound` | #531 |
//! | a query inside of another runs for each row | once, or looked up by a key: `compile::subquery`, `compile::decorrelate` | |
//! | a join hashes the whole table on its right, in the order of FROM; UPDATE and DELETE go through the whole table | tables are joined along their indexes in SQLite's order: `direct::feed`; or cut down first: `compile::reduce` | |
//! | the schema and the tree of a plan are built and walked for each statement; COUNT(*) goes through all rows | look-ups are answered without a plan: `direct` | |
//! | a query cannot be stopped, nor while it joins | rows and time are counted as rows are given out, and joins are ours: `meter` | |
//! | values and names in its errors have no place in the text; its dialect is PostgreSQL's | its parser in the dialect for SQLite: `text` | |
//! | a derived table that is joined runs for each row | once: `compile::source` | |
//! | no functions from a storage | a table that answers to any key: `compile::call` | |
//! | AUTOINCREMENT is ignored; the same id twice in one INSERT is accepted | ids are given and checked here: `write` | #159 |
//! | UPDATE of a unique column conflicts with itself; no UNIQUE over columns; no CHECK | `write` | #1518 |
//! | foreign keys at once, only to tables that exist, not to the table itself on DELETE | `foreign_key` | #1516, #2008 |
//! | the primary key cannot be updated | GlueSQL is not told which it is: `compile::write` | |
//! | INSERT … SELECT ignores its columns; DROP TABLE CASCADE empties other tables | never generated | #2032 |
//! | evaluation recurses, so long chains exhaust the stack | chains become balanced trees: `compile::truth` | |
