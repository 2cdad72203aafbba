//! Profiles and rules: kept as they are written until the rule engine reads them.

use super::{Name, Title};
use crate::source::Loc;

/// `profile generative_welfare "…" version 1`.
#[derive(Clone, Debug)]
pub struct Profile {
    pub name: Name,
    pub title: Title,
    pub version: Option<String>,
    pub sources: Vec<String>,
    /// `treats RULE as error`: the rule and the keyword id of the severity.
    pub treats: Vec<(Name, &'static str)>,
}

/// `rule dummy_voter in core`.
#[derive(Clone, Debug)]
pub struct Rule {
    pub name: Name,
    pub title: Title,
    pub profile: Option<Name>,
    pub loc: Loc,
}

/// `define workers of s as …`.
#[derive(Clone, Debug)]
pub struct Define {
    pub name: Name,
    pub loc: Loc,
}
