//! A law as its table: cumulative 64-bit integers per grain. "The law is the table" (`semantics.md` 2): a random 64-bit
//! number is looked up in it, and its differences are the chances of an exact engine.

use super::counts::binomial_table;
use super::curve::{ALL, Curve, float, part};
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
    /// Many grains of several laws: entries are those of the parts by their weights, looked up by halving.
    Mixed { low: i64, high: i64, parts: Mixture },
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

    /// One of several laws, each with its weight.
    #[must_use]
    pub fn of_parts(parts: Vec<(Table, Rational)>, low: i64, high: i64) -> Table {
        let parts = Mixture::of(parts);
        if low >= high {
            Table::Certain(low)
        } else if high.abs_diff(low) < WRITTEN_OUT {
            Table::listed((low..=high).map(|grain| (grain, if grain == high { ALL } else { parts.up_to(grain) })))
        } else {
            Table::Mixed { low, high, parts }
        }
    }

    /// How many of so many people say yes, each alone with this chance, in grains of which `whole` are all of them.
    #[must_use]
    pub fn of_each(people: i64, chance: Rational, whole: i64) -> Table {
        let few = u32::try_from(people).ok().filter(|people| u64::from(*people) <= WRITTEN_OUT);
        match few {
            _ if people <= 0 || whole <= 0 => Table::Certain(0),
            Some(few) => {
                let part = |k: usize| {
                    (2 * i128::try_from(k).unwrap_or(0) * i128::from(whole) + i128::from(people)).div_euclid(2 * i128::from(people))
                };
                let cumulative = binomial_table(few, chance).into_iter().enumerate();
                Table::listed(cumulative.map(|(k, end)| (i64::try_from(part(k)).unwrap_or(whole), end)))
            }
            None => Table::Wide { low: 0, high: whole, curve: Curve::Binomial { people, chance: float(chance), whole } },
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
            Table::Wide { low, high, curve } => halved(*low, *high, |grain| u128::from(number) < curve.up_to(grain)),
            Table::Mixed { low, high, parts } => halved(*low, *high, |grain| u128::from(number) < parts.up_to(grain)),
        }
    }

    /// The same as [`Table::quantile`], of which it is known within which answers it lies.
    pub(super) fn quantile_within(&self, number: u64, low: i64, high: i64) -> i64 {
        match self {
            Table::Wide { curve, .. } => halved(low, high, |grain| u128::from(number) < curve.up_to(grain)),
            Table::Mixed { parts, .. } => halved(low, high, |grain| u128::from(number) < parts.up_to(grain)),
            _ => self.quantile(number),
        }
    }

    /// How much lies at or below an answer, of [`ALL`]. Answers are in the order of their numbers.
    #[must_use]
    pub fn up_to(&self, answer: i64) -> u128 {
        match self {
            Table::Certain(only) if answer < *only => 0,
            Table::Certain(_) => ALL,
            Table::Even { low, count } => match u128::try_from(i128::from(answer) - i128::from(*low) + 1) {
                Ok(at) => part(at.min(u128::from(*count)), u128::from(*count)),
                Err(_) => 0,
            },
            Table::Listed { answers, ends } => match answers.partition_point(|known| *known <= answer) {
                0 => 0,
                at if at >= ends.len() => ALL,
                at => ends.get(at - 1).copied().map_or(ALL, u128::from),
            },
            Table::Wide { low, high, .. } | Table::Mixed { low, high, .. } if answer < *low || answer >= *high => {
                if answer < *low {
                    0
                } else {
                    ALL
                }
            }
            Table::Wide { curve, .. } => curve.up_to(answer),
            Table::Mixed { parts, .. } => parts.up_to(answer),
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
            Table::Wide { low, .. } | Table::Mixed { low, .. } => {
                let before = if answer <= *low { 0 } else { self.up_to(answer - 1) };
                self.up_to(answer).saturating_sub(before)
            }
        }
    }
}

/// Laws with their weights, which add up to [`ALL`].
#[derive(Clone, Debug, PartialEq)]
pub struct Mixture {
    parts: Box<[(Table, u128)]>,
}

impl Mixture {
    fn of(parts: Vec<(Table, Rational)>) -> Mixture {
        let (mut sum, mut before) = (Rational::from_integer(0), 0);
        let weighed = parts.into_iter().map(|(table, weight)| {
            sum += weight;
            let end = part(sum.numer().unsigned_abs(), sum.denom().unsigned_abs()).clamp(before, ALL);
            let weight = end - before;
            before = end;
            (table, weight)
        });
        Mixture { parts: weighed.collect() }
    }

    /// ⌈Σ weight × entry ÷ 2^64⌉.
    fn up_to(&self, grain: i64) -> u128 {
        let (mut whole, mut rest) = (0, 0_u128);
        for (table, weight) in &self.parts {
            // Products of less than all stay within 128 bits, and so does their sum.
            match table.up_to(grain) {
                ALL => whole += weight,
                entry => rest += weight * entry,
            }
        }
        (whole + rest.div_ceil(ALL)).min(ALL)
    }
}

/// The least grain for which it is so; the last one if there is none.
fn halved(low: i64, high: i64, is_so: impl Fn(i64) -> bool) -> i64 {
    let (mut low, mut high) = (i128::from(low), i128::from(high));
    while low < high {
        let middle = (low + high).div_euclid(2);
        if is_so(i64::try_from(middle).unwrap_or_default()) { high = middle } else { low = middle + 1 }
    }
    i64::try_from(low).unwrap_or_default()
}
