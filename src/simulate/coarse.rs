//! How often each value came, as exactly as a picture needs: many of these fit in memory, however many runs there are.

use std::collections::BTreeMap;

/// Above this many different values, neighbours are counted together.
const MOST: usize = 1_024;

/// Counts by value. Joining is commutative and associative, to the byte: how coarse the counts are depends only on the set of
/// values, not on the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// By value, in steps of 2^`coarse` (rounded down).
    counts: BTreeMap<i64, u64>,
    coarse: u32,
}

impl Course {
    /// One more value.
    pub fn add(&mut self, value: i64) {
        *self.counts.entry(value >> self.coarse).or_default() += 1;
        self.coarsen();
    }

    /// Takes in what was counted elsewhere.
    pub fn join(&mut self, other: &Course) {
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

    /// How many values there are.
    #[must_use]
    pub fn came(&self) -> u64 {
        self.counts.values().sum()
    }

    /// The smallest value that at least this many hundredths of all do not exceed.
    #[must_use]
    pub fn quantile(&self, hundredths: u64) -> Option<i64> {
        let wanted = u128::from(self.came()) * u128::from(hundredths);
        let mut sum = 0_u128;
        self.counts.iter().find_map(|(value, count)| {
            sum += u128::from(*count) * 100;
            (sum >= wanted).then_some(*value << self.coarse)
        })
    }

    /// The value that all of them are.
    #[must_use]
    pub fn only(&self) -> Option<i64> {
        let (value, _) = self.counts.first_key_value()?;
        (self.counts.len() == 1 && self.coarse == 0).then_some(*value)
    }
}

#[cfg(test)]
mod tests {
    use super::Course;

    #[test]
    fn joining_is_the_same_in_any_order_however_coarse() {
        let counted = |values: &mut dyn Iterator<Item = i64>| {
            let mut course = Course::default();
            values.for_each(|value| course.add(value));
            course
        };
        let values: Vec<i64> = (0..5_000).map(|n: i64| (n * 7_919) % 100_003 - 50_000).collect();
        let whole = counted(&mut values.iter().copied());
        let (mut a, b) = (counted(&mut values[..900].iter().copied()), counted(&mut values[900..].iter().copied()));
        let mut other = b.clone();
        other.join(&a);
        a.join(&b);
        assert_eq!((&a, &other), (&whole, &whole));
        assert_eq!(whole.came(), 5_000);
        // Within a step of what is exact.
        let mut sorted = values;
        sorted.sort_unstable();
        let half = whole.quantile(50).unwrap();
        assert!((0..128).contains(&(sorted[2_499] - half)), "{half}");
    }
}
