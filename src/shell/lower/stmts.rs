//! Statements.

use std::rc::Rc;

use super::{Kind, Lowered, Lowerer, Refused};
use crate::python::ast::{self, Expr as ExprNode, Stmt as Node};
use crate::python::span;
use crate::shell::code::{Block, Expr, For, Handler, Stmt, StmtKind, Target, Try, With};
use crate::shell::ops::BinaryOp;
use crate::shell::value::Str;

impl Lowerer {
    pub(super) fn block(&mut self, nodes: &[Node]) -> Lowered<Block> {
        let mut block = Vec::with_capacity(nodes.len());
        for node in nodes {
            let before = self.yields;
            let kind = self.stmt(node)?;
            if let StmtKind::Yield(..) | StmtKind::YieldFrom(..) = kind {
                self.yields += 1;
            }
            block.push(Stmt { kind, span: span(node), yields: self.yields > before });
        }
        Ok(block.into())
    }

    fn stmt(&mut self, node: &Node) -> Lowered<StmtKind> {
        Ok(match node {
            Node::Expr(stmt) => match self.yielding(&stmt.value, None)? {
                Some(kind) => kind,
                None => StmtKind::Expr(self.expr(&stmt.value)?),
            },
            Node::Assign(assign) => self.assign(assign)?,
            Node::AugAssign(assign) => self.augmented(assign)?,
            Node::AnnAssign(assign) => self.annotated(assign)?,
            Node::Delete(delete) => StmtKind::Delete(self.targets(&delete.targets)?),
            Node::Return(stmt) => {
                if self.scope().kind != Kind::Function {
                    return Err(Refused("'return' outside function".to_owned()));
                }
                StmtKind::Return(self.optional_expr(stmt.value.as_deref())?)
            }
            Node::If(stmt) => self.if_stmt(stmt)?,
            Node::While(stmt) => {
                let test = self.expr(&stmt.test)?;
                let body = self.loop_body(&stmt.body)?;
                StmtKind::While(test, body, self.block(&stmt.orelse)?)
            }
            Node::For(stmt) => self.for_stmt(stmt)?,
            Node::Try(stmt) => self.try_stmt(stmt)?,
            Node::With(stmt) => self.with_stmt(stmt)?,
            Node::Raise(stmt) => StmtKind::Raise(
                self.optional_expr(stmt.exc.as_deref())?,
                self.optional_expr(stmt.cause.as_deref())?,
            ),
            Node::Assert(stmt) => {
                let test = self.expr(&stmt.test)?;
                StmtKind::Assert(test, self.optional_expr(stmt.msg.as_deref())?)
            }
            Node::FunctionDef(def) => self.function(def)?,
            Node::ClassDef(class) => self.class(class)?,
            Node::Import(import) => self.import(import)?,
            Node::ImportFrom(import) => self.import_from(import),
            Node::Nonlocal(_) if self.scopes.len() == 1 => {
                let message = "nonlocal declaration not allowed at module level";
                return Err(Refused(message.to_owned()));
            }
            Node::Global(_) | Node::Nonlocal(_) | Node::Pass(_) => StmtKind::Pass,
            Node::Break(_) if self.scope().loops == 0 => {
                return Err(Refused("'break' outside loop".to_owned()));
            }
            Node::Continue(_) if self.scope().loops == 0 => {
                return Err(Refused("'continue' not properly in loop".to_owned()));
            }
            Node::Break(_) => StmtKind::Break,
            Node::Continue(_) => StmtKind::Continue,
            Node::Match(stmt) => StmtKind::Match(Box::new(self.match_stmt(stmt)?)),
            Node::TypeAlias(_) => StmtKind::Unsupported("a type alias".into()),
            Node::IpyEscapeCommand(_) => StmtKind::Unsupported("an IPython command".into()),
        })
    }

    /// `name: annotation = value`; only class bodies keep annotations.
    fn annotated(&mut self, assign: &ast::StmtAnnAssign) -> Lowered<StmtKind> {
        let value = match &assign.value {
            Some(value) => {
                let value = self.expr(value)?;
                Some(StmtKind::Assign(vec![self.target(&assign.target)?], value))
            }
            None => None,
        };
        let ExprNode::Name(name) = &*assign.target else {
            return Ok(value.unwrap_or(StmtKind::Pass));
        };
        if self.scope().kind != Kind::Class {
            return Ok(value.unwrap_or(StmtKind::Pass));
        }
        let annotation = match &*assign.annotation {
            simple @ (ExprNode::Name(_) | ExprNode::StringLiteral(_)) => Some(self.expr(simple)?),
            _ => None,
        };
        let place = span(assign);
        let kinds =
            value.into_iter().chain([StmtKind::Annotate(self.mangle(&name.id), annotation)]);
        let block: Vec<Stmt> =
            kinds.map(|kind| Stmt { kind, span: place, yields: false }).collect();
        Ok(StmtKind::If(vec![(None, block.into())]))
    }

    fn optional_expr(&mut self, node: Option<&ExprNode>) -> Lowered<Option<Expr>> {
        node.map(|node| self.expr(node)).transpose()
    }

    fn targets(&mut self, nodes: &[ExprNode]) -> Lowered<Vec<Target>> {
        nodes.iter().map(|node| self.target(node)).collect()
    }

