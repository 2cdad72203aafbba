//! The exact chance of each answer of a scenario: rational laws as fractions, all others by their tables, whose differences are
//! fractions of 2^64 (`semantics.md` 2: the law is the table).

use super::answer::{Answerer, Answers};
use super::columns::Columns;
use super::curve::ALL;
use super::draw::Scale;
use super::grain::Frame;
use super::known::Questions;
use super::law::{case_list, compile, planned, rest, typical};
use super::table::Table;
use crate::machine::{Machine, Question, Subject, Support, YES};
use crate::model::{Lasts, Law, Value};
use crate::quantity::Rational;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

/// The chances of the answers to one question.
#[derive(Clone, Debug)]
pub struct Odds {
    law: Shares,
    support: Support,
    /// Nobody answers: all that it could be counts alike.
    pub assumed: bool,
}

#[derive(Clone, Debug)]
enum Shares {
    Even {
        low: i64,
        high: i64,
    },
    Triangle {
        low: i64,
        usually: i64,
        high: i64,
    },
    /// In the order of the answers: each, and how much lies at or below it.
    Cases(Vec<(i64, BigRational)>),
    Table(Table),
    Mixture(Vec<(Shares, BigRational)>),
}

/// Finds the odds of a scenario's answers.
pub struct Oddsmaker<'a, 'm> {
    answers: &'a Answers<'m>,
    machine: &'a Machine<'m>,
    scale: Scale<'a>,
    questions: Questions<'a, 'm>,
}

impl<'a, 'm> Oddsmaker<'a, 'm> {
    #[must_use]
    pub fn new(machine: &'a Machine<'m>, answers: &'a Answers<'m>, columns: &'a Columns) -> Oddsmaker<'a, 'm> {
        Oddsmaker { answers, machine, scale: Scale::new(machine.model(), columns), questions: Questions::none(machine.model()) }
    }

    /// The odds of a question; `None` if its answer goes together with others, so that it has no odds of its own.
    pub fn of(&mut self, question: &Question) -> Option<Odds> {
        let known = self.questions.of(question, self.machine, self.answers)?;
        if known.is_bound && !self.answers.is_story {
            return None;
        }
        let frame = self.scale.frame(question);
        let support = question.support;
        let certain = |answer: i64| Shares::Cases(vec![(support.clamp(answer), BigRational::one())]);
        let mut assumed = false;
        let law = match known.answerer(question) {
            Answerer::Law { law, own, .. } if self.answers.is_story && !(own && matches!(law, Law::Fixed(_))) => {
                certain(typical(law, &frame))
            }
            Answerer::Law { law, .. } => shares(law, &frame),
            Answerer::Rest(which) => certain(rest(which, &frame)),
            Answerer::Silence if matches!(question.subject, Subject::Support { .. }) => certain(support.high),
            Answerer::Silence => certain(YES),
            Answerer::Still => certain(0),
            Answerer::Nobody if matches!(question.subject, Subject::Duration { .. }) && self.answers.is_story => certain(planned(support)),
            Answerer::Nobody => {
                assumed = !matches!(question.subject, Subject::Duration { .. });
                by_default(&frame)
            }
        };
        Some(Odds { law, support, assumed })
    }

    /// Days on which other lines begin to hold.
    #[must_use]
    pub fn phase(&self, day: crate::quantity::Day) -> u32 {
        self.answers.phase(day)
    }

    /// Whether the odds of a question differ by its day, besides by the lines that hold: spans of months, years and working days
    /// by the day from which they are counted, facts by the month.
    #[must_use]
    pub fn is_dated(&self, question: &Question) -> bool {
        match question.subject {
            Subject::Duration { stage } => {
                self.machine.model().stages[stage].lasts.is_some_and(Lasts::is_civil) || self.answers.durations_are_civil(stage)
            }
            Subject::MembersMove { .. } | Subject::IndicatorMove { .. } => true,
            _ => false,
        }
    }

    /// How many different answers in a row matter for this question's stage or duty: those after it are like the last.
    #[must_use]
    pub fn in_a_row(&self) -> (Vec<u32>, Vec<u32>) {
        self.answers.in_a_row()
    }
}

