//! SARIF 2.1.0: findings as GitHub's code scanning and other services take them.

use super::fingerprint::fingerprints;
use super::place::{Unit, point};
use super::{Findings, said};
use crate::diagnostic::{Applicability, Code, Diagnostic, Fix, Lang, Severity, pages};
use crate::source::{FileId, Loc};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The root of the repository. Where it is on a machine is nobody's business: whoever reads the report knows.
const ROOT: &str = "SRCROOT";
/// How fingerprints are made; another way of making them gets another name.
const FINGERPRINT: &str = "charterFinding/v1";
/// Empty as long as the program is published nowhere.
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// The findings as one SARIF log with one run, which ended with this exit code.
///
/// # Errors
/// If a text cannot be written as JSON, which does not happen with these types.
pub fn sarif(findings: &Findings<'_>, exit_code: u8) -> serde_json::Result<String> {
    let lang = findings.catalogue.lang();
    // Rules by their id, each once; a rule weighs what it weighs in the first finding.
    let mut rules: BTreeMap<&str, &Diagnostic> = BTreeMap::new();
    for diagnostic in findings.diagnostics {
        rules.entry(diagnostic.id()).or_insert(diagnostic);
    }
    let index: BTreeMap<&str, usize> = rules.keys().enumerate().map(|(at, id)| (*id, at)).collect();
    let prints = fingerprints(findings);
    let results = findings.diagnostics.iter().zip(prints).map(|(diagnostic, print)| {
        let mut result = result(findings, diagnostic);
        set(&mut result, "ruleIndex", json!(index.get(diagnostic.id())));
        set(&mut result, "partialFingerprints", json!({FINGERPRINT: print}));
        result
    });
    let mut driver = json!({
        "name": "charter",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "language": lang.code(),
        "rules": rules.iter().map(|(id, diagnostic)| rule(id, diagnostic.code, lang)).collect::<Vec<_>>(),
    });
    if !REPOSITORY.is_empty() {
        set(&mut driver, "informationUri", json!(REPOSITORY));
    }
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": driver},
            "language": lang.code(),
            "columnKind": "utf16CodeUnits",
            "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
            "invocations": [{"executionSuccessful": true, "exitCode": exit_code}],
            "results": results.collect::<Vec<_>>(),
        }],
    });
    serde_json::to_string_pretty(&log).map(|text| text + "\n")
}

/// A kind of finding, with its page.
fn rule(id: &str, code: &Code, lang: Lang) -> Value {
    let page = pages::page(code, lang);
    let summary = pages::summary(page);
    let said = if summary.is_empty() { code.name } else { summary };
    let mut rule = json!({
        "id": id,
        "name": code.name,
        "shortDescription": {"text": said},
        "fullDescription": {"text": said},
        "defaultConfiguration": {"level": level(code.severity)},
    });
    if !page.is_empty() {
        set(&mut rule, "help", json!({"text": page, "markdown": page}));
    }
    if let Some(uri) = help_uri(REPOSITORY, code, lang) {
        set(&mut rule, "helpUri", json!(uri));
    }
    rule
}

/// Where the page of a code can be read, if the program is published.
fn help_uri(repository: &str, code: &Code, lang: Lang) -> Option<String> {
    let repository = repository.trim_end_matches('/');
    (!repository.is_empty()).then(|| format!("{repository}/blob/main/docs/codes/{}.{}.md", code.id, lang.code()))
}

