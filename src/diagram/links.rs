//! The lines between rows: from which cell to which row, and where they leave and arrive.

use std::collections::BTreeSet;

use super::curve::{Cubic, direct, is_free, rounded};
use super::input::Input;
use super::relations::Edge;
use super::route::Router;
use super::scene::{Depth, Point, Rect, RelationLine, RowLink, STUB_RADIUS, Stub, TableBox};
use super::sides::{Ports, Side, sides};

/// How far lines between rows of the same table bow out of their box at most.
pub(super) const BOW: i32 = 56;
/// How far apart lines are that end at the same row, or run beside each other around a table.
const APART: i32 = 4;
/// How far lines that leave a row at the side where others arrive keep below the middle, and those
/// above it.
const ASIDE: i32 = 6;

/// What lines are drawn between.
pub(super) struct Drawn<'a> {
    pub(super) boxes: &'a [TableBox],
    pub(super) edges: &'a [Edge],
    /// The lines of the edges.
    pub(super) lines: &'a [RelationLine],
    pub(super) router: &'a Router,
}

/// A link before its curve is drawn.
struct Link {
    edge: usize,
    from_pk: String,
    to_pk: String,
    lead: Option<Point>,
    start: Point,
    leaves: Side,
    target: Rect,
    reaches: Side,
    /// The height at which it arrives.
    y: i32,
}

/// The lines from each foreign-key cell that is drawn, and the stubs of those that are NULL.
pub(super) fn links(input: &Input<'_>, drawn: &Drawn<'_>) -> (Vec<RowLink>, Vec<Stub>) {
    let mut links = Vec::new();
    let mut stubs = Vec::new();
    if input.depth == Depth::Rows {
        for index in 0..drawn.edges.len() {
            if drawn.edges[index].folded.is_some() {
                folded(input, drawn, index, &mut links);
            } else {
                cells(input, drawn, index, &mut links, &mut stubs);
            }
        }
    }
    fan_in(drawn, &mut links);
    let mut ways: Vec<Vec<Vec<Point>>> =
        drawn.lines.iter().map(|line| vec![line.points.clone()]).collect();
    let links = links.iter().enumerate().map(|(index, link)| {
        let beside = links[..index].iter().filter(|other| other.edge == link.edge).count();
        row_link(drawn, link, beside, &mut ways[link.edge])
    });
    (links.collect(), stubs)
}

/// The links and stubs of one foreign key.
fn cells(
    input: &Input<'_>,
    drawn: &Drawn<'_>,
    index: usize,
    links: &mut Vec<Link>,
    stubs: &mut Vec<Stub>,
) {
    let edge = &drawn.edges[index];
    let (from, to) = (&drawn.boxes[edge.from], &drawn.boxes[edge.to]);
    let Some(column) = edge.column else { return };
    let (leaves, reaches) = sides(&from.rect, &to.rect);
    for (row, shown) in input.rows_of(&from.table).iter().zip(&from.rows) {
        let (Some(cell), Some(place)) = (row.cells.get(column), shown.cells.get(column)) else {
            continue;
        };
        let (lead, start) = exit(input, drawn, index, &shown.rect, &place.rect);
        if cell.null {
            stubs.push(Stub {
                relation: edge.relation.clone(),
                table: from.table.clone(),
                pk: shown.pk.clone(),
                column: edge.column_name.clone(),
                start: lead.unwrap_or(start),
                end: start.moved(leaves.outward() * (10 + STUB_RADIUS), 0),
            });
        } else if let Some((pk, target)) = cell.to.as_ref().zip(target(to, cell.to.as_deref())) {
            links.push(Link {
                edge: index,
                from_pk: shown.pk.clone(),
                to_pk: pk.clone(),
                lead,
                start,
                leaves,
                target,
                reaches,
                y: 0,
            });
        }
    }
}

/// The row of this key, or the strip that stands for the rows that are not drawn.
fn target(table: &TableBox, pk: Option<&str>) -> Option<Rect> {
    let row = table.rows.iter().find(|row| Some(row.pk.as_str()) == pk);
    row.map(|row| row.rect).or(table.foot)
}

