//! Whether a run that is told again is the one that a log tells.

use super::{Row, rows};
use crate::simulate::{Noted, Setting, Trace};

/// Where a log and the charter part.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What the log says; `None` where it has ended.
    pub written: Option<Row>,
    /// What the charter does; `None` where it has ended.
    pub played: Option<Row>,
}

impl Difference {
    /// The columns in which the two differ, with what stands in each of them; empty where one of them has ended.
    #[must_use]
    pub fn columns(&self) -> Vec<(&'static str, String, String)> {
        let (Some(written), Some(played)) = (&self.written, &self.played) else { return Vec::new() };
        let shown = |cell: Option<super::Cell<'_>>| cell.map_or_else(|| "–".to_owned(), |cell| cell.to_string());
        let columns = super::COLUMNS.iter().zip(written.cells().into_iter().zip(played.cells()));
        columns.filter(|(_, (a, b))| a != b).map(|((name, _), (a, b))| (*name, shown(a), shown(b))).collect()
    }
}

/// Tells a run again, every answer fixed from its log, and finds the first row in which the two differ.
#[must_use]
pub fn compare(setting: &Setting<'_>, written: &[Row]) -> (Trace, Option<Difference>) {
    let answers: Vec<Noted> =
        written.iter().filter_map(|row| Some(Noted { question: row.question.clone()?, answer: row.grains? })).collect();
    let run = setting.retold(written.first().map_or(1, |row| row.run), &answers);
    let played = rows(setting, &run);
    let longest = written.len().max(played.len());
    let first = (0..longest).find(|at| written.get(*at) != played.get(*at));
    let difference = first.map(|at| Difference { written: written.get(at).cloned(), played: played.get(at).cloned() });
    (run, difference)
}
