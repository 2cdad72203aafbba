//! Comparisons on shared luck: the differences are those of the separate results, known more exactly; bounds hold the truth.

use super::{CLUB, Charter};
use assert_cmd::Command;
use charter::model::End;
use charter::simulate::{Assume, Columns, Difference, Figure, Paired, Pairing, Setting, Unminded};
use std::path::Path;

fn difference(pairing: &Pairing<'_>, found: &Paired, key: &str) -> Difference {
    let at = pairing.figures.iter().position(|matched| matched.key == key).unwrap_or_else(|| panic!("no {key}"));
    let happens = pairing.figures[at].a.measure() == charter::simulate::Measure::Chance;
    found.pairs[at].difference(happens, 0.05).unwrap_or_else(|| panic!("{key} never came"))
}

#[test]
fn paired_differences_are_the_differences_of_separate_results() {
    let charter = Charter::example("garden.charter");
    let columns = Columns::default();
    let (usual, austerity) = (charter.setting("usual", &columns), charter.setting("austerity", &columns));
    let pairing = Pairing::new(&usual, &austerity, Vec::new());
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| pairing.run(240, &Unminded))
    };
    let found = on(1);
    assert!(found == on(2) && found == on(5), "threads matter");
    let (a, b) = (usual.runs(1, 240, Assume::Drawn), austerity.runs(1, 240, Assume::Drawn));
    let close =
        |found: f64, wanted: f64, what: &str| assert!((found - wanted).abs() <= 1e-9 * wanted.abs().max(1.0), "{what}: {found} {wanted}");
    for end in found.all_ends() {
        let share = |summary: &charter::simulate::Summary| *summary.ends.get(end).unwrap_or(&0) as f64 / 240.0;
        let found = found.end(end).difference(true, 0.05).unwrap();
        close(found.a, share(&a), "ending");
        close(found.mean, share(&b) - share(&a), "ending");
        assert!(found.low <= found.mean && found.mean <= found.high);
    }
    let mean = |key: &str, one: Option<f64>, other: Option<f64>| {
        let found = difference(&pairing, &found, key);
        close(found.mean, other.unwrap() - one.unwrap(), key);
        close(found.a, one.unwrap(), key);
    };
    mean("end_day", a.end_day.mean(), b.end_day.mean());
    mean("spent", a.spent.mean(), b.spent.mean());
    mean("lowest_cash", a.lowest_cash.mean(), b.lowest_cash.mean());
    mean("hours_needed", a.hours_needed.mean(), b.hours_needed.mean());
    for (at, party) in charter.model.parties.values().enumerate() {
        let name = &party.name.text;
        mean(&format!("received/{name}"), a.received[at].mean(), b.received[at].mean());
        mean(&format!("members/{name}"), a.members[at].mean(), b.members[at].mean());
        mean(&format!("hours_given/{name}"), a.hours_given[at].mean(), b.hours_given[at].mean());
    }
    for (at, duty) in charter.model.duties.values().enumerate() {
        mean(&format!("broken/{}", duty.name.text), a.duties[at].broken.mean(), b.duties[at].broken.mean());
    }
    for (at, stage) in charter.model.stages.values().enumerate() {
        let found = difference(&pairing, &found, &format!("opened/{}", stage.name.text));
        close(found.mean, (b.stages[at].opened as f64 - a.stages[at].opened as f64) / 240.0, "opened");
    }
    // What the money went on adds up to all of it.
    let on: f64 = pairing
        .figures
        .iter()
        .zip(&found.pairs)
        .filter(|(matched, _)| matches!(matched.a, Figure::SpentOn(_)))
        .fold(0.0, |sum, (_, pair)| sum + pair.difference(false, 0.05).unwrap().b);
    close(on, b.spent.mean().unwrap(), "uses");
}

#[test]
fn scenarios_that_say_the_same_differ_in_nothing() {
    let charter = Charter::club("scenario one\n  people fall by 1% per month\nscenario two from one\n  expect plan closes\n");
    let columns = Columns::default();
    let (one, two) = (charter.setting("one", &columns), charter.setting("two", &columns));
    let pairing = Pairing::new(&one, &two, Vec::new());
    let found = pairing.run(200, &Unminded);
    assert!(pairing.is_same && found.alike == found.runs);
    for pair in &found.pairs {
        assert_eq!((pair.unlike, pair.only_a, pair.only_b), (0, 0, 0));
        if let Some(found) = pair.difference(false, 0.05) {
            assert_eq!((found.mean, found.low, found.high), (0.0, 0.0, 0.0));
        }
    }
}

const USUAL: &str =
    "scenario usual\n  turnout of people in assembly is about 45% ± 10%\n  contribution of donors in fund is about 700 ± 300 EUR skewed\n";

