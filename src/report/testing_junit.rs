//! The results of `charter test` in the form of JUnit: a suite a charter, a case an expectation, a sentence of a promise or an example of a rule. What is
//! undecided is skipped, with the reason.

use super::testing::Results;
use super::verdict::{as_written, remarks, verdict_id};
use crate::diagnostic::Message;
use quick_junit::{NonSuccessKind, Property, Report, SerializeError, TestCase, TestCaseStatus, TestSuite};
use std::collections::HashMap;

/// All suites as one document.
///
/// # Errors
/// If a text cannot be written as XML, which does not happen with these texts.
pub fn document(suites: Vec<TestSuite>) -> Result<String, SerializeError> {
    let mut report = Report::new("charter test");
    report.add_test_suites(suites);
    report.to_string()
}

/// The results of one charter. The path of its file is the suite's name.
#[must_use]
pub fn suite(results: &Results<'_>, path: &str) -> TestSuite {
    let words = results.words;
    let mut suite = TestSuite::new(path);
    let mut named: HashMap<String, usize> = HashMap::new();
    let mut add = |class: String, written: String, verdict: &'static str, remarks: Vec<Message>| {
        // A case is known again by its name: each name once.
        let count = named.entry(format!("{class} {written}")).or_insert(0);
        *count += 1;
        let name = if *count > 1 { format!("{written} {count}") } else { written };
        let told = remarks.iter().map(|message| words.text(message)).collect::<Vec<_>>().join("\n");
        let mut status = match verdict {
            "report-passed" => TestCaseStatus::success(),
            "report-failed" => TestCaseStatus::non_success(NonSuccessKind::Failure),
            _ => TestCaseStatus::skipped(),
        };
        if verdict != "report-passed" {
            let first = told.lines().next().map_or_else(|| words.word(verdict), str::to_owned);
            status.set_message(first).set_description(told.clone());
        }
        let mut case = TestCase::new(name, status);
        case.set_classname(class);
        if verdict == "report-passed" && !told.is_empty() {
            case.set_system_out(told);
        }
        suite.add_test_case(case);
    };
    for part in results.parts {
        let Some(id) = part.setting.scenario else { continue };
        let scenario = &words.model.scenarios[id];
        for (expectation, judgement) in part.setting.expectations().into_iter().zip(&part.tested.judgements) {
            let remarks = remarks(words, judgement, expectation, results.file_lang);
            let class = format!("{path}.{}", scenario.name.text);
            add(class, as_written(results.sources, expectation), verdict_id(&judgement.verdict), remarks);
        }
    }
    for judged in results.promises {
        let mut remarks = judged.remarks(words, results.file_lang);
        for line in judged.told(words).unwrap_or_default() {
            remarks.push(Message::new("verify-told").with("date", line.day.to_string()).with("text", line.text));
        }
        add(format!("{path}.{}", judged.promise.name.text), judged.as_written(results.sources), judged.tested_id(), remarks);
    }
    for tried in results.examples {
        let class = format!("{path}.{}", tried.rule.name.text);
        add(class, tried.as_written(results.sources), tried.word(), tried.remarks());
    }
    if let Some(coverage) = results.coverage {
        suite.add_property(Property::new("coverage", coverage.share().text()));
    }
    suite
}
