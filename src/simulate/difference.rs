//! The difference of a figure between two runs on the same luck, and how exactly it is known.

use super::bound::{beta, interval};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// Sums over pairs of runs: exact, so that they are the same however they are added up. Of the pairs in which both runs have the
/// figure, but for those counts that say otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    pub both: u64,
    pub only_a: u64,
    pub only_b: u64,
    /// In how many pairs the two values are not the same, or only one is there.
    pub unlike: u64,
    a: Moments,
    b: Moments,
    /// Of b − a.
    difference: Moments,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Moments {
    sum: i128,
    squares: u128,
}

impl Moments {
    fn add(&mut self, value: i128, times: u64) {
        self.sum += value * i128::from(times);
        self.squares = self.squares.saturating_add(value.unsigned_abs().saturating_mul(value.unsigned_abs()).saturating_mul(times.into()));
    }

    fn join(&mut self, other: Moments) {
        self.sum += other.sum;
        self.squares = self.squares.saturating_add(other.squares);
    }

    fn mean(self, n: u64) -> f64 {
        quotient(&self.sum.into(), &n.into())
    }

    /// With n − 1; of fewer than two values: 0.
    fn variance(self, n: u64) -> f64 {
        if n < 2 {
            return 0.0;
        }
        let n = BigInt::from(n);
        let over = &n * BigInt::from(self.squares) - BigInt::from(self.sum) * BigInt::from(self.sum);
        quotient(&over, &(&n * (&n - BigInt::from(1))))
    }
}

fn quotient(over: &BigInt, under: &BigInt) -> f64 {
    over.to_f64().unwrap_or(f64::NAN) / under.to_f64().unwrap_or(f64::NAN)
}

/// What can be said of a figure of two scenarios.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The means of the pairs in which both runs have the figure; of what happens or not: shares of them.
    pub a: f64,
    pub b: f64,
    /// b − a, and bounds of it.
    pub mean: f64,
    pub low: f64,
    pub high: f64,
    /// In units of the deviation of the figure itself; infinite where it is the same in all runs of one scenario and of the other.
    pub standardised: f64,
    /// How many times as many runs the same exactness would need on luck that is not shared; `None` where nothing varies.
    pub saved: Option<f64>,
}

impl Difference {
    /// Whether there is a difference: its bounds are on one side of nothing.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

impl Pair {
    /// The same pair of values so many times.
    pub fn add(&mut self, a: Option<i64>, b: Option<i64>, times: u64) {
        if a != b {
            self.unlike += times;
        }
        match (a, b) {
            (Some(a), Some(b)) => {
                let (a, b) = (i128::from(a), i128::from(b));
                self.both += times;
                self.a.add(a, times);
                self.b.add(b, times);
                self.difference.add(b - a, times);
            }
            (Some(_), None) => self.only_a += times,
            (None, Some(_)) => self.only_b += times,
            (None, None) => {}
        }
    }

    pub fn join(&mut self, other: &Pair) {
        self.both += other.both;
        self.only_a += other.only_a;
        self.only_b += other.only_b;
        self.unlike += other.unlike;
        self.a.join(other.a);
        self.b.join(other.b);
        self.difference.join(other.difference);
    }

    /// Whether it is nought in every run of both.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.only_a + self.only_b == 0 && self.a.squares == 0 && self.b.squares == 0
    }

    /// The mean of the second, with bounds that are wrong with chance about `alpha`: Student's, or of what `happens` or not, those of
    /// Clopper and Pearson.
    #[must_use]
    pub fn second(&self, happens: bool, alpha: f64) -> Option<(f64, f64, f64)> {
        let n = self.both;
        if n == 0 {
            return None;
        }
        let mean = self.b.mean(n);
        let (low, high) = if happens {
            interval(u64::try_from(self.b.sum).unwrap_or(0), n, alpha)
        } else {
            let half = if n > 1 { student(n - 1, alpha) * libm::sqrt(self.b.variance(n) / float(n)) } else { 0.0 };
            (mean - half, mean + half)
        };
        Some((mean, low, high))
    }

