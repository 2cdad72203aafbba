//! What can stand at a place.

use super::fixture::*;
use charter::diagnostic::Lang;
use charter::ide::{Completion, CompletionKind, complete, documentation};

fn offered(text: &str) -> Vec<Completion> {
    at(text, complete)
}

fn labels(text: &str) -> Vec<String> {
    offered(text).into_iter().map(|one| one.label).collect()
}

#[track_caller]
fn has(text: &str, wanted: &[&str], not: &[&str]) {
    let labels = labels(text);
    for one in wanted {
        assert!(labels.iter().any(|label| label == one), "{one} is not in {labels:?}");
    }
    for one in not {
        assert!(labels.iter().all(|label| label != one), "{one} is in {labels:?}");
    }
}

/// The garden with a line more at the end of a declaration, the cursor in it.
fn with(after: &str, line: &str) -> String {
    let at = GARDEN.find(after).unwrap() + after.len();
    format!("{}\n{line}{}", &GARDEN[..at], &GARDEN[at..])
}

#[test]
fn declarations_stand_at_the_margin() {
    has("$0", &["charter", "carta", "party", "co-design"], &[]);
    has(&format!("{GARDEN}\npar$0"), &["party", "duty", "scenario"], &["charter", "parte", "lasts"]);
    has("carta c\n\n$0", &["parte", "co-progettazione"], &["carta", "party"]);
    let party = offered("charter c\n\np$0").into_iter().find(|one| one.label == "party").unwrap();
    assert!(party.is_snippet && party.text.starts_with("party ${1:"), "{}", party.text);
    assert_eq!(party.span.range(), 11..12);
}

#[test]
fn missing_clauses_come_first() {
    let text = with("lasts       12 months", "  $0");
    has(&text, &["decided by", "needs", "otherwise"], &["lasts", "starts", "seats", "ballot", "target"]);
    let offered = labels(&text);
    let place = |label: &str| offered.iter().position(|one| one == label).unwrap();
    assert!(place("decided by") < place("needs"), "{offered:?}");
    // The line that is being written does not count as written.
    has("stage s\n  lasts 3 days\n  l$0\n", &["led by"], &["lasts"]);
    has("stage s\n  la$0\n", &["lasts"], &[]);
}

#[test]
fn clauses_of_several_words_go_on() {
    has("stage s\n  led b$0\n", &["led by"], &["lasts"]);
    has("fase s\n  a cura d$0\n", &["a cura di"], &["dura"]);
    let led = offered("stage s\n  led b$0\n").into_iter().find(|one| one.label == "led by").unwrap();
    assert_eq!(led.span.range(), 10..15);
}

#[test]
fn names_of_the_right_kind() {
    has(
        &with("needs       30 hours per month from gardeners", "  decided by $0"),
        &["assembly", "gardeners"],
        &["layout", "usual", "soil"],
    );
    has(&with("needs       30 hours per month from gardeners", "  with gardeners, $0"), &["comune"], &["layout"]);
    has(&garden("after layout", 6), &["layout", "accounts", "garden"], &["gardeners", "fund"]);
    has(&garden("cuts first  tools", 12), &["soil", "tools"], &["layout"]);
    has(&garden("to comune in garden", 3), &["comune", "assembly"], &["layout"]);
    has(&garden("in garden\n", 3), &["layout", "garden"], &["comune"]);
    has(&garden("turnout of gardeners in assembly is 60%", 24), &["assembly", "layout"], &["gardeners"]);
    has(&garden("turnout of gardeners", 11), &["gardeners", "comune"], &["assembly"]);
    has(&garden("from usual", 5), &["usual"], &["empty", "layout"]);
    let gardeners = offered(&garden("turnout of gardeners", 11)).into_iter().find(|one| one.label == "gardeners").unwrap();
    assert_eq!(gardeners.detail.as_deref(), Some("Gardeners"));
}

