//! A first parser of well-formed text.

use super::grammar::Grammar;
use super::{Clause, DeclKind, Declaration, Node, Rule, SyntaxTree};
use crate::diagnostic::{Diagnostic, Lang};
use crate::source::{FileId, Span};
use pest::Parser as _;
use pest::iterators::Pair;

/// Parses one file.
#[must_use]
pub fn parse(file: FileId, text: &str) -> (SyntaxTree, Vec<Diagnostic>) {
    let mut lines: Vec<(usize, usize, bool)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with("//") {
            continue;
        }
        let end = start + trimmed.len();
        let goes_on =
            lines.last().is_some_and(|l| text[l.0..l.1].ends_with(',')) || trimmed.starts_with("then ") || trimmed.starts_with("poi ");
        match lines.last_mut() {
            Some(last) if goes_on => last.1 = end,
            _ => lines.push((start, end, !line.starts_with([' ', '\t']))),
        }
    }
    let mut declarations: Vec<Declaration> = Vec::new();
    for (start, end, margin) in lines {
        let line = &text[start..end];
        let prefix = if margin { "h_" } else { "c_" };
        for rule in Rule::all_rules() {
            let name = format!("{rule:?}");
            let Some(id) = name.strip_prefix(prefix) else {
                continue;
            };
            let Ok(mut pairs) = Grammar::parse(*rule, line) else {
                continue;
            };
            let Some(pair) = pairs.next() else { continue };
            let node = node(pair, start);
            let span = Span::new(start, end);
            if margin {
                let kind = match id {
                    "use" => DeclKind::Use,
                    "charter" => DeclKind::Charter,
                    "party" => DeclKind::Party,
                    "body" => DeclKind::Body,
                    "stage" => DeclKind::Stage,
                    "duty" => DeclKind::Duty,
                    "standard" => DeclKind::Standard,
                    "indicator" => DeclKind::Indicator,
                    "governance" => DeclKind::Governance,
                    "promise" => DeclKind::Promise,
                    "scenario" => DeclKind::Scenario,
                    "story" => DeclKind::Story,
                    "profile" => DeclKind::Profile,
                    "rule" => DeclKind::Rule,
                    _ => DeclKind::Define,
                };
                let name = node.child(Rule::name).map(|n| (n.text(text).to_owned(), n.span));
                declarations.push(Declaration { kind, span, head_span: span, head: Some(node), name, doc: None, clauses: vec![] });
            } else if let Some(last) = declarations.last_mut() {
                last.span = last.span.to(span);
                last.clauses.push(Clause { id: Box::leak(id.to_owned().into_boxed_str()), span, node: Some(node), broken: false });
            }
            break;
        }
    }
    (SyntaxTree { file, lang: Lang::En, declarations }, Vec::new())
}

fn node(pair: Pair<'_, Rule>, base: usize) -> Node {
    let span = Span::new(base + pair.as_span().start(), base + pair.as_span().end());
    let rule = pair.as_rule();
    Node { rule, span, children: pair.into_inner().filter(|p| p.as_rule() != Rule::EOI).map(|p| node(p, base)).collect() }
}
