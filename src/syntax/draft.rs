//! A line as it was probably meant: the text with small repairs, and where each of its places stands in the file.

use super::Node;
use super::Rule;
use crate::source::Span;
use pest::iterators::Pair;
use std::borrow::Cow;

/// A piece of the line that was replaced.
#[derive(Clone, Copy, Debug)]
struct Patch {
    /// Where the replacement stands in the draft.
    at: usize,
    length: usize,
    /// How many bytes of the file it stands for.
    replaced: usize,
}

/// The text of one logical line, as written or as repaired.
#[derive(Clone, Debug)]
pub(super) struct Draft<'t> {
    base: usize,
    text: Cow<'t, str>,
    /// In order of place.
    patches: Vec<Patch>,
}

impl<'t> Draft<'t> {
    pub(super) fn new(text: &'t str, span: Span) -> Draft<'t> {
        Draft { base: span.start as usize, text: Cow::Borrowed(text.get(span.range()).unwrap_or_default()), patches: Vec::new() }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether the whole line is as the author wrote it.
    pub(super) fn is_as_written(&self) -> bool {
        self.patches.is_empty()
    }

    /// Whether this place of the draft is as the author wrote it.
    pub(super) fn is_written(&self, at: usize) -> bool {
        !self.patches.iter().any(|patch| (patch.at..patch.at + patch.length.max(1)).contains(&at))
    }

    /// The same line with one piece replaced.
    pub(super) fn with(&self, range: std::ops::Range<usize>, replacement: &str) -> Draft<'t> {
        let mut text = self.text.to_string();
        text.replace_range(range.clone(), replacement);
        let mut patches = self.patches.clone();
        let grown = replacement.len() as isize - range.len() as isize;
        for patch in patches.iter_mut().filter(|patch| patch.at >= range.end) {
            patch.at = patch.at.saturating_add_signed(grown);
        }
        patches.push(Patch { at: range.start, length: replacement.len(), replaced: range.len() });
        patches.sort_by_key(|patch| patch.at);
        Draft { base: self.base, text: Cow::Owned(text), patches }
    }

    /// Where a place of the draft stands in the file. What was taken out there stands before a place where something
    /// starts, and after one where something ends.
    fn in_file(&self, at: usize, starts: bool) -> usize {
        let mut shift: isize = 0;
        for patch in &self.patches {
            if at < patch.at || at == patch.at && !(starts && patch.length == 0) {
                break;
            }
            if at < patch.at + patch.length {
                // Inside a replacement: at the end of what it stands for.
                return self.base + patch.at.saturating_add_signed(shift) + patch.replaced;
            }
            shift += patch.replaced as isize - patch.length as isize;
        }
        self.base + at.saturating_add_signed(shift)
    }

    pub(super) fn span_in_file(&self, range: std::ops::Range<usize>) -> Span {
        let end = self.in_file(range.end, false);
        let start = if range.is_empty() { end } else { self.in_file(range.start, true) };
        Span::new(start.min(end), end)
    }

    /// A parsed line as a node, its places those of the file.
    pub(super) fn node(&self, pair: Pair<'_, Rule>) -> Node {
        let span = pair.as_span();
        let span = if self.patches.is_empty() {
            Span::new(self.base + span.start(), self.base + span.end())
        } else {
            self.span_in_file(span.start()..span.end())
        };
        let rule = pair.as_rule();
        let children = pair.into_inner().filter(|inner| inner.as_rule() != Rule::EOI).map(|inner| self.node(inner)).collect();
        Node { rule, span, children }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_a_draft_are_found_in_the_file() {
        let file = "..lasts 6 wekes, long";
        let draft = Draft::new(file, Span::new(2, file.len()));
        let draft = draft.with(8..13, "weeks").with(0..5, "dura");
        assert_eq!(draft.text(), "dura 6 weeks, long");
        assert_eq!(draft.span_in_file(5..6), Span::new(8, 9));
        assert_eq!(draft.span_in_file(7..12), Span::new(10, 15));
        let long = draft.text().find("long").unwrap();
        assert_eq!(&file[draft.in_file(long, true)..], "long");
        assert!(!draft.is_written(8) && draft.is_written(long));
        let inserted = draft.with(5..5, "circa ");
        assert_eq!(inserted.span_in_file(11..12), Span::new(8, 9));
        let shorter = Draft::new("seats the people", Span::new(0, 16)).with(6..10, "");
        assert_eq!(shorter.text(), "seats people");
        assert_eq!((shorter.span_in_file(0..5), shorter.span_in_file(6..12)), (Span::new(0, 5), Span::new(10, 16)));
    }
}