/// Where the line of a cell leaves the box, and where it begins before that. A cell at the edge is
/// left in its middle; from any other the line runs along the bottom of the row, under the text of
/// the cells it passes, in the first lane that is free there.
fn exit(
    input: &Input<'_>,
    drawn: &Drawn<'_>,
    index: usize,
    row: &Rect,
    cell: &Rect,
) -> (Option<Point>, Point) {
    let from = drawn.edges[index].from;
    let (side, _) = drawn.sides(index);
    let x = side.of(row);
    if side.of(cell) == x {
        return (None, Point { x, y: row.centre().y + drawn.aside(from, side) });
    }
    let y = row.bottom() - 3 - 2 * drawn.lane(index);
    (Some(Point { x: cell.x + input.metrics.padding, y }), Point { x, y })
}

impl Drawn<'_> {
    /// The sides that an edge leaves and reaches.
    fn sides(&self, index: usize) -> (Side, Side) {
        let edge = &self.edges[index];
        sides(&self.boxes[edge.from].rect, &self.boxes[edge.to].rect)
    }

    /// From where to where an edge runs under the cells of its rows, if it does.
    fn span(&self, index: usize) -> Option<(i32, i32)> {
        let edge = &self.edges[index];
        let table = &self.boxes[edge.from];
        let head = table.columns.get(edge.column?).map(|head| head.rect)?;
        let (side, _) = self.sides(index);
        let end = side.of(&table.rect);
        (edge.folded.is_none() && side.of(&head) != end).then(|| match side {
            Side::Left => (end, head.right()),
            Side::Right => (head.x, end),
        })
    }

    /// In which lane along the bottom of its rows an edge runs, counted from below: the first that
    /// no earlier edge of the table takes at the same place.
    fn lane(&self, index: usize) -> i32 {
        let mut lanes: Vec<(i32, (i32, i32))> = Vec::new();
        for other in 0..=index {
            let same = self.edges[other].from == self.edges[index].from;
            let Some(span) = self.span(other).filter(|_| same) else { continue };
            let meets = |taken: &(i32, i32)| span.0 < taken.1 && taken.0 < span.1;
            let is_taken =
                |lane: i32| lanes.iter().any(|(other, taken)| *other == lane && meets(taken));
            lanes.push(((0..3).find(|lane| !is_taken(*lane)).unwrap_or(0), span));
        }
        lanes.last().map_or(0, |(lane, _)| *lane)
    }

    /// How far lines that leave the rows of a table at a side keep below their middle, and those
    /// that arrive there above it: nothing, unless there are both.
    fn aside(&self, table: usize, side: Side) -> i32 {
        let mut edges = self.edges.iter().enumerate();
        let leaves = edges.any(|(index, edge)| {
            edge.from == table && self.sides(index).0 == side && self.span(index).is_none()
        });
        let mut edges = self.edges.iter().enumerate();
        let arrives = edges.any(|(index, edge)| edge.to == table && self.sides(index).1 == side);
        if leaves && arrives { ASIDE } else { 0 }
    }
}

/// The links of a many-to-many field whose join table is not drawn: from row to row.
fn folded(input: &Input<'_>, drawn: &Drawn<'_>, index: usize, links: &mut Vec<Link>) {
    let edge = &drawn.edges[index];
    let (from, to) = (&drawn.boxes[edge.from], &drawn.boxes[edge.to]);
    let (leaves, reaches) = sides(&from.rect, &to.rect);
    for (source, other) in pairs(input, edge) {
        let row = from.rows.iter().find(|row| row.pk == source).map(|row| row.rect);
        let Some((row, target)) = row.zip(target(to, Some(&other))) else { continue };
        let aside = drawn.aside(edge.from, leaves);
        links.push(Link {
            edge: index,
            from_pk: source,
            to_pk: other,
            lead: None,
            start: Point { x: leaves.of(&row), y: row.centre().y + aside },
            leaves,
            target,
            reaches,
            y: 0,
        });
    }
}

/// The keys that the rows of a folded join table put together.
fn pairs(input: &Input<'_>, edge: &Edge) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut seen = BTreeSet::new();
    let Some(through) = &edge.folded else { return pairs };
    let Some(table) = input.schema.table(&through.table) else { return pairs };
    let position = |name: &str| table.columns.iter().position(|column| column.name == name);
    let columns = position(&through.source_column).zip(position(&through.target_column));
    let Some((source, target)) = columns else { return pairs };
    for row in input.rows_of(&through.table) {
        let named = |index: usize| row.cells.get(index).and_then(|cell| cell.to.as_deref());
        let Some((a, b)) = named(source).zip(named(target)) else { continue };
        // A friendship is two rows of the join table and one line.
        if !(edge.symmetrical && seen.contains(&(b, a))) {
            seen.insert((a, b));
            pairs.push((a.to_owned(), b.to_owned()));
        }
    }
    pairs
}

