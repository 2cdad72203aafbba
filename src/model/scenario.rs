//! Scenarios and stories: who answers, and what.

use super::{BodyId, Cond, DutyId, IndicatorId, Name, PartyId, ScenarioId, StageId, Title};
use crate::quantity::{CalendarSpan, Date, Quantity, Rational, TimeUnit};
use crate::source::Loc;

/// A scenario (draws answers) or a story (fixes them until one run is left).
#[derive(Clone, Debug)]
pub struct Scenario {
    pub name: Name,
    pub title: Title,
    pub is_story: bool,
    pub parent: Option<ScenarioId>,
    pub answers: Vec<Answer>,
    pub trends: Vec<Trend>,
    /// In order of date, then as written.
    pub facts: Vec<DatedFact>,
    pub together: Vec<Together>,
    pub rest: Option<(Rest, Loc)>,
    pub expectations: Vec<Expectation>,
    pub loc: Loc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    Favourable,
    Adverse,
}

/// The questions that a line can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ObservationKind {
    Turnout,
    Support,
    Consent,
    Tie,
    Contribution,
    Rating,
    Votes,
    Yield,
    Duration,
    /// `accounts is kept`.
    Kept,
    /// `accounts is mended`.
    Mended,
}

/// Which questions: `turnout of gardeners in assembly`.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    pub kind: ObservationKind,
    /// The party, for turnout, support, consent, tie, contribution, rating.
    pub party: Option<PartyId>,
    /// The stage itself, for yield, duration; the option's index in the stage, for votes.
    pub stage: Option<StageId>,
    pub option: Option<usize>,
    pub duty: Option<DutyId>,
    /// `in STAGE`, `in BODY`, or anywhere.
    pub within: Within,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    Anywhere,
    Body(BodyId),
    Stage(StageId),
}

/// The days on which a line holds, both ends included: `from 2028-06-01 until 2028-08-31`. Always, without an end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    pub from: Option<Date>,
    pub until: Option<Date>,
}

/// `turnout of gardeners in assembly is 20%, then 60%`: the law of the first, second … time; the last one repeats.
#[derive(Clone, Debug)]
pub struct Answer {
    pub observation: Observation,
    pub laws: Vec<Law>,
    pub stretch: Stretch,
    pub loc: Loc,
}

/// How an answer is distributed. Values are in the unit of the question; shares of people are shares.
#[derive(Clone, Debug, PartialEq)]
pub enum Law {
    Fixed(Value),
    /// This value (yes, no, absent) with this chance, otherwise its contrary (of absent: given).
    Chance {
        value: Value,
        chance: Rational,
    },
    /// All alike, or with `usually` a triangle; `bell`: a beta distribution around `usually` or the middle (PERT).
    Between {
        low: Value,
        high: Value,
        usually: Option<Value>,
        bell: bool,
    },
    /// Normal with this mean and standard deviation; `skewed`: lognormal; with limits: a beta distribution within them.
    About {
        mean: Value,
        deviation: Option<Value>,
        skewed: bool,
        limits: Option<Box<(Value, Value)>>,
    },
    /// Each person alone with this chance: binomial. Of money, so many people who each bring an equal part of it.
    Each {
        chance: Rational,
        givers: Option<u32>,
    },
    /// So many on average, each case independent of the others: Poisson.
    Average(Value),
    /// Normal with 5% below `low` and 5% above `high`; `skewed`: lognormal.
    NineInTen {
        low: Value,
        high: Value,
        skewed: bool,
    },
    OneOf(Vec<(Value, Rational)>),
    /// One of these laws, each with its chance.
    Mixture(Vec<(Law, Rational)>),
    /// Each row of a column of a CSV file, equally likely.
    Column {
        file: String,
        column: String,
    },
}

/// One value of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Given, kept, mended: yes. Refused, broken: no.
    Yes,
    No,
    Absent,
    Quantity(Quantity),
}

