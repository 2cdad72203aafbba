//! `charter metrics`: how far a charter is co-produced, who decides, who pays, who works, who is tied to whom.

use super::context::{Context, Exit};
use super::files::{self, Disk};
use super::opened::{Ended, ReportFormat};
use crate::report::metrics::{FORMAT_VERSION, as_json, as_text, sections};
use std::path::PathBuf;

/// Measure co-production, power, money, hours, network, accountability and resilience of charters
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Charters, or folders that hold them.
    paths: Vec<PathBuf>,
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
    let exit = files::each(&workspace, &units, context, |opened, out| {
        let words = opened.words();
        let sections = sections(&words);
        match args.format {
            ReportFormat::Json => charters.push(as_json(&words, &sections)),
            ReportFormat::Table => out.write_all(as_text(&words, &sections, opened.width).as_bytes())?,
        }
        Ok(Ended::default())
    });
    if args.format != ReportFormat::Json || exit == Exit::Usage {
        return exit;
    }
    let report = serde_json::json!({"format_version": FORMAT_VERSION, "charters": charters});
    context.print(&format!("{report:#}\n")).unwrap_or(exit)
}
