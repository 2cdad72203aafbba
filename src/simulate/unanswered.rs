//! Which questions no line answered in a run, as bits: most runs leave the same unsaid, which is seen at a glance.

use std::collections::BTreeMap;

/// Numbers of questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Unanswered(Vec<u64>);

impl Unanswered {
    #[inline]
    pub(super) fn put(&mut self, number: usize) {
        match self.0.get_mut(number / 64) {
            Some(word) => *word |= 1 << (number % 64),
            None => self.put_beyond(number),
        }
    }

    #[cold]
    fn put_beyond(&mut self, number: usize) {
        self.0.resize(number / 64 + 1, 0);
        self.put(number);
    }

    pub(super) fn clear(&mut self) {
        self.0.fill(0);
    }

    pub(super) fn numbers(&self) -> impl Iterator<Item = usize> + '_ {
        let words = self.0.iter().enumerate();
        words.flat_map(|(at, word)| (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| 64 * at + bit))
    }
}

/// Runs by what they left unsaid.
#[derive(Default)]
pub(super) struct Unsaid {
    latest: Unanswered,
    runs: u64,
    others: BTreeMap<Unanswered, u64>,
}

impl Unsaid {
    pub(super) fn add(&mut self, unanswered: &Unanswered) {
        if self.latest != *unanswered {
            let before = std::mem::replace(&mut self.latest, unanswered.clone());
            *self.others.entry(before).or_default() += std::mem::take(&mut self.runs);
        }
        self.runs += 1;
    }

    /// By the number of each question, in how many runs it was left unanswered.
    pub(super) fn counts(mut self) -> BTreeMap<usize, u64> {
        *self.others.entry(self.latest).or_default() += self.runs;
        let mut counts = BTreeMap::new();
        for (unanswered, runs) in self.others.iter().filter(|(_, runs)| **runs > 0) {
            unanswered.numbers().for_each(|number| *counts.entry(number).or_default() += runs);
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::{Unanswered, Unsaid};

    fn of(numbers: &[usize]) -> Unanswered {
        let mut unanswered = Unanswered::default();
        numbers.iter().for_each(|number| unanswered.put(*number));
        unanswered
    }

    #[test]
    fn each_question_is_counted_once_in_each_run() {
        let mut unsaid = Unsaid::default();
        for numbers in [&[0, 3, 3][..], &[], &[3, 200], &[3, 200], &[0]] {
            unsaid.add(&of(numbers));
        }
        assert_eq!(unsaid.counts().into_iter().collect::<Vec<_>>(), [(0, 2), (3, 3), (200, 2)]);
    }

    #[test]
    fn nothing_is_left_of_a_run_before() {
        let mut unanswered = of(&[1, 70]);
        unanswered.clear();
        unanswered.put(2);
        assert_eq!(unanswered.numbers().collect::<Vec<_>>(), [2]);
    }
}
