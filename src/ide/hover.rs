//! What stands under the cursor, explained.
use super::Project;
use crate::source::{FileId, Span};

/// An explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    /// What it is about.
    pub span: Span,
    /// Markdown, in the reader's language.
    pub markdown: String,
}

/// What the word, name or amount at an offset means.
#[must_use]
pub fn hover(project: &Project<'_>, file: FileId, offset: usize) -> Option<Hover> {
    None
}