/// A world line: `gardeners fall by 1.5% per month`, `isolation falls by about 0.03 ± 0.02 per month during garden`.
#[derive(Clone, Debug)]
pub struct Trend {
    pub of: TrendOf,
    pub falls: bool,
    pub law: Law,
    /// Per month unless said otherwise; other units are worked out per month (a year = 12 months).
    pub per: TimeUnit,
    pub during: Option<StageId>,
    pub stretch: Stretch,
    pub loc: Loc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendOf {
    Members(PartyId),
    Indicator(IndicatorId),
}

/// `turnout of gardeners and support of gardeners go together by 60%`: in a run where one is high, so are the others.
#[derive(Clone, Debug)]
pub struct Together {
    /// Two or more; an answer is in one such line of a scenario at most.
    pub topics: Vec<Topic>,
    /// The correlation of their normal scores, above 0 and at most 1.
    pub strength: Rational,
    /// Of two topics: where one is high, the other is low.
    pub against: bool,
    pub loc: Loc,
}

/// What goes together with something else.
#[derive(Clone, Debug, PartialEq)]
pub enum Topic {
    Answer(Observation),
    Trend(TrendOf),
}

/// `on 2028-01-01 comune brings 50% of money`.
#[derive(Clone, Debug)]
pub struct DatedFact {
    pub date: Date,
    pub fact: Fact,
    pub loc: Loc,
}

#[derive(Clone, Debug)]
pub enum Fact {
    Leaves(PartyId),
    Joins(PartyId),
    /// From that day on, the party gives this share of its money.
    BringsShare(PartyId, Rational),
    /// Dated money that would come on that day or later comes later by this span.
    DelaysMoney(PartyId, CalendarSpan),
    SuspendedFor(StageId, CalendarSpan),
    /// The head count is set.
    Members(PartyId, u32),
    /// From that day on this line answers before all others.
    Answer(Answer),
}

/// `expect garden is open by 2027-10-01 with chance at least 70%`.
#[derive(Clone, Debug)]
pub struct Expectation {
    pub cond: Cond,
    pub time: Option<(At, Date)>,
    /// At least (`true`) or at most this share of runs; without it, every run.
    pub chance: Option<(bool, Rational)>,
    pub loc: Loc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// That day or earlier.
    By,
    /// Earlier than that day.
    Before,
    On,
}

impl Stretch {
    /// Whether the line holds on some days only: it answers before those that always hold.
    #[must_use]
    pub fn is_dated(&self) -> bool {
        self.from.is_some() || self.until.is_some()
    }

    #[must_use]
    pub fn holds_on(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }

    /// Whether two lines on one question are of equal rank: both always hold, or both begin on one day.
    #[must_use]
    pub fn begins_with(&self, other: &Stretch) -> bool {
        self.is_dated() == other.is_dated() && self.from == other.from
    }
}

impl Law {
    /// All values that the law speaks of, of one that has no shape but between them.
    #[must_use]
    pub fn values(&self) -> Option<Vec<&Value>> {
        match self {
            Law::Fixed(value) => Some(vec![value]),
            Law::Between { low, high, usually, .. } => Some([low, high].into_iter().chain(usually).collect()),
            Law::OneOf(cases) => Some(cases.iter().map(|(value, _)| value).collect()),
            Law::Mixture(parts) => parts.iter().map(|(law, _)| law.values()).collect::<Option<Vec<_>>>().map(|all| all.concat()),
            Law::Chance { .. } | Law::About { .. } | Law::Each { .. } | Law::Average(_) | Law::NineInTen { .. } | Law::Column { .. } => {
                None
            }
        }
    }

    /// A value that the law speaks of; all of its values have the same unit.
    #[must_use]
    pub fn some_value(&self) -> Option<&Value> {
        match self {
            Law::Fixed(value)
            | Law::Chance { value, .. }
            | Law::Between { low: value, .. }
            | Law::About { mean: value, .. }
            | Law::NineInTen { low: value, .. }
            | Law::Average(value) => Some(value),
            Law::OneOf(cases) => cases.first().map(|(value, _)| value),
            Law::Mixture(parts) => parts.first().and_then(|(law, _)| law.some_value()),
            Law::Each { .. } | Law::Column { .. } => None,
        }
    }
}

impl Value {
    /// The value as a quantity, where it is one.
    #[must_use]
    pub fn quantity(&self) -> Option<&Quantity> {
        match self {
            Value::Quantity(quantity) => Some(quantity),
            _ => None,
        }
    }
}
