//! The examples of rules, with what came of them.

use super::table::wrapped;
use super::words::Words;
use crate::diagnostic::{Diagnostic, Message};
use crate::model::{Example, Rule};
use crate::rules;
use crate::source::Sources;
use serde_json::{Value, json};

/// What stands around a text of several lines.
const LONG: &str = "\"\"\"";

/// An example of a rule that was tried.
#[derive(Debug)]
pub struct Tried<'a> {
    pub rule: &'a Rule,
    pub example: &'a Example,
    /// The finding, where the example cannot be read as a charter.
    pub verdict: Result<rules::Verdict, Box<Diagnostic>>,
}

impl Tried<'_> {
    /// The id of the word for the verdict. What cannot be read has failed.
    pub(super) fn word(&self) -> &'static str {
        match &self.verdict {
            Ok(rules::Verdict::Passed) => "report-passed",
            Ok(rules::Verdict::Failed(_)) | Err(_) => "report-failed",
            Ok(rules::Verdict::Undecided(_)) => "report-undecided",
        }
    }

    /// Whether it failed, or could not be read.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        matches!(self.verdict, Ok(rules::Verdict::Failed(_)) | Err(_))
    }

    /// Why it did not pass.
    pub(super) fn remarks(&self) -> Vec<Message> {
        match &self.verdict {
            Ok(rules::Verdict::Passed) => Vec::new(),
            Ok(rules::Verdict::Failed(why) | rules::Verdict::Undecided(why)) => why.clone(),
            Err(finding) => vec![finding.message.clone()],
        }
    }

    /// The clause as the author wrote it; of a whole charter, its first line.
    pub(super) fn as_written(&self, sources: &Sources) -> String {
        let written = sources.text(self.example.loc);
        let head = self.example.text.lines().next().unwrap_or_default();
        let (before, after) = match (written.split_once(LONG), written.rsplit_once(LONG)) {
            (Some((before, _)), Some((_, after))) if written.contains('\n') => (before.trim(), after),
            _ => return written.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        format!("{before} `{head}` …{}", after.trim_end())
    }
}

/// The examples as text, rule by rule.
#[must_use]
pub(super) fn as_text(words: &Words<'_>, sources: &Sources, examples: &[Tried<'_>], width: u16) -> String {
    let mut out = String::new();
    for group in examples.chunk_by(|one, next| std::ptr::eq(one.rule, next.rule)) {
        let Some(first) = group.first() else { continue };
        let title = words.title(&first.rule.title, &first.rule.name);
        out += &words.text(&Message::new("testing-rule").with("name", &first.rule.name.text).with("title", title));
        out.push('\n');
        for tried in group {
            let mark = match tried.word() {
                "report-passed" => "✓",
                "report-failed" => "✗",
                _ => "?",
            };
            out += &wrapped(&format!("  {mark} "), &format!("{}: {}", words.word(tried.word()), tried.as_written(sources)), width);
            for remark in tried.remarks() {
                out += &wrapped("    ", &words.text(&remark), width);
            }
        }
        out.push('\n');
    }
    out
}

#[must_use]
pub(super) fn as_json(words: &Words<'_>, sources: &Sources, examples: &[Tried<'_>]) -> Value {
    let rules = examples.chunk_by(|one, next| std::ptr::eq(one.rule, next.rule)).filter_map(|group| {
        let rule = group.first()?.rule;
        let examples = group.iter().map(|tried| {
            json!({
                "text": tried.as_written(sources),
                "at": {"file": sources.file(tried.example.loc.file).display_path(), "line": sources.position(tried.example.loc).line},
                "fails": tried.example.fails,
                "on": tried.example.on.as_ref().map(|name| &name.text),
                "verdict": tried.word().trim_start_matches("report-"),
                "remarks": tried.remarks().iter().map(|message| words.text(message)).collect::<Vec<_>>(),
            })
        });
        Some(json!({
            "name": rule.name.text,
            "title": words.title(&rule.title, &rule.name),
            "examples": examples.collect::<Vec<_>>(),
        }))
    });
    Value::Array(rules.collect())
}
