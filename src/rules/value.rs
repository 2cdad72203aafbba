//! Values of rules, and why a value is not known.

use super::kind::Dimension;
use super::thing::{self, Thing};
use crate::diagnostic::{Arg, Lang, Message};
use crate::model::Model;
use crate::quantity::{CalendarSpan, Currency, Date, Day, Exact, Money, Quantity, Rational, TimeUnit, Unit, WEEKDAYS, Workdays};
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, ToPrimitive, Zero};
use std::cmp::Ordering;

/// A value that an expression has.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Truth(bool),
    Amount(Amount),
    Date(Date),
    Span(Span),
    Text(String),
    /// A keyword id.
    Word(&'static str),
    Thing(Thing),
    List(Vec<Value>),
}

/// Why a value is not known: nothing missing ever turns into a default.
#[derive(Clone, Debug, PartialEq)]
pub struct Unknown {
    pub why: Message,
}

/// A value, or why there is none.
pub type Answer<T = Value> = Result<T, Unknown>;

/// An exact amount with its dimension; of money, the currency where one is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    pub value: Rational,
    pub dimension: Dimension,
    pub currency: Option<Currency>,
    /// It is shown as a percentage.
    pub share: bool,
}

/// A stretch of calendar time: as written, or between two days (the second one no longer in it).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span {
    Written(CalendarSpan),
    Between(Date, Date),
}

impl Unknown {
    #[must_use]
    pub fn because(why: Message) -> Unknown {
        Unknown { why }
    }

    fn too_large() -> Unknown {
        Unknown::because(Message::new("rules-too-large"))
    }
}

impl Amount {
    /// A count, a score, a level.
    #[must_use]
    pub fn plain(value: impl Into<i128>) -> Amount {
        Amount { value: Rational::from_integer(value.into()), dimension: Dimension::PLAIN, currency: None, share: false }
    }

    /// How many there are.
    #[must_use]
    pub fn count(n: usize) -> Amount {
        Amount::plain(i128::try_from(n).unwrap_or(i128::MAX))
    }

    #[must_use]
    pub fn share(value: Rational) -> Amount {
        Amount { value, dimension: Dimension::PLAIN, currency: None, share: true }
    }

    #[must_use]
    pub fn money(money: Money) -> Amount {
        let minor = Rational::from_integer(i128::from(money.currency.minor_per_unit()));
        Amount {
            value: Rational::from_integer(i128::from(money.minor)) / minor,
            dimension: Dimension::MONEY,
            currency: Some(money.currency),
            share: false,
        }
    }

    #[must_use]
    pub fn hours(value: Rational) -> Amount {
        Amount { value, dimension: Dimension::HOURS, currency: None, share: false }
    }

    #[must_use]
    pub fn heads(n: u32) -> Amount {
        Amount { dimension: Dimension::HEADS, ..Amount::plain(i128::from(n)) }
    }

    /// A written quantity; `None` for spans of time and rates per time.
    #[must_use]
    pub fn of(quantity: &Quantity) -> Option<Amount> {
        let currency = match quantity.unit {
            Unit::Money(currency) => Some(currency),
            _ => None,
        };
        let share = quantity.unit == Unit::Share;
        Some(Amount { value: quantity.value, dimension: Dimension::of(quantity)?, currency, share })
    }

    /// # Errors
    /// If two currencies meet, or the result is too large.
    pub fn plus(self, other: Amount, minus: bool) -> Answer<Amount> {
        let value = if minus { self.value.checked_sub(&other.value) } else { self.value.checked_add(&other.value) };
        // A sum over nothing takes on what is added to it.
        let dimension = if self.dimension == Dimension::PLAIN { other.dimension } else { self.dimension };
        let share = self.share && other.share;
        Ok(Amount { value: value.ok_or_else(Unknown::too_large)?, dimension, currency: self.common(other)?, share })
    }

