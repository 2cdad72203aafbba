//! Days that go as a day before went are recalled: what came of a shape on one day comes of it on each later day of the same stretch, if
//! no date of the calendar lies on the way (`machine/almanac.rs`). Days come in order: what lay after a date of the calendar, seen from a
//! day, still does from a later one.

use super::branch::Passed;
use crate::machine::{Almanac, Count, Machine, Reach, Truth};
use crate::model::End;
use crate::quantity::Day;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// After so many days that were lived through it is seen whether recalling is worth its room.
const TRIAL: usize = 20_000;

/// One way that a day can go.
pub(super) struct Way<W> {
    pub(super) forks: Box<[Passed<W>]>,
    pub(super) weight: W,
    /// Expectations that came true.
    pub(super) came_true: Box<[usize]>,
    pub(super) to: To,
}

/// Where a way leads.
#[derive(Clone)]
pub(super) enum To {
    /// To a shape, so many days later.
    Shape(i32, u32),
    /// To a shape in which all dates are of the calendar, on the next of these.
    Stop(u32),
    Ended(End, Vec<Truth>),
}

/// What comes of a shape.
struct Sequel<W> {
    ways: Rc<[Way<W>]>,
    /// Days to the last of the days that it leads to, and to the latest date that is told in one of them.
    next: i32,
    latest: i32,
    counts: Box<[Count]>,
}

/// A sequel in the making, from its day on.
pub(super) struct Telling<W> {
    day: Day,
    /// The next date of the calendar.
    stop: Day,
    ways: Vec<Way<W>>,
    next: i32,
    latest: i32,
    counts: Vec<Count>,
    looks_up: bool,
}

/// What is known of the days of one machine.
pub(super) struct Recalled<'a, 'm, W> {
    machine: &'a Machine<'m>,
    almanac: Rc<Almanac>,
    /// By shape, stretch of days, and what is found by looking it up; of those where nothing is, by none.
    sequels: FxHashMap<(u32, u32, Option<u32>), Sequel<W>>,
    lived: usize,
    recalled: usize,
}

impl<W> Telling<W> {
    /// One way, and how far it reaches.
    pub(super) fn goes(&mut self, mut way: Way<W>, reach: &Reach) {
        if let To::Shape(later, shape) = way.to {
            if self.day.plus(later) == self.stop && !reach.has_days {
                way.to = To::Stop(shape);
            } else {
                self.next = self.next.max(later);
                self.latest = self.latest.max(later + reach.days);
            }
        }
        self.looks_up |= reach.looks_up;
        self.counts.extend_from_slice(&reach.counts);
        self.ways.push(way);
    }
}

impl<'a, 'm, W> Recalled<'a, 'm, W> {
    pub(super) fn new(machine: &'a Machine<'m>, almanac: Rc<Almanac>) -> Recalled<'a, 'm, W> {
        Recalled { machine, almanac, sequels: FxHashMap::default(), lived: 0, recalled: 0 }
    }

    /// The next date of the calendar after a day.
    pub(super) fn next_stop(&self, day: Day) -> Day {
        self.almanac.next_stop(day)
    }

    /// The ways that this shape goes on this day, if one like it was lived through before.
    pub(super) fn ways(&mut self, shape: u32, day: Day) -> Option<Rc<[Way<W>]>> {
        let stretch = self.almanac.stretch(day)?;
        let known = self.sequels.get(&(shape, stretch, None));
        let sequel = known.or_else(|| self.sequels.get(&(shape, stretch, self.almanac.look(day))))?;
        let alike = day.plus(sequel.next) < self.almanac.next_stop(day)
            && day.plus(sequel.latest) <= self.almanac.last()
            && sequel.counts.iter().all(|count| self.machine.counts_alike(day, count));
        alike.then(|| {
            self.recalled += 1;
            Rc::clone(&sequel.ways)
        })
    }

    /// Begins to tell how a day goes; `None` if it is not worth telling.
    pub(super) fn tell(&mut self, day: Day) -> Option<Telling<W>> {
        self.lived += 1;
        let is_worth_it = self.lived < TRIAL || self.lived < self.recalled;
        (is_worth_it && self.almanac.stretch(day).is_some()).then(|| Telling {
            day,
            stop: self.almanac.next_stop(day),
            ways: Vec::new(),
            next: 0,
            latest: 0,
            counts: Vec::new(),
            looks_up: false,
        })
    }

    /// Keeps what was told of a shape.
    pub(super) fn keep(&mut self, shape: u32, telling: Telling<W>) {
        let Telling { day, stop, ways, next, latest, counts, looks_up } = telling;
        let Some(stretch) = self.almanac.stretch(day) else { return };
        if day.plus(next) < stop {
            let look = self.almanac.look(day).filter(|_| looks_up);
            self.sequels.insert((shape, stretch, look), Sequel { ways: ways.into(), next, latest, counts: counts.into() });
        }
    }
}
