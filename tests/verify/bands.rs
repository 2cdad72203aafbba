//! Between which chances things lie, whatever those choose who are not answered for, against what is worked out by hand.

use super::exact::{HEAD, MOST_STATES, PLAN};
use crate::simulate::Charter;
use charter::model::End;
use charter::simulate::Columns;
use charter::verify::{Band, Bands, bands, likelihoods};

fn told(clauses: &str, lines: &str) -> Bands {
    let charter = Charter::read(&format!("{HEAD}{clauses}\nscenario usual \"Usual\"\n{lines}\n"));
    let columns = Columns::default();
    let setting = charter.setting("usual", &columns);
    let chances = likelihoods::<f64>(&setting, MOST_STATES).expect("it has an exact answer");
    bands(&setting, &chances, MOST_STATES).expect("it has bands")
}

/// The band of the only expectation.
fn band(clauses: &str, lines: &str, claim: &str) -> (f64, f64) {
    let bands = told(clauses, &format!("{lines}\n  expect {claim} with chance at least 1%"));
    let Band { least, greatest } = *bands.expectations[0].as_ref().expect("it has a band");
    (least, greatest)
}

fn close((least, greatest): (f64, f64), expected: (f64, f64)) {
    assert!((least - expected.0).abs() < 1e-12 && (greatest - expected.1).abs() < 1e-12, "{least} to {greatest}, not {expected:?}");
}

const BOARD: &str = "body board \"Board\"\n  seats ada 1, bea 1, cia 1\n  decides by majority of votes\n\n";

#[test]
fn where_everything_is_answered_both_are_the_chance() {
    let plan = format!("{PLAN}  decided by town\n");
    close(band(&plan, "  consent of town is given with chance 37%", "plan succeeds"), (0.37, 0.37));
}

#[test]
fn one_of_three_seats_is_free() {
    let lines = "  consent of bea in board is given with chance 60%\n  consent of cia in board is given with chance 60%";
    // Ada may help: one of the two others is enough; or not: both have to.
    let plan = format!("{BOARD}{PLAN}  decided by board\n");
    close(band(&plan, lines, "plan succeeds"), (0.36, 0.84));
    let bands = told(&plan, lines);
    assert_eq!(bands.ends.len(), 2, "{:?}", bands.ends);
}

#[test]
fn who_decides_a_tie_chooses_after_the_votes() {
    // Eleven numbers in favour, each as likely; five of ten are a tie.
    let body = "body assembly \"Assembly\"\n  seats club 1 per member\n  decides by majority of votes\n  tie decided by ada\n";
    let votes = "  turnout of club in assembly is 10 people\n  support of club in assembly is between 0 people and 10 people";
    let plan = format!("{body}\n{PLAN}  decided by assembly\n");
    close(band(&plan, votes, "plan succeeds"), (5.0 / 11.0, 6.0 / 11.0));
    // As is the second of two tries where there is one.
    let retried = format!("{plan}  otherwise retry at most 1 time, then end as \"no\"\n");
    let twice = |share: f64| 1.0 - (1.0 - share) * (1.0 - share);
    close(band(&retried, votes, "plan is done"), (twice(5.0 / 11.0), twice(6.0 / 11.0)));
}

#[test]
fn who_is_free_in_everything_brings_about_anything() {
    close(band(&format!("{BOARD}{PLAN}  decided by board\n"), "", "plan succeeds"), (0.0, 1.0));
}

const GUESS: &str = "both opens or neither opens";

/// One decides after the other; then it shows whether they said the same.
fn two(first: &str, second: &str) -> String {
    let stage = |name: &str, clauses: &str| format!("stage {name} \"Stage\"\n{clauses}  lasts 1 day\n  led by town\n\n");
    let decided = |by: &str| format!("  decided by {by}\n");
    let after = "  starts after work closes\n";
    stage("plan", &decided(first))
        + &stage("work", &format!("  starts after plan closes\n{}", decided(second)))
        + &stage("both", &format!("{after}  only if plan is done and work is done\n"))
        + &stage("neither", &format!("{after}  only if not plan is done and not work is done\n"))
}

#[test]
fn who_chooses_knows_what_has_happened_and_not_what_will() {
    let lines = "  consent of town is given with chance 37%";
    // The town first: Ada answers as it did, or otherwise.
    close(band(&two("town", "ada"), lines, GUESS), (0.0, 1.0));
    // Ada first: at most as often right as the likelier answer of the town.
    close(band(&two("ada", "town"), lines, GUESS), (0.37, 0.63));
}

#[test]
fn each_try_is_chosen_anew() {
    let plan = format!("{PLAN}  decided by ada\n  otherwise retry at most 3 times after 1 week, then end as \"no\"\n");
    let bands = told(&plan, "");
    let no = &bands.ends[&End::As("no".to_owned())];
    close((no.least, no.greatest), (0.0, 1.0));
    let done = &bands.ends[&End::Completed];
    close((done.least, done.greatest), (0.0, 1.0));
}
