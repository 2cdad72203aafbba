//! Making runs until they say enough: until every chance is known as exactly as asked, or every expectation is decided. How
//! often the runs are looked at is fixed beforehand, and each look has its share of the error allowed: looking early makes no
//! answer less honest.

use super::bound::interval;
use super::course::Courses;
use super::ensemble::Setting;
use super::expect::{Verdict, Why, judge_all};
use super::summary::{Summary, Tally};
use super::watch::Minder;
use num_traits::ToPrimitive;

/// Looks before the last, at a half of its runs, a quarter, and so on.
const EARLY_LOOKS: u32 = 6;

/// No look at fewer runs than these.
const FEWEST: u64 = 100;

/// The first look for a decision.
const FIRST_DECISION: u64 = 1_000;

/// When to stop.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Until {
    /// The chance of every ending, and of every expectation with a chance, is known to within plus or minus `half_width`; wrong
    /// for each of them with chance at most 1 − `level`.
    Precise { half_width: f64, level: f64 },
    /// Every expectation with a chance has passed or failed, or is open for another reason than too few runs.
    Decided,
}

/// How exactly chances are known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Precision {
    pub half_width: f64,
    pub level: f64,
    /// Bounds are to be drawn with this, so that they hold with `level` over all looks.
    pub alpha: f64,
    pub reached: bool,
}

/// What was found when it stopped.
#[derive(Debug)]
pub struct Stopped {
    pub summary: Summary,
    /// How things stood month by month, where that was asked for.
    pub courses: Option<Courses>,
    /// The number of the last look, from 0, as [`judge_all`] asks for it.
    pub look: u32,
    /// Where precision was asked for.
    pub precision: Option<Precision>,
}

/// Makes runs until they say enough, at most so many; `with_courses`, it is kept how things stood month by month.
#[must_use]
pub fn run_until(setting: &Setting<'_>, until: Until, most: u64, with_courses: bool, minder: &dyn Minder) -> Stopped {
    let none = Summary::new(setting.model(), setting.expectations().len());
    let runs = Runs { setting, summary: none, courses: None, with_courses, minder };
    match until {
        Until::Precise { half_width, level } => precise(runs, half_width, level, most),
        Until::Decided => decided(runs, most),
    }
}

/// The runs that were made so far.
struct Runs<'a, 'm> {
    setting: &'a Setting<'m>,
    summary: Summary,
    courses: Option<Courses>,
    with_courses: bool,
    minder: &'a dyn Minder,
}

impl Runs<'_, '_> {
    /// More runs, up to this one; whether all were made.
    fn grow(mut self, to: u64) -> (Self, bool) {
        if self.summary.runs >= to {
            return (self, true);
        }
        let first = self.summary.runs + 1;
        let more = if self.with_courses {
            let (more, courses) = self.setting.detailed_with_courses(first, to, self.minder);
            match &mut self.courses {
                Some(known) => known.join(courses),
                None => self.courses = Some(courses),
            }
            more
        } else {
            self.setting.detailed(first, to, self.minder)
        };
        self.summary = self.summary.joined(more);
        let all = self.summary.runs >= to;
        (self, all)
    }

    fn stopped(self, look: u32, precision: Option<Precision>) -> Stopped {
        Stopped { summary: self.summary, courses: self.courses, look, precision }
    }
}

fn precise(mut runs: Runs<'_, '_>, half_width: f64, level: f64, most: u64) -> Stopped {
    let looks = looks(half_width, 1.0 - level, most);
    let mut look = 0;
    let mut precision = Precision { half_width, level, alpha: (1.0 - level) / 2.0, reached: false };
    for (at, (to, alpha)) in (0..).zip(looks) {
        let (grown, all) = runs.grow(to);
        runs = grown;
        look = at;
        if !all {
            break;
        }
        precision.alpha = alpha;
        precision.reached = !runs.summary.random || is_precise(runs.setting, &runs.summary, alpha, half_width);
        if precision.reached {
            break;
        }
    }
    runs.stopped(look, Some(precision))
}

/// At how many runs it is looked, and with which error: half of all that is allowed at the last look, where even a chance of
/// one half is known well enough; the rest at earlier ones, where rarer things are.
fn looks(half_width: f64, alpha: f64, most: u64) -> Vec<(u64, f64)> {
    let last = enough(half_width, alpha / 2.0).min(most);
    let early = (1..=EARLY_LOOKS).rev().map(|halvings| last >> halvings).filter(|runs| *runs >= FEWEST);
    let early = early.map(|runs| (runs, alpha / 2.0 / f64::from(EARLY_LOOKS)));
    early.chain([(last, alpha / 2.0)]).collect()
}

/// As many runs as tell even a chance of one half to within plus or minus `half_width`.
fn enough(half_width: f64, alpha: f64) -> u64 {
    let mut runs = 1_000.0_f64;
    // The width shrinks nearly as the root of the runs: a few steps find them.
    for _ in 0..8 {
        let all = whole(runs);
        let (low, high) = interval(all / 2, all, alpha);
        let found = (high - low) / 2.0;
        runs = (runs * (found / half_width) * (found / half_width)).clamp(1.0, 1e15);
        // Beyond this, none are made: it need not be known better.
        if runs > 1e9 {
            break;
        }
    }
    // Between two whole numbers of runs that hold, the wider side can be a little wider.
    whole(runs * 1.002) + 2
}

fn is_precise(setting: &Setting<'_>, summary: &Summary, alpha: f64, half_width: f64) -> bool {
    let near = |holds: u64, perhaps: u64| {
        let share = (float(holds) + float(perhaps) / 2.0) / float(summary.runs);
        let (low, _) = interval(holds, summary.runs, alpha);
        let (_, high) = interval(holds + perhaps, summary.runs, alpha);
        share - low <= half_width && high - share <= half_width
    };
    let with_chance = setting.expectations().into_iter().zip(&summary.tallies).filter(|(expectation, _)| expectation.chance.is_some());
    let tally = |tally: &Tally| near(tally.holds, tally.unknown);
    summary.ends.values().all(|runs| near(*runs, 0)) && with_chance.into_iter().all(|(_, of)| tally(of))
}

fn decided(mut runs: Runs<'_, '_>, most: u64) -> Stopped {
    let mut look = 0;
    loop {
        let to = FIRST_DECISION.checked_shl(look).unwrap_or(most).min(most);
        let (grown, all) = runs.grow(to);
        runs = grown;
        let open = judge_all(runs.setting, &runs.summary, look);
        let open = open.iter().any(|judgement| matches!(judgement.verdict, Verdict::Undecided(Why::TooFewRuns { .. })));
        if !all || !open || to >= most {
            return runs.stopped(look, None);
        }
        look += 1;
    }
}

fn float(n: u64) -> f64 {
    n.to_f64().unwrap_or(f64::MAX)
}

fn whole(n: f64) -> u64 {
    libm::ceil(n).to_u64().unwrap_or(u64::MAX / 4)
}
