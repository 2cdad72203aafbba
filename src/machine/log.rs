//! The diary of a run: what happened on which day, in the order in which it happened.

use super::{Books, Question};
use crate::model::{BodyId, DutyId, End, IndicatorId, PartyId, Reason, StageId};
use crate::quantity::Day;

/// One line of the diary.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub day: Day,
    pub event: LogEvent,
}

#[derive(Clone, Debug, PartialEq)]
pub enum LogEvent {
    Asked {
        question: Question,
        answer: i64,
    },
    Opened {
        stage: StageId,
        occasion: u32,
        attempt: u32,
    },
    Succeeded {
        stage: StageId,
    },
    Failed {
        stage: StageId,
        reason: Reason,
    },
    Skipped {
        stage: StageId,
    },
    /// An occasion of a series passed over.
    Missed {
        stage: StageId,
    },
    /// Not enough came: the body meets again on that day.
    SecondCall {
        stage: StageId,
        body: BodyId,
        on: Day,
    },
    /// A rung gave the stage more time: judged again (or late) on that day.
    MoreTime {
        stage: StageId,
        until: Day,
    },
    /// A rung will open the stage again on that day.
    Retrying {
        stage: StageId,
        on: Day,
    },
    /// Back to waiting, by a `reopen`.
    SentBack {
        stage: StageId,
    },
    Suspended {
        stage: StageId,
        cause: Cause,
    },
    Resumed {
        stage: StageId,
    },
    /// Closed as done because `by` opened.
    Replaced {
        stage: StageId,
        by: StageId,
    },
    OptionWon {
        stage: StageId,
        option: usize,
    },
    OptionLost {
        stage: StageId,
        option: usize,
    },
    /// Minor units.
    Received {
        party: PartyId,
        amount: i64,
    },
    Spent {
        on: Spending,
        amount: i64,
    },
    Kept {
        duty: DutyId,
    },
    Broken {
        duty: DutyId,
    },
    Mended {
        duty: DutyId,
    },
    Reminded {
        by: Origin,
    },
    Warned {
        by: Origin,
    },
    Remedied {
        by: Origin,
    },
    Excluded {
        party: PartyId,
        by: Origin,
    },
    /// Cash fell below zero and the stage's ladder acts.
    ShortOfMoney {
        stage: StageId,
    },
    ShortOfHours {
        stage: StageId,
    },
    /// A dated fact of the scenario.
    Left {
        party: PartyId,
    },
    Joined {
        party: PartyId,
    },
    /// The indicator reached its target, having not been there the evening before.
    Met {
        indicator: IndicatorId,
    },
    Ended {
        end: End,
    },
}

/// Why a stage is suspended. Several causes add up; it resumes when none is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cause {
    /// What it `requires` does not hold.
    Requirement,
    /// Another stage failed; until that one is done.
    Stage(StageId),
    /// Until kept or mended.
    Duty(DutyId),
    /// Until cash is not below zero.
    Money,
    /// Until a month's end without missing hours.
    Hours,
    /// A dated fact of the scenario; until that day.
    Fact(Day),
}

/// What money was spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Spending {
    /// A line of `spends`: the stage that declares it, its index.
    Line(StageId, usize),
    /// A `costs` clause: the stage, its index.
    Cost(StageId, usize),
    /// A remedy or payment of a ladder.
    Penalty(Origin),
    /// A loan paid back.
    Repayment(PartyId),
    /// An outcome payment, received from its payer and passed on.
    Outcome(IndicatorId),
}

/// Whose ladder acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Origin {
    Stage(StageId),
    ShortMoney(StageId),
    ShortHours(StageId),
    Duty(DutyId),
}

/// Who gets the diary as it is written, and what stands between its lines.
pub trait Recorder {
    fn record(&mut self, day: Day, event: LogEvent);

    /// A gate of a stage (its index) did not let pass. The stage's failure is an entry of its own.
    fn stopped(&mut self, stage: StageId, gate: usize) {
        let _ = (stage, gate);
    }

    /// A rung of a ladder (its index) acts. What it does are entries of their own.
    fn climbed(&mut self, ladder: Origin, rung: usize) {
        let _ = (ladder, rung);
    }

    /// Whether it wants entries at all; building them is skipped if not.
    fn wants(&self) -> bool {
        true
    }

    /// How things stand on the evening of each month's last day, and of the period's, while the run goes on.
    fn books(&mut self, day: Day, books: &Books) {
        let _ = (day, books);
    }

    /// The value of an indicator that goes on being measured after the end, at a month's end.
    fn measured(&mut self, day: Day, indicator: IndicatorId, value: i64) {
        let _ = (day, indicator, value);
    }

    /// Whether it wants to know how things stand.
    fn wants_books(&self) -> bool {
        false
    }
}

/// Keeps everything.
impl Recorder for Vec<Entry> {
    fn record(&mut self, day: Day, event: LogEvent) {
        self.push(Entry { day, event });
    }
}

/// Keeps nothing.
pub struct NoRecord;

impl Recorder for NoRecord {
    fn record(&mut self, _: Day, _: LogEvent) {}

    fn wants(&self) -> bool {
        false
    }
}
