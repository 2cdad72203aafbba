//! Lines and columns as other programs count them.

use crate::source::SourceFile;

/// What a column counts, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Unicode scalar values.
    Characters,
    /// Code units of UTF-16: SARIF, editors.
    Utf16,
    /// Bytes of UTF-8: reviewdog.
    Bytes,
}

/// A line and a column, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// The point of a byte offset (clamped to the text and to a character's start). A mark of byte order is part of no line.
pub(super) fn point(file: &SourceFile, offset: u32, unit: Unit) -> Point {
    let line = file.position(offset as usize).line;
    let mut end = (offset as usize).min(file.text.len());
    while !file.text.is_char_boundary(end) {
        end -= 1;
    }
    let before = file.text.get(..end).unwrap_or_default();
    let before = before.rsplit('\n').next().unwrap_or_default().trim_start_matches('\u{feff}');
    let column = match unit {
        Unit::Characters => before.chars().count(),
        Unit::Utf16 => before.encode_utf16().count(),
        Unit::Bytes => before.len(),
    };
    Point { line, column: column + 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn columns_are_counted_as_each_program_counts_them() {
        let file = SourceFile::new(PathBuf::from("a"), "\u{feff}ab\r\n«è» 😀𐐀b\nc".to_owned());
        let at = |offset: usize, unit| {
            let Point { line, column } = point(&file, u32::try_from(offset).unwrap(), unit);
            (line, column)
        };
        let b = file.text.find("b\nc").unwrap();
        assert_eq!(at(b, Unit::Characters), (2, 7));
        assert_eq!(at(b, Unit::Utf16), (2, 9));
        assert_eq!(at(b, Unit::Bytes), (2, 16));
        assert_eq!(at(0, Unit::Characters), (1, 1));
        assert_eq!(at(4, Unit::Utf16), (1, 2), "the mark of byte order does not count");
        assert_eq!(at(b + 2, Unit::Bytes), (3, 1));
        assert_eq!(at(usize::from(u16::MAX), Unit::Bytes), (3, 2), "beyond the end");
        let inside = file.text.find('😀').unwrap() + 2;
        assert_eq!(at(inside, Unit::Characters), (2, 5), "inside a character");
    }
}
