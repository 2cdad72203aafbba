//! What stands under the cursor, explained.

use super::fixture::*;
use charter::diagnostic::Lang;
use charter::ide::hover;

fn told(text: &str, lang: Lang) -> String {
    at_in(text, lang, |project, file, offset| hover(project, file, offset).map(|found| found.markdown)).unwrap_or_default()
}

fn has(text: &str, lang: Lang, parts: &[&str]) {
    let told = told(text, lang);
    for part in parts {
        assert!(told.contains(part), "`{part}` is not in:\n{told}");
    }
}

#[test]
fn a_party_with_its_whole_part() {
    // Three years of 36 × 10 hours and 36 × 25 EUR; 36 of 39 votes, 26 needed.
    has(
        &garden("consults    gardeners", 14),
        Lang::En,
        &[
            "**gardeners** — Gardeners",
            "residents, beneficiary, 36 people",
            "1_080 hours over the whole period",
            "2_700 EUR over the whole period",
            "`assembly`: 36 of 39 votes",
            "one by one",
            "if they agree, they decide alone",
            "decides in `layout`",
            "is responsible for `garden`",
            "is owed `accounts` (Accounts)",
            "brings 2_700 EUR in all",
            "2_700 EUR of it counted on",
            "360 hours while `garden` runs as planned",
        ],
    );
    has(
        &garden("consults    gardeners", 14),
        Lang::It,
        &["**gardeners** — Ortisti", "residenti, beneficiario, 36 persone", "1_080 ore in tutto il periodo"],
    );
}

#[test]
fn documentation_comes_with_the_name() {
    has(&garden("led by      comune", 13), Lang::En, &["**comune** — Comune di Monza", "The council."]);
}

#[test]
fn a_stage_with_its_dates_and_gates() {
    // Eight weeks from 1 February 2027: the last evening is 28 March.
    has(
        &garden("after layout", 7),
        Lang::En,
        &[
            "**layout** — Layout",
            "co-design",
            "2027-02-01 – 2027-03-28 (56 days)",
            "led by `comune`",
            "`decided by assembly`",
            "followed by `fund`",
            "`otherwise retry",
        ],
    );
}

#[test]
fn a_body_with_its_votes() {
    // 2/3 of 39 votes is 26; half of 39 seats, rounded up, is 20.
    has(
        &garden("decided by  assembly", 14),
        Lang::En,
        &["decides by", "26 of 39 votes pass a proposal", "20 of 39 must be there", "`gardeners`: 36 of 39 votes", "decides in `layout`"],
    );
}

#[test]
fn keywords_with_shape_and_example() {
    has(&garden("lasts       8", 2), Lang::En, &["**lasts** —", "```charter", "for example `lasts"]);
    has(&garden("lasts       8", 2), Lang::It, &["**lasts** —", "per esempio"]);
    has("fase f\n  dur$0a 3 giorni\n", Lang::It, &["**dura** —", "per esempio `dura"]);
    has(&garden("co-financing fund", 3), Lang::En, &["**co-financing** — several parties put in money", "co-financing layout"]);
    has(&garden("is municipality", 4), Lang::En, &["**municipality** — a kind of party (in Italian `comune`)"]);
}

#[test]
fn the_keyword_of_a_line_that_cannot_be_read() {
    has("stage s\n  las$0ts forever and ever\n", Lang::En, &["**lasts** —"]);
    has("fase s\n  inizi$0a quando pare\n", Lang::It, &["**inizia** —"]);
}

#[test]
fn dates_and_amounts_are_worked_out() {
    has(&garden("2027-02-01", 3), Lang::En, &["2027-02-01, a Monday", "day 32 of the charter, which runs for 1096 days"]);
    has(&garden("2027-02-01", 3), Lang::It, &["2027-02-01, lunedì"]);
    has(&garden("8 weeks", 1), Lang::En, &["56 days", "planned 2027-02-01 – 2027-03-28"]);
    has(&garden("30 hours per month", 4), Lang::En, &["360 hours per year", "360 hours while `garden`"]);
    has(&garden("1_500 EUR committed", 2), Lang::En, &["35.7% of the target"]);
    has(&garden("50% of members", 1), Lang::En, &["20 of 39 must be there"]);
}

