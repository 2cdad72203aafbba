//! Formatting changes no meaning, keeps all comments, and has nothing left to do the second time.
#![no_main]

use charter_fuzz::{comments, parsed, said};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let (tree, found) = parsed(text);
    let once = charter::syntax::format(text, &tree, tree.lang).text;
    let (again, _) = parsed(&once);
    assert_eq!(charter::syntax::format(&once, &again, again.lang).text, once, "formatting twice");
    assert_eq!(comments(text, &tree), comments(&once, &again), "comments");
    if found.is_empty() {
        assert_eq!(said(&tree), said(&again), "meaning");
    }
});
