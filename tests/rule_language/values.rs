//! What conditions and values come to, with three truths.

use super::{con, following, shown, truth, truth_of, with};
use charter::diagnostic::Lang;

/// Conditions that hold, do not, and cannot be told: the council's members are not stated.
const YES: &str = "1 = 1";
const NO: &str = "1 = 2";
const OPEN: &str = "members of council > 3 people";
const WHY: &str = "members of `council` is not stated";

/// The truth of the other two, after Kleene: yes is the highest, no the lowest.
fn least(a: &str, b: &str) -> &'static str {
    if a == NO || b == NO {
        "no"
    } else if a == OPEN || b == OPEN {
        WHY
    } else {
        "yes"
    }
}

fn most(a: &str, b: &str) -> &'static str {
    if a == YES || b == YES {
        "yes"
    } else if a == OPEN || b == OPEN {
        WHY
    } else {
        "no"
    }
}

#[test]
fn and_or_and_not_follow_kleene() {
    for a in [YES, NO, OPEN] {
        let not = match a {
            YES => "no",
            NO => "yes",
            _ => WHY,
        };
        assert_eq!(truth(&format!("not {a}")), not);
        assert_eq!(truth(&format!("not not ({a})")), truth(a));
        assert_eq!(truth(&format!("not not not {a}")), not);
        for b in [YES, NO, OPEN] {
            assert_eq!(truth(&format!("{a} and {b}")), least(a, b), "{a} and {b}");
            assert_eq!(truth(&format!("{a} or {b}")), most(a, b), "{a} or {b}");
        }
    }
    // `and` binds more tightly than `or`, `not` more tightly than both.
    assert_eq!(truth("1 = 1 or 1 = 2 and 1 = 2"), "yes");
    assert_eq!(truth("(1 = 1 or 1 = 2) and 1 = 2"), "no");
    assert_eq!(truth("not 1 = 2 and 1 = 2"), "no");
    assert_eq!(truth("not (1 = 2 and 1 = 2)"), "yes");
}

/// Of the three parties, residents alone say how many they are: 10.
#[test]
fn some_no_and_every_follow_kleene() {
    let cases = [
        ("some q in parties where members of q > 3 people", "yes"),
        ("some q in parties where members of q > 30 people", WHY),
        ("some q in parties where members of q > 30 people and q is beneficiary", "no"),
        ("no q in parties where members of q > 3 people", "no"),
        ("no q in parties where members of q > 30 people", WHY),
        ("no q in parties where members of q > 30 people and q is beneficiary", "yes"),
        ("every q in parties meets members of q > 3 people", WHY),
        ("every q in parties meets members of q > 30 people", "no"),
        ("every q in parties where q is beneficiary meets members of q > 3 people", "yes"),
        ("every q in parties where members of q is stated meets members of q > 3 people", "yes"),
        // Nothing to look at: all of nothing holds, none of nothing is there.
        ("every q in indicators meets 1 = 2", "yes"),
        ("some q in indicators where 1 = 1", "no"),
        ("no q in indicators where 1 = 1", "yes"),
        ("some q in indicators", "no"),
        ("some q in parties", "yes"),
    ];
    for (condition, expected) in cases {
        assert_eq!(truth(condition), expected, "{condition}");
    }
}

#[test]
fn what_is_not_stated_is_neither_false_nor_nothing() {
    for condition in
        ["members of council = 0", "members of council ≠ 0", "members of council < 3 people", "not members of council > 3 people"]
    {
        assert_eq!(truth(condition), WHY, "{condition}");
    }
    assert_eq!(truth("members of council is stated"), "no");
    assert_eq!(truth("members of council is not stated"), "yes");
    assert_eq!(truth("members of residents is stated"), "yes");
    assert_eq!(truth("(sum of members of q for q in parties) > 3 people"), WHY);
    assert_eq!(truth("(sum of members of q for q in parties where members of q is stated) = 10 people"), "yes");
    assert_eq!(truth("(count of q in parties where members of q > 3 people) = 1"), WHY);
    assert_eq!(truth("(highest of members of q for q in parties) > 0"), WHY);
    // A condition that filters what a rule looks at is no less unknown.
    let filtered =
        with("rule tried \"Tried\"\n  for every p in parties where members of p > 3 people\n  require 1 = 2\n  else error on p \"no\"\n");
    assert_eq!(
        filtered.own(Lang::En),
        [
            "? advice on council: “Tried” could not be decided: members of `council` is not stated",
            "error on residents: no",
            "? advice on shop: “Tried” could not be decided: members of `shop` is not stated",
        ]
    );
    assert!(
        filtered.own(Lang::It)[0].ends_with("“Tried” non si è potuta decidere: membri di `council` non è indicato"),
        "{:?}",
        filtered.own(Lang::It)
    );
}

