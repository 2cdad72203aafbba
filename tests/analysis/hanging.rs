//! What hangs on how a stage goes, worked out by hand.

use super::model;
use charter::analysis::hanging::{followers, last_try, standstill, tied_duties, tied_money};
use charter::model::{Model, Schedule, StageId};
use charter::quantity::{Date, Day};

const HEAD: &str = "charter garden \"Garden\"\n  period 2027-01-01 to 2027-12-31\n\nparty comune \"Comune\" is municipality\n\n\
                    party people \"People\" is residents, beneficiary\n  members 30 people\n\n\
                    body table \"Table\"\n  seats comune 1, people 2\n  decides by majority of members\n\n";

fn stage(model: &Model, name: &str) -> StageId {
    model.stages.iter().find(|(_, stage)| stage.name.text == name).map(|(id, _)| id).unwrap()
}

fn first(otherwise: &str) -> Model {
    model(&format!(
        "{HEAD}co-design first \"First\"\n  lasts 30 days\n  led by comune\n  with people\n  decided by table\n{otherwise}\n\n\
         stage second \"Second\"\n  starts after first\n  lasts 2 weeks\n  led by comune\n"
    ))
}

#[test]
fn a_failure_comes_to_rest_on_the_first_rung_that_neither_tries_again_nor_ends() {
    let rests = |ladder: &str| {
        let model = first(&format!("  otherwise {ladder}"));
        standstill(&model, stage(&model, "first"))
    };
    assert_eq!(rests("warn"), Some(0));
    assert_eq!(rests("retry at most 1 time, then warn with 30 days to mend, then suspend second until mended"), Some(2));
    assert_eq!(rests("retry at most 1 time"), None, "what nothing answers ends the charter");
    assert_eq!(rests("retry at most 1 time, then end as \"no\""), None);
    assert_eq!(rests("skip"), None);
    assert_eq!(rests("warn with 30 days to mend, then end as \"no\""), None);
}

#[test]
fn a_stage_that_starts_after_the_failure_is_a_way_on() {
    let other = "stage other \"Other\"\n  starts after first fails\n  lasts 1 week\n  led by comune\n";
    let model = model(&format!(
        "{HEAD}co-design first \"First\"\n  lasts 30 days\n  led by comune\n  with people\n  decided by table\n  otherwise warn\n\n{other}"
    ));
    assert_eq!(standstill(&model, stage(&model, "first")), None);
}

/// 30 days from 1 January, then each time a wait of 10 days and 30 days: closing on day 30 + 40 n.
#[test]
fn the_last_try_is_over_when_all_tries_are_as_short_as_can_be() {
    let over = |otherwise: &str| {
        let model = first(otherwise);
        let id = stage(&model, "first");
        let ladder = model.stages[id].otherwise.as_ref().unwrap();
        last_try(&model, &Schedule::of(&model), id, &ladder.rungs[0])
    };
    let day = |text: &str| Some(Day::of(text.parse::<Date>().unwrap()));
    assert_eq!(over("  otherwise retry at most 1 time after 10 days"), day("2027-03-12"));
    assert_eq!(over("  otherwise retry at most 9 times after 10 days"), day("2028-01-26"));
    assert_eq!(over("  otherwise end as \"no\""), None);
}

/// The first closing of `second` is on day 30 + 14; each round takes both again.
#[test]
fn a_round_goes_through_what_is_reopened_and_the_stage_itself() {
    let model = model(&format!(
        "{HEAD}co-design first \"First\"\n  lasts 30 days\n  led by comune\n  with people\n\n\
         co-evaluation second \"Second\"\n  starts after first\n  lasts 2 to 4 weeks\n  led by comune\n  with people\n  decided by table\n  \
         otherwise reopen first at most 2 times, then end as \"no\"\n"
    ));
    let id = stage(&model, "second");
    let rung = &model.stages[id].otherwise.as_ref().unwrap().rungs[0];
    let expected = Day::of("2027-01-01".parse::<Date>().unwrap()).plus(44 * 3);
    assert_eq!(last_try(&model, &Schedule::of(&model), id, rung), Some(expected));
}

#[test]
fn stages_money_and_duties_hang_on_an_outcome_and_not_on_an_opening() {
    let model = model(&format!(
        "{HEAD}party bank \"Bank\" is bank\n  brings money 100 EUR after first\n  brings money 200 EUR whenever first opens, at most 1 time\n  \
         brings money 300 EUR whenever report is kept, at most 1 time\n\n\
         co-design first \"First\"\n  lasts 30 days\n  led by comune\n  with people\n  decided by table\n  otherwise end as \"no\"\n\n\
         stage second \"Second\"\n  starts after first\n  lasts 2 weeks\n  led by comune\n\n\
         stage third \"Third\"\n  requires first is done\n  lasts 2 weeks\n  led by comune\n\n\
         stage beside \"Beside\"\n  starts every 1 week during first\n  lasts 2 days\n  led by comune\n\n\
         duty report \"Report\"\n  comune must report \"how it went\"\n  due within 30 days after first\n  owed to people\n"
    ));
    let id = stage(&model, "first");
    assert_eq!(followers(&model, id), [stage(&model, "second"), stage(&model, "third")]);
    assert_eq!(tied_duties(&model, id).len(), 1);
    let bank = model.parties.iter().find(|(_, party)| party.name.text == "bank").map(|(id, _)| id).unwrap();
    assert_eq!(tied_money(&model, id), [(bank, 0), (bank, 2)]);
}
