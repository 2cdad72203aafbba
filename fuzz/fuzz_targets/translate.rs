//! A formatted charter that can be translated whole comes back as the same bytes.
#![no_main]

use charter::syntax::format;
use charter_fuzz::parsed;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let (tree, found) = parsed(text);
    if !found.is_empty() {
        return;
    }
    let own = format(text, &tree, tree.lang).text;
    let (tree, _) = parsed(&own);
    let there = format(&own, &tree, tree.lang.other());
    let (abroad, _) = parsed(&there.text);
    // What is the same in both languages has none of its own.
    if there.left > 0 || abroad.lang == tree.lang {
        return;
    }
    let back = format(&there.text, &abroad, tree.lang);
    assert_eq!(back.text, own);
});
