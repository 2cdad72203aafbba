//! How often each value came: counts that can be joined in any order.
//!
//! Values near each other (dates, hours, small amounts) stand in a window, one counter each: adding one costs one increment.
//! Values far apart (cents, millionths) are collected, sorted and merged now and then. Up to 1,048,576 values every one is
//! kept; beyond, at most 32,768 different ones, neighbours being counted together. Sums and sums of squares are exact always.

use super::far::Far;
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Values of a window.
const WINDOW: usize = 32_768;

/// The first window.
const FIRST_WINDOW: usize = 64;

/// Counts by value. Joining is commutative and associative, to the byte: what is kept depends only on the values, not on the
/// order in which they came.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "Kept", into = "Kept")]
pub struct Spread {
    counts: Counts,
    /// What never came: later, or more, than everything.
    never: u64,
}

#[derive(Clone, Debug)]
enum Counts {
    /// Of the values `base`, `base + 1`, …
    Near {
        base: i64,
        counts: Vec<u64>,
    },
    Far(Box<Far>),
}

impl Default for Counts {
    fn default() -> Counts {
        Counts::Near { base: 0, counts: Vec::new() }
    }
}

/// What the values add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sums {
    pub(super) came: u64,
    pub(super) sum: i128,
    /// Of the squares; stays at its highest once it is reached.
    pub(super) squares: u128,
    pub(super) low: i64,
    pub(super) high: i64,
}

impl Sums {
    pub(super) fn add(&mut self, value: i64, times: u64) {
        if times == 0 {
            return;
        }
        let (low, high) = if self.came == 0 { (value, value) } else { (self.low.min(value), self.high.max(value)) };
        let square = u128::from(value.unsigned_abs()) * u128::from(value.unsigned_abs());
        *self = Sums {
            came: self.came + times,
            sum: self.sum + i128::from(value) * i128::from(times),
            squares: self.squares.saturating_add(square.saturating_mul(u128::from(times))),
            low,
            high,
        };
    }

    pub(super) fn join(&mut self, other: &Sums) {
        if other.came == 0 {
            return;
        }
        let (low, high) = if self.came == 0 { (other.low, other.high) } else { (self.low.min(other.low), self.high.max(other.high)) };
        *self = Sums {
            came: self.came + other.came,
            sum: self.sum + other.sum,
            squares: self.squares.saturating_add(other.squares),
            low,
            high,
        };
    }
}

impl Spread {
    /// One more value; `None` = never.
    pub fn add(&mut self, value: Option<i64>) {
        match value {
            Some(value) => self.add_times(value, 1),
            None => self.never += 1,
        }
    }

    /// The same value so many times; `None` = never.
    pub fn add_all(&mut self, value: Option<i64>, times: u64) {
        match value {
            Some(value) => self.add_times(value, times),
            None => self.never += times,
        }
    }

    /// Values, each once.
    pub(super) fn add_each(&mut self, values: &[i32]) {
        for value in values {
            self.add_times(i64::from(*value), 1);
        }
    }

    #[inline]
    fn add_times(&mut self, value: i64, times: u64) {
        if let Counts::Near { base, counts } = &mut self.counts
            && let Some(slot) = value.checked_sub(*base).and_then(|at| usize::try_from(at).ok()).and_then(|at| counts.get_mut(at))
        {
            *slot += times;
        } else if times > 0 {
            self.add_beyond(value, times);
        }
    }

    /// A value outside the window.
    #[cold]
    fn add_beyond(&mut self, value: i64, times: u64) {
        match &mut self.counts {
            Counts::Far(far) => far.add(value, times),
            Counts::Near { base, counts } => {
                let (low, high) = window(*base, counts).map_or((value, value), |(low, high)| (low.min(value), high.max(value)));
                let span = usize::try_from(i128::from(high) - i128::from(low) + 1).unwrap_or(usize::MAX);
                if span > WINDOW {
                    let mut far = Far::of(bins(*base, counts));
                    far.add(value, times);
                    self.counts = Counts::Far(Box::new(far));
                    return;
                }
                let length = span.saturating_mul(2).next_power_of_two().clamp(FIRST_WINDOW, WINDOW);
                let slack = i64::try_from((length - span) / 2).unwrap_or(0);
                let last_base = i64::MAX - i64::try_from(length).unwrap_or(0) + 1;
                let wider = low.saturating_sub(slack).min(last_base);
                let mut moved = vec![0; length];
                for (value, count) in bins(*base, counts).chain([(value, times)]) {
                    if let Some(slot) = usize::try_from(value - wider).ok().and_then(|at| moved.get_mut(at)) {
                        *slot += count;
                    }
                }
                self.counts = Counts::Near { base: wider, counts: moved };
            }
        }
    }

