//! What must be spent until a stage is over, and what can be there by then, added up by hand.

use super::model;
use charter::analysis::advance::{Advance, advance};
use charter::analysis::cash::cash;
use charter::model::Schedule;

fn of(stage: &str, parties: &str, rest: &str) -> Advance {
    let model = model(&format!(
        "charter garden \"Garden\"\n  period 2027-01-01 to 2028-12-31\n\n{parties}\n\
         co-financing fund \"Fund\"\n  lasts 4 weeks\n  led by comune\n  from comune 10_000 EUR committed\n  target 10_000 EUR\n  \
         spends design 1_000 EUR in plan, building 9_000 EUR in works\n\n\
         stage plan \"Plan\"\n  starts after fund\n  lasts 4 weeks\n  led by comune\n\n\
         stage works \"Works\"\n  starts after plan\n  lasts 12 weeks\n  led by comune\n{rest}\n\
         stage inspection \"Inspection\"\n  starts after works\n  lasts 1 week\n  led by comune\n\n\
         duty report \"Report\"\n  comune must report \"how it went\"\n  due within 30 days after works\n  owed to people\n"
    ));
    let schedule = Schedule::of(&model);
    let id = model.stages.iter().find(|(_, written)| written.name.text == stage).map(|(id, _)| id).unwrap();
    advance(&model, &schedule, &cash(&model, &schedule).unwrap(), id).unwrap()
}

fn parties(brings: &str) -> String {
    format!("party comune \"Comune\" is municipality\n{brings}\nparty people \"People\" is residents, beneficiary\n  members 30 people\n")
}

/// In euro.
fn sums(found: Advance) -> (i128, i128) {
    (found.outlay / 100, found.there / 100)
}

#[test]
fn what_comes_before_is_paid_first_and_what_comes_after_is_not_there() {
    let money =
        parties("  brings money 2_000 EUR on 2027-01-31\n  brings money 3_000 EUR after plan\n  brings money 5_000 EUR after works\n");
    assert_eq!(sums(of("plan", &money, "")), (1_000, 2_000));
    assert_eq!(sums(of("works", &money, "")), (10_000, 5_000));
    assert_eq!(sums(of("inspection", &money, "")), (10_000, 10_000));
}

#[test]
fn money_for_a_report_waits_for_what_is_reported() {
    let money = parties("  brings money 4_000 EUR on 2027-01-31\n  brings money 6_000 EUR whenever report is kept, at most 1 time\n");
    assert_eq!(sums(of("works", &money, "")), (10_000, 4_000));
}

#[test]
fn what_opens_a_stage_and_what_is_lent_is_there() {
    let money = parties("  brings money 4_000 EUR whenever works opens, at most 1 time\n  brings money 6_000 EUR after works\n");
    let bank = "\nparty bank \"Bank\" is bank\n  brings money 6_000 EUR on 2027-02-01 as loan, back on 2027-12-31\n";
    assert_eq!(sums(of("works", &money, "")), (10_000, 4_000));
    assert_eq!(sums(of("works", &format!("{money}{bank}"), "")), (10_000, 10_000));
}

#[test]
fn cash_that_is_required_counts_if_it_is_more() {
    let money = parties("  brings money 10_000 EUR on 2027-01-31\n");
    assert_eq!(sums(of("works", &money, "  requires cash at least 12_000 EUR\n")), (12_000, 10_000));
    assert_eq!(sums(of("works", &money, "  requires cash at least 500 EUR\n")), (10_000, 10_000));
}

/// A party without `brings money` pays its pledge when the fund succeeds, before the works.
#[test]
fn a_pledge_is_paid_when_its_fund_succeeds() {
    assert_eq!(sums(of("works", &parties(""), "")), (10_000, 10_000));
    assert_eq!(sums(of("fund", &parties(""), "")), (0, 0));
}
