//! What stands at an offset of a text.

use super::Project;
use crate::source::{FileId, Span};
use crate::syntax::{Clause, Declaration, Node, SyntaxTree};

/// An offset with what stands there.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'p> {
    pub(super) file: FileId,
    /// Clamped to the text and to the start of a character.
    pub(super) offset: usize,
    pub(super) text: &'p str,
    pub(super) tree: &'p SyntaxTree,
    /// The declaration that it stands in, or right behind.
    pub(super) declaration: Option<&'p Declaration>,
    pub(super) clause: Option<&'p Clause>,
}

impl<'p> Cursor<'p> {
    pub(super) fn at(project: &Project<'p>, file: FileId, offset: usize) -> Option<Cursor<'p>> {
        let tree = project.tree(file)?;
        let text = project.text(file);
        let offset = boundary(text, offset);
        let declaration = declaration_at(tree, offset);
        let clause = declaration.and_then(|declaration| {
            let after = declaration.clauses.partition_point(|clause| clause.span.start as usize <= offset);
            declaration.clauses.get(after.checked_sub(1)?).filter(|clause| offset <= clause.span.end as usize)
        });
        Some(Cursor { file, offset, text, tree, declaration, clause })
    }

    /// The nodes that hold the offset, the outermost first.
    pub(super) fn path(&self) -> Vec<&'p Node> {
        let in_head =
            |declaration: &&'p Declaration| (declaration.head_span.start..=declaration.head_span.end).contains(&(self.offset as u32));
        let root = match self.clause {
            Some(clause) => clause.node.as_ref(),
            None => self.declaration.filter(in_head).and_then(|declaration| declaration.head.as_ref()),
        };
        let mut path = Vec::new();
        let mut next = root.filter(|node| holds(node.span, self.offset));
        while let Some(node) = next {
            path.push(node);
            // Between two words the right one counts, unless only the left one is there.
            let mut inside = node.children.iter().filter(|child| holds(child.span, self.offset)).collect::<Vec<_>>();
            next = match inside.len() {
                0 | 1 => inside.pop(),
                _ => inside.into_iter().rev().find(|child| !child.span.is_empty()),
            };
        }
        path
    }

    /// Whether it stands in a comment.
    pub(super) fn in_comment(&self) -> bool {
        let after = self.tree.comments.partition_point(|comment| (comment.span.start as usize) < self.offset);
        let comment = after.checked_sub(1).and_then(|at| self.tree.comments.get(at));
        comment.is_some_and(|comment| self.offset <= comment.span.end as usize)
    }
}

/// Whether a span holds an offset, or ends at it.
pub(super) fn holds(span: Span, offset: usize) -> bool {
    span.start as usize <= offset && offset <= span.end as usize
}

/// Whether two spans touch or overlap.
pub(super) fn touch(a: Span, b: Span) -> bool {
    a.start <= b.end && b.start <= a.end
}

/// The declaration that holds an offset, or the last one before it.
pub(super) fn declaration_at(tree: &SyntaxTree, offset: usize) -> Option<&Declaration> {
    let after = tree.declarations.partition_point(|declaration| declaration.span.start as usize <= offset);
    tree.declarations.get(after.checked_sub(1)?)
}

/// The offset, clamped to the text and to the start of a character.
pub(super) fn boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// Where the line that holds an offset starts.
pub(super) fn line_start(text: &str, offset: usize) -> usize {
    text.get(..offset).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1)
}

/// Where the line that holds an offset ends, before its line end.
pub(super) fn line_end(text: &str, offset: usize) -> usize {
    let end = text.get(offset..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| offset + at);
    if end > offset && text.get(..end).is_some_and(|line| line.ends_with('\r')) { end - 1 } else { end }
}

/// Whether a character belongs to a name.
pub(super) fn in_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || matches!(c, '\u{300}'..='\u{36f}')
}

/// The word around an offset, with hyphens between letters; empty where there is none.
pub(super) fn word_at(text: &str, offset: usize) -> Span {
    let offset = boundary(text, offset);
    let (before, after) = text.split_at(offset);
    let in_word = |c: char| in_name(c) || c == '-';
    let start = before.trim_end_matches(in_word).len();
    let end = offset + (after.len() - after.trim_start_matches(in_word).len());
    Span::new(start, end)
}

/// The words of a stretch of text that could be names: outside of texts and comments, not starting with a digit.
pub(super) fn words(text: &str, span: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let Some(part) = text.get(span.range()) else { return found };
    let base = span.start as usize;
    let mut chars = part.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c == '"' {
            while chars.next_if(|(_, c)| !matches!(c, '"' | '\n')).is_some() {}
            chars.next();
        } else if c == '/' && chars.peek().is_some_and(|(_, next)| *next == '/') {
            while chars.next_if(|(_, c)| *c != '\n').is_some() {}
        } else if in_name(c) {
            let mut end = at + c.len_utf8();
            while let Some((at, c)) = chars.next_if(|(_, c)| in_name(*c)) {
                end = at + c.len_utf8();
            }
            if !c.is_ascii_digit() {
                found.push(Span::new(base + at, base + end));
            }
        }
    }
    found
}
