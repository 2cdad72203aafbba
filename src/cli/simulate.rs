//! `charter simulate`: likelihoods, dates, money, hours and indicators of a scenario.

use super::context::{Context, Exit};
use super::exact;
use super::files::{self, Disk};
use super::luck::{Luck, Settled};
use super::opened::{Ended, Opened};
use super::outputs::{OpenOutputs, Outputs};
use super::progress::Progress;
use super::replay;
use super::shard::{self, Slice};
use super::simulated::{Form, Made, Reports};
use super::until::until;
use crate::diagnostic::Message;
use crate::model::ScenarioId;
use crate::report::simulation::How;
use crate::simulate::{
    Setting, Stopped, Until, Verdict, no_scenario, not_runnable, run_not_there, run_until, unknown_scenario, wrong_runs,
};
use std::io::{self, Write};
use std::path::PathBuf;

/// More runs than these are refused.
pub(super) const MOST_RUNS: u64 = 100_000_000;

/// Run a charter many times under a scenario and show what is likely
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The charter.
    file: PathBuf,
    /// A scenario or story by its name; may be repeated. Without it, the first one written.
    #[arg(long, value_name = "NAME")]
    scenario: Vec<String>,
    #[command(flatten)]
    luck: Luck,
    /// Make runs until every chance is known as exactly as this: "±1%", "±0.5% at 99%"; or until every expectation is "decided".
    /// `--runs` is then the most that are made [default: 100 million]
    #[arg(long, value_name = "HOW", value_parser = until, allow_hyphen_values = true)]
    until: Option<Until>,
    /// Make only this part of the runs, such as 2/8, and write what they show to a file; `charter merge` joins the files
    #[arg(long, value_name = "I/N", requires = "out", conflicts_with_all = ["until", "trace", "full", "format", "log", "html", "svg", "pictures", "replay"], value_parser = shard::slice)]
    shard: Option<Slice>,
    /// The file of a part of the runs
    #[arg(long, value_name = "FILE", requires = "shard")]
    out: Option<PathBuf>,
    #[command(flatten)]
    form: Form,
    /// Draw nothing: work out the exact chance of every ending and every expectation, and when stages open and succeed
    #[arg(long, conflicts_with_all = ["runs", "seed", "until", "shard", "trace", "full", "log", "html", "svg", "pictures", "replay"])]
    exact: bool,
    /// With `--exact`: give up when more states than these have to be told apart [default: 2 million; 300,000 for money and hours on
    /// average, and for what others could choose]
    #[arg(long, value_name = "N", requires = "exact")]
    max_states: Option<usize>,
    #[command(flatten)]
    outputs: Outputs,
    /// Tell the runs of a log (`.jsonl`) again, every answer as it says, and name the first difference; or the stories of a file
    /// (`.charter`) on this charter
    #[arg(long, value_name = "FILE", conflicts_with_all = ["scenario", "trace", "until", "full", "log", "html", "svg", "pictures"])]
    replay: Option<PathBuf>,
}

