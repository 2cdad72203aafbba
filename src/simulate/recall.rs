//! Runs that go on as a run before did are recalled instead of lived through again: the days of a charter that has few
//! situations become a table, from situation and answers to what comes of the day, that grows as runs come by new ways.
//! Answers, outcomes and notes are the same to the last bit; the numbers drawn are those of the random contract.
//!
//! The idea is that of E. Schnarr and J. R. Larus, who simulate processors so ("Fast out-of-order processor simulation using
//! memoization", ASPLOS 1998).

use super::draw::{Drawer, Recurring};
use super::ensemble::Setting;
use super::overheard::{Listening, Overhearing, Told};
use super::watch::Watch;
use crate::machine::{Milestone, Outcome, Player, Question, StageOutcome};
use crate::model::Expectation;
use crate::quantity::Day;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Numbers, answers and courses of days that are kept at most.
const ROOM: usize = 4_000_000;

/// Answers that are told apart by their place in a list; where there can be more, they are looked up.
const LISTED: i64 = 1024;

/// After so many runs it is seen whether recalling is worth it.
const TRIAL: u64 = 512;

/// Plays runs of one setting, and recalls what it can.
pub(super) struct Recall<'a, 'm> {
    player: Player<'a, 'm>,
    first: Day,
    /// In order: between two of them days go alike.
    dates: Vec<Day>,
    situations: Vec<Situation>,
    /// By the numbers of a situation.
    known: FxHashMap<Arc<[i64]>, usize>,
    asks: Vec<Ask>,
    courses: Vec<Course>,
    /// By what most courses differ in.
    alike: FxHashMap<(Box<[Milestone]>, Next), Vec<usize>>,
    /// How runs can end, but for their dates and ratings.
    outcomes: Vec<Outcome>,
    room: usize,
    /// What this run has left of its stages so far.
    stages: Vec<StageOutcome>,
    /// Days since the last trial, and runs.
    lived: u64,
    recalled: u64,
    runs: u64,
    has_given_up: bool,
    heard: Heard,
}

/// What was heard of one day, in room that is kept.
#[derive(Default)]
struct Heard {
    words: Vec<i64>,
    asked: Vec<(Question, i64)>,
    told: Vec<Told>,
    milestones: Vec<Milestone>,
}

struct Situation {
    words: Arc<[i64]>,
    step: Step,
}

/// What comes next on a day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Unknown,
    Asks(u32),
    /// The day is over; the next one comes after so many days.
    Over(i32, u32),
}

/// A question, and what comes after each answer. It is kept small, and what usually comes apart from the answers: then the
/// processor need not wait for the answer to go on.
struct Ask {
    question: Recurring,
    /// The first that was learned; the days are those of the answer.
    usual: Step,
    low: i64,
    /// From the lowest answer on: so many days to the next one, and what usually comes; or [`UNKNOWN`]; or, counted down from
    /// there, another step.
    listed: Box<[i32]>,
    rare: Box<Rare>,
}

/// What seldom comes after a question.
struct Rare {
    high: i64,
    steps: Vec<Step>,
    /// As in the list, where there can be too many answers for one.
    others: FxHashMap<i64, i32>,
}

const UNKNOWN: i32 = -1;

