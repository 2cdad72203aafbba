//! Completed, stuck, expired, ended as.

use super::told;
use charter::model::{End, StageId};

#[test]
fn what_turned_out_otherwise_is_excused() {
    let story = told(
        "stage alpha \"A\"
  lasts 10 days
  led by town
stage plan_b \"B\"
  starts after alpha fails
  led by town
stage after_b \"C\"
  starts after plan_b
  led by town
",
        &[],
    );
    story.holds(&["2027-01-01 alpha opens 1.1", "2027-01-11 alpha succeeds", "2027-01-11 the charter is completed"]);
}

#[test]
fn a_failure_that_nothing_answers_is_stuck() {
    let story = told(
        "stage alpha \"A\"
  lasts 10 days
  led by town
  decided by town
  otherwise remedy \"sorry\"
stage beta \"B\"
  starts after alpha
  led by town
",
        &[("consent", &[0])],
    );
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-01-11 alpha fails: refusal",
        "2027-01-11 remedied for alpha",
        "2027-01-11 the charter is stuck",
    ]);
    // Beta waits for a success that turned out otherwise: it is excused.
    assert_eq!(story.outcome.stuck, [StageId::new(0)]);
}

#[test]
fn in_a_circle_nobody_is_excused() {
    let story = told(
        "stage alpha \"A\"
  lasts 10 days
  led by town
stage egg \"Egg\"
  starts after hen
  led by town
stage hen \"Hen\"
  starts after egg
  led by town
",
        &[],
    );
    assert_eq!(story.outcome.end, End::Stuck);
    assert_eq!(story.outcome.stuck, [StageId::new(1), StageId::new(2)]);
}

#[test]
fn the_period_runs_out() {
    let story = told(
        "stage alpha \"A\"
  starts on 2027-12-01
  lasts 30 days
  led by town
stage beta \"B\"
  starts after alpha
  lasts 1 day
  led by town
",
        &[],
    );
    // Alpha closes on 31 December, beta opens that noon, and the last evening is over.
    story.holds(&[
        "2027-12-01 alpha opens 1.1",
        "2027-12-31 alpha succeeds",
        "2027-12-31 beta opens 1.1",
        "2027-12-31 the charter expires",
    ]);
}

#[test]
fn an_unanswered_failure_ends_the_charter() {
    let story = told(
        "stage alpha \"A\"
  lasts 10 days
  led by town
  decided by town
",
        &[("consent", &[0])],
    );
    assert_eq!(story.outcome.end, End::As("alpha failed".to_owned()));
}
