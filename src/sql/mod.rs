//! A small SQL statement tree, its values, and the only printer and quoter.

mod column_type;
mod definition;
mod dialect;
mod expr;
mod statement;
mod value;

pub mod names;
pub mod print_ddl;

pub use column_type::ColumnType;
pub use definition::{
    CopiedValue, Definition, IndexColumn, IndexDefinition, IndexKind, TableConstraint,
    TableDefinition,
};
pub use dialect::Dialect;
pub use expr::{BinaryOperator, Expr, Function};
pub use statement::{
    Check, ColumnDefinition, CreateTable, Delete, Distinct, ForeignKey, Index, Insert, Join,
    JoinKind, Order, Output, Select, Source, Statement, Unique, Update,
};
pub use value::Value;
