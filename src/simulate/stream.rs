//! Random streams: one 64-bit number for each question, a function of the seed, the run and the question's key alone
//! (`docs/random-contract.md`). No count of draws, no order and no thread enters, so scenarios compared on one seed share
//! their luck, and a clause that is added changes no other draw.

use crate::machine::Question;
use crate::model::Model;
use rand_philox::{Philox, philox4x32_10, splitmix64};
use std::fmt;

/// The version of [`number`] and of the keys. A change of either is a new version.
pub const VERSION: u32 = 1;

/// The 64-bit number of a question: `H(seed, run, key)`, evenly spread over all 64-bit numbers.
///
/// Philox4x32-10 with the key `seed` (low word first) and the counter `run`, `hash of the key` (low words first); the
/// answer is its first two words, the low one first. Philox is a bijection of the counter, so that two numbers of one
/// seed are correlated only if run and hash are both the same.
#[must_use]
pub fn number(seed: u64, run: u64, key: KeyHash) -> u64 {
    number_at(seed, run, key.finish())
}

/// The same, of the finished hash.
#[inline(never)]
fn number_at(seed: u64, run: u64, hash: u64) -> u64 {
    let [run_low, run_high] = words(run);
    let [key_low, key_high] = words(hash);
    let [low, high, ..] = philox4x32_10([run_low, run_high, key_low, key_high], words(seed));
    u64::from(high) << 32 | u64::from(low)
}

/// Runs whose numbers are worked out at once.
const AT_ONCE: usize = 16;

/// The numbers of one question, run after run: where most runs ask it, those of several runs are worked out at once, which
/// costs much less. They are those of [`number`], and any run may be asked for.
pub(super) struct Numbers {
    seed: u64,
    hash: u64,
    /// The first of the runs that are worked out at once, or were asked for one by one.
    first: u64,
    asked: usize,
    are_worked_out: bool,
    worked_out: [u64; AT_ONCE],
}

impl Numbers {
    pub(super) fn new(seed: u64, key: KeyHash) -> Numbers {
        Numbers { seed, hash: key.finish(), first: u64::MAX, asked: 0, are_worked_out: false, worked_out: [0; AT_ONCE] }
    }

    #[inline]
    pub(super) fn of(&mut self, run: u64) -> u64 {
        let at = run % AT_ONCE as u64;
        if self.first != run - at {
            self.next(run - at);
        }
        self.asked += 1;
        if self.are_worked_out { self.worked_out[at as usize] } else { number_at(self.seed, run, self.hash) }
    }

    #[cold]
    fn next(&mut self, first: u64) {
        self.are_worked_out = self.asked > AT_ONCE / 2;
        self.first = first;
        self.asked = 0;
        if self.are_worked_out {
            let mut blocks = [0; 4 * AT_ONCE];
            // Runs are the low words of the counter.
            Philox::new(words(self.seed), u128::from(self.hash) << 64 | u128::from(first)).fill_u32(&mut blocks);
            for (number, block) in self.worked_out.iter_mut().zip(blocks.chunks_exact(4)) {
                *number = u64::from(block[1]) << 32 | u64::from(block[0]);
            }
        }
    }
}

/// The number of a question in one run.
#[must_use]
pub fn number_of(seed: u64, run: u64, question: &Question, model: &Model) -> u64 {
    let mut key = KeyHash::new();
    // A hash takes every text.
    let _ = question.write_key(model, &mut key);
    number(seed, run, key)
}

/// The hash of a key: FNV-1a over its UTF-8 bytes, then the `SplitMix64` finaliser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHash {
    state: u64,
}

impl KeyHash {
    #[must_use]
    pub fn new() -> KeyHash {
        KeyHash { state: 0xcbf2_9ce4_8422_2325 }
    }

    #[must_use]
    pub fn of(key: &str) -> KeyHash {
        let mut hash = KeyHash::new();
        hash.feed(key);
        hash
    }

    fn feed(&mut self, text: &str) {
        for byte in text.bytes() {
            self.state = (self.state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(self) -> u64 {
        splitmix64(self.state)
    }
}

impl Default for KeyHash {
    fn default() -> KeyHash {
        KeyHash::new()
    }
}

impl fmt::Write for KeyHash {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.feed(text);
        Ok(())
    }
}

/// The low and the high word.
fn words(n: u64) -> [u32; 2] {
    let [a, b, c, d, e, f, g, h] = n.to_le_bytes();
    [u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, g, h])]
}

#[cfg(test)]
mod tests {
    use super::{KeyHash, Numbers, number};

    #[test]
    fn numbers_worked_out_at_once_are_those_of_each_run() {
        let key = KeyHash::of("consent/council/finance/*/1.1.0");
        let most = (1_u64..=300).chain([5, 4, 3]).chain((u64::from(u32::MAX) - 40)..u64::from(u32::MAX) + 40);
        let seldom = (0..4_000_u64).filter(|run| run % 7 == 3).chain(4_000..4_100).chain([u64::MAX - 17, u64::MAX]);
        for runs in [most.collect::<Vec<u64>>(), seldom.collect()] {
            let mut numbers = Numbers::new(7, key);
            for run in runs {
                assert_eq!(numbers.of(run), number(7, run, key), "{run}");
            }
        }
    }
}
