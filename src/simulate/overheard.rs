//! What was asked and told on a day, kept so that it can be told again.

use super::watch::Watch;
use crate::machine::{LogEvent, Oracle, Origin, Question, Recorder};
use crate::model::StageId;
use crate::quantity::Day;

/// Keeps what is asked.
pub(super) struct Listening<'l, O> {
    pub(super) oracle: &'l mut O,
    pub(super) asked: &'l mut Vec<Question>,
}

impl<O: Oracle> Oracle for Listening<'_, O> {
    fn answer(&mut self, question: &Question) -> i64 {
        self.asked.push(question.clone());
        self.oracle.answer(question)
    }
}

/// Something that was told.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Overheard {
    Entry(LogEvent),
    Stopped(StageId, usize),
}

impl Overheard {
    pub(super) fn again(&self, day: Day, watch: &mut impl Watch) {
        match self {
            Overheard::Entry(entry) => watch.recall(day, entry),
            Overheard::Stopped(stage, gate) => watch.stopped(*stage, *gate),
        }
    }
}

/// Tells what it is told to who watches and wants no books, and keeps what that one minds.
pub(super) struct Overhearing<'o, W> {
    pub(super) watch: &'o mut W,
    pub(super) told: &'o mut Vec<Overheard>,
}

impl<W: Watch> Recorder for Overhearing<'_, W> {
    fn record(&mut self, day: Day, event: LogEvent) {
        if self.watch.minds(&event) {
            self.told.push(Overheard::Entry(event.clone()));
        }
        self.watch.record(day, event);
    }

    fn stopped(&mut self, stage: StageId, gate: usize) {
        if self.watch.wants() {
            self.told.push(Overheard::Stopped(stage, gate));
        }
        self.watch.stopped(stage, gate);
    }

    fn climbed(&mut self, ladder: Origin, rung: usize) {
        self.watch.climbed(ladder, rung);
    }

    fn wants(&self) -> bool {
        self.watch.wants()
    }
}
