//! Random charters as text, so that a failure prints something that a person can read.
//!
//! A charter is written by rolling dice: 0 always chooses the plainest, so that proptest's shrinking leads to plain charters.
//! Every declaration has dice of its own: making one plainer changes no other.

mod dice;
mod governance;
mod parties;
mod scenario;
mod stage;
mod words;

pub use dice::Dice;
use proptest::prelude::*;
use words::Words;

/// All the dice of one charter.
#[derive(Clone)]
pub struct Rolls(Vec<Vec<u16>>);

impl std::fmt::Debug for Rolls {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "\n{}", self.charter())
    }
}

const DECLARATIONS: usize = 20;
/// Dice of each declaration.
const DICE: usize = 90;

pub fn rolls() -> impl Strategy<Value = Rolls> {
    prop::collection::vec(prop::collection::vec(any::<u16>(), DICE), DECLARATIONS).prop_map(Rolls)
}

impl Rolls {
    fn dice(&self, declaration: usize) -> Dice<'_> {
        Dice::new(self.0.get(declaration).map_or(&[], Vec::as_slice))
    }

    /// Every way to make this charter plainer by one step: a declaration without its clauses, then a die that shows 0.
    pub fn plainer(&self) -> impl Iterator<Item = Rolls> + '_ {
        let without = |declaration: usize, from: usize, to: usize| {
            let row = self.0.get(declaration)?;
            let to = to.min(row.len());
            row.get(from..to)?.iter().any(|die| *die != 0).then(|| {
                let mut rolls = self.clone();
                rolls.0[declaration][from..to].fill(0);
                rolls
            })
        };
        [DICE, 30, 8, 2, 1].into_iter().flat_map(move |size| {
            (0..self.0.len())
                .flat_map(move |declaration| (0..DICE).step_by(size).filter_map(move |from| without(declaration, from, from + size)))
        })
    }

    /// The charter that these dice write.
    pub fn charter(&self) -> String {
        let mut dice = self.dice(0);
        let words = Words::new(&mut dice);
        let mut text = words.head();
        text += &parties::parties([self.dice(1), self.dice(2), self.dice(3), self.dice(4)], &words);
        text += &parties::bodies([self.dice(5), self.dice(6)], &words);
        for number in 0..words.stages {
            text += &stage::stage(&mut self.dice(7 + number), number, &words);
        }
        text += &governance::duties([self.dice(14), self.dice(15), self.dice(16)], &words);
        text += &governance::indicators([self.dice(17), self.dice(18)], &words);
        text += &governance::insurance(&mut dice, &words);
        text += &scenario::scenario(&mut self.dice(19), &words);
        text
    }
}
