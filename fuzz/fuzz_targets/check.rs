//! Resolving, checking and reporting survive any text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = charter_fuzz::model_of(text);
});
