//! A comparison as JSON. Money in minor units, hours in hours, ratings in points, indicators in their unit, dates as days since
//! 1970-01-01 (and as ISO text), chances as numbers between 0 and 1. A difference is the second less the first.

use super::comparison::{ALPHA, Comparison, Named, Row, remarks};
use super::simulation_json::FORMAT_VERSION;
use super::words::{Words, date};
use crate::quantity::Day;
use crate::simulate::{Difference, Measure, VERSION};
use num_traits::ToPrimitive;
use serde_json::{Value, json};

/// The whole report.
#[must_use]
pub fn as_json(words: &Words<'_>, comparison: &Comparison<'_>) -> Value {
    let Comparison { pairing, found, .. } = comparison;
    let only = pairing.only();
    let names = |in_b: bool| -> Vec<&str> { only.iter().filter(|only| only.in_b == in_b).map(|only| only.name.as_str()).collect() };
    let ends = comparison.ends(words).into_iter().map(|(end, row)| {
        let mut value = row_json(&row);
        if let Value::Object(fields) = &mut value {
            fields.insert("end".to_owned(), json!(end));
        }
        value
    });
    json!({
        "format_version": FORMAT_VERSION,
        "stream_version": VERSION,
        "seed": pairing.a.seed,
        "runs": found.runs,
        "partial_of": comparison.cut_short,
        "level": 1.0 - ALPHA,
        "a": side_json(&comparison.a, pairing.a.machine().period()),
        "b": side_json(&comparison.b, pairing.b.machine().period()),
        "same": pairing.is_same,
        "runs_alike": found.alike,
        "only_in_a": names(false),
        "only_in_b": names(true),
        "currency": pairing.same_money().then(|| words.currency().code().to_owned()),
        "remarks": remarks(comparison).iter().map(|message| words.text(message)).collect::<Vec<_>>(),
        "ends": ends.collect::<Vec<_>>(),
        "figures": comparison.rows(words).iter().map(row_json).collect::<Vec<_>>(),
    })
}

fn side_json(named: &Named, (from, to): (Day, Day)) -> Value {
    json!({
        "name": named.short, "file": named.file, "scenario": named.scenario, "title": named.title,
        "period": {"from": from.to_string(), "to": to.to_string()},
    })
}

fn row_json(row: &Row) -> Value {
    let Difference { a, b, mean, low, high, standardised, saved } = row.difference;
    let (unit, scale) = row.unit.unit();
    let day = |value: f64| (row.unit.measure == Measure::Day).then(|| libm::round(value).to_i64().map(date)).flatten();
    json!({
        "figure": row.key, "text": row.label, "unit": unit,
        "a": a / scale, "b": b / scale, "a_date": day(a), "b_date": day(b),
        "difference": mean / scale, "at_least": low / scale, "at_most": high / scale, "clear": row.difference.is_clear(),
        "standardised": standardised.is_finite().then_some(standardised),
        "runs_both": row.pair.both, "runs_only_a": row.pair.only_a, "runs_only_b": row.pair.only_b, "runs_unlike": row.pair.unlike,
        "runs_saved": saved,
    })
}
