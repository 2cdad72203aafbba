//! Quantities over time: what a rate comes to, and on which days it is booked.

use crate::model::{Model, PartyId, Schedule, StageId, Window, units};
use crate::quantity::{Day, Exact, Quantity, Rational, TimeUnit, Unit};

use super::{Known, Missing};
use crate::diagnostic::Message;

/// The whole period as a window.
///
/// # Errors
/// Unknown without a period.
pub(super) fn term(model: &Model, schedule: &Schedule) -> Known<Window> {
    let (opens, last) = schedule.period.ok_or_else(|| {
        let loc = model.charter.as_ref().map(|charter| charter.name.loc);
        Missing::new(Message::new("analysis-no-period"), loc)
    })?;
    Ok(Window { opens, closes: last.plus(1), fixed: true })
}

/// The planned runs of a stage, cut off at the end of the period.
///
/// # Errors
/// Unknown where the plan hangs on how things go.
pub(super) fn runs(model: &Model, schedule: &Schedule, id: StageId) -> Known<Vec<Window>> {
    let term = term(model, schedule)?;
    let stage = &model.stages[id];
    let windows = schedule.occasions(model, id).ok_or_else(|| {
        Missing::new(Message::new("analysis-no-dates").with("stage", &stage.name.text), stage.starts_loc.or(Some(stage.name.loc)))
    })?;
    let inside = windows.into_iter().filter(|window| window.opens < term.closes);
    Ok(inside.map(|window| Window { closes: window.closes.min(term.closes), ..window }).collect())
}

/// The heads that a quantity per member is counted for: 1 for all others.
///
/// # Errors
/// Unknown where the party does not say how many members it has.
pub(super) fn heads(model: &Model, quantity: &Quantity, party: PartyId) -> Known<Rational> {
    if !quantity.per_member() {
        return Ok(Rational::from_integer(1));
    }
    let party = &model.parties[party];
    let members = party
        .members
        .ok_or_else(|| Missing::new(Message::new("analysis-no-members").with("party", &party.name.text), Some(party.name.loc)))?;
    Ok(Rational::from_integer(i128::from(members)))
}

/// How many months, years, … some windows hold together.
pub(super) fn units_in(windows: &[Window], unit: TimeUnit) -> Exact {
    windows.iter().fold(Exact::zero(), |sum, window| sum.plus(&units(*window, unit)))
}

/// A quantity over some windows: a rate × their length, a total as it is. For `heads` people.
pub(super) fn amount_over(quantity: &Quantity, heads: Rational, windows: &[Window]) -> Exact {
    let each = Exact::from(quantity.value).times(&Exact::from(heads));
    match quantity.per_time() {
        Some(unit) => each.times(&units_in(windows, unit)),
        None => each,
    }
}

/// Minor units of money, exact.
pub(super) fn minor(quantity: &Quantity) -> Exact {
    let scale = match quantity.unit {
        Unit::Money(currency) => currency.minor_per_unit(),
        _ => 1,
    };
    Exact::from(quantity.value).times(&Exact::from(i128::from(scale)))
}

/// A window month by month: each civil month's part of it.
pub(super) fn months(window: Window) -> Vec<Window> {
    let mut parts = Vec::new();
    let mut day = window.opens;
    while day < window.closes {
        let closes = day.month_end().plus(1).min(window.closes);
        parts.push(Window { opens: day, closes, fixed: window.fixed });
        if closes <= day {
            break;
        }
        day = closes;
    }
    parts
}

/// Amounts that flow, as they are booked: on the last evening of each month, rounded so that they add up.
pub(super) fn booked(parts: impl IntoIterator<Item = (Window, Exact)>) -> Vec<(Day, i128)> {
    let (mut sum, mut before) = (Exact::zero(), 0);
    let book = |(part, amount): (Window, Exact)| {
        sum = sum.plus(&amount);
        let all = sum.round_half_up();
        let now = all - std::mem::replace(&mut before, all);
        (part.closes.plus(-1), now)
    };
    parts.into_iter().map(book).collect()
}
