//! Findings as test results in the form of JUnit: a suite a file, a case a finding, and one that passes for a file without.

use super::place::{Unit, point};
use super::{Findings, said, severity_word};
use crate::diagnostic::{Diagnostic, FailOn, Message};
use crate::source::{FileId, SourceFile};
use quick_junit::{NonSuccessKind, Report, SerializeError, TestCase, TestCaseStatus, TestSuite};
use std::collections::HashMap;

/// All files that were read. What makes the check fail fails; what weighs less passes, with its text as output; what the
/// charter waives is skipped, with the reason.
///
/// # Errors
/// If a text cannot be written as XML, which does not happen with these texts.
pub fn junit(findings: &Findings<'_>, fail_on: FailOn) -> Result<String, SerializeError> {
    let mut report = Report::new("charter");
    for (id, file) in findings.sources.iter() {
        report.add_test_suite(suite(findings, fail_on, id, file));
    }
    let text = report.to_string()?;
    // The shape that Jenkins takes counts what was skipped for each suite, but not for all of them together.
    let Some((before, after)) = text.split_once(" skipped=\"") else { return Ok(text) };
    Ok(after.split_once('"').map_or_else(|| text.clone(), |(_, after)| format!("{before}{after}")))
}

fn suite(findings: &Findings<'_>, fail_on: FailOn, id: FileId, file: &SourceFile) -> TestSuite {
    let path = findings.paths.of(&file.display_path());
    let mut suite = TestSuite::new(path.path());
    let mut named: HashMap<String, usize> = HashMap::new();
    for diagnostic in findings.diagnostics.iter().filter(|diagnostic| diagnostic.loc.file == id) {
        // A case is known again by its name: without its line, and each name once.
        let mut name = format!("{}.{}", diagnostic.id(), diagnostic.name());
        let count = named.entry(name.clone()).or_insert(0);
        *count += 1;
        if *count > 1 {
            name += &format!(" {count}");
        }
        let mut case = case(findings, fail_on, diagnostic, file, &name);
        case.set_classname(path.path());
        suite.add_test_case(case);
    }
    if suite.test_cases.is_empty() {
        let nothing = findings.catalogue.text(&Message::new("report-no-findings"));
        let mut case = TestCase::new(nothing, TestCaseStatus::success());
        case.set_classname(path.path());
        suite.add_test_case(case);
    }
    suite
}

fn case(findings: &Findings<'_>, fail_on: FailOn, diagnostic: &Diagnostic, file: &SourceFile, name: &str) -> TestCase {
    let text = said::whole(findings.sources, diagnostic, findings.catalogue, true);
    let place = if diagnostic.is_about_file() {
        String::new()
    } else {
        let at = point(file, diagnostic.loc.span.start, Unit::Characters);
        format!(":{}:{}", at.line, at.column)
    };
    let severity = severity_word(diagnostic, findings.catalogue);
    let told = format!("{}{place}: {severity}[{}]: {text}", file.display_path(), diagnostic.id());
    if let Some(waiver) = said::waiver(diagnostic, findings.catalogue) {
        let mut status = TestCaseStatus::skipped();
        status.set_message(waiver).set_description(told);
        return TestCase::new(name, status);
    }
    if fail_on.is_reached_by(diagnostic) {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status.set_message(findings.catalogue.text(&diagnostic.message)).set_type(severity).set_description(told);
        return TestCase::new(name, status);
    }
    let mut case = TestCase::new(name, TestCaseStatus::success());
    case.set_system_out(told);
    case
}