impl Odds {
    /// The chance that the answer lies in `from..=to`.
    #[must_use]
    pub fn share(&self, from: i64, to: i64) -> BigRational {
        let before = if from <= self.support.low { BigRational::zero() } else { self.up_to(from - 1) };
        self.up_to(to) - before
    }

    fn up_to(&self, answer: i64) -> BigRational {
        if answer >= self.support.high.max(self.support.low) {
            BigRational::one()
        } else if answer < self.support.low {
            BigRational::zero()
        } else {
            self.law.up_to(answer)
        }
    }

    /// The greatest answer that could be given at all.
    pub(super) fn greatest(&self) -> i64 {
        self.support.high.max(self.support.low)
    }

    /// A denominator of all chances; `None` if that is not known.
    pub(super) fn common(&self) -> Option<BigInt> {
        self.law.common()
    }

    /// The chance of an answer or less, in parts of that denominator.
    pub(super) fn count(&self, answer: i64, common: &BigInt) -> BigInt {
        match &self.law {
            Shares::Table(table) if answer >= self.support.low && answer < self.greatest() => BigInt::from(table.up_to(answer)),
            _ => (self.up_to(answer) * common).to_integer(),
        }
    }

    /// The chance of an answer or less, in parts of 2^64, if the law is a table.
    pub(super) fn entry(&self, answer: i64) -> Option<u128> {
        let Shares::Table(table) = &self.law else { return None };
        Some(match answer {
            _ if answer < self.support.low => 0,
            _ if answer >= self.greatest() => ALL,
            _ => table.up_to(answer),
        })
    }

    /// The least and the greatest answer between which all lie.
    #[must_use]
    pub fn range(&self) -> (i64, i64) {
        let (low, high) = self.law.range();
        (self.support.clamp(low), self.support.clamp(high))
    }
}

impl Shares {
    fn up_to(&self, answer: i64) -> BigRational {
        match self {
            Shares::Even { low, high } => match answer {
                _ if answer < *low => BigRational::zero(),
                _ if answer >= *high => BigRational::one(),
                _ => ratio(answer - low + 1, high - low + 1),
            },
            Shares::Triangle { low, usually, high } => {
                let (rising, falling) = (usually - low + 1, high - usually + 1);
                let all = BigInt::from(rising + falling);
                match answer {
                    _ if answer < *low => BigRational::zero(),
                    _ if answer >= *high => BigRational::one(),
                    _ if answer <= *usually => {
                        let n = BigInt::from(answer - low + 1);
                        BigRational::new(&n * (&n + 1), BigInt::from(rising) * all)
                    }
                    _ => {
                        let left = BigInt::from(high - answer);
                        BigRational::one() - BigRational::new(&left * (&left + 1), BigInt::from(falling) * all)
                    }
                }
            }
            Shares::Cases(cases) => match cases.partition_point(|(known, _)| *known <= answer) {
                0 => BigRational::zero(),
                at => cases.get(at - 1).map_or_else(BigRational::one, |(_, sum)| sum.clone()),
            },
            Shares::Table(table) => BigRational::new(BigInt::from(table.up_to(answer)), BigInt::one() << 64),
            Shares::Mixture(parts) => parts.iter().fold(BigRational::zero(), |sum, (law, weight)| sum + law.up_to(answer) * weight),
        }
    }

    fn common(&self) -> Option<BigInt> {
        match self {
            Shares::Even { low, high } => Some(BigInt::from((high - low + 1).max(1))),
            Shares::Triangle { low, usually, high } => {
                let (rising, falling) = (usually - low + 1, high - usually + 1);
                Some(BigInt::from(rising) * falling * (rising + falling))
            }
            Shares::Cases(cases) => {
                Some(cases.iter().fold(
                    BigInt::one(),
                    |common, (_, sum)| {
                        if (&common % sum.denom()).is_zero() { common } else { common * sum.denom() }
                    },
                ))
            }
            Shares::Table(_) => Some(BigInt::one() << 64),
            Shares::Mixture(_) => None,
        }
    }

    fn range(&self) -> (i64, i64) {
        match self {
            Shares::Even { low, high } | Shares::Triangle { low, high, .. } => (*low, *high),
            Shares::Cases(cases) => (cases.first().map_or(0, |(answer, _)| *answer), cases.last().map_or(0, |(answer, _)| *answer)),
            Shares::Table(table) => (table.quantile(0), table.quantile(u64::MAX)),
            Shares::Mixture(parts) => {
                let ranges = parts.iter().map(|(law, _)| law.range());
                ranges.reduce(|(a, b), (c, d)| (a.min(c), b.max(d))).unwrap_or((0, 0))
            }
        }
    }
}

