//! Places of a text: bytes here, lines and characters in the protocol. The only file that knows how characters are counted.

use crate::source::Span;
use tower_lsp::lsp_types::{Position, PositionEncodingKind, Range};

/// How a client counts the characters of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    /// What every client knows.
    #[default]
    Utf16,
    Utf32,
}

impl Encoding {
    /// The one that costs least among those that a client offers.
    pub(super) fn chosen(offered: &[PositionEncodingKind]) -> Encoding {
        [Encoding::Utf8, Encoding::Utf32].into_iter().find(|encoding| offered.contains(&encoding.kind())).unwrap_or_default()
    }

    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
            Encoding::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    /// How long a text is.
    pub(super) fn length(self, text: &str) -> u32 {
        let length = match self {
            Encoding::Utf8 => text.len(),
            _ if text.is_ascii() => text.len(),
            Encoding::Utf16 => text.chars().map(char::len_utf16).sum(),
            Encoding::Utf32 => text.chars().count(),
        };
        u32::try_from(length).unwrap_or(u32::MAX)
    }

    /// The byte at which so many characters of a line end; in the middle of a character, where that starts.
    fn byte(self, line: &str, character: u32) -> usize {
        let mut left = character;
        for (at, c) in line.char_indices() {
            let width = match self {
                Encoding::Utf8 => c.len_utf8(),
                Encoding::Utf16 => c.len_utf16(),
                Encoding::Utf32 => 1,
            };
            match left.checked_sub(u32::try_from(width).unwrap_or(1)) {
                Some(rest) => left = rest,
                None => return at,
            }
            if left == 0 {
                return at + c.len_utf8();
            }
        }
        line.len()
    }
}

/// Where the lines of a text start. A line ends with `\n`, `\r\n` or `\r`, as the protocol has it.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    pub(super) fn new(text: &str) -> Lines {
        let mut starts = vec![0];
        starts.extend(ends(text.as_bytes(), 0..text.len()).map(|end| end + 1));
        Lines { starts }
    }

    /// After a stretch of the text was replaced: only the lines are looked at that stand there now.
    fn replace(&mut self, old: std::ops::Range<usize>, text: &str, new: std::ops::Range<usize>) {
        // Whether a line starts at a byte hangs on the one before it and, after `\r`, on itself.
        let first = self.starts.partition_point(|start| *start < old.start).max(1);
        let rest = self.starts.partition_point(|start| *start <= old.end).max(1);
        let moved = |start: &usize| start - old.end + new.end;
        let after: Vec<usize> = self.starts.iter().skip(rest).map(moved).collect();
        self.starts.truncate(first);
        self.starts.extend(ends(text.as_bytes(), new.start.saturating_sub(1)..new.end).map(|end| end + 1));
        self.starts.extend(after);
    }

    /// The bytes of a line without its end.
    fn line<'t>(&self, text: &'t str, line: usize) -> Option<(usize, &'t str)> {
        let start = *self.starts.get(line)?;
        let end = self.starts.get(line + 1).copied().unwrap_or(text.len());
        let whole = text.get(start..end)?;
        let last = line + 1 == self.starts.len();
        let without = if last { whole } else { whole.strip_suffix("\r\n").or(whole.strip_suffix(['\n', '\r'])).unwrap_or(whole) };
        Some((start, without))
    }

    /// The place of a byte. Beyond the text it is its end, in the middle of a character or of a line end its start.
    pub(super) fn position(&self, text: &str, byte: usize, encoding: Encoding) -> Position {
        let byte = byte.min(text.len());
        let line = self.starts.partition_point(|start| *start <= byte).saturating_sub(1);
        let Some((start, content)) = self.line(text, line) else { return Position::default() };
        let mut length = (byte - start).min(content.len());
        while !content.is_char_boundary(length) {
            length -= 1;
        }
        let character = encoding.length(content.get(..length).unwrap_or_default());
        Position { line: u32::try_from(line).unwrap_or(u32::MAX), character }
    }

    /// The byte of a place. Beyond a line it is the line's end, beyond the text its end.
    pub(super) fn byte(&self, text: &str, position: Position, encoding: Encoding) -> usize {
        let Some((start, line)) = self.line(text, position.line as usize) else { return text.len() };
        start + if position.character == 0 { 0 } else { encoding.byte(line, position.character) }
    }

    pub(super) fn range(&self, text: &str, span: Span, encoding: Encoding) -> Range {
        let range = span.range();
        Range { start: self.position(text, range.start, encoding), end: self.position(text, range.end, encoding) }
    }

    /// The bytes of a range; one that ends before it starts is empty.
    pub(super) fn span(&self, text: &str, range: Range, encoding: Encoding) -> Span {
        Span::new(self.byte(text, range.start, encoding), self.byte(text, range.end, encoding))
    }
}

/// The bytes of a range at which a line ends.
fn ends(bytes: &[u8], range: std::ops::Range<usize>) -> impl Iterator<Item = usize> {
    let from = range.start;
    let within = bytes.get(range).unwrap_or_default().iter().enumerate().filter(|(_, byte)| matches!(byte, b'\n' | b'\r'));
    within.map(move |(at, _)| from + at).filter(|at| bytes.get(*at) == Some(&b'\n') || bytes.get(at + 1) != Some(&b'\n'))
}

