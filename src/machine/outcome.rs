//! What is left of a run: its end, its books, and which expectations held.

use crate::model::{End, IndicatorId, Reason, StageId};
use crate::quantity::Day;

/// How a stage stands (a repeated stage: its latest occasion).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Standing {
    #[default]
    Waiting,
    Open,
    Done,
    Failed,
    Skipped,
}

/// The end of one run and its books.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    pub end: End,
    /// The day it ended.
    pub day: Day,
    /// Stages that were blocked or failed unanswered, where it ended stuck.
    pub stuck: Vec<StageId>,
    /// By stage.
    pub stages: Vec<StageOutcome>,
    /// By duty.
    pub duties: Vec<DutyOutcome>,
    /// Minor units received, by party.
    pub received: Vec<i64>,
    /// Minor units spent in all.
    pub spent: i64,
    pub lowest_cash: i64,
    /// Hours, by party, in hundredths, rounded half up.
    pub hours_offered: Vec<i64>,
    pub hours_given: Vec<i64>,
    /// Hours needed and not given, by stage, in hundredths.
    pub hours_missing: Vec<i64>,
    /// Hours needed, by stage, in hundredths.
    pub hours_needed: Vec<i64>,
    /// People, by party.
    pub members: Vec<u32>,
    /// In millionths of the unit (of a point, for shares), by indicator; `None` where it has no baseline.
    pub indicators: Vec<Option<i64>>,
    /// One for each expectation that was asked about.
    pub truths: Vec<Truth>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct StageOutcome {
    pub standing: Standing,
    pub times_opened: u32,
    pub times_failed: u32,
    /// The first opening.
    pub opened: Option<Day>,
    /// The latest closing with success or failure.
    pub closed: Option<Day>,
    /// The first failure and why.
    pub first_failure: Option<(Day, Reason)>,
    /// The latest rating, in hundredths.
    pub rating: Option<i64>,
    /// Minor units raised, where a target was judged and reached.
    pub raised: Option<i64>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DutyOutcome {
    pub kept: u32,
    pub broken: u32,
    pub mended: u32,
}

/// Whether an expectation held in one run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    Holds,
    Fails,
    Unknown(Unknown),
}

impl Truth {
    /// `None`: not known.
    #[must_use]
    pub fn known(self) -> Option<bool> {
        match self {
            Truth::Holds => Some(true),
            Truth::Fails => Some(false),
            Truth::Unknown(_) => None,
        }
    }
}

/// Why a sentence has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Unknown {
    /// The stage was never rated (or yielded, or voted, or closed) before it was read.
    NeverRead(StageId),
    /// No line of the scenario moves the indicator.
    Unmoved(IndicatorId),
}
