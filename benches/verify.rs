//! How many states a second: `cargo bench --bench verify`.
//!
//! Seven guarded counters (`chain7`: 1,560,780 states, 16,576,560 steps) in the explorer that charters are explored with, against
//! Stateright and against a hash set written by hand, in one run, round after round; and what a state takes. Then the example
//! charters: every way each can go, and exact likelihoods of its first scenario.

#[path = "verify/chain.rs"]
mod chain;
#[path = "verify/charters.rs"]
mod charters;

use chain::{STATES, STEPS};
use std::time::Instant;

/// States a second of one contender, round by round.
struct Contender {
    name: &'static str,
    speeds: Vec<f64>,
    note: String,
}

fn main() {
    let is_trial = std::env::args().any(|argument| argument == "--test");
    // `cargo bench --bench verify -- nursery`: one charter.
    if let Some(only) = std::env::args().skip(1).find(|argument| !argument.starts_with("--")) {
        return charters::all(3, 2_000_000, &only);
    }
    let (rounds, height, most_states) = if is_trial { (1, 5, 10_000) } else { (7, 22, 2_000_000) };
    let mut contenders = [
        ("a hash set by hand", chain::by_hand as fn(u8) -> (usize, u64, String)),
        ("the explorer of charters", chain::explored),
        ("Stateright 0.31, breadth first, one thread", chain::stateright),
    ]
    .map(|(name, _)| Contender { name, speeds: Vec::new(), note: String::new() });
    for _ in 0..rounds {
        for (contender, run) in contenders.iter_mut().zip([chain::by_hand, chain::explored, chain::stateright]) {
            let begun = Instant::now();
            let (states, steps, note) = run(height);
            let seconds = begun.elapsed().as_secs_f64();
            if !is_trial {
                assert_eq!((states, steps), (STATES, STEPS), "{}", contender.name);
            }
            contender.note = note;
            contender.speeds.push(states as f64 / seconds);
        }
    }
    println!("{:<44} {:>12} {:>12} {:>12}", "chain7(22), on one thread", "states/s", "lowest", "highest");
    for contender in &mut contenders {
        contender.speeds.sort_by(f64::total_cmp);
        let speeds = &contender.speeds;
        let (low, middle, high) = (speeds[0], speeds[speeds.len() / 2], speeds[speeds.len() - 1]);
        println!("{:<44} {middle:>12.0} {low:>12.0} {high:>12.0}   {}", contender.name, contender.note);
    }
    println!();
    charters::all(rounds.min(3), most_states, "");
}
