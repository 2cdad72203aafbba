//! The language of a file, and keywords of the other one in it.

use super::Node;
use super::block::Block;
use super::clause::clauses;
use super::grammar::Grammar;
use super::head::head_word;
use super::keyword::{Keyword, keywords};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Lang, Message, codes};
use crate::source::{FileId, Loc};
use pest::Parser as _;
use std::borrow::Cow;

/// The language of a file: that of its first keyword that is not the same in both.
pub(super) fn of_file<'b>(text: &str, blocks: impl Iterator<Item = &'b Block> + Clone) -> Lang {
    let heads = blocks.clone().filter_map(|block| block.head.as_ref()).map(|head| &text[head.span.range()]);
    let by_head = heads.filter_map(|head| one_language(head_word(head)?.keyword, super::clause::first_word(head))).next();
    let by_clauses = || {
        let lines = blocks.clone().flat_map(|block| &block.lines).map(|line| &text[line.span.range()]);
        let words = lines.flat_map(|line| clauses().starting_with(super::clause::first_word(line)).map(move |(_, k)| (k, line)));
        let longest = |keyword: &Keyword, line: &str, lang| keyword.forms(lang).iter().any(|form| line.starts_with(form));
        words
            .filter_map(|(keyword, line)| match (longest(keyword, line, Lang::En), longest(keyword, line, Lang::It)) {
                (true, false) => Some(Lang::En),
                (false, true) => Some(Lang::It),
                _ => None,
            })
            .next()
    };
    by_head.or_else(by_clauses).or_else(|| by_sentences(text, blocks.clone())).unwrap_or_default()
}

/// The language of the first keyword inside of a line, in a file where no first word tells it: a scenario apart from its charter.
fn by_sentences<'b>(text: &str, mut blocks: impl Iterator<Item = &'b Block>) -> Option<Lang> {
    blocks.find_map(|block| {
        let word = block.word?;
        let head = block.head.iter().map(|head| (vec![word.rule()], head));
        let rules = || clauses().of_place(word.kind, word.activity()).map(|clause| clause.rule).collect();
        let lines = block.lines.iter().map(|line| (rules(), line));
        head.chain(lines).filter(|(_, line)| !line.too_deep).find_map(|(rules, line)| {
            let pairs = rules.into_iter().find_map(|rule| Grammar::parse(rule, &text[line.span.range()]).ok())?;
            pairs.flatten().find_map(|pair| one_language(keywords().of_rule(pair.as_rule())?, pair.as_str()))
        })
    })
}

/// The language that a written keyword belongs to, if it is one only.
fn one_language(keyword: &Keyword, written: &str) -> Option<Lang> {
    match (keyword.is_form(written, Lang::En), keyword.is_form(written, Lang::It)) {
        (true, false) => Some(Lang::En),
        (false, true) => Some(Lang::It),
        _ => None,
    }
}

/// One diagnostic for the keywords of the other language in a line, with a fix for all of them.
pub(super) fn foreign_keywords(file: FileId, text: &str, lang: Lang, line: &Node) -> Option<Diagnostic> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut first: Option<(String, String)> = None;
    visit(line, &mut |node| {
        let Some(keyword) = keywords().of_rule(node.rule) else { return };
        // Nearly always: as the file's language has it.
        if keyword.forms(lang).contains(&node.text(text)) {
            return;
        }
        let written = single_spaced(node.text(text));
        if one_language(keyword, &written) == Some(lang.other()) {
            let meant = counterpart(keyword, &written, lang);
            first.get_or_insert((written.into_owned(), meant.to_owned()));
            edits.push(Edit { loc: Loc::new(file, node.span), text: meant.to_owned() });
        }
    });
    let (written, meant) = first?;
    let place = edits.first()?.loc;
    let message = Message::new("syntax-other-language").with("written", &written).with("meant", &meant).with("lang", lang.code());
    let mut diagnostic = Diagnostic::new(codes::OTHER_LANGUAGE, place, message);
    let title = Message::new("fix-translate").with("count", edits.len()).with("meant", meant);
    diagnostic.fixes.push(Fix { title, edits, applicability: Applicability::Safe });
    Some(diagnostic)
}

/// A keyword as the table writes it: its words with one space between them.
pub(super) fn single_spaced(written: &str) -> Cow<'_, str> {
    if written.contains("  ") || written.contains(['\t', '\n', '\r', '\u{a0}']) {
        Cow::Owned(written.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(written)
    }
}

/// The form that says the same in the other language; where it writes nothing, nothing.
fn counterpart<'k>(keyword: &'k Keyword, written: &str, lang: Lang) -> &'k str {
    let (from, to) = (keyword.forms(lang.other()), keyword.forms(lang));
    let same = from.iter().position(|form| *form == written).filter(|_| from.len() == to.len());
    to.get(same.unwrap_or(0)).copied().unwrap_or_default()
}

/// Every node of a line, in order.
pub(super) fn visit(node: &Node, look: &mut impl FnMut(&Node)) {
    look(node);
    node.children.iter().for_each(|child| visit(child, look));
}
