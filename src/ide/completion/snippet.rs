//! Examples of the clause table as snippets: what the author fills in becomes a tab stop.

use crate::syntax::{ClauseKind, filled_in};

/// Snippets in the making: tab stops are numbered through.
#[derive(Default)]
pub(super) struct Snippet {
    text: String,
    stops: usize,
}

impl Snippet {
    /// A line of the language with its tab stops. Of a clause, its kind.
    pub(super) fn line(&mut self, line: &str, clause: Option<&ClauseKind>) {
        let mut at = 0;
        for (range, _) in filled_in(line, clause) {
            let (Some(before), Some(inside)) = (line.get(at..range.start), line.get(range.clone())) else { continue };
            self.plain(before);
            self.stops += 1;
            self.text.push_str(&format!("${{{}:{}}}", self.stops, escaped(inside)));
            at = range.end;
        }
        self.plain(line.get(at..).unwrap_or_default());
    }

    pub(super) fn plain(&mut self, text: &str) {
        self.text.push_str(&escaped(text));
    }

    /// The snippet, the cursor left at its end.
    pub(super) fn finish(self) -> String {
        format!("{}$0", self.text)
    }
}

/// Text inside of a snippet, its signs made plain.
pub(super) fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('$', "\\$").replace('}', "\\}")
}
