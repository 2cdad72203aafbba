//! Charters of any length, to measure with.

pub const GARDEN: &str = include_str!("../examples/garden.charter");

/// The garden, its declarations written again and again under other names until the text has about so many bytes.
pub fn large(bytes: usize) -> String {
    let declarations: Vec<&str> = GARDEN.split("\n\n").collect();
    let once = |text: &&str| text.starts_with("//") || text.starts_with("charter") || text.starts_with("governance");
    let again: Vec<&str> = declarations.iter().copied().filter(|text| !once(text)).collect();
    let name = |line: &str| line.split_whitespace().nth(1).map(str::to_owned);
    let heads = again.iter().flat_map(|text| text.lines()).filter(|line| !line.starts_with(' '));
    let lines = ["insurance", "water", "tools", "soil", "workshops", "reserve"].map(str::to_owned);
    let names: Vec<String> = heads.filter_map(name).chain(lines).collect();
    let mut out = declarations.join("\n\n");
    for k in 0.. {
        if out.len() >= bytes {
            break;
        }
        for line in again.iter().flat_map(|text| text.lines().chain([""])) {
            out.push('\n');
            // Techniques and kinds of parties stay what they are.
            let (names_end, keep) = match line.find(" is ") {
                Some(at) if line.starts_with("party") => line.split_at(at),
                _ if line.starts_with("  by ") => ("", line),
                _ => (line, ""),
            };
            for piece in names_end.split_inclusive(|c: char| !is_word(c)) {
                let word = piece.trim_end_matches(|c: char| !is_word(c));
                out.push_str(word);
                if names.iter().any(|name| name == word) {
                    out.push_str(&format!("_{k}"));
                }
                out.push_str(&piece[word.len()..]);
            }
            out.push_str(keep);
        }
    }
    out
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
