//! One walk forward over the days of a charter: each register once, and each way that its day can go. All counters and dates only
//! grow, so that whatever leads to a register has been looked at before it.

use super::branch::{Advance, Branching, Passed};
use super::exact::Unsolved;
use super::explore::Limit;
use super::extreme::Amounts;
use super::search::Why;
use super::source::Likely;
use super::store::Store;
use super::weight::Weight;
use crate::machine::{Asks, Keep, Lived, Machine, NoRecord, Reads, Subject, Total, Truth, Walker, World};
use crate::model::{End, Expectation, Model};
use crate::quantity::{Day, Exact};
use crate::simulate::Setting;
use std::collections::{BTreeMap, BTreeSet};

/// What is made of registers and ways.
pub(super) trait Visitor<W> {
    /// It wants to know which forks are open: choices of somebody whom no line of the scenario answers for.
    const TELLS_OPEN: bool = false;

    /// What is known of a register from what leads to it.
    type Carried;
    /// One way that a day can go.
    type Way;

    /// What the machine keeps: that guards and expectations can be told, and the visitor's own figures.
    fn keep(&self, model: &Model, reads: &Reads) -> Keep {
        Keep::with_books(model, reads)
    }

    /// What is added up, of all that a machine can add up.
    fn totals(&mut self, _all: Vec<Total>) -> Vec<Total> {
        Vec::new()
    }

    /// The register before the first day.
    fn start(&mut self) -> Self::Carried;

    /// Now all that leads to a register is known.
    fn looks_at(&mut self, _carried: &Self::Carried, _day: Day) {}

    /// The forks that a way passes; ways come in the order of their picks.
    fn passes(&mut self, _forks: impl Iterator<Item = Passed<W>>) {}

    /// A way of this chance.
    fn way(&mut self, from: &Self::Carried, weight: W) -> Self::Way;

    /// An expectation came true on a way, and had not been before.
    fn came_true(&mut self, _way: &Self::Way, _expectation: usize, _day: Day) {}

    /// On a way, so much is added to a total.
    fn adds(&mut self, _way: &Self::Way, _total: usize, _amount: &Exact) {}

    /// A way leads to a register to which none has led before.
    fn goes_to(&mut self, way: Self::Way) -> Self::Carried;

    /// A way leads to a register to which another has led before.
    fn joins(&mut self, way: Self::Way, there: &mut Self::Carried);

    /// A way ends the run, and so each expectation was true or not.
    fn ends(&mut self, way: Self::Way, day: Day, end: End, truths: Vec<Truth>);
}

/// What was walked over.
pub(super) struct Walked {
    pub(super) registers: usize,
    /// Questions that nobody answers.
    pub(super) assumed: BTreeSet<Subject>,
    /// The first day of the period.
    pub(super) first: Day,
}

/// The registers of a day in the order in which they were found, so that sums of doubles are the same each time.
struct Registers<C> {
    store: Store,
    carried: Vec<C>,
}

impl<C> Registers<C> {
    fn new(width: usize) -> Registers<C> {
        Registers { store: Store::new(width), carried: Vec::new() }
    }

    /// What is known of a register, if it is known; else it is now, and what is known of it comes next.
    fn known(&mut self, register: &[u64]) -> Option<&mut C> {
        let (number, is_new) = self.store.insert(register, None);
        if is_new { None } else { self.carried.get_mut(number as usize) }
    }
}

/// Walks over the days of a machine that keeps what guards and these expectations read.
pub(super) fn sweep<W: Weight, V: Visitor<W>>(
    setting: &Setting<'_>,
    guards: &Reads,
    expectations: &[&Expectation],
    most: usize,
    visitor: &mut V,
) -> Result<Walked, Unsolved> {
    let model = setting.model();
    let mut reads = guards.clone();
    expectations.iter().for_each(|expectation| reads.cond(&expectation.cond));
    let keep = visitor.keep(model, &reads);
    let (money, world) = (keep.money, World::new(model, setting.scenario));
    let machine = Machine::lean(model, world, &reads, keep.clone()).map_err(Unsolved::NotRunnable)?;
    let machine = {
        let mut odds = setting.odds(&machine);
        let world = machine.foretell(&reads, |question| {
            let (least, greatest) = odds.of(question)?.range();
            (least == greatest).then_some(least)
        });
        Machine::lean(model, world, &reads, keep).map_err(Unsolved::NotRunnable)?
    };
    let odds = setting.odds(&machine);
    let (stages, duties) = odds.in_a_row();
    let mut walker = Walker::new(&machine, &reads, Asks { stages, duties, dated: true }, expectations, &[]);
    walker.add_up(visitor.totals(machine.totals()));
    let mut branching = Branching::new(Likely::<W>::new(odds), Amounts::of(&machine, money, None));
    if V::TELLS_OPEN {
        branching.tell_open();
    }
    let mut packed = vec![0; walker.words()];
    walker.start(&mut packed).map_err(|why| Unsolved::Why(Why::Unpacked(why)))?;
    let width = walker.words();
    let mut days: BTreeMap<Day, Registers<V::Carried>> = BTreeMap::new();
    let mut first = Registers::new(width);
    first.known(&packed);
    first.carried.push(visitor.start());
    days.insert(walker.day_of(&packed), first);
    let mut count = 0;
    while let Some((day, registers)) = days.pop_first() {
        count += registers.carried.len();
        if count > most {
            return Err(Unsolved::Why(Why::Limit(Limit::States(most), day)));
        }
        for (number, carried) in (0..).zip(&registers.carried) {
            let register = registers.store.state(number);
            visitor.looks_at(carried, day);
            branching.begin();
            let mut advance = Advance::Way;
            while advance != Advance::Over {
                let lived = match advance {
                    Advance::Lasting => walker.last_on(&mut branching, &mut NoRecord, &mut packed),
                    _ => walker.live(register, &mut branching, &mut NoRecord, &mut packed),
                };
                if let Some(gap) = branching.gaps.first() {
                    return Err(Unsolved::Why(Why::Gaps(vec![*gap])));
                }
                visitor.passes(branching.passed());
                let way = visitor.way(carried, branching.weight());
                for (at, amount) in walker.added().iter().enumerate() {
                    visitor.adds(&way, at, amount);
                }
                for at in walker.came_true() {
                    visitor.came_true(&way, at, day);
                }
                match lived.map_err(|why| Unsolved::Why(Why::Unpacked(why)))? {
                    Lived::On => {
                        let next = days.entry(walker.day_of(&packed)).or_insert_with(|| Registers::new(width));
                        match next.known(&packed) {
                            Some(there) => visitor.joins(way, there),
                            None => next.carried.push(visitor.goes_to(way)),
                        }
                    }
                    Lived::Ended(end) => visitor.ends(way, day, end, walker.truths()),
                }
                advance = branching.advance();
            }
        }
    }
    Ok(Walked { registers: count, assumed: branching.source.assumed, first: walker.first() })
}
