//! Mistakes of rules: each is told once, at its own place, in the words of its author.

use super::{con, with};
use charter::diagnostic::Lang;

/// The mistakes of a rule that requires this of each party.
fn requiring(condition: &str) -> Vec<String> {
    with(&format!("rule tried\n  for every p in parties\n  require {condition}\n  else warning on p \"x\"\n")).mistakes(Lang::En)
}

#[test]
fn each_mistake_is_told_once_where_it_is() {
    let cases = [
        // T02: words that mean nothing there.
        ("q is beneficiary", "T02 `q`: `q` is neither a word of rules, nor a name of this rule, nor of the charter"),
        ("members of shops > 3 people", "T02 `shops`: `shops` is neither a word of rules, nor a name of this rule, nor of the charter"),
        ("quorum of p > 3", "T02 `quorum`: `quorum` cannot be asked of a party"),
        ("members > 3 people", "T02 `members`: `members` of what?"),
        ("p is co-delivery", "T02 `co-delivery`: `co-delivery` is not among what can be said of a party"),
        ("first day is municipality", "T02 `municipality`: `municipality` cannot be said of a date"),
        ("votes of p in board is municipality", "T02 `municipality`: `municipality` cannot be said of a number"),
        ("3 of p = 1", "T02 `3`: this cannot be asked of anything"),
        // T03: what cannot be compared, added or asked for.
        ("members of p > 3 EUR", "T03 `3 EUR`: a number of people and an amount of money cannot be compared"),
        ("members of p > 3", "T03 `3`: a number of people and a number cannot be compared"),
        ("admission of p > 3", "T03 `3`: a text and a number cannot be compared"),
        ("first day > 3 days", "T03 `3 days`: a date and a length of time cannot be compared"),
        ("first day + 3 people > last day", "T03 `3 people`: a date and a number of people cannot be added or subtracted"),
        ("1 hour × first day > 0", "T03 `first day`: here a number is expected, and this is a date"),
        ("members of p", "T03 `members of p`: here something that holds or does not is expected, and this is a number of people"),
        ("p", "T03 `p`: here something that holds or does not is expected, and this is a party"),
        (
            "some s in members of p where s is stated",
            "T03 `members of p`: this is a number of people, which cannot be gone through one by one",
        ),
        ("board acts in layout", "T03 `board`: here a party is expected, and this is a body"),
        ("p can block layout", "T03 `layout`: here a body is expected, and this is a stage"),
        ("p acts in council", "T03 `council`: here an activity or a stage is expected, and this is a party"),
        ("layout depends on p", "T03 `p`: here a stage is expected, and this is a party"),
        ("votes of p in layout > 1", "T03 `layout`: here a body is expected, and this is a stage"),
        ("p is layout", "T03 `layout`: a party and a stage cannot be compared"),
        ("p in stages", "T03 `stages`: a party and several times a stage cannot be compared"),
        ("2.5 months > 1 day", "T03 `2.5 months`: a length of time is a whole number of days, weeks, months or years"),
        (
            "2 hours per week > 1 hour",
            "T03 `2 hours per week`: rules do not reckon with rates per day, week, month or year, nor with this unit",
        ),
        (
            "(count of members of q for q in parties) > 1",
            "T03 `members of q`: what is counted has no value to be counted; `count of x in LIST` is enough",
        ),
        ("(sum of admission of q for q in parties) > 1", "T03 `admission of q`: here a number is expected, and this is a text"),
        // T04: what lacks something.
        (
            "every q in parties where q is beneficiary",
            "T04 `every q in parties where q is beneficiary`: what each of them must meet is not said",
        ),
        ("(sum of q in parties) > 1", "T04 `sum of q in parties`: of what is this?"),
        // Names of variables.
        ("some p in parties where p is beneficiary", "T02 `p`: `p` already stands for something else in this rule"),
        ("some votes in parties where votes is stated", ""),
    ];
    for (condition, mistake) in cases {
        let found = requiring(condition);
        if !mistake.is_empty() {
            assert_eq!(found, [mistake], "{condition}");
        }
        assert!(!found.is_empty(), "{condition}");
    }
}

