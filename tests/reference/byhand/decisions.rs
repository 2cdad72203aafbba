//! Votes, ties, vetoes, delegations, ballots.

use super::told;

const BOARD: &str = "party club \"Club\" is association
party union \"Union\" is association
body board \"Board\"
  seats town 2, club 1, union 1
  decides by majority of votes
  tie decided by club
  veto union
stage alpha \"A\"
  lasts 10 days
  led by town
  decided by board
  otherwise skip
";

#[test]
fn a_tie_is_broken_and_a_veto_holder_that_spoke_is_not_asked_again() {
    let story = told(BOARD, &[("consent/town", &[1]), ("consent/club", &[0]), ("consent/union", &[0]), ("tie", &[1])]);
    assert_eq!(story.of(&["alpha"]), ["2027-01-01 alpha opens 1.1", "2027-01-11 alpha fails: refusal", "2027-01-11 alpha is skipped"]);
    let story = told(BOARD, &[("consent/town", &[0]), ("tie", &[0])]);
    assert_eq!(story.of(&["fails"]), ["2027-01-11 alpha fails: vote"]);
    let story = told(BOARD, &[("consent/town", &[0]), ("tie", &[1])]);
    assert_eq!(story.of(&["succeeds"]), ["2027-01-11 alpha succeeds"]);
}

#[test]
fn two_thirds_are_rounded_up() {
    let body = "body assembly \"Assembly\"
  seats folk 1 per member
  decides by 2/3 of votes
  quorum 1/3 of members
stage alpha \"A\"
  lasts 10 days
  led by town
  decided by assembly
  otherwise skip
";
    // A third of 10 is 4 people; two thirds of 5 are 4.
    assert_eq!(told(body, &[("turnout", &[3])]).of(&["fails"]), ["2027-01-11 alpha fails: quorum"]);
    assert_eq!(told(body, &[("turnout", &[5]), ("support", &[3])]).of(&["fails"]), ["2027-01-11 alpha fails: vote"]);
    assert_eq!(told(body, &[("turnout", &[5]), ("support", &[4])]).of(&["succeeds"]), ["2027-01-11 alpha succeeds"]);
}

#[test]
fn a_ballot_funds_what_fits() {
    let ballot = |rule: &str| {
        format!(
            "co-prioritisation alpha \"A\"
  lasts 10 days
  led by town
  decided by folk
  budget 100 EUR
  ballot single vote
  option swings \"S\" 60 EUR
  option benches \"B\" 50 EUR
  option trees \"T\" 40 EUR
  allocates {rule}
  wins with at least 2 votes
  otherwise skip
"
        )
    };
    // 9 voters. By votes: swings (4), then benches do not fit, then trees.
    let answers: super::Answers = &[("turnout", &[9]), ("votes/swings", &[4]), ("votes/benches", &[3]), ("votes/trees", &[2])];
    let lines = |rule| told(&ballot(rule), answers).of(&["option"]).iter().map(|line| line[11..].to_owned()).collect::<Vec<_>>();
    assert_eq!(lines("by votes"), ["alpha option 0 wins", "alpha option 1 loses", "alpha option 2 wins"]);
    // Each voter has 11.11 EUR: 44.44 do not pay for the swings, 33.33 not for the benches, 22.22 not for the trees; all
    // that is left goes by votes.
    assert_eq!(lines("proportionally"), ["alpha option 0 wins", "alpha option 1 loses", "alpha option 2 wins"]);
}
