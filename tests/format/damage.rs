//! Charters that are broken somewhere.

use super::{EXAMPLES, formatted, into, left, said, tree};
use charter::diagnostic::Lang;
use proptest::prelude::*;

fn holds_up(text: &str) {
    let parsed = tree(text);
    let out = formatted(text);
    assert!(formatted(&out) == out, "formatting twice changes more");
    let (before, after) = (said(text), said(&out));
    let changed = before.iter().zip(&after).find(|(before, after)| before != after);
    assert!(before == after, "formatting changed what is said, of {} and {} lines: {changed:#?}", before.len(), after.len());
    let mut rest = out.as_str();
    for line in left(text, &parsed) {
        let line = line.trim_end_matches('\r');
        let Some(at) = rest.find(line) else { panic!("{line:?} is lost") };
        rest = &rest[at + line.len()..];
    }
    for lang in Lang::ALL {
        let there = into(&out, lang).text;
        let again = into(&there, lang).text;
        assert!(again == there, "translating twice changes more");
    }
}

fn damaged(which: usize, edits: &[(usize, usize, String)]) -> String {
    let mut text = EXAMPLES[which % EXAMPLES.len()].1.to_owned();
    for (at, length, put) in edits {
        let mut start = at % text.len();
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = (start + length).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.replace_range(start..end.max(start), put);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, rng_seed: proptest::test_runner::RngSeed::Fixed(5), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_damage_is_left_as_it_is(
        which in 0..5usize,
        edits in proptest::collection::vec((0..1_000_000usize, 0..30usize, "[ \\n\"(),/a-zè×€]{0,6}"), 1..6),
    ) {
        holds_up(&damaged(which, &edits));
    }

    #[test]
    fn any_text_is_survived(text in "([a-z ]{0,12}|party p is bank|  members 3 people|stage s|  with p,|//|\"|\"\"\"|\\(|\\)|\\n|\\r\\n|,|\\PC){0,24}") {
        holds_up(&text);
    }
}
