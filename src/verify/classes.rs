//! The answers to the questions of a gate, by what they lead to, each class with answers that stand for all of it.

use super::branch::{Choice, Choices};
use super::extreme::Enough;
use super::menus::Menus;
use super::weight::Weight;
use crate::machine::{Answered, Effect, Subject, Verdict};

/// Classes of one gate that are told apart. More are not.
const MOST_CLASSES: usize = 512;

/// Answers that lead to the same.
pub(super) struct Class<W> {
    effect: Effect,
    /// Of whole amounts that are read later: whether each is given.
    given: Vec<bool>,
    weight: W,
    /// Answers that stand for all of it, and the sum of the amounts among them.
    answers: Vec<i64>,
    sum: i64,
}

/// What is learnt of a gate.
pub(super) struct Learning<W> {
    classes: Vec<Class<W>>,
    some_open: bool,
    some_given: bool,
    /// Where open answers are told from given ones.
    pub(super) menus: Menus<W>,
    /// Ways to answer the questions one by one, as far as that is so.
    pub(super) ways: i64,
}

impl<W> Default for Learning<W> {
    fn default() -> Learning<W> {
        Learning { classes: Vec::new(), some_open: false, some_given: false, menus: Menus::default(), ways: 1 }
    }
}

/// Any amount up to some.
pub(super) fn is_amount(answered: &Answered) -> bool {
    matches!(answered.question.subject, Subject::Contribution { conditional: false, .. })
}

impl<W: Weight> Class<W> {
    /// The answers nearest to the other verdict stand for all: the most that fail, the least that pass; of amounts the least
    /// together, or the greatest, where these are enough.
    pub(super) fn new(effect: &Effect, answers: &[Answered], given: Vec<bool>, weight: W, enough: Option<Enough>) -> Class<W> {
        let passes = effect.verdict == Verdict::Passes;
        let nearest = |answered: &Answered| match (is_amount(answered), enough) {
            (true, Some(Enough::Least)) => answered.from,
            (true, Some(Enough::Greatest)) => answered.to,
            _ if passes && !answered.question.is_whole() => answered.from,
            _ => answered.to,
        };
        let sum = answers.iter().filter(|answered| is_amount(answered)).map(nearest).sum();
        Class { effect: effect.clone(), given, weight, answers: answers.iter().map(nearest).collect(), sum }
    }

    /// Those of a sum that is too small, or that is enough.
    pub(super) fn of_sum(effect: Effect, answers: Vec<i64>, weight: W) -> Class<W> {
        let sum = answers.iter().sum();
        Class { effect, given: Vec::new(), weight, answers, sum }
    }

    fn is_like(&self, other: &Class<W>) -> bool {
        self.effect == other.effect && self.given == other.given
    }

    /// Adds answers that lead to the same.
    fn join(&mut self, other: Class<W>, enough: Option<Enough>) {
        self.weight = self.weight.plus(&other.weight);
        let is_nearer = match enough {
            Some(Enough::Least) if other.sum != self.sum => other.sum < self.sum,
            Some(Enough::Greatest) if other.sum != self.sum => other.sum > self.sum,
            _ => (self.effect.verdict == Verdict::Passes) == (other.answers < self.answers),
        };
        if is_nearer {
            (self.answers, self.sum) = (other.answers, other.sum);
        }
    }
}

impl<W: Weight> Learning<W> {
    /// Whether one of the questions is open.
    pub(super) fn note(&mut self, is_open: bool) {
        self.some_open |= is_open;
        self.some_given |= !is_open;
    }

    pub(super) fn add(&mut self, class: Class<W>, enough: Option<Enough>) {
        match self.classes.iter_mut().find(|known| known.is_like(&class)) {
            Some(known) => known.join(class, enough),
            None => self.classes.push(class),
        }
    }

    /// Some questions are open and others are not.
    pub(super) fn is_mixed(&self) -> bool {
        self.some_open && self.some_given
    }

    pub(super) fn is_too_much(&self) -> bool {
        self.classes.len() > MOST_CLASSES
    }

    pub(super) fn choices(self) -> Choices<W> {
        let choice = |class: Class<W>| {
            let good = class.effect.verdict == Verdict::Passes;
            Choice { answers: class.answers, weight: class.weight, good }
        };
        Choices { all: self.classes.into_iter().map(choice).collect(), is_open: self.some_open }
    }
}
