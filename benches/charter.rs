//! How long it takes to scan, parse, resolve, check and run. `cargo bench` compares all of it in one run.

mod large;

use charter::analysis::power::{Game, indices};
use charter::diagnostic::{Catalogue, Lang};
use charter::ide;
use charter::machine::{Machine, NoRecord, Question, World};
use charter::model::{Model, check, resolve};
use charter::project::{Files, Workspace};
use charter::rules;
use charter::simulate::{Assume, Columns, Counter, Notes, Setting, Unminded};
use charter::source::{FileId, Sources, Span};
use charter::syntax::{SyntaxTree, parse};
use divan::{Bencher, black_box, counter::BytesCount};
use large::{GARDEN, large};

fn main() {
    divan::main();
}

struct Read {
    sources: Sources,
    tree: SyntaxTree,
    model: Model,
}

fn read(text: &str) -> Read {
    let mut sources = Sources::default();
    let file = sources.add("bench.charter".into(), text.to_owned());
    let (tree, found) = parse(file, text);
    assert!(found.is_empty(), "{:?}", found.first());
    let (model, found) = resolve(&sources, &[&tree]);
    assert!(found.is_empty(), "{:?}", found.first());
    Read { sources, tree, model }
}

/// A benchmark of something that does not run is no benchmark.
fn must<T, E: std::fmt::Debug>(result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| {
        eprintln!("the garden does not run: {error:?}");
        std::process::exit(1)
    })
}

const SIZES: [usize; 3] = [6_000, 100_000, 1_000_000];

#[divan::bench(args = SIZES)]
fn parse_text(bencher: Bencher, bytes: usize) {
    let text = large(bytes);
    bencher.counter(BytesCount::of_str(&text)).bench(|| parse(FileId(0), black_box(&text)));
}

#[divan::bench(args = SIZES)]
fn resolve_model(bencher: Bencher, bytes: usize) {
    let text = large(bytes);
    let read = read(&text);
    bencher.counter(BytesCount::of_str(&text)).bench(|| resolve(black_box(&read.sources), &[&read.tree]));
}

#[divan::bench(args = SIZES)]
fn check_structure(bencher: Bencher, bytes: usize) {
    let text = large(bytes);
    let read = read(&text);
    bencher.counter(BytesCount::of_str(&text)).bench(|| check(black_box(&read.model)));
}

/// The garden, following every shipped profile.
fn followed() -> Read {
    let profiles: Vec<&str> = rules::library::library().model.profiles.iter().map(|profile| profile.name.text.as_str()).collect();
    let head = GARDEN.lines().filter(|line| !line.starts_with("  follows"));
    let text: String = head.flat_map(|line| [line, "\n"]).collect();
    let at = text.find("\ncharter ").and_then(|at| Some(at + 2 + text.get(at + 1..)?.find('\n')?)).unwrap_or(0);
    read(&format!("{}  follows {}\n{}", &text[..at], profiles.join(", "), &text[at..]))
}

#[divan::bench]
fn read_the_shipped_rules(bencher: Bencher) {
    let library = rules::library::library();
    let mut files: Vec<FileId> = library.model.rules.iter().map(|rule| rule.loc.file).collect();
    files.sort_unstable();
    files.dedup();
    bencher.bench_local(|| {
        let trees: Vec<SyntaxTree> = files.iter().map(|file| parse(*file, &library.sources.file(*file).text).0).collect();
        resolve(&library.sources, &trees.iter().collect::<Vec<_>>())
    });
}

#[divan::bench]
fn type_the_rules_of_the_garden(bencher: Bencher) {
    let read = followed();
    bencher.bench_local(|| rules::check_language(black_box(&read.model)));
}

#[divan::bench]
fn apply_all_rules_to_the_garden(bencher: Bencher) {
    let read = followed();
    bencher.bench_local(|| rules::check(black_box(&read.model)));
}

#[divan::bench]
fn one_run_of_the_garden(bencher: Bencher) {
    let read = read(GARDEN);
    let machine = must(Machine::new(&read.model, World::new(&read.model, read.model.scenario("usual"))));
    let mut highest = |question: &Question| question.support.planned_high;
    bencher.bench_local(|| machine.run(&mut highest, &mut NoRecord, &[]));
}

