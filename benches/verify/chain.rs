//! Seven counters in a row, none above the one before it: `22 ≥ c1 ≥ … ≥ c7 ≥ 0`. Each may go up or down by one within that.

use charter::verify::{Limits, System, explore};
use stateright::{Checker, Model, Property};
use std::collections::{HashSet, VecDeque};

/// C(29, 7).
pub const STATES: usize = 1_560_780;
/// Twice the sum of counters that may go up, over all states.
pub const STEPS: u64 = 16_576_560;

/// Five bits a counter.
fn steps(height: u8, state: u64, mut found: impl FnMut(u64)) {
    let counter = |at: i32| match at {
        -1 => u64::from(height),
        7 => 0,
        at => state >> (5 * at) & 31,
    };
    for at in 0..7 {
        let own = counter(at);
        if own < counter(at - 1) {
            found(state + (1 << (5 * at)));
        }
        if own > counter(at + 1) {
            found(state - (1 << (5 * at)));
        }
    }
}

struct Chain(u8);

impl System for Chain {
    fn words(&self) -> usize {
        1
    }

    fn starts(&mut self, found: &mut dyn FnMut(&[u64])) {
        found(&[0]);
    }

    fn steps(&mut self, _: u32, state: &[u64], found: &mut impl FnMut(&[u64], u32)) -> bool {
        steps(self.0, state[0], |next| found(&[next], 0));
        true
    }
}

pub fn explored(height: u8) -> (usize, u64, String) {
    let limits = Limits { states: usize::MAX, memory: usize::MAX, time: None };
    let explored = explore(&mut Chain(height), &limits);
    let states = explored.store.len();
    let (of_state, with_index) = (explored.store.bytes_of_states() / states.max(1), explored.store.bytes() / states.max(1));
    (states, explored.steps, format!("{of_state} bytes a state, {with_index} with the index"))
}

pub fn by_hand(height: u8) -> (usize, u64, String) {
    let mut seen: HashSet<u64, foldhash::fast::FixedState> = HashSet::default();
    let mut queue = VecDeque::from([0]);
    seen.insert(0);
    let mut count = 0;
    while let Some(state) = queue.pop_front() {
        steps(height, state, |next| {
            count += 1;
            if seen.insert(next) {
                queue.push_back(next);
            }
        });
    }
    (seen.len(), count, String::new())
}

impl Model for Chain {
    type State = u64;
    type Action = u64;

    fn init_states(&self) -> Vec<u64> {
        vec![0]
    }

    fn actions(&self, state: &u64, actions: &mut Vec<u64>) {
        steps(self.0, *state, |next| actions.push(next));
    }

    fn next_state(&self, _: &u64, next: u64) -> Option<u64> {
        Some(next)
    }

    fn properties(&self) -> Vec<Property<Chain>> {
        // Something that holds everywhere, so that everything is looked at.
        vec![Property::always("in order", |_, state| *state < 1 << 35)]
    }
}

pub fn stateright(height: u8) -> (usize, u64, String) {
    let checker = Chain(height).checker().threads(1).spawn_bfs().join();
    // It counts the first state as generated too.
    (checker.unique_state_count(), checker.state_count() as u64 - 1, String::new())
}
