//! In which order the loops are nested, and how each finds its rows.
//!
//! The costs are those that SQLite reckons with where it has no statistics (`whereLoopAddBtree` and
//! `whereRangeScanEst` of its `where.c`): they decide in which order rows come where a query asks
//! for none, and Django's users see that order.

use std::cell::OnceCell;
use std::ops::Bound;

use super::access::Access;
use super::loops::Loop;
use super::node::{Node, Place};
use super::scope::{Scope, Source};
use super::{Result, Stop};
use crate::engine::cell::Cell;
use crate::engine::convert::Class;
use crate::engine::definition::Definition;
use crate::engine::storage::Direction;
use crate::sql::{BinaryOperator, ColumnType};

/// How many rows SQLite takes any table to have.
const ROWS: f64 = 1_048_576.0;
/// What it takes to go down a tree of that many.
const SEEK: f64 = 20.0;
/// How many columns of one index are looked up by.
const WIDTH: usize = 4;

/// A condition that must hold.
pub(super) struct Term<'a> {
    /// Taken when a loop has come to look at it.
    pub(super) node: Option<Node<'a>>,
    /// The tables that it reads, as bits.
    pub(super) slots: u64,
    /// The table whose partners it chooses, if it stands in the ON of a LEFT JOIN.
    pub(super) of: Option<usize>,
}

/// A table that is to be looped over.
pub(super) struct Step<'a, 'q> {
    pub(super) source: Source<'a, 'q>,
    /// Whether it stands on the right of a LEFT JOIN.
    pub(super) optional: bool,
}

/// How a table would be accessed, by the terms that are used for it.
#[derive(Clone, Copy, Debug)]
enum Choice {
    Scan,
    /// All of an index that has every column that is named.
    IndexScan(usize),
    Key(usize),
    Keys(usize),
    KeyRange,
    Index(usize, [usize; WIDTH], usize),
    IndexIn(usize, usize),
    IndexRange(usize, usize),
    Hash(usize, usize),
}

/// A choice and its costs.
#[derive(Clone, Copy)]
struct Costed {
    choice: Choice,
    /// What must be done once.
    setup: f64,
    /// What one turn costs.
    run: f64,
    /// How many rows it gives.
    rows: f64,
}

/// What is looked for in a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sought {
    /// One value.
    Equal,
    /// One of several.
    In,
    /// Something that is less or greater.
    Range,
}

/// The tables of one statement and the conditions on them.
pub(super) struct Planner<'p, 'a, 'q> {
    pub(super) scope: &'p Scope<'a, 'q, 'p>,
    pub(super) steps: &'p [Step<'a, 'q>],
    pub(super) terms: Vec<Term<'a>>,
    /// The tables of queries around, as bits.
    pub(super) outer: u64,
}

/// The best order so far.
struct Best {
    order: Vec<(usize, Choice)>,
    cost: f64,
}