#[test]
fn words_inside_of_clauses() {
    has("stage s\n  lasts 6 $0\n", &["weeks", "months", "to"], &["week"]);
    has("stage s\n  lasts 1 $0\n", &["week"], &["weeks"]);
    has("fase s\n  dura 6 $0\n", &["settimane"], &["weeks"]);
    has("stage s\n  starts $0\n", &["after", "on", "every", "after any of"], &[]);
    has("party p is $0", &["municipality", "co-op members"], &["beneficiary"]);
    has("party p is bank, $0", &["beneficiary", "minors"], &["bank"]);
    has("parte p è com$0", &["comune", "comitato"], &["municipality"]);
    has("party p is bank\n  brings money 3 EUR $0\n", &["on", "as", "worth", "during"], &[]);
    has("body b\n  decides $0\n", &["by majority", "by unanimity"], &[]);
    has("body b\n  decides by maj$0\n", &["by majority"], &["by unanimity"]);
    has("co-design s\n  by $0\n", &["workshops", "deliberation"], &[]);
    let techniques = labels("co-design s\n  by $0\n");
    let place = |label: &str| techniques.iter().position(|one| one == label).unwrap();
    assert!(place("workshops") < place("deliberation"));
    has("co-management s\n  by commons as$0\n", &["commons assembly"], &["workshops"]);
    has(&garden("2027-01-01 to", 0), &["2027-01-01", "2029-12-31"], &[]);
}

#[test]
fn lines_that_go_on() {
    has("body b\n  seats p 1,\n        $0\nparty p is bank\n", &["p"], &["decides"]);
    has("stage s\n  otherwise retry at most 1 time\n    then $0\n", &["end as", "skip"], &["lasts"]);
}

#[test]
fn conditions_name_what_they_are_about() {
    has(&with("expect layout succeeds", "  expect $0"), &["layout", "accounts", "charter"], &["soil"]);
    has(&with("expect layout succeeds", "  expect spent of $0"), &["soil"], &["layout"]);
    has(&with("expect layout succeeds", "  expect layout $0"), &["succeeds", "fails"], &[]);
    has("scenario s\n  $0\n", &["turnout", "expect", "rest is favourable"], &["lasts"]);
}

#[test]
fn words_of_several_words_go_on_in_conditions() {
    let expect = |line: &str| with("expect layout succeeds", &format!("  expect {line}"));
    has(&expect("lowest $0"), &["lowest cash"], &["soil", "cash"]);
    has(&expect("hours mis$0"), &["hours missing"], &["layout"]);
    has(&expect("layout is done and money $0"), &["money missing"], &[]);
    has("carta c\nscenario s\n  atteso ore $0\n", &["ore mancanti", "ore prestate"], &["cassa minima"]);
    // It replaces what stands there of it.
    let replaced = at(&expect("lowest $0"), |project, file, offset| {
        let one = complete(project, file, offset).into_iter().find(|one| one.label == "lowest cash").unwrap();
        project.text(file)[one.span.range()].to_owned()
    });
    assert_eq!(replaced, "lowest ");
}

#[test]
fn what_is_read_of_a_stage_names_stages() {
    for read in ["turnout", "support", "rating", "contribution", "duration"] {
        has(&with("expect layout succeeds", &format!("  expect {read} of $0")), &["layout", "fund"], &["gardeners", "soil"]);
    }
    has(&with("expect layout succeeds", "  expect members of $0"), &["gardeners"], &["layout"]);
    has(&with("expect layout succeeds", "  expect hours missing of $0"), &["gardeners", "garden"], &["assembly"]);
    has(&with("support of gardeners in layout is 90%", "  rating of gardeners in $0"), &["garden"], &["assembly", "comune"]);
    has(&with("support of gardeners in layout is 90%", "  turnout of gardeners in $0"), &["layout", "assembly"], &["comune"]);
}

#[test]
fn amounts_of_money_name_their_currency() {
    let first = |text: &str| offered(text).into_iter().next().map(|one| one.label).unwrap_or_default();
    let pounds = "charter c\n  currency GBP\n";
    for line in ["party p is bank\n  brings money 3 $0\n", "co-financing f\n  target 3 $0\n", "co-financing f\n  spends soil 3 $0\n"] {
        assert_eq!(first(&format!("{pounds}{line}")), "GBP", "{line}");
    }
    has(&format!("{pounds}party p is bank\n  brings time 3 hours worth 4 $0\n"), &["GBP"], &[]);
    has(&format!("{pounds}duty d\n  if broken pay 4 $0\n"), &["GBP"], &[]);
    has(&format!("{pounds}scenario s\n  expect lowest cash at least 4 $0\n"), &["GBP"], &[]);
    for line in ["party p is bank\n  brings time 3 $0\n", "stage s\n  lasts 3 $0\n", "duty d\n  if broken warn with 3 $0\n"] {
        has(&format!("{pounds}{line}"), &["weeks"], &["GBP"]);
    }
}

