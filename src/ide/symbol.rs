//! What is declared, by name.

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SymbolKind {
    Charter,
    Party,
    Body,
    Stage,
    Duty,
    Standard,
    Indicator,
    Governance,
    /// An option of a ballot.
    Option,
    /// A line of a fund.
    Line,
    /// A district of a ballot.
    District,
    Promise,
    Scenario,
    Story,
    Profile,
    Rule,
    Define,
    /// A variable of a rule.
    Variable,
}
