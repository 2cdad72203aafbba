//! Who looks on while many runs happen, and who may stop them.

use crate::machine::{Books, LogEvent, NoRecord, Origin, Outcome, Recorder};
use crate::model::{IndicatorId, StageId};
use crate::quantity::Day;

/// Who looks on while many runs happen, and sees the figures of each. What is seen of two runs must be the same in any order,
/// so that threads do not matter.
pub trait Watch: Recorder + Send {
    /// A run is over.
    fn ended(&mut self, run: u64, outcome: &Outcome);

    /// What both have seen.
    #[must_use]
    fn joined(self, other: Self) -> Self;

    /// Whether a day that goes like one of a run before need not be lived through again. Then it is told again what was told of
    /// that one: of the entries those alone that it minds, with the dates that stood in them then, and which gates stopped a stage;
    /// not which rungs acted, nor the books.
    fn takes_recalled(&self) -> bool {
        false
    }

    /// An entry of a day that went before, as it was told then.
    fn recall(&mut self, day: Day, entry: &LogEvent) {
        self.record(day, entry.clone());
    }

    /// Whether it does anything with an entry.
    fn minds(&self, entry: &LogEvent) -> bool {
        let _ = entry;
        true
    }
}

impl Watch for NoRecord {
    fn ended(&mut self, _: u64, _: &Outcome) {}

    fn joined(self, _: NoRecord) -> NoRecord {
        self
    }

    fn takes_recalled(&self) -> bool {
        true
    }
}

/// Two who look on at the same runs.
pub(super) struct Both<A, B>(pub(super) A, pub(super) B);

impl<A: Recorder, B: Recorder> Recorder for Both<A, B> {
    fn record(&mut self, day: Day, event: LogEvent) {
        match (self.0.wants(), self.1.wants()) {
            (true, true) => {
                self.0.record(day, event.clone());
                self.1.record(day, event);
            }
            (true, false) => self.0.record(day, event),
            (false, _) => self.1.record(day, event),
        }
    }

    fn stopped(&mut self, stage: StageId, gate: usize) {
        self.0.stopped(stage, gate);
        self.1.stopped(stage, gate);
    }

    fn climbed(&mut self, ladder: Origin, rung: usize) {
        self.0.climbed(ladder, rung);
        self.1.climbed(ladder, rung);
    }

    fn wants(&self) -> bool {
        self.0.wants() || self.1.wants()
    }

    fn books(&mut self, day: Day, books: &Books) {
        self.0.books(day, books);
        self.1.books(day, books);
    }

    fn measured(&mut self, day: Day, indicator: IndicatorId, value: i64) {
        self.0.measured(day, indicator, value);
        self.1.measured(day, indicator, value);
    }

    fn wants_books(&self) -> bool {
        self.0.wants_books() || self.1.wants_books()
    }
}

impl<A: Watch, B: Watch> Watch for Both<A, B> {
    fn ended(&mut self, run: u64, outcome: &Outcome) {
        self.0.ended(run, outcome);
        self.1.ended(run, outcome);
    }

    fn joined(self, other: Both<A, B>) -> Both<A, B> {
        Both(self.0.joined(other.0), self.1.joined(other.1))
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
