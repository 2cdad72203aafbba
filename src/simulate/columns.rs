//! Columns of CSV files that laws draw from. The text is given by the caller; reading files is the command line's business.

use crate::model::{Fact, Law, Model, Value};
use crate::quantity::{Quantity, Rational, Unit};
use crate::source::Loc;
use std::collections::BTreeMap;

/// The columns that a model asks for, by file and column.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    rows: BTreeMap<(String, String), Vec<Value>>,
}

/// Why a column cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnFault {
    /// No such column; these there are.
    Missing { columns: Vec<String> },
    /// No row at all.
    Empty,
    /// Something that is neither a number, a share, nor yes or no, on this line of the file.
    Unreadable { line: usize, text: String },
}

impl Columns {
    /// Takes one column of a file's text: comma or semicolon between fields (as in the first line), a first line of names.
    ///
    /// # Errors
    /// If there is no such column, it has no rows, or a row is not a value.
    pub fn read(&mut self, file: &str, column: &str, text: &str) -> Result<(), ColumnFault> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let head = text.lines().find(|line| !line.trim().is_empty()).ok_or(ColumnFault::Empty)?;
        let separator = if head.contains(';') { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
        let line = |position: Option<&csv::Position>| position.map_or(1, |at| usize::try_from(at.line()).unwrap_or(usize::MAX));
        let spoiled = |error: csv::Error| ColumnFault::Unreadable { line: line(error.position()), text: error.to_string() };
        let names: Vec<String> = reader.headers().map_err(spoiled)?.iter().map(str::to_owned).collect();
        let at = names.iter().position(|name| name == column).ok_or(ColumnFault::Missing { columns: names })?;
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(spoiled)?;
            if record.iter().all(str::is_empty) {
                continue;
            }
            let text = record.get(at).unwrap_or_default();
            let unreadable = || ColumnFault::Unreadable { line: line(record.position()), text: text.to_owned() };
            rows.push(value(text).ok_or_else(unreadable)?);
        }
        if rows.is_empty() {
            return Err(ColumnFault::Empty);
        }
        self.rows.insert((file.to_owned(), column.to_owned()), rows);
        Ok(())
    }

    pub(super) fn rows(&self, file: &str, column: &str) -> &[Value] {
        self.rows.get(&(file.to_owned(), column.to_owned())).map_or(&[], Vec::as_slice)
    }
}

/// A file and column that a line names, and where that line is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted<'m> {
    pub file: &'m str,
    pub column: &'m str,
    pub loc: Loc,
}

/// The files and columns that a model's laws name, each once, in the order written.
#[must_use]
pub fn wanted(model: &Model) -> Vec<Wanted<'_>> {
    let mut wanted: Vec<Wanted<'_>> = Vec::new();
    for scenario in model.scenarios.values() {
        let facts = scenario.facts.iter().filter_map(|fact| match &fact.fact {
            Fact::Answer(answer) => Some(answer),
            _ => None,
        });
        let answers = scenario.answers.iter().chain(facts).flat_map(|answer| answer.laws.iter().map(|law| (law, answer.loc)));
        for (law, loc) in answers.chain(scenario.trends.iter().map(|trend| (&trend.law, trend.loc))) {
            if let Law::Column { file, column } = law
                && !wanted.iter().any(|known| known.file == file && known.column == column)
            {
                wanted.push(Wanted { file, column, loc });
            }
        }
    }
    wanted
}

/// `12`, `3.5`, `1_200`, `45%`, or a word for yes or no in either language.
fn value(text: &str) -> Option<Value> {
    match text.to_lowercase().as_str() {
        "yes" | "given" | "kept" | "sì" | "si" | "dato" | "rispettato" => return Some(Value::Yes),
        "no" | "refused" | "broken" | "negato" | "violato" => return Some(Value::No),
        "absent" | "assente" => return Some(Value::Absent),
        _ => {}
    }
    let (number, unit) = text.strip_suffix('%').map_or((text, Unit::Number), |share| (share, Unit::Share));
    let value = decimal(number.trim())?;
    let value = if unit == Unit::Share { value / Rational::from_integer(100) } else { value };
    Some(Value::Quantity(Quantity::plain(value, unit)))
}

fn decimal(text: &str) -> Option<Rational> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all: String = whole.chars().filter(|c| *c != '_').chain(part.chars()).collect();
    if all.is_empty() || all.len() > 18 || part.len() > 9 || !all.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let numer: i128 = all.parse().ok()?;
    let denom = 10_i128.pow(u32::try_from(part.len()).ok()?);
    Some(Rational::new(if negative { -numer } else { numer }, denom))
}
