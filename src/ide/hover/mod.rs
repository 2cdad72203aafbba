//! What stands under the cursor, explained.

mod amount;
mod body;
mod lexicon;
mod party;
mod sheet;
mod stage;
mod thing;
mod word;

pub(super) use thing::{shipped, symbol as of_symbol};
pub(super) use word::{clause as clause_page, of_declaration, rule_word as rule_word_page};

use super::cursor::Cursor;
use super::mention::Sense;
use super::names::mention_at;
use super::symbol::Symbols;
use super::{Project, SymbolKind};
use crate::source::{FileId, Span};
use crate::syntax::{Node, Rule, keywords};

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
    let cursor = Cursor::at(project, file, offset)?;
    if cursor.in_comment() {
        return None;
    }
    let found = name(project, &cursor).or_else(|| node(project, &cursor)).or_else(|| word::first(project, &cursor))?;
    // An amount may take the blanks behind it along.
    let written = cursor.text.get(found.span.range()).unwrap_or_default();
    let start = found.span.start as usize;
    Some(Hover { span: Span::new(start, start + written.trim_end().len()), ..found })
}

fn name(project: &Project<'_>, cursor: &Cursor<'_>) -> Option<Hover> {
    let declaration = cursor.declaration?;
    let mention = mention_at(cursor)?;
    let span = mention.span;
    if matches!(mention.sense, Sense::Variable(_) | Sense::Declares(SymbolKind::Variable)) {
        return Some(Hover { span, markdown: thing::variable(project, cursor, &mention) });
    }
    let symbols = Symbols::around(project, cursor.file);
    let markdown = match symbols.find(&mention, cursor.file, declaration) {
        Some(symbol) => thing::symbol(project, project.home(cursor.file), symbol),
        None => thing::shipped(project, mention.text)?,
    };
    Some(Hover { span, markdown })
}

fn node(project: &Project<'_>, cursor: &Cursor<'_>) -> Option<Hover> {
    let path = cursor.path();
    let is_amount = |node: &&&Node| matches!(node.rule, Rule::quantity | Rule::amount | Rule::span_range);
    // The share of a method stands alone.
    let quantity = path.iter().rev().find(is_amount).or_else(|| path.iter().rev().find(|node| node.rule == Rule::share));
    let date = path.last().filter(|node| node.rule == Rule::date);
    if let Some(node) = date {
        return Some(Hover { span: node.span, markdown: amount::date(project, cursor, node)? });
    }
    if let Some(node) = quantity
        && let Some(markdown) = amount::quantity(project, cursor, node)
    {
        return Some(Hover { span: node.span, markdown });
    }
    let node = path.iter().rev().find(|node| keywords().of_rule(node.rule).is_some() || node.rule == Rule::technique_words)?;
    Some(Hover { span: node.span, markdown: word::node(project, cursor, node)? })
}
