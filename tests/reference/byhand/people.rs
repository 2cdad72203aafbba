//! Hours, members, indicators.

use super::told;

#[test]
fn hours_cannot_be_saved_up() {
    let story = told(
        "party club \"Club\" is association
  brings time at most 5 hours during alpha
co-delivery alpha \"A\"
  starts on 2027-02-01
  lasts 28 days
  led by town
  needs 28 hours per month from folk or club
party helpers \"Helpers\" is volunteers
  brings time 1 hour per month
",
        &[],
    );
    // 28 hours are needed, 1 a day; nobody of the folk offers any; the club's 5 hours are spread over the 28 days.
    assert_eq!(story.outcome.hours_needed, [2_800]);
    assert_eq!(story.outcome.hours_given, [0, 0, 500, 0]);
    assert_eq!(story.outcome.hours_missing, [2_300]);
    // The helpers' month of January, and 28 days of February: two hours, unused. What is on call is offered as it is used.
    assert_eq!(story.outcome.hours_offered, [0, 0, 500, 200]);
}

#[test]
fn members_fall_at_months_end() {
    let story = told(
        "stage alpha \"A\"
  lasts until 2027-03-31
  led by town
scenario case \"Case\"
  folk fall by 10% per month
",
        &[("members", &[100_000])],
    );
    // 10 → 9 → 8.1 → 7.29; the run ends on 1 April.
    assert_eq!(story.outcome.members, [1, 7]);
}

#[test]
fn an_indicator_moves_by_the_days_on_which_its_stage_stood_open() {
    let story = told(
        "stage alpha \"A\"
  starts on 2027-02-15
  lasts until 2027-03-31
  led by town
indicator mood \"Mood\"
  level outcome
  of folk
  scale 3 to 9
  better higher
  baseline 5 on 2027-01-01
  target 5.5 by 2027-12-31
  measured every 6 months by town
scenario case \"Case\"
  mood grows by 0.4 per month during alpha
",
        &[("indicator", &[400_000])],
    );
    // 14 of 28 days of February: 0.2; the whole of March: 0.4.
    assert_eq!(story.outcome.indicators, [Some(5_600_000)]);
    assert_eq!(story.of(&["mood"]), ["2027-03-31 mood is met"]);
}
