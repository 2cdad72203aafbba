//! A law as its table: cumulative 64-bit integers per grain. "The law is the table" (`semantics.md` 2): a random 64-bit
//! number is looked up in it, and its differences are the chances of an exact engine.

use super::curve::{ALL, Curve, part};
use crate::quantity::Rational;

/// Above this many grains a table is not written out; its entries are worked out where they are looked up.
const WRITTEN_OUT: u64 = 1024;

/// The table of one question under one law. What lies beyond the support counts as its limit.
#[derive(Clone, Debug, PartialEq)]
pub enum Table {
    /// Always this answer.
    Certain(i64),
    /// Each grain from `low` on alike, `count` of them: entry k is ⌈(k + 1) · 2^64 ÷ count⌉.
    Even { low: i64, count: u64 },
    /// Answers, with the first number that is beyond each of them (2^64 beyond the last).
    Listed { answers: Box<[i64]>, ends: Box<[u64]> },
    /// Many grains: entries by the curve, looked up by halving `low..=high`.
    Wide { low: i64, high: i64, curve: Curve },
}

impl Table {
    /// A curve within a support.
    #[must_use]
    pub fn of_curve(curve: Curve, low: i64, high: i64) -> Table {
        if low >= high {
            return Table::Certain(low);
        }
        match curve {
            Curve::Even { low: from, high: to } if from >= to => Table::Certain(from.clamp(low, high)),
            Curve::Triangle { low: from, high: to, .. } if from >= to => Table::Certain(from.clamp(low, high)),
            Curve::Even { low: from, high: to } if low <= from && to <= high => {
                Table::Even { low: from, count: to.abs_diff(from).saturating_add(1) }
            }
            _ if high.abs_diff(low) < WRITTEN_OUT => {
                let cumulative = (low..=high).map(|grain| (grain, if grain == high { ALL } else { curve.up_to(grain) }));
                Table::listed(cumulative)
            }
            _ => {
                let (low, high) = curve.within(low, high);
                Table::Wide { low, high, curve }
            }
        }
    }

    /// Weighted answers, in the order of their quantiles. Equal answers may stand several times.
    #[must_use]
    pub fn of_cases(cases: &[(i64, Rational)]) -> Table {
        let total: Rational = cases.iter().map(|(_, weight)| *weight).sum();
        let mut sum = Rational::from_integer(0);
        let cumulative = cases.iter().map(|(answer, weight)| {
            sum += *weight;
            let share = if total > Rational::from_integer(0) { sum / total } else { sum };
            (*answer, part(share.numer().unsigned_abs(), share.denom().unsigned_abs()))
        });
        Table::listed(cumulative)
    }

    /// From answers and how much lies at or below each; never falls, and what has no weight is left out.
    fn listed(cumulative: impl Iterator<Item = (i64, u128)>) -> Table {
        let mut answers: Vec<i64> = Vec::new();
        let mut ends: Vec<u64> = Vec::new();
        let mut before = 0;
        for (answer, end) in cumulative {
            let end = end.clamp(before, ALL);
            if end == before {
                continue;
            }
            if answers.last() == Some(&answer) {
                ends.pop();
            } else {
                answers.push(answer);
            }
            ends.push(u64::try_from(end).unwrap_or(u64::MAX));
            before = end;
        }
        match answers.as_slice() {
            [only] => Table::Certain(*only),
            _ => Table::Listed { answers: answers.into(), ends: ends.into() },
        }
    }

    /// The answer of a random number: the smallest whose entry is above it.
    #[must_use]
    pub fn quantile(&self, number: u64) -> i64 {
        match self {
            Table::Certain(answer) => *answer,
            Table::Even { low, count } => {
                let step = (u128::from(number) * u128::from(*count)) >> 64;
                low.saturating_add_unsigned(u64::try_from(step).unwrap_or(u64::MAX))
            }
            Table::Listed { answers, ends } => {
                let at = ends.partition_point(|end| *end <= number).min(answers.len().saturating_sub(1));
                answers.get(at).copied().unwrap_or_default()
            }
            Table::Wide { low, high, curve } => {
                let (mut low, mut high) = (i128::from(*low), i128::from(*high));
                while low < high {
                    let middle = (low + high).div_euclid(2);
                    let grain = i64::try_from(middle).unwrap_or_default();
                    if u128::from(number) < curve.up_to(grain) { high = middle } else { low = middle + 1 }
                }
                i64::try_from(low).unwrap_or_default()
            }
        }
    }

    /// Whether only one answer is possible.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        matches!(self, Table::Certain(_))
    }

    /// The chance of an answer, of 2^64.
    #[must_use]
    pub fn weight(&self, answer: i64) -> u128 {
        match self {
            Table::Certain(only) => {
                if *only == answer {
                    ALL
                } else {
                    0
                }
            }
            Table::Even { low, count } => {
                let at = i128::from(answer) - i128::from(*low);
                match u128::try_from(at) {
                    Ok(at) if at < u128::from(*count) => {
                        part(at + 1, u128::from(*count)) - if at == 0 { 0 } else { part(at, u128::from(*count)) }
                    }
                    _ => 0,
                }
            }
            Table::Listed { answers, ends } => {
                let end = |at: usize| if at + 1 == ends.len() { ALL } else { ends.get(at).copied().map_or(ALL, u128::from) };
                let at = answers.iter().position(|found| *found == answer);
                at.map_or(0, |at| end(at) - if at == 0 { 0 } else { end(at - 1) })
            }
            Table::Wide { low, high, curve } => match answer {
                _ if answer < *low || answer > *high => 0,
                _ => {
                    let up_to = |grain: i64| if grain >= *high { ALL } else { curve.up_to(grain) };
                    let before = if answer == *low { 0 } else { up_to(answer - 1) };
                    up_to(answer).saturating_sub(before)
                }
            },
        }
    }
}
