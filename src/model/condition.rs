//! Sentences about a run: standings, events, readings (`semantics.md` 7).

use super::{DutyId, IndicatorId, PartyId, StageId};
use crate::quantity::Quantity;
use crate::source::Loc;

/// A condition: one atom, or several joined by `and` or by `or`.
#[derive(Clone, Debug, PartialEq)]
pub enum Cond {
    All(Vec<Cond>),
    Any(Vec<Cond>),
    Not(Box<Cond>),
    Atom(Atom, Loc),
}

impl Cond {
    /// The atoms that must all hold.
    #[must_use]
    pub fn conjuncts(&self) -> Vec<&Atom> {
        match self {
            Cond::All(parts) => parts.iter().flat_map(Cond::conjuncts).collect(),
            Cond::Atom(atom, _) => vec![atom],
            Cond::Any(_) | Cond::Not(_) => Vec::new(),
        }
    }

    /// All atoms, each with its place.
    #[must_use]
    pub fn atoms(&self) -> Vec<(&Atom, Loc)> {
        match self {
            Cond::All(parts) | Cond::Any(parts) => parts.iter().flat_map(Cond::atoms).collect(),
            Cond::Not(inner) => inner.atoms(),
            Cond::Atom(atom, loc) => vec![(atom, *loc)],
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Atom {
    /// Holds in an evening: `garden is open`.
    Stage(StageId, StageState),
    /// Holds in an evening: a duty is broken (broken and not mended), kept (judged, and the last judgement was kept or mended).
    Duty(DutyId, DutyState),
    /// `own_home is met`.
    Met(IndicatorId),
    /// `gardeners are insured`.
    Insured(PartyId),
    Compare(Comparison),
    /// Happens on a day.
    Event(Event),
}

impl Atom {
    /// The stage that it is about.
    #[must_use]
    pub fn stage(&self) -> Option<StageId> {
        match self {
            Atom::Stage(stage, _) => Some(*stage),
            Atom::Event(event) => event.stage(),
            Atom::Compare(comparison) => comparison.reading.stage(),
            Atom::Duty(..) | Atom::Met(_) | Atom::Insured(_) => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StageState {
    /// Includes suspended.
    Open,
    /// Open and not suspended.
    Running,
    Suspended,
    Waiting,
    Done,
    Failed,
    Skipped,
}

/// As a state: how it stands. As an event: the day on which it became so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DutyState {
    Kept,
    Broken,
    Mended,
}

/// Something that happens on a day. Which of `DutyState` words is meant as an event is decided by where it stands:
/// after `whenever`, `after`, `then`, `only after`, `without`, and in `expect` with or without a date, `D is kept` is the event.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    Stage(StageId, StageEvent),
    Duty(DutyId, DutyState),
    /// An option of a ballot wins or loses: the stage, the option's index, won?
    Option(StageId, usize, bool),
    /// The indicator's target is reached for the first time since it was not.
    Met(IndicatorId),
    /// `charter ends as completed`.
    Ends(End),
}

impl Event {
    /// The stage to which it happens.
    #[must_use]
    pub fn stage(&self) -> Option<StageId> {
        match self {
            Event::Stage(stage, _) | Event::Option(stage, ..) => Some(*stage),
            Event::Duty(..) | Event::Met(_) | Event::Ends(_) => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StageEvent {
    Opens,
    Succeeds,
    Fails(Option<Reason>),
    /// Succeeds or fails.
    Closes,
    Skipped,
    Suspended,
    Resumes,
    /// An occasion of a series is passed over.
    Missed,
}

/// Why a stage failed: the first gate that did not pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    Quorum,
    Vote,
    Refusal,
    Target,
    Rating,
    Yield,
    Ballot,
    Requirement,
    LongStop,
}

impl Reason {
    /// In the order in which they are declared.
    pub const ALL: [Reason; 9] = [
        Reason::Quorum,
        Reason::Vote,
        Reason::Refusal,
        Reason::Target,
        Reason::Rating,
        Reason::Yield,
        Reason::Ballot,
        Reason::Requirement,
        Reason::LongStop,
    ];
}

/// How a charter ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    #[default]
    Completed,
    Expired,
    Stuck,
    As(String),
}

/// An occasion's part: an event with how often in a row. As an occasion it is read on the register
/// (`semantics.md` 5): `Succeeds` = stands done or skipped, `Fails` = stands failed, and so on.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    pub event: Event,
    /// `2 times in a row`, counted over the latest occasions; otherwise 1.
    pub in_a_row: u32,
    pub loc: Loc,
}

/// `hours missing at most 200 hours`.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub reading: Reading,
    pub compare: Compare,
    pub operand: Operand,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    AtLeast,
    AtMost,
    Exactly,
}

/// What is read from the books, in the evening.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// Money spent so far: in all, or by one line `(stage that declares it, index)`.
    Spent(Option<(StageId, usize)>),
    Cash,
    LowestCash,
    /// The greatest shortfall so far: what cash was below zero at its lowest, else 0.
    MoneyMissing,
    /// Hours needed and not given, so far: in all, of a stage, or from a party.
    HoursMissing(HoursOf),
    HoursGiven(HoursOf),
    /// People of a party, now.
    Members(PartyId),
    Indicator(IndicatorId),
    /// The latest rating that a stage received.
    Rating(StageId),
    /// The latest yield of a stage.
    Yield(StageId),
    /// The latest turnout of a stage: people who came.
    Turnout(StageId),
    /// The latest share of people in favour: people.
    Support(StageId),
    /// Days from opening to closing, latest occasion.
    Duration(StageId),
    /// Money raised by a stage.
    Raised(StageId),
}

impl Reading {
    /// The stage of which it is read.
    #[must_use]
    pub fn stage(&self) -> Option<StageId> {
        match *self {
            Reading::Rating(stage)
            | Reading::Yield(stage)
            | Reading::Turnout(stage)
            | Reading::Support(stage)
            | Reading::Duration(stage)
            | Reading::Raised(stage)
            | Reading::HoursMissing(HoursOf::Stage(stage))
            | Reading::HoursGiven(HoursOf::Stage(stage))
            | Reading::Spent(Some((stage, _))) => Some(stage),
            _ => None,
        }
    }
}

/// Whose hours: all, those worked in a stage, or those of a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursOf {
    All,
    Stage(StageId),
    Party(PartyId),
}

/// The right side of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    Quantity(Quantity),
    /// `2% of voters`: a share of the members of a party now.
    ShareOfMembers(crate::quantity::Rational, PartyId),
}