/// Spreads the lines that end at the same side of the same row over its height, in the order of
/// where they come from.
fn fan_in(drawn: &Drawn<'_>, links: &mut [Link]) {
    let key = |link: &Link| (link.target.x, link.target.y, link.reaches == Side::Right);
    let mut order: Vec<usize> = (0..links.len()).collect();
    order.sort_by_key(|index| (key(&links[*index]), links[*index].start.y, *index));
    let groups = order.chunk_by(|a, b| key(&links[*a]) == key(&links[*b])).map(<[usize]>::to_vec);
    for group in groups.collect::<Vec<_>>() {
        let first = &links[group[0]];
        let aside = drawn.aside(drawn.edges[first.edge].to, first.reaches);
        let gaps = i32::try_from(group.len() - 1).unwrap_or(i32::MAX);
        for (place, index) in (0..=gaps).zip(group) {
            let link = &mut links[index];
            let room = (link.target.height - 10 - 2 * aside).min(gaps.saturating_mul(APART));
            let offset = if gaps == 0 { 0 } else { room * place / gaps - room / 2 };
            link.y = link.target.centre().y - aside + offset;
        }
    }
}

fn row_link(drawn: &Drawn<'_>, link: &Link, beside: usize, ways: &mut Vec<Vec<Point>>) -> RowLink {
    let edge = &drawn.edges[link.edge];
    let mut curves = curves(drawn, link, beside, ways).into_iter();
    let end = Point { x: link.reaches.of(&link.target), y: link.y };
    let first = curves.next().unwrap_or([link.start, link.start, end, end]);
    RowLink {
        relation: edge.relation.clone(),
        from_table: drawn.boxes[edge.from].table.clone(),
        from_pk: link.from_pk.clone(),
        from_column: edge.column_name.clone(),
        to_table: drawn.boxes[edge.to].table.clone(),
        to_pk: link.to_pk.clone(),
        forward: edge.forward.clone(),
        backward: edge.backward.clone(),
        lead: link.lead,
        curve: first,
        detour: curves.map(|[_, a, b, end]| [a, b, end]).collect(),
    }
}

/// One curve if it keeps clear of other tables; else a bend in the gap between them; else one of
/// the ways that the line of the relation and earlier links of it take; else a new way around; else
/// one curve all the same.
fn curves(drawn: &Drawn<'_>, link: &Link, beside: usize, ways: &mut Vec<Vec<Point>>) -> Vec<Cubic> {
    let edge = &drawn.edges[link.edge];
    let end = Point { x: link.reaches.of(&link.target), y: link.y };
    let curve = direct(link.start, link.leaves, end, link.reaches);
    let others = drawn.boxes.iter().enumerate();
    let others = others.filter(|(index, _)| *index != edge.from && *index != edge.to);
    if is_free(&curve, others.map(|(_, table)| &table.rect)) {
        return vec![curve];
    }
    let ports = Ports { from: (link.start, link.leaves), to: (end, link.reaches) };
    let free = |line: &Vec<Point>| !drawn.router.is_blocked(line, edge.from, edge.to);
    let lane = (i32::try_from(beside % 5).unwrap_or(0) - 2) * APART / 2;
    let known = || {
        let lanes = [lane, -lane, 0].into_iter();
        let mut lines = ways
            .iter()
            .flat_map(|way| lanes.clone().filter_map(|lane| along(way, link.start, end, lane)));
        lines.find(free)
    };
    let line = drawn.router.middle(&ports, edge.from, edge.to).or_else(known).or_else(|| {
        let way = drawn.router.around(&ports).filter(free)?;
        ways.push(way.clone());
        Some(way)
    });
    line.map_or_else(|| vec![curve], |line| rounded(&line, drawn.router.boxes()))
}

/// A line with other ends, so far beside it.
fn along(line: &[Point], start: Point, end: Point, lane: i32) -> Option<Vec<Point>> {
    let mut line = line.to_vec();
    let last = line.len().checked_sub(1).filter(|last| *last >= 3)?;
    for corner in &mut line[1..last] {
        *corner = corner.moved(lane, lane);
    }
    (line[0], line[1].y) = (start, start.y);
    (line[last], line[last - 1].y) = (end, end.y);
    Some(line)
}
