//! People who leave, ratings, hours, books to the cent, indicators, and answers that go together.

use super::{PLAN, RUNS, are_chances, at_least, is_chance, is_mean, just, summary};
use statrs::distribution::{ContinuousCDF, Normal};

/// Three months are over when the plan closes on the 1st of April: three times each leaves or stays.
#[test]
fn a_quorum_is_missed_when_too_many_have_left() {
    let clauses = "body board \"Board\"\n  seats club 1 per member\n  decides by majority of votes\n  quorum 8 people\n
co-design plan \"Plan\"\n  lasts 3 months\n  led by town\n  decided by board\n";
    let lines = "  club leave each with chance 7% per month\n  turnout of club in board is 100%\n  support of club in board is 100%\n";
    let stays = 0.93_f64.powi(3);
    let found =
        are_chances(clauses, lines, &[("plan succeeds", at_least(8, 10, stays)), ("plan fails for quorum", 1.0 - at_least(8, 10, stays))]);
    is_mean("members", found.members[1].mean().unwrap(), 10.0 * stays, (10.0 * stays * (1.0 - stays)).sqrt());
}

#[test]
fn who_leaves_and_who_comes_are_both_counted() {
    let clauses = "body board \"Board\"\n  seats club 1 per member\n  decides by majority of votes\n  quorum 5 people\n
co-design plan \"Plan\"\n  lasts 2 months\n  led by town\n  decided by board\n";
    let lines = "  club leave each with chance 10% per month\n  turnout of club in board is each with chance 60%\n  \
        support of club in board is 100%\n";
    // Each is still there and comes: 0.9² × 0.6.
    is_chance(clauses, lines, "plan succeeds", at_least(5, 10, 0.81 * 0.6));
}

#[test]
fn a_rating_is_a_bell_of_hundredths() {
    let clauses = format!("{PLAN}  rated by club 1 to 5, at least 3.5\n");
    let normal = Normal::new(3.8, 0.6).unwrap();
    is_chance(&clauses, "  rating of club in plan is about 3.8 ± 0.6", "plan succeeds", 1.0 - normal.cdf(3.495));
}

#[test]
fn two_gates_are_both_passed() {
    let clauses = format!("{PLAN}  decided by town\n  rated by club 1 to 5, at least 4\n");
    let lines = "  consent of town in plan is given with chance 60%\n  rating of club in plan is between 1 and 5\n";
    let rated = 101.0 / 401.0;
    let claims = [("plan succeeds", 0.6 * rated), ("plan fails for refusal", 0.4), ("plan fails for rating", 0.6 * (1.0 - rated))];
    are_chances(&clauses, lines, &claims);
}

/// Two yes-or-no answers of one half each: the chance that both are yes is 1/4 + asin(ρ) ÷ 2π (Sheppard).
#[test]
fn answers_go_together_as_two_bells_do() {
    let clauses = "co-design one \"One\"\n  lasts 10 days\n  led by town\n  decided by ada\n  otherwise skip\n
co-design two \"Two\"\n  lasts 10 days\n  led by town\n  decided by bea\n  otherwise skip\n";
    let lines = "  consent of ada in one is given with chance 50%\n  consent of bea in two is given with chance 50%\n";
    for (line, correlation) in [
        ("", 0.0_f64),
        ("  consent of ada in one and consent of bea in two go together by 60%\n", 0.6),
        ("  consent of ada in one and consent of bea in two go against each other by 50%\n", -0.5),
    ] {
        let both = 0.25 + correlation.asin() / (2.0 * std::f64::consts::PI);
        is_chance(clauses, &format!("{lines}{line}"), "one is done and two is done", both);
    }
}

/// Hours: ten people offer two a month each, thirty are needed; nothing is drawn, and nothing may differ by a minute.
#[test]
fn hours_are_given_and_short_by_months() {
    let clauses = "party crew \"Crew\" is volunteers\n  members 10 people\n  brings time 2 hours per member per month\n
co-delivery work \"Work\"\n  lasts 3 months\n  led by town\n  needs 30 hours per month from crew\n";
    let found = summary(clauses, "", &["work is done"]);
    let exactly = |spread: &charter::simulate::Spread| spread.ends();
    assert_eq!(exactly(&found.hours_needed), Some((9_000, 9_000)));
    assert_eq!(exactly(&found.hours_missing), Some((3_000, 3_000)));
    assert_eq!(exactly(found.hours_given.last().unwrap()), Some((6_000, 6_000)));
}

