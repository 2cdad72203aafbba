//! The results of `charter test`: every expectation of every scenario and story, every promise, every example of a rule.

use super::coverage::{self, Coverage};
use super::examples::{self, Tried};
use super::promised::{Judged, Wording, judged_text};
use super::simulation::{How, Simulation, scenario_name};
use super::simulation_json::judgement_json;
use super::trace;
use super::verdict::{as_written, verdict_id, verdict_text};
use super::verification_json::judged_json;
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

/// All that came of testing one charter, or one file of rules.
pub struct Results<'a> {
    pub words: &'a Words<'a>,
    pub sources: &'a Sources,
    /// What stands where there is no charter with a title: the path of the file.
    pub path: &'a str,
    pub parts: &'a [Part<'a>],
    /// Sentences of promises: proved is passed, refuted is failed.
    pub promises: &'a [Judged<'a>],
    pub examples: &'a [Tried<'a>],
    pub coverage: Option<&'a Coverage>,
    pub file_lang: Lang,
    pub width: u16,
}

/// How many expectations, promises and examples passed, failed, and are undecided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    pub passed: usize,
    pub failed: usize,
    pub undecided: usize,
}

impl Total {
    #[must_use]
    pub fn of(results: &Results<'_>) -> Total {
        let judgements = results.parts.iter().flat_map(|part| &part.tested.judgements);
        let judgements = judgements.map(|judgement| verdict_id(&judgement.verdict));
        let promises = results.promises.iter().map(Judged::tested_id);
        Total::of_words(judgements.chain(promises).chain(results.examples.iter().map(Tried::word)))
    }

    /// Of one scenario or story.
    #[must_use]
    pub fn of_one(tested: &Tested) -> Total {
        Total::of_words(tested.judgements.iter().map(|judgement| verdict_id(&judgement.verdict)))
    }

    /// Of examples of rules.
    #[must_use]
    pub fn of_examples(examples: &[Tried<'_>]) -> Total {
        Total::of_words(examples.iter().map(Tried::word))
    }

    fn of_words(verdicts: impl Iterator<Item = &'static str>) -> Total {
        let mut total = Total::default();
        for verdict in verdicts {
            match verdict {
                "report-passed" => total.passed += 1,
                "report-failed" => total.failed += 1,
                _ => total.undecided += 1,
            }
        }
        total
    }
}

/// What a verdict needs to be worded; the summary plays no part in it.
fn view<'a>(sources: &'a Sources, part: &'a Part<'a>, summary: &'a Summary, file_lang: Lang) -> Simulation<'a> {
    let judgements = &part.tested.judgements;
    Simulation { sources, setting: part.setting, summary, judgements, trace: None, is_first: false, file_lang, how: How::default() }
}

/// The results of one charter as text.
#[must_use]
pub fn as_text(results: &Results<'_>) -> String {
    let Results { words, sources, parts, file_lang, width, .. } = *results;
    let summary = Summary::default();
    let mut out = String::new();
    if let Some(charter) = &words.model.charter {
        out.push_str(&words.title(&charter.title, &charter.name));
    } else {
        out.push_str(results.path);
    }
    out.push('\n');
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
    if !results.promises.is_empty() {
        out += &format!("{}\n", words.word("verify-promises"));
        for judged in results.promises {
            out += &judged_text(words, sources, judged, Wording::Tested, file_lang, width);
        }
        out.push('\n');
    }
    out += &examples::as_text(words, sources, results.examples, width);
    if let Some(coverage) = results.coverage {
        out += &coverage::as_text(words, sources, coverage, width);
        out.push('\n');
    }
    let total = Total::of(results);
    let message = if parts.is_empty() && results.promises.is_empty() && results.examples.is_empty() {
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
pub fn as_json(results: &Results<'_>) -> Value {
    let Results { words, sources, parts, file_lang, .. } = *results;
    let summary = Summary::default();
    let total = Total::of(results);
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
    let mut value = json!({
        "file": results.path,
        "charter": words.model.charter.as_ref().map(|charter| &charter.name.text),
        "passed": total.passed,
        "failed": total.failed,
        "undecided": total.undecided,
        "scenarios": scenarios.collect::<Vec<_>>(),
        "promises": results.promises.iter().map(|judged| judged_json(words, sources, judged, file_lang)).collect::<Vec<_>>(),
        "rules": examples::as_json(words, sources, results.examples),
    });
    if let (Some(coverage), Value::Object(fields)) = (results.coverage, &mut value) {
        fields.insert("coverage".to_owned(), coverage::as_json(words, sources, coverage));
    }
    value
}