fn result(findings: &Findings<'_>, diagnostic: &Diagnostic) -> Value {
    let catalogue = findings.catalogue;
    let about_file = diagnostic.is_about_file();
    let mut location = json!({"physicalLocation": physical(findings, diagnostic.loc, !about_file)});
    if let Some(about) = &diagnostic.about {
        set(&mut location, "logicalLocations", json!([{"name": about}]));
    }
    // Other places that the finding speaks of, then where each value that it rests on is written.
    let labels = diagnostic.labels.iter().map(|label| (label.loc, catalogue.text(&label.message)));
    let seen = diagnostic.seen.iter().flat_map(|seen| {
        let text = said::seen_text(seen, catalogue);
        seen.places.iter().map(move |place| (*place, text.clone()))
    });
    let related: Vec<Value> = labels
        .chain(seen)
        .enumerate()
        .map(|(at, (loc, text))| json!({"id": at + 1, "message": {"text": text}, "physicalLocation": physical(findings, loc, true)}))
        .collect();
    let suppressions: Vec<Value> = diagnostic
        .waived
        .iter()
        .map(|waived| {
            let mut suppression = json!({
                "kind": "inSource",
                "status": "accepted",
                "justification": waived.because,
                "location": {"physicalLocation": physical(findings, waived.loc, true)},
            });
            if let Some(until) = waived.until {
                set(&mut suppression, "properties", json!({"until": until.to_string()}));
            }
            suppression
        })
        .collect();
    let mut properties = json!({});
    if let Some(rule) = &diagnostic.rule {
        set(&mut properties, "rule", json!(rule));
    }
    if !diagnostic.seen.is_empty() {
        let seen = diagnostic.seen.iter().map(|seen| json!({"what": catalogue.arg(&seen.what), "value": catalogue.arg(&seen.value)}));
        set(&mut properties, "seen", seen.collect());
    }
    let mut result = json!({
        "ruleId": diagnostic.id(),
        "level": level(diagnostic.severity),
        "message": {"text": said::whole(findings.sources, diagnostic, catalogue, false)},
        "locations": [location],
        "suppressions": suppressions,
    });
    if !related.is_empty() {
        set(&mut result, "relatedLocations", json!(related));
    }
    if !diagnostic.fixes.is_empty() {
        set(&mut result, "fixes", diagnostic.fixes.iter().map(|fix| fix_of(findings, fix)).collect());
    }
    if properties.as_object().is_some_and(|found| !found.is_empty()) {
        set(&mut result, "properties", properties);
    }
    result
}

fn fix_of(findings: &Findings<'_>, fix: &Fix) -> Value {
    let mut by_file: BTreeMap<FileId, Vec<Value>> = BTreeMap::new();
    for edit in &fix.edits {
        let mut replacement = json!({"deletedRegion": region(findings, edit.loc)});
        if !edit.text.is_empty() {
            set(&mut replacement, "insertedContent", json!({"text": edit.text}));
        }
        by_file.entry(edit.loc.file).or_default().push(replacement);
    }
    let changes: Vec<Value> = by_file
        .into_iter()
        .map(|(file, replacements)| json!({"artifactLocation": artifact(findings, file), "replacements": replacements}))
        .collect();
    json!({
        "description": {"text": findings.catalogue.text(&fix.title)},
        "artifactChanges": changes,
        "properties": {"certain": fix.applicability == Applicability::Safe},
    })
}

fn physical(findings: &Findings<'_>, loc: Loc, with_region: bool) -> Value {
    let mut physical = json!({"artifactLocation": artifact(findings, loc.file)});
    if with_region {
        set(&mut physical, "region", region(findings, loc));
    }
    physical
}

fn artifact(findings: &Findings<'_>, file: FileId) -> Value {
    let place = findings.paths.of(&findings.sources.file(file).display_path());
    match &place {
        super::paths::Place::Inside(_) => json!({"uri": place.uri(), "uriBaseId": ROOT}),
        super::paths::Place::Outside(_) => json!({"uri": place.uri()}),
    }
}

fn region(findings: &Findings<'_>, loc: Loc) -> Value {
    let file = findings.sources.file(loc.file);
    let [start, end] = [loc.span.start, loc.span.end].map(|offset| point(file, offset, Unit::Utf16));
    json!({"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column})
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

/// Sets a field of an object.
fn set(object: &mut Value, name: &str, value: Value) {
    if let Value::Object(fields) = object {
        fields.insert(name.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use super::help_uri;
    use crate::diagnostic::{Lang, codes};

    #[test]
    fn pages_have_an_address_once_the_program_is_published() {
        assert_eq!(help_uri("", codes::IDLE_PARTY, Lang::En), None);
        let uri = help_uri("https://example.org/charter/", codes::IDLE_PARTY, Lang::It);
        assert_eq!(uri.as_deref(), Some("https://example.org/charter/blob/main/docs/codes/S03.it.md"));
    }
}
