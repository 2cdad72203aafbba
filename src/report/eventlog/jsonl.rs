//! A log as lines of JSON: an object for each event. The one form that is read again.

use super::{Log, Row};
use std::io::{self, BufRead, Write};

pub(super) struct Jsonl<W: Write> {
    out: W,
}

impl<W: Write> Jsonl<W> {
    pub(super) fn new(out: W) -> Jsonl<W> {
        Jsonl { out }
    }
}

impl<W: Write> Log for Jsonl<W> {
    fn run(&mut self, rows: &[Row]) -> io::Result<()> {
        for row in rows {
            serde_json::to_writer(&mut self.out, row)?;
            self.out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Why a log cannot be read.
#[derive(Debug)]
pub enum Unreadable {
    /// The file.
    File(io::Error),
    /// A line, counted from 1, is no event.
    Line { line: u64, why: String },
    /// It holds no run.
    Empty,
}

/// Reads a log run by run, and hands each run on; stops where that says so. How many runs there were.
///
/// # Errors
/// If it cannot be read, or is no log.
pub fn read(from: impl BufRead, mut take: impl FnMut(Vec<Row>) -> bool) -> Result<u64, Unreadable> {
    let mut run: Vec<Row> = Vec::new();
    let mut runs = 0;
    for (text, line) in from.lines().zip(1..) {
        let text = text.map_err(Unreadable::File)?;
        if text.trim().is_empty() {
            continue;
        }
        let row: Row = serde_json::from_str(&text).map_err(|error| Unreadable::Line { line, why: error.to_string() })?;
        if run.first().is_some_and(|first| first.run != row.run) {
            runs += 1;
            if !take(std::mem::take(&mut run)) {
                return Ok(runs);
            }
        }
        run.push(row);
    }
    if !run.is_empty() {
        runs += 1;
        take(run);
    }
    if runs == 0 { Err(Unreadable::Empty) } else { Ok(runs) }
}
