//! What can be folded.
use super::Project;
use crate::source::{FileId, Span};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoldKind {
    Declaration,
    /// Several lines of comments.
    Comment,
    /// A long text, or a clause of several lines.
    Text,
    /// `use` lines.
    Imports,
}

/// A stretch of several lines that can be folded into its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold {
    pub span: Span,
    pub kind: FoldKind,
}

/// What can be folded in a file, in order.
#[must_use]
pub fn folds(project: &Project<'_>, file: FileId) -> Vec<Fold> {
    Vec::new()
}
