//! The report of `charter verify` as JSON (`docs/schemas/verify.schema.json`).

use super::coverage::{kind, said};
use super::promised::{Judged, reasons};
use super::verification::{Count, Verification};
use super::words::Words;
use crate::diagnostic::{Lang, Message};
use crate::model::End;
use crate::source::{Loc, Sources};
use crate::verify::{Found, Limit, Size, Why};
use serde_json::{Value, json};

/// One charter.
#[must_use]
pub fn as_json(found: &Verification<'_>) -> Value {
    let Verification { words, sources, search, file_lang, .. } = *found;
    let model = words.model;
    let Count { proved, refuted, undecided } = Count::of(found.judged);
    let ends = search.ends.iter().map(|(end, story)| {
        let (kind, text) = match end {
            End::Completed => ("completed", None),
            End::Expired => ("expired", None),
            End::Stuck => ("stuck", None),
            End::As(text) => ("ended_as", Some(text)),
        };
        json!({"kind": kind, "as": text, "text": words.end(end), "day": story.day.to_string(), "shown": story.outcome.end == *end})
    });
    let never = found.never.map(|never| {
        let each = never.iter().map(
            |(point, loc)| json!({"kind": kind(*point), "text": words.text(&said(words, sources, *point, *loc)), "at": at(sources, *loc)}),
        );
        each.collect::<Vec<Value>>()
    });
    json!({
        "file": found.path,
        "charter": model.charter.as_ref().map(|charter| &charter.name.text),
        "scenario": found.scenario.map(|id| &model.scenarios[id].name.text),
        "without": found.without.iter().map(|party| words.party(*party)).collect::<Vec<_>>(),
        "assumes": found.assumed().iter().map(|message| words.text(message)).collect::<Vec<_>>(),
        "proved": proved,
        "refuted": refuted,
        "undecided": undecided,
        "promises": found.judged.iter().map(|judged| judged_json(words, sources, judged, file_lang)).collect::<Vec<_>>(),
        "ends": ends.collect::<Vec<_>>(),
        "stuck": found.stuck(),
        "never": never,
        "partial": search.partial.as_ref().map(|why| why_json(words, why, file_lang)),
        "states": search.size.states,
        "steps": search.size.steps,
    })
}

/// One sentence of a promise.
#[must_use]
pub fn judged_json(words: &Words<'_>, sources: &Sources, judged: &Judged<'_>, file_lang: Lang) -> Value {
    let Size { states, steps, .. } = judged.size;
    let why = match judged.found {
        Found::Undecided(why) => Some(why_json(words, why, file_lang)),
        _ => None,
    };
    json!({
        "promise": judged.promise.name.text,
        "title": words.title(&judged.promise.title, &judged.promise.name),
        "text": judged.as_written(sources),
        "at": at(sources, judged.loc),
        "verdict": judged.verdict(),
        "method": judged.method().name(),
        "day": judged.story().map(|story| story.day.to_string()),
        "story": judged.told(words),
        "undecided": why,
        "remarks": judged.remarks(words, file_lang).iter().map(|message: &Message| words.text(message)).collect::<Vec<_>>(),
        "states": states,
        "steps": steps,
    })
}

fn why_json(words: &Words<'_>, why: &Why, file_lang: Lang) -> Value {
    let (kind, limit, before) = match why {
        Why::Limit(Limit::States(states), day) => ("states", u64::try_from(*states).ok(), Some(day)),
        Why::Limit(Limit::Memory(bytes), day) => ("memory", u64::try_from(*bytes).ok(), Some(day)),
        Why::Limit(Limit::Time(time), day) => ("time", Some(time.as_secs()), Some(day)),
        Why::Gaps(_) => ("answers", None, None),
        Why::Unknown(_) => ("unknown", None, None),
        Why::Unpacked(_) => ("register", None, None),
        Why::NotRetold(_) => ("not_retold", None, None),
    };
    let text: Vec<String> = reasons(words, why, file_lang).iter().map(|message| words.text(message)).collect();
    json!({"kind": kind, "limit": limit, "nothing_before": before.map(ToString::to_string), "text": text})
}

fn at(sources: &Sources, loc: Loc) -> Option<Value> {
    let known = sources.iter().any(|(id, _)| id == loc.file);
    known.then(|| json!({"file": sources.file(loc.file).display_path(), "line": sources.position(loc).line}))
}
