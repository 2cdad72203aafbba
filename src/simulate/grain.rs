//! Written values as grains of a question: whole people, minor units, days, hundredths of a rating, millionths of a move.

use super::columns::Columns;
use crate::machine::{ABSENT, NO, Question, Subject, Support, YES};
use crate::model::Value;
use crate::quantity::{CalendarSpan, Day, Quantity, Rational, TimeUnit, Unit, Workdays};
use num_traits::{Signed, ToPrimitive};

/// Beyond this many grains nothing is told apart; it keeps all arithmetic far from its limits.
const FARTHEST: i64 = 1 << 53;

/// How values of one question become grains.
pub(super) struct Frame<'q> {
    subject: Subject,
    pub(super) support: Support,
    day: Day,
    /// Minor units in one unit of the charter's money, for amounts without a currency (rows of a column).
    minor: i64,
    pub(super) columns: &'q Columns,
    workdays: &'q Workdays,
}

impl<'q> Frame<'q> {
    pub(super) fn new(question: &Question, minor: i64, columns: &'q Columns, workdays: &'q Workdays) -> Frame<'q> {
        Frame { subject: question.subject, support: question.support, day: question.day, minor, columns, workdays }
    }

    pub(super) fn subject(&self) -> Subject {
        self.subject
    }

    /// Yes, no, absent: not a number.
    pub(super) fn is_word(&self) -> bool {
        matches!(
            self.subject,
            Subject::Consent { .. }
                | Subject::Tie { .. }
                | Subject::Kept { .. }
                | Subject::Mended { .. }
                | Subject::Contribution { conditional: true, .. }
        )
    }

    /// A share of people becomes people by rounding down; all else is rounded to the nearest grain, halves up.
    fn rounds_down(&self, value: &Value) -> bool {
        self.counts_people() && value.quantity().is_some_and(|quantity| quantity.unit == Unit::Share)
    }

    /// Grains in one of what is counted: of members that move, millionths of a person.
    pub(super) fn step(&self) -> i64 {
        if matches!(self.subject, Subject::MembersMove { .. }) { 1_000_000 } else { 1 }
    }

    fn counts_people(&self) -> bool {
        matches!(self.subject, Subject::Turnout { .. } | Subject::Support { .. } | Subject::Votes { .. })
    }

    /// How far above a grain lies what is rounded to it.
    pub(super) fn edge(&self, value: &Value) -> f64 {
        if self.rounds_down(value) { 1.0 } else { 0.5 }
    }

    /// A value as a whole grain.
    pub(super) fn grain(&self, value: &Value) -> i64 {
        let exact = self.exact(value);
        let whole = if self.rounds_down(value) { exact.floor() } else { (exact + Rational::new(1, 2)).floor() };
        whole.to_integer().to_i64().unwrap_or(FARTHEST).clamp(-FARTHEST, FARTHEST)
    }

    /// A value in grains, before rounding.
    pub(super) fn exact(&self, value: &Value) -> Rational {
        let whole = |n: i64| Rational::from_integer(i128::from(n));
        match value {
            Value::Yes if self.has_yes() => whole(YES),
            Value::Yes => whole(self.support.high),
            Value::No if self.has_yes() => whole(NO),
            Value::No => whole(self.support.low),
            Value::Absent if self.support.high >= ABSENT => whole(ABSENT),
            // Absent is not consent.
            Value::Absent => whole(NO),
            Value::Quantity(quantity) => self.quantity(quantity),
        }
    }

    /// A spread in grains: a share of something that is not a share is a share of `of`; five working days are a week.
    pub(super) fn spread(&self, value: &Value, of: &Value) -> Rational {
        let unit = |value: &Value| value.quantity().map(|quantity| quantity.unit);
        match (unit(value), unit(of)) {
            (Some(Unit::Share), Some(of_unit)) if !matches!(of_unit, Unit::Share | Unit::Points) => {
                value.quantity().map_or_else(|| Rational::from_integer(0), |share| share.value) * self.exact(of)
            }
            (Some(Unit::Time(TimeUnit::WorkingDay)), _) => {
                value.quantity().map_or_else(|| Rational::from_integer(0), |days| days.value) * Rational::new(7, 5)
            }
            _ => self.exact(value),
        }
        .abs()
    }

    fn has_yes(&self) -> bool {
        self.is_word() && !matches!(self.subject, Subject::Contribution { .. })
    }

    fn quantity(&self, quantity: &Quantity) -> Rational {
        let times = |n: i64| times(quantity.value, n);
        match (self.subject, quantity.unit) {
            (Subject::Turnout { .. } | Subject::Support { .. } | Subject::Votes { .. }, Unit::Share)
            | (Subject::Contribution { .. }, Unit::Share) => times(self.support.high),
            (Subject::Contribution { .. }, Unit::Money(currency)) => times(currency.minor_per_unit()),
            (Subject::Contribution { .. }, _) => times(self.minor),
            (Subject::Rating { .. }, _) => times(100),
            (Subject::Duration { .. }, Unit::Time(unit)) => self.days(quantity.value, unit),
            (Subject::IndicatorMove { .. }, Unit::Share) => times(100_000_000),
            (Subject::IndicatorMove { .. } | Subject::MembersMove { .. }, _) => times(1_000_000),
            _ => quantity.value,
        }
    }

    /// Days of a span counted from the day of the question. Parts of a working day, month or year are interpolated between the whole
    /// ones.
    fn days(&self, count: Rational, unit: TimeUnit) -> Rational {
        let days_of = |count: u32| Rational::from_integer(i128::from(CalendarSpan { count, unit }.days_from(self.day, self.workdays)));
        match unit {
            TimeUnit::Day => count,
            TimeUnit::Week => times(count, 7),
            TimeUnit::WorkingDay | TimeUnit::Month | TimeUnit::Year => {
                let whole = count.floor().to_integer().to_u32().unwrap_or(0).min(100_000);
                let rest = count - count.floor();
                days_of(whole) + rest * (days_of(whole + 1) - days_of(whole))
            }
        }
    }
}

/// A product that stays within bounds.
fn times(value: Rational, n: i64) -> Rational {
    let most = Rational::from_integer(i128::from(FARTHEST));
    let n = Rational::from_integer(i128::from(n));
    num_traits::CheckedMul::checked_mul(&value, &n).map_or(most, |product| product.clamp(-most, most))
}

/// The contrary of a word: of absent, given.
pub(super) fn contrary(value: &Value) -> Value {
    match value {
        Value::Yes => Value::No,
        Value::No | Value::Absent | Value::Quantity(_) => Value::Yes,
    }
}
