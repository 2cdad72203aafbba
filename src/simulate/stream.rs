//! Random streams: one 64-bit number for each question, a function of the seed, the run and the question's key alone
//! (`docs/random-contract.md`). No count of draws, no order and no thread enters, so scenarios compared on one seed share
//! their luck, and a clause that is added changes no other draw.

use crate::machine::Question;
use crate::model::Model;
use rand_philox::{philox4x32_10, splitmix64};
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
    let [run_low, run_high] = words(run);
    let [key_low, key_high] = words(key.finish());
    let [low, high, ..] = philox4x32_10([run_low, run_high, key_low, key_high], words(seed));
    u64::from(high) << 32 | u64::from(low)
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
