use super::{Actor, PartyId, StageId};
use crate::quantity::{CalendarSpan, Money};
use crate::source::Loc;

/// What a failure, a breach or a shortfall leads to, rung by rung.
#[derive(Clone, Debug)]
pub struct Ladder {
    pub rungs: Vec<Rung>,
    pub loc: Loc,
}

/// One rung.
#[derive(Clone, Debug)]
pub struct Rung {
    pub act: RungAct,
    /// `with 30 days to mend`.
    pub mend: Option<CalendarSpan>,
    pub loc: Loc,
}

#[derive(Clone, Debug)]
pub enum RungAct {
    Retry {
        times: u32,
        after: Option<CalendarSpan>,
    },
    Reopen {
        stages: Vec<StageId>,
        times: u32,
    },
    Skip,
    /// Lasts as long as its cause (`until mended` says the same aloud).
    Suspend(StageId),
    Remind,
    Warn,
    Remedy {
        text: String,
        worth: Option<Money>,
        within: Option<CalendarSpan>,
    },
    Pay {
        amount: Money,
        to: Option<Actor>,
    },
    Exclude(PartyId),
    EndAs(String),
}
