//! What the documents show is what the program does.

use assert_cmd::Command;
use std::path::Path;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap().replace("\r\n", "\n")
}

/// The fenced blocks of a Markdown text: what stands behind the fence, and the block.
pub(crate) fn blocks(text: &str) -> Vec<(&str, String)> {
    let mut found: Vec<(&str, String)> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(info) if !open => found.push((info, String::new())),
            Some(_) => {}
            None => {
                if let Some((_, block)) = found.last_mut().filter(|_| open) {
                    block.push_str(line);
                    block.push('\n');
                }
                continue;
            }
        }
        open = !open;
    }
    found
}

fn output(arguments: &str) -> String {
    let mut command = Command::cargo_bin("charter").unwrap();
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env_clear().env("CHARTER_LANG", "en").args(arguments.split_whitespace());
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

const RUN: &str = "$ cargo run --release -- ";

#[test]
fn the_readme_shows_what_the_program_prints() {
    let readme = read("README.md");
    let blocks = blocks(&readme);
    let mut shown = 0;
    for (at, (info, block)) in blocks.iter().enumerate() {
        let Some((arguments, printed)) = block.strip_prefix(RUN).and_then(|rest| rest.split_once('\n')) else { continue };
        assert_eq!(*info, "console");
        // The output stands in the block itself, or in the next one.
        let printed = if printed.is_empty() { blocks[at + 1].1.as_str() } else { printed };
        assert_eq!(output(arguments), printed, "charter {arguments}");
        shown += 1;
    }
    assert!(shown >= 2, "the README shows no output");
}

#[test]
fn the_charters_of_the_documents_are_read() {
    for document in ["README.md", "docs/design/language.md"] {
        for (_, block) in blocks(&read(document)).iter().filter(|(info, _)| *info == "charter") {
            // The Italian excerpt of the design is cut off with an ellipsis.
            let text: String = block.lines().filter(|line| line.trim() != "…").flat_map(|line| [line, "\n"]).collect();
            let (tree, found) = charter::syntax::parse(charter::source::FileId(0), &text);
            assert_eq!(found, [], "{document}: {text}");
            assert!(!tree.declarations.is_empty());
        }
    }
}
