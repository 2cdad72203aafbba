//! The example charters and `rollout-7` in weeks: every way each can go, and the exact likelihoods of its first scenario.

use charter::model::{PromiseForm, resolve};
use charter::simulate::{Columns, Setting};
use charter::source::Sources;
use charter::syntax::parse;
use charter::verify::{Days, Limits, Search, ends, likelihoods_on, totals};
use std::time::Instant;

const CHARTERS: [(&str, &str); 7] = [
    ("bilancio_bologna", include_str!("../../examples/bilancio_bologna.charter")),
    ("dundee", include_str!("../../examples/dundee.charter")),
    ("garden", include_str!("../../examples/garden.charter")),
    ("health_budgets", include_str!("../../examples/health_budgets.charter")),
    ("minibus", include_str!("../../examples/minibus.charter")),
    ("nursery", include_str!("../../examples/nursery.charter")),
    ("rollout_in_weeks", include_str!("../rollout/in_weeks.charter")),
];

/// As many states as a charter may take, or so many: a trial looks at few. Of charters whose name contains `only`.
pub fn all(rounds: usize, most_states: usize, only: &str) {
    let head = ["charter", "states", "ms", "states/s", "registers", "lived", "exact ms", "all lived", "ends ms", "with sums", "means ms"];
    let [charter, others @ ..] = head;
    println!("{charter:<20} {}", others.map(|head| format!("{head:>12}")).join(" "));
    for (name, text) in CHARTERS.into_iter().filter(|(name, _)| name.contains(only)) {
        let mut sources = Sources::default();
        let file = sources.add(name.into(), text.to_owned());
        let (tree, _) = parse(file, text);
        let model = resolve(&sources, &[&tree]).0;
        let columns = Columns::default();
        let forms: Vec<&PromiseForm> = model.promises.iter().flat_map(|promise| &promise.forms).map(|(form, _)| form).collect();
        let (mut searched, mut solved, mut lived, mut ended, mut added) = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (mut states, mut registers, mut new, mut with_sums) = (0, String::from("-"), String::from("-"), String::from("-"));
        for _ in 0..rounds {
            let setting = must(Setting::new(&model, None, &columns, 1));
            let begun = Instant::now();
            let search = must(Search::new(&setting, &forms, &Limits { states: most_states, ..Limits::default() }));
            searched.push(begun.elapsed().as_secs_f64() * 1e3);
            states = search.size.states;
            let scenario = model.scenarios.iter().find(|(_, scenario)| !scenario.is_story).map(|(id, _)| id);
            let setting = must(Setting::new(&model, scenario, &columns, 1));
            for (days, times) in [(Days::Recalled, &mut solved), (Days::Lived, &mut lived)] {
                let begun = Instant::now();
                let exact = likelihoods_on::<f64>(days, &setting, most_states);
                times.push(begun.elapsed().as_secs_f64() * 1e3);
                if let (Days::Recalled, Ok(exact)) = (days, exact) {
                    (registers, new) = (exact.registers.to_string(), exact.lived.to_string());
                }
            }
            let begun = Instant::now();
            // How it ends alone, as an editor shows it.
            let _ = ends::<f64>(&setting, most_states);
            ended.push(begun.elapsed().as_secs_f64() * 1e3);
            let begun = Instant::now();
            let means = totals(&setting, most_states.min(300_000));
            added.push(begun.elapsed().as_secs_f64() * 1e3);
            with_sums = means.map_or_else(
                |_| "-".to_owned(),
                |means| format!("{}{}", means.registers, if means.no_money.is_some() { " (hours)" } else { "" }),
            );
        }
        let median = |mut times: Vec<f64>| {
            times.sort_by(f64::total_cmp);
            times[times.len() / 2]
        };
        let [searched, solved, lived, ended, added] = [searched, solved, lived, ended, added].map(median);
        let speed = states as f64 / searched * 1e3;
        println!(
            "{name:<20} {states:>12} {searched:>12.1} {speed:>12.0} {registers:>12} {new:>12} {solved:>12.1} {lived:>12.1} {ended:>12.1} {with_sums:>12} {added:>12.1}"
        );
    }
}

/// A benchmark of something that does not run is no benchmark.
fn must<T, E: std::fmt::Debug>(result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| {
        println!("{error:?}");
        std::process::exit(1)
    })
}
