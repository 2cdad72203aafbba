//! Random charters, run by both: they agree event for event.

use super::agree::{Mood, both, luck};
use super::generate::{Rolls, rolls};
use super::model::model_of;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use std::cell::Cell;

const MOODS: [Mood; 4] = [Mood::Even, Mood::Favourable, Mood::Adverse, Mood::Edges];

/// More with `CHARTER_REFERENCE_CASES=5000 cargo test …`.
fn cases() -> u32 {
    std::env::var("CHARTER_REFERENCE_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(200)
}

/// The same charters on every machine and every day.
fn runner() -> TestRunner {
    let config = Config { cases: cases(), failure_persistence: None, max_shrink_iters: 400, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

#[test]
fn both_tell_the_same_story_of_random_charters() {
    let (accepted, rejected) = (Cell::new(0), Cell::new(0));
    let agree = |rolls: Rolls| {
        let Ok(model) = model_of(&rolls.charter()) else {
            rejected.set(rejected.get() + 1);
            return Ok(());
        };
        accepted.set(accepted.get() + 1);
        for (seed, mood) in (1..).zip(MOODS) {
            for scenario in [None, model.scenario("case")] {
                if let Err(text) = both(&model, scenario, || Box::new(luck(seed, mood))) {
                    return Err(TestCaseError::fail(format!("{mood:?}, {scenario:?}\n{text}")));
                }
            }
        }
        Ok(())
    };
    if let Err(failure) = runner().run(&rolls(), agree) {
        panic!("{failure}");
    }
    let (accepted, rejected) = (accepted.get(), rejected.get());
    assert!(rejected * 5 < accepted + rejected, "{rejected} of {} charters were rejected", accepted + rejected);
}

#[test]
#[ignore = "for the writer of the generator"]
fn why_charters_are_rejected() {
    let mut runner = runner();
    let mut why = std::collections::BTreeMap::new();
    for _ in 0..cases() {
        let text = rolls().new_tree(&mut runner).unwrap().current().charter();
        if let Err(errors) = model_of(&text) {
            let first = errors.lines().next().unwrap_or_default().to_owned();
            why.entry(first[..4.min(first.len())].to_owned()).or_insert_with(Vec::new).push(first);
        }
    }
    for (code, all) in why {
        println!("{code}: {} {}", all.len(), all.iter().take(4).cloned().collect::<Vec<_>>().join("\n      "));
    }
}
