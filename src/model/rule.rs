//! Profiles and rules as they are written: the rule engine knows what their words mean.

use super::{Name, Title};
use crate::diagnostic::{Lang, Severity};
use crate::quantity::{Date, Quantity};
use crate::source::Loc;

/// `profile generative_welfare "…" version 1`.
#[derive(Clone, Debug)]
pub struct Profile {
    pub name: Name,
    pub title: Title,
    pub version: Option<String>,
    pub sources: Vec<String>,
    /// `treats RULE as error`.
    pub treats: Vec<(Name, Severity)>,
    /// `sets NAME to VALUE`: another value for a number that a `define` gives.
    pub sets: Vec<(Name, Expr)>,
}

/// `rule dummy_voter in core`.
#[derive(Clone, Debug)]
pub struct Rule {
    pub name: Name,
    pub title: Title,
    /// The profiles that it belongs to; without any, it always holds where it is declared.
    pub profiles: Vec<Name>,
    /// `for every p in parties, …`.
    pub bindings: Vec<Binding>,
    pub filter: Option<Expr>,
    /// `None`: it is not there, or could not be read, which has been reported.
    pub require: Option<Expr>,
    /// Whether a `require` is written, readable or not.
    pub writes_require: bool,
    pub otherwise: Option<Otherwise>,
    /// Whether an `else` is written, readable or not.
    pub writes_otherwise: bool,
    pub because: Option<RuleText>,
    pub sources: Vec<String>,
    pub suggest: Option<RuleText>,
    pub examples: Vec<Example>,
    pub loc: Loc,
}

/// `else warning on p "…"`.
#[derive(Clone, Debug)]
pub struct Otherwise {
    pub severity: Severity,
    pub on: Option<On>,
    pub text: RuleText,
}

/// What a finding is about.
#[derive(Clone, Debug)]
pub enum On {
    Charter,
    /// A variable of the rule.
    Variable(Name),
}

/// A text of a rule, in the language of its file and perhaps in others: each of literal pieces and `{expressions}`.
pub type RuleText = Vec<(Lang, Vec<Piece>)>;

#[derive(Clone, Debug)]
pub enum Piece {
    Text(String),
    Value(Expr),
}

/// A charter in which the rule finds something, or nothing.
#[derive(Clone, Debug)]
pub struct Example {
    /// A charter, or the path of one beside the file.
    pub text: String,
    /// The text is the charter itself: it has several lines, or stands between `"""`.
    pub is_charter: bool,
    /// It fails there.
    pub fails: bool,
    /// On the declaration of this name.
    pub on: Option<Name>,
    pub loc: Loc,
}

/// `define workers of s in stages as …`.
#[derive(Clone, Debug)]
pub struct Define {
    pub name: Name,
    pub parameter: Option<Binding>,
    /// `None`: it could not be read, which has been reported.
    pub value: Option<Expr>,
    pub loc: Loc,
}

/// `p in parties of b`.
#[derive(Clone, Debug)]
pub struct Binding {
    pub name: Name,
    pub list: Box<Expr>,
}

/// An expression of a rule, with the place where it is written.
#[derive(Clone, Debug)]
pub struct Expr {
    pub kind: ExprKind,
    pub loc: Loc,
}

#[derive(Clone, Debug)]
pub enum ExprKind {
    And(Vec<Expr>),
    Or(Vec<Expr>),
    Not(Box<Expr>),
    Compare(Box<Expr>, Sign, Box<Expr>),
    /// `x is stated`.
    Stated(Box<Expr>),
    /// `x is WORD`, or `x is y`.
    Is(Box<Expr>, Box<Expr>),
    /// `x in y`, or in any of several.
    In(Box<Expr>, Vec<Expr>),
    /// `p acts in …`, `p can block b`, `s can be reached`, `s depends on t`.
    Test(Box<Expr>, Test, Vec<Expr>),
    /// `a + b − c`: each with whether it is taken away.
    Sum(Vec<(bool, Expr)>),
    /// `a × b ÷ c`: each with whether it divides.
    Product(Vec<(bool, Expr)>),
    /// `votes of p in b`: what is asked, of what, within what.
    Of(Box<Expr>, Box<Expr>, Option<Box<Expr>>),
    /// `some x in L where C meets D`.
    Quantified(Quantifier, Binding, Option<Box<Expr>>, Option<Box<Expr>>),
    /// `sum of V for x in L where C`.
    Aggregate(Aggregate, Option<Box<Expr>>, Binding, Option<Box<Expr>>),
    Quantity(Quantity),
    Date(Date),
    Text(String),
    Charter,
    /// A word of rules, by its keyword id: `w_assets`.
    Word(&'static str),
    /// A word of a closed list, as it is written: which list is told by what it is compared with.
    Value(String),
    /// A variable, a define, or something that the charter declares.
    Name(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Equal,
    Unequal,
    Less,
    Greater,
    AtMost,
    AtLeast,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    Acts,
    HasVoice,
    CanWin,
    CanBlock,
    CanFail,
    CanBeReached,
    DependsOn,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantifier {
    Every,
    Some,
    No,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregate {
    Count,
    Sum,
    Highest,
    Lowest,
}
