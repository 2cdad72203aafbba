//! Exact chances against runs that are drawn: no exact chance lies outside an interval that is wrong once in a million times.

use super::exact::is_sound;
use crate::reference::generate::rolls;
use crate::reference::model::model_of;
use crate::simulate::Charter;
use charter::machine::Total;
use charter::model::ScenarioId;
use charter::simulate::{Assume, Columns, Setting, Spread, Summary, interval};
use charter::verify::{Band, Brief, Likelihoods, Portion, bands, likelihoods, totals};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

const RUNS: u64 = 200;
const ALPHA: f64 = 1e-6;

/// More with `CHARTER_EXACT_CASES=2000 cargo test …`.
fn cases() -> usize {
    std::env::var("CHARTER_EXACT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(200)
}

fn lies_within(what: &str, count: u64, summary: &Summary, portion: Option<&Portion>) {
    let exact = portion.map_or(0.0, Portion::about);
    let (low, high) = interval(count, summary.runs, ALPHA);
    assert!(low <= exact && exact <= high, "{what}: {count} of {} runs, and exactly {exact}", summary.runs);
}

/// How many chances were compared.
fn compare(what: &str, setting: &Setting<'_>, found: &Likelihoods<Portion>) -> usize {
    is_sound(setting, found);
    let summary = setting.runs(1, RUNS, Assume::Drawn);
    let mut compared = 0;
    for (end, count) in &summary.ends {
        assert!(found.ends.contains_key(end), "{what}: {end:?} came about, and is said to be impossible");
        lies_within(&format!("{what}: {end:?}"), *count, &summary, found.ends.get(end));
        compared += 1;
    }
    for (end, portion) in &found.ends {
        lies_within(&format!("{what}: {end:?}"), summary.ends.get(end).copied().unwrap_or(0), &summary, Some(portion));
    }
    for (number, (tally, chance)) in summary.tallies.iter().zip(&found.expectations).enumerate() {
        let Ok(chance) = chance else { continue };
        let what = format!("{what}: expectation {}", number + 1);
        lies_within(&what, tally.holds, &summary, chance.holds.as_ref());
        lies_within(&what, tally.fails, &summary, chance.fails.as_ref());
        lies_within(&what, tally.unknown, &summary, chance.unknown.as_ref().map(|(portion, _)| portion));
        compared += 3;
    }
    for (stage, summary_of) in setting.model().stages.ids().zip(&summary.stages) {
        let ever = found.opening(stage).ever();
        lies_within(&format!("{what}: {stage:?} opens"), summary_of.opened, &summary, Some(&ever));
        compared += 1;
    }
    compared
}

/// Fractions that are given up sooner are the same as long as they are there, and so are their doubles.
fn are_the_same_in_brief(what: &str, setting: &Setting<'_>, long: &Likelihoods<Portion>) {
    let brief = likelihoods::<Brief>(setting, long.registers).expect("it is as many registers").map(Portion::from);
    let same = |what: &str, brief: &Portion, long: &Portion| {
        assert!((brief.double - long.double).abs() <= 1e-12 * long.double, "{what}");
        assert!(brief.fraction.is_none() || brief.fraction == long.fraction, "{what}: {:?} {:?}", brief.fraction, long.fraction);
    };
    for ((end, brief), long) in brief.ends.iter().zip(long.ends.values()) {
        same(&format!("{what}: {end:?}"), brief, long);
    }
    for stage in setting.model().stages.ids() {
        same(&format!("{what}: {stage:?}"), &brief.opening(stage).ever(), &long.opening(stage).ever());
        same(&format!("{what}: {stage:?}"), &brief.success(stage).ever(), &long.success(stage).ever());
    }
    for (brief, long) in brief.expectations.iter().zip(&long.expectations) {
        if let (Ok(brief), Ok(long)) = (brief, long) {
            let holds = |chance: &charter::verify::Chance<Portion>| chance.holds.clone().unwrap_or_else(Portion::none);
            same(what, &holds(brief), &holds(long));
        }
    }
}

/// Means of money and hours against those of what is drawn: how many lie within six standard errors, and how many do not. Something
/// rare and large need not be among the runs: then its mean lies outside.
fn add_up(setting: &Setting<'_>, most: usize) -> (usize, usize) {
    let Ok(found) = totals(setting, most) else { return (0, 0) };
    let summary = setting.runs(1, 4 * RUNS, Assume::Drawn);
    let (mut inside, mut outside) = (0, 0);
    let mut compare = |spread: &Spread, scale: f64, exact: f64| {
        let (mean, deviation) = (spread.mean().unwrap_or(0.0) / scale, spread.deviation().unwrap_or(0.0) / scale);
        // Each run is rounded: to the hundredth of an hour, or to the cent by each clause.
        let error = 6.0 * deviation / (summary.runs as f64).sqrt() + 5.0 / scale + 1e-9 * mean.abs();
        if mean == 0.0 && exact == 0.0 {
            return;
        }
        let count = if (mean - exact).abs() <= error { &mut inside } else { &mut outside };
        *count += 1;
    };
    let (mut needed, mut missing) = (0.0, 0.0);
    for (total, mean) in &found.means {
        match *total {
            Total::Received(id) => compare(&summary.received[id.index()], 1.0, *mean),
            Total::Spent => compare(&summary.spent, 1.0, *mean),
            Total::Offered(id) => compare(&summary.hours_offered[id.index()], 100.0, *mean),
            Total::Given(id) => compare(&summary.hours_given[id.index()], 100.0, *mean),
            Total::Needed(_) => needed += mean,
            Total::Missing(_) => missing += mean,
        }
    }
    compare(&summary.hours_needed, 100.0, needed);
    compare(&summary.hours_missing, 100.0, missing);
    (inside, outside)
}

/// Counting all that nobody answers alike is one way to choose.
fn lie_between(what: &str, setting: &Setting<'_>, found: &Likelihoods<Portion>) -> usize {
    let Ok(bands) = bands(setting, found, 1_000) else { return 0 };
    let inside = |what: &str, band: Band, about: f64, unknown: f64| {
        let (least, greatest) = (band.least - 1e-9, band.greatest + 1e-9);
        assert!(least <= about && about + unknown <= greatest, "{what}: {about} and {unknown} unknown outside {band:?}");
    };
    let about = |portion: Option<&Portion>| portion.map_or(0.0, Portion::about);
    for (end, band) in &bands.ends {
        inside(&format!("{what}: {end:?}"), *band, about(found.ends.get(end)), 0.0);
    }
    for (chance, band) in found.expectations.iter().zip(&bands.expectations) {
        if let (Ok(chance), Ok(band)) = (chance, band) {
            inside(what, *band, about(chance.holds.as_ref()), about(chance.unknown.as_ref().map(|(portion, _)| portion)));
        }
    }
    assert!(found.ends.keys().all(|end| bands.ends.contains_key(end)), "{what}");
    1
}

#[test]
fn the_examples_are_as_they_are_drawn() {
    let names = ["bilancio_bologna", "dundee", "garden", "health_budgets", "minibus", "nursery"];
    let (mut solved, mut added) = (0, 0);
    for name in names {
        let charter = Charter::example(&format!("{name}.charter"));
        let ids: Vec<ScenarioId> = charter.model.scenarios.ids().collect();
        for id in ids {
            let columns = Columns::default();
            let setting = Setting::new(&charter.model, Some(id), &columns, 1).unwrap();
            let found = match likelihoods::<Portion>(&setting, 3_000) {
                Ok(found) => found,
                Err(why) => {
                    println!("{name}, {}: {why:?}", charter.model.scenarios[id].name.text);
                    continue;
                }
            };
            let what = format!("{name}, {}", charter.model.scenarios[id].name.text);
            compare(&what, &setting, &found);
            solved += 1;
            let (inside, outside) = add_up(&setting, 3_000);
            assert_eq!(outside, 0, "{what}");
            added += inside;
        }
    }
    println!("{solved} scenarios of the examples have exact answers, and {added} means");
    assert!(solved >= 6 && added >= 6, "{solved}, {added}");
}

#[test]
fn random_charters_are_as_they_are_drawn() {
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let strategy = rolls();
    let (mut tried, mut solved, mut compared, mut between) = (0, 0, 0, 0);
    let (mut added, mut missed) = (0, 0);
    while solved < cases() {
        tried += 1;
        assert!(tried <= 40 * cases(), "{solved} of {tried} charters have exact answers");
        let text = strategy.new_tree(&mut runner).expect("a charter").current().charter();
        let Ok(model) = model_of(&text) else { continue };
        let columns = Columns::default();
        let Ok(setting) = Setting::new(&model, model.scenario("case"), &columns, 1) else { continue };
        if let Ok(found) = likelihoods::<Portion>(&setting, 200) {
            compared += compare(&text, &setting, &found);
            solved += 1;
            let (inside, outside) = add_up(&setting, 1_000);
            added += inside;
            missed += outside;
            are_the_same_in_brief(&text, &setting, &found);
            between += if found.assumed.is_empty() { 0 } else { lie_between(&text, &setting, &found) };
        }
    }
    println!(
        "{compared} chances and {added} means ({missed} of something rarer than was drawn) of {solved} charters out of {tried}, {between} with bands"
    );
    assert!(compared > 3 * solved && between > solved / 10);
    assert!(added > solved && 50 * missed <= added, "{added} {missed}");
}
