//! The community garden of the language's introduction, worked by hand.
//!
//! An earlier draft of the language gave: all favourable, completed 2029-11-01 with 1,943.59 EUR and 1,021.2 of 1,224 hours.
//! What differs: `until 2029-11-01` counts that evening, so the garden closes on 2 November; the fund's lines are spent as
//! money (they were a budget only); needs are 30 hours per month of the gardeners while the garden runs.

use super::{Told, whole};

fn garden(answers: super::Answers) -> Told {
    whole(&std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/garden.charter")).unwrap(), None, answers)
}

#[test]
fn all_favourable() {
    let story = garden(&[]);
    assert_eq!(
        story.of(&["opens", "succeeds", "charter"]),
        [
            "2027-01-01 proposal opens 1.1",
            "2027-01-31 proposal succeeds",
            "2027-01-31 layout opens 1.1",
            "2027-03-28 layout succeeds",
            "2027-03-28 fund opens 1.1",
            "2027-06-20 fund succeeds",
            "2027-06-20 garden opens 1.1",
            "2028-06-20 review opens 1.1",
            "2028-07-11 review succeeds",
            "2029-06-20 review opens 2.1",
            "2029-07-11 review succeeds",
            "2029-11-02 garden succeeds",
            "2029-11-02 the charter is completed",
        ]
    );
    // The Comune: 1,500 + 2 × 750. The committee: 1,500. The gardeners: 900 a year, and 305 of the 365 days of 2029.
    assert_eq!(story.outcome.received, [300_000, 150_000, 255_205, 0]);
    // 866 of the 926 evenings from 20 June 2027 to the last day: 1262.53 + 2057.45 + 1075.49 + 935.21 + 841.68 + 561.12.
    assert_eq!(story.outcome.spent, 673_348);
    // 11 + 180 hours in 2027, 360 in 2028, 301 in 2029. Offered are 360 a year: in months of 30 or fewer days that is less
    // than 30 hours; 71 × 72/73 + 120, then (29 + 90 …) as the days fall.
    assert_eq!(story.outcome.hours_needed[3], 85_200);
    assert_eq!(story.outcome.hours_missing[3], 805);
    assert_eq!(story.outcome.hours_given[2], 84_395);
}

#[test]
fn nobody_comes() {
    let story = garden(&[("turnout", &[0])]);
    assert_eq!(
        story.of(&["layout", "charter"]),
        [
            "2027-01-31 layout opens 1.1",
            "2027-03-28 layout has a second call on 2027-04-11",
            "2027-04-11 layout fails: quorum",
            "2027-04-11 layout retries on 2027-05-09",
            "2027-05-09 layout opens 1.2",
            "2027-07-04 layout has a second call on 2027-07-18",
            "2027-07-18 layout fails: quorum",
            "2027-07-18 the charter ends as \"no agreement\"",
        ]
    );
    // At the latest: ten weeks each time.
    let story = garden(&[("turnout", &[0]), ("duration/layout", &[70])]);
    assert_eq!(story.of(&["charter"]), ["2027-08-15 the charter ends as \"no agreement\""]);
}

#[test]
fn the_first_review_fails() {
    // `reopen layout` reopens the layout and nothing else: the fund stands done (an earlier draft sent it back).
    let story = garden(&[("rating", &[300, 400])]);
    assert_eq!(
        story.of(&["review", "layout", "fund", "garden ", "charter"])[2..],
        [
            "2027-03-28 fund opens 1.1",
            "2027-06-20 fund succeeds",
            "2027-06-20 garden opens 1.1",
            "2028-06-20 review opens 1.1",
            "2028-07-11 review fails: rating",
            "2028-07-11 layout is sent back",
            "2028-07-11 review is sent back",
            "2028-07-11 layout opens 2.1",
            "2028-09-05 layout succeeds",
            "2029-06-20 review opens 2.1",
            "2029-07-11 review succeeds",
            "2029-11-02 garden succeeds",
            "2029-11-02 the charter is completed",
        ]
    );
}
