//! When something happens for the first time: the chance that it ever does, means and parts.

use super::portion::Portion;
use super::weight::Weight;
use crate::quantity::Day;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};
use std::collections::BTreeMap;

/// So far a sum of doubles may lie below the part that it reaches.
const CLOSE: f64 = 1e-12;

/// The chance of each day.
#[derive(Clone, Copy, Debug)]
pub struct Dates<'a> {
    days: &'a BTreeMap<Day, Portion>,
    /// It happens in every run.
    always: bool,
}

/// A mean number of days.
#[derive(Clone, Debug, PartialEq)]
pub struct Mean {
    pub fraction: Option<BigRational>,
    pub double: f64,
}

impl<'a> Dates<'a> {
    pub(super) fn of(days: &'a BTreeMap<Day, Portion>, always: bool) -> Dates<'a> {
        Dates { days, always }
    }

    /// The first and the last day on which it can happen.
    #[must_use]
    pub fn ends(&self) -> Option<(Day, Day)> {
        Some((*self.days.first_key_value()?.0, *self.days.last_key_value()?.0))
    }

    /// The chance that it ever happens.
    #[must_use]
    pub fn ever(&self) -> Portion {
        if self.always {
            return Portion::one();
        }
        self.days.values().fold(Portion::none(), |sum, portion| sum.plus(portion))
    }

    /// Days from this one to the day on which it happens, on average where it does.
    #[must_use]
    pub fn mean(&self, from: Day) -> Option<Mean> {
        let after = |day: &Day| i64::from(day.0) - i64::from(from.0);
        let ever = self.ever();
        if self.days.is_empty() {
            return None;
        }
        let weighed = |(day, portion): (&Day, &Portion)| Some(portion.fraction.as_ref()? * BigRational::from(BigInt::from(after(day))));
        let sum = self.days.iter().map(weighed).try_fold(BigRational::zero(), |sum, part| Some(sum + part?));
        let fraction = sum.zip(ever.fraction).map(|(sum, ever)| sum / ever);
        let about = || {
            let sum: f64 = self.days.iter().map(|(day, portion)| portion.double * after(day).to_f64().unwrap_or(0.0)).sum();
            sum / ever.double
        };
        let double = fraction.as_ref().and_then(ToPrimitive::to_f64).unwrap_or_else(about);
        Some(Mean { fraction, double })
    }

    /// The first day by which it has happened in so many hundredths of all runs.
    #[must_use]
    pub fn part(&self, hundredths: u8) -> Option<Day> {
        let exactly = BigRational::new(BigInt::from(hundredths), BigInt::from(100));
        let about = f64::from(hundredths) / 100.0;
        let mut sum = Portion::none();
        self.days.iter().find_map(|(day, portion)| {
            sum = sum.plus(portion);
            let reached = match &sum.fraction {
                Some(sum) => *sum >= exactly || sum.is_one(),
                None => sum.double >= about - CLOSE,
            };
            reached.then_some(*day)
        })
    }
}
