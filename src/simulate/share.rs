//! A chance as a fraction.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};

/// Below it, each whole number is a double: 2^53.
const DOUBLES: u128 = 1 << 53;

/// A fraction of short numbers, not in lowest terms, or of long ones.
#[derive(Clone, Debug)]
pub enum Share {
    Short { numer: u128, denom: u128 },
    Long(BigRational),
}

impl Share {
    #[must_use]
    pub fn one() -> Share {
        Share::Short { numer: 1, denom: 1 }
    }

    #[must_use]
    pub fn is_zero(&self) -> bool {
        match self {
            Share::Short { numer, .. } => *numer == 0,
            Share::Long(fraction) => fraction.is_zero(),
        }
    }

    #[must_use]
    pub fn fraction(&self) -> BigRational {
        match self {
            Share::Short { numer: 0, .. } => BigRational::zero(),
            Share::Short { numer, denom } if numer == denom => BigRational::one(),
            Share::Short { numer, denom } => BigRational::new(BigInt::from(*numer), BigInt::from(*denom)),
            Share::Long(fraction) => fraction.clone(),
        }
    }

    /// The nearest double.
    #[must_use]
    pub fn double(&self) -> f64 {
        match self {
            // Rounded once: by the division, or (a power of two) before it.
            Share::Short { numer, denom } if denom.is_power_of_two() || numer.max(denom) <= &DOUBLES => {
                numer.to_f64().zip(denom.to_f64()).map_or(0.0, |(numer, denom)| numer / denom)
            }
            _ => self.fraction().to_f64().unwrap_or(0.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Share;
    use num_rational::BigRational;
    use num_traits::ToPrimitive;

    #[test]
    fn the_double_of_a_short_fraction_is_that_of_the_same_long_one() {
        let numbers =
            [1, 2, 3, 7, 1_000_003, (1 << 53) - 1, 1 << 53, (1 << 53) + 1, 12_345_678_901_234_567_890, u128::from(u64::MAX), 1 << 64];
        for numer in numbers {
            for denom in numbers {
                let share = Share::Short { numer, denom };
                let long: BigRational = share.fraction();
                assert_eq!(Share::Long(long.clone()).double().to_bits(), share.double().to_bits(), "{numer} ÷ {denom}");
                assert_eq!(long.to_f64().unwrap().to_bits(), share.double().to_bits(), "{numer} ÷ {denom}");
            }
        }
    }
}
