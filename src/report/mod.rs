//! Results made readable: the only room that knows terminals and output formats.

pub mod absences;
pub mod answers;
pub mod comparison;
pub mod comparison_json;
mod concise;
pub mod coverage;
pub mod eventlog;
pub mod exact;
pub mod exact_json;
pub mod examples;
pub mod explanation;
mod fingerprint;
mod github;
mod gitlab;
mod json;
mod junit;
mod measured;
pub mod metrics;
pub mod page;
mod paths;
pub mod picture;
mod place;
pub mod prism;
pub mod promised;
mod rdjson;
pub mod replaying;
mod said;
mod sarif;
pub mod sentences;
pub mod simulation;
mod simulation_full;
pub mod simulation_json;
mod simulation_tables;
mod statistics;
pub mod story;
pub mod sweep;
pub mod sweep_data;
pub mod sweep_pictures;
pub mod table;
mod terminal;
pub mod testing;
pub mod testing_junit;
pub mod trace;
pub mod verdict;
pub mod verification;
pub mod verification_json;
pub mod words;
pub mod xml;

pub use concise::concise;
pub use github::github;
pub use gitlab::gitlab;
pub use json::{FORMAT_VERSION, json};
pub use junit::junit;
pub use paths::Paths;
pub use rdjson::rdjson;
pub use sarif::sarif;
pub use statistics::{statistics_json, statistics_table};
pub use terminal::{Style, terminal};

use crate::diagnostic::{Catalogue, Diagnostic, Message, Severity};
use crate::source::Sources;

/// What a report for another program is made of.
pub struct Findings<'r> {
    /// All files that were read.
    pub sources: &'r Sources,
    /// In the order of the report.
    pub diagnostics: &'r [Diagnostic],
    /// The language of the report.
    pub catalogue: &'r Catalogue,
    pub paths: &'r Paths,
}

/// How many findings of each weight there are; those that a charter waives are counted apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    pub errors: usize,
    pub warnings: usize,
    pub advice: usize,
    pub waived: usize,
}

impl Tally {
    #[must_use]
    pub fn of(diagnostics: &[Diagnostic]) -> Tally {
        let waived = diagnostics.iter().filter(|diagnostic| diagnostic.waived.is_some()).count();
        let counted = || diagnostics.iter().filter(|diagnostic| diagnostic.waived.is_none());
        let count = |severity| counted().filter(|diagnostic| diagnostic.severity == severity).count();
        Tally { errors: count(Severity::Error), warnings: count(Severity::Warning), advice: count(Severity::Advice), waived }
    }
}

/// The id of the message that names a severity.
fn severity_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "report-error",
        Severity::Warning => "report-warning",
        Severity::Advice => "report-advice",
    }
}

/// The weight of a finding in the language of the report; of one that its charter waives, that it does.
fn severity_word(diagnostic: &Diagnostic, catalogue: &Catalogue) -> String {
    let id = if diagnostic.waived.is_some() { "report-waived-word" } else { severity_id(diagnostic.severity) };
    catalogue.text(&Message::new(id))
}
