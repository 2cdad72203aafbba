//! The line that is being written, up to the cursor.

use super::super::cursor::{Cursor, in_name, line_start};
use crate::source::Span;

/// The logical line up to the cursor: with the lines above that it goes on from.
pub(super) struct Line<'t> {
    /// From its first word to the cursor.
    pub(super) beginning: &'t str,
    /// Where that starts in the file.
    pub(super) start: usize,
    pub(super) at_margin: bool,
}

impl<'t> Line<'t> {
    pub(super) fn at(cursor: &Cursor<'t>) -> Line<'t> {
        let text = cursor.text;
        let mut start = line_start(text, cursor.offset);
        // After a comma, and with `then`, a line goes on from the one above.
        while start > 0 {
            let own = text.get(start..cursor.offset).unwrap_or_default();
            let above_start = line_start(text, start - 1);
            let above = text.get(above_start..start).unwrap_or_default();
            let above = above.split("//").next().unwrap_or_default().trim_end();
            let first = own.split_whitespace().next().unwrap_or_default();
            let goes_on = own.starts_with([' ', '\t']) && (above.ends_with(',') || matches!(first, "then" | "poi" | "allora"));
            if !goes_on || above.trim().is_empty() {
                break;
            }
            start = above_start;
        }
        let own = text.get(start..cursor.offset).unwrap_or_default();
        let beginning = own.trim_start_matches([' ', '\t', '\u{feff}', '\u{a0}']);
        Line { beginning, start: cursor.offset - beginning.len(), at_margin: beginning.len() == own.trim_start_matches('\u{feff}').len() }
    }

    /// Where a text opens that is still open at the cursor, as an offset into the beginning.
    pub(super) fn open_text(&self) -> Option<usize> {
        let mut open = None;
        let mut escaped = false;
        for (at, c) in self.beginning.char_indices() {
            match c {
                '"' if !escaped => open = if open.is_some() { None } else { Some(at) },
                '\n' => open = None,
                _ => {}
            }
            escaped = c == '\\' && !escaped;
        }
        open
    }

    /// The beginnings before the last word, the last two and three words: what they are asked to be followed by; with the words
    /// begun there and their place.
    pub(super) fn splits(&self) -> impl Iterator<Item = (&'t str, &'t str, Span)> {
        let in_word = |c: char| in_name(c) || matches!(c, '-' | '\'' | '’' | '/');
        let end = self.start + self.beginning.len();
        let mut at = self.beginning.trim_end_matches(in_word).len();
        let mut splits = vec![at];
        for _ in 0..3 {
            let before = self.beginning.get(..at).unwrap_or_default().trim_end_matches([' ', '\t']);
            if before.len() == at || before.ends_with([',', '\n', '"', ')']) {
                break;
            }
            at = before.trim_end_matches(in_word).len();
            if at == before.len() {
                break;
            }
            splits.push(at);
        }
        let (beginning, start) = (self.beginning, self.start);
        splits.into_iter().map(move |at| {
            let (before, begun) = beginning.split_at(at);
            (before, begun, Span::new(start + at, end))
        })
    }
}
