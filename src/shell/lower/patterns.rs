//! `match` statements.

use super::{Lowered, Lowerer, Refused};
use crate::python::ast::{self, Pattern as Node};
use crate::shell::code::{Case, ClassPattern, Match, Pattern};
use crate::shell::value::Value;

impl Lowerer {
    pub(super) fn match_stmt(&mut self, stmt: &ast::StmtMatch) -> Lowered<Match> {
        let subject = self.expr(&stmt.subject)?;
        let mut cases = Vec::with_capacity(stmt.cases.len());
        for case in &stmt.cases {
            let pattern = self.pattern(&case.pattern)?;
            let guard = case.guard.as_deref().map(|guard| self.expr(guard)).transpose()?;
            cases.push(Case { pattern, guard, body: self.block(&case.body)? });
        }
        Ok(Match { subject, cases })
    }

    fn pattern(&mut self, node: &Node) -> Lowered<Pattern> {
        Ok(match node {
            Node::MatchValue(value) => Pattern::Value(self.expr(&value.value)?),
            Node::MatchSingleton(single) => Pattern::Singleton(match single.value {
                ast::Singleton::None => Value::None,
                ast::Singleton::True => Value::Bool(true),
                ast::Singleton::False => Value::Bool(false),
            }),
            Node::MatchSequence(sequence) => {
                let is_star = |pattern: &Node| matches!(pattern, Node::MatchStar(_));
                if sequence.patterns.iter().filter(|it| is_star(it)).count() > 1 {
                    let message = "multiple starred expressions in sequence pattern";
                    return Err(Refused(message.to_owned()));
                }
                let star = sequence.patterns.iter().position(is_star);
                Pattern::Sequence(self.patterns(&sequence.patterns)?, star)
            }
            Node::MatchMapping(mapping) => {
                let mut items = Vec::with_capacity(mapping.keys.len());
                for (key, pattern) in mapping.keys.iter().zip(&mapping.patterns) {
                    items.push((self.expr(key)?, self.pattern(pattern)?));
                }
                let rest = mapping.rest.as_ref().map(|name| self.resolve(name));
                Pattern::Mapping(items, rest)
            }
            Node::MatchClass(class) => {
                let of = self.expr(&class.cls)?;
                let positional = self.patterns(&class.arguments.patterns)?;
                let mut named = Vec::with_capacity(class.arguments.keywords.len());
                for keyword in &class.arguments.keywords {
                    named.push((self.intern(&keyword.attr), self.pattern(&keyword.pattern)?));
                }
                Pattern::Class(Box::new(ClassPattern { class: of, positional, named }))
            }
            Node::MatchStar(star) => {
                Pattern::Capture(None, star.name.as_ref().map(|name| self.resolve(name)))
            }
            Node::MatchAs(capture) => {
                let inner = capture.pattern.as_deref().map(|it| self.pattern(it)).transpose()?;
                let name = capture.name.as_ref().map(|name| self.resolve(name));
                Pattern::Capture(inner.map(Box::new), name)
            }
            Node::MatchOr(either) => Pattern::Or(self.patterns(&either.patterns)?),
        })
    }

    fn patterns(&mut self, nodes: &[Node]) -> Lowered<Vec<Pattern>> {
        nodes.iter().map(|node| self.pattern(node)).collect()
    }
}
