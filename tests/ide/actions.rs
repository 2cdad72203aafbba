//! What can be done about findings, and besides.

use super::fixture::*;
use charter::diagnostic::Lang;
use charter::ide::{Action, ActionKind, actions, all_fixes};
use charter::source::Span;

/// The actions at the mark, with the texts that they lead to.
fn offered(text: &str) -> Vec<(Action, Vec<(String, String)>)> {
    at(text, |project, file, offset| {
        let parsed = charter::syntax::parse(file, project.text(file)).1;
        let findings: Vec<_> =
            parsed.iter().chain(project.home(file).into_iter().flat_map(|unit| &unit.diagnostics).map(AsRef::as_ref)).collect();
        let today = "2027-03-01".parse().unwrap();
        let found = actions(project, file, Span::new(offset, offset), &findings, today);
        found.into_iter().map(|action| (action.clone(), edited(project, &action.change(project).edits))).collect()
    })
}

/// The file that is made by moving a party at the mark.
fn created(text: &str) -> (std::path::PathBuf, String) {
    at(text, |project, file, offset| {
        let found = actions(project, file, Span::new(offset, offset), &[], "2027-03-01".parse().unwrap());
        let made = found.iter().find(|action| action.makes_file()).unwrap();
        made.change(project).create.unwrap()
    })
}

fn one(text: &str, part: &str) -> Option<(Action, String)> {
    let all = offered(text);
    let titles: Vec<String> = all.iter().map(|(action, _)| action.title.clone()).collect();
    let found = all.into_iter().find(|(action, _)| action.title.contains(part)).map(|(action, mut files)| (action, files.remove(0).1));
    assert!(found.is_some() || part.is_empty(), "{titles:?}");
    found
}

#[test]
fn fixes_come_with_their_finding() {
    let (action, text) = one("stage s\n  lats$0 3 days\n", "lasts").unwrap();
    assert_eq!((action.kind, action.preferred, action.mends.is_some()), (ActionKind::QuickFix, true, true));
    assert_eq!(text, "stage s\n  lasts 3 days\n");
}

#[test]
fn all_that_is_certain_is_mended_at_once() {
    let (action, text) = one("stage s$0\n  lats 3 days\n  let by x\n", "mend all 2").unwrap();
    assert_eq!(action.kind, ActionKind::FixAll);
    assert_eq!(text, "stage s\n  lasts 3 days\n  led by x\n");
    let nothing = at("stage s$0\n", |project, file, _| all_fixes(project, file, &[]));
    assert_eq!(nothing, None);
}

#[test]
fn a_finding_is_waived_for_a_year() {
    let text =
        "charter c\n  period 2027-01-01 to 2027-12-31\nparty idle$0 is bank\nparty other is bank\n  brings money 3 EUR on 2027-02-01\n";
    let (action, changed) = one(text, "waive `").unwrap();
    assert_eq!(action.kind, ActionKind::QuickFix);
    assert!(changed.contains("\n  waives ") && changed.contains(" because \"WHY\" until 2028-03-01\nparty idle"), "{changed}");
    let (_, changed) = one(
        &text
            .replace("charter c", "carta c")
            .replace("period 2027-01-01 to", "periodo dal 2027-01-01 al")
            .replace("party", "parte")
            .replace("is bank", "è banca")
            .replace("brings money 3 EUR on", "apporta denaro 3 EUR il"),
        "waive `",
    )
    .unwrap();
    assert!(changed.contains("\n  deroga a ") && changed.contains(" motivo \"PERCHÉ\" fino al 2028-03-01\n"), "{changed}");
}

#[test]
fn a_stage_that_can_fail_says_what_then() {
    let text = "charter c\n  period 2027-01-01 to 2027-12-31\nparty p is bank\nbody b\n  seats p 1\nco-design s$0\n  lasts 3 days\n  decided by b\n";
    let (_, changed) = one(text, "if `s` fails").unwrap();
    assert!(changed.ends_with("  decided by b\n  otherwise end as \"not agreed\"\n"), "{changed}");
    let with = text.replace("decided by b", "decided by b\n  otherwise skip");
    assert!(offered(&with).iter().all(|(action, _)| !action.title.contains("fails")));
}

#[test]
fn a_charter_is_translated() {
    let (action, text) = one(&garden("charter orto", 0), "into Italian").unwrap();
    assert_eq!(action.kind, ActionKind::Rewrite);
    let (tree, found) = charter::syntax::parse(charter::source::FileId::default(), &text);
    assert!(found.is_empty() && tree.lang == Lang::It);
}

#[test]
fn a_party_moves_to_a_file_of_its_own() {
    let text = garden("party comune", 8);
    let before = text.replace("$0", "");
    let (_, changed) = one(&text, "move `comune` to `common/comune.charter`").unwrap();
    let (path, made) = created(&text);
    assert_eq!(path.display().to_string(), "common/comune.charter");
    assert_eq!(made, "/// The council.\nparty comune \"Comune di Monza\" is municipality\n  brings  money 1_500 EUR on 2027-01-31\n");
    assert!(changed.starts_with("use \"common/comune.charter\"\n\ncharter orto"), "{changed}");
    assert!(!changed.contains("The council.") && changed.contains("EUR\n\nparty gardeners"), "{changed}");
    let findings = |files: &[(String, String)]| {
        open(files, Lang::En, |project, _| {
            let mut codes: Vec<_> = project.units().flat_map(|unit| &unit.diagnostics).map(|found| found.code.id).collect();
            codes.sort_unstable();
            codes
        })
    };
    let moved = findings(&[("a.charter".to_owned(), changed), ("common/comune.charter".to_owned(), made)]);
    assert_eq!(moved, findings(&[("a.charter".to_owned(), before)]));
}

#[test]
fn an_italian_party_moves_among_parties() {
    let (path, made) = created("carta c\nparte com$0une è comune\n");
    assert_eq!((path.display().to_string().as_str(), made.as_str()), ("parti/comune.charter", "parte comune è comune\n"));
}