    /// Takes in another spread.
    pub fn join(&mut self, other: &Spread) {
        self.never += other.never;
        match &other.counts {
            Counts::Near { base, counts } => bins(*base, counts).for_each(|(value, count)| self.add_times(value, count)),
            Counts::Far(other) => {
                if let Counts::Near { base, counts } = &self.counts {
                    let far = Far::of(bins(*base, counts));
                    self.counts = Counts::Far(Box::new(far));
                }
                if let Counts::Far(far) = &mut self.counts {
                    far.join(other);
                }
            }
        }
    }

    /// Works in what was collected, so that reading is cheap.
    pub(super) fn settle(&mut self) {
        if let Counts::Far(far) = &mut self.counts {
            far.settle();
        }
    }

    fn settled(&self) -> Cow<'_, Spread> {
        match &self.counts {
            Counts::Far(far) if !far.is_settled() => {
                let mut settled = self.clone();
                settled.settle();
                Cow::Owned(settled)
            }
            _ => Cow::Borrowed(self),
        }
    }

    /// Calls with each value that came and its count, in order, until told to stop. Values may be rounded down.
    fn look(&self, mut at: impl FnMut(i64, u64) -> bool) {
        match &self.settled().counts {
            Counts::Near { base, counts } => {
                let _ = bins(*base, counts).all(|(value, count)| at(value, count));
            }
            Counts::Far(far) => {
                let _ = far.bins().all(|(value, count)| at(value, count));
            }
        }
    }

    pub(super) fn sums(&self) -> Sums {
        match &self.settled().counts {
            Counts::Near { base, counts } => {
                let mut sums = Sums::default();
                bins(*base, counts).for_each(|(value, count)| sums.add(value, count));
                sums
            }
            Counts::Far(far) => far.sums,
        }
    }

    /// How many came at all.
    #[must_use]
    pub fn came(&self) -> u64 {
        match &self.counts {
            Counts::Near { counts, .. } => counts.iter().sum(),
            Counts::Far(_) => self.sums().came,
        }
    }

    #[must_use]
    pub fn total(&self) -> u64 {
        self.came() + self.never
    }

    /// The smallest value that at least this many hundredths of all do not exceed; `None` where that is never, or nothing
    /// was counted. Exact up to 1,048,576 values; of more, too low by at most the distance of the highest from the lowest
    /// ÷ 16,384.
    #[must_use]
    pub fn quantile(&self, hundredths: u64) -> Option<i64> {
        let settled = self.settled();
        let wanted = u128::from(settled.total()) * u128::from(hundredths);
        let (mut sum, mut found) = (0_u128, None);
        settled.look(|value, count| {
            sum += u128::from(count) * 100;
            if sum >= wanted {
                found = Some(value);
            }
            found.is_none()
        });
        // Rounded down, the lowest value would be below itself.
        found.map(|value| value.max(settled.sums().low))
    }

    /// How many are at most this value; of values counted together, those that all are.
    #[must_use]
    pub fn at_most(&self, most: i64) -> u64 {
        let mut sum = 0;
        self.look(|value, count| {
            sum += if value <= most { count } else { 0 };
            value <= most
        });
        sum
    }

    /// The lowest and the highest that came.
    #[must_use]
    pub fn ends(&self) -> Option<(i64, i64)> {
        let sums = self.sums();
        (sums.came > 0).then_some((sums.low, sums.high))
    }

    /// Whether everything that was counted is one and the same value.
    #[must_use]
    pub fn only(&self) -> Option<i64> {
        self.ends().filter(|(low, high)| low == high && self.never == 0).map(|(low, _)| low)
    }

    /// The mean of what came.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let sums = self.sums();
        (sums.came > 0).then(|| ratio(&BigInt::from(sums.sum), &BigInt::from(sums.came)))
    }

    /// The standard deviation of what came (with n − 1); of one value: 0.
    #[must_use]
    pub fn deviation(&self) -> Option<f64> {
        let sums = self.sums();
        let came = BigInt::from(sums.came);
        match sums.came {
            0 => None,
            1 => Some(0.0),
            _ => {
                let squared = BigInt::from(sums.sum) * BigInt::from(sums.sum);
                let over = &came * BigInt::from(sums.squares) - squared;
                Some(libm::sqrt(ratio(&over, &(&came * (&came - BigInt::from(1))))))
            }
        }
    }
}

