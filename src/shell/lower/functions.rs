//! Functions, lambdas, generator expressions and class bodies: each a scope of its own.

use std::rc::Rc;

use super::names::{Body, Names};
use super::{Kind, Lowered, Lowerer, Refused, Scope};
use crate::python::ast::{self, Stmt as Node};
use crate::python::span;
use crate::shell::code::{
    Expr, For, FunctionCode, MakeClass, MakeFunction, NameRef, Parameters, Place, Stmt, StmtKind,
};
use crate::shell::value::Str;

impl Lowerer {
    /// Opens a function's scope: parameters and bound names get their places.
    fn open_function(&mut self, names: &Names, parameters: Option<&ast::Parameters>, title: &str) {
        let outer = self.scope();
        let prefix = format!("{}{title}.<locals>.", outer.prefix);
        let class = outer.class.clone();
        self.push(Kind::Function, prefix, class);
        let parameters = parameters.into_iter().flat_map(|p| p.iter()).map(|p| p.name().as_str());
        let bound = names.bound.iter().map(String::as_str);
        for name in parameters.chain(bound) {
            let name = self.mangle(name);
            if self.scope().places.contains_key(&name) {
                continue;
            }
            let inner = names.inner.contains(&*name);
            let place = if inner { self.new_cell() } else { self.new_local() };
            self.scope().places.insert(name, place);
        }
        for name in &names.globals {
            let name = self.intern(name);
            self.scope().places.insert(name, Place::Global);
        }
    }

    fn check_nonlocals(&mut self, names: &Names) -> Lowered<()> {
        for name in &names.nonlocals {
            let place = self.resolve(name).place;
            if !matches!(place, Place::Free(_)) {
                return Err(Refused(format!("no binding for nonlocal '{name}' found")));
            }
        }
        Ok(())
    }

    fn parameters(&mut self, parameters: &ast::Parameters) -> Parameters {
        let mut named = |parameter: &ast::Parameter| self.resolve(&parameter.name);
        Parameters {
            positional_only: parameters.posonlyargs.len(),
            positional: parameters
                .posonlyargs
                .iter()
                .chain(&parameters.args)
                .map(|p| named(&p.parameter))
                .collect(),
            rest: parameters.vararg.as_deref().map(&mut named),
            keyword_only: parameters.kwonlyargs.iter().map(|p| named(&p.parameter)).collect(),
            keywords: parameters.kwarg.as_deref().map(&mut named),
            plain: false,
        }
        .settled()
    }

    fn defaults(
        &mut self,
        parameters: Option<&ast::Parameters>,
    ) -> Lowered<(Vec<Expr>, Vec<Option<Expr>>)> {
        let Some(parameters) = parameters else { return Ok((Vec::new(), Vec::new())) };
        let positional = parameters.posonlyargs.iter().chain(&parameters.args);
        let mut defaults = Vec::new();
        for default in positional.filter_map(|p| p.default.as_deref()) {
            defaults.push(self.expr(default)?);
        }
        let mut keyword_defaults = Vec::new();
        for parameter in &parameters.kwonlyargs {
            keyword_defaults.push(match parameter.default.as_deref() {
                Some(default) => Some(self.expr(default)?),
                None => None,
            });
        }
        Ok((defaults, keyword_defaults))
    }

    /// The dotted name of what is defined here.
    fn qualname(&mut self, name: &str) -> String {
        let prefix = &self.scope().prefix;
        format!("{prefix}{name}")
    }

    pub(super) fn function(&mut self, def: &ast::StmtFunctionDef) -> Lowered<StmtKind> {
        if def.is_async {
            return Ok(StmtKind::Unsupported("async def".into()));
        }
        let mut decorators = Vec::new();
        for decorator in &def.decorator_list {
            decorators.push(self.expr(&decorator.expression)?);
        }
        let (defaults, keyword_defaults) = self.defaults(Some(&def.parameters))?;
        let names = Names::of_function(Some(&def.parameters), Body::Statements(&def.body));
        let qualname = self.qualname(&def.name);
        self.open_function(&names, Some(&def.parameters), &def.name);
        self.check_nonlocals(&names)?;
        let parameters = self.parameters(&def.parameters);
        let body = self.block(&def.body)?;
        let scope = self.pop();
        let name = self.intern(&def.name);
        let doc = docstring(&def.body);
        let make = finish(
            scope,
            FunctionCode {
                name,
                qualname: qualname.into(),
                parameters,
                body,
                locals: 0,
                cells: 0,
                is_generator: names.yields,
                result: None,
                free: Vec::new(),
                source: self.source,
                doc,
            },
            defaults,
            keyword_defaults,
        );
        let target = self.resolve(&def.name);
        Ok(StmtKind::Function(target, Rc::new(make), decorators))
    }

