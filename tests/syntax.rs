//! Any text yields a tree and diagnostics: each mistake once, at its place, in the author's words.

use charter::diagnostic::{Catalogue, Diagnostic, Lang};
use charter::source::{Sources, Span};
use charter::syntax::{Node, SyntaxTree, parse};
use proptest::prelude::*;

fn parsed(text: &str) -> (Sources, SyntaxTree, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let file = sources.add("test.charter".into(), text.to_owned());
    let (tree, mut diagnostics) = parse(file, &sources.file(file).text);
    charter::diagnostic::sort(&mut diagnostics);
    (sources, tree, diagnostics)
}

/// `line:column code text-there`, a line each.
fn findings(text: &str) -> Vec<String> {
    let (sources, _, diagnostics) = parsed(text);
    let shown = |d: &Diagnostic| {
        let at = sources.position(d.loc);
        format!("{}:{} {} {}", at.line, at.column, d.code.id, sources.text(d.loc))
    };
    diagnostics.iter().map(shown).collect()
}

fn message(text: &str, lang: Lang) -> String {
    let (_, _, diagnostics) = parsed(text);
    let [diagnostic] = diagnostics.as_slice() else { panic!("{} findings in {text}", diagnostics.len()) };
    Catalogue::new(lang).text(&diagnostic.message)
}

/// The text with all fixes applied.
fn fixed(text: &str) -> String {
    let (_, _, diagnostics) = parsed(text);
    let mut edits: Vec<_> = diagnostics.iter().filter_map(|d| d.fixes.first()).flat_map(|fix| &fix.edits).collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.loc.span.start));
    let mut out = text.to_owned();
    for edit in edits {
        out.replace_range(edit.loc.span.range(), &edit.text);
    }
    out
}

#[test]
fn small_mistakes_are_mended_and_told_once() {
    let cases = [
        ("chartr via \"Via\"\n", "1:1 L10 chartr", "charter via \"Via\"\n"),
        ("charter v\n  good comon\n", "2:8 L10 comon", "charter v\n  good common\n"),
        ("charter v\n  curency EUR\n", "2:3 L10 curency", "charter v\n  currency EUR\n"),
        ("charter v\n  Currency EUR\n", "2:3 L10 Currency", "charter v\n  currency EUR\n"),
        ("charter v\n  territory Monza, via Adda\n", "2:13 L15 Monza, via Adda", "charter v\n  territory \"Monza, via Adda\"\n"),
        ("charter v\n  serves 36people\n", "2:10 L14 36", "charter v\n  serves 36 people\n"),
        ("charter v\n  serves 36 people.\n", "2:19 L20 .", "charter v\n  serves 36 people\n"),
        ("charter v\n  territory “Monza”\n", "2:13 L13 “Monza”", "charter v\n  territory \"Monza\"\n"),
        ("party p is bank\n  brings money 1.500 EUR\n", "2:16 L12 1.500", "party p is bank\n  brings money 1_500 EUR\n"),
        ("party p is bank\n  brings money 1,500 EUR\n", "2:16 L12 1,500", "party p is bank\n  brings money 1_500 EUR\n"),
        ("party p is bank\n  brings money 62,50 EUR\n", "2:16 L12 62,50", "party p is bank\n  brings money 62.50 EUR\n"),
        ("party p is bank\n  brings money 750 €\n", "2:20 L19 €", "party p is bank\n  brings money 750 EUR\n"),
        ("party p is bank\n  brings money €750\n", "2:16 L19 €750", "party p is bank\n  brings money 750 EUR\n"),
        ("party p is bank\n  brings money 750 euro\n", "2:20 L19 euro", "party p is bank\n  brings money 750 EUR\n"),
        ("body b\n  seats the p 1 per member\n", "2:9 L20 the ", "body b\n  seats p 1 per member\n"),
        ("body b\n  quorum 5 people second call 3 people\n", "2:12 L14 people", "body b\n  quorum 5 people, second call 3 people\n"),
        ("body b\n  quorum 5 people,\n  tie by lot\n", "2:18 L09 ,", "body b\n  quorum 5 people\n  tie by lot\n"),
        ("stage s\n  otherwise retry 1 time\n", "2:13 L14 retry", "stage s\n  otherwise retry at most 1 time\n"),
        ("stage s\nled by p\n", "2:1 L05 led by", "stage s\n  led by p\n"),
        ("stage s\n  starts aftr x\n", "2:10 L10 aftr", "stage s\n  starts after x\n"),
        ("stage s\n  lasts 6 weeks\n  party p is bank\n", "3:3 L17 party", "stage s\n  lasts 6 weeks\nparty p is bank\n"),
        ("party p \"The p is bank\n", "1:9 L06 \"The p is bank", ""),
    ];
    for (wrong, finding, right) in cases {
        let found = findings(wrong);
        assert_eq!(found, [finding], "{wrong}");
        if !right.is_empty() {
            assert_eq!(fixed(wrong), right);
            assert_eq!(findings(right), [] as [&str; 0], "{right}");
        }
    }
}

