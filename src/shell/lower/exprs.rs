//! Expressions and targets.

use rustc_hash::FxHashMap;

use super::names::Names;
use super::{Lowered, Lowerer, Refused};
use crate::python::ast::{self, Expr as Node, InterpolatedStringElement, Number, UnaryOp};
use crate::python::span;
use crate::shell::code::{
    Attribute, Binary, Builds, Call, Clause, Compare, Comprehension, Expr, Interpolation, Piece,
    Subscript, Target,
};
use crate::shell::ops::{BinaryOp, CompareOp};
use crate::shell::site::ClassSite;
use crate::shell::value::{Str, Value};

/// Positional arguments and named ones.
type Arguments = (Vec<Expr>, Vec<(Option<Str>, Expr)>);

impl Lowerer {
    pub(super) fn exprs(&mut self, nodes: &[Node]) -> Lowered<Vec<Expr>> {
        nodes.iter().map(|node| self.expr(node)).collect()
    }

    fn boxed(&mut self, node: &Node) -> Lowered<Box<Expr>> {
        Ok(Box::new(self.expr(node)?))
    }

    fn optional(&mut self, node: Option<&Node>) -> Lowered<Option<Expr>> {
        node.map(|node| self.expr(node)).transpose()
    }

    pub(super) fn expr(&mut self, node: &Node) -> Lowered<Expr> {
        Ok(match node {
            Node::NoneLiteral(_) => Expr::Const(Value::None),
            Node::EllipsisLiteral(_) => Expr::Const(Value::Ellipsis),
            Node::BooleanLiteral(literal) => Expr::Const(Value::Bool(literal.value)),
            Node::NumberLiteral(literal) => number(&literal.value),
            Node::StringLiteral(literal) => Expr::Const(Value::str(literal.value.to_str())),
            Node::BytesLiteral(literal) => {
                let bytes: Vec<u8> = literal.value.bytes().collect();
                Expr::Const(Value::Bytes(bytes.into()))
            }
            Node::FString(literal) => self.f_string(&literal.value)?,
            Node::Name(name) => {
                if &*name.id == "super" {
                    // `super()` finds its class in the cell of the class body.
                    self.resolve("__class__");
                }
                Expr::Name(self.resolve(&name.id))
            }
            Node::Tuple(tuple) => Expr::Tuple(self.exprs(&tuple.elts)?),
            Node::List(list) => Expr::List(self.exprs(&list.elts)?),
            Node::Set(set) => Expr::Set(self.exprs(&set.elts)?),
            Node::Dict(dict) => self.dict(dict)?,
            Node::Starred(starred) => Expr::Starred(self.boxed(&starred.value)?),
            Node::BoolOp(operation) => {
                let values = self.exprs(&operation.values)?;
                match operation.op {
                    ast::BoolOp::And => Expr::And(values),
                    ast::BoolOp::Or => Expr::Or(values),
                }
            }
            Node::UnaryOp(operation) => self.unary(operation)?,
            Node::BinOp(operation) => Expr::Binary(Box::new(Binary {
                left: self.expr(&operation.left)?,
                op: BinaryOp::from(operation.op),
                right: self.expr(&operation.right)?,
                span: span(node),
            })),
            Node::Compare(comparison) => self.comparison(comparison)?,
            Node::If(choice) => Expr::If(Box::new([
                self.expr(&choice.test)?,
                self.expr(&choice.body)?,
                self.expr(&choice.orelse)?,
            ])),
            Node::Attribute(attribute) => Expr::Attribute(Box::new(self.attribute(attribute)?)),
            Node::Subscript(subscript) => Expr::Subscript(Box::new(self.subscript(subscript)?)),
            Node::Slice(slice) => Expr::Slice(Box::new([
                self.optional(slice.lower.as_deref())?,
                self.optional(slice.upper.as_deref())?,
                self.optional(slice.step.as_deref())?,
            ])),
            Node::Call(call) => {
                let function = self.expr(&call.func)?;
                let (positional, keywords) = self.arguments(&call.arguments)?;
                Expr::Call(Box::new(Call { function, positional, keywords, span: span(node) }))
            }
            Node::Lambda(lambda) => self.lambda(lambda)?,
            Node::Generator(generator) => self.generator(generator)?,
            Node::ListComp(comp) => {
                self.comprehension(Builds::List, None, &comp.elt, &comp.generators)?
            }
            Node::SetComp(comp) => {
                self.comprehension(Builds::Set, None, &comp.elt, &comp.generators)?
            }
            Node::DictComp(comp) => self.comprehension(
                Builds::Dict,
                comp.key.as_deref(),
                &comp.value,
                &comp.generators,
            )?,
            Node::Named(named) => {
                let value = self.expr(&named.value)?;
                Expr::Walrus(Box::new((self.walrus(&named.target)?, value)))
            }
            Node::Yield(_) | Node::YieldFrom(_) => {
                Expr::Unsupported("a yield inside an expression".into())
            }
            Node::Await(_) => Expr::Unsupported("await".into()),
            Node::TString(_) => Expr::Unsupported("a template string".into()),
            Node::IpyEscapeCommand(_) => Expr::Unsupported("an IPython command".into()),
        })
    }

