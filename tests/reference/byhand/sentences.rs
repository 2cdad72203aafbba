//! Expectations about one run.

use super::told;
use charter::machine::{Truth, Unknown};
use charter::model::{IndicatorId, StageId};

const STAGES: &str = "stage alpha \"A\"
  lasts until 2027-03-31
  led by town
  rated by folk 1 to 5, at least 2
  costs 31 EUR per month
co-management beta \"B\"
  starts after alpha fails
  lasts 10 days
  led by town
  yields \"plans\", at least 1
indicator mood \"Mood\"
  level outcome
  of folk
  scale 3 to 9
  better higher
  baseline 5 on 2027-01-01
  target 5.5 by 2027-12-31
  measured every 6 months by town
scenario case \"Case\"
";

/// The run: alpha opens on 1 January and succeeds on 1 April with a rating of 4; it has cost 93 EUR; completed that day.
fn truth(expectation: &str) -> Truth {
    told(&format!("{STAGES}  expect {expectation}\n"), &[("rating", &[400])]).outcome.truths[0]
}

#[test]
fn standings_and_events_have_a_day() {
    let holds = [
        "alpha is open by 2027-01-01",
        "alpha is done",
        "alpha is done by 2027-04-01",
        "not alpha is done before 2027-04-01",
        "alpha succeeds on 2027-04-01",
        "not alpha succeeds on 2027-04-02",
        "alpha is done on 2027-12-31",
        "not beta opens",
        "charter ends as completed",
        "charter ends as completed by 2027-12-31",
        "charter ends as completed on 2027-04-01",
        "not charter ends as completed on 2027-04-02",
        // After the end nothing is open, and the last register stands.
        "not alpha is open on 2027-05-01",
        "beta is waiting and alpha is done on 2027-05-01",
    ];
    for expectation in holds {
        assert_eq!(truth(expectation), Truth::Holds, "{expectation}");
    }
    assert_eq!(truth("alpha fails"), Truth::Fails);
}

#[test]
fn readings_are_read_on_one_evening() {
    let holds = [
        "spent is 93 EUR",
        // What is posted by that evening: January and February.
        "spent is 62 EUR by 2027-03-30",
        "spent is 62 EUR before 2027-03-31",
        "spent is 93 EUR on 2027-03-31",
        "money missing is 93 EUR",
        "rating of alpha is 4",
        // Day by day where a standing is joined: on some day both hold.
        "spent at most 31 EUR and alpha is open",
        "duration of alpha is 3 months",
        "members of folk is 10 people",
    ];
    for expectation in holds {
        assert_eq!(truth(expectation), Truth::Holds, "{expectation}");
    }
    assert_eq!(truth("spent at most 31 EUR"), Truth::Fails);
}

#[test]
fn what_was_never_read_is_unknown() {
    assert_eq!(truth("yield of beta at least 1"), Truth::Unknown(Unknown::NeverRead(StageId::new(1))));
    assert_eq!(truth("rating of alpha at least 4 by 2027-03-31"), Truth::Unknown(Unknown::NeverRead(StageId::new(0))));
    assert_eq!(truth("mood at least 4"), Truth::Unknown(Unknown::Unmoved(IndicatorId::new(0))));
    // The rating came later: until then it was a no, and alpha was open only until then.
    assert_eq!(truth("rating of alpha at least 4 and alpha is open"), Truth::Fails);
    // The yield never came: on 1 January it might have been enough.
    assert_eq!(truth("yield of beta at least 1 and alpha is open"), Truth::Unknown(Unknown::NeverRead(StageId::new(1))));
}
