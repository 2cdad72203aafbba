//! Curves: how much of a law lies at or below a grain, as a 64-bit integer. Own arithmetic: `libm`, since the standard
//! library's `exp` and `ln` differ between platforms.

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
}

impl Curve {
    /// The lognormal with this mean and standard deviation, both above zero.
    #[must_use]
    pub fn lognormal(mean: f64, deviation: f64, edge: f64) -> Curve {
        let ratio = deviation / mean;
        let variance = libm::log1p(ratio * ratio);
        Curve::Lognormal { mean: libm::log(mean) - variance / 2.0, deviation: libm::sqrt(variance), edge }
    }

    /// The part of a support beyond which nothing of the curve lies (to 64 bits).
    pub(super) fn within(&self, low: i64, high: i64) -> (i64, i64) {
        let (least, most) = match *self {
            Curve::Even { low, high } | Curve::Triangle { low, high, .. } => (low, high),
            Curve::Normal { mean, deviation, .. } => (grain(mean - FAR * deviation), grain(mean + FAR * deviation)),
            Curve::Lognormal { mean, deviation, .. } => {
                (grain(libm::exp(mean - FAR * deviation)), grain(libm::exp(mean + FAR * deviation)))
            }
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
        }
    }
}

/// Beyond so many standard deviations lies less than 2^-64.
const FAR: f64 = 10.0;

fn grain(value: f64) -> i64 {
    libm::rint(value).to_i64().unwrap_or(if value < 0.0 { i64::MIN } else { i64::MAX })
}

/// The standard normal distribution at z, of [`ALL`]; both tails keep their digits.
fn normal(z: f64) -> u128 {
    let tail = libm::erfc(libm::fabs(z) * std::f64::consts::FRAC_1_SQRT_2) / 2.0;
    // A power of two: exact.
    let tail = libm::rint(tail * 18_446_744_073_709_551_616.0).to_u128().unwrap_or(0).min(ALL);
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
