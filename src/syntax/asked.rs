//! What editors ask of the grammar: what could stand at a place of a line that is being written, and what can be a name.

use super::clause::{ClauseKind, clauses, first_word};
use super::draft::Draft;
use super::expected::{Expected, keywords_among};
use super::head::{HeadWord, head_word};
use super::keyword::{Keyword, keywords, length_at_start};
use super::read::read;
use super::{DeclKind, Node, Rule};
use crate::diagnostic::Lang;

/// Something that could stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Could {
    Keyword(&'static Keyword),
    /// A name.
    Name,
    /// A number with its unit, a date, a text, …: the id of a message that says what.
    Thing(&'static str),
    /// The end of the line.
    End,
}

/// Whether a text is a name, and not one of the little words that never are.
#[must_use]
pub fn is_name(text: &str) -> bool {
    length_at_start(Rule::name, text) == Some(text.len())
}

/// Whether a text is one of the little words that are never names.
#[must_use]
pub fn is_reserved(text: &str) -> bool {
    // The rule stands in no tree, so it tells no length; its words are of letters only.
    text.chars().all(char::is_alphabetic) && length_at_start(Rule::reserved, text).is_some()
}

/// The keyword that stands at the start of a line of a declaration, if it starts a declaration.
#[must_use]
pub fn declares(line: &str) -> Option<(DeclKind, &'static Keyword)> {
    head_word(line).map(|word| (word.kind, word.keyword))
}

/// All keywords that start declarations, in the order of the table, with what they declare and a head as an example.
pub fn heads(lang: Lang) -> impl Iterator<Item = (&'static Keyword, DeclKind, &'static str)> {
    keywords().iter().filter_map(HeadWord::of).map(move |word| (word.keyword, word.kind, word.example(lang)))
}

/// No text holds this character where it could be read.
const NOTHING: &str = "\u{1}";

/// What could stand at the end of the beginning of a head line.
#[must_use]
pub fn could_stand_in_head(beginning: &str) -> Vec<Could> {
    head_word(beginning).map_or_else(Vec::new, |word| after(beginning, &[word.rule()]))
}

/// What could stand at the end of the beginning of a clause in a declaration; of a stage, with the keyword id of its activity.
/// Nothing where the beginning cannot be read.
#[must_use]
pub fn could_stand_in_clause(beginning: &str, kind: DeclKind, activity: Option<&str>) -> Vec<Could> {
    let named = clauses().starting_with(first_word(beginning)).filter(|(_, keyword)| length_at_start(keyword.rule, beginning).is_some());
    let mut rules: Vec<Rule> = named.filter(|(clause, _)| clause.may_stand_in(kind, activity)).map(|(clause, _)| clause.rule).collect();
    let nameless = clauses().of_place(kind, activity).filter(|clause| clause.keywords.is_empty());
    rules.extend(nameless.map(|clause| clause.rule));
    after(beginning, &rules)
}

/// What could stand at the end of the beginning of an expression of rules.
#[must_use]
pub fn could_stand_in_expression(beginning: &str) -> Vec<Could> {
    after(beginning, &[Rule::expr_alone])
}

/// What of an example the author fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    Name,
    /// The inside of a text.
    Text,
    Number,
    Date,
}

/// The places of a clause of the table, or of a head, that its author fills in, in order; none where it does not read.
#[must_use]
pub fn filled_in(line: &str, clause: Option<&ClauseKind>) -> Vec<(std::ops::Range<usize>, Filled)> {
    let Some(rule) = clause.map(|clause| clause.rule).or_else(|| head_word(line).map(HeadWord::rule)) else { return Vec::new() };
    let draft = Draft::new(line, crate::source::Span::new(0, line.len()));
    let mut found = Vec::new();
    if let Ok((_, node)) = read(&draft, &[rule]) {
        places(&node, &mut found);
    }
    found
}

fn places(node: &Node, found: &mut Vec<(std::ops::Range<usize>, Filled)>) {
    let filled = match node.rule {
        Rule::name => Filled::Name,
        Rule::inner | Rule::long_inner => Filled::Text,
        Rule::number | Rule::integer | Rule::fraction => Filled::Number,
        Rule::date => Filled::Date,
        _ => return node.children.iter().for_each(|child| places(child, found)),
    };
    found.push((node.span.range(), filled));
}

fn after(beginning: &str, rules: &[Rule]) -> Vec<Could> {
    let text = format!("{beginning}{NOTHING}");
    let draft = Draft::new(&text, crate::source::Span::new(0, text.len()));
    let Err(stuck) = read(&draft, rules) else { return Vec::new() };
    if stuck.at != beginning.len() {
        return Vec::new();
    }
    let mut found: Vec<Could> = Vec::new();
    for one in &stuck.expected {
        match one {
            Expected::Thing("expected-name") => push(&mut found, Could::Name),
            Expected::Thing("expected-end") => push(&mut found, Could::End),
            Expected::Thing(id) => push(&mut found, Could::Thing(id)),
            one => keywords_among(std::slice::from_ref(one)).into_iter().for_each(|keyword| push(&mut found, Could::Keyword(keyword))),
        }
    }
    found
}

fn push(found: &mut Vec<Could>, one: Could) {
    if !found.contains(&one) {
        found.push(one);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(could: &[Could]) -> Vec<&'static str> {
        could.iter().filter_map(|one| if let Could::Keyword(keyword) = one { Some(keyword.id) } else { None }).collect()
    }

    #[test]
    fn what_could_stand_is_told_at_the_end_only() {
        let stage = |text| could_stand_in_clause(text, DeclKind::Stage, Some("co_design"));
        assert!(words(&stage("lasts 6 ")).contains(&"u_week"));
        assert_eq!(stage("led by "), [Could::Name]);
        assert!(words(&stage("starts ")).contains(&"after"));
        assert_eq!(stage("led by , "), []);
        assert!(words(&could_stand_in_head("party school \"S\" is ")).contains(&"k_school"));
        assert!(words(&could_stand_in_clause("turnout ", DeclKind::Scenario, None)).contains(&"of"));
    }

    #[test]
    fn names_are_told_from_little_words() {
        assert!(is_name("garden") && is_name("città_2") && !is_name("2nd") && !is_name("two words") && !is_name(""));
        assert!(is_reserved("members") && !is_reserved("membership"));
    }
}