    /// # Errors
    /// If two currencies meet, the divisor is zero, or the result is too large.
    pub fn times(self, other: Amount, divided: bool) -> Answer<Amount> {
        if divided && other.value.is_zero() {
            return Err(Unknown::because(Message::new("rules-divided-by-zero")));
        }
        let value = if divided { self.value.checked_div(&other.value) } else { self.value.checked_mul(&other.value) };
        let dimension = self.dimension.times(other.dimension, divided);
        let share = dimension == Dimension::PLAIN && (divided || self.share || other.share);
        Ok(Amount { value: value.ok_or_else(Unknown::too_large)?, dimension, currency: self.common(other)?, share })
    }

    /// # Errors
    /// If two currencies meet.
    pub fn order(self, other: Amount) -> Answer<Ordering> {
        self.common(other)?;
        Ok(self.value.cmp(&other.value))
    }

    fn common(self, other: Amount) -> Answer<Option<Currency>> {
        match (self.currency, other.currency) {
            (Some(a), Some(b)) if a != b => {
                Err(Unknown::because(Message::new("rules-two-currencies").with("first", a.code()).with("second", b.code())))
            }
            (a, b) => Ok(a.or(b)),
        }
    }

    fn shown(self) -> Arg {
        let Dimension { money, hours, heads, area } = self.dimension;
        let per = match (hours, heads) {
            (-1, 0) => Some("rules-per-hour"),
            (0, -1) => Some("rules-per-head"),
            _ => None,
        };
        if money == 1 {
            let amount = self.money_text();
            return match per {
                Some(per) => Arg::from(Message::new(per).with("amount", amount)),
                None => Arg::from(amount),
            };
        }
        let number = number_text(self.value);
        let plural = self.value.to_integer().to_i64().filter(|_| self.value.is_integer()).unwrap_or(2);
        let with = |id: &'static str| Arg::from(Message::new(id).with("number", number.as_str()).with("count", plural));
        match (hours, heads, area) {
            (1, 0, 0) => with("rules-hours"),
            (0, 1, 0) => with("rules-people"),
            (0, 0, 1) => Arg::from(format!("{number} m²")),
            (1, -1, 0) => Arg::from(
                Message::new("rules-per-head")
                    .with("amount", Arg::from(Message::new("rules-hours").with("number", number.as_str()).with("count", plural))),
            ),
            _ if self.share => Arg::from(format!("{}%", number_text(self.value * Rational::from_integer(100)))),
            _ => Arg::from(number),
        }
    }

    fn money_text(self) -> String {
        let Some(currency) = self.currency else { return number_text(self.value) };
        let exact = Exact::from(self.value).times(&Exact::from(i128::from(currency.minor_per_unit())));
        Money { minor: exact.round_half_up().to_i64().unwrap_or(i64::MAX), currency }.to_string()
    }
}

/// A number as charters write it, to one decimal where it is no whole one (two below 1).
fn number_text(value: Rational) -> String {
    if value.is_integer() {
        let digits = crate::quantity::grouped(&value.to_integer().unsigned_abs().to_string());
        return if value < Rational::zero() { format!("-{digits}") } else { digits };
    }
    let decimals = if value.abs() < Rational::from_integer(1) { 2 } else { 1 };
    let scale = 10_i128.pow(decimals);
    let units = Exact::from(value).times(&Exact::from(scale)).round_half_up();
    let (whole, rest) = (units.unsigned_abs() / scale.unsigned_abs(), units.unsigned_abs() % scale.unsigned_abs());
    let sign = if units < 0 { "-" } else { "" };
    format!("{sign}{}.{rest:0width$}", crate::quantity::grouped(&whole.to_string()), width = decimals as usize)
}

impl Span {
    /// The fewest and the most days that it can be, wherever it starts.
    fn days(self, workdays: &Workdays) -> (i64, i64) {
        match self {
            Span::Between(from, to) => {
                let days = i64::from(Day::of(to).0) - i64::from(Day::of(from).0);
                (days, days)
            }
            Span::Written(span) => span.bounds(workdays),
        }
    }

