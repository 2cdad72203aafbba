//! Lines to declarations: which lines belong together as one clause, and which clauses to one declaration.

use super::clause::{clauses, first_word};
use super::grammar::Grammar;
use super::head::{HeadWord, head_word, nearest_head_word};
use super::keyword::{Keyword, length_at_start};
use super::scan::{self, Line};
use super::{ClauseKind, Comment};
use crate::source::Span;
use pest::Parser as _;

/// Brackets and expressions may be nested so deep; deeper ones are refused before anything recurses into them.
pub(super) const DEEPEST: i32 = 32;

/// One clause or head: a line and those that go on with it.
#[derive(Debug)]
pub(super) struct Logical {
    pub(super) span: Span,
    pub(super) margin: bool,
    /// A comma at its end although the next line starts a clause of its own.
    pub(super) stray_comma: Option<usize>,
    pub(super) unclosed_text: Option<usize>,
    pub(super) unclosed_bracket: Option<usize>,
    pub(super) too_deep: bool,
}

impl Logical {
    /// Whether another line is this one, after so many bytes more before it.
    fn is_moved(&self, other: &Logical, by: i64) -> bool {
        let moved = |at: Option<usize>| at.and_then(|at| at.checked_add_signed(isize::try_from(by).ok()?));
        self.span.moved(by) == other.span
            && (self.margin, self.too_deep) == (other.margin, other.too_deep)
            && moved(self.stray_comma) == other.stray_comma
            && moved(self.unclosed_text) == other.unclosed_text
            && moved(self.unclosed_bracket) == other.unclosed_bracket
    }
}

/// A declaration: a head and the lines below it. The first block of a file may lack a head.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) head: Option<Logical>,
    /// What it declares; guessed where the keyword is misspelt.
    pub(super) word: Option<HeadWord>,
    pub(super) lines: Vec<Logical>,
}

impl Block {
    fn all_lines(&self) -> impl Iterator<Item = &Logical> {
        self.head.iter().chain(&self.lines)
    }

    /// The whole lines of the text that the block stands on: all that reading it looks at.
    pub(super) fn stretch(&self, text: &str) -> Span {
        let span = self.all_lines().map(|line| line.span).reduce(Span::to).unwrap_or_default();
        let start = text.get(..span.start as usize).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        let end = text.get(span.end as usize..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| span.end as usize + length);
        Span::new(start, end)
    }

    /// Whether another block is this one, after so many bytes more before it. What its lines say is not compared.
    pub(super) fn is_moved(&self, other: &Block, by: i64) -> bool {
        let count = self.lines.len() == other.lines.len() && self.head.is_some() == other.head.is_some();
        count && self.all_lines().zip(other.all_lines()).all(|(line, other)| line.is_moved(other, by))
    }
}

/// Cuts a text into blocks.
pub(super) fn blocks(text: &str) -> (Vec<Block>, Vec<Comment>) {
    let (lines, comments) = scan::lines(text, |rest| head_word(rest).is_some());
    let mut cutter = Cutter { text, blocks: Vec::new() };
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let logical = cutter.gather(line, &mut lines);
        cutter.place(logical);
    }
    (cutter.blocks, comments)
}

struct Cutter<'t> {
    text: &'t str,
    blocks: Vec<Block>,
}

impl Cutter<'_> {
    /// A line and all that go on with it.
    fn gather(&self, first: Line, rest: &mut std::iter::Peekable<std::vec::IntoIter<Line>>) -> Logical {
        let mut logical = Logical {
            span: first.span,
            margin: first.margin,
            stray_comma: None,
            unclosed_text: first.unclosed_text,
            unclosed_bracket: None,
            too_deep: first.deepest + first.nested > DEEPEST,
        };
        let (mut depth, mut bracket, mut comma) = (first.brackets.max(0), first.bracket, first.comma);
        let mut nested = first.nested;
        while let Some(next) = rest.peek() {
            let text = &self.text[next.span.range()];
            let in_bracket = depth > 0 && logical.unclosed_text.is_none();
            let goes_on = continues(text) && !self.blocks.is_empty() || comma || in_bracket;
            let starts_anew = || !continues(text) && self.starts_clause(text) && self.is_better_apart(&logical, next);
            if !goes_on || (next.margin && head_word(text).is_some()) || starts_anew() {
                break;
            }
            let Some(next) = rest.next() else { break };
            logical.span = logical.span.to(next.span);
            logical.unclosed_text = logical.unclosed_text.or(next.unclosed_text);
            nested += next.nested;
            logical.too_deep |= depth + next.deepest + nested > DEEPEST;
            depth = (depth + next.brackets).max(0);
            bracket = next.bracket.or(bracket);
            comma = next.comma;
        }
        logical.unclosed_bracket = bracket.filter(|_| depth > 0);
        logical.stray_comma = comma.then_some(logical.span.end as usize - 1);
        logical
    }

    /// Whether a line starts as a clause of the declaration that is being read.
    fn starts_clause(&self, line: &str) -> bool {
        let Some(word) = self.blocks.last().and_then(|block| block.word) else { return false };
        let starts = |(clause, keyword): (&ClauseKind, &'static Keyword)| {
            clause.may_stand_in(word.kind, word.activity()) && length_at_start(keyword.rule, line).is_some()
        };
        clauses().starting_with(first_word(line)).any(starts)
    }

    /// After a comma or in a bracket, a line that starts with the keyword of a clause is an item of the list only if it
    /// cannot be a clause and the list can go on with it.
    fn is_better_apart(&self, logical: &Logical, next: &Line) -> bool {
        self.reads(&self.text[next.span.range()]) || !self.reads(&self.text[logical.span.to(next.span).range()])
    }

    fn reads(&self, line: &str) -> bool {
        let line = line.trim_end_matches(',');
        clauses().starting_with(first_word(line)).any(|(clause, _)| Grammar::parse(clause.rule, line).is_ok())
    }

    fn place(&mut self, logical: Logical) {
        let text = &self.text[logical.span.range()];
        let word = head_word(text);
        let is_head = if logical.margin {
            word.is_some() || !self.belongs_to_block(text)
        } else {
            // A declaration that is indented by mistake, unless it can be a clause.
            word.is_some_and(|word| Grammar::parse(word.rule(), text).is_ok()) && !self.belongs_to_block(text)
        };
        match self.blocks.last_mut() {
            _ if is_head => {
                self.blocks.push(Block { head: Some(logical), word: word.or_else(|| nearest_head_word(text)), lines: Vec::new() })
            }
            Some(block) => block.lines.push(logical),
            None => self.blocks.push(Block { head: None, word: None, lines: vec![logical] }),
        }
    }

    /// A line at the margin that starts as a clause of the declaration above: it has lost its indent.
    fn belongs_to_block(&self, line: &str) -> bool {
        let Some(word) = self.blocks.last().and_then(|block| block.word) else { return false };
        let nameless = clauses().of_place(word.kind, word.activity()).filter(|clause| clause.keywords.is_empty());
        self.starts_clause(line) || nameless.into_iter().any(|clause| Grammar::parse(clause.rule, line).is_ok())
    }
}

/// Whether a line goes on with the one above by its first word: `then`.
fn continues(line: &str) -> bool {
    matches!(first_word(line), "then" | "poi" | "allora")
}
