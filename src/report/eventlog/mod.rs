//! Logs of runs for programs that read event logs: a case is a run, an event is what the diary says of it.

mod csv;
mod happened;
mod jsonl;
mod ocel;
#[cfg(feature = "parquet")]
mod parquet;
mod replay;
mod row;
mod xes;

pub use happened::{KINDS, rows};
pub use jsonl::{Unreadable, read};
pub use replay::{Difference, compare};
pub use row::{COLUMNS, Cell, Holds, Row};

use crate::simulate::{Minder, Setting};
use std::io::{self, Write};

/// The form of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// A table: comma-separated values
    Csv,
    /// An object in each line
    Jsonl,
    /// XES (IEEE 1849), for process mining
    Xes,
    /// OCEL 2.0 in JSON, for object-centric process mining
    Ocel,
    /// Apache Parquet, for large logs
    #[cfg(feature = "parquet")]
    Parquet,
}

/// The ends of names by which forms are known.
const ENDS: &[(&str, Form)] = &[
    (".csv", Form::Csv),
    (".jsonl", Form::Jsonl),
    (".ndjson", Form::Jsonl),
    (".xes", Form::Xes),
    (".ocel.json", Form::Ocel),
    (".jsonocel", Form::Ocel),
    #[cfg(feature = "parquet")]
    (".parquet", Form::Parquet),
];

impl Form {
    /// The form that the end of a file's name asks for.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Form> {
        let name = name.to_ascii_lowercase();
        ENDS.iter().find(|(end, _)| name.ends_with(end)).map(|(_, form)| *form)
    }

    /// All ends of names that are known.
    #[must_use]
    pub fn ends() -> Vec<&'static str> {
        ENDS.iter().map(|(end, _)| *end).collect()
    }
}

/// Writes one run after another.
trait Log {
    /// # Errors
    /// Only those of writing.
    fn run(&mut self, rows: &[Row]) -> io::Result<()>;

    /// What comes after the last run.
    ///
    /// # Errors
    /// Only those of writing.
    fn finish(&mut self) -> io::Result<()>;
}

/// Writes the log of the runs `first..=last`, run by run: what is kept does not grow with their number. Whoever waits may stop
/// it; whether it was written to its end.
///
/// # Errors
/// Only those of writing.
pub fn write<W: Write + Send>(
    form: Form,
    setting: &Setting<'_>,
    (first, last): (u64, u64),
    minder: &dyn Minder,
    out: W,
) -> io::Result<bool> {
    let mut log: Box<dyn Log + '_> = match form {
        Form::Csv => Box::new(csv::Csv::new(out)?),
        Form::Jsonl => Box::new(jsonl::Jsonl::new(out)),
        Form::Xes => Box::new(xes::Xes::new(setting, out)?),
        Form::Ocel => Box::new(ocel::Ocel::new(setting, out)?),
        #[cfg(feature = "parquet")]
        Form::Parquet => Box::new(parquet::Parquet::new(out)?),
    };
    let made = setting.diaries(first, last, minder, |run| rows(setting, &run), |rows| log.run(&rows))?;
    log.finish()?;
    Ok(made > last - first)
}

/// The moment of an event: the days of a charter have no hours, but other programs sort by time. So the first event of a run
/// on a day is at midnight, and each further one a millisecond later.
struct Clock<'r> {
    date: &'r str,
    milliseconds: u64,
}

impl<'r> Clock<'r> {
    fn new() -> Clock<'r> {
        Clock { date: "", milliseconds: 0 }
    }

    fn next(&mut self, date: &'r str) -> String {
        if date == self.date {
            // A day has enough of them; should it not, order within the last one is left open.
            self.milliseconds = (self.milliseconds + 1).min(86_399_999);
        } else {
            (self.date, self.milliseconds) = (date, 0);
        }
        let (seconds, rest) = (self.milliseconds / 1000, self.milliseconds % 1000);
        let (minutes, hours) = (seconds / 60 % 60, seconds / 3600);
        format!("{date}T{hours:02}:{minutes:02}:{:02}.{rest:03}+00:00", seconds % 60)
    }
}
