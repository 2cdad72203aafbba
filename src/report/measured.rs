//! Means and differences of figures in the units that readers know.

use super::words::{Words, chance, date, decimal};
use crate::diagnostic::Message;
use crate::model::IndicatorId;
use crate::simulate::{Figure, Measure};
use num_traits::ToPrimitive;

/// What the numbers of a figure are, and of which indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    pub measure: Measure,
    indicator: Option<IndicatorId>,
}

impl Measured {
    pub(super) fn of(figure: Figure) -> Measured {
        Measured { measure: figure.measure(), indicator: if let Figure::Indicator(id) = figure { Some(id) } else { None } }
    }

    /// A mean.
    pub(super) fn value(self, words: &Words<'_>, value: f64) -> String {
        match self.measure {
            Measure::Chance => chance(value),
            Measure::Day => date(rounded(value)),
            _ => self.size(words, value),
        }
    }

    /// A difference without its sign, or a mean that is an amount.
    pub(super) fn size(self, words: &Words<'_>, value: f64) -> String {
        match (self.measure, self.indicator) {
            (Measure::Chance, _) => decimal(rounded(value * 1000.0), 1),
            (Measure::Day | Measure::Days, _) => words.text(&Message::new("compare-days").with("days", decimal(rounded(value * 10.0), 1))),
            (Measure::Money, _) => words.money(rounded(value)),
            (Measure::Hours, _) => words.hours(rounded(value)),
            (Measure::Indicator, Some(id)) => words.indicator_value(id, rounded(value)),
            (Measure::Rating, _) => decimal(rounded(value), 2),
            _ => decimal(rounded(value * 100.0), 2),
        }
    }

    /// Its unit for programs, and how many grains one of it is.
    pub(super) fn unit(self) -> (&'static str, f64) {
        match self.measure {
            Measure::Chance => ("chance", 1.0),
            Measure::Day => ("day", 1.0),
            Measure::Days => ("days", 1.0),
            Measure::Money => ("minor_units", 1.0),
            Measure::Hours => ("hours", 100.0),
            Measure::People => ("people", 1.0),
            Measure::Indicator => ("indicator", 1_000_000.0),
            Measure::Rating => ("rating", 100.0),
            Measure::Times => ("times", 1.0),
        }
    }
}

pub(super) fn rounded(value: f64) -> i64 {
    libm::round(value).to_i64().unwrap_or(0)
}
