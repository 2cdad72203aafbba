//! Days that go as a day before went are recalled: what came of a shape on one day comes of it on each later day of the same stretch, if
//! no date of the calendar lies on the way (`machine/almanac.rs`). Days come in order: what lay after a date of the calendar, seen from a
//! day, still does from a later one.

use super::branch::Passed;
use crate::machine::{Almanac, Count, Machine, Reach, Truth};
use crate::model::End;
use crate::quantity::Day;
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
pub(super) enum To {
    /// To a shape, so many days later.
    Shape(i32, u32),
    /// To a shape in which all dates are of the calendar, on the next of these.
    Stop(u32),
    Ended(Box<(End, Vec<Truth>)>),
}

/// What comes of a shape.
struct Sequel<W> {
    /// In this stretch of days, with as many people (`None`: however many).
    stretch: u32,
    people: Option<u32>,
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
    saw_people: bool,
}

/// What is known of the days of one machine.
pub(super) struct Recalled<'a, 'm, W> {
    machine: &'a Machine<'m>,
    almanac: Rc<Almanac>,
    /// By shape.
    sequels: Vec<Vec<Sequel<W>>>,
    today: Today,
    lived: usize,
    recalled: usize,
}

/// A day, the stretch in which it lies, the next date of the calendar, and how many people there are.
#[derive(Clone, Copy)]
struct Today {
    day: Day,
    stretch: Option<u32>,
    stop: Day,
    people: Option<u32>,
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
        self.saw_people |= reach.saw_people;
        for count in &reach.counts {
            if !self.counts.contains(count) {
                self.counts.push(*count);
            }
        }
        self.ways.push(way);
    }
}

impl<'a, 'm, W> Recalled<'a, 'm, W> {
    pub(super) fn new(machine: &'a Machine<'m>, almanac: Rc<Almanac>) -> Recalled<'a, 'm, W> {
        let day = machine.period().0;
        let today = Today { day, stretch: None, stop: day, people: None };
        Recalled { machine, almanac, sequels: Vec::new(), today, lived: 0, recalled: 0 }
    }

    /// Begins another day; the next date of the calendar after it.
    pub(super) fn begin(&mut self, day: Day) -> Day {
        let (stretch, stop, people) = (self.almanac.stretch(day), self.almanac.next_stop(day), self.almanac.people(day));
        self.today = Today { day, stretch, stop, people };
        stop
    }

    /// The ways that this shape goes today, if one like it was lived through before.
    pub(super) fn ways(&mut self, shape: u32) -> Option<Rc<[Way<W>]>> {
        let Today { day, people, .. } = self.today;
        let is_alike = |sequel: &&Sequel<W>| {
            (sequel.people.is_none() || sequel.people == people)
                && self.holds(sequel)
                && sequel.counts.iter().all(|count| self.machine.counts_alike(day, count))
        };
        let sequel = self.sequels.get(shape as usize)?.iter().rev().find(is_alike)?;
        self.recalled += 1;
        Some(Rc::clone(&sequel.ways))
    }

    /// It is of the same stretch of days, and neither a date of the calendar nor the end of the period lies on its way. If not today,
    /// then on no later day.
    fn holds(&self, sequel: &Sequel<W>) -> bool {
        let Today { day, stretch, stop, .. } = self.today;
        Some(sequel.stretch) == stretch && day.plus(sequel.next) < stop && day.plus(sequel.latest) <= self.almanac.last()
    }

    /// Begins to tell how today goes; `None` if it is not worth telling.
    pub(super) fn tell(&mut self) -> Option<Telling<W>> {
        self.lived += 1;
        let is_worth_it = self.lived < TRIAL || self.lived < self.recalled;
        let Today { day, stretch, stop, .. } = self.today;
        (is_worth_it && stretch.is_some()).then(|| Telling {
            day,
            stop,
            ways: Vec::new(),
            next: 0,
            latest: 0,
            counts: Vec::new(),
            saw_people: false,
        })
    }

    /// Keeps what was told of a shape.
    pub(super) fn keep(&mut self, shape: u32, telling: Telling<W>) {
        let Telling { ways, next, latest, counts, saw_people, .. } = telling;
        let Some(stretch) = self.today.stretch else { return };
        let people = self.today.people.filter(|_| saw_people);
        let sequel = Sequel { stretch, people, ways: ways.into(), next, latest, counts: counts.into() };
        if self.holds(&sequel) {
            let at = shape as usize;
            if self.sequels.len() <= at {
                self.sequels.resize_with(at + 1, Vec::new);
            }
            let mut sequels = std::mem::take(&mut self.sequels[at]);
            sequels.retain(|sequel| self.holds(sequel));
            sequels.push(sequel);
            self.sequels[at] = sequels;
        }
    }
}
