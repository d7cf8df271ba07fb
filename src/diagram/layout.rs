//! Where boxes go: ranks from left to right by the crate `dagre`, one component beside the other.

use dagre::graph::{Graph, GraphOptions};
use dagre::{EdgeLabel, LayoutOptions, NodeLabel, RankAlign, RankDir, Ranker};

use super::pack::pack;
use super::scene::{Point, Rect};

/// The room between boxes one below the other.
const NODE_GAP: f64 = 44.0;
/// The room between ranks: for two crow's feet, a label and some lines side by side.
const RANK_GAP: f64 = 116.0;
/// The room between a box and a line that passes it.
const EDGE_GAP: f64 = 24.0;
/// The most boxes and lines that dagre is given at once; its time grows faster than their number.
const DAGRE_LIMIT: usize = 200;

/// The least room between boxes, also where a learner put them.
const LEAST_GAP: i32 = 16;
/// How often boxes are aligned, from left to right and back.
const ALIGN_ROUNDS: usize = 4;

/// The width and height that a box needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    pub(super) width: i32,
    pub(super) height: i32,
}

/// A line that wants its first box to the left of its second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pull {
    pub(super) left: usize,
    pub(super) right: usize,
}

/// The upper left corner of each box. Boxes that hang together are laid out together, and the
/// components are packed into about the shape of a screen.
pub(super) fn layout(sizes: &[Size], pulls: &[Pull]) -> Vec<Point> {
    let mut corners = vec![Point::default(); sizes.len()];
    let components = components(sizes.len(), pulls);
    let placed: Vec<(Size, Vec<Point>)> =
        components.iter().map(|members| component(members, sizes, pulls)).collect();
    let areas: Vec<Size> = placed.iter().map(|(size, _)| *size).collect();
    for ((members, (_, inner)), at) in components.iter().zip(&placed).zip(pack(&areas)) {
        for (member, point) in members.iter().zip(inner) {
            corners[*member] = point.moved(at.x, at.y);
        }
    }
    corners
}

/// The boxes that hang together, each component in the order of the boxes; larger components
/// first.
fn components(count: usize, pulls: &[Pull]) -> Vec<Vec<usize>> {
    let mut group: Vec<usize> = (0..count).collect();
    for pull in pulls {
        let (a, b) = (group[pull.left], group[pull.right]);
        for label in &mut group {
            if *label == a.max(b) {
                *label = a.min(b);
            }
        }
    }
    let mut components: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (member, label) in group.into_iter().enumerate() {
        components[label].push(member);
    }
    components.retain(|members| !members.is_empty());
    components.sort_by_key(|members| std::cmp::Reverse(members.len()));
    components
}

/// Lays out one component: its size, and the corner of each member.
fn component(members: &[usize], sizes: &[Size], pulls: &[Pull]) -> (Size, Vec<Point>) {
    let local = |index: usize| members.iter().position(|member| *member == index);
    let inner: Vec<Pull> = pulls
        .iter()
        .filter_map(|pull| Some(Pull { left: local(pull.left)?, right: local(pull.right)? }))
        .collect();
    let sizes: Vec<Size> = members.iter().map(|member| sizes[*member]).collect();
    let corners = if members.len() == 1 {
        vec![Point::default()]
    } else if members.len() + inner.len() / 2 <= DAGRE_LIMIT {
        let mut corners = dagre(&sizes, &inner);
        align(&mut corners, &sizes, &inner);
        corners
    } else {
        columns(&sizes, &inner)
    };
    let left = corners.iter().map(|corner| corner.x).min().unwrap_or(0);
    let top = corners.iter().map(|corner| corner.y).min().unwrap_or(0);
    let corners: Vec<Point> = corners.into_iter().map(|corner| corner.moved(-left, -top)).collect();
    let ends = || corners.iter().zip(&sizes);
    let width = ends().map(|(corner, size)| corner.x + size.width).max().unwrap_or(0);
    let height = ends().map(|(corner, size)| corner.y + size.height).max().unwrap_or(0);
    (Size { width, height }, corners)
}

/// Layered drawing after Sugiyama, as dagre does it. Ranks, orders and coordinates come out of
/// sums, halves and comparisons alone, so they are the same on every machine.
fn dagre(sizes: &[Size], pulls: &[Pull]) -> Vec<Point> {
    let mut graph: Graph<NodeLabel, EdgeLabel> =
        Graph::with_options(GraphOptions { directed: true, multigraph: false, compound: false });
    for (index, size) in sizes.iter().enumerate() {
        let label = NodeLabel {
            width: f64::from(size.width),
            height: f64::from(size.height),
            ..NodeLabel::default()
        };
        graph.set_node(index.to_string(), Some(label));
    }
    for pull in pulls {
        let weight = pulls.iter().filter(|other| *other == pull).count();
        let label =
            EdgeLabel { weight: i32::try_from(weight).unwrap_or(1), ..EdgeLabel::default() };
        graph.set_edge(pull.left.to_string(), pull.right.to_string(), Some(label), None);
    }
    let options = LayoutOptions {
        rankdir: RankDir::LR,
        nodesep: NODE_GAP,
        edgesep: EDGE_GAP,
        ranksep: RANK_GAP,
        ranker: Ranker::NetworkSimplex,
        // The left edges of a rank in a line.
        rank_align: RankAlign::Top,
        ..LayoutOptions::default()
    };
    dagre::layout(&mut graph, Some(options));
    let corner = |(index, size): (usize, &Size)| {
        let node = graph.node(&index.to_string());
        let middle = |coordinate: Option<f64>, length: i32| {
            round(coordinate.unwrap_or_default() - f64::from(length) / 2.0)
        };
        Point {
            x: middle(node.and_then(|node| node.x), size.width),
            y: middle(node.and_then(|node| node.y), size.height),
        }
    };
    sizes.iter().enumerate().map(corner).collect()
}

