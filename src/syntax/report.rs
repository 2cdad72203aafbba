//! What is said of a line that cannot be read as it stands.

use super::clause::{ClauseKind, clauses};
use super::draft::Draft;
use super::expected::{Expected, in_words};
use super::head::{HeadWord, head_words};
use super::keyword::{Keyword, keywords, length_at_start};
use super::parse::{Parser, word_span};
use super::read::Stuck;
use super::repair::{word_at, word_before};
use super::{Clause, DeclKind, Node, Rule};
use crate::diagnostic::nearest;
use crate::diagnostic::{Applicability, Arg, Diagnostic, Lang, Message, codes};
use crate::source::Span;

/// Texts of authors are shown so long.
const LONGEST: usize = 40;

fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let short: String = line.chars().take(LONGEST).collect();
    if short.len() < text.len() { format!("{}…", short.trim_end()) } else { short }
}

pub(super) fn unknown_declaration(parser: &Parser<'_>, line: Span) -> Diagnostic {
    let word = word_span(parser.text, line.start as usize);
    let message = Message::new("syntax-unknown-declaration").with("written", shortened(&parser.text[word.range()]));
    let ids = ["charter", "party", "body", "co_planning", "co_design", "co_prioritisation", "co_financing", "co_management", "co_delivery"];
    let more = ["co_evaluation", "stage", "duty", "standard", "indicator", "governance", "promise", "scenario", "story"];
    let words: Vec<Expected> = ids.iter().chain(&more).filter_map(|id| keywords().of_id(id)).map(Expected::Keyword).collect();
    let help = Message::new("syntax-declarations-are").with("words", Arg::OneOf(in_words(&words, parser.lang)));
    Diagnostic::new(codes::UNKNOWN_DECLARATION, parser.loc(word), message).help(help).help(Message::new("syntax-indent-help"))
}

pub(super) fn misspelt(parser: &Parser<'_>, place: Span, written: &str, meant: &str) -> Diagnostic {
    let loc = parser.loc(place);
    let message = Message::new("syntax-misspelt").with("written", written).with("meant", meant);
    let title = Message::new("fix-replace").with("text", meant);
    Diagnostic::new(codes::MISSPELT_KEYWORD, loc, message).fix(title, loc, meant, Applicability::Safe)
}

/// A clause keyword that the first words of a line nearly are: how long they are, which clause, and how it is spelt.
pub(super) fn near_clause(text: &str, word: HeadWord, lang: Lang) -> Option<(usize, &'static ClauseKind, &'static str)> {
    let here: Vec<&ClauseKind> = clauses().of_place(word.kind, word.activity()).collect();
    for lang in [lang, lang.other()] {
        for count in [3, 2, 1] {
            let forms = here
                .iter()
                .flat_map(|clause| clause.keywords.iter().flat_map(|keyword| keyword.forms(lang).iter().map(|form| (*form, *clause))));
            let forms: Vec<(&'static str, &ClauseKind)> = forms.filter(|(form, _)| form.split_whitespace().count() == count).collect();
            let Some(end) = text.split_inclusive(char::is_whitespace).take(count).map(str::len).reduce(|a, b| a + b) else { continue };
            let written = text[..end].trim_end();
            let found = nearest(written, forms.iter().map(|(form, _)| *form)).filter(|form| *form != written);
            if let Some((form, clause)) = found.and_then(|found| forms.iter().find(|(form, _)| *form == found)) {
                return clauses().of_id(clause.id).map(|clause| (written.len(), clause, *form));
            }
        }
    }
    None
}

pub(super) fn misplaced(parser: &Parser<'_>, line: Span, clause: &ClauseKind, word: HeadWord) -> Diagnostic {
    let text = &parser.text[line.range()];
    let length = clause.keywords.iter().filter_map(|keyword| length_at_start(keyword.rule, text)).max().unwrap_or(text.len());
    let place = Span::new(line.start as usize, line.start as usize + length);
    let written = &parser.text[place.range()];
    // Several clauses may start with the same words.
    let same: Vec<&ClauseKind> = clauses()
        .iter()
        .filter(|other| other.keywords.iter().any(|keyword| clause.keywords.contains(keyword) || keyword.shown(parser.lang) == written))
        .collect();
    let mut places: Vec<Arg> = Vec::new();
    for place in same.iter().flat_map(|clause| &clause.places) {
        let words: Vec<&str> =
            if *place == super::Place::Kind(DeclKind::Stage) { stage_words(parser.lang) } else { vec![place.shown(parser.lang)] };
        for word in words {
            let word = Arg::from(format!("`{word}`"));
            if !places.contains(&word) {
                places.push(word);
            }
        }
    }
    let message = Message::new("syntax-misplaced").with("clause", written).with("declaration", word.keyword.shown(parser.lang));
    let help = Message::new("syntax-misplaced-help").with("places", Arg::OneOf(places));
    Diagnostic::new(codes::MISPLACED_CLAUSE, parser.loc(place), message).help(help)
}

fn stage_words(lang: Lang) -> Vec<&'static str> {
    let mut words: Vec<&'static Keyword> =
        head_words().values().filter(|word| word.activity().is_some()).map(|word| word.keyword).collect();
    words.sort_by_key(|keyword| keywords().iter().position(|other| other == *keyword));
    words.dedup();
    words.into_iter().map(|keyword| keyword.shown(lang)).collect()
}

