//! A small SQL statement tree, its values, and the only printer and quoter.

mod column_type;
mod dialect;
mod value;
mod function;
mod definition;
mod expr;
mod statement;
mod walk;
pub mod print;

pub mod names;
pub mod print_ddl;

pub use column_type::ColumnType;
pub use definition::{
    CopiedValue, Definition, IndexColumn, IndexDefinition, IndexKind, TableConstraint,
    TableDefinition,
};
pub use dialect::Dialect;
pub use expr::{BinaryOperator, Expr};
pub use function::{DatePart, Function, Place};
pub use statement::{
    Check, ColumnDefinition, Compound, CompoundOperator, ConflictUpdate, CreateTable, Delete,
    Distinct, ForeignKey, Index, Insert, Join, JoinKind, Order, Output, Select, Source, Statement,
    Unique, Update,
};
pub use value::Value;
