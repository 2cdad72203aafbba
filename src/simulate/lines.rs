//! The lines of a scenario that draw, and lines that are held at a part of their luck: what a sweep without numbers moves.

use crate::machine::lineage;
use crate::model::{Answer, Fact, Law, Model, Observation, ScenarioId, Stretch, Trend};
use crate::quantity::{Date, Rational};
use crate::source::Loc;
use num_traits::{One, Zero};

/// Lines that give the same part of all they could say in every run: each with the number that stands for it, from 0 (the least)
/// to `u64::MAX` (the most).
pub type Held = Vec<(Loc, u64)>;

/// The lines of a scenario and of its parents whose answers are drawn, the scenario's own first, each in the order written. What a
/// child says instead of its parent counts.
#[must_use]
pub fn drawing_lines(model: &Model, scenario: ScenarioId) -> Vec<Loc> {
    let mut answers: Vec<(&Observation, Stretch, Option<Date>)> = Vec::new();
    let mut trends: Vec<&Trend> = Vec::new();
    let mut found = Vec::new();
    for id in lineage(model, Some(scenario)) {
        let scenario = &model.scenarios[id];
        let mut own: Vec<Loc> = Vec::new();
        let dated = scenario.facts.iter().filter_map(|fact| match &fact.fact {
            Fact::Answer(answer) => Some((answer, Some(fact.date))),
            _ => None,
        });
        let all: Vec<(&Answer, Option<Date>)> = scenario.answers.iter().map(|answer| (answer, None)).chain(dated).collect();
        let known = answers.len();
        for (answer, date) in all {
            let line = (&answer.observation, answer.stretch, date);
            if !answers.iter().take(known).any(|other| *other == line) {
                answers.push(line);
                own.extend(answer.laws.iter().any(draws).then_some(answer.loc));
            }
        }
        let known = trends.len();
        for trend in &scenario.trends {
            if !trends.iter().take(known).any(|other| other.of == trend.of && other.stretch.begins_with(&trend.stretch)) {
                trends.push(trend);
                own.extend(draws(&trend.law).then_some(trend.loc));
            }
        }
        own.sort_by_key(|loc| (loc.file, loc.span.start));
        found.extend(own);
    }
    found
}

/// Whether a law has more than one answer.
fn draws(law: &Law) -> bool {
    let is_open = |chance: &Rational| !chance.is_zero() && !chance.is_one();
    match law {
        Law::Fixed(_) => false,
        Law::Chance { chance, .. } | Law::Each { chance, .. } => is_open(chance),
        Law::Between { low, high, .. } => low != high,
        Law::OneOf(cases) => cases.len() > 1,
        Law::Mixture(parts) => parts.len() > 1 || parts.iter().any(|(law, _)| draws(law)),
        Law::About { .. } | Law::Average(_) | Law::NineInTen { .. } | Law::Column { .. } => true,
    }
}