pub(super) fn run(args: &Arguments, context: &Context) -> Exit {
    let story = args.replay.as_deref().filter(|path| path.extension().is_some_and(|end| end == "charter"));
    if let (Some(log), None) = (args.replay.as_deref(), story) {
        return replay::run(&args.file, log, args.form.format, context);
    }
    if args.outputs.is_any() && args.scenario.len() > 1 {
        context.complain(&Message::new("log-one-scenario"));
        return Exit::Usage;
    }
    let mut outputs = match args.outputs.open(context) {
        Ok(outputs) => outputs,
        Err(exit) => return exit,
    };
    let disk = Disk;
    let opened = match story {
        None => files::open(std::slice::from_ref(&args.file), &disk, context),
        Some(story) => replay::with_stories(&args.file, story, &disk, context),
    };
    let (workspace, units) = match opened {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let luck = args.luck.settled(context);
    files::each(&workspace, &units, context, |opened, out| match (&args.shard, &args.out) {
        (Some(slice), Some(path)) => Ok(write_shard(args, luck, *slice, path, opened, context)),
        _ => write_report(args, luck, opened, context, &mut outputs, out),
    })
}

/// Simulates and writes the report.
///
/// # Errors
/// Only those of writing.
fn write_report(
    args: &Arguments,
    luck: Settled,
    project: &Opened<'_>,
    context: &Context,
    outputs: &mut OpenOutputs<'_>,
    out: &mut dyn Write,
) -> io::Result<Ended> {
    // Without a word on it, there is no end to precision but this.
    let runs = if args.until.is_some() { args.luck.asked().unwrap_or(MOST_RUNS) } else { luck.runs };
    if runs == 0 || runs > MOST_RUNS {
        return Ok(Ended::with(Exit::Usage, vec![wrong_runs(runs, MOST_RUNS)]));
    }
    if let Some(run) = args.form.trace.filter(|run| *run == 0 || *run > runs) {
        return Ok(Ended::with(Exit::Usage, vec![run_not_there(run, runs)]));
    }
    let scenarios = match chosen(args, project) {
        Ok(scenarios) => scenarios,
        Err(ended) => return Ok(ended),
    };
    let columns = match project.columns() {
        Ok(columns) => columns,
        Err(findings) => return Ok(Ended::with(Exit::Usage, findings)),
    };
    if args.exact {
        return exact::write_report(&scenarios, args.scenario.is_empty(), &columns, args.max_states, args.form.format, project, out);
    }
    let mut reports = Reports::new(args.form, out);
    for scenario in scenarios {
        let setting = match Setting::new(project.model, Some(scenario), &columns, luck.seed) {
            Ok(setting) => setting,
            Err(why) => return Ok(Ended::with(Exit::Usage, vec![not_runnable(project.model, why, project.file_lang())])),
        };
        let written = outputs.write_log(&setting, args.luck.asked(), args.form.trace);
        reports.ended.exit = reports.ended.exit.max(written);
        if outputs.is_log_alone() || written == Exit::Interrupted {
            continue;
        }
        let made = make(&setting, runs, args.until, args.scenario.is_empty() && args.replay.is_none(), outputs.draws());
        if made.summary.runs == 0 {
            context.complain(&Message::new("run-stopped-at-once"));
            reports.ended.exit = Exit::Interrupted;
            break;
        }
        reports.show(project, &made, outputs)?;
        if made.how.cut_short.is_some() {
            break;
        }
    }
    reports.finish()
}

/// Makes the runs of one scenario, until all are made, they say enough, or Ctrl-C is pressed.
fn make<'a>(setting: &'a Setting<'a>, runs: u64, until: Option<Until>, is_first: bool, draws: bool) -> Made<'a> {
    let runs = if setting.is_story() { 1 } else { runs };
    let until = until.filter(|_| !setting.is_story());
    let progress = Progress::of(until.is_none().then_some(runs));
    let stopped = match until {
        Some(until) => run_until(setting, until, runs, draws, &progress),
        None if draws => {
            let (summary, courses) = setting.detailed_with_courses(1, runs, &progress);
            Stopped { summary, courses: Some(courses), look: 0, precision: None }
        }
        None => Stopped { summary: setting.detailed(1, runs, &progress), courses: None, look: 0, precision: None },
    };
    let Stopped { summary, courses, look, precision } = stopped;
    let cut_short = (Progress::is_stopped() && summary.runs < runs).then_some(runs);
    Made { setting, summary, courses, look, how: How { cut_short, precision, ..How::default() }, is_first }
}

/// Makes a part of the runs and writes what they show.
fn write_shard(args: &Arguments, luck: Settled, slice: Slice, path: &std::path::Path, project: &Opened<'_>, context: &Context) -> Ended {
    let scenarios = match chosen(args, project) {
        Ok(scenarios) => scenarios,
        Err(ended) => return ended,
    };
    match shard::write(project, &scenarios, args.scenario.is_empty(), luck, slice, path) {
        Ok(message) => {
            context.note(&message);
            Ended::default()
        }
        Err(refused) => refused.ended(context),
    }
}

/// The scenarios asked for, or the first; the stories of a file that is replayed.
fn chosen(args: &Arguments, project: &Opened<'_>) -> Result<Vec<ScenarioId>, Ended> {
    match &args.replay {
        Some(path) => replay::stories(path, project),
        None => named(&args.scenario, project),
    }
}

/// The scenarios of these names; without names, the first.
pub(super) fn named(names: &[String], project: &Opened<'_>) -> Result<Vec<ScenarioId>, Ended> {
    let model = project.model;
    if names.is_empty() {
        let first = model.scenarios.iter().find(|(_, scenario)| !scenario.is_story).or_else(|| model.scenarios.iter().next());
        let none = || Ended::with(Exit::Usage, vec![no_scenario(model, project.file_lang())]);
        return first.map(|(id, _)| vec![id]).ok_or_else(none);
    }
    let find = |name: &String| model.scenario(name).ok_or_else(|| Ended::with(Exit::Usage, vec![unknown_scenario(model, name)]));
    names.iter().map(find).collect()
}

/// What a verdict makes of the exit code.
pub(super) fn exit_of(verdict: &Verdict) -> Exit {
    match verdict {
        Verdict::Passed => Exit::Fine,
        Verdict::Undecided(_) => Exit::Undecided,
        Verdict::Failed => Exit::Findings,
    }
}