#[test]
fn amounts_are_reckoned_with_their_units() {
    let cases = [
        ("1 + 2 × 3 = 7", "yes"),
        ("(1 + 2) × 3 = 9", "yes"),
        ("7 - 2 - 1 = 4", "yes"),
        ("12 ÷ 4 ÷ 3 = 1", "yes"),
        ("1 ÷ 3 × 3 = 1", "yes"),
        ("50% × 3 = 1.5", "yes"),
        ("12 EUR per hour × 3 hours = 36 EUR", "yes"),
        ("36 EUR ÷ 3 hours = 12 EUR per hour", "yes"),
        ("36 EUR ÷ 12 EUR = 3", "yes"),
        ("5 EUR per member × members of residents = 50 EUR", "yes"),
        ("0.1 + 0.2 = 0.3", "yes"),
        ("1 ≠ 2", "yes"),
        ("2 ≤ 2", "yes"),
        ("2 <= 2", "yes"),
        ("2 ≥ 3", "no"),
        ("2 at least 2", "yes"),
        ("2 at most 1", "no"),
        ("1 ÷ 0 = 1", "nothing can be divided by zero"),
        ("votes of residents in board = 2", "yes"),
        ("votes of residents in board ÷ votes of board = 50%", "yes"),
        ("1 EUR > 0", "yes"),
    ];
    for (condition, expected) in cases {
        assert_eq!(truth(condition), expected, "{condition}");
    }
}

#[test]
fn sums_over_nothing_are_nothing_in_any_unit() {
    let nothing = "(sum of amount of x for x in sources of layout)";
    for condition in [format!("{nothing} = 0 EUR"), format!("{nothing} < 1 EUR"), format!("{nothing} + 5 EUR = 5 EUR")] {
        assert_eq!(truth(&condition), "yes", "{condition}");
    }
    assert_eq!(shown(&format!("{nothing} + 5 EUR")), "5 EUR");
    assert_eq!(shown("sum of amount of x for x in sources of fund"), "900 EUR");
    assert_eq!(shown("count of x in sources of layout"), "0");
    assert_eq!(truth("(highest of amount of x for x in sources of layout) > 1 EUR"), "there is none among which to find it");
    assert_eq!(shown("lowest of amount of x for x in sources of fund"), "300 EUR");
}

#[test]
fn dates_and_spans_follow_the_calendar() {
    let cases = [
        ("first day < 2027-01-02", "yes"),
        ("first day + 2 years > last day", "yes"),
        ("last day + 1 day = first day + 2 years", "yes"),
        ("2028-01-31 + 1 month = 2028-02-29", "yes"),
        ("2027-03-31 - 1 month = 2027-02-28", "yes"),
        ("2027-03-08 - 1 week = 2027-03-01", "yes"),
        ("last day - first day < 2 years", "yes"),
        ("length = 2 years", "yes"),
        ("length > 24 months", "no"),
        ("length ≥ 731 days", "yes"),
        ("12 months = 1 year", "yes"),
        ("12 months is 1 year", "yes"),
        ("first day + length = last day + 1 day", "yes"),
        ("last day + 1 day - length = first day", "yes"),
        ("2 months > 30 days", "yes"),
        ("30 days = 1 month", "whether 30 days or 1 month is longer depends on the months"),
    ];
    for (condition, expected) in cases {
        let found = truth(condition);
        assert_eq!(found, expected, "{condition}");
    }
}

#[test]
fn words_are_said_of_what_they_fit() {
    let cases = [
        ("council is municipality", "yes"),
        ("council is not municipality", "no"),
        ("residents is beneficiary and residents is residents", "yes"),
        ("charter is common", "yes"),
        ("good is common", "yes"),
        ("good of charter is public", "no"),
        ("sector of council is public", "yes"),
        ("sector of council in public, private", "yes"),
        ("sector of shop not in public, citizens", "yes"),
        ("layout is co-design", "yes"),
        ("fund is co-design", "no"),
        ("kind of shop is business", "yes"),
        ("council is council", "yes"),
        ("council is shop", "no"),
        ("council in parties of board", "yes"),
        ("leader of layout is council", "yes"),
        ("residents in partners of layout", "yes"),
        ("some x in sources of fund where x is hoped", "yes"),
        ("every x in sources of fund meets x is committed", "no"),
        ("some b in assets of residents where b is time", "yes"),
        ("votes of council in board is 1", "yes"),
        ("votes of council in board in 1, 2", "yes"),
        ("votes of council in board not in 2, 3", "yes"),
        ("power of council in board is 0 or power of council in board > 0", "yes"),
        ("votes of residents in board ÷ votes of board is 0.5", "yes"),
    ];
    for (condition, expected) in cases {
        assert_eq!(truth(condition), expected, "{condition}");
    }
}

