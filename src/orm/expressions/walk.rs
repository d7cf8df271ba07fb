//! Going through resolved expressions: what they refer to, how they group, and renaming tables.

use std::borrow::Cow;
use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::functions::Form;
use super::{ChangeMap, Resolved};
use crate::orm::OutputField;
use crate::orm::lookups::Rhs;
use crate::sql::{Function, Value};

impl Resolved {
    /// Visits the direct source expressions (`get_source_expressions`), those of a `When` and of
    /// conditions included.
    pub fn for_each_source(&self, visit: &mut dyn FnMut(&Self)) {
        match self {
            Self::Col(_)
            | Self::Value(_)
            | Self::Star
            | Self::Subquery(_)
            | Self::Exists(_)
            | Self::Query(_)
            | Self::OuterRef { .. }
            | Self::Nothing => {}
            Self::Combined(combined) => {
                visit(&combined.left);
                visit(&combined.right);
            }
            Self::Func(func) => func.arguments.iter().chain(&func.filter).for_each(visit),
            Self::Wrapper(inner, _) | Self::Negated(inner) | Self::Ref(_, inner) => visit(inner),
            Self::Case(case) => {
                for (condition, then) in &case.whens {
                    visit(condition);
                    visit(then);
                }
                visit(&case.default);
            }
            Self::OrderBy(order) => visit(&order.expression),
            Self::Lookup(lookup) => {
                visit(&lookup.lhs);
                if let Rhs::Expression(rhs) = &lookup.rhs {
                    visit(rhs);
                }
            }
            Self::Where(node) => node.children.iter().for_each(visit),
            Self::List(items) => items.iter().for_each(visit),
        }
    }

    /// The same, to change them.
    pub fn for_each_source_mut(&mut self, visit: &mut dyn FnMut(&mut Self)) {
        match self {
            Self::Col(_)
            | Self::Value(_)
            | Self::Star
            | Self::Subquery(_)
            | Self::Exists(_)
            | Self::Query(_)
            | Self::OuterRef { .. }
            | Self::Nothing => {}
            Self::Combined(combined) => {
                visit(&mut combined.left);
                visit(&mut combined.right);
            }
            Self::Func(func) => func.arguments.iter_mut().chain(&mut func.filter).for_each(visit),
            Self::Wrapper(inner, _) | Self::Negated(inner) | Self::Ref(_, inner) => visit(inner),
            Self::Case(case) => {
                for (condition, then) in &mut case.whens {
                    visit(condition);
                    visit(then);
                }
                visit(&mut case.default);
            }
            Self::OrderBy(order) => visit(&mut order.expression),
            Self::Lookup(lookup) => {
                visit(&mut lookup.lhs);
                if let Rhs::Expression(rhs) = &mut lookup.rhs {
                    visit(rhs);
                }
            }
            Self::Where(node) => node.children.iter_mut().for_each(visit),
            Self::List(items) => items.iter_mut().for_each(visit),
        }
    }

    fn any_source(&self, holds: &dyn Fn(&Self) -> bool) -> bool {
        let mut found = false;
        self.for_each_source(&mut |source| found = found || holds(source));
        found
    }

    /// `contains_aggregate`.
    pub fn contains_aggregate(&self) -> bool {
        match self {
            Self::Col(_) | Self::Value(_) => false,
            Self::Func(func) if func.class.aggregate.is_some() => true,
            _ => self.any_source(&Self::contains_aggregate),
        }
    }

    /// `contains_over_clause`: there are no window functions here.
    pub const fn contains_over_clause(&self) -> bool {
        false
    }

    /// `contains_subquery`.
    pub fn contains_subquery(&self) -> bool {
        self.any_source(&|source| {
            matches!(source, Self::Subquery(_) | Self::Exists(_) | Self::Query(_))
                || source.contains_subquery()
        })
    }

    /// `contains_column_references`.
    pub fn contains_column_references(&self) -> bool {
        matches!(self, Self::Col(_)) || self.any_source(&Self::contains_column_references)
    }

    /// `filterable`: whether it may stand in a condition.
    pub const fn filterable(&self) -> bool {
        true
    }

    /// `get_refs`: the annotations that it refers to by name.
    pub fn get_refs(&self) -> FxHashSet<Rc<str>> {
        let mut refs = Vec::new();
        self.collect_refs(&mut refs);
        refs.into_iter().collect()
    }

    pub(super) fn collect_refs(&self, refs: &mut Vec<Rc<str>>) {
        if let Self::Ref(name, _) = self {
            refs.push(name.clone());
            return;
        }
        self.for_each_source(&mut |source| source.collect_refs(refs));
    }

    /// `get_group_by_cols`.
    pub fn get_group_by_cols(&self) -> Vec<Self> {
        let mut columns = Vec::new();
        self.collect_group_by(&mut columns);
        columns
    }

