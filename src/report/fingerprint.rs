//! Fingerprints: by them, services know a finding again after lines have moved and texts were translated.

use super::Findings;
use crate::source::fingerprint;
use std::collections::HashMap;

/// One for each finding, in their order; each is there once.
///
/// They are made of what the finding is known by, its file, and what it is about: the declaration that its rule names, else
/// the text at its place (its first line, whatever its spaces). Of findings that are alike in all of these, the second,
/// third, … are told apart by their number.
pub(super) fn fingerprints(findings: &Findings<'_>) -> Vec<String> {
    let mut alike: HashMap<String, usize> = HashMap::new();
    let of = |diagnostic: &crate::diagnostic::Diagnostic| {
        let path = findings.paths.of(&findings.sources.file(diagnostic.loc.file).display_path());
        let text = findings.sources.text(diagnostic.loc).lines().next().unwrap_or_default();
        let text: Vec<&str> = text.split_whitespace().collect();
        let subject = diagnostic.about.clone().unwrap_or_else(|| text.join(" "));
        let key = format!("{}\0{}\0{subject}", diagnostic.id(), path.path());
        let count = alike.entry(key.clone()).or_insert(0);
        *count += 1;
        fingerprint([format!("{key}\0{count}").as_str()])
    };
    findings.diagnostics.iter().map(of).collect()
}
