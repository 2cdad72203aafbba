//! What a run asks, and what can be answered at all (`semantics.md` 2). Everything uncertain enters here.

use super::gate::Weigher;
use crate::model::{BodyId, DutyId, IndicatorId, Model, PartyId, StageId};
use crate::quantity::Day;
use std::fmt;

/// A question of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub subject: Subject,
    /// The day on which it is asked; spans of a duration are counted from it.
    pub day: Day,
    /// Which occasion of the stage, from 1 (a stage sent back starts a new one); the cycle of a duty; the month of a world
    /// line (months since year 0: `year × 12 + month − 1`).
    pub occasion: u32,
    /// Which attempt of that occasion, from 1. 0 for duties and world lines.
    pub attempt: u32,
    /// 1 = first call, 2 = second call. 0 where there are no calls.
    pub call: u32,
    /// How often the stage was judged (its durations: opened; a duty: asked for this) before, in this run: chooses among
    /// `is 20%, then 60%`.
    pub times_before: u32,
    pub support: Support,
}

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Subject {
    /// Days.
    Duration { stage: StageId },
    /// People who came. `body` is `None` for an open ballot decided by a party.
    Turnout { party: PartyId, body: Option<BodyId>, stage: StageId },
    /// People in favour, of those who came.
    Support { party: PartyId, body: BodyId, stage: StageId },
    /// [`NO`], [`YES`], or [`ABSENT`] for a delegation in a body with a quorum.
    Consent { party: PartyId, body: Option<BodyId>, stage: StageId },
    /// [`NO`] or [`YES`]: how the tie-breaker votes; `party` is `None` for a lot.
    Tie { party: Option<PartyId>, body: Option<BodyId>, stage: StageId },
    /// Minor units raised. Of a conditional source: 0 or the whole amount (support: `[0, amount]`, nothing between).
    Contribution { party: PartyId, stage: StageId, conditional: bool },
    /// Whole numbers.
    Yield { stage: StageId },
    /// Hundredths of a point.
    Rating { party: PartyId, stage: StageId },
    /// Votes for an option (its index in the ballot).
    Votes { option: usize, stage: StageId },
    /// [`NO`] or [`YES`].
    Kept { duty: DutyId },
    /// [`NO`] or [`YES`].
    Mended { duty: DutyId },
    /// World line: by how much the stock of members moves this month, as a share in millionths of the stock, or in
    /// millionths of a head where the line counts heads. Never negative; the line says in which direction.
    MembersMove { party: PartyId },
    /// World line: by how much the indicator moves this month, in millionths of its unit (of a point, for shares), before
    /// the direction; may be negative.
    IndicatorMove { indicator: IndicatorId },
}

pub const NO: i64 = 0;
pub const YES: i64 = 1;
pub const ABSENT: i64 = 2;

/// All it could be, in grains: whole people, minor units, days, hundredths of a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Support {
    pub low: i64,
    pub high: i64,
    /// The range that a default answer is drawn from, where it is narrower than the support: a duration with a long stop
    /// can be longer than planned.
    pub planned_high: i64,
    /// `usually`, for a duration.
    pub usually: Option<i64>,
}

impl Support {
    #[must_use]
    pub fn range(low: i64, high: i64) -> Support {
        Support { low, high, planned_high: high, usually: None }
    }

    #[must_use]
    pub fn yes_or_no() -> Support {
        Support::range(NO, YES)
    }

    #[must_use]
    pub fn clamp(&self, answer: i64) -> i64 {
        answer.clamp(self.low, self.high.max(self.low))
    }
}

