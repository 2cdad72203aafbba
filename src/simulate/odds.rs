//! The exact chance of each answer of a scenario: rational laws as fractions, all others by their tables, whose differences are
//! fractions of 2^64 (`semantics.md` 2: the law is the table).

use super::answer::{Answerer, Answers};
use super::columns::Columns;
use super::curve::ALL;
use super::draw::Scale;
use super::grain::Frame;
use super::known::Questions;
use super::law::{case_list, compile, planned, rest, typical};
use super::share::Share;
use super::table::Table;
use crate::machine::{Machine, Question, Subject, Support, YES};
use crate::model::{Lasts, Law, Value};
use crate::quantity::Rational;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{NumOps, One, Zero};

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
    /// The same in parts of a short number.
    Short {
        cases: Vec<(i64, u128)>,
        all: u128,
    },
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
    pub fn share(&self, from: i64, to: i64) -> Share {
        if let Some(denom) = self.all() {
            return Share::Short { numer: self.between(from, to, denom), denom };
        }
        let before = if from <= self.support.low { BigRational::zero() } else { self.up_to(from - 1) };
        Share::Long(self.up_to(to) - before)
    }

    /// Of all answers from `least` on, the chance of `from..=to`; `None` if there are none.
    #[must_use]
    pub fn share_of_rest(&self, from: i64, to: i64, least: i64) -> Option<Share> {
        if let Some(all) = self.all() {
            let denom = self.between(least, self.support.high, all);
            return (denom > 0).then(|| Share::Short { numer: self.between(from, to, all), denom });
        }
        let rest = self.share(least, self.support.high);
        (!rest.is_zero()).then(|| Share::Long(self.share(from, to).fraction() / rest.fraction()))
    }

    fn up_to(&self, answer: i64) -> BigRational {
        if answer >= self.greatest() {
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

    /// A short denominator of all chances; `None` if they have none, or a long one.
    pub(super) fn all(&self) -> Option<u128> {
        self.law.all()
    }

    /// The chance of an answer or less, in parts of that denominator.
    pub(super) fn parts(&self, answer: i64, all: u128) -> u128 {
        if answer >= self.greatest() {
            all
        } else if answer < self.support.low {
            0
        } else {
            self.law.parts(answer, all)
        }
    }

    fn between(&self, from: i64, to: i64, all: u128) -> u128 {
        let before = if from <= self.support.low { 0 } else { self.parts(from - 1, all) };
        self.parts(to, all).saturating_sub(before)
    }

    /// A denominator of all chances; `None` if that is not known.
    pub(super) fn common(&self) -> Option<BigInt> {
        self.law.common()
    }

    /// The chance of an answer or less, in parts of that denominator.
    pub(super) fn count(&self, answer: i64, common: &BigInt) -> BigInt {
        (self.up_to(answer) * common).to_integer()
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
        if let Some(denom) = self.all() {
            return Share::Short { numer: self.parts(answer, denom), denom }.fraction();
        }
        match self {
            Shares::Cases(cases) => last_up_to(cases, answer).cloned().unwrap_or_else(BigRational::zero),
            Shares::Mixture(parts) => parts.iter().fold(BigRational::zero(), |sum, (law, weight)| sum + law.up_to(answer) * weight),
            Shares::Triangle { low, usually, high } => {
                let [numer, denom] = triangle::<BigInt>([*low, *usually, *high], answer);
                BigRational::new(numer, denom)
            }
            Shares::Even { .. } | Shares::Short { .. } | Shares::Table(_) => BigRational::zero(),
        }
    }

    fn all(&self) -> Option<u128> {
        match self {
            Shares::Even { low, high } => Some(u128::from(high.abs_diff(*low)) + 1),
            Shares::Triangle { low, high, .. } if high.saturating_sub(*low) >= WIDE => None,
            Shares::Triangle { low, usually, high } => {
                let [_, denom] = triangle::<i128>([*low, *usually, *high], *low);
                u128::try_from(denom).ok()
            }
            Shares::Short { all, .. } => Some(*all),
            Shares::Table(_) => Some(ALL),
            Shares::Cases(_) | Shares::Mixture(_) => None,
        }
    }

    fn parts(&self, answer: i64, all: u128) -> u128 {
        match self {
            Shares::Even { low, .. } => u128::try_from(i128::from(answer) - i128::from(*low) + 1).unwrap_or(0).min(all),
            Shares::Triangle { low, usually, high } => {
                let [numer, _] = triangle::<i128>([*low, *usually, *high], answer);
                u128::try_from(numer).unwrap_or(0)
            }
            Shares::Short { cases, .. } => last_up_to(cases, answer).copied().unwrap_or(0),
            Shares::Table(table) => table.up_to(answer),
            Shares::Cases(_) | Shares::Mixture(_) => 0,
        }
    }

    fn common(&self) -> Option<BigInt> {
        match self {
            Shares::Triangle { low, usually, high } => {
                let [_, denom] = triangle([*low, *usually, *high], *low);
                Some(denom)
            }
            Shares::Cases(cases) => Some(common(cases)),
            Shares::Mixture(_) => None,
            Shares::Even { .. } | Shares::Short { .. } | Shares::Table(_) => self.all().map(BigInt::from),
        }
    }

    fn range(&self) -> (i64, i64) {
        match self {
            Shares::Even { low, high } | Shares::Triangle { low, high, .. } => (*low, *high),
            Shares::Cases(cases) => first_and_last(cases),
            Shares::Short { cases, .. } => first_and_last(cases),
            Shares::Table(table) => (table.quantile(0), table.quantile(u64::MAX)),
            Shares::Mixture(parts) => {
                let ranges = parts.iter().map(|(law, _)| law.range());
                ranges.reduce(|(a, b), (c, d)| (a.min(c), b.max(d))).unwrap_or((0, 0))
            }
        }
    }
}

/// From this width on, the parts of a triangle are not short numbers.
const WIDE: i64 = 1 << 41;

/// How much of a triangle from `low` by `usually` to `high` lies at or below an answer, and how much it is in all (`curve.rs`).
fn triangle<T: From<i64> + Clone + NumOps>([low, usually, high]: [i64; 3], answer: i64) -> [T; 2] {
    let (rising, falling) = (T::from(usually - low + 1), T::from(high - usually + 1));
    let all = rising.clone() * falling.clone() * (rising.clone() + falling.clone());
    let numer = if answer <= usually {
        let n = T::from((answer - low + 1).max(0));
        n.clone() * (n + T::from(1)) * falling
    } else {
        let left = T::from((high - answer).max(0));
        all.clone() - left.clone() * (left + T::from(1)) * rising
    };
    [numer, all]
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
    match u128::try_from(common(&listed)).ok().filter(|all| *all <= ALL) {
        Some(all) => {
            let parts = |sum: &BigRational| u128::try_from((sum * BigInt::from(all)).to_integer()).unwrap_or(all);
            Shares::Short { cases: listed.iter().map(|(answer, sum)| (*answer, parts(sum))).collect(), all }
        }
        None => Shares::Cases(listed),
    }
}

/// What goes with the greatest of some answers, in their order, that is not above one.
fn last_up_to<T>(cases: &[(i64, T)], answer: i64) -> Option<&T> {
    let at = cases.partition_point(|(known, _)| *known <= answer).checked_sub(1)?;
    cases.get(at).map(|(_, sum)| sum)
}

fn first_and_last<T>(cases: &[(i64, T)]) -> (i64, i64) {
    let answer = |case: Option<&(i64, T)>| case.map_or(0, |(answer, _)| *answer);
    (answer(cases.first()), answer(cases.last()))
}

/// A denominator of all these.
fn common(cases: &[(i64, BigRational)]) -> BigInt {
    let with = |common: BigInt, denom: &BigInt| if (&common % denom).is_zero() { common } else { common * denom };
    cases.iter().fold(BigInt::one(), |common, (_, sum)| with(common, sum.denom()))
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

#[cfg(test)]
mod tests {
    use super::{Shares, WIDE, big, cases, common};
    use crate::quantity::Rational;
    use num_bigint::BigInt;
    use num_rational::BigRational;
    use num_traits::Zero;

    /// w(d) = (d − low + 1) ÷ (usually − low + 1) up to what is usual, mirrored after it (`semantics.md` 2).
    #[test]
    fn a_triangle_is_the_sum_of_its_weights() {
        for (low, usually, high) in [(3, 3, 3), (-2, 5, 9), (1, 1, 7), (1, 7, 7), (30, 41, 120)] {
            let weight = |day: i64| match day {
                _ if day <= usually => Rational::new(i128::from(day - low + 1), i128::from(usually - low + 1)),
                _ => Rational::new(i128::from(high - day + 1), i128::from(high - usually + 1)),
            };
            let all: Rational = (low..=high).map(weight).sum();
            let triangle = Shares::Triangle { low, usually, high };
            let mut sum = Rational::zero();
            assert!(triangle.up_to(low - 1).is_zero());
            for day in low..=high {
                sum += weight(day);
                assert_eq!(triangle.up_to(day), big(sum / all), "{low} to {high}, usually {usually}: {day}");
            }
        }
    }

    /// Its parts are too long for short numbers; scaled down to a point, it is a triangle all the same.
    #[test]
    fn a_wide_triangle_is_worked_out_in_long_numbers() {
        let (low, usually, high) = (0, WIDE, 3 * WIDE);
        let triangle = Shares::Triangle { low, usually, high };
        assert_eq!(triangle.all(), None);
        let (rising, falling) = (BigInt::from(WIDE) + 1, BigInt::from(2 * WIDE) + 1);
        assert_eq!(triangle.up_to(usually), BigRational::new(&rising + 1, &rising + &falling));
        assert!(triangle.up_to(low - 1).is_zero());
        assert_eq!(triangle.up_to(high), BigRational::from_integer(BigInt::from(1)));
    }

    #[test]
    fn cases_are_short_as_long_as_their_denominator_is() {
        let share = |numer, denom| big(Rational::new(numer, denom));
        let Shares::Short { cases: short, all } = cases(vec![(7, share(1, 3)), (2, share(1, 4)), (7, share(1, 6)), (9, share(1, 4))])
        else {
            panic!("they are short")
        };
        assert_eq!((short, all), (vec![(2, 1), (7, 3), (9, 4)], 4));
        let (even, prime) = (1 << 60, 10_000_000_019);
        let long = cases(vec![(0, share(1, even)), (1, share(1, prime)), (2, share(1, 3))]);
        let Shares::Cases(listed) = &long else { panic!("they are long") };
        assert_eq!((long.all(), long.common()), (None, Some(common(listed))));
        assert_eq!(long.up_to(0), share(3 * prime, 3 * prime + 3 * even + even * prime));
    }
}
