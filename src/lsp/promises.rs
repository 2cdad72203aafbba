//! Promises, judged beside everything else: all ways that a charter can go are looked at, which takes seconds.

use super::runs::{NoReport, Snapshot, WIDTH, Waiting, columns, with_columns};
use crate::diagnostic::Message;
use crate::quantity::Day;
use crate::report::sentences::{Sentence, forms, judged, named, testable};
use crate::report::testing::Total;
use crate::report::verification::{self, Count, Verification};
use crate::report::words::{Words, language_of};
use crate::simulate::{Columns, Points, Setting, not_runnable};
use crate::source::Loc;
use crate::verify::{Found, Limits, Search, USUAL_TIME, never};
use std::time::Instant;

/// A sentence of a promise, and what a look has found of it.
#[derive(Clone, Debug)]
pub(super) struct Promised {
    /// The name of the promise.
    pub(super) promise: String,
    pub(super) loc: Loc,
    pub(super) verdict: Verdict,
}

/// From what is best to what is worst: a promise is kept if all its sentences are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verdict {
    Proved,
    Undecided,
    /// Of what is only to be possible, no day can be told.
    Refuted(Option<Day>),
}

impl Verdict {
    fn of(found: &Found) -> Verdict {
        match found {
            Found::Proved(_) => Verdict::Proved,
            Found::Undecided(_) => Verdict::Undecided,
            Found::Refuted(story) => Verdict::Refuted(story.as_ref().map(|story| story.day)),
        }
    }

    /// Its mark and its word.
    pub(super) fn shown(self) -> (&'static str, Message) {
        let (mark, id) = match self {
            Verdict::Proved => ("✓", "verify-proved"),
            Verdict::Undecided => ("?", "verify-undecided"),
            Verdict::Refuted(_) => ("✗", "verify-refuted"),
        };
        (mark, Message::new(id))
    }
}

impl Promised {
    /// What is told beside a sentence that is refuted.
    pub(super) fn complaint(&self) -> Option<Message> {
        let Verdict::Refuted(day) = self.verdict else { return None };
        let message = match day {
            Some(day) => Message::new("lsp-promise-broken").with("date", day.to_string()),
            None => Message::new("lsp-promise-in-no-run"),
        };
        Some(message.with("promise", &self.promise))
    }

    pub(super) fn total(promised: &[Promised]) -> Total {
        let many = |is_it: fn(Verdict) -> bool| promised.iter().filter(|one| is_it(one.verdict)).count();
        Total {
            passed: many(|verdict| verdict == Verdict::Proved),
            failed: many(|verdict| matches!(verdict, Verdict::Refuted(_))),
            undecided: many(|verdict| verdict == Verdict::Undecided),
        }
    }
}

/// What comes of all that a charter promises. `None` if it cannot run, or was given up.
pub(super) fn promised(snapshot: &Snapshot, is_wanted: &(dyn Fn() -> bool + Sync)) -> Option<Vec<Promised>> {
    let model = &snapshot.unit.model;
    if !is_wanted() {
        return None;
    }
    let sentences = testable(model);
    if sentences.is_empty() {
        return Some(Vec::new());
    }
    let columns = columns(snapshot).ok()?;
    let setting = Setting::new(model, None, &columns, snapshot.seed).ok()?;
    let search = Search::while_wanted(&setting, &forms(&sentences), &Limits::of_tests(), &is_wanted).ok()??;
    let judged = judged(&sentences, &search).into_iter();
    Some(judged.map(|one| Promised { promise: one.promise.name.text.clone(), loc: one.loc, verdict: Verdict::of(one.found) }).collect())
}

/// Looks for what comes of sentences, for somebody who waits for it.
pub(super) fn searched(
    words: &Words<'_>,
    snapshot: &Snapshot,
    columns: &Columns,
    sentences: &[Sentence<'_>],
    limits: &Limits<'_>,
    waiting: &Waiting<'_>,
) -> Result<Search, NoReport> {
    let search = Setting::new(words.model, None, columns, snapshot.seed)
        .and_then(|setting| Search::while_wanted(&setting, &forms(sentences), limits, &waiting.goes_on));
    let cannot = |why| NoReport::because(words, &not_runnable(words.model, why, language_of(&snapshot.sources, words.model)).message);
    search.map_err(cannot)?.ok_or(NoReport::Stopped)
}

/// The report of `charter verify`, of one promise or of all.
pub(super) fn verified(snapshot: &Snapshot, only: Option<&str>, waiting: &Waiting<'_>) -> Result<(String, Total), NoReport> {
    with_columns(snapshot, |words, columns| {
        let names: Vec<String> = only.map(str::to_owned).into_iter().collect();
        let sentences = named(&names, words.model).map_err(|why| NoReport::because(words, &why))?;
        (waiting.tell)(0, 1, only.unwrap_or_default());
        let begun = Instant::now();
        let clock = || begun.elapsed();
        let limits = Limits { time: Some((USUAL_TIME, &clock)), ..Limits::default() };
        let search = searched(words, snapshot, columns, &sentences, &limits, waiting)?;
        let judged = judged(&sentences, &search);
        let never = never(words.model, &search, &Points::of(words.model));
        let found = Verification {
            words,
            sources: &snapshot.sources,
            path: &snapshot.sources.file(snapshot.unit.root).display_path(),
            scenario: None,
            without: &[],
            judged: &judged,
            search: &search,
            never: never.as_deref(),
            file_lang: language_of(&snapshot.sources, words.model),
            width: WIDTH,
        };
        let Count { proved, refuted, undecided } = Count::of(&judged);
        Ok((verification::as_text(&found), Total { passed: proved, failed: refuted, undecided }))
    })
}
