//! Which rules hold, and how much they weigh.

use super::{Found, following, head, look, with};
use charter::diagnostic::Lang;
use charter::rules::library;
use std::fmt::Write as _;

/// A rule that finds something, in these profiles.
fn rule(name: &str, of: &str, severity: &str) -> String {
    format!("\nrule {name}{of}\n  require 1 = 2\n  else {severity} \"{name}\"\n")
}

#[test]
fn an_own_rule_holds_always_and_one_of_a_profile_where_it_is_followed() {
    let rules = format!(
        "profile own \"Own\"\nprofile other \"Other\"\n{}{}{}{}",
        rule("free", "", "error"),
        rule("bound", " in own", "warning"),
        rule("either", " in own, other", "advice"),
        rule("steady", " in core", "warning"),
    );
    let found = |follows: &str| {
        let mut own = following(follows, &rules).own(Lang::En);
        own.sort();
        own
    };
    assert_eq!(found(""), ["error on c: free", "warning on c: steady"]);
    assert_eq!(found("own"), ["advice on c: either", "error on c: free", "warning on c: bound", "warning on c: steady"]);
    assert_eq!(found("other"), ["advice on c: either", "error on c: free", "warning on c: steady"]);
    // Each once, of however many followed profiles it is.
    assert_eq!(found("own, other").len(), 4);
}

#[test]
fn the_last_profile_that_is_followed_says_how_much_a_rule_weighs() {
    let rules = format!(
        "profile strict \"Strict\"\n  treats free as error\n  treats dummy_voter as error\n\nprofile mild \"Mild\"\n  treats free as advice\n{}",
        rule("free", "", "warning")
    );
    let weighs = |follows: &str| following(follows, &rules).own(Lang::En);
    assert_eq!(weighs(""), ["warning on c: free"]);
    assert_eq!(weighs("strict"), ["error on c: free"]);
    assert_eq!(weighs("mild"), ["advice on c: free"]);
    assert_eq!(weighs("strict, mild"), ["advice on c: free"]);
    assert_eq!(weighs("mild, strict"), ["error on c: free"]);
}

/// Three parties of four, two and no votes: the last one can never matter.
const DUMMY: &str =
    "body heavy \"Heavy\"\n  seats    council 3, residents 1, shop 1\n  decides  by majority of votes\n  tie      rejects\n";

fn of_dummy(found: &Found) -> Vec<String> {
    let of = found.all.iter().filter(|one| one.rule.as_deref() == Some("dummy_voter"));
    of.map(|one| format!("{} {:?}", one.code.name, one.severity)).collect()
}

#[test]
fn a_rule_named_like_a_shipped_one_stands_beside_it() {
    let own = format!("{DUMMY}{}", rule("dummy_voter", "", "advice"));
    let found = of_dummy(&with(&own));
    assert!(found.contains(&"dummy-voter Warning".to_owned()) && found.contains(&"own-rule Advice".to_owned()), "{found:?}");
    // What treats the name treats both.
    let treated = of_dummy(&following("strict", &format!("{own}\nprofile strict \"S\"\n  treats dummy_voter as error\n")));
    assert!(treated.len() == found.len() && treated.iter().all(|one| one.ends_with("Error")), "{treated:?}");
    // A longer name is another rule, although a shipped one of that beginning would be found under the same code.
    let longer = format!("{DUMMY}{}\nprofile strict \"S\"\n  treats dummy_voter as error\n", rule("dummy_voter_here", "", "advice"));
    assert_eq!(following("strict", &longer).own(Lang::En), ["advice on c: dummy_voter_here"]);
}

#[test]
fn defines_of_a_charter_do_not_change_the_shipped_rules() {
    let shipped = |found: &Found| -> Vec<String> {
        found.all.iter().filter(|one| one.rule.is_some()).map(|one| format!("{} {:?} {:?}", one.id(), one.about, one.message)).collect()
    };
    let mut own = String::new();
    for define in &library::library().model.defines {
        let _ = writeln!(own, "define {} as 99 EUR", define.name.text);
    }
    assert_eq!(shipped(&with(&format!("{DUMMY}\n{own}"))), shipped(&with(DUMMY)));
}

#[test]
fn rules_may_stand_in_a_file_that_the_charter_brings_in() {
    let rules = format!(
        "define many as 2\n\nprofile own \"Own\"\n  sets many to 1\n{}",
        "\nrule chairs in own\n  for every p in parties\n  require votes of p in board ≤ many\n  else error on p \"{p}\"\n"
    );
    let charter = format!("use \"rules.charter\"\n\n{}", head(Lang::En, "own"));
    let found = look(&[("c.charter", charter.clone()), ("rules.charter", rules.clone())], None);
    assert_eq!(found.own(Lang::En), ["error on residents: `residents`"]);
    // A mistake stands in the file of the rule.
    let wrong = look(&[("c.charter", charter), ("rules.charter", rules.replace("votes of p", "voters of p"))], None);
    assert_eq!(wrong.mistakes(Lang::En).len(), 1);
    let of = wrong.of(&["T02"]).next().unwrap();
    assert_eq!(wrong.sources.file(of.loc.file).display_path(), "rules.charter");
    assert_eq!(wrong.text(of), "voters");
}

#[test]
fn the_texts_of_a_rule_are_shown_in_the_language_of_the_reader() {
    let text = "rule tried \"Tried\" it: \"Provata\"\n  for every p in parties\n  require votes of p in board < 2\n  else warning on p \"{p} has {votes of p in board} votes\" it: \"{p} ha {votes of p in board} voti\"\n  because \"Few should not decide.\" it: \"I pochi non decidano.\"\n  source \"Statute, art. 3\", \"Custom\"\n  suggest \"take a seat from {p}\" it: \"togli un seggio a {p}\"\n";
    let found = with(text);
    assert_eq!(found.own(Lang::En), ["warning on residents: `residents` has 2 votes"]);
    assert_eq!(found.own(Lang::It), ["warning on residents: `residents` ha 2 voti"]);
    let one = found.all.iter().find(|one| one.code.id == "U01").unwrap();
    let why = one.why.as_ref().unwrap();
    assert_eq!(why.sources, ["Statute, art. 3", "Custom"]);
    let italian = charter::diagnostic::Catalogue::new(Lang::It);
    assert_eq!(one.help.iter().map(|help| italian.text(help)).collect::<Vec<_>>(), ["togli un seggio a `residents`"]);
    assert_eq!(one.id(), "tried");
}
