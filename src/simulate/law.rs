//! Laws of answers, compiled to tables: those of the scenario's lines, and those that hold where no line answers.

use super::curve::{Curve, float, to_f64};
use super::grain::{Frame, contrary};
use super::table::Table;
use crate::machine::{ABSENT, NO, Subject, Support, YES};
use crate::model::{Law, Rest, Value};
use crate::quantity::Rational;
use num_traits::ToPrimitive;

/// A law made ready for one question.
pub(super) struct Compiled {
    pub table: Table,
    /// A fixed value that could not be answered at all: it lies outside the support.
    pub beyond: Option<i64>,
}

/// The table of a written law.
pub(super) fn compile(law: &Law, frame: &Frame<'_>) -> Compiled {
    let Support { low, high, .. } = frame.support;
    let clamp = |grain: i64| frame.support.clamp(grain);
    let table = match law {
        Law::Fixed(value) => {
            let grain = frame.grain(value);
            let beyond = (clamp(grain) != grain).then_some(grain);
            return Compiled { table: Table::Certain(clamp(grain)), beyond };
        }
        Law::Between { low: from, high: to, usually, bell: true } => bell(from, to, usually.as_ref(), frame),
        Law::Between { low: from, high: to, usually, bell: false } => {
            let (from, to) = (frame.grain(from), frame.grain(to));
            let (from, to) = (from.min(to), from.max(to));
            let curve = match usually {
                Some(usually) => Curve::Triangle { low: from, usually: frame.grain(usually).clamp(from, to), high: to },
                None => Curve::Even { low: from, high: to },
            };
            Table::of_curve(curve, low, high)
        }
        Law::About { mean, deviation: Some(deviation), limits: Some(limits), .. } => within_limits(mean, deviation, limits, frame),
        Law::About { mean, deviation, skewed, .. } => {
            let spread = deviation.as_ref().map_or(0.0, |deviation| float(frame.spread(deviation, mean)));
            let middle = float(frame.exact(mean));
            let edge = frame.edge(mean);
            if spread <= 0.0 || *skewed && middle <= 0.0 {
                Table::Certain(clamp(frame.grain(mean)))
            } else if *skewed {
                Table::of_curve(Curve::lognormal(middle, spread, edge), low, high)
            } else {
                Table::of_curve(Curve::Normal { mean: middle, deviation: spread, edge }, low, high)
            }
        }
        Law::Each { chance, givers } => {
            let people = givers.map_or_else(|| high / frame.step(), i64::from);
            Table::of_each(people, *chance, high)
        }
        Law::Average(mean) => {
            let mean = float(frame.exact(mean)) / to_f64(frame.step());
            if mean > 0.0 { Table::of_curve(Curve::Poisson { mean, step: frame.step() }, low, high) } else { Table::Certain(low) }
        }
        Law::NineInTen { low: from, high: to, skewed } => {
            let edge = frame.edge(from);
            let (least, most) = (float(frame.exact(from)), float(frame.exact(to)));
            if least >= most || *skewed && least <= 0.0 {
                Table::Certain(clamp(frame.grain(from)))
            } else if *skewed {
                Table::of_curve(Curve::nine_in_ten_skewed(least, most, edge), low, high)
            } else {
                Table::of_curve(Curve::nine_in_ten(least, most, edge), low, high)
            }
        }
        Law::Mixture(parts) => {
            let parts = parts.iter().map(|(law, weight)| (compile(law, frame).table, *weight));
            Table::of_parts(parts.collect(), low, high)
        }
        Law::Chance { .. } | Law::OneOf(_) | Law::Column { .. } => cases(case_list(law, frame), frame),
    };
    Compiled { table, beyond: None }
}

/// PERT: around `usually`, or the middle.
fn bell(from: &Value, to: &Value, usually: Option<&Value>, frame: &Frame<'_>) -> Table {
    let Support { low, high, .. } = frame.support;
    let (least, most) = (float(frame.exact(from)), float(frame.exact(to)));
    if least >= most {
        return Table::Certain(frame.support.clamp(frame.grain(from)));
    }
    let usual = usually.map_or(f64::midpoint(least, most), |usually| float(frame.exact(usually)).clamp(least, most));
    Table::of_curve(Curve::bell(least, usual, most, frame.edge(from)), low, high)
}

/// The beta distribution within limits; the resolver has refused what has none.
fn within_limits(mean: &Value, deviation: &Value, (least, most): &(Value, Value), frame: &Frame<'_>) -> Table {
    let Support { low, high, .. } = frame.support;
    let exact = |value: &Value| float(frame.exact(value));
    let spread = float(frame.spread(deviation, mean));
    let curve = Curve::beta(exact(least), exact(most), exact(mean), spread, frame.edge(mean));
    curve.map_or_else(|| Table::Certain(frame.support.clamp(frame.grain(mean))), |curve| Table::of_curve(curve, low, high))
}

