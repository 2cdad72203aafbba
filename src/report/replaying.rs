//! What came of telling the runs of a log again.

use super::eventlog::{Difference, Row};
use super::simulation_json::FORMAT_VERSION;
use super::table::{heading, wrapped};
use super::trace;
use super::words::{Words, whole};
use crate::diagnostic::Message;
use crate::simulate::Trace;
use serde_json::{Value, json};

/// The runs of a log, told again up to the first that is another.
pub struct Replayed<'a> {
    pub runs: u64,
    /// Events of the log that were looked at.
    pub events: u64,
    /// The first run, or the one that is another.
    pub told: Option<&'a Trace>,
    /// The run, and where it is another than the log says.
    pub difference: Option<&'a (u64, Difference)>,
}

/// One run is told; of several, the one that is another. Then whether they are the same.
#[must_use]
pub fn as_text(words: &Words<'_>, replayed: &Replayed<'_>, width: u16) -> String {
    let mut out = String::new();
    if let Some(run) = replayed.told.filter(|_| replayed.runs == 1 || replayed.difference.is_some()) {
        out.push_str(words.text(&Message::new("report-run-of").with("run", whole(run.run))).as_str());
        out.push('\n');
        out.push_str(&trace::as_text(&trace::tell(words, run), width));
        out.push_str(&heading(&words.word("replay-heading")));
    }
    match replayed.difference {
        None => out.push_str(&wrapped("  ", &words.text(&same(replayed)), width)),
        Some((run, difference)) => {
            for message in differs(*run, difference) {
                out.push_str(&wrapped("  ", &words.text(&message), width));
            }
        }
    }
    out
}

fn same(replayed: &Replayed<'_>) -> Message {
    Message::new("replay-same")
        .with("n", i64::try_from(replayed.runs).unwrap_or(i64::MAX))
        .with("runs", whole(replayed.runs))
        .with("events", whole(replayed.events))
}

/// What is said of the first difference: where, then each column in which the two differ.
fn differs(run: u64, difference: &Difference) -> Vec<Message> {
    let at = |id: &'static str, row: &Row| {
        let message = Message::new(id).with("run", whole(run)).with("event", whole(row.event));
        message.with("date", row.date.as_str()).with("activity", row.activity.as_str())
    };
    match (&difference.written, &difference.played) {
        (Some(written), Some(played)) => {
            let other = (&written.date, &written.activity) != (&played.date, &played.activity);
            let mut said = vec![at(if other { "replay-differs" } else { "replay-differs-in" }, written)];
            if other {
                let message = Message::new("replay-instead").with("date", played.date.as_str());
                said.push(message.with("activity", played.activity.as_str()));
            } else {
                said.extend(difference.columns().into_iter().map(|(column, written, played)| {
                    Message::new("replay-column").with("column", column).with("written", written).with("played", played)
                }));
            }
            said
        }
        (Some(written), None) => vec![at("replay-longer", written)],
        (None, Some(played)) => vec![at("replay-shorter", played)],
        (None, None) => Vec::new(),
    }
}

#[must_use]
pub fn as_json(words: &Words<'_>, replayed: &Replayed<'_>) -> Value {
    let difference = replayed.difference.map(|(run, difference)| {
        let text: Vec<String> = differs(*run, difference).iter().map(|message| words.text(message)).collect();
        json!({"run": run, "written": difference.written, "played": difference.played, "text": text})
    });
    json!({
        "format_version": FORMAT_VERSION,
        "runs": replayed.runs,
        "events": replayed.events,
        "same": replayed.difference.is_none(),
        "difference": difference,
    })
}
