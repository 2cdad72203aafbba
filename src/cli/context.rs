//! What every subcommand shares: the language of messages, colour, standard output, exit codes.

use crate::diagnostic::{Catalogue, Diagnostic, Lang, Message};
use crate::report::{self, Style};
use crate::source::Sources;
use std::io::{self, IsTerminal as _, Write as _};

/// What the shell is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Nothing wrong.
    #[default]
    Fine,
    /// Undecided within limits.
    Undecided,
    /// Findings, or failed expectations.
    Findings,
    /// Wrong usage, or input that cannot be read.
    Usage,
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> std::process::ExitCode {
        std::process::ExitCode::from(match exit {
            Exit::Fine => 0,
            Exit::Findings => 1,
            Exit::Usage => 2,
            Exit::Undecided => 3,
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum ColorChoice {
    Auto,
    Always,
    Never,
}

/// `--lang`: `en`, `it`, or a tag that starts so.
pub(super) fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "messages come in `en` and `it`".to_owned())
}

pub(super) struct Context {
    pub(super) catalogue: Catalogue,
    pub(super) style: Style,
}

impl Context {
    pub(super) fn new(lang: Option<Lang>, color: ColorChoice) -> Context {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let lang = lang.unwrap_or_else(|| {
            let set = ["CHARTER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
            set.and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default()
        });
        let plain = variable("NO_COLOR").is_some() || std::env::var("TERM").is_ok_and(|term| term == "dumb");
        let color = match color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => io::stdout().is_terminal() && !plain,
        };
        Context { catalogue: Catalogue::new(lang), style: Style { color, ascii: std::env::var("TERM").is_ok_and(|term| term == "dumb") } }
    }

    /// Columns of a result: those of the terminal, or enough for a table anywhere else.
    pub(super) fn width() -> u16 {
        terminal_size::terminal_size().map_or(100, |(terminal_size::Width(width), _)| width.clamp(60, 160))
    }

    pub(super) fn text(&self, message: &Message) -> String {
        self.catalogue.text(message)
    }

    /// Writes a result. A reader that has closed the pipe has seen enough: that is no failure.
    pub(super) fn print(&self, text: &str) -> Option<Exit> {
        let mut out = io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => None,
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => None,
            Err(error) => {
                self.complain(&Message::new("cli-cannot-write").with("reason", error.to_string()));
                Some(Exit::Usage)
            }
        }
    }

    /// Shows findings on standard error, beside a result.
    pub(super) fn report(&self, sources: &Sources, findings: &[Diagnostic]) {
        let text = report::terminal(sources, findings, &self.catalogue, self.style);
        let _ = io::stderr().write_all(text.as_bytes());
    }

    /// Says something on standard error, beside a result.
    pub(super) fn note(&self, message: &Message) {
        let _ = writeln!(io::stderr(), "{}", self.text(message));
    }

    /// Says on standard error why nothing can be done.
    pub(super) fn complain(&self, message: &Message) {
        let error = self.text(&Message::new("report-error"));
        // Nothing can be done about a standard error that is closed.
        let _ = writeln!(io::stderr(), "{error}: {}", self.text(message));
    }
}
