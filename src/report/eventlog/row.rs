//! A row of a log: one thing that happened in one run, with the names of the charter.

use serde::{Deserialize, Serialize};

/// What happened. Everything is text or a number of its own unit, the same in every language of the program.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Runs are counted from 1.
    pub run: u64,
    /// Counted from 0 within the run.
    pub event: u64,
    /// ISO 8601.
    pub date: String,
    /// What kind of thing happened: one of [`super::KINDS`].
    pub kind: String,
    /// The kind, and what it is about.
    pub activity: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Who gives, comes, decides, is excluded, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// Of a ballot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub option: Option<String>,
    /// Money, people, days, points, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    /// What the amount counts: the code of the money, `people`, `days`, `points`, `votes`, `pieces`, `share`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What money was spent on; how the charter ended, where it says so in its own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// Why a stage failed or is suspended; how the run ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Which occasion of the stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occasion: Option<u32>,
    /// Which attempt of that occasion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<u32>,
    /// Another day that the event names: of a second call, of more time, of a retry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Of an answer: the key of its question, as in the random contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// Of an answer in words: `yes`, `no`, `absent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// Of an answer: itself, as a whole number of the smallest parts that are told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grains: Option<i64>,
    /// Of the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<String>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    Text,
    /// ISO 8601.
    Date,
    Whole,
    Number,
}

/// The columns, in their order.
pub const COLUMNS: [(&str, Holds); 22] = [
    ("run", Holds::Whole),
    ("event", Holds::Whole),
    ("date", Holds::Date),
    ("kind", Holds::Text),
    ("activity", Holds::Text),
    ("stage", Holds::Text),
    ("party", Holds::Text),
    ("body", Holds::Text),
    ("duty", Holds::Text),
    ("indicator", Holds::Text),
    ("option", Holds::Text),
    ("amount", Holds::Number),
    ("unit", Holds::Text),
    ("what", Holds::Text),
    ("reason", Holds::Text),
    ("occasion", Holds::Whole),
    ("attempt", Holds::Whole),
    ("until", Holds::Date),
    ("question", Holds::Text),
    ("answer", Holds::Text),
    ("grains", Holds::Whole),
    ("scenario", Holds::Text),
];

/// A value of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'r> {
    Text(&'r str),
    /// ISO 8601.
    Date(&'r str),
    Whole(i64),
    Number(f64),
}

impl std::fmt::Display for Cell<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Cell::Text(text) | Cell::Date(text) => f.write_str(text),
            Cell::Whole(number) => number.fmt(f),
            Cell::Number(number) => number.fmt(f),
        }
    }
}

impl Row {
    /// The values, in the order of [`COLUMNS`].
    #[must_use]
    pub fn cells(&self) -> [Option<Cell<'_>>; COLUMNS.len()] {
        fn text(of: &Option<String>) -> Option<Cell<'_>> {
            of.as_deref().map(Cell::Text)
        }
        fn whole<'r>(number: impl TryInto<i64>) -> Option<Cell<'r>> {
            number.try_into().ok().map(Cell::Whole)
        }
        [
            whole(self.run),
            whole(self.event),
            Some(Cell::Date(&self.date)),
            Some(Cell::Text(&self.kind)),
            Some(Cell::Text(&self.activity)),
            text(&self.stage),
            text(&self.party),
            text(&self.body),
            text(&self.duty),
            text(&self.indicator),
            text(&self.option),
            self.amount.map(Cell::Number),
            text(&self.unit),
            text(&self.what),
            text(&self.reason),
            self.occasion.and_then(whole),
            self.attempt.and_then(whole),
            self.until.as_deref().map(Cell::Date),
            text(&self.question),
            text(&self.answer),
            self.grains.map(Cell::Whole),
            text(&self.scenario),
        ]
    }

    /// What is said beside run, event, date and activity: column and value.
    pub fn details(&self) -> impl Iterator<Item = (&'static str, Cell<'_>)> {
        let named = COLUMNS.iter().zip(self.cells()).filter_map(|((name, _), cell)| Some((*name, cell?)));
        named.filter(|(name, _)| !matches!(*name, "run" | "event" | "date" | "activity"))
    }
}
