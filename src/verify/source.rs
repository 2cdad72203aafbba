//! Where answers come from: everything that the charter leaves possible, or what one scenario says.

use super::weight::Weight;
use crate::machine::{NO, Question, Subject};
use crate::model::DutyId;
use crate::quantity::Day;
use crate::simulate::{Odds, Oddsmaker, Share, at_least};
use rustc_hash::FxHashMap;

/// Answers and what they weigh.
pub trait Source {
    type Weight: Weight;

    /// A number that changes on days on which other answers become possible.
    fn phase(&self, day: Day) -> u32;

    /// The least and the greatest answer; `None` if the answer cannot be looked at by itself.
    fn range(&mut self, question: &Question) -> Option<(i64, i64)>;

    /// What the answers `from..=to` weigh together; `None` if they are impossible.
    fn weight(&mut self, question: &Question, from: i64, to: i64) -> Option<Self::Weight>;

    /// Of all answers from `least` on, what the answers `from..=to` weigh; `None` if they are impossible.
    fn weight_of_rest(&mut self, question: &Question, from: i64, to: i64, least: i64) -> Option<Self::Weight>;

    /// What it weighs that the answers to these questions add up to less than this, and to at least this; conditional ones count whole
    /// or not at all. `None` if it is not known.
    fn weights_of_sum(&mut self, questions: &[Question], least: i64) -> Option<SumWeights<Self::Weight>>;

    /// Whether nobody answers, so that somebody is free to choose.
    fn is_open(&mut self, question: &Question) -> bool;

    /// Whether answers depend on the day of the question.
    fn is_dated(&self, question: &Question) -> bool;

    /// Whether the chances of votes depend on how many came.
    fn tells_voters(&self) -> bool;

    /// Whether each answer counts alike, so that of many votes or amounts the least and the most stand for all.
    fn is_free(&self, subject: &Subject) -> bool;
}

/// What it weighs that a sum is too small, and that it is enough; `None`: it is impossible.
pub type SumWeights<W> = [Option<W>; 2];

/// Every answer that the charter leaves possible. How members and indicators move is a fact of the scenario, not an answer.
pub struct Free<'a, 'm> {
    pub world: Oddsmaker<'a, 'm>,
    /// Duties whose debtor does not take part: nobody keeps them.
    pub orphaned: Vec<DutyId>,
}

/// What a scenario says, and how likely that is.
pub struct Likely<'a, 'm, W> {
    odds: Oddsmaker<'a, 'm>,
    known: FxHashMap<Key, Odds>,
    weight: std::marker::PhantomData<fn() -> W>,
    /// Questions that nobody answers.
    pub assumed: std::collections::BTreeSet<Subject>,
}

type Key = (Subject, i64, i64, u32, u32, Option<Day>);

fn is_fact(subject: &Subject) -> bool {
    matches!(subject, Subject::MembersMove { .. } | Subject::IndicatorMove { .. })
}

impl Source for Free<'_, '_> {
    type Weight = super::weight::Possible;

    fn phase(&self, _: Day) -> u32 {
        0
    }

    fn range(&mut self, question: &Question) -> Option<(i64, i64)> {
        if is_fact(&question.subject) {
            return self.world.of(question).map(|odds| odds.range());
        }
        match question.subject {
            Subject::Kept { duty } | Subject::Mended { duty } if self.orphaned.contains(&duty) => Some((NO, NO)),
            _ => Some((question.support.low, question.support.high)),
        }
    }

    fn weight(&mut self, question: &Question, from: i64, to: i64) -> Option<Self::Weight> {
        let share = if is_fact(&question.subject) { self.world.of(question)?.share(from, to) } else { Share::one() };
        Weight::of(&share)
    }

    fn weight_of_rest(&mut self, question: &Question, from: i64, _: i64, _: i64) -> Option<Self::Weight> {
        (from <= question.support.high).then_some(super::weight::Possible)
    }

    fn weights_of_sum(&mut self, questions: &[Question], least: i64) -> Option<SumWeights<Self::Weight>> {
        let sum = |of: fn(&Question) -> i64| questions.iter().map(of).sum::<i64>();
        let (fewest, most) = (sum(|question| question.support.low), sum(|question| question.support.high));
        Some([(fewest < least).then_some(super::weight::Possible), (most >= least).then_some(super::weight::Possible)])
    }

    fn is_open(&mut self, _: &Question) -> bool {
        false
    }

    fn is_dated(&self, _: &Question) -> bool {
        false
    }

    fn tells_voters(&self) -> bool {
        false
    }

    fn is_free(&self, subject: &Subject) -> bool {
        !is_fact(subject)
    }
}

impl<'a, 'm, W: Weight> Likely<'a, 'm, W> {
    #[must_use]
    pub fn new(odds: Oddsmaker<'a, 'm>) -> Likely<'a, 'm, W> {
        Likely { odds, known: FxHashMap::default(), weight: std::marker::PhantomData, assumed: std::collections::BTreeSet::new() }
    }

    fn odds(&mut self, question: &Question) -> Option<&Odds> {
        let (support, day) = (question.support, self.odds.is_dated(question).then_some(question.day));
        let key = (question.subject, support.low, support.high, question.times_before, self.odds.phase(question.day), day);
        if !self.known.contains_key(&key) {
            let odds = self.odds.of(question)?;
            if odds.assumed {
                self.assumed.insert(question.subject);
            }
            self.known.insert(key, odds);
        }
        self.known.get(&key)
    }
}

impl<W: Weight> Source for Likely<'_, '_, W> {
    type Weight = W;

    fn phase(&self, day: Day) -> u32 {
        self.odds.phase(day)
    }

    fn range(&mut self, question: &Question) -> Option<(i64, i64)> {
        self.odds(question).map(Odds::range)
    }

    fn weight(&mut self, question: &Question, from: i64, to: i64) -> Option<W> {
        W::of(&self.odds(question)?.share(from, to))
    }

    fn weight_of_rest(&mut self, question: &Question, from: i64, to: i64, least: i64) -> Option<W> {
        let odds = self.odds(question)?;
        match odds.share_of_rest(from, to, least) {
            Some(share) => W::of(&share),
            // It has lasted longer than the scenario says: it closes.
            None => (from == least).then(W::one),
        }
    }

    fn weights_of_sum(&mut self, questions: &[Question], least: i64) -> Option<SumWeights<W>> {
        let odds: Option<Vec<(Odds, bool)>> =
            questions.iter().map(|question| Some((self.odds(question)?.clone(), question.is_whole()))).collect();
        let enough = at_least(&odds?, least)?;
        let short = Share::one().fraction() - &enough;
        Some([short, enough].map(|share| W::of(&Share::Long(share))))
    }

    fn is_open(&mut self, question: &Question) -> bool {
        self.odds(question).is_some_and(|odds| odds.assumed)
    }

    fn is_dated(&self, question: &Question) -> bool {
        self.odds.is_dated(question)
    }

    fn tells_voters(&self) -> bool {
        true
    }

    fn is_free(&self, _: &Subject) -> bool {
        false
    }
}
