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
    fn move_by(&mut self, by: i64) {
        self.span = self.span.moved(by);
        for at in [&mut self.stray_comma, &mut self.unclosed_text, &mut self.unclosed_bracket].into_iter().flatten() {
            *at = isize::try_from(by).ok().and_then(|by| at.checked_add_signed(by)).unwrap_or_default();
        }
    }
}

/// A declaration: a head and the lines below it. The first block of a file may lack a head.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) head: Option<Logical>,
    /// What it declares; guessed where the keyword is misspelt.
    pub(super) word: Option<HeadWord>,
    pub(super) lines: Vec<Logical>,
    /// It starts here whatever stands above it, and nothing above reaches into it: its keyword stands at the margin.
    pub(super) is_firm: bool,
}

impl Block {
    /// Where it starts, if nothing above can change that.
    pub(super) fn firm_start(&self) -> Option<usize> {
        self.head.as_ref().filter(|_| self.is_firm).map(|head| head.span.start as usize)
    }

    /// Moves all its places by so many bytes.
    pub(super) fn move_by(&mut self, by: i64) {
        self.head.iter_mut().chain(&mut self.lines).for_each(|line| line.move_by(by));
    }
}

/// What stands above a line: nothing, or a block that declares this, as far as that could be told.
pub(super) type Above = Option<Option<HeadWord>>;

/// Cuts a text into blocks.
pub(super) fn blocks(text: &str) -> (Vec<Block>, Vec<Comment>) {
    blocks_from(text, 0, None)
}

/// Cuts a text into blocks from the start of a line on that nothing above reaches into.
pub(super) fn blocks_from(text: &str, from: usize, above: Above) -> (Vec<Block>, Vec<Comment>) {
    let (lines, comments) = scan::lines(text, from, |rest| head_word(rest).is_some());
    let mut cutter = Cutter { text, above, blocks: Vec::new() };
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let logical = cutter.gather(line, &mut lines);
        cutter.place(logical);
    }
    (cutter.blocks, comments)
}

struct Cutter<'t> {
    text: &'t str,
    /// Of the first block.
    above: Above,
    blocks: Vec<Block>,
}

impl Cutter<'_> {
    fn above(&self) -> Above {
        self.blocks.last().map_or(self.above, |block| Some(block.word))
    }

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
            let goes_on = continues(text) && self.above().is_some() || comma || in_bracket;
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
        let Some(word) = self.above().flatten() else { return false };
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
                let is_firm = logical.margin && word.is_some() && head_word(&self.text[logical.span.start as usize..]).is_some();
                let word = word.or_else(|| nearest_head_word(text));
                self.blocks.push(Block { head: Some(logical), word, lines: Vec::new(), is_firm });
            }
            Some(block) => block.lines.push(logical),
            None => self.blocks.push(Block { head: None, word: None, lines: vec![logical], is_firm: false }),
        }
    }

    /// A line at the margin that starts as a clause of the declaration above: it has lost its indent.
    fn belongs_to_block(&self, line: &str) -> bool {
        let Some(word) = self.above().flatten() else { return false };
        let nameless = clauses().of_place(word.kind, word.activity()).filter(|clause| clause.keywords.is_empty());
        self.starts_clause(line) || nameless.into_iter().any(|clause| Grammar::parse(clause.rule, line).is_ok())
    }
}

/// Whether a line goes on with the one above by its first word: `then`.
fn continues(line: &str) -> bool {
    matches!(first_word(line), "then" | "poi" | "allora")
}
