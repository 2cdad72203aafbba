//! Exact rationals that never overflow: small ones on the stack, large ones on the heap.

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};
use num_traits::{CheckedAdd, CheckedMul, CheckedSub, ToPrimitive};

/// A rational of 128-bit parts: what is written in charters (shares, rates, amounts).
pub type Rational = Ratio<i128>;

/// A rational without bounds: [`Rational`] while it fits, big numbers where it does not. Not always in lowest terms, which
/// would cost more than the sums themselves; see [`Exact::lowest`].
#[derive(Clone, Debug)]
pub enum Exact {
    Small(Rational),
    Big(Box<BigRational>),
}

impl Exact {
    /// `numer ÷ denom`; the denominator is above 0. Not in lowest terms.
    #[must_use]
    pub fn ratio(numer: i64, denom: i64) -> Exact {
        Exact::Small(Ratio::new_raw(i128::from(numer), i128::from(denom.max(1))))
    }

    #[must_use]
    pub fn zero() -> Exact {
        Exact::from(0)
    }

    /// In lowest terms; `None` if it is a big one.
    #[must_use]
    pub fn lowest(&self) -> Option<Rational> {
        if let Some((numer, denom)) = self.short() {
            let common = divisor(numer, denom);
            return Some(Ratio::new_raw(i128::from(numer / common), i128::from(denom / common)));
        }
        match self {
            Exact::Small(r) => Some(r.reduced()),
            Exact::Big(_) => None,
        }
    }

    fn big(&self) -> BigRational {
        match self {
            Exact::Small(r) => BigRational::new_raw(BigInt::from(*r.numer()), BigInt::from(*r.denom())),
            Exact::Big(r) => (**r).clone(),
        }
    }

    #[must_use]
    pub fn plus(&self, other: &Exact) -> Exact {
        if let (Some(a), Some(b)) = (self.short(), other.short()) {
            return sum(a, b);
        }
        if let (Exact::Small(a), Exact::Small(b)) = (self, other)
            && let Some(sum) = a.checked_add(b)
        {
            return Exact::Small(sum);
        }
        Exact::Big(Box::new(self.big() + other.big()))
    }

    #[must_use]
    pub fn minus(&self, other: &Exact) -> Exact {
        if let (Some(a), Some((numer, denom))) = (self.short(), other.short()) {
            return sum(a, (-numer, denom));
        }
        if let (Exact::Small(a), Exact::Small(b)) = (self, other)
            && let Some(difference) = a.checked_sub(b)
        {
            return Exact::Small(difference);
        }
        Exact::Big(Box::new(self.big() - other.big()))
    }

    #[must_use]
    pub fn times(&self, other: &Exact) -> Exact {
        if let (Some(a), Some(b)) = (self.short(), other.short()) {
            return product(a, b);
        }
        if let (Exact::Small(a), Exact::Small(b)) = (self, other)
            && let Some(product) = a.checked_mul(b)
        {
            return Exact::Small(product);
        }
        Exact::Big(Box::new(self.big() * other.big()))
    }

    /// The quotient; `None` by zero.
    #[must_use]
    pub fn over(&self, other: &Exact) -> Option<Exact> {
        if *other == Exact::zero() {
            return None;
        }
        Some(Exact::from(self.big() / other.big()))
    }

    /// Rounded to the nearest whole number, halves up (towards plus infinity).
    #[must_use]
    pub fn round_half_up(&self) -> i128 {
        if let Some((numer, denom)) = self.short()
            && let (Some(doubled), Some(twice)) = (numer.checked_mul(2).and_then(|n| n.checked_add(denom)), denom.checked_mul(2))
        {
            return i128::from(doubled.div_euclid(twice));
        }
        let doubled = self.times(&Exact::from(2)).plus(&Exact::from(1));
        doubled.times(&Exact::Small(Ratio::new_raw(1, 2))).floor()
    }

    /// The greatest whole number not above this one, saturating at the bounds of `i128`.
    #[must_use]
    pub fn floor(&self) -> i128 {
        if let Some((numer, denom)) = self.short() {
            return i128::from(numer.div_euclid(denom));
        }
        match self {
            Exact::Small(r) => r.floor().to_integer(),
            Exact::Big(r) => r.floor().to_integer().to_i128().unwrap_or(i128::MAX),
        }
    }

    /// Numerator and denominator, where both are short: nearly always.
    fn short(&self) -> Option<(i64, i64)> {
        let Exact::Small(r) = self else { return None };
        let short = |n: &i128| i64::try_from(*n).ok().filter(|n| *n > i64::MIN);
        Some((short(r.numer())?, short(r.denom())?))
    }

    #[must_use]
    pub fn to_f64(&self) -> f64 {
        match self {
            Exact::Small(r) => r.to_f64().unwrap_or(f64::NAN),
            Exact::Big(r) => r.to_f64().unwrap_or(f64::NAN),
        }
    }

    #[must_use]
    pub fn is_positive(&self) -> bool {
        *self > Exact::zero()
    }
}

