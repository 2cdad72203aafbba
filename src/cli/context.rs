//! What every subcommand shares: the language of messages, colour, standard output, exit codes.

use crate::diagnostic::{Catalogue, Diagnostic, Lang, Message};
use crate::project::{SETTINGS_FILE, Settings};
use crate::quantity::Date;
use crate::report::{self, Style};
use crate::source::Sources;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

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
    /// Stopped from outside before it was done.
    Interrupted,
}

impl Exit {
    pub(super) fn code(self) -> u8 {
        match self {
            Exit::Fine => 0,
            Exit::Findings => 1,
            Exit::Usage => 2,
            Exit::Undecided => 3,
            // What shells say of a program that Ctrl-C has ended.
            Exit::Interrupted => 130,
        }
    }
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> std::process::ExitCode {
        exit.code().into()
    }
}

/// What can be said to every subcommand.
#[derive(Debug, clap::Args)]
pub(super) struct Common {
    /// Language of messages: en or it. Without it, CHARTER_LANG, then the language of the system
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    pub(super) lang: Option<Lang>,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
    /// Settings of the project, instead of the nearest charter.toml from here upwards
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Look for no charter.toml
    #[arg(long, global = true, conflicts_with = "config")]
    pub(super) isolated: bool,
    /// The day on which waivers are judged [default: today, in Greenwich]
    #[arg(long, global = true, value_name = "DATE", hide = true, value_parser = day)]
    pub(super) today: Option<Date>,
}

impl Common {
    /// The same, where no `charter.toml` is looked for.
    pub(super) fn without_search(&self) -> Common {
        Common { config: self.config.clone(), isolated: self.config.is_none(), ..*self }
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The language that a variable names.
pub(super) fn tagged(name: &str) -> Option<Lang> {
    Lang::from_tag(&variable(name)?)
}

/// The language of the system: the first variable that is set decides.
pub(super) fn system_language() -> Option<Lang> {
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable).and_then(|tag| Lang::from_tag(&tag))
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

/// `--today`.
fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a day is written like 2027-01-31".to_owned())
}

/// The project's settings, and the file that holds them: the one that is named, or the nearest `charter.toml`, from the folder
/// where we are upwards.
fn settings(common: &Common) -> Result<(Settings, Option<PathBuf>), Message> {
    let read = |path: &Path| -> Result<Option<Settings>, Message> {
        match std::fs::read_to_string(path) {
            Ok(text) => Settings::parse(&text).map(Some).map_err(|wrong| in_settings(path, wrong)),
            Err(error) if error.kind() == io::ErrorKind::NotFound && common.config.is_none() => Ok(None),
            Err(error) => Err(in_settings(path, super::files::reason(&error))),
        }
    };
    if let Some(path) = &common.config {
        return Ok((read(path)?.unwrap_or_default(), Some(path.clone())));
    }
    let here = std::env::current_dir().unwrap_or_default();
    for folder in here.ancestors().filter(|_| !common.isolated) {
        let path = folder.join(SETTINGS_FILE);
        if let Some(settings) = read(&path)? {
            return Ok((settings, Some(path)));
        }
    }
    Ok((Settings::default(), None))
}

/// What is wrong in a `charter.toml`.
fn in_settings(path: &Path, wrong: Message) -> Message {
    Message::new("settings-in").with("path", path.display().to_string().replace('\\', "/")).with("wrong", wrong)
}

pub(super) struct Context {
    pub(super) settings: Settings,
    /// Where the settings stand.
    settings_file: Option<PathBuf>,
    pub(super) catalogue: Catalogue,
    pub(super) style: Style,
    color: ColorChoice,
    /// The day on which waivers are judged.
    pub(super) today: Date,
}

impl Context {
    /// The language is that of the option, of CHARTER_LANG, of the project, of the system: whichever says it first.
    pub(super) fn new(common: &Common) -> Result<Context, Exit> {
        let found = settings(common);
        let settled = found.as_ref().ok().and_then(|(settings, _)| settings.lang);
        let lang = common.lang.or_else(|| tagged("CHARTER_LANG")).or(settled).or_else(system_language).unwrap_or_default();
        let plain = variable("NO_COLOR").is_some() || std::env::var("TERM").is_ok_and(|term| term == "dumb");
        let color = match common.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => io::stdout().is_terminal() && !plain,
        };
        let style = Style { color, ascii: std::env::var("TERM").is_ok_and(|term| term == "dumb") };
        let context = Context {
            settings: Settings::default(),
            settings_file: None,
            catalogue: Catalogue::new(lang),
            style,
            color: common.color,
            today: common.today.unwrap_or_else(today),
        };
        match found {
            Ok((settings, settings_file)) => Ok(Context { settings, settings_file, ..context }),
            Err(message) => {
                context.complain(&message);
                Err(Exit::Usage)
            }
        }
    }

    /// The same, speaking another language.
    pub(super) fn speaking(&self, lang: Lang) -> Context {
        Context { settings: self.settings.clone(), settings_file: self.settings_file.clone(), catalogue: Catalogue::new(lang), ..*self }
    }

    /// How a text is to look that goes to a file.
    pub(super) fn style_of_files(&self) -> Style {
        Style { color: self.color == ColorChoice::Always, ..self.style }
    }

    /// What is wrong with a setting, with the file that holds it.
    pub(super) fn wrong_setting(&self, wrong: Message) -> Message {
        in_settings(self.settings_file.as_deref().unwrap_or(Path::new(SETTINGS_FILE)), wrong)
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

/// The day it is in Greenwich: the same for everybody who runs a check at the same time.
fn today() -> Date {
    jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date()
}
