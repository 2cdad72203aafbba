//! Results made readable: the only room that knows terminals and output formats.

mod concise;
mod json;
pub mod metrics;
pub mod page;
pub mod simulation;
pub mod simulation_json;
pub mod table;
mod terminal;
pub mod testing;
pub mod trace;
pub mod verdict;
pub mod words;

pub use concise::concise;
pub use json::json;
pub use terminal::{Style, terminal};

use crate::diagnostic::{Diagnostic, Severity};

/// How many findings of each weight there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    pub errors: usize,
    pub warnings: usize,
    pub advice: usize,
}

impl Tally {
    #[must_use]
    pub fn of(diagnostics: &[Diagnostic]) -> Tally {
        let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        Tally { errors: count(Severity::Error), warnings: count(Severity::Warning), advice: count(Severity::Advice) }
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
