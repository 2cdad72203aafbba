//! The words of the language in the editors' own files are those of its tables: `REWRITE_EDITORS=1 cargo test --test
//! integration editors::` writes them anew.

mod emacs;
mod kate;
mod snippets;
mod textmate;
mod tree_sitter;
mod vim;
mod words;

use std::path::{Path, PathBuf};

fn path(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of)
}

fn read(of: &str) -> String {
    std::fs::read_to_string(path(of)).unwrap_or_else(|error| panic!("{of}: {error}")).replace("\r\n", "\n")
}

/// The text must be that of the file, or is written to it where that is asked for.
fn settle(of: &str, text: &str) {
    if std::env::var_os("REWRITE_EDITORS").is_some() {
        std::fs::write(path(of), text).unwrap();
    }
    let there = read(of);
    let first = there.lines().zip(text.lines()).find(|(there, made)| there != made);
    assert!(there == text, "{of} differs ({first:?}): write it anew with REWRITE_EDITORS=1 cargo test --test integration editors::");
}

/// Where what is generated stands in a file that is otherwise written by hand.
const FROM: &str = "generated from the tables of the language {{{";
const TO: &str = "}}}";

/// The file with another text between its marks.
fn between_marks(of: &str, made: &str) -> String {
    let there = read(of);
    let at = there.find(FROM).unwrap_or_else(|| panic!("{of} has no mark"));
    let begin = at + there[at..].find('\n').unwrap() + 1;
    let end = begin + there[begin..].find(TO).unwrap_or_else(|| panic!("{of} has no end mark"));
    let end = there[..end].rfind('\n').unwrap() + 1;
    format!("{}{made}{}", &there[..begin], &there[end..])
}
