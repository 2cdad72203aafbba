//! Which rules hold in a charter, and how much each weighs there.

use super::library::{code, is_named, library};
use crate::diagnostic::{Code, Severity, codes};
use crate::model::{Expr, Model, Name, Profile, Rule};
use std::collections::HashMap;

/// A rule that holds.
pub struct Active<'m> {
    pub rule: &'m Rule,
    pub code: &'static Code,
    pub severity: Severity,
    /// Of the charter's own authors, not shipped.
    pub own: bool,
}

/// The rules that hold in a charter.
pub struct Book<'m> {
    pub rules: Vec<Active<'m>>,
    /// Values that the profiles set in place of those of defines.
    pub(super) settings: HashMap<&'m str, Setting<'m>>,
}

/// A value that a profile sets.
pub(super) struct Setting<'m> {
    pub(super) value: &'m Expr,
    /// The profile is of the charter's own files.
    pub(super) own: bool,
}

impl<'m> Book<'m> {
    /// `core` and the profiles that the charter follows. Of several that treat a rule or set a number, the last one that the
    /// charter follows has the last word.
    #[must_use]
    pub fn of(model: &'m Model) -> Book<'m> {
        Book::following(model, followed(model).collect())
    }

    /// One rule of the model alone, as it holds in a charter that follows its profiles.
    #[must_use]
    pub(super) fn only(model: &'m Model, rule: &'m Rule) -> Book<'m> {
        let own = rule.profiles.iter().map(|name| name.text.as_str());
        let mut book = Book::following(model, followed(model).chain(own).collect());
        book.rules.retain(|active| active.own && active.rule.loc == rule.loc);
        book
    }

    fn following(model: &'m Model, active: Vec<&'m str>) -> Book<'m> {
        let profiles: Vec<(&'m Profile, bool)> = active.iter().flat_map(|name| declared(model, name)).collect();
        let own = model.rules.iter().map(|rule| (rule, true));
        let shipped = library().model.rules.iter().map(|rule| (rule, false));
        let holds = |names: &[Name], own: bool| own && names.is_empty() || names.iter().any(|name| active.contains(&name.text.as_str()));
        let rules = shipped.chain(own).filter(|(rule, own)| holds(&rule.profiles, *own)).filter_map(|(rule, own)| {
            // An own rule has no code of which its name could be a part.
            let is_of = |name: &str| if own { name == rule.name.text } else { is_named(name, &rule.name.text) };
            let treated = profiles.iter().flat_map(|(profile, _)| &profile.treats).rfind(|(name, _)| is_of(&name.text));
            let severity = treated.map(|(_, severity)| *severity).or(rule.otherwise.as_ref().map(|otherwise| otherwise.severity))?;
            let code = if own { codes::OWN_RULE } else { code(&rule.name.text)? };
            Some(Active { rule, code, severity, own })
        });
        let rules = rules.collect();
        let sets = profiles.iter().flat_map(|(profile, own)| profile.sets.iter().map(|set| (set, *own)));
        let settings = sets.map(|((name, value), own)| (name.text.as_str(), Setting { value, own })).collect();
        Book { rules, settings }
    }
}

/// `core`, and what the charter follows.
fn followed(model: &Model) -> impl Iterator<Item = &str> {
    let followed = model.charter.iter().flat_map(|charter| charter.follows.iter().map(|name| name.text.as_str()));
    std::iter::once("core").chain(followed)
}

/// The profiles of a name: the shipped one, then one of the charter's own files; whether it is one of these.
fn declared<'m>(model: &'m Model, name: &str) -> impl Iterator<Item = (&'m Profile, bool)> {
    let shipped: &'m [Profile] = &library().model.profiles;
    let name = name.to_owned();
    let all = shipped.iter().map(|profile| (profile, false)).chain(model.profiles.iter().map(|profile| (profile, true)));
    all.filter(move |(profile, _)| profile.name.text == name)
}

/// The names of all rules that there are: shipped, and the charter's own.
pub(super) fn all_names(model: &Model) -> impl Iterator<Item = &str> {
    library().model.rules.iter().chain(&model.rules).map(|rule| rule.name.text.as_str())
}
