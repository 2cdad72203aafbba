use super::{Event, Happening, Name, PartyId, StageId, Title};
use crate::quantity::{CalendarSpan, Date, Quantity};
use crate::source::Loc;

/// A party: who takes part.
#[derive(Clone, Debug)]
pub struct Party {
    pub name: Name,
    pub title: Title,
    /// Keyword id of the kind: `k_municipality`; empty where the head could not be read.
    pub kind: &'static str,
    pub beneficiary: bool,
    pub minors: bool,
    pub vulnerable: bool,
    /// Heads at the start. A party without `members` counts as one.
    pub members: Option<u32>,
    pub members_loc: Option<Loc>,
    pub admits: Option<Admission>,
    pub belongs_to: Option<PartyId>,
    pub registered: Option<Date>,
    pub brings: Vec<Brings>,
}

/// `admits "who lives here" from 16 years of age, identified by "tax code"`: who may belong to the party, or vote.
#[derive(Clone, Debug)]
pub struct Admission {
    pub who: String,
    /// In years.
    pub least_age: Option<u32>,
    pub identified_by: Option<String>,
}

/// One `brings` clause.
#[derive(Clone, Debug)]
pub struct Brings {
    /// Keyword id of the asset: `a_money`, `a_time`, `a_skill`, …
    pub asset: &'static str,
    pub offered: Offered,
    /// `at most`: on call, used only where others are short.
    pub on_call: bool,
    pub when: When,
    pub worth: Option<Quantity>,
    /// Keyword id of the legal nature: `fee`, `loan`, …
    pub nature: Option<&'static str>,
    pub back_on: Option<Date>,
    pub loc: Loc,
}

impl Brings {
    /// Whether an amount is brought, not only something named.
    #[must_use]
    pub fn is_quantity(&self) -> bool {
        matches!(self.offered, Offered::Quantity(_))
    }
}

/// What is brought: a quantity, or something named.
#[derive(Clone, Debug)]
pub enum Offered {
    Quantity(Quantity),
    Texts(Vec<String>),
}

/// When a contribution comes.
#[derive(Clone, Debug)]
pub enum When {
    /// Nothing is said: a rate flows over the whole period; see the machine for plain amounts.
    Unsaid,
    On(Date),
    Instalments {
        count: u32,
        every: CalendarSpan,
        from: Date,
    },
    /// Once, at the first happening.
    After(Happening),
    /// At each event, at most so many times (`None`: no bound).
    Whenever {
        event: Event,
        at_most: Option<u32>,
    },
    /// Evenly over the running evenings of a stage.
    During(StageId),
}
