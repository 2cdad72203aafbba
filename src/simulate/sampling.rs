//! Where a sweep tries a charter: every point of a grid, a Latin hypercube, one assumption at a time, or the samples of Saltelli.
//! All of it is a function of the seed alone.

use super::stream::{KeyHash, number};
use num_traits::ToPrimitive;

/// Values that one number of a charter may take, in millionths, in steps that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub low: i64,
    pub high: i64,
    pub step: i64,
}

impl Range {
    /// How many values there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        u64::try_from((i128::from(self.high) - i128::from(self.low)) / i128::from(self.step.max(1)) + 1).unwrap_or(0)
    }

    fn nth(&self, at: u64) -> i64 {
        let at = i64::try_from(at.min(self.count().saturating_sub(1))).unwrap_or(0);
        self.low.saturating_add(self.step.saturating_mul(at))
    }

    /// The value so far (of 2^64) along the range, each alike.
    fn at(&self, part: u64) -> i64 {
        self.nth(u64::try_from((u128::from(part) * u128::from(self.count())) >> 64).unwrap_or(0))
    }
}

/// How many points the grid of some ranges has; the most there can be where that is more than can be counted.
#[must_use]
pub fn grid_size(ranges: &[Range]) -> u64 {
    ranges.iter().fold(1, |size, range| size.saturating_mul(range.count()))
}

/// Every combination of values, the last range moving fastest.
#[must_use]
pub fn grid(ranges: &[Range]) -> Vec<Vec<i64>> {
    ranges.iter().fold(vec![Vec::new()], |points, range| {
        let values = |point: Vec<i64>| (0..range.count()).map(move |at| [point.as_slice(), &[range.nth(at)]].concat());
        points.into_iter().flat_map(values).collect()
    })
}

/// So many points, each range cut into as many parts of the same size, of which every one is met once (M. D. McKay, R. J. Beckman and
/// W. J. Conover, Technometrics 21, 1979).
#[must_use]
pub fn latin_hypercube(ranges: &[Range], points: u64, seed: u64) -> Vec<Vec<i64>> {
    let columns: Vec<Vec<i64>> = ranges
        .iter()
        .enumerate()
        .map(|(at, range)| {
            let mut order: Vec<u64> = (0..points).collect();
            let drawn = |what: &str, part: u64| number(seed, part + 1, KeyHash::of(&format!("sweep/{what}/{at}")));
            order.sort_by_key(|part| drawn("order", *part));
            let within = |part: u64| {
                // (part + u) ÷ points of 2^64.
                let whole = (u128::from(part) << 64) + u128::from(drawn("within", part));
                u64::try_from(whole / u128::from(points.max(1))).unwrap_or(u64::MAX)
            };
            order.into_iter().map(|part| range.at(within(part))).collect()
        })
        .collect();
    rows(&columns, points)
}

fn rows(columns: &[Vec<i64>], points: u64) -> Vec<Vec<i64>> {
    let at = |row: usize| columns.iter().filter_map(|column| column.get(row).copied()).collect();
    (0..usize::try_from(points).unwrap_or(0)).map(at).collect()
}

/// Saltelli's samples: so many points A, as many B, and for each range those of A with that one value of B (A. Saltelli and others,
/// Computer Physics Communications 181, 2010). In this order, so many at a time.
#[must_use]
pub fn saltelli(ranges: &[Range], points: u64, seed: u64) -> Vec<Vec<i64>> {
    let drawn = |half: &str| -> Vec<Vec<i64>> {
        let point = |row: u64| {
            let value = |(at, range): (usize, &Range)| range.at(number(seed, row + 1, KeyHash::of(&format!("sweep/{half}/{at}"))));
            ranges.iter().enumerate().map(value).collect()
        };
        (0..points).map(point).collect()
    };
    let (a, b) = (drawn("a"), drawn("b"));
    let mut all = [a.clone(), b.clone()].concat();
    for at in 0..ranges.len() {
        all.extend(a.iter().zip(&b).map(|(a, b)| {
            let mut point = a.clone();
            if let (Some(slot), Some(value)) = (point.get_mut(at), b.get(at)) {
                *slot = *value;
            }
            point
        }));
    }
    all
}

/// How much of what varies in a figure is due to one assumption.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sobol {
    /// By itself, and with all it does together with others; each with bounds (95%).
    pub first: (f64, f64, f64),
    pub total: (f64, f64, f64),
}

/// Times that samples are drawn anew for bounds.
const REDRAWN: u64 = 400;

/// Sobol's indices of each assumption from the figures at Saltelli's samples, by the estimators of Jansen (M. J. W. Jansen, Computer
/// Physics Communications 117, 1999), with the percentiles of samples drawn anew as bounds. `None` where nothing varies.
#[must_use]
pub fn sobol(a: &[f64], b: &[f64], mixed: &[Vec<f64>], seed: u64) -> Option<Vec<Sobol>> {
    let all: Vec<usize> = (0..a.len()).collect();
    let found: Vec<(f64, f64)> = mixed.iter().map(|mixed| jansen(a, b, mixed, &all)).collect::<Option<_>>()?;
    let key = KeyHash::of("sweep/redrawn");
    let redrawn: Vec<Vec<usize>> = (0..REDRAWN)
        .map(|time| {
            let one = |at: usize| {
                let drawn = u128::from(number(seed, time * 1_000_003 + at as u64 + 1, key));
                usize::try_from((drawn * a.len() as u128) >> 64).unwrap_or(0)
            };
            (0..a.len()).map(one).collect()
        })
        .collect();
    let bounds = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        let at = |hundredths: usize| values.get((values.len() * hundredths / 1000).min(values.len().saturating_sub(1))).copied();
        (at(25).unwrap_or(0.0), at(975).unwrap_or(0.0))
    };
    let indices = mixed.iter().zip(found).map(|(mixed, (first, total))| {
        let (firsts, totals): (Vec<f64>, Vec<f64>) = redrawn.iter().filter_map(|rows| jansen(a, b, mixed, rows)).unzip();
        let (first_bounds, total_bounds) = (bounds(firsts), bounds(totals));
        Sobol { first: (first, first_bounds.0, first_bounds.1), total: (total, total_bounds.0, total_bounds.1) }
    });
    Some(indices.collect())
}

