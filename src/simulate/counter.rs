//! Takes in one run after another. It is made to cost little for each; [`Summary`] is made of it at the end.

use super::draw::{Beyond, Notes};
use super::gathered::Gathered;
use super::steady::{NEVER, Steady};
use super::summary::{StageSummary, Story, Summary, Tally, Told, first};
use super::unanswered::Unsaid;
use crate::machine::{Outcome, Standing, Subject, Truth};
use crate::model::{End, Model, Reason, StageId};
use std::collections::BTreeSet;

/// What was counted of some runs.
pub struct Counter {
    runs: u64,
    /// By ending, in the order in which they came. There are few: looking them up one by one is quickest.
    ends: Vec<(End, u64)>,
    stories: Vec<(StageId, Reason, usize, Told)>,
    end_day: Gathered,
    stages: Vec<StageCounter>,
    /// Kept, broken, mended, by duty.
    duties: Steady,
    /// By party, then what was spent, the lowest cash, and what was missing.
    money: Steady,
    /// Given by party, offered by party, then needed and missing.
    hours: Steady,
    members: Steady,
    indicators: Steady,
    tallies: Vec<Tally>,
    unsaid: Unsaid,
    beyond: BTreeSet<Beyond>,
    random: bool,
    /// No money, hours, duties or indicators move: all runs have those of the first.
    are_stages_alone: bool,
    empty: Summary,
}

#[derive(Clone, Default)]
struct StageCounter {
    opening: Gathered,
    closing: Gathered,
    days: Gathered,
    rating: Gathered,
    raised: Gathered,
    opened: u64,
    done: u64,
    first_failures: [u64; Reason::ALL.len()],
}

impl Counter {
    /// Of no runs yet.
    #[must_use]
    pub fn new(model: &Model, expectations: usize) -> Counter {
        Counter {
            runs: 0,
            ends: Vec::new(),
            stories: Vec::new(),
            end_day: Gathered::default(),
            stages: vec![StageCounter::default(); model.stages.len()],
            duties: Steady::default(),
            money: Steady::default(),
            hours: Steady::default(),
            members: Steady::default(),
            indicators: Steady::default(),
            tallies: vec![Tally::default(); expectations],
            unsaid: Unsaid::default(),
            beyond: BTreeSet::new(),
            random: false,
            are_stages_alone: false,
            empty: Summary::new(model, expectations),
        }
    }

    /// Of runs in which nothing but stages and members ever differs.
    #[must_use]
    pub(super) fn of_stages_alone(self) -> Counter {
        Counter { are_stages_alone: true, ..self }
    }

    /// One more run: its number, its outcome, and what it left unsaid.
    pub fn add(&mut self, run: u64, outcome: &Outcome, notes: &Notes) {
        self.runs += 1;
        let end = self.ended(&outcome.end);
        self.end_day.add(Some(i64::from(outcome.day.0)));
        let mut failed: Option<(i32, StageId, Reason)> = None;
        for (at, (counter, stage)) in self.stages.iter_mut().zip(&outcome.stages).enumerate() {
            let day = |day: crate::quantity::Day| i64::from(day.0);
            counter.opened += u64::from(stage.opened.is_some());
            counter.opening.add(stage.opened.map(day));
            counter.closing.add(stage.closed.map(day));
            counter.days.add(stage.opened.zip(stage.closed).map(|(opened, closed)| day(closed) - day(opened)));
            counter.done += u64::from(stage.standing == Standing::Done);
            if let Some((day, reason)) = stage.first_failure {
                counter.first_failures[reason as usize] += 1;
                if failed.is_none_or(|(first, ..)| day.0 < first) {
                    failed = Some((day.0, StageId::new(at), reason));
                }
            }
            if stage.rating.is_some() {
                counter.rating.add(stage.rating);
            }
            if stage.raised.is_some() {
                counter.raised.add(stage.raised);
            }
        }
        if let Some((_, stage, reason)) = failed {
            self.told(stage, reason, end, run);
        }
        self.books(outcome);
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
        self.unsaid.add(&notes.unanswered);
        self.beyond.extend(&notes.beyond);
        self.random |= notes.random;
    }

