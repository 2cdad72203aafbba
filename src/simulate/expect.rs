//! Verdicts on expectations (`semantics.md` 11): passed, failed, or undecided with one reason.

use super::bound::interval;
use super::curve::float;
use super::draw::Assume;
use super::ensemble::Setting;
use super::summary::{Summary, Tally};
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
    /// Questions of a story that nobody answers, and that can reach something.
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
/// All assumed answers together are put at five places, from the most adverse to the most favourable, on the luck of the
/// same runs; where the claim is true at one place and false at another, the verdict rests on them, and each is tried alone
/// to name those that matter. A share is moved by what the same runs moved, so that fewer runs suffice. What this cannot see:
/// a verdict that changes only if two assumed answers go *opposite* ways, or only between the places tried. A verdict it calls
/// independent is independent as far as was tried.
pub fn look_for_assumptions(setting: &Setting<'_>, summary: &Summary, judgements: &mut [Judgement]) {
    if summary.assumed.is_empty() || judgements.is_empty() {
        return;
    }
    let expectations = setting.expectations();
    let runs = summary.runs.min(RUNS_TO_COMPARE);
    let under = |assume| setting.runs(1, runs, assume).tallies;
    let drawn = under(Assume::Drawn);
    // What a claim comes to at one place: the share, and whether it is the other answer.
    let compare = |at: usize, judgement: &Judgement, tallies: &[Tally]| -> Option<(f64, bool)> {
        let (expectation, before, after) = (expectations.get(at)?, drawn.get(at)?, tallies.get(at)?);
        let share = (judgement.tally.share() + after.share() - before.share()).clamp(0.0, 1.0);
        let changes = match expectation.chance {
            None => (after.fails == 0) != (before.fails == 0),
            Some(_) => claim(expectation, share) != claim(expectation, judgement.tally.share()),
        };
        Some((share, changes))
    };
    let tried: Vec<Vec<Tally>> = TRIED.iter().map(|number| under(Assume::At { number: *number, only: None })).collect();
    let mut changed = vec![false; judgements.len()];
    for tallies in &tried {
        for (at, (judgement, changed)) in judgements.iter_mut().zip(&mut changed).enumerate() {
            let Some((share, changes)) = compare(at, judgement, tallies) else { continue };
            let (low, high) = judgement.band.unwrap_or((judgement.tally.share(), judgement.tally.share()));
            judgement.band = Some((low.min(share), high.max(share)));
            *changed |= changes;
        }
    }
    if !changed.contains(&true) {
        return;
    }
    for subject in summary.assumed.keys() {
        for number in [0, u64::MAX] {
            let tallies = under(Assume::At { number, only: Some(*subject) });
            for (at, (judgement, changed)) in judgements.iter_mut().zip(&changed).enumerate() {
                let alone = *changed && compare(at, judgement, &tallies).is_some_and(|(_, changes)| changes);
                if alone && !judgement.rests_on.contains(subject) {
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

/// Whether a share of runs bears a claim out.
fn claim(expectation: &Expectation, found: f64) -> bool {
    match expectation.chance {
        None => found >= 1.0,
        Some((true, share)) => found >= float(share),
        Some((false, share)) => found <= float(share),
    }
}

fn count(n: u64) -> f64 {
    n.to_f64().unwrap_or(f64::MAX)
}
