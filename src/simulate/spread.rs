//! How often each value came: exact counts, which can be joined in any order.

use std::collections::BTreeMap;

/// Above this many different values, neighbours are counted together.
const MOST: usize = 32_768;

/// Counts by value. Joining is commutative and associative, to the byte: how coarse the counts are depends only on the set
/// of values, not on the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// By value, in steps of 2^`coarse` (rounded down).
    counts: BTreeMap<i64, u64>,
    coarse: u32,
    /// What never came: later, or more, than everything.
    never: u64,
}

impl Spread {
    /// One more value; `None` = never.
    pub fn add(&mut self, value: Option<i64>) {
        match value {
            Some(value) => {
                *self.counts.entry(value >> self.coarse).or_default() += 1;
                self.coarsen();
            }
            None => self.never += 1,
        }
    }

    /// Takes in another spread.
    pub fn join(&mut self, other: &Spread) {
        self.never += other.never;
        while self.coarse < other.coarse {
            self.halve();
        }
        let shift = self.coarse - other.coarse;
        for (value, count) in &other.counts {
            *self.counts.entry(value >> shift).or_default() += count;
        }
        self.coarsen();
    }

    fn coarsen(&mut self) {
        while self.counts.len() > MOST {
            self.halve();
        }
    }

    fn halve(&mut self) {
        self.coarse += 1;
        for (value, count) in std::mem::take(&mut self.counts) {
            *self.counts.entry(value >> 1).or_default() += count;
        }
    }

    /// How many came at all.
    #[must_use]
    pub fn came(&self) -> u64 {
        self.counts.values().sum()
    }

    #[must_use]
    pub fn total(&self) -> u64 {
        self.came() + self.never
    }

    /// The smallest value that at least this many hundredths of all do not exceed; `None` where that is never, or nothing
    /// was counted.
    #[must_use]
    pub fn quantile(&self, hundredths: u64) -> Option<i64> {
        let wanted = u128::from(self.total()) * u128::from(hundredths);
        let mut sum = 0_u128;
        self.counts.iter().find_map(|(value, count)| {
            sum += u128::from(*count) * 100;
            (sum >= wanted).then_some(*value << self.coarse)
        })
    }

    /// The lowest and the highest that came.
    #[must_use]
    pub fn ends(&self) -> Option<(i64, i64)> {
        let (low, _) = self.counts.first_key_value()?;
        let (high, _) = self.counts.last_key_value()?;
        Some((*low << self.coarse, *high << self.coarse))
    }

    /// Whether everything that was counted is one and the same value.
    #[must_use]
    pub fn only(&self) -> Option<i64> {
        self.ends().filter(|(low, high)| low == high && self.never == 0 && self.coarse == 0).map(|(low, _)| low)
    }
}