/// The sum of two short rationals. What is added up over months has few denominators, which soon divide that of the sum: then
/// it is one product and one sum, and nothing is brought to lowest terms. Else Knuth, 4.5.1: two short divisors instead of one
/// long one.
fn sum((a, b): (i64, i64), (c, d): (i64, i64)) -> Exact {
    if b == d {
        return Exact::Small(Ratio::new_raw(i128::from(a) + i128::from(c), i128::from(b)));
    }
    if b % d == 0 {
        return Exact::Small(Ratio::new_raw(i128::from(a) + i128::from(c) * i128::from(b / d), i128::from(b)));
    }
    if d % b == 0 {
        return Exact::Small(Ratio::new_raw(i128::from(a) * i128::from(d / b) + i128::from(c), i128::from(d)));
    }
    let common = divisor(b, d);
    let numer = i128::from(a) * i128::from(d / common) + i128::from(c) * i128::from(b / common);
    if common == 1 {
        return Exact::Small(Ratio::new_raw(numer, i128::from(b) * i128::from(d)));
    }
    let rest = match i64::try_from(numer) {
        Ok(numer) => numer % common,
        Err(_) => i64::try_from(numer % i128::from(common)).unwrap_or(0),
    };
    let both = divisor(rest, common);
    if both == 1 {
        return Exact::Small(Ratio::new_raw(numer, i128::from(b / common) * i128::from(d)));
    }
    Exact::Small(Ratio::new_raw(numer / i128::from(both), i128::from(b / common) * i128::from(d / both)))
}

/// The product of two short rationals, in lowest terms if both have denominators.
fn product((a, b): (i64, i64), (c, d): (i64, i64)) -> Exact {
    if b == 1 || d == 1 {
        return Exact::Small(Ratio::new_raw(i128::from(a) * i128::from(c), i128::from(b) * i128::from(d)));
    }
    let (left, right) = (divisor(a, d), divisor(c, b));
    Exact::Small(Ratio::new_raw(i128::from(a / left) * i128::from(c / right), i128::from(b / right) * i128::from(d / left)))
}

/// The greatest common divisor, by halving and subtracting; of 0 and n, n. Not for `i64::MIN`.
fn divisor(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    if a == 0 || b == 0 {
        return (a | b).max(1).cast_signed();
    }
    let twos = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        (a, b) = (a.min(b), a.abs_diff(b));
    }
    (a << twos).cast_signed()
}

impl From<i128> for Exact {
    fn from(n: i128) -> Exact {
        Exact::Small(Ratio::from_integer(n))
    }
}

impl From<BigRational> for Exact {
    fn from(r: BigRational) -> Exact {
        match (r.numer().to_i128(), r.denom().to_i128()) {
            (Some(numer), Some(denom)) => Exact::Small(Ratio::new_raw(numer, denom)),
            _ => Exact::Big(Box::new(r)),
        }
    }
}

impl From<Rational> for Exact {
    fn from(r: Rational) -> Exact {
        Exact::Small(r)
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Exact) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Exact) -> std::cmp::Ordering {
        if let (Some((a, b)), Some((c, d))) = (self.short(), other.short()) {
            return (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b)));
        }
        match (self, other) {
            (Exact::Small(a), Exact::Small(b)) => a.cmp(b),
            _ => self.big().cmp(&other.big()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_round_up() {
        let r = |n, d| Exact::from(Ratio::new(n, d)).round_half_up();
        assert_eq!([r(1, 2), r(-1, 2), r(3, 2), r(-3, 2), r(49, 100), r(7, 3)], [1, 0, 2, -1, 0, 2]);
    }

    #[test]
    fn quotients_are_exact_and_nothing_is_divided_by_zero() {
        let seven = Exact::from(7);
        assert_eq!(seven.over(&Exact::from(Ratio::new(-3, 2))), Some(Exact::from(Ratio::new(-14, 3))));
        assert_eq!(seven.over(&Exact::zero()), None);
    }

    /// Short ones are reckoned apart from long ones: to the same results.
    #[test]
    fn short_and_long_arithmetic_agree() {
        let parts = [0, 1, -1, 2, 30, -365, 366, 1_000_000, 7_919 * 7_907, i128::from(i64::MAX), -i128::from(i64::MAX)];
        let all: Vec<Exact> =
            parts.iter().flat_map(|n| parts.iter().filter(|d| **d > 0).map(|d| Exact::from(Ratio::new(*n, *d)))).collect();
        for a in &all {
            for b in &all {
                let (x, y) = (a.big(), b.big());
                for (found, expected) in [(a.plus(b), &x + &y), (a.minus(b), &x - &y), (a.times(b), &x * &y)] {
                    assert_eq!(found.big().reduced(), expected);
                }
                assert_eq!(a.cmp(b), x.cmp(&y));
            }
            let half = BigRational::new(1.into(), 2.into());
            assert_eq!(a.round_half_up(), (a.big() + half).floor().to_integer().to_i128().unwrap());
            assert_eq!(a.floor(), a.big().floor().to_integer().to_i128().unwrap());
        }
    }

    #[test]
    fn large_numbers_stay_exact() {
        let tiny = Exact::from(Ratio::new(1, i128::MAX - 1));
        let other = Exact::from(Ratio::new(1, i128::MAX - 2));
        let sum = tiny.plus(&other);
        assert!(matches!(sum, Exact::Big(_)));
        assert_eq!(sum.minus(&other), tiny);
        assert!(sum > tiny);
    }
}
