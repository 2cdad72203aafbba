//! Consents, retries, quorums, ratings and money that can be worked out by hand.

use super::{PLAN, RUNS, at_least, is_chance, is_share, summary};

#[test]
fn a_consent_is_given_as_often_as_the_scenario_says() {
    is_chance(&format!("{PLAN}  decided by town\n"), "  consent of town is given with chance 37%", "plan succeeds", 0.37);
}

#[test]
fn retries_are_a_geometric_series_cut_short() {
    let stage = format!("{PLAN}  decided by town\n  otherwise retry at most 3 times after 1 week, then end as \"no\"\n");
    is_chance(&stage, "  consent of town is given with chance 20%", "plan is done", 1.0 - 0.8_f64.powi(4));
    // Two failures or fewer: 10, 27 or 44 days.
    is_chance(&stage, "  consent of town is given with chance 20%", "plan is done by 2027-02-14", 1.0 - 0.8_f64.powi(3));
}

const FIVE: &str = "body board \"Board\"\n  seats ada 1, bea 1, cia 1, dea 1, eva 1\n  decides by majority of votes\n";

fn five(answer: &str) -> String {
    ["ada", "bea", "cia", "dea", "eva"].map(|party| format!("  consent of {party} in board is {answer}")).join("\n")
}

#[test]
fn a_majority_is_a_binomial_tail() {
    let stage = format!("{FIVE}\n{PLAN}  decided by board\n");
    is_chance(&stage, &five("given with chance 60%"), "plan succeeds", at_least(3, 5, 0.6));
}

#[test]
fn a_quorum_is_a_binomial_tail() {
    let stage = format!("{FIVE}  quorum 4 seats\n\n{PLAN}  decided by board\n");
    // Who comes is in favour: a quorum of four carries.
    is_chance(&stage, &five("absent with chance 30%"), "plan succeeds", at_least(4, 5, 0.7));
}

#[test]
fn a_second_call_helps_as_often_as_the_lesser_quorum_is_met() {
    let stage = format!("{FIVE}  quorum 4 seats, second call 2 seats after 1 week\n\n{PLAN}  decided by board\n");
    let exact = at_least(4, 5, 0.6) + (1.0 - at_least(4, 5, 0.6)) * at_least(2, 5, 0.6);
    is_chance(&stage, &five("absent with chance 40%"), "plan succeeds", exact);
    let found = summary(&stage, &five("absent with chance 40%"), &["plan succeeds"]);
    assert_eq!(found.stages[0].done + found.stages[0].failed(), RUNS);
}

#[test]
fn support_drawn_evenly_carries_in_five_cases_of_eleven() {
    let body = "body assembly \"Assembly\"\n  seats club 1 per member\n  decides by majority of votes\n";
    let lines = "  turnout of club in assembly is 10 people\n  support of club in assembly is between 0 people and 10 people";
    is_chance(&format!("{body}\n{PLAN}  decided by assembly\n"), lines, "plan succeeds", 5.0 / 11.0);
}

#[test]
fn dates_are_sums_of_durations() {
    let two = "co-design plan \"Plan\"\n  lasts 1 to 10 days\n  led by town\n
co-delivery work \"Work\"\n  starts after plan\n  lasts 1 to 10 days\n  led by town\n";
    let lines = "  duration of plan is between 1 day and 10 days\n  duration of work is between 1 day and 10 days";
    // Two dice with ten faces: at most 8 in 28 of 100 cases. The first day is 1 January.
    is_chance(two, lines, "work is done by 2027-01-09", 0.28);
    let found = summary(two, lines, &["work is done"]);
    let mean = found.stages[1].closing.mean().unwrap() - found.stages[0].opening.mean().unwrap();
    // Each die: mean 5.5, variance 8.25.
    let error = (2.0 * 8.25 / RUNS as f64).sqrt();
    assert!((mean - 11.0).abs() < 4.0 * error, "{mean}");
    let deviation = found.stages[1].closing.deviation().unwrap();
    assert!((deviation - 16.5_f64.sqrt()).abs() < 0.15, "{deviation}");
}

#[test]
fn what_waits_for_two_waits_for_the_longer() {
    let clauses = "co-design one \"One\"\n  lasts 1 to 10 days\n  led by town\n
co-design two \"Two\"\n  lasts 1 to 10 days\n  led by town\n
co-delivery work \"Work\"\n  starts after one and two\n  lasts 5 days\n  led by town\n";
    let lines = "  duration of one is between 1 day and 10 days\n  duration of two is between 1 day and 10 days";
    is_chance(clauses, lines, "work is open by 2027-01-08", 0.49);
}