#[test]
fn what_cannot_be_guessed_is_told_with_what_could_stand_there() {
    assert_eq!(findings("stage s\n  led by\n"), ["2:7 L01 by"]);
    assert_eq!(message("stage s\n  led by\n", Lang::En), "something is missing after `by`");
    assert_eq!(message("fase s\n  a cura di\n", Lang::It), "dopo `di` manca qualcosa");
    assert_eq!(findings("duty d\n  p shall \"do it\"\n"), ["2:5 L01 shall"]);
    assert_eq!(findings("party p is bank\n  target 500 EUR\n"), ["2:3 L04 target"]);
    assert_eq!(findings("party p is bank\n  foo bar\n"), ["2:3 L03 foo"]);
    assert_eq!(findings("hello world\n  this is silent\n  and this\n"), ["1:1 L02 hello"]);
    assert_eq!(findings("  led by x\n  by workshops\n"), ["1:3 L18 led"]);
    assert_eq!(findings("party members is bank\n"), ["1:7 L23 members"]);
    assert_eq!(findings("party a is bank\n"), ["1:7 L23 a"]);
    assert_eq!(findings("body b\n  tie by lot\n  tie rejects\n"), ["3:3 L16 tie"]);
    assert_eq!(findings("stage s\n  by wokshops\n"), ["2:6 L22 wokshops"]);
    assert_eq!(findings("party p \"P\"\n"), ["1:9 L21 \"P\""]);
}

#[test]
fn a_mistake_spoils_one_clause() {
    let text = "stage s\n  lasts 6 wombats\n  led by p\n  otherwise jump\n\nduty d\n  p must publish \"x\"\n";
    let (_, tree, _) = parsed(text);
    assert_eq!(findings(text), ["2:11 L01 wombats", "4:13 L01 jump"]);
    let broken: Vec<_> = tree.declarations[0].clauses.iter().map(|clause| (clause.id, clause.broken)).collect();
    assert_eq!(broken, [("lasts", true), ("led_by", false), ("otherwise", true)]);
    assert!(!tree.declarations[1].clauses[0].broken);
}

#[test]
fn half_typed_clauses_keep_what_is_there() {
    let text = "stage s\n  spends x 5 EUR, y\n  from p 100 EUR committed as\n";
    let (_, tree, diagnostics) = parsed(text);
    assert_eq!(diagnostics.len(), 2);
    for clause in &tree.declarations[0].clauses {
        assert!(clause.broken && clause.node.is_some(), "{clause:?}");
    }
}

#[test]
fn a_lost_quote_spoils_its_line_or_its_declaration() {
    assert_eq!(findings("party p \"P is bank\n  members 3 people\n\nparty q \"Q\" is bank\n"), ["1:9 L06 \"P is bank"]);
    let long = "charter c\n  boundary \"\"\"everything\n  goes on\n\nparty q \"Q\" is bank\n  admits \"\"\"all\n  of them\"\"\"\n";
    assert_eq!(findings(long)[0], "2:12 L06 \"\"\"everything");
    assert!(findings(long).iter().all(|finding| !finding.starts_with('5') && !finding.starts_with('6')), "{:?}", findings(long));
}

#[test]
fn the_other_language_is_understood_and_told() {
    let text = "party p is bank\n  apporta denaro 5 EUR\n";
    assert_eq!(findings(text), ["2:3 L11 apporta"]);
    assert_eq!(fixed(text), "party p is bank\n  brings money 5 EUR\n");
    assert_eq!(message(text, Lang::En), "`apporta` is Italian, but this file is in English");
    let text = "parte p è banca\n  brings money 5 EUR\n";
    assert_eq!(message(text, Lang::It), "`brings` è inglese, ma questo file è in italiano");
    assert_eq!(fixed(text), "parte p è banca\n  apporta denaro 5 EUR\n");
}

