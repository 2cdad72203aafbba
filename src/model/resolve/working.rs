//! Shown workings: `2_700 EUR (25 EUR per member per year × 36 people × 3 years)`, worked out exactly, with dimensions.

use super::Resolver;
use super::dimension;
use super::part::Part;
use super::quantity::rewritten;
use crate::diagnostic::{Applicability, Diagnostic, Message, codes};
use crate::quantity::{Currency, Money, Per, Quantity, Rational, TimeUnit, Unit};
use crate::source::{Loc, Span};
use crate::syntax::Rule;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, One, ToPrimitive, Zero};

/// What a product is made of. Heads are heads, whatever they are called; calendar units meet only when both are there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Base {
    Money(Currency),
    Hours,
    Time(u8),
    Heads,
    Votes,
    Options,
    Points,
    Area,
    Length,
    Energy,
    District,
}

const YEAR: Base = Base::Time(0);
const MONTH: Base = Base::Time(1);
const WEEK: Base = Base::Time(2);
const DAY: Base = Base::Time(3);
const WORKING_DAY: Base = Base::Time(4);

/// A value on the way, with the power of each base and the number of plain factors in it.
#[derive(Clone)]
struct Value {
    value: Rational,
    powers: Vec<(Base, i32)>,
    plain: i32,
}

impl Value {
    fn of(quantity: &Quantity) -> Value {
        let mut value = Value { value: quantity.value, powers: Vec::new(), plain: 0 };
        match quantity.unit {
            Unit::Number | Unit::Share => value.plain = 1,
            Unit::Money(currency) => value.multiply(Base::Money(currency), 1),
            Unit::Hours => value.multiply(Base::Hours, 1),
            Unit::Time(unit) => value.multiply(time(unit), 1),
            Unit::People | Unit::Families | Unit::Organisations | Unit::Places | Unit::Seats => value.multiply(Base::Heads, 1),
            Unit::Votes => value.multiply(Base::Votes, 1),
            Unit::Options => value.multiply(Base::Options, 1),
            Unit::Points => value.multiply(Base::Points, 1),
            Unit::SquareMetres => value.multiply(Base::Area, 1),
            Unit::Kilometres => value.multiply(Base::Length, 1),
            Unit::KilowattHours => value.multiply(Base::Energy, 1),
        }
        for per in &quantity.per {
            value.multiply(
                match per {
                    Per::Hour => Base::Hours,
                    Per::Day => DAY,
                    Per::Week => WEEK,
                    Per::Month => MONTH,
                    Per::Year => YEAR,
                    Per::Member | Per::Place => Base::Heads,
                    Per::District => Base::District,
                },
                -1,
            );
        }
        value
    }

    fn multiply(&mut self, base: Base, power: i32) {
        match self.powers.iter_mut().find(|(of, _)| *of == base) {
            Some((_, sum)) => *sum += power,
            None => self.powers.push((base, power)),
        }
        self.powers.retain(|(_, power)| *power != 0);
    }

    fn power(&self, base: Base) -> i32 {
        self.powers.iter().find(|(of, _)| *of == base).map_or(0, |(_, power)| *power)
    }

    /// Years meet months, weeks meet days: twelve and seven.
    fn settle(&mut self) -> Option<()> {
        for (large, small, count) in [(YEAR, MONTH, 12), (WEEK, DAY, 7)] {
            let power = self.power(large);
            if power != 0 && self.power(small) != 0 {
                for _ in 0..power.abs() {
                    let count = Rational::from_integer(count);
                    self.value = if power > 0 { self.value.checked_mul(&count)? } else { self.value.checked_div(&count)? };
                }
                self.multiply(small, power);
                self.multiply(large, -power);
            }
        }
        Some(())
    }

    fn times(&self, other: &Value, sign: i32) -> Option<Value> {
        let mut result = self.clone();
        result.value = if sign > 0 { self.value.checked_mul(&other.value)? } else { self.value.checked_div(&other.value)? };
        for (base, power) in &other.powers {
            result.multiply(*base, sign * power);
        }
        result.plain += other.plain;
        result.settle()?;
        Some(result)
    }

    /// Whether this is of the dimension of another one. Plain numbers may stand for the heads and the time of a rate:
    /// `25 EUR per member × 36`.
    fn fits(&self, other: &Value) -> bool {
        let (mut own, mut theirs) = (self.clone(), other.clone());
        (own.value, theirs.value) = (Rational::one(), Rational::one());
        let Some(left) = own.times(&theirs, -1) else { return false };
        let mut open: i32 = 0;
        for (base, power) in left.powers {
            if !matches!(base, Base::Heads | Base::Time(_) | Base::District) || power > 0 {
                return false;
            }
            open -= power;
        }
        open == 0 || open <= self.plain
    }

    fn word(&self) -> Message {
        let main = self.powers.iter().find(|(_, power)| *power > 0).map(|(base, _)| *base);
        let unit = match main {
            None => Unit::Number,
            Some(Base::Money(currency)) => Unit::Money(currency),
            Some(Base::Hours) => Unit::Hours,
            Some(Base::Time(_)) => Unit::Time(TimeUnit::Day),
            Some(Base::Heads | Base::District) => Unit::People,
            Some(Base::Votes) => Unit::Votes,
            Some(Base::Options) => Unit::Options,
            Some(Base::Points) => Unit::Points,
            Some(Base::Area) => Unit::SquareMetres,
            Some(Base::Length) => Unit::Kilometres,
            Some(Base::Energy) => Unit::KilowattHours,
        };
        let per = self.powers.iter().filter(|(_, power)| *power < 0).filter_map(|(base, _)| {
            Some(match *base {
                Base::Hours => Per::Hour,
                YEAR => Per::Year,
                MONTH => Per::Month,
                WEEK => Per::Week,
                DAY => Per::Day,
                Base::Heads => Per::Member,
                Base::District => Per::District,
                _ => return None,
            })
        });
        dimension::word(&Quantity { value: self.value, unit, per: per.collect() })
    }
}

