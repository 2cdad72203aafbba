//! `charter check`: everything that can be said about charters without running them.

use super::context::{Context, Exit};
use super::files::{self, Disk};
use crate::diagnostic::Message;
use crate::report::{self, Tally};
use std::path::PathBuf;

/// Read charters and report what is wrong or doubtful
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Files or folders; `-` reads standard input. Without any, this folder
    paths: Vec<PathBuf>,
    /// How to report
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// With the lines that findings are about
    Terminal,
    /// One line a finding: file:line:column
    Concise,
    /// For other programs
    Json,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> Exit {
    let disk = Disk;
    let (workspace, units) = match files::open(&arguments.paths, &disk, context) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let diagnostics = workspace.diagnostics(&units);
    let tally = Tally::of(&diagnostics);
    let text = match arguments.format {
        Format::Terminal => {
            let findings = report::terminal(&workspace.sources, &diagnostics, &context.catalogue, context.style);
            let summary = Message::new("report-summary")
                .with("errors", tally.errors)
                .with("warnings", tally.warnings)
                .with("advice", tally.advice)
                .with("charters", units.len());
            findings + &context.text(&summary) + "\n"
        }
        Format::Concise => report::concise(&workspace.sources, &diagnostics, &context.catalogue),
        Format::Json => match report::json(&workspace.sources, &diagnostics, &context.catalogue) {
            Ok(text) => text,
            Err(error) => {
                context.complain(&Message::new("cli-cannot-write").with("reason", error.to_string()));
                return Exit::Usage;
            }
        },
    };
    let found = if tally.errors > 0 { Exit::Findings } else { Exit::Fine };
    context.print(&text).unwrap_or(found)
}
