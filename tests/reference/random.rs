//! Random charters, run by both: they agree event for event.

use super::agree::{MOODS, both, luck};
use super::generate::{Rolls, rolls};
use super::model::model_of;
use charter::machine::{LogEvent, Truth};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeMap;

/// More with `CHARTER_REFERENCE_CASES=5000 cargo test …`.
fn cases() -> u32 {
    std::env::var("CHARTER_REFERENCE_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(200)
}

/// The same charters on every machine and every day.
fn charters() -> impl Iterator<Item = Rolls> {
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let strategy = rolls();
    (0..cases()).map(move |_| strategy.new_tree(&mut runner).expect("a charter").current())
}

/// How often each kind of thing happened.
type Kinds = BTreeMap<String, u32>;

/// Where machine and interpreter differ, if they do; else what happened. A charter that is rejected is no disagreement.
fn disagreement(text: &str, kinds: &mut Kinds) -> Option<String> {
    let model = model_of(text).ok()?;
    for (seed, mood) in (1..).zip(MOODS) {
        for scenario in [None, model.scenario("case")] {
            match both(&model, scenario, || luck(seed, mood)) {
                Ok((outcome, diary)) => {
                    for kind in diary.iter().map(|entry| kind_of(&entry.event)).chain(outcome.truths.iter().map(truth)) {
                        *kinds.entry(kind).or_default() += 1;
                    }
                }
                Err(difference) => {
                    let case = if scenario.is_some() { "as in the case" } else { "as written" };
                    return Some(format!("{mood:?}, {case}\n{difference}"));
                }
            }
        }
    }
    None
}

fn kind_of(event: &LogEvent) -> String {
    let word = |debug: String| debug.chars().take_while(|c| c.is_alphanumeric()).collect::<String>();
    match event {
        LogEvent::Asked { question, .. } => format!("asked {}", question.kind()),
        LogEvent::Failed { reason, .. } => format!("failed {reason:?}"),
        LogEvent::Suspended { cause, .. } => format!("suspended {}", word(format!("{cause:?}"))),
        LogEvent::Spent { on, .. } => format!("spent {}", word(format!("{on:?}"))),
        LogEvent::Ended { end } => format!("ended {}", word(format!("{end:?}"))),
        other => word(format!("{other:?}")),
    }
}

fn truth(truth: &Truth) -> String {
    format!("truth {truth:?}").split('#').next().unwrap_or_default().to_owned()
}

/// All that must happen somewhere, or the generator has forgotten something.
const MUST_HAPPEN: &str = "asked duration, asked turnout, asked support, asked consent, asked tie, asked contribution, asked yield, \
    asked rating, asked votes, asked kept, asked cured, asked members, asked indicator, Opened, Succeeded, Skipped, Missed, \
    SecondCall, MoreTime, Retrying, SentBack, Resumed, Replaced, OptionWon, OptionLost, Received, Kept, Broken, Mended, Reminded, \
    Warned, Remedied, Excluded, ShortOfMoney, ShortOfHours, Left, Joined, Met, failed Quorum, failed Vote, failed Refusal, \
    failed Target, failed Rating, failed Yield, failed Ballot, failed Requirement, failed LongStop, suspended Requirement, \
    suspended Stage, suspended Duty, suspended Money, suspended Hours, suspended Fact, spent Line, spent Cost, spent Penalty, \
    spent Repayment, spent Outcome, ended Completed, ended Expired, ended Stuck, ended As, truth Holds, truth Fails, \
    truth Unknown(NeverRead(, truth Unknown(Unmoved(";

/// The plainest charter found on which they still differ.
fn plainest(mut rolls: Rolls) -> Rolls {
    loop {
        let plainer = rolls.plainer().find(|plainer| disagreement(&plainer.charter(), &mut Kinds::new()).is_some());
        match plainer {
            Some(plainer) => rolls = plainer,
            None => return rolls,
        }
    }
}

#[test]
fn both_tell_the_same_story_of_random_charters() {
    let (mut accepted, mut failures, mut kinds) = (0, Vec::new(), Kinds::new());
    for rolls in charters() {
        let text = rolls.charter();
        accepted += u32::from(model_of(&text).is_ok());
        if disagreement(&text, &mut kinds).is_some() {
            failures.push(rolls);
        }
    }
    let told: Vec<String> = failures
        .iter()
        .take(5)
        .map(|rolls| {
            let text = plainest(rolls.clone()).charter();
            format!("{text}\n{}", disagreement(&text, &mut Kinds::new()).unwrap_or_default())
        })
        .collect();
    assert!(failures.is_empty(), "{} of {} charters are told differently:\n\n{}", failures.len(), cases(), told.join("\n----\n\n"));
    assert!(accepted * 5 > cases() * 4, "only {accepted} of {} charters were accepted", cases());
    let never: Vec<&str> = MUST_HAPPEN.split(',').map(str::trim).filter(|kind| !kinds.contains_key(*kind)).collect();
    assert!(never.is_empty(), "never happened: {never:?}\nof {kinds:#?}");
}

#[test]
#[ignore = "for whoever changes the generator"]
fn why_charters_are_rejected() {
    let mut why = BTreeMap::new();
    for rolls in charters() {
        if let Err(errors) = model_of(&rolls.charter()) {
            let first = errors.lines().next().unwrap_or_default().to_owned();
            why.entry(first.chars().take(4).collect::<String>()).or_insert_with(Vec::new).push(first);
        }
    }
    let mut kinds = Kinds::new();
    charters().for_each(|rolls| drop(disagreement(&rolls.charter(), &mut kinds)));
    println!("{kinds:?}");
    for (code, all) in why {
        println!("{code}: {} times\n      {}", all.len(), all.iter().take(4).cloned().collect::<Vec<_>>().join("\n      "));
    }
}
