//! The shipped rules: each is read without a mistake, has its code, and finds what its three charters say: one that fails, one
//! that passes, and one at the boundary (`tests/rules/<CODE>-….charter`).

use charter::diagnostic::{Catalogue, Diagnostic, Lang, codes};
use charter::project::{Files, Workspace};
use charter::rules::library;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

struct Nothing;

impl Files for Nothing {
    fn read(&self, _: &Path) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::NotFound.into())
    }
}

/// All that is found in a text.
fn check(text: &str) -> (Vec<Diagnostic>, charter::source::Sources) {
    let mut workspace = Workspace::new(&Nothing);
    let file = workspace.add("rule.charter".into(), text.as_bytes().to_vec());
    let unit = workspace.unit(file);
    let found = workspace.diagnostics(&[unit]);
    (found, workspace.sources)
}

fn told(found: &[Diagnostic]) -> Vec<String> {
    let catalogue = Catalogue::new(Lang::En);
    found.iter().map(|one| format!("{} on {:?}: {}", one.id(), one.about, catalogue.text(&one.message))).collect()
}

#[test]
fn the_library_is_read_without_a_mistake() {
    let mistakes = library::mistakes();
    let sources = &library::library().sources;
    let catalogue = Catalogue::new(Lang::En);
    let shown: Vec<String> = mistakes
        .iter()
        .map(|one| {
            let at = sources.position(one.loc);
            let file = sources.file(one.loc.file).display_path();
            format!("{file}:{}:{} {} {}", at.line, at.column, one.id(), catalogue.text(&one.message))
        })
        .collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}

#[test]
fn every_rule_has_its_code_and_speaks_both_languages() {
    let expert: BTreeSet<String> = codes::all()
        .filter(|code| {
            let after_s10 = code.id.starts_with('S') && ("S11".."S17").contains(&code.id);
            after_s10 || code.id.starts_with(['C', 'D', 'M', 'G', 'Q', 'O', 'R', 'X', 'I'])
        })
        .map(|code| code.name.replace('-', "_"))
        .collect();
    let (mut rules, mut found) = (BTreeSet::new(), BTreeSet::new());
    for rule in &library::library().model.rules {
        assert!(rules.insert(rule.name.text.clone()), "{} stands twice", rule.name.text);
        let code = library::code(&rule.name.text).unwrap_or_else(|| panic!("{} has no code", rule.name.text));
        found.insert(code.name.replace('-', "_"));
        assert!(!rule.profiles.is_empty(), "{} is in no profile", rule.name.text);
        assert!(rule.title.others.iter().any(|(lang, _)| lang == "it"), "the title of {} is not in Italian", rule.name.text);
        assert!(rule.because.is_some() && rule.suggest.is_some(), "{} does not say why, or how to mend", rule.name.text);
        let texts = [rule.otherwise.as_ref().map(|otherwise| &otherwise.text), rule.because.as_ref(), rule.suggest.as_ref()];
        for text in texts.into_iter().flatten() {
            let langs: Vec<Lang> = text.iter().map(|(lang, _)| *lang).collect();
            assert_eq!(langs, Lang::ALL, "a text of {}", rule.name.text);
        }
    }
    assert_eq!(found, expert);
}

#[test]
fn every_rule_has_a_failing_a_passing_and_a_boundary_charter() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let mut missing = Vec::new();
    for rule in &library::library().model.rules {
        let id = library::code(&rule.name.text).map_or("", |code| code.id);
        for kind in ["fails", "passes", "boundary"] {
            if !folder.join(format!("{id}-{kind}.charter")).is_file() {
                missing.push(format!("{id}-{kind}.charter"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

/// `// finds C04 on parents`, or `// finds no C04`: the code, and on what if it is found.
fn expected(text: &str) -> Option<(String, Option<String>)> {
    let line = text.lines().next()?.strip_prefix("// finds ")?;
    let words: Vec<&str> = line.split_whitespace().collect();
    match words.as_slice() {
        ["no", code] => Some(((*code).to_owned(), None)),
        [code, "on", name] => Some(((*code).to_owned(), Some((*name).to_owned()))),
        _ => None,
    }
}

#[test]
fn the_charters_of_rules_find_what_they_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|of| of.unwrap().path()).collect();
    paths.sort();
    let mut faults = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let Some((code, on)) = expected(&text) else {
            faults.push(format!("{name}: its first line does not say what it finds"));
            continue;
        };
        if !name.starts_with(&code) || name.ends_with("-passes.charter") && on.is_some() || name.ends_with("-fails.charter") && on.is_none()
        {
            faults.push(format!("{name}: its first line says {code} on {on:?}"));
        }
        let (found, _) = check(&text);
        let of_code: Vec<&Diagnostic> = found.iter().filter(|one| one.code.id == code).collect();
        let right = match &on {
            Some(on) => of_code.iter().any(|one| one.about.as_ref() == Some(on) && !one.is_undecided()),
            None => of_code.is_empty(),
        };
        let broken = found.iter().any(|one| one.id().starts_with(['L', 'N', 'F', 'T']) || ["S01", "S02", "S08", "S09"].contains(&one.id()));
        if !right || broken {
            faults.push(format!("{name}: expected {code} on {on:?}; found {:#?}", told(&found)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nothing_is_called_as_a_word_of_rules() {
    let rule = |define: &str| {
        format!("define {define} as 2\n\nrule few\n  require (count of p in parties) at least 2\n  else warning on charter \"few\"\n")
    };
    let mistakes = |define: &str| told(&check(&rule(define)).0).into_iter().filter(|one| one.starts_with("T02")).count();
    assert_eq!((mistakes("least_asked"), mistakes("territory"), mistakes("territorio")), (0, 1, 1));
}

/// A word that can be written can be asked of something, and of each kind of thing it means one thing only.
#[test]
fn every_word_of_rules_is_asked_of_something_and_means_one_thing() {
    use charter::rules::vocabulary;
    for keyword in charter::syntax::keywords().iter().filter(|keyword| keyword.group == "rule word") {
        assert!(vocabulary::all().any(|attribute| attribute.word == keyword.id), "{} can be asked of nothing", keyword.id);
    }
    let mut told = Vec::new();
    for attribute in vocabulary::all() {
        for kind in attribute.of {
            let asked = (attribute.word, *kind, attribute.within.is_some());
            assert!(!told.contains(&asked), "{asked:?} stands twice");
            told.push(asked);
        }
    }
}
