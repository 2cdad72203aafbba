//! What a quantity is: money, hours of work, calendar time, people …

use crate::diagnostic::Message;
use crate::quantity::{CalendarSpan, Per, Quantity, TimeUnit, Unit};
use crate::syntax::Rule;

/// The unit of a `unit` node's keyword, and the factor into it. `None` for a currency.
pub(super) fn unit(keyword: Rule) -> Option<Unit> {
    Some(match keyword {
        Rule::kw_u_minute | Rule::kw_u_hour => Unit::Hours,
        Rule::kw_u_day => Unit::Time(TimeUnit::Day),
        Rule::kw_u_wday => Unit::Time(TimeUnit::WorkingDay),
        Rule::kw_u_week => Unit::Time(TimeUnit::Week),
        Rule::kw_u_month => Unit::Time(TimeUnit::Month),
        Rule::kw_u_year => Unit::Time(TimeUnit::Year),
        Rule::kw_u_person => Unit::People,
        Rule::kw_u_family => Unit::Families,
        Rule::kw_u_org => Unit::Organisations,
        Rule::kw_u_place => Unit::Places,
        Rule::kw_u_vote => Unit::Votes,
        Rule::kw_u_option => Unit::Options,
        Rule::kw_u_point => Unit::Points,
        Rule::kw_u_seat => Unit::Seats,
        Rule::kw_u_m2 => Unit::SquareMetres,
        Rule::kw_u_km => Unit::Kilometres,
        Rule::kw_u_kwh => Unit::KilowattHours,
        _ => return None,
    })
}

/// What a rate's keyword is per.
pub(super) fn per(keyword: Rule) -> Option<Per> {
    Some(match keyword {
        Rule::kw_per_hour => Per::Hour,
        Rule::kw_per_day => Per::Day,
        Rule::kw_per_week => Per::Week,
        Rule::kw_per_month => Per::Month,
        Rule::kw_per_year => Per::Year,
        Rule::kw_per_member | Rule::kw_per_person | Rule::kw_per_family => Per::Member,
        Rule::kw_per_place => Per::Place,
        Rule::kw_per_district => Per::District,
        _ => return None,
    })
}

/// What a quantity is, in words: `an amount of money`, `money per hour`.
pub(super) fn word(quantity: &Quantity) -> Message {
    let word = unit_word(quantity.unit);
    match quantity.per.as_slice() {
        [] => word,
        rates => {
            let mut rate = word;
            for per in rates {
                rate = Message::new("model-dim-rate").with("what", rate).with("per", per_word(*per));
            }
            rate
        }
    }
}

pub(super) fn unit_word(unit: Unit) -> Message {
    Message::new(match unit {
        Unit::Number => "model-dim-number",
        Unit::Share => "model-dim-share",
        Unit::Money(_) => "model-dim-money",
        Unit::Hours => "model-dim-hours",
        Unit::Time(_) => "model-dim-time",
        Unit::People | Unit::Families | Unit::Organisations => "model-dim-heads",
        Unit::Places => "model-dim-places",
        Unit::Votes => "model-dim-votes",
        Unit::Options => "model-dim-options",
        Unit::Points => "model-dim-points",
        Unit::Seats => "model-dim-seats",
        Unit::SquareMetres => "model-dim-area",
        Unit::Kilometres => "model-dim-length",
        Unit::KilowattHours => "model-dim-energy",
    })
}

fn per_word(per: Per) -> Message {
    Message::new(match per {
        Per::Hour => "model-per-hour",
        Per::Day => "model-per-day",
        Per::Week => "model-per-week",
        Per::Month => "model-per-month",
        Per::Year => "model-per-year",
        Per::Member => "model-per-member",
        Per::Place => "model-per-place",
        Per::District => "model-per-district",
    })
}

/// Whether two quantities are of one dimension: the same unit (all counts of people are one) and the same rates.
pub(super) fn same(a: &Quantity, b: &Quantity) -> bool {
    let people = |unit: Unit| matches!(unit, Unit::People | Unit::Families | Unit::Organisations | Unit::Places | Unit::Seats);
    let time = |unit: Unit| matches!(unit, Unit::Time(_));
    let units = a.unit == b.unit || people(a.unit) && people(b.unit) || time(a.unit) && time(b.unit);
    units && a.per.len() == b.per.len() && a.per.iter().all(|per| b.per.contains(per))
}

/// A span in words: `8 weeks`.
pub(super) fn span_word(span: CalendarSpan) -> Message {
    let id = match span.unit {
        TimeUnit::Day => "model-span-days",
        TimeUnit::WorkingDay => "model-span-working-days",
        TimeUnit::Week => "model-span-weeks",
        TimeUnit::Month => "model-span-months",
        TimeUnit::Year => "model-span-years",
    };
    Message::new(id).with("count", i64::from(span.count))
}
