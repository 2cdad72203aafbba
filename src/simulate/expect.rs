//! Verdicts on expectations (`semantics.md` 11): passed, failed, or undecided with one reason.

use super::bound::interval;
use super::curve::float;
use super::draw::Assume;
use super::ensemble::{Setting, Summary, Tally};
use crate::machine::{Subject, Unknown};
use crate::model::Expectation;
use num_traits::ToPrimitive;

/// The chance of a wrong verdict, for each expectation with a chance.
pub const ALPHA: f64 = 0.01;

/// No more runs than these are ever asked for.
const MOST_RUNS: u64 = 100_000_000;

/// Runs with which it is tried whether a verdict rests on assumed answers.
const RUNS_TO_COMPARE: u64 = 2_000;

/// Where assumed answers are put, one after the other, to see whether a verdict rests on them.
const TRIED: [u64; 5] = [0, u64::MAX / 4, u64::MAX / 2, u64::MAX / 4 * 3, u64::MAX];

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Passed,
    Failed,
    Undecided(Why),
}

/// Why an expectation is undecided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It claims every run; it held in all that were made, which are not all there are.
    HeldInAll,
    /// The chance is too close to the share claimed. As many runs would probably tell (`None`: more than 100 million).
    TooFewRuns { needed: Option<u64> },
    /// A reading has no value.
    Unknown(Unknown),
    /// A story's question that nobody answers.
    Unanswered(Vec<Subject>),
    /// The verdict changes with answers that nobody gave.
    Assumed(Vec<Subject>),
}

/// What can be said about one expectation.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    pub verdict: Verdict,
    pub tally: Tally,
    /// Bounds of the chance, each wrong with chance at most α ÷ 2^(look + 2). The same twice where nothing is random.
    pub bounds: (f64, f64),
    /// Answers nobody gave on which the verdict rests, as far as was tried.
    pub rests_on: Vec<Subject>,
    /// The lowest and the highest share of runs that was found under assumed answers of every kind tried.
    pub band: Option<(f64, f64)>,
}

impl Tally {
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.holds + self.fails + self.unknown
    }

    /// The share of runs in which it held.
    #[must_use]
    pub fn share(&self) -> f64 {
        count(self.holds) / count(self.runs()).max(1.0)
    }
}

/// The verdict after `look` doublings of the runs (0: the first look). α is shared out over all looks: α ÷ 2, α ÷ 4, …, so
/// that stopping at the first clear answer stays honest.
#[must_use]
pub fn judge(expectation: &Expectation, tally: &Tally, random: bool, look: u32) -> Judgement {
    let alpha = ALPHA / f64::from(1_u32 << (look + 1).min(31));
    let bounds = if random {
        let (low, _) = interval(tally.holds, tally.runs(), alpha);
        let (_, high) = interval(tally.holds + tally.unknown, tally.runs(), alpha);
        (low, high)
    } else {
        (tally.share(), tally.share() + if tally.unknown > 0 { 1.0 } else { 0.0 })
    };
    let verdict = match expectation.chance {
        None if tally.fails > 0 => Verdict::Failed,
        Some((at_least, share)) => match against(bounds, at_least, float(share)) {
            Some(true) => Verdict::Passed,
            Some(false) => Verdict::Failed,
            None => match tally.why_unknown {
                Some(why) => Verdict::Undecided(Why::Unknown(why)),
                None => Verdict::Undecided(Why::TooFewRuns { needed: needed(tally, float(share), look) }),
            },
        },
        None => match tally.why_unknown {
            Some(why) => Verdict::Undecided(Why::Unknown(why)),
            None if random => Verdict::Undecided(Why::HeldInAll),
            None => Verdict::Passed,
        },
    };
    Judgement { verdict, tally: tally.clone(), bounds, rests_on: Vec::new(), band: None }
}

/// Whether bounds settle a claim.
fn against((low, high): (f64, f64), at_least: bool, share: f64) -> Option<bool> {
    let (holds, fails) = if at_least { (low >= share, high < share) } else { (high <= share, low > share) };
    match (holds, fails) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// How many runs would tell, if the share seen so far is the true one.
fn needed(tally: &Tally, share: f64, look: u32) -> Option<u64> {
    let seen = tally.share();
    let mut runs = tally.runs();
    for look in look + 1..31 {
        runs *= 2;
        if runs > MOST_RUNS {
            break;
        }
        let holds = libm::rint(seen * count(runs)).to_u64().unwrap_or(0).min(runs);
        let (low, high) = interval(holds, runs, ALPHA / f64::from(1_u32 << (look + 1).min(31)));
        if low >= share || high < share {
            return Some(runs);
        }
    }
    None
}

/// The verdicts on all expectations of a setting.
#[must_use]
pub fn judge_all(setting: &Setting<'_>, summary: &Summary, look: u32) -> Vec<Judgement> {
    let judged = setting.expectations().into_iter().zip(&summary.tallies);
    judged.map(|(expectation, tally)| judge(expectation, tally, summary.random, look)).collect()
}

/// Finds the verdicts that rest on assumed answers.
///
/// All assumed answers together are put at five places, from the most adverse to the most favourable, on the same luck;
/// where the claim is true at one place and false at another, the verdict rests on them, and each is tried alone to name
/// those that matter. What this cannot see: a verdict that changes only if two assumed answers go *opposite* ways, or only
/// between the places tried. A verdict it calls independent is independent as far as was tried.
pub fn look_for_assumptions(setting: &Setting<'_>, summary: &Summary, judgements: &mut [Judgement]) {
    if summary.assumed.is_empty() || judgements.is_empty() {
        return;
    }
    let expectations = setting.expectations();
    let runs = summary.runs.min(RUNS_TO_COMPARE);
    let under = |assume| setting.runs(1, runs, assume).tallies;
    let mut changed = vec![false; judgements.len()];
    for number in TRIED {
        let tallies = under(Assume::At { number, only: None });
        for (((judgement, changed), tally), expectation) in judgements.iter_mut().zip(&mut changed).zip(&tallies).zip(&expectations) {
            let share = tally.share();
            let (low, high) = judgement.band.unwrap_or((judgement.tally.share(), judgement.tally.share()));
            judgement.band = Some((low.min(share), high.max(share)));
            *changed |= claim(expectation, tally) != claim(expectation, &judgement.tally);
        }
    }
    if !changed.contains(&true) {
        return;
    }
    for subject in summary.assumed.keys() {
        for number in [0, u64::MAX] {
            let tallies = under(Assume::At { number, only: Some(*subject) });
            for (((judgement, changed), tally), expectation) in judgements.iter_mut().zip(&changed).zip(&tallies).zip(&expectations) {
                let rests = *changed && claim(expectation, tally) != claim(expectation, &judgement.tally);
                if rests && !judgement.rests_on.contains(subject) {
                    judgement.rests_on.push(*subject);
                }
            }
        }
    }
    for (judgement, changed) in judgements.iter_mut().zip(changed) {
        if changed && judgement.rests_on.is_empty() {
            judgement.rests_on = summary.assumed.keys().copied().collect();
        }
    }
}

/// Whether the runs, taken as they are, bear a claim out.
fn claim(expectation: &Expectation, tally: &Tally) -> bool {
    match expectation.chance {
        None => tally.fails == 0,
        Some((true, share)) => tally.share() >= float(share),
        Some((false, share)) => tally.share() <= float(share),
    }
}

fn count(n: u64) -> f64 {
    n.to_f64().unwrap_or(f64::MAX)
}
