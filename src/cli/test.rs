//! `charter test`: every expectation of every scenario and story: passed, failed, undecided.

use super::context::{Context, Exit};
use super::files::{self, Disk};
use super::luck::{Luck, Settled};
use super::opened::{Ended, Opened, ReportFormat};
use super::simulate::{MOST_RUNS, exit_of};
use crate::report::simulation_json::FORMAT_VERSION;
use crate::report::testing::{self, Part};
use crate::simulate::{Setting, answer_beyond, not_runnable, test, wrong_runs};
use std::io::{self, Write};
use std::path::PathBuf;

/// Test what the scenarios and stories of charters expect
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Charters, or folders that hold them.
    paths: Vec<PathBuf>,
    #[command(flatten)]
    luck: Luck,
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: ReportFormat,
}

pub(super) fn run(args: &Arguments, context: &Context) -> Exit {
    let disk = Disk;
    let (workspace, units) = match files::open(&args.paths, &disk, context) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let mut charters = Vec::new();
    let luck = args.luck.settled(context);
    let exit = files::each(&workspace, &units, context, |opened, out| write_report(args, luck, opened, out, &mut charters));
    if args.format != ReportFormat::Json || exit == Exit::Usage {
        return exit;
    }
    let report = serde_json::json!({"format_version": FORMAT_VERSION, "charters": charters});
    context.print(&format!("{report:#}\n")).unwrap_or(exit)
}

/// Tests one charter; writes the results, or keeps them for the JSON of all charters.
///
/// # Errors
/// Only those of writing.
fn write_report(
    args: &Arguments,
    luck: Settled,
    project: &Opened<'_>,
    out: &mut dyn Write,
    charters: &mut Vec<serde_json::Value>,
) -> io::Result<Ended> {
    if luck.runs == 0 || luck.runs > MOST_RUNS {
        return Ok(Ended::with(Exit::Usage, vec![wrong_runs(luck.runs, MOST_RUNS)]));
    }
    let columns = match project.columns() {
        Ok(columns) => columns,
        Err(findings) => return Ok(Ended::with(Exit::Usage, findings)),
    };
    let model = project.model;
    let settings: Result<Vec<Setting<'_>>, _> =
        model.scenarios.ids().map(|id| Setting::new(model, Some(id), &columns, luck.seed)).collect();
    let settings = match settings {
        Ok(settings) => settings,
        Err(why) => return Ok(Ended::with(Exit::Usage, vec![not_runnable(model, why, project.file_lang())])),
    };
    // What expects nothing is not run.
    let tested: Vec<_> =
        settings.iter().filter(|setting| !setting.expectations().is_empty()).map(|setting| (setting, test(setting, luck.runs))).collect();
    let mut ended = Ended::default();
    for (_, tested) in &tested {
        for judgement in &tested.judgements {
            ended.exit = ended.exit.max(exit_of(&judgement.verdict));
        }
        for beyond in &tested.beyond {
            ended.exit = ended.exit.max(Exit::Findings);
            let finding = answer_beyond(model, beyond);
            if !ended.findings.iter().any(|known| known.loc == finding.loc) {
                ended.findings.push(finding);
            }
        }
    }
    let parts: Vec<Part<'_>> = tested.iter().map(|(setting, tested)| Part { setting, tested }).collect();
    match args.format {
        ReportFormat::Table => {
            let text = testing::as_text(&project.words(), project.sources, &parts, project.file_lang(), project.width);
            out.write_all(text.as_bytes())?;
        }
        ReportFormat::Json => charters.push(testing::as_json(&project.words(), project.sources, &parts, project.file_lang())),
    }
    Ok(ended)
}
