//! Written quantities, and the places that say which dimension they take.

use super::Resolver;
use super::part::Part;
use super::{dimension, number};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::Threshold;
use crate::quantity::{CalendarSpan, Currency, Money, Per, Quantity, Rational, Unit};
use crate::syntax::Rule;
use num_traits::{ToPrimitive, Zero};

/// A quantity with what a share in it is a share of.
#[derive(Clone)]
pub(super) struct Written<'a> {
    pub(super) quantity: Quantity,
    pub(super) base: Option<Part<'a>>,
    pub(super) part: Part<'a>,
}

/// Spans longer than this many days are a slip.
const LONGEST_SPAN: f64 = 366_000.0;

impl<'a> Resolver<'a> {
    /// A `quantity` or an `amount`, its working checked.
    pub(super) fn written(&self, part: Part<'a>) -> Option<Written<'a>> {
        let quantity = self.bare(part)?;
        if let Some(working) = part.child(Rule::working) {
            self.check_working(part, &quantity, working);
        }
        if quantity.per.iter().filter(|per| per.time_unit().is_some()).count() > 1 {
            self.report_mismatch(part, "model-want-one-rate", dimension::word(&quantity));
            return None;
        }
        Some(Written { quantity, base: part.child(Rule::base), part })
    }

    /// Number, unit and rates of a `quantity`, an `amount` or a `factor`.
    pub(super) fn bare(&self, part: Part<'a>) -> Option<Quantity> {
        let per = part.all(Rule::rate).filter_map(|rate| dimension::per(rate.first()?.rule())).collect();
        if let Some(share) = part.child(Rule::share) {
            return Some(Quantity { value: self.share_value(share)?, unit: Unit::Share, per });
        }
        let value = self.number(part.child(Rule::number)?)?;
        let (unit, factor) = match part.child(Rule::unit) {
            Some(unit) => self.unit(unit)?,
            None => (Unit::Number, Rational::from_integer(1)),
        };
        Some(Quantity { value: value * factor, unit, per })
    }

    /// A unit and the factor into it: minutes are sixtieths of an hour.
    pub(super) fn unit(&self, part: Part<'a>) -> Option<(Unit, Rational)> {
        let word = part.first()?;
        let factor = if word.rule() == Rule::kw_u_minute { Rational::new(1, 60) } else { Rational::from_integer(1) };
        match word.rule() {
            Rule::currency => {
                let currency = Currency::parse(word.text())?;
                self.check_currency(word, currency);
                return Some((Unit::Money(currency), factor));
            }
            Rule::kw_u_wday => {
                if let Some(charter) = self.without_holidays {
                    let message = Message::new("model-working-days").with("found", word.text());
                    let diagnostic = Diagnostic::new(codes::WORKING_DAYS, word.loc(), message);
                    let diagnostic = diagnostic.label(charter, Message::new("model-no-holidays"));
                    self.report(diagnostic.help(Message::new("model-working-days-help")));
                }
            }
            _ => {}
        }
        dimension::unit(word.rule()).map(|unit| (unit, factor))
    }

    /// One charter reckons in one currency.
    fn check_currency(&self, part: Part<'a>, currency: Currency) {
        match self.currency.get() {
            None => self.currency.set(Some((currency, part.loc()))),
            Some((own, loc)) if own != currency => {
                let message = Message::new("model-other-currency").with("found", currency.code()).with("own", own.code());
                let label = Message::new("model-own-currency").with("own", own.code());
                self.report(Diagnostic::new(codes::OTHER_CURRENCY, part.loc(), message).label(loc, label));
            }
            Some(_) => {}
        }
    }

    pub(super) fn report_mismatch(&self, part: Part<'_>, wanted: &'static str, found: Message) -> usize {
        self.report(mismatch(part, Message::new(wanted), found))
    }

    fn reject(&self, written: &Written<'_>, wanted: &'static str) {
        let mut diagnostic = mismatch(written.part, Message::new(wanted), dimension::word(&written.quantity));
        let time_for_hours = matches!(written.quantity.unit, Unit::Time(_)) && wanted == "model-want-hours";
        let hours_for_time = written.quantity.unit == Unit::Hours && wanted == "model-want-time";
        if time_for_hours || hours_for_time {
            diagnostic = diagnostic.help(Message::new("model-hours-are-effort"));
        }
        self.report(diagnostic);
    }

    /// The quantity below this part.
    pub(super) fn quantity_in(&self, part: Part<'a>) -> Option<Written<'a>> {
        self.written(part.child(Rule::quantity)?)
    }

    /// An amount of money that is not zero, without rates, in whole minor units.
    pub(super) fn money(&self, part: Part<'a>) -> Option<Money> {
        self.some_money(&self.written(part)?)
    }

    /// The same of a quantity that was read before.
    pub(super) fn some_money(&self, written: &Written<'a>) -> Option<Money> {
        let money = self.money_of(written)?;
        self.is_something(written).then_some(money)
    }

    /// An amount of money, zero or more.
    pub(super) fn money_of(&self, written: &Written<'a>) -> Option<Money> {
        let Quantity { value, unit: Unit::Money(currency), per } = &written.quantity else {
            self.reject(written, "model-want-money");
            return None;
        };
        if !per.is_empty() {
            self.reject(written, "model-want-money");
            return None;
        }
        let minor = value * Rational::from_integer(i128::from(currency.minor_per_unit()));
        if !minor.is_integer() {
            let message = Message::new("model-below-minor-unit").with("found", written.part.text());
            self.report(Diagnostic::new(codes::NOT_WHOLE, written.part.loc(), message));
            return None;
        }
        let money = minor.to_integer().to_i64().map(|minor| Money { minor, currency: *currency });
        if money.is_none() {
            self.report_too_large(written.part);
        }
        money
    }

    /// Money that is not zero, of which plain amounts are in whole minor units; rates per member and per calendar unit.
    pub(super) fn money_or_rate(&self, part: Part<'a>) -> Option<Quantity> {
        self.some_money_or_rate(self.written(part)?)
    }

    /// The same of a quantity that was read before.
    pub(super) fn some_money_or_rate(&self, written: Written<'a>) -> Option<Quantity> {
        if written.quantity.per.is_empty() {
            self.money_of(&written)?;
        } else if !matches!(written.quantity.unit, Unit::Money(_)) || !flows(&written.quantity) {
            self.reject(&written, "model-want-money");
            return None;
        }
        self.not_zero(written)
    }

    /// Hours of work, or a rate of them; not zero.
    pub(super) fn some_hours_or_rate(&self, written: Written<'a>) -> Option<Quantity> {
        if written.quantity.unit != Unit::Hours || !flows(&written.quantity) {
            self.reject(&written, "model-want-hours");
            return None;
        }
        self.not_zero(written)
    }

    pub(super) fn not_zero(&self, written: Written<'a>) -> Option<Quantity> {
        self.is_something(&written).then_some(written.quantity)
    }

    /// Whether a quantity is not zero, which is reported otherwise.
    fn is_something(&self, written: &Written<'a>) -> bool {
        let zero = written.quantity.value.is_zero();
        if zero {
            self.report_zero(written.part, written.part.text());
        }
        !zero
    }

    /// A span of calendar time that is not zero.
    pub(super) fn span(&self, part: Part<'a>) -> Option<CalendarSpan> {
        let written = self.written(part)?;
        let span = self.span_of(&written)?;
        self.is_something(&written).then_some(span)
    }

    /// A span of calendar time, zero or more.
    pub(super) fn span_or_none(&self, part: Part<'a>) -> Option<CalendarSpan> {
        let written = self.written(part)?;
        self.span_of(&written)
    }

    pub(super) fn span_of(&self, written: &Written<'a>) -> Option<CalendarSpan> {
        if !matches!(written.quantity.unit, Unit::Time(_)) || !written.quantity.per.is_empty() {
            self.reject(written, "model-want-time");
            return None;
        }
        if !written.quantity.value.is_integer() {
            let message = Message::new("model-span-not-whole").with("found", written.part.text());
            let help = Message::new("model-span-not-whole-help");
            self.report(Diagnostic::new(codes::NOT_WHOLE, written.part.loc(), message).help(help));
            return None;
        }
        let span = written.quantity.span().filter(|span| span.rough_days() < LONGEST_SPAN);
        if span.is_none() {
            self.report_too_large(written.part);
        }
        span
    }

    /// The span below this part, not zero.
    pub(super) fn span_in(&self, part: Part<'a>) -> Option<CalendarSpan> {
        self.span(part.child(Rule::quantity)?)
    }

    /// A whole number of people, families, organisations, places or seats; not zero.
    pub(super) fn heads(&self, part: Part<'a>) -> Option<u32> {
        self.some_heads(&self.written(part)?)
    }

    /// The same of a quantity that was read before.
    pub(super) fn some_heads(&self, written: &Written<'a>) -> Option<u32> {
        let heads = self.heads_of(written)?;
        self.is_something(written).then_some(heads)
    }

    /// A whole number of heads, zero or more.
    pub(super) fn heads_of(&self, written: &Written<'a>) -> Option<u32> {
        if !written.quantity.unit.counts_heads() || !written.quantity.per.is_empty() {
            self.reject(written, "model-want-heads");
            return None;
        }
        self.whole(written)
    }

    /// A whole number that fits.
    pub(super) fn whole(&self, written: &Written<'a>) -> Option<u32> {
        if !written.quantity.value.is_integer() {
            let message = Message::new("model-not-whole").with("found", written.part.text());
            self.report(Diagnostic::new(codes::NOT_WHOLE, written.part.loc(), message));
            return None;
        }
        let whole = written.quantity.value.to_integer().to_u32();
        if whole.is_none() {
            self.report_too_large(written.part);
        }
        whole
    }

    /// How many must be there: heads, or a share of all.
    pub(super) fn threshold(&self, part: Part<'a>) -> Option<Threshold> {
        let written = self.written(part)?;
        if written.quantity.unit != Unit::Share {
            return match written.quantity.unit.counts_heads() {
                true => self.some_heads(&written).map(Threshold::Count),
                false => {
                    self.reject(&written, "model-want-heads-or-share");
                    None
                }
            };
        }
        let base = written.base.and_then(Part::first).map(Part::rule);
        match base {
            Some(Rule::kw_b_members | Rule::kw_b_seats) => {}
            Some(_) => {
                let message = Message::new("model-quorum-base").with("found", part.text());
                self.report(Diagnostic::new(codes::UNSUITABLE_BASE, part.loc(), message).help(Message::new("model-quorum-base-help")));
                return None;
            }
            None => {
                self.report_no_base(part);
                return None;
            }
        }
        let share = written.quantity.value;
        if !self.is_part_of_whole(part, share) {
            return None;
        }
        self.not_zero(written).map(|_| Threshold::Share(share))
    }

    pub(super) fn report_no_base(&self, part: Part<'_>) {
        let message = Message::new("model-share-without-base").with("found", part.text());
        self.report(Diagnostic::new(codes::SHARE_WITHOUT_BASE, part.loc(), message).help(Message::new("model-share-without-base-help")));
    }

    /// Reports a quantity of the wrong dimension.
    pub(super) fn wrong_dimension(&self, written: &Written<'_>, wanted: &'static str) {
        self.reject(written, wanted);
    }
}

/// A finding of S08: what is expected, what is written, what that is.
pub(super) fn mismatch(part: Part<'_>, wanted: Message, found: Message) -> Diagnostic {
    let message = Message::new("model-unit-mismatch").with("wanted", wanted).with("text", part.text()).with("found", found);
    Diagnostic::new(codes::UNIT_MISMATCH, part.loc(), message)
}

/// Whether money or hours can flow so: per member and per calendar unit.
fn flows(quantity: &Quantity) -> bool {
    quantity.per.iter().all(|per| *per == Per::Member || per.time_unit().is_some())
}

/// A quantity's number and unit as charters write them, in the words of the text that it replaces.
pub(super) fn rewritten(value: Rational, unit: Option<Part<'_>>) -> String {
    match unit {
        Some(unit) => format!("{} {}", number::written(value), unit.text()),
        None => number::written(value),
    }
}
