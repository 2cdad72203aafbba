//! Units, rates and written quantities.

use super::{CalendarSpan, Currency, Money, Rational, TimeUnit};
use num_traits::ToPrimitive;

/// The unit of a written quantity. Minutes are read as hours (a sixtieth each).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A bare number: a score, a rating.
    Number,
    /// A percentage or a fraction, kept as a number between 0 and 1 where that is meant.
    Share,
    Money(Currency),
    Hours,
    Time(TimeUnit),
    People,
    Families,
    Organisations,
    Places,
    Votes,
    Options,
    /// Percentage points.
    Points,
    Seats,
    SquareMetres,
    Kilometres,
    KilowattHours,
}

impl Unit {
    /// Whether this counts heads: people, families, organisations, or seats.
    #[must_use]
    pub fn counts_heads(self) -> bool {
        matches!(self, Unit::People | Unit::Families | Unit::Organisations | Unit::Seats | Unit::Places)
    }
}

/// What a rate is per.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Per {
    Hour,
    Day,
    Week,
    Month,
    Year,
    /// Per head of the party: `per member`, `per person`, `per family`.
    Member,
    Place,
    District,
}

impl Per {
    /// The calendar unit, where this is one.
    #[must_use]
    pub fn time_unit(self) -> Option<TimeUnit> {
        Some(match self {
            Per::Day => TimeUnit::Day,
            Per::Week => TimeUnit::Week,
            Per::Month => TimeUnit::Month,
            Per::Year => TimeUnit::Year,
            _ => return None,
        })
    }
}

/// A quantity as written: a number, its unit, and what it is per.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    pub value: Rational,
    pub unit: Unit,
    pub per: Vec<Per>,
}

impl Quantity {
    #[must_use]
    pub fn plain(value: Rational, unit: Unit) -> Quantity {
        Quantity { value, unit, per: Vec::new() }
    }

    /// As money, if it is a plain amount of money in whole minor units.
    #[must_use]
    pub fn money(&self) -> Option<Money> {
        let Unit::Money(currency) = self.unit else {
            return None;
        };
        let minor = self.value * Rational::from_integer(i128::from(currency.minor_per_unit()));
        (self.per.is_empty() && minor.is_integer()).then(|| minor.to_integer().to_i64()).flatten().map(|minor| Money { minor, currency })
    }

    /// As a calendar span, if it is a plain whole number of days, weeks, months or years.
    #[must_use]
    pub fn span(&self) -> Option<CalendarSpan> {
        let Unit::Time(unit) = self.unit else {
            return None;
        };
        (self.per.is_empty() && self.value.is_integer())
            .then(|| self.value.to_integer().to_u32())
            .flatten()
            .map(|count| CalendarSpan { count, unit })
    }

    /// The calendar unit of its rate, if it has one: `per month`.
    #[must_use]
    pub fn per_time(&self) -> Option<TimeUnit> {
        self.per.iter().find_map(|per| per.time_unit())
    }

    /// Whether it is per head of the party.
    #[must_use]
    pub fn per_member(&self) -> bool {
        self.per.contains(&Per::Member)
    }
}
