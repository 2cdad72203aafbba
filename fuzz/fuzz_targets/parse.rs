//! Any text yields a tree and findings, all of them inside the text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = charter_fuzz::parsed(text);
});
