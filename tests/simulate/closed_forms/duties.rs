//! Duties and their ladders: geometric series, and counts of breaches.

use super::{RUNS, are_chances, at_least, is_mean, is_share, summary};

/// Eleven cycles: each ends on the last day of a month from January to November.
fn report(ladder: &str) -> String {
    format!(
        "co-management year \"Year\"\n  lasts until 2027-12-15\n  led by town\n
duty report \"Report\"\n  town must publish \"a report\"\n  due every 1 month during year\n  owed to club\n  if broken {ladder}\n"
    )
}

#[test]
fn the_third_breach_of_three_rungs_ends_it() {
    let clauses = report("remind, then warn, then end as \"closed\"");
    let lines = "  report is kept with chance 85%";
    let claims =
        [("charter ends as \"closed\"", at_least(3, 11, 0.15)), ("charter ends as \"closed\" by 2027-06-30", at_least(3, 6, 0.15))];
    let found = are_chances(&clauses, lines, &claims);
    is_share("once at least", found.duties[0].runs_broken(), 1.0 - 0.85_f64.powi(11));
}

#[test]
fn a_rung_that_repeats_counts_every_breach() {
    let found = summary(&report("remind"), "  report is kept with chance 70%", &["year is done"]);
    let duty = &found.duties[0];
    is_mean("broken", duty.broken.mean().unwrap(), 11.0 * 0.3, (11.0_f64 * 0.3 * 0.7).sqrt());
    assert_eq!(duty.kept.mean().unwrap() + duty.broken.mean().unwrap(), 11.0);
    // Every breach but those after the last report that was kept is made good by it: the report kept next mends it.
    assert_eq!((duty.kept.ends(), duty.broken.total()), (duty.kept.ends(), RUNS));
}

/// Once only, with ten days to mend: what is neither kept nor mended ends it.
#[test]
fn time_to_mend_is_used_as_often_as_it_is_mended() {
    let clauses = "co-management year \"Year\"\n  lasts until 2027-12-15\n  led by town\n
duty plan \"Plan\"\n  town must publish \"a plan\"\n  due by 2027-03-01\n  owed to club\n  if broken warn with 10 days to mend, then end as \"closed\"\n";
    let lines = "  plan is kept with chance 60%\n  plan is mended with chance 70%";
    let claims =
        [("charter ends as \"closed\"", 0.4 * 0.3), ("charter ends as \"closed\" by 2027-03-10", 0.0), ("plan is mended", 0.4 * 0.7)];
    are_chances(clauses, lines, &claims);
}

/// Suspended on 1 March, and asked on the first day of every month after whether it is mended: a geometric number of months.
#[test]
fn a_suspension_lasts_until_it_is_mended() {
    let clauses = "co-management year \"Year\"\n  lasts 90 days\n  led by town\n
duty plan \"Plan\"\n  town must publish \"a plan\"\n  due by 2027-03-01\n  owed to club\n  if broken suspend year until mended\n";
    let lines = "  plan is kept with chance 50%\n  plan is mended with chance 40%";
    // 90 days from 1 January end on 1 April; suspended for 31 days, 61, 92, … they end so much later.
    let within = |months: i32| 0.5 + 0.5 * (1.0 - 0.6_f64.powi(months));
    let claims = [
        ("year is done by 2027-04-01", 0.5),
        ("year is done by 2027-05-02", within(1)),
        ("year is done by 2027-06-01", within(2)),
        ("year is done by 2027-07-02", within(3)),
    ];
    are_chances(clauses, lines, &claims);
}

/// A remedy of 20 EUR for every breach: money is spent as often as a binomial says.
#[test]
fn remedies_cost_what_breaches_cost() {
    let found = summary(&report("remedy \"money back\" worth 20 EUR"), "  report is kept with chance 75%", &["year is done"]);
    is_mean("spent", found.spent.mean().unwrap(), 11.0 * 0.25 * 2_000.0, (11.0_f64 * 0.25 * 0.75).sqrt() * 2_000.0);
    assert_eq!(found.spent.at_most(0), found.duties[0].broken.at_most(0));
}
