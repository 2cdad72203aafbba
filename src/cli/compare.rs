//! `charter compare`: two scenarios, or two charters, on the same luck.

use super::context::{Context, Exit};
use super::files::{self, Disk, shown};
use super::luck::Luck;
use super::opened::{Opened, ReportFormat};
use super::progress::Progress;
use super::refused::Refused;
use super::simulate::MOST_RUNS;
use crate::diagnostic::{Diagnostic, Message};
use crate::model::{Expectation, Scenario, ScenarioId};
use crate::report::comparison::{Comparison, Named, as_text};
use crate::report::comparison_json::as_json;
use crate::report::verdict::as_written;
use crate::simulate::{Beyond, Columns, Pairing, Setting, answer_beyond, not_runnable, unknown_scenario, wrong_runs};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Compare two scenarios of a charter, or two charters, run by run on the same luck
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The charter, or the two charters.
    #[arg(required = true, num_args = 1..=2, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The scenario: of one charter, two of them. Of two charters, without it, the first scenario of the first one.
    #[arg(long, value_name = "NAME")]
    scenario: Vec<String>,
    #[command(flatten)]
    luck: Luck,
    /// Show all figures.
    #[arg(long)]
    full: bool,
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: ReportFormat,
}

pub(super) fn run(args: &Arguments, context: &Context) -> Exit {
    let disk = Disk;
    let (workspace, units) = match files::open(&args.files, &disk, context) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let mut opened = Vec::new();
    for unit in &units {
        match files::runnable(&workspace, unit, context) {
            Some(project) => opened.push(project),
            None => return Exit::Findings,
        }
    }
    let compared = match opened.as_slice() {
        [only] if args.files.len() == 1 => compare(args, only, only, context),
        [first, second] => compare(args, first, second, context),
        [only, ..] if args.files.len() == 2 => Err(Refused::Because(Message::new("compare-twice").with("name", file_of(only)))),
        [first, ..] => Err(Refused::Because(how_many(first))),
        [] => return Exit::Usage,
    };
    match compared {
        Ok(exit) => exit,
        Err(refused) => refused.told(&workspace.sources, context),
    }
}

fn compare(args: &Arguments, first: &Opened<'_>, second: &Opened<'_>, context: &Context) -> Result<Exit, Refused> {
    let luck = args.luck.settled(context);
    if luck.runs == 0 || luck.runs > MOST_RUNS {
        return Err(Refused::Findings(vec![wrong_runs(luck.runs, MOST_RUNS)]));
    }
    let (of_a, of_b) = chosen(args, first, second)?;
    let (columns_a, columns_b) = (columns(first)?, columns(second)?);
    let (a, b) = (setting(first, of_a, &columns_a, luck.seed)?, setting(second, of_b, &columns_b, luck.seed)?);
    let expectations = expectations(first, of_a, second, of_b);
    let texts = expectations.iter().map(|(one, _)| as_written(first.sources, one)).collect();
    let pairing = Pairing::new(&a, &b, expectations);
    let progress = Progress::of(Some(luck.runs));
    let found = pairing.run(luck.runs, &progress);
    drop(progress);
    if found.runs == 0 {
        context.complain(&Message::new("run-stopped-at-once"));
        return Ok(Exit::Interrupted);
    }
    let (mut named_a, mut named_b) = (named(first, of_a), named(second, of_b));
    if named_a.short == named_b.short {
        named_a.short.clone_from(&named_a.file);
        named_b.short.clone_from(&named_b.file);
    }
    let comparison = Comparison {
        pairing: &pairing,
        found: &found,
        a: named_a,
        b: named_b,
        expectations: texts,
        cut_short: (found.runs < luck.runs).then_some(luck.runs),
        is_full: args.full,
    };
    let words = first.words();
    let text = match args.format {
        ReportFormat::Table => as_text(&words, &comparison, first.width),
        ReportFormat::Json => format!("{:#}\n", as_json(&words, &comparison)),
    };
    let mut exit = context.print(&text).unwrap_or_default();
    for (project, beyond) in [(first, &found.beyond_a), (second, &found.beyond_b)] {
        exit = exit.max(out_of_reach(project, beyond, context));
    }
    Ok(if comparison.cut_short.is_some() { Exit::Interrupted } else { exit })
}

