//! `charter merge`: joins the parts that `charter simulate --shard` has written, into the report of all runs.

use super::context::{Context, Exit};
use super::files;
use super::opened::{Ended, Opened};
use super::outputs::OpenOutputs;
use super::simulated::{Form, Made, Reports};
use crate::diagnostic::Message;
use crate::project::{Files, Workspace};
use crate::report::simulation::How;
use crate::simulate::{Setting, Shard, join, not_runnable, run_not_there};
use std::collections::HashMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Join the parts of runs that `charter simulate --shard` has written, into one report
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The files of all parts, in any order.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    form: Form,
}

/// The files of a charter, as a part keeps them.
struct Kept(HashMap<PathBuf, String>);

impl Kept {
    fn text(&self, path: &Path) -> io::Result<String> {
        self.0.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl Files for Kept {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.text(path).map(String::into_bytes)
    }
}

pub(super) fn run(args: &Arguments, context: &Context) -> Exit {
    let joined = match read(&args.files).and_then(join) {
        Ok(joined) => joined,
        Err(why) => {
            context.complain(&why);
            return Exit::Usage;
        }
    };
    let kept = Kept(joined.texts.files.iter().map(|(path, text)| (path.into(), text.clone())).collect());
    let mut workspace = Workspace::new(&kept);
    workspace.today = Some(context.today);
    let Ok(root) = workspace.file(Path::new(&joined.texts.root)) else {
        context.complain(&Message::new("shard-damaged"));
        return Exit::Usage;
    };
    let unit = workspace.unit(root);
    files::each(&workspace, std::slice::from_ref(&unit), context, |opened, out| report(args, &joined, &kept, opened, context, out))
}

fn read(paths: &[PathBuf]) -> Result<Vec<(String, Shard)>, Message> {
    let one = |path: &PathBuf| {
        let shown = files::shown(path);
        let text = std::fs::read_to_string(path)
            .map_err(|error| Message::new("cli-cannot-read").with("path", shown.as_str()).with("reason", files::reason(&error)))?;
        let shard = Shard::read(&text).map_err(|why| Message::new("shard-unusable").with("file", shown.as_str()).with("why", why))?;
        Ok((shown, shard))
    };
    paths.iter().map(one).collect()
}

/// Writes the report of all parts together.
///
/// # Errors
/// Only those of writing.
fn report(
    args: &Arguments,
    joined: &Shard,
    kept: &Kept,
    project: &Opened<'_>,
    context: &Context,
    out: &mut dyn Write,
) -> io::Result<Ended> {
    if let Some(run) = args.form.trace.filter(|run| *run == 0 || *run > joined.runs) {
        return Ok(Ended::with(Exit::Usage, vec![run_not_there(run, joined.runs)]));
    }
    let columns = match project.columns_by(|path| kept.text(path)) {
        Ok(columns) => columns,
        Err(findings) => return Ok(Ended::with(Exit::Usage, findings)),
    };
    let mut reports = Reports::new(args.form, out);
    for part in &joined.scenarios {
        let scenario = project.model.scenario(&part.name);
        let setting = match Setting::new(project.model, scenario, &columns, joined.seed) {
            Ok(setting) => setting,
            Err(why) => return Ok(Ended::with(Exit::Usage, vec![not_runnable(project.model, why, project.file_lang())])),
        };
        let runs = if part.is_story { 1 } else { joined.runs };
        if scenario.is_none()
            || part.summary.runs != runs
            || !part.summary.fits(project.model, project.sources, setting.expectations().len())
        {
            context.complain(&Message::new("shard-damaged"));
            return Ok(Ended::with(Exit::Usage, Vec::new()));
        }
        let made = Made {
            setting: &setting,
            summary: part.summary.clone(),
            courses: None,
            look: 0,
            how: How::default(),
            is_first: joined.is_first,
        };
        reports.show(project, &made, &mut OpenOutputs::none(context))?;
    }
    reports.finish()
}
