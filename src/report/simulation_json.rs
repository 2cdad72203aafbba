//! What many runs have in common, as JSON. Money in minor units, hours and people as numbers, dates as ISO text, chances as
//! numbers between 0 and 1. `null` in a date = never.

use super::simulation::Simulation;
use super::trace;
use super::verdict::{as_written, remarks, verdict_id};
use super::words::{Words, date};
use crate::model::Name;
use crate::simulate::{Judgement, Spread, StageSummary, VERSION};
use num_traits::ToPrimitive;
use serde_json::{Value, json};

/// The version of the shape of every JSON report.
pub const FORMAT_VERSION: &str = "1.0";

/// One simulation.
#[must_use]
pub fn as_json(words: &Words<'_>, simulation: &Simulation<'_>) -> Value {
    let (model, summary, setting) = (words.model, simulation.summary, simulation.setting);
    let (from, to) = setting.machine().period();
    let of = |runs: u64| share(runs, summary.runs);
    let scenario = setting.scenario.map(|id| &model.scenarios[id]);
    let ends = summary.ends.iter().map(|(end, runs)| json!({"end": end, "text": words.end(end), "runs": runs, "share": of(*runs)}));
    let stages = model
        .stages
        .values()
        .zip(&summary.stages)
        .map(|(stage, found)| stage_json(words, &stage.name, &words.title(&stage.title, &stage.name), found, summary.runs));
    let parties = |spreads: &[Spread], scale: f64| -> Vec<Value> {
        let each = model.parties.values().zip(spreads);
        each.map(|(party, spread)| with_name(&party.name, spread_json(spread, |value| number(value, scale)))).collect()
    };
    let indicators = model.indicators.values().zip(&summary.indicators);
    let duties = model.duties.values().zip(&summary.duties).map(|(duty, found)| {
        json!({
            "name": duty.name.text, "kept": found.kept, "broken": found.broken, "mended": found.mended,
            "runs_broken": found.runs_broken, "share_broken": of(found.runs_broken),
        })
    });
    let minor = |spread: &Spread| spread_json(spread, |value| json!(value));
    let hours = |spread: &Spread| spread_json(spread, |value| number(value, 100.0));
    let expectations = setting.expectations().into_iter().zip(simulation.judgements);
    let assumed = summary.assumed.iter().map(|(subject, runs)| json!({"question": words.question(subject), "runs": runs}));
    json!({
        "charter": model.charter.as_ref().map(|charter| json!({
            "name": charter.name.text, "title": words.title(&charter.title, &charter.name),
        })),
        "scenario": scenario.map(|scenario| json!({
            "name": scenario.name.text, "title": words.title(&scenario.title, &scenario.name), "story": scenario.is_story,
        })),
        "seed": setting.seed,
        "stream_version": VERSION,
        "runs": summary.runs,
        "period": {"from": from.to_string(), "to": to.to_string()},
        "ends": ends.collect::<Vec<_>>(),
        "end_day": spread_json(&summary.end_day, |day| json!(date(day))),
        "stages": stages.collect::<Vec<_>>(),
        "money": {
            "currency": words.currency().code(),
            "minor_units_per_unit": words.currency().minor_per_unit(),
            "received": parties(&summary.received, 1.0),
            "spent": minor(&summary.spent),
            "lowest_cash": minor(&summary.lowest_cash),
            "missing": minor(&summary.money_missing),
            "runs_always_solvent": summary.always_solvent,
        },
        "hours": {
            "needed": hours(&summary.hours_needed),
            "missing": hours(&summary.hours_missing),
            "given": parties(&summary.hours_given, 100.0),
        },
        "members": parties(&summary.members, 1.0),
        "indicators": indicators.map(|(indicator, spread)| {
            with_name(&indicator.name, spread_json(spread, |value| number(value, 1_000_000.0)))
        }).collect::<Vec<_>>(),
        "duties": duties.collect::<Vec<_>>(),
        "expectations": expectations.map(|(expectation, judgement)| {
            judgement_json(words, simulation, &as_written(simulation.sources, expectation), expectation, judgement)
        }).collect::<Vec<_>>(),
        "assumed": assumed.collect::<Vec<_>>(),
        "planned": summary.planned.iter().map(|subject| words.question(subject)).collect::<Vec<_>>(),
        "trace": simulation.trace.map(|run| json!({"run": run.run, "lines": trace::tell(words, run)})),
    })
}

fn stage_json(words: &Words<'_>, name: &Name, title: &str, found: &StageSummary, runs: u64) -> Value {
    let failures = found
        .first_failures
        .iter()
        .map(|(reason, count)| json!({"reason": reason, "text": words.reason(*reason), "runs": count, "share": share(*count, runs)}));
    json!({
        "name": name.text,
        "title": title,
        "runs_opened": found.opened,
        "share_opened": share(found.opened, runs),
        "opens": spread_json(&found.opening, |day| json!(date(day))),
        "closes": spread_json(&found.closing, |day| json!(date(day))),
        "runs_done": found.done,
        "runs_failed": found.failed(),
        "first_failures": failures.collect::<Vec<_>>(),
        "rating": (found.rating.came() > 0).then(|| spread_json(&found.rating, |value| number(value, 100.0))),
        "raised": (found.raised.came() > 0).then(|| spread_json(&found.raised, |value| json!(value))),
    })
}

/// A verdict: `passed`, `failed` or `undecided`, and the remarks of the text report.
#[must_use]
pub fn judgement_json(
    words: &Words<'_>,
    simulation: &Simulation<'_>,
    text: &str,
    expectation: &crate::model::Expectation,
    judgement: &Judgement,
) -> Value {
    let remarks = remarks(words, judgement, expectation, simulation.file_lang);
    let position = simulation.sources.iter().any(|(id, _)| id == expectation.loc.file).then(|| {
        let file = simulation.sources.file(expectation.loc.file);
        json!({"file": file.display_path(), "line": simulation.sources.position(expectation.loc).line})
    });
    json!({
        "text": text,
        "at": position,
        "verdict": verdict_id(&judgement.verdict).trim_start_matches("report-"),
        "holds": judgement.tally.holds,
        "fails": judgement.tally.fails,
        "unknown": judgement.tally.unknown,
        "chance_at_least": judgement.bounds.0,
        "chance_at_most": judgement.bounds.1,
        "counterexample": judgement.tally.first_failure,
        "rests_on": judgement.rests_on.iter().map(|subject| words.question(subject)).collect::<Vec<_>>(),
        "remarks": remarks.iter().map(|message| words.text(message)).collect::<Vec<_>>(),
    })
}

fn spread_json(spread: &Spread, show: impl Fn(i64) -> Value) -> Value {
    let at = |part: u64| spread.quantile(part).map_or(Value::Null, &show);
    json!({"p10": at(10), "p50": at(50), "p90": at(90)})
}

fn with_name(name: &Name, mut value: Value) -> Value {
    if let Value::Object(fields) = &mut value {
        fields.insert("name".to_owned(), json!(name.text));
    }
    value
}

fn number(value: i64, scale: f64) -> Value {
    if scale <= 1.0 { json!(value) } else { json!(value.to_f64().unwrap_or(f64::NAN) / scale) }
}

fn share(part: u64, of: u64) -> f64 {
    part.to_f64().unwrap_or(0.0) / of.max(1).to_f64().unwrap_or(1.0)
}
