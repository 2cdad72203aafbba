//! The meaning of every word, for colours.
use super::{Project, SymbolKind};
use crate::source::{FileId, Span};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A keyword that starts a declaration or a clause, or joins words inside of one.
    Keyword,
    /// A word of a closed list: kinds of parties, techniques, states.
    Value,
    Name(SymbolKind),
    /// A name that nothing is known of.
    UnknownName,
    Number,
    Date,
    Unit,
    Text,
    Comment,
    /// A comment that documents a declaration.
    Doc,
    Operator,
}

/// A coloured stretch; it never crosses the end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub kind: TokenKind,
    /// A name that is declared here.
    pub declaration: bool,
}

/// The tokens of a file, or of a stretch of it, in order and apart from each other.
#[must_use]
pub fn tokens(project: &Project<'_>, file: FileId, within: Option<Span>) -> Vec<Token> {
    Vec::new()
}
