//! When things happen, against sums over whole days.

use super::{RUNS, are_chances, at_most, evenly, is_mean, just, moments, sum, triangle};

/// A stage of the town; the first day is 1 January, so that day n is n days later.
fn stage(name: &str, clauses: &str) -> String {
    format!("co-design {name} \"{name}\"\n  led by town\n{clauses}\n")
}

#[test]
fn three_in_a_row_last_as_long_as_their_sum() {
    let clauses = stage("one", "  lasts 5 to 15 days\n")
        + &stage("two", "  starts after one\n  lasts 10 to 30 days, usually 14 days\n")
        + &stage("three", "  starts after two\n  lasts 2 to 4 weeks\n");
    let days = sum(&sum(&evenly(5, 15), &triangle(10, 14, 30)), &evenly(14, 28));
    let claims = [("three is done by 2027-02-12", 42), ("three is done by 2027-02-19", 49), ("three is done by 2027-03-01", 59)];
    let found = are_chances(&clauses, "", &claims.map(|(claim, day)| (claim, at_most(&days, day))));
    let (mean, deviation) = moments(&days);
    let closing = &found.stages[2].closing;
    is_mean("closing", closing.mean().unwrap() - found.stages[0].opening.mean().unwrap(), mean, deviation);
    // The deviation of a deviation is near σ ÷ √(2n) where the law is bell-shaped.
    assert!((closing.deviation().unwrap() - deviation).abs() < 4.5 * deviation / (2.0 * RUNS as f64).sqrt());
}

#[test]
fn the_latest_of_three_opens_what_waits_for_all() {
    let clauses = stage("one", "  lasts 1 to 20 days\n")
        + &stage("two", "  lasts 5 to 15 days\n")
        + &stage("three", "  lasts 4 to 18 days, usually 6 days\n")
        + &stage("work", "  starts after one and two and three\n  lasts 1 day\n");
    let all_by = |day| at_most(&evenly(1, 20), day) * at_most(&evenly(5, 15), day) * at_most(&triangle(4, 6, 18), day);
    are_chances(&clauses, "", &[("work is open by 2027-01-11", all_by(10)), ("work is open by 2027-01-16", all_by(15))]);
}

#[test]
fn the_first_of_two_opens_what_waits_for_any() {
    let clauses = stage("one", "  lasts 1 to 20 days\n")
        + &stage("two", "  lasts 5 to 15 days\n")
        + &stage("work", "  starts after any of one, two\n  lasts 1 day\n");
    let by = |day| 1.0 - (1.0 - at_most(&evenly(1, 20), day)) * (1.0 - at_most(&evenly(5, 15), day));
    are_chances(&clauses, "", &[("work is open by 2027-01-07", by(6)), ("work is open by 2027-01-11", by(10))]);
}

/// Two dice of ten faces: one is the lower in 45 of 100 cases, and they are equal in ten.
#[test]
fn two_branches_race() {
    let clauses = stage("one", "  lasts 1 to 10 days\n") + &stage("two", "  lasts 1 to 10 days\n");
    are_chances(&clauses, "", &[("one is done and two is open", 0.45), ("one is open and two is done", 0.45)]);
}

#[test]
fn what_is_late_fails_at_its_long_stop() {
    let clauses = stage("plan", "  lasts 5 to 10 days, long stop 15 days\n  otherwise end as \"late\"\n");
    let lines = "  duration of plan is between 5 days and 24 days";
    let claims =
        [("plan succeeds", 11.0 / 20.0), ("plan fails for long stop", 9.0 / 20.0), ("charter ends as \"late\" by 2027-01-16", 9.0 / 20.0)];
    are_chances(&clauses, lines, &claims);
}

#[test]
fn a_long_stop_counts_from_the_first_attempt() {
    let clauses = stage(
        "plan",
        "  lasts 5 days, long stop 20 days\n  decided by town\n  otherwise retry at most 9 times after 5 days, then end as \"no\"\n",
    );
    // Attempts close on days 5, 15 and 25: the third is beyond the long stop.
    let lines = "  consent of town in plan is given with chance 40%";
    are_chances(&clauses, lines, &[("plan is done by 2027-01-06", 0.4), ("plan is done", 0.64)]);
}

