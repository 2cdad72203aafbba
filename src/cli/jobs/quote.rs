//! Words as shells and YAML read them back.

use std::fmt::Write as _;

/// One word of a shell's command.
pub(super) fn shell(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,+@%".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

/// Words of a shell's command.
pub(super) fn shell_all(words: &[String]) -> String {
    words.iter().map(|word| shell(word)).collect::<Vec<_>>().join(" ")
}

/// A text of YAML, on one line. What YAML does not allow in a text, and what looks like a line's end, is written by number.
pub(super) fn yaml(text: &str) -> String {
    let mut made = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => made += "\\\"",
            '\\' => made += "\\\\",
            '\n' => made += "\\n",
            '\t' => made += "\\t",
            '\r' => made += "\\r",
            c if c.is_control() || matches!(u32::from(c), 0x2028 | 0x2029 | 0xfeff | 0xfffe | 0xffff) => {
                let _ = write!(made, "\\u{:04x}", u32::from(c));
            }
            c => made.push(c),
        }
    }
    made + "\""
}

/// A text of YAML of several lines, which stands this deep. Only for texts of our own: lines of plain characters.
pub(super) fn yaml_lines(text: &str, deep: usize) -> String {
    text.lines().fold("|".to_owned(), |made, line| format!("{made}\n{:deep$}{line}", ""))
}

#[cfg(test)]
mod tests {
    use super::{shell, yaml};

    #[test]
    fn words_stay_one_word() {
        for (word, quoted) in [("a-b/c.charter", "a-b/c.charter"), ("", "''"), ("my charter", "'my charter'"), ("l'orto", r"'l'\''orto'")] {
            assert_eq!(shell(word), quoted);
        }
        assert_eq!(shell("$(rm x)"), "'$(rm x)'");
    }

    #[test]
    fn texts_stand_on_one_line() {
        assert_eq!(yaml("è \"qui\"\\\n\u{85}\u{2028}#"), r#""è \"qui\"\\\n\u0085\u2028#""#);
    }
}
