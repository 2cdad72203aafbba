//! The command line: one file a subcommand, each thin: read, call a room, pick a renderer, choose an exit code.

mod answers;
mod check;
mod choice;
mod compare;
mod completions;
mod context;
mod exact;
mod explain;
mod export;
mod files;
mod fmt;
mod jobs;
mod lines;
mod lsp;
mod luck;
mod man;
mod merge;
mod metrics;
mod new;
mod opened;
mod outputs;
mod pending;
mod progress;
mod questions;
mod refused;
mod render;
mod replace;
mod replay;
mod saving;
mod schema;
mod shard;
mod simulate;
mod simulated;
mod sweep;
mod templates;
mod test;
mod until;
mod verify;
mod watch;
mod wish;

use clap::{Parser, Subcommand};
pub use context::Exit;
use context::{Common, Context};

/// Check, simulate and test service charters.
#[derive(Debug, Parser)]
#[command(name = "charter", version, about, disable_help_subcommand = true)]
struct Arguments {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Arguments),
    Fmt(fmt::Arguments),
    Simulate(simulate::Arguments),
    Merge(merge::Arguments),
    Compare(compare::Arguments),
    Sweep(sweep::Arguments),
    Jobs(jobs::Arguments),
    Test(test::Arguments),
    Verify(verify::Arguments),
    Metrics(metrics::Arguments),
    Export(export::Arguments),
    New(new::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
    Explain(explain::Arguments),
    Schema(schema::Arguments),
    Lsp(lsp::Arguments),
}

/// Runs the program on the arguments of the process.
#[must_use]
pub fn run() -> std::process::ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are no mistakes. A closed pipe is nobody's mistake either.
            let exit = if error.use_stderr() { Exit::Usage } else { Exit::Fine };
            let _ = error.print();
            return exit.into();
        }
    };
    // The server looks for a `charter.toml` beside each charter, wherever the editor has started it.
    let apart = matches!(arguments.command, Command::Lsp(_)).then(|| arguments.common.without_search());
    let context = match Context::new(apart.as_ref().unwrap_or(&arguments.common)) {
        Ok(context) => context,
        Err(exit) => return exit.into(),
    };
    let exit = match arguments.command {
        Command::Check(arguments) => check::run(&arguments, &context),
        Command::Fmt(arguments) => fmt::run(&arguments, &context),
        Command::Simulate(arguments) => simulate::run(&arguments, &context),
        Command::Merge(arguments) => merge::run(&arguments, &context),
        Command::Compare(arguments) => compare::run(&arguments, &context),
        Command::Sweep(arguments) => sweep::run(&arguments, &context),
        Command::Jobs(arguments) => jobs::run(&arguments, &context),
        Command::Test(arguments) => test::run(&arguments, &context),
        Command::Verify(arguments) => verify::run(&arguments, &context),
        Command::New(given) => new::run(&given, arguments.common.lang, &context),
        Command::Export(arguments) => export::run(&arguments, &context),
        Command::Metrics(arguments) => metrics::run(&arguments, &context),
        Command::Completions(arguments) => completions::run(&arguments, &context),
        Command::Man(arguments) => man::run(&arguments, &context),
        Command::Explain(arguments) => explain::run(&arguments, &context),
        Command::Schema(arguments) => schema::run(&arguments, &context),
        Command::Lsp(given) => lsp::run(&given, &arguments.common, &context),
    };
    exit.into()
}