    /// `yield` as a statement of its own or as the whole right side of an assignment.
    fn yielding(
        &mut self,
        value: &ExprNode,
        target: Option<&ExprNode>,
    ) -> Lowered<Option<StmtKind>> {
        if !matches!(value, ExprNode::Yield(_) | ExprNode::YieldFrom(_)) {
            return Ok(None);
        }
        if self.scope().kind != Kind::Function {
            return Err(Refused("'yield' outside function".to_owned()));
        }
        let target = target.map(|target| self.target(target)).transpose()?;
        Ok(match value {
            ExprNode::Yield(inner) => {
                Some(StmtKind::Yield(self.optional_expr(inner.value.as_deref())?, target))
            }
            ExprNode::YieldFrom(inner) => {
                Some(StmtKind::YieldFrom(self.expr(&inner.value)?, target))
            }
            _ => None,
        })
    }

    fn assign(&mut self, assign: &ast::StmtAssign) -> Lowered<StmtKind> {
        if let [target] = &assign.targets[..]
            && let Some(kind) = self.yielding(&assign.value, Some(target))?
        {
            return Ok(kind);
        }
        let value = self.expr(&assign.value)?;
        Ok(StmtKind::Assign(self.targets(&assign.targets)?, value))
    }

    fn augmented(&mut self, assign: &ast::StmtAugAssign) -> Lowered<StmtKind> {
        let target = self.target(&assign.target)?;
        // The target is read as well.
        let read = self.expr(&assign.target)?;
        let value = self.expr(&assign.value)?;
        Ok(StmtKind::Augmented(Box::new((target, read, BinaryOp::from(assign.op), value))))
    }

    fn loop_body(&mut self, nodes: &[Node]) -> Lowered<Block> {
        self.scope().loops += 1;
        let body = self.block(nodes);
        self.scope().loops -= 1;
        body
    }

    fn if_stmt(&mut self, stmt: &ast::StmtIf) -> Lowered<StmtKind> {
        let mut branches = vec![(Some(self.expr(&stmt.test)?), self.block(&stmt.body)?)];
        for clause in &stmt.elif_else_clauses {
            let test = self.optional_expr(clause.test.as_ref())?;
            branches.push((test, self.block(&clause.body)?));
        }
        Ok(StmtKind::If(branches))
    }

    fn for_stmt(&mut self, stmt: &ast::StmtFor) -> Lowered<StmtKind> {
        if stmt.is_async {
            return Ok(StmtKind::Unsupported("async for".into()));
        }
        let iter = self.expr(&stmt.iter)?;
        let target = self.target(&stmt.target)?;
        let body = self.loop_body(&stmt.body)?;
        let otherwise = self.block(&stmt.orelse)?;
        let place = span(&*stmt.iter);
        Ok(StmtKind::For(Box::new(For { target, iter, body, otherwise, span: place })))
    }

    fn try_stmt(&mut self, stmt: &ast::StmtTry) -> Lowered<StmtKind> {
        if stmt.is_star {
            return Ok(StmtKind::Unsupported("except*".into()));
        }
        let body = self.block(&stmt.body)?;
        let mut handlers = Vec::new();
        for handler in &stmt.handlers {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            let class = self.optional_expr(handler.type_.as_deref())?;
            let name = handler.name.as_ref().map(|name| self.resolve(name));
            handlers.push(Handler { class, name, body: self.block(&handler.body)? });
        }
        let otherwise = self.block(&stmt.orelse)?;
        let finally = self.block(&stmt.finalbody)?;
        Ok(StmtKind::Try(Box::new(Try { body, handlers, otherwise, finally })))
    }

    fn with_stmt(&mut self, stmt: &ast::StmtWith) -> Lowered<StmtKind> {
        if stmt.is_async {
            return Ok(StmtKind::Unsupported("async with".into()));
        }
        let mut items = Vec::new();
        for item in &stmt.items {
            let value = self.expr(&item.context_expr)?;
            let target = item.optional_vars.as_deref().map(|vars| self.target(vars)).transpose()?;
            items.push((value, target));
        }
        Ok(StmtKind::With(Box::new(With { items, body: self.block(&stmt.body)? })))
    }

    fn import(&mut self, import: &ast::StmtImport) -> Lowered<StmtKind> {
        let mut all = Vec::new();
        for alias in &import.names {
            let module = self.intern(&alias.name);
            // `import a.b` binds `a`; `import a.b as c` binds `a.b`.
            let kind = match &alias.asname {
                Some(name) => StmtKind::Import(module, self.resolve(name), true),
                None => {
                    let first = alias.name.split('.').next().unwrap_or_default();
                    StmtKind::Import(module, self.resolve(first), false)
                }
            };
            all.push(Stmt { kind, span: span(alias), yields: false });
        }
        Ok(match all.pop() {
            Some(only) if all.is_empty() => only.kind,
            Some(last) => {
                all.push(last);
                // Several imports in one statement are a block that always runs.
                StmtKind::If(vec![(None, Rc::from(all))])
            }
            None => StmtKind::Pass,
        })
    }

    fn import_from(&mut self, import: &ast::StmtImportFrom) -> StmtKind {
        let module = import.module.as_ref().map(ToString::to_string).unwrap_or_default();
        let module: Str = format!("{}{module}", ".".repeat(import.level as usize)).into();
        if import.names.iter().any(|alias| &*alias.name == "*") {
            return StmtKind::ImportStar(module);
        }
        let mut names = Vec::new();
        for alias in &import.names {
            let bound = alias.asname.as_ref().unwrap_or(&alias.name);
            let name = self.intern(&alias.name);
            names.push((name, self.resolve(bound)));
        }
        StmtKind::ImportFrom(module, names)
    }
}
