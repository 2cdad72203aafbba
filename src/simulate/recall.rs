//! Runs that go on as a run before did are recalled instead of lived through again: the days of a charter that has few
//! situations become a table, from situation and answers to what comes of the day, that grows as runs come by new ways.
//! Answers, outcomes and notes are the same to the last bit; the numbers drawn are those of the random contract.
//!
//! The idea is that of E. Schnarr and J. R. Larus, who simulate processors so ("Fast out-of-order processor simulation using
//! memoization", ASPLOS 1998).

use super::draw::{Again, Drawer};
use super::ensemble::Setting;
use super::overheard::{Listening, Overheard, Overhearing};
use super::step::{Ask, Step};
use super::watch::Watch;
use crate::machine::{Milestone, Outcome, Player, Question, StageOutcome, Standing};
use crate::model::Expectation;
use crate::quantity::Day;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Numbers that are kept at most, and what a question and the sequel of a day count for among them.
const ROOM: usize = 4_000_000;
const ROOM_OF_ASK: usize = 64;
const ROOM_OF_SEQUEL: usize = 32;

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
    sequels: Vec<Sequel>,
    /// By what most of them differ in.
    alike: FxHashMap<(Box<[Milestone]>, Next), Vec<usize>>,
    /// How runs can end: the dates and ratings are those of the run that ended so last. The first is that of a run whose end is
    /// not kept.
    outcomes: Vec<Outcome>,
    /// By what most outcomes differ in.
    ended: FxHashMap<Box<[(Standing, u32)]>, Vec<usize>>,
    room: usize,
    /// What this run has left of its stages so far.
    stages: Vec<StageOutcome>,
    /// Days since the last trial, and runs.
    lived: u64,
    recalled: u64,
    runs: u64,
    has_given_up: bool,
    /// Room for the numbers of a situation, and for what is heard of a day.
    words: Vec<i64>,
    heard: Heard,
}

/// What was heard of one day.
#[derive(Default)]
struct Heard {
    asked: Vec<Question>,
    told: Vec<Overheard>,
    milestones: Vec<Milestone>,
}

struct Situation {
    words: Arc<[i64]>,
    step: Step,
}

