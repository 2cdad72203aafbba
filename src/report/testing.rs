//! The results of `charter test`: every expectation of every scenario and story.

use super::simulation::{Simulation, scenario_name};
use super::simulation_json::judgement_json;
use super::trace;
use super::verdict::{as_written, verdict_text};
use super::words::{Words, whole};
use crate::diagnostic::{Lang, Message};
use crate::simulate::{Setting, Summary, Tested, Verdict};
use crate::source::Sources;
use serde_json::{Value, json};

/// One scenario or story with what came of it.
pub struct Part<'a> {
    pub setting: &'a Setting<'a>,
    pub tested: &'a Tested,
}

/// How many expectations passed, failed, and are undecided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    pub passed: usize,
    pub failed: usize,
    pub undecided: usize,
}

impl Total {
    #[must_use]
    pub fn of<'a>(tested: impl IntoIterator<Item = &'a Tested>) -> Total {
        let mut total = Total::default();
        for judgement in tested.into_iter().flat_map(|tested| &tested.judgements) {
            match judgement.verdict {
                Verdict::Passed => total.passed += 1,
                Verdict::Failed => total.failed += 1,
                Verdict::Undecided(_) => total.undecided += 1,
            }
        }
        total
    }
}

/// What a verdict needs to be worded; the summary plays no part in it.
fn view<'a>(sources: &'a Sources, part: &'a Part<'a>, summary: &'a Summary, file_lang: Lang) -> Simulation<'a> {
    let judgements = &part.tested.judgements;
    Simulation { sources, setting: part.setting, summary, judgements, trace: None, is_first: false, file_lang }
}

/// The results of one charter as text.
#[must_use]
pub fn as_text(words: &Words<'_>, sources: &Sources, parts: &[Part<'_>], file_lang: Lang, width: u16) -> String {
    let summary = Summary::default();
    let mut out = String::new();
    if let Some(charter) = &words.model.charter {
        out.push_str(&words.title(&charter.title, &charter.name));
        out.push('\n');
    }
    for part in parts {
        let Some(id) = part.setting.scenario else { continue };
        out.push_str(&words.text(&scenario_name(words, &words.model.scenarios[id])));
        out.push('\n');
        let view = view(sources, part, &summary, file_lang);
        for (expectation, judgement) in part.setting.expectations().into_iter().zip(&part.tested.judgements) {
            out.push_str(&verdict_text(words, &view, expectation, judgement, width));
        }
        let failed = part.tested.judgements.iter().any(|judgement| judgement.verdict == Verdict::Failed);
        if let (true, Some(run)) = (failed, &part.tested.trace) {
            let message = if part.setting.is_story() {
                Message::new("report-test-happened")
            } else {
                Message::new("report-test-happened-run").with("run", whole(run.run))
            };
            out.push_str(&format!("\n    {}\n", words.text(&message)));
            for line in trace::as_text(&trace::tell(words, run), width.saturating_sub(4)).lines() {
                out.push_str(&format!("    {line}\n"));
            }
        }
        out.push('\n');
    }
    let total = Total::of(parts.iter().map(|part| part.tested));
    let message = if parts.is_empty() {
        Message::new("report-test-nothing")
    } else {
        let number = |n: usize| whole(u64::try_from(n).unwrap_or(u64::MAX));
        Message::new("report-test-total")
            .with("passed", number(total.passed))
            .with("failed", number(total.failed))
            .with("undecided", number(total.undecided))
    };
    out + &words.text(&message) + "\n"
}

/// The results of one charter as JSON.
#[must_use]
pub fn as_json(words: &Words<'_>, sources: &Sources, parts: &[Part<'_>], file_lang: Lang) -> Value {
    let summary = Summary::default();
    let total = Total::of(parts.iter().map(|part| part.tested));
    let scenarios = parts.iter().filter_map(|part| {
        let scenario = &words.model.scenarios[part.setting.scenario?];
        let view = view(sources, part, &summary, file_lang);
        let judged = part.setting.expectations().into_iter().zip(&part.tested.judgements);
        let expectations =
            judged.map(|(expectation, judgement)| judgement_json(words, &view, &as_written(sources, expectation), expectation, judgement));
        Some(json!({
            "name": scenario.name.text,
            "title": words.title(&scenario.title, &scenario.name),
            "story": scenario.is_story,
            "seed": part.setting.seed,
            "runs": part.tested.runs,
            "expectations": expectations.collect::<Vec<_>>(),
            "trace": part.tested.trace.as_ref().map(|run| json!({"run": run.run, "lines": trace::tell(words, run)})),
        }))
    });
    json!({
        "charter": words.model.charter.as_ref().map(|charter| &charter.name.text),
        "passed": total.passed,
        "failed": total.failed,
        "undecided": total.undecided,
        "scenarios": scenarios.collect::<Vec<_>>(),
    })
}