    /// Which of two is longer. Months are compared with months as such, working days with working days, both with dates from
    /// the first of them, with days as far as that can be told wherever they start.
    ///
    /// # Errors
    /// If it depends on where they start: `30 days` and `1 month`.
    pub fn order(self, other: Span, workdays: &Workdays) -> Answer<Ordering> {
        let in_months = |span: CalendarSpan| match span.unit {
            TimeUnit::Month => Some(u64::from(span.count)),
            TimeUnit::Year => Some(u64::from(span.count) * 12),
            _ => None,
        };
        match (self, other) {
            (Span::Written(a), Span::Written(b)) => {
                if let (Some(a), Some(b)) = (in_months(a), in_months(b)) {
                    return Ok(a.cmp(&b));
                }
                if a.unit == b.unit {
                    return Ok(a.count.cmp(&b.count));
                }
            }
            (Span::Between(from, to), Span::Written(span)) => return Ok(Day::of(to).cmp(&span.after(Day::of(from), 1, workdays))),
            (Span::Written(span), Span::Between(from, to)) => return Ok(span.after(Day::of(from), 1, workdays).cmp(&Day::of(to))),
            (Span::Between(..), Span::Between(..)) => {}
        }
        let ((a, b), (c, d)) = (self.days(workdays), other.days(workdays));
        if a == b && (a, b) == (c, d) {
            Ok(Ordering::Equal)
        } else if b < c {
            Ok(Ordering::Less)
        } else if a > d {
            Ok(Ordering::Greater)
        } else {
            let both = Message::new("rules-spans-not-comparable").with("first", self.shown()).with("second", other.shown());
            Err(Unknown::because(both))
        }
    }

    fn shown(self) -> Arg {
        match self {
            Span::Written(span) => shown_span(span),
            Span::Between(from, to) => shown_span(between(from, to)),
        }
    }
}

/// The time from one day to another: in whole years or months where it is that, else in days.
fn between(from: Date, to: Date) -> CalendarSpan {
    let days = u32::try_from(Day::of(to).0 - Day::of(from).0).unwrap_or(0);
    let whole = ((days / 31).max(1)..=days / 28).find(|count| {
        let months = CalendarSpan { count: *count, unit: TimeUnit::Month };
        months.after(Day::of(from), 1, &WEEKDAYS) == Day::of(to)
    });
    match whole {
        Some(months) if months % 12 == 0 => CalendarSpan { count: months / 12, unit: TimeUnit::Year },
        Some(months) => CalendarSpan { count: months, unit: TimeUnit::Month },
        None => CalendarSpan::days(days),
    }
}

/// `30 days`, in the language of the reader.
#[must_use]
pub fn shown_span(span: CalendarSpan) -> Arg {
    let id = match span.unit {
        TimeUnit::Day => "rules-days",
        TimeUnit::WorkingDay => "rules-working-days",
        TimeUnit::Week => "rules-weeks",
        TimeUnit::Month => "rules-months",
        TimeUnit::Year => "rules-years",
    };
    Arg::from(Message::new(id).with("count", i64::from(span.count)))
}

impl Value {
    #[must_use]
    pub fn is_truth(&self, truth: bool) -> bool {
        *self == Value::Truth(truth)
    }

    /// As messages show it.
    #[must_use]
    pub fn shown(&self, model: &Model) -> Arg {
        match self {
            Value::Truth(truth) => Arg::from(Message::new(if *truth { "rules-yes" } else { "rules-no" })),
            Value::Amount(amount) => amount.shown(),
            Value::Date(date) => Arg::from(date.to_string()),
            Value::Span(span) => span.shown(),
            Value::Text(text) => Arg::from(text),
            Value::Word(id) => thing::word(id),
            Value::Thing(thing) => thing.shown(model),
            Value::List(all) if all.is_empty() => Arg::from(Message::new("rules-none")),
            Value::List(all) => Arg::AllOf(all.iter().map(|value| value.shown(model)).collect()),
        }
    }
}

