//! The diagnostic format of reviewdog: findings with suggestions, which it posts as comments on a change.

use super::place::{Unit, point};
use super::{Findings, said};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Loc;
use serde_json::{Value, json};

/// The findings as one JSON document, in their order.
///
/// # Errors
/// If a text cannot be written as JSON, which does not happen with these types.
pub fn rdjson(findings: &Findings<'_>) -> serde_json::Result<String> {
    let diagnostics: Vec<Value> = findings.diagnostics.iter().map(|diagnostic| finding(findings, diagnostic)).collect();
    let report = json!({"source": {"name": "charter"}, "diagnostics": diagnostics});
    serde_json::to_string_pretty(&report).map(|text| text + "\n")
}

fn finding(findings: &Findings<'_>, diagnostic: &Diagnostic) -> Value {
    // reviewdog applies a suggestion to the text of one place of the file that it is about.
    let suggestions: Vec<Value> = diagnostic
        .fixes
        .iter()
        .filter_map(|fix| match fix.edits.as_slice() {
            [edit] if edit.loc.file == diagnostic.loc.file => Some(json!({"range": range(findings, edit.loc), "text": edit.text})),
            _ => None,
        })
        .collect();
    json!({
        "message": said::whole(findings.sources, diagnostic, findings.catalogue, true),
        "severity": match diagnostic.severity {
            _ if diagnostic.waived.is_some() => "INFO",
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Advice => "INFO",
        },
        "code": {"value": diagnostic.id()},
        "location": location(findings, diagnostic),
        "suggestions": suggestions,
    })
}

fn location(findings: &Findings<'_>, diagnostic: &Diagnostic) -> Value {
    let place = findings.paths.of(&findings.sources.file(diagnostic.loc.file).display_path());
    if diagnostic.is_about_file() {
        json!({"path": place.path()})
    } else {
        json!({"path": place.path(), "range": range(findings, diagnostic.loc)})
    }
}

fn range(findings: &Findings<'_>, loc: Loc) -> Value {
    let file = findings.sources.file(loc.file);
    let [start, end] = [loc.span.start, loc.span.end].map(|offset| {
        let at = point(file, offset, Unit::Bytes);
        json!({"line": at.line, "column": at.column})
    });
    json!({"start": start, "end": end})
}
