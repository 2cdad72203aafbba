//! Conditions that can never hold.

use super::model;
use charter::analysis::guards::contradictions;
use charter::source::Sources;

/// The texts of the conditions of `second` that can never hold, each with the line against it.
fn found(clauses: &str) -> Vec<(String, String)> {
    let text = format!(
        "charter garden \"Garden\"\n  period 2027-01-01 to 2028-12-31\n\nparty comune \"Comune\" is municipality\n\n\
         party people \"People\" is residents, beneficiary\n  members 30 people\n\n\
         co-design first \"First\"\n  lasts 30 days\n  led by comune\n  with people\n  yields \"plans\", at least 2\n  otherwise skip\n\n\
         co-evaluation review \"Review\"\n  lasts 30 days\n  led by comune\n  rated by people 1 to 5, at least 3\n  otherwise skip\n\n\
         duty report \"Report\"\n  comune must report \"how it went\"\n  due every 1 month\n  owed to people\n\n\
         indicator calm \"Calm\"\n  level outcome\n  of people\n  scale 1 to 10\n  better higher\n  baseline 4 on 2027-01-01\n  target 6 by 2028-12-31\n  measured every 6 months by comune\n\n\
         stage second \"Second\"\n{clauses}  lasts 2 weeks\n  led by comune\n"
    );
    let model = model(&text);
    let mut sources = Sources::default();
    sources.add("test.charter".into(), text.clone());
    let id = model.stages.iter().find(|(_, stage)| stage.name.text == "second").map(|(id, _)| id).unwrap();
    let at = |loc: charter::source::Loc| text[loc.span.start as usize..loc.span.end as usize].trim().to_owned();
    contradictions(&model, id).iter().map(|found| (at(found.condition), at(found.against))).collect()
}

fn one(clauses: &str, condition: &str, against: &str) {
    assert_eq!(found(clauses), [(condition.to_owned(), against.to_owned())], "{clauses}");
}

#[test]
fn beyond_what_can_be_answered() {
    one("  requires rating of review at least 6\n", "rating of review at least 6", "rated by people 1 to 5, at least 3");
    one("  passes if calm at most 0.5\n", "calm at most 0.5", "scale 1 to 10");
    assert!(found("  requires rating of review at least 5\n").is_empty());
    assert!(found("  passes if calm at least 10\n").is_empty());
}

#[test]
fn excluded_by_another_condition_of_the_same_day() {
    one(
        "  requires members of people at least 30 people\n  only if members of people at most 29 people\n",
        "members of people at least 30 people",
        "members of people at most 29 people",
    );
    one("  requires report is kept\n  requires report is broken\n", "report is broken", "report is kept");
    one("  requires first is open and first is done\n", "first is done", "first is open");
    assert!(found("  requires members of people at least 30 people\n  only if members of people at most 30 people\n").is_empty());
    assert!(
        found("  requires members of people at least 30 people\n  passes if members of people at most 29 people\n").is_empty(),
        "not on the same day"
    );
}

#[test]
fn excluded_by_the_occasion() {
    one("  starts after first\n  requires first is open\n", "first is open", "first");
    one("  starts after first fails\n  only if first is done\n", "first is done", "first fails");
    assert!(found("  starts after first\n  requires first is done\n").is_empty());
    assert!(found("  starts after first\n  requires first is not open\n").is_empty());
}

#[test]
fn excluded_by_its_own_standing() {
    one("  requires second is open\n", "second is open", "second");
}
