//! `charter sweep`: what becomes of a charter when its numbers change.

use super::context::{Context, Exit};
use super::files::{self, Disk, Piped};
use super::lines::Lines;
use super::luck::Luck;
use super::opened::Opened;
use super::outputs::write_each;
use super::progress::Progress;
use super::refused::Refused;
use super::simulate::MOST_RUNS;
use super::wish::{Wish, wish};
use crate::diagnostic::{Diagnostic, Message, closest};
use crate::model::{Model, ScenarioId};
use crate::project::{Astray, Settable, Unit, Workspace, set, settable};
use crate::report::comparison::{Comparison, Named};
use crate::report::sweep::{Assumption, Design, Sweep, Tried, as_text};
use crate::report::sweep_data::{as_csv, as_json};
use crate::report::sweep_pictures::tornado_pictures;
use crate::report::verdict::as_written;
use crate::simulate::{
    Minder, Pairing, Range, Setting, grid, grid_size, latin_hypercube, no_scenario, not_runnable, saltelli, unknown_scenario, wrong_runs,
};
use crate::source::FileId;
use crate::syntax::keywords;
use std::path::PathBuf;
use std::sync::Arc;

/// More points than these are not tried.
const MOST_POINTS: u64 = 10_000;

/// Without a word on it, so many runs at each point.
const RUNS: u64 = 1_000;

/// Change numbers of a charter and show what becomes of it, on the same luck everywhere
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The charter.
    file: PathBuf,
    /// A number and its values: "fund.target=5000..9000 EUR step 500". The name of a declaration, the word that a clause starts with,
    /// more words of it where several start alike (usual.turnout.gardeners), and which number of it is meant, if not the first
    /// (fund.target.2). May be repeated: all combinations are tried. With --tornado or --sobol it may be left out: then each line
    /// of the scenario whose answers are drawn is moved instead.
    #[arg(long, value_name = "NUMBER=VALUES", value_parser = wish, required_unless_present_any = ["tornado", "sobol"])]
    set: Vec<Wish>,
    /// The scenario. Without it, the first one written.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// Instead of all combinations, so many points spread evenly over the ranges (a Latin hypercube)
    #[arg(long, value_name = "N", conflicts_with_all = ["tornado", "sobol"])]
    samples: Option<u64>,
    /// Move one number at a time to each end of its range, or one line of the scenario at a time to what it says less than, and
    /// more than, in one run of ten: which one matters most
    #[arg(long, conflicts_with = "sobol")]
    tornado: bool,
    /// With --tornado: draw each figure as a picture, an SVG file of its own in this folder
    #[arg(long, value_name = "FOLDER", requires = "tornado")]
    svg: Option<PathBuf>,
    /// How much of what varies is due to each number, or line of the scenario, alone and together (Sobol's indices), from so many samples
    #[arg(long, value_name = "N")]
    sobol: Option<u64>,
    /// A figure by its name in `charter compare --format json`, such as ends/completed or opens/garden; may be repeated
    #[arg(long, value_name = "FIGURE")]
    figure: Vec<String>,
    #[command(flatten)]
    luck: Luck,
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people.
    #[default]
    Table,
    /// For programs.
    Json,
    /// For spreadsheets: one line for each point and figure.
    Csv,
}

