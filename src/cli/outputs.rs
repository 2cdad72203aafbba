//! What `charter simulate` gives beside its report: logs of runs, pictures and pages.

use super::context::{Context, Exit};
use super::files::shown;
use super::pending::{Pending, is_standard_output, reason};
use super::progress::Progress;
use super::replace::put;
use crate::diagnostic::Message;
use crate::report::eventlog::{Form, write};
use crate::report::picture::{page, pictures, terminal};
use crate::report::simulation::Simulation;
use crate::report::words::Words;
use crate::simulate::{Courses, Setting};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Runs in a log, where no other number is asked for: enough to read, and to mine.
const LOGGED: u64 = 100;

#[derive(Debug, clap::Args)]
pub(super) struct Outputs {
    /// Write what happens in each run, event by event, to this file; `-` is standard output, without the report. The first
    /// 100 runs, or as many as `--runs` says; with `--trace`, that run alone
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// The form of the log [default: by the end of its name]
    #[arg(long, value_name = "FORM", value_enum, requires = "log")]
    log_format: Option<Form>,
    /// Write a page with all pictures and their numbers to this file; it needs no other. `-` is standard output, without the report
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write each picture as an SVG file of its own into this folder
    #[arg(long, value_name = "FOLDER")]
    svg: Option<PathBuf>,
    /// Show the endings, the timeline and cash as pictures in the terminal
    #[arg(long)]
    pictures: bool,
}

/// The outputs that are asked for, each open: what cannot be written is known before anything is worked out.
pub(super) struct OpenOutputs<'a> {
    context: &'a Context,
    log: Option<(PathBuf, Form, Pending)>,
    html: Option<(PathBuf, Pending)>,
    svg: Option<PathBuf>,
    pictures: bool,
    /// One of them takes the place of the report.
    replaces_report: bool,
}

impl Outputs {
    /// Whether there is a file, which holds one scenario.
    pub(super) fn is_any(&self) -> bool {
        self.log.is_some() || self.html.is_some() || self.svg.is_some()
    }

    /// # Errors
    /// If one of them cannot be written, which has been said.
    pub(super) fn open<'a>(&self, context: &'a Context) -> Result<OpenOutputs<'a>, Exit> {
        let standard = [&self.log, &self.html].into_iter().flatten().filter(|path| is_standard_output(path)).count();
        if standard > 1 {
            context.complain(&Message::new("output-twice"));
            return Err(Exit::Usage);
        }
        if let Some(folder) = self.svg.as_deref().filter(|folder| folder.exists() && !folder.is_dir()) {
            return Err(cannot_write(folder, Message::new("cli-not-folder"), context));
        }
        let log = match &self.log {
            None => None,
            Some(path) => Some((path.clone(), self.form(path, context)?, opened(path, context)?)),
        };
        let html = match &self.html {
            None => None,
            Some(path) => Some((path.clone(), opened(path, context)?)),
        };
        Ok(OpenOutputs { context, log, html, svg: self.svg.clone(), pictures: self.pictures, replaces_report: standard > 0 })
    }

    fn form(&self, path: &Path, context: &Context) -> Result<Form, Exit> {
        let of_name = || Form::of_name(&path.to_string_lossy());
        let form = self.log_format.or_else(of_name);
        form.ok_or_else(|| {
            let ends: Vec<String> = Form::ends().into_iter().map(|end| format!("`{end}`")).collect();
            context.complain(&Message::new("log-no-form").with("path", shown(path)).with("ends", ends.join(", ")));
            Exit::Usage
        })
    }
}

fn opened(path: &Path, context: &Context) -> Result<Pending, Exit> {
    Pending::open(path).map_err(|why| cannot_write(path, why, context))
}

fn cannot_write(path: &Path, why: Message, context: &Context) -> Exit {
    context.complain(&Message::new("format-cannot-write").with("path", shown(path)).with("reason", why));
    Exit::Usage
}

/// Writes files into a folder, which is made if it is not there; each whole or not at all.
pub(super) fn write_each(folder: &Path, files: impl Iterator<Item = (String, String)>, context: &Context) -> Exit {
    if let Err(error) = std::fs::create_dir_all(folder) {
        return cannot_write(folder, reason(&error), context);
    }
    for (name, contents) in files {
        let path = folder.join(name);
        if let Err(why) = put(&path, contents.as_bytes()) {
            return cannot_write(&path, why, context);
        }
    }
    Exit::Fine
}

impl OpenOutputs<'_> {
    /// Nothing but the report.
    pub(super) fn none(context: &Context) -> OpenOutputs<'_> {
        OpenOutputs { context, log: None, html: None, svg: None, pictures: false, replaces_report: false }
    }

    pub(super) fn replaces_report(&self) -> bool {
        self.replaces_report
    }

    /// Whether something is to be drawn.
    pub(super) fn draws(&self) -> bool {
        self.html.is_some() || self.svg.is_some() || self.pictures
    }

    /// Whether nothing but a log is wanted, so that no runs have to be judged.
    pub(super) fn is_log_alone(&self) -> bool {
        self.replaces_report && !self.draws()
    }

    /// Writes the log of one scenario: the runs that are asked for, or the one that is told.
    pub(super) fn write_log(&mut self, setting: &Setting<'_>, runs: Option<u64>, told: Option<u64>) -> Exit {
        let Some((path, form, mut pending)) = self.log.take() else { return Exit::Fine };
        let (first, last) = match told {
            _ if setting.is_story() => (1, 1),
            Some(run) => (run, run),
            None => (1, runs.unwrap_or(LOGGED)),
        };
        let progress = Progress::of(Some(last - first + 1));
        match write(form, setting, (first, last), &progress, &mut pending) {
            Ok(false) => self.stopped(&path),
            Ok(true) => self.said(&path, pending.finish()),
            Err(error) => self.said(&path, Err(error)),
        }
    }

    /// Draws what is to be drawn. What is for the terminal comes back.
    pub(super) fn draw(&mut self, words: &Words<'_>, simulation: &Simulation<'_>, courses: Option<&Courses>, width: u16) -> (Exit, String) {
        let Some(courses) = courses.filter(|_| self.draws()) else { return (Exit::Fine, String::new()) };
        if Progress::is_stopped() {
            let path = self.html.take().map(|(path, _)| path).or(self.svg.take());
            return (path.map_or(Exit::Interrupted, |path| self.stopped(&path)), String::new());
        }
        let mut exit = Exit::Fine;
        if self.html.is_some() || self.svg.is_some() {
            let pictures = pictures(words, simulation, courses);
            if let Some((path, mut pending)) = self.html.take() {
                let page = page(words, simulation, &pictures);
                let written = pending.write_all(page.as_bytes()).and_then(|()| pending.finish());
                exit = exit.max(self.said(&path, written));
            }
            if let Some(folder) = self.svg.take() {
                let files = pictures.iter().map(|picture| (format!("{}.svg", picture.id), picture.file()));
                exit = exit.max(write_each(&folder, files, self.context));
            }
        }
        let text =
            if self.pictures { terminal::as_text(words, simulation, courses, width, self.context.style.ascii) } else { String::new() };
        (exit, text)
    }

    /// Says that an output was not finished, so that there is none.
    fn stopped(&self, path: &Path) -> Exit {
        self.context.complain(&Message::new("output-stopped").with("path", shown(path)));
        Exit::Interrupted
    }

    /// Says why an output could not be written. A reader that has closed the pipe has seen enough.
    fn said(&self, path: &Path, written: io::Result<()>) -> Exit {
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => cannot_write(path, reason(&error), self.context),
            _ => Exit::Fine,
        }
    }
}