    /// The difference, with bounds that are wrong with chance about `alpha`: of numbers, Student's for the differences of pairs;
    /// of what `happens` or not, Tango's. `None` where no pair has the figure in both runs.
    #[must_use]
    pub fn difference(&self, happens: bool, alpha: f64) -> Option<Difference> {
        let n = self.both;
        if n == 0 {
            return None;
        }
        let (a, b, mean) = (self.a.mean(n), self.b.mean(n), self.difference.mean(n));
        let (of_a, of_b, of_difference) = (self.a.variance(n), self.b.variance(n), self.difference.variance(n));
        let (low, high) = if happens {
            // What is 1 or 0 differs by 1, −1 or 0: the sum of the squares counts the pairs that differ.
            let unlike = i128::try_from(self.difference.squares).unwrap_or(i128::MAX);
            let only = |twice: i128| u64::try_from(twice / 2).unwrap_or(0);
            score(only(unlike + self.difference.sum), only(unlike - self.difference.sum), n, alpha)
        } else {
            let half = if of_difference > 0.0 { student(n - 1, alpha) * libm::sqrt(of_difference / float(n)) } else { 0.0 };
            (mean - half, mean + half)
        };
        let deviation = libm::sqrt(f64::midpoint(of_a, of_b));
        let standardised = if mean == 0.0 { 0.0 } else { mean / deviation };
        let saved = (of_difference > 0.0 && of_a + of_b > 0.0).then(|| (of_a + of_b) / of_difference);
        Some(Difference { a, b, mean, low, high, standardised, saved })
    }
}

/// Bounds of the difference of two chances, from pairs: in so many of `n` something happens only in the second run, in so many only
/// in the first. T. Tango, "Equivalence test and confidence interval for the difference in proportions for the paired-sample
/// design", Statistics in Medicine 17 (1998).
#[must_use]
pub fn score(only_b: u64, only_a: u64, n: u64, alpha: f64) -> (f64, f64) {
    let (b, c, n) = (float(only_b), float(only_a), float(n));
    let z = normal_bound(alpha);
    let statistic = |delta: f64| {
        let (two, linear) = (2.0 * n, (2.0 * n - b + c) * delta - b - c);
        let constant = -c * delta * (1.0 - delta);
        let q = (libm::sqrt((linear * linear - 4.0 * two * constant).max(0.0)) - linear) / (2.0 * two);
        let variance = n * (2.0 * q + delta * (1.0 - delta));
        let over = b - c - n * delta;
        if variance > 0.0 { over / libm::sqrt(variance) } else { over * f64::INFINITY }
    };
    // Falls from −1 to 1.
    let reaches = |level: f64, mut low: f64, mut high: f64| {
        for _ in 0..60 {
            let middle = f64::midpoint(low, high);
            if statistic(middle) > level { low = middle } else { high = middle }
        }
        f64::midpoint(low, high)
    };
    let middle = (b - c) / n;
    (if c < n { reaches(z, -1.0, middle) } else { -1.0 }, if b < n { reaches(-z, middle, 1.0) } else { 1.0 })
}

/// With so many freedoms and more the first terms of the expansion are exact to nine digits.
const MANY: u64 = 1_000;

/// Where Student's distribution has `alpha` ÷ 2 above it; of many freedoms by Fisher's expansion around the normal one
/// (Abramowitz and Stegun, 26.7.5).
fn student(freedoms: u64, alpha: f64) -> f64 {
    let v = float(freedoms.max(1));
    if freedoms >= MANY {
        let z = normal_bound(alpha);
        let (first, second) = (z * (z * z + 1.0) / 4.0, z * ((5.0 * z * z + 16.0) * z * z + 3.0) / 96.0);
        return z + first / v + second / (v * v);
    }
    halved(|t| beta(v / (v + t * t), v / 2.0, 0.5) > alpha)
}

/// Where the normal distribution has `alpha` ÷ 2 above it.
fn normal_bound(alpha: f64) -> f64 {
    halved(|z| libm::erfc(z * std::f64::consts::FRAC_1_SQRT_2) > alpha)
}

