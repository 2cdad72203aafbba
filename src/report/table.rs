//! Plain tables: no borders, columns that fit the width.

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets::NOTHING};

/// A table without lines, two spaces in from the margin; every column but the first is flush right unless `left` names it.
#[must_use]
pub fn table(header: &[String], rows: Vec<Vec<String>>, left: &[usize], width: u16) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING).set_width(width.max(40)).set_content_arrangement(ContentArrangement::Dynamic);
    let cell = |(at, text): (usize, &String)| {
        let flush_left = at == 0 || left.contains(&at);
        Cell::new(text).set_alignment(if flush_left { CellAlignment::Left } else { CellAlignment::Right })
    };
    if !header.is_empty() {
        table.set_header(header.iter().enumerate().map(cell).collect::<Vec<Cell>>());
    }
    for row in &rows {
        table.add_row(row.iter().enumerate().map(cell).collect::<Vec<Cell>>());
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    let mut out = String::new();
    for line in table.lines() {
        out.push_str(format!("  {line}").trim_end());
        out.push('\n');
    }
    out
}

/// A section's heading.
#[must_use]
pub fn heading(text: &str) -> String {
    format!("\n{text}\n")
}

/// A paragraph, wrapped, its first line after `first` and the others under it.
#[must_use]
pub fn wrapped(first: &str, text: &str, width: u16) -> String {
    let margin = first.chars().count();
    let room = usize::from(width).saturating_sub(margin).max(20);
    let mut out = String::from(first);
    let mut used = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > room {
            out.push('\n');
            out.push_str(&" ".repeat(margin));
            used = 0;
        } else if used > 0 {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += length;
    }
    out.push('\n');
    out
}
