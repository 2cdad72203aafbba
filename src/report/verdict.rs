//! One expectation and its verdict, in words.

use super::simulation::Simulation;
use super::table::wrapped;
use super::words::{Words, chance, percent, whole};
use crate::diagnostic::{Catalogue, Lang, Message};
use crate::machine::{Subject, Unknown};
use crate::model::{Expectation, Model};
use crate::simulate::{Judgement, Verdict, Why, question};
use crate::source::{Loc, Sources};

/// The expectation as written and, under it, what came of it.
#[must_use]
pub fn verdict_text(
    words: &Words<'_>,
    simulation: &Simulation<'_>,
    expectation: &Expectation,
    judgement: &Judgement,
    width: u16,
) -> String {
    let mark = match judgement.verdict {
        Verdict::Passed => "✓",
        Verdict::Failed => "✗",
        Verdict::Undecided(_) => "?",
    };
    let verdict = words.word(verdict_id(&judgement.verdict));
    let mut out = wrapped(&format!("  {mark} "), &format!("{verdict}: {}", as_written(simulation.sources, expectation)), width);
    for message in remarks(words, judgement, expectation, simulation.file_lang) {
        out.push_str(&wrapped("    ", &words.text(&message), width));
    }
    out
}

#[must_use]
pub fn verdict_id(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "report-passed",
        Verdict::Failed => "report-failed",
        Verdict::Undecided(_) => "report-undecided",
    }
}

/// The author's own words, on one line.
#[must_use]
pub fn as_written(sources: &Sources, expectation: &Expectation) -> String {
    on_one_line(sources, expectation.loc)
}

/// What is written in a place, on one line; nothing if its file is not there.
#[must_use]
pub fn on_one_line(sources: &Sources, loc: Loc) -> String {
    let known = sources.iter().any(|(id, _)| id == loc.file);
    let text = if known { sources.text(loc) } else { "" };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is to be said about a verdict.
#[must_use]
pub fn remarks(words: &Words<'_>, judgement: &Judgement, expectation: &Expectation, file_lang: Lang) -> Vec<Message> {
    let tally = &judgement.tally;
    let runs = tally.runs();
    let (low, high) = judgement.bounds;
    let mut out = Vec::new();
    let held = || {
        let share = percent(tally.holds, runs);
        Message::new("report-held-in").with("share", share).with("low", chance(low)).with("high", chance(high))
    };
    match &judgement.verdict {
        Verdict::Undecided(Why::Unanswered(_)) => {}
        // Nothing is random: the one run there is.
        _ if low.total_cmp(&high).is_eq() => {
            let holds = tally.holds > 0;
            if tally.unknown == 0 {
                out.push(Message::new(if holds { "report-exact-holds" } else { "report-exact-fails" }));
            }
        }
        _ if expectation.chance.is_some() => {
            out.push(held());
            if tally.unknown > 0 {
                out.push(Message::new("report-unknown-in").with("share", percent(tally.unknown, runs)));
            }
        }
        _ => {
            if let Some(run) = tally.first_failure {
                let share = percent(tally.fails, runs);
                out.push(Message::new("report-failed-in").with("run", run.to_string()).with("share", share));
            }
        }
    }
    match &judgement.verdict {
        Verdict::Undecided(Why::HeldInAll) => out.push(Message::new("report-held-in-all").with("runs", whole(runs))),
        Verdict::Undecided(Why::TooFewRuns { needed: Some(runs) }) => {
            out.push(Message::new("report-runs-needed").with("runs", whole(*runs)));
        }
        Verdict::Undecided(Why::TooFewRuns { needed: None }) => out.push(Message::new("report-runs-beyond")),
        Verdict::Undecided(Why::Unknown(why)) => out.push(unknown(words, *why, file_lang)),
        Verdict::Undecided(Why::Unanswered(subjects)) => out.push(unanswered(words, subjects, file_lang)),
        _ => {}
    }
    if !judgement.rests_on.is_empty() {
        out.push(Message::new("report-rests-on").with("questions", words.questions(&judgement.rests_on)));
        if let Some((low, high)) = judgement.band {
            out.push(Message::new("report-band").with("low", chance(low)).with("high", chance(high)));
        }
    }
    out
}

pub(super) fn unknown(words: &Words<'_>, why: Unknown, file_lang: Lang) -> Message {
    match why {
        Unknown::NeverRead(stage) => Message::new("report-unknown-read").with("stage", words.stage(stage)),
        Unknown::Unmoved(indicator) => {
            let name = &words.model.indicators[indicator].name.text;
            let line = match file_lang {
                Lang::En => format!("{name} grows by about 0.5 ± 0.2 per month"),
                Lang::It => format!("{name} cresce di circa 0.5 ± 0.2 al mese"),
            };
            Message::new("report-unknown-unmoved").with("indicator", name).with("line", line)
        }
    }
}

/// Names what nobody answers, as lines to be written.
fn unanswered(words: &Words<'_>, subjects: &[Subject], file_lang: Lang) -> Message {
    let lines: Vec<String> = subjects.iter().map(|subject| format!("`{}`", line(words.model, subject, file_lang))).collect();
    Message::new("report-unanswered").with("questions", lines.join(", "))
}

/// The line that would answer a question, in the language of the file.
#[must_use]
pub fn line(model: &Model, subject: &Subject, file_lang: Lang) -> String {
    let catalogue = Catalogue::new(file_lang);
    let question = question(model, subject);
    match subject {
        Subject::Kept { .. } | Subject::Mended { .. } => catalogue.text(&question),
        _ => catalogue.text(&Message::new("run-line-is").with("question", question)),
    }
}