/// A title or text in the language of the reader, where the author gave it in that one.
#[must_use]
pub fn shown_title(title: &crate::model::Title, own: Lang) -> Arg {
    let others = title.others.iter().filter_map(|(code, text)| Some((Lang::from_tag(code)?, Arg::from(text))));
    Arg::ByLanguage(std::iter::once((own, Arg::from(&title.text))).chain(others).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(count: u32, unit: TimeUnit) -> Span {
        Span::Written(CalendarSpan { count, unit })
    }

    #[test]
    fn spans_are_compared_only_where_it_does_not_depend_on_the_calendar() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(span(12, TimeUnit::Month).order(span(1, TimeUnit::Year), &WEEKDAYS), Ok(Ordering::Equal));
        assert_eq!(span(4, TimeUnit::Week).order(span(28, TimeUnit::Day), &WEEKDAYS), Ok(Ordering::Equal));
        assert_eq!(span(20, TimeUnit::Day).order(span(1, TimeUnit::Month), &WEEKDAYS), Ok(Ordering::Less));
        assert_eq!(span(2, TimeUnit::Month).order(span(30, TimeUnit::Day), &WEEKDAYS), Ok(Ordering::Greater));
        assert!(span(30, TimeUnit::Day).order(span(1, TimeUnit::Month), &WEEKDAYS).is_err());
        let three_years = Span::Between(date("2027-01-01"), date("2030-01-01"));
        assert_eq!(three_years.order(span(3, TimeUnit::Year), &WEEKDAYS), Ok(Ordering::Equal));
        assert_eq!(Span::Between(date("2027-01-01"), date("2030-01-02")).order(span(3, TimeUnit::Year), &WEEKDAYS), Ok(Ordering::Greater));
    }

    /// Against every start in four centuries.
    #[test]
    fn the_days_of_months_lie_within_their_bounds() {
        for n in [1_u32, 2, 3, 6, 11, 12, 13, 18, 24, 36, 120] {
            let (least, most) = span(n, TimeUnit::Month).days(&WEEKDAYS);
            for day in (0..146_097).step_by(13) {
                let found = i64::from(CalendarSpan { count: n, unit: TimeUnit::Month }.days_from(Day(day), &WEEKDAYS));
                assert!((least..=most).contains(&found), "{n} months from {day}: {found}");
            }
        }
    }

    #[test]
    fn the_time_between_days_is_told_in_whole_months_and_years() {
        let shown = |from: &str, to: &str| between(from.parse().unwrap(), to.parse().unwrap());
        assert_eq!(shown("2027-01-01", "2031-01-01"), CalendarSpan { count: 4, unit: TimeUnit::Year });
        assert_eq!(shown("2027-02-01", "2027-03-01"), CalendarSpan { count: 1, unit: TimeUnit::Month });
        assert_eq!(shown("2027-02-01", "2027-02-28"), CalendarSpan::days(27));
        assert_eq!(shown("2027-01-01", "2027-02-01"), CalendarSpan { count: 1, unit: TimeUnit::Month });
        assert_eq!(shown("2027-09-01", "2029-02-01"), CalendarSpan { count: 17, unit: TimeUnit::Month });
        assert_eq!(shown("2027-01-01", "2030-01-02"), CalendarSpan::days(1097));
        assert_eq!(shown("1927-01-01", "2027-01-01"), CalendarSpan { count: 100, unit: TimeUnit::Year });
    }

    #[test]
    fn currencies_do_not_mix() {
        let eur = Amount::money(Money { minor: 100, currency: Currency::EUR });
        let gbp = Amount::money(Money { minor: 100, currency: Currency(*b"GBP") });
        assert!(eur.plus(gbp, false).is_err() && eur.order(gbp).is_err());
        assert_eq!(eur.plus(eur, true).unwrap().value, Rational::zero());
    }
}
