//! Text to lines: where each begins and ends, its comment, its texts and brackets. Of keywords it knows only those that
//! expressions stand inside of.

use super::Comment;
use super::keyword::keywords;
use crate::source::Span;
use std::sync::OnceLock;

/// A line that holds something; a long text may span several lines of the file.
#[derive(Debug)]
pub(super) struct Line {
    /// From its first character to its last one that is neither white space nor comment.
    pub(super) span: Span,
    /// It starts at the left margin.
    pub(super) margin: bool,
    /// Its last character is a comma.
    pub(super) comma: bool,
    /// Brackets opened less brackets closed, and the greatest depth on the way.
    pub(super) brackets: i32,
    pub(super) deepest: i32,
    /// How many words it has that an expression stands inside of: each may be inside of the one before.
    pub(super) nested: i32,
    /// Where the last bracket opens that is not closed on this line.
    pub(super) bracket: Option<usize>,
    /// Where a text opens that is not closed.
    pub(super) unclosed_text: Option<usize>,
}

/// All lines that hold something, and all comments, from the start of a line on.
pub(super) fn lines(text: &str, from: usize, is_declaration: impl Fn(&str) -> bool) -> (Vec<Line>, Vec<Comment>) {
    let at = if from == 0 && text.starts_with('\u{feff}') { 3 } else { from };
    let mut scanner = Scanner { text, bytes: text.as_bytes(), at, is_declaration };
    let (mut lines, mut comments) = (Vec::new(), Vec::new());
    while scanner.at < text.len() {
        lines.extend(scanner.line(&mut comments));
    }
    (lines, comments)
}

struct Scanner<'t, F> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    is_declaration: F,
}

impl<F: Fn(&str) -> bool> Scanner<'_, F> {
    /// Reads on to the next line.
    fn line(&mut self, comments: &mut Vec<Comment>) -> Option<Line> {
        let begin = self.at;
        let rest = &self.text[begin..];
        let start = begin + (rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\u{a0}', '\u{202f}']).len());
        self.at = start;
        let mut line = Line {
            span: Span::new(start, start),
            margin: start == begin,
            comma: false,
            brackets: 0,
            deepest: 0,
            nested: 0,
            bracket: None,
            unclosed_text: None,
        };
        let mut opened: Vec<usize> = Vec::new();
        let mut end = start;
        while let Some(byte) = self.bytes.get(self.at).copied() {
            match byte {
                b'\n' => break,
                b'/' if self.bytes.get(self.at + 1) == Some(&b'/') => {
                    let until = self.end_of_line(self.at);
                    let span = Span::new(self.at, self.at + self.text[self.at..until].trim_end().len());
                    let doc = self.text[self.at..].starts_with("///");
                    comments.push(Comment { span, own_line: end == start, doc });
                    self.at = until;
                    continue;
                }
                b'"' => {
                    let (until, closed) = self.end_of_text(self.at);
                    if !closed {
                        line.unclosed_text.get_or_insert(self.at);
                    }
                    self.at = until;
                    end = until - (self.text[..until].len() - self.text[..until].trim_end().len());
                    continue;
                }
                b'(' => {
                    opened.push(self.at);
                    line.brackets += 1;
                    line.deepest = line.deepest.max(line.brackets);
                }
                b')' => {
                    opened.pop();
                    line.brackets -= 1;
                }
                _ if self.starts_word() && opens(&self.text[self.at..]) => line.nested += 1,
                _ => {}
            }
            self.at += 1;
            if !byte.is_ascii_whitespace() {
                end = self.at;
            }
        }
        self.at = (self.at + 1).min(self.text.len());
        line.span = Span::new(start, end.max(start));
        line.comma = self.bytes.get(end.wrapping_sub(1)) == Some(&b',') && end > start;
        line.bracket = opened.last().copied();
        (!line.span.is_empty()).then_some(line)
    }

    fn starts_word(&self) -> bool {
        let is_word = |byte: u8| byte == b'_' || byte.is_ascii_alphanumeric() || !byte.is_ascii();
        self.text.is_char_boundary(self.at) && self.at.checked_sub(1).is_none_or(|before| !is_word(self.bytes[before]))
    }

    fn end_of_line(&self, from: usize) -> usize {
        self.text[from..].find('\n').map_or(self.text.len(), |at| from + at)
    }

    /// Where a text that opens at `from` ends, and whether it is closed there.
    fn end_of_text(&self, from: usize) -> (usize, bool) {
        if self.text[from..].starts_with("\"\"\"") {
            return self.end_of_long_text(from);
        }
        let mut at = from + 1;
        while let Some(byte) = self.bytes.get(at).copied() {
            match byte {
                b'\n' => break,
                b'"' => return (at + 1, true),
                // What is escaped belongs to the text; a line never ends in the middle of a character.
                b'\\' if self.bytes.get(at + 1).is_some_and(|next| *next != b'\n') => {
                    at += 1 + self.text[at + 1..].chars().next().map_or(0, char::len_utf8);
                }
                _ => at += 1,
            }
        }
        (at, false)
    }

    /// A long text may hold any lines but one that starts a declaration: there it is taken as never closed, so that a lost
    /// quote spoils one declaration at most.
    fn end_of_long_text(&self, from: usize) -> (usize, bool) {
        let closing = self.text[from + 3..].find("\"\"\"").map(|at| from + 3 + at);
        let mut line_end = self.end_of_line(from);
        while line_end < closing.unwrap_or(self.text.len()) {
            let next = line_end + 1;
            if (self.is_declaration)(&self.text[next.min(self.text.len())..]) {
                return (self.end_of_line(from), false);
            }
            if next >= self.text.len() {
                break;
            }
            line_end = self.end_of_line(next);
        }
        match closing {
            Some(at) => (at + 3, true),
            None => (self.end_of_line(from), false),
        }
    }
}

/// Whether a text starts with a word that another expression stands inside of: `every`, `count`.
fn opens(text: &str) -> bool {
    static FORMS: OnceLock<Vec<&str>> = OnceLock::new();
    let forms = FORMS.get_or_init(|| {
        let opening = ["x_every", "x_some", "x_no", "x_count", "x_sum", "x_max", "x_min"].into_iter().filter_map(|id| keywords().of_id(id));
        opening.flat_map(|keyword| keyword.en.iter().chain(&keyword.it).copied()).collect()
    });
    let ends = |rest: &str| !rest.starts_with(|next: char| next == '_' || next.is_alphanumeric());
    forms.iter().any(|form| text.strip_prefix(form).is_some_and(ends))
}

/// How deep the expressions in a text stand inside each other, at most.
pub(super) fn depth(text: &str) -> i32 {
    let (lines, _) = lines(text, 0, |_| false);
    lines.iter().map(|line| line.deepest + line.nested).sum()
}
