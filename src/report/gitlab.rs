//! Code quality of GitLab: a list of findings, known again by their fingerprints.

use super::fingerprint::fingerprints;
use super::place::{Unit, point};
use super::{Findings, said};
use crate::diagnostic::{Diagnostic, Severity};
use serde::Serialize;

#[derive(Serialize)]
struct Entry<'f> {
    check_name: &'f str,
    description: String,
    fingerprint: String,
    location: Location,
    severity: &'static str,
}

#[derive(Serialize)]
struct Location {
    path: String,
    positions: Positions,
}

#[derive(Serialize)]
struct Positions {
    begin: Place,
    end: Place,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
}

/// The findings as one JSON list, in their order.
///
/// # Errors
/// If a text cannot be written as JSON, which does not happen with these types.
pub fn gitlab(findings: &Findings<'_>) -> serde_json::Result<String> {
    let prints = fingerprints(findings);
    let entries: Vec<Entry<'_>> =
        findings.diagnostics.iter().zip(prints).map(|(diagnostic, print)| entry(findings, diagnostic, print)).collect();
    serde_json::to_string_pretty(&entries).map(|text| text + "\n")
}

fn entry<'f>(findings: &Findings<'f>, diagnostic: &'f Diagnostic, fingerprint: String) -> Entry<'f> {
    let file = findings.sources.file(diagnostic.loc.file);
    let [begin, end] = [diagnostic.loc.span.start, diagnostic.loc.span.end].map(|offset| {
        let at = point(file, offset, Unit::Characters);
        Place { line: at.line, column: at.column }
    });
    Entry {
        check_name: diagnostic.id(),
        description: said::whole(findings.sources, diagnostic, findings.catalogue, true),
        fingerprint,
        location: Location { path: findings.paths.of(&file.display_path()).path().to_owned(), positions: Positions { begin, end } },
        severity: match diagnostic.severity {
            _ if diagnostic.waived.is_some() => "info",
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Advice => "info",
        },
    }
}
