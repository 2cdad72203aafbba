//! Values of a model as words of a message.

use crate::diagnostic::Message;
use crate::model::{Actor, Model, PartyId};
use crate::quantity::{CalendarSpan, Currency, Money, Rational, TimeUnit};

/// `30 days`, in the language of the message.
pub(super) fn span(span: CalendarSpan) -> Message {
    let id = match span.unit {
        TimeUnit::Day => "check-days",
        TimeUnit::WorkingDay => "check-working-days",
        TimeUnit::Week => "check-weeks",
        TimeUnit::Month => "check-months",
        TimeUnit::Year => "check-years",
    };
    Message::new(id).with("count", i64::from(span.count))
}

pub(super) fn money(minor: i128, currency: Currency) -> String {
    Money { minor: i64::try_from(minor).unwrap_or(i64::MAX), currency }.to_string()
}

/// A number as a charter writes it, with at most two decimals (rounded half up).
pub(super) fn decimal(value: Rational) -> String {
    let hundredths = (value * Rational::from_integer(100)).round().to_integer();
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let sign = if hundredths < 0 { "-" } else { "" };
    match rest {
        0 => format!("{sign}{whole}"),
        _ if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

/// A share as a percentage; as a fraction where two decimals would round it (what is not quite all must not read `100%`).
pub(super) fn percent(share: Rational) -> String {
    let percent = share * Rational::from_integer(100);
    if (percent * Rational::from_integer(100)).is_integer() { format!("{}%", decimal(percent)) } else { share.to_string() }
}

pub(super) fn party(model: &Model, id: PartyId) -> &str {
    &model.parties[id].name.text
}

pub(super) fn actor(model: &Model, actor: Actor) -> &str {
    match actor {
        Actor::Party(id) => party(model, id),
        Actor::Body(id) => &model.bodies[id].name.text,
    }
}

/// Names in backticks, joined by commas.
pub(super) fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
