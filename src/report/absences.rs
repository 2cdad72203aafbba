//! The table of `charter verify --without-each`: what still stands if one of the parties takes no part.

use super::promised::Judged;
use super::table::{heading, table, wrapped};
use super::verification::Count;
use super::words::Words;
use crate::diagnostic::Message;
use crate::model::ScenarioId;
use crate::simulate::Points;
use crate::source::Sources;
use crate::verify::Standing;
use serde_json::{Value, json};

/// What was found of one charter.
pub struct Absences<'a> {
    pub words: &'a Words<'a>,
    pub sources: &'a Sources,
    /// The path of its file.
    pub path: &'a str,
    /// The scenario that says how the world is.
    pub scenario: Option<ScenarioId>,
    /// The charter as it is written, then without each of its parties; with each, the sentences that were asked about.
    pub standings: &'a [(&'a Standing, Vec<Judged<'a>>)],
    pub width: u16,
}

const HEADER: [&str; 6] = [
    "verify-each-without",
    "verify-each-promises",
    "verify-each-fallen",
    "verify-each-never-open",
    "verify-each-orphaned",
    "verify-each-completes",
];

/// The report as text.
#[must_use]
pub fn as_text(found: &Absences<'_>) -> String {
    let Absences { words, width, .. } = *found;
    let mut out =
        words.model.charter.as_ref().map(|charter| format!("{}\n", words.title(&charter.title, &charter.name))).unwrap_or_default();
    out += &heading(&words.word("verify-each"));
    let header = HEADER.map(|id| words.word(id));
    let rows = found.rows().map(|row| {
        let or_dash = |names: Vec<&str>| if names.is_empty() { "–".to_owned() } else { names.join(", ") };
        let Count { proved, refuted, undecided } = row.count;
        let marks = [("✓", proved), ("✗", refuted), ("?", undecided)];
        let marks: Vec<String> = marks.iter().filter(|(_, count)| *count > 0).map(|(mark, count)| format!("{mark} {count}")).collect();
        let completes = match row.completes {
            Some(true) => "verify-each-yes",
            Some(false) => "verify-each-no",
            None => "verify-each-unknown",
        };
        vec![
            row.without.map_or_else(|| words.word("verify-each-nobody"), str::to_owned),
            if marks.is_empty() { "–".to_owned() } else { marks.join(" ") },
            or_dash(row.fallen),
            row.never_open.map_or_else(|| "?".to_owned(), or_dash),
            or_dash(row.orphaned),
            words.word(completes),
        ]
    });
    out += &table(&header, rows.collect(), &[1, 2, 3, 4, 5], width);
    out += &wrapped("  ", &words.word("verify-each-how"), width);
    if found.standings.iter().any(|(standing, _)| standing.search.partial.is_some()) {
        out += &wrapped("  ", &words.word("verify-each-partial"), width);
    }
    let world = match found.scenario {
        Some(id) => Message::new("verify-assumes-scenario").with("scenario", &words.model.scenarios[id].name.text),
        None => Message::new("verify-assumes-written"),
    };
    out += &wrapped("  ", &words.text(&world), width);
    out
}

/// The report as JSON (`docs/schemas/without.schema.json`).
#[must_use]
pub fn as_json(found: &Absences<'_>) -> Value {
    let Absences { words, sources, .. } = *found;
    let rows = found.rows().map(|row| {
        json!({
            "without": row.without,
            "proved": row.count.proved,
            "refuted": row.count.refuted,
            "undecided": row.count.undecided,
            "promises": row.judged.iter().map(|judged| json!({
                "promise": judged.promise.name.text, "text": judged.as_written(sources),
                "verdict": judged.verdict(), "method": judged.method().name(),
            })).collect::<Vec<_>>(),
            "no_longer_proved": row.fallen,
            "never_open": row.never_open,
            "nobody_keeps": row.orphaned,
            "can_complete": row.completes,
            "states": row.states,
        })
    });
    json!({
        "file": found.path,
        "charter": words.model.charter.as_ref().map(|charter| &charter.name.text),
        "scenario": found.scenario.map(|id| &words.model.scenarios[id].name.text),
        "parties": rows.collect::<Vec<_>>(),
    })
}

struct Row<'a> {
    without: Option<&'a str>,
    judged: &'a [Judged<'a>],
    count: Count,
    /// Promises, each once.
    fallen: Vec<&'a str>,
    never_open: Option<Vec<&'a str>>,
    orphaned: Vec<&'a str>,
    completes: Option<bool>,
    states: usize,
}

impl<'a> Absences<'a> {
    fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        let (model, standings) = (self.words.model, self.standings);
        let points = Points::of(model);
        standings.iter().map(move |(standing, judged)| {
            let written = standings.first().map_or(*standing, |(written, _)| *written);
            let mut fallen: Vec<&str> =
                standing.fallen(written).filter_map(|at| Some(judged.get(at)?.promise.name.text.as_str())).collect();
            fallen.dedup();
            let stage_names = |ids: Vec<_>| ids.into_iter().map(|id| model.stages[id].name.text.as_str()).collect();
            Row {
                without: standing.without.map(|id| model.parties[id].name.text.as_str()),
                judged,
                count: Count::of(judged),
                fallen,
                never_open: standing.never_open(written, &points).map(stage_names),
                orphaned: standing.orphaned(model).into_iter().map(|id| model.duties[id].name.text.as_str()).collect(),
                completes: standing.can_complete(),
                states: standing.search.size.states,
            }
        })
    }
}
