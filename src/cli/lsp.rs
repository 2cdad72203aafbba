//! `charter lsp`: the language server, for editors.

use super::context::{Context, Exit};
use crate::diagnostic::Message;

/// Serve an editor at standard input and output (Language Server Protocol)
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// How editors say that they talk over standard input and output: the only way there is
    #[arg(long, hide = true)]
    stdio: bool,
}

pub(super) fn run(context: &Context) -> Exit {
    match crate::lsp::run() {
        Ok(true) => Exit::Fine,
        // As the protocol wants it where the client left without `shutdown`.
        Ok(false) => Exit::Findings,
        Err(error) => {
            context.complain(&Message::new("cli-other-reason").with("reason", error.to_string()));
            Exit::Usage
        }
    }
}
