//! Sets of stages as bits, in the order written: what stands open, waits, is over. One word holds 64 stages.

use crate::model::StageId;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StageSet(Box<[u64]>);

impl StageSet {
    /// The empty set, with room for so many stages.
    pub(super) fn none(stages: usize) -> StageSet {
        StageSet(vec![0; stages.div_ceil(64).max(1)].into())
    }

    pub(super) fn of(stages: usize, members: impl IntoIterator<Item = StageId>) -> StageSet {
        let mut set = StageSet::none(stages);
        for member in members {
            set.put(member, true);
        }
        set
    }

    /// Lets a stage in, or out.
    pub(super) fn put(&mut self, id: StageId, is_in: bool) {
        let (word, bit) = (id.index() / 64, id.index() % 64);
        if let Some(word) = self.0.get_mut(word) {
            *word = *word & !(1 << bit) | u64::from(is_in) << bit;
        }
    }

    /// Each stage, in the order written, is in or not.
    pub(super) fn refill(&mut self, is_in: impl Iterator<Item = bool>) {
        let mut is_in = is_in.fuse();
        for word in &mut self.0 {
            *word = (&mut is_in).take(64).enumerate().fold(0, |word, (bit, is_in)| word | u64::from(is_in) << bit);
        }
    }

    pub(super) fn has(&self, id: StageId) -> bool {
        self.0.get(id.index() / 64).is_some_and(|word| word >> (id.index() % 64) & 1 == 1)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    pub(super) fn words(&self) -> usize {
        self.0.len()
    }

    /// Word `at`: the stages `64 · at ..`, lowest bit first.
    pub(super) fn word(&self, at: usize) -> u64 {
        self.0.get(at).copied().unwrap_or(0)
    }

    /// Whether all of these are in the other set.
    pub(super) fn is_within(&self, other: &StageSet) -> bool {
        self.0.iter().zip(&other.0).all(|(word, other)| word & !other == 0)
    }

    pub(super) fn meets(&self, other: &StageSet) -> bool {
        self.0.iter().zip(&other.0).any(|(word, other)| word & other != 0)
    }

    /// Lets all of these in.
    pub(super) fn put_all(&mut self, others: &StageSet) {
        for (word, other) in self.0.iter_mut().zip(&others.0) {
            *word |= other;
        }
    }

    pub(super) fn copy_from(&mut self, other: &StageSet) {
        self.0.copy_from_slice(&other.0);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = StageId> + '_ {
        (0..self.words()).flat_map(|at| members(at, self.word(at)))
    }
}

/// The stages of one word, in the order written.
pub(super) fn members(at: usize, mut word: u64) -> impl Iterator<Item = StageId> {
    std::iter::from_fn(move || {
        if word == 0 {
            return None;
        }
        let bit = word.trailing_zeros() as usize;
        word &= word - 1;
        Some(StageId::new(at * 64 + bit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_keeps_the_order_written_beyond_one_word() {
        let ids = [130, 3, 64, 63].map(StageId::new);
        let mut set = StageSet::of(131, ids);
        assert_eq!(set.iter().map(StageId::index).collect::<Vec<_>>(), [3, 63, 64, 130]);
        set.put(StageId::new(64), false);
        assert!(!set.has(StageId::new(64)) && set.has(StageId::new(130)) && !set.is_empty());
        let larger = StageSet::of(131, (0..131).map(StageId::new));
        assert!(set.is_within(&larger) && !larger.is_within(&set) && set.meets(&larger));
    }
}