#[test]
fn every_mistake_of_a_rule_is_told_at_once() {
    let found = requiring("q is beneficiary and members of p > 3 EUR or not p is frightened and layout is co-design");
    assert_eq!(found.len(), 3, "{found:#?}");
    let found = with("rule tried\n  for every p in partis\n  require q is beneficiary\n  else warning on p \"{p}\"\n").mistakes(Lang::En);
    // Where the list cannot be read, nothing is said of what uses it.
    assert_eq!(found, ["T02 `partis`: `partis` is neither a word of rules, nor a name of this rule, nor of the charter"]);
}

#[test]
fn the_word_that_was_probably_meant_is_offered_in_the_language_of_the_file() {
    let english = with("rule tried\n  for every p in partis\n  require p is beneficiary\n  else warning on p \"x\"\n");
    assert_eq!(english.help(Lang::En), "did you mean `parties`?");
    let said = with("rule tried\n  for every p in parties\n  require p is stated and kind of p is stated\n  else warning on q \"x\"\n");
    assert_eq!(said.mistakes(Lang::En), ["T02 `q`: `q` is none of the names after `for every`"]);
    let italian = con("regola prova\n  per ogni p in parti\n  esige voto di p in giunta > 0\n  altrimenti avviso su p \"x\"\n");
    assert_eq!(
        italian.mistakes(Lang::It),
        ["T02 `voto`: `voto` non è una parola delle regole, né un nome di questa regola, né della carta"]
    );
    assert_eq!(italian.help(Lang::It), "si intendeva `voti`?");
    let asked = con("regola prova\n  per ogni p in parti\n  esige quorum di p > 3\n  altrimenti avviso su p \"x\"\n");
    assert_eq!(asked.mistakes(Lang::It), ["T02 `quorum`: `quorum` non si può chiedere di una parte"]);
    assert!(asked.help(Lang::It).starts_with("si chiede così: `quorum di`"), "{}", asked.help(Lang::It));
}

#[test]
fn findings_stand_on_what_has_a_place() {
    let rule =
        |on: &str, list: &str| with(&format!("rule tried\n  for every p in {list}\n  require 1 = 2\n  else warning on {on} \"x\"\n"));
    assert_eq!(
        rule("p", "authorising acts").mistakes(Lang::En),
        ["T03 `p`: the finding stands on a text, which has no place in a charter"]
    );
    assert_eq!(rule("pp", "parties").help(Lang::En), "did you mean `p`?");
    assert!(rule("charter", "parties").mistakes(Lang::En).is_empty());
}

#[test]
fn a_rule_that_can_find_nothing_is_not_finished() {
    let nothing = with("rule tried\n  for every p in parties\n  else warning on p \"x\"\n");
    assert_eq!(nothing.mistakes(Lang::En), ["T04 `rule tried`: the rule `tried` requires nothing"]);
    let silent = with("rule tried\n  for every p in parties\n  require p is beneficiary\n");
    assert_eq!(silent.mistakes(Lang::En), ["T04 `rule tried`: the rule `tried` does not say what it finds"]);
    assert_eq!(silent.mistakes(Lang::It), ["T04 `rule tried`: la regola `tried` non dice che cosa rileva"]);
}

