//! The rule engine: profiles, rules and defines, typed before they run, worked out over a charter with everything that they
//! looked at. The shipped rules are written in the language itself (`library/`).

mod book;
mod coverage;
mod defines;
mod evaluate;
mod examples;
mod finding;
pub mod kind;
pub mod library;
mod names;
mod relations;
pub mod thing;
mod typing;
pub mod value;
pub mod vocabulary;
mod waiver;
pub mod words;

pub use book::{Active, Book};
pub use coverage::{Came, Tried, tried};
pub use examples::{Verdict, judge};
pub use waiver::{can_be_waived, waivable, waive};

use crate::diagnostic::{Applicability, Diagnostic, Lang, Message, closest, codes};
use crate::model::{Model, Name, On};
use defines::Defines;
use kind::Kind;
use typing::{Scope, Typing};
use vocabulary::Facts;

/// What is wrong with the rules that a charter's own files hold, and with the rules that it names.
#[must_use]
pub fn check_language(model: &Model) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let defines = Defines::of(model, Some(library::defines()), model.lang, &mut found);
    typed(model, &defines, Some(model), model.lang, &mut found);
    named(model, &defines, &mut found);
    crate::diagnostic::sort(&mut found);
    found
}

/// What the rules that hold in a charter find in it. For models without errors.
#[must_use]
pub fn check(model: &Model) -> Vec<Diagnostic> {
    let book = Book::of(model);
    let facts = Facts::of(model);
    let own = Defines::of(model, Some(library::defines()), model.lang, &mut Vec::new());
    let mut found: Vec<Diagnostic> = book
        .rules
        .iter()
        .flat_map(|active| {
            let (defines, lang) = if active.own { (&own, model.lang) } else { (library::defines(), Lang::En) };
            let applied = finding::apply(active, &book, &facts, [defines, &own], lang);
            applied.found.into_iter().chain(applied.undecided)
        })
        .collect();
    crate::diagnostic::sort(&mut found);
    found
}

/// Types the rules and settings of a model.
fn typed(model: &Model, defines: &Defines<'_>, declared: Option<&Model>, lang: Lang, found: &mut Vec<Diagnostic>) {
    for rule in &model.rules {
        let mut typing = Typing { defines, declared, lang, found: Vec::new() };
        let mut scope = Scope::new();
        // Where a list cannot be read, its variable stands for nothing: what uses it is not looked at.
        let bound = rule.bindings.iter().all(|binding| typing.bound(binding, &mut scope).is_some());
        if bound {
            for expr in rule.filter.iter().chain(&rule.require) {
                typing.wanted(expr, Kind::Truth, &mut scope);
            }
            let texts = rule.otherwise.iter().map(|otherwise| &otherwise.text).chain(&rule.because).chain(&rule.suggest);
            for piece in texts.flatten().flat_map(|(_, pieces)| pieces) {
                if let crate::model::Piece::Value(expr) = piece {
                    typing.kind(expr, &mut scope);
                }
            }
            if let Some(On::Variable(name)) = rule.otherwise.as_ref().and_then(|otherwise| otherwise.on.as_ref()) {
                about(name, &scope, &mut typing.found);
            }
        }
        found.append(&mut typing.found);
        if !rule.writes_require {
            found.push(unfinished(rule, "rules-requires-nothing"));
        } else if !rule.writes_otherwise {
            found.push(unfinished(rule, "rules-says-nothing"));
        }
    }
}

/// Whether a finding stands on a variable of the rule.
fn about(name: &Name, scope: &Scope, found: &mut Vec<Diagnostic>) {
    match scope.iter().find(|(variable, _)| *variable == name.text) {
        Some((_, kind)) if !kind.things().is_empty() => {}
        Some((_, kind)) => {
            let message = Message::new("rules-on-what").with("found", kind.word());
            found.push(Diagnostic::new(codes::KIND_MISMATCH, name.loc, message));
        }
        None => {
            let message = Message::new("rules-on-unknown").with("name", &name.text);
            let names = scope.iter().map(|(variable, _)| variable.as_str());
            let diagnostic = Diagnostic::new(codes::UNKNOWN_WORD, name.loc, message);
            found.push(match closest(&name.text, names) {
                Some(near) => {
                    let title = Message::new("model-did-you-mean").with("name", near);
                    diagnostic.help(title.clone()).fix(title, name.loc, near, Applicability::Suggested)
                }
                None => diagnostic.help(Message::new("rules-on-unknown-help")),
            });
        }
    }
}

fn unfinished(rule: &crate::model::Rule, message: &'static str) -> Diagnostic {
    let message = Message::new(message).with("name", &rule.name.text);
    Diagnostic::new(codes::UNFINISHED_RULE, rule.loc, message)
}

/// Whether the rules that `treats` and `waives` name exist, and the numbers that `sets` gives.
fn named(model: &Model, defines: &Defines<'_>, found: &mut Vec<Diagnostic>) {
    let treated = model.profiles.iter().flat_map(|profile| profile.treats.iter().map(|(name, _)| name));
    for name in treated.filter(|name| !waiver::is_known(model, name)) {
        found.push(waiver::unknown_rule(model, name));
    }
    found.extend(waiver::unknown(model));
    defines::circles_of_settings(model, defines, found);
    for (name, value) in model.profiles.iter().flat_map(|profile| &profile.sets) {
        let mut typing = Typing { defines, declared: Some(model), lang: model.lang, found: Vec::new() };
        let kind = typing.kind(value, &mut Scope::new());
        found.append(&mut typing.found);
        match defines.find(&name.text) {
            Some(of) if of.define.parameter.is_some() => {
                let message = Message::new("rules-sets-asked").with("name", &name.text);
                let diagnostic = Diagnostic::new(codes::KIND_MISMATCH, name.loc, message);
                found.push(diagnostic.help(Message::new("rules-sets-unknown-help")));
            }
            Some(define) => {
                if let (Some((None, wanted)), Some(kind)) = (&define.kind, kind)
                    && !kind.meets(*wanted)
                {
                    let message = Message::new("rules-kind-mismatch").with("wanted", wanted.word()).with("found", kind.word());
                    found.push(Diagnostic::new(codes::KIND_MISMATCH, value.loc, message));
                }
            }
            None => {
                let message = Message::new("rules-sets-unknown").with("name", &name.text);
                let diagnostic = Diagnostic::new(codes::UNKNOWN_WORD, name.loc, message);
                let near = closest(
                    &name.text,
                    library::library().model.defines.iter().chain(&model.defines).map(|define| define.name.text.as_str()),
                );
                found.push(match near {
                    Some(near) => {
                        let title = Message::new("model-did-you-mean").with("name", near);
                        diagnostic.help(title.clone()).fix(title, name.loc, near, Applicability::Suggested)
                    }
                    None => diagnostic.help(Message::new("rules-sets-unknown-help")),
                });
            }
        }
    }
}