/// The answers of a law that names each of them, with their weights.
pub(super) fn case_list(law: &Law, frame: &Frame<'_>) -> Vec<(i64, Rational)> {
    let clamp = |grain: i64| frame.support.clamp(grain);
    match law {
        Law::Chance { value, chance } => {
            let (this, other) = (clamp(frame.grain(value)), clamp(chance_contrary(value, frame)));
            vec![(this, *chance), (other, Rational::from_integer(1) - *chance)]
        }
        Law::OneOf(parts) => parts.iter().map(|(value, weight)| (clamp(frame.grain(value)), *weight)).collect(),
        Law::Column { file, column } => {
            let one = Rational::from_integer(1);
            frame.columns.rows(file, column).iter().map(|value| (clamp(frame.grain(value)), one)).collect()
        }
        _ => Vec::new(),
    }
}

fn chance_contrary(value: &Value, frame: &Frame<'_>) -> i64 {
    match value {
        // Of an amount: nothing comes.
        Value::Quantity(_) => frame.support.low,
        _ => frame.grain(&contrary(value)),
    }
}

/// In the order of their quantiles: the least first; absent, refused, given.
fn cases(mut cases: Vec<(i64, Rational)>, frame: &Frame<'_>) -> Table {
    let absent_first = matches!(frame.subject(), Subject::Consent { .. });
    cases.sort_by_key(|(answer, _)| if absent_first && *answer == ABSENT { i64::MIN } else { *answer });
    if cases.is_empty() { Table::Certain(frame.support.low) } else { Table::of_cases(&cases) }
}

/// What holds where no line answers: all that it could be alike; durations as the charter plans them.
pub(super) fn default_table(frame: &Frame<'_>) -> Table {
    let Support { low, high, planned_high, usually } = frame.support;
    let one = Rational::from_integer(1);
    match frame.subject() {
        Subject::Contribution { conditional: true, .. } => cases(vec![(low, one), (high, one)], frame),
        Subject::Consent { .. } => cases((low..=high.min(ABSENT)).map(|answer| (answer, one)).collect(), frame),
        _ => {
            let planned = planned_high.clamp(low, high);
            let curve = match usually {
                Some(usually) => Curve::Triangle { low, usually: usually.clamp(low, planned), high: planned },
                None => Curve::Even { low, high: planned },
            };
            Table::of_curve(curve, low, planned)
        }
    }
}

/// The one value that a behaviour usually takes: a story fixes it.
pub(super) fn typical(law: &Law, frame: &Frame<'_>) -> i64 {
    let grain = match law {
        Law::Fixed(value) | Law::About { mean: value, .. } => frame.grain(value),
        Law::Chance { value, chance } if *chance * 2 < Rational::from_integer(1) => chance_contrary(value, frame),
        Law::Chance { value, .. } => frame.grain(value),
        Law::Between { usually: Some(value), .. } => frame.grain(value),
        Law::Between { low, high, .. } => middle(frame.grain(low), frame.grain(high)),
        Law::OneOf(parts) => {
            // The likeliest; of equal ones, the first.
            let likeliest = parts.iter().rev().max_by_key(|(_, weight)| *weight);
            likeliest.map_or(frame.support.low, |(value, _)| frame.grain(value))
        }
        // How many on average, in whole people.
        Law::Each { chance, givers: None } => {
            let people = frame.support.high / frame.step();
            (*chance * i128::from(people)).floor().to_integer().to_i64().unwrap_or(0) * frame.step()
        }
        Law::Average(mean) => frame.grain(mean),
        Law::Mixture(parts) => {
            let likeliest = parts.iter().rev().max_by_key(|(_, weight)| *weight);
            return likeliest.map_or(frame.support.low, |(law, _)| typical(law, frame));
        }
        Law::Column { .. } | Law::NineInTen { .. } | Law::Each { .. } => compile(law, frame).table.quantile(u64::MAX / 2),
    };
    frame.support.clamp(grain)
}

/// As the charter plans: `usually`, else the middle day.
pub(super) fn planned(support: Support) -> i64 {
    support.usually.unwrap_or_else(|| middle(support.low, support.planned_high))
}

fn middle(a: i64, b: i64) -> i64 {
    a + (b - a).div_euclid(2)
}

/// `rest is favourable`: yes, most, and a duration as usual or else the shortest; `adverse`: no, least, the longest.
pub(super) fn rest(rest: Rest, frame: &Frame<'_>) -> i64 {
    let Support { low, high, planned_high, usually } = frame.support;
    let favourable = rest == Rest::Favourable;
    match frame.subject() {
        Subject::Duration { .. } if favourable => usually.unwrap_or(low),
        Subject::Duration { .. } => planned_high,
        Subject::Yield { .. } if favourable => planned_high,
        Subject::Contribution { .. } => {
            if favourable {
                high
            } else {
                low
            }
        }
        _ if frame.is_word() => {
            if favourable {
                YES
            } else {
                NO
            }
        }
        _ => {
            if favourable {
                high
            } else {
                low
            }
        }
    }
}
