//! Findings as JSON, for other programs. `format_version` grows when a field changes its meaning or goes; the shape is
//! published in `docs/schemas/check.schema.json`.

use super::Tally;
use crate::diagnostic::{Applicability, Catalogue, Diagnostic, Severity};
use crate::source::{Loc, Position, Sources};
use serde::Serialize;

/// 2: findings that a charter waives are there, with `waived`, and are counted apart.
pub const FORMAT_VERSION: u32 = 2;

#[derive(Serialize)]
struct Report<'f> {
    format_version: u32,
    tally: Tally,
    findings: Vec<Finding<'f>>,
}

#[derive(Serialize)]
struct Finding<'f> {
    /// What it is known by: the code, or the name of the authors' own rule.
    id: &'f str,
    code: &'f str,
    name: &'f str,
    /// The rule that found it, and the declaration that it is about, by name; `null` where no rule says so.
    rule: Option<&'f str>,
    about: Option<&'f str>,
    severity: Severity,
    message: String,
    #[serde(flatten)]
    place: Place,
    related: Vec<Related>,
    notes: Vec<String>,
    help: Vec<String>,
    fixes: Vec<Fix>,
    /// The values that it rests on, and where each is written.
    seen: Vec<Seen>,
    /// `null` where the finding counts.
    waived: Option<Waived<'f>>,
    /// The command that says more about the code.
    explain: String,
}

/// Lines and columns count from 1, columns in characters; offsets are bytes.
#[derive(Serialize)]
struct Place {
    path: String,
    start: Point,
    end: Point,
}

#[derive(Serialize)]
struct Point {
    line: usize,
    column: usize,
    offset: u32,
}

#[derive(Serialize)]
struct Related {
    message: String,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct Fix {
    title: String,
    applicability: Applicability,
    edits: Vec<Edit>,
}

#[derive(Serialize)]
struct Edit {
    #[serde(flatten)]
    place: Place,
    text: String,
}

#[derive(Serialize)]
struct Seen {
    what: String,
    value: String,
    places: Vec<Place>,
}

#[derive(Serialize)]
struct Waived<'f> {
    because: &'f str,
    /// The last day, `2028-12-31`.
    until: Option<String>,
    #[serde(flatten)]
    place: Place,
}

fn place(sources: &Sources, loc: Loc) -> Place {
    let file = sources.file(loc.file);
    let point = |offset: u32| {
        let Position { line, column } = file.position(offset as usize);
        Point { line, column, offset }
    };
    Place { path: file.display_path(), start: point(loc.span.start), end: point(loc.span.end) }
}

/// The findings as one JSON document, in their order.
///
/// # Errors
/// If a text cannot be written as JSON, which does not happen with these types.
pub fn json(sources: &Sources, diagnostics: &[Diagnostic], catalogue: &Catalogue) -> serde_json::Result<String> {
    let findings = diagnostics.iter().map(|diagnostic| finding(sources, diagnostic, catalogue)).collect();
    let report = Report { format_version: FORMAT_VERSION, tally: Tally::of(diagnostics), findings };
    serde_json::to_string_pretty(&report).map(|text| text + "\n")
}

fn finding<'f>(sources: &Sources, diagnostic: &'f Diagnostic, catalogue: &Catalogue) -> Finding<'f> {
    let seen = |seen: &crate::diagnostic::Seen| Seen {
        what: catalogue.arg(&seen.what),
        value: catalogue.arg(&seen.value),
        places: seen.places.iter().map(|loc| place(sources, *loc)).collect(),
    };
    Finding {
        id: diagnostic.id(),
        code: diagnostic.code.id,
        name: diagnostic.code.name,
        rule: diagnostic.rule.as_deref(),
        about: diagnostic.about.as_deref(),
        severity: diagnostic.severity,
        message: catalogue.text(&diagnostic.message),
        place: place(sources, diagnostic.loc),
        related: diagnostic
            .labels
            .iter()
            .map(|label| Related { message: catalogue.text(&label.message), place: place(sources, label.loc) })
            .collect(),
        notes: diagnostic.notes.iter().map(|note| catalogue.text(note)).collect(),
        help: diagnostic.help.iter().map(|help| catalogue.text(help)).collect(),
        fixes: diagnostic
            .fixes
            .iter()
            .map(|fix| Fix {
                title: catalogue.text(&fix.title),
                applicability: fix.applicability,
                edits: fix.edits.iter().map(|edit| Edit { place: place(sources, edit.loc), text: edit.text.clone() }).collect(),
            })
            .collect(),
        seen: diagnostic.seen.iter().map(seen).collect(),
        waived: diagnostic.waived.as_ref().map(|waived| Waived {
            because: &waived.because,
            until: waived.until.map(|day| day.to_string()),
            place: place(sources, waived.loc),
        }),
        explain: diagnostic.explain(),
    }
}
