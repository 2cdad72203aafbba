//! `charter check`: everything that can be said about charters without running them.

use super::context::{Context, Exit};
use super::files::{self, Disk};
use super::replace::{difference, replace};
use super::watch::watch;
use crate::diagnostic::Message;
use crate::project::fixed;
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
    /// Mend what is certain, and report what is left
    #[arg(long)]
    fix: bool,
    /// Write nothing; show what `--fix` would change, and exit with 1 if there is anything
    #[arg(long)]
    diff: bool,
    /// Check again whenever a charter changes
    #[arg(long, conflicts_with_all = ["fix", "diff"])]
    watch: bool,
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
    if arguments.watch {
        return watch(&arguments.paths, context, || report(arguments, context));
    }
    if arguments.diff {
        return mend(arguments, context).unwrap_or_else(|exit| exit);
    }
    // What is mended may show what else is certain; each round mends something, and the bound is against circles.
    let rounds = if arguments.fix { 8 } else { 0 };
    for _ in 0..rounds {
        match mend(arguments, context) {
            Ok(Exit::Fine) => break,
            Ok(_) => {}
            Err(exit) => return exit,
        }
    }
    report(arguments, context)
}

/// Applies certain fixes, file by file, or shows what they would change. `Findings` if there was something to mend.
fn mend(arguments: &Arguments, context: &Context) -> Result<Exit, Exit> {
    let disk = Disk;
    let (workspace, units) = files::open(&arguments.paths, &disk, context)?;
    let diagnostics = workspace.diagnostics(&units);
    let mut exit = Exit::Fine;
    for (id, file) in workspace.sources.iter() {
        let (text, mended) = fixed(id, &file.text, &diagnostics);
        let name = file.display_path();
        if mended == 0 {
            continue;
        }
        if arguments.diff {
            exit = Exit::Findings.max(context.print(&difference(&name, &file.text, &text)).unwrap_or_default());
        } else if file.path.as_os_str() == "<stdin>" {
            context.note(&Message::new("check-cannot-mend-input"));
        } else if let Err(reason) = replace(&file.path, text.as_bytes()) {
            context.complain(&Message::new("format-cannot-write").with("path", name).with("reason", reason));
            return Err(Exit::Usage);
        } else {
            exit = Exit::Findings;
            context.note(&Message::new("check-mended").with("path", name).with("count", mended));
        }
    }
    Ok(exit)
}

fn report(arguments: &Arguments, context: &Context) -> Exit {
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
