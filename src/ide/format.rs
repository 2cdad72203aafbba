//! Layout: of a file, of what is selected, of a line that was just begun.
use super::Project;
use crate::diagnostic::Edit;
use crate::source::{FileId, Span};

/// The edits that lay a file out; none if it is laid out already.
#[must_use]
pub fn format(project: &Project<'_>, file: FileId) -> Vec<Edit> {
    Vec::new()
}

/// The edits that lay out the declarations that a stretch touches.
#[must_use]
pub fn format_range(project: &Project<'_>, file: FileId, within: Span) -> Vec<Edit> {
    Vec::new()
}

/// The edits after a line end was typed right before an offset: the indent of the new line.
#[must_use]
pub fn after_newline(project: &Project<'_>, file: FileId, offset: usize) -> Vec<Edit> {
    Vec::new()
}
