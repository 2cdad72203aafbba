//! One walk forward over the days of a charter: each register once, and each way that its day can go. All counters and dates only
//! grow, so that whatever leads to a register has been looked at before it.

use super::branch::{Advance, Branching, Passed};
use super::coming::Coming;
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
use std::collections::BTreeSet;

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

    /// The forks that a way passes, where open ones are told; ways come in the order of their picks.
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
    fn ends(&mut self, way: Self::Way, day: Day, end: &End, truths: &[Truth]);
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
    // Where days are recalled, the first word of a register is its day, and the others are its shape.
    let dated = usize::from(recalled.is_some());
    let mut shapes = Store::new(packed.len() - dated);
    let mut coming = Coming::new(walker.day_of(&packed), shapes.insert(&packed[dated..], None).0, visitor.start());
    let mut register = packed.clone();
    let (mut count, mut lived_through) = (0, 0);
    while let Some((day, registers)) = coming.next() {
        count += registers.len();
        if let Some(most) = most.is_passed(count, lived_through) {
            return Err(Unsolved::Why(Why::Limit(Limit::States(most), day)));
        }
        let stop = recalled.as_mut().map_or(day, |recalled| recalled.begin(day));
        for (shape, carried) in registers.iter() {
            visitor.looks_at(carried, day);
            if let Some(ways) = recalled.as_mut().and_then(|recalled| recalled.ways(*shape)) {
                for Way { forks, weight, came_true, to } in ways.iter() {
                    visitor.passes(forks.iter().cloned());
                    let way = visitor.way(carried, weight.clone());
                    came_true.iter().for_each(|at| visitor.came_true(&way, *at, day));
                    go(to, way, (day, stop), &mut coming, visitor);
                }
                continue;
            }
            if dated > 0 {
                register[0] = u64::try_from(day.0 - walker.first().0).unwrap_or(0);
            }
            register[dated..].copy_from_slice(shapes.state(*shape));
            lived_through += 1;
            let mut telling = recalled.as_mut().and_then(|recalled| recalled.tell());
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
                if V::TELLS_OPEN {
                    visitor.passes(branching.passed());
                }
                let weight = branching.weight();
                let way = visitor.way(carried, weight.clone());
                for (at, amount) in walker.added().iter().enumerate() {
                    visitor.adds(&way, at, amount);
                }
                for at in walker.came_true() {
                    visitor.came_true(&way, at, day);
                }
                let to = match lived.map_err(|why| Unsolved::Why(Why::Unpacked(why)))? {
                    Lived::On => To::Shape(walker.day_of(&packed).0 - day.0, shapes.insert(&packed[dated..], None).0),
                    Lived::Ended(end) => To::Ended(Box::new((end, walker.truths()))),
                };
                go(&to, way, (day, stop), &mut coming, visitor);
                if let Some(telling) = &mut telling {
                    let forks = if V::TELLS_OPEN { branching.passed().collect() } else { Box::default() };
                    let came_true = walker.came_true().collect();
                    telling.goes(Way { forks, weight, came_true, to }, walker.reach());
                }
                advance = branching.advance();
            }
            if let (Some(recalled), Some(telling)) = (&mut recalled, telling) {
                recalled.keep(*shape, telling);
            }
        }
        coming.done_with(registers);
    }
    Ok(Walked { registers: count, lived: lived_through, assumed: branching.source.assumed, first: walker.first() })
}

/// Goes a way from a day. `stop`: the next date of the calendar.
fn go<W, V: Visitor<W>>(to: &To, way: V::Way, (day, stop): (Day, Day), coming: &mut Coming<V::Carried>, visitor: &mut V) {
    match to {
        To::Shape(later, shape) => coming.on(day.plus(*later)).reached(*shape, way, visitor),
        To::Stop(shape) => coming.on(stop).reached(*shape, way, visitor),
        To::Ended(ended) => visitor.ends(way, day, &ended.0, &ended.1),
    }
}
