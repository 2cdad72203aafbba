//! The exact chance that answers add up to enough: a convolution, worked out in whole numbers.

use super::odds::Odds;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};
use rayon::prelude::*;

/// Steps of the sums. More are not made: it would take seconds.
const MOST_STEPS: u64 = 2_000_000;

/// Steps that are made by one thread at once.
const AT_ONCE: usize = 4096;

/// Steps that a sum is worth which is not made step by step.
const STEPS_OF_ONE: u64 = 10;

/// The chance that independent answers add up to at least this much; those marked as whole count with their greatest answer or not at
/// all. `None` if there are too many to go through.
#[must_use]
pub fn at_least(odds: &[(Odds, bool)], least: i64) -> Option<BigRational> {
    let whole = odds.iter().filter(|(_, is_whole)| *is_whole).map(|(odds, _)| odds);
    let mut parts: Vec<&Odds> = odds.iter().filter(|(_, is_whole)| !is_whole).map(|(odds, _)| odds).collect();
    parts.sort_by_key(|odds| width(odds));
    let mut left = MOST_STEPS;
    with_whole(&whole.collect::<Vec<_>>(), &parts, least, &mut left)
}

fn width(odds: &Odds) -> u64 {
    let (low, high) = odds.range();
    high.abs_diff(low)
}

/// Each of the whole ones is given or not.
fn with_whole(whole: &[&Odds], parts: &[&Odds], least: i64, left: &mut u64) -> Option<BigRational> {
    let Some((first, others)) = whole.split_first() else { return with_parts(parts, least, left) };
    let given = first.share(1, first.greatest()).fraction();
    let with = with_whole(others, parts, least - first.greatest(), left)?;
    let without = with_whole(others, parts, least, left)?;
    Some(&given * with + (BigRational::one() - &given) * without)
}

/// The narrowest first; the widest two at once.
fn with_parts(parts: &[&Odds], least: i64, left: &mut u64) -> Option<BigRational> {
    *left = left.checked_sub(STEPS_OF_ONE)?;
    match parts {
        [] => Some(if least <= 0 { BigRational::one() } else { BigRational::zero() }),
        [only] => Some(only.share(least, i64::MAX).fraction()),
        [one, other] => of_two(one, other, least, left),
        [first, others @ ..] => {
            let (low, high) = first.range();
            let mut sum = BigRational::zero();
            for answer in low..=high {
                sum += first.share(answer, answer).fraction() * with_parts(others, least - answer, left)?;
            }
            Some(sum)
        }
    }
}

/// Σ P(one = a) · P(other ≥ least − a), over the common denominator of both.
fn of_two(one: &Odds, other: &Odds, least: i64, left: &mut u64) -> Option<BigRational> {
    let ((low, high), (fewest, most)) = (one.range(), other.range());
    // Below, even the most of the other is too little; from `sure` on, even its fewest are enough.
    let from = low.max(least.saturating_sub(most));
    let sure = least.saturating_sub(fewest).max(from);
    let to = high.min(sure - 1);
    *left = left.checked_sub(u64::try_from(to - from + 1).unwrap_or(0))?;
    let certain = if sure <= high { one.share(sure, i64::MAX).fraction() } else { BigRational::zero() };
    if let Some(short) = of_two_short((one, from, to), other, least) {
        return Some(short + certain);
    }
    let (in_one, in_other) = (one.common()?, other.common()?);
    let mut sum = BigInt::zero();
    let mut before = one.count(from - 1, &in_one);
    for answer in from..=to {
        let now = one.count(answer, &in_one);
        if now > before {
            sum += (&now - before) * (&in_other - other.count(least - answer - 1, &in_other));
        }
        before = now;
    }
    Some(BigRational::new(sum, in_one * in_other) + certain)
}

/// The same of laws in short numbers; `None` of others, or if their product is too long.
fn of_two_short((one, from, to): (&Odds, i64, i64), other: &Odds, least: i64) -> Option<BigRational> {
    let (in_one, in_other) = (one.all()?, other.all()?);
    let of_some = |(from, to): (i64, i64)| {
        let mut sum = 0_u128;
        let mut before = one.parts(from - 1, in_one);
        for answer in from..=to {
            let now = one.parts(answer, in_one);
            if now > before {
                sum = sum.checked_add((now - before).checked_mul(in_other - other.parts(least - answer - 1, in_other))?)?;
            }
            before = now;
        }
        Some(sum)
    };
    let parts: Vec<(i64, i64)> =
        (from..=to).step_by(AT_ONCE).map(|from| (from, to.min(from.saturating_add_unsigned(AT_ONCE as u64 - 1)))).collect();
    let sum = parts.into_par_iter().map(of_some).try_reduce(|| 0, u128::checked_add)?;
    Some(BigRational::new(BigInt::from(sum), BigInt::from(in_one) * in_other))
}