pub(super) fn run(args: &Arguments, context: &Context) -> Exit {
    let disk = Disk;
    let paths = std::slice::from_ref(&args.file);
    let opened = Piped::read(paths, context).and_then(|piped| {
        // One stays as it is written, in the other numbers are set.
        let written = files::open_with(paths, piped.as_ref(), &disk, context)?;
        Ok((written, files::open_with(paths, piped.as_ref(), &disk, context)?))
    });
    let ((workspace, units), (mut trial, _)) = match opened {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let [unit] = units.as_slice() else {
        context.complain(&Message::new("sweep-one-charter"));
        return Exit::Usage;
    };
    let Some(project) = files::runnable(&workspace, unit, context) else { return Exit::Findings };
    match sweep(args, &workspace, unit, &project, &mut trial, context) {
        Ok(exit) => exit,
        Err(refused) => refused.told(&workspace.sources, context),
    }
}

fn sweep(
    args: &Arguments,
    workspace: &Workspace<'_>,
    unit: &Unit,
    project: &Opened<'_>,
    trial: &mut Workspace<'_>,
    context: &Context,
) -> Result<Exit, Refused> {
    let (runs, seed) = (args.luck.asked().unwrap_or(RUNS), args.luck.settled(context).seed);
    if runs == 0 || runs > MOST_RUNS {
        return Err(Refused::Findings(vec![wrong_runs(runs, MOST_RUNS)]));
    }
    let scenario = chosen(args, project)?;
    let places: Vec<Settable> = args.set.iter().map(|wish| place(workspace, unit, wish)).collect::<Result<_, _>>()?;
    let lines = if places.is_empty() { Lines::of(project, scenario)? } else { Lines::default() };
    let numbers = args.set.iter().zip(&places).map(|(wish, place)| assumption(wish, place));
    let assumptions: Vec<Assumption> = numbers.chain(lines.assumptions(project.sources, args.tornado)).collect();
    let (design, points) = points(args, &assumptions, runs, seed)?;
    let columns = project.columns().map_err(Refused::Findings)?;
    let setting = |model| Setting::new(model, Some(scenario), &columns, seed);
    let refused = |why| Refused::Findings(vec![not_runnable(project.model, why, project.file_lang())]);
    let base = setting(project.model).map_err(refused)?;
    let words = project.words();
    let progress = Progress::of(Some(runs.saturating_mul(points.len() as u64)));
    let mut tried: Vec<Tried> = Vec::new();
    let asked_points = points.len();
    for values in points {
        if !progress.goes_on() {
            break;
        }
        let changed = if places.is_empty() { None } else { Some(model_at(trial, unit, &places, &assumptions, &values, context)?) };
        let model = changed.as_deref().unwrap_or(project.model);
        let there = Setting::new(model, Some(scenario), &columns, seed).map_err(refused)?.holding(lines.held(&values));
        let expectations: Vec<_> = base.expectations().into_iter().zip(there.expectations()).collect();
        let texts = expectations.iter().map(|(one, _)| as_written(project.sources, one)).collect();
        let pairing = Pairing::new(&base, &there, expectations);
        let found = pairing.run(runs, &progress);
        if found.runs < runs {
            break;
        }
        let nobody = || Named { short: String::new(), file: String::new(), scenario: String::new(), title: String::new() };
        let comparison =
            Comparison { pairing: &pairing, found: &found, a: nobody(), b: nobody(), expectations: texts, cut_short: None, is_full: true };
        tried.push(Tried::of(&words, values, &comparison));
        if let [only] = tried.as_slice() {
            known_figures(&args.figure, only)?;
        }
    }
    drop(progress);
    if tried.is_empty() {
        context.complain(&Message::new("run-stopped-at-once"));
        return Ok(Exit::Interrupted);
    }
    let sweep = Sweep {
        design,
        assumptions: &assumptions,
        points: &tried,
        asked: &args.figure,
        scenario: project.model.scenarios[scenario].name.text.clone(),
        seed,
        runs,
        cut_short: (tried.len() < asked_points).then_some(asked_points),
    };
    let text = match args.format {
        Format::Table => as_text(&words, &sweep, project.width),
        Format::Json => format!("{:#}\n", as_json(&words, &sweep)),
        Format::Csv => {
            as_csv(&sweep).map_err(|error| Refused::Because(Message::new("cli-cannot-write").with("reason", error.to_string())))?
        }
    };
    let mut exit = context.print(&text).unwrap_or_default();
    if let Some(folder) = &args.svg {
        let pictures = tornado_pictures(&words, &sweep);
        exit = exit.max(write_each(folder, pictures.iter().map(|picture| (format!("{}.svg", picture.id), picture.file())), context));
    }
    Ok(if sweep.cut_short.is_some() { Exit::Interrupted } else { exit })
}

fn chosen(args: &Arguments, project: &Opened<'_>) -> Result<ScenarioId, Refused> {
    let model = project.model;
    let Some(name) = &args.scenario else {
        let first = model.scenarios.iter().find(|(_, scenario)| !scenario.is_story);
        return first.map(|(id, _)| id).ok_or_else(|| Refused::Findings(vec![no_scenario(model, project.file_lang())]));
    };
    let found = model.scenario(name).ok_or_else(|| Refused::Findings(vec![unknown_scenario(model, name)]))?;
    if model.scenarios[found].is_story {
        return Err(Refused::Because(Message::new("compare-story").with("name", name)));
    }
    Ok(found)
}

/// The number that is meant, if the unit fits.
fn place(workspace: &Workspace<'_>, unit: &Unit, wish: &Wish) -> Result<Settable, Refused> {
    let place = settable(workspace, unit, &wish.address).map_err(|astray| Refused::Because(lost(&wish.address, &astray)))?;
    let is_fraction = place.written.contains('/');
    let fits = wish.unit.is_empty() || same_unit(&wish.unit, &place.unit) || (is_fraction && wish.unit == "%");
    if !fits {
        let own = if place.unit.is_empty() { Message::new("sweep-no-unit") } else { Message::new("sweep-unit").with("unit", &place.unit) };
        let message = Message::new("sweep-other-unit").with("address", &wish.address).with("own", own).with("unit", &wish.unit);
        return Err(Refused::Because(message.with("clause", &place.clause)));
    }
    Ok(place)
}

/// Whether two units are written alike, or are two forms of one word.
fn same_unit(one: &str, other: &str) -> bool {
    let of = |keyword: &crate::syntax::Keyword, text: &str| keyword.en.contains(&text) || keyword.it.contains(&text);
    one == other || keywords().iter().any(|keyword| keyword.group == "unit" && of(keyword, one) && of(keyword, other))
}

/// Why an address leads nowhere.
fn lost(address: &str, astray: &Astray) -> Message {
    let quoted = |texts: &[String]| texts.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ");
    match astray {
        Astray::NoName { name, meant: Some(meant) } => Message::new("sweep-no-name-but").with("name", name).with("meant", meant),
        Astray::NoName { name, meant: None } => Message::new("sweep-no-name").with("name", name),
        Astray::NoClause { name, word, words } => {
            match closest(word.split('.').next().unwrap_or_default(), words.iter().map(String::as_str)) {
                Some(meant) if meant != word => {
                    Message::new("sweep-no-clause-but").with("name", name).with("word", word).with("meant", meant)
                }
                _ => Message::new("sweep-no-clause").with("name", name).with("word", word).with("words", quoted(words)),
            }
        }
        Astray::Several { clauses } => Message::new("sweep-several").with("address", address).with("clauses", quoted(clauses)),
        Astray::NoNumber { clause, numbers } => {
            Message::new("sweep-no-number").with("address", address).with("clause", clause).with("n", *numbers)
        }
    }
}

fn assumption(wish: &Wish, place: &Settable) -> Assumption {
    let unit = if place.written.contains('/') { "%".to_owned() } else { place.unit.clone() };
    let range = Range { low: wish.low, high: wish.high, step: wish.step.unwrap_or(wish.finest) };
    Assumption { address: wish.address.clone(), clause: place.clause.clone(), written: place.written.clone(), unit, range, is_line: false }
}

type Points = Vec<Vec<Option<i64>>>;

/// The points to be tried.
fn points(args: &Arguments, assumptions: &[Assumption], runs: u64, seed: u64) -> Result<(Design, Points), Refused> {
    let ranges: Vec<Range> = assumptions.iter().map(|assumption| assumption.range).collect();
    let by_steps = args.samples.is_none() && !args.tornado && args.sobol.is_none();
    if let Some(wish) = args.set.iter().find(|wish| by_steps && wish.step.is_none()) {
        return Err(Refused::Because(Message::new("sweep-no-step").with("address", &wish.address)));
    }
    if args.samples == Some(0) || args.sobol == Some(0) {
        return Err(Refused::Because(Message::new("sweep-no-samples")));
    }
    let count = match (args.samples, args.sobol) {
        (Some(samples), _) => samples,
        (_, Some(samples)) => samples.saturating_mul(ranges.len() as u64 + 2),
        _ if args.tornado => 2 * ranges.len() as u64,
        _ => grid_size(&ranges),
    };
    if count > MOST_POINTS || count.saturating_mul(runs) > MOST_RUNS {
        let message = Message::new("sweep-too-many").with("points", crate::report::words::whole(count));
        let message = message.with("most", crate::report::words::whole(MOST_POINTS.min(MOST_RUNS / runs)));
        return Err(Refused::Because(message.with("runs", crate::report::words::whole(runs))));
    }
    let all = |points: Vec<Vec<i64>>| points.into_iter().map(|point| point.into_iter().map(Some).collect()).collect();
    Ok(match (args.samples, args.sobol) {
        (Some(samples), _) => (Design::Samples, all(latin_hypercube(&ranges, samples, seed))),
        (_, Some(samples)) => (Design::Sobol(usize::try_from(samples).unwrap_or(usize::MAX)), all(saltelli(&ranges, samples, seed))),
        _ if args.tornado => {
            let one = |at: usize, value: i64| (0..ranges.len()).map(|other| (other == at).then_some(value)).collect();
            let both = |(at, range): (usize, &Range)| [one(at, range.low), one(at, range.high)];
            (Design::Tornado, ranges.iter().enumerate().flat_map(both).collect())
        }
        _ => (Design::Grid, all(grid(&ranges))),
    })
}

/// The charter with these numbers.
fn model_at(
    trial: &mut Workspace<'_>,
    written: &Unit,
    places: &[Settable],
    assumptions: &[Assumption],
    values: &[Option<i64>],
    context: &Context,
) -> Result<Arc<Model>, Refused> {
    let digits = |assumption: &Assumption, place: &Settable, value: i64| {
        let number = crate::report::words::decimal(value, 6);
        if place.unit.is_empty() && assumption.unit == "%" { format!("{number}%") } else { number }
    };
    let mut originals: Vec<(FileId, String)> = Vec::new();
    let mut files: Vec<FileId> = places.iter().map(|place| place.file).collect();
    files.sort_unstable();
    files.dedup();
    for file in files {
        let here = assumptions.iter().zip(places).zip(values).filter(|((_, place), _)| place.file == file);
        let edits: Vec<(&Settable, String)> =
            here.filter_map(|((assumption, place), value)| Some((place, digits(assumption, place, (*value)?)))).collect();
        let original = trial.sources.file(file).text.clone();
        trial.change(file, set(&original, &edits));
        originals.push((file, original));
    }
    let unit = trial.unit_without_rules(written.root);
    let diagnostics = trial.diagnostics(std::slice::from_ref(&unit));
    let errors: Vec<Diagnostic> = diagnostics.into_iter().filter(Diagnostic::keeps_from_running).collect();
    if !errors.is_empty() {
        context.report(&trial.sources, &errors);
        let set = assumptions.iter().zip(values).filter_map(|(assumption, value)| {
            let value = assumption.value((*value)?);
            Some(format!("{} {value}", assumption.address))
        });
        return Err(Refused::Because(Message::new("sweep-point-wrong").with("point", set.collect::<Vec<_>>().join(", "))));
    }
    for (file, original) in originals {
        trial.change(file, original);
    }
    Ok(unit.model)
}

/// Every figure that is asked for must be one.
fn known_figures(asked: &[String], tried: &Tried) -> Result<(), Refused> {
    for name in asked {
        if name.starts_with("ends/") || tried.keys().any(|key| key == name) {
            continue;
        }
        let message = Message::new("sweep-no-figure").with("name", name);
        return Err(Refused::Because(match closest(name, tried.keys()) {
            Some(meant) => Message::new("sweep-no-figure-but").with("name", name).with("meant", meant),
            None => message,
        }));
    }
    Ok(())
}
