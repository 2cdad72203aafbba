//! What can be done with a declaration, shown above it.
use super::Project;
use crate::source::{FileId, Span};

/// A command of the program; the file is the one that starts the charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// `charter check FILE`
    Check { root: FileId },
    /// `charter simulate FILE --scenario S`
    Simulate { root: FileId, scenario: Option<String> },
    /// `charter test FILE`: all that is expected; of one scenario or story, show its part.
    Test { root: FileId, scenario: Option<String> },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lens {
    /// The name that it stands above.
    pub span: Span,
    /// In the reader's language: `run`.
    pub title: String,
    pub command: Command,
}

/// The lenses of a file, in order.
#[must_use]
pub fn lenses(project: &Project<'_>, file: FileId) -> Vec<Lens> {
    Vec::new()
}
