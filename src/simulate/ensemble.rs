//! Many runs of one scenario, in parallel, and what they have in common. The sums are exact counts, so that the result is
//! the same to the byte on any number of threads.

use super::answer::Answers;
use super::columns::Columns;
use super::draw::{Assume, Beyond, Drawer};
use super::spread::Spread;
use crate::machine::{Entry, Machine, NoRecord, NotRunnable, Outcome, Recorder, Standing, Subject, Truth, Unknown, World};
use crate::model::{End, Expectation, Model, Reason, ScenarioId};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Runs between two looks whether to go on.
const PIECE: u64 = 500;

/// What is run: a charter under one scenario, with the luck of one seed.
#[derive(Debug)]
pub struct Setting<'m> {
    machine: Machine<'m>,
    answers: Answers<'m>,
    columns: &'m Columns,
    pub seed: u64,
    pub scenario: Option<ScenarioId>,
}

impl<'m> Setting<'m> {
    /// # Errors
    /// If the model has no charter or no period.
    pub fn new(model: &'m Model, scenario: Option<ScenarioId>, columns: &'m Columns, seed: u64) -> Result<Setting<'m>, NotRunnable> {
        let machine = Machine::new(model, World::new(model, scenario))?;
        Ok(Setting { machine, answers: Answers::new(model, scenario), columns, seed, scenario })
    }

    #[must_use]
    pub fn model(&self) -> &'m Model {
        self.machine.model()
    }

    #[must_use]
    pub fn machine(&self) -> &Machine<'m> {
        &self.machine
    }

    /// Whether the scenario is a story: one run, its answers fixed.
    #[must_use]
    pub fn is_story(&self) -> bool {
        self.answers.is_story
    }

    /// The scenario's own expectations, in the order written.
    #[must_use]
    pub fn expectations(&self) -> Vec<&'m Expectation> {
        self.scenario.map_or_else(Vec::new, |id| self.model().scenarios[id].expectations.iter().collect())
    }

    /// One run with its diary. Runs are counted from 1.
    #[must_use]
    pub fn trace(&self, run: u64) -> Trace {
        let mut drawer = self.drawer(Assume::Drawn);
        drawer.start(run);
        let mut diary: Vec<Entry> = Vec::new();
        let outcome = self.machine.run(&mut drawer, &mut diary, &self.expectations());
        let notes = drawer.notes;
        Trace { run, diary, outcome, assumed: notes.assumed, beyond: notes.beyond }
    }

    fn drawer(&self, assume: Assume) -> Drawer<'_, 'm> {
        Drawer::new(&self.machine, &self.answers, self.columns, self.seed, assume)
    }

    /// The runs `first..=last`, taken together.
    #[must_use]
    pub fn runs(&self, first: u64, last: u64, assume: Assume) -> Summary {
        self.watched(first, last, assume, || NoRecord).0
    }

    /// The same, in pieces; `None` where it was asked to stop between two of them.
    #[must_use]
    pub fn runs_while(&self, first: u64, last: u64, assume: Assume, goes_on: &dyn Fn() -> bool) -> Option<Summary> {
        let mut summary = Summary::new(self.model(), self.expectations().len());
        let mut next = first;
        while next <= last {
            if !goes_on() {
                return None;
            }
            let piece_ends = last.min(next.saturating_add(PIECE - 1));
            summary = summary.joined(self.runs(next, piece_ends, assume));
            next = piece_ends.saturating_add(1);
        }
        Some(summary)
    }

    /// The runs `first..=last`, taken together, and what a watcher of each thread saw of them.
    pub(super) fn watched<W: Watch>(&self, first: u64, last: u64, assume: Assume, watch: impl Fn() -> W + Sync + Send) -> (Summary, W) {
        let expectations = self.expectations();
        let empty = || Summary::new(self.model(), expectations.len());
        (first..last.saturating_add(1))
            .into_par_iter()
            .fold(
                || (empty(), watch(), self.drawer(assume)),
                |(mut summary, mut watch, mut drawer), run| {
                    drawer.start(run);
                    let outcome = self.machine.run(&mut drawer, &mut watch, &expectations);
                    summary.add(run, &outcome, &drawer.notes);
                    watch.ended(&outcome);
                    (summary, watch, drawer)
                },
            )
            .map(|(summary, watch, _)| (summary, watch))
            .reduce(|| (empty(), watch()), |(a, one), (b, other)| (a.joined(b), one.joined(other)))
    }
}

