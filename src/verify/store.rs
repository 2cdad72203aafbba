//! States as fixed rows of words, each kept once: its words, the state it was first reached from, and an index of four bytes.

use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

/// A set of states, numbered in the order in which they came.
pub struct Store {
    width: usize,
    words: Vec<u64>,
    /// The state from which each was first reached; its own number, of a first state.
    from: Vec<u32>,
    /// By which way, where ways are told apart.
    ways: Vec<u32>,
    index: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Store {
    /// States of so many words.
    #[must_use]
    pub fn new(width: usize) -> Store {
        Store {
            width: width.max(1),
            words: Vec::new(),
            from: Vec::new(),
            ways: Vec::new(),
            index: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
        }
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.from.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.from.is_empty()
    }

    /// The words of a state.
    #[must_use]
    pub fn state(&self, number: u32) -> &[u64] {
        let at = number as usize * self.width;
        self.words.get(at..at + self.width).unwrap_or(&[])
    }

    /// From which state it was first reached; `None` of a first state.
    #[must_use]
    pub fn parent(&self, number: u32) -> Option<u32> {
        self.from.get(number as usize).copied().filter(|from| *from != number)
    }

    /// By which way it was first reached from its parent.
    #[must_use]
    pub fn way(&self, number: u32) -> u32 {
        self.ways.get(number as usize).copied().unwrap_or(0)
    }

    /// The number of a state, and whether it is new. `from`: the state from which it was reached, and by which way.
    pub fn insert(&mut self, state: &[u64], from: Option<(u32, u32)>) -> (u32, bool) {
        let (width, words) = (self.width, &self.words);
        let of = |number: u32| words.get(number as usize * width..number as usize * width + width).unwrap_or(&[]);
        let hasher = &self.hasher;
        let hash = hasher.hash_one(state);
        if let Some(known) = self.index.find(hash, |number| of(*number) == state) {
            return (*known, false);
        }
        let number = u32::try_from(self.from.len()).unwrap_or(u32::MAX);
        self.index.insert_unique(hash, number, |number| hasher.hash_one(of(*number)));
        self.words.extend_from_slice(state);
        let (from, way) = from.unwrap_or((number, 0));
        if way > 0 && self.ways.is_empty() {
            self.ways.resize(self.from.len(), 0);
        }
        if !self.ways.is_empty() || way > 0 {
            self.ways.push(way);
        }
        self.from.push(from);
        (number, true)
    }

    /// Bytes of the states themselves, and of how they were reached.
    #[must_use]
    pub fn bytes_of_states(&self) -> usize {
        self.words.len() * 8 + (self.from.len() + self.ways.len()) * 4
    }

    /// Bytes in use, the index included.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.words.capacity() * 8 + (self.from.capacity() + self.ways.capacity()) * 4 + self.index.allocation_size()
    }
}
