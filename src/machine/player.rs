//! Runs one after the other, in room that is made once: a run itself asks the system for no memory.

use super::register::{Mark, Register};
use super::run::Run;
use super::sentence::Monitor;
use super::{Machine, Oracle, Outcome, Recorder};
use crate::model::{Expectation, StageId};

/// Plays runs of one machine, and watches the same expectations in each.
pub struct Player<'a, 'm> {
    machine: &'a Machine<'m>,
    fresh: Register,
    pub(super) reg: Register,
    pub(super) monitors: Vec<Monitor<'a>>,
    /// What has happened today, where a sentence is watched.
    pub(super) today: Vec<Mark>,
    pub(super) stuck: Vec<StageId>,
    outcome: Outcome,
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
            today: Vec::new(),
            stuck: Vec::new(),
            outcome: Outcome::default(),
        }
    }

    /// Runs the charter once. The oracle answers what the run asks; the recorder gets the diary.
    pub fn run<O: Oracle, R: Recorder>(&mut self, oracle: &mut O, recorder: &mut R) -> &Outcome {
        self.reg.reset(&self.fresh, self.machine.plan.has_hours);
        self.monitors.iter_mut().for_each(Monitor::reset);
        self.today.clear();
        self.stuck.clear();
        let mut outcome = std::mem::take(&mut self.outcome);
        Run::new(self.machine, self, oracle, recorder).live(&mut outcome);
        self.outcome = outcome;
        &self.outcome
    }
}

impl Machine<'_> {
    /// Runs the charter once: [`Player::run`], for those who do not run it again.
    pub fn run<O: Oracle, R: Recorder>(&self, oracle: &mut O, recorder: &mut R, expectations: &[&Expectation]) -> Outcome {
        Player::new(self, expectations).run(oracle, recorder).clone()
    }
}
