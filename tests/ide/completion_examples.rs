//! The example of every clause, written word by word: the next word is always among what is proposed.

use super::fixture::*;
use charter::diagnostic::Lang;
use charter::ide::complete;
use charter::syntax::{ClauseKind, DeclKind, Node, clauses, heads, keywords, parse};

/// The heads of declarations in which a clause may stand: one for each kind.
fn head(clause: &ClauseKind, lang: Lang) -> String {
    let (keyword, kind, example) = heads(lang)
        .find(|(keyword, kind, _)| {
            let activity = (*kind == DeclKind::Stage).then_some(keyword.id);
            clause.may_stand_in(*kind, activity)
        })
        .unwrap();
    match kind {
        DeclKind::Stage => format!("{} x", keyword.shown(lang)),
        _ => example.lines().next().unwrap().to_owned(),
    }
}

/// The keywords of a line, in order: where each starts and ends.
fn spans(node: &Node, found: &mut Vec<(usize, usize)>) {
    if keywords().of_rule(node.rule).is_some() {
        found.push((node.span.start as usize, node.span.end as usize));
    }
    node.children.iter().for_each(|child| spans(child, found));
}

#[test]
fn the_next_word_of_every_example_is_proposed() {
    for lang in Lang::ALL {
        // Some heads are the same in both languages.
        let first = if lang == Lang::En { "party zz is bank\n" } else { "parte zz è banca\n" };
        let (mut all, mut missing) = (0, Vec::new());
        for clause in clauses().iter() {
            let whole = format!("{}{}\n  {}\n", first, head(clause, lang), clause.example(lang));
            let (tree, found) = parse(charter::source::FileId::default(), &whole);
            assert!(found.is_empty(), "{whole}{found:?}");
            let line = tree.declarations[1].clauses[0].node.as_ref().unwrap();
            let mut words = Vec::new();
            spans(line, &mut words);
            for (start, end) in words {
                // Before each word of a keyword of several.
                let inner = whole[start..end].match_indices(' ').map(|(at, _)| start + at + 1);
                for at in std::iter::once(start).chain(inner) {
                    all += 1;
                    let cut = format!("{}$0", &whole[..at]);
                    let offered = at_in(&cut, lang, complete);
                    // What is written from where the proposal starts, and ends with a word.
                    let meant = |label: &str, from: usize| {
                        let rest = &whole[from..];
                        rest.strip_prefix(label).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)) && from + label.len() > at
                    };
                    if !offered.iter().any(|one| meant(&one.label, one.span.start as usize)) {
                        missing.push(format!(
                            "{}: {}|{}",
                            clause.id,
                            &whole[tree.declarations[1].clauses[0].span.start as usize..at],
                            &whole[at..end]
                        ));
                    }
                }
            }
        }
        let share = 100 * (all - missing.len()) / all;
        assert!(all > 300 && share >= 97, "{lang:?}: {share}% of {all}; missing:\n{}", missing.join("\n"));
    }
}
