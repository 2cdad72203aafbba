//! What an exact chance makes of an expectation (`docs/verdicts.md`).

use super::exact::Chance;
use super::portion::Portion;
use super::weight::Weight;
use crate::machine::Unknown;
use crate::model::Expectation;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;

/// The answer to an expectation whose chance is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    Passed,
    Failed,
    /// It depends on runs in which a reading has no value.
    Unknown(Unknown),
    /// The chance is known in doubles alone, and nearer to the claim than these are exact.
    TooClose,
}

impl Ruling {
    /// Judges an expectation.
    #[must_use]
    pub fn of(expectation: &Expectation, chance: &Chance<Portion>) -> Ruling {
        let unknown = chance.unknown.as_ref().map(|(_, why)| Ruling::Unknown(*why));
        let Some((at_least, share)) = expectation.chance else {
            return if chance.fails.is_some() { Ruling::Failed } else { unknown.unwrap_or(Ruling::Passed) };
        };
        let claimed = BigRational::new(BigInt::from(*share.numer()), BigInt::from(*share.denom()));
        let low = chance.holds.clone().unwrap_or_else(Portion::none);
        let high = chance.unknown.as_ref().map_or_else(|| low.clone(), |(portion, _)| low.plus(portion));
        let (low, high) = (reaches(&low, &claimed, chance.registers), reaches(&high, &claimed, chance.registers));
        let (Some(low), Some(high)) = (low, high) else { return Ruling::TooClose };
        let (passes, fails) = if at_least { (low.is_ge(), high.is_lt()) } else { (high.is_le(), low.is_gt()) };
        match (passes, fails) {
            (true, _) => Ruling::Passed,
            (_, true) => Ruling::Failed,
            _ => unknown.unwrap_or(Ruling::TooClose),
        }
    }
}

/// How a chance compares with what is claimed; `None` if doubles cannot tell.
fn reaches(chance: &Portion, claimed: &BigRational, registers: usize) -> Option<std::cmp::Ordering> {
    if let Some(fraction) = &chance.fraction {
        return Some(fraction.cmp(claimed));
    }
    let claimed = claimed.to_f64()?;
    let error = registers.to_f64()? * f64::EPSILON;
    let apart = (chance.double - claimed).abs() > error * chance.double.max(claimed);
    if apart { chance.double.partial_cmp(&claimed) } else { None }
}