pub(super) fn unknown_clause(parser: &Parser<'_>, line: Span, word: HeadWord) -> Diagnostic {
    let place = word_span(parser.text, line.start as usize);
    let declaration = word.keyword.shown(parser.lang);
    let message =
        Message::new("syntax-unknown-clause").with("written", shortened(&parser.text[place.range()])).with("declaration", declaration);
    let words: Vec<Arg> =
        clauses().of_place(word.kind, word.activity()).map(|clause| Arg::from(format!("`{}`", clause.shown(parser.lang)))).collect();
    let diagnostic = Diagnostic::new(codes::UNKNOWN_CLAUSE, parser.loc(place), message);
    if words.is_empty() {
        return diagnostic.help(Message::new("syntax-no-clauses").with("declaration", declaration));
    }
    diagnostic.help(Message::new("syntax-clauses-are").with("words", Arg::OneOf(words)).with("declaration", declaration))
}

pub(super) fn unreadable_clause(parser: &Parser<'_>, draft: &Draft<'_>, stuck: &Stuck) -> Diagnostic {
    let diagnostic = unreadable(parser, draft, stuck, codes::UNREADABLE_CLAUSE);
    let clause = clauses().iter().find(|clause| clause.rule == stuck.rule);
    match clause {
        Some(clause) if diagnostic.code == codes::UNREADABLE_CLAUSE => {
            diagnostic.help(Message::new("syntax-example").with("example", clause.example(parser.lang)))
        }
        _ => diagnostic,
    }
}

pub(super) fn unreadable_head(parser: &Parser<'_>, draft: &Draft<'_>, stuck: &Stuck, word: HeadWord) -> Diagnostic {
    unreadable(parser, draft, stuck, codes::UNREADABLE_HEAD).help(Message::new("syntax-example").with("example", word.example(parser.lang)))
}

