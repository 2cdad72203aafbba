use super::{BodyId, Name, PartyId, Title};
use crate::quantity::{CalendarSpan, Rational};
use crate::source::Loc;

/// A body that decides by votes: `body assembly`.
#[derive(Clone, Debug)]
pub struct Body {
    pub name: Name,
    pub title: Title,
    pub seats: Vec<Seats>,
    /// Method and base as written; without `decides`, majority of votes.
    pub method: Method,
    pub base: Option<Base>,
    pub decides_loc: Option<Loc>,
    pub quorum: Option<Quorum>,
    pub tie: Option<Tie>,
    pub tie_loc: Option<Loc>,
    pub veto: Vec<PartyId>,
}

/// `gardeners 1 per member` (people vote one by one) or `comune 3` (one bloc of three votes).
#[derive(Clone, Debug)]
pub struct Seats {
    pub party: PartyId,
    pub count: u32,
    pub per_member: bool,
    pub loc: Loc,
}

/// How a decision is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Method {
    Majority,
    MostVotes,
    Unanimity,
    Consensus,
    /// `without objection`.
    Consent,
    /// `by 2/3`.
    Share(Rational),
    Lot,
    Ranking,
    SilentAssent,
}

/// What a share or majority is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    Votes,
    Present,
    Members,
    Seats,
}

/// How many must be there.
#[derive(Clone, Debug)]
pub struct Quorum {
    pub first: Threshold,
    pub second: Option<SecondCall>,
    pub loc: Loc,
}

#[derive(Clone, Debug)]
pub struct SecondCall {
    pub threshold: Threshold,
    /// How long after the first call; without it, the same body meets the next day.
    pub after: Option<CalendarSpan>,
}

/// A number of seats present, or a share of all seats (rounded up).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Threshold {
    Count(u32),
    Share(Rational),
}

/// What a tie leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    DecidedBy(PartyId),
    /// Another body decides; how it votes is one question, without a party.
    DecidedByBody(BodyId),
    Lot,
    Rejects,
}
