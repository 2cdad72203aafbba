//! Every text exists in English and Italian, says the same things, and is used; every code is listed once.

use charter::diagnostic::{Catalogue, Lang, codes};
use charter::rules::library;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|of| of == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Message ids with their variables, from the Fluent files of a language.
fn texts(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in files("src/diagnostic/text", "ftl") {
        if !path.to_string_lossy().ends_with(&format!(".{}.ftl", lang.code())) {
            continue;
        }
        let mut current = String::new();
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            if let Some((id, _)) = line.split_once(" =").filter(|(id, _)| !id.contains(' ') && !id.is_empty() && !line.starts_with('#')) {
                current = id.to_owned();
                assert!(texts.insert(current.clone(), BTreeSet::new()).is_none(), "{id} stands twice in {lang:?}");
            }
            for rest in line.split('$').skip(1) {
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect();
                if let Some(names) = texts.get_mut(&current) {
                    names.insert(name);
                }
            }
        }
    }
    texts
}

/// All string literals of the sources that look like ids of messages.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in files("src", "rs") {
        let text = std::fs::read_to_string(path).unwrap();
        for literal in text.split('"').filter(|part| !part.is_empty() && part.contains('-')) {
            if literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
                found.insert(literal.to_owned());
            }
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    let (en, it) = (texts(Lang::En), texts(Lang::It));
    let ids = |texts: &BTreeMap<String, BTreeSet<String>>| texts.keys().cloned().collect::<Vec<_>>();
    assert_eq!(ids(&en), ids(&it));
    for (id, names) in &en {
        assert_eq!(Some(names), it.get(id), "{id}");
    }
}

#[test]
fn every_text_is_used_and_every_used_id_has_a_text() {
    let en = texts(Lang::En);
    let literals = literals();
    let unused: Vec<_> = en.keys().filter(|id| !literals.contains(*id)).collect();
    assert!(unused.is_empty(), "texts that nothing says: {unused:?}");
    let rust: String = files("src", "rs").iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    for part in rust.split("Message::new(\"").skip(1) {
        let id = part.split('"').next().unwrap();
        assert!(en.contains_key(id), "`{id}` has no text");
    }
    let catalogue = Catalogue::new(Lang::It);
    assert!(en.keys().all(|id| catalogue.has(id)));
}

#[test]
fn codes_are_listed_once_and_said_somewhere() {
    let rust: String = files("src", "rs")
        .iter()
        .filter(|path| !path.to_string_lossy().contains("codes"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let (mut ids, mut names) = (BTreeSet::new(), BTreeSet::new());
    for code in codes::all() {
        assert!(ids.insert(code.id), "{} stands twice", code.id);
        assert!(names.insert(code.name), "{} stands twice", code.name);
        let constant = code.name.to_uppercase().replace('-', "_");
        let by_a_rule = library::library().model.rules.iter().any(|rule| library::code(&rule.name.text) == Some(code));
        assert!(by_a_rule || rust.contains(&format!("codes::{constant}")), "{} ({constant}) is never said", code.id);
    }
}