#[test]
fn long_lists_go_on_after_commas_brackets_and_then() {
    let text = "stage s\n  spends x 5 EUR, // one\n         y 6 EUR (2 EUR ×\n         3), z 1 EUR\n  otherwise retry at most 1 time\n    then skip\n  // the end\n";
    let (_, tree, diagnostics) = parsed(text);
    assert_eq!(diagnostics, []);
    let ids: Vec<_> = tree.declarations[0].clauses.iter().map(|clause| clause.id).collect();
    assert_eq!(ids, ["spends", "otherwise"]);
    assert_eq!(tree.comments.len(), 2);
    assert_eq!(tree.comments.iter().map(|comment| comment.own_line).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn line_ends_marks_and_documentation_are_kept_apart() {
    let text = "\u{feff}// about\r\n\r\n/// The bank,\r\n/// of the town.\r\nparty p \"P\" is bank\r\n  members 3 people\r\n";
    let (_, tree, diagnostics) = parsed(text);
    assert_eq!(diagnostics, []);
    assert_eq!(tree.declarations[0].doc.as_deref(), Some("The bank,\nof the town."));
    assert_eq!(tree.declarations[0].name.as_ref().map(|(name, _)| name.as_str()), Some("p"));
}

#[test]
fn nested_brackets_and_endless_lines_are_told_and_survived() {
    let deep = format!("party p is bank\n  brings money 5 EUR {}1{}\n", "(".repeat(10_000), ")".repeat(10_000));
    assert_eq!(findings(&deep), ["2:22 L08 ("]);
    let open = format!("party p is bank\n  brings money 5 EUR {}\n", "(".repeat(10_000));
    assert_eq!(findings(&open).len(), 1);
    let long = format!("stage s\n  with {}p\n", "p, ".repeat(700_000));
    assert!(long.len() > 2_000_000);
    assert_eq!(findings(&long), [] as [&str; 0]);
    let rubbish = format!("stage s\n  with {}\n", "\u{1F600}é".repeat(350_000));
    assert_eq!(findings(&rubbish).len(), 1);
}

#[test]
fn little_texts_are_no_mistakes() {
    for text in ["", "\n", "\u{feff}", "// only a comment", "   \n\t\n"] {
        assert_eq!(findings(text), [] as [&str; 0], "{text:?}");
    }
}

fn check_spans(text: &str, tree: &SyntaxTree, diagnostics: &[Diagnostic]) {
    let inside = |span: Span| {
        assert!(span.start <= span.end && text.get(span.range()).is_some(), "{span:?} in {text:?}");
    };
    fn visit(node: &Node, look: &dyn Fn(Span)) {
        look(node.span);
        node.children.iter().for_each(|child| visit(child, look));
    }
    for diagnostic in diagnostics {
        inside(diagnostic.loc.span);
        diagnostic.labels.iter().for_each(|label| inside(label.loc.span));
        diagnostic.fixes.iter().flat_map(|fix| &fix.edits).for_each(|edit| inside(edit.loc.span));
    }
    for declaration in &tree.declarations {
        inside(declaration.span);
        for clause in &declaration.clauses {
            inside(clause.span);
            assert!(declaration.span.start <= clause.span.start && clause.span.end <= declaration.span.end);
            if let Some(node) = &clause.node {
                visit(node, &inside);
            }
        }
    }
}

const GARDEN: &str = include_str!("../examples/garden.charter");
const MINIBUS: &str = include_str!("../examples/minibus.charter");

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, rng_seed: proptest::test_runner::RngSeed::Fixed(7), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_survived(text in "\\PC{0,200}") {
        let (_, tree, diagnostics) = parsed(&text);
        check_spans(&text, &tree, &diagnostics);
    }

    #[test]
    fn any_damage_to_a_charter_is_survived(italian: bool, at in 0..1_000_000usize, length in 0..40usize, put in "[ \\n\"(),a-zè×€]{0,6}") {
        let text = if italian { MINIBUS } else { GARDEN };
        let mut start = at % text.len();
        while !text.is_char_boundary(start) { start -= 1; }
        let mut end = (start + length).min(text.len());
        while !text.is_char_boundary(end) { end -= 1; }
        let mut damaged = text.to_owned();
        damaged.replace_range(start..end.max(start), &put);
        let (_, tree, diagnostics) = parsed(&damaged);
        check_spans(&damaged, &tree, &diagnostics);
        prop_assert!(diagnostics.len() <= 8, "{} findings for one damage", diagnostics.len());
    }
}