/// Seven stages one after the other, without money, hours or indicators: what it costs to take in a run that was made.
#[divan::bench]
fn take_in_a_run_of_seven_stages(bencher: Bencher) {
    let stage = |at: u32| {
        let after = if at == 0 { String::new() } else { format!("  starts after s{}\n", at - 1) };
        format!("co-design s{at} \"S\"\n{after}  lasts 2 to 12 weeks, usually 4 weeks\n  led by town\n  decided by town\n\n")
    };
    let head = "charter seven \"Seven\"\n  period 2027-01-01 to 2029-12-31\n\nparty town \"Town\" is municipality\n\n";
    let lines = "scenario usual \"Usual\"\n  consent of town is given with chance 95%\n";
    let read = read(&format!("{head}{}{lines}", (0..7).map(stage).collect::<String>()));
    let columns = Columns::default();
    let setting = must(Setting::new(&read.model, read.model.scenario("usual"), &columns, 1));
    let outcomes: Vec<_> = (1..=1_000).map(|run| setting.trace(run).outcome).collect();
    let notes = Notes::default();
    let mut counter = Counter::new(&read.model, 0);
    bencher.counter(divan::counter::ItemsCount::new(outcomes.len())).bench_local(|| {
        (1..).zip(&outcomes).for_each(|(run, outcome)| counter.add(run, black_box(outcome), &notes));
    });
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn ten_thousand_runs_of_the_garden(bencher: Bencher) {
    let read = read(GARDEN);
    let columns = Columns::default();
    let setting = must(Setting::new(&read.model, read.model.scenario("usual"), &columns, 1));
    bencher.bench_local(|| setting.runs(1, 10_000, Assume::Drawn));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn ten_thousand_detailed_runs_of_the_garden(bencher: Bencher) {
    let read = read(GARDEN);
    let columns = Columns::default();
    let setting = must(Setting::new(&read.model, read.model.scenario("usual"), &columns, 1));
    bencher.bench_local(|| setting.detailed(1, 10_000, &Unminded));
}

/// Indices of power: thirty blocs of different sizes, a thousand people with a vote each, and both kinds together.
#[divan::bench(args = ["30 blocs", "1000 seats", "1000 seats and 5 blocs"])]
fn voting_power(bencher: Bencher, body: &str) {
    let blocs: Vec<u64> = match body {
        "30 blocs" => (1..=30).map(|k| k * 7 % 31 + k).collect(),
        "1000 seats" => Vec::new(),
        _ => vec![40, 35, 20, 15, 5],
    };
    let people = if body == "30 blocs" { Vec::new() } else { vec![1] };
    let mut game = Game::plain(&[people.as_slice(), blocs.as_slice()].concat(), 0);
    if let Some(first) = game.voters.first_mut().filter(|_| !people.is_empty()) {
        first.count = 1000;
    }
    game.needed = game.votes() / 2 + 1;
    game.quota = game.needed;
    bencher.bench_local(|| indices(black_box(&game)));
}

/// No file but those that are added.
struct Nothing;

impl Files for Nothing {
    fn read(&self, _: &std::path::Path) -> std::io::Result<Vec<u8>> {
        Err(std::io::ErrorKind::NotFound.into())
    }
}

/// Asks an editor's question of a charter of about 5,000 lines, at a name in its middle.
fn ask<T>(bencher: Bencher, question: impl Fn(&ide::Project<'_>, FileId, usize) -> T) {
    let text = large(175_000);
    let offset = text.get(..text.len() / 2).and_then(|half| half.rfind("led by")).map_or(0, |at| at + "led by      c".len());
    let mut workspace = Workspace::new(&Nothing);
    let file = workspace.add("bench.charter".into(), text.into_bytes());
    let units = [workspace.unit(file)];
    let catalogue = Catalogue::new(Lang::En);
    let project = ide::Project::of(&workspace, &units, &catalogue);
    bencher.bench_local(|| question(black_box(&project), file, offset));
}

#[divan::bench]
fn hover_in_five_thousand_lines(bencher: Bencher) {
    ask(bencher, ide::hover);
}

#[divan::bench]
fn completion_in_five_thousand_lines(bencher: Bencher) {
    ask(bencher, ide::complete);
}

#[divan::bench]
fn references_in_five_thousand_lines(bencher: Bencher) {
    ask(bencher, |project, file, offset| ide::references(project, file, offset, true));
}

#[divan::bench]
fn tokens_of_five_thousand_lines(bencher: Bencher) {
    ask(bencher, |project, file, _| ide::tokens(project, file, None));
}

#[divan::bench]
fn hints_of_a_screen_in_five_thousand_lines(bencher: Bencher) {
    ask(bencher, |project, file, offset| ide::hints(project, file, Span::new(offset, offset + 2_000)));
}