fn ratio(numer: i64, denom: i64) -> BigRational {
    BigRational::new(BigInt::from(numer), BigInt::from(denom.max(1)))
}

fn big(share: Rational) -> BigRational {
    BigRational::new(BigInt::from(*share.numer()), BigInt::from(*share.denom()))
}

/// Answers with their weights, in the order of the answers; weights may add up to anything.
fn cases(mut weighed: Vec<(i64, BigRational)>) -> Shares {
    weighed.retain(|(_, weight)| !weight.is_zero());
    weighed.sort_by_key(|(answer, _)| *answer);
    let all = weighed.iter().fold(BigRational::zero(), |sum, (_, weight)| sum + weight);
    let mut sum = BigRational::zero();
    let mut listed: Vec<(i64, BigRational)> = Vec::new();
    for (answer, weight) in weighed {
        sum += weight / &all;
        if listed.last().is_some_and(|(last, _)| *last == answer) {
            listed.pop();
        }
        listed.push((answer, sum.clone()));
    }
    Shares::Cases(listed)
}

/// People up to whom a law of each alone is worked out as fractions.
const FEW: i64 = 1024;

fn shares(law: &Law, frame: &Frame<'_>) -> Shares {
    let clamp = |value: &Value| frame.support.clamp(frame.grain(value));
    match law {
        Law::Fixed(value) => cases(vec![(clamp(value), BigRational::one())]),
        Law::Between { low, high, usually, bell: false } => {
            let (low, high) = (frame.grain(low), frame.grain(high));
            let (low, high) = (low.min(high), low.max(high));
            match usually {
                Some(usually) => Shares::Triangle { low, usually: frame.grain(usually).clamp(low, high), high },
                None => Shares::Even { low, high },
            }
        }
        Law::Each { chance, givers } => {
            let people = givers.map_or_else(|| frame.support.high / frame.step(), i64::from);
            if (1..=FEW).contains(&people) {
                cases(each_alone(people, *chance, frame.support.high))
            } else {
                Shares::Table(compile(law, frame).table)
            }
        }
        Law::Mixture(parts) => Shares::Mixture(parts.iter().map(|(law, weight)| (shares(law, frame), big(*weight))).collect()),
        Law::Chance { .. } | Law::OneOf(_) | Law::Column { .. } => {
            cases(case_list(law, frame).into_iter().map(|(answer, weight)| (answer, big(weight))).collect())
        }
        Law::Between { bell: true, .. } | Law::About { .. } | Law::Average(_) | Law::NineInTen { .. } => {
            Shares::Table(compile(law, frame).table)
        }
    }
}

/// C(people, k) · chance^k · (1 − chance)^(people − k), in parts of `whole` grains.
fn each_alone(people: i64, chance: Rational, whole: i64) -> Vec<(i64, BigRational)> {
    let (yes, no) = (big(chance), BigRational::one() - big(chance));
    let mut choose = BigInt::one();
    let mut weighed = Vec::new();
    for k in 0..=people {
        let power = |base: &BigRational, n: i64| num_traits::pow(base.clone(), usize::try_from(n).unwrap_or(0));
        let weight = BigRational::from_integer(choose.clone()) * power(&yes, k) * power(&no, people - k);
        let grain = (2 * i128::from(k) * i128::from(whole) + i128::from(people)).div_euclid(2 * i128::from(people));
        weighed.push((i64::try_from(grain).unwrap_or(whole), weight));
        choose = choose * (people - k) / (k + 1);
    }
    weighed
}

/// What holds where no line answers.
fn by_default(frame: &Frame<'_>) -> Shares {
    let Support { low, high, planned_high, usually } = frame.support;
    match frame.subject() {
        Subject::Contribution { conditional: true, .. } => cases(vec![(low, BigRational::one()), (high, BigRational::one())]),
        _ => {
            let high = planned_high.clamp(low, high);
            match usually {
                Some(usually) => Shares::Triangle { low, usually: usually.clamp(low, high), high },
                None => Shares::Even { low, high },
            }
        }
    }
}
