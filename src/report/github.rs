//! Annotations of GitHub: a workflow command a finding, which GitHub shows beside the changed lines.

use super::place::{Unit, point};
use super::{Findings, said};
use crate::diagnostic::{Diagnostic, Severity};

/// The findings as workflow commands, a line each, in their order.
#[must_use]
pub fn github(findings: &Findings<'_>) -> String {
    findings.diagnostics.iter().map(|diagnostic| command(findings, diagnostic)).collect()
}

fn command(findings: &Findings<'_>, diagnostic: &Diagnostic) -> String {
    let kind = match diagnostic.severity {
        _ if diagnostic.waived.is_some() => "notice",
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let file = findings.sources.file(diagnostic.loc.file);
    let path = findings.paths.of(&file.display_path());
    let mut properties = format!("file={}", property(path.path()));
    if !diagnostic.is_about_file() {
        let span = diagnostic.loc.span;
        let [start, end] = [span.start, span.end].map(|offset| point(file, offset, Unit::Characters));
        properties += &format!(",line={},endLine={}", start.line, end.line);
        // GitHub takes columns only of annotations in one line; the last column is that of the last character.
        if start.line == end.line {
            properties += &format!(",col={},endColumn={}", start.column, (end.column - 1).max(start.column));
        }
    }
    let title = property(&format!("{} {}", diagnostic.id(), diagnostic.name()));
    format!("::{kind} {properties},title={title}::{}\n", data(&said::whole(findings.sources, diagnostic, findings.catalogue, true)))
}

/// The text of a command: its only special characters are the percent sign and the ends of lines.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn nothing_in_a_text_ends_a_command() {
        assert_eq!(data("50% at 9:00,\r\n::error::no"), "50%25 at 9:00,%0D%0A::error::no");
        assert_eq!(property("C:/a,b%.charter\n"), "C%3A/a%2Cb%25.charter%0A");
    }
}
