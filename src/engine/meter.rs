//! How much one statement may take: so many rows, so much time.

use std::cell::Cell as Counter;

use super::error::EngineError;

/// How many rows a statement may go through unless it is told otherwise.
const ROWS: u64 = 20_000_000;

/// How many rows are gone through between two looks at the clock.
const STRIDE: u64 = 256;

/// How long a statement may run, by a clock of the host: nothing here reads one by itself.
#[derive(Clone, Copy, Debug)]
pub struct TimeLimit {
    /// The milliseconds since some moment that stays the same.
    pub clock: fn() -> u64,
    /// How many of them one statement may take.
    pub milliseconds: u64,
}

/// How much each statement may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    pub(super) rows: u64,
    pub(super) time: Option<TimeLimit>,
}

impl Default for Budget {
    fn default() -> Self {
        Self { rows: ROWS, time: None }
    }
}

/// What one statement has taken so far.
#[derive(Debug)]
pub(super) struct Meter {
    budget: Budget,
    rows: Counter<u64>,
    /// When it has to end.
    until: u64,
    /// After how many rows the clock is looked at again.
    look: Counter<u64>,
}

impl Meter {
    /// For a statement that begins now.
    pub(super) fn new(budget: Budget) -> Self {
        let until = budget
            .time
            .map_or(u64::MAX, |limit| (limit.clock)().saturating_add(limit.milliseconds));
        Self { budget, rows: Counter::new(0), until, look: Counter::new(STRIDE) }
    }

    /// How many rows were gone through.
    pub(super) fn rows(&self) -> u64 {
        self.rows.get()
    }

    /// Counts rows.
    ///
    /// # Errors
    /// [`EngineError::Budget`] and [`EngineError::Time`] when they were too many, or took too long.
    pub(super) fn spend(&self, rows: usize) -> Result<(), EngineError> {
        let spent = self.rows.get().saturating_add(u64::try_from(rows).unwrap_or(u64::MAX));
        self.rows.set(spent);
        if spent > self.budget.rows {
            return Err(EngineError::Budget { rows: self.budget.rows });
        }
        if spent >= self.look.get() {
            self.look.set(spent + STRIDE);
            if let Some(limit) = self.budget.time
                && (limit.clock)() > self.until
            {
                return Err(EngineError::Time { milliseconds: limit.milliseconds });
            }
        }
        Ok(())
    }

    /// Why GlueSQL was stopped: the error that [`Self::spend`] gave, which its own cannot carry.
    pub(super) fn spent(&self) -> EngineError {
        let rows = EngineError::Budget { rows: self.budget.rows };
        match self.budget.time {
            Some(limit) if self.rows.get() <= self.budget.rows => {
                EngineError::Time { milliseconds: limit.milliseconds }
            }
            _ => rows,
        }
    }
}
