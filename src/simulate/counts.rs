//! Laws of counts: how many of so many people, each alone (binomial); how many of what comes by chance (Poisson). Exact in
//! integers where the table is written out, else in our own arithmetic (`libm`).

use super::bound::beta;
use super::curve::ALL;
use crate::quantity::Rational;
use num_bigint::BigUint;
use num_traits::{One, ToPrimitive, Zero};

/// ⌈2^64 · P(X ≤ k)⌉ for k = 0 … people: each of so many people says yes with this chance, alone.
pub(super) fn binomial_table(people: u32, chance: Rational) -> Vec<u128> {
    let denom = BigUint::from(chance.denom().unsigned_abs());
    let yes = BigUint::from(chance.numer().unsigned_abs()).min(denom.clone());
    let no = &denom - &yes;
    let all = denom.pow(people);
    if no.is_zero() {
        return (0..=people).map(|k| if k == people { ALL } else { 0 }).collect();
    }
    // The term of k is C(people, k) · yes^k · no^(people − k), in parts of denom^people.
    let mut term = no.pow(people);
    let mut sum = BigUint::zero();
    let scaled = |sum: &BigUint| ((sum << 64_u32) + &all - BigUint::one()) / &all;
    (0..=people)
        .map(|k| {
            sum += &term;
            term = &term * (people - k) * &yes / (&no * (k + 1));
            scaled(&sum).to_u128().unwrap_or(ALL).min(ALL)
        })
        .collect()
}

/// P(X ≤ k) of a binomial, k below the number of people.
pub(super) fn binomial(k: f64, people: f64, chance: f64) -> f64 {
    // X > k: the beta distribution of the (k + 1)th of `people` even numbers lies below the chance.
    beta(1.0 - chance, people - k, k + 1.0)
}

/// P(X ≤ k) of a Poisson law with this mean: the regularised upper gamma function Q(k + 1, mean).
pub(super) fn poisson(k: f64, mean: f64) -> f64 {
    let shape = k + 1.0;
    let front = libm::exp(shape * libm::log(mean) - mean - libm::lgamma(shape));
    let chance = if mean < shape { 1.0 - front * rising_series(shape, mean) } else { front * falling_fraction(shape, mean) };
    chance.clamp(0.0, 1.0)
}

/// Σ x^n ÷ (a (a + 1) … (a + n)).
fn rising_series(a: f64, x: f64) -> f64 {
    let mut term = 1.0 / a;
    let mut sum = term;
    let mut next = a;
    for _ in 0..MOST {
        next += 1.0;
        term *= x / next;
        sum += term;
        if term < sum * 1e-17 {
            break;
        }
    }
    sum
}

/// The continued fraction of Q(a, x), by the modified method of Lentz.
fn falling_fraction(a: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if libm::fabs(value) < TINY { TINY } else { value };
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / away(b);
    let mut product = d;
    for n in 1..MOST {
        let n = f64::from(n);
        let step = -n * (n - a);
        b += 2.0;
        d = 1.0 / away(step * d + b);
        c = away(b + step / c);
        product *= d * c;
        if libm::fabs(d * c - 1.0) < 1e-15 {
            break;
        }
    }
    product
}

/// Converges within a few times the root of the greater parameter.
const MOST: u32 = 200_000;
