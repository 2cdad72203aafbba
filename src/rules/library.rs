//! The shipped profiles: rules in the language itself, read once.

use super::defines::Defines;
use super::typed;
use crate::diagnostic::{Code, Diagnostic, Lang, codes};
use crate::model::{Model, resolve};
use crate::source::Sources;
use crate::syntax::parse;
use std::sync::OnceLock;

/// The files of the library, by the name of their profile.
const FILES: &[(&str, &str)] = &[
    ("core", include_str!("library/core.charter")),
    ("co_production", include_str!("library/co_production.charter")),
    ("generative_welfare", include_str!("library/generative_welfare.charter")),
    ("outcomes", include_str!("library/outcomes.charter")),
    ("service_charter", include_str!("library/service_charter.charter")),
    ("art55", include_str!("library/art55.charter")),
    ("art56", include_str!("library/art56.charter")),
    ("participatory_budget", include_str!("library/participatory_budget.charter")),
    ("energy_community", include_str!("library/energy_community.charter")),
    ("italy", include_str!("library/italy.charter")),
    ("santarcangelo", include_str!("library/santarcangelo.charter")),
    ("shared_commons", include_str!("library/shared_commons.charter")),
    ("sicily", include_str!("library/sicily.charter")),
    ("taranto", include_str!("library/taranto.charter")),
    ("tuscany", include_str!("library/tuscany.charter")),
];

/// The library as read.
pub struct Library {
    /// Its profiles, rules and defines. Their places are in files of its own, which no charter's finding shows.
    pub model: Model,
    pub sources: Sources,
    /// What is wrong with it; a test forbids anything.
    pub found: Vec<Diagnostic>,
}

/// The shipped profiles.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let mut sources = Sources::default();
        let files: Vec<_> = FILES.iter().map(|(name, text)| sources.add(format!("{name}.charter").into(), (*text).to_owned())).collect();
        let read: Vec<_> = files.iter().map(|file| parse(*file, &sources.file(*file).text)).collect();
        let mut found: Vec<Diagnostic> = read.iter().flat_map(|(_, found)| found.iter().cloned()).collect();
        let trees: Vec<_> = read.iter().map(|(tree, _)| tree).collect();
        let (model, told) = resolve(&sources, &trees);
        found.extend(told);
        Library { model, sources, found }
    })
}

/// The shipped defines, typed.
pub(super) fn defines() -> &'static Defines<'static> {
    static DEFINES: OnceLock<Defines<'static>> = OnceLock::new();
    DEFINES.get_or_init(|| Defines::of(&library().model, None, Lang::En, &mut Vec::new()))
}

/// What typing says of the library; a test forbids anything.
#[must_use]
pub fn mistakes() -> Vec<Diagnostic> {
    let mut found = library().found.clone();
    Defines::of(&library().model, None, Lang::En, &mut found);
    typed(&library().model, defines(), None, Lang::En, &mut found);
    found
}

/// The code of a shipped rule: the one of its name, or of the beginning of its name, where several rules find what one code
/// stands for (`uninsured_or_unsafe_data`).
#[must_use]
pub fn code(rule: &str) -> Option<&'static Code> {
    let written = rule.replace('-', "_");
    let mut name = written.as_str();
    loop {
        if let Some(code) = codes::written(name) {
            return Some(code);
        }
        name = name.get(..name.rfind('_')?)?;
    }
}

/// Whether a name is that of a rule, or of the code that several rules find.
pub(super) fn is_named(name: &str, rule: &str) -> bool {
    name == rule || codes::written(name).is_some() && code(rule) == code(name)
}