    fn collect_group_by(&self, columns: &mut Vec<Self>) {
        match self {
            Self::Value(_) | Self::OuterRef { .. } | Self::Nothing => {}
            Self::Func(func) if func.class.form == Form::Call(Function::Random) => {}
            Self::Col(_) | Self::Ref(..) => columns.push(self.clone()),
            Self::Func(func) if func.class.aggregate.is_some() => {}
            Self::Wrapper(inner, output) => match &**inner {
                Self::Where(_) | Self::Subquery(_) | Self::Exists(_) => self.collect_base(columns),
                inner => inner.typed(*output).collect_group_by(columns),
            },
            Self::Negated(inner) => match &**inner {
                Self::Where(_) | Self::Subquery(_) | Self::Exists(_) => self.collect_base(columns),
                inner => inner.collect_group_by(columns),
            },
            Self::Case(case) if case.whens.is_empty() => case.default.collect_group_by(columns),
            Self::Subquery(subquery) => {
                self.collect_of_query(subquery.query.get_group_by_cols(), columns);
            }
            Self::Exists(query) | Self::Query(query) => {
                self.collect_of_query(query.get_group_by_cols(), columns);
            }
            Self::List(_) | Self::Lookup(_) | Self::Where(_) => {
                self.for_each_source(&mut |source| source.collect_group_by(columns));
            }
            _ => self.collect_base(columns),
        }
    }

    /// `BaseExpression.get_group_by_cols`.
    fn collect_base(&self, columns: &mut Vec<Self>) {
        if self.contains_aggregate() {
            self.for_each_source(&mut |source| source.collect_group_by(columns));
        } else {
            columns.push(self.clone());
        }
    }

    fn collect_of_query(&self, of_query: Option<Vec<Self>>, columns: &mut Vec<Self>) {
        match of_query {
            Some(external) => columns.extend(external),
            None => columns.push(self.clone()),
        }
    }

    /// A copy whose `output_field` is this.
    fn typed(&self, output: OutputField) -> Self {
        let mut copy = self.clone();
        match &mut copy {
            Self::Col(col) => col.output = output,
            Self::Value(literal) => literal.output = Some(output),
            Self::Combined(combined) => combined.output = Some(output),
            Self::Func(func) => func.output = Some(output),
            Self::Case(case) => case.output = Some(output),
            _ => {}
        }
        copy
    }

    /// `relabeled_clone`, in place: gives tables their new aliases.
    pub fn relabel_aliases(&mut self, change_map: &ChangeMap) {
        match self {
            Self::Col(col) => {
                // Django makes a new column here, which knows nothing of it.
                col.possibly_multivalued = false;
                if let Some(alias) = change_map.get(&col.alias) {
                    col.alias = alias.clone();
                }
            }
            Self::Subquery(subquery) => subquery.query.relabel_aliases(change_map),
            Self::Exists(query) | Self::Query(query) => query.relabel_aliases(change_map),
            Self::Value(_) | Self::Star | Self::OuterRef { .. } | Self::Nothing => {}
            other => other.for_each_source_mut(&mut |source| source.relabel_aliases(change_map)),
        }
    }

    /// The expression after `resolve_expression` was called on it once more, which gives
    /// parentheses to conditions.
    pub fn resolved_twice(&self) -> Cow<'_, Self> {
        if !self.contains_condition() {
            return Cow::Borrowed(self);
        }
        let mut copy = self.clone();
        copy.mark_resolved();
        Cow::Owned(copy)
    }

    fn contains_condition(&self) -> bool {
        match self {
            Self::Col(_) | Self::Value(_) => false,
            Self::Where(_) => true,
            _ => self.any_source(&Self::contains_condition),
        }
    }

    fn mark_resolved(&mut self) {
        if let Self::Where(node) = self {
            node.resolved = true;
            node.children.iter_mut().for_each(Self::mark_leaves);
        } else {
            self.for_each_source_mut(&mut Self::mark_resolved);
        }
    }

    /// `WhereNode._resolve_node` reaches the sides of comparisons.
    fn mark_leaves(&mut self) {
        match self {
            Self::Where(node) => node.children.iter_mut().for_each(Self::mark_leaves),
            Self::Lookup(_) => self.mark_resolved(),
            _ => {}
        }
    }

    /// `replace_expressions`: each of the first by the second, from the outside.
    #[must_use]
    pub fn replace_expressions(&self, replacements: &[(Self, Self)]) -> Self {
        let mut copy = self.clone();
        if !replacements.is_empty() {
            copy.replace_by(&mut |expression| {
                let found = replacements.iter().find(|(from, _)| from == expression);
                found.map(|(_, to)| to.clone())
            });
        }
        copy
    }

    /// Replaces whatever the function gives something else for, from the outside.
    pub fn replace_by(&mut self, replacement: &mut dyn FnMut(&Self) -> Option<Self>) {
        match replacement(self) {
            Some(other) => *self = other,
            None => self.for_each_source_mut(&mut |source| source.replace_by(replacement)),
        }
    }

    /// `empty_result_set_value`: what it is where no row can match; none where that is not known
    /// (`NotImplemented`).
    pub fn empty_result_set_value(&self) -> Option<Value> {
        match self {
            Self::Value(literal) => Some(literal.value.clone()),
            Self::Subquery(_) => Some(Value::Null),
            Self::Exists(_) => Some(Value::Bool(false)),
            Self::Func(func) => match (func.class.aggregate, func.class.form) {
                (Some(of), _) if of.zero_when_empty => Some(Value::Int(0)),
                (Some(_), _) => Some(Value::Null),
                (None, Form::Call(Function::Coalesce)) => {
                    for argument in &func.arguments {
                        match argument.empty_result_set_value() {
                            Some(Value::Null) => {}
                            known => return known,
                        }
                    }
                    Some(Value::Null)
                }
                _ => None,
            },
            _ => None,
        }
    }
}
