//! `charter verify`: promises proved or refuted, how a charter can end, what can never happen.

use super::context::{Context, Exit};
use super::files::{self, Disk};
use super::opened::{Ended, Opened, ReportFormat};
use super::saving::{Saving, ShownIn};
use crate::diagnostic::Message;
use crate::model::{Model, PartyId};
use crate::quantity::Day;
use crate::report::absences::{self, Absences};
use crate::report::promised::Judged;
use crate::report::sentences::{forms, judged, named, not_there};
use crate::report::simulation_json::FORMAT_VERSION;
use crate::report::verification::{self, Count, Verification};
use crate::report::verification_json::as_json;
use crate::simulate::{Points, Setting, not_runnable, unknown_scenario};
use crate::verify::{Limits, Search, Standing, USUAL_TIME, absences, never};
use serde_json::Value;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Prove what can and cannot happen: look at every way a charter can go, whatever is answered
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The charter.
    file: PathBuf,
    /// How the world goes: the scenario by its name. Without it, the world stays as the charter writes it
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// Only this promise, by its name; may be repeated
    #[arg(long, value_name = "NAME")]
    promise: Vec<String>,
    /// As if this party took no part: it brings nothing, decides nothing and keeps no duty; may be repeated
    #[arg(long, value_name = "PARTY")]
    without: Vec<String>,
    /// A table instead: for each party, what would still stand if it took no part
    #[arg(long, conflicts_with_all = ["without", "save_story"])]
    without_each: bool,
    #[command(flatten)]
    effort: Effort,
    /// Save each run that refutes a promise as a story that `charter test` runs: in this file (`.charter`), or each in a file of
    /// its own in this folder
    #[arg(long, value_name = "FOLDER_OR_FILE")]
    save_story: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: ReportFormat,
}

/// How much may be looked at.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct Effort {
    /// Look at no more states than these; what is not settled then is undecided
    #[arg(long, value_name = "NUMBER", default_value_t = Limits::default().states, value_parser = states)]
    max_states: usize,
    /// Use no more memory for them, such as 512MiB or 2GiB
    #[arg(long, value_name = "SIZE", default_value = "1GiB", value_parser = size)]
    max_memory: usize,
    /// Take no longer for a promise, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = USUAL_TIME.as_secs(), value_parser = clap::value_parser!(u64).range(1..))]
    timeout: u64,
}

impl Effort {
    fn limits(self, clock: &dyn Fn() -> Duration) -> Limits<'_> {
        Limits { states: self.max_states, memory: self.max_memory, time: Some((Duration::from_secs(self.timeout), clock)) }
    }
}

/// `2_000_000`.
pub(super) fn states(text: &str) -> Result<usize, String> {
    text.replace('_', "").parse().ok().filter(|states| *states > 0).ok_or_else(|| "write a number, as in 5_000_000".to_owned())
}

/// `512MiB`.
fn size(text: &str) -> Result<usize, String> {
    let units = [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)];
    let found = units.iter().find_map(|(unit, bytes)| {
        let count: usize = text.strip_suffix(unit)?.trim().parse().ok()?;
        count.checked_mul(*bytes)
    });
    found.filter(|bytes| *bytes > 0).ok_or_else(|| "write a size in MiB or GiB, as in 512MiB".to_owned())
}

pub(super) fn run(args: &Arguments, context: &Context) -> Exit {
    let saving = match args.save_story.as_deref().map(|place| Saving::new(&args.file, place)).transpose() {
        Ok(saving) => saving,
        Err(why) => {
            context.complain(&why);
            return Exit::Usage;
        }
    };
    let disk = Disk;
    let (workspace, units) = match files::open(std::slice::from_ref(&args.file), &disk, context) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let mut charters: Vec<Value> = Vec::new();
    let exit = files::each(&workspace, &units, context, |opened, out| one(args, saving.as_ref(), opened, context, &mut charters, out));
    if args.format == ReportFormat::Table || charters.is_empty() {
        return exit;
    }
    let report = serde_json::json!({"format_version": FORMAT_VERSION, "charters": charters});
    exit.max(context.print(&format!("{report:#}\n")).unwrap_or_default())
}

