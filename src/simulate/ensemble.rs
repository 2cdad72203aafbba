//! Many runs of one scenario, in parallel. The sums are exact counts, so that the result is the same to the byte on any number
//! of threads.

use super::answer::Answers;
use super::columns::Columns;
use super::counter::Counter;
use super::draw::{Assume, Beyond, Drawer};
use super::lines::Held;
use super::noting::Noting;
use super::odds::Oddsmaker;
use super::recall::Recall;
use super::summary::Summary;
use super::watch::{Minder, Unminded, Watch};
use crate::machine::{Entry, Machine, NoRecord, NotRunnable, Outcome, Player, Subject, World};
use crate::model::{Expectation, Model, ScenarioId, StageId};
use crate::quantity::{CalendarSpan, Day};
use rayon::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering};

/// Runs that a thread takes at once.
const BLOCK: u64 = 64;

/// What is run: a charter under one scenario, with the luck of one seed.
#[derive(Debug)]
pub struct Setting<'m> {
    machine: Machine<'m>,
    answers: Answers<'m>,
    columns: &'m Columns,
    /// Lines that draw nothing, but always give the same part of what they could.
    pub(super) held: Held,
    pub seed: u64,
    pub scenario: Option<ScenarioId>,
}

impl<'m> Setting<'m> {
    /// # Errors
    /// If the model has no charter or no period.
    pub fn new(model: &'m Model, scenario: Option<ScenarioId>, columns: &'m Columns, seed: u64) -> Result<Setting<'m>, NotRunnable> {
        let machine = Machine::new(model, World::new(model, scenario))?;
        Ok(Setting { machine, answers: Answers::new(model, scenario), columns, held: Held::new(), seed, scenario })
    }

    /// The same with these lines held.
    #[must_use]
    pub fn holding(self, held: Held) -> Setting<'m> {
        Setting { held, ..self }
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

    /// The exact odds of this setting's answers, in a machine of the same charter and world.
    #[must_use]
    pub fn odds<'a>(&'a self, machine: &'a Machine<'m>) -> Oddsmaker<'a, 'm> {
        Oddsmaker::new(machine, &self.answers, self.columns)
    }

    /// One run with its diary. Runs are counted from 1.
    #[must_use]
    pub fn trace(&self, run: u64) -> Trace {
        self.diary(&mut self.drawer(Assume::Drawn), run)
    }

    pub(super) fn diary(&self, drawer: &mut Drawer<'_, 'm>, run: u64) -> Trace {
        drawer.start(run);
        let mut diary: Vec<Entry> = Vec::new();
        let outcome = self.machine.run(drawer, &mut diary, &self.expectations());
        let notes = std::mem::take(&mut drawer.notes);
        let unanswered = notes.unanswered.numbers().filter_map(|number| drawer.unanswered().get(number).copied());
        let assumed = unanswered.filter(|subject| !matches!(subject, Subject::Duration { .. })).collect();
        Trace { run, diary, outcome, assumed, beyond: notes.beyond }
    }

    /// Spans of months, years or working days in which answers tell how long stages last: their days differ by the day on which a
    /// stage opens. By stage; without one, of all. `None`: answers differ by that day in other ways.
    #[must_use]
    pub fn spans_of_durations(&self) -> Option<Vec<(Option<StageId>, CalendarSpan)>> {
        self.answers.spans_of_durations()
    }

    /// The days on which other lines of the scenario begin to answer.
    pub(super) fn dates_of_answers(&self) -> impl Iterator<Item = Day> + '_ {
        self.answers.dates()
    }

    pub(super) fn drawer(&self, assume: Assume) -> Drawer<'_, 'm> {
        Drawer::new(&self.machine, &self.answers, self.columns, self.seed, assume).holding(&self.held)
    }

    /// The runs `first..=last`, taken together.
    #[must_use]
    pub fn runs(&self, first: u64, last: u64, assume: Assume) -> Summary {
        self.watched(first, last, assume, &Unminded, || NoRecord).0
    }

    /// The same, and what money was spent on and how decisions went. Whoever waits may stop it: then of the runs
    /// `first..first + summary.runs`.
    #[must_use]
    pub fn detailed(&self, first: u64, last: u64, minder: &dyn Minder) -> Summary {
        let (mut summary, noting) = self.watched(first, last, Assume::Drawn, minder, || Noting::of(self.model()));
        summary.details = noting.details();
        summary
    }

    /// The runs `first..=last`, taken together, and what a watcher of each thread saw of them. Whoever waits may stop it: what
    /// was begun is finished, so that the runs made are the first ones, without a gap.
    pub fn watched<W: Watch>(
        &self,
        first: u64,
        last: u64,
        assume: Assume,
        minder: &dyn Minder,
        watch: impl Fn() -> W + Sync + Send,
    ) -> (Summary, W) {
        let expectations = self.expectations();
        let next = AtomicU64::new(first);
        let work = |_| {
            let mut begun = None;
            while minder.goes_on() {
                let from = next.fetch_add(BLOCK, Ordering::Relaxed);
                if from > last {
                    break;
                }
                let to = last.min(from + (BLOCK - 1));
                let (counter, watch, drawer, player) = begun.get_or_insert_with(|| {
                    let watch = watch();
                    let player = Plays::new(self, &expectations, &watch);
                    let counter = Counter::new(self.model(), expectations.len());
                    let counter = if player.has_stages_alone() { counter.of_stages_alone() } else { counter };
                    (counter, watch, self.drawer(assume), player)
                });
                for run in from..=to {
                    drawer.start(run);
                    let outcome = player.run(drawer, watch);
                    counter.add(run, outcome, &drawer.notes);
                    watch.ended(run, outcome);
                }
                minder.made(to - from + 1);
            }
            begun.map(|(counter, watch, drawer, _)| (counter.summary(drawer.unanswered()), watch))
        };
        let blocks = usize::try_from(last.saturating_sub(first) / BLOCK + 1).unwrap_or(usize::MAX);
        let found = (0..rayon::current_num_threads().min(blocks)).into_par_iter().with_max_len(1).filter_map(work);
        let both = |(a, one): (Summary, W), (b, other): (Summary, W)| (a.joined(b), one.joined(other));
        found.reduce_with(both).unwrap_or_else(|| (Summary::new(self.model(), expectations.len()), watch()))
    }
}

/// Who plays the runs of a thread.
enum Plays<'a, 'm> {
    EachDay(Box<Player<'a, 'm>>),
    WhatIsNew(Box<Recall<'a, 'm>>),
}

impl<'a, 'm> Plays<'a, 'm> {
    fn new(setting: &'a Setting<'m>, expectations: &[&'a Expectation], watch: &impl Watch) -> Plays<'a, 'm> {
        match Recall::new(setting, expectations, watch) {
            Some(recall) => Plays::WhatIsNew(Box::new(recall)),
            None => Plays::EachDay(Box::new(Player::new(&setting.machine, expectations))),
        }
    }

    /// A charter whose situations say all has nothing but stages.
    fn has_stages_alone(&self) -> bool {
        matches!(self, Plays::WhatIsNew(_))
    }

    fn run(&mut self, drawer: &mut Drawer<'a, 'm>, watch: &mut impl Watch) -> &Outcome {
        match self {
            Plays::EachDay(player) => player.run(drawer, watch),
            Plays::WhatIsNew(recall) => recall.run(drawer, watch),
        }
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
