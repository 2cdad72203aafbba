//! `charter completions`: what a shell needs to complete commands and options.

use super::context::{Context, Exit};
use clap::CommandFactory as _;
use clap_complete::Shell;

/// Print what a shell needs to complete the words of `charter`
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut super::Arguments::command(), "charter", &mut script);
    context.print(&String::from_utf8_lossy(&script)).unwrap_or(Exit::Fine)
}
