//! Outlines.
use super::{Project, SymbolKind};
use crate::source::{FileId, Loc, Span};

/// A declaration in the outline of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentSymbol {
    /// The name; of what has none, its keyword.
    pub name: String,
    /// The title, or the keyword.
    pub detail: String,
    pub kind: SymbolKind,
    /// All of it.
    pub span: Span,
    /// Its name.
    pub name_span: Span,
    pub children: Vec<DocumentSymbol>,
}

/// A declaration of the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkspaceSymbol {
    pub name: String,
    pub detail: String,
    pub kind: SymbolKind,
    pub loc: Loc,
    /// The charter or the declaration that holds it.
    pub container: Option<String>,
}

/// What a file declares, in order.
#[must_use]
pub fn document_symbols(project: &Project<'_>, file: FileId) -> Vec<DocumentSymbol> {
    Vec::new()
}

/// What the workspace declares and a query may mean: its letters in this order, in the name or title. Best first.
#[must_use]
pub fn workspace_symbols(project: &Project<'_>, query: &str) -> Vec<WorkspaceSymbol> {
    Vec::new()
}
