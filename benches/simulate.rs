//! How many runs a second: `cargo bench --bench simulate`.
//!
//! The rollout of seven stages (`benches/rollout/rollout.charter`), on one thread and with everything counted that a report
//! needs, against the same written out by hand, against a small table interpreter, and, where `SIMPY` says which Python has it,
//! against SimPy; in one run, round after round, so that a busy machine is busy for all. Then the garden, with its money, hours,
//! duties and indicators.

#[path = "rollout/by_hand.rs"]
mod by_hand;
#[path = "rollout/table.rs"]
mod table;

use charter::model::{Model, resolve};
use charter::simulate::{Assume, Columns, Setting};
use charter::source::Sources;
use charter::syntax::parse;
use std::process::Command;
use std::time::Instant;

const ROLLOUT: &str = include_str!("rollout/rollout.charter");
const GARDEN: &str = include_str!("../examples/garden.charter");

/// Rounds, runs of the quick ones, of the slow ones.
struct Size {
    rounds: usize,
    runs: u64,
    garden: u64,
    simpy: u64,
}

/// Runs a second of one contender, round by round.
struct Contender {
    name: &'static str,
    speeds: Vec<f64>,
    /// Mean of days, to see that all do the same.
    mean: f64,
}

fn main() {
    let is_trial = std::env::args().any(|argument| argument == "--test");
    let size = if is_trial {
        Size { rounds: 1, runs: 2_000, garden: 200, simpy: 100 }
    } else {
        Size { rounds: 7, runs: 500_000, garden: 20_000, simpy: 20_000 }
    };
    // One thread, as all the others have.
    if let Err(error) = rayon::ThreadPoolBuilder::new().num_threads(1).build_global() {
        println!("more than one thread may have been used: {error}");
    }
    let (rollout, garden) = (model(ROLLOUT), model(GARDEN));
    let mut contenders = rollouts(&rollout, &size);
    contenders.extend(simpy(&size));
    println!("{:<44} {:>12} {:>12} {:>12} {:>10}", "the rollout, on one thread", "runs/s", "lowest", "highest", "mean days");
    let by_hand = contenders.first().map_or(1.0, Contender::median);
    for contender in &contenders {
        contender.print(by_hand);
    }
    let garden = the_garden(&garden, &size);
    println!();
    garden.print(by_hand);
}

fn rollouts(model: &Model, size: &Size) -> Vec<Contender> {
    let columns = Columns::default();
    let setting = must(Setting::new(model, model.scenario("usual"), &columns, 1));
    let process = table::Process::new();
    let first = model.charter.as_ref().and_then(|charter| charter.period).map_or(0, |(first, _)| charter::quantity::Day::of(first).0);
    let mut by_hand = Contender::new("written out by hand");
    let mut walked = Contender::new("a small table interpreter");
    let mut run = Contender::new("charter, from its text");
    let mut detailed = Contender::new("charter, noting votes and spending as well");
    for round in 0..size.rounds {
        let seed = round as u64 + 1;
        by_hand.time(size.runs, || by_hand::runs(seed, size.runs).mean());
        walked.time(size.runs, || process.runs(seed, size.runs).mean());
        run.time(size.runs, || setting.runs(1, size.runs, Assume::Drawn).end_day.mean().unwrap_or(0.0) - f64::from(first));
        detailed.time(size.runs, || {
            setting.detailed(1, size.runs, &charter::simulate::Unminded).end_day.mean().unwrap_or(0.0) - f64::from(first)
        });
    }
    vec![by_hand, walked, run, detailed]
}

fn the_garden(model: &Model, size: &Size) -> Contender {
    let columns = Columns::default();
    let setting = must(Setting::new(model, model.scenario("usual"), &columns, 1));
    let mut garden = Contender::new("the garden: money, hours, duties, members");
    for _ in 0..size.rounds {
        garden.time(size.garden, || setting.runs(1, size.garden, Assume::Drawn).end_day.mean().unwrap_or(0.0));
    }
    garden
}

/// SimPy's own figures: the time to start Python is not counted.
fn simpy(size: &Size) -> Option<Contender> {
    let Ok(python) = std::env::var("SIMPY") else {
        println!("SimPy is not compared: SIMPY does not say which Python has it");
        return None;
    };
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/rollout/rollout.py");
    let mut contender = Contender::new("SimPy");
    for _ in 0..size.rounds.min(3) {
        let output = must(Command::new(&python).arg(script).arg(size.simpy.to_string()).output());
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let figures: Vec<f64> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        let speed_and_mean = match *figures.as_slice() {
            [speed, _, mean] => Ok((speed, mean)),
            _ => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
        };
        let (speed, mean) = must(speed_and_mean);
        contender.speeds.push(speed);
        contender.mean = mean;
    }
    Some(contender)
}

impl Contender {
    fn new(name: &'static str) -> Contender {
        Contender { name, speeds: Vec::new(), mean: 0.0 }
    }

    fn time(&mut self, runs: u64, work: impl FnOnce() -> f64) {
        let start = Instant::now();
        self.mean = work();
        self.speeds.push(runs as f64 / start.elapsed().as_secs_f64());
    }

    fn median(&self) -> f64 {
        let mut sorted = self.speeds.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len() / 2).copied().unwrap_or(0.0)
    }

    fn print(&self, by_hand: f64) {
        let lowest = self.speeds.iter().copied().fold(f64::INFINITY, f64::min);
        let highest = self.speeds.iter().copied().fold(0.0, f64::max);
        let median = self.median();
        let (name, mean, ratio) = (self.name, self.mean, by_hand / median);
        println!("{name:<44} {median:>12.0} {lowest:>12.0} {highest:>12.0} {mean:>10.2}   1/{ratio:.1} of the first");
    }
}

fn model(text: &str) -> Model {
    let mut sources = Sources::default();
    let file = sources.add("bench.charter".into(), text.to_owned());
    let (tree, found) = parse(file, text);
    assert!(found.is_empty(), "{:?}", found.first());
    resolve(&sources, &[&tree]).0
}

/// A benchmark of something that does not run is no benchmark.
fn must<T, E: std::fmt::Debug>(result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| {
        eprintln!("it does not run: {error:?}");
        std::process::exit(1)
    })
}
