//! What many runs have in common, as JSON. Money in minor units, hours and people as numbers, dates as ISO text, chances as
//! numbers between 0 and 1. `null` in a date = never.

use super::simulation::Simulation;
use super::trace;
use super::verdict::{as_written, remarks, verdict_id};
use super::words::{Words, date};
use crate::machine::{Origin, Spending};
use crate::model::{Actor, Gate, Name, StageId};
use crate::simulate::{Judgement, Spread, StageSummary, VERSION, interval};
use num_traits::ToPrimitive;
use serde_json::{Value, json};

/// The version of the shape of every JSON report.
pub const FORMAT_VERSION: &str = "1.0";

/// The parts of a spread, in hundredths.
const PARTS: [u64; 7] = [5, 10, 25, 50, 75, 90, 95];

/// One simulation.
#[must_use]
pub fn as_json(words: &Words<'_>, simulation: &Simulation<'_>) -> Value {
    let (model, summary, setting) = (words.model, simulation.summary, simulation.setting);
    let (from, to) = setting.machine().period();
    let of = |runs: u64| share(runs, summary.runs);
    let scenario = setting.scenario.map(|id| &model.scenarios[id]);
    let (level, alpha) = simulation.how.confidence();
    let ends = summary.ends.iter().map(|(end, runs)| {
        let (low, high) = if summary.random { interval(*runs, summary.runs, alpha) } else { (of(*runs), of(*runs)) };
        json!({
            "end": end, "text": words.end(end), "runs": runs, "share": of(*runs), "chance_at_least": low, "chance_at_most": high,
        })
    });
    let stages = model
        .stages
        .values()
        .zip(&summary.stages)
        .map(|(stage, found)| stage_json(words, &stage.name, &words.title(&stage.title, &stage.name), found, summary.runs));
    let parties = |spreads: &[Spread], scale: f64| -> Vec<Value> {
        let each = model.parties.values().zip(spreads);
        each.map(|(party, spread)| with_name(&party.name, scaled_json(spread, scale))).collect()
    };
    let indicators = model.indicators.values().zip(&summary.indicators);
    let duties = model.duties.values().zip(&summary.duties).map(|(duty, found)| {
        let number = |spread: &Spread| spread_json(spread, |value| json!(value), mean_of(1.0));
        json!({
            "name": duty.name.text, "kept": number(&found.kept), "broken": number(&found.broken), "mended": number(&found.mended),
            "runs_broken": found.runs_broken(), "share_broken": of(found.runs_broken()),
        })
    });
    let minor = |spread: &Spread| scaled_json(spread, 1.0);
    let hours = |spread: &Spread| scaled_json(spread, 100.0);
    let uses = summary.details.spent.iter().map(|(on, spread)| {
        let mut value = scaled_json(spread, 1.0);
        if let Value::Object(fields) = &mut value {
            fields.insert("text".to_owned(), json!(words.spending(*on)));
            fields.insert("stage".to_owned(), json!(stage_of(*on).map(|stage| &model.stages[stage].name.text)));
        }
        value
    });
    let stories = summary.most_told().into_iter().map(|(story, told)| {
        json!({
            "stage": model.stages[story.stage].name.text, "reason": story.reason, "text": words.reason(story.reason),
            "end": story.end, "end_text": words.end(&story.end), "runs": told.runs, "share": of(told.runs), "example": told.example,
        })
    });
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
        "partial_of": simulation.how.cut_short,
        "precision": simulation.how.precision.map(|precision| json!({
            "half_width": precision.half_width, "level": precision.level, "reached": precision.reached,
        })),
        "level": level,
        "period": {"from": from.to_string(), "to": to.to_string()},
        "ends": ends.collect::<Vec<_>>(),
        "end_day": days_json(&summary.end_day),
        "failures": stories.collect::<Vec<_>>(),
        "decisions": decisions_json(words, simulation),
        "stages": stages.collect::<Vec<_>>(),
        "money": {
            "currency": words.currency().code(),
            "minor_units_per_unit": words.currency().minor_per_unit(),
            "received": parties(&summary.received, 1.0),
            "spent": minor(&summary.spent),
            "lowest_cash": minor(&summary.lowest_cash),
            "missing": minor(&summary.money_missing),
            "runs_always_solvent": summary.always_solvent(),
            "uses": uses.collect::<Vec<_>>(),
        },
        "hours": {
            "needed": hours(&summary.hours_needed),
            "missing": hours(&summary.hours_missing),
            "promised": parties(&summary.hours_offered, 100.0),
            "given": parties(&summary.hours_given, 100.0),
        },
        "members": parties(&summary.members, 1.0),
        "indicators": indicators.map(|(indicator, spread)| {
            with_name(&indicator.name, scaled_json(spread, 1_000_000.0))
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
        "opens": days_json(&found.opening),
        "closes": days_json(&found.closing),
        "lasts_days": scaled_json(&found.days, 1.0),
        "runs_done": found.done,
        "runs_failed": found.failed(),
        "first_failures": failures.collect::<Vec<_>>(),
        "rating": (found.rating.came() > 0).then(|| scaled_json(&found.rating, 100.0)),
        "raised": (found.raised.came() > 0).then(|| scaled_json(&found.raised, 1.0)),
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

/// How bodies and parties decided.
fn decisions_json(words: &Words<'_>, simulation: &Simulation<'_>) -> Vec<Value> {
    let model = words.model;
    let each = simulation.summary.details.decisions.iter().map(|((stage, gate), found)| {
        let (body, party) = match model.stages[*stage].gates.get(*gate) {
            Some((Gate::DecidedBy(Actor::Body(body)), _)) => (Some(&model.bodies[*body].name.text), None),
            Some((Gate::DecidedBy(Actor::Party(party)), _)) => (None, Some(&model.parties[*party].name.text)),
            _ => (None, None),
        };
        json!({
            "stage": model.stages[*stage].name.text, "body": body, "party": party, "decisions": found.all(), "carried": found.carried,
            "no_quorum": found.no_quorum, "lost": found.lost, "tied": found.tied, "refused": found.refused,
            "second_calls": found.second_calls,
        })
    });
    each.collect()
}

/// The stage whose money is spent, where it is one's.
fn stage_of(on: Spending) -> Option<StageId> {
    match on {
        Spending::Line(stage, _) | Spending::Cost(stage, _) => Some(stage),
        Spending::Penalty(Origin::Stage(stage) | Origin::ShortMoney(stage) | Origin::ShortHours(stage)) => Some(stage),
        Spending::Penalty(Origin::Duty(_)) | Spending::Repayment(_) | Spending::Outcome(_) => None,
    }
}

/// Days, as dates; their deviation is a number of days.
fn days_json(spread: &Spread) -> Value {
    let mean = |mean: f64| libm::round(mean).to_i64().map_or(Value::Null, |day| json!(date(day)));
    spread_json(spread, |day| json!(date(day)), (mean, 1.0))
}

/// Numbers that are counted in parts of this size.
fn scaled_json(spread: &Spread, scale: f64) -> Value {
    spread_json(spread, |value| number(value, scale), mean_of(scale))
}

fn mean_of(scale: f64) -> (impl Fn(f64) -> Value, f64) {
    (move |mean| json!(mean / scale), scale)
}

/// The mean and the deviation of what came, how often it never came, and the parts of all.
fn spread_json(spread: &Spread, show: impl Fn(i64) -> Value, (mean, scale): (impl Fn(f64) -> Value, f64)) -> Value {
    let mut fields = serde_json::Map::new();
    for part in PARTS {
        fields.insert(format!("p{part}"), spread.quantile(part).map_or(Value::Null, &show));
    }
    fields.insert("mean".to_owned(), spread.mean().map_or(Value::Null, mean));
    fields.insert("sd".to_owned(), spread.deviation().map_or(Value::Null, |deviation| json!(deviation / scale)));
    fields.insert("never".to_owned(), json!(spread.total() - spread.came()));
    Value::Object(fields)
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