#[test]
fn shares_are_not_added_up_and_worth_is_no_work() {
    let text = "party p \"P\" is citizens\n  members 3 people\n  brings time 30 hours per month worth 12 EUR per hour\n\
                charter c\n  period 2027-01-01 to 2027-12-31\nscenario s\n  p fall by 1.5% per month\n";
    let trend = told(&text.replace("1.5% per mon", "1.5% per mon$0"), Lang::En);
    assert!(!trend.contains("18%"), "a share compounds: {trend}");
    has(&text.replace("30 hours", "30 ho$0urs"), Lang::En, &["360 hours over the whole period"]);
    let worth = told(&text.replace("12 EUR", "12 EU$0R"), Lang::En);
    assert!(!worth.contains("360 hours"), "{worth}");
}

#[test]
fn other_names() {
    has(&garden("cuts first  tools", 13), Lang::En, &["**tools** — 200 EUR", "4.8% of the uses of `fund`"]);
    has(&garden("from usual", 6), Lang::En, &["**usual** — Usual", "3 questions", "1 expectation"]);
    has(&garden("accounts is kept", 3), Lang::En, &["**accounts** — Accounts", "owed by `comune`", "owed to `gardeners`"]);
    has(
        "rule r \"Title\"\n  for every p in parties\n  require p$0 is beneficiary\n  else error \"x\"\n",
        Lang::En,
        &["`p` stands for one after the other: `p in parties`"],
    );
    has(
        "rule r \"Title\"\n  for every p in parties\n  require mem$0bers of p > 3\n  else error \"x\"\n",
        Lang::En,
        &["asked of a party, gives"],
    );
}

#[test]
fn rules_with_their_reasons() {
    let text = "charter c\n  waives mi$0ne because \"x\" until 2030-01-01\nrule mine \"Mine\"\n  for every p in parties\n  require p is beneficiary\n  else error \"x\"\n  because \"It is so.\"\n  source \"A book\"\n";
    has(text, Lang::En, &["**mine** — Mine", "because: It is so.", "A book"]);
}

#[test]
fn nothing_is_said_of_comments_and_empty_places() {
    assert_eq!(told("// led $0by\nparty p is bank\n", Lang::En), "");
    assert_eq!(told("$0", Lang::En), "");
    assert_eq!(told("party p is bank\n\n$0\n", Lang::En), "");
}

#[track_caller]
fn lacks(text: &str, lang: Lang, parts: &[&str]) {
    let told = told(text, lang);
    for part in parts {
        assert!(!told.contains(part), "`{part}` is in:\n{told}");
    }
}

/// A text with the cursor in the first place of a part, behind its first letter.
fn marked(text: &str, part: &str) -> String {
    let at = text.find(part).unwrap_or_else(|| panic!("{part} is not there")) + 1;
    format!("{}$0{}", &text[..at], &text[at..])
}

const TERM: &str = "charter c\n  period 2027-01-01 to 2027-12-31\n";

