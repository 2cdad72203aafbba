//! The words of the tree-sitter grammar, and whether it agrees with the language about what is a charter.

use super::words::{Class, contexts, declaring, forms};
use charter::syntax::{DeclKind, clauses, keywords};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "editors/tree-sitter-charter/words.js";

/// Every way in which a form is written: an accent may be an apostrophe, and an apostrophe may be curly.
fn written(form: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::from([form.to_owned()]);
    for (letter, plain) in [('è', "e'"), ('ò', "o'"), ('à', "a'"), ('ù', "u'"), ('\'', "’")] {
        let more: Vec<String> = all.iter().filter(|form| form.contains(letter)).map(|form| form.replace(letter, plain)).collect();
        all.extend(more);
    }
    all
}

fn all_written<'f>(forms: impl Iterator<Item = &'f str>) -> Vec<String> {
    forms.flat_map(written).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Forms of the clauses that may stand in each kind of declaration, apart those that hold any words; whether a line may start with a
/// name there.
fn clauses_by_declaration() -> Map<String, Value> {
    let mut all = Map::new();
    for declaration in keywords().iter().filter(|keyword| keyword.group == "declaration") {
        let kind = DeclKind::of_keyword(declaration.id).unwrap_or(DeclKind::Stage);
        let activity = (kind == DeclKind::Stage).then_some(declaration.id);
        let here = || clauses().of_place(kind, activity);
        // A technique may be any words.
        let of = |free: bool| {
            let own = here().filter(move |clause| (clause.id == "by_technique") == free);
            all_written(own.flat_map(|clause| &clause.keywords).flat_map(|keyword| forms(keyword)))
        };
        let sentences = here().any(|clause| clause.keywords.is_empty());
        let heads = all_written(forms(declaration));
        all.insert(declaration.id.to_owned(), json!({"heads": heads, "clauses": of(false), "free": of(true), "sentences": sentences}));
    }
    all
}

/// Words behind the first of a line, each in one class.
fn words_by_class() -> BTreeMap<&'static str, BTreeSet<String>> {
    let name = |class: Class| match class {
        Class::Operator => "operator",
        Class::Word => "keyword",
        Class::Value | Class::Action | Class::Reason => "value",
        Class::Reading => "reading",
        Class::Rate | Class::Unit => "unit",
    };
    let mut known = BTreeSet::new();
    let mut all: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (class, forms) in contexts().iter().flat_map(|context| &context.words) {
        for form in forms.iter().flat_map(|form| written(form)) {
            if known.insert(form.clone()) {
                all.entry(name(*class)).or_default().insert(form);
            }
        }
    }
    all
}

#[test]
fn words_of_the_grammar() {
    assert!(!declaring().is_empty());
    let words = json!({"declarations": clauses_by_declaration(), "words": words_by_class()});
    let text = serde_json::to_string_pretty(&words).unwrap();
    super::settle(FILE, &format!("// Generated from the tables of the language (tests/editors).\nmodule.exports = {text};\n"));
}
