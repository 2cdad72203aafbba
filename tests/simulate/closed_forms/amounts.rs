//! Pledges, thresholds and cash, against the distribution functions of a library and sums over all cases.

use super::{RUNS, are_chances, at_least, is_chance, is_mean, is_share, summary};
use statrs::distribution::{Beta, ContinuousCDF, LogNormal, Normal};

/// A fund that asks for so much at least, of a thousand hoped for.
fn fund(least: u32, from: &str) -> String {
    format!(
        "co-financing fund \"Fund\"\n  lasts 10 days\n  led by town\n  from {from} 1_000 EUR hoped\n  target 1_000 EUR, at least {least} EUR\n"
    )
}

/// The chance that 500 EUR at least come under a law.
fn reaches(law: &str, exact: f64) {
    is_chance(&fund(500, "bank"), &format!("  contribution of bank in fund is {law}"), "fund succeeds", exact);
}

/// Half a cent below 500 EUR: amounts are rounded to the nearest cent.
const EDGE: f64 = 499.995;

#[test]
fn a_pledge_is_there_or_not() {
    reaches("one of 700 EUR with chance 35%, 0 EUR with chance 65%", 0.35);
    reaches("one of 100 EUR with chance 20%, 499.99 EUR with chance 30%, 500 EUR with chance 10%, 900 EUR with chance 40%", 0.5);
}

#[test]
fn a_pledge_is_even_or_a_triangle_of_cents() {
    reaches("between 200 and 900 EUR", 40_001.0 / 70_001.0);
    // The falling side: from 300 EUR to 900 EUR in 60,001 steps, the rising one in 30,001.
    let weight = |cents: u32| if cents <= 30_000 { f64::from(cents + 1) / 30_001.0 } else { f64::from(90_001 - cents) / 60_001.0 };
    let all: f64 = (0..=90_000).map(weight).sum();
    reaches("between 0 and 900 EUR, usually 300 EUR", (50_000..=90_000).map(weight).sum::<f64>() / all);
}

#[test]
fn a_pledge_is_a_bell() {
    let normal = Normal::new(600.0, 200.0).unwrap();
    reaches("about 600 ± 200 EUR", 1.0 - normal.cdf(EDGE));
    // Nine in ten: 1.6448536 deviations on both sides.
    let nine = Normal::new(550.0, 250.0 / 1.644_853_626_951_472_7).unwrap();
    reaches("nine times in ten between 300 and 800 EUR", 1.0 - nine.cdf(EDGE));
}

#[test]
fn a_pledge_is_a_skewed_bell() {
    // The logarithm of a law with mean m and deviation s has the variance ln(1 + s² ÷ m²).
    let variance = (1.0_f64 + (300.0_f64 / 500.0).powi(2)).ln();
    let skewed = LogNormal::new(500.0_f64.ln() - variance / 2.0, variance.sqrt()).unwrap();
    reaches("about 500 ± 300 EUR skewed", 1.0 - skewed.cdf(EDGE));
    let (low, high) = (200.0_f64.ln(), 900.0_f64.ln());
    let nine = LogNormal::new((low + high) / 2.0, (high - low) / 2.0 / 1.644_853_626_951_472_7).unwrap();
    reaches("nine times in ten between 200 and 900 EUR skewed", 1.0 - nine.cdf(EDGE));
}

#[test]
fn a_pledge_is_a_bell_within_limits() {
    // Mean 550 and deviation 100 between 300 and 900.
    let (share, spread) = (250.0 / 600.0, 250.0 * 350.0 / 10_000.0 - 1.0);
    let beta = Beta::new(share * spread, (1.0 - share) * spread).unwrap();
    reaches("about 550 ± 100 EUR between 300 and 900 EUR", 1.0 - beta.cdf((EDGE - 300.0) / 600.0));
    let pert = Beta::new(1.0 + 4.0 * 200.0 / 700.0, 1.0 + 4.0 * 500.0 / 700.0).unwrap();
    reaches("between 200 and 900 EUR, usually 400 EUR, bell-shaped", 1.0 - pert.cdf((EDGE - 200.0) / 700.0));
}

#[test]
fn a_pledge_is_one_law_or_another() {
    reaches("either 300 EUR with chance 25%, or between 400 and 1_000 EUR with chance 75%", 0.75 * 50_001.0 / 60_001.0);
    let normal = Normal::new(450.0, 80.0).unwrap();
    let mixed = 0.4 * (1.0 - normal.cdf(EDGE)) + 0.6 * 40_001.0 / 50_001.0;
    reaches("either about 450 ± 80 EUR with chance 40%, or between 400 and 900 EUR with chance 60%", mixed);
}

#[test]
fn a_pledge_of_members_is_binomial() {
    let lines = "  contribution of club in fund is each with chance 55%";
    is_chance(&fund(500, "club"), lines, "fund succeeds", at_least(5, 10, 0.55));
    let found = summary(&fund(1, "club"), lines, &["fund succeeds"]);
    // A tenth of a thousand each; what nobody gives reaches nothing and is not raised.
    let nobody = 0.45_f64.powi(10);
    let raised = &found.stages[0].raised;
    is_share("something", raised.came(), 1.0 - nobody);
    is_mean("raised", raised.mean().unwrap(), 55_000.0 / (1.0 - nobody), (10.0_f64 * 0.55 * 0.45).sqrt() * 10_000.0);
}

