//! The finite chain that a scenario makes of a charter, written out: states, what leads from one to the next, and how likely.

use super::exact::Unsolved;
use super::sweep::{Days, Most, Visitor, sweep};
use super::weight::Weight;
use crate::machine::{Reads, Truth};
use crate::model::{End, Expectation};
use crate::quantity::Day;
use crate::simulate::Setting;
use num_rational::BigRational;
use std::collections::BTreeMap;

/// A chain without loops: states that are passed through on their days, and ends.
#[derive(Clone, Debug)]
pub struct Chain {
    /// The first day of the period.
    pub first: Day,
    /// By state, in the order of days: what happens on its day. The first one is where it begins.
    pub states: Vec<State>,
    /// All ways to end, in their own order.
    pub ends: Vec<Ended>,
    /// The expectations that were asked for, by their place in the setting.
    pub expectations: Vec<usize>,
}

/// A state before its day.
#[derive(Clone, Debug)]
pub struct State {
    pub day: Day,
    /// Where it may lead, and how likely. The chances add up to one.
    pub steps: BTreeMap<Next, BigRational>,
}

/// Where a step leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Next {
    /// To a state, by its number.
    State(usize),
    /// To an end, by its number.
    End(usize),
}

/// How, when and with which truths a run ends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ended {
    pub end: End,
    /// Whether each expectation holds; `None`: not known.
    pub truths: Vec<Option<bool>>,
    pub day: Day,
}

impl Chain {
    /// The chain of a setting, in which these expectations can be told (by their place in it).
    ///
    /// # Errors
    /// If there is none within so many registers.
    pub fn of(setting: &Setting<'_>, expectations: &[usize], most: usize) -> Result<Chain, Unsolved> {
        let written = setting.expectations();
        let chosen: Vec<&Expectation> = expectations.iter().filter_map(|at| written.get(*at).copied()).collect();
        let mut drawn = Drawn::default();
        let walked = sweep(setting, &Reads::guards(setting.model()), &chosen, Most::Registers(most), Days::Recalled, &mut drawn)?;
        Ok(drawn.chain(walked.first, expectations))
    }
}

/// The steps of a state, each with its chance.
type Onwards = Vec<(Onward, BigRational)>;

/// A chain in the making. States and ends are numbered as they are found.
#[derive(Default)]
struct Drawn {
    found: u32,
    /// In the order in which they are looked at: the number of a state, its day and its steps.
    states: Vec<(u32, Day, Onwards)>,
    ends: BTreeMap<Ended, u32>,
}

#[derive(Clone, Copy)]
enum Onward {
    State(u32),
    End(u32),
}

impl Drawn {
    fn find(&mut self) -> u32 {
        self.found += 1;
        self.found - 1
    }

    fn step(&mut self, onward: Onward, weight: BigRational) {
        if let Some((.., steps)) = self.states.last_mut() {
            steps.push((onward, weight));
        }
    }

    /// Numbers states in the order of their days and ends in their own.
    fn chain(self, first: Day, expectations: &[usize]) -> Chain {
        let mut places = vec![0; self.states.len()];
        for (place, (number, ..)) in self.states.iter().enumerate() {
            places[*number as usize] = place;
        }
        let mut end_places = vec![0; self.ends.len()];
        for (place, number) in self.ends.values().enumerate() {
            end_places[*number as usize] = place;
        }
        let next = |onward: Onward| match onward {
            Onward::State(number) => Next::State(places[number as usize]),
            Onward::End(number) => Next::End(end_places[number as usize]),
        };
        let states = self.states.into_iter().map(|(_, day, steps)| {
            let mut sums: BTreeMap<Next, BigRational> = BTreeMap::new();
            for (onward, weight) in steps {
                sums.entry(next(onward)).and_modify(|sum| *sum = sum.plus(&weight)).or_insert(weight);
            }
            State { day, steps: sums }
        });
        Chain { first, states: states.collect(), ends: self.ends.into_keys().collect(), expectations: expectations.to_vec() }
    }
}

/// Carried to a state: its number.
impl Visitor<BigRational> for Drawn {
    type Carried = u32;
    type Way = BigRational;

    fn start(&mut self) -> u32 {
        self.find()
    }

    fn looks_at(&mut self, carried: &u32, day: Day) {
        self.states.push((*carried, day, Vec::new()));
    }

    fn way(&mut self, _: &u32, weight: BigRational) -> BigRational {
        weight
    }

    fn goes_to(&mut self, way: BigRational) -> u32 {
        let number = self.find();
        self.step(Onward::State(number), way);
        number
    }

    fn joins(&mut self, way: BigRational, there: &mut u32) {
        self.step(Onward::State(*there), way);
    }

    fn ends(&mut self, way: BigRational, day: Day, end: &End, truths: &[Truth]) {
        let truths = truths.iter().copied().map(Truth::known);
        let new = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        let number = *self.ends.entry(Ended { end: end.clone(), truths: truths.collect(), day }).or_insert(new);
        self.step(Onward::End(number), way);
    }
}