/// Who looks on while many runs happen. What is seen of two runs is the same in any order, so that threads do not matter.
pub(super) trait Watch: Recorder + Send {
    /// A run is over.
    fn ended(&mut self, outcome: &Outcome);

    /// What both have seen.
    #[must_use]
    fn joined(self, other: Self) -> Self;
}

impl Watch for NoRecord {
    fn ended(&mut self, _: &Outcome) {}

    fn joined(self, _: NoRecord) -> NoRecord {
        self
    }
}

/// One run and what it left unsaid.
#[derive(Debug)]
pub struct Trace {
    pub run: u64,
    pub diary: Vec<Entry>,
    pub outcome: Outcome,
    pub assumed: Vec<Subject>,
    pub beyond: Vec<Beyond>,
}

/// What runs have in common.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    pub runs: u64,
    pub ends: BTreeMap<End, u64>,
    pub end_day: Spread,
    /// By stage.
    pub stages: Vec<StageSummary>,
    /// By duty.
    pub duties: Vec<DutySummary>,
    /// Minor units, by party.
    pub received: Vec<Spread>,
    /// Minor units.
    pub spent: Spread,
    pub lowest_cash: Spread,
    /// What cash was below zero at its lowest.
    pub money_missing: Spread,
    /// Runs in which cash was never below zero.
    pub always_solvent: u64,
    /// Hundredths of hours, of all stages.
    pub hours_needed: Spread,
    pub hours_missing: Spread,
    /// Hundredths of hours, by party.
    pub hours_given: Vec<Spread>,
    /// People at the end, by party.
    pub members: Vec<Spread>,
    /// Millionths of the unit at the end, by indicator.
    pub indicators: Vec<Spread>,
    /// By expectation.
    pub tallies: Vec<Tally>,
    /// Questions that no line answered, and in how many runs they were asked.
    pub assumed: BTreeMap<Subject, u64>,
    /// Durations that came as the charter plans them.
    pub planned: BTreeSet<Subject>,
    pub beyond: BTreeSet<Beyond>,
    /// More than one answer was possible somewhere: not all runs are the same.
    pub random: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct StageSummary {
    /// Runs in which it opened.
    pub opened: u64,
    pub opening: Spread,
    /// The latest closing.
    pub closing: Spread,
    /// Runs at whose end it stood done.
    pub done: u64,
    /// Runs in which it failed at least once, by the reason of the first failure.
    pub first_failures: BTreeMap<Reason, u64>,
    /// In hundredths, where it was rated.
    pub rating: Spread,
    /// Minor units, where a target was reached.
    pub raised: Spread,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DutySummary {
    pub kept: u64,
    pub broken: u64,
    pub mended: u64,
    /// Runs in which it was broken at least once.
    pub runs_broken: u64,
}

/// How one expectation fared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub holds: u64,
    pub fails: u64,
    pub unknown: u64,
    /// The first run in which it failed: a counterexample that can be traced.
    pub first_failure: Option<u64>,
    pub why_unknown: Option<Unknown>,
}

impl Summary {
    fn new(model: &Model, expectations: usize) -> Summary {
        Summary {
            stages: vec![StageSummary::default(); model.stages.len()],
            duties: vec![DutySummary::default(); model.duties.len()],
            received: vec![Spread::default(); model.parties.len()],
            hours_given: vec![Spread::default(); model.parties.len()],
            members: vec![Spread::default(); model.parties.len()],
            indicators: vec![Spread::default(); model.indicators.len()],
            tallies: vec![Tally::default(); expectations],
            ..Summary::default()
        }
    }

