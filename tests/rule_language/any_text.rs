//! Whatever stands in a rule, it is read or answered, never fallen over.

use super::{Found, head, look, with};
use charter::diagnostic::{Catalogue, Lang};
use charter::rules::{library, vocabulary};
use charter::syntax::{format, keywords, parse};
use proptest::prelude::*;
use std::fmt::Write as _;

const GARDEN: &str = include_str!("../../examples/garden.charter");

/// Every finding stands in its file and can be said in both languages.
fn stands(found: &Found) {
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(lang);
        for one in &found.all {
            let length = found.sources.file(one.loc.file).text.len();
            for loc in [one.loc]
                .into_iter()
                .chain(one.labels.iter().map(|label| label.loc))
                .chain(one.fixes.iter().flat_map(|fix| fix.edits.iter().map(|edit| edit.loc)))
            {
                assert!(loc.span.start <= loc.span.end && loc.span.end as usize <= length, "{one:?}");
                assert!(found.sources.file(loc.file).text.get(loc.span.range()).is_some(), "{one:?}");
            }
            assert!(!catalogue.text(&one.message).is_empty());
            one.help.iter().chain(&one.notes).for_each(|help| assert!(!catalogue.text(help).is_empty()));
        }
    }
}

#[test]
fn expressions_inside_each_other_are_refused_before_they_are_too_deep() {
    let many = 20_000;
    for condition in [
        format!("{}1 = 1", "not ".repeat(many)),
        format!("{}1 = 1", "some p in parties where ".repeat(many)),
        format!("{}1 = 1", "every p in parties meets ".repeat(many)),
        format!("{}1{} = 1", "(".repeat(many), ")".repeat(many)),
        format!("{}p in parties = 1", "count of ".repeat(many)),
        format!("{}p > 1", "members of ".repeat(many)),
        format!("{}some b in assets of p", "some p in ".repeat(many)),
        format!("{}1 = 1", "1 = 1 and ".repeat(many)),
        format!("1{} = 1", " + 1".repeat(many)),
    ] {
        stands(&with(&format!("rule tried\n  require {condition}\n  else warning \"x\"\n")));
        stands(&with(&format!("rule tried\n  require 1 = 2\n  else warning \"{{{condition}}}\"\n")));
        stands(&with(&format!("define tried as {condition}\n")));
    }
    let deep = with(&format!("rule tried\n  require {}1 = 1\n  else warning \"x\"\n", "some p in parties where ".repeat(40)));
    assert_eq!(deep.of(&["L"]).map(|one| one.code.name).collect::<Vec<_>>(), ["nested-too-deep"]);
}

/// Lists of all things of a kind, to ask each word of each of them.
const LISTS: [&str; 6] = ["parties", "bodies", "stages", "duties", "indicators", "scenarios"];

#[test]
fn every_word_can_be_asked_and_gives_what_it_says() {
    let shown = |id: &str| keywords().of_id(id).unwrap().shown(Lang::En);
    let mut rules = String::new();
    let mut n = 0;
    for attribute in vocabulary::all() {
        for list in LISTS {
            let inside = attribute.within.map(|_| " in y").unwrap_or_default();
            for of in ["x", "z"] {
                let and = match (attribute.within.is_some(), of) {
                    (true, "x") => ", y in bodies",
                    (true, _) => ", y in stages",
                    (false, "x") => "",
                    // What clauses hold is asked through what holds it.
                    (false, _) => continue,
                };
                let text = format!(
                    "rule r{n}\n  for every x in {list}{and}\n  require ({} of x{inside}) is stated or 1 = 2\n  else advice on x \"{{{} of x{inside}}}\"\n\n",
                    shown(attribute.word),
                    shown(attribute.word)
                );
                let alone = look(&[("c.charter", format!("{GARDEN}\n{text}"))], None);
                if alone.of(&["T"]).next().is_none() {
                    rules += &text;
                    n += 1;
                }
            }
        }
    }
    assert!(n > 60, "{n}");
    let found = look(&[("c.charter", format!("{GARDEN}\n{rules}"))], None);
    stands(&found);
    let all = format!("{:?}", found.all);
    assert!(
        !all.contains("rules-asked-elsewhere"),
        "{:?}",
        found.own(Lang::En).iter().filter(|one| one.contains("cannot be asked")).collect::<Vec<_>>()
    );
}

/// Words to put into rules where they do not belong.
fn word() -> impl Strategy<Value = String> {
    let words: Vec<String> = keywords()
        .iter()
        .filter(|keyword| keyword.group.starts_with("rule") || matches!(keyword.group, "party kind" | "declaration" | "small"))
        .flat_map(|keyword| keyword.en.iter().chain(&keyword.it).map(|form| (*form).to_owned()))
        .chain(
            ["(", ")", "{", "}", "\"", ",", "1", "3 EUR", "2 days", "50%", "2027-01-01", "=", "≥", "×", "÷", "-", "p", "b", "\n", "é"]
                .map(str::to_owned),
        )
        .collect();
    proptest::sample::select(words)
}

/// The shipped rules and some of their own, each to be spoilt.
fn rules() -> Vec<String> {
    let sources = &library::library().sources;
    let shipped = library::library().model.rules.iter().map(|rule| {
        let text = &sources.file(rule.loc.file).text;
        let from = rule.loc.span.start as usize;
        let until = text[from..].find("\n\n").map_or(text.len(), |length| from + length);
        text[from..until].to_owned()
    });
    let own = [
        "define chairs of x in parties as votes of x in committee",
        "rule few\n  for every b in bodies, p in parties of b where p is not beneficiary and members of p is stated\n  require (sum of votes of q in b for q in parties of b) > 2 or not p can block b\n  else warning on p \"{p} {votes of p in b}\"",
    ];
    shipped.chain(own.map(str::to_owned)).collect()
}

fn spoilt() -> impl Strategy<Value = String> {
    let edits = proptest::collection::vec((0..10_000usize, 0..4u8, word()), 0..6);
    (0..1_000usize, edits).prop_map(|(which, edits)| {
        let rules = rules();
        let mut words: Vec<String> = rules[which % rules.len()].split_inclusive([' ', '\n']).map(str::to_owned).collect();
        for (at, how, word) in edits {
            let at = at % words.len().max(1);
            match how {
                0 if words.len() > 1 => drop(words.remove(at)),
                1 => words.insert(at, format!("{word} ")),
                2 => words.swap(at, 0),
                _ => words[at] = format!("{word} "),
            }
        }
        words.concat()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, rng_seed: proptest::test_runner::RngSeed::Fixed(7), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_rule_is_answered(rule in spoilt()) {
        let text = format!("{}\n{rule}\n", head(Lang::En, ""));
        let found = look(&[("c.charter", text.clone())], None);
        stands(&found);
        // What typing lets pass can be worked out.
        prop_assert!(!format!("{:?}", found.all).contains("rules-asked-elsewhere"), "{rule}");
        // And its layout is one layout, which says the same.
        let (tree, _) = parse(Default::default(), &text);
        let once = format(&text, &tree, tree.lang).text;
        let (again, _) = parse(Default::default(), &once);
        let mut told = String::new();
        let _ = write!(told, "{rule}");
        prop_assert_eq!(format(&once, &again, again.lang).text, once, "{}", told);
    }

    #[test]
    fn any_text_of_a_rule_is_answered(text in "[ -~é€{}]{0,60}") {
        let quoted = text.replace(['\\', '"'], "");
        stands(&with(&format!("rule tried\n  for every p in parties\n  require {text}\n  else warning on p \"{quoted}\"\n")));
    }
}