#[test]
fn braces_hold_what_can_be_shown() {
    let text = |text: &str| with(&format!("rule tried\n  for every p in parties\n  require 1 = 2\n  else warning on p \"{text}\"\n"));
    assert_eq!(text("{p of}").mistakes(Lang::En), ["T01 `p of`: `p of` cannot be read as something to show"]);
    assert_eq!(text("{}").mistakes(Lang::En), ["T01 ``: `` cannot be read as something to show"]);
    assert_eq!(text("{votes of p in board} {quorums of p}").mistakes(Lang::En).len(), 1);
    assert_eq!(text("{q}").mistakes(Lang::En), ["T02 `q`: `q` is neither a word of rules, nor a name of this rule, nor of the charter"]);
    // A brace that is not closed is a brace.
    assert_eq!(text("open { and closed }}").mistakes(Lang::En).len(), 1);
    assert_eq!(text("only {").own(Lang::En)[0], "warning on council: only {");
    let both =
        with("rule tried\n  for every p in parties\n  require 1 = 2\n  else warning on p \"{q}\" it: \"{p} {r}\"\n").mistakes(Lang::En);
    assert_eq!(both.len(), 2, "{both:?}");
}

#[test]
fn defines_rest_on_what_stands_elsewhere() {
    let circle =
        with("define low as high - 1\ndefine high as middle + 1\ndefine middle as low × 2\ndefine fine as 3\ndefine leans as low + fine\n");
    assert_eq!(circle.mistakes(Lang::En), ["T05 `low`: this rests on itself: low → high → middle → low"]);
    let two = with("define up as up + 1\ndefine one as other\ndefine other as one\n").mistakes(Lang::En);
    assert_eq!(two, ["T05 `up`: this rests on itself: up → up", "T05 `one`: this rests on itself: one → other → one"]);
    // A variable of the same name is another thing.
    assert!(with("define heads as count of heads in parties\n").mistakes(Lang::En).is_empty());
    let of = |condition: &str| {
        let defines = "define chairs of x in parties as votes of x in board\ndefine many as 2\n";
        with(&format!("{defines}rule tried\n  for every p in parties\n  require {condition}\n  else warning on p \"x\"\n"))
            .mistakes(Lang::En)
    };
    assert!(of("chairs of p < many").is_empty());
    assert_eq!(of("chairs < many"), ["T02 `chairs`: `chairs` of what?"]);
    assert_eq!(of("chairs of layout < many"), ["T03 `layout`: here a party is expected, and this is a stage"]);
    assert_eq!(of("many of p < 3"), ["T02 `many`: `many` is neither a word of rules, nor a name of this rule, nor of the charter"]);
    assert_eq!(of("chairs of p in board < 3").len(), 1);
}

#[test]
fn profiles_set_what_is_defined_and_treat_what_there_is() {
    let profile = |clause: &str| {
        let defines = "define many as 2\ndefine chairs of x in parties as votes of x in board\ndefine more as many + 1\n";
        with(&format!("{defines}profile own \"Own\"\n  {clause}\n")).mistakes(Lang::En)
    };
    assert!(profile("sets many to 3").is_empty());
    assert_eq!(profile("sets many to 3 EUR"), ["T03 `3 EUR`: here a number is expected, and this is an amount of money"]);
    assert_eq!(profile("sets manyy to 3"), ["T02 `manyy`: no define is called `manyy`"]);
    assert_eq!(profile("sets chairs to 3"), ["T03 `chairs`: `chairs` is asked of something; it has no value to be set"]);
    assert_eq!(profile("sets many to many + 1"), ["T05 `many`: this rests on itself: many → many"]);
    assert_eq!(profile("sets many to more"), ["T05 `many`: this rests on itself: many → more → many"]);
    assert_eq!(profile("treats dummy_votr as error"), ["T06 `dummy_votr`: there is no rule or check called `dummy_votr`"]);
    assert_eq!(
        profile("treats unknown_reference as advice"),
        [
            "T06 `unknown_reference`: `unknown-reference` cannot be waived or treated otherwise: it says that the text is not understood, or means nothing"
        ]
    );
    assert!(profile("treats dummy_voter as error").is_empty());
}

#[test]
fn values_that_profiles_set_in_turn_are_seen_through() {
    let two = "define many as 2\ndefine few as 1\nprofile own \"Own\"\n  sets many to few\nprofile other \"Other\"\n  sets few to many\n";
    let found = with(two).mistakes(Lang::En);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].ends_with("many → few → many"), "{found:?}");
}
