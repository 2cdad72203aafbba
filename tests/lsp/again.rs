//! A text that is parsed again after an edit is as if it had been parsed anew.

use charter::source::FileId;
use charter::syntax::Parsed;
use proptest::prelude::*;

const TEXTS: [&str; 4] = [
    include_str!("../../examples/garden.charter"),
    include_str!("../../examples/bilancio_bologna.charter"),
    include_str!("../../examples/minibus.charter"),
    include_str!("../../examples/nursery.charter"),
];

/// What authors, and their cats, type.
fn pieces() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-z ]{1,4}".prop_map(|text| text),
        prop::sample::select(vec![
            "\n",
            "\r\n",
            "\n\n",
            "\"",
            "\"\"\"",
            "//",
            "/// doc\n",
            "(",
            ")",
            ",",
            "  ",
            "party x is residents\n",
            "\nstage",
            "carta",
            "charter",
            "  lasts 6 weeks\n",
            "\nthen ",
            "è",
            "😀",
            "\u{feff}",
            "1.500 EUR",
            "lstas",
            "\ncarta orto \"L'orto\"\n",
            "\\",
        ])
        .prop_map(str::to_owned),
    ]
}

fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn parsing_again_is_parsing_anew(
        which in 0..TEXTS.len(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0..40usize, pieces()), 1..12),
    ) {
        let mut text = TEXTS[which].to_owned();
        let mut parsed = Parsed::new(FileId(3), &text);
        for (at, length, new) in edits {
            let from = boundary(&text, at.index(text.len() + 1));
            let to = boundary(&text, from + length).max(from);
            let before = text.clone();
            text.replace_range(from..to, &new);
            parsed = parsed.again(&before, &text);
            let anew = Parsed::new(FileId(3), &text);
            prop_assert_eq!(format!("{:?}", parsed.tree), format!("{:?}", anew.tree));
            prop_assert_eq!(&parsed.diagnostics, &anew.diagnostics);
        }
    }
}
