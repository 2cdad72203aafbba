//! Links to other files.
use super::Project;
use crate::source::{FileId, Span};
use std::path::PathBuf;

/// A text that leads to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub span: Span,
    /// The path, as the project names its files.
    pub path: PathBuf,
}

/// The links of a file: its `use` lines, CSV files of scenarios, charters that are examples of rules.
#[must_use]
pub fn links(project: &Project<'_>, file: FileId) -> Vec<Link> {
    Vec::new()
}
