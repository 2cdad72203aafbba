//! Counts of values that are far apart: sorted, and merged with what was collected meanwhile.

use super::spread::Sums;

/// So many values are told apart, whatever they are.
const EXACT: u64 = 1 << 20;

/// Of more values, this many different ones; neighbours are then counted together.
const MOST: usize = 32_768;

/// What is collected before it is worked in, at least.
const COLLECTED: usize = 4_096;

/// How coarse the counts are depends only on the values: fewer of them never need coarser counts, so that it does not matter
/// in which order they come, nor how they were split.
#[derive(Clone, Debug, Default)]
pub(super) struct Far {
    /// In steps of 2^`coarse` (rounded down), in order.
    entries: Vec<(i64, u64)>,
    pub(super) coarse: u32,
    collected: Vec<i64>,
    /// Of all but what is collected.
    pub(super) sums: Sums,
}

impl Far {
    /// Of values in order.
    pub(super) fn of(values: impl Iterator<Item = (i64, u64)>) -> Far {
        let mut far = Far::default();
        for (value, count) in values {
            far.sums.add(value, count);
            far.entries.push((value, count));
        }
        far
    }

    /// Of bins in order, as [`Far::bins`] gives them.
    pub(super) fn coarse(coarse: u32, bins: Vec<(i64, u64)>, sums: Sums) -> Far {
        let mut far = Far { coarse, sums, ..Far::default() };
        far.merge(bins.into_iter().map(|(value, count)| (value >> coarse, count)));
        far
    }

    pub(super) fn add(&mut self, value: i64, times: u64) {
        if times == 1 {
            self.collected.push(value);
            if self.collected.len() >= COLLECTED.max(self.entries.len() / 4) {
                self.settle();
            }
        } else {
            self.sums.add(value, times);
            self.merge([(value >> self.coarse, times)].into_iter());
            self.coarsen();
        }
    }

    pub(super) fn join(&mut self, other: &Far) {
        if !other.is_settled() {
            let mut settled = other.clone();
            settled.settle();
            return self.join(&settled);
        }
        self.settle();
        while self.coarse < other.coarse {
            self.halve();
        }
        self.sums.join(&other.sums);
        let shift = self.coarse - other.coarse;
        self.merge(other.entries.iter().map(|(value, count)| (*value >> shift, *count)));
        self.coarsen();
    }

    pub(super) fn is_settled(&self) -> bool {
        self.collected.is_empty()
    }

    /// Works in what was collected.
    pub(super) fn settle(&mut self) {
        let mut collected = std::mem::take(&mut self.collected);
        collected.sort_unstable();
        collected.iter().for_each(|value| self.sums.add(*value, 1));
        let coarse = self.coarse;
        self.merge(collected.drain(..).map(|value| (value >> coarse, 1)));
        self.collected = collected;
        self.coarsen();
    }

    /// Merges what comes in order.
    fn merge(&mut self, more: impl Iterator<Item = (i64, u64)>) {
        let mut more = more.peekable();
        if more.peek().is_none() {
            return;
        }
        let mut merged: Vec<(i64, u64)> = Vec::with_capacity(self.entries.len() + more.size_hint().0.min(COLLECTED));
        let mut push = |(value, count): (i64, u64)| match merged.last_mut() {
            Some((last, so_far)) if *last == value => *so_far += count,
            _ => merged.push((value, count)),
        };
        for entry in self.entries.drain(..) {
            while let Some(before) = more.next_if(|(value, _)| *value < entry.0) {
                push(before);
            }
            push(entry);
        }
        more.for_each(push);
        self.entries = merged;
    }

    fn coarsen(&mut self) {
        while self.sums.came > EXACT && self.entries.len() > MOST {
            self.halve();
        }
    }

    fn halve(&mut self) {
        self.coarse += 1;
        let halves = std::mem::take(&mut self.entries);
        self.merge(halves.into_iter().map(|(value, count)| (value >> 1, count)));
        self.entries.shrink_to_fit();
    }

    /// Values and counts, in order; rounded down to their step.
    pub(super) fn bins(&self) -> impl Iterator<Item = (i64, u64)> {
        self.entries.iter().map(|(value, count)| (*value << self.coarse, *count))
    }
}
