//! Random charters, lived through day by day from packed register to packed register, against the same run in one go: what is
//! left out of a lean machine and of a packed register reaches nothing.

use super::agree::bounds;
use super::generate::{Rolls, rolls};
use super::model::model_of;
use charter::machine::{
    Asks, Keep, Lived, Machine, NoRecord, Oracle, Outcome, Player, Question, Reads, Shown, Subject, Total, Truth, Unpacked, Walker, World,
};
use charter::model::{End, Expectation, Model, PromiseForm, ScenarioId};
use charter::quantity::{Day, Exact};
use charter::simulate::{Columns, Points, Setting};
use charter::verify::{Found, Limits, Search, Tier};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

pub(super) fn charters(cases: usize) -> impl Iterator<Item = Rolls> {
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let strategy = rolls();
    (0..cases).map(move |_| strategy.new_tree(&mut runner).expect("a charter").current())
}

/// Rows of two hundred dice, for charters of a test's own.
pub(super) fn rows_of_dice(cases: usize) -> impl Iterator<Item = Vec<u16>> {
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let rolls = proptest::collection::vec(proptest::prelude::any::<u16>(), 200);
    (0..cases).map(move |_| rolls.new_tree(&mut runner).expect("dice").current())
}

/// Proved or refuted.
pub(super) fn settled(found: &Found) -> Option<bool> {
    match found {
        Found::Proved(_) => Some(true),
        Found::Refuted(_) => Some(false),
        Found::Undecided(_) => None,
    }
}

/// More with `CHARTER_WALKED_CASES=2000 cargo test …`, or `CHARTER_EXPLORED_CASES`, which take longer.
pub(super) fn cases(variable: &str, few: usize) -> usize {
    std::env::var(variable).ok().and_then(|cases| cases.parse().ok()).unwrap_or(few)
}

/// Answers by what is asked on which day: a packed register keeps no count of occasions and attempts.
pub(super) struct Daily {
    seed: u64,
    asked: HashMap<(Subject, Day), u32>,
}

impl Daily {
    pub(super) fn new(seed: u64) -> Daily {
        Daily { seed, asked: HashMap::new() }
    }
}

impl Oracle for Daily {
    fn answer(&mut self, question: &Question) -> i64 {
        let times = self.asked.entry((question.subject, question.day)).or_default();
        *times += 1;
        let mut hasher = DefaultHasher::new();
        (self.seed, question.subject, question.day, *times).hash(&mut hasher);
        let bits = hasher.finish();
        let (low, high) = bounds(question);
        if let Subject::Contribution { conditional: true, .. } = question.subject {
            return if bits.is_multiple_of(3) { low } else { high };
        }
        match bits % 4 {
            0 => low,
            1 => high,
            _ => low + i64::try_from((bits >> 3) % ((high - low).unsigned_abs() + 1)).unwrap_or(0),
        }
    }
}

fn expectations(model: &Model, scenario: Option<ScenarioId>) -> Vec<&Expectation> {
    scenario.map_or_else(Vec::new, |id| model.scenarios[id].expectations.iter().collect())
}

/// The end, the day and what is true at it.
type Told = (End, Day, Vec<Truth>);

fn at_once(model: &Model, scenario: Option<ScenarioId>, seed: u64) -> Told {
    let machine = Machine::new(model, World::new(model, scenario)).expect("it runs");
    let mut player = Player::new(&machine, &expectations(model, scenario));
    let outcome: &Outcome = player.run(&mut Daily::new(seed), &mut NoRecord);
    (outcome.end.clone(), outcome.day, outcome.truths.clone())
}

fn read(model: &Model, expectations: &[&Expectation]) -> Reads {
    let mut reads = Reads::guards(model);
    expectations.iter().for_each(|expectation| reads.cond(&expectation.cond));
    reads
}

fn day_by_day(model: &Model, scenario: Option<ScenarioId>, seed: u64) -> Result<Told, Unpacked> {
    let expectations = expectations(model, scenario);
    let reads = read(model, &expectations);
    let keep = Keep::with_books(model, &reads);
    let machine = Machine::lean(model, World::new(model, scenario), &reads, keep).expect("it runs");
    let mut walker = Walker::new(&machine, &reads, Asks::default(), &expectations, &[]);
    let end = walk(&mut walker, seed, |_| {})?;
    Ok((end, walker.day(), walker.truths()))
}

