//! Names: where they are declared and used, and what they would be called instead.

use super::Project;
use crate::diagnostic::{Edit, Message};
use crate::source::{FileId, Loc, Span};

/// Where the name under the cursor is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The name under the cursor.
    pub origin: Span,
    /// The declared name.
    pub name: Loc,
    /// The whole declaration.
    pub whole: Loc,
}

/// Whether a place declares a name or uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// Declares: editors show it as written.
    Write,
    /// Uses: as read.
    Read,
}

/// A name that can be renamed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renameable {
    pub span: Span,
    /// The name as it is.
    pub placeholder: String,
}

/// Where the name at an offset is declared.
#[must_use]
pub fn definition(project: &Project<'_>, file: FileId, offset: usize) -> Option<Definition> {
    None
}

/// Every place of the name at an offset, in order, across files; with or without its declaration.
#[must_use]
pub fn references(project: &Project<'_>, file: FileId, offset: usize, with_declaration: bool) -> Vec<Loc> {
    Vec::new()
}

/// The places of the name at an offset in its own file, in order.
#[must_use]
pub fn highlight(project: &Project<'_>, file: FileId, offset: usize) -> Vec<(Span, Access)> {
    Vec::new()
}

/// The name at an offset, if it can be renamed; else why not, for the reader.
///
/// # Errors
/// Nothing can be renamed there.
pub fn prepare_rename(project: &Project<'_>, file: FileId, offset: usize) -> Result<Renameable, Message> {
    Err(Message::new("ide-rename-no-name"))
}

/// The edits that rename what stands at an offset, in the order of files and places.
///
/// # Errors
/// It cannot be renamed, or not to this, with the reason.
pub fn rename(project: &Project<'_>, file: FileId, offset: usize, new: &str) -> Result<Vec<Edit>, Message> {
    Err(Message::new("ide-rename-no-name"))
}
