//! Whole files: outlines, folds, selections, tokens, links, hints, lenses, layout, renamed files.

use super::fixture::*;
use charter::diagnostic::Lang;
use charter::ide::*;
use charter::source::{FileId, Span};
use std::path::PathBuf;

fn of<T>(text: &str, ask: impl FnOnce(&Project<'_>, FileId) -> T) -> T {
    let (files, _) = files(text);
    open(&files, Lang::En, |project, ids| ask(project, ids[0]))
}

#[test]
fn an_outline_has_lines_below_their_stage() {
    let outline = of(GARDEN, document_symbols);
    let names: Vec<&str> = outline.iter().map(|symbol| symbol.name.as_str()).collect();
    assert_eq!(names, ["orto", "comune", "gardeners", "assembly", "layout", "fund", "garden", "accounts", "usual", "empty"]);
    let fund = &outline[5];
    let lines: Vec<(&str, &str)> = fund.children.iter().map(|line| (line.name.as_str(), line.detail.as_str())).collect();
    assert_eq!(lines, [("soil", "4_000 EUR"), ("tools", "200 EUR to comune in garden")]);
    for symbol in &outline {
        assert!(symbol.span.start <= symbol.name_span.start && symbol.name_span.end <= symbol.span.end);
    }
}

#[test]
fn the_workspace_is_searched_by_letters() {
    let found = of(GARDEN, |project, _| workspace_symbols(project, "gar"));
    assert_eq!(found.iter().take(3).map(|symbol| symbol.name.as_str()).collect::<Vec<_>>(), ["garden", "gardeners", "orto"]);
    let by_title = of(GARDEN, |project, _| workspace_symbols(project, "monza"));
    assert_eq!(by_title[0].name, "comune");
    assert_eq!(by_title[0].container.as_deref(), Some("orto"));
}

#[test]
fn what_spans_lines_folds() {
    let text = "// One\n// two\n\nuse \"a.charter\"\nuse \"b.charter\"\n\ncharter c\n  boundary \"\"\"\n  many\n  lines\"\"\"\n\nparty p is bank\n";
    let folds = of(text, folds);
    let shown: Vec<(&str, FoldKind)> = folds.iter().map(|fold| (text[fold.span.range()].lines().next().unwrap(), fold.kind)).collect();
    assert_eq!(
        shown,
        [
            ("// One", FoldKind::Comment),
            ("use \"a.charter\"", FoldKind::Imports),
            ("charter c", FoldKind::Declaration),
            ("boundary \"\"\"", FoldKind::Text)
        ]
    );
}

#[test]
fn selections_grow_step_by_step() {
    let (text, steps) =
        at(&garden("8 weeks", 1), |project, file, offset| (project.text(file).to_owned(), selection(project, file, offset)));
    let shown: Vec<&str> = steps.iter().map(|span| text[span.range()].lines().next().unwrap()).collect();
    assert_eq!(shown, ["8", "8 weeks", "lasts       8 weeks", "co-design layout \"Layout\"", "charter orto \"Garden\""]);
}

#[test]
fn tokens_tell_what_words_are() {
    let text = "party p \"P\" is bank // a bank\n  members 3 people\nbody b\n  seats p 1, nobody 2\nrule r\n  for every x in parties\n  require x is beneficiary\n  else error on x \"{x} has {count one in assets of x}\"\n";
    let all = of(text, |project, file| tokens(project, file, None));
    let kind = |word: &str, nth: usize| {
        let at = text.match_indices(word).nth(nth).unwrap().0;
        let token = all.iter().find(|token| token.span.range().contains(&at)).unwrap();
        (&text[token.span.range()], token.kind, token.declaration)
    };
    assert_eq!(kind("party", 0), ("party", TokenKind::Keyword, false));
    assert_eq!(kind("p \"P", 0), ("p", TokenKind::Name(SymbolKind::Party), true));
    assert_eq!(kind("bank", 0), ("bank", TokenKind::Value, false));
    assert_eq!(kind("// a", 0), ("// a bank", TokenKind::Comment, false));
    assert_eq!(kind("people", 0), ("people", TokenKind::Unit, false));
    assert_eq!(kind("p 1", 0), ("p", TokenKind::Name(SymbolKind::Party), false));
    assert_eq!(kind("nobody", 0), ("nobody", TokenKind::UnknownName, false));
    assert_eq!(kind("x}", 0), ("x", TokenKind::Name(SymbolKind::Variable), false));
    assert_eq!(kind(" has ", 0), ("} has {", TokenKind::Text, false));
    assert_eq!(kind("count", 0), ("count", TokenKind::Keyword, false));
}

#[test]
fn tokens_of_a_stretch_are_those_of_the_file_there() {
    let (all, some) = of(GARDEN, |project, file| (tokens(project, file, None), tokens(project, file, Some(Span::new(300, 420)))));
    let inside: Vec<Token> = all
        .iter()
        .copied()
        .filter(|token| some.first().unwrap().span.start <= token.span.start && token.span.end <= some.last().unwrap().span.end)
        .collect();
    assert_eq!(inside, some);
    assert!(some.len() < all.len());
}

#[test]
fn links_lead_to_files() {
    let text = "//- a/b.charter\nuse \"../common/p.charter\"\nscenario s\n  turnout of p in b is from \"data.csv\" column x\n//- common/p.charter\nparty p is bank\n";
    let found: Vec<(String, String)> = of(text, |project, file| {
        links(project, file)
            .iter()
            .map(|link| (project.text(file)[link.span.range()].to_owned(), link.path.display().to_string()))
            .collect()
    });
    assert_eq!(
        found,
        [("../common/p.charter".to_owned(), "common/p.charter".to_owned()), ("data.csv".to_owned(), "a/data.csv".to_owned())]
    );
}

#[test]
fn hints_work_out_what_the_text_leaves() {
    let (shown, labels): (Vec<String>, Vec<String>) = of(GARDEN, |project, file| {
        let found = hints(project, file, Span::new(0, GARDEN.len()));
        let line = |hint: &Hint| GARDEN[..hint.offset as usize].lines().next_back().unwrap().trim().to_owned();
        (found.iter().map(line).collect(), found.iter().map(|hint| hint.label.clone()).collect())
    });
    let at =
        |line: &str| shown.iter().zip(&labels).filter(|(of, _)| of.as_str() == line).map(|(_, label)| label.as_str()).collect::<Vec<_>>();
    assert_eq!(at("brings  time 10 hours per member per year"), ["1_080 hours over the whole period"]);
    assert_eq!(at("lasts       8 weeks"), ["2027-02-01 – 2027-03-28 (56 days)"]);
    assert_eq!(at("decides  by 2/3 of votes"), ["26 of 39 votes pass a proposal"]);
    assert_eq!(at("quorum   50% of members"), ["20 of 39 must be there"]);
    assert_eq!(at("target      4_200 EUR"), ["the sources add up to it"]);
    assert_eq!(at("spends      soil 4_000 EUR, tools 200 EUR to comune in garden"), ["uses 4_200 EUR"]);
    assert_eq!(at("from        comune 1_500 EUR committed"), ["35.7% of the target"]);
    assert!(at("seats    gardeners 1 per member")[0].starts_with("36 of 39 votes, power "), "{labels:?}");
    let some = of(GARDEN, |project, file| hints(project, file, Span::new(0, 200)));
    assert!(some.len() < labels.len());
}

#[test]
fn lenses_run_what_there_is() {
    let found: Vec<(String, String)> = of(GARDEN, |project, file| {
        lenses(project, file).into_iter().map(|lens| (GARDEN[lens.span.range()].to_owned(), lens.title)).collect()
    });
    let found: Vec<(&str, &str)> = found.iter().map(|(name, title)| (name.as_str(), title.as_str())).collect();
    assert_eq!(
        found,
        [
            ("orto", "check"),
            ("orto", "simulate all scenarios"),
            ("orto", "test all 2 expectations"),
            ("usual", "simulate"),
            ("usual", "test 1 expectation"),
            ("empty", "tell the story"),
            ("empty", "test 1 expectation"),
        ]
    );
}

#[test]
fn a_file_is_laid_out_as_the_command_does() {
    let text = "charter c\n  period 2027-01-01   to 2027-12-31\n\n\nparty p   is bank\n  members 3   people\n";
    let (all, some) = of(text, |project, file| {
        let whole = format(project, file);
        let some = format_range(project, file, Span::new(2, 3));
        (edited(project, &whole).remove(0).1, edited(project, &some).remove(0).1)
    });
    let (tree, _) = charter::syntax::parse(FileId::default(), text);
    assert_eq!(all, charter::syntax::format(text, &tree, Lang::En).text);
    assert!(some.contains("period      2027-01-01 to 2027-12-31") && some.contains("party p   is bank"), "{some}");
    assert!(of(&all, format).is_empty());
}

#[test]
fn a_new_line_is_indented() {
    let after = |text: &str| at(text, |project, file, offset| edited(project, &after_newline(project, file, offset)).remove(0).1);
    assert_eq!(after("stage s\n$0"), "stage s\n  ");
    assert_eq!(after("stage s\n  lasts 3 days\n$0"), "stage s\n  lasts 3 days\n  ");
    assert_eq!(after("stage s\n  lasts 3 days\n      $0"), "stage s\n  lasts 3 days\n  ");
    assert_eq!(after("stage s\n  lasts 3 days\n\n$0"), "stage s\n  lasts 3 days\n\n");
    assert_eq!(after("body b\n  seats    p 1,\n$0"), format!("body b\n  seats    p 1,\n{}", " ".repeat(11)));
    assert_eq!(after("use \"a.charter\"\n$0"), "use \"a.charter\"\n");
    assert_eq!(after("$0"), "");
}

#[test]
fn files_that_move_take_their_links_along() {
    let text = "//- a.charter\nuse \"common/p.charter\"\n//- common/p.charter\nuse \"q.charter\"\n//- common/q.charter\nparty q is bank\n";
    let moved = |from: &str, to: &str| {
        let (files, _) = files(text);
        open(&files, Lang::En, |project, _| {
            let edits = renamed(project, &[(PathBuf::from(from), PathBuf::from(to))]);
            edited(project, &edits).into_iter().map(|(_, text)| text).collect::<Vec<_>>()
        })
    };
    assert_eq!(moved("common/p.charter", "shared/p2.charter")[..2], ["use \"shared/p2.charter\"\n", "use \"../common/q.charter\"\n"]);
    assert_eq!(moved("common", "shared")[..2], ["use \"shared/p.charter\"\n", "use \"q.charter\"\n"]);
    assert_eq!(moved("a.charter", "x/a.charter")[..2], ["use \"../common/p.charter\"\n", "use \"q.charter\"\n"]);
}
