//! `charter lsp`: the language server, for editors.

use super::context::{Common, Context, Exit, system_language, tagged};
use super::files::reason;
use crate::diagnostic::Message;
use crate::lsp::{Recording, Start, replay};
use std::io;
use std::path::{Path, PathBuf};

/// Serve an editor at standard input and output (Language Server Protocol)
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// How editors say that they talk over standard input and output: the only way there is
    #[arg(long, hide = true)]
    stdio: bool,
    /// Write down what the editor and the server say, one message a line, with the texts that are open
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// Play a session again that was written down, and show where the server answers differently
    #[arg(long, value_name = "FILE", conflicts_with = "record")]
    replay: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, common: &Common, context: &Context) -> Exit {
    let settings = (common.config.is_some() || common.isolated).then(|| context.settings.clone());
    let environment = tagged("CHARTER_LANG");
    let start = Start { lang: common.lang, environment, system: system_language(), today: common.today, settings };
    match &arguments.replay {
        Some(file) => play(file, start, context),
        None => serve(start, arguments.record.as_deref(), context),
    }
}

fn serve(start: Start, record: Option<&Path>, context: &Context) -> Exit {
    match crate::lsp::run(start, record) {
        Ok(true) => Exit::Fine,
        // As the protocol wants it where the client left without `shutdown`.
        Ok(false) => Exit::Findings,
        Err(error) => fail(context, record, &error),
    }
}

/// Plays a session again in the languages in which it was held: only what was said then counts.
fn play(file: &Path, start: Start, context: &Context) -> Exit {
    let recording = match std::fs::read_to_string(file) {
        Ok(text) => match Recording::parse(&text) {
            Ok(recording) => recording,
            Err(wrong) => {
                context.complain(&named(file, wrong));
                return Exit::Usage;
            }
        },
        Err(error) => return fail(context, Some(file), &error),
    };
    match replay(&recording, start) {
        Ok(played) => {
            let exit = if played.differences.is_empty() { Exit::Fine } else { Exit::Findings };
            context.print(&played.as_text(&context.catalogue)).unwrap_or(exit)
        }
        Err(error) => fail(context, None, &error),
    }
}

fn fail(context: &Context, file: Option<&Path>, error: &io::Error) -> Exit {
    let why = reason(error);
    context.complain(&file.map_or_else(|| why.clone(), |file| named(file, why.clone())));
    Exit::Usage
}

fn named(file: &Path, wrong: Message) -> Message {
    Message::new("settings-in").with("path", file.display().to_string()).with("wrong", wrong)
}
