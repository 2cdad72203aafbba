//! Runs the machine and the interpreter on the same luck, and says where they differ.

use super::interpret;
use super::tale::line;
use charter::machine::{Entry, Machine, Outcome, Question, Subject, World};
use charter::model::{Expectation, Model, ScenarioId};
use std::fmt::Write;

/// How an oracle is inclined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Anything with the same chance.
    Even,
    /// Mostly the most.
    Favourable,
    /// Mostly the least.
    Adverse,
    /// The least or the most.
    Edges,
}

pub const MOODS: [Mood; 4] = [Mood::Even, Mood::Favourable, Mood::Adverse, Mood::Edges];

/// Between what an answer lies; where a support has no useful bound, answers of a size that means something.
pub fn bounds(question: &Question) -> (i64, i64) {
    let support = question.support;
    match question.subject {
        Subject::Yield { .. } => (support.low, support.planned_high),
        Subject::Duration { .. } => (support.low, support.high.min(support.planned_high + 40)),
        Subject::MembersMove { .. } => (support.low, support.high.min(300_000)),
        Subject::IndicatorMove { .. } => (support.low.max(-700_000), support.high.min(900_000)),
        _ => (support.low, support.high),
    }
}

/// An oracle whose answer depends on nothing but the seed and the question's key.
pub fn luck(seed: u64, mood: Mood) -> impl FnMut(&Question) -> i64 {
    move |question: &Question| {
        let bits = hash(seed, question);
        let (low, high) = bounds(question);
        if let Subject::Contribution { conditional: true, .. } = question.subject {
            return if bits.is_multiple_of(3) { low } else { high };
        }
        let width = (high - low).unsigned_abs() + 1;
        let even = low + i64::try_from((bits >> 3) % width).unwrap_or(0);
        // What is favourable of a duration is a short one.
        let (best, worst) =
            if matches!(question.subject, Subject::Duration { .. }) { (low, high) } else { (high.min(low.max(1)).max(high), low) };
        match (mood, bits % 8) {
            (Mood::Even, _) => even,
            (Mood::Favourable, 0) | (Mood::Adverse, 0 | 1) => even,
            (Mood::Favourable, 1) => worst,
            (Mood::Favourable, _) => best,
            (Mood::Adverse, 2) => best,
            (Mood::Adverse, _) => worst,
            (Mood::Edges, 0..4) => low,
            (Mood::Edges, _) => high,
        }
    }
}

/// FNV-1a with a last stir.
fn hash(seed: u64, question: &Question) -> u64 {
    let mut hash = seed ^ 0xcbf2_9ce4_8422_2325;
    let key = format!("{:?} {} {} {} {}", question.subject, question.day, question.occasion, question.attempt, question.call);
    for byte in key.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash ^= hash >> 29;
    hash = hash.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash ^ (hash >> 32)
}

pub fn expectations_of(model: &Model, scenario: Option<ScenarioId>) -> Vec<&Expectation> {
    scenario.map_or(Vec::new(), |id| model.scenarios[id].expectations.iter().collect())
}

/// The story that both tell, or where they differ.
pub fn both<O: FnMut(&Question) -> i64>(
    model: &Model,
    scenario: Option<ScenarioId>,
    mut oracle: impl FnMut() -> O,
) -> Result<(Outcome, Vec<Entry>), String> {
    let expectations = expectations_of(model, scenario);
    let machine = Machine::new(model, World::new(model, scenario)).expect("a charter that can run");
    let mut diary: Vec<Entry> = Vec::new();
    let outcome = machine.run(&mut oracle(), &mut diary, &expectations);
    let (expected, reference) = interpret(model, World::new(model, scenario), &mut oracle(), &expectations);
    if diary == reference && outcome == expected {
        super::invariants::check(model, &outcome, &diary, machine.period());
        return Ok((outcome, diary));
    }
    let mut text = String::new();
    let same = diary.iter().zip(&reference).take_while(|(a, b)| a == b).count();
    for entry in &reference[same.saturating_sub(12)..same] {
        let _ = writeln!(text, "  both       {} {}", entry.day, line(model, &entry.event));
    }
    for entry in diary.iter().skip(same).take(6) {
        let _ = writeln!(text, "  machine    {} {}", entry.day, line(model, &entry.event));
    }
    for entry in reference.iter().skip(same).take(6) {
        let _ = writeln!(text, "  reference  {} {}", entry.day, line(model, &entry.event));
    }
    if outcome != expected {
        differences(&mut text, &format!("{outcome:#?}"), &format!("{expected:#?}"));
    }
    Err(text)
}

fn differences(text: &mut String, machine: &str, reference: &str) {
    for (number, (a, b)) in machine.lines().zip(reference.lines()).enumerate().filter(|(_, (a, b))| a != b).take(12) {
        let _ = writeln!(text, "  outcome line {number}: machine {}, reference {}", a.trim(), b.trim());
    }
}
