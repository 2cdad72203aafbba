//! `charter simulate`: likelihoods, dates, money, hours and indicators of a scenario.

use super::context::{Context, Exit};
use super::files::{self, Disk};
use super::luck::{Luck, Settled};
use super::opened::{Ended, Opened, ReportFormat};
use crate::model::ScenarioId;
use crate::report::simulation::{self, Simulation};
use crate::report::simulation_json::{FORMAT_VERSION, as_json};
use crate::simulate::{
    Assume, Setting, Verdict, answer_beyond, no_scenario, not_runnable, run_not_there, unknown_scenario, verdicts, wrong_runs,
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
    /// Tell what happens in one run (the first, if no number is given).
    #[arg(long, value_name = "RUN", num_args = 0..=1, default_missing_value = "1")]
    trace: Option<u64>,
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: ReportFormat,
}

pub(super) fn run(args: &Arguments, context: &Context) -> Exit {
    let disk = Disk;
    let opened = files::open(std::slice::from_ref(&args.file), &disk, context);
    let (workspace, units) = match opened {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let luck = args.luck.settled(context);
    files::each(&workspace, &units, context, |opened, out| write_report(args, luck, opened, out))
}

/// Simulates and writes the report.
///
/// # Errors
/// Only those of writing.
fn write_report(args: &Arguments, luck: Settled, project: &Opened<'_>, out: &mut dyn Write) -> io::Result<Ended> {
    if luck.runs == 0 || luck.runs > MOST_RUNS {
        return Ok(Ended::with(Exit::Usage, vec![wrong_runs(luck.runs, MOST_RUNS)]));
    }
    if let Some(run) = args.trace.filter(|run| *run == 0 || *run > luck.runs) {
        return Ok(Ended::with(Exit::Usage, vec![run_not_there(run, luck.runs)]));
    }
    let scenarios = match chosen(args, project) {
        Ok(scenarios) => scenarios,
        Err(ended) => return Ok(ended),
    };
    let columns = match project.columns() {
        Ok(columns) => columns,
        Err(findings) => return Ok(Ended::with(Exit::Usage, findings)),
    };
    let mut ended = Ended::default();
    let mut parts = Vec::new();
    for (at, scenario) in scenarios.into_iter().enumerate() {
        let setting = match Setting::new(project.model, Some(scenario), &columns, luck.seed) {
            Ok(setting) => setting,
            Err(why) => return Ok(Ended::with(Exit::Usage, vec![not_runnable(project.model, why, project.file_lang())])),
        };
        let part = one(args, luck, project, &setting, &mut ended);
        match (args.format, part) {
            (ReportFormat::Table, Shown::Text(text)) => {
                if at > 0 {
                    writeln!(out, "\n{}\n", "─".repeat(usize::from(project.width)))?;
                }
                out.write_all(text.as_bytes())?;
            }
            (_, Shown::Json(value)) => parts.push(value),
            (ReportFormat::Json, Shown::Text(_)) => {}
        }
    }
    if args.format == ReportFormat::Json {
        let report = serde_json::json!({"format_version": FORMAT_VERSION, "simulations": parts});
        serde_json::to_writer_pretty(&mut *out, &report)?;
        writeln!(out)?;
    }
    Ok(ended)
}

/// The scenarios asked for, or the first.
fn chosen(args: &Arguments, project: &Opened<'_>) -> Result<Vec<ScenarioId>, Ended> {
    let model = project.model;
    if args.scenario.is_empty() {
        let first = model.scenarios.iter().find(|(_, scenario)| !scenario.is_story).or_else(|| model.scenarios.iter().next());
        let none = || Ended::with(Exit::Usage, vec![no_scenario(model, project.file_lang())]);
        return first.map(|(id, _)| vec![id]).ok_or_else(none);
    }
    let find = |name: &String| model.scenario(name).ok_or_else(|| Ended::with(Exit::Usage, vec![unknown_scenario(model, name)]));
    args.scenario.iter().map(find).collect()
}

enum Shown {
    Text(String),
    Json(serde_json::Value),
}

fn one(args: &Arguments, luck: Settled, project: &Opened<'_>, setting: &Setting<'_>, ended: &mut Ended) -> Shown {
    let runs = if setting.is_story() { 1 } else { luck.runs };
    let summary = setting.runs(1, runs, Assume::Drawn);
    let (judgements, course) = verdicts(setting, &summary);
    let trace = course.or_else(|| args.trace.map(|run| setting.trace(run)));
    for judgement in &judgements {
        ended.exit = ended.exit.max(exit_of(&judgement.verdict));
    }
    for beyond in &summary.beyond {
        ended.exit = ended.exit.max(Exit::Findings);
        let finding = answer_beyond(project.model, beyond);
        if !ended.findings.iter().any(|known| known.loc == finding.loc) {
            ended.findings.push(finding);
        }
    }
    let simulation = Simulation {
        sources: project.sources,
        setting,
        summary: &summary,
        judgements: &judgements,
        trace: trace.as_ref(),
        is_first: args.scenario.is_empty(),
        file_lang: project.file_lang(),
    };
    match args.format {
        ReportFormat::Table => Shown::Text(simulation::as_text(&project.words(), &simulation, project.width)),
        ReportFormat::Json => Shown::Json(as_json(&project.words(), &simulation)),
    }
}

/// What a verdict makes of the exit code.
pub(super) fn exit_of(verdict: &Verdict) -> Exit {
    match verdict {
        Verdict::Passed => Exit::Fine,
        Verdict::Undecided(_) => Exit::Undecided,
        Verdict::Failed => Exit::Findings,
    }
}
