//! Definition, references, highlight, rename.

use super::fixture::*;
use charter::diagnostic::{Catalogue, Lang, Severity};
use charter::ide::{Access, definition, document_symbols, highlight, prepare_rename, references, rename};

fn defined(text: &str) -> Option<String> {
    at(text, |project, file, offset| definition(project, file, offset).map(|found| place(project, found.name)))
}

fn used(text: &str) -> Vec<String> {
    at(text, |project, file, offset| references(project, file, offset, true).into_iter().map(|loc| place(project, loc)).collect())
}

/// What renaming says: the changed files, or why not.
fn renamed(text: &str, new: &str) -> Result<Vec<(String, String)>, String> {
    at(text, |project, file, offset| match rename(project, file, offset, new) {
        Ok(edits) => Ok(edited(project, &edits)),
        Err(why) => Err(Catalogue::new(Lang::En).text(&why)),
    })
}

#[test]
fn a_name_leads_to_its_declaration() {
    assert_eq!(defined(&garden("decided by  assembly", 14)).unwrap(), "a.charter:14:6 assembly");
    assert_eq!(defined(&garden("starts      after layout", 24)).unwrap(), "a.charter:19:11 layout");
    assert_eq!(defined(&garden("cuts first  tools", 13)).unwrap(), "a.charter:34:31 tools");
    assert_eq!(defined(&garden("from usual", 6)).unwrap(), "a.charter:50:10 usual");
    assert_eq!(defined(&garden("expect layout", 0)), None);
    assert_eq!(defined(&garden("as \"no layout\"", 8)), None);
}

#[test]
fn names_are_found_in_lines_that_cannot_be_read() {
    assert_eq!(
        defined("body assembly \"A\"\n  seats p 1\nco-design x\n  decided by whoever assem$0bly\n").unwrap(),
        "a.charter:1:6 assembly"
    );
    assert_eq!(defined("body assembly\nco-design x\n  starts after assem$0bly is is\n").unwrap(), "a.charter:1:6 assembly");
}

#[test]
fn every_place_of_a_name_is_found_across_files() {
    let found = used(
        "//- a.charter\nuse \"p.charter\"\nuse \"q.charter\"\nbody b\n  seats school 1\n//- p.charter\nparty sch$0ool is public school\n//- q.charter\nduty d\n  school must \"x\"\n//- other.charter\nuse \"p.charter\"\nbody c\n  seats school 2\n//- alien.charter\nparty school is bank\n",
    );
    assert_eq!(found, ["a.charter:4:9 school", "p.charter:1:7 school", "q.charter:2:3 school", "other.charter:3:9 school"]);
}

#[test]
fn places_are_told_apart_by_what_they_do() {
    let found = at(&garden("decided by  assembly", 14), highlight);
    let write = found.iter().filter(|(_, access)| *access == Access::Write).count();
    assert_eq!((write, found.len()), (1, 4));
}

#[test]
fn lines_belong_to_their_stage() {
    let text = "co-financing a\n  from p 10 EUR\n  spends soil 5 EUR, tools 5 EUR\n  cuts first so$0il\nco-financing b\n  spends soil 3 EUR\n  cuts first soil\n";
    assert_eq!(used(text), ["a.charter:3:10 soil", "a.charter:4:14 soil"]);
}

#[test]
fn variables_of_rules_are_known_in_their_texts() {
    let text = "party p is bank\nrule r \"R\"\n  for every p in parties\n  require some b in assets of p\n  else warning on p \"{p$0} brings {count b in assets of p} things\"\n  suggest \"ask {p}\"\n";
    assert_eq!(
        used(text),
        ["a.charter:3:13 p", "a.charter:4:31 p", "a.charter:5:19 p", "a.charter:5:23 p", "a.charter:5:55 p", "a.charter:6:17 p"]
    );
    let (_, changed) = &renamed(text, "party_1").unwrap()[0];
    assert!(changed.contains("party p is bank") && changed.contains("{party_1} brings {count b in assets of party_1}"), "{changed}");
    assert_eq!(renamed(text, "b"), Err("`b` is already the name of a variable of a rule".to_owned()));
}