#[test]
fn attempts_add_their_days_and_the_wait_between_them() {
    let clauses =
        stage("plan", "  lasts 5 to 10 days\n  decided by town\n  otherwise retry at most 2 times after 3 days, then end as \"no\"\n");
    let attempt = evenly(5, 10);
    let wait = evenly(3, 3);
    let second = sum(&sum(&attempt, &wait), &attempt);
    let third = sum(&sum(&second, &wait), &attempt);
    let done = |day| 0.5 * at_most(&attempt, day) + 0.25 * at_most(&second, day) + 0.125 * at_most(&third, day);
    let claims =
        [("plan is done by 2027-01-09", done(8)), ("plan is done by 2027-01-20", done(19)), ("plan is done by 2027-01-31", done(30))];
    are_chances(&clauses, "  consent of town in plan is given with chance 50%", &claims);
}

#[test]
fn a_lag_shifts_what_comes_after() {
    let clauses = stage("one", "  lasts 1 to 10 days\n") + &stage("work", "  starts 2 weeks after one\n  lasts 1 day\n");
    are_chances(
        &clauses,
        "",
        &[("work is open by 2027-01-18", 0.3), ("work is open by 2027-01-15", 0.0), ("work is open by 2027-01-25", 1.0)],
    );
}

#[test]
fn a_date_holds_back_what_is_ready() {
    let clauses = stage("one", "  lasts 1 to 10 days\n") + &stage("work", "  starts after one, not before 2027-01-06\n  lasts 1 day\n");
    are_chances(&clauses, "", &[("work is done by 2027-01-07", 0.5), ("work is open by 2027-01-05", 0.0)]);
}

/// Reviews on the 1st of February to December, of five days each: eleven of them.
const REVIEWS: &str = "co-management year \"Year\"\n  lasts until 2027-12-31\n  led by town\n
co-evaluation review \"Review\"\n  starts every 1 month during year\n  lasts 5 days\n  led by town\n  decided by town\n";

#[test]
fn a_series_is_failed_at_the_first_failure() {
    let clauses = format!("{REVIEWS}  otherwise end as \"closed\"\n");
    let lines = "  consent of town in review is given with chance 90%";
    let claims =
        [("charter ends as \"closed\"", 1.0 - 0.9_f64.powi(11)), ("charter ends as \"closed\" by 2027-06-30", 1.0 - 0.9_f64.powi(5))];
    are_chances(&clauses, lines, &claims);
}

/// Chance of so many successes in a row within so many occasions.
fn streak(row: usize, occasions: usize, p: f64) -> f64 {
    let mut running = vec![0.0; row + 1];
    running[0] = 1.0;
    for _ in 0..occasions {
        let mut next = vec![0.0; row + 1];
        next[row] = running[row];
        for (at, chance) in running[..row].iter().enumerate() {
            next[at + 1] += chance * p;
            next[0] += chance * (1.0 - p);
        }
        running = next;
    }
    running[row]
}

#[test]
fn a_streak_of_reviews_opens_what_waits_for_it() {
    let clauses =
        format!("{REVIEWS}  otherwise skip\n\n{}", stage("next", "  starts after review succeeds 3 times in a row\n  lasts 1 day\n"));
    let lines = "  consent of town in review is given with chance 60%";
    let claims = [
        ("next is done by 2027-04-30", streak(3, 3, 0.6)),
        ("next is done by 2027-08-31", streak(3, 7, 0.6)),
        ("next is done", streak(3, 11, 0.6)),
    ];
    are_chances(&clauses, lines, &claims);
}

/// Each reopening sends back one stage of 1 to 4 days, before a check of 2 days that passes two times in three.
#[test]
fn rounds_add_up_to_a_negative_binomial_in_days() {
    let clauses = stage("plan", "  lasts 1 to 4 days\n")
        + &stage(
            "check",
            "  starts after plan\n  lasts 2 days\n  decided by town\n  otherwise reopen plan at most 3 times, then end as \"no\"\n",
        );
    let round = sum(&evenly(1, 4), &evenly(2, 2));
    let (mut days, mut by) = (round.clone(), [0.0; 2]);
    for turn in 0..4 {
        let chance = 0.75 * 0.25_f64.powi(turn);
        for (by, day) in by.iter_mut().zip([5, 12]) {
            *by += chance * at_most(&days, day);
        }
        days = sum(&days, &round);
    }
    let claims =
        [("check is done by 2027-01-06", by[0]), ("check is done by 2027-01-13", by[1]), ("check is done", 1.0 - just(4, 4, 0.25))];
    are_chances(&clauses, "  consent of town in check is given with chance 75%", &claims);
}
