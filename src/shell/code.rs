//! What is run: Python's syntax tree with names resolved to places and constants made, so that
//! running it looks nothing up that could be known before.

use std::rc::Rc;

use super::ops::{BinaryOp, CompareOp};
use super::site::{ClassSite, GlobalSite};
use super::value::{Str, Value};
use crate::span::Span;

/// Statements that run one after the other; shared, so that a generator can hold its place.
pub(crate) type Block = Rc<[Stmt]>;

/// Where a name lives.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    /// A variable of the running function.
    Local(u32),
    /// A variable of the running function that inner functions use too.
    Cell(u32),
    /// A variable of an enclosing function.
    Free(u32),
    /// A variable of the module, or a builtin.
    Global,
    /// A name in a class body: there, then in the module.
    Class,
    /// A name in a class body that an enclosing function has too.
    ClassFree(u32),
}

/// A name and where it lives.
#[derive(Clone, Debug)]
pub(crate) struct NameRef {
    pub(crate) name: Str,
    pub(crate) place: Place,
    /// Where a global name was found.
    pub(crate) site: GlobalSite,
}

impl NameRef {
    pub(crate) fn new(name: Str, place: Place) -> Self {
        Self { name, place, site: GlobalSite::default() }
    }
}

/// An expression.
pub(crate) enum Expr {
    Const(Value),
    Name(NameRef),
    Tuple(Vec<Expr>),
    List(Vec<Expr>),
    Set(Vec<Expr>),
    /// A key is missing for `**other`.
    Dict(Vec<(Option<Expr>, Expr)>),
    /// `*x` inside a display or a call.
    Starred(Box<Expr>),
    And(Vec<Expr>),
    Or(Vec<Expr>),
    Not(Box<Expr>),
    /// `-x`, `+x`, `~x`.
    Unary(char, Box<Expr>),
    Binary(Box<Binary>),
    Compare(Box<Compare>),
    /// Test, value when true, value when false.
    If(Box<[Expr; 3]>),
    Attribute(Box<Attribute>),
    Subscript(Box<Subscript>),
    Slice(Box<[Option<Expr>; 3]>),
    Call(Box<Call>),
    Function(Rc<MakeFunction>),
    Comprehension(Box<Comprehension>),
    /// A generator expression: its function of one argument, and the first iterable.
    Generator(Rc<MakeFunction>, Box<Expr>),
    Joined(Vec<Piece>),
    Walrus(Box<(Target, Expr)>),
    /// What Modelyard does not have.
    Unsupported(Str),
}

/// `left op right`.
pub(crate) struct Binary {
    pub(crate) left: Expr,
    pub(crate) op: BinaryOp,
    pub(crate) right: Expr,
    pub(crate) span: Span,
}

/// `first op second op third …`.
pub(crate) struct Compare {
    pub(crate) first: Expr,
    pub(crate) rest: Vec<(CompareOp, Expr)>,
}

/// `value.name`.
pub(crate) struct Attribute {
    pub(crate) value: Expr,
    pub(crate) name: Str,
    pub(crate) span: Span,
    /// What the class of the value had under this name.
    pub(crate) site: ClassSite,
}

/// `value[index]`.
pub(crate) struct Subscript {
    pub(crate) value: Expr,
    pub(crate) index: Expr,
    pub(crate) span: Span,
}

/// A call.
pub(crate) struct Call {
    pub(crate) function: Expr,
    pub(crate) positional: Vec<Expr>,
    /// A name is missing for `**mapping`.
    pub(crate) keywords: Vec<(Option<Str>, Expr)>,
    pub(crate) span: Span,
}

/// What a comprehension builds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Builds {
    List,
    Set,
    Dict,
}

/// A list, set or dict comprehension.
pub(crate) struct Comprehension {
    pub(crate) builds: Builds,
    pub(crate) key: Option<Expr>,
    pub(crate) element: Expr,
    pub(crate) clauses: Vec<Clause>,
    /// Cells of its own variables, made anew each time it runs.
    pub(crate) cells: Vec<u32>,
}

/// `for target in iter if …`.
pub(crate) struct Clause {
    pub(crate) target: Target,
    pub(crate) iter: Expr,
    pub(crate) conditions: Vec<Expr>,
    pub(crate) span: Span,
}

/// A piece of an f-string.
pub(crate) enum Piece {
    Text(Str),
    Value(Box<Interpolation>),
}

/// `{value!r:spec}`.
pub(crate) struct Interpolation {
    pub(crate) value: Expr,
    /// `s`, `r`, `a`, or a blank for none.
    pub(crate) conversion: char,
    pub(crate) spec: Vec<Piece>,
}

/// What can stand left of `=`.
pub(crate) enum Target {
    Name(NameRef),
    Attribute(Box<Attribute>),
    Subscript(Box<Subscript>),
    /// Targets, and which of them is starred.
    Unpack(Vec<Target>, Option<usize>),
}

/// A statement and where it stands.
pub(crate) struct Stmt {
    pub(crate) kind: StmtKind,
    pub(crate) span: Span,
    /// Whether a `yield` stands in it.
    pub(crate) yields: bool,
}

