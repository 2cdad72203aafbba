//! Every certain fix mends its finding and breaks nothing: over charters that are wrong on purpose, those of the pages of the codes,
//! and slips in the examples.

use super::fixture::*;
use crate::edits::{Dice, SLIPS, keyword_places, slipped};
use charter::diagnostic::{Diagnostic, Lang, Severity};
use charter::ide::{ActionKind, Project, actions};
use charter::source::FileId;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What is found in a file: how grave, which code, what is said.
type Found = (Severity, &'static str, String);

fn findings(project: &Project<'_>, file: FileId) -> Vec<Diagnostic> {
    let parsed = charter::syntax::parse(file, project.text(file)).1;
    let unit = project.home(file).into_iter().flat_map(|unit| &unit.diagnostics).map(AsRef::as_ref).cloned();
    let mut all: Vec<Diagnostic> = parsed.into_iter().chain(unit).collect();
    charter::diagnostic::sort(&mut all);
    all.dedup();
    // What a charter waives is no fault that comes of mending it: the slip had only hidden it.
    all.retain(|finding| finding.waived.is_none());
    all
}

fn told(project: &Project<'_>, findings: &[Diagnostic]) -> Vec<Found> {
    findings.iter().map(|finding| (finding.severity, finding.code.id, project.catalogue.text(&finding.message))).collect()
}

/// Tries every certain fix of a text: those tried by code, and what went wrong.
fn try_all(name: &str, text: &str, tried: &mut BTreeMap<&'static str, usize>, faults: &mut BTreeSet<String>) {
    let files = [("a.charter".to_owned(), text.to_owned())];
    let (before, fixed) = open(&files, Lang::En, |project, ids| {
        let all = findings(project, ids[0]);
        let mut fixed = Vec::new();
        for finding in &all {
            for action in actions(project, ids[0], finding.loc.span, &[finding], "2027-03-01".parse().unwrap()) {
                if action.kind == ActionKind::QuickFix && action.preferred {
                    fixed.push((finding.code.id, action.title.clone(), edited(project, &action.change(project).edits)));
                }
            }
        }
        (told(project, &all), fixed)
    });
    for (code, title, files) in fixed {
        *tried.entry(code).or_default() += 1;
        let after = open(&files, Lang::En, |project, ids| told(project, &findings(project, ids[0])));
        let count = |all: &[Found]| all.iter().filter(|(_, id, _)| *id == code).count();
        if count(&after) >= count(&before) {
            faults.insert(format!("{name}: {code} stays after `{title}`"));
        }
        let mut known = before.clone();
        for error in after.iter().filter(|(severity, ..)| *severity == Severity::Error) {
            match known.iter().position(|other| other == error) {
                Some(at) => drop(known.swap_remove(at)),
                None => drop(faults.insert(format!("{name}: {code} `{title}` brings {error:?}"))),
            }
        }
    }
}

fn folder(path: &str, extension: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|of| of == extension));
    paths.sort();
    paths.iter().map(|path| (path.display().to_string(), std::fs::read_to_string(path).unwrap())).collect()
}

fn settle(tried: &BTreeMap<&'static str, usize>, faults: &BTreeSet<String>, least: usize) {
    let all: usize = tried.values().sum();
    println!("{all} certain fixes tried: {tried:?}");
    assert!(faults.is_empty(), "{} of {all}:\n{}", faults.len(), faults.iter().cloned().collect::<Vec<_>>().join("\n"));
    assert!(all >= least, "{all} tried");
}

#[test]
fn certain_fixes_mend_what_is_wrong_on_purpose() {
    let (mut tried, mut faults) = (BTreeMap::new(), BTreeSet::new());
    for (name, text) in [folder("tests/wrong", "charter"), folder("examples", "charter"), folder("examples/gallery", "charter")].concat() {
        try_all(&name, &text, &mut tried, &mut faults);
    }
    for (name, page) in folder("docs/codes", "md") {
        for (info, block) in crate::docs::blocks(&page) {
            if info.starts_with("charter") {
                try_all(&name, &block, &mut tried, &mut faults);
            }
        }
    }
    settle(&tried, &faults, 20);
}

#[test]
fn certain_fixes_mend_slips_in_the_examples() {
    let (mut tried, mut faults) = (BTreeMap::new(), BTreeSet::new());
    for (name, text) in [folder("examples", "charter"), folder("examples/gallery", "charter")].concat() {
        let text = text.replace("\r\n", "\n");
        let places = keyword_places(&text);
        let mut dice = Dice(5);
        for _ in 0..30 {
            let slip = SLIPS[dice.roll(SLIPS.len())];
            let Some((wrong, line)) = slipped(&text, slip, &places, &mut dice) else { continue };
            try_all(&format!("{name} {slip:?} line {}", line + 1), &wrong, &mut tried, &mut faults);
        }
    }
    settle(&tried, &faults, 100);
}
