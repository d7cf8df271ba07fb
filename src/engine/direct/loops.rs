//! Nested loops over tables.

use std::ops::ControlFlow;

use super::access::Access;
use super::frame::Frame;
use super::node::{Node, hold};
use crate::engine::error::EngineError;
use crate::engine::table::Table;

/// The result of running.
type Result<T> = std::result::Result<T, EngineError>;

/// What is done at each combination of rows; it can end the whole.
pub(super) type Found<'f, 'a> = &'f mut dyn FnMut(&Frame<'a>) -> Result<ControlFlow<()>>;

/// Loops, from the outermost in.
pub(super) struct Loops<'a> {
    pub(super) nest: Vec<Loop<'a>>,
    /// Conditions that depend on none of the loops.
    pub(super) conditions: Vec<Node<'a>>,
    /// The tables of queries around that are read, as bits.
    pub(super) outer: u64,
}

/// A loop over rows of a table.
pub(super) struct Loop<'a> {
    pub(super) slot: usize,
    pub(super) table: &'a Table,
    pub(super) access: Access<'a>,
    /// What makes a row a partner, beyond what the access finds.
    pub(super) partners: Vec<Node<'a>>,
    /// Whether there is a turn without a row where there is no partner: `LEFT JOIN`.
    pub(super) optional: bool,
    /// Conditions that can be looked at here and not before.
    pub(super) conditions: Vec<Node<'a>>,
}

impl<'a> Loops<'a> {
    /// The tables of queries around that are read, as bits.
    pub(super) const fn outer(&self) -> u64 {
        self.outer
    }

    /// Goes through all combinations of rows that pass the conditions.
    pub(super) fn each(&self, frame: &Frame<'a>, found: Found<'_, 'a>) -> Result<ControlFlow<()>> {
        if !hold(&self.conditions, frame)? {
            return Ok(ControlFlow::Continue(()));
        }
        self.level(0, frame, found)
    }

    /// Whether there is one.
    pub(super) fn any(&self, frame: &Frame<'a>) -> Result<bool> {
        Ok(self.each(frame, &mut |_| Ok(ControlFlow::Break(())))?.is_break())
    }

    fn level(
        &self,
        depth: usize,
        frame: &Frame<'a>,
        found: Found<'_, 'a>,
    ) -> Result<ControlFlow<()>> {
        let Some(step) = self.nest.get(depth) else { return found(frame) };
        let mut partner = false;
        let flow = step.access.each(step.table, frame, &mut |at| {
            frame.meter.spend(1)?;
            frame.stand(step.slot, Some(at));
            if !hold(&step.partners, frame)? {
                return Ok(ControlFlow::Continue(()));
            }
            partner = true;
            if !hold(&step.conditions, frame)? {
                return Ok(ControlFlow::Continue(()));
            }
            self.level(depth + 1, frame, found)
        })?;
        if flow.is_break() || partner || !step.optional {
            return Ok(flow);
        }
        frame.stand(step.slot, None);
        if hold(&step.conditions, frame)? { self.level(depth + 1, frame, found) } else { Ok(flow) }
    }
}