/// Moves boxes up and down, past no other, so that their tops stand where those of the boxes that
/// they are related to stand: then lines run straight at the titles, and a box that grows by a row
/// grows downwards and moves nothing beside it.
fn align(corners: &mut [Point], sizes: &[Size], pulls: &[Pull]) {
    let mut order: Vec<usize> = (0..corners.len()).collect();
    order.sort_by_key(|index| (corners[*index].x, *index));
    for _ in 0..ALIGN_ROUNDS {
        for index in &order {
            let beside = pulls.iter().filter_map(|pull| match *index {
                index if index == pull.left => Some(pull.right),
                index if index == pull.right => Some(pull.left),
                _ => None,
            });
            let mut tops: Vec<i32> = beside.map(|other| corners[other].y).collect();
            tops.sort_unstable();
            let Some(top) = tops.get((tops.len().max(1) - 1) / 2) else { continue };
            let (highest, lowest) = free_span(*index, corners, sizes);
            corners[*index].y = (*top).min(lowest).max(highest);
        }
        order.reverse();
    }
}

/// How far up and down a box can move before it comes too near to another.
fn free_span(index: usize, corners: &[Point], sizes: &[Size]) -> (i32, i32) {
    let gap = round(NODE_GAP);
    let (corner, size) = (corners[index], sizes[index]);
    let (mut highest, mut lowest) = (i32::MIN / 2, i32::MAX / 2);
    for (other, (at, other_size)) in corners.iter().zip(sizes).enumerate() {
        let apart =
            corner.x + size.width + gap <= at.x || at.x + other_size.width + gap <= corner.x;
        if other == index || apart {
            continue;
        }
        if at.y <= corner.y {
            highest = highest.max(at.y + other_size.height + gap);
        } else {
            lowest = lowest.min(at.y - gap - size.height);
        }
    }
    (highest, lowest)
}

#[expect(clippy::cast_possible_truncation, reason = "a coordinate; `as` saturates")]
fn round(number: f64) -> i32 {
    (number + 0.5).floor() as i32
}

/// A cheap layout for what is too much for dagre: a column for each rank, in the order of the
/// boxes, broken where it gets much longer than it should.
fn columns(sizes: &[Size], pulls: &[Pull]) -> Vec<Point> {
    let mut ranks = vec![0_usize; sizes.len()];
    // Longest paths; in a cycle it ends after so many rounds.
    for _ in 0..sizes.len().min(12) {
        for pull in pulls {
            ranks[pull.right] = ranks[pull.right].max((ranks[pull.left] + 1).min(sizes.len()));
        }
    }
    let gap = round(NODE_GAP);
    let area: i64 =
        sizes.iter().map(|size| i64::from(size.width + 124) * i64::from(size.height + gap)).sum();
    let limit = i32::try_from(area.isqrt()).unwrap_or(i32::MAX);
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|index| ranks[*index]);
    let mut corners = vec![Point::default(); sizes.len()];
    let (mut x, mut y, mut widest, mut rank) = (0, 0, 0, 0);
    for index in order {
        let size = sizes[index];
        if y > 0 && (ranks[index] != rank || y + size.height > limit) {
            (x, y, widest) = (x + widest + round(RANK_GAP), 0, 0);
        }
        rank = ranks[index];
        corners[index] = Point { x, y };
        y += size.height + gap;
        widest = widest.max(size.width);
    }
    corners
}

/// Moves boxes as little as possible until none lies on another. Those in `kept` stay where they
/// are, unless one of them lies on an earlier one.
pub(super) fn separate(rects: &mut [Rect], kept: &[bool], margin: i32) {
    let mut order: Vec<usize> = (0..rects.len()).collect();
    order.sort_by_key(|index| !kept[*index]);
    let mut settled: Vec<Rect> = Vec::new();
    for index in order {
        let rect = nearest_free(rects[index], &settled, margin);
        rects[index] = rect;
        settled.push(rect);
    }
}

/// The place nearest to where a box is that is free of all others.
fn nearest_free(rect: Rect, others: &[Rect], margin: i32) -> Rect {
    let free = |place: &Rect| !others.iter().any(|other| other.grown(LEAST_GAP).overlaps(place));
    if free(&rect) {
        return rect;
    }
    let gap = round(NODE_GAP);
    let mut xs = vec![rect.x];
    let mut ys = vec![rect.y];
    for other in others {
        xs.extend([other.x - gap - rect.width, other.right() + gap]);
        ys.extend([other.y - gap - rect.height, other.bottom() + gap]);
    }
    let places = xs.iter().flat_map(|x| ys.iter().map(|y| Rect { x: *x, y: *y, ..rect }));
    places
        .filter(|place| place.x >= margin && place.y >= margin && free(place))
        .min_by_key(|place| ((place.x - rect.x).abs() + (place.y - rect.y).abs(), place.y, place.x))
        .unwrap_or(rect)
}
