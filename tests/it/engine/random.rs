//! Random queries on tables with many NULLs.

use modelyard::sql::{
    BinaryOperator, Compound, CompoundOperator, Distinct, Expr, Function, Join, JoinKind, Order,
    Output, Select, Source, Statement, Value,
};
use proptest::prelude::*;

use super::tables::library;

/// Draws from a list of numbers, so that a failing query shrinks by shortening the list.
struct Draw {
    numbers: std::vec::IntoIter<u32>,
    subqueries: usize,
}

const TEXTS: [(&str, &str); 4] =
    [("book", "title"), ("author", "name"), ("tag", "name"), ("book", "title")];
const NUMBERS: [(&str, &str); 10] = [
    ("book", "id"),
    ("book", "n"),
    ("book", "n"),
    ("book", "author_id"),
    ("book", "rating"),
    ("book", "price"),
    ("book", "ok"),
    ("author", "id"),
    ("author", "age"),
    ("book_tag", "tag_id"),
];

const KEYS: [(&str, &str); 6] = [
    ("tag", "id"),
    ("book", "id"),
    ("book", "author_id"),
    ("author", "id"),
    ("book_tag", "book_id"),
    ("book_tag", "tag_id"),
];

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.numbers.next().unwrap_or(0) as usize % limit
    }

    fn column(&mut self, columns: &[(&str, &str)], tables: &[String]) -> Option<Expr> {
        let usable: Vec<_> = columns
            .iter()
            .filter(|(table, _)| tables.iter().any(|name| base(name) == *table))
            .collect();
        if usable.is_empty() {
            return None;
        }
        let (table, column) = usable[self.below(usable.len())];
        let candidates: Vec<_> = tables.iter().filter(|name| base(name) == *table).collect();
        let alias = candidates[self.below(candidates.len())];
        Some(Expr::column(alias.clone(), *column))
    }

    fn number(&mut self, depth: usize, tables: &[String]) -> Expr {
        let literal = |draw: &mut Self| match draw.below(6) {
            0 => Value::Null,
            1 => Value::Float([0.3, 2.5, -1.0][draw.below(3)]),
            _ => Value::Int([0, 1, 2, 3, -1, 21][draw.below(6)]),
        };
        let kind = self.below(if depth == 0 { 4 } else { 13 });
        match kind {
            0 => Expr::Value(literal(self)),
            1..=3 => match self.column(&NUMBERS, tables) {
                Some(column) => column,
                None => Expr::Value(literal(self)),
            },
            4..=7 => {
                let operator = [
                    BinaryOperator::Add,
                    BinaryOperator::Subtract,
                    BinaryOperator::Multiply,
                    BinaryOperator::Divide,
                    BinaryOperator::Modulo,
                ][self.below(5)];
                self.binary(operator, depth, tables)
            }
            8 => Expr::Call {
                function: Function::Coalesce,
                arguments: vec![self.number(depth - 1, tables), self.number(depth - 1, tables)],
                distinct: false,
                filter: None,
                order_by: Vec::new(),
            },
            9 => Expr::Case {
                whens: vec![(self.truth(depth - 1, tables), self.number(depth - 1, tables))],
                otherwise: (self.below(2) == 0).then(|| Box::new(self.number(depth - 1, tables))),
            },
            12 if self.subqueries > 0 => {
                self.subqueries -= 1;
                Expr::Scalar(Box::new(self.scalar(tables)))
            }
            10 => call(Function::Abs, vec![self.number(depth - 1, tables)]),
            _ => call(Function::Length, vec![self.text(depth - 1, tables)]),
        }
    }

    fn text(&mut self, depth: usize, tables: &[String]) -> Expr {
        match self.below(if depth == 0 { 4 } else { 6 }) {
            0 => Expr::Value(Value::from(["alpha", "B", "", "1", "ann"][self.below(5)])),
            1..=3 => {
                self.column(&TEXTS, tables).unwrap_or_else(|| Expr::Value(Value::from("alpha")))
            }
            4 => call(
                [Function::Upper, Function::Lower, Function::Trim][self.below(3)],
                vec![self.text(depth - 1, tables)],
            ),
            _ => Expr::Binary {
                operator: BinaryOperator::Concatenate,
                left: Box::new(self.text(depth - 1, tables)),
                right: Box::new(self.text(depth - 1, tables)),
            },
        }
    }

    fn binary(&mut self, operator: BinaryOperator, depth: usize, tables: &[String]) -> Expr {
        Expr::Binary {
            operator,
            left: Box::new(self.number(depth - 1, tables)),
            right: Box::new(self.number(depth - 1, tables)),
        }
    }

    fn truth(&mut self, depth: usize, tables: &[String]) -> Expr {
        let comparisons = [
            BinaryOperator::Equal,
            BinaryOperator::NotEqual,
            BinaryOperator::Less,
            BinaryOperator::LessOrEqual,
            BinaryOperator::Greater,
            BinaryOperator::GreaterOrEqual,
        ];
        let operator = comparisons[self.below(6)];
        let deeper = depth.saturating_sub(1);
        match self.below(if depth == 0 { 6 } else { 14 }) {
            0 | 1 => Expr::Binary {
                operator,
                left: Box::new(self.number(deeper, tables)),
                right: Box::new(self.number(deeper, tables)),
            },
            2 => Expr::Binary {
                operator,
                left: Box::new(self.text(deeper, tables)),
                right: Box::new(self.text(deeper, tables)),
            },
            3 => Expr::IsNull {
                operand: Box::new(self.number(deeper, tables)),
                negated: self.below(2) == 0,
            },
            4 => Expr::In {
                operand: Box::new(self.number(deeper, tables)),
                list: (0..=self.below(12))
                    .map(|_| {
                        Expr::Value(
                            [
                                Value::Int(1),
                                Value::Int(2),
                                Value::Float(2.5),
                                Value::Null,
                                Value::Int(20),
                            ][self.below(5)]
                            .clone(),
                        )
                    })
                    .collect(),
            },
            5 => Expr::Binary {
                operator: BinaryOperator::Like,
                left: Box::new(self.text(deeper, tables)),
                right: Box::new(Expr::Value(Value::from(
                    ["a%", "%A", "%\\%%", "_l%", "", "%e", "A\\_B"][self.below(7)],
                ))),
            },
            6 | 7 => Expr::And((0..=self.below(3)).map(|_| self.truth(deeper, tables)).collect()),
            8 | 9 => Expr::Or((0..=self.below(3)).map(|_| self.truth(deeper, tables)).collect()),
            10 => Expr::Not(Box::new(self.truth(deeper, tables))),
            11 => Expr::Between {
                operand: Box::new(self.number(deeper, tables)),
                low: Box::new(self.number(0, tables)),
                high: Box::new(self.number(0, tables)),
            },
            12 if self.subqueries > 0 => {
                self.subqueries -= 1;
                Expr::InSelect {
                    operand: Box::new(self.number(0, tables)),
                    select: Box::new(self.inner(tables)),
                }
            }
            13 if self.subqueries > 0 => {
                self.subqueries -= 1;
                Expr::Exists(Box::new(self.inner(tables)))
            }
            _ => self.number(deeper, tables),
        }
    }

    /// A query of one value.
    fn scalar(&mut self, outer: &[String]) -> Select {
        let mut select = self.inner(outer);
        let Some(Source::Table { alias: Some(alias), .. }) = &select.from else { return select };
        let own = vec![alias.clone()];
        if self.below(2) == 0 {
            let id = Expr::column(own[0].clone(), "id");
            select.order_by =
                vec![Order { expr: id, descending: self.below(2) == 0, nulls_first: None }];
            select.limit = Some(1);
        } else {
            select.outputs[0].expr = self.aggregate(&own);
        }
        select
    }

    /// A query inside of another, which may name its tables.
    fn inner(&mut self, outer: &[String]) -> Select {
        let tables = ["book U", "author U", "book_tag U"];
        let table = tables[self.below(3)];
        let alias = format!("{}{}", table.replace(' ', "_"), self.subqueries);
        let mut names = vec![alias.clone()];
        let correlated = self.below(2) == 0;
        if correlated {
            names.extend(outer.iter().cloned());
        }
        let own = vec![alias.clone()];
        let output = self.column(&NUMBERS, &own).unwrap();
        let mut conditions = Vec::new();
        if correlated && self.below(3) > 0 {
            // What ties such a query to the row around it, as in Django's OuterRef.
            let mine = self.column(&KEYS, &own).unwrap();
            let outer = self.column(&KEYS, outer).unwrap();
            conditions.push(if self.below(2) == 0 {
                mine.equals(outer)
            } else {
                outer.equals(mine)
            });
            names.truncate(1);
        }
        if self.below(3) > 0 {
            conditions.push(self.truth(2, &names));
        }
        Select {
            outputs: vec![Output { expr: output, alias: None }],
            from: Some(Source::Table { name: base(table).to_owned(), alias: Some(alias) }),
            condition: (!conditions.is_empty()).then_some(Expr::And(conditions)),
            ..Select::default()
        }
    }

    fn joins(&mut self, tables: &mut Vec<String>) -> Vec<Join> {
        let mut joins = Vec::new();
        let paths = [("author", "id", "author_id"), ("book_tag", "book_id", "id")];
        for (table, column, book_column) in paths {
            if self.below(2) == 0 {
                continue;
            }
            let mut on =
                vec![Expr::column("book", book_column).equals(Expr::column(table, column))];
            tables.push(table.to_owned());
            if self.below(4) == 0 {
                on.push(self.truth(1, tables));
            }
            joins.push(Join {
                kind: [JoinKind::Inner, JoinKind::Left][self.below(2)],
                source: Source::Table { name: table.to_owned(), alias: None },
                on: Expr::And(on),
            });
        }
        joins
    }

    fn select(&mut self) -> Select {
        let mut tables = vec!["book".to_owned()];
        let joins = self.joins(&mut tables);
        let mut condition = (self.below(5) > 0).then(|| self.truth(3, &tables));
        if self.below(3) == 0 {
            // A condition for which there is an index, on any of the tables.
            let key = self.column(&KEYS, &tables).unwrap();
            let number = |draw: &mut Self| Expr::Value(Value::Int([1, 2, 3, 6][draw.below(4)]));
            let selective = match self.below(2) {
                0 => key.equals(number(self)),
                _ => Expr::In { operand: Box::new(key), list: vec![number(self), number(self)] },
            };
            condition = Some(Expr::And(condition.into_iter().chain([selective]).collect()));
        }
        let mut select = Select {
            from: Some(Source::Table { name: "book".to_owned(), alias: None }),
            joins,
            condition,
            ..Select::default()
        };
        if self.below(3) == 0 {
            self.grouped(&mut select, &tables);
        } else {
            self.plain(&mut select, &tables);
        }
        select
    }

    fn plain(&mut self, select: &mut Select, tables: &[String]) {
        let outputs = (0..=self.below(3)).map(|_| match self.below(3) {
            0 => self.number(2, tables),
            1 => self.text(2, tables),
            _ => self.truth(2, tables),
        });
        select.outputs = outputs.map(|expr| Output { expr, alias: None }).collect();
        if self.below(4) == 0 {
            select.distinct = Distinct::Distinct;
            return;
        }
        // Where no join multiplies the rows, the primary key alone makes one order.
        if self.below(4) == 0 && !tables.contains(&"book_tag".to_owned()) {
            let id = Expr::column("book", "id");
            let descending = self.below(2) == 0;
            select.order_by = vec![Order { expr: id, descending, nulls_first: None }];
            select.limit = [None, Some(3), Some(1)][self.below(3)];
            select.offset = [None, Some(1)][self.below(2)];
            return;
        }
        if self.below(2) == 0 {
            let mut order_by = vec![self.number(1, tables), self.text(1, tables)];
            // Every table's id, so that only one order is right.
            order_by.extend(tables.iter().map(|table| Expr::column(table.clone(), "id")));
            select.order_by = order_by
                .into_iter()
                .filter(|expr| !matches!(expr, Expr::Value(_)))
                .map(|expr| Order {
                    expr,
                    descending: self.below(2) == 0,
                    nulls_first: [None, Some(true), Some(false)][self.below(3)],
                })
                .collect();
            select.limit = [None, Some(3), Some(0)][self.below(3)];
            select.offset = [None, Some(2)][self.below(2)];
        }
    }

    fn grouped(&mut self, select: &mut Select, tables: &[String]) {
        let groups: Vec<_> = (0..self.below(3))
            .map(|_| match self.below(2) {
                0 => self.number(1, tables),
                _ => self.text(1, tables),
            })
            .filter(|expr| !matches!(expr, Expr::Value(_)))
            .collect();
        let mut outputs = groups.clone();
        for _ in 0..=self.below(2) {
            outputs.push(self.aggregate(tables));
        }
        if self.below(3) == 0 {
            select.having = Some(Expr::Binary {
                operator: BinaryOperator::Greater,
                left: Box::new(self.aggregate(tables)),
                right: Box::new(Expr::Value(Value::Int(1))),
            });
        }
        select.outputs = outputs.into_iter().map(|expr| Output { expr, alias: None }).collect();
        select.group_by = groups;
        if select.group_by.is_empty() {
            select.having = None;
        }
    }

    fn aggregate(&mut self, tables: &[String]) -> Expr {
        let function =
            [Function::Count, Function::Sum, Function::Avg, Function::Min, Function::Max]
                [self.below(5)];
        let argument = if matches!(function, Function::Min | Function::Max) && self.below(2) == 0 {
            self.text(1, tables)
        } else {
            self.number(1, tables)
        };
        let arguments = if function == Function::Count && self.below(3) == 0 {
            Vec::new()
        } else {
            vec![argument]
        };
        let aggregate = Expr::Call {
            function,
            distinct: !arguments.is_empty() && self.below(4) == 0,
            arguments,
            filter: (self.below(3) == 0).then(|| Box::new(self.truth(1, tables))),
            order_by: Vec::new(),
        };
        if self.below(4) == 0 {
            return Expr::Binary {
                operator: BinaryOperator::Multiply,
                left: Box::new(aggregate),
                right: Box::new(Expr::Value(Value::Int(2))),
            };
        }
        aggregate
    }

    fn compound(&mut self) -> Select {
        let mut branch = || {
            let columns = [("book", "n"), ("author", "age"), ("book", "author_id"), ("tag", "id")];
            let (table, column) = columns[self.below(4)];
            let tables = vec![table.to_owned()];
            Select {
                outputs: vec![Output {
                    expr: Expr::column(table, column),
                    alias: Some("x".to_owned()),
                }],
                from: Some(Source::Table { name: table.to_owned(), alias: None }),
                condition: (self.below(2) == 0).then(|| self.truth(1, &tables)),
                ..Select::default()
            }
        };
        let mut first = branch();
        let second = branch();
        let third = branch();
        for select in [second, third] {
            let operator = [
                CompoundOperator::Union,
                CompoundOperator::UnionAll,
                CompoundOperator::Intersect,
                CompoundOperator::Except,
            ][self.below(4)];
            first.compounds.push(Compound { operator, select });
        }
        let nulls_first = None;
        first.order_by =
            vec![Order { expr: Expr::Position(1), descending: self.below(2) == 0, nulls_first }];
        first.limit = [None, Some(2)][self.below(2)];
        first
    }
}

fn base(alias: &str) -> &str {
    ["book_tag", "book", "author", "tag"]
        .into_iter()
        .find(|table| alias.starts_with(table))
        .unwrap()
}

fn call(function: Function, arguments: Vec<Expr>) -> Expr {
    Expr::Call { function, arguments, distinct: false, filter: None, order_by: Vec::new() }
}

fn cases() -> u32 {
    std::env::var("CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(1500)
}

#[test]
fn random_queries_find_what_sqlite_finds() {
    let pair = std::cell::RefCell::new(library());
    let config =
        ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(numbers in proptest::collection::vec(any::<u32>(), 0..120))| {
        let mut draw = Draw { numbers: numbers.into_iter(), subqueries: 2 };
        let select = if draw.below(8) == 7 { draw.compound() } else { draw.select() };
        let statement = Statement::Select(select);
        let outcome = pair.borrow_mut().run(&statement);
        prop_assert!(outcome.is_ok(), "{}\n{statement:?}", outcome.unwrap_err());
    });
}