/// What came of a day, and comes of the days that go like it.
struct Sequel {
    /// Stages that open, and that close; nearly all milestones are these.
    opened: Box<[usize]>,
    closed: Box<[usize]>,
    others: Box<[Milestone]>,
    told: Box<[Overheard]>,
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
            sequels: Vec::new(),
            alike: FxHashMap::default(),
            outcomes: vec![Outcome::default()],
            ended: FxHashMap::default(),
            room: ROOM,
            stages: vec![StageOutcome::default(); setting.model().stages.len()],
            lived: 0,
            recalled: 0,
            runs: 0,
            has_given_up: false,
            words: Vec::new(),
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
            let Some((next, sequel)) = found else {
                match self.live(&mut place, drawer, watch) {
                    Some(ended) => break ended,
                    None => continue,
                }
            };
            self.recalled += 1;
            let sequel = &self.sequels[sequel];
            sequel.come(place.day, &mut self.stages, watch);
            match sequel.next {
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
                Step::Over(days, sequel) => {
                    let next = place.day.plus(days);
                    return (next < place.until).then_some((next, sequel as usize));
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
            let from = situation.filter(|_| self.room > 0);
            let Some(next) = next else {
                let ended = from.map_or(0, |_| self.outcome());
                if let Some(from) = from {
                    self.learn(from, &heard, 0, Next::Ended(ended), drawer);
                } else {
                    self.outcomes[0].clone_from(self.player.outcome());
                }
                self.heard = heard;
                return Some(ended);
            };
            *place = Place { day: next, until: if next < until { until } else { self.date_after(next) }, situation: self.situation(next) };
            // A date may have cut short the time to the next day.
            if let (Some(from), Some(to), true) = (from, place.situation, next < until) {
                self.learn(from, &heard, next.0 - day.0, Next::Situation(to), drawer);
            }
            self.heard = heard;
            if place.situation.is_some_and(|at| self.situations[at].step != Step::Unknown) {
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
        let mut words = std::mem::take(&mut self.words);
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
        self.words = words;
        at
    }

    /// The number of how the player's run has ended.
    fn outcome(&mut self) -> usize {
        let mut outcome = self.player.outcome().clone();
        let key = outcome.stages.iter().map(|stage| (stage.standing, stage.times_opened)).collect();
        let alike = self.ended.entry(key).or_default();
        let known = alike.iter().copied().find(|at| {
            // But for what differs from run to run.
            let known = &self.outcomes[*at];
            put_dates(&mut outcome, known.day, &known.stages);
            *known == outcome
        });
        known.unwrap_or_else(|| {
            self.room = self.room.saturating_sub(ROOM_OF_SEQUEL + 8 * outcome.stages.len());
            alike.push(self.outcomes.len());
            self.outcomes.push(outcome);
            self.outcomes.len() - 1
        })
    }

    /// The outcome of the run, with its dates.
    fn end(&mut self, outcome: usize, day: Day) -> &Outcome {
        let outcome = &mut self.outcomes[outcome];
        put_dates(outcome, day, &self.stages);
        outcome
    }

    /// Keeps how a day has gone.
    fn learn(&mut self, situation: usize, heard: &Heard, days: i32, next: Next, drawer: &mut Drawer<'a, 'm>) {
        // The question before, and its answer; none before the first.
        let mut before: Option<(usize, Again)> = None;
        for question in &heard.asked {
            let ask = match self.step(situation, before) {
                Step::Asks(ask) => ask as usize,
                _ => {
                    let ask = Ask::new(drawer.recurring(question));
                    self.room = self.room.saturating_sub(ROOM_OF_ASK + ask.places());
                    self.asks.push(ask);
                    let at = self.asks.len() - 1;
                    self.set(situation, before, Step::Asks(number(at)));
                    at
                }
            };
            let answer = drawer.answer_again(&mut self.asks[ask].question, question.day);
            before = Some((ask, answer));
        }
        self.room = self.room.saturating_sub(1);
        let sequel = self.sequel(heard, next);
        self.set(situation, before, Step::Over(days, number(sequel)));
    }

    /// What comes next after an answer.
    fn step(&self, situation: usize, before: Option<(usize, Again)>) -> Step {
        match before {
            Some((ask, answer)) => self.asks[ask].after(answer),
            None => self.situations[situation].step,
        }
    }

    fn set(&mut self, situation: usize, before: Option<(usize, Again)>, step: Step) {
        match before {
            Some((ask, answer)) => self.asks[ask].set(answer, step),
            None => self.situations[situation].step = step,
        }
    }

    fn sequel(&mut self, heard: &Heard, next: Next) -> usize {
        let milestones: Box<[Milestone]> = heard.milestones.as_slice().into();
        let alike = self.alike.entry((milestones.clone(), next)).or_default();
        let known = alike.iter().copied().find(|at| self.sequels.get(*at).is_some_and(|sequel| *sequel.told == *heard.told));
        known.unwrap_or_else(|| {
            let told: Box<[Overheard]> = heard.told.as_slice().into();
            self.room = self.room.saturating_sub(ROOM_OF_SEQUEL * (1 + told.len()));
            alike.push(self.sequels.len());
            let (mut opened, mut closed, mut others) = (Vec::new(), Vec::new(), Vec::new());
            for milestone in milestones {
                match milestone {
                    Milestone::Opened(stage) => opened.push(stage.index()),
                    Milestone::Closed(stage) => closed.push(stage.index()),
                    Milestone::Failed(..) | Milestone::Rated(..) => others.push(milestone),
                }
            }
            self.sequels.push(Sequel { opened: opened.into(), closed: closed.into(), others: others.into(), told, next });
            self.sequels.len() - 1
        })
    }
}

impl Sequel {
    /// It comes on a day of another run.
    #[inline]
    fn come(&self, day: Day, stages: &mut [StageOutcome], watch: &mut impl Watch) {
        for at in &self.closed {
            stages[*at].closed = Some(day);
        }
        for at in &self.opened {
            stages[*at].opened.get_or_insert(day);
        }
        for milestone in &self.others {
            milestone.reach(stages, day);
        }
        for told in &self.told {
            told.again(day, watch);
        }
    }
}

/// There is no room for more than can be counted so.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// What differs from run to run in outcomes that are alike otherwise.
fn put_dates(outcome: &mut Outcome, day: Day, stages: &[StageOutcome]) {
    outcome.day = day;
    for (stage, of_run) in outcome.stages.iter_mut().zip(stages) {
        stage.opened = of_run.opened;
        stage.closed = of_run.closed;
        stage.first_failure = of_run.first_failure;
        stage.rating = of_run.rating;
    }
}

#[cfg(test)]
mod tests {
    use super::{ROOM, Recall};
    use crate::machine::{NoRecord, Player};
    use crate::model::resolve;
    use crate::simulate::{Assume, Columns, Setting};
    use crate::source::Sources;
    use crate::syntax::parse;

    const ROLLOUT: &str = include_str!("../../benches/rollout/rollout.charter");

    #[test]
    fn runs_are_the_same_with_little_room_and_after_giving_up() {
        // Its runs meet the last day often.
        let text = ROLLOUT.replace("2099-12-31", "2027-12-15");
        let mut sources = Sources::default();
        let file = sources.add("rollout.charter".into(), text.clone());
        let (tree, _) = parse(file, &text);
        let model = resolve(&sources, &[&tree]).0;
        let columns = Columns::default();
        let setting = Setting::new(&model, model.scenario("usual"), &columns, 3).unwrap();
        let mut player = Player::new(setting.machine(), &[]);
        let mut drawer = setting.drawer(Assume::Drawn);
        for room in [0, 300, 3_000, 30_000, ROOM] {
            let mut recall = Recall::new(&setting, &[], &NoRecord).unwrap();
            recall.room = room;
            let mut recalling = setting.drawer(Assume::Drawn);
            for run in 1..=1_200 {
                recall.has_given_up |= run > 1_100;
                drawer.start(run);
                recalling.start(run);
                let outcome = recall.run(&mut recalling, &mut NoRecord);
                assert_eq!(outcome, player.run(&mut drawer, &mut NoRecord), "run {run} with room for {room}");
                assert_eq!(recalling.notes, drawer.notes);
            }
            assert_eq!(recall.sequels.is_empty(), room <= 300);
        }
    }
}
