//! A sweep as JSON and as CSV. Units are those of comparisons.

use super::comparison::ALPHA;
use super::simulation_json::FORMAT_VERSION;
use super::sweep::{Cell, Design, Sweep, Tried};
use super::words::Words;
use crate::simulate::VERSION;
use num_traits::ToPrimitive;
use serde_json::{Map, Value, json};

/// The whole report.
#[must_use]
pub fn as_json(words: &Words<'_>, sweep: &Sweep<'_>) -> Value {
    let figures = sweep.figures();
    let assumptions = sweep.assumptions.iter().map(|assumption| {
        let (low, high, step) = (assumption.range.low, assumption.range.high, assumption.range.step);
        json!({
            "address": assumption.address, "clause": assumption.clause, "written": assumption.written, "unit": assumption.unit,
            "of": if assumption.is_line { "line" } else { "number" },
            "low": plain(low), "high": plain(high), "step": plain(step),
        })
    });
    let tornado =
        || figures.iter().map(|figure| json!({"figure": figure.key, "assumptions": swings_json(sweep, figure)})).collect::<Vec<_>>();
    let sobol = |points| {
        let of = |figure: &&Cell| json!({"figure": figure.key, "indices": indices_json(sweep, figure, points)});
        figures.iter().map(of).collect::<Vec<_>>()
    };
    let (design, tornado, sobol) = match sweep.design {
        Design::Grid => ("grid", None, None),
        Design::Samples => ("samples", None, None),
        Design::Tornado => ("tornado", Some(tornado()), None),
        Design::Sobol(points) => ("sobol", None, Some(sobol(points))),
    };
    json!({
        "format_version": FORMAT_VERSION,
        "stream_version": VERSION,
        "charter": words.model.charter.as_ref().map(|charter| charter.name.text.as_str()),
        "scenario": sweep.scenario,
        "seed": sweep.seed,
        "runs": sweep.runs,
        "level": 1.0 - ALPHA,
        "design": design,
        "partial_of": sweep.cut_short,
        "assumptions": assumptions.collect::<Vec<_>>(),
        "figures": figures.iter().map(|figure| {
            json!({"figure": figure.key, "text": figure.label.trim_end_matches(','), "unit": figure.unit.unit().0})
        }).collect::<Vec<_>>(),
        "points": sweep.points.iter().map(|point| point_json(sweep, point, &figures)).collect::<Vec<_>>(),
        "tornado": tornado,
        "sobol": sobol,
    })
}

fn point_json(sweep: &Sweep<'_>, point: &Tried, figures: &[&Cell]) -> Value {
    let values: Map<String, Value> = sweep
        .assumptions
        .iter()
        .zip(&point.values)
        .map(|(assumption, value)| (assumption.address.clone(), value.map_or(Value::Null, |value| json!(plain(value)))))
        .collect();
    let found: Map<String, Value> =
        figures.iter().filter_map(|figure| Some((figure.key.clone(), cell_json(&point.cell(figure)?)))).collect();
    json!({"values": values, "figures": found})
}

fn cell_json(cell: &Cell) -> Value {
    let [value, low, high, by, by_low, by_high] = numbers(cell);
    json!({
        "value": value, "at_least": low, "at_most": high, "difference": by, "difference_at_least": by_low, "difference_at_most": by_high,
    })
}

fn swings_json(sweep: &Sweep<'_>, figure: &Cell) -> Vec<Value> {
    let scale = figure.unit.unit().1;
    let swings = sweep.swings(figure).into_iter().filter_map(|swing| {
        let address = &sweep.assumptions.get(swing.assumption)?.address;
        Some(json!({"address": address, "at_low": swing.low.value.0 / scale, "at_high": swing.high.value.0 / scale, "width": swing.width() / scale}))
    });
    swings.collect()
}

/// `null` where nothing varies.
fn indices_json(sweep: &Sweep<'_>, figure: &Cell, points: usize) -> Value {
    let of = |(value, low, high): (f64, f64, f64)| json!({"value": value, "at_least": low, "at_most": high});
    let Some(indices) = sweep.indices(figure, points) else { return Value::Null };
    let each = sweep.assumptions.iter().zip(indices);
    each.map(|(assumption, sobol)| json!({"address": assumption.address, "first": of(sobol.first), "total": of(sobol.total)})).collect()
}

/// One line for each point and figure.
///
/// # Errors
/// Only those of writing.
pub fn as_csv(sweep: &Sweep<'_>) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let addresses = sweep.assumptions.iter().map(|assumption| assumption.address.as_str());
    let columns = ["figure", "unit", "value", "at_least", "at_most", "difference", "difference_at_least", "difference_at_most"];
    writer.write_record(["point"].into_iter().chain(addresses).chain(columns))?;
    let figures = sweep.figures();
    for (at, point) in sweep.points.iter().enumerate() {
        for figure in &figures {
            let Some(cell) = point.cell(figure) else { continue };
            let values = point.values.iter().map(|value| value.map_or_else(String::new, |value| plain(value).to_string()));
            let start = std::iter::once((at + 1).to_string()).chain(values).chain([cell.key.clone(), cell.unit.unit().0.to_owned()]);
            writer.write_record(start.chain(numbers(&cell).map(|number| number.to_string())))?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The mean and the difference, each with its bounds, in the figure's unit.
fn numbers(cell: &Cell) -> [f64; 6] {
    let scale = cell.unit.unit().1;
    let ((value, low, high), (by, by_low, by_high)) = (cell.value, cell.difference);
    [value, low, high, by, by_low, by_high].map(|number| number / scale)
}

/// Millionths as a number.
fn plain(millionths: i64) -> f64 {
    millionths.to_f64().unwrap_or(f64::NAN) / 1e6
}
