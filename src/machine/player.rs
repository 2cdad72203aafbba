//! Runs one after the other, in room that is made once: a run itself asks the system for no memory.

use super::promise::Promised;
use super::register::{Mark, Register};
use super::run::Run;
use super::sentence::Monitor;
use super::{Machine, Oracle, Outcome, Recorder, Shown};
use crate::model::{Expectation, Fact, PromiseForm, StageId};
use crate::quantity::Day;

/// Plays runs of one machine, and watches the same expectations in each.
pub struct Player<'a, 'm> {
    pub(super) machine: &'a Machine<'m>,
    fresh: Register,
    pub(super) reg: Register,
    pub(super) monitors: Vec<Monitor<'a>>,
    pub(super) promised: Vec<Promised<'a>>,
    /// What has happened today, where a sentence is watched.
    pub(super) today: Vec<Mark>,
    pub(super) stuck: Vec<StageId>,
    pub(super) outcome: Outcome,
}

impl<'a, 'm> Player<'a, 'm> {
    /// Room for runs; for each of these expectations their outcomes will say whether it held.
    #[must_use]
    pub fn new(machine: &'a Machine<'m>, expectations: &[&'a Expectation]) -> Player<'a, 'm> {
        Player {
            machine,
            fresh: Register::new(machine),
            reg: Register::new(machine),
            monitors: expectations.iter().map(|expectation| Monitor::new(machine, expectation)).collect(),
            promised: Vec::new(),
            today: Vec::new(),
            stuck: Vec::new(),
            outcome: Outcome::default(),
        }
    }

    /// Runs the charter once. The oracle answers what the run asks; the recorder gets the diary.
    pub fn run<O: Oracle, R: Recorder>(&mut self, oracle: &mut O, recorder: &mut R) -> &Outcome {
        self.reset();
        let mut outcome = std::mem::take(&mut self.outcome);
        let first = self.machine.first;
        Run::on((first, first), self, oracle, recorder).live(&mut outcome);
        self.outcome = outcome;
        &self.outcome
    }

    /// Runs the charter once, and says what it shows of a promise.
    pub fn run_promised<O: Oracle, R: Recorder>(&mut self, form: &'a PromiseForm, oracle: &mut O, recorder: &mut R) -> Option<Shown> {
        self.promised = vec![Promised::new(form)];
        self.run(oracle, recorder);
        self.promised.pop().and_then(|promised| promised.shown)
    }

    /// The outcome of the run that was made last.
    #[must_use]
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// As before the first day.
    pub(super) fn reset(&mut self) {
        self.reg.reset(&self.fresh, self.machine.plan.has_hours);
        self.monitors.iter_mut().for_each(Monitor::reset);
        self.promised.iter_mut().for_each(Promised::reset);
        self.today.clear();
        self.stuck.clear();
    }

    /// What dated facts have set for good before a day, and what is known ahead of it.
    pub(super) fn restore_facts(&mut self, day: Day) {
        let first = self.machine.first;
        for fact in self.machine.world().facts() {
            if Day::of(fact.date).max(first) >= day {
                continue;
            }
            match &fact.fact {
                Fact::BringsShare(party, share) => self.reg.parties[party.index()].share = *share,
                Fact::Members(party, people) => self.reg.parties[party.index()].stock = i64::from(*people) * 1_000_000,
                _ => {}
            }
        }
        for (party, stock) in self.machine.world().foretold(day) {
            self.reg.parties[party.index()].stock = stock;
        }
    }
}

impl Machine<'_> {
    /// Runs the charter once: [`Player::run`], for those who do not run it again.
    pub fn run<O: Oracle, R: Recorder>(&self, oracle: &mut O, recorder: &mut R, expectations: &[&Expectation]) -> Outcome {
        Player::new(self, expectations).run(oracle, recorder).clone()
    }
}
