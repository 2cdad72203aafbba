//! `charter simulate --replay`: whether a run that was written down is a run of the charter.

use super::context::{Context, Exit};
use super::files::{self, Disk, Input, shown};
use super::opened::{Ended, Opened, ReportFormat};
use crate::diagnostic::Message;
use crate::model::ScenarioId;
use crate::project::{Unit, Workspace, normal};
use crate::report::eventlog::{Difference, Row, Unreadable, compare, read};
use crate::report::replaying::{Replayed, as_json, as_text};
use crate::simulate::{Columns, Setting, Trace, no_story, not_runnable, unknown_scenario, whole};
use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};

/// Tells every run of a log again, and says whether they are the same.
pub(super) fn run(charter: &Path, log: &Path, format: ReportFormat, context: &Context) -> Exit {
    let disk = Disk;
    let file = match File::open(log) {
        Ok(file) => file,
        Err(error) => return Input::refuse(log, &error, context),
    };
    let (workspace, units) = match files::open(&[charter.to_owned()], &disk, context) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    // The file has one charter at most.
    let mut file = Some(BufReader::new(file));
    files::each(&workspace, &units, context, |opened, out| match file.take() {
        Some(file) => replay(file, log, format, opened, context, out),
        None => Ok(Ended::default()),
    })
}

/// A charter and the stories of another file, read as one.
pub(super) fn with_stories<'f>(
    charter: &Path,
    story: &Path,
    disk: &'f Disk,
    context: &Context,
) -> Result<(Workspace<'f>, Vec<Unit>), Exit> {
    let mut workspace = Workspace::new(disk);
    workspace.today = Some(context.today);
    for path in [charter, story] {
        workspace.file(path).map_err(|error| Input::refuse(path, &error, context))?;
    }
    let both = format!("use \"{}\"\nuse \"{}\"\n", shown(charter), shown(story));
    let root = workspace.add(PathBuf::from("<replay>"), both.into_bytes());
    let unit = workspace.unit(root);
    Ok((workspace, vec![unit]))
}

/// The stories that a file tells.
pub(super) fn stories(path: &Path, project: &Opened<'_>) -> Result<Vec<ScenarioId>, Ended> {
    let file = project.sources.find(&normal(path));
    let told = project.model.scenarios.iter().filter(|(_, scenario)| scenario.is_story && Some(scenario.name.loc.file) == file);
    let stories: Vec<ScenarioId> = told.map(|(id, _)| id).collect();
    if stories.is_empty() { Err(Ended::with(Exit::Usage, vec![no_story(&shown(path))])) } else { Ok(stories) }
}

/// The runs of one log, told again so far.
struct Replay<'m> {
    opened: &'m Opened<'m>,
    /// No law is drawn from: every answer is in the log.
    columns: &'m Columns,
    setting: Option<(Option<String>, Setting<'m>)>,
    events: u64,
    first: Option<Trace>,
    difference: Option<(u64, Difference)>,
    refused: Option<Ended>,
}

impl<'m> Replay<'m> {
    /// Takes the next run; whether to go on.
    fn take(&mut self, rows: &[Row]) -> bool {
        let scenario = rows.first().and_then(|row| row.scenario.clone());
        if self.setting.as_ref().is_none_or(|(of, _)| *of != scenario) {
            match self.set(scenario.as_deref()) {
                Ok(setting) => self.setting = Some((scenario, setting)),
                Err(ended) => {
                    self.refused = Some(ended);
                    return false;
                }
            }
        }
        let Some((_, setting)) = &self.setting else { return false };
        let (run, difference) = compare(setting, rows);
        self.events += rows.len() as u64;
        let number = run.run;
        if self.first.is_none() || difference.is_some() {
            self.first = Some(run);
        }
        self.difference = difference.map(|difference| (number, difference));
        self.difference.is_none()
    }

    fn set(&self, scenario: Option<&str>) -> Result<Setting<'m>, Ended> {
        let model = self.opened.model;
        let refused = |finding| Ended::with(Exit::Usage, vec![finding]);
        let id = match scenario {
            Some(name) => Some(model.scenario(name).ok_or_else(|| refused(unknown_scenario(model, name)))?),
            None => None,
        };
        Setting::new(model, id, self.columns, 0).map_err(|why| refused(not_runnable(model, why, self.opened.file_lang())))
    }
}

fn replay(
    file: BufReader<File>,
    log: &Path,
    format: ReportFormat,
    opened: &Opened<'_>,
    context: &Context,
    out: &mut dyn Write,
) -> io::Result<Ended> {
    let columns = Columns::default();
    let mut replay = Replay { opened, columns: &columns, setting: None, events: 0, first: None, difference: None, refused: None };
    let runs = match read(file, |rows| replay.take(&rows)) {
        Ok(runs) => runs,
        Err(why) => {
            complain(log, &why, context);
            return Ok(Ended::with(Exit::Usage, Vec::new()));
        }
    };
    if let Some(ended) = replay.refused {
        return Ok(ended);
    }
    let exit = if replay.difference.is_some() { Exit::Findings } else { Exit::Fine };
    let replayed = Replayed { runs, events: replay.events, told: replay.first.as_ref(), difference: replay.difference.as_ref() };
    match format {
        ReportFormat::Table => out.write_all(as_text(&opened.words(), &replayed, opened.width).as_bytes())?,
        ReportFormat::Json => {
            serde_json::to_writer_pretty(&mut *out, &as_json(&opened.words(), &replayed))?;
            writeln!(out)?;
        }
    }
    Ok(Ended::with(exit, Vec::new()))
}

fn complain(log: &Path, why: &Unreadable, context: &Context) {
    let message = match why {
        Unreadable::File(error) => Message::new("cli-cannot-read").with("reason", files::reason(error)),
        Unreadable::Line { line, why } => Message::new("log-no-event").with("line", whole(*line)).with("why", why.as_str()),
        Unreadable::Empty => Message::new("log-empty"),
    };
    context.complain(&message.with("path", shown(log)));
}
