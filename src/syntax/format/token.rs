//! A line's words, signs and comments in order, its keywords in the language asked for.

use super::super::clause::{clauses, first_word};
use super::super::keyword::keywords;
use super::super::language::single_spaced;
use super::super::{Node, Rule};
use super::form::{self, Before};
use super::said_of::SaidOf;
use crate::diagnostic::Lang;
use std::borrow::Cow;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A keyword, name, number or text, by its rule.
    Word(Rule),
    /// A comma, bracket, or the like.
    Sign,
    /// A comment; whether nothing stands before it on its line.
    Comment { own_line: bool },
}

/// A word, a sign or a comment.
#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) kind: Kind,
    /// The rule that it is part of.
    part_of: Rule,
    /// A long line may go on here, on the next one.
    pub(super) may_break: bool,
    /// Of an item of a list: the token that starts the first item.
    pub(super) under: Option<usize>,
}

/// The tokens of one line.
#[derive(Debug)]
pub(super) struct Tokens<'t> {
    pub(super) all: Vec<Token<'t>>,
    /// Something was written otherwise than it stands: another form, a word more or less, another order.
    pub(super) changed: bool,
}

/// The tokens of a line that was read as it stands.
pub(super) fn tokens<'t>(text: &'t str, line: &Node, into: Lang) -> Tokens<'t> {
    let mut reader = Reader {
        text,
        into,
        at: line.span.start as usize,
        plural: false,
        said_of: None,
        tokens: Tokens { all: Vec::new(), changed: false },
    };
    reader.node(line, line.rule);
    reader.signs_until(line.span.end as usize, line.rule);
    reader.tokens
}

impl Tokens<'_> {
    /// Whether two lines say the same: the same words in the same places of the grammar.
    pub(super) fn say_the_same(&self, other: &Tokens<'_>) -> bool {
        let same =
            |(a, b): (&Token<'_>, &Token<'_>)| a.kind == b.kind && a.text == b.text && (a.part_of == b.part_of || a.kind == Kind::Sign);
        self.all.len() == other.all.len() && self.all.iter().zip(&other.all).all(same)
    }
}

struct Reader<'t> {
    text: &'t str,
    into: Lang,
    /// What stands before this place has been read.
    at: usize,
    plural: bool,
    /// Of what the words after `is` are said, in a condition of a rule.
    said_of: Option<SaidOf>,
    tokens: Tokens<'t>,
}

impl<'t> Reader<'t> {
    fn node(&mut self, node: &Node, part_of: Rule) {
        self.signs_until(node.span.start as usize, part_of);
        if node.children.is_empty() || matches!(node.rule, Rule::text | Rule::fraction | Rule::technique_words) {
            return self.leaf(node, part_of);
        }
        let first = self.tokens.all.len();
        if matches!(node.rule, Rule::span_range | Rule::score_range) && !node.has(Rule::kw_range_from) {
            self.write_more(Rule::kw_range_from, node.rule);
        }
        // Where each child starts, to align the items of lists.
        let mut starts: Vec<(Rule, usize)> = Vec::with_capacity(node.children.len());
        for (at, child) in node.children.iter().enumerate() {
            let before = self.tokens.all.len();
            self.signs_until(child.span.start as usize, node.rule);
            let follows_comma = self.tokens.all[before..].iter().any(|token| token.text == ",");
            if node.rule == Rule::c_period && at == 1 && child.rule != Rule::kw_period_from {
                self.write_more(Rule::kw_period_from, node.rule);
            }
            let start = self.tokens.all.len();
            if is_left_out(node, at, self.into) {
                self.at = child.span.end as usize;
                self.tokens.changed = true;
                continue;
            }
            let outside = self.said_of;
            if child.rule == Rule::expr_test {
                self.said_of = node.children.first().map(|left| SaidOf::of(left, self.text));
            }
            self.node(child, node.rule);
            self.said_of = outside;
            let is_then = matches!(child.rule, Rule::kw_then_step | Rule::kw_then_promise);
            if follows_comma || is_then {
                let item = if is_then { node.children.get(at + 1).map(|next| next.rule) } else { Some(child.rule) };
                let under = starts.iter().find(|(rule, _)| Some(*rule) == item).map(|(_, start)| *start);
                self.may_break(start, under);
            }
            starts.push((child.rule, start));
        }
        if matches!(node.rule, Rule::verb | Rule::expr_test) {
            self.order_denial(first, node.rule);
        }
    }