/// Where reading got stuck, what stands there, and what could.
fn unreadable(parser: &Parser<'_>, draft: &Draft<'_>, stuck: &Stuck, code: &'static crate::diagnostic::Code) -> Diagnostic {
    let text = draft.text();
    let rest = &text[stuck.at.min(text.len())..];
    // A name that is refused for being reserved is all that was asked for.
    let wants_name = stuck.expected.is_empty() || stuck.expected.contains(&Expected::Thing("expected-name"));
    let here = word_at(text, stuck.at.min(text.len()));
    if wants_name && !rest.is_empty() && length_at_start(Rule::reserved, &text[here.clone()]).is_some() {
        let message = Message::new("syntax-reserved-name").with("written", &text[here.clone()]);
        let diagnostic = Diagnostic::new(codes::RESERVED_NAME, parser.loc(draft.span_in_file(here)), message);
        return diagnostic.help(Message::new("syntax-reserved-name-help"));
    }
    let (place, message) = if rest.trim().is_empty() {
        let before = word_before(text, stuck.at);
        let message = Message::new("syntax-unfinished").with("before", shortened(&text[before.clone()]));
        (before, message)
    } else {
        (here.clone(), Message::new("syntax-unreadable").with("written", shortened(&text[here])))
    };
    let diagnostic = Diagnostic::new(code, parser.loc(draft.span_in_file(place)), message);
    let negative = rest.strip_prefix(['-', '−', '–']).is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()));
    let diagnostic = if negative { diagnostic.help(Message::new("syntax-negative")) } else { diagnostic };
    let words = in_words(&stuck.expected, parser.lang);
    if words.is_empty() { diagnostic } else { diagnostic.help(Message::new("syntax-could-stand").with("words", Arg::OneOf(words))) }
}

pub(super) fn lost_indent(parser: &Parser<'_>, line: Span, word: HeadWord) -> Diagnostic {
    // The whole keyword of the clause: `led by`, not `led`.
    let text = &parser.text[line.range()];
    let forms = clauses().of_place(word.kind, word.activity()).flat_map(|clause| &clause.keywords);
    let length = forms.filter_map(|keyword| length_at_start(keyword.rule, text)).max();
    let first = word_span(parser.text, line.start as usize);
    let word = length.map_or(first, |length| Span::new(line.start as usize, line.start as usize + length));
    let message = Message::new("syntax-lost-indent").with("written", shortened(&parser.text[word.range()]));
    let start = parser.loc(Span::new(line.start as usize, line.start as usize));
    Diagnostic::new(codes::LOST_INDENT, parser.loc(word), message).fix(Message::new("fix-indent"), start, "  ", Applicability::Safe)
}

pub(super) fn too_deep(parser: &Parser<'_>, line: Span) -> Diagnostic {
    let at = line.start as usize + parser.text[line.range()].find('(').unwrap_or(0);
    let message = Message::new("syntax-too-deep").with("most", i64::from(super::block::DEEPEST));
    Diagnostic::new(codes::NESTED_TOO_DEEP, parser.loc(Span::new(at, at + 1)), message)
}

pub(super) fn unclosed_text(parser: &Parser<'_>, at: usize, end: usize) -> Diagnostic {
    let quotes = if parser.text[at..].starts_with("\"\"\"") { "\"\"\"" } else { "\"" };
    let line_end = parser.text[at..end].find(['\r', '\n']).map_or(end, |length| at + length);
    let message = Message::new("syntax-unclosed-text").with("quotes", quotes);
    let insert = parser.loc(Span::new(line_end, line_end));
    let title = Message::new("fix-insert").with("text", quotes);
    Diagnostic::new(codes::UNCLOSED_TEXT, parser.loc(Span::new(at, line_end)), message).fix(title, insert, quotes, Applicability::Suggested)
}

pub(super) fn unclosed_bracket(parser: &Parser<'_>, at: usize) -> Diagnostic {
    let message = Message::new("syntax-unclosed-bracket");
    Diagnostic::new(codes::UNCLOSED_BRACKET, parser.loc(Span::new(at, at + 1)), message).help(Message::new("syntax-unclosed-bracket-help"))
}

pub(super) fn stray_comma(parser: &Parser<'_>, at: usize) -> Diagnostic {
    let loc = parser.loc(Span::new(at, at + 1));
    let title = Message::new("fix-remove").with("text", ",");
    Diagnostic::new(codes::STRAY_COMMA, loc, Message::new("syntax-stray-comma")).fix(title, loc, "", Applicability::Safe)
}

