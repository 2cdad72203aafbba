//! A chance as a double and, as long as it is not too long, as a fraction.

use super::weight::Weight;
use crate::simulate::Share;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

/// Longer denominators are not carried along: the next ones would be longer still.
const MOST_BITS: u64 = 16_384;

/// The same for [`Brief`]: fractions that can be read are far shorter, and so is what they come of.
const BRIEF_BITS: u64 = 256;

/// A chance, exactly and about.
#[derive(Clone, Debug)]
pub struct Portion {
    /// `None` where it would take more than 16,384 binary digits.
    pub fraction: Option<BigRational>,
    /// Relative error below the number of registers looked at × 2^-53.
    pub double: f64,
}

impl Portion {
    /// Nothing at all.
    #[must_use]
    pub fn none() -> Portion {
        Portion { fraction: Some(BigRational::zero()), double: 0.0 }
    }

    /// The nearest double to the fraction, where there is one.
    #[must_use]
    pub fn about(&self) -> f64 {
        self.fraction.as_ref().and_then(ToPrimitive::to_f64).unwrap_or(self.double)
    }

    /// The same with a fraction of so many binary digits at most.
    fn within(self, bits: u64) -> Portion {
        Portion { fraction: self.fraction.filter(|fraction| fraction.denom().bits() <= bits), ..self }
    }

    fn with(&self, other: &Portion, exactly: impl Fn(&BigRational, &BigRational) -> BigRational, double: f64) -> Portion {
        let fraction = self.fraction.as_ref().zip(other.fraction.as_ref()).map(|(one, other)| exactly(one, other));
        Portion { fraction, double }
    }

    fn share(share: &Share) -> Option<Portion> {
        Some(Portion { double: <f64 as Weight>::of(share)?, fraction: Some(share.fraction()) })
    }

    fn sum(&self, other: &Portion) -> Portion {
        self.with(other, |one, other| one + other, self.double + other.double)
    }

    fn product(&self, other: &Portion) -> Portion {
        self.with(other, |one, other| one * other, self.double * other.double)
    }
}

impl Weight for Portion {
    fn one() -> Portion {
        Portion { fraction: Some(<BigRational as Weight>::one()), double: 1.0 }
    }

    fn of(share: &Share) -> Option<Portion> {
        Portion::share(share).map(|portion| portion.within(MOST_BITS))
    }

    fn plus(&self, other: &Portion) -> Portion {
        self.sum(other).within(MOST_BITS)
    }

    fn times(&self, other: &Portion) -> Portion {
        self.product(other).within(MOST_BITS)
    }
}

/// A portion that gives up its fraction sooner, which is much quicker: for reports that show short fractions only.
#[derive(Clone, Debug)]
pub struct Brief(Portion);

impl From<Brief> for Portion {
    fn from(brief: Brief) -> Portion {
        brief.0
    }
}

impl Weight for Brief {
    fn one() -> Brief {
        Brief(Portion::one())
    }

    fn of(share: &Share) -> Option<Brief> {
        Portion::share(share).map(|portion| Brief(portion.within(BRIEF_BITS)))
    }

    fn plus(&self, other: &Brief) -> Brief {
        Brief(self.0.sum(&other.0).within(BRIEF_BITS))
    }

    fn times(&self, other: &Brief) -> Brief {
        Brief(self.0.product(&other.0).within(BRIEF_BITS))
    }
}

#[cfg(test)]
mod tests {
    use super::Portion;
    use crate::simulate::Share;
    use crate::verify::Weight;

    #[test]
    fn a_fraction_is_given_up_where_it_gets_too_long() {
        let mut product = Portion::of(&Share::Short { numer: 1, denom: 3 }).unwrap();
        assert!(product.fraction.is_some());
        // 3^(2^13) has about 13,000 binary digits, 3^(2^14) twice as many.
        for _ in 0..13 {
            product = product.times(&product);
        }
        assert!(product.fraction.is_some());
        product = product.times(&product);
        assert!(product.fraction.is_none());
        assert!(product.plus(&Portion::one()).fraction.is_none());
        assert!((product.plus(&Portion::one()).about() - 1.0).abs() < 1e-15);
    }
}