    fn unary(&mut self, operation: &ast::ExprUnaryOp) -> Lowered<Expr> {
        let operand = self.expr(&operation.operand)?;
        let sign = match operation.op {
            UnaryOp::Not => return Ok(Expr::Not(Box::new(operand))),
            UnaryOp::USub => '-',
            UnaryOp::UAdd => '+',
            UnaryOp::Invert => '~',
        };
        // -1 is a constant; the least integer is written as the negative of one that does not fit.
        Ok(match (sign, operand) {
            ('-', Expr::Const(Value::Int(n))) => Expr::Const(Value::Int(-n)),
            ('-', Expr::Const(Value::Float(n))) => Expr::Const(Value::Float(-n)),
            ('-', Expr::Unsupported(what)) if what.ends_with("9223372036854775808") => {
                Expr::Const(Value::Int(i64::MIN))
            }
            (sign, operand) => Expr::Unary(sign, Box::new(operand)),
        })
    }

    fn comparison(&mut self, comparison: &ast::ExprCompare) -> Lowered<Expr> {
        let first = self.expr(&comparison.left)?;
        let mut rest = Vec::with_capacity(comparison.ops.len());
        for (op, operand) in comparison.ops.iter().zip(&comparison.comparators) {
            rest.push((CompareOp::from(*op), self.expr(operand)?));
        }
        Ok(Expr::Compare(Box::new(Compare { first, rest })))
    }

    fn dict(&mut self, dict: &ast::ExprDict) -> Lowered<Expr> {
        let mut items = Vec::with_capacity(dict.items.len());
        for item in &dict.items {
            items.push((self.optional(item.key.as_ref())?, self.expr(&item.value)?));
        }
        Ok(Expr::Dict(items))
    }

    fn attribute(&mut self, node: &ast::ExprAttribute) -> Lowered<Attribute> {
        let value = self.expr(&node.value)?;
        let name = self.mangle(&node.attr);
        Ok(Attribute { value, name, span: span(node), site: ClassSite::default() })
    }

    fn subscript(&mut self, node: &ast::ExprSubscript) -> Lowered<Subscript> {
        let value = self.expr(&node.value)?;
        Ok(Subscript { value, index: self.expr(&node.slice)?, span: span(node) })
    }

    pub(super) fn arguments(&mut self, arguments: &ast::Arguments) -> Lowered<Arguments> {
        let positional = self.exprs(&arguments.args)?;
        let mut keywords: Vec<(Option<Str>, Expr)> = Vec::with_capacity(arguments.keywords.len());
        for keyword in &arguments.keywords {
            let name = keyword.arg.as_ref().map(|name| self.intern(name));
            if let Some(name) = &name
                && keywords.iter().any(|(known, _)| known.as_ref() == Some(name))
            {
                return Err(Refused(format!("keyword argument repeated: {name}")));
            }
            keywords.push((name, self.expr(&keyword.value)?));
        }
        Ok((positional, keywords))
    }

    fn comprehension(
        &mut self,
        builds: Builds,
        key: Option<&Node>,
        element: &Node,
        generators: &[ast::Comprehension],
    ) -> Lowered<Expr> {
        if generators.iter().any(|clause| clause.is_async) {
            return Ok(Expr::Unsupported("an async comprehension".into()));
        }
        let mut elements: Vec<&Node> = key.into_iter().collect();
        elements.push(element);
        let names = Names::of_comprehension(generators, &elements);
        let first = match generators.first() {
            Some(first) => self.expr(&first.iter)?,
            None => return Ok(Expr::Unsupported("this comprehension".into())),
        };
        let mut own = FxHashMap::default();
        let mut cells = Vec::new();
        for name in &names.bound {
            let name_text = self.mangle(name);
            let place = if names.inner.contains(name) { self.new_cell() } else { self.new_local() };
            if let crate::shell::code::Place::Cell(cell) = place {
                cells.push(cell);
            }
            own.insert(name_text, place);
        }
        self.scope().comprehensions.push(own);
        let lowered = self.clauses(first, generators, key, element);
        self.scope().comprehensions.pop();
        let (key, element, clauses) = lowered?;
        Ok(Expr::Comprehension(Box::new(Comprehension { builds, key, element, clauses, cells })))
    }

