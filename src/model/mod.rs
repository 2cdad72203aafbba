//! The charter as meaning: names resolved, dimensions checked, amounts exact. The only thing that later rooms see.

mod actor;
mod charter;
mod check;
mod condition;
mod decision;
mod duty;
mod fund;
mod governance;
mod id;
mod indicator;
mod ladder;
mod party;
mod promise;
mod resolve;
mod rule;
mod scenario;
mod stage;
mod written;

pub use actor::Actor;
pub use charter::{Charter, GoodKind, Waiver};
pub use check::{Brought, Schedule, Window, brought, check, civil_units, even_split, is_unpaid_kind, waits_for, weekly_burden};
pub use condition::{
    Atom, Compare, Comparison, Cond, DutyState, End, Event, Happening, HoursOf, Operand, Reading, Reason, StageEvent, StageState,
};
pub use decision::{Base, Body, Method, Quorum, Seats, SecondCall, Threshold, Tie};
pub use duty::{Deontic, Due, Duty, DutyKind, DutyTiming};
pub use fund::{Ballot, BallotKind, BallotOption, Certainty, Fund, FundLine, OptionsFrom, Source, Target, share_of};
pub use governance::{Amendment, Governance, Insurance, Return, Who};
pub use id::{BodyId, DutyId, Id, IndicatorId, PartyId, ScenarioId, StageId, Table};
pub use indicator::{Direction, Indicator, OutcomePayment, Persistence};
pub use ladder::{Ladder, Rung, RungAct};
pub use party::{Admission, Brings, Offered, Party, When};
pub use promise::{Promise, PromiseForm};
pub use resolve::{quantity_alone, resolve};
pub use rule::{
    Aggregate, Binding, Define, Example, Expr, ExprKind, On, Otherwise, Piece, Profile, Quantifier, Rule, RuleText, Sign, Test,
};
pub use scenario::{
    Answer, At, DatedFact, Expectation, Fact, Law, Observation, ObservationKind, Rest, Scenario, Stretch, Together, Topic, Trend, TrendOf,
    Value, Within,
};
pub use stage::{Activity, Cost, Gate, Lasts, Need, Occasion, Stage};
pub use written::Written;

use crate::diagnostic::Lang;
use crate::quantity::Workdays;
use crate::source::Loc;

/// A name with the place where it is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub text: String,
    pub loc: Loc,
}

/// A title in one or several languages; the first one is in the language of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    pub text: String,
    /// `(language code, text)`.
    pub others: Vec<(String, String)>,
}

/// A project as meaning. Every list is in the order written (files in the order of their `use`), and that order means
/// something: it is the order of the day (`semantics.md` 4).
#[derive(Debug, Default)]
pub struct Model {
    pub charter: Option<Charter>,
    pub parties: Table<Party>,
    pub bodies: Table<Body>,
    pub stages: Table<Stage>,
    /// Duties and standards, in the order written.
    pub duties: Table<Duty>,
    pub indicators: Table<Indicator>,
    pub governance: Option<Governance>,
    pub promises: Vec<Promise>,
    /// Scenarios and stories, in the order written.
    pub scenarios: Table<Scenario>,
    pub profiles: Vec<Profile>,
    pub rules: Vec<Rule>,
    pub defines: Vec<Define>,
    /// The documentation comments (`///`), by the name of the declaration below them.
    pub docs: Vec<(Name, String)>,
    /// Which days are working days: by `holidays` and `closed`.
    pub workdays: Workdays,
    /// The language of the file that declares the charter.
    pub lang: Lang,
    /// Where the clauses of each declaration stand, by the place of its name.
    pub written: Written,
}

impl Model {
    /// The documentation comment of a declaration.
    #[must_use]
    pub fn doc(&self, name: &Name) -> Option<&str> {
        self.docs.iter().find(|(of, _)| of == name).map(|(_, text)| text.as_str())
    }

    /// The scenario or story of this name.
    #[must_use]
    pub fn scenario(&self, name: &str) -> Option<ScenarioId> {
        self.scenarios.iter().find(|(_, scenario)| scenario.name.text == name).map(|(id, _)| id)
    }
}
