//! One logical line to a node: as written, or as it was probably meant.

use super::block::DEEPEST;
use super::draft::Draft;
use super::expected::{Expected, expected};
use super::grammar::Grammar;
use super::{Node, Rule, scan};
use crate::source::Span;
use pest::Parser as _;
use pest::error::{ErrorVariant, InputLocation};

/// Why a line could not be read: where reading got stuck, and what could have stood there.
#[derive(Debug)]
pub(super) struct Stuck {
    pub(super) rule: Rule,
    /// The place in the draft: the first character of what cannot stand there, or the end.
    pub(super) at: usize,
    pub(super) expected: Vec<Expected>,
}

/// Reads a line by the first of these rules that fits, or says where the best of them got stuck.
pub(super) fn read(draft: &Draft<'_>, rules: &[Rule]) -> Result<(Rule, Node), Stuck> {
    let mut best: Option<Stuck> = None;
    for rule in rules {
        match Grammar::parse(*rule, draft.text()) {
            Ok(mut pairs) => {
                if let Some(pair) = pairs.next() {
                    return Ok((*rule, draft.node(pair)));
                }
            }
            Err(error) => {
                let at = match error.location {
                    InputLocation::Pos(at) | InputLocation::Span((at, _)) => skip_space(draft.text(), at),
                };
                let asked = match &error.variant {
                    ErrorVariant::ParsingError { positives, .. } => expected(positives),
                    ErrorVariant::CustomError { .. } => Vec::new(),
                };
                match &mut best {
                    Some(stuck) if stuck.at > at => {}
                    Some(stuck) if stuck.at == at => stuck.expected.extend(asked),
                    _ => best = Some(Stuck { rule: *rule, at, expected: asked }),
                }
            }
        }
    }
    Err(best.unwrap_or(Stuck { rule: Rule::EOI, at: 0, expected: Vec::new() }))
}

/// The expression between two places of a text, as rules write it.
#[must_use]
pub fn expression(text: &str, span: Span) -> Option<Node> {
    if text.get(span.range()).is_none_or(|inside| scan::depth(inside) > DEEPEST) {
        return None;
    }
    read(&Draft::new(text, span), &[Rule::expr_alone]).ok().map(|(_, node)| node)
}

/// What can be kept of a line that got stuck: the longest beginning of whole words that can be read by itself.
pub(super) fn beginning(draft: &Draft<'_>, stuck: &Stuck) -> Option<Node> {
    let mut rest = draft.text().get(..stuck.at)?.trim_end();
    for _ in 0..8 {
        let text = rest.trim_end_matches([',', ' ', '\t', '\r', '\n']);
        if text.is_empty() {
            return None;
        }
        if let Ok(mut pairs) = Grammar::parse(stuck.rule, text) {
            return pairs.next().map(|pair| draft.node(pair));
        }
        rest = text.rfind(char::is_whitespace).and_then(|at| text.get(..at))?;
    }
    None
}

/// The first place from here on that is neither white space nor comment.
fn skip_space(text: &str, mut at: usize) -> usize {
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let trimmed = rest.trim_start();
        at = text.len() - trimmed.len();
        match trimmed.strip_prefix("//") {
            Some(comment) => at += 2 + comment.find('\n').unwrap_or(comment.len()),
            None => return at,
        }
    }
}
