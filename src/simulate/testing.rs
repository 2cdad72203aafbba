//! `charter test`: every expectation of a scenario or story, settled as far as it can be.

use super::cone::matters;
use super::draw::{Assume, Beyond};
use super::ensemble::{Setting, Trace};
use super::expect::{Judgement, Verdict, Why, judge, judge_all, look_for_assumptions};
use super::reach::{Points, Reached};
use super::summary::Summary;
use super::watch::{Minder, Unminded};
use crate::machine::{NoRecord, Subject};
use std::collections::BTreeSet;
use std::convert::Infallible;

/// How often the runs are doubled to settle an expectation.
const LOOKS: u32 = 4;

/// What came of one scenario or story.
#[derive(Debug)]
pub struct Tested {
    pub runs: u64,
    /// By expectation.
    pub judgements: Vec<Judgement>,
    /// Questions that no line answered.
    pub assumed: Vec<Subject>,
    pub beyond: BTreeSet<Beyond>,
    /// What happened: of a story its one run, of a scenario the first run that contradicts what it expects of every run.
    pub trace: Option<Trace>,
}

/// Tests a scenario with so many runs, and up to eight times as many where that settles more; a story with its one run.
#[must_use]
pub fn test(setting: &Setting<'_>, runs: u64) -> Tested {
    if setting.is_story() { tell(setting) } else { judged(setting, setting.runs(1, runs, Assume::Drawn)) }
}

/// The same, unless it was asked to stop meanwhile.
#[must_use]
pub fn test_while(setting: &Setting<'_>, runs: u64, minder: &dyn Minder) -> Option<Tested> {
    if setting.is_story() {
        return minder.goes_on().then(|| tell(setting));
    }
    let more = |first, last| {
        let summary = setting.watched(first, last, Assume::Drawn, minder, || NoRecord).0;
        if summary.runs == last - first + 1 { Ok(summary) } else { Err(()) }
    };
    more(1, runs).and_then(|summary| judged_with(setting, summary, more)).ok()
}

/// The same, and what the runs reach: of a scenario those that were asked for, not those that were added to settle more.
#[must_use]
pub fn test_watched(setting: &Setting<'_>, runs: u64, points: &Points) -> (Tested, Reached) {
    let runs = if setting.is_story() { 1 } else { runs };
    let (summary, watcher) = setting.watched(1, runs, Assume::Drawn, &Unminded, || points.watcher());
    (if setting.is_story() { told(setting, summary) } else { judged(setting, summary) }, watcher.reached)
}

/// A story: one run. A question that nobody answers leaves it undecided, unless its answer cannot reach anything else.
#[must_use]
pub fn tell(setting: &Setting<'_>) -> Tested {
    told(setting, setting.runs(1, 1, Assume::Drawn))
}

/// What the runs that were made say of the expectations of a scenario; no more are made. They were looked at so many times
/// before. Of a story, with its one course.
#[must_use]
pub fn verdicts(setting: &Setting<'_>, summary: &Summary, look: u32) -> (Vec<Judgement>, Option<Trace>) {
    if setting.is_story() {
        let told = tell(setting);
        return (told.judgements, told.trace);
    }
    let mut judgements = judge_all(setting, summary, look);
    look_for_assumptions(setting, summary, &mut judgements);
    (judgements, None)
}

fn told(setting: &Setting<'_>, summary: Summary) -> Tested {
    let expectations = setting.expectations();
    let matter = |subject: &Subject| matters(setting.model(), *subject, &expectations);
    let unanswered: Vec<Subject> = summary.assumed.keys().copied().filter(matter).collect();
    let judged = expectations.iter().zip(&summary.tallies);
    let mut judgements: Vec<Judgement> = judged.map(|(expectation, tally)| judge(expectation, tally, false, 0)).collect();
    if !unanswered.is_empty() {
        judgements.iter_mut().for_each(|judgement| judgement.verdict = Verdict::Undecided(Why::Unanswered(unanswered.clone())));
    }
    let assumed = summary.assumed.into_keys().collect();
    Tested { runs: 1, judgements, assumed, beyond: summary.beyond, trace: Some(setting.trace(1)) }
}

fn judged(setting: &Setting<'_>, summary: Summary) -> Tested {
    let Ok(tested) = judged_with(setting, summary, |first, last| Ok::<_, Infallible>(setting.runs(first, last, Assume::Drawn)));
    tested
}

/// Judges what runs have shown; has more of them made where they settle more, unless that is refused.
fn judged_with<E>(setting: &Setting<'_>, mut summary: Summary, more: impl Fn(u64, u64) -> Result<Summary, E>) -> Result<Tested, E> {
    let mut judgements = judge_all(setting, &summary, 0);
    for look in 1..LOOKS {
        let open = |judgement: &Judgement| matches!(judgement.verdict, Verdict::Undecided(Why::TooFewRuns { .. }));
        if !judgements.iter().any(open) {
            break;
        }
        let (first, last) = (summary.runs + 1, summary.runs * 2);
        summary = summary.joined(more(first, last)?);
        for (judgement, looked) in judgements.iter_mut().zip(judge_all(setting, &summary, look)) {
            // What is settled is settled, except that a later run may contradict what every run should do.
            if open(judgement) || matches!(judgement.verdict, Verdict::Undecided(Why::HeldInAll)) {
                *judgement = looked;
            }
        }
    }
    look_for_assumptions(setting, &summary, &mut judgements);
    for judgement in &mut judgements {
        if !judgement.rests_on.is_empty() && !matches!(judgement.verdict, Verdict::Undecided(Why::Unknown(_))) {
            judgement.verdict = Verdict::Undecided(Why::Assumed(judgement.rests_on.clone()));
        }
    }
    let contradicted = |judgement: &Judgement| judgement.tally.first_failure.filter(|_| judgement.verdict == Verdict::Failed);
    let every_run = setting.expectations().into_iter().zip(&judgements).filter(|(expectation, _)| expectation.chance.is_none());
    let trace = every_run.filter_map(|(_, judgement)| contradicted(judgement)).min().map(|run| setting.trace(run));
    Ok(Tested { runs: summary.runs, judgements, assumed: summary.assumed.into_keys().collect(), beyond: summary.beyond, trace })
}
