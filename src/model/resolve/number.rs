//! Numbers, shares and dates as written.

use super::Resolver;
use super::part::Part;
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::quantity::{Date, Rational, grouped};
use crate::syntax::Rule;
use num_traits::{CheckedMul, ToPrimitive, Zero};

/// Numbers from here on are more likely a slip than a charter's, and products of them would leave exact arithmetic.
const TOO_LARGE: i128 = 1_000_000_000_000_000_000;
const DECIMALS: usize = 9;

impl Resolver<'_> {
    /// A number: `18_000`, `3.5`.
    pub(super) fn number(&self, part: Part<'_>) -> Option<Rational> {
        let (whole, decimals) = part.text().split_once('.').unwrap_or((part.text(), ""));
        let count = decimals.bytes().filter(|byte| *byte != b'_').count();
        let value = (count <= DECIMALS).then(|| {
            let digits = whole.chars().chain(decimals.chars()).filter(|digit| *digit != '_');
            let digits = digits.map(|digit| digit.to_digit(10)).try_fold(0_i128, |value, digit| {
                let value = value.checked_mul(10)?;
                value.checked_add(i128::from(digit?))
            })?;
            let scale = 10_i128.checked_pow(u32::try_from(count).ok()?)?;
            Some(if scale == 1 { Rational::from_integer(digits) } else { Rational::new(digits, scale) })
        });
        match value.flatten() {
            Some(value) if value < Rational::from_integer(TOO_LARGE) => Some(value),
            _ => {
                self.report_too_large(part);
                None
            }
        }
    }

    pub(super) fn report_too_large(&self, part: Part<'_>) {
        let message = Message::new("model-too-large").with("found", part.text());
        self.report(Diagnostic::new(codes::NUMBER_TOO_LARGE, part.loc(), message));
    }

    /// A share: `30%` or `2/3`, as a number between 0 and 1 (or more, where that can be).
    pub(super) fn share_value(&self, part: Part<'_>) -> Option<Rational> {
        let inner = part.first()?;
        if inner.rule() == Rule::percent {
            return Some(self.number(inner.child(Rule::number)?)? / Rational::from_integer(100));
        }
        let mut parts = inner.all(Rule::integer);
        let (over, under) = (self.number(parts.next()?)?, self.number(parts.next()?)?);
        if under.is_zero() {
            let message = Message::new("model-share-of-nothing").with("found", inner.text());
            self.report(Diagnostic::new(codes::ZERO_AMOUNT, inner.loc(), message));
            return None;
        }
        Some(over / under)
    }

    /// A share of a whole: at most 100%.
    pub(super) fn share_of_whole(&self, part: Part<'_>) -> Option<Rational> {
        self.share_value(part).filter(|share| self.is_part_of_whole(part, *share))
    }

    pub(super) fn is_part_of_whole(&self, part: Part<'_>, share: Rational) -> bool {
        if share > Rational::from_integer(1) {
            let message = Message::new("model-share-above-whole").with("found", part.text());
            self.report(Diagnostic::new(codes::SHARE_ABOVE_WHOLE, part.loc(), message));
            return false;
        }
        true
    }

    /// A whole number that is not zero: `at most 2 times`, `in 3 instalments`.
    pub(super) fn times(&self, part: Part<'_>) -> Option<u32> {
        let value = self.number(part)?;
        if value.is_zero() {
            self.report_zero(part, part.text());
            return None;
        }
        let count = value.to_integer().to_u32();
        if count.is_none() {
            self.report_too_large(part);
        }
        count
    }

    pub(super) fn report_zero(&self, part: Part<'_>, found: &str) {
        let message = Message::new("model-zero").with("found", found);
        self.report(Diagnostic::new(codes::ZERO_AMOUNT, part.loc(), message));
    }

    /// A date that the calendar has.
    pub(super) fn date(&self, part: Part<'_>) -> Option<Date> {
        let mut numbers = part.text().split('-').map(|n| n.parse::<i16>().ok());
        let (year, month, day) = (numbers.next()??, numbers.next()??, numbers.next()??);
        let date = i8::try_from(month).ok().zip(i8::try_from(day).ok());
        let date = date.and_then(|(month, day)| Date::new(year, month, day).ok()).filter(|_| year > 0);
        if date.is_none() {
            let message = Message::new("model-no-such-date").with("date", part.text());
            let last = i8::try_from(month).ok().and_then(|month| Date::new(year, month, 1).ok()).filter(|_| year > 0);
            let mut diagnostic = Diagnostic::new(codes::NO_SUCH_DATE, part.loc(), message);
            if let Some(first) = last {
                diagnostic = diagnostic.help(Message::new("model-month-ends").with("date", first.last_of_month().to_string()));
            }
            self.report(diagnostic);
        }
        date
    }

    /// The date below this part.
    pub(super) fn date_in(&self, part: Part<'_>) -> Option<Date> {
        self.date(part.child(Rule::date)?)
    }

    /// Two dates of which the first must not be later.
    pub(super) fn in_order(&self, first: (Date, Part<'_>), second: (Date, Part<'_>), message: &'static str) -> bool {
        if first.0 <= second.0 {
            return true;
        }
        let message = Message::new(message).with("first", first.1.text()).with("second", second.1.text());
        self.report(
            Diagnostic::new(codes::DATE_INVERSION, second.1.loc(), message).label(first.1.loc(), Message::new("model-earlier-date")),
        );
        false
    }
}

/// A number as charters write it: `1_200.50`, or a fraction where decimals do not end.
pub(super) fn written(value: Rational) -> String {
    let mut scaled = value;
    for decimals in 0..=6_usize {
        if scaled.is_integer() {
            let digits = scaled.to_integer().unsigned_abs().to_string();
            let digits = format!("{digits:0>width$}", width = decimals + 1);
            let (whole, rest) = digits.split_at(digits.len() - decimals);
            let sign = if value < Rational::zero() { "-" } else { "" };
            let dot = if rest.is_empty() { "" } else { "." };
            return format!("{sign}{}{dot}{rest}", grouped(whole));
        }
        match scaled.checked_mul(&Rational::from_integer(10)) {
            Some(next) => scaled = next,
            None => break,
        }
    }
    format!("{}/{}", value.numer(), value.denom())
}

/// A share as a percentage, `45%`; as a fraction where its decimals do not end.
pub(super) fn percent(value: Rational) -> String {
    let percent = value.checked_mul(&Rational::from_integer(100)).map(written);
    percent.filter(|text| !text.contains('/')).map_or_else(|| written(value), |text| text + "%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_charters_write_them() {
        let cases = [(2700, 1, "2_700"), (125, 2, "62.5"), (1, 3, "1/3"), (-5, 100, "-0.05"), (1_234_567, 1, "1_234_567"), (0, 1, "0")];
        for (over, under, text) in cases {
            assert_eq!(written(Rational::new(over, under)), text);
        }
    }
}