impl<'a> Planner<'_, 'a, '_> {
    /// The loops, from the outermost in.
    pub(super) fn loops(&mut self) -> Result<Vec<Loop<'a>>> {
        let mut best = Best { order: Vec::new(), cost: f64::INFINITY };
        if self.steps.len() == 1 {
            best.order.push((0, self.choose(0, self.outer).choice));
        } else {
            let mut order = Vec::with_capacity(self.steps.len());
            self.search(&mut order, self.outer, (0.0, 1.0), &mut best);
        }
        if best.order.len() != self.steps.len() {
            return Err(Stop::Unsupported);
        }
        let mut known = self.outer;
        let mut loops = Vec::with_capacity(best.order.len());
        for (step, choice) in best.order {
            let access = self.access(step, choice);
            let Step { source, optional } = &self.steps[step];
            known |= 1 << source.slot;
            let partners = self.ready(known, Some(source.slot));
            let conditions = self.ready(known, None);
            loops.push(Loop {
                slot: source.slot,
                table: source.table,
                access,
                partners,
                optional: *optional,
                conditions,
            });
        }
        Ok(loops)
    }

    /// The conditions that can be looked at when these tables stand at a row.
    pub(super) fn ready(&mut self, known: u64, of: Option<usize>) -> Vec<Node<'a>> {
        self.terms
            .iter_mut()
            .filter(|term| term.of == of && term.slots & !known == 0)
            .filter_map(|term| term.node.take())
            .collect()
    }

    /// Tries all orders of few tables; of many, the cheapest next one.
    fn search(
        &self,
        order: &mut Vec<(usize, Choice)>,
        known: u64,
        (cost, rows): (f64, f64),
        best: &mut Best,
    ) {
        if order.len() == self.steps.len() {
            if cost < best.cost {
                *best = Best { order: order.clone(), cost };
            }
            return;
        }
        let mut next: Vec<(usize, Costed)> = Vec::new();
        for (place, step) in self.steps.iter().enumerate() {
            if known & (1 << step.source.slot) != 0 {
                continue;
            }
            let before = |step: &Step<'_, '_>| known & (1 << step.source.slot) != 0;
            if step.optional && !self.steps[..place].iter().all(before) {
                continue;
            }
            next.push((place, self.choose(place, known)));
        }
        if self.steps.len() - order.len() > 4 {
            next.sort_by(|left, right| left.1.run.total_cmp(&right.1.run));
            next.truncate(1);
        }
        for (place, costed) in next {
            let cost = rows.mul_add(costed.run, cost) + costed.setup;
            if cost >= best.cost {
                continue;
            }
            order.push((place, costed.choice));
            let known = known | 1 << self.steps[place].source.slot;
            self.search(order, known, (cost, rows * costed.rows), best);
            order.pop();
        }
    }

    /// The cheapest access to a table when others stand at a row.
    fn choose(&self, place: usize, known: u64) -> Costed {
        let step = &self.steps[place];
        let definition = &step.source.table.definition;
        let mut sought: Vec<(usize, usize, Sought)> = Vec::new();
        let mut passing: f64 = 1.0;
        let mut hash = None;
        for (at, term) in self.terms.iter().enumerate() {
            let Some(node) = &term.node else { continue };
            let own = 1 << step.source.slot;
            let of = step.optional.then_some(step.source.slot);
            if term.of != of || term.slots & own == 0 || term.slots & !(known | own) != 0 {
                continue;
            }
            if let Some((column, what)) = self.sought(node, step.source.slot) {
                sought.push((column, at, what));
                if known != 0 && matches!(node, Node::Binary(..)) {
                    hash = Some(Choice::Hash(column, at));
                }
            }
            // What SQLite takes a condition to leave.
            let constant = matches!(node, Node::Compare(BinaryOperator::Equal, ..));
            passing = passing.min(if constant { 0.25 } else { 0.93 });
        }
        let mut best =
            Costed { choice: Choice::Scan, setup: 0.0, run: ROWS * 3.0, rows: ROWS * passing };
        let mut offer = |choice, run: f64, rows: f64| {
            if run < best.run {
                best = Costed { choice, setup: 0.0, run, rows };
            }
        };
        self.by_key(definition, &sought, &mut offer);
        if matches!(best.choice, Choice::Key(_)) {
            return best;
        }
        let mut offer = |choice, run: f64, rows: f64| {
            if run < best.run {
                best = Costed { choice, setup: 0.0, run, rows };
            }
        };
        for (index, columns) in indexes(definition) {
            let width = self.width(step.source, columns);
            if width.whole {
                offer(Choice::IndexScan(index), ROWS * width.each, ROWS * passing);
            }
            let mut terms = [0; WIDTH];
            let mut count = 0;
            while let Some(column) = columns.get(count).filter(|_| count < WIDTH) {
                let equal = sought.iter().find(|item| item.0 == *column && item.2 == Sought::Equal);
                let Some((_, term, _)) = equal else { break };
                terms[count] = *term;
                count += 1;
            }
            if count > 0 {
                let whole = definition.indexes[index].unique && count == columns.len();
                let rows: f64 = if whole { 1.0 } else { [10.0, 9.0, 8.0, 7.0][count - 1] };
                offer(Choice::Index(index, terms, count), rows.mul_add(width.each, SEEK), rows);
                continue;
            }
            let first = |what| sought.iter().find(|item| item.0 == columns[0] && item.2 == what);
            if let Some((_, term, _)) = first(Sought::In) {
                let many = self.in_count(*term);
                let run = many * 10.0_f64.mul_add(width.each, SEEK);
                offer(Choice::IndexIn(index, *term), run, many * 10.0);
            } else if first(Sought::Range).is_some() {
                let is = |item: &&(usize, usize, Sought)| {
                    item.0 == columns[0] && item.2 == Sought::Range
                };
                let rows = part(sought.iter().filter(is).count());
                offer(Choice::IndexRange(index, columns[0]), rows.mul_add(width.each, SEEK), rows);
            }
        }
        // Once for the statement, SQLite makes an index where there is none.
        if let (Choice::Scan | Choice::IndexScan(_), Some(choice)) = (best.choice, hash) {
            best = Costed { choice, setup: ROWS * SEEK * 7.0, run: SEEK + 60.0, rows: 20.0 };
        }
        best
    }

    /// What the rowid offers.
    fn by_key(
        &self,
        definition: &Definition,
        sought: &[(usize, usize, Sought)],
        offer: &mut dyn FnMut(Choice, f64, f64),
    ) {
        let Some(key) = definition.primary_key.filter(|_| definition.rowid_is_key) else { return };
        let range = sought.iter().filter(|item| item.0 == key && item.2 == Sought::Range);
        for (_, term, what) in sought.iter().filter(|item| item.0 == key) {
            match what {
                Sought::Equal => offer(Choice::Key(*term), SEEK + 3.0, 1.0),
                Sought::In => {
                    let many = self.in_count(*term);
                    offer(Choice::Keys(*term), many * (SEEK + 3.0), many);
                }
                Sought::Range => {
                    let rows = part(range.clone().count());
                    offer(Choice::KeyRange, rows.mul_add(3.0, SEEK), rows);
                }
            }
        }
    }

    /// What each row of an index costs: less where the index is narrower than the table, and where
    /// it has every column that is named, so that the table is not looked into.
    fn width(&self, source: Source<'_, '_>, columns: &[usize]) -> Width {
        let definition = &source.table.definition;
        let key = definition.primary_key.filter(|_| definition.rowid_is_key);
        let size = |column: usize| estimate(definition.columns()[column].kind);
        let table: u32 = (0..definition.columns().len()).map(size).sum();
        let table = log_estimate(table + u32::from(key.is_none()));
        let index = log_estimate(columns.iter().map(|column| size(*column)).sum::<u32>() + 1);
        let each = f64::from(1 + 15 * index / table.max(1)) / 10.0;
        let covers = self.scope.used.only(source.slot, columns.iter().copied().chain(key));
        let each = each.exp2() + if covers { 0.0 } else { 3.0 };
        Width { each, whole: covers && index < table }
    }

    #[expect(clippy::cast_precision_loss, reason = "an estimate")]
    fn in_count(&self, term: usize) -> f64 {
        match &self.terms[term].node {
            Some(Node::In(_, cells, _)) => cells.len().max(1) as f64,
            _ => 1.0,
        }
    }

    /// The column of a table that a condition looks for something in that is known.
    fn sought(&self, node: &Node<'a>, slot: usize) -> Option<(usize, Sought)> {
        match node {
            Node::Compare(operator, place, _) if place.slot == slot => match operator {
                BinaryOperator::Equal => Some((place.column, Sought::Equal)),
                BinaryOperator::NotEqual => None,
                _ => Some((place.column, Sought::Range)),
            },
            Node::In(operand, ..) => match &**operand {
                Node::Column(place) if place.slot == slot => Some((place.column, Sought::In)),
                _ => None,
            },
            Node::Binary(BinaryOperator::Equal, ..) => {
                let (own, other) = sides(node, slot)?;
                self.same_class(own, other).then_some((own.column, Sought::Equal))
            }
            _ => None,
        }
    }

    /// Whether equal cells of both columns are the same in an index.
    fn same_class(&self, own: Place, other: Place) -> bool {
        let class = |place: Place| self.scope.kind_at(place).map(Class::of);
        match (class(own), class(other)) {
            (Some(own), Some(other)) => own == other || own.is_number() && other.is_number(),
            _ => false,
        }
    }

    /// Makes an access of a choice; the conditions that it fulfils are not looked at again.
    fn access(&mut self, step: usize, choice: Choice) -> Access<'a> {
        let source = self.steps[step].source;
        let forward = Direction::Forward;
        match choice {
            Choice::Scan => Access::Scan(forward),
            Choice::IndexScan(index) => Access::IndexScan(index, forward),
            Choice::Key(term) => Access::Key(self.take_key(term, source.slot)),
            Choice::Keys(term) => {
                let mut rowids: Vec<i64> =
                    self.take_cells(term).iter().filter_map(crate::engine::table::rowid).collect();
                rowids.sort_unstable();
                Access::Keys(rowids, forward)
            }
            Choice::KeyRange => {
                let column = source.table.definition.primary_key.unwrap_or_default();
                let (low, high) = self.take_range(Place { slot: source.slot, column }, true);
                let whole = |cell: Cell| if let Cell::Int(number) = cell { number } else { 0 };
                Access::KeyRange(low.map(whole), high.map(whole), forward)
            }
            Choice::Index(index, terms, count) => {
                let nodes =
                    terms[..count].iter().map(|term| self.take_key(*term, source.slot)).collect();
                Access::Index(index, nodes, forward)
            }
            Choice::Hash(column, term) => {
                Access::Hash(column, self.take_key(term, source.slot), OnceCell::new())
            }
            Choice::IndexIn(index, term) => Access::IndexIn(index, self.take_cells(term), forward),
            Choice::IndexRange(index, column) => {
                let (low, high) = self.take_range(Place { slot: source.slot, column }, false);
                Access::IndexRange(index, low, high, forward)
            }
        }
    }

    /// What a column must equal.
    fn take_key(&mut self, term: usize, slot: usize) -> Node<'a> {
        match self.terms[term].node.take() {
            Some(Node::Compare(_, _, constant)) => Node::Constant(constant.cell),
            Some(node) => sides(&node, slot)
                .map_or(Node::Constant(Cell::Null), |(_, other)| Node::Column(other)),
            None => Node::Constant(Cell::Null),
        }
    }

    fn take_cells(&mut self, term: usize) -> Vec<Cell> {
        match self.terms[term].node.take() {
            Some(Node::In(_, cells, _)) => cells,
            _ => Vec::new(),
        }
    }

    /// The bounds of a column; the conditions stay, as only one of each side is used. Those of a
    /// rowid must be whole.
    fn take_range(&self, column: Place, whole: bool) -> (Bound<Cell>, Bound<Cell>) {
        let (mut low, mut high) = (Bound::Unbounded, Bound::Unbounded);
        for term in &self.terms {
            let Some(Node::Compare(operator, place, constant)) = &term.node else { continue };
            let cell = &constant.cell;
            if *place != column || whole && !matches!(cell, Cell::Int(_)) {
                continue;
            }
            match operator {
                BinaryOperator::Less => high = Bound::Excluded(cell.clone()),
                BinaryOperator::LessOrEqual => high = Bound::Included(cell.clone()),
                BinaryOperator::Greater => low = Bound::Excluded(cell.clone()),
                BinaryOperator::GreaterOrEqual => low = Bound::Included(cell.clone()),
                _ => {}
            }
        }
        (low, high)
    }
}

