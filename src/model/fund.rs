use super::{Actor, Name, PartyId, StageId, Tie, Title};
use crate::quantity::{Money, Rational};
use crate::source::Loc;

/// How sure a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Counts as written. Also what is not qualified.
    Committed,
    /// Asked when the target is judged, like hoped.
    Pledged,
    /// Asked: there, or not there.
    Conditional,
    /// Asked: how much came.
    Hoped,
}

/// Sources, target and uses of a stage.
#[derive(Clone, Debug, Default)]
pub struct Fund {
    pub sources: Vec<Source>,
    pub target: Option<Target>,
    pub lines: Vec<FundLine>,
    /// Indexes into `lines`: which shrink first.
    pub cuts_first: Vec<usize>,
    pub cuts_loc: Option<Loc>,
}

/// `from comune 3_000 EUR committed`.
#[derive(Clone, Debug)]
pub struct Source {
    pub party: PartyId,
    /// The amount, shares of the target already worked out; without amount in the text, all that the party brings.
    pub amount: Money,
    /// The share of the target, where the text gives one.
    pub share: Option<Rational>,
    pub certainty: Certainty,
    /// Whether the text says how certain it is.
    pub certainty_said: bool,
    pub nature: Option<&'static str>,
    pub loc: Loc,
}

/// `target 7_200 EUR, at least 6_000 EUR`; without `at least`, the whole target is needed.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    pub amount: Money,
    pub least: Money,
    pub least_said: bool,
    pub loc: Loc,
}

/// One line of `spends`.
#[derive(Clone, Debug)]
pub struct FundLine {
    pub name: Name,
    pub amount: Money,
    pub to: Option<Actor>,
    /// The stage over whose running evenings it is spent.
    pub stage: Option<StageId>,
    pub loc: Loc,
}

/// The ballot of a `co-prioritisation`.
#[derive(Clone, Debug)]
pub struct Ballot {
    pub districts: Vec<Name>,
    pub options: Vec<BallotOption>,
    pub options_from: Option<OptionsFrom>,
    pub budget: Option<Money>,
    /// The budget is for each district.
    pub budget_each: bool,
    pub budget_from: Option<Name>,
    pub kind: Option<BallotKind>,
    /// `proportionally`: Method of Equal Shares; otherwise by votes.
    pub proportional: bool,
    /// Least votes to win.
    pub minimum: Option<u32>,
    pub tie: Option<Tie>,
    /// Keyword id: `lo_next`, `lo_winners`, `lo_reserve`, `lo_source`.
    pub leftover: Option<&'static str>,
    pub loc: Loc,
}

/// `options from STAGE` or a text: options that are not known yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionsFrom {
    pub stage: Option<StageId>,
    pub text: Option<String>,
    /// The most that one may cost.
    pub each_at_most: Option<Money>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BallotKind {
    Single,
    Approval { at_most: Option<u32> },
    Basket,
    Ranking,
    Points(Option<u32>),
}

/// `option playground "A playground" 40_000 EUR in navile`.
#[derive(Clone, Debug)]
pub struct BallotOption {
    pub name: Name,
    pub title: Title,
    pub cost: Money,
    /// Index into `districts`.
    pub district: Option<usize>,
    pub loc: Loc,
}

/// A share of a target, worked out and rounded half up to the minor unit.
#[must_use]
pub fn share_of(target: Money, share: Rational) -> Money {
    let exact = crate::quantity::Exact::from(share).times(&crate::quantity::Exact::from(i128::from(target.minor)));
    Money { minor: i64::try_from(exact.round_half_up()).unwrap_or(i64::MAX), currency: target.currency }
}
