//! Money and hours on average, against what is worked out by hand.

use super::exact::{HEAD, MOST_STATES};
use crate::simulate::Charter;
use charter::machine::Total;
use charter::simulate::Columns;
use charter::verify::{Totals, Unsolved, Why, totals};

fn told(clauses: &str, lines: &str) -> Totals {
    let charter = Charter::read(&format!("{HEAD}{clauses}\nscenario usual \"Usual\"\n{lines}\n"));
    let columns = Columns::default();
    totals(&charter.setting("usual", &columns), MOST_STATES).expect("it has means")
}

fn mean(found: &Totals, is_it: impl Fn(Total) -> bool) -> f64 {
    let mut means = found.means.iter().filter(|(total, _)| is_it(*total)).map(|(_, mean)| *mean);
    let mean = means.next().expect("it is told");
    assert!(means.next().is_none(), "it is told once");
    mean
}

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9 * expected.abs().max(1.0), "{found}, not {expected}");
}

const WORKS: &str = "co-delivery works \"Works\"\n  lasts 10 to 20 days\n  led by town\n";

#[test]
fn what_is_spent_by_the_day_goes_with_how_long_it_lasts() {
    // 15 days on average, all from 10 to 20 alike, of 7 EUR each.
    let found = told(&format!("{WORKS}  costs 7 EUR per day\n"), "");
    close(mean(&found, |total| total == Total::Spent), 15.0 * 700.0);
}

#[test]
fn hours_of_a_day_and_what_is_missing_of_them() {
    let club = "party helpers \"Helpers\" is association\n  brings time 2 hours per day during works\n\n";
    let found = told(&format!("{club}{WORKS}  needs 3 hours per day from helpers\n"), "");
    close(mean(&found, |total| matches!(total, Total::Needed(_))), 45.0);
    close(mean(&found, |total| matches!(total, Total::Missing(_))), 15.0);
    close(mean(&found, |total| matches!(total, Total::Given(_))), 30.0);
    close(mean(&found, |total| matches!(total, Total::Offered(_))), 30.0);
}

#[test]
fn money_that_comes_with_a_success_comes_as_often_as_it_succeeds() {
    let giver = "party giver \"Giver\" is foundation\n  brings money 1_000 EUR after works succeeds\n\n";
    let found = told(&format!("{giver}{WORKS}  decided by town\n"), "  consent of town is given with chance 37%");
    close(mean(&found, |total| matches!(total, Total::Received(_))), 37_000.0);
    close(mean(&found, |total| total == Total::Spent), 0.0);
}

#[test]
fn each_try_costs_anew() {
    // Tries: 1 + 0.6 + 0.36, each with 50 EUR at its opening.
    let works = format!("{WORKS}  costs 50 EUR\n  decided by town\n  otherwise retry at most 2 times after 1 week, then end as \"no\"\n");
    let found = told(&works, "  consent of town is given with chance 40%");
    close(mean(&found, |total| total == Total::Spent), 5_000.0 * (1.0 + 0.6 + 0.36));
}

#[test]
fn a_total_is_spread_over_what_was_planned() {
    // A line of 900 EUR is spent over the 30 days that were planned, evenly.
    let raise = "party giver \"Giver\" is foundation\n  brings money 900 EUR\n\nco-financing raise \"Raise\"\n  lasts 10 days\n  led by town\n  from giver 900 EUR committed\n  \
                 target 900 EUR\n  spends material 900 EUR in long\n\n";
    let long = "co-delivery long \"Long\"\n  starts after raise\n  lasts 20 to 40 days\n  led by town\n";
    let found = told(&format!("{raise}{long}"), "");
    // After d days d/30 of it, never more than all; whole days from 20 to 40 alike.
    let expected: f64 = (20..=40).map(|days: i32| f64::from(days.min(30)) / 30.0 * 90_000.0).sum::<f64>() / 21.0;
    close(mean(&found, |total| total == Total::Spent), expected);
    close(mean(&found, |total| matches!(total, Total::Received(_))), 90_000.0);
}

#[test]
fn where_money_is_not_known_hours_are() {
    let club = "party helpers \"Helpers\" is association\n  brings time 2 hours per day during works\n\n";
    let raise = "co-financing raise \"Raise\"\n  lasts 10 days\n  led by town\n  from club 5_000 EUR hoped\n  target 5_000 EUR, at least 1_000 EUR\n  otherwise skip\n\n";
    let found = told(&format!("{club}{raise}{WORKS}  needs 3 hours per day from helpers\n"), "");
    assert!(matches!(found.no_money, Some(Unsolved::Why(Why::Gaps(_)))), "{:?}", found.no_money);
    assert!(!found.means.iter().any(|(total, _)| matches!(total, Total::Spent | Total::Received(_))));
    close(mean(&found, |total| matches!(total, Total::Given(_))), 30.0);
}
