use super::{Actor, Event, Happening, Ladder, Name, StageId, Title, Who};
use crate::quantity::{CalendarSpan, Date, Quantity};
use crate::source::Loc;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyKind {
    Duty,
    /// Runs as a duty of the party in `kept by`, with `checked every …` as its cycle.
    Standard,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deontic {
    Must,
    MustNot,
    May,
}

/// A duty, or a standard.
#[derive(Clone, Debug)]
pub struct Duty {
    pub name: Name,
    pub title: Title,
    pub kind: DutyKind,
    pub debtor: Option<Actor>,
    pub deontic: Deontic,
    /// Keyword id of what is to be done, where it is one of the list: `dv_publish`.
    pub verb: Option<&'static str>,
    /// What is owed: the text of `must`, or of `measures`.
    pub action: Option<String>,
    /// Threshold of a standard: at least (`true`) or at most, and how much.
    pub threshold: Option<(bool, Quantity)>,
    /// What a share in `threshold` is of.
    pub share_of: Option<Who>,
    pub due: Option<Due>,
    pub due_loc: Option<Loc>,
    pub owed_to: Vec<Actor>,
    /// `watched by`, or the `by` of `checked every`.
    pub watched_by: Option<Actor>,
    pub shown_by: Vec<String>,
    pub if_broken: Option<Ladder>,
    pub must_loc: Option<Loc>,
}

/// When a duty falls due.
#[derive(Clone, Debug)]
pub struct Due {
    pub timing: DutyTiming,
    /// `, within 31 days`.
    pub within: Option<CalendarSpan>,
}

#[derive(Clone, Debug)]
pub enum DutyTiming {
    Every {
        every: CalendarSpan,
        from: Option<Date>,
        during: Option<StageId>,
    },
    By(Date),
    On(Date),
    /// `within SPAN after EVENT`.
    Within {
        span: CalendarSpan,
        after: Happening,
    },
    Whenever(Event),
}