    /// Counts an ending; its place in the list.
    fn ended(&mut self, end: &End) -> usize {
        match self.ends.iter().position(|(known, _)| known == end) {
            Some(at) => {
                self.ends[at].1 += 1;
                at
            }
            None => {
                self.ends.push((end.clone(), 1));
                self.ends.len() - 1
            }
        }
    }

    fn told(&mut self, stage: StageId, reason: Reason, end: usize, run: u64) {
        let known = self.stories.iter_mut().find(|(of, why, ended, _)| (*of, *why, *ended) == (stage, reason, end));
        match known {
            Some((.., told)) => {
                told.runs += 1;
                told.example = told.example.min(run);
            }
            None => self.stories.push((stage, reason, end, Told { runs: 1, example: run })),
        }
    }

    fn books(&mut self, outcome: &Outcome) {
        self.members.add(outcome.members.iter().map(|people| i64::from(*people)));
        if self.are_stages_alone && self.runs > 1 {
            return [&mut self.money, &mut self.hours, &mut self.indicators, &mut self.duties].into_iter().for_each(Steady::add_usual);
        }
        let missing = outcome.lowest_cash.saturating_neg().max(0);
        self.money.add(outcome.received.iter().copied().chain([outcome.spent, outcome.lowest_cash, missing]));
        let (needed, short) = (outcome.hours_needed.iter().sum(), outcome.hours_missing.iter().sum());
        self.hours.add(outcome.hours_given.iter().chain(&outcome.hours_offered).copied().chain([needed, short]));
        self.indicators.add(outcome.indicators.iter().map(|value| value.unwrap_or(NEVER)));
        let counts = outcome.duties.iter().flat_map(|duty| [duty.kept, duty.broken, duty.mended]);
        self.duties.add(counts.map(i64::from));
    }

    /// What was counted, put in order; with the questions that no line answered, by number.
    #[must_use]
    pub fn summary(self, unanswered: &[Subject]) -> Summary {
        let mut summary = self.empty;
        summary.runs = self.runs;
        for (stage, reason, end, told) in self.stories {
            if let Some((end, _)) = self.ends.get(end) {
                summary.stories.insert(Story { stage, reason, end: end.clone() }, told);
            }
        }
        summary.ends = self.ends.into_iter().collect();
        summary.end_day = self.end_day.settled();
        let stages = self.stages.into_iter().map(|stage| StageSummary {
            opened: stage.opened,
            opening: stage.opening.settled(),
            closing: stage.closing.settled(),
            days: stage.days.settled(),
            done: stage.done,
            first_failures: Reason::ALL.into_iter().zip(stage.first_failures).filter(|(_, runs)| *runs > 0).collect(),
            rating: stage.rating.settled(),
            raised: stage.raised.settled(),
        });
        summary.stages = stages.collect();
        let parties = summary.received.len();
        let mut money = self.money.spreads();
        summary.received = money.by_ref().take(parties).collect();
        for slot in [&mut summary.spent, &mut summary.lowest_cash, &mut summary.money_missing] {
            *slot = money.next().unwrap_or_default();
        }
        let mut hours = self.hours.spreads();
        summary.hours_given = hours.by_ref().take(parties).collect();
        summary.hours_offered = hours.by_ref().take(parties).collect();
        for slot in [&mut summary.hours_needed, &mut summary.hours_missing] {
            *slot = hours.next().unwrap_or_default();
        }
        summary.members = self.members.spreads().collect();
        summary.indicators = self.indicators.spreads().collect();
        let mut duties = self.duties.spreads();
        for duty in &mut summary.duties {
            for slot in [&mut duty.kept, &mut duty.broken, &mut duty.mended] {
                *slot = duties.next().unwrap_or_default();
            }
        }
        summary.tallies = self.tallies;
        for (subject, runs) in unanswered.iter().zip(self.unsaid.counts()).filter(|(_, runs)| *runs > 0) {
            if matches!(subject, Subject::Duration { .. }) {
                summary.planned.insert(*subject);
            } else {
                summary.assumed.insert(*subject, runs);
            }
        }
        summary.beyond = self.beyond;
        summary.random = self.random;
        summary
    }
}
