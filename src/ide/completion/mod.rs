//! What can stand at an offset. Only what stands before it counts, so that half-written lines and what follows them do no harm.

mod amounts;
mod heads;
mod inside;
mod line;
mod names;
mod rules;
mod snippet;

use super::cursor::Cursor;
use super::hover::{clause_page, rule_word_page};
use super::symbol::Symbols;
use super::{Project, SymbolKind};
use crate::source::{FileId, Loc, Span};
use crate::syntax::{DeclKind, clauses, keywords};
use line::Line;

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
    /// A rule or check, where it is waived or treated.
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
    /// What it replaces: the words begun at the cursor, up to it.
    pub span: Span,
    /// What it writes; as a snippet where `is_snippet`: `${1:name}`, `$0`.
    pub text: String,
    pub is_snippet: bool,
    /// Smaller comes first.
    pub rank: u32,
    /// What [`documentation`] is asked by.
    pub key: Option<String>,
}

/// What can stand at an offset, the likeliest first. What begins with the word at the cursor is not picked out: editors do that.
#[must_use]
pub fn complete(project: &Project<'_>, file: FileId, offset: usize) -> Vec<Completion> {
    let Some(cursor) = Cursor::at(project, file, offset) else { return Vec::new() };
    let line = Line::at(&cursor);
    if cursor.in_comment() && line.beginning.contains("//") {
        return Vec::new();
    }
    let mut found = if let Some(open) = line.open_text() {
        inside::in_text(project, &cursor, &line, open)
    } else if line.at_margin {
        if line.beginning.contains(char::is_whitespace) {
            inside::in_head(project, &cursor, &line)
        } else {
            heads::declarations(project, &cursor, &line)
        }
    } else {
        inside::in_clause(project, &cursor, &line)
    };
    found.sort_by(|a, b| (a.rank, &a.label).cmp(&(b.rank, &b.label)));
    let mut seen = std::collections::HashSet::new();
    found.retain(|one| seen.insert((one.label.clone(), one.span)));
    found
}

/// The documentation of a completion (Markdown), by its key and the file where it was offered.
#[must_use]
pub fn documentation(project: &Project<'_>, file: FileId, key: &str) -> Option<String> {
    let lang = project.tree(file)?.lang;
    let (kind, rest) = key.split_once(':')?;
    match kind {
        "clause" => clauses().of_id(rest).map(|clause| clause_page(project, clause, lang)),
        "declaration" => {
            let keyword = keywords().of_id(rest)?;
            let kind = DeclKind::of_keyword(rest).unwrap_or(DeclKind::Stage);
            Some(project.word(super::hover::of_declaration(kind, keyword.id)))
        }
        "word" => rule_word_page(project, keywords().of_id(rest)?, lang),
        "rule" => super::hover::shipped(project, rest),
        "name" => {
            let (of, start) = rest.split_once(':')?;
            let (of, start) = (FileId(of.parse().ok()?), start.parse::<u32>().ok()?);
            let symbols = Symbols::around(project, file);
            let symbol = symbols.iter().find(|symbol| symbol.loc.file == of && symbol.loc.span.start == start)?;
            Some(super::hover::of_symbol(project, project.home(file), symbol))
        }
        _ => None,
    }
}

/// The key by which the documentation of a declared name is asked.
fn key_of(loc: Loc) -> String {
    format!("name:{}:{}", loc.file.0, loc.span.start)
}
