use super::{Actor, Ballot, Cond, Fund, Happening, Ladder, Name, PartyId, StageId, Title};
use crate::quantity::{CalendarSpan, Date, Quantity, Rational};
use crate::source::Loc;

/// The seven activities of co-production, and plain stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Activity {
    CoPlanning,
    CoDesign,
    CoPrioritisation,
    CoFinancing,
    CoManagement,
    CoDelivery,
    CoEvaluation,
    Stage,
}

/// A stage of the service, of any of the seven activities or none.
#[derive(Clone, Debug)]
pub struct Stage {
    pub name: Name,
    pub title: Title,
    pub activity: Activity,
    /// Keyword ids of known techniques, texts of others.
    pub techniques: Vec<(String, Loc)>,
    pub occasion: Occasion,
    /// `not before DATE`.
    pub not_before: Option<Date>,
    pub starts_loc: Option<Loc>,
    pub replaces: Option<StageId>,
    pub only_if: Vec<Cond>,
    pub requires: Vec<Cond>,
    /// Planned time; without it, until the last day of the period.
    pub lasts: Option<Lasts>,
    pub lasts_loc: Option<Loc>,
    pub long_stop: Option<CalendarSpan>,
    pub led_by: Option<Actor>,
    pub with: Vec<Actor>,
    pub involves: Vec<Actor>,
    pub consults: Vec<Actor>,
    pub informs: Vec<Actor>,
    /// Judged on closing, in the order written.
    pub gates: Vec<(Gate, Loc)>,
    /// The product, where one is named: a text, or the name of what it yields.
    pub yields: Option<String>,
    pub supports: Vec<(Vec<Actor>, Vec<String>)>,
    pub answers_within: Option<CalendarSpan>,
    pub needs: Vec<Need>,
    pub costs: Vec<Cost>,
    pub otherwise: Option<Ladder>,
    pub short_money: Option<Ladder>,
    pub short_hours: Option<Ladder>,
    /// Sources, target and lines: co-financing, and stages that carry money.
    pub fund: Fund,
    /// Only `co-prioritisation`.
    pub ballot: Option<Ballot>,
}

/// When a stage may open. Conditions, dates and lags are those of `semantics.md` 5.
#[derive(Clone, Debug)]
pub enum Occasion {
    /// Nothing is said: the first day of the period.
    FirstDay,
    /// One date: once. Several: a series, one occasion each, in order of date.
    On(Vec<Date>),
    /// After all of these, and then the lag.
    After { all: Vec<Happening>, lag: Option<CalendarSpan> },
    /// After one of these is done or skipped.
    AfterAny(Vec<StageId>),
    /// A series: `every 12 months during garden`; without `during`, from the period's first day.
    Every { every: CalendarSpan, during: Option<StageId> },
}

impl Occasion {
    /// Whether the stage has many occasions.
    #[must_use]
    pub fn is_series(&self) -> bool {
        match self {
            Occasion::Every { .. } => true,
            Occasion::On(dates) => dates.len() > 1,
            _ => false,
        }
    }
}

/// How long a stage lasts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lasts {
    For(CalendarSpan),
    Range {
        least: CalendarSpan,
        most: CalendarSpan,
        usually: Option<CalendarSpan>,
    },
    /// That day's evening counts; it closes the next morning.
    Until(Date),
}

impl Lasts {
    /// The spans of time that it is told in.
    pub fn spans(self) -> impl Iterator<Item = CalendarSpan> {
        let spans = match self {
            Lasts::For(span) => [Some(span), None, None],
            Lasts::Range { least, most, usually } => [Some(least), Some(most), usually],
            Lasts::Until(_) => [None; 3],
        };
        spans.into_iter().flatten()
    }

    /// How many days it can be differs by the day on which it begins.
    #[must_use]
    pub fn is_civil(self) -> bool {
        self.spans().any(|span| span.is_civil())
    }
}

/// What is judged when a stage closes.
#[derive(Clone, Debug)]
pub enum Gate {
    DecidedBy(Actor),
    /// Judges the stage's `fund`.
    Target,
    Rating {
        by: PartyId,
        low: Rational,
        high: Rational,
        least: Rational,
    },
    Yield {
        least: Rational,
    },
    PassesIf(Cond),
    /// Judges the stage's `ballot`. Stands where `ballot`, or else the first ballot clause, is written.
    Ballot,
}

/// `30 hours per month from gardeners or school`.
#[derive(Clone, Debug)]
pub struct Need {
    pub quantity: Quantity,
    /// Who gives, then who steps in, in order.
    pub from: Vec<PartyId>,
    pub loc: Loc,
}

/// `costs high 1_200 EUR per person per month for 4 people`.
#[derive(Clone, Debug)]
pub struct Cost {
    /// The fund line that it changes, where one is named: `(the stage that declares the line, its index)`.
    pub line: Option<(StageId, usize)>,
    pub label: Option<Name>,
    pub quantity: Quantity,
    /// `for 4 people`: multiplies a rate per person.
    pub heads: Option<u32>,
    pub loc: Loc,
}
