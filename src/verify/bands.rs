//! The least and the greatest chance, whatever those choose for whom the scenario does not answer: they know what has happened,
//! not what will. Each choice is the best (or the worst) for one figure, worked out from the last day backwards (backward
//! induction over a Markov decision process without loops: Puterman 1994, section 4.5).

use super::branch::Passed;
use super::exact::{Likelihoods, Unsolved, groups};
use super::sweep::{Days, Most, Visitor, sweep};
use crate::machine::{Reads, Truth};
use crate::model::{End, Expectation};
use crate::quantity::Day;
use crate::simulate::Setting;
use std::collections::{BTreeMap, BTreeSet};

/// Between which chances something lies, in doubles (relative error below the number of registers × 2^-53).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    pub least: f64,
    pub greatest: f64,
}

/// What the chances of a scenario can be.
#[derive(Clone, Debug)]
pub struct Bands {
    /// Of each end that is possible.
    pub ends: BTreeMap<End, Band>,
    /// Of each expectation, in the order of the setting; runs in which a reading has no value are not counted in its least
    /// chance, and are in its greatest.
    pub expectations: Vec<Result<Band, Unsolved>>,
    /// Registers that were looked at for the ends.
    pub registers: usize,
}

/// The bands of a setting: of its ends, and of those expectations that have an exact chance among these.
///
/// # Errors
/// If those of its ends cannot be told within so many registers.
pub fn bands<W>(setting: &Setting<'_>, chances: &Likelihoods<W>, most: usize) -> Result<Bands, Unsolved> {
    let model = setting.model();
    let guards = Reads::guards(model);
    let expectations = setting.expectations();
    let mut found: Vec<Option<Result<Band, Unsolved>>> = vec![None; expectations.len()];
    let mut first = None;
    for (number, (_, group)) in groups(model, &guards, &guards, &expectations).into_iter().enumerate() {
        let unsolved: Vec<&Unsolved> = group.iter().filter_map(|at| chances.expectations.get(*at)?.as_ref().err()).collect();
        if number > 0 && unsolved.len() == group.len() {
            for (at, why) in group.iter().zip(unsolved) {
                found[*at] = Some(Err(why.clone()));
            }
            continue;
        }
        let chosen: Vec<&Expectation> = group.iter().filter_map(|at| expectations.get(*at).copied()).collect();
        let mut tree = Tree::default();
        let walked = sweep(setting, &guards, &chosen, Most::Registers(most), Days::Recalled, &mut tree);
        for (place, at) in group.iter().enumerate() {
            let truth = |outcome: &Outcome| outcome.truths.get(place).copied().flatten();
            found[*at] = Some(walked.as_ref().map_err(Clone::clone).map(|_| Band {
                least: tree.best(|outcome| truth(outcome) == Some(true), f64::min),
                greatest: tree.best(|outcome| truth(outcome) != Some(false), f64::max),
            }));
        }
        if first.is_none() {
            first = Some((tree, walked?));
        }
    }
    let (ends, registers) = first.map(|(tree, walked)| (tree.ends(), walked.registers)).unwrap_or_default();
    Ok(Bands { ends, expectations: found.into_iter().flatten().collect(), registers })
}

/// How a run ends, and whether each expectation was true; `None`: not known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Outcome {
    end: End,
    truths: Vec<Option<bool>>,
}

/// What comes after a pick.
#[derive(Clone, Copy)]
enum Next {
    /// Another fork of the same day.
    Fork(u32),
    /// A register, by its number.
    Register(u32),
    Outcome(u32),
}

/// A fork with what comes after each pick.
struct Fork {
    is_open: bool,
    arms: Vec<(f64, Next)>,
}

/// All ways of all registers, as trees of forks.
#[derive(Default)]
struct Tree {
    forks: Vec<Fork>,
    /// By the number of a register: where its day begins.
    registers: Vec<Option<Next>>,
    /// The numbers of registers in the order in which they were looked at.
    order: Vec<u32>,
    outcomes: BTreeMap<Outcome, u32>,
    /// The forks of the way that is gone.
    passed: Vec<Passed<f64>>,
}

impl Tree {
    fn find(&mut self) -> u32 {
        self.registers.push(None);
        u32::try_from(self.registers.len() - 1).unwrap_or(u32::MAX)
    }