/// First order and total, from some of the samples.
fn jansen(a: &[f64], b: &[f64], mixed: &[f64], rows: &[usize]) -> Option<(f64, f64)> {
    let value = |of: &[f64], row: usize| of.get(row).copied().unwrap_or(0.0);
    let n = rows.len().to_f64()?;
    let mean = rows.iter().map(|row| value(a, *row) + value(b, *row)).sum::<f64>() / (2.0 * n);
    let square = |x: f64| x * x;
    let variance = rows.iter().map(|row| square(value(a, *row) - mean) + square(value(b, *row) - mean)).sum::<f64>() / (2.0 * n);
    let first = rows.iter().map(|row| square(value(b, *row) - value(mixed, *row))).sum::<f64>() / (2.0 * n);
    let total = rows.iter().map(|row| square(value(a, *row) - value(mixed, *row))).sum::<f64>() / (2.0 * n);
    (variance > 1e-18 * square(mean).max(1e-300)).then(|| (1.0 - first / variance, total / variance))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::PI;

    const FINE: Range = Range { low: 0, high: 1_000_000_000, step: 1 };

    fn indices(ranges: usize, points: u64, f: impl Fn(&[f64]) -> f64) -> Vec<Sobol> {
        let samples = saltelli(&vec![FINE; ranges], points, 7);
        let values: Vec<f64> = samples.iter().map(|x| f(&x.iter().map(|x| *x as f64 / 1e9).collect::<Vec<_>>())).collect();
        let n = points as usize;
        assert_eq!(values.len(), n * (ranges + 2));
        let mixed: Vec<Vec<f64>> = values[2 * n..].chunks(n).map(<[f64]>::to_vec).collect();
        sobol(&values[..n], &values[n..2 * n], &mixed, 3).unwrap()
    }

    fn near(found: (f64, f64, f64), wanted: f64, by: f64) {
        assert!((found.0 - wanted).abs() < by, "{found:?}, not {wanted}");
        assert!(found.1 <= found.0 + 1e-9 && found.0 <= found.2 + 1e-9, "{found:?}");
    }

    /// Y = X₁ + 2 X₂ + 3 X₃: parts of 1, 4 and 9 of 14, and nothing together.
    #[test]
    fn indices_of_a_sum_are_the_parts_of_its_variance() {
        for (found, part) in indices(3, 4_000, |x| x[0] + 2.0 * x[1] + 3.0 * x[2]).into_iter().zip([1.0, 4.0, 9.0]) {
            near(found.first, part / 14.0, 0.06);
            near(found.total, part / 14.0, 0.03);
        }
    }

    /// Ishigami's function with a = 7, b = 0.1, whose indices are known in closed form.
    #[test]
    fn indices_of_ishigami_are_those_of_the_closed_form() {
        let found = indices(3, 8_000, |x| {
            let x: Vec<f64> = x.iter().map(|x| (2.0 * x - 1.0) * PI).collect();
            x[0].sin() + 7.0 * x[1].sin().powi(2) + 0.1 * x[2].powi(4) * x[0].sin()
        });
        let (a, b) = (7.0_f64, 0.1_f64);
        let one = 0.5 * (1.0 + b * PI.powi(4) / 5.0).powi(2);
        let two = a * a / 8.0;
        let both = b * b * PI.powi(8) * (1.0 / 18.0 - 1.0 / 50.0);
        let all = one + two + both;
        for (found, (first, total)) in found.into_iter().zip([(one, one + both), (two, two), (0.0, both)]) {
            near(found.first, first / all, 0.05);
            near(found.total, total / all, 0.05);
        }
    }

    #[test]
    fn every_part_of_a_hypercube_is_met_once() {
        for points in [1, 7, 100] {
            let found = latin_hypercube(&[FINE, FINE], points, 5);
            for column in 0..2 {
                let mut parts: Vec<u64> = found.iter().map(|point| point[column] as u64 * points / 1_000_000_001).collect();
                parts.sort_unstable();
                assert_eq!(parts, (0..points).collect::<Vec<_>>());
            }
            assert_eq!(found, latin_hypercube(&[FINE, FINE], points, 5));
        }
    }

    #[test]
    fn a_grid_is_all_combinations() {
        let (one, other) = (Range { low: 5, high: 9, step: 2 }, Range { low: 0, high: 10, step: 7 });
        assert_eq!(grid(&[one, other]), [[5, 0], [5, 7], [7, 0], [7, 7], [9, 0], [9, 7]]);
        assert_eq!(grid_size(&[one, other]), 6);
        assert_eq!(grid_size(&[Range { low: 0, high: i64::MAX, step: 1 }; 3]), u64::MAX);
        assert!(sobol(&[1.0, 1.0], &[1.0, 1.0], &[vec![1.0, 1.0]], 1).is_none());
    }
}
