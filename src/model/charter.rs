use super::{Name, Title};
use crate::quantity::{Currency, Date, Quantity};
use crate::source::Loc;

/// The kind of good that a service produces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoodKind {
    Public,
    Private,
    Common,
    Mixed,
}

/// The head of it all: `charter via_adda "…"` and its clauses.
#[derive(Clone, Debug)]
pub struct Charter {
    pub name: Name,
    pub title: Title,
    pub languages: Vec<String>,
    pub languages_loc: Option<Loc>,
    pub good: Option<GoodKind>,
    /// Keyword id of the legal form: `i_ordinary`.
    pub instrument: Option<&'static str>,
    pub under: Vec<String>,
    pub follows: Vec<Name>,
    pub territory: Option<Title>,
    pub boundary: Option<Title>,
    pub serves: Option<Quantity>,
    /// First and last day, both included. Without it a charter is checked but cannot run.
    pub period: Option<(Date, Date)>,
    pub period_loc: Loc,
    pub currency: Option<Currency>,
    pub waivers: Vec<Waiver>,
}

/// A finding accepted with a reason: `waives RULE on NAME because "…" until DATE`.
#[derive(Clone, Debug)]
pub struct Waiver {
    pub rule: Name,
    pub on: Option<Name>,
    pub because: Option<String>,
    pub until: Option<Date>,
    pub loc: Loc,
}