    fn clauses(
        &mut self,
        first: Expr,
        generators: &[ast::Comprehension],
        key: Option<&Node>,
        element: &Node,
    ) -> Lowered<(Option<Expr>, Expr, Vec<Clause>)> {
        let mut clauses: Vec<Clause> = Vec::with_capacity(generators.len());
        let mut first = Some(first);
        for clause in generators {
            let iter = match first.take() {
                Some(first) => first,
                None => self.expr(&clause.iter)?,
            };
            clauses.push(Clause {
                target: self.target(&clause.target)?,
                iter,
                conditions: self.exprs(&clause.ifs)?,
                span: span(&clause.iter),
            });
        }
        Ok((self.optional(key)?, self.expr(element)?, clauses))
    }

    /// The target of `:=`, which lies outside of comprehensions.
    fn walrus(&mut self, target: &Node) -> Lowered<Target> {
        let own = std::mem::take(&mut self.scope().comprehensions);
        let lowered = self.target(target);
        self.scope().comprehensions = own;
        lowered
    }

    fn f_string(&mut self, value: &ast::FStringValue) -> Lowered<Expr> {
        let mut pieces = Vec::new();
        for part in value {
            match part {
                ast::FStringPart::Literal(text) => pieces.push(Piece::Text((&*text.value).into())),
                ast::FStringPart::FString(part) => self.pieces(&part.elements, &mut pieces)?,
            }
        }
        Ok(Expr::Joined(pieces))
    }

    fn pieces(
        &mut self,
        elements: &ast::InterpolatedStringElements,
        pieces: &mut Vec<Piece>,
    ) -> Lowered<()> {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(text) => {
                    pieces.push(Piece::Text((&*text.value).into()));
                }
                InterpolatedStringElement::Interpolation(inner) => {
                    let mut spec = Vec::new();
                    if let Some(format) = &inner.format_spec {
                        self.pieces(&format.elements, &mut spec)?;
                    }
                    let mut conversion = match inner.conversion {
                        ast::ConversionFlag::None => ' ',
                        ast::ConversionFlag::Str => 's',
                        ast::ConversionFlag::Ascii => 'a',
                        ast::ConversionFlag::Repr => 'r',
                    };
                    if let Some(debug) = &inner.debug_text {
                        // `f'{x=}'` shows the text, and the repr unless told otherwise.
                        pieces.push(Piece::Text(debug.as_str().into()));
                        if conversion == ' ' && inner.format_spec.is_none() {
                            conversion = 'r';
                        }
                    }
                    let value = self.expr(&inner.expression)?;
                    pieces.push(Piece::Value(Box::new(Interpolation { value, conversion, spec })));
                }
            }
        }
        Ok(())
    }

    pub(super) fn target(&mut self, node: &Node) -> Lowered<Target> {
        Ok(match node {
            Node::Name(name) => Target::Name(self.resolve(&name.id)),
            Node::Attribute(attribute) => Target::Attribute(Box::new(self.attribute(attribute)?)),
            Node::Subscript(subscript) => Target::Subscript(Box::new(self.subscript(subscript)?)),
            Node::Tuple(ast::ExprTuple { elts, .. }) | Node::List(ast::ExprList { elts, .. }) => {
                let mut targets = Vec::with_capacity(elts.len());
                let mut star = None;
                for (at, element) in elts.iter().enumerate() {
                    if let Node::Starred(starred) = element {
                        if star.replace(at).is_some() {
                            return Err(Refused(
                                "multiple starred expressions in assignment".to_owned(),
                            ));
                        }
                        targets.push(self.target(&starred.value)?);
                    } else {
                        targets.push(self.target(element)?);
                    }
                }
                Target::Unpack(targets, star)
            }
            Node::Starred(_) => {
                return Err(Refused(
                    "starred assignment target must be in a list or tuple".to_owned(),
                ));
            }
            _ => return Err(Refused("cannot assign to expression".to_owned())),
        })
    }
}

fn number(number: &Number) -> Expr {
    match number {
        Number::Int(int) => match int.as_i64() {
            Some(int) => Expr::Const(Value::Int(int)),
            None => Expr::Unsupported(format!("an integer beyond 64 bits, such as {int}").into()),
        },
        Number::Float(float) => Expr::Const(Value::Float(*float)),
        Number::Complex { .. } => Expr::Unsupported("a complex number".into()),
    }
}
