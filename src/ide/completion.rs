//! What can stand at an offset.
use super::{Project, SymbolKind};
use crate::source::{FileId, Span};

/// What kind of thing a completion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    /// The head of a declaration, with the clauses that it usually has.
    Declaration,
    Clause,
    Keyword,
    Unit,
    /// A word of a closed list: kinds of parties, techniques.
    Value,
    /// A word that rules ask by.
    RuleWord,
    /// A code of a check, in `waives`.
    Check,
    /// A path of a file, in `use`.
    File,
    Name(SymbolKind),
}

/// One thing that could be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    pub label: String,
    pub kind: CompletionKind,
    /// Short: a title, or what a clause is for.
    pub detail: Option<String>,
    /// What it replaces: the word begun at the cursor.
    pub span: Span,
    /// What it writes; as a snippet where [`Completion::is_snippet`]: `${1:name}`, `$0`.
    pub text: String,
    pub is_snippet: bool,
    /// Smaller comes first.
    pub rank: u32,
    /// What [`documentation`] is asked by.
    pub key: Option<String>,
}

/// What can stand at an offset, the likeliest first.
#[must_use]
pub fn complete(project: &Project<'_>, file: FileId, offset: usize) -> Vec<Completion> {
    Vec::new()
}

/// The documentation of a completion (Markdown), by its key and the file where it was offered.
#[must_use]
pub fn documentation(project: &Project<'_>, file: FileId, key: &str) -> Option<String> {
    None
}
