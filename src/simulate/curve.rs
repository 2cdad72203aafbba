//! Curves: how much of a law lies at or below a grain, as a 64-bit integer. Own arithmetic: `libm`, since the standard
//! library's `exp` and `ln` differ between platforms.

use super::bound::beta;
use super::counts::{binomial, poisson};
use crate::quantity::Rational;
use num_traits::ToPrimitive;

/// All of a law: 2^64.
pub const ALL: u128 = 1 << 64;

/// A law over whole grains, without limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Curve {
    /// Each grain from `low` to `high` alike.
    Even { low: i64, high: i64 },
    /// Rising to `usually`, then falling: w(d) = (d − low + 1) ÷ (usually − low + 1), mirrored.
    Triangle { low: i64, usually: i64, high: i64 },
    /// Mean and standard deviation in grains. A grain holds what is rounded to it: up to `edge` above it (½ = to the
    /// nearest, 1 = down).
    Normal { mean: f64, deviation: f64, edge: f64 },
    /// The logarithm of the value (in grains) is normal with this mean and deviation.
    Lognormal { mean: f64, deviation: f64, edge: f64 },
    /// Between two limits (in grains), with the parameters of the beta distribution.
    Beta { low: f64, high: f64, rising: f64, falling: f64, edge: f64 },
    /// How many of so many people say yes, each with this chance, in parts of `whole` grains.
    Binomial { people: i64, chance: f64, whole: i64 },
    /// So many on average, one of them being `step` grains.
    Poisson { mean: f64, step: i64 },
}

impl Curve {
    /// The lognormal with this mean and standard deviation, both above zero.
    #[must_use]
    pub fn lognormal(mean: f64, deviation: f64, edge: f64) -> Curve {
        let ratio = deviation / mean;
        let variance = libm::log1p(ratio * ratio);
        Curve::Lognormal { mean: libm::log(mean) - variance / 2.0, deviation: libm::sqrt(variance), edge }
    }

    /// The beta distribution between two limits with this mean and standard deviation; `None` where there is none: the mean
    /// is not between the limits, or the deviation is as large as if all lay at the limits.
    #[must_use]
    pub fn beta(low: f64, high: f64, mean: f64, deviation: f64, edge: f64) -> Option<Curve> {
        let (below, above) = (mean - low, high - mean);
        let size = below * above / (deviation * deviation) - 1.0;
        let fits = below > 0.0 && above > 0.0 && size > 0.0 && size.is_finite();
        let part = |of: f64| of / (high - low) * size;
        fits.then(|| Curve::Beta { low, high, rising: part(below), falling: part(above), edge })
    }

    /// PERT: the beta distribution between two limits whose mean is (low + 4 × usually + high) ÷ 6.
    #[must_use]
    pub fn bell(low: f64, usually: f64, high: f64, edge: f64) -> Curve {
        let width = high - low;
        let (rising, falling) = (1.0 + 4.0 * (usually - low) / width, 1.0 + 4.0 * (high - usually) / width);
        Curve::Beta { low, high, rising, falling, edge }
    }

    /// The normal with 5% below `low` and 5% above `high`.
    #[must_use]
    pub fn nine_in_ten(low: f64, high: f64, edge: f64) -> Curve {
        Curve::Normal { mean: f64::midpoint(low, high), deviation: (high - low) / (2.0 * Z95), edge }
    }

    /// The lognormal with 5% below `low` and 5% above `high`, both above zero.
    #[must_use]
    pub fn nine_in_ten_skewed(low: f64, high: f64, edge: f64) -> Curve {
        let (low, high) = (libm::log(low), libm::log(high));
        Curve::Lognormal { mean: f64::midpoint(low, high), deviation: (high - low) / (2.0 * Z95), edge }
    }

    /// The part of a support beyond which nothing of the curve lies (to 64 bits).
    pub(super) fn within(&self, low: i64, high: i64) -> (i64, i64) {
        let (least, most) = match *self {
            Curve::Even { low, high } | Curve::Triangle { low, high, .. } => (low, high),
            Curve::Normal { mean, deviation, .. } => (grain(mean - FAR * deviation), grain(mean + FAR * deviation)),
            Curve::Lognormal { mean, deviation, .. } => {
                (grain(libm::exp(mean - FAR * deviation)), grain(libm::exp(mean + FAR * deviation)))
            }
            Curve::Beta { low, high, .. } => (grain(low), grain(high)),
            Curve::Binomial { whole, .. } => (0, whole),
            Curve::Poisson { mean, step } => (0, grain((mean + FAR * (libm::sqrt(mean) + FAR)) * to_f64(step))),
        };
        (least.saturating_sub(2).clamp(low, high), most.saturating_add(2).clamp(low, high))
    }

