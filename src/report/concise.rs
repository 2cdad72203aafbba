//! One line a finding: `file:line:column: error[S01]: …`, for editors, pipes and screen readers. One that the charter waives
//! has `waived` for its weight.

use super::severity_word;
use crate::diagnostic::{Catalogue, Diagnostic};
use crate::source::Sources;
use std::fmt::Write as _;

/// The findings, a line each, in their order.
#[must_use]
pub fn concise(sources: &Sources, diagnostics: &[Diagnostic], catalogue: &Catalogue) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let file = sources.file(diagnostic.loc.file);
        let severity = severity_word(diagnostic, catalogue);
        // An author's own words may go over several lines.
        let text = catalogue.text(&diagnostic.message).split_whitespace().collect::<Vec<_>>().join(" ");
        let path = file.display_path();
        let place = if diagnostic.is_about_file() {
            path
        } else {
            let at = sources.position(diagnostic.loc);
            format!("{path}:{}:{}", at.line, at.column)
        };
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{place}: {severity}[{}]: {text}", diagnostic.id());
    }
    out
}
