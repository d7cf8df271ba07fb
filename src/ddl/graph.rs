//! Topological order, with the ties of Python's `graphlib.TopologicalSorter.static_order`: Django's
//! migrations are in that order, so ours must break ties alike.

use std::collections::HashMap;

/// The numbers `0..count` such that each comes after those it depends on: `dependencies` gives the
/// pairs (later, earlier) in the order in which they are told to the sorter. What depends on itself
/// in a circle is left out.
pub(super) fn static_order(count: usize, dependencies: &[Vec<Vec<usize>>]) -> Vec<usize> {
    let mut sorter = Sorter::default();
    for later in 0..count {
        sorter.node(later);
        for earlier in dependencies.get(later).into_iter().flatten() {
            sorter.add(later, earlier);
        }
    }
    sorter.order()
}

#[derive(Default)]
struct Sorter {
    /// Nodes in the order in which they were first heard of.
    nodes: Vec<Node>,
    places: HashMap<usize, usize>,
}

struct Node {
    number: usize,
    waits_for: usize,
    successors: Vec<usize>,
}

impl Sorter {
    fn node(&mut self, number: usize) -> usize {
        *self.places.entry(number).or_insert_with(|| {
            self.nodes.push(Node { number, waits_for: 0, successors: Vec::new() });
            self.nodes.len() - 1
        })
    }

    fn add(&mut self, later: usize, earlier: &[usize]) {
        let later = self.node(later);
        self.nodes[later].waits_for += earlier.len();
        for &number in earlier {
            let at = self.node(number);
            self.nodes[at].successors.push(later);
        }
    }

    fn order(mut self) -> Vec<usize> {
        let mut ready: Vec<usize> =
            (0..self.nodes.len()).filter(|&at| self.nodes[at].waits_for == 0).collect();
        let mut order = Vec::new();
        while !ready.is_empty() {
            let mut next = Vec::new();
            for at in ready {
                order.push(self.nodes[at].number);
                for successor in std::mem::take(&mut self.nodes[at].successors) {
                    let node = &mut self.nodes[successor];
                    node.waits_for -= 1;
                    if node.waits_for == 0 {
                        next.push(successor);
                    }
                }
            }
            ready = next;
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::static_order;

    #[test]
    fn ties_fall_as_in_python() {
        // `TopologicalSorter({0: [2], 1: [], 2: [1]})` and its `static_order()`.
        assert_eq!(static_order(3, &[vec![vec![2]], vec![], vec![vec![1]]]), [1, 2, 0]);
        assert_eq!(static_order(2, &[vec![vec![1]], vec![vec![0]]]), [0_usize; 0]);
    }
}
