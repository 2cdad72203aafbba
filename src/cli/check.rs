//! `charter check`: everything that can be said about charters without running them.

use super::answers;
use super::choice::Choice;
use super::context::{Context, Exit};
use super::files::{self, Disk, Piped};
use super::render::{Format, Reported, render, statistics};
use super::replace::{difference, put, replace};
use super::watch::watch;
use crate::diagnostic::Message;
use crate::project::fixed;
use std::path::PathBuf;

/// Read charters and report what is wrong or doubtful
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Files or folders; `-` reads standard input. Without any, this folder
    paths: Vec<PathBuf>,
    /// How to report
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    format: Format,
    /// Write the report to this file, whole or not at all
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    choice: Choice,
    /// Instead of the findings, how many there are of each kind
    #[arg(long)]
    statistics: bool,
    /// Instead of the findings, what can be told of each charter: how each promise can be settled, what of each scenario is known
    /// exactly, and which clause forbids more
    #[arg(long, conflicts_with_all = ["statistics", "fix", "diff", "output"])]
    answers: bool,
    /// Mend what is certain, and report what is left
    #[arg(long)]
    fix: bool,
    /// Write nothing; show what `--fix` would change, and exit with 1 if there is anything
    #[arg(long)]
    diff: bool,
    /// Check again whenever a charter changes
    #[arg(long, conflicts_with_all = ["fix", "diff"])]
    watch: bool,
    /// The file that standard input stands for: for `use` lines, and in the report
    #[arg(long, value_name = "FILE")]
    stdin_filename: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, context: &Context) -> Exit {
    // Standard input can be read only once, however often charters are looked at.
    let piped = match piped(arguments, context) {
        Ok(piped) => piped,
        Err(exit) => return exit,
    };
    let check = Check { arguments, piped: piped.as_ref(), context };
    if arguments.watch {
        return watch(&arguments.paths, context, || check.once());
    }
    if arguments.answers {
        return check.once();
    }
    if arguments.diff {
        return arguments.choice.pardon(check.differences().unwrap_or_else(|exit| exit));
    }
    // What is mended may show what else is certain; each round mends something, and the bound is against circles.
    let rounds = if arguments.fix { 8 } else { 0 };
    for _ in 0..rounds {
        match check.mend() {
            Ok(true) => {}
            Ok(false) => break,
            Err(exit) => return exit,
        }
    }
    check.report()
}

/// Standard input, if it is asked for: by `-`, or by its name alone.
fn piped(arguments: &Arguments, context: &Context) -> Result<Option<Piped>, Exit> {
    let Some(name) = &arguments.stdin_filename else { return Piped::read(&arguments.paths, context) };
    let alone = [PathBuf::from("-")];
    let paths = if arguments.paths.is_empty() { &alone[..] } else { &arguments.paths };
    match Piped::read(paths, context)? {
        Some(piped) => Ok(Some(piped.named(name.clone()))),
        None => {
            context.complain(&Message::new("check-no-input"));
            Err(Exit::Usage)
        }
    }
}

/// One check, which may look more than once.
struct Check<'c> {
    arguments: &'c Arguments,
    piped: Option<&'c Piped>,
    context: &'c Context,
}

/// A file that certain fixes change.
struct Mended {
    path: PathBuf,
    /// As it is shown.
    name: String,
    is_input: bool,
    old: String,
    new: String,
    mistakes: usize,
}

impl Check<'_> {
    /// What certain fixes of the chosen findings would make of the files. What the charter accepts stays as it is.
    fn mended(&self) -> Result<Vec<Mended>, Exit> {
        let disk = Disk;
        let (workspace, units) = files::open_with(&self.arguments.paths, self.piped, &disk, self.context)?;
        let (mut diagnostics, _) = self.arguments.choice.chosen(workspace.diagnostics(&units), &units, self.context)?;
        diagnostics.retain(|diagnostic| diagnostic.waived.is_none());
        // Standard input is the first file.
        let files = workspace.sources.iter().enumerate().map(|(at, (id, file))| {
            let (new, mistakes) = fixed(id, &file.text, &diagnostics);
            let is_input = at == 0 && self.piped.is_some();
            Mended { path: file.path.clone(), name: file.display_path(), is_input, old: file.text.clone(), new, mistakes }
        });
        Ok(files.filter(|mended| mended.mistakes > 0).collect())
    }

    /// What is asked for, without mending anything.
    fn once(&self) -> Exit {
        let arguments = self.arguments;
        if arguments.answers { answers::run(&arguments.paths, self.piped, arguments.format, self.context) } else { self.report() }
    }

    /// Shows what would be mended; `Findings` if there is anything.
    fn differences(&self) -> Result<Exit, Exit> {
        let mended = self.mended()?;
        let text: String = mended.iter().map(|mended| difference(&mended.name, &mended.old, &mended.new)).collect();
        let exit = if mended.is_empty() { Exit::Fine } else { Exit::Findings };
        Ok(self.write(&text).unwrap_or(exit))
    }

    /// Applies certain fixes, file by file. Whether any file has changed.
    fn mend(&self) -> Result<bool, Exit> {
        let mut changed = false;
        for Mended { path, name, is_input, new, mistakes, .. } in self.mended()? {
            if is_input {
                self.context.note(&Message::new("check-cannot-mend-input"));
            } else if let Err(reason) = replace(&path, new.as_bytes()) {
                self.context.complain(&Message::new("format-cannot-write").with("path", name).with("reason", reason));
                return Err(Exit::Usage);
            } else {
                changed = true;
                self.context.note(&Message::new("check-mended").with("path", name).with("count", mistakes));
            }
        }
        Ok(changed)
    }

    fn report(&self) -> Exit {
        let (arguments, context) = (self.arguments, self.context);
        let disk = Disk;
        let opened = files::open_with(&arguments.paths, self.piped, &disk, context);
        let chosen = opened.and_then(|(workspace, units)| {
            let (diagnostics, note) = arguments.choice.chosen(workspace.diagnostics(&units), &units, context)?;
            if let Some(note) = note {
                context.note(&note);
            }
            Ok((workspace, units, diagnostics))
        });
        let (workspace, units, diagnostics) = match chosen {
            Ok(chosen) => chosen,
            Err(exit) => return exit,
        };
        let exit = arguments.choice.exit(&diagnostics, context);
        let reported = Reported {
            workspace: &workspace,
            diagnostics: &diagnostics,
            charters: units.len(),
            fail_on: arguments.choice.fail_on(context),
            exit_code: exit.code(),
            style: if arguments.output.is_some() { context.style_of_files() } else { context.style },
        };
        let made = if arguments.statistics { statistics } else { render };
        match made(arguments.format, &reported, context) {
            Ok(text) => self.write(&text).unwrap_or(exit),
            Err(why) => {
                context.complain(&why);
                Exit::Usage
            }
        }
    }

    /// To the file that was asked for, or to standard output. `None` if all went well.
    fn write(&self, text: &str) -> Option<Exit> {
        let Some(path) = &self.arguments.output else { return self.context.print(text) };
        let reason = put(path, text.as_bytes()).err()?;
        let message = Message::new("format-cannot-write").with("path", files::shown(path)).with("reason", reason);
        self.context.complain(&message);
        Some(Exit::Usage)
    }
}