/// How far something holds, from 0.
fn halved(holds: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    while holds(high) && high < 1e6 {
        (low, high) = (high, high * 2.0);
    }
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if holds(middle) { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

fn float(n: u64) -> f64 {
    n.to_f64().unwrap_or(f64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use statrs::distribution::{ContinuousCDF, StudentsT};

    #[test]
    fn bounds_are_those_worked_out_apart() {
        assert!((normal_bound(0.05) - 1.959_963_984_540_054).abs() < 1e-12);
        for freedoms in [1, 2, 9, 99, 999, 9_999] {
            let oracle = StudentsT::new(0.0, 1.0, float(freedoms)).unwrap().inverse_cdf(0.975);
            assert!((student(freedoms, 0.05) / oracle - 1.0).abs() < 1e-7, "{freedoms}");
        }
        // statrs loses its digits here; the value is SciPy's.
        assert!((student(999_999, 0.05) - 1.959_966_356_8).abs() < 1e-9);
        // The same bounds worked out apart, by maximising the likelihood at each difference and halving.
        for (b, c, n, wanted) in
            [(12, 2, 44, (0.069166217, 0.386003770)), (3, 30, 200, (-0.193395260, -0.085138742)), (5, 5, 50, (-0.135432285, 0.135432285))]
        {
            let found: (f64, f64) = score(b, c, n, 0.05);
            let wanted: (f64, f64) = wanted;
            assert!((found.0 - wanted.0).abs() < 1e-8 && (found.1 - wanted.1).abs() < 1e-8, "{b} {c} {n}: {found:?}");
        }
        let (low, high) = score(12, 2, 44, 0.05);
        let (back_low, back_high) = score(2, 12, 44, 0.05);
        assert!((low + back_high).abs() < 1e-9 && (high + back_low).abs() < 1e-9);
        let (low, high) = score(0, 0, 100, 0.05);
        assert!(low < 0.0 && high > 0.0 && high < 0.05 && (low + high).abs() < 1e-9);
        assert_eq!(score(7, 0, 7, 0.05).1, 1.0);
    }

    /// The chance that Tango's bounds hold the true difference, added up over all that could come.
    #[test]
    fn bounds_of_chances_hold_as_often_as_they_say() {
        let n = 60_u64;
        let choose = |n: u64, k: u64| (1..=k).fold(1.0, |product, i| product * float(n - k + i) / float(i));
        for (p, q) in [(0.1_f64, 0.05_f64), (0.3, 0.1), (0.02, 0.02), (0.25, 0.25), (0.4, 0.01)] {
            let mut held = 0.0;
            for b in 0..=n {
                for c in 0..=n - b {
                    let chance =
                        choose(n, b) * choose(n - b, c) * p.powf(float(b)) * q.powf(float(c)) * (1.0 - p - q).powf(float(n - b - c));
                    let (low, high) = score(b, c, n, 0.05);
                    held += if low <= p - q && p - q <= high { chance } else { 0.0 };
                }
            }
            assert!(held > 0.93 && held < 0.99, "{p} {q}: {held}");
        }
    }

    #[test]
    fn sums_of_pairs_say_what_the_values_say() {
        let values = [(Some(3), Some(5)), (Some(-2), Some(0)), (None, Some(9)), (Some(1), None), (None, None), (Some(7), Some(6))];
        let mut pair = Pair::default();
        values.iter().for_each(|(a, b)| pair.add(*a, *b, 1));
        let found = pair.difference(false, 0.05).unwrap();
        assert_eq!((pair.both, pair.only_a, pair.only_b, pair.unlike), (3, 1, 1, 5));
        assert!((found.a - 8.0 / 3.0).abs() < 1e-12 && (found.b - 11.0 / 3.0).abs() < 1e-12 && (found.mean - 1.0).abs() < 1e-12);
        // The differences 2, 2, −1 have variance 3; Student's bound for 2 freedoms is 4.302653.
        assert!((found.high - found.low - 2.0 * 4.302_652_729_911_275).abs() < 1e-6);
        let (mut some, mut rest) = (Pair::default(), Pair::default());
        values[..2].iter().for_each(|(a, b)| some.add(*a, *b, 1));
        values[2..].iter().for_each(|(a, b)| rest.add(*a, *b, 1));
        rest.join(&some);
        assert_eq!(rest, pair);
        let mut same = Pair::default();
        (0..100).for_each(|value| same.add(Some(value), Some(value), 1));
        let found = same.difference(false, 0.05).unwrap();
        assert_eq!((found.mean, found.low, found.high, found.standardised), (0.0, 0.0, 0.0, 0.0));
    }
}