/// What comes of a day.
struct Course {
    milestones: Box<[Milestone]>,
    told: Box<[Told]>,
    next: Next,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Next {
    Situation(usize),
    Ended(usize),
}

/// Where a run stands.
#[derive(Clone, Copy)]
struct Place {
    day: Day,
    /// The next date on which, or from which on, days may go another way.
    until: Day,
    /// `None`: there is no room for it.
    situation: Option<usize>,
}

impl<'a, 'm> Recall<'a, 'm> {
    /// `None` where days of this charter do not go alike, or nobody watches runs that are recalled.
    pub(super) fn new(setting: &'a Setting<'m>, expectations: &[&'a Expectation], watch: &impl Watch) -> Option<Recall<'a, 'm>> {
        let machine = setting.machine();
        if !watch.takes_recalled() || watch.wants_books() || !machine.has_situations(expectations) {
            return None;
        }
        let mut dates = machine.dates(expectations);
        dates.extend(setting.dates_of_answers());
        dates.sort_unstable();
        dates.dedup();
        Some(Recall {
            player: Player::new(machine, expectations),
            first: machine.period().0,
            dates,
            situations: Vec::new(),
            known: FxHashMap::default(),
            asks: Vec::new(),
            courses: Vec::new(),
            alike: FxHashMap::default(),
            outcomes: Vec::new(),
            room: ROOM,
            stages: vec![StageOutcome::default(); setting.model().stages.len()],
            lived: 0,
            recalled: 0,
            runs: 0,
            has_given_up: false,
            heard: Heard::default(),
        })
    }

    /// The run that the drawer has started.
    pub(super) fn run<W: Watch>(&mut self, drawer: &mut Drawer<'a, 'm>, watch: &mut W) -> &Outcome {
        self.runs += 1;
        if self.runs.is_multiple_of(TRIAL) {
            self.has_given_up |= self.lived > self.recalled;
            (self.lived, self.recalled) = (0, 0);
        }
        if self.has_given_up {
            return self.player.run(drawer, watch);
        }
        self.stages.fill(StageOutcome::default());
        let mut place = self.start(drawer, watch);
        let ended = loop {
            let found = place.situation.and_then(|at| self.recalled(at, place, drawer));
            let Some((next, course)) = found else {
                match self.live(&mut place, drawer, watch) {
                    Some(ended) => break ended,
                    None => continue,
                }
            };
            self.recalled += 1;
            let Some(course) = self.courses.get(course) else { continue };
            for milestone in &course.milestones {
                milestone.reach(&mut self.stages, place.day);
            }
            for told in &course.told {
                told.again(place.day, watch);
            }
            match course.next {
                Next::Situation(at) => (place.day, place.situation) = (next, Some(at)),
                Next::Ended(outcome) => break outcome,
            }
        };
        self.end(ended, place.day)
    }

    fn start<W: Watch>(&mut self, drawer: &mut Drawer<'a, 'm>, watch: &mut W) -> Place {
        let day = self.first;
        let situation = if self.situations.is_empty() {
            self.player.begin(drawer, watch);
            self.situation(day)
        } else {
            Some(0)
        };
        Place { day, until: self.date_after(day), situation }
    }

    /// How the day of a place went before after the same answers, and the day that comes next. `None` if it never did, or the
    /// next day is beyond a date.
    #[inline]
    fn recalled(&mut self, at: usize, place: Place, drawer: &mut Drawer<'a, 'm>) -> Option<(Day, usize)> {
        let mut step = self.situations.get(at)?.step;
        loop {
            match step {
                Step::Asks(ask) => {
                    let ask = self.asks.get_mut(ask as usize)?;
                    let answer = drawer.answer_again(&mut ask.question, place.day);
                    step = ask.after(answer);
                }
                Step::Over(days, course) => {
                    let next = place.day.plus(days);
                    return (next < place.until).then_some((next, course as usize));
                }
                Step::Unknown => return None,
            }
        }
    }

    /// Lives through days from a place on, until one comes that may have gone before. The number of the outcome, if the run ends.
    fn live<W: Watch>(&mut self, place: &mut Place, drawer: &mut Drawer<'a, 'm>, watch: &mut W) -> Option<usize> {
        if let Some(situation) = place.situation.and_then(|at| self.situations.get(at)) {
            self.player.stand(&situation.words[1..], place.day);
        }
        loop {
            let Place { day, until, situation } = *place;
            self.lived += 1;
            let mut heard = std::mem::take(&mut self.heard);
            heard.asked.clear();
            heard.told.clear();
            let mut listening = Listening { oracle: drawer, asked: &mut heard.asked };
            let next = self.player.live_day(day, &mut listening, &mut Overhearing { watch, told: &mut heard.told });
            self.player.take_milestones(&mut heard.milestones);
            for milestone in &heard.milestones {
                milestone.reach(&mut self.stages, day);
            }
            let (days, course) = match next {
                None => (0, Next::Ended(self.outcome())),
                Some(next) => {
                    *place = Place { day: next, until: if next < until { until } else { self.date_after(next) }, situation: None };
                    place.situation = self.situation(next);
                    (next.0 - day.0, Next::Situation(place.situation.unwrap_or_default()))
                }
            };
            // A date may have cut short the time to the next day.
            let is_general = next.is_none_or(|next| next < until && place.situation.is_some());
            if let (Some(at), true, true) = (situation, is_general, self.room > 0) {
                self.learn(at, &heard, days, course, drawer);
            }
            self.heard = heard;
            match course {
                Next::Ended(outcome) => return Some(outcome),
                Next::Situation(_) => {}
            }
            let is_known = place.situation.and_then(|at| self.situations.get(at)).is_some_and(|of| !matches!(of.step, Step::Unknown));
            if is_known {
                return None;
            }
        }
    }

    /// The first date after a day.
    fn date_after(&self, day: Day) -> Day {
        let at = self.dates.partition_point(|date| *date <= day);
        self.dates.get(at).copied().unwrap_or(Day(i32::MAX))
    }

    /// The number of the situation in which the player stands before a day.
    fn situation(&mut self, day: Day) -> Option<usize> {
        let before = self.dates.partition_point(|date| *date < day);
        let is_date = self.dates.get(before) == Some(&day);
        let mut words = std::mem::take(&mut self.heard.words);
        words.clear();
        words.push(i64::try_from(2 * before + usize::from(is_date)).unwrap_or(i64::MAX));
        self.player.situation(day, &mut words);
        let at = self.known.get(words.as_slice()).copied().or_else(|| {
            self.room = self.room.checked_sub(words.len())?;
            let words: Arc<[i64]> = words.as_slice().into();
            self.known.insert(Arc::clone(&words), self.situations.len());
            self.situations.push(Situation { words, step: Step::Unknown });
            Some(self.situations.len() - 1)
        });
        self.heard.words = words;
        at
    }

    /// The number of how the player's run has ended.
    fn outcome(&mut self) -> usize {
        let mut outcome = self.player.outcome().clone();
        outcome.day = Day::default();
        for stage in &mut outcome.stages {
            put_dates(stage, &StageOutcome::default());
        }
        self.outcomes.iter().position(|known| *known == outcome).unwrap_or_else(|| {
            self.outcomes.push(outcome);
            self.outcomes.len() - 1
        })
    }

    /// The outcome of the run, with its dates.
    fn end(&mut self, outcome: usize, day: Day) -> &Outcome {
        let outcome = &mut self.outcomes[outcome];
        outcome.day = day;
        for (stage, of_run) in outcome.stages.iter_mut().zip(&self.stages) {
            put_dates(stage, of_run);
        }
        outcome
    }

    /// Keeps how a day has gone.
    fn learn(&mut self, situation: usize, heard: &Heard, days: i32, next: Next, drawer: &mut Drawer<'a, 'm>) {
        let mut steps = Vec::new();
        for (question, answer) in &heard.asked {
            let known = match self.step(situation, &steps) {
                Step::Asks(ask) => ask,
                _ => {
                    let ask = Ask::new(drawer.recurring(question), question);
                    self.room = self.room.saturating_sub(1 + ask.listed.len());
                    let at = number(self.asks.len());
                    self.asks.push(ask);
                    self.set(situation, &steps, Step::Asks(at));
                    at
                }
            };
            steps.push((known as usize, *answer));
        }
        let course = self.course(heard, next);
        self.set(situation, &steps, Step::Over(days, number(course)));
    }

    /// What comes next after these answers.
    fn step(&self, situation: usize, answers: &[(usize, i64)]) -> Step {
        match answers.last() {
            Some((ask, answer)) => self.asks.get(*ask).map_or(Step::Unknown, |ask| ask.after(*answer)),
            None => self.situations.get(situation).map_or(Step::Unknown, |situation| situation.step),
        }
    }

    fn set(&mut self, situation: usize, answers: &[(usize, i64)], step: Step) {
        match answers.last() {
            Some((ask, answer)) => {
                if let Some(ask) = self.asks.get_mut(*ask) {
                    ask.set(*answer, step);
                }
            }
            None => {
                if let Some(situation) = self.situations.get_mut(situation) {
                    situation.step = step;
                }
            }
        }
    }

    fn course(&mut self, heard: &Heard, next: Next) -> usize {
        let milestones: Box<[Milestone]> = heard.milestones.as_slice().into();
        let alike = self.alike.entry((milestones.clone(), next)).or_default();
        let known = alike.iter().copied().find(|at| self.courses.get(*at).is_some_and(|course| *course.told == *heard.told));
        known.unwrap_or_else(|| {
            let told: Box<[Told]> = heard.told.as_slice().into();
            self.room = self.room.saturating_sub(1 + milestones.len() + told.len());
            alike.push(self.courses.len());
            self.courses.push(Course { milestones, told, next });
            self.courses.len() - 1
        })
    }
}

impl Ask {
    fn new(question: Recurring, asked: &Question) -> Ask {
        let (low, high) = (asked.support.low, asked.support.high.max(asked.support.low));
        let count = high.checked_sub(low).filter(|most| *most < LISTED).and_then(|most| usize::try_from(most + 1).ok());
        let rare = Rare { high, steps: Vec::new(), others: FxHashMap::default() };
        Ask { question, usual: Step::Unknown, low, listed: vec![UNKNOWN; count.unwrap_or(0)].into(), rare: Box::new(rare) }
    }

