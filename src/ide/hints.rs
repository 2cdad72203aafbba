//! What a charter leaves to be worked out, shown between its words.
use super::Project;
use crate::source::{FileId, Span};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HintKind {
    /// Dates as planned.
    Dates,
    /// A rate or share worked out.
    Amount,
    /// A sum against its target.
    Sum,
    /// Voting power.
    Power,
}

/// A short text shown in a line that is not part of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Where it stands.
    pub offset: u32,
    pub label: String,
    /// What it means, at length.
    pub tooltip: String,
    pub kind: HintKind,
}

/// The hints of a stretch of a file, in order.
#[must_use]
pub fn hints(project: &Project<'_>, file: FileId, within: Span) -> Vec<Hint> {
    Vec::new()
}
