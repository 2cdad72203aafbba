//! What can be done about a finding, or with a selection.
use super::Project;
use crate::diagnostic::{Diagnostic, Edit};
use crate::quantity::Date;
use crate::source::{FileId, Span};
use std::path::PathBuf;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionKind {
    /// Mends a finding.
    QuickFix,
    /// Moves text without changing what it means.
    Extract,
    /// Of a whole file: translate.
    Rewrite,
    /// Mends all that is certain.
    FixAll,
}

/// A change of the project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// A file that is made first, with its text.
    pub create: Option<(PathBuf, String)>,
    pub edits: Vec<Edit>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub title: String,
    pub kind: ActionKind,
    /// The index of the finding that it mends, among those given.
    pub mends: Option<usize>,
    /// The likeliest of its kind.
    pub preferred: bool,
    pub change: Change,
}

/// What can be done at a stretch of a file, about these findings (those that the editor has there) and besides. A waiver that is
/// proposed ends a year after `today`.
#[must_use]
pub fn actions(project: &Project<'_>, file: FileId, at: Span, findings: &[&Diagnostic], today: Date) -> Vec<Action> {
    Vec::new()
}

/// All certain fixes of a file that do not touch each other, as one change.
#[must_use]
pub fn all_fixes(project: &Project<'_>, file: FileId, findings: &[&Diagnostic]) -> Option<Action> {
    None
}
