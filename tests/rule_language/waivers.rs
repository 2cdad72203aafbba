//! What a charter accepts, why and until when.

use super::{Found, head, look};
use charter::diagnostic::{Catalogue, Lang};

const RULES: &str = "\nrule small\n  for every p in parties\n  require votes of p in board > 1\n  else error on p \"{p}\"\n\nrule small_too\n  require 1 = 2\n  else warning \"too\"\n";

/// The charter with a `waives` clause and two rules, on a day.
fn waiving(clause: &str, today: Option<&str>) -> Found {
    let charter = head(Lang::En, "").replacen("  good ", &format!("  waives       {clause}\n  good "), 1);
    look(&[("c.charter", format!("{charter}{RULES}"))], today)
}

fn of_waivers(found: &Found, lang: Lang) -> Vec<String> {
    let catalogue = Catalogue::new(lang);
    found.of(&["V", "T06"]).map(|one| format!("{} `{}`: {}", one.code.id, found.text(one), catalogue.text(&one.message))).collect()
}

#[test]
fn a_waiver_marks_what_its_rule_finds() {
    let found = waiving("small because \"they came late\" until 2027-06-30", None);
    assert_eq!(found.own(Lang::En), ["warning on c: too", "(waived) error on council: `council`", "(waived) error on shop: `shop`"]);
    assert!(of_waivers(&found, Lang::En).is_empty());
    let waived = found.all.iter().find_map(|one| one.waived.as_ref()).unwrap();
    assert_eq!((waived.because.as_str(), waived.until.map(|day| day.to_string())), ("they came late", Some("2027-06-30".to_owned())));
    let on = waiving("small on shop because \"x\" until 2027-06-30", None);
    assert_eq!(on.own(Lang::En), ["warning on c: too", "error on council: `council`", "(waived) error on shop: `shop`"]);
}

#[test]
fn a_waiver_ends_after_its_last_day() {
    let on = |day: &str| waiving("small because \"x\" until 2027-06-30", Some(day));
    for day in ["2027-01-01", "2027-06-30"] {
        assert!(of_waivers(&on(day), Lang::En).is_empty(), "{day}");
        assert_eq!(on(day).own(Lang::En).iter().filter(|one| one.starts_with("(waived)")).count(), 2);
    }
    let after = on("2027-07-01");
    let clause = "waives       small because \"x\" until 2027-06-30";
    assert_eq!(of_waivers(&after, Lang::En), [format!("V01 `{clause}`: the waiver of `small` ended on 2027-06-30")]);
    assert_eq!(of_waivers(&after, Lang::It), [format!("V01 `{clause}`: la deroga a `small` è scaduta il 2027-06-30")]);
    assert!(after.own(Lang::En).iter().all(|one| !one.starts_with("(waived)")));
}

#[test]
fn a_waiver_without_reason_or_end_waives_nothing() {
    for (clause, message) in [
        ("small until 2027-06-30", "`small` is waived without a reason"),
        ("small because \"  \" until 2027-06-30", "`small` is waived without a reason"),
        ("small because \"x\"", "`small` is waived without an end"),
    ] {
        let found = waiving(clause, None);
        assert_eq!(of_waivers(&found, Lang::En), [format!("V03 `waives       {clause}`: {message}")]);
        assert!(found.own(Lang::En).iter().all(|one| !one.starts_with("(waived)")));
    }
}

#[test]
fn a_waiver_of_nothing_is_told() {
    let told = |clause: &str| of_waivers(&waiving(&format!("{clause} because \"x\" until 2027-06-30"), None), Lang::En);
    assert!(told("small on residents")[0].ends_with("`small` finds nothing on `residents` that could be waived"));
    assert!(told("dummy_voter")[0].ends_with("`dummy_voter` finds nothing that could be waived"));
    assert!(told("smal")[0].starts_with("T06 `smal`: there is no rule or check called `smal`"));
    assert!(told("unknown_reference")[0].starts_with("T06 `unknown_reference`: `unknown-reference` cannot be waived"));
    // A rule of another name is another rule.
    assert_eq!(waiving("small because \"x\" until 2027-06-30", None).own(Lang::En).first().map(String::as_str), Some("warning on c: too"));
}

#[test]
fn an_unused_waiver_is_taken_out_by_its_fix() {
    let found = waiving("dummy_voter because \"x\" until 2027-06-30", None);
    let unused = found.of(&["V02"]).next().unwrap();
    let edit = &unused.fixes[0].edits[0];
    let text = &found.sources.file(edit.loc.file).text;
    let mended = format!("{}{}{}", &text[..edit.loc.span.start as usize], edit.text, &text[edit.loc.span.end as usize..]);
    assert!(of_waivers(&look(&[("c.charter", mended.clone())], None), Lang::En).is_empty(), "{mended}");
}

/// What a check that is no rule finds can be accepted under its name; what says that the text means nothing cannot.
#[test]
fn checks_are_waived_by_their_names_and_the_shipped_rules_by_theirs() {
    let heavy = "\nbody heavy \"Heavy\"\n  seats    council 3, residents 1\n  decides  by majority of votes\n  tie      rejects\n";
    let waive = |name: &str| {
        let clause = format!("  waives       {name} because \"x\" until 2027-06-30\n  good ");
        look(&[("c.charter", format!("{}{heavy}", head(Lang::En, "").replacen("  good ", &clause, 1)))], None)
    };
    let waived = |found: &Found| found.all.iter().filter(|one| one.waived.is_some()).map(|one| one.code.name).collect::<Vec<_>>();
    assert_eq!(waived(&waive("dummy_voter")), ["dummy-voter"]);
    let plain = look(&[("c.charter", format!("{}{heavy}", head(Lang::En, "")))], None);
    let check = plain.all.iter().find(|one| one.rule.is_none() && one.code.id.starts_with('W')).map(|one| one.code.name);
    if let Some(check) = check {
        assert!(waived(&waive(&check.replace('-', "_"))).iter().all(|name| *name == check));
    }
}
