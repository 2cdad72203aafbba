//! Exact quantities: money, effort, people, calendar spans, working days and holidays, dates, shares, rates.
//!
//! Money is a whole number of minor units, shares are exact rationals, days are whole (`semantics.md` 1).

mod calendar;
mod exact;
mod holidays;
mod money;
mod unit;
mod workdays;

pub use calendar::{CalendarSpan, Date, Day, TimeUnit};
pub use exact::{Exact, Rational};
pub use holidays::{Place, easter};
pub(crate) use money::grouped;
pub use money::{Currency, Money};
pub use unit::{Per, Quantity, Unit};
pub use workdays::{WEEKDAYS, Workdays};
