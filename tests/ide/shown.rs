//! What editors show between and above the lines of the examples, to be read as a whole.

use super::fixture::*;
use charter::diagnostic::Lang;
use charter::ide::{Command, HintKind, actions, hints, lenses};
use charter::project::Unit;
use charter::source::Span;
use std::fmt::Write as _;

fn example(name: &str) -> Vec<(String, String)> {
    let path = format!("{}/examples/{name}.charter", env!("CARGO_MANIFEST_DIR"));
    vec![("a.charter".to_owned(), std::fs::read_to_string(path).unwrap())]
}

/// The lines that have a hint or a lens, with these: `‹hint›`, `[lens]`.
fn shown(name: &str, lang: Lang) -> String {
    open(&example(name), lang, |project, ids| {
        let text = project.text(ids[0]);
        let mut marks: Vec<(usize, String)> = Vec::new();
        for hint in hints(project, ids[0], Span::new(0, text.len())) {
            let mark = if hint.kind == HintKind::Dates { '·' } else { '›' };
            marks.push((hint.offset as usize, format!("  ‹{}{mark}", hint.label)));
        }
        for lens in lenses(project, ids[0]) {
            marks.push((lens.span.end as usize, format!("  [{}]", lens.title)));
        }
        marks.sort();
        let mut out = String::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let end = start + line.trim_end().len();
            let here: String =
                marks.iter().filter(|(at, _)| start <= *at && *at < start + line.len()).map(|(_, mark)| mark.as_str()).collect();
            if !here.is_empty() {
                writeln!(out, "{}{here}", &text[start..end]).unwrap();
            }
            start += line.len();
        }
        out
    })
}

#[test]
fn hints_and_lenses_of_the_examples() {
    insta::assert_snapshot!("garden_in_an_editor", shown("garden", Lang::En));
    insta::assert_snapshot!("nursery_in_an_editor", shown("nursery", Lang::It));
}

/// A hint that says no more than what stands before it is noise.
#[test]
fn no_hint_repeats_its_line() {
    for name in ["bilancio_bologna", "dundee", "garden", "health_budgets", "minibus", "nursery"] {
        open(&example(name), Lang::En, |project, ids| {
            let text = project.text(ids[0]);
            for hint in hints(project, ids[0], Span::new(0, text.len())) {
                let before = text[..hint.offset as usize].rfind('\n').map_or(0, |at| at + 1);
                // Behind the hint, another amount of the line may come to the same.
                let line = text[before..hint.offset as usize].replace('_', "");
                let said = hint.label.replace(['_', '\u{a0}', '\u{202f}'], "");
                let numbers = |text: &str| -> Vec<String> {
                    text.split(|c: char| !c.is_ascii_digit() && c != '-')
                        .filter(|word| word.contains(|c: char| c.is_ascii_digit()))
                        .map(str::to_owned)
                        .collect()
                };
                let written = numbers(&line);
                assert!(
                    numbers(&said).is_empty() || numbers(&said).iter().any(|number| !written.contains(number)),
                    "{name}: `{said}` at `{line}`"
                );
            }
        });
    }
}

/// Every waiver that is proposed is understood, accepts its finding, and breaks nothing.
#[test]
fn what_is_waived_is_accepted() {
    let found =
        |unit: &Unit| -> Vec<(&'static str, bool)> { unit.diagnostics.iter().map(|one| (one.code.id, one.waived.is_some())).collect() };
    let mut tried = 0;
    for name in ["bilancio_bologna", "dundee", "garden", "health_budgets", "minibus", "nursery"] {
        let files = example(name);
        let (before, waivers) = open(&files, Lang::En, |project, ids| {
            let unit = project.home(ids[0]).unwrap();
            let today = unit.model.charter.as_ref().unwrap().period.unwrap().0;
            let all: Vec<_> = unit.diagnostics.iter().collect();
            let mut waivers = Vec::new();
            for finding in all.iter().filter(|finding| finding.loc.file == ids[0]) {
                for action in actions(project, ids[0], finding.loc.span, &[*finding], today) {
                    if action.title.contains("with a reason") {
                        waivers.push((finding.code.id, edited(project, &action.change(project).edits)));
                    }
                }
            }
            (found(unit), waivers)
        });
        for (code, files) in waivers {
            tried += 1;
            let after = open(&files, Lang::En, |project, ids| found(project.home(ids[0]).unwrap()));
            let open_of = |all: &[(&str, bool)]| all.iter().filter(|(id, waived)| *id == code && !waived).count();
            assert!(
                open_of(&after) < open_of(&before),
                "{name}: {code} is not waived: {}",
                files[0].1.lines().filter(|line| line.contains("WHY") || line.contains("PERCHÉ")).collect::<String>()
            );
            let others = |all: &[(&'static str, bool)]| all.iter().filter(|(id, _)| *id != code).count();
            assert_eq!(others(&after), others(&before), "{name}: {code}: {after:?}");
        }
    }
    assert!(tried > 5, "{tried}");
}

#[test]
fn rules_with_examples_have_a_lens() {
    let rule =
        |examples: &str| format!("rule r \"R\"\n  for every p in parties\n  require p is beneficiary\n  else error \"x\"\n{examples}");
    let shown = |text: &str, lang: Lang| -> Vec<(String, Command)> {
        open(&[("a.charter".to_owned(), text.to_owned())], lang, |project, ids| {
            lenses(project, ids[0]).into_iter().map(|lens| (lens.title, lens.command)).collect()
        })
    };
    let found = shown(&rule("  fails in \"a.charter\"\n  passes in \"b.charter\"\n"), Lang::En);
    let root = charter::source::FileId(0);
    assert_eq!(found, [("try 2 examples".to_owned(), Command::Try { root, rule: "r".to_owned() })]);
    assert_eq!(shown(&rule("  fails in \"a.charter\"\n"), Lang::It)[0].0, "prova 1 esempio");
    assert_eq!(shown(&rule(""), Lang::En), []);
}