#[test]
fn a_share_says_of_what() {
    has("indicator i\n  baseline 40% $0\n", &["of"], &[]);
    has("body b\n  quorum 40% $0\n", &["of members"], &[]);
    has("indicatore i\n  valore iniziale 40% $0\n", &["di"], &["of"]);
    has("scenario s\n  on 2027-01-01 p brings 50% $0\nparty p is bank\n", &["of"], &[]);
}

#[test]
fn a_stage_can_suspend_itself() {
    let stages = "stage first\nstage last\n  otherwise suspend $0\n";
    has(stages, &["first", "last"], &[]);
    assert_eq!(offered(stages)[0].label, "last");
    has("stage first\nstage last\n  otherwise reopen $0\n", &["first"], &["last"]);
    has("stage first\nduty d\n  if broken warn, then suspend $0\n", &["first"], &["d"]);
}

#[test]
fn waivers_and_profiles() {
    has("charter c\n  waives $0\nrule mine\n", &["mine", "idle_asset"], &["unknown_reference"]);
    has("charter c\n  follows $0\nprofile own\n", &["own", "core"], &[]);
    has("charter c\n  waives x on $0\nparty p is bank\n", &["p"], &["core"]);
}

#[test]
fn rules_offer_variables_and_words() {
    let rule = |line: &str| format!("rule r\n  for every p in parties, b in bodies\n  {line}\n");
    has(&rule("require $0"), &["p", "b", "members"], &[]);
    has(&rule("require members of $0"), &["p"], &[]);
    has(&rule("require p is $0"), &["beneficiary", "municipality"], &["co-design"]);
    has(&rule("require some one in assets of p where o$0"), &["one", "p"], &[]);
    has(&rule("else error \"{p} has {vo$0}\""), &["p", "votes"], &["lasts"]);
    has("rule r\n  for every p in $0\n", &["parties", "stages"], &[]);
    let offered = labels("rule r\n  for every p in $0\n");
    assert!(offered.iter().position(|one| one == "parties") < offered.iter().position(|one| one == "power"));
}

#[test]
fn paths_behind_use() {
    has("//- a.charter\nuse \"$0\ncharter c\n//- common/p.charter\nparty p is bank\n", &["common/p.charter"], &["a.charter"]);
}

#[test]
fn nothing_in_comments_and_texts() {
    assert!(labels("stage s\n  // led $0\n").is_empty());
    assert!(labels("stage s \"led $0\"\n").is_empty());
}

#[test]
fn documentation_comes_when_it_is_asked_for() {
    for (text, label, part) in [
        ("stage s\n  $0\n", "lasts", "**lasts** —"),
        ("$0", "party", "somebody who takes part"),
        ("rule r\n  for every p in parties\n  require $0\n", "members", "asked of a party"),
        ("body b\n  seats $0\nparty school \"The school\" is bank\n", "school", "**school** — The school"),
    ] {
        let told = at(text, |project, file, offset| {
            let one = complete(project, file, offset).into_iter().find(|one| one.label == label).unwrap();
            documentation(project, file, &one.key.unwrap()).unwrap()
        });
        assert!(told.contains(part), "{told}");
    }
}

/// A clause that is accepted as proposed reads without a mistake.
#[test]
fn clauses_as_proposed_are_read() {
    for (head, lang) in
        [("co-financing f\n", Lang::En), ("co-prioritizzazione f\n", Lang::It), ("governance\n", Lang::En), ("indicatore i\n", Lang::It)]
    {
        let clauses = at_in(&format!("{head}  $0\n"), lang, complete);
        let clauses: Vec<_> = clauses.into_iter().filter(|one| one.kind == CompletionKind::Clause).collect();
        assert!(clauses.len() > 5);
        for one in clauses {
            let mut text = String::new();
            let mut chars = one.text.chars().peekable();
            while let Some(c) = chars.next() {
                match c {
                    '\\' => text.extend(chars.next()),
                    '$' if chars.peek() == Some(&'{') => while chars.next().is_some_and(|c| c != ':') {},
                    '$' => {
                        chars.next();
                    }
                    '}' => {}
                    c => text.push(c),
                }
            }
            let (tree, found) = charter::syntax::parse(charter::source::FileId::default(), &format!("{head}  {text}\n"));
            assert!(found.is_empty() && tree.declarations[0].clauses.len() == 1, "{text}: {found:?}");
        }
    }
}
