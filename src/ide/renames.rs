//! Files that are given another path.
use super::Project;
use crate::diagnostic::Edit;
use std::path::PathBuf;

/// The edits of `use` lines when files (or folders) move from one path to another, so that each still brings in the same text.
#[must_use]
pub fn renamed(project: &Project<'_>, moves: &[(PathBuf, PathBuf)]) -> Vec<Edit> {
    Vec::new()
}