/// Lines that read well in another declaration: its head is missing, or merged into the line above.
pub(super) fn lost_head(parser: &Parser<'_>, first: Span, count: usize, kind: DeclKind) -> Diagnostic {
    let word = word_span(parser.text, first.start as usize);
    let keyword = keywords().of_id(kind.keyword_id()).map_or("", |keyword| keyword.shown(parser.lang));
    let message = Message::new("syntax-lost-head").with("count", count).with("declaration", keyword);
    Diagnostic::new(codes::LOST_HEAD, parser.loc(word), message).help(Message::new("syntax-lost-head-help"))
}

pub(super) fn name_too_long(parser: &Parser<'_>, name: Span) -> Diagnostic {
    let message = Message::new("syntax-name-too-long").with("most", super::parse::LONGEST_NAME);
    Diagnostic::new(codes::NAME_TOO_LONG, parser.loc(name), message).help(Message::new("syntax-name-too-long-help"))
}

pub(super) fn too_many(parser: &Parser<'_>, head: Span) -> Diagnostic {
    let word = word_span(parser.text, head.start as usize);
    let message = Message::new("syntax-too-many").with("most", super::parse::MOST_DECLARATIONS);
    Diagnostic::new(codes::TOO_MANY_DECLARATIONS, parser.loc(word), message).help(Message::new("syntax-too-many-help"))
}

pub(super) fn orphan(parser: &Parser<'_>, line: Span) -> Diagnostic {
    let word = word_span(parser.text, line.start as usize);
    let message = Message::new("syntax-orphan").with("written", shortened(&parser.text[word.range()]));
    let help = Message::new("syntax-example")
        .with("example", if parser.lang == Lang::It { "carta orto \"L'orto\"" } else { "charter garden \"The garden\"" });
    Diagnostic::new(codes::ORPHAN_CLAUSE, parser.loc(word), message).help(help)
}

pub(super) fn repeated(parser: &Parser<'_>, clause: &Clause, first: &Clause) -> Diagnostic {
    let start = |clause: &Clause| {
        let text = &parser.text[clause.span.range()];
        let kind = clauses().of_id(clause.id);
        let length = kind.and_then(|kind| kind.keywords.iter().filter_map(|keyword| length_at_start(keyword.rule, text)).max());
        Span::new(clause.span.start as usize, clause.span.start as usize + length.unwrap_or(text.len()))
    };
    let place = start(clause);
    let message = Message::new("syntax-repeated").with("clause", shortened(&parser.text[place.range()]));
    Diagnostic::new(codes::REPEATED_CLAUSE, parser.loc(place), message)
        .label(parser.loc(start(first)), Message::new("syntax-repeated-first"))
        .help(Message::new("syntax-repeated-help"))
}

/// Techniques that the keyword table does not list: the words may be right, but nobody can compare them.
pub(super) fn unknown_techniques(parser: &Parser<'_>, line: &Node) -> Vec<Diagnostic> {
    let known: Vec<&'static Keyword> = keywords().iter().filter(|keyword| keyword.group == "technique").collect();
    let mut found = Vec::new();
    for words in line.children_of(Rule::technique).filter_map(|technique| technique.child(Rule::technique_words)) {
        let written = words.text(parser.text).split_whitespace().collect::<Vec<_>>().join(" ");
        if known.iter().any(|keyword| Lang::ALL.iter().any(|lang| keyword.is_form(&written, *lang))) {
            continue;
        }
        let loc = parser.loc(words.span);
        let message = Message::new("syntax-unknown-technique").with("written", shortened(&written));
        let mut diagnostic = Diagnostic::new(codes::UNKNOWN_TECHNIQUE, loc, message).help(Message::new("syntax-unknown-technique-help"));
        if let Some(meant) = nearest(&written, known.iter().flat_map(|keyword| keyword.forms(parser.lang)).copied()) {
            diagnostic = diagnostic.fix(Message::new("fix-replace").with("text", meant), loc, meant, Applicability::Suggested);
        }
        found.push(diagnostic);
    }
    found
}
