//! Which questions no line answered in a run, as bits: most runs leave the same unsaid, which is seen at a glance.

/// Numbers of questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

/// In how many runs each question was left unanswered.
#[derive(Default)]
pub(super) struct Unsaid {
    latest: Unanswered,
    /// Runs that left the same unsaid as the latest, one after the other.
    runs: u64,
    /// Of the runs before these, by number of the question.
    counts: Vec<u64>,
}

impl Unsaid {
    pub(super) fn add(&mut self, unanswered: &Unanswered) {
        if self.latest != *unanswered {
            self.count();
            self.latest.0.clone_from(&unanswered.0);
        }
        self.runs += 1;
    }

    fn count(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        for number in self.latest.numbers() {
            if self.counts.len() <= number {
                self.counts.resize(number + 1, 0);
            }
            self.counts[number] += runs;
        }
    }

    /// By number of the question; 0 where every run answered it.
    pub(super) fn counts(mut self) -> Vec<u64> {
        self.count();
        self.counts
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
        let counts = unsaid.counts();
        assert_eq!((counts[0], counts[3], counts[200], counts.iter().sum::<u64>()), (2, 3, 2, 7));
    }

    #[test]
    fn nothing_is_left_of_a_run_before() {
        let mut unanswered = of(&[1, 70]);
        unanswered.clear();
        unanswered.put(2);
        assert_eq!(unanswered.numbers().collect::<Vec<_>>(), [2]);
    }
}
