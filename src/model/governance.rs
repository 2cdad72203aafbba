use super::{Actor, Base, BodyId, Method, PartyId};
use crate::quantity::{CalendarSpan, Date};
use crate::source::Loc;

/// The clauses of `governance`. Only `insurance` means something in a run.
#[derive(Clone, Debug, Default)]
pub struct Governance {
    pub loc: Loc,
    pub reviews: Option<(CalendarSpan, Actor)>,
    pub amended_by: Option<Amendment>,
    pub newcomers: Option<String>,
    pub withdrawal_notice: Option<CalendarSpan>,
    pub exclusion: Option<(Actor, Option<(Who, CalendarSpan)>)>,
    pub disputes: Vec<(Who, CalendarSpan)>,
    pub complaints: Vec<(Who, CalendarSpan)>,
    /// What goes back, to whom, within when.
    pub returns: Vec<(String, Actor, CalendarSpan)>,
    pub insurance: Vec<Insurance>,
    pub personal_data: Vec<(String, Actor, CalendarSpan)>,
    pub safeguards: Vec<(String, Actor)>,
}

/// Who can change the charter, and by which method if it is another than the body's own.
#[derive(Clone, Debug)]
pub struct Amendment {
    pub by: Actor,
    pub method: Option<(Method, Option<Base>)>,
}

/// A party or body of the charter, or somebody outside it.
#[derive(Clone, Debug)]
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