/// Two equal spreads have counted the same values as often.
impl PartialEq for Spread {
    fn eq(&self, other: &Spread) -> bool {
        Kept::from(self.clone()) == Kept::from(other.clone())
    }
}

fn ratio(part: &BigInt, of: &BigInt) -> f64 {
    part.to_f64().unwrap_or(f64::NAN) / of.to_f64().unwrap_or(f64::NAN)
}

/// The values of a window that came.
fn bins(base: i64, counts: &[u64]) -> impl Iterator<Item = (i64, u64)> {
    // A window lies within all numbers: none of these sums overflows.
    let value = move |at: usize| base.saturating_add(i64::try_from(at).unwrap_or(i64::MAX));
    counts.iter().enumerate().filter(|(_, count)| **count > 0).map(move |(at, count)| (value(at), *count))
}

fn window(base: i64, counts: &[u64]) -> Option<(i64, i64)> {
    let first = counts.iter().position(|count| *count > 0)?;
    let last = counts.iter().rposition(|count| *count > 0)?;
    Some((base + i64::try_from(first).ok()?, base + i64::try_from(last).ok()?))
}

/// A spread in a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    never: u64,
    /// Values and counts, in order.
    bins: Vec<(i64, u64)>,
    /// Where neighbours are counted together: in steps of two to this power, and what was added up before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    coarse: Option<Coarse>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Coarse {
    steps: u32,
    sum: String,
    squares: String,
    low: i64,
    high: i64,
}

impl From<Spread> for Kept {
    fn from(mut spread: Spread) -> Kept {
        spread.settle();
        let mut bins = Vec::new();
        spread.look(|value, count| {
            bins.push((value, count));
            true
        });
        let coarse = match &spread.counts {
            Counts::Far(far) if far.coarse > 0 => {
                let Sums { sum, squares, low, high, .. } = far.sums;
                Some(Coarse { steps: far.coarse, sum: sum.to_string(), squares: squares.to_string(), low, high })
            }
            _ => None,
        };
        Kept { never: spread.never, bins, coarse }
    }
}

impl TryFrom<Kept> for Spread {
    type Error = &'static str;

    fn try_from(kept: Kept) -> Result<Spread, &'static str> {
        if !kept.bins.is_sorted_by_key(|(value, _)| *value) {
            return Err("values are out of order");
        }
        let came = kept.bins.iter().try_fold(kept.never, |sum, (_, count)| sum.checked_add(*count)).ok_or("too many values")?;
        let Some(coarse) = kept.coarse else {
            let mut spread = Spread { never: kept.never, ..Spread::default() };
            kept.bins.iter().for_each(|(value, count)| spread.add_times(*value, *count));
            return Ok(spread);
        };
        let number = "a sum is no number";
        let sums = Sums {
            came: came - kept.never,
            sum: coarse.sum.parse().map_err(|_| number)?,
            squares: coarse.squares.parse().map_err(|_| number)?,
            low: coarse.low,
            high: coarse.high,
        };
        let far = Far::coarse(coarse.steps.min(63), kept.bins, sums);
        Ok(Spread { never: kept.never, counts: Counts::Far(Box::new(far)) })
    }
}
