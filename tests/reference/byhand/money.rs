//! Flows, shares of totals, sources, lines, shortfalls.

use super::told;

#[test]
fn a_full_year_is_the_whole_rate() {
    let story = told(
        "party club \"Club\" is association
  members 3 people
  brings money 25 EUR per member per year as fee
stage alpha \"A\"
  lasts until 2027-12-31
  led by town
",
        &[],
    );
    assert_eq!(story.outcome.received, [0, 0, 7_500]);
    // 75 × 31/365 = 6.3699; 75 × 59/365 = 12.1233, of which 6.37 came before.
    assert_eq!(story.of(&["-01-31", "-02-28"]), ["2027-01-31 club gives 6.37", "2027-02-28 club gives 5.75"]);
}

#[test]
fn a_total_is_spread_over_the_planned_days() {
    let story = told(
        "stage alpha \"A\"
  lasts 40 days, long stop 3 months
  led by town
  costs 31 EUR per month
party club \"Club\" is association
  brings money 100 EUR during alpha
",
        &[("duration", &[50])],
    );
    // 40 planned days, 50 real ones: 2.50 a day, never more than 100. 31 days by the end of January, all by the closing.
    // The costs: 31 EUR for January, then 19 days of February at 31/28.
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-01-31 club gives 77.50",
        "2027-01-31 spent 31.00 on cost 0 of alpha",
        "2027-02-20 club gives 22.50",
        "2027-02-20 spent 21.04 on cost 0 of alpha",
        "2027-02-20 alpha succeeds",
        "2027-02-20 the charter is completed",
    ]);
}

const FUND: &str = "party club \"Club\" is association
party bank \"Bank\" is donors
  brings money 500 EUR during fund
co-financing fund \"F\"
  lasts 1 month
  led by town
  from town 400 EUR committed
  from club 300 EUR pledged
  from bank 500 EUR hoped
  target 1_200 EUR, at least 900 EUR
  spends tools 200 EUR in work, soil 300 EUR in work, rent 700 EUR in work
  cuts first tools
  otherwise retry at most 1 time, then end as \"not funded\"
co-management work \"W\"
  starts after fund
  lasts 31 days
  led by town
";

#[test]
fn lines_shrink_to_what_came() {
    // 400 + 199 + 301 = 900: 300 are missing. Tools go (200), then 100 of 1000 are cut: 30 of soil, 70 of rent.
    let story = told(FUND, &[("contribution/club", &[19_900]), ("contribution/bank", &[30_100])]);
    story.holds(&[
        "2027-01-01 fund opens 1.1",
        "2027-02-01 fund succeeds",
        "2027-02-01 town gives 400.00",
        "2027-02-01 club gives 199.00",
        "2027-02-01 bank gives 301.00",
        "2027-02-01 work opens 1.1",
        // 28 of 31 days.
        "2027-02-28 spent 243.87 on soil",
        "2027-02-28 spent 569.03 on rent",
        "2027-03-04 spent 26.13 on soil",
        "2027-03-04 spent 60.97 on rent",
        "2027-03-04 work succeeds",
        "2027-03-04 the charter is completed",
    ]);
    assert_eq!((story.outcome.spent, story.outcome.stages[0].raised), (90_000, Some(90_000)));
}

#[test]
fn a_missed_target_brings_nothing() {
    let story = told(FUND, &[("contribution", &[0])]);
    story.holds(&[
        "2027-01-01 fund opens 1.1",
        "2027-02-01 fund fails: target",
        "2027-02-01 fund retries on 2027-02-01",
        "2027-02-01 fund opens 1.2",
        "2027-03-01 fund fails: target",
        "2027-03-01 the charter ends as \"not funded\"",
    ]);
}

#[test]
fn a_shortfall_acts_the_next_morning_and_suspends_until_there_is_cash() {
    let story = told(
        "party bank \"Bank\" is bank
  brings money 100 EUR on 2027-01-10
co-delivery alpha \"A\"
  lasts 30 days
  led by town
  costs 60 EUR
  if money runs short warn, then suspend alpha
",
        &[],
    );
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-01-01 spent 60.00 on cost 0 of alpha",
        "2027-01-02 alpha is short of money",
        "2027-01-02 warned for money of alpha",
        "2027-01-10 bank gives 100.00",
        "2027-01-31 alpha succeeds",
        "2027-01-31 the charter is completed",
    ]);
    assert_eq!(story.outcome.lowest_cash, -6_000);
}

#[test]
fn instalments_and_loans() {
    let story = told(
        "party bank \"Bank\" is bank
  brings money 100 EUR in 3 instalments every 1 month from 2027-01-31
  brings money 50 EUR on 2027-01-05 as loan, back on 2027-03-01
stage alpha \"A\"
  lasts until 2027-06-30
  led by town
scenario case \"Case\"
  on 2027-03-01 bank brings 50% of money
  on 2027-02-01 bank delays money by 1 month
",
        &[],
    );
    // 31 January, then 28 February and 31 March, one month later: 28 March and 30 April; by then at half.
    assert_eq!(
        story.of(&["bank"]),
        [
            "2027-01-05 bank gives 50.00",
            "2027-01-31 bank gives 33.33",
            "2027-03-01 spent 50.00 on loan of bank",
            "2027-03-28 bank gives 16.67",
            "2027-04-30 bank gives 16.67",
        ]
    );
}

#[test]
fn a_source_with_other_money_brings_its_amount_with_the_success() {
    let story = told(
        "party bank \"Bank\" is bank
  brings money 100 EUR as loan, back on 2027-06-30
  brings money 300 EUR on 2027-05-31
co-financing fund \"F\"
  lasts 1 month
  led by town
  from bank 400 EUR hoped
  target 400 EUR, at least 100 EUR
stage work \"W\"
  starts after fund
  lasts until 2027-07-31
  led by town
",
        &[("contribution", &[20_000])],
    );
    // Half of what was hoped: half of the 100 with the fund, half of the 300 on its day; the loan is owed back as booked.
    assert_eq!(
        story.of(&["bank"]),
        ["2027-02-01 bank gives 50.00", "2027-05-31 bank gives 150.00", "2027-06-30 spent 50.00 on loan of bank"]
    );
}

#[test]
fn hours_missing_suspend_until_a_month_without() {
    let story = told(
        "co-delivery alpha \"A\"
  lasts until 2027-04-15
  led by town
  needs 10 hours per month from folk
  if hours run short suspend alpha
",
        &[],
    );
    // Short in January: found on the 31st, suspended on 1 February; that month nothing is needed; it resumes on 1 March.
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-02-01 alpha is short of hours",
        "2027-02-01 alpha is suspended for hours",
        "2027-03-01 alpha resumes",
        "2027-04-01 alpha is short of hours",
        "2027-04-01 alpha is suspended for hours",
        "2027-04-16 alpha succeeds",
        "2027-04-16 the charter is completed",
    ]);
    // January and March.
    assert_eq!(story.outcome.hours_missing, [2_000]);
}
