//! The order of a day, durations, second calls, long stops, more time.

use super::told;

#[test]
fn a_day_has_its_order() {
    // Dated money, then closings with the money tied to them, then duties, then openings.
    let story = told(
        "party bank \"Bank\" is bank
  brings money 100 EUR on 2027-02-01
  brings money 10 EUR after alpha
stage beta \"B\"
  starts after alpha
  lasts 1 day
  led by town
stage alpha \"A\"
  lasts 31 days
  led by town
duty notice \"N\"
  town must publish \"it\"
  due on 2027-02-01
",
        &[],
    );
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-02-01 bank gives 100.00",
        "2027-02-01 alpha succeeds",
        "2027-02-01 bank gives 10.00",
        "2027-02-01 notice is kept",
        "2027-02-01 beta opens 1.1",
        "2027-02-02 beta succeeds",
        "2027-02-02 the charter is completed",
    ]);
}

#[test]
fn the_day_of_departure_is_not_counted_and_months_are_clamped() {
    let story = told(
        "stage alpha \"A\"
  starts on 2027-01-31
  lasts 1 month
  led by town
stage beta \"B\"
  starts 1 month after alpha
  lasts until 2027-04-30
  led by town
",
        &[],
    );
    // 31 January + 1 month = 28 February; the lag from there is 28 March; `until 30 April` counts that evening.
    story.holds(&[
        "2027-01-31 alpha opens 1.1",
        "2027-02-28 alpha succeeds",
        "2027-03-28 beta opens 1.1",
        "2027-05-01 beta succeeds",
        "2027-05-01 the charter is completed",
    ]);
}

const VOTE: &str = "body assembly \"Assembly\"
  seats folk 1 per member
  quorum 6 people, second call 3 people after 2 weeks
stage alpha \"A\"
  lasts 30 days, long stop 60 days
  led by town
  decided by assembly
  otherwise retry at most 1 time after 1 week, then end as \"no agreement\"
";

#[test]
fn a_second_call_cures_a_missing_quorum() {
    let story = told(VOTE, &[("turnout", &[5, 3]), ("support", &[2])]);
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-01-31 alpha has a second call on 2027-02-14",
        "2027-02-14 alpha succeeds",
        "2027-02-14 the charter is completed",
    ]);
}

#[test]
fn a_second_call_does_not_cure_a_lost_vote() {
    let story = told(VOTE, &[("turnout", &[6]), ("support", &[3, 4])]);
    // 3 of 6 is a tie, and nothing says what a tie leads to.
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-01-31 alpha fails: vote",
        "2027-01-31 alpha retries on 2027-02-07",
        "2027-02-07 alpha opens 1.2",
        // 30 days would end on 9 March; the long stop, 60 days from the first opening, is 2 March.
        "2027-03-02 alpha fails: long stop",
        "2027-03-02 the charter ends as \"no agreement\"",
    ]);
}

#[test]
fn who_is_judged_on_the_day_of_the_long_stop_is_in_time() {
    let story = told(VOTE, &[("duration", &[60]), ("turnout", &[6]), ("support", &[6])]);
    story.holds(&["2027-01-01 alpha opens 1.1", "2027-03-02 alpha succeeds", "2027-03-02 the charter is completed"]);
}

#[test]
fn more_time_moves_the_long_stop_and_is_given_once() {
    let story = told(
        "stage alpha \"A\"
  lasts 30 days, long stop 40 days
  led by town
  decided by town
  otherwise warn with 20 days to mend, then skip
",
        &[("consent", &[0])],
    );
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-01-31 alpha fails: refusal",
        "2027-01-31 warned for alpha",
        "2027-01-31 alpha has more time until 2027-02-20",
        "2027-02-20 alpha fails: refusal",
        "2027-02-20 alpha is skipped",
        "2027-02-20 the charter is completed",
    ]);
}

#[test]
fn late_work_gets_more_time_and_keeps_its_own_end() {
    let story = told(
        "stage alpha \"A\"
  lasts 30 days, long stop 40 days
  led by town
  otherwise warn with 20 days to mend, then skip
",
        &[("duration", &[45])],
    );
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-02-10 alpha fails: long stop",
        "2027-02-10 warned for alpha",
        "2027-02-10 alpha has more time until 2027-02-15",
        "2027-02-15 alpha succeeds",
        "2027-02-15 the charter is completed",
    ]);
}

#[test]
fn suspension_stops_the_clock() {
    let story = told(
        "stage alpha \"A\"
  lasts 30 days
  led by town
stage beta \"B\"
  lasts until 2027-01-25
  led by town
scenario case \"Case\"
  on 2027-01-11 alpha is suspended for 20 days
  on 2027-01-11 beta is suspended for 20 days
",
        &[],
    );
    // 10 of 30 days had run on 11 January; the other 20 run from 31 January. `until` goes on.
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-01-01 beta opens 1.1",
        "2027-01-11 alpha is suspended for a fact, until 2027-01-31",
        "2027-01-11 beta is suspended for a fact, until 2027-01-31",
        "2027-01-26 beta succeeds",
        "2027-01-31 alpha resumes",
        "2027-02-20 alpha succeeds",
        "2027-02-20 the charter is completed",
    ]);
}

#[test]
fn a_series_passes_over_what_it_cannot_do() {
    let story = told(
        "stage host \"H\"
  lasts 100 days
  led by town
stage check \"C\"
  starts every 1 month during host
  lasts 40 days
  led by town
",
        &[],
    );
    // 100 days from 1 January are over on 11 April.
    story.holds(&[
        "2027-01-01 host opens 1.1",
        "2027-02-01 check opens 1.1",
        "2027-03-01 check is missed",
        "2027-03-13 check succeeds",
        "2027-04-01 check opens 3.1",
        "2027-04-11 host succeeds",
        "2027-05-11 check succeeds",
        "2027-05-11 the charter is completed",
    ]);
}
