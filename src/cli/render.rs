//! The form of a report of findings.

use super::context::Context;
use crate::diagnostic::{Diagnostic, FailOn, Message};
use crate::project::Workspace;
use crate::report::{self, Findings, Paths, Style, Tally};

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// With the lines that findings are about
    Terminal,
    /// One line a finding: file:line:column
    Concise,
    /// For other programs: the shape is that of `charter schema check`
    Json,
    /// For code scanning of GitHub, and other services
    Sarif,
    /// As test results
    Junit,
    /// Annotations in a workflow of GitHub
    Github,
    /// Code quality of GitLab
    Gitlab,
    /// For reviewdog
    Rdjson,
}

/// What is to be reported.
pub(super) struct Reported<'r> {
    pub(super) workspace: &'r Workspace<'r>,
    pub(super) diagnostics: &'r [Diagnostic],
    /// How many charters there are.
    pub(super) charters: usize,
    pub(super) fail_on: FailOn,
    /// How the command will end.
    pub(super) exit_code: u8,
    pub(super) style: Style,
}

/// The report as text.
///
/// # Errors
/// With the reason why it cannot be written in this form.
pub(super) fn render(format: Format, reported: &Reported<'_>, context: &Context) -> Result<String, Message> {
    let (sources, diagnostics, catalogue) = (&reported.workspace.sources, reported.diagnostics, &context.catalogue);
    let paths = paths();
    let findings = Findings { sources, diagnostics, catalogue, paths: &paths };
    let refused = |error: serde_json::Error| Message::new("cli-cannot-write").with("reason", error.to_string());
    match format {
        Format::Terminal => {
            Ok(report::terminal(sources, diagnostics, catalogue, reported.style) + &summary(diagnostics, reported.charters, context))
        }
        Format::Concise => Ok(report::concise(sources, diagnostics, catalogue)),
        Format::Json => report::json(sources, diagnostics, catalogue).map_err(refused),
        Format::Sarif => report::sarif(&findings, reported.exit_code).map_err(refused),
        Format::Junit => {
            report::junit(&findings, reported.fail_on).map_err(|error| Message::new("cli-cannot-write").with("reason", error.to_string()))
        }
        Format::Github => Ok(report::github(&findings)),
        Format::Gitlab => report::gitlab(&findings).map_err(refused),
        Format::Rdjson => report::rdjson(&findings).map_err(refused),
    }
}

/// How often each kind of finding occurs, as a table or as JSON.
///
/// # Errors
/// If there is no such form of it.
pub(super) fn statistics(format: Format, reported: &Reported<'_>, context: &Context) -> Result<String, Message> {
    match format {
        Format::Terminal => {
            let table = report::statistics_table(reported.diagnostics, &context.catalogue, Context::width());
            Ok(table + &summary(reported.diagnostics, reported.charters, context))
        }
        Format::Json => report::statistics_json(reported.diagnostics)
            .map_err(|error| Message::new("cli-cannot-write").with("reason", error.to_string())),
        _ => Err(Message::new("check-statistics-form")),
    }
}

/// The line that says how many findings there are.
fn summary(diagnostics: &[Diagnostic], charters: usize, context: &Context) -> String {
    let tally = Tally::of(diagnostics);
    let summary = Message::new("report-summary")
        .with("errors", tally.errors)
        .with("warnings", tally.warnings)
        .with("advice", tally.advice)
        .with("charters", charters)
        .with("waived", tally.waived);
    context.text(&summary) + "\n"
}

/// Where we are, and the repository around it: the nearest folder upwards that git knows; without one, the folder where we are.
fn paths() -> Paths {
    let Ok(here) = std::env::current_dir() else { return Paths::default() };
    let root = here.ancestors().find(|folder| folder.join(".git").exists()).unwrap_or(&here);
    Paths::new(&here, root)
}
