//! Every reachable state of a system, each looked at once, those of a lower rank (an earlier day) first.

use super::store::Store;
use std::collections::VecDeque;
use std::time::Duration;

/// Something with states and steps between them.
pub trait System {
    /// Words of a state.
    fn words(&self) -> usize;

    /// The first states.
    fn starts(&mut self, found: &mut dyn FnMut(&[u64]));

    /// A state is looked at after all of a lower rank. A step never leads to a lower one.
    fn rank(&self, state: &[u64]) -> u32 {
        let _ = state;
        0
    }

    /// Bytes that the system itself keeps of states, beside their words.
    fn bytes(&self) -> usize {
        0
    }

    /// All states that one step leads to, each with the way it was reached by (0 where ways are not told apart). Whether to go on.
    fn steps(&mut self, number: u32, state: &[u64], found: &mut impl FnMut(&[u64], u32)) -> bool;
}

/// How much may be explored.
#[derive(Clone, Copy)]
pub struct Limits<'c> {
    pub states: usize,
    /// Bytes of states, their index, and what the system keeps of them.
    pub memory: usize,
    /// How long one exploration may take, and a clock that tells the time since some moment.
    pub time: Option<(Duration, &'c dyn Fn() -> Duration)>,
}

/// How long one exploration may take where nobody says otherwise and somebody waits for it.
pub const USUAL_TIME: Duration = Duration::from_secs(10);

impl Limits<'_> {
    /// Those of tests and of looks at a charter while it is written. No time is set, so that the answer is the same on every machine;
    /// these take a few seconds.
    #[must_use]
    pub fn of_tests() -> Self {
        Limits { states: 20_000, ..Limits::default() }
    }
}

impl Default for Limits<'_> {
    /// Two million states, one gibibyte, as long as that takes.
    fn default() -> Self {
        Limits { states: 2_000_000, memory: 1 << 30, time: None }
    }
}

/// Why an exploration is not whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    States(usize),
    Memory(usize),
    Time(Duration),
}

/// What was explored.
pub struct Explored {
    pub store: Store,
    /// Steps that were looked at, those to known states included.
    pub steps: u64,
    /// The limit that was reached. States of a lower rank than `rank` have all been looked at.
    pub limit: Option<Limit>,
    pub rank: u32,
}

/// Explores a system.
pub fn explore<S: System>(system: &mut S, limits: &Limits<'_>) -> Explored {
    let begun = limits.time.map(|(_, clock)| clock());
    let mut store = Store::new(system.words());
    let mut queue = Queue::default();
    system.starts(&mut |state| {
        let (number, new) = store.insert(state, None);
        if new {
            queue.push(0, number);
        }
    });
    let mut state = vec![0; system.words()];
    let mut found: Vec<u64> = Vec::new();
    let mut ways: Vec<u32> = Vec::new();
    let mut explored = Explored { store, steps: 0, limit: None, rank: 0 };
    let mut looked_at = 0_u64;
    while let Some((rank, number)) = queue.pop() {
        let store = &mut explored.store;
        explored.rank = rank;
        looked_at += 1;
        if store.len() > limits.states {
            explored.limit = Some(Limit::States(limits.states));
            return explored;
        }
        if looked_at.is_multiple_of(256) {
            if store.bytes() + system.bytes() > limits.memory {
                explored.limit = Some(Limit::Memory(limits.memory));
                return explored;
            }
            if let (Some((time, clock)), Some(begun)) = (limits.time, begun)
                && clock().saturating_sub(begun) > time
            {
                explored.limit = Some(Limit::Time(time));
                return explored;
            }
        }
        state.copy_from_slice(store.state(number));
        found.clear();
        ways.clear();
        let goes_on = system.steps(number, &state, &mut |next, way| {
            found.extend_from_slice(next);
            ways.push(way);
        });
        explored.steps += ways.len() as u64;
        for (next, way) in found.chunks_exact(state.len()).zip(&ways) {
            let (other, new) = store.insert(next, Some((number, *way)));
            if new {
                queue.push(system.rank(next), other);
            }
        }
        if !goes_on {
            return explored;
        }
    }
    explored.rank = u32::MAX;
    explored
}

/// States to be looked at, by rank, first come first served.
#[derive(Default)]
struct Queue {
    ranks: Vec<VecDeque<u32>>,
    lowest: usize,
}

impl Queue {
    fn push(&mut self, rank: u32, number: u32) {
        let rank = rank as usize;
        if self.ranks.len() <= rank {
            self.ranks.resize_with(rank + 1, VecDeque::new);
        }
        self.lowest = self.lowest.min(rank);
        self.ranks[rank].push_back(number);
    }

    fn pop(&mut self) -> Option<(u32, u32)> {
        while let Some(queue) = self.ranks.get_mut(self.lowest) {
            if let Some(number) = queue.pop_front() {
                return Some((u32::try_from(self.lowest).unwrap_or(u32::MAX), number));
            }
            // Room of ranks that are over is given back.
            *queue = VecDeque::new();
            self.lowest += 1;
        }
        None
    }
}