#[test]
fn a_usual_duration_makes_a_triangle_of_days() {
    let clauses = "co-design plan \"Plan\"\n  lasts 10 to 20 days, usually 12 days\n  led by town\n";
    // Weights 1/3, 2/3, 1, then 8/9 … 1/9: the mean day is their mean.
    let weight = |day: i32| if day <= 12 { f64::from(day - 9) / 3.0 } else { f64::from(21 - day) / 9.0 };
    let all: f64 = (10..=20).map(weight).sum();
    is_chance(clauses, "", "plan is done by 2027-01-13", (10..=12).map(weight).sum::<f64>() / all);
    let mean: f64 = (10..=20).map(|day| f64::from(day) * weight(day)).sum::<f64>() / all;
    let found = summary(clauses, "", &["plan is done"]);
    assert!((found.stages[0].days.mean().unwrap() - mean).abs() < 0.2);
}

const FUND: &str = "co-financing fund \"Fund\"\n  lasts 10 days\n  led by town\n";

#[test]
fn two_sources_reach_a_target_as_a_triangle_says() {
    let stage = format!("{FUND}  from club 1_000 EUR hoped\n  from bank 1_000 EUR hoped\n  target 2_000 EUR, at least 500 EUR\n");
    let lines =
        "  contribution of club in fund is between 0 EUR and 1_000 EUR\n  contribution of bank in fund is between 0 EUR and 1_000 EUR";
    // Below 500 of two amounts of 0 … 100,000 cents: 49,999 × 50,000 ÷ 2 + 49,999 + 1 … pairs of 100,001².
    let below: f64 = (0..50_000).map(|cents| f64::from(50_000 - cents)).sum();
    is_chance(&stage, lines, "fund succeeds", 1.0 - below / 100_001.0_f64.powi(2));
}

#[test]
fn cash_stays_above_zero_as_often_as_enough_comes() {
    let stage = format!(
        "{FUND}  from bank 1_000 EUR hoped\n  target 1_000 EUR, at least 1 EUR\n
co-delivery work \"Work\"\n  starts after fund\n  lasts 10 days\n  led by town\n  costs 600 EUR\n"
    );
    let found = summary(&stage, "  contribution of bank in fund is between 0 EUR and 1_000 EUR", &["work is done"]);
    // 600 EUR or more; or less than 1 EUR, with which nothing is begun.
    is_share("solvent", found.always_solvent(), 40_101.0 / 100_001.0);
    assert_eq!(found.spent.at_most(59_999), found.stages[0].failed());
}

#[test]
fn ratings_reach_their_least_in_half_of_the_scale() {
    let stage = format!("{PLAN}  rated by club 1 to 5, at least 3\n");
    is_chance(&stage, "  rating of club in plan is between 1 and 5", "plan succeeds", 201.0 / 401.0);
}

#[test]
fn duties_are_kept_each_time_anew() {
    let clauses = format!(
        "{PLAN}
co-management year \"Year\"\n  starts after plan\n  lasts until 2027-12-31\n  led by town\n
duty report \"Report\"\n  town must publish \"a report\"\n  due every 2 months during year, within 1 week\n  owed to club\n"
    );
    let found = summary(&clauses, "  report is kept with chance 80%", &["plan is done"]);
    let times = found.duties[0].kept.mean().unwrap() + found.duties[0].broken.mean().unwrap();
    assert_eq!(times, 5.0, "from 11 January: 11 March, May, July, September, November");
    is_share("never broken", RUNS - found.duties[0].runs_broken(), 0.8_f64.powi(5));
}

#[test]
fn what_is_sent_back_is_done_again_until_it_may_not() {
    let clauses = "co-design plan \"Plan\"\n  lasts 10 days\n  led by town\n
co-evaluation review \"Review\"\n  starts after plan\n  lasts 5 days\n  led by town\n  decided by town\n  otherwise reopen plan at most 4 times, then end as \"given up\"\n";
    let lines = "  consent of town in review is given with chance 25%";
    is_chance(clauses, lines, "charter ends as completed", 1.0 - 0.75_f64.powi(5));
    // 15 days for each time round.
    is_chance(clauses, lines, "charter ends as completed by 2027-01-31", 1.0 - 0.75_f64.powi(2));
}
