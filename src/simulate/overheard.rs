//! What was asked and told on a day, kept so that it can be told again.

use super::watch::Watch;
use crate::machine::{Books, LogEvent, Oracle, Origin, Question, Recorder};
use crate::model::{IndicatorId, StageId};
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
pub(super) enum Told {
    Entry(LogEvent),
    Stopped(StageId, usize),
}

impl Told {
    pub(super) fn again(&self, day: Day, watch: &mut impl Watch) {
        match self {
            Told::Entry(entry) => watch.recall(day, entry),
            Told::Stopped(stage, gate) => watch.stopped(*stage, *gate),
        }
    }
}

/// Tells what it is told to who watches, and keeps what that one minds.
pub(super) struct Overhearing<'o, W> {
    pub(super) watch: &'o mut W,
    pub(super) told: &'o mut Vec<Told>,
}

impl<W: Watch> Recorder for Overhearing<'_, W> {
    fn record(&mut self, day: Day, event: LogEvent) {
        if self.watch.minds(&event) {
            self.told.push(Told::Entry(event.clone()));
        }
        self.watch.record(day, event);
    }

    fn stopped(&mut self, stage: StageId, gate: usize) {
        if self.watch.wants() {
            self.told.push(Told::Stopped(stage, gate));
        }
        self.watch.stopped(stage, gate);
    }

    fn climbed(&mut self, ladder: Origin, rung: usize) {
        self.watch.climbed(ladder, rung);
    }

    fn wants(&self) -> bool {
        self.watch.wants()
    }

    fn books(&mut self, day: Day, books: &Books) {
        self.watch.books(day, books);
    }

    fn measured(&mut self, day: Day, indicator: IndicatorId, value: i64) {
        self.watch.measured(day, indicator, value);
    }

    fn wants_books(&self) -> bool {
        self.watch.wants_books()
    }
}