    /// How much lies at or below a grain, of [`ALL`].
    #[must_use]
    pub fn up_to(&self, grain: i64) -> u128 {
        match *self {
            Curve::Even { low, high } => match grain {
                _ if grain < low => 0,
                _ if grain >= high => ALL,
                _ => part(count(low, grain), count(low, high)),
            },
            Curve::Triangle { low, usually, high } => {
                let (rising, falling) = (count(low, usually), count(usually, high));
                match grain {
                    _ if grain < low => 0,
                    _ if grain >= high => ALL,
                    _ if grain <= usually => {
                        let n = count(low, grain);
                        part(n * (n + 1), rising * (rising + falling))
                    }
                    _ => {
                        let left = count(grain, high) - 1;
                        ALL - part_down(left * (left + 1), falling * (rising + falling))
                    }
                }
            }
            Curve::Normal { mean, deviation, edge } => normal((to_f64(grain) + edge - mean) / deviation),
            Curve::Lognormal { mean, deviation, edge } => {
                let value = to_f64(grain) + edge;
                if value <= 0.0 { 0 } else { normal((libm::log(value) - mean) / deviation) }
            }
            Curve::Beta { low, high, rising, falling, edge } => of_all(beta((to_f64(grain) + edge - low) / (high - low), rising, falling)),
            Curve::Binomial { people, chance, whole } => match givers(grain, people, whole) {
                None => 0,
                Some(givers) if givers >= people => ALL,
                Some(givers) => of_all(binomial(to_f64(givers), to_f64(people), chance)),
            },
            Curve::Poisson { mean, step } => {
                let count = grain.div_euclid(step.max(1));
                if count < 0 { 0 } else { of_all(poisson(to_f64(count), mean)) }
            }
        }
    }
}

/// Beyond so many standard deviations lies less than 2^-64.
const FAR: f64 = 10.0;

/// Where the standard normal distribution reaches 95%.
const Z95: f64 = 1.644_853_626_951_472_7;

/// How many people at most bring no more than a grain, each an equal part of `whole`, rounded to the nearest; `None` where
/// even nobody brings more.
fn givers(grain: i64, people: i64, whole: i64) -> Option<i64> {
    if grain < 0 {
        return None;
    }
    if people == whole {
        return Some(grain.min(people));
    }
    // k × whole ÷ people < grain + ½
    let (twice, people, whole) = (2 * i128::from(grain) + 1, i128::from(people), i128::from(whole.max(1)));
    let most = (twice * people - 1).div_euclid(2 * whole).min(people);
    i64::try_from(most).ok()
}

fn grain(value: f64) -> i64 {
    libm::rint(value).to_i64().unwrap_or(if value < 0.0 { i64::MIN } else { i64::MAX })
}

/// A chance, of [`ALL`].
fn of_all(chance: f64) -> u128 {
    // A power of two: exact.
    libm::rint(chance * 18_446_744_073_709_551_616.0).to_u128().unwrap_or(0).min(ALL)
}

/// The standard normal distribution at z, of [`ALL`]; both tails keep their digits.
pub(super) fn normal(z: f64) -> u128 {
    let tail = libm::erfc(libm::fabs(z) * std::f64::consts::FRAC_1_SQRT_2) / 2.0;
    let tail = of_all(tail);
    if z < 0.0 { tail } else { ALL - tail }
}

/// Grains from `low` to `high`, both included.
fn count(low: i64, high: i64) -> u128 {
    u128::from(high.abs_diff(low)) + 1
}

/// `ALL × numer ÷ denom`, rounded up.
pub(super) fn part(numer: u128, denom: u128) -> u128 {
    let (numer, denom) = shrunk(numer, denom);
    (numer * ALL).div_ceil(denom)
}

fn part_down(numer: u128, denom: u128) -> u128 {
    let (numer, denom) = shrunk(numer, denom);
    numer * ALL / denom
}

/// The same ratio (to 64 bits) of numbers small enough to be multiplied by [`ALL`].
fn shrunk(numer: u128, denom: u128) -> (u128, u128) {
    let excess = 64_u32.saturating_sub(denom.max(numer).leading_zeros());
    (numer >> excess, (denom >> excess).max(1))
}

pub(super) fn to_f64(n: i64) -> f64 {
    n.to_f64().unwrap_or(0.0)
}

/// A rational as the nearest double of its parts' quotient.
pub(super) fn float(r: Rational) -> f64 {
    r.numer().to_f64().unwrap_or(0.0) / r.denom().to_f64().unwrap_or(1.0)
}
