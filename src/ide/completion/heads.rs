//! Declarations, at the margin.

use super::super::Project;
use super::super::cursor::Cursor;
use super::line::Line;
use super::snippet::Snippet;
use super::{Completion, CompletionKind};
use crate::diagnostic::Lang;
use crate::source::Span;
use crate::syntax::{DeclKind, Keyword, clauses, heads};

/// The clauses that a declaration usually has: those that a snippet starts with.
fn usual(kind: DeclKind, keyword: &str) -> &'static [&'static str] {
    match (kind, keyword) {
        (DeclKind::Charter, _) => &["good", "territory", "serves", "period", "currency"],
        (DeclKind::Party, _) => &["members", "brings"],
        (DeclKind::Body, _) => &["seats", "decides", "quorum", "tie"],
        (DeclKind::Stage, "co_financing") => {
            &["by_technique", "starts", "lasts", "led_by", "source", "target_money", "spends", "otherwise"]
        }
        (DeclKind::Stage, "co_prioritisation") => &["starts", "lasts", "led_by", "ballot", "option", "budget", "decided_by", "otherwise"],
        (DeclKind::Stage, "co_evaluation") => &["starts", "lasts", "led_by", "rated_by", "otherwise"],
        (DeclKind::Stage, "co_management" | "co_delivery") => &["starts", "lasts", "led_by", "with", "needs"],
        (DeclKind::Stage, _) => &["starts", "lasts", "led_by", "decided_by", "otherwise"],
        (DeclKind::Duty, _) => &["must", "due", "owed_to", "watched_by", "if_broken"],
        (DeclKind::Standard, _) => &["kept_by", "measures", "checked", "owed_to", "if_broken"],
        (DeclKind::Indicator, _) => &["level", "better", "baseline", "target_ind", "measured"],
        (DeclKind::Governance, _) => &["reviews", "amended_by", "withdrawal", "disputes", "complaints"],
        (DeclKind::Promise, _) => &["p_never"],
        (DeclKind::Scenario, _) => &["observe", "expect"],
        (DeclKind::Story, _) => &["observe", "rest", "expect"],
        (DeclKind::Profile, _) => &["source_text", "treats"],
        (DeclKind::Rule, _) => &["rule_for", "require", "rule_else", "because"],
        (DeclKind::Use | DeclKind::Define, _) => &[],
    }
}

/// Every declaration that a file can hold here. There is one charter and one governance, and they come first while they are missing.
pub(super) fn declarations(project: &Project<'_>, cursor: &Cursor<'_>, line: &Line<'_>) -> Vec<Completion> {
    let lang = cursor.tree.lang;
    let is_empty = cursor.tree.declarations.is_empty();
    let here = |kind: DeclKind| {
        let others = cursor.tree.declarations.iter().filter(|other| other.head_span.start as usize != line.start);
        others.filter(|other| other.kind == kind).count()
    };
    let span = Span::new(line.start, cursor.offset);
    // In an empty file nothing tells the language yet.
    let langs = if is_empty { vec![project.catalogue.lang(), project.catalogue.lang().other()] } else { vec![lang] };
    let mut found = Vec::new();
    for (nth, lang) in langs.into_iter().enumerate() {
        for (at, (keyword, kind, example)) in heads(lang).enumerate() {
            let only = matches!(kind, DeclKind::Charter | DeclKind::Governance);
            if only && here(kind) > 0 {
                continue;
            }
            let missing = kind == DeclKind::Charter && here(DeclKind::Charter) == 0;
            let rank = u32::try_from(at).unwrap_or(u32::MAX) + if missing { 0 } else { 10 } + u32::try_from(nth).unwrap_or(0) * 100;
            found.push(Completion {
                label: keyword.shown(lang).to_owned(),
                kind: CompletionKind::Declaration,
                detail: Some(project.word(super::super::hover::of_declaration(kind, keyword.id))),
                span,
                text: snippet(keyword, kind, example, lang),
                is_snippet: true,
                rank,
                key: Some(format!("declaration:{}", keyword.id)),
            });
        }
    }
    found
}

/// The head with the clauses that usually follow it.
fn snippet(keyword: &Keyword, kind: DeclKind, example: &str, lang: Lang) -> String {
    let mut snippet = Snippet::default();
    // Of stages there is one example for all activities.
    let head = match (kind, example.split_once(' ')) {
        (DeclKind::Stage, Some((_, rest))) => format!("{} {rest}", keyword.shown(lang)),
        _ => example.to_owned(),
    };
    snippet.line(&head, None);
    for clause in usual(kind, keyword.id).iter().filter_map(|id| clauses().of_id(id)) {
        snippet.plain("\n  ");
        snippet.line(clause.example(lang), Some(clause));
    }
    snippet.plain("\n");
    snippet.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;
    use crate::syntax::parse;

    /// A snippet with all its tab stops left as proposed.
    fn accepted(snippet: &str) -> String {
        let mut out = String::new();
        let mut chars = snippet.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\\' => out.extend(chars.next()),
                '$' if chars.peek() == Some(&'{') => {
                    while chars.next_if(|c| *c != ':').is_some() {}
                    chars.next();
                }
                '$' => {
                    chars.next();
                }
                '}' => {}
                c => out.push(c),
            }
        }
        out
    }

    #[test]
    fn every_declaration_that_is_proposed_reads_as_it_stands() {
        for lang in Lang::ALL {
            for (keyword, kind, example) in heads(lang) {
                let text = accepted(&snippet(keyword, kind, example, lang));
                let (tree, found) = parse(FileId::default(), &text);
                assert!(found.is_empty(), "{text}\n{found:#?}");
                assert_eq!(tree.declarations.len(), 1, "{text}");
                let clauses: Vec<&str> = tree.declarations[0].clauses.iter().map(|clause| clause.id).collect();
                assert_eq!(clauses, usual(kind, keyword.id), "{text}");
            }
        }
    }
}