    /// The line may go on with this token, unless the next line would then look like a clause of its own.
    fn may_break(&mut self, at: usize, under: Option<usize>) {
        if let Some(token) = self.tokens.all.get_mut(at)
            && clauses().starting_with(first_word(&token.text)).next().is_none()
        {
            (token.may_break, token.under) = (true, under);
        }
    }

    fn push(&mut self, text: Cow<'t, str>, kind: Kind, part_of: Rule) {
        self.tokens.all.push(Token { text, kind, part_of, may_break: false, under: None });
    }

    /// A keyword that one of the languages leaves out.
    fn write_more(&mut self, keyword: Rule, part_of: Rule) {
        if let Some(form) = keywords().of_rule(keyword).and_then(|keyword| keyword.forms(self.into).first()) {
            self.push(Cow::Borrowed(form), Kind::Word(keyword), part_of);
            self.tokens.changed = true;
        }
    }

    fn leaf(&mut self, node: &Node, part_of: Rule) {
        let written = node.text(self.text);
        self.at = node.span.end as usize;
        let rule = one_of_two(node.rule, part_of);
        let rule = self.said_of.map_or(rule, |of| of.meant(rule, &single_spaced(written)));
        let text = match keywords().of_rule(rule) {
            Some(keyword) => {
                let written = single_spaced(written);
                if rule == Rule::kw_is {
                    self.plural = form::is_plural(keyword, &written);
                }
                let number = self.tokens.all.last().filter(|last| matches!(last.kind, Kind::Word(Rule::number | Rule::integer)));
                let before = Before { number: number.map(|last| last.text.as_ref()), plural: self.plural };
                Cow::Borrowed(form::form(keyword, &written, self.into, before))
            }
            None if rule == Rule::technique_words => {
                let written = single_spaced(written);
                form::technique(&written, self.into).map_or(written, Cow::Borrowed)
            }
            None => Cow::Borrowed(written),
        };
        self.tokens.changed |= text != written;
        self.push(text, Kind::Word(rule), part_of);
    }

    /// Italian writes `non è`, English `is not`.
    fn order_denial(&mut self, first: usize, part_of: Rule) {
        let tokens = &mut self.tokens.all;
        let find = |rule: Rule| {
            let place = tokens.iter().skip(first).position(|token| token.kind == Kind::Word(rule) && token.part_of == part_of);
            place.map(|at| at + first)
        };
        if let (Some(is), Some(not)) = (find(Rule::kw_is), find(Rule::kw_not))
            && (is < not) == (self.into == Lang::It)
        {
            tokens.swap(is, not);
            self.tokens.changed = true;
        }
    }

    /// Signs and comments between two words.
    fn signs_until(&mut self, end: usize, part_of: Rule) {
        let mut own_line = false;
        while let Some(rest) = self.text.get(self.at..end).filter(|rest| !rest.is_empty()) {
            let Some(first) = rest.chars().next() else { break };
            if rest.starts_with("//") {
                let comment = rest.split('\n').next().unwrap_or(rest);
                self.push(Cow::Borrowed(comment.trim_end()), Kind::Comment { own_line }, part_of);
                self.at += comment.len();
                continue;
            }
            let length = first.len_utf8();
            if first == '\n' {
                own_line = true;
            } else if !first.is_whitespace() {
                own_line = false;
                self.push(Cow::Borrowed(&rest[..length]), Kind::Sign, part_of);
            }
            self.at += length;
        }
        self.at = self.at.max(end);
    }
}

/// Keywords that mean the same where they stand are one: `periodo … a`, `riesame … da`.
fn one_of_two(rule: Rule, part_of: Rule) -> Rule {
    match (part_of, rule) {
        (Rule::c_period, Rule::kw_range_to) => Rule::kw_to_date,
        (Rule::c_reviews, Rule::kw_by) => Rule::kw_by_care,
        _ => rule,
    }
}

/// A keyword that the language asked for does not write, or a needless `of` after `count`, which Italian has in `numero di`.
fn is_left_out(node: &Node, at: usize, into: Lang) -> bool {
    let Some(child) = node.children.get(at) else { return false };
    let counts = node.rule == Rule::aggregate
        && child.rule == Rule::kw_of
        && node.children.first().is_some_and(|first| first.rule == Rule::kw_x_count);
    let unwritten = matches!(child.rule, Rule::kw_range_from | Rule::kw_period_from);
    counts || unwritten && keywords().of_rule(child.rule).is_some_and(|keyword| keyword.forms(into).is_empty())
}