impl Question {
    /// Whether its answer is the whole amount or nothing.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        matches!(self.subject, Subject::Contribution { conditional: true, .. })
    }

    /// The language-neutral kind, the first part of the key.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.subject {
            Subject::Duration { .. } => "duration",
            Subject::Turnout { .. } => "turnout",
            Subject::Support { .. } => "support",
            Subject::Consent { .. } => "consent",
            Subject::Tie { .. } => "tie",
            Subject::Contribution { .. } => "contribution",
            Subject::Yield { .. } => "yield",
            Subject::Rating { .. } => "rating",
            Subject::Votes { .. } => "votes",
            Subject::Kept { .. } => "kept",
            Subject::Mended { .. } => "cured",
            Subject::MembersMove { .. } => "members",
            Subject::IndicatorMove { .. } => "indicator",
        }
    }

    /// The key of its random stream, version 1: `kind/party/stage/body/occasion.attempt.call`, with `*` for what does not
    /// apply; `kept/duty/*/k`, `cured/duty/*/date`, and `kind/name/month` for world lines. Names are the author's, so a
    /// translation changes no draw, and no running count enters.
    #[must_use]
    pub fn key(&self, model: &Model) -> String {
        let mut key = String::new();
        // Writing to a text cannot fail.
        let _ = self.write_key(model, &mut key);
        key
    }

    /// Writes the key piece by piece, so that it can be hashed without being built.
    ///
    /// # Errors
    /// Only those of the writer.
    pub fn write_key(&self, model: &Model, out: &mut impl fmt::Write) -> fmt::Result {
        self.write_fixed_key(model, out)?;
        self.write_numbers(out)
    }

    /// The part of the key that is the same in every run: kind and names, up to the last `/`.
    ///
    /// # Errors
    /// Only those of the writer.
    pub fn write_fixed_key(&self, model: &Model, out: &mut impl fmt::Write) -> fmt::Result {
        let party = |id: PartyId| model.parties[id].name.text.as_str();
        let body = |id: Option<BodyId>| id.map_or("*", |id| model.bodies[id].name.text.as_str());
        let stage = |id: StageId| model.stages[id].name.text.as_str();
        let mut written = |names: &[&str]| {
            out.write_str(self.kind())?;
            for name in names {
                out.write_str("/")?;
                out.write_str(name)?;
            }
            out.write_str("/")
        };
        match self.subject {
            Subject::Turnout { party: p, body: b, stage: s } | Subject::Consent { party: p, body: b, stage: s } => {
                written(&[party(p), stage(s), body(b)])
            }
            Subject::Support { party: p, body: b, stage: s } => written(&[party(p), stage(s), body(Some(b))]),
            Subject::Tie { party: p, body: b, stage: s } => written(&[p.map_or("*", party), stage(s), body(b)]),
            Subject::Contribution { party: p, stage: s, .. } | Subject::Rating { party: p, stage: s } => {
                written(&[party(p), stage(s), "*"])
            }
            Subject::Yield { stage: s } => written(&["*", stage(s), "*"]),
            Subject::Votes { option, stage: s } => {
                let name = model.stages[s].ballot.as_ref().and_then(|ballot| ballot.options.get(option));
                written(&[name.map_or("*", |o| o.name.text.as_str()), stage(s), "*"])
            }
            Subject::Duration { stage: s } => written(&[stage(s), stage(s)]),
            Subject::Kept { duty } | Subject::Mended { duty } => written(&[model.duties[duty].name.text.as_str(), "*"]),
            Subject::MembersMove { party: p } => written(&[party(p)]),
            Subject::IndicatorMove { indicator } => written(&[model.indicators[indicator].name.text.as_str()]),
        }
    }

    /// The rest of the key: which occasion, attempt and call; the cycle, the date, the month.
    ///
    /// # Errors
    /// Only those of the writer.
    pub fn write_numbers(&self, out: &mut impl fmt::Write) -> fmt::Result {
        let Question { occasion, attempt, call, .. } = *self;
        match self.subject {
            Subject::Mended { .. } => write!(out, "{}", self.day),
            Subject::Kept { .. } | Subject::MembersMove { .. } | Subject::IndicatorMove { .. } => write_number(occasion, out),
            Subject::Duration { .. } => {
                write_number(occasion, out)?;
                out.write_char('.')?;
                write_number(attempt, out)
            }
            _ => {
                write_number(occasion, out)?;
                out.write_char('.')?;
                write_number(attempt, out)?;
                out.write_char('.')?;
                write_number(call, out)
            }
        }
    }
}

/// In decimal; numbers of one digit, which are nearly all, without the ado of formatting.
fn write_number(number: u32, out: &mut impl fmt::Write) -> fmt::Result {
    match u8::try_from(number) {
        Ok(digit @ 0..10) => out.write_char(char::from(b'0' + digit)),
        _ => write!(out, "{number}"),
    }
}

/// Who answers. The machine is deterministic but for this: simulation draws, a story fixes, verification takes every answer.
pub trait Oracle {
    /// An answer within the question's support (the machine clamps what lies beyond).
    fn answer(&mut self, question: &Question) -> i64;

    /// Whether money is missing now, or was found missing today, where no books are kept: each time anew.
    fn is_short(&mut self) -> bool {
        false
    }

    /// Whether the charter ends at this moment, where what could end it was left out.
    fn breaks_off(&mut self) -> bool {
        false
    }

    /// Whether the occasion of a stage has come today, where what it waits for was left out.
    fn comes(&mut self) -> bool {
        false
    }

    /// Whether it says day by day when a stage's time is over, instead of how long it lasts when it opens.
    fn defers(&self) -> bool {
        false
    }

    /// Whether a stage that has lasted so many days, and whose duration was not answered, closes today. The question is that of
    /// its duration.
    fn closes(&mut self, question: &Question, days: i64) -> bool {
        let _ = (question, days);
        true
    }

    /// Of a stage that has lasted `days` days, whose duration was not answered: how long it lasts if that is less than `days + within`,
    /// and nothing else happens until then; `None` if it lasts on. The question is that of its duration.
    fn closes_within(&mut self, question: &Question, days: i64, within: i64) -> Option<i64> {
        let _ = (question, within);
        Some(days)
    }

    /// Who takes the answers of a gate together by what they come to; `None` where each question is answered by itself.
    fn weigher(&mut self) -> Option<&mut dyn Weigher> {
        None
    }
}

impl<F: FnMut(&Question) -> i64> Oracle for F {
    fn answer(&mut self, question: &Question) -> i64 {
        self(question)
    }
}
