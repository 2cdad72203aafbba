//! One walk forward over the days of a charter: each register once, and each way that its day can go. All counters and dates only
//! grow, so that whatever leads to a register has been looked at before it.

use super::branch::{Advance, Branching, Passed};
use super::exact::Unsolved;
use super::explore::Limit;
use super::extreme::Amounts;
use super::recalled::{Recalled, To, Way};
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

/// Whether days that go as another went are recalled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    Recalled,
    /// Each is lived through.
    Lived,
}

/// When a walk is given up.
#[derive(Clone, Copy, Debug)]
pub(super) enum Most {
    /// After so many registers.
    Registers(usize),
    /// After as much work as it is to live through so many registers; to recall one is an eighth of it.
    Work(usize),
}

impl Most {
    fn is_passed(self, registers: usize, lived: usize) -> Option<usize> {
        let (done, most) = match self {
            Most::Registers(most) => (registers, most),
            Most::Work(most) => (lived + registers.saturating_sub(lived) / 8, most),
        };
        (done > most).then_some(most)
    }
}

/// What was walked over.
pub(super) struct Walked {
    pub(super) registers: usize,
    /// Those whose day was lived through; the days of the others went as another did.
    pub(super) lived: usize,
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

    /// A way leads to a register.
    fn reached<W, V: Visitor<W, Carried = C>>(&mut self, register: &[u64], way: V::Way, visitor: &mut V) {
        match self.known(register) {
            Some(there) => visitor.joins(way, there),
            None => self.carried.push(visitor.goes_to(way)),
        }
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
    most: Most,
    days: Days,
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
    let spans = setting.spans_of_durations().filter(|_| days == Days::Recalled);
    let almanac = spans.and_then(|spans| walker.shift(&reads, expectations, &spans));
    let mut recalled = almanac.map(|almanac| Recalled::new(&machine, almanac));
    let mut branching = Branching::new(Likely::<W>::new(odds), Amounts::of(&machine, money, None));
    if V::TELLS_OPEN {
        branching.tell_open();
    }
    let mut packed = vec![0; walker.words()];
    walker.start(&mut packed).map_err(|why| Unsolved::Why(Why::Unpacked(why)))?;
    // Where days are recalled, a register of a day is the number of its shape.
    let mut shapes = Store::new(packed.len().saturating_sub(1));
    let width = if recalled.is_some() { 1 } else { packed.len() };
    let mut coming: BTreeMap<Day, Registers<V::Carried>> = BTreeMap::new();
    let mut first = Registers::new(width);
    match packed.split_first() {
        Some((_, shape)) if recalled.is_some() => drop(first.known(&[u64::from(shapes.insert(shape, None).0)])),
        _ => drop(first.known(&packed)),
    }
    first.carried.push(visitor.start());
    coming.insert(walker.day_of(&packed), first);
    let (mut count, mut lived_through) = (0, 0);
    while let Some((day, registers)) = coming.pop_first() {
        count += registers.carried.len();
        if let Some(most) = most.is_passed(count, lived_through) {
            return Err(Unsolved::Why(Why::Limit(Limit::States(most), day)));
        }
        let stop = recalled.as_ref().map_or(day, |recalled| recalled.next_stop(day));
        for (number, carried) in (0..).zip(&registers.carried) {
            visitor.looks_at(carried, day);
            let known = registers.store.state(number);
            let shape = known.first().and_then(|shape| u32::try_from(*shape).ok()).unwrap_or(0);
            if let Some(ways) = recalled.as_mut().and_then(|recalled| recalled.ways(shape, day)) {
                for way in ways.iter() {
                    if let Some((next, shape, way)) = gone(way, carried, (day, stop), visitor) {
                        let next = coming.entry(next).or_insert_with(|| Registers::new(width));
                        next.reached(&[u64::from(shape)], way, visitor);
                    }
                }
                continue;
            }
            let register = match &recalled {
                Some(_) => [&[u64::try_from(day.0 - walker.first().0).unwrap_or(0)], shapes.state(shape)].concat(),
                None => known.to_vec(),
            };
            lived_through += 1;
            let mut telling = recalled.as_mut().and_then(|recalled| recalled.tell(day));
            branching.begin();
            let mut advance = Advance::Way;
            while advance != Advance::Over {
                let lived = match advance {
                    Advance::Lasting => walker.last_on(&mut branching, &mut NoRecord, &mut packed),
                    _ => walker.live(&register, &mut branching, &mut NoRecord, &mut packed),
                };
                if let Some(gap) = branching.gaps.first() {
                    return Err(Unsolved::Why(Why::Gaps(vec![*gap])));
                }
                visitor.passes(branching.passed());
                let weight = branching.weight();
                let way = visitor.way(carried, weight.clone());
                for (at, amount) in walker.added().iter().enumerate() {
                    visitor.adds(&way, at, amount);
                }
                for at in walker.came_true() {
                    visitor.came_true(&way, at, day);
                }
                let to = match lived.map_err(|why| Unsolved::Why(Why::Unpacked(why)))? {
                    Lived::On => {
                        let later = walker.day_of(&packed);
                        let next = coming.entry(later).or_insert_with(|| Registers::new(width));
                        match packed.split_first() {
                            Some((_, shape)) if recalled.is_some() => {
                                let (number, _) = shapes.insert(shape, None);
                                next.reached(&[u64::from(number)], way, visitor);
                                To::Shape(later.0 - day.0, number)
                            }
                            _ => {
                                next.reached(&packed, way, visitor);
                                To::Shape(later.0 - day.0, 0)
                            }
                        }
                    }
                    Lived::Ended(end) => {
                        let truths = walker.truths();
                        visitor.ends(way, day, end.clone(), truths.clone());
                        To::Ended(end, truths)
                    }
                };
                if let Some(telling) = &mut telling {
                    let (forks, came_true) = (branching.passed().collect(), walker.came_true().collect());
                    telling.goes(Way { forks, weight, came_true, to }, walker.reach());
                }
                advance = branching.advance();
            }
            if let (Some(recalled), Some(telling)) = (&mut recalled, telling) {
                recalled.keep(shape, telling);
            }
        }
    }
    Ok(Walked { registers: count, lived: lived_through, assumed: branching.source.assumed, first: walker.first() })
}

/// Goes a way as it was gone on another day; the day and the shape that it leads to. `stop`: the next date of the calendar.
fn gone<W: Weight, V: Visitor<W>>(way: &Way<W>, from: &V::Carried, (day, stop): (Day, Day), visitor: &mut V) -> Option<(Day, u32, V::Way)> {
    let Way { forks, weight, came_true, to } = way;
    visitor.passes(forks.iter().cloned());
    let way = visitor.way(from, weight.clone());
    came_true.iter().for_each(|at| visitor.came_true(&way, *at, day));
    match to {
        To::Shape(later, shape) => Some((day.plus(*later), *shape, way)),
        To::Stop(shape) => Some((stop, *shape, way)),
        To::Ended(end, truths) => {
            visitor.ends(way, day, end.clone(), truths.clone());
            None
        }
    }
}
