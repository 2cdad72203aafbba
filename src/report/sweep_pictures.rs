//! A tornado as pictures, one for each figure.

use super::picture::{Picture, Swing, tornado};
use super::sweep::{Cell, Sweep};
use super::words::Words;
use num_traits::ToPrimitive;

/// Steps of a picture's axis to a whole of the figure's unit.
const STEPS: f64 = 1_000_000.0;

/// What each figure does when one number after the other goes from end to end, the others staying as they are written.
#[must_use]
pub fn tornado_pictures(words: &Words<'_>, sweep: &Sweep<'_>) -> Vec<Picture> {
    sweep.figures().into_iter().filter_map(|figure| picture(words, sweep, figure)).collect()
}

fn picture(words: &Words<'_>, sweep: &Sweep<'_>, figure: &Cell) -> Option<Picture> {
    let steps = |value: f64| (value * STEPS).round().to_i64().unwrap_or(0);
    let show = |at: i64| figure.unit.value(words, at.to_f64().unwrap_or(0.0) / STEPS);
    let swings = sweep.swings(figure);
    let first = &swings.first()?.low;
    let as_written = steps(first.value.0 - first.difference.0);
    let drawn = swings.iter().filter_map(|swing| {
        let assumption = sweep.assumptions.get(swing.assumption)?;
        Some(Swing {
            what: assumption.address.clone(),
            least: assumption.value(assumption.range.low),
            most: assumption.value(assumption.range.high),
            with_least: steps(swing.low.value.0),
            with_most: steps(swing.high.value.0),
        })
    });
    let drawn: Vec<Swing> = drawn.collect();
    let mut picture = tornado(words, figure.label.trim_end_matches(','), as_written, &drawn, 1_000, &show)?;
    let name: String = figure.key.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    picture.id = format!("tornado-{name}");
    Some(picture)
}
