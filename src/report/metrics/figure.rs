//! One measure, and its value in text and in JSON.

use super::super::words::{Words, decimal};
use crate::analysis::{Known, Missing};
use crate::diagnostic::Message;
use crate::quantity::{Day, Exact};
use serde_json::{Value, json};

/// A value of a measure.
#[derive(Clone, Debug)]
pub enum Figure {
    /// A pure number, three decimals.
    Number(Exact),
    /// A part of a whole, as a percentage with one decimal.
    Share(Exact),
    /// Minor units of the charter's money.
    Money(i128),
    Hours(Exact),
    Count(u64),
    /// A number that is not exact, three decimals.
    Rough(f64),
    /// A chance, as a percentage with one decimal.
    Chance(f64),
    Years(f64),
    Day(Day),
    Truth(bool),
    Text(String),
    /// There is nothing to measure.
    Nothing,
    Unknown(Missing),
}

impl Figure {
    /// A number that may not be there.
    #[must_use]
    pub fn number(number: Option<Exact>) -> Figure {
        number.map_or(Figure::Nothing, Figure::Number)
    }

    #[must_use]
    pub fn share(share: Option<Exact>) -> Figure {
        share.map_or(Figure::Nothing, Figure::Share)
    }

    /// What is known, or why it is not.
    #[must_use]
    pub fn known<T>(known: Known<T>, figure: impl FnOnce(T) -> Figure) -> Figure {
        known.map_or_else(Figure::Unknown, figure)
    }

    pub(super) fn text(&self, words: &Words<'_>) -> String {
        match self {
            Figure::Number(number) => thousandths(number, 1, 3),
            Figure::Share(share) => format!("{}%", thousandths(share, 100, 1)),
            Figure::Money(minor) => words.money(i64::try_from(*minor).unwrap_or(i64::MAX)),
            Figure::Hours(hours) => words.text(&Message::new("report-hours-value").with("hours", thousandths(hours, 1, 1))),
            Figure::Count(count) => crate::report::words::whole(*count),
            Figure::Rough(number) => format!("{number:.3}"),
            Figure::Chance(chance) => crate::report::words::chance(*chance),
            Figure::Years(years) => words.text(&Message::new("metrics-years").with("years", format!("{years:.1}"))),
            Figure::Day(day) => day.to_string(),
            Figure::Truth(truth) => words.word(if *truth { "metrics-yes" } else { "metrics-no" }),
            Figure::Text(text) => text.clone(),
            Figure::Nothing => "–".to_owned(),
            Figure::Unknown(missing) => words.text(&Message::new("metrics-unknown").with("why", missing.what.clone())),
        }
    }

    pub(super) fn json(&self, words: &Words<'_>) -> Value {
        match self {
            Figure::Number(number) => json!({"value": number.to_f64(), "exact": exact(number)}),
            Figure::Share(share) => json!({"value": share.to_f64(), "exact": exact(share)}),
            Figure::Money(minor) => {
                json!({"value": i64::try_from(*minor).unwrap_or(i64::MAX), "unit": "minor", "currency": words.currency()})
            }
            Figure::Hours(hours) => json!({"value": hours.to_f64(), "unit": "hours", "exact": exact(hours)}),
            Figure::Count(count) => json!({"value": count}),
            Figure::Rough(number) | Figure::Chance(number) => json!({"value": number}),
            Figure::Years(years) => json!({"value": years, "unit": "years"}),
            Figure::Day(day) => json!({"value": day.to_string()}),
            Figure::Truth(truth) => json!({"value": truth}),
            Figure::Text(text) => json!({"value": text}),
            Figure::Nothing => json!({"value": null}),
            Figure::Unknown(missing) => json!({"value": null, "unknown_because": words.text(&missing.what)}),
        }
    }
}

/// As a fraction, where it is a short one.
fn exact(number: &Exact) -> Option<String> {
    number.lowest().map(|number| number.to_string()).filter(|text| text.len() <= 40)
}

/// Scaled and rounded half up to so many decimals.
fn thousandths(number: &Exact, scale: i128, decimals: u32) -> String {
    let scaled = number.times(&Exact::from(scale * 10_i128.pow(decimals))).round_half_up();
    decimal(i64::try_from(scaled).unwrap_or(i64::MAX), decimals)
}

/// A measure, and what it is made of.
#[derive(Clone, Debug)]
pub struct Metric {
    /// For programs: `density`.
    pub id: &'static str,
    /// The name of the party, stage, body, … that it is of.
    pub of: Option<String>,
    pub name: String,
    pub figure: Figure,
    pub parts: Vec<(String, Figure)>,
}

impl Metric {
    #[must_use]
    pub fn new(id: &'static str, name: String, figure: Figure) -> Metric {
        Metric { id, of: None, name, figure, parts: Vec::new() }
    }

    #[must_use]
    pub fn of(mut self, name: &str) -> Metric {
        self.of = Some(name.to_owned());
        self
    }

    #[must_use]
    pub fn with(mut self, name: String, figure: Figure) -> Metric {
        self.parts.push((name, figure));
        self
    }
}

/// Measures of one kind.
#[derive(Clone, Debug)]
pub struct Section {
    /// For programs: `network`.
    pub id: &'static str,
    /// The id of the message that is its heading.
    pub title: &'static str,
    pub metrics: Vec<Metric>,
}
