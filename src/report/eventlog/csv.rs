//! A log as a table of comma-separated values (RFC 4180).

use super::{COLUMNS, Log, Row};
use std::io::{self, Write};

pub(super) struct Csv<W: Write> {
    out: csv::Writer<W>,
}

/// The error beneath: whether the reader has closed the pipe must still be seen.
fn refused(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

impl<W: Write> Csv<W> {
    pub(super) fn new(out: W) -> io::Result<Csv<W>> {
        let mut out = csv::Writer::from_writer(out);
        out.write_record(COLUMNS.map(|(name, _)| name)).map_err(refused)?;
        Ok(Csv { out })
    }
}

impl<W: Write> Log for Csv<W> {
    fn run(&mut self, rows: &[Row]) -> io::Result<()> {
        for row in rows {
            let cells = row.cells().map(|cell| cell.map_or_else(String::new, |cell| cell.to_string()));
            self.out.write_record(&cells).map_err(refused)?;
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
