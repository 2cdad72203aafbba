use super::{Actor, Name, StageId, Title, Who};
use crate::quantity::{CalendarSpan, Date, Money, Quantity, Rational};
use crate::source::Loc;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Higher,
    Lower,
    /// Must not get worse: lower than its target is worse.
    Steady,
}

/// An indicator: what should be better, and stay better.
#[derive(Clone, Debug)]
pub struct Indicator {
    pub name: Name,
    pub title: Title,
    /// Keyword id: `l_outcome`.
    pub level: Option<&'static str>,
    pub of: Option<Actor>,
    pub scale: Option<(Rational, Rational)>,
    pub better: Option<Direction>,
    /// What a share in `baseline` and `target` is of.
    pub share_of: Option<Who>,
    /// Fixes the unit.
    pub baseline: Option<(Quantity, Date)>,
    pub target: Option<(Quantity, Date)>,
    pub baseline_loc: Option<Loc>,
    pub target_loc: Option<Loc>,
    pub persists: Option<Persistence>,
    pub measured_every: Option<CalendarSpan>,
    pub measured_by: Option<Actor>,
    pub verified_by: Option<Actor>,
    pub pays: Option<OutcomePayment>,
}

/// `persists 12 months after garden, losing at most 25%`.
#[derive(Clone, Debug)]
pub struct Persistence {
    pub span: CalendarSpan,
    pub after: StageId,
    pub losing_at_most: Option<Rational>,
}

/// `pays school 100 EUR per person from comune, at most 4_000 EUR`.
#[derive(Clone, Debug)]
pub struct OutcomePayment {
    pub to: Actor,
    pub amount: Money,
    /// Per unit of the indicator above its baseline.
    pub per_unit: bool,
    pub from: Actor,
    pub at_most: Option<Money>,
    pub loc: Loc,
}