/// Says which fixed answers could not be given.
fn out_of_reach(project: &Opened<'_>, beyond: &BTreeSet<Beyond>, context: &Context) -> Exit {
    let mut findings: Vec<Diagnostic> = beyond.iter().map(|beyond| answer_beyond(project.model, beyond)).collect();
    findings.dedup_by_key(|finding| finding.loc);
    context.report(project.sources, &findings);
    if findings.is_empty() { Exit::Fine } else { Exit::Findings }
}

/// The scenarios that are meant.
fn chosen(args: &Arguments, first: &Opened<'_>, second: &Opened<'_>) -> Result<(ScenarioId, ScenarioId), Refused> {
    let find = |project: &Opened<'_>, name: &str| {
        let found = project.model.scenario(name).ok_or_else(|| Refused::Findings(vec![unknown_scenario(project.model, name)]))?;
        if project.model.scenarios[found].is_story {
            return Err(Refused::Because(Message::new("compare-story").with("name", name)));
        }
        Ok(found)
    };
    let is_one = args.files.len() == 1;
    match args.scenario.as_slice() {
        [one, other] if is_one && one == other => Err(Refused::Because(Message::new("compare-twice").with("name", one))),
        [one, other] => Ok((find(first, one)?, find(second, other)?)),
        [both] if !is_one => Ok((find(first, both)?, find(second, both)?)),
        [] if !is_one => {
            let written = first.model.scenarios.iter().find(|(_, scenario)| !scenario.is_story);
            let (found, scenario) = written.ok_or_else(|| Refused::Because(how_many(first)))?;
            Ok((found, find(second, &scenario.name.text)?))
        }
        _ => Err(Refused::Because(how_many(first))),
    }
}

/// What can be compared, and what this charter has.
fn how_many(project: &Opened<'_>) -> Message {
    let scenarios = project.model.scenarios.values().filter(|scenario| !scenario.is_story);
    let names: Vec<String> = scenarios.map(|scenario| format!("`{}`", scenario.name.text)).collect();
    let names = if names.is_empty() { "–".to_owned() } else { names.join(", ") };
    Message::new("compare-how-many").with("names", names)
}

fn columns(project: &Opened<'_>) -> Result<Columns, Refused> {
    project.columns().map_err(Refused::Findings)
}

fn setting<'a>(project: &Opened<'a>, scenario: ScenarioId, columns: &'a Columns, seed: u64) -> Result<Setting<'a>, Refused> {
    let found = Setting::new(project.model, Some(scenario), columns, seed);
    found.map_err(|why| Refused::Findings(vec![not_runnable(project.model, why, project.file_lang())]))
}

/// What both are asked about: of one charter, all that either scenario expects; of two, what both expect in the same words.
fn expectations<'a>(
    first: &Opened<'a>,
    of_a: ScenarioId,
    second: &Opened<'a>,
    of_b: ScenarioId,
) -> Vec<(&'a Expectation, &'a Expectation)> {
    let (own, others) = (&first.model.scenarios[of_a].expectations, &second.model.scenarios[of_b].expectations);
    let text = |project: &Opened<'a>, expectation: &Expectation| as_written(project.sources, expectation);
    if !std::ptr::eq(first.model, second.model) {
        let fellow = |one: &'a Expectation| {
            let other = others.iter().find(|other| text(second, other) == text(first, one))?;
            Some((one, other))
        };
        return own.iter().filter_map(fellow).collect();
    }
    let mut all: Vec<&Expectation> = Vec::new();
    for one in own.iter().chain(others) {
        if !all.iter().any(|known| text(first, known) == text(first, one)) {
            all.push(one);
        }
    }
    all.into_iter().map(|one| (one, one)).collect()
}

fn file_of(project: &Opened<'_>) -> String {
    shown(&project.sources.file(project.root).path)
}

fn named(project: &Opened<'_>, id: ScenarioId) -> Named {
    let scenario: &Scenario = &project.model.scenarios[id];
    let title = if scenario.title.text.is_empty() { String::new() } else { project.words().title(&scenario.title, &scenario.name) };
    let name = scenario.name.text.clone();
    Named { short: name.clone(), file: file_of(project), scenario: name, title }
}
