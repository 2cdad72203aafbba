//! Pages of codes for terminals: the little Markdown that they use, as plain text.

use super::{Style, severity_id};
use crate::diagnostic::{Catalogue, Code, Message, pages};

/// Before a charter, and before what is said of a code in the list.
const INDENT: &str = "    ";

/// A page: headings in bold where colour is on, charters indented, all else wrapped to the width (in characters).
#[must_use]
pub fn page(markdown: &str, style: Style, width: usize) -> String {
    let mut out = String::new();
    let mut fenced = false;
    for line in markdown.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            push(&mut out, INDENT, line);
        } else if line.starts_with('#') {
            push(&mut out, "", &bold(line.trim_start_matches('#').trim(), style));
        } else {
            let (mark, text) = item(line);
            // The further lines of an item hang below its text.
            let below = " ".repeat(mark.chars().count());
            for (at, part) in wrap(&text.replace("**", ""), width.saturating_sub(below.len())).iter().enumerate() {
                push(&mut out, if at == 0 { mark } else { &below }, part);
            }
        }
    }
    out
}

/// A list of codes, a paragraph each: id, name, weight, and what it means in a sentence.
#[must_use]
pub fn list(codes: &[&Code], catalogue: &Catalogue, style: Style, width: usize) -> String {
    let mut out = String::new();
    for code in codes {
        let severity = catalogue.text(&Message::new(severity_id(code.severity)));
        let name = bold(&format!("{} {}", code.id, code.name), style);
        push(&mut out, "", &format!("{name} ({severity})"));
        for line in wrap(pages::summary(pages::page(code, catalogue.lang())), width.saturating_sub(INDENT.len())) {
            push(&mut out, INDENT, &line);
        }
    }
    out
}

/// The mark of an item of a list (`- `, `1. `), and its text. Without a mark, all is text.
fn item(line: &str) -> (&str, &str) {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mark = if line.starts_with("- ") {
        2
    } else if digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(". ")) {
        digits + 2
    } else {
        0
    };
    line.split_at_checked(mark).unwrap_or(("", line))
}

/// The lines of a text, none longer than the width unless a single word is. An empty text is an empty line.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut filled = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if filled > 0 && filled + 1 + length > width {
            lines.push(String::new());
            filled = 0;
        }
        if let Some(line) = lines.last_mut() {
            if filled > 0 {
                line.push(' ');
                filled += 1;
            }
            line.push_str(word);
        }
        filled += length;
    }
    lines
}

pub(super) fn bold(text: &str, style: Style) -> String {
    if style.color { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

fn push(out: &mut String, indent: &str, line: &str) {
    if !line.is_empty() {
        out.push_str(indent);
        out.push_str(line);
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::{Style, page};

    const PAGE: &str = "# S21 · impossible-quorum\n\nOne two three.\n\n```charter\nbody b\n  seats a 1 per member and so on\n```\n\n1. first `second` third\n- à **b**\n";

    #[test]
    fn a_page_is_plain_text() {
        let plain = "S21 · impossible-quorum\n\nOne two\nthree.\n\n    body b\n      seats a 1 per member and so on\n\n1. first\n   `second`\n   third\n- à b\n";
        assert_eq!(page(PAGE, Style::default(), 11), plain);
        let colored = page(PAGE, Style { color: true, ascii: false }, 11);
        assert_eq!(colored, plain.replace("S21 · impossible-quorum", "\u{1b}[1mS21 · impossible-quorum\u{1b}[0m"));
    }
}