    fn add(&mut self, run: u64, outcome: &Outcome, notes: &super::draw::Notes) {
        let whole = |sum: &[i64]| Some(sum.iter().sum());
        self.runs += 1;
        *self.ends.entry(outcome.end.clone()).or_default() += 1;
        self.end_day.add(Some(i64::from(outcome.day.0)));
        for (summary, stage) in self.stages.iter_mut().zip(&outcome.stages) {
            summary.opened += u64::from(stage.opened.is_some());
            summary.opening.add(stage.opened.map(|day| i64::from(day.0)));
            summary.closing.add(stage.closed.map(|day| i64::from(day.0)));
            summary.done += u64::from(stage.standing == Standing::Done);
            if let Some((_, reason)) = stage.first_failure {
                *summary.first_failures.entry(reason).or_default() += 1;
            }
            if stage.rating.is_some() {
                summary.rating.add(stage.rating);
            }
            if stage.raised.is_some() {
                summary.raised.add(stage.raised);
            }
        }
        for (summary, duty) in self.duties.iter_mut().zip(&outcome.duties) {
            summary.kept += u64::from(duty.kept);
            summary.broken += u64::from(duty.broken);
            summary.mended += u64::from(duty.mended);
            summary.runs_broken += u64::from(duty.broken > 0);
        }
        add_each(&mut self.received, outcome.received.iter().copied());
        add_each(&mut self.hours_given, outcome.hours_given.iter().copied());
        add_each(&mut self.members, outcome.members.iter().map(|people| i64::from(*people)));
        for (spread, value) in self.indicators.iter_mut().zip(&outcome.indicators) {
            spread.add(*value);
        }
        self.spent.add(Some(outcome.spent));
        self.lowest_cash.add(Some(outcome.lowest_cash));
        self.money_missing.add(Some((-outcome.lowest_cash).max(0)));
        self.always_solvent += u64::from(outcome.lowest_cash >= 0);
        self.hours_needed.add(whole(&outcome.hours_needed));
        self.hours_missing.add(whole(&outcome.hours_missing));
        for (tally, truth) in self.tallies.iter_mut().zip(&outcome.truths) {
            match truth {
                Truth::Holds => tally.holds += 1,
                Truth::Fails => {
                    tally.fails += 1;
                    tally.first_failure = first(tally.first_failure, Some(run));
                }
                Truth::Unknown(why) => {
                    tally.unknown += 1;
                    tally.why_unknown = first(tally.why_unknown, Some(*why));
                }
            }
        }
        for subject in &notes.assumed {
            *self.assumed.entry(*subject).or_default() += 1;
        }
        self.planned.extend(&notes.planned);
        self.beyond.extend(&notes.beyond);
        self.random |= notes.random;
    }

    /// Both together.
    #[must_use]
    pub fn joined(mut self, other: Summary) -> Summary {
        if self.runs == 0 {
            return other;
        }
        self.runs += other.runs;
        for (end, count) in other.ends {
            *self.ends.entry(end).or_default() += count;
        }
        for (stage, from) in self.stages.iter_mut().zip(&other.stages) {
            stage.join(from);
        }
        for (duty, from) in self.duties.iter_mut().zip(&other.duties) {
            duty.kept += from.kept;
            duty.broken += from.broken;
            duty.mended += from.mended;
            duty.runs_broken += from.runs_broken;
        }
        for (spreads, from) in [
            (&mut self.received, &other.received),
            (&mut self.hours_given, &other.hours_given),
            (&mut self.members, &other.members),
            (&mut self.indicators, &other.indicators),
        ] {
            for (spread, from) in spreads.iter_mut().zip(from) {
                spread.join(from);
            }
        }
        for (spread, from) in [
            (&mut self.end_day, &other.end_day),
            (&mut self.spent, &other.spent),
            (&mut self.lowest_cash, &other.lowest_cash),
            (&mut self.money_missing, &other.money_missing),
            (&mut self.hours_needed, &other.hours_needed),
            (&mut self.hours_missing, &other.hours_missing),
        ] {
            spread.join(from);
        }
        self.always_solvent += other.always_solvent;
        for (tally, from) in self.tallies.iter_mut().zip(&other.tallies) {
            tally.holds += from.holds;
            tally.fails += from.fails;
            tally.unknown += from.unknown;
            tally.first_failure = first(tally.first_failure, from.first_failure);
            tally.why_unknown = first(tally.why_unknown, from.why_unknown);
        }
        for (subject, count) in other.assumed {
            *self.assumed.entry(subject).or_default() += count;
        }
        self.planned.extend(other.planned);
        self.beyond.extend(other.beyond);
        self.random |= other.random;
        self
    }
}

impl StageSummary {
    fn join(&mut self, from: &StageSummary) {
        self.opened += from.opened;
        self.opening.join(&from.opening);
        self.closing.join(&from.closing);
        self.done += from.done;
        for (reason, count) in &from.first_failures {
            *self.first_failures.entry(*reason).or_default() += count;
        }
        self.rating.join(&from.rating);
        self.raised.join(&from.raised);
    }

    /// Runs in which it failed at least once.
    #[must_use]
    pub fn failed(&self) -> u64 {
        self.first_failures.values().sum()
    }
}

fn add_each(spreads: &mut [Spread], values: impl Iterator<Item = i64>) {
    for (spread, value) in spreads.iter_mut().zip(values) {
        spread.add(Some(value));
    }
}

/// The lesser of what there is.
fn first<T: Ord>(a: Option<T>, b: Option<T>) -> Option<T> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
