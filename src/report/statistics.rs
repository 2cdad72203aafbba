//! How often each kind of finding occurs.

use super::json::FORMAT_VERSION;
use super::table::table;
use super::{Tally, severity_id};
use crate::diagnostic::{Catalogue, Diagnostic, Message, Severity};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// One kind of finding at one weight.
#[derive(Serialize)]
struct Statistic<'d> {
    id: &'d str,
    name: &'d str,
    severity: Severity,
    /// How many count.
    count: usize,
    /// How many more the charters waive.
    waived: usize,
}

#[derive(Serialize)]
struct Statistics<'d> {
    format_version: u32,
    tally: Tally,
    statistics: Vec<Statistic<'d>>,
}

/// The most frequent first; of equally frequent ones, by id.
fn statistics(diagnostics: &[Diagnostic]) -> Vec<Statistic<'_>> {
    let mut found: BTreeMap<(&str, Reverse<Severity>), Statistic<'_>> = BTreeMap::new();
    for diagnostic in diagnostics {
        let (id, severity) = (diagnostic.id(), diagnostic.severity);
        let none = Statistic { id, name: diagnostic.name(), severity, count: 0, waived: 0 };
        let statistic = found.entry((id, Reverse(severity))).or_insert(none);
        if diagnostic.waived.is_some() {
            statistic.waived += 1;
        } else {
            statistic.count += 1;
        }
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.sort_by_key(|statistic| Reverse(statistic.count));
    found
}

/// A table: how often, id, name, weight, and how many are waived where any are. Empty without findings.
#[must_use]
pub fn statistics_table(diagnostics: &[Diagnostic], catalogue: &Catalogue, width: u16) -> String {
    let found = statistics(diagnostics);
    if found.is_empty() {
        return String::new();
    }
    let word = |id: &'static str| catalogue.text(&Message::new(id));
    let waived = found.iter().any(|statistic| statistic.waived > 0);
    let mut header = vec![word("statistics-count"), word("statistics-id"), word("statistics-name"), word("statistics-severity")];
    header.extend(waived.then(|| word("statistics-waived")));
    let rows = found.iter().map(|statistic| {
        let severity = word(severity_id(statistic.severity));
        let mut row = vec![statistic.count.to_string(), statistic.id.to_owned(), statistic.name.to_owned(), severity];
        row.extend(waived.then(|| statistic.waived.to_string()));
        row
    });
    table(&header, rows.collect(), &[1, 2, 3], width)
}

/// The same as JSON.
///
/// # Errors
/// If a text cannot be written as JSON, which does not happen with these types.
pub fn statistics_json(diagnostics: &[Diagnostic]) -> serde_json::Result<String> {
    let report = Statistics { format_version: FORMAT_VERSION, tally: Tally::of(diagnostics), statistics: statistics(diagnostics) };
    serde_json::to_string_pretty(&report).map(|text| text + "\n")
}
