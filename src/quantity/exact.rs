//! Exact rationals that never overflow: small ones on the stack, large ones on the heap.

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};
use num_traits::{CheckedAdd, CheckedMul, CheckedSub, ToPrimitive};

/// A rational of 128-bit parts: what is written in charters (shares, rates, amounts).
pub type Rational = Ratio<i128>;

/// A rational without bounds: [`Rational`] while it fits, big numbers where it does not.
#[derive(Clone, Debug)]
pub enum Exact {
    Small(Rational),
    Big(Box<BigRational>),
}

impl Exact {
    #[must_use]
    pub fn zero() -> Exact {
        Exact::from(0)
    }

    fn big(&self) -> BigRational {
        match self {
            Exact::Small(r) => BigRational::new_raw(BigInt::from(*r.numer()), BigInt::from(*r.denom())),
            Exact::Big(r) => (**r).clone(),
        }
    }

    #[must_use]
    pub fn plus(&self, other: &Exact) -> Exact {
        if let (Exact::Small(a), Exact::Small(b)) = (self, other)
            && let Some(sum) = a.checked_add(b)
        {
            return Exact::Small(sum);
        }
        Exact::Big(Box::new(self.big() + other.big()))
    }

    #[must_use]
    pub fn minus(&self, other: &Exact) -> Exact {
        if let (Exact::Small(a), Exact::Small(b)) = (self, other)
            && let Some(difference) = a.checked_sub(b)
        {
            return Exact::Small(difference);
        }
        Exact::Big(Box::new(self.big() - other.big()))
    }

    #[must_use]
    pub fn times(&self, other: &Exact) -> Exact {
        if let (Exact::Small(a), Exact::Small(b)) = (self, other)
            && let Some(product) = a.checked_mul(b)
        {
            return Exact::Small(product);
        }
        Exact::Big(Box::new(self.big() * other.big()))
    }

    /// Rounded to the nearest whole number, halves up (towards plus infinity).
    #[must_use]
    pub fn round_half_up(&self) -> i128 {
        let doubled = self.times(&Exact::from(2)).plus(&Exact::from(1));
        doubled.times(&Exact::Small(Ratio::new_raw(1, 2))).floor()
    }

    /// The greatest whole number not above this one, saturating at the bounds of `i128`.
    #[must_use]
    pub fn floor(&self) -> i128 {
        match self {
            Exact::Small(r) => r.floor().to_integer(),
            Exact::Big(r) => r.floor().to_integer().to_i128().unwrap_or(i128::MAX),
        }
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

impl From<i128> for Exact {
    fn from(n: i128) -> Exact {
        Exact::Small(Ratio::from_integer(n))
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
    fn large_numbers_stay_exact() {
        let tiny = Exact::from(Ratio::new(1, i128::MAX - 1));
        let other = Exact::from(Ratio::new(1, i128::MAX - 2));
        let sum = tiny.plus(&other);
        assert!(matches!(sum, Exact::Big(_)));
        assert_eq!(sum.minus(&other), tiny);
        assert!(sum > tiny);
    }
}