/// Lives through all days, and looks at each when it is over.
fn walk(walker: &mut Walker<'_, '_>, seed: u64, mut look: impl FnMut(&Walker<'_, '_>)) -> Result<End, Unpacked> {
    let mut state = vec![0; walker.words()];
    let mut next = state.clone();
    walker.start(&mut state)?;
    let mut oracle = Daily::new(seed);
    loop {
        let lived = walker.live(&state, &mut oracle, &mut NoRecord, &mut next)?;
        look(walker);
        match lived {
            Lived::On => std::mem::swap(&mut state, &mut next),
            Lived::Ended(end) => return Ok(end),
        }
    }
}

/// What all days together have added to each total; and what the run in one go comes to.
fn added_up(model: &Model, scenario: Option<ScenarioId>, seed: u64) -> Result<Vec<(Total, Exact, i64)>, Unpacked> {
    let reads = read(model, &[]);
    let machine = Machine::lean(model, World::new(model, scenario), &reads, Keep::adding_up(model, &reads, true)).expect("it runs");
    let mut walker = Walker::new(&machine, &reads, Asks::default(), &[], &[]);
    let totals = machine.totals();
    walker.add_up(totals.clone());
    let mut sums = vec![Exact::zero(); totals.len()];
    walk(&mut walker, seed, |walker| {
        for (sum, added) in sums.iter_mut().zip(walker.added()) {
            *sum = sum.plus(added);
        }
    })?;
    let whole = Machine::new(model, World::new(model, scenario)).expect("it runs");
    let outcome = whole.run(&mut Daily::new(seed), &mut NoRecord, &[]);
    let told = |total: &Total| match *total {
        Total::Received(id) => outcome.received[id.index()],
        Total::Spent => outcome.spent,
        Total::Offered(id) => outcome.hours_offered[id.index()],
        Total::Given(id) => outcome.hours_given[id.index()],
        Total::Needed(id) => outcome.hours_needed[id.index()],
        Total::Missing(id) => outcome.hours_missing[id.index()],
    };
    // Nothing else was received.
    for id in model.parties.ids().filter(|id| !totals.contains(&Total::Received(*id))) {
        assert_eq!(outcome.received[id.index()], 0);
    }
    Ok(totals.iter().zip(sums).map(|(total, sum)| (*total, sum, told(total))).collect())
}

/// Runs of random charters, as they are written and under their scenario. How many charters.
fn each_run(mut look: impl FnMut(&str, &Model, Option<ScenarioId>, u64)) -> usize {
    let cases = cases("CHARTER_WALKED_CASES", 200);
    for rolls in charters(cases) {
        let text = rolls.charter();
        let Ok(model) = model_of(&text) else { continue };
        for scenario in [None, model.scenario("case")] {
            (1..=4).for_each(|seed| look(&text, &model, scenario, seed));
        }
    }
    cases
}

#[test]
fn what_the_days_add_is_what_the_run_comes_to() {
    let (mut compared, mut unpacked) = (0, 0);
    let cases = each_run(|text, model, scenario, seed| {
        let Ok(totals) = added_up(model, scenario, seed) else {
            unpacked += 1;
            return;
        };
        for (total, sum, told) in totals {
            // Hundredths of hours are rounded once, minor units by each clause.
            let stages = || model.stages.values().map(|stage| stage.costs.len() + stage.fund.lines.len());
            let (scale, clauses) = match total {
                Total::Received(id) => (1, model.parties[id].brings.len()),
                Total::Spent => (1, stages().sum()),
                _ => (100, 1),
            };
            let apart = sum.times(&Exact::from(scale)).minus(&Exact::from(i128::from(told))).to_f64().abs();
            assert!(apart <= 0.5 * clauses as f64, "{total:?}, seed {seed}, {scenario:?}: {apart} from {told}\n{text}");
            compared += usize::from(told != 0);
        }
    });
    assert!(compared > 20 * unpacked && compared > cases, "{compared} compared, {unpacked} not packed");
}

#[test]
fn a_run_from_packed_register_to_packed_register_is_the_same_run() {
    let (mut compared, mut unpacked) = (0, 0);
    let cases = each_run(|text, model, scenario, seed| match day_by_day(model, scenario, seed) {
        Ok(told) => {
            let known = |truth: &Truth| !matches!(truth, Truth::Unknown(_));
            let whole = at_once(model, scenario, seed);
            assert_eq!((&told.0, told.1), (&whole.0, whole.1), "seed {seed}, {scenario:?}\n{text}");
            for (one, other) in told.2.iter().zip(&whole.2) {
                assert!(one == other || !known(one) && !known(other), "seed {seed}: {:?} {:?}\n{text}", told.2, whole.2);
            }
            compared += 1;
        }
        Err(_) => unpacked += 1,
    });
    assert!(compared > 20 * unpacked && compared > cases, "{compared} compared, {unpacked} not packed");
}

