//! Duties, their ladders, their cures.

use super::told;

const DUTY: &str = "co-management garden \"G\"
  lasts 200 days
  led by town
duty accounts \"Accounts\"
  town must publish \"accounts\"
  due every 3 months during garden, within 10 days
  if broken warn with 15 days to mend, then suspend garden until mended
";

#[test]
fn a_warning_with_time_to_mend_then_suspension_until_mended() {
    let story = told(DUTY, &[("kept", &[0, 1]), ("cured", &[0, 0, 1])]);
    // The first cycle ends on 31 March, is due on 10 April; 15 days to mend; the cure is asked again a month after the
    // suspension. The garden has run 114 days by 25 April; 30 days are lost.
    story.holds(&[
        "2027-01-01 garden opens 1.1",
        "2027-04-10 accounts is broken",
        "2027-04-10 warned for accounts",
        "2027-04-25 garden is suspended for accounts",
        "2027-06-25 accounts is mended",
        "2027-06-25 garden resumes",
        "2027-07-10 accounts is kept",
        "2027-09-19 garden succeeds",
        "2027-09-19 the charter is completed",
    ]);
}

#[test]
fn a_warning_that_is_heeded() {
    let story = told(DUTY, &[("kept", &[0, 1]), ("cured", &[1])]);
    story.holds(&[
        "2027-01-01 garden opens 1.1",
        "2027-04-10 accounts is broken",
        "2027-04-10 warned for accounts",
        "2027-04-25 accounts is mended",
        "2027-07-10 accounts is kept",
        "2027-07-20 garden succeeds",
        "2027-07-20 the charter is completed",
    ]);
}

#[test]
fn the_ladder_never_goes_back_and_its_last_rung_repeats() {
    let story = told(
        "stage alpha \"A\"
  lasts until 2027-04-30
  led by town
duty quiet \"Quiet\"
  folk must not \"shout\"
  if broken remind, then pay 5 EUR to town
",
        &[("kept", &[0, 1, 0, 0])],
    );
    // Monthly from the first day: judged on the last day of each month.
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-01-31 quiet is broken",
        "2027-01-31 reminded for quiet",
        "2027-02-28 quiet is kept",
        "2027-02-28 quiet is mended",
        "2027-03-31 quiet is broken",
        "2027-03-31 spent 5.00 on penalty for quiet",
        "2027-04-30 quiet is broken",
        "2027-04-30 spent 5.00 on penalty for quiet",
        "2027-05-01 alpha succeeds",
        "2027-05-01 the charter is completed",
    ]);
}

#[test]
fn an_event_after_the_duties_of_its_day_waits_for_the_morning() {
    let story = told(
        "stage alpha \"A\"
  lasts 10 days
  led by town
duty notice \"Notice\"
  town must publish \"it\"
  due whenever alpha opens
duty report \"Report\"
  town must report \"it\"
  due whenever alpha succeeds
",
        &[],
    );
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-01-02 notice is kept",
        "2027-01-11 alpha succeeds",
        "2027-01-11 report is kept",
        "2027-01-11 the charter is completed",
    ]);
}
