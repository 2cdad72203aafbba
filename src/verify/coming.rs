//! The registers of the days to come.

use super::sweep::Visitor;
use crate::quantity::Day;
use rustc_hash::FxHashMap;

/// The registers of a day, by the numbers of their shapes, in the order in which they were found, so that sums of doubles are the same
/// each time.
pub(super) struct Registers<C> {
    places: FxHashMap<u32, u32>,
    found: Vec<(u32, C)>,
}

/// Registers by their days.
pub(super) struct Coming<C> {
    first: Day,
    /// From the first day on.
    days: Vec<Option<Registers<C>>>,
    /// How many days are over.
    over: usize,
    /// Room for those of another day.
    spare: Vec<Registers<C>>,
}

impl<C> Registers<C> {
    pub(super) fn len(&self) -> usize {
        self.found.len()
    }

    /// Each with what is known of it.
    pub(super) fn iter(&self) -> impl Iterator<Item = &(u32, C)> {
        self.found.iter()
    }

    /// A way leads to one of this shape.
    pub(super) fn reached<W, V: Visitor<W, Carried = C>>(&mut self, shape: u32, way: V::Way, visitor: &mut V) {
        let new = u32::try_from(self.found.len()).unwrap_or(u32::MAX);
        let place = *self.places.entry(shape).or_insert(new);
        match self.found.get_mut(place as usize) {
            Some((_, there)) => visitor.joins(way, there),
            None => self.found.push((shape, visitor.goes_to(way))),
        }
    }
}

impl<C> Coming<C> {
    /// A first register.
    pub(super) fn new(first: Day, shape: u32, carried: C) -> Coming<C> {
        let registers = Registers { places: FxHashMap::from_iter([(shape, 0)]), found: vec![(shape, carried)] };
        Coming { first, days: vec![Some(registers)], over: 0, spare: Vec::new() }
    }

    /// The registers of a day that is not over.
    pub(super) fn on(&mut self, day: Day) -> &mut Registers<C> {
        let at = usize::try_from(day.0 - self.first.0).unwrap_or(0);
        if self.days.len() <= at {
            self.days.resize_with(at + 1, || None);
        }
        let room = || self.spare.pop().unwrap_or_else(|| Registers { places: FxHashMap::default(), found: Vec::new() });
        self.days[at].get_or_insert_with(room)
    }

    /// The next day with registers.
    pub(super) fn next(&mut self) -> Option<(Day, Registers<C>)> {
        while let Some(registers) = self.days.get_mut(self.over) {
            let day = self.first.plus(i32::try_from(self.over).unwrap_or(i32::MAX));
            self.over += 1;
            if let Some(registers) = registers.take() {
                return Some((day, registers));
            }
        }
        None
    }

    /// The registers of a day have been looked at.
    pub(super) fn done_with(&mut self, mut registers: Registers<C>) {
        registers.places.clear();
        registers.found.clear();
        self.spare.push(registers);
    }
}