fn time(unit: TimeUnit) -> Base {
    match unit {
        TimeUnit::Day => DAY,
        TimeUnit::WorkingDay => WORKING_DAY,
        TimeUnit::Week => WEEK,
        TimeUnit::Month => MONTH,
        TimeUnit::Year => YEAR,
    }
}

impl<'a> Resolver<'a> {
    /// Compares a quantity with its working.
    pub(super) fn check_working(&self, part: Part<'a>, quantity: &Quantity, working: Part<'a>) {
        let Some(sum) = working.child(Rule::sum) else { return };
        let Some(result) = self.sum(sum) else { return };
        let claimed = Value::of(quantity);
        let amount = amount_loc(part);
        if !result.fits(&claimed) {
            let found = Message::new("model-working-dimension").with("wanted", claimed.word()).with("found", result.word());
            self.report(Diagnostic::new(codes::UNIT_MISMATCH, sum.loc(), found).label(amount, claimed.word()));
            return;
        }
        let Some(value) = in_units_of(&result, &claimed) else {
            self.report_too_large(sum);
            return;
        };
        if value != quantity.value {
            let minutes = part.child(Rule::unit).is_some_and(|unit| unit.has(Rule::kw_u_minute));
            let shown = if minutes { value.checked_mul(&Rational::from_integer(60)).unwrap_or(value) } else { value };
            let text = match quantity.unit {
                Unit::Share => super::number::percent(value),
                Unit::Money(currency) => money_text(value, currency).unwrap_or_else(|| rewritten(value, part.child(Rule::unit))),
                _ => rewritten(shown, part.child(Rule::unit)),
            };
            let message = Message::new("model-working-differs").with("result", text.as_str());
            let title = Message::new("model-write-instead").with("text", text.as_str());
            self.report(
                Diagnostic::new(codes::WORKING_DIFFERS, amount, message)
                    .label(sum.loc(), Message::new("model-working-gives").with("result", text.as_str()))
                    .fix(title, amount, text, Applicability::Suggested),
            );
        }
    }

    /// `+` and `−` after `×` and `÷`.
    fn sum(&self, part: Part<'a>) -> Option<Value> {
        let mut total: Option<(Value, Part<'a>)> = None;
        let mut minus = false;
        for child in part.children() {
            match child.rule() {
                Rule::plus => minus = false,
                Rule::minus => minus = true,
                _ => {
                    let value = self.product(child)?;
                    total = Some(match total {
                        None => (value, child),
                        Some((sum, first)) => (self.add(sum, first, value, child, minus)?, first),
                    });
                }
            }
        }
        total.map(|(value, _)| value)
    }

    fn add(&self, sum: Value, first: Part<'a>, value: Value, part: Part<'a>, minus: bool) -> Option<Value> {
        if !value.fits(&sum) && !sum.fits(&value) {
            let message = Message::new("model-cannot-add").with("left", sum.word()).with("right", value.word());
            let left = Message::new("model-this-is").with("what", sum.word());
            self.report(Diagnostic::new(codes::UNIT_MISMATCH, part.loc(), message).label(first.loc(), left));
            return None;
        }
        // The side whose rates are spelt out by plain numbers takes the other's dimension.
        let powers = if value.fits(&sum) { sum.powers.clone() } else { value.powers.clone() };
        let added = match minus {
            true => sum.value.checked_sub(&value.value),
            false => sum.value.checked_add(&value.value),
        };
        let Some(added) = added else {
            self.report_too_large(part);
            return None;
        };
        Some(Value { value: added, powers, plain: sum.plain.max(value.plain) })
    }

    fn product(&self, part: Part<'a>) -> Option<Value> {
        let mut total: Option<Value> = None;
        let mut sign = 1;
        for child in part.children() {
            match child.rule() {
                Rule::times => sign = 1,
                Rule::divided => sign = -1,
                _ => {
                    let value = match child.child(Rule::sum) {
                        Some(inner) => self.sum(inner)?,
                        None => Value::of(&self.bare(child)?),
                    };
                    if sign < 0 && value.value.is_zero() {
                        self.report_zero(child, child.text());
                        return None;
                    }
                    total = Some(match total {
                        None => value,
                        Some(total) => match total.times(&value, sign) {
                            Some(product) => product,
                            None => {
                                self.report_too_large(part);
                                return None;
                            }
                        },
                    });
                }
            }
        }
        total
    }
}

/// A result in the units of what it is compared with: months where years are claimed.
fn in_units_of(result: &Value, claimed: &Value) -> Option<Rational> {
    let unit = Value { value: Rational::one(), powers: claimed.powers.clone(), plain: 0 };
    let mut ratio = result.times(&unit, -1)?;
    ratio.settle()?;
    Some(ratio.value)
}

/// An amount with the decimals of its currency, where it is whole in its smallest part.
fn money_text(value: Rational, currency: Currency) -> Option<String> {
    let minor = value.checked_mul(&Rational::from_integer(i128::from(currency.minor_per_unit())))?;
    let minor = minor.is_integer().then(|| minor.to_integer().to_i64()).flatten()?;
    Some(Money { minor, currency }.to_string())
}

/// The number and unit of a quantity, without rates and working.
fn amount_loc(part: Part<'_>) -> Loc {
    let parts = part.children().take_while(|child| matches!(child.rule(), Rule::share | Rule::number | Rule::unit));
    let span = parts.map(|child| child.loc().span).reduce(Span::to);
    Loc::new(part.loc().file, span.unwrap_or(part.loc().span))
}
