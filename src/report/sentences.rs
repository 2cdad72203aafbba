//! The sentences that a charter promises: which are asked about, and what was found of each.

use super::promised::Judged;
use crate::diagnostic::{Message, closest};
use crate::model::{Model, Promise, PromiseForm};
use crate::source::Loc;
use crate::verify::Search;

/// A sentence of a promise and its place.
pub type Sentence<'m> = (&'m Promise, &'m PromiseForm, Loc);

/// All that is promised.
fn sentences(model: &Model) -> Vec<Sentence<'_>> {
    model.promises.iter().flat_map(|promise| promise.forms.iter().map(move |(form, loc)| (promise, form, *loc))).collect()
}

/// All that is promised, if there is a period of which it can be true.
#[must_use]
pub fn testable(model: &Model) -> Vec<Sentence<'_>> {
    let can_run = model.charter.as_ref().is_some_and(|charter| charter.period.is_some());
    if can_run { sentences(model) } else { Vec::new() }
}

/// The sentences of the promises of these names; without names, of all.
///
/// # Errors
/// If there is no promise of a name.
pub fn named<'m>(names: &[String], model: &'m Model) -> Result<Vec<Sentence<'m>>, Message> {
    let promises = &model.promises;
    if let Some(name) = names.iter().find(|name| !promises.iter().any(|promise| promise.name.text == **name)) {
        return Err(unknown_promise(name, promises));
    }
    let mut found = sentences(model);
    found.retain(|(promise, ..)| names.is_empty() || names.contains(&promise.name.text));
    Ok(found)
}

fn unknown_promise(name: &str, promises: &[Promise]) -> Message {
    let names: Vec<&str> = promises.iter().map(|promise| promise.name.text.as_str()).collect();
    if names.is_empty() {
        return Message::new("verify-no-promises").with("name", name);
    }
    not_there(["verify-unknown-promise", "verify-unknown-promise-meant"], name, &names)
}

/// A name that nothing has: all there are, or the one that was meant.
#[must_use]
pub fn not_there([all, meant]: [&'static str; 2], name: &str, names: &[&str]) -> Message {
    if let Some(near) = closest(name, names.iter().copied()) {
        return Message::new(meant).with("name", name).with("meant", near);
    }
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    Message::new(all).with("name", name).with("names", quoted.join(", "))
}

/// What a search is asked about.
#[must_use]
pub fn forms<'m>(sentences: &[Sentence<'m>]) -> Vec<&'m PromiseForm> {
    sentences.iter().map(|(_, form, _)| *form).collect()
}

/// The sentences with what a search for all of them has found.
#[must_use]
pub fn judged<'a>(sentences: &[Sentence<'a>], search: &'a Search) -> Vec<Judged<'a>> {
    let found = sentences.iter().zip(&search.found);
    found.map(|((promise, form, loc), (found, size))| Judged { promise, form, loc: *loc, found, size }).collect()
}
