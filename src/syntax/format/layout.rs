//! A file's declarations, clauses, comments and blank lines, in their order.

use super::super::draft::Draft;
use super::super::read::read;
use super::super::{Clause, Comment, DeclKind, Declaration, Node, SyntaxTree};
use super::Formatted;
use super::column::column;
use super::token::{Tokens, tokens};
use super::wrap::{self, Shape};
use crate::diagnostic::Lang;
use crate::source::Span;

/// The indent of clauses.
const INDENT: usize = 2;

/// What stands on lines of its own.
#[derive(Clone, Copy, Debug)]
struct Entry<'t> {
    span: Span,
    what: What<'t>,
    /// The comment behind it on its line.
    trailing: Option<Span>,
}

#[derive(Clone, Copy, Debug)]
enum What<'t> {
    Head(&'t Declaration),
    Clause(&'t Declaration, &'t Clause),
    /// A line that belongs to no declaration.
    Stray,
    /// A comment on its own line; whether it closes the declaration above it instead of introducing what is below.
    Comment {
        doc: bool,
        closes: bool,
    },
}

pub(super) struct Layout<'t> {
    text: &'t str,
    tree: &'t SyntaxTree,
    into: Lang,
    newline: &'static str,
    out: String,
    left: usize,
}

impl<'t> Layout<'t> {
    pub(super) fn new(text: &'t str, tree: &'t SyntaxTree, into: Lang) -> Layout<'t> {
        // The first line that holds something decides: its end is the first one of the result, too.
        let held = text.trim_start_matches('\u{feff}').trim_start();
        let newline = if held.find('\n').is_some_and(|at| held[..at].ends_with('\r')) { "\r\n" } else { "\n" };
        Layout { text, tree, into, newline, out: String::with_capacity(text.len() + text.len() / 8), left: 0 }
    }

    pub(super) fn file(mut self) -> Formatted {
        if self.text.starts_with('\u{feff}') {
            self.out.push('\u{feff}');
        }
        let entries = self.entries();
        // The last declaration that has begun, and whether it can stand close to the next one.
        let mut above: Option<&Declaration> = None;
        for (at, entry) in entries.iter().enumerate() {
            let blank = at > 0 && self.blank_before(&entries, at, above);
            if blank {
                self.out.push_str(self.newline);
            }
            self.entry(entry, &entries[at + 1..]);
            self.out.push_str(self.newline);
            if let What::Head(declaration) = entry.what {
                above = Some(declaration);
            }
        }
        Formatted { text: self.out, left: self.left }
    }

    /// All that the file holds, line by line.
    fn entries(&self) -> Vec<Entry<'t>> {
        let mut lines: Vec<Entry<'t>> = Vec::new();
        for declaration in &self.tree.declarations {
            lines.push(Entry { span: declaration.head_span, what: What::Head(declaration), trailing: None });
            lines.extend(declaration.clauses.iter().map(|clause| Entry {
                span: clause.span,
                what: What::Clause(declaration, clause),
                trailing: None,
            }));
        }
        lines.extend(self.tree.strays.iter().map(|span| Entry { span: *span, what: What::Stray, trailing: None }));
        lines.sort_by_key(|entry| entry.span.start);
        let mut entries: Vec<Entry<'t>> = Vec::with_capacity(lines.len() + self.tree.comments.len());
        let mut comments = self.tree.comments.iter().peekable();
        for line in lines {
            while let Some(comment) = comments.next_if(|comment| comment.span.start < line.span.start) {
                Self::place(comment, &mut entries);
            }
            entries.push(line);
            // Comments inside of a line are the line's own.
            while comments.next_if(|comment| comment.span.start < line.span.end).is_some() {}
        }
        comments.for_each(|comment| Self::place(comment, &mut entries));
        self.find_closing_comments(&mut entries);
        entries
    }

    fn place(comment: &Comment, entries: &mut Vec<Entry<'t>>) {
        match entries.last_mut() {
            Some(line) if !comment.own_line && line.trailing.is_none() => line.trailing = Some(comment.span),
            _ => entries.push(Entry { span: comment.span, what: What::Comment { doc: comment.doc, closes: false }, trailing: None }),
        }
    }

    /// Indented comments right below the last line of a declaration, with no empty line between, stay with it.
    fn find_closing_comments(&self, entries: &mut [Entry<'t>]) {
        for at in 1..entries.len() {
            let (before, rest) = entries.split_at_mut(at);
            let (Some(above), Some((entry, below))) = (before.last(), rest.split_first_mut()) else { continue };
            let next = below.iter().find(|entry| !matches!(entry.what, What::Comment { .. }));
            let ends_here = next.is_none_or(|next| matches!(next.what, What::Head(_)));
            let stays = matches!(above.what, What::Head(_) | What::Clause(..) | What::Comment { closes: true, .. });
            if let What::Comment { doc: false, closes } = &mut entry.what {
                *closes = ends_here && stays && self.is_indented(entry.span) && self.blank_lines(above, entry.span) == 0;
            }
        }
    }

    fn is_indented(&self, span: Span) -> bool {
        self.text[..span.start as usize].ends_with([' ', '\t', '\u{a0}', '\u{202f}'])
    }

    /// Empty lines of the author between two entries.
    fn blank_lines(&self, above: &Entry<'_>, below: Span) -> usize {
        let end = above.trailing.unwrap_or(above.span).end as usize;
        let between = self.text.get(end..below.start as usize).unwrap_or_default();
        between.matches('\n').count().saturating_sub(1)
    }

    /// Whether an empty line stands before an entry that is not the first.
    fn blank_before(&self, entries: &[Entry<'t>], at: usize, above: Option<&Declaration>) -> bool {
        let (Some(last), Some(entry)) = (entries.get(at.wrapping_sub(1)), entries.get(at)) else { return false };
        let written = self.blank_lines(last, entry.span) > 0;
        let introduces = |entry: &Entry<'_>| matches!(entry.what, What::Comment { closes: false, .. });
        let next = entries[at..].iter().find(|entry| !introduces(entry));
        match next.map(|next| next.what) {
            // A declaration, or the first of the comments that introduce it.
            Some(What::Head(below)) if !introduces(last) => written || !above.is_some_and(|above| may_stand_together(above, below)),
            _ if matches!(last.what, What::Head(_)) => false,
            _ => written,
        }
    }

    fn entry(&mut self, entry: &Entry<'t>, below: &[Entry<'t>]) {
        match entry.what {
            What::Comment { closes, .. } => {
                let next = below.iter().find(|entry| !matches!(entry.what, What::Comment { .. }));
                let inside = match next.map(|next| (next.what, next.span)) {
                    Some((What::Clause(..), _)) => true,
                    Some((What::Stray, span)) => self.is_indented(span),
                    _ => closes,
                };
                self.out.extend(std::iter::repeat_n(' ', if inside { INDENT } else { 0 }));
                self.out.push_str(&self.text[entry.span.range()]);
            }
            What::Stray => self.as_it_is(entry),
            What::Head(declaration) => {
                let shape = Shape { indent: 0, column: None, breaks: false };
                let node = declaration.head.as_ref().filter(|_| declaration.head_as_written);
                self.line(entry, node, shape);
            }
            What::Clause(declaration, clause) => {
                // Clauses that start with a name are sentences.
                let is_sentence = super::super::clauses().of_id(clause.id).is_none_or(|kind| kind.keywords.is_empty());
                let column = column(declaration.kind, self.into).filter(|_| !is_sentence);
                let node = clause.node.as_ref().filter(|_| clause.as_written);
                self.line(entry, node, Shape { indent: INDENT, column, breaks: true });
            }
        }
    }

    /// One line as it should stand, if it was read as it stands and can be said so; else as it is.
    fn line(&mut self, entry: &Entry<'t>, node: Option<&Node>, shape: Shape) {
        let Some(node) = node else { return self.as_it_is(entry) };
        let line = tokens(self.text, node, self.into);
        let before = self.out.len();
        wrap::write(&mut self.out, &line.all, shape, self.newline);
        if line.changed && !self.says(before, node, &line) {
            self.out.truncate(before);
            return self.as_it_is(entry);
        }
        if let Some(comment) = entry.trailing {
            self.out.push_str("  ");
            self.out.push_str(&self.text[comment.range()]);
        }
    }

    /// Whether what was written from a place on reads as it was meant. Words of one language may be names of the other: such a
    /// line (`to persona`, which Italian would read as a rate) is better left in its own language.
    fn says(&self, from: usize, node: &Node, meant: &Tokens<'_>) -> bool {
        let written = self.out[from..].trim_start();
        let draft = Draft::new(written, Span::new(0, written.len()));
        read(&draft, &[node.rule]).is_ok_and(|(_, read)| tokens(written, &read, self.into).say_the_same(meant))
    }

    /// The lines of an entry to their last byte, with their indents and the comment behind them.
    fn as_it_is(&mut self, entry: &Entry<'t>) {
        self.left += 1;
        let (start, end) = (entry.span.start as usize, entry.span.end as usize);
        let mark = if self.text.starts_with('\u{feff}') { 3 } else { 0 };
        let start = self.text[..start].rfind('\n').map_or(mark, |newline| newline + 1);
        let end = self.text[end..].find('\n').map_or(self.text.len(), |length| end + length);
        self.out.push_str(self.text[start..end].trim_end_matches('\r'));
    }
}

/// Promises of one sentence, `use` lines and definitions need no empty line between them.
fn may_stand_together(above: &Declaration, below: &Declaration) -> bool {
    above.kind == below.kind
        && matches!(above.kind, DeclKind::Promise | DeclKind::Use | DeclKind::Define)
        && above.clauses.len() <= 1
        && below.clauses.len() <= 1
}