/// What going through an index costs.
struct Width {
    /// For each row.
    each: f64,
    /// Whether it can stand for the whole table, and is narrower.
    whole: bool,
}

/// How wide SQLite takes a column of this type to be (`sqlite3AffinityType` of `build.c`).
const fn estimate(kind: ColumnType) -> u32 {
    let bytes = match kind {
        ColumnType::Char(Some(length)) => length,
        ColumnType::Uuid => 32,
        ColumnType::GenericIpAddress => 39,
        ColumnType::Text | ColumnType::Json | ColumnType::Binary => 16,
        _ => 0,
    };
    let width = bytes / 4 + 1;
    if width > 255 { 255 } else { width }
}

/// Ten times the logarithm of four times a width, as `sqlite3LogEst` of `util.c` estimates it.
fn log_estimate(width: u32) -> u32 {
    const PARTS: [u32; 8] = [0, 2, 3, 5, 6, 7, 8, 9];
    let (mut rest, mut log) = (width.max(2) * 4, 30);
    while rest > 15 {
        rest /= 2;
        log += 10;
    }
    PARTS[(rest % 8) as usize] + log
}

/// How many rows so many bounds leave, by SQLite's reckoning.
fn part(bounds: usize) -> f64 {
    if bounds > 1 { ROWS / 64.0 } else { ROWS / 4.0 }
}

/// The column of a table in an equation of two columns, and the other.
fn sides(node: &Node<'_>, slot: usize) -> Option<(Place, Place)> {
    let Node::Binary(BinaryOperator::Equal, left, right, affinities) = node else { return None };
    let (Node::Column(left), Node::Column(right)) = (&**left, &**right) else { return None };
    if affinities.0 != affinities.1 {
        return None;
    }
    match (left.slot == slot, right.slot == slot) {
        (true, false) => Some((*left, *right)),
        (false, true) => Some((*right, *left)),
        _ => None,
    }
}

/// The indexes that hold every row, with their columns. Of several that cost the same SQLite takes
/// the newest, and Django makes those that are not unique last.
fn indexes(definition: &Definition) -> impl Iterator<Item = (usize, &[usize])> {
    let indexes = definition.indexes.iter().enumerate().rev();
    let (others, uniques) = (indexes.clone(), indexes);
    others
        .filter(|(_, index)| !index.unique)
        .chain(uniques.filter(|(_, index)| index.unique))
        .filter(|(_, index)| index.condition.is_none())
        .map(|(place, index)| (place, index.columns.as_slice()))
}
