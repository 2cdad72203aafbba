//! What every subcommand shares: the language of messages, colour, standard output, exit codes.

use crate::diagnostic::{Catalogue, Diagnostic, Lang, Message};
use crate::project::{SETTINGS_FILE, Settings};
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

/// The project's settings: the nearest `charter.toml`, from the folder where we are upwards.
fn settings() -> Result<Settings, Message> {
    let Ok(here) = std::env::current_dir() else { return Ok(Settings::default()) };
    for folder in here.ancestors() {
        let path = folder.join(SETTINGS_FILE);
        let said = |message: Message| Message::new("settings-in").with("path", path.display().to_string().replace('\\', "/")).with("wrong", message);
        match std::fs::read_to_string(&path) {
            Ok(text) => return Settings::parse(&text).map_err(said),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(said(Message::new("cli-other-reason").with("reason", error.to_string()))),
        }
    }
    Ok(Settings::default())
}

pub(super) struct Context {
    pub(super) settings: Settings,
    pub(super) catalogue: Catalogue,
    pub(super) style: Style,
}

impl Context {
    /// The language is that of the option, of CHARTER_LANG, of the project, of the system: whichever says it first.
    pub(super) fn new(lang: Option<Lang>, color: ColorChoice) -> Result<Context, Exit> {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let tagged = |name: &str| variable(name).and_then(|tag| Lang::from_tag(&tag));
        let system = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable).and_then(|tag| Lang::from_tag(&tag));
        let found = settings();
        let settled = found.as_ref().ok().and_then(|settings| settings.lang);
        let lang = lang.or_else(|| tagged("CHARTER_LANG")).or(settled).or_else(system).unwrap_or_default();
        let plain = variable("NO_COLOR").is_some() || std::env::var("TERM").is_ok_and(|term| term == "dumb");
        let color = match color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => io::stdout().is_terminal() && !plain,
        };
        let style = Style { color, ascii: std::env::var("TERM").is_ok_and(|term| term == "dumb") };
        let context = Context { settings: Settings::default(), catalogue: Catalogue::new(lang), style };
        match found {
            Ok(settings) => Ok(Context { settings, ..context }),
            Err(message) => {
                context.complain(&message);
                Err(Exit::Usage)
            }
        }
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
