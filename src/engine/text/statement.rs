//! Statements.

use gluesql_core::sqlparser::ast::{
    self, AssignmentTarget, FromTable, OnConflictAction, OnInsert, SelectItem, SetExpr,
    SqliteOnConflict, TableFactor, TableWithJoins,
};

use super::names::{Reader, Scope, single};
use super::{Result, unsupported};
use crate::engine::database::Database;
use crate::engine::error::EngineError;
use crate::sql::{Delete, Expr, Insert, Output, Select, Statement, Update, Value};

/// What a text asks for.
pub(super) enum Request {
    Run(Statement),
    Explain(Statement),
    ForeignKeyCheck,
}

/// What a parsed statement asks for.
pub(super) fn request(database: &Database, statement: &ast::Statement) -> Result<Request> {
    match statement {
        ast::Statement::Explain { statement, analyze: false, .. } => {
            run(database, statement).map(Request::Explain)
        }
        ast::Statement::Pragma { name, value: None, .. }
            if single(name)?.value.eq_ignore_ascii_case("foreign_key_check") =>
        {
            Ok(Request::ForeignKeyCheck)
        }
        other => run(database, other).map(Request::Run),
    }
}

fn run(database: &Database, statement: &ast::Statement) -> Result<Statement> {
    let mut reader = Reader { database, scopes: Vec::new() };
    Ok(match statement {
        ast::Statement::Query(query) => Statement::Select(reader.query(query)?),
        ast::Statement::Insert(insert) => Statement::Insert(reader.insert(insert)?),
        ast::Statement::Update { table, assignments, from: None, selection, returning: None } => {
            Statement::Update(reader.update(table, assignments, selection.as_ref())?)
        }
        ast::Statement::Delete(delete) => Statement::Delete(reader.delete(delete)?),
        ast::Statement::StartTransaction { .. } => Statement::Begin,
        ast::Statement::Commit { chain: false } => Statement::Commit,
        ast::Statement::Rollback { chain: false, savepoint: None } => Statement::Rollback,
        ast::Statement::Rollback { chain: false, savepoint: Some(name) } => {
            Statement::RollbackToSavepoint(name.value.clone())
        }
        ast::Statement::Savepoint { name } => Statement::Savepoint(name.value.clone()),
        ast::Statement::ReleaseSavepoint { name } => {
            Statement::ReleaseSavepoint(name.value.clone())
        }
        ast::Statement::Update { .. } => return unsupported("UPDATE with FROM or RETURNING"),
        ast::Statement::CreateTable(_)
        | ast::Statement::AlterTable { .. }
        | ast::Statement::CreateIndex(_)
        | ast::Statement::Drop { .. } => {
            return unsupported("changing tables by SQL: the models and their migrations do that");
        }
        other => {
            let text = other.to_string();
            return unsupported(text.split(' ').next().unwrap_or_default());
        }
    })
}

