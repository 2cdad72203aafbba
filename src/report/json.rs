//! Findings as JSON, for other programs. `format_version` grows when a field changes its meaning or goes.

use super::Tally;
use crate::diagnostic::{Applicability, Catalogue, Diagnostic, Severity};
use crate::source::{Loc, Position, Sources};
use serde::Serialize;

#[derive(Serialize)]
struct Findings<'f> {
    format_version: u32,
    tally: Tally,
    findings: Vec<Finding<'f>>,
}

#[derive(Serialize)]
struct Finding<'f> {
    code: &'f str,
    name: &'f str,
    severity: Severity,
    message: String,
    #[serde(flatten)]
    place: Place,
    related: Vec<Related>,
    notes: Vec<String>,
    help: Vec<String>,
    fixes: Vec<Fix>,
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
    let finding = |diagnostic: &Diagnostic| Finding {
        code: diagnostic.code.id,
        name: diagnostic.code.name,
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
        explain: diagnostic.code.explain(),
    };
    let findings = Findings { format_version: 1, tally: Tally::of(diagnostics), findings: diagnostics.iter().map(finding).collect() };
    serde_json::to_string_pretty(&findings).map(|text| text + "\n")
}