/// Promises about events and about amounts, some true and some not.
const PROMISES: &str = "
promise solvent
  always cash at least 0 EUR
promise thrifty
  always cash at most 500 EUR
  always spent at most 1_500 EUR
promise worked
  always hours missing at most 20 hours
promise steady
  never alpha fails
  alpha succeeds only after alpha opens
  never alpha is open for 40 days
promise chance
  possible that alpha is done
  possible that cash at least 700 EUR
";

#[test]
fn no_run_breaks_what_is_proved() {
    let columns = Columns::default();
    let limits = Limits { states: 5_000, memory: usize::MAX, time: None };
    let (mut proved, mut of_amounts) = (0, 0);
    for rolls in charters(cases("CHARTER_PROVED_CASES", 60)) {
        let text = rolls.charter() + PROMISES;
        let Ok(model) = model_of(&text) else { continue };
        let setting = Setting::new(&model, None, &columns, 1).expect("it runs");
        let forms: Vec<&PromiseForm> = model.promises.iter().flat_map(|promise| &promise.forms).map(|(form, _)| form).collect();
        let search = Search::new(&setting, &forms, &limits).expect("it runs");
        let machine = Machine::new(&model, World::new(&model, None)).expect("it runs");
        for (form, (found, size)) in forms.iter().zip(&search.found) {
            // What is shown by a run needs no other: it was told again.
            let is_certain = match form {
                PromiseForm::Possible(_) => matches!(found, Found::Refuted(None)),
                _ => matches!(found, Found::Proved(None)),
            };
            if !is_certain {
                continue;
            }
            proved += 1;
            of_amounts += usize::from(size.tier == Tier::Amounts);
            let mut player = Player::new(&machine, &[]);
            for seed in 1..=30 {
                let shown = player.run_promised(form, &mut Daily::new(seed), &mut NoRecord);
                let is_shown = matches!(shown, Some(Shown::Broken(_) | Shown::Witnessed(_)));
                assert!(!is_shown, "seed {seed}: {form:?} is settled, and {shown:?}\n{text}");
            }
        }
    }
    println!("{proved} sentences are proved, {of_amounts} of them about amounts");
    assert!(proved > 100 && of_amounts > 20, "{proved} {of_amounts}");
}

#[test]
fn no_run_reaches_what_exploration_did_not() {
    let columns = Columns::default();
    let limits = Limits { states: 20_000, memory: usize::MAX, time: None };
    let mut whole = 0;
    for rolls in charters(cases("CHARTER_EXPLORED_CASES", 50)) {
        let text = rolls.charter();
        let Ok(model) = model_of(&text) else { continue };
        let setting = Setting::new(&model, None, &columns, 1).expect("it runs");
        let search = Search::new(&setting, &[], &limits).expect("it runs");
        assert!(search.found.iter().all(|(found, _)| !matches!(found, Found::Undecided(_))));
        if search.partial.is_some() {
            continue;
        }
        whole += 1;
        let points = Points::of(&model);
        for seed in 1..=40 {
            let machine = Machine::new(&model, World::new(&model, None)).expect("it runs");
            let mut watcher = points.watcher();
            let end = machine.run(&mut Daily::new(seed), &mut watcher, &[]).end;
            assert!(search.ends.contains_key(&end), "seed {seed}: {end:?} is not among {:?}\n{text}", search.ends.keys());
            let stages = |reached: &charter::simulate::Reached| {
                let missed: Vec<_> = reached.missed(&points).map(|(point, _)| point).collect();
                points.all.iter().map(|(point, _)| *point).filter(|point| !missed.contains(point)).collect::<Vec<_>>()
            };
            let known = stages(&search.reached);
            for point in stages(&watcher.reached) {
                use charter::simulate::Point::{Fails, Opens, SecondCall, Skipped, Stops};
                // What reaches nothing is left out: money, hours, duties, suspensions, options for which nobody waits.
                if matches!(point, Opens(_) | Fails(_) | Skipped(_) | Stops(..) | SecondCall(..)) {
                    assert!(known.contains(&point), "seed {seed}: {point:?}\n{text}");
                }
            }
        }
    }
    assert!(whole > 0, "every charter was too large");
}