impl Reader<'_> {
    fn insert(&mut self, insert: &ast::Insert) -> Result<Insert> {
        let table = self.table(&insert.table_name)?;
        let ignores = match (&insert.or, &insert.on) {
            (None | Some(SqliteOnConflict::Abort), None) => false,
            (Some(SqliteOnConflict::Ignore), None) => true,
            (None, Some(OnInsert::OnConflict(conflict)))
                if matches!(conflict.action, OnConflictAction::DoNothing)
                    && conflict.conflict_target.is_none() =>
            {
                true
            }
            _ => return unsupported("INSERT OR …, ON CONFLICT other than IGNORE, DO NOTHING"),
        };
        if insert.replace_into {
            return unsupported("REPLACE");
        }
        let named = |name: &str| {
            let found = table.columns.iter().find(|column| column.eq_ignore_ascii_case(name));
            found.cloned().ok_or_else(|| {
                let table = &table.alias;
                EngineError::Operational(format!("table {table} has no column named {name}"))
            })
        };
        let columns = if insert.columns.is_empty() {
            table.columns.clone()
        } else {
            insert.columns.iter().map(|name| named(&name.value)).collect::<Result<_>>()?
        };
        let Some(source) = &insert.source else { return unsupported("DEFAULT VALUES") };
        let rows = if let SetExpr::Values(values) = &*source.body {
            let rows = values.rows.iter();
            rows.map(|row| row.iter().map(|expr| self.constant(expr)).collect())
                .collect::<Result<Vec<Vec<Value>>>>()?
        } else {
            let select = self.query(source)?;
            self.database.clone().execute(&Statement::Select(select))?.rows
        };
        if let Some(row) = rows.iter().find(|row| row.len() != columns.len()) {
            let (values, wanted) = (row.len(), columns.len());
            return Err(EngineError::Operational(if insert.columns.is_empty() {
                let table = &table.alias;
                format!("table {table} has {wanted} columns but {values} values were supplied")
            } else {
                format!("{values} values for {wanted} columns")
            }));
        }
        let mut returning = Vec::new();
        for item in insert.returning.iter().flatten() {
            match item {
                SelectItem::Wildcard(_) => returning.extend(table.columns.iter().cloned()),
                SelectItem::UnnamedExpr(ast::Expr::Identifier(name)) => {
                    returning.push(named(&name.value)?);
                }
                SelectItem::UnnamedExpr(ast::Expr::CompoundIdentifier(names)) => {
                    returning.extend(names.last().map(|name| named(&name.value)).transpose()?);
                }
                _ => return unsupported("RETURNING an expression"),
            }
        }
        let table = table.alias;
        Ok(Insert {
            table,
            columns,
            rows,
            ignore_conflicts: ignores,
            returning,
            update_on_conflict: None,
        })
    }

    /// The value of an expression that depends on no row.
    fn constant(&mut self, expr: &ast::Expr) -> Result<Value> {
        let expr = self.expr(expr)?;
        if let Expr::Value(value) = expr {
            return Ok(value);
        }
        let outputs = vec![Output { expr, alias: None }];
        let select = Statement::Select(Select { outputs, ..Select::default() });
        let answer = self.database.clone().execute(&select)?;
        Ok(answer.rows.into_iter().flatten().next().unwrap_or(Value::Null))
    }

    fn update(
        &mut self,
        table: &TableWithJoins,
        assignments: &[ast::Assignment],
        selection: Option<&ast::Expr>,
    ) -> Result<Update> {
        let table = self.written(table)?;
        let mut assigned = Vec::new();
        for assignment in assignments {
            let AssignmentTarget::ColumnName(name) = &assignment.target else {
                return unsupported("assigning several columns at once");
            };
            let name = &single(name)?.value;
            let Expr::Column { column, .. } = self.column(None, name)? else {
                return Err(EngineError::Operational(format!("no such column: {name}")));
            };
            assigned.push((column, self.expr(&assignment.value)?));
        }
        let condition = selection.map(|expr| self.expr(expr)).transpose()?;
        Ok(Update { table, assignments: assigned, condition })
    }

    fn delete(&mut self, delete: &ast::Delete) -> Result<Delete> {
        let (FromTable::WithFromKeyword(from) | FromTable::WithoutKeyword(from)) = &delete.from;
        let plain = delete.tables.is_empty()
            && delete.using.is_none()
            && delete.returning.is_none()
            && delete.order_by.is_empty()
            && delete.limit.is_none();
        let ([table], true) = (from.as_slice(), plain) else {
            return unsupported("DELETE with USING, RETURNING, ORDER BY or LIMIT");
        };
        let table = self.written(table)?;
        let condition = delete.selection.as_ref().map(|expr| self.expr(expr)).transpose()?;
        Ok(Delete { table, condition })
    }

    /// The one table that a statement writes to.
    fn written(&mut self, table: &TableWithJoins) -> Result<String> {
        match (&table.relation, table.joins.as_slice()) {
            (TableFactor::Table { name, alias: None, args: None, .. }, []) => {
                let named = self.table(name)?;
                let name = named.alias.clone();
                self.scopes.push(Scope { tables: vec![named], outputs: Vec::new() });
                Ok(name)
            }
            _ => unsupported("writing to a joined or renamed table"),
        }
    }
}