/// What a statement does.
pub(crate) enum StmtKind {
    Expr(Expr),
    Assign(Vec<Target>, Expr),
    Augmented(Box<(Target, Expr, BinaryOp, Expr)>),
    /// `name: annotation` in a class body; what is no plain name is not kept.
    Annotate(Str, Option<Expr>),
    Match(Box<Match>),
    Delete(Vec<Target>),
    Return(Option<Expr>),
    If(Vec<(Option<Expr>, Block)>),
    While(Expr, Block, Block),
    For(Box<For>),
    Try(Box<Try>),
    With(Box<With>),
    Raise(Option<Expr>, Option<Expr>),
    Assert(Expr, Option<Expr>),
    Function(NameRef, Rc<MakeFunction>, Vec<Expr>),
    Class(Box<MakeClass>),
    /// Module, and the name that the module or its first part is bound to.
    Import(Str, NameRef, bool),
    /// Module, and the names with what they are bound to.
    ImportFrom(Str, Vec<(Str, NameRef)>),
    ImportStar(Str),
    /// `yield value`, with what its result is bound to.
    Yield(Option<Expr>, Option<Target>),
    YieldFrom(Expr, Option<Target>),
    Pass,
    Break,
    Continue,
    /// What Modelyard does not have.
    Unsupported(Str),
}

/// `for target in iter: body else: otherwise`.
pub(crate) struct For {
    pub(crate) target: Target,
    pub(crate) iter: Expr,
    pub(crate) body: Block,
    pub(crate) otherwise: Block,
    pub(crate) span: Span,
}

/// `match subject: …`.
pub(crate) struct Match {
    pub(crate) subject: Expr,
    pub(crate) cases: Vec<Case>,
}

/// `case pattern if guard: body`.
pub(crate) struct Case {
    pub(crate) pattern: Pattern,
    pub(crate) guard: Option<Expr>,
    pub(crate) body: Block,
}

/// A pattern of a `case`.
pub(crate) enum Pattern {
    Value(Expr),
    Singleton(Value),
    /// Patterns, and which of them is starred.
    Sequence(Vec<Pattern>, Option<usize>),
    /// Keys with patterns, and what the rest is bound to.
    Mapping(Vec<(Expr, Pattern)>, Option<NameRef>),
    /// A class, with patterns of its attributes by position and by name.
    Class(Box<ClassPattern>),
    /// `pattern as name`, a name alone, or `_`; also behind a star.
    Capture(Option<Box<Pattern>>, Option<NameRef>),
    Or(Vec<Pattern>),
}

/// `Class(first, name=second)`.
pub(crate) struct ClassPattern {
    pub(crate) class: Expr,
    pub(crate) positional: Vec<Pattern>,
    pub(crate) named: Vec<(Str, Pattern)>,
}

/// A `try` statement.
pub(crate) struct Try {
    pub(crate) body: Block,
    pub(crate) handlers: Vec<Handler>,
    pub(crate) otherwise: Block,
    pub(crate) finally: Block,
}

/// `except class as name: body`.
pub(crate) struct Handler {
    pub(crate) class: Option<Expr>,
    pub(crate) name: Option<NameRef>,
    pub(crate) body: Block,
}

/// `with items: body`.
pub(crate) struct With {
    pub(crate) items: Vec<(Expr, Option<Target>)>,
    pub(crate) body: Block,
}

/// A `class` statement.
pub(crate) struct MakeClass {
    pub(crate) name: NameRef,
    pub(crate) bases: Vec<Expr>,
    pub(crate) keywords: Vec<(Option<Str>, Expr)>,
    pub(crate) decorators: Vec<Expr>,
    pub(crate) body: Rc<FunctionCode>,
    pub(crate) captures: Vec<Place>,
}

/// A `def`, `lambda` or generator expression.
pub(crate) struct MakeFunction {
    pub(crate) code: Rc<FunctionCode>,
    pub(crate) defaults: Vec<Expr>,
    pub(crate) keyword_defaults: Vec<Option<Expr>>,
    /// Where the free variables come from, in the frame that makes the function.
    pub(crate) captures: Vec<Place>,
}

/// The code of a function, a class body, or an input.
pub(crate) struct FunctionCode {
    pub(crate) name: Str,
    pub(crate) qualname: Str,
    pub(crate) parameters: Parameters,
    pub(crate) body: Block,
    pub(crate) locals: usize,
    pub(crate) cells: usize,
    pub(crate) is_generator: bool,
    /// Whether its body is an expression whose value it gives: a lambda.
    pub(crate) result: Option<Expr>,
    /// Names of the free variables.
    pub(crate) free: Vec<Str>,
    /// The text it was read from, by its number.
    pub(crate) source: u32,
    pub(crate) doc: Option<Str>,
}

/// The parameters of a function.
#[derive(Default)]
pub(crate) struct Parameters {
    /// Positional ones, of which the first `positional_only` cannot be named.
    pub(crate) positional: Vec<NameRef>,
    pub(crate) positional_only: usize,
    pub(crate) rest: Option<NameRef>,
    pub(crate) keyword_only: Vec<NameRef>,
    pub(crate) keywords: Option<NameRef>,
    /// Whether there are positional ones only, and each lives where its argument stands.
    pub(crate) plain: bool,
}

impl Parameters {
    /// The same, with `plain` found out.
    pub(crate) fn settled(mut self) -> Self {
        let in_place =
            self.positional.iter().enumerate().all(
                |(at, name)| matches!(name.place, Place::Local(place) if place as usize == at),
            );
        let others = self.rest.is_some() || self.keywords.is_some();
        self.plain = in_place && !others && self.keyword_only.is_empty();
        self
    }
}
