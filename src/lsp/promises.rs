//! Promises, judged beside everything else: all ways that a charter can go are looked at, which takes seconds.

use super::runs::{NoReport, Snapshot, WIDTH, Waiting, columns, with_columns};
use crate::diagnostic::{Catalogue, Message};
use crate::machine::LogEvent;
use crate::model::Model;
use crate::quantity::Day;
use crate::report::promised::Judged;
use crate::report::sentences::{Sentence, forms, judged, named, testable};
use crate::report::testing::Total;
use crate::report::verification::{self, Count, Verification};
use crate::report::words::{Words, language_of};
use crate::simulate::{Columns, Points, Setting, not_runnable};
use crate::source::Loc;
use crate::verify::{Found, Limits, Search, USUAL_TIME, never};
use std::collections::BTreeMap;
use std::time::Instant;

/// A sentence of a promise, and what a look has found of it.
#[derive(Clone, Debug)]
pub(super) struct Promised {
    /// The name of the promise.
    pub(super) promise: String,
    pub(super) loc: Loc,
    pub(super) verdict: Verdict,
    /// The last days of the run that refutes it: what happens, and where that is written.
    pub(super) days: Vec<(Loc, String)>,
}

/// Days of a run that are shown beside a sentence.
const MOST_DAYS: usize = 6;

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
    let catalogue = Catalogue::new(snapshot.lang);
    let words = Words { model, catalogue: &catalogue };
    let judged = judged(&sentences, &search).into_iter().map(|one| Promised {
        promise: one.promise.name.text.clone(),
        loc: one.loc,
        verdict: Verdict::of(one.found),
        days: if matches!(one.found, Found::Refuted(_)) { last_days(&words, &one) } else { Vec::new() },
    });
    Some(judged.collect())
}

/// The days on which something happens to a stage or a duty, each with the last of these.
fn last_days(words: &Words<'_>, judged: &Judged<'_>) -> Vec<(Loc, String)> {
    let (Some(story), Some(lines)) = (judged.story(), judged.told(words)) else { return Vec::new() };
    let mut days: BTreeMap<Day, Loc> = BTreeMap::new();
    for entry in story.entries() {
        if let Some(loc) = place(words.model, &entry.event) {
            days.insert(entry.day, loc);
        }
    }
    let told = days.into_iter().map(|(day, loc)| {
        let of_day = lines.iter().filter(|line| line.day == day).map(|line| line.text.as_str());
        (loc, format!("{day}: {}", of_day.collect::<Vec<_>>().join("; ")))
    });
    let told: Vec<_> = told.collect();
    told[told.len().saturating_sub(MOST_DAYS)..].to_vec()
}

/// Where that is written to which something happens.
fn place(model: &Model, event: &LogEvent) -> Option<Loc> {
    match event {
        LogEvent::Opened { stage, .. }
        | LogEvent::Succeeded { stage }
        | LogEvent::Failed { stage, .. }
        | LogEvent::Skipped { stage }
        | LogEvent::Missed { stage }
        | LogEvent::SecondCall { stage, .. }
        | LogEvent::SentBack { stage }
        | LogEvent::Suspended { stage, .. }
        | LogEvent::Resumed { stage }
        | LogEvent::Replaced { stage, .. } => Some(model.stages[*stage].name.loc),
        LogEvent::Broken { duty } | LogEvent::Mended { duty } => Some(model.duties[*duty].name.loc),
        _ => None,
    }
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