    /// Puts the way that is gone into the tree of the register that is looked at.
    fn lead(&mut self, to: Next) {
        let Some(register) = self.order.last().copied() else { return };
        // Where the next fork, or the end of the way, hangs.
        let mut hook: Option<(u32, usize)> = None;
        let passed = std::mem::take(&mut self.passed);
        for fork in &passed {
            let known = match hook {
                None => self.registers[register as usize],
                Some((above, arm)) => self.forks[above as usize].arms.get(arm).map(|(_, next)| *next),
            };
            let number = match known {
                Some(Next::Fork(number)) => number,
                _ => {
                    self.forks.push(Fork { is_open: fork.is_open, arms: Vec::new() });
                    let number = u32::try_from(self.forks.len() - 1).unwrap_or(u32::MAX);
                    self.hang(register, hook, Next::Fork(number));
                    number
                }
            };
            let arms = &mut self.forks[number as usize].arms;
            if arms.len() == fork.picked {
                // What it leads to comes next.
                arms.push((fork.weight, to));
            }
            hook = Some((number, fork.picked));
        }
        self.hang(register, hook, to);
        self.passed = passed;
    }

    fn hang(&mut self, register: u32, hook: Option<(u32, usize)>, next: Next) {
        match hook {
            None => self.registers[register as usize] = Some(next),
            Some((fork, arm)) => {
                if let Some((_, hung)) = self.forks[fork as usize].arms.get_mut(arm) {
                    *hung = next;
                }
            }
        }
    }

    fn ends(&self) -> BTreeMap<End, Band> {
        let ends: BTreeSet<&End> = self.outcomes.keys().map(|outcome| &outcome.end).collect();
        let band = |end: &End| Band {
            least: self.best(|outcome| outcome.end == *end, f64::min),
            greatest: self.best(|outcome| outcome.end == *end, f64::max),
        };
        ends.into_iter().map(|end| (end.clone(), band(end))).collect()
    }

    /// The chance of what is counted, if at each open fork the better of two is chosen.
    fn best(&self, counts: impl Fn(&Outcome) -> bool, better: fn(f64, f64) -> f64) -> f64 {
        let mut outcomes = vec![0.0; self.outcomes.len()];
        for (outcome, number) in &self.outcomes {
            outcomes[*number as usize] = f64::from(u8::from(counts(outcome)));
        }
        // Forks of one day hang below those that were found before; registers lead to later ones.
        let mut forks = vec![0.0; self.forks.len()];
        let mut registers = vec![0.0; self.registers.len()];
        let mut left = self.forks.len();
        for number in self.order.iter().rev() {
            let Some(start) = self.registers[*number as usize] else { continue };
            let value = |next: Next, forks: &[f64], registers: &[f64]| match next {
                Next::Fork(fork) => forks[fork as usize],
                Next::Register(register) => registers[register as usize],
                Next::Outcome(outcome) => outcomes[outcome as usize],
            };
            if let Next::Fork(first) = start {
                for at in (first as usize..left).rev() {
                    let Fork { is_open, arms } = &self.forks[at];
                    let values = arms.iter().map(|(weight, next)| (weight, value(*next, &forks, &registers)));
                    forks[at] = if *is_open {
                        values.map(|(_, value)| value).reduce(better).unwrap_or(0.0)
                    } else {
                        values.map(|(weight, value)| weight * value).sum()
                    };
                }
                left = first as usize;
            }
            registers[*number as usize] = value(start, &forks, &registers);
        }
        self.order.first().map_or(0.0, |first| registers[*first as usize])
    }
}

impl Visitor<f64> for Tree {
    const TELLS_OPEN: bool = true;
    type Carried = u32;
    type Way = ();

    fn start(&mut self) -> u32 {
        self.find()
    }

    fn looks_at(&mut self, carried: &u32, _: Day) {
        self.order.push(*carried);
    }

    fn passes(&mut self, forks: impl Iterator<Item = Passed<f64>>) {
        self.passed.clear();
        self.passed.extend(forks);
    }

    fn way(&mut self, _: &u32, _: f64) {}

    fn goes_to(&mut self, (): ()) -> u32 {
        let number = self.find();
        self.lead(Next::Register(number));
        number
    }

    fn joins(&mut self, (): (), there: &mut u32) {
        self.lead(Next::Register(*there));
    }

    fn ends(&mut self, (): (), _: Day, end: &End, truths: &[Truth]) {
        let truths = truths.iter().copied().map(Truth::known);
        let new = u32::try_from(self.outcomes.len()).unwrap_or(u32::MAX);
        let number = *self.outcomes.entry(Outcome { end: end.clone(), truths: truths.collect() }).or_insert(new);
        self.lead(Next::Outcome(number));
    }
}
