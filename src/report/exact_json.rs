//! Exact chances, as JSON: each as a decimal and, unless it is too long, as a fraction. `null` in a date = not in so many of all
//! cases.

use super::exact::{Exact, PARTS, digits, on_average, remarks, ruling, unsolved};
use super::verdict::as_written;
use super::words::Words;
use crate::machine::Total;
use crate::model::{Expectation, PartyId, StageId};
use crate::quantity::Day;
use crate::verify::{Band, Chance, Dates, Likelihoods, Portion, Ruling, Totals, Unsolved};
use serde_json::{Value, json};

/// The exact chances of one scenario.
#[must_use]
pub fn as_json(words: &Words<'_>, exact: &Exact<'_>) -> Value {
    let (model, setting) = (words.model, exact.setting);
    let (from, to) = setting.machine().period();
    let scenario = setting.scenario.map(|id| &model.scenarios[id]);
    let found = exact.found.as_ref();
    json!({
        "charter": model.charter.as_ref().map(|charter| json!({
            "name": charter.name.text, "title": words.title(&charter.title, &charter.name),
        })),
        "scenario": scenario.map(|scenario| json!({
            "name": scenario.name.text, "title": words.title(&scenario.title, &scenario.name), "story": scenario.is_story,
        })),
        "period": {"from": from.to_string(), "to": to.to_string()},
        "no_answer": found.err().map(|why| words.text(&unsolved(words, why))),
        "answer": found.ok().map(|found| answer(words, exact, found, from)),
    })
}

fn answer(words: &Words<'_>, exact: &Exact<'_>, found: &Likelihoods<Portion>, first: Day) -> Value {
    let ends = found.ends.iter().map(|(end, portion)| json!({"end": end, "text": words.end(end), "chance": chance(portion)}));
    let stages = words.model.stages.iter().map(|(id, stage)| {
        json!({
            "name": stage.name.text,
            "title": words.title(&stage.title, &stage.name),
            "opens": dates(found.opening(id), first),
            "succeeds": dates(found.success(id), first),
        })
    });
    let expectations = exact.setting.expectations().into_iter().zip(&found.expectations);
    json!({
        "states": found.registers,
        "digits": digits(found.registers),
        "ends": ends.collect::<Vec<_>>(),
        "end_day": dates(found.ending(), first),
        "stages": stages.collect::<Vec<_>>(),
        "expectations": expectations.map(|(expectation, chance)| judged(words, exact, expectation, chance)).collect::<Vec<_>>(),
        "bands": exact.bands.and_then(|bands| bands.as_ref().ok()).map(|bands| json!({
            "states": bands.registers,
            "ends": bands.ends.iter().map(|(end, range)| json!({"end": end, "text": words.end(end), "chance": band(range)})).collect::<Vec<_>>(),
            "expectations": bands.expectations.iter().map(|range| range.as_ref().ok().map(band)).collect::<Vec<_>>(),
        })),
        "means": exact.totals.and_then(|totals| totals.as_ref().ok()).map(|totals| means(words, totals)),
        "no_means": exact.totals.and_then(|totals| totals.as_ref().err()).map(|why| words.text(&unsolved(words, why))),
        "no_bands": exact.bands.and_then(|bands| bands.as_ref().err()).map(|why| words.text(&unsolved(words, why))),
        "assumed": found.assumed.iter().map(|subject| words.question(subject)).collect::<Vec<_>>(),
    })
}

/// Money in minor units, and hours.
fn means(words: &Words<'_>, totals: &Totals) -> Value {
    let model = words.model;
    let (mut received, mut spent) = (Vec::new(), None);
    let [mut promised, mut given, mut needed, mut missing] = [const { Vec::new() }; 4];
    for (total, mean) in &totals.means {
        let party = |id: PartyId| json!({"name": model.parties[id].name.text, "mean": mean});
        let stage = |id: StageId| json!({"name": model.stages[id].name.text, "mean": mean});
        match *total {
            Total::Received(id) => received.push(party(id)),
            Total::Spent => spent = Some(*mean),
            Total::Offered(id) => promised.push(party(id)),
            Total::Given(id) => given.push(party(id)),
            Total::Needed(id) => needed.push(stage(id)),
            Total::Missing(id) => missing.push(stage(id)),
        }
    }
    json!({
        "states": totals.registers,
        "digits": digits(totals.ways),
        "money": spent.map(|spent| json!({
            "currency": words.currency().code(),
            "minor_units_per_unit": words.currency().minor_per_unit(),
            "received": received,
            "spent": spent,
        })),
        "no_money": totals.no_money.as_ref().map(|why| words.text(&unsolved(words, why))),
        "hours": {"promised": promised, "given": given, "needed": needed, "missing": missing},
    })
}

fn judged(words: &Words<'_>, exact: &Exact<'_>, expectation: &Expectation, found: &Result<Chance<Portion>, Unsolved>) -> Value {
    let position = exact.sources.iter().any(|(id, _)| id == expectation.loc.file).then(|| {
        let file = exact.sources.file(expectation.loc.file);
        json!({"file": file.display_path(), "line": exact.sources.position(expectation.loc).line})
    });
    let remarks = remarks(words, expectation, found, exact.file_lang);
    let part = |of: &dyn Fn(&Chance<Portion>) -> Option<Portion>| {
        found.as_ref().ok().map(|found| chance(&of(found).unwrap_or_else(Portion::none)))
    };
    json!({
        "text": as_written(exact.sources, expectation),
        "at": position,
        "verdict": match ruling(expectation, found) {
            Some(Ruling::Passed) => "passed",
            Some(Ruling::Failed) => "failed",
            _ => "undecided",
        },
        "holds": part(&|found| found.holds.clone()),
        "fails": part(&|found| found.fails.clone()),
        "unknown": part(&|found| found.unknown.as_ref().map(|(portion, _)| portion.clone())),
        "states": found.as_ref().ok().map(|found| found.registers),
        "remarks": remarks.iter().map(|message| words.text(message)).collect::<Vec<_>>(),
    })
}

fn chance(portion: &Portion) -> Value {
    json!({"decimal": portion.about(), "fraction": portion.fraction.as_ref().map(ToString::to_string)})
}

fn band(band: &Band) -> Value {
    json!({"least": band.least, "greatest": band.greatest})
}

fn dates(dates: Dates<'_>, first: Day) -> Value {
    let mean = dates.mean(first);
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    let mut fields = serde_json::Map::new();
    fields.insert("chance".to_owned(), chance(&dates.ever()));
    fields.insert("mean".to_owned(), json!(day(mean.as_ref().and_then(|mean| on_average(first, mean)))));
    let in_days = mean.map(|mean| json!({"decimal": mean.double, "fraction": mean.fraction.map(|fraction| fraction.to_string())}));
    fields.insert("mean_days".to_owned(), json!(in_days));
    for part in PARTS {
        fields.insert(format!("p{part}"), json!(day(dates.part(part))));
    }
    Value::Object(fields)
}