/// Replaces a stretch of a text.
pub(super) fn edit(text: &mut String, lines: &mut Lines, range: Range, new: &str, encoding: Encoding) {
    let span = lines.span(text, range, encoding);
    let old = span.range();
    text.replace_range(old.clone(), new);
    let now = old.start..old.start + new.len();
    lines.replace(old, text, now);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

    fn units(c: char, encoding: Encoding) -> usize {
        match encoding {
            Encoding::Utf8 => c.to_string().len(),
            Encoding::Utf16 => c.encode_utf16(&mut [0; 2]).len(),
            Encoding::Utf32 => 1,
        }
    }

    /// The lines of a text, each with its end, cut character by character.
    fn naive_lines(text: &[char]) -> Vec<Vec<char>> {
        let mut lines = vec![Vec::new()];
        let mut chars = text.iter().copied().peekable();
        while let Some(c) = chars.next() {
            let mut ends = c == '\n' || c == '\r';
            if let Some(line) = lines.last_mut() {
                line.push(c);
                if c == '\r' && chars.peek() == Some(&'\n') {
                    ends = false;
                }
            }
            if ends {
                lines.push(Vec::new());
            }
        }
        lines
    }

    /// The oracle: walks the whole text one character at a time.
    fn naive_index(text: &[char], at: Position, encoding: Encoding) -> usize {
        let lines = naive_lines(text);
        let Some(line) = lines.get(at.line as usize) else { return text.len() };
        let before: usize = lines[..at.line as usize].iter().map(Vec::len).sum();
        let mut used = 0;
        for (index, c) in line.iter().enumerate() {
            if *c == '\n' || *c == '\r' || used + units(*c, encoding) > at.character as usize {
                return before + index;
            }
            used += units(*c, encoding);
        }
        before + line.len()
    }

    fn alphabet() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[a-z ]{1,6}",
            2 => Just("\n".to_owned()),
            2 => Just("\r\n".to_owned()),
            1 => Just("\r".to_owned()),
            2 => prop_oneof![Just("è"), Just("漢"), Just("😀"), Just("👩‍🌾"), Just("e\u{301}"), Just("\u{feff}")].prop_map(str::to_owned),
        ];
        prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        // 100 sessions of 100 edits, each in the three encodings.
        #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]
        #[test]
        fn edits_agree_with_a_text_walked_character_by_character(
            start in alphabet(),
            edits in prop::collection::vec(((0u32..14, 0u32..30), (0u32..14, 0u32..30), alphabet()), 100),
        ) {
            for encoding in ENCODINGS {
                let mut text = start.clone();
                let mut lines = Lines::new(&text);
                let mut oracle: Vec<char> = start.chars().collect();
                for ((line_a, character_a), (line_b, character_b), new) in &edits {
                    let a = Position { line: *line_a, character: *character_a };
                    let b = Position { line: *line_b, character: *character_b };
                    let from = naive_index(&oracle, a, encoding);
                    let to = naive_index(&oracle, b, encoding).max(from);
                    // Texts stay short, so that places lie in and beyond them.
                    let new = if oracle.len() > 200 { "" } else { new.as_str() };
                    edit(&mut text, &mut lines, Range { start: a, end: b }, new, encoding);
                    oracle.splice(from..to, new.chars());
                    prop_assert_eq!(&text, &oracle.iter().collect::<String>());
                    prop_assert_eq!(&lines.starts, &Lines::new(&text).starts);
                }
                for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                    let there = lines.position(&text, at, encoding);
                    let back = lines.byte(&text, there, encoding);
                    let in_line_end = text[..at].ends_with('\r') && text[at..].starts_with('\n');
                    prop_assert_eq!(back, if in_line_end { at - 1 } else { at });
                }
            }
        }
    }

    #[test]
    fn places_out_of_range_are_the_nearest_there_are() {
        let text = "ab\r\n😀c";
        let lines = Lines::new(text);
        let byte = |line, character| lines.byte(text, Position { line, character }, Encoding::Utf16);
        assert_eq!([byte(0, 0), byte(0, 9), byte(1, 1), byte(1, 2), byte(1, 9), byte(7, 0)], [0, 2, 4, 8, 9, 9]);
        assert_eq!(lines.position(text, 3, Encoding::Utf16), Position { line: 0, character: 2 });
        assert_eq!(lines.position(text, 99, Encoding::Utf8), Position { line: 1, character: 5 });
        assert_eq!(lines.position(text, 6, Encoding::Utf32), Position { line: 1, character: 0 });
    }

    #[test]
    fn the_cheapest_encoding_that_is_offered_is_taken() {
        assert_eq!(Encoding::chosen(&[PositionEncodingKind::UTF16, PositionEncodingKind::UTF8]), Encoding::Utf8);
        assert_eq!(Encoding::chosen(&[PositionEncodingKind::UTF32, PositionEncodingKind::UTF16]), Encoding::Utf32);
        assert_eq!(Encoding::chosen(&[]), Encoding::Utf16);
    }
}