    pub(super) fn lambda(&mut self, lambda: &ast::ExprLambda) -> Lowered<Expr> {
        let parameters = lambda.parameters.as_deref();
        let (defaults, keyword_defaults) = self.defaults(parameters)?;
        let names = Names::of_function(parameters, Body::Expression(&lambda.body));
        let qualname = self.qualname("<lambda>");
        self.open_function(&names, parameters, "<lambda>");
        let params = parameters.map(|p| self.parameters(p)).unwrap_or_default();
        let result = self.expr(&lambda.body)?;
        let scope = self.pop();
        let name = self.intern("<lambda>");
        let code = FunctionCode {
            name,
            qualname: qualname.into(),
            parameters: params,
            body: Rc::new([]),
            locals: 0,
            cells: 0,
            is_generator: false,
            result: Some(result),
            free: Vec::new(),
            source: self.source,
            doc: None,
        };
        Ok(Expr::Function(Rc::new(finish(scope, code, defaults, keyword_defaults))))
    }

    /// A generator expression is a generator function of its first iterable, as in CPython.
    pub(super) fn generator(&mut self, generator: &ast::ExprGenerator) -> Lowered<Expr> {
        let Some(first) = generator.generators.first() else {
            return Ok(Expr::Unsupported("this generator expression".into()));
        };
        let first = self.expr(&first.iter)?;
        let names = Names::of_generator(generator);
        let qualname = self.qualname("<genexpr>");
        self.open_function(&names, None, "<genexpr>");
        let iterable = self.new_local();
        let argument = NameRef::new(self.intern(".0"), iterable);
        let element = self.expr(&generator.elt)?;
        let place = span(&*generator.elt);
        let mut body: Vec<Stmt> =
            vec![Stmt { kind: StmtKind::Yield(Some(element), None), span: place, yields: true }];
        for (nth, clause) in generator.generators.iter().enumerate().rev() {
            for condition in clause.ifs.iter().rev() {
                let test = self.expr(condition)?;
                let kind = StmtKind::If(vec![(Some(test), body.into())]);
                body = vec![Stmt { kind, span: place, yields: true }];
            }
            let iter =
                if nth == 0 { Expr::Name(argument.clone()) } else { self.expr(&clause.iter)? };
            let target = self.target(&clause.target)?;
            let kind = StmtKind::For(Box::new(For {
                target,
                iter,
                body: body.into(),
                otherwise: Rc::new([]),
                span: span(&clause.iter),
            }));
            body = vec![Stmt { kind, span: place, yields: true }];
        }
        let scope = self.pop();
        let name = self.intern("<genexpr>");
        let code = FunctionCode {
            name,
            qualname: qualname.into(),
            parameters: Parameters { positional: vec![argument], ..Parameters::default() },
            body: body.into(),
            locals: 0,
            cells: 0,
            is_generator: true,
            result: None,
            free: Vec::new(),
            source: self.source,
            doc: None,
        };
        let make = finish(scope, code, Vec::new(), Vec::new());
        Ok(Expr::Generator(Rc::new(make), Box::new(first)))
    }

    pub(super) fn class(&mut self, class: &ast::StmtClassDef) -> Lowered<StmtKind> {
        let mut decorators = Vec::new();
        for decorator in &class.decorator_list {
            decorators.push(self.expr(&decorator.expression)?);
        }
        let (bases, keywords) = match class.arguments.as_deref() {
            Some(arguments) => self.arguments(arguments)?,
            None => (Vec::new(), Vec::new()),
        };
        let qualname = self.qualname(&class.name);
        self.push(Kind::Class, format!("{qualname}."), Some(class.name.to_string()));
        let body = self.block(&class.body)?;
        let mut scope = self.pop();
        let captures = std::mem::take(&mut scope.captures);
        let name = self.intern(&class.name);
        let code = FunctionCode {
            name,
            qualname: qualname.into(),
            parameters: Parameters::default(),
            body,
            locals: scope.locals,
            cells: scope.cells,
            is_generator: false,
            result: None,
            free: scope.free,
            source: self.source,
            doc: docstring(&class.body),
        };
        let name = self.resolve(&class.name);
        Ok(StmtKind::Class(Box::new(MakeClass {
            name,
            bases,
            keywords,
            decorators,
            body: Rc::new(code),
            captures,
        })))
    }
}

fn docstring(body: &[Node]) -> Option<Str> {
    let Node::Expr(first) = body.first()? else { return None };
    let ast::Expr::StringLiteral(text) = &*first.value else { return None };
    Some(text.value.to_str().into())
}

fn finish(
    scope: Scope,
    code: FunctionCode,
    defaults: Vec<Expr>,
    keyword_defaults: Vec<Option<Expr>>,
) -> MakeFunction {
    let code = FunctionCode { locals: scope.locals, cells: scope.cells, free: scope.free, ..code };
    MakeFunction { code: Rc::new(code), defaults, keyword_defaults, captures: scope.captures }
}
