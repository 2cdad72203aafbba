//! Who looks on while many runs happen, and who may stop them.

use crate::machine::{NoRecord, Outcome, Recorder};

/// Who looks on while many runs happen, and sees the figures of each. What is seen of two runs must be the same in any order,
/// so that threads do not matter.
pub trait Watch: Recorder + Send {
    /// A run is over.
    fn ended(&mut self, run: u64, outcome: &Outcome);

    /// What both have seen.
    #[must_use]
    fn joined(self, other: Self) -> Self;
}

impl Watch for NoRecord {
    fn ended(&mut self, _: u64, _: &Outcome) {}

    fn joined(self, _: NoRecord) -> NoRecord {
        self
    }
}

/// Who waits for runs: may stop them, and is told how far they are. Asked by several threads at once.
pub trait Minder: Sync {
    /// Whether to begin more runs.
    fn goes_on(&self) -> bool {
        true
    }

    /// So many more runs are made.
    fn made(&self, runs: u64) {
        let _ = runs;
    }
}

/// Nobody waits: all runs are made.
pub struct Unminded;

impl Minder for Unminded {}

impl<F: Fn() -> bool + Sync> Minder for F {
    fn goes_on(&self) -> bool {
        self()
    }
}
