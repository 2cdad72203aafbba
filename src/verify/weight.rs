//! What an answer weighs: nothing but that it is possible, or its chance.

use crate::simulate::Share;
use num_rational::BigRational;
use num_traits::One;

/// The weight of an answer, and of all answers on one way.
pub trait Weight: Clone {
    fn one() -> Self;
    /// `None` of a chance that is zero.
    fn of(share: &Share) -> Option<Self>;
    #[must_use]
    fn plus(&self, other: &Self) -> Self;
    #[must_use]
    fn times(&self, other: &Self) -> Self;
}

/// Possible, however unlikely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Possible;

impl Weight for Possible {
    fn one() -> Possible {
        Possible
    }

    fn of(share: &Share) -> Option<Possible> {
        (!share.is_zero()).then_some(Possible)
    }

    fn plus(&self, _: &Possible) -> Possible {
        Possible
    }

    fn times(&self, _: &Possible) -> Possible {
        Possible
    }
}

impl Weight for f64 {
    #[inline]
    fn one() -> f64 {
        1.0
    }

    fn of(share: &Share) -> Option<f64> {
        (!share.is_zero()).then(|| share.double())
    }

    #[inline]
    fn plus(&self, other: &f64) -> f64 {
        self + other
    }

    #[inline]
    fn times(&self, other: &f64) -> f64 {
        self * other
    }
}

impl Weight for BigRational {
    fn one() -> BigRational {
        One::one()
    }

    fn of(share: &Share) -> Option<BigRational> {
        (!share.is_zero()).then(|| share.fraction())
    }

    fn plus(&self, other: &BigRational) -> BigRational {
        self + other
    }

    fn times(&self, other: &BigRational) -> BigRational {
        self * other
    }
}