#[test]
fn each_span_of_a_line_is_told_by_itself() {
    let stage = |lasts: &str| format!("{TERM}co-design s\n  starts on 2027-02-01\n  lasts {lasts}\n");
    let usual = stage("6 to 10 weeks, usually 8 weeks, long stop 12 weeks");
    has(&marked(&usual, "8 weeks"), Lang::En, &["56 days", "planned 2027-02-01 – 2027-03-28"]);
    for (part, days) in [("10 weeks", "70 days"), ("12 weeks", "84 days")] {
        has(&marked(&usual, part), Lang::En, &[days]);
        lacks(&marked(&usual, part), Lang::En, &["planned", "middle"]);
    }
    lacks(&marked(&usual, "6 to 10"), Lang::En, &["planned", "middle"]);
    let middle = stage("6 to 10 weeks, long stop 12 weeks");
    has(&marked(&middle, "6 to 10"), Lang::En, &["planned 2027-02-01 – 2027-03-28", "middle of the range"]);
    lacks(&marked(&middle, "12 weeks"), Lang::En, &["planned", "middle"]);
    has(&marked(&stage("3 weeks, long stop 12 weeks"), "3 weeks"), Lang::En, &["21 days", "planned 2027-02-01 – 2027-02-21"]);

    let body = format!(
        "{TERM}party p \"P\" is citizens\n  members 40 people\nbody b\n  seats p 1 per member\n  decides by 2/3 of votes\n  \
         quorum 50% of members, second call 25% of members after 2 weeks\n"
    );
    has(&marked(&body, "50% of"), Lang::En, &["20 of 40 must be there"]);
    lacks(&marked(&body, "50% of"), Lang::En, &["second call"]);
    has(&marked(&body, "25% of"), Lang::En, &["on second call 10, after 2 weeks"]);
    lacks(&marked(&body, "25% of"), Lang::En, &["20 of 40"]);
    has(&marked(&body, "2 weeks"), Lang::En, &["14 days"]);
    lacks(&marked(&body, "2 weeks"), Lang::En, &["20 of 40", "second call 10"]);
    has(&marked(&body, "2/3 of votes"), Lang::En, &["27 of 40 votes pass a proposal"]);
    // What is told is told of the amount without the blanks behind it.
    let italian = "carta c\nparte p è cittadini\n  membri 3 persone\n  apporta tempo 6 ore a persona come donazione\n";
    let span = at_in(&marked(italian, "6 ore"), Lang::It, |project, file, offset| {
        let found = hover(project, file, offset).unwrap();
        project.text(file)[found.span.range()].to_owned()
    });
    assert_eq!(span, "6 ore a persona");
}

#[test]
fn words_are_told_as_they_are_written() {
    has(&garden("36 people", 5), Lang::En, &["**people**", "in Italian `persone`"]);
    has(&garden("every 12 months", 10), Lang::En, &["**months**", "in Italian `mesi`"]);
    // Where it comes to something, that is told: from when to when.
    has(&garden("lasts       12 months", 16), Lang::En, &["`12 months`", "planned 2027-04-26 – 2028-04-25 (366 days)"]);
    has("parte p è cittadini\n  membri 36 perso$0ne\n", Lang::It, &["**persone**", "in inglese `people`"]);
}

#[test]
fn first_and_last_days_are_told_as_such() {
    has(&marked(TERM, "2027-01-01"), Lang::En, &["first day of the charter"]);
    has(&marked(TERM, "2027-12-31"), Lang::En, &["last day of the charter"]);
}

#[test]
fn vetoes_and_casting_votes_are_named() {
    let body = |rest: &str| {
        format!(
            "{TERM}party p \"P\" is citizens\n  members 36 people\nparty q \"Q\" is municipality\nbody b\n  seats p 1 per member\n{rest}\
             stage s\n  decided by b\n"
        )
    };
    has(&marked(&body("  veto q\n"), "b\n  seats"), Lang::En, &["`q`: 0 of 36 votes", "has a veto"]);
    // Who is seated cannot be counted: the veto is known all the same.
    let by_lot = body("  veto q\n  decides by lot\n");
    has(&marked(&by_lot, "b\n  seats"), Lang::En, &["`p`", "`q`, has a veto"]);
    // 36 voters and a casting vote: each decides as often as the others.
    let tie = body("  tie decided by q\n");
    has(
        &marked(&tie, "b\n  seats"),
        Lang::En,
        &[
            "`p`: 36 of 36 votes, one by one: power 2.7% each, 97.3% in all, if they agree, they decide alone",
            "`q`: 0 of 36 votes",
            "decides ties",
        ],
    );
    let bloc = tie.replace("p 1 per member", "p 3");
    has(&marked(&bloc, "b\n  seats"), Lang::En, &["`p`: 3 of 3 votes, power 100%, decides alone"]);
}

#[test]
fn needs_per_member_are_multiplied() {
    let text = format!(
        "{TERM}party p \"P\" is citizens\n  members 36 people\nco-management g\n  starts on 2027-01-01\n  lasts 12 months\n  needs 2 hours per member per month from p, 3 hours per member from p\n"
    );
    has(&marked(&text, "2 hours"), Lang::En, &["864 hours while `g` runs as planned"]);
    has(&marked(&text, "3 hours"), Lang::En, &["108 hours in all"]);
    has(&marked(&text, "p \"P\""), Lang::En, &["needed in `g`: 864 hours", "needed in `g`: 108 hours"]);
}