fn one(
    args: &Arguments,
    saving: Option<&Saving<'_>>,
    opened: &Opened<'_>,
    context: &Context,
    charters: &mut Vec<Value>,
    out: &mut dyn Write,
) -> io::Result<Ended> {
    let model = opened.model;
    let refused = |findings| Ok(Ended::with(Exit::Usage, findings));
    let columns = match opened.columns() {
        Ok(columns) => columns,
        Err(findings) => return refused(findings),
    };
    let scenario = match &args.scenario {
        None => None,
        Some(name) => match model.scenario(name) {
            Some(id) => Some(id),
            None => return refused(vec![unknown_scenario(model, name)]),
        },
    };
    let chosen = named(&args.promise, model).and_then(|sentences| Ok((sentences, parties(&args.without, model)?)));
    let (sentences, without) = match chosen {
        Ok(chosen) => chosen,
        Err(why) => {
            context.complain(&why);
            return refused(Vec::new());
        }
    };
    let forms = forms(&sentences);
    let begun = Instant::now();
    let clock = || begun.elapsed();
    let limits = args.effort.limits(&clock);
    let setting = Setting::new(model, scenario, &columns, 1);
    let path = opened.sources.file(opened.root).display_path();
    if args.without_each {
        let standings = match setting.and_then(|setting| absences(&setting, &forms, &limits)) {
            Ok(standings) => standings,
            Err(why) => return refused(vec![not_runnable(model, why, opened.file_lang())]),
        };
        let standings: Vec<_> = standings.iter().map(|standing| (standing, judged(&sentences, &standing.search))).collect();
        let (words, sources) = (&opened.words(), opened.sources);
        let found = Absences { words, sources, path: &path, scenario, standings: &standings, width: opened.width };
        match args.format {
            ReportFormat::Table => out.write_all(absences::as_text(&found).as_bytes())?,
            ReportFormat::Json => charters.push(absences::as_json(&found)),
        }
        return Ok(Ended::with(exit_of_table(&standings), Vec::new()));
    }
    let searched = setting.and_then(|setting| Search::without(&setting, &forms, &limits, &without));
    let search = match searched {
        Ok(search) => search,
        Err(why) => return refused(vec![not_runnable(model, why, opened.file_lang())]),
    };
    let judged = judged(&sentences, &search);
    let points = Points::of(model);
    let never = never(model, &search, &points);
    let found = Verification {
        words: &opened.words(),
        sources: opened.sources,
        path: &path,
        scenario,
        without: &without,
        judged: &judged,
        search: &search,
        never: never.as_deref(),
        file_lang: opened.file_lang(),
        width: opened.width,
    };
    match args.format {
        ReportFormat::Table => out.write_all(verification::as_text(&found).as_bytes())?,
        ReportFormat::Json => charters.push(as_json(&found)),
    }
    let first = model.charter.as_ref().and_then(|charter| charter.period).map_or(Day::NEVER, |(first, _)| Day::of(first));
    let world = ShownIn { scenario, without: &without, first };
    let saved = saving.map_or(Exit::Fine, |saving| saving.save(opened, &world, &judged, context));
    Ok(Ended::with(exit(&judged, &search).max(saved), Vec::new()))
}

/// The parties of these names.
fn parties(names: &[String], model: &Model) -> Result<Vec<PartyId>, Message> {
    let find = |name: &String| {
        let found = model.parties.iter().find(|(_, party)| party.name.text == *name).map(|(id, _)| id);
        found.ok_or_else(|| {
            let names: Vec<&str> = model.parties.values().map(|party| party.name.text.as_str()).collect();
            not_there(["verify-unknown-party", "verify-unknown-party-meant"], name, &names)
        })
    };
    names.iter().map(find).collect()
}

/// Refuted, undecided, or all proved.
pub(super) fn exit_of_promises(judged: &[Judged<'_>]) -> Exit {
    match Count::of(judged) {
        Count { refuted: 1.., .. } => Exit::Findings,
        Count { undecided: 1.., .. } => Exit::Undecided,
        _ => Exit::Fine,
    }
}

/// The same; where nothing is promised, whether all was looked at.
fn exit(judged: &[Judged<'_>], search: &Search) -> Exit {
    let is_partial = judged.is_empty() && search.partial.is_some();
    if is_partial { Exit::Undecided } else { exit_of_promises(judged) }
}

/// What falls without a party is no fault of the charter; what is not known is not known.
fn exit_of_table(standings: &[(&Standing, Vec<Judged<'_>>)]) -> Exit {
    let is_open = |(standing, judged): &(&Standing, Vec<Judged<'_>>)| {
        standing.search.partial.is_some() || judged.iter().any(|judged| judged.verdict() == "undecided")
    };
    if standings.iter().any(is_open) { Exit::Undecided } else { Exit::Fine }
}
