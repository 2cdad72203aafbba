//! What to select around the cursor, step by step.

use super::Project;
use super::cursor::{Cursor, holds, line_start, word_at};
use crate::source::{FileId, Span};

/// The stretches around an offset, each inside the next: the word, what it is part of, its clause, its declaration, the file.
/// Never empty.
#[must_use]
pub fn selection(project: &Project<'_>, file: FileId, offset: usize) -> Vec<Span> {
    let whole = Span::new(0, project.text(file).len());
    let Some(cursor) = Cursor::at(project, file, offset) else { return vec![whole] };
    let mut steps = vec![whole];
    if let Some(declaration) = cursor.declaration {
        // With its documentation, then alone.
        let documented = cursor.tree.comments.iter().filter(|comment| comment.doc && comment.own_line);
        let before = cursor.tree.declarations.partition_point(|other| other.span.start < declaration.span.start);
        let end_before = before.checked_sub(1).and_then(|at| cursor.tree.declarations.get(at)).map_or(0, |other| other.span.end);
        let mut doc = documented.filter(|comment| comment.span.start >= end_before && comment.span.start < declaration.span.start);
        if let (Some(first), Some(_)) = (doc.next(), &declaration.doc) {
            steps.push(first.span.to(declaration.span));
        }
        steps.push(declaration.span);
        steps.push(match cursor.clause {
            Some(clause) => clause.span,
            None => declaration.head_span,
        });
        steps.extend(cursor.path().iter().map(|node| node.span));
    }
    let comments = cursor.tree.comments.iter().map(|comment| comment.span);
    steps.extend(comments.filter(|span| holds(*span, cursor.offset)));
    let word = word_at(cursor.text, cursor.offset);
    if word.is_empty() && steps.len() == 1 {
        steps.push(Span::new(line_start(cursor.text, cursor.offset), super::cursor::line_end(cursor.text, cursor.offset)));
    }
    if !word.is_empty() {
        steps.push(word);
    }
    let mut found: Vec<Span> = Vec::new();
    for step in steps {
        let inside = found.last().is_none_or(|last| last.start <= step.start && step.end <= last.end && *last != step);
        if inside && holds(step, cursor.offset) {
            found.push(step);
        }
    }
    found.reverse();
    if found.is_empty() { vec![whole] } else { found }
}
