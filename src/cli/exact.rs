//! `charter simulate --exact`: chances worked out, not drawn.

use super::context::Exit;
use super::opened::{Ended, Opened, ReportFormat};
use crate::model::ScenarioId;
use crate::report::exact::{Exact, as_text};
use crate::report::exact_json::as_json;
use crate::report::simulation_json::FORMAT_VERSION;
use crate::simulate::{Columns, Setting, not_runnable};
use crate::verify::{Brief, Likelihoods, Portion, Ruling, Unsolved, bands, likelihoods, totals};
use std::io::{self, Write};

/// More states than these are not told apart, unless it is asked for.
pub(super) const MOST_STATES: usize = 2_000_000;

/// The same for means, and for what could be chosen otherwise: they take longer, and the chances can be told without them.
const MOST_STATES_BESIDE: usize = 300_000;

/// Works out and writes the report.
///
/// # Errors
/// Only those of writing.
pub(super) fn write_report(
    scenarios: &[ScenarioId],
    is_first: bool,
    columns: &Columns,
    most_states: Option<usize>,
    format: ReportFormat,
    project: &Opened<'_>,
    out: &mut dyn Write,
) -> io::Result<Ended> {
    let (most_states, beside) = (most_states.unwrap_or(MOST_STATES), most_states.unwrap_or(MOST_STATES_BESIDE));
    let (words, mut ended, mut parts) = (project.words(), Ended::default(), Vec::new());
    for (number, scenario) in scenarios.iter().enumerate() {
        let setting = match Setting::new(project.model, Some(*scenario), columns, 1) {
            Ok(setting) => setting,
            Err(why) => return Ok(Ended::with(Exit::Usage, vec![not_runnable(project.model, why, project.file_lang())])),
        };
        let found = solved(&setting, most_states, format);
        let open = found.as_ref().ok().filter(|found| !found.assumed.is_empty());
        let bands = open.map(|found| bands(&setting, found, beside));
        let totals = found.is_ok().then(|| totals(&setting, beside));
        ended.exit = ended.exit.max(exit_of(&setting, &found));
        let (sources, file_lang) = (project.sources, project.file_lang());
        let exact =
            Exact { sources, setting: &setting, found: &found, bands: bands.as_ref(), totals: totals.as_ref(), is_first, file_lang };
        match format {
            ReportFormat::Table => {
                if number > 0 {
                    writeln!(out, "\n{}\n", "─".repeat(usize::from(project.width)))?;
                }
                out.write_all(as_text(&words, &exact, project.width).as_bytes())?;
            }
            ReportFormat::Json => parts.push(as_json(&words, &exact)),
        }
    }
    if format == ReportFormat::Json {
        serde_json::to_writer_pretty(&mut *out, &serde_json::json!({"format_version": FORMAT_VERSION, "scenarios": parts}))?;
        writeln!(out)?;
    }
    Ok(ended)
}

/// In long fractions where they are told, or where a verdict needs them.
fn solved(setting: &Setting<'_>, most_states: usize, format: ReportFormat) -> Result<Likelihoods<Portion>, Unsolved> {
    let long = || likelihoods::<Portion>(setting, most_states);
    if format == ReportFormat::Json {
        return long();
    }
    let brief = likelihoods::<Brief>(setting, most_states)?.map(Portion::from);
    let mut rulings = setting.expectations().into_iter().zip(&brief.expectations);
    let is_close = rulings.any(|(expectation, chance)| chance.as_ref().is_ok_and(|of| Ruling::of(expectation, of) == Ruling::TooClose));
    if is_close { long() } else { Ok(brief) }
}

fn exit_of(setting: &Setting<'_>, found: &Result<Likelihoods<Portion>, Unsolved>) -> Exit {
    let Ok(found) = found else { return Exit::Undecided };
    let expectations = setting.expectations().into_iter().zip(&found.expectations);
    let exits = expectations.map(|(expectation, chance)| match chance.as_ref().map(|chance| Ruling::of(expectation, chance)) {
        Ok(Ruling::Passed) => Exit::Fine,
        Ok(Ruling::Failed) => Exit::Findings,
        _ => Exit::Undecided,
    });
    exits.max().unwrap_or_default()
}
