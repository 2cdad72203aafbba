//! Exact quantities: money, effort, people, calendar spans, dates, shares, rates.
//!
//! Money is a whole number of minor units, shares are exact rationals, days are whole (`semantics.md` 1).

mod calendar;
mod exact;
mod money;
mod unit;

pub use calendar::{CalendarSpan, Date, Day, TimeUnit};
pub use exact::{Exact, Rational};
pub(crate) use money::grouped;
pub use money::{Currency, Money};
pub use unit::{Per, Quantity, Unit};