/// Each leaves or stays at the end of a month: in the second month nine in ten are there on average, in the third 81 in 100.
#[test]
fn hours_follow_the_people_who_give_them() {
    let clauses = "party crew \"Crew\" is volunteers\n  members 10 people\n  brings time 3 hours per member per month\n
co-delivery work \"Work\"\n  lasts 3 months\n  led by town\n  needs 30 hours per month from crew\n";
    let found = summary(clauses, "  crew leave each with chance 10% per month\n", &["work is done"]);
    let given = found.hours_given.last().unwrap();
    // Months two and three: 3 hours times who is there. Of each person: variance of B₁(1 + B₂) with B of chance 0.9.
    let (mean, square) = (0.9 * 1.9, 0.9 * (1.0 + 3.0 * 0.9));
    is_mean("given", given.mean().unwrap() / 100.0, 30.0 * (1.0 + mean), 3.0 * (10.0 * (square - mean * mean)).sqrt());
    // What some do not give is missing.
    assert!((given.mean().unwrap() + found.hours_missing.mean().unwrap() - 9_000.0).abs() < 1e-6);
}

/// 25 EUR a year of each member, over 365 days: 250 EUR; 30 EUR a month over twelve; nothing is lost to the cent.
#[test]
fn flows_are_whole_to_the_cent() {
    let clauses = "party payers \"Payers\" is association\n  members 10 people\n  brings money 25 EUR per member per year\n
party state \"State\" is region\n  brings money 33.33 EUR per month\n
party lender \"Lender\" is bank\n  brings money 100 EUR in 3 instalments every 1 month from 2027-02-28\n
co-delivery work \"Work\"\n  lasts until 2027-12-31\n  led by town\n  costs 123.45 EUR\n";
    let found = summary(clauses, "", &["work is done"]);
    let last: Vec<_> = found.received.iter().rev().take(3).rev().map(|spread| spread.ends().unwrap()).collect();
    assert_eq!(last, [(25_000, 25_000), (39_996, 39_996), (10_000, 10_000)]);
    assert_eq!(found.spent.ends(), Some((12_345, 12_345)));
}

/// Falls by 0.04 each month but never below its scale; rises by a draw of 0.01 to 0.05 with the mean 0.03.
#[test]
fn indicators_move_month_by_month() {
    let clauses = "indicator calm \"Calm\"\n  level outcome\n  of club\n  scale 3 to 9\n  better higher\n  baseline 5 on 2027-01-01\n  \
        target 6 by 2027-12-31\n  measured every 1 month by town\n
co-delivery work \"Work\"\n  lasts until 2027-12-31\n  led by town\n";
    let end = |line: &str| summary(clauses, line, &["work is done"]).indicators.remove(0);
    assert_eq!(end("  calm falls by 0.04 per month during work").ends(), Some((4_520_000, 4_520_000)));
    assert_eq!(end("  calm falls by 0.5 per month during work").ends(), Some((3_000_000, 3_000_000)), "the scale ends at 3");
    let drawn = end("  calm grows by between 0.01 and 0.05 per month during work");
    // Of each month the variance is (0.04)² ÷ 12 in millionths.
    is_mean("calm", drawn.mean().unwrap() / 1e6, 5.36, 0.04);
    let deviation = drawn.deviation().unwrap() / 1e6;
    assert!((deviation - 0.04).abs() < 4.5 * 0.04 / (2.0 * RUNS as f64).sqrt(), "{deviation}");
}

/// Members fall by a fixed share: nothing is drawn. 10 × 0.9, 8.1, 7.29: nine, eight and seven people.
#[test]
fn members_fall_by_a_share_and_are_rounded_down() {
    let clauses = "body board \"Board\"\n  seats club 1 per member\n  decides by majority of votes\n  quorum 5 people\n
co-design plan \"Plan\"\n  lasts 3 months\n  led by town\n  decided by board\n";
    let lines = "  club fall by 10% per month\n  turnout of club in board is each with chance 70%\n  support of club in board is 100%\n";
    let found = are_chances(
        clauses,
        lines,
        &[("plan succeeds", at_least(5, 7, 0.7)), ("plan fails for quorum", (0..5).map(|k| just(k, 7, 0.7)).sum())],
    );
    assert_eq!(found.members[1].ends(), Some((7, 7)));
}