/// A source that is there or not by a coin, and one that brings anything from nothing to all.
#[test]
fn sources_of_two_kinds_reach_a_threshold_together() {
    let clauses = "co-financing fund \"Fund\"\n  lasts 10 days\n  led by town\n  from ada 600 EUR conditional\n  from bank 1_000 EUR hoped\n  \
        from bea 200 EUR committed\n  target 1_800 EUR, at least 1_000 EUR\n";
    // Of the bank, 800 EUR are needed without Ada and 200 EUR with her.
    let exact = 0.5 * 20_001.0 / 100_001.0 + 0.5 * 80_001.0 / 100_001.0;
    is_chance(clauses, "", "fund succeeds", exact);
}

/// The volume of a cube's corners (Irwin and Hall); a cent makes a difference far below what the runs can tell.
#[test]
fn three_even_sources_fill_a_cube() {
    let clauses = |least: &str| {
        format!(
            "co-financing fund \"Fund\"\n  lasts 10 days\n  led by town\n  from ada 1_000 EUR hoped\n  from bea 1_000 EUR hoped\n  \
             from cia 1_000 EUR hoped\n  target 3_000 EUR, at least {least}\n"
        )
    };
    for (least, exact) in [("1_000 EUR", 5.0 / 6.0), ("1_500 EUR", 0.5), ("2_500 EUR", 1.0 / 48.0)] {
        is_chance(&clauses(least), "", "fund succeeds", exact);
    }
}

#[test]
fn a_second_attempt_starts_afresh() {
    let clauses = fund(800, "bank") + "  otherwise retry at most 2 times after 1 week, then end as \"no money\"\n";
    let once = 20_001.0_f64 / 100_001.0;
    let claims = [("fund is done by 2027-01-11", once), ("fund is done", 1.0 - (1.0 - once).powi(3))];
    are_chances(&clauses, "", &claims);
}

/// Each review costs 50 EUR on the day it opens, and brings 100 EUR if it goes well; the year begins with 100 EUR.
#[test]
fn cash_is_a_walk_that_may_be_ruined() {
    let clauses = "party fans \"Fans\" is donors\n  brings money 100 EUR on 2027-01-02\n  brings money 100 EUR whenever review succeeds, at most 20 times\n
co-management year \"Year\"\n  lasts until 2027-12-31\n  led by town\n
co-evaluation review \"Review\"\n  starts every 1 month during year\n  lasts 5 days\n  led by town\n  decided by town\n  costs 50 EUR\n  \
        otherwise skip\n";
    // In steps of 50 EUR: two at the start, one less on each of eleven days, two more with chance 55%.
    let (mut cash, mut ruined, mut last) = (vec![0.0; 40], 0.0, vec![0.0; 40]);
    cash[2] = 1.0_f64;
    for _ in 0..11 {
        ruined += cash[0];
        let mut next = vec![0.0; 40];
        for (at, chance) in cash.iter().enumerate().skip(1) {
            next[at - 1] += chance * 0.45;
            if let Some(slot) = next.get_mut(at + 1) {
                *slot += chance * 0.55;
            }
        }
        last.clone_from(&next);
        cash = next;
    }
    let lines = "  consent of town in review is given with chance 55%";
    let found = summary(clauses, lines, &["year is done"]);
    is_share("ruined", RUNS - found.always_solvent(), ruined);
    assert!(last.iter().sum::<f64>() + ruined > 0.999_999, "all is counted");
    assert_eq!((found.spent.ends(), found.spent.mean()), (Some((55_000, 55_000)), Some(55_000.0)));
    let fans = found.received.last().unwrap();
    is_mean("received", fans.mean().unwrap(), 10_000.0 + 11.0 * 0.55 * 10_000.0, (11.0_f64 * 0.55 * 0.45).sqrt() * 10_000.0);
}

#[test]
fn money_of_the_last_day_comes_after_money_of_the_day_before() {
    let giver = "party giver \"Giver\" is foundation\n  brings money 100 EUR in 2 instalments every 1 day from 2027-12-30\n\n";
    let clauses = format!("{giver}co-design plan \"Plan\"\n  led by town\n  decided by town\n");
    is_chance(&clauses, "", "cash at least 100 EUR", 1.0);
}

#[test]
fn a_stage_that_is_replaced_pays_nothing_of_what_a_failed_judging_had_raised() {
    let fund = "co-financing fund \"Fund\"\n  lasts 10 days\n  led by town\n  from ada 400 EUR committed\n  from bank 600 EUR hoped\n  \
                target 1_000 EUR, at least 900 EUR\n  otherwise retry at most 2 times\n\n\
                stage instead \"Instead\"\n  starts on 2027-01-15\n  replaces fund\n  lasts 1 day\n  led by town\n";
    let lines = "  contribution of bank in fund is 0 EUR";
    is_chance(fund, lines, "cash at most 0 EUR", 1.0);
    is_chance(fund, lines, "fund is done", 1.0);
}