#[test]
fn renaming_reaches_waivers_and_settings() {
    let text = "charter c\n  waives mine on school because \"x\" until 2030-01-01\nparty school is bank\nprofile own\n  treats mine as error\nrule mi$0ne in own\n";
    let (_, changed) = &renamed(text, "ours").unwrap()[0];
    assert!(changed.contains("waives ours on school") && changed.contains("treats ours as error") && changed.contains("rule ours in own"));
    let text = text.replace("mi$0ne", "mine").replace("party school", "party scho$0ol");
    let (_, changed) = &renamed(&text, "nursery").unwrap()[0];
    assert!(changed.contains("on nursery because") && changed.contains("party nursery is bank"));
}

#[test]
fn endings_are_texts_and_no_names() {
    let text = "co-design layout\n  otherwise end as \"layout\"\nduty d\n  due within 3 days after lay$0out fails\n";
    let (_, changed) = &renamed(text, "plan").unwrap()[0];
    assert!(changed.contains("end as \"layout\"") && changed.contains("after plan fails"), "{changed}");
}

#[test]
fn what_cannot_be_renamed_says_why() {
    let why = |text: &str, new: &str| renamed(text, new).unwrap_err();
    assert_eq!(why(&garden("decides  by", 2), "x"), "there is no name here that could be changed");
    assert_eq!(why("charter c\n  follows co$0re\n", "x"), "`core` comes with the program and keeps its name");
    assert_eq!(why("body b\n  seats nob$0ody 1\n", "x"), "nothing declares `nobody`");
    assert_eq!(why("party p$0a is bank\n", "members"), "`members` is a little word that is never a name");
    assert!(why("party p$0a is bank\n", "two words").starts_with("`two words` is no name"));
    assert_eq!(why("party p$0a is bank\nstage s\n", "s"), "`s` is already the name of a stage");
    assert_eq!(why("parte p$0a è banca\n", "deve"), "`deve` is a little word that is never a name");
    // In a rule, `charter` is the charter itself.
    let rule = "stage la$0st\nrule r\n  for every s in stages\n  require s depends on last\n  else error \"x\"\n";
    let ambiguous = why(rule, "charter");
    assert_eq!(ambiguous, "`charter` would be read as a word of the language in one of its places");
}

#[test]
fn the_name_is_the_placeholder() {
    let found = at(&garden("gardeners \"Gardeners\"", 9), prepare_rename);
    assert_eq!(found.unwrap().placeholder, "gardeners");
}

/// Whatever is declared in the examples can be renamed, and the charter says the same as before.
#[test]
fn renaming_changes_no_meaning() {
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "charter") {
            continue;
        }
        let files = vec![("a.charter".to_owned(), std::fs::read_to_string(&path).unwrap())];
        let (before, changed) = open(&files, Lang::En, |project, ids| {
            let before = errors(project);
            let mut changed = Vec::new();
            for symbol in document_symbols(project, ids[0]).iter().flat_map(|symbol| std::iter::once(symbol).chain(&symbol.children)) {
                if symbol.kind == charter::ide::SymbolKind::Governance {
                    continue;
                }
                let at = symbol.name_span.start as usize;
                let edits = rename(project, ids[0], at, "zz_other").unwrap_or_else(|why| panic!("{}: {why:?}", symbol.name));
                assert_eq!(edits.len(), references(project, ids[0], at, true).len());
                changed.push((symbol.name.clone(), edited(project, &edits)));
            }
            (before, changed)
        });
        assert!(changed.len() > 10, "{}", path.display());
        for (name, files) in changed {
            let after = open(&files, Lang::En, |project, _| errors(project));
            assert_eq!(before, after, "{}: {name}", path.display());
        }
    }
}

fn errors(project: &charter::ide::Project<'_>) -> Vec<(Severity, &'static str)> {
    project.units().flat_map(|unit| &unit.diagnostics).map(|found| (found.severity, found.code.id)).collect()
}
