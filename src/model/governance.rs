use super::{Actor, Base, BodyId, Method, PartyId, Title};
use crate::quantity::{CalendarSpan, Date};
use crate::source::Loc;

/// The clauses of `governance`. Only `insurance` means something in a run.
#[derive(Clone, Debug, Default)]
pub struct Governance {
    pub loc: Loc,
    pub reviews: Option<(CalendarSpan, Actor)>,
    pub amended_by: Option<Amendment>,
    pub newcomers: Option<Title>,
    pub withdrawal_notice: Option<CalendarSpan>,
    pub exclusion: Option<(Actor, Option<(Who, CalendarSpan)>)>,
    pub disputes: Vec<(Who, CalendarSpan)>,
    pub complaints: Vec<(Who, CalendarSpan)>,
    pub returns: Vec<Return>,
    pub insurance: Vec<Insurance>,
    /// Which data, who is the controller, how long they are kept.
    pub personal_data: Vec<(Title, Actor, CalendarSpan)>,
    pub safeguards: Vec<(Title, Actor)>,
}

/// Who can change the charter, and by which method if it is another than the body's own.
#[derive(Clone, Debug)]
pub struct Amendment {
    pub by: Actor,
    pub method: Option<(Method, Option<Base>)>,
}

/// `returns land to comune within 60 days, "improvements stay with the Comune"`.
#[derive(Clone, Debug)]
pub struct Return {
    /// Keyword id of the asset (`a_land`), where it is one.
    pub asset: Option<&'static str>,
    /// As written: the asset's word, or a text.
    pub what: String,
    pub to: Actor,
    pub within: CalendarSpan,
    pub note: Option<String>,
}

/// A party or body of the charter, or somebody outside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    Actor(Actor),
    Text(String),
}

/// `insurance gardeners for accident, liability from 2027-01-01 paid by committee`.
#[derive(Clone, Debug)]
pub struct Insurance {
    pub insured: Vec<PartyId>,
    /// Keyword ids: `r_accident`.
    pub risks: Vec<&'static str>,
    pub from: Date,
    pub paid_by: Actor,
    pub loc: Loc,
}

impl Governance {
    /// The body that can amend the charter, where a body is named.
    #[must_use]
    pub fn amending_body(&self) -> Option<BodyId> {
        match &self.amended_by {
            Some(Amendment { by: Actor::Body(body), .. }) => Some(*body),
            _ => None,
        }
    }

    /// The first day on which a party is insured.
    #[must_use]
    pub fn insured_from(&self, party: PartyId) -> Option<Date> {
        self.insurance.iter().filter(|policy| policy.insured.contains(&party)).map(|policy| policy.from).min()
    }
}