#[test]
fn shared_luck_saves_runs() {
    let charter =
        Charter::club(&format!("{USUAL}scenario poor from usual\n  contribution of donors in fund is about 600 ± 300 EUR skewed\n"));
    let columns = Columns::default();
    let usual = charter.setting("usual", &columns);
    let saved = |seed: u64| {
        let poor = Setting::new(&charter.model, Some(charter.scenario("poor")), &columns, seed).unwrap();
        let found = Pairing::new(&usual, &poor, Vec::new()).run(2_000, &Unminded);
        found.end(&End::As("no money".to_owned())).difference(true, 0.05).unwrap().saved.unwrap()
    };
    let (shared, apart) = (saved(1), saved(2));
    assert!(shared > 3.0, "shared luck saved {shared}");
    assert!((0.85..1.18).contains(&apart), "luck apart saved {apart}");
}

/// Whether a council agrees is all that is uncertain: the true difference is that of the two chances.
#[test]
fn bounds_of_paired_differences_hold_the_truth() {
    let columns = Columns::default();
    let (mut held, mut all, mut state) = (0, 0, 12_345_u64);
    let mut next = |most: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most
    };
    for seed in 1..=300 {
        let (p, q) = (5 + next(90), 5 + next(90));
        let scenario = |name: &str, chance: u64| {
            format!(
                "scenario {name}\n  consent of comune is given with chance {chance}%\n  consent of donors is given\n  support of people is 100%\n  contribution of donors in fund is 1_000 EUR\n  rating of people in review is 5\n"
            )
        };
        let text = CLUB.replace("quorum   1 seats", "quorum   2 seats").replace("by majority of votes\n  quorum", "by unanimity\n  quorum");
        assert_ne!(text, CLUB);
        let charter = Charter::read(&format!("{text}{}{}", scenario("one", p), scenario("two", q)));
        let setting = |name| Setting::new(&charter.model, Some(charter.scenario(name)), &columns, seed).unwrap();
        let (one, two) = (setting("one"), setting("two"));
        let found = Pairing::new(&one, &two, Vec::new()).run(150, &Unminded);
        let failed = found.end(&End::As("no money".to_owned())).difference(true, 0.05).unwrap();
        let truth = (p as f64 - q as f64) / 100.0;
        all += 1;
        held += usize::from(failed.low <= truth && truth <= failed.high);
    }
    assert!(held * 100 >= all * 91 && held < all, "{held} of {all}");
}

#[test]
fn what_only_one_charter_has_is_named_and_not_compared() {
    let other = CLUB.replace("party donors", "party helpers \"Helpers\" is committee\n\nparty donors").replace("EUR", "CHF");
    let scenario = "scenario usual\n  turnout of people in assembly is about 45% ± 10%\n";
    let (one, two) = (Charter::club(scenario), Charter::read(&format!("{other}{scenario}")));
    let columns = Columns::default();
    let (a, b) = (one.setting("usual", &columns), two.setting("usual", &columns));
    let pairing = Pairing::new(&a, &b, Vec::new());
    let only = pairing.only();
    assert_eq!((only.len(), only[0].in_b, only[0].name.as_str()), (1, true, "helpers"));
    assert!(!pairing.same_money() && !pairing.is_same);
    assert!(!pairing.figures.iter().any(|matched| matched.key == "spent" || matched.key.ends_with("/helpers")));
    // The people, their luck and their decisions are the same.
    let found = pairing.run(50, &Unminded);
    assert_eq!(found.alike, 50);
}

fn run(line: &str) -> (i32, String, String) {
    let mut command = Command::cargo_bin("charter").unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let output = command.current_dir(folder).env_clear().env("CHARTER_LANG", "en").args(line.split_whitespace()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

pub(super) fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn the_command_tells_what_changes() {
    let (code, out, err) = run("compare garden.charter --scenario usual --scenario austerity --runs 1000");
    assert_eq!((code, err.as_str()), (0, ""));
    snapshot("compare_en", &out);
    let (_, out, _) = run("--lang it compare garden.charter --scenario usual --scenario austerity --runs 1000 --full");
    snapshot("compare_it", &out);
    let (code, out, _) = run("compare garden.charter minibus.charter --runs 50");
    assert_eq!(code, 2, "{out}");
    let (code, _, err) = run("compare garden.charter --scenario usual --scenario usual");
    assert!(code == 2 && err.contains("named twice"), "{err}");
    let (code, _, err) = run("compare garden.charter --scenario usual --scenario austerety");
    assert!(code == 2 && err.contains("austerity"), "{err}");
    let (code, _, err) = run("compare garden.charter --scenario usual");
    assert!(code == 2 && err.contains("`usual`, `austerity`"), "{err}");
    let (code, _, err) = run("compare garden.charter --scenario usual --scenario empty_chairs");
    assert!(code == 2 && err.contains("is a story"), "{err}");
    let (code, _, err) = run("compare garden.charter garden.charter --scenario usual");
    assert!(code == 2 && err.contains("named twice"), "{err}");
    let (code, _, err) = run("compare garden.charter --scenario usual --scenario austerity --runs 0");
    assert!(code == 2 && !err.is_empty(), "{err}");
}
