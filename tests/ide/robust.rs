//! Any text, any offset: everything answers, nothing panics, and what is told lies within the text.

use super::fixture::*;
use charter::diagnostic::Lang;
use charter::ide::*;
use charter::source::{FileId, Span};

/// A plain generator: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }
}

fn examples() -> Vec<String> {
    let mut paths: Vec<_> = ["examples", "examples/gallery"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "charter"))
        .collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// Whether a text shows the id of a message in place of its words.
fn shows_an_id(text: &str) -> bool {
    text.split(|c: char| !(c.is_alphanumeric() || c == '-')).any(|word| word.starts_with("ide-"))
}

fn within(text: &str, span: Span) {
    assert!(text.get(span.range()).is_some(), "{span:?} is not in a text of {}", text.len());
}

/// Asks everything at an offset.
fn ask_at(project: &Project<'_>, file: FileId, offset: usize) {
    let text = project.text(file);
    if let Some(found) = hover(project, file, offset) {
        within(text, found.span);
        assert!(!shows_an_id(&found.markdown), "{}", found.markdown);
    }
    for one in complete(project, file, offset) {
        within(text, one.span);
        assert!(!one.label.is_empty() && one.span.end as usize <= text.len());
        if let Some(key) = &one.key {
            assert!(documentation(project, file, key).is_some_and(|told| !shows_an_id(&told)), "{key}");
        }
    }
    if let Some(found) = definition(project, file, offset) {
        within(text, found.origin);
        within(project.text(found.name.file), found.name.span);
        assert!(references(project, file, offset, true).contains(&found.name));
    }
    highlight(project, file, offset).iter().for_each(|(span, _)| within(text, *span));
    if prepare_rename(project, file, offset).is_ok()
        && let Ok(edits) = rename(project, file, offset, "zz_new")
    {
        edited(project, &edits);
    }
    let steps = selection(project, file, offset);
    assert!(!steps.is_empty());
    for pair in steps.windows(2) {
        assert!(pair[1].start <= pair[0].start && pair[0].end <= pair[1].end && pair[0] != pair[1]);
    }
    edited(project, &after_newline(project, file, offset));
    let findings: Vec<_> = project.home(file).into_iter().flat_map(|unit| &unit.diagnostics).map(AsRef::as_ref).collect();
    for action in actions(project, file, Span::new(offset, offset), &findings, "2027-01-01".parse().unwrap()) {
        assert!(!shows_an_id(&action.title));
    }
}

/// Asks everything of a file.
fn ask_all(project: &Project<'_>, file: FileId) {
    let text = project.text(file);
    let all = tokens(project, file, None);
    for pair in all.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "{pair:?}");
    }
    for token in &all {
        within(text, token.span);
        assert!(!token.span.is_empty() && !text[token.span.range()].contains('\n'));
    }
    folds(project, file).iter().for_each(|fold| within(text, fold.span));
    links(project, file).iter().for_each(|link| within(text, link.span));
    hints(project, file, Span::new(0, text.len())).iter().for_each(|hint| within(text, Span::new(0, hint.offset as usize)));
    lenses(project, file).iter().for_each(|lens| within(text, lens.span));
    document_symbols(project, file).iter().for_each(|symbol| within(text, symbol.span));
    let _ = workspace_symbols(project, "a");
    let whole = format(project, file);
    let (tree, _) = charter::syntax::parse(file, text);
    assert_eq!(edited(project, &whole)[file.0 as usize].1, charter::syntax::format(text, &tree, tree.lang).text);
    edited(project, &format_range(project, file, Span::new(text.len() / 3, text.len() / 2)));
    let _ = renamed(project, &[("a.charter".into(), "b/c.charter".into())]);
}

fn ask(text: &str, dice: &mut Dice, places: usize, lang: Lang) {
    open(&[("a.charter".to_owned(), text.to_owned())], lang, |project, ids| {
        ask_all(project, ids[0]);
        for _ in 0..places {
            ask_at(project, ids[0], dice.below(text.len() + 3));
        }
        ask_at(project, ids[0], text.len());
    });
}

#[test]
fn whole_examples_answer_everywhere() {
    let mut dice = Dice(1);
    for text in examples() {
        ask(&text, &mut dice, 60, Lang::En);
    }
}

#[test]
fn truncated_and_damaged_examples_answer_everywhere() {
    let mut dice = Dice(2);
    for text in examples() {
        for _ in 0..6 {
            let mut end = dice.below(text.len());
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            let mut damaged = text[..end].to_owned();
            // A piece taken out of the middle, and a sign put in.
            if dice.below(2) == 0 && !damaged.is_empty() {
                let (mut from, mut to) = (dice.below(damaged.len()), dice.below(damaged.len()));
                if from > to {
                    std::mem::swap(&mut from, &mut to);
                }
                to = to.min(from + 40);
                while !damaged.is_char_boundary(from) {
                    from -= 1;
                }
                while !damaged.is_char_boundary(to) {
                    to -= 1;
                }
                damaged.replace_range(from..to, ["\"", "(", ",", "\n", "é", "{"][dice.below(6)]);
            }
            ask(&damaged, &mut dice, 12, Lang::It);
        }
    }
}

#[test]
fn small_texts_answer_everywhere() {
    let texts = [
        "",
        "\n",
        " ",
        "\u{feff}",
        "\"",
        "use \"",
        "use \"a.charter\"",
        "party",
        "party p",
        "party p is",
        "  lasts",
        "stage s\n  ",
        "stage s\r\n  led by \r\n",
        "///",
        "rule r\n  else error on p \"{",
        "carta c\n  periodo dal",
        "party 😀 is bank\n  brings",
        "stage s\n  lasts 3 days,\n",
    ];
    for text in texts {
        for lang in Lang::ALL {
            open(&[("a.charter".to_owned(), text.to_owned())], lang, |project, ids| {
                ask_all(project, ids[0]);
                (0..text.len() + 3).for_each(|offset| ask_at(project, ids[0], offset));
            });
        }
    }
}

/// A file that nobody has opened.
#[test]
fn what_is_not_there_has_no_answers() {
    open(&[("a.charter".to_owned(), "stage s\n".to_owned())], Lang::En, |project, _| {
        let nowhere = FileId(99);
        assert!(
            hover(project, nowhere, 0).is_none() && complete(project, nowhere, 0).is_empty() && tokens(project, nowhere, None).is_empty()
        );
        assert!(
            document_symbols(project, nowhere).is_empty() && format(project, nowhere).is_empty() && lenses(project, nowhere).is_empty()
        );
        assert_eq!(selection(project, nowhere, 5), [Span::default()]);
    });
}
