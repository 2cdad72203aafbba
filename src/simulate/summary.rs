//! What runs have in common. Whatever is counted can be joined in any order, and is the same to the byte.

use super::detail::Details;
use super::draw::Beyond;
use super::spread::Spread;
use crate::machine::{Subject, Unknown};
use crate::model::{End, Model, Reason, StageId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What runs have in common.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    pub runs: u64,
    #[serde(with = "super::pairs")]
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
    /// Hundredths of hours, of all stages.
    pub hours_needed: Spread,
    pub hours_missing: Spread,
    /// Hundredths of hours, by party.
    pub hours_offered: Vec<Spread>,
    pub hours_given: Vec<Spread>,
    /// People at the end, by party.
    pub members: Vec<Spread>,
    /// Millionths of the unit at the end, by indicator.
    pub indicators: Vec<Spread>,
    /// By expectation.
    pub tallies: Vec<Tally>,
    /// Runs in which something failed, by what failed first and how they ended.
    #[serde(with = "super::pairs")]
    pub stories: BTreeMap<Story, Told>,
    /// What only those runs show that were watched for it.
    pub details: Details,
    /// Questions that no line answered, and in how many runs they were asked.
    #[serde(with = "super::pairs")]
    pub assumed: BTreeMap<Subject, u64>,
    /// Durations that came as the charter plans them.
    pub planned: BTreeSet<Subject>,
    pub beyond: BTreeSet<Beyond>,
    /// More than one answer was possible somewhere: not all runs are the same.
    pub random: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageSummary {
    /// Runs in which it opened.
    pub opened: u64,
    /// The first opening.
    pub opening: Spread,
    /// The latest closing.
    pub closing: Spread,
    /// Days from the first opening to the latest closing.
    pub days: Spread,
    /// Runs at whose end it stood done.
    pub done: u64,
    /// Runs in which it failed at least once, by the reason of the first failure.
    pub first_failures: BTreeMap<Reason, u64>,
    /// In hundredths, where it was rated.
    pub rating: Spread,
    /// Minor units, where a target was reached.
    pub raised: Spread,
}

/// How often a duty was kept, broken and mended in a run.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutySummary {
    pub kept: Spread,
    pub broken: Spread,
    pub mended: Spread,
}

/// How one expectation fared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    pub holds: u64,
    pub fails: u64,
    pub unknown: u64,
    /// The first run in which it failed: a counterexample that can be traced.
    pub first_failure: Option<u64>,
    pub why_unknown: Option<Unknown>,
}

/// A way in which things go wrong: what failed first (of stages that fail on one day, the first one written), and the end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    pub stage: StageId,
    pub reason: Reason,
    pub end: End,
}

/// How often a story happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    pub runs: u64,
    /// The first run of this kind: it can be traced.
    pub example: u64,
}

impl Summary {
    /// Of no runs yet.
    #[must_use]
    pub fn new(model: &Model, expectations: usize) -> Summary {
        let parties = || vec![Spread::default(); model.parties.len()];
        Summary {
            stages: vec![StageSummary::default(); model.stages.len()],
            duties: vec![DutySummary::default(); model.duties.len()],
            received: parties(),
            hours_offered: parties(),
            hours_given: parties(),
            members: parties(),
            indicators: vec![Spread::default(); model.indicators.len()],
            tallies: vec![Tally::default(); expectations],
            ..Summary::default()
        }
    }

    /// Ways of failing, the most frequent first.
    #[must_use]
    pub fn most_told(&self) -> Vec<(&Story, Told)> {
        let mut stories: Vec<(&Story, Told)> = self.stories.iter().map(|(story, told)| (story, *told)).collect();
        stories.sort_by_key(|(_, told)| std::cmp::Reverse(told.runs));
        stories
    }

    /// Runs in which cash was never below zero.
    #[must_use]
    pub fn always_solvent(&self) -> u64 {
        self.lowest_cash.total() - self.lowest_cash.at_most(-1)
    }

    /// Both together.
    #[must_use]
    pub fn joined(mut self, other: Summary) -> Summary {
        if self.runs == 0 {
            return other;
        }
        if other.runs == 0 {
            return self;
        }
        self.details = self.details.joined(other.details, self.runs, other.runs);
        self.runs += other.runs;
        add(&mut self.ends, other.ends);
        for (stage, from) in self.stages.iter_mut().zip(&other.stages) {
            stage.join(from);
        }
        for (duty, from) in self.duties.iter_mut().zip(&other.duties) {
            duty.kept.join(&from.kept);
            duty.broken.join(&from.broken);
            duty.mended.join(&from.mended);
        }
        for (spreads, from) in [
            (&mut self.received, &other.received),
            (&mut self.hours_offered, &other.hours_offered),
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
        for (tally, from) in self.tallies.iter_mut().zip(&other.tallies) {
            tally.holds += from.holds;
            tally.fails += from.fails;
            tally.unknown += from.unknown;
            tally.first_failure = first(tally.first_failure, from.first_failure);
            tally.why_unknown = first(tally.why_unknown, from.why_unknown);
        }
        for (story, from) in other.stories {
            let told = self.stories.entry(story).or_insert(Told { runs: 0, example: from.example });
            told.runs += from.runs;
            told.example = told.example.min(from.example);
        }
        add(&mut self.assumed, other.assumed);
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
        self.days.join(&from.days);
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

impl DutySummary {
    /// Runs in which it was broken at least once.
    #[must_use]
    pub fn runs_broken(&self) -> u64 {
        self.broken.total() - self.broken.at_most(0)
    }
}

/// Adds counts to counts.
pub(super) fn add<K: Ord>(counts: &mut BTreeMap<K, u64>, more: BTreeMap<K, u64>) {
    for (key, count) in more {
        *counts.entry(key).or_default() += count;
    }
}

/// The lesser of what there is.
pub(super) fn first<T: Ord>(a: Option<T>, b: Option<T>) -> Option<T> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