#[test]
fn relations_are_asked_of_stages_and_bodies() {
    let cases = [
        ("residents acts in upkeep", "yes"),
        ("shop acts in upkeep", "no"),
        ("residents acts in any of co-delivery, co-evaluation", "yes"),
        ("shop acts in any of co-delivery, co-evaluation", "no"),
        ("residents acts in stages", "yes"),
        ("residents has voice in co-design", "yes"),
        ("upkeep depends on layout", "yes"),
        ("layout depends on upkeep", "no"),
        ("upkeep can be reached", "yes"),
        ("layout can fail", "yes"),
        // Votes 2, 1, 1 of 4, more than half needed: only residents can stop all.
        ("residents can block board", "yes"),
        ("shop can block board", "no"),
        ("residents can win alone in board", "no"),
    ];
    for (condition, expected) in cases {
        assert_eq!(truth(condition), expected, "{condition}");
    }
}

#[test]
fn each_combination_that_fails_is_found() {
    let found = with(
        "rule tried\n  for every b in bodies, p in parties of b where p is not beneficiary\n  require votes of p in b > 1\n  else warning on p \"{p} has {votes of p in b} of {votes of b} in {b}\"\n",
    );
    assert_eq!(
        found.own(Lang::En),
        ["warning on council: `council` has 1 of 4 in `board`", "warning on shop: `shop` has 1 of 4 in `board`"]
    );
    let seen = &found.all.iter().find(|one| one.code.id == "U01").unwrap().seen;
    assert!(!seen.is_empty(), "what it looked at is told");
    assert_eq!(truth_of("  for every q in indicators\n", "1 = 2"), "yes");
}

#[test]
fn a_text_shows_values_as_charters_write_them() {
    let cases = [
        ("12_000 EUR", "12_000 EUR"),
        ("1 ÷ 4", "25%"),
        ("3 hours", "3 hours"),
        ("1 person", "1 person"),
        ("2 weeks", "2 weeks"),
        ("first day", "2027-01-01"),
        ("1 = 1", "yes"),
        ("council", "`council`"),
        ("parties", "`council`, `residents` and `shop`"),
        ("indicators", "none"),
        ("members of council", "(not known: members of `council` is not stated)"),
    ];
    for (value, expected) in cases {
        assert_eq!(shown(value), expected, "{value}");
    }
}

#[test]
fn the_italian_language_of_rules_is_the_same() {
    let rule = "regola niente \"Nessuno riceve soltanto\"\n  per ogni p in parti dove p è beneficiario\n  esige almeno un b in risorse di p\n  altrimenti avviso su p \"{p} non apporta nulla\"\n  motivo \"L'aiuto vuole due parti.\"\n  suggerisce \"aggiungi una riga `apporta`\"\n";
    assert_eq!(con(rule).own(Lang::It), ["warning on residenti: `residenti` non apporta nulla"]);
    let votes = "regola voti_di \"Voti\"\n  per ogni b in organi, p in parti di b dove non p è beneficiario e voti di p in b < 2\n  esige ogni q in parti di b soddisfa q può bloccare b o q non è beneficiario\n  altrimenti errore su p \"x\"\n\nregola mostra\n  per ogni p in parti\n  esige nessun b in organi dove voti di p in b > 0\n  altrimenti consiglio su p \"{p}: {voti di p in giunta} su {voti di giunta}\"\n";
    let found = con(votes);
    assert!(found.mistakes(Lang::It).is_empty(), "{:?}", found.mistakes(Lang::It));
    assert_eq!(
        found.own(Lang::It),
        ["advice on ente: `ente`: 1 su 4", "advice on residenti: `residenti`: 2 su 4", "advice on bottega: `bottega`: 1 su 4"]
    );
    let sums = con(
        "regola somme\n  esige somma di membri di p per p in parti dove membri di p è indicato = 3 persone\n  altrimenti avviso \"x\"\n",
    );
    assert!(sums.mistakes(Lang::It).len() <= 1);
    let sums = con(
        "regola somme\n  esige (somma di membri di p per p in parti dove membri di p è indicato) = 10 persone\n  altrimenti avviso \"x\"\n\nregola altro\n  esige carta è comune e ente è comune e lunghezza = 2 anni\n  altrimenti avviso \"x\"\n",
    );
    assert!(sums.mistakes(Lang::It).is_empty() && sums.own(Lang::It).is_empty(), "{:?} {:?}", sums.mistakes(Lang::It), sums.own(Lang::It));
}

#[test]
fn defines_stand_for_their_values() {
    let rule = "define chairs of x in parties as votes of x in board\ndefine many as 2\n\nrule tried\n  for every p in parties\n  require chairs of p < many\n  else warning on p \"{chairs of p} of {many}\"\n";
    assert_eq!(with(rule).own(Lang::En), ["warning on residents: 2 of 2"]);
    let set = format!("{rule}\ndefine wider as 4\n\nprofile own \"Own\"\n  sets many to wider - 1\n");
    assert_eq!(with(&set).own(Lang::En), ["warning on residents: 2 of 2"], "a profile that is not followed sets nothing");
    assert!(following("own", &set).own(Lang::En).is_empty());
}