    #[inline]
    fn after(&self, answer: i64) -> Step {
        match (self.listed_at(answer), self.usual) {
            (days @ 0.., Step::Over(_, course)) => Step::Over(days, course),
            (0.., step) => step,
            (code, _) => self.rarely_after(code),
        }
    }

    #[inline]
    fn listed_at(&self, answer: i64) -> i32 {
        let at = usize::try_from(answer.saturating_sub(self.low)).unwrap_or(0).min(self.listed.len().saturating_sub(1));
        self.listed.get(at).copied().unwrap_or_else(|| self.looked_up(answer))
    }

    #[cold]
    fn looked_up(&self, answer: i64) -> i32 {
        self.rare.others.get(&answer.clamp(self.low, self.rare.high)).copied().unwrap_or(UNKNOWN)
    }

    #[cold]
    fn rarely_after(&self, code: i32) -> Step {
        let at = usize::try_from(UNKNOWN - 1 - code).ok();
        at.and_then(|at| self.rare.steps.get(at)).copied().unwrap_or(Step::Unknown)
    }

    fn set(&mut self, answer: i64, step: Step) {
        if self.usual == Step::Unknown {
            self.usual = step;
        }
        let code = match (step, self.usual) {
            (Step::Over(days, course), Step::Over(_, usual)) if course == usual => days,
            (step, usual) if step == usual => 0,
            _ => {
                self.rare.steps.push(step);
                UNKNOWN - i32::try_from(self.rare.steps.len()).unwrap_or(0)
            }
        };
        match self.listed.len() {
            0 => {
                self.rare.others.insert(answer.clamp(self.low, self.rare.high), code);
            }
            count => self.listed[usize::try_from(answer.saturating_sub(self.low)).unwrap_or(0).min(count - 1)] = code,
        }
    }
}

/// There is no room for more than can be counted so.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// What a run leaves of a stage that differs from run to run.
fn put_dates(stage: &mut StageOutcome, of_run: &StageOutcome) {
    stage.opened = of_run.opened;
    stage.closed = of_run.closed;
    stage.first_failure = of_run.first_failure;
    stage.rating = of_run.rating;
}
