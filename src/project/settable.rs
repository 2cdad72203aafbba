//! Numbers of a charter by address, to be set to other values: `fund.target`, `usual.turnout.gardeners`, `assembly.quorum.2`.
//!
//! An address is the name of a declaration, a word of one of its clauses that stands first in it (in either language), more words
//! of the clause where several start alike, and which number behind these words is meant, where it is not the first.

use super::workspace::{Unit, Workspace};
use crate::diagnostic::closest;
use crate::source::{FileId, Loc, Span};
use crate::syntax::{Clause, Node, Rule, keywords};

/// A number in a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settable {
    pub file: FileId,
    /// What other digits take the place of: the number, and a fraction whole.
    span: Span,
    /// The working that it comes from, which another number would not.
    working: Option<Span>,
    /// As written: `7_200`.
    pub written: String,
    /// As written: `EUR`, `%`, `weeks`; empty where there is none.
    pub unit: String,
    /// The clause, on one line.
    pub clause: String,
    pub loc: Loc,
}

/// Why an address leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Astray {
    /// No declaration of that name, but perhaps this one.
    NoName { name: String, meant: Option<String> },
    /// No clause with these words; words that clauses start with.
    NoClause { name: String, word: String, words: Vec<String> },
    /// Several clauses fit.
    Several { clauses: Vec<String> },
    /// The clause has no such number, but so many.
    NoNumber { clause: String, numbers: usize },
}

/// A word of a clause: a keyword or a name, and where it ends.
struct Word<'t> {
    rule: Rule,
    text: &'t str,
    end: u32,
}

impl Word<'_> {
    fn is(&self, wanted: &str) -> bool {
        let wanted = wanted.replace('_', " ");
        let forms = keywords().of_rule(self.rule).into_iter().flat_map(|keyword| keyword.en.iter().chain(&keyword.it));
        self.text.replace('_', " ") == wanted || forms.into_iter().any(|form| *form == wanted)
    }
}

/// The number that an address means.
///
/// # Errors
/// With what it does not lead to.
pub fn settable(workspace: &Workspace<'_>, unit: &Unit, address: &str) -> Result<Settable, Astray> {
    let mut parts: Vec<&str> = address.split('.').map(str::trim).collect();
    let nth = parts.last().and_then(|part| part.parse::<usize>().ok()).inspect(|_| {
        parts.pop();
    });
    let (name, words) = parts.split_first().map_or(("", &[][..]), |(name, words)| (*name, words));
    let declarations = unit.files.iter().flat_map(|file| {
        let tree = workspace.tree(*file);
        tree.declarations.iter().map(move |declaration| (*file, declaration))
    });
    let all: Vec<_> = declarations.filter_map(|(file, one)| Some((file, one, one.name.as_ref()?.0.as_str()))).collect();
    let Some((file, declaration, _)) = all.iter().find(|(.., known)| *known == name) else {
        let meant = closest(name, all.iter().map(|(.., known)| *known)).map(str::to_owned);
        return Err(Astray::NoName { name: name.to_owned(), meant });
    };
    let text = workspace.sources.file(*file).text.as_str();
    let mut found: Vec<(&Clause, u32)> = Vec::new();
    let mut first_words: Vec<String> = Vec::new();
    for clause in &declaration.clauses {
        let Some(node) = &clause.node else { continue };
        let mut in_clause = Vec::new();
        words_of(node, text, &mut in_clause);
        if let Some(first) = in_clause.first().map(|word| word.text.to_owned()).filter(|first| !first_words.contains(first)) {
            first_words.push(first);
        }
        if let Some(end) = leads(&in_clause, words) {
            found.push((clause, end));
        }
    }
    let on_one_line = |clause: &Clause| text.get(clause.span.range()).unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ");
    match found.as_slice() {
        [] => Err(Astray::NoClause { name: name.to_owned(), word: words.join("."), words: first_words }),
        [(clause, after)] => {
            let mut numbers = Vec::new();
            clause.node.iter().for_each(|node| numbers_of(node, "", text, &mut numbers));
            numbers.retain(|(span, ..)| span.start >= *after);
            let wanted = nth.unwrap_or(1).checked_sub(1).and_then(|at| numbers.get(at).cloned());
            let clause = on_one_line(clause);
            let Some((span, unit, working)) = wanted else { return Err(Astray::NoNumber { clause, numbers: numbers.len() }) };
            let written = text.get(span.range()).unwrap_or("").to_owned();
            Ok(Settable { file: *file, span, working, written, unit, clause, loc: Loc::new(*file, span) })
        }
        several => Err(Astray::Several { clauses: several.iter().map(|(clause, _)| on_one_line(clause)).collect() }),
    }
}

/// Where a clause's words lead through those of an address: the end of the last of them.
fn leads(in_clause: &[Word<'_>], words: &[&str]) -> Option<u32> {
    let (first, others) = words.split_first()?;
    let mut end = in_clause.first().filter(|word| word.is(first))?.end;
    let mut rest = in_clause.get(1..)?.iter();
    for wanted in others {
        end = rest.by_ref().find(|word| word.is(wanted))?.end;
    }
    Some(end)
}

fn words_of<'t>(node: &Node, text: &'t str, found: &mut Vec<Word<'t>>) {
    if node.rule == Rule::name || keywords().of_rule(node.rule).is_some() {
        found.push(Word { rule: node.rule, text: node.text(text), end: node.span.end });
        return;
    }
    node.children.iter().for_each(|child| words_of(child, text, found));
}

/// The numbers of a node, in order: where, in what unit, and the working beside.
fn numbers_of(node: &Node, unit: &str, text: &str, found: &mut Vec<(Span, String, Option<Span>)>) {
    match node.rule {
        Rule::number | Rule::integer => found.push((node.span, unit.to_owned(), None)),
        Rule::fraction => found.push((node.span, String::new(), None)),
        Rule::percent => node.children.iter().for_each(|child| numbers_of(child, "%", text, found)),
        Rule::working | Rule::date => {}
        Rule::quantity | Rule::amount | Rule::span_range => {
            // The first number of `6 to 10 weeks` counts weeks too.
            let inner = node.child(Rule::quantity).unwrap_or(node);
            let own = node.child(Rule::unit).or_else(|| inner.child(Rule::unit)).map_or("", |unit| unit.text(text));
            let before = found.len();
            node.children.iter().for_each(|child| numbers_of(child, own, text, found));
            let working = node.child(Rule::working).map(|working| working.span);
            if let (Some(last), Some(working)) = (found.get_mut(before), working) {
                last.2 = Some(working);
            }
        }
        _ => node.children.iter().for_each(|child| numbers_of(child, unit, text, found)),
    }
}

/// The text of a file in which numbers have these values instead, as they are to be written.
#[must_use]
pub fn set(text: &str, values: &[(&Settable, String)]) -> String {
    let mut edits: Vec<(Span, &str)> = Vec::new();
    for (place, value) in values {
        edits.push((place.span, value));
        edits.extend(place.working.map(|working| (working, "")));
    }
    edits.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
    let mut out = text.to_owned();
    for (span, value) in edits {
        out.replace_range(span.range(), value);
    }
    out
}
