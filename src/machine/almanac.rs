//! The days of a period that go alike: after the same answers, a day that stands in the same shape before one of them as before the
//! other leads to the same shape. A shape is a register whose dates are counted from its day, but for those of the calendar.

use super::codec::{Codec, Span, bits_for};
use super::{Machine, Reads};
use crate::model::{DutyTiming, Expectation, Lasts, Occasion, Reading, RungAct};
use crate::quantity::{CalendarSpan, Day};
use rustc_hash::FxHashMap;
use std::hash::Hash;

/// What of the calendar the days of one machine can tell apart.
#[derive(Debug)]
pub struct Almanac {
    first: Day,
    last: Day,
    /// Dates on which something can happen that no run can move, in order.
    stops: Vec<Day>,
    /// By day of the period: between which two of these it lies.
    stretches: Vec<u32>,
    /// Spans of months, years and working days in which it is told how long stages last; and by day of the period: how long they are,
    /// counted from it.
    pub(super) durations: Vec<CalendarSpan>,
    civil: Vec<u32>,
    civil_bits: u32,
    /// By day of the period: how many people there are.
    people: Vec<u32>,
}

impl Almanac {
    fn place(&self, day: Day) -> Option<usize> {
        usize::try_from(day.0 - self.first.0).ok().filter(|at| *at < self.stretches.len())
    }

    fn is_stop(&self, day: Day) -> bool {
        self.stops.binary_search(&day).is_ok()
    }

    /// The stretch of days without such a date in which a day lies; `None` of such a date.
    #[must_use]
    pub fn stretch(&self, day: Day) -> Option<u32> {
        self.place(day).filter(|_| !self.is_stop(day)).map(|at| self.stretches[at])
    }

    /// There are as many people on a day as on other days with this number.
    #[must_use]
    pub fn people(&self, day: Day) -> Option<u32> {
        self.place(day).map(|at| self.people[at])
    }

    /// The next day after one on which something can happen that no run can move.
    #[must_use]
    pub fn next_stop(&self, day: Day) -> Day {
        self.stops.get(self.stops.partition_point(|stop| *stop <= day)).copied().unwrap_or(self.last)
    }

    /// The last day of the period.
    #[must_use]
    pub fn last(&self) -> Day {
        self.last
    }
}

/// How far what was written last reaches: for which later days of the stretch it holds too.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// Days to the latest date in it; whether there is any that is not of the calendar.
    pub days: i32,
    pub has_days: bool,
    /// It mattered how many people there are.
    pub saw_people: bool,
    /// Dates in it that are counted from another day than that which was lived through, or have to come before a date.
    pub counts: Vec<Count>,
}

/// A date that is counted from another. Both are told in days from the day that was lived through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub(super) from: i32,
    pub(super) to: i32,
    /// In which spans and how many, where their days differ.
    pub(super) counted: Option<(CalendarSpan, u32)>,
    /// The date of the calendar before which it was found to lie.
    pub(super) before: Option<Day>,
}

/// Writes or reads dates as days from a day, and those of the calendar as they are.
pub(super) struct Shifted<'s, C> {
    pub(super) codec: C,
    pub(super) day: Day,
    pub(super) almanac: &'s Almanac,
    pub(super) reach: Reach,
}

impl<C: Codec> Shifted<'_, C> {
    /// None, before the period, after it; days from the day, of which there are as many before it as after it; dates.
    fn width(span: Span) -> u32 {
        bits_for(3 * (u64::from(span.days) + 2) + 2)
    }

    fn coded(&mut self, day: &mut Option<Day>, span: Span, is_date: bool) {
        let (first, last, days) = (self.almanac.first, self.almanac.last, i32::try_from(span.days).unwrap_or(i32::MAX));
        let dates = 3 + 2 * days + 1;
        let code = match *day {
            None => 0,
            Some(day) if day < first => 1,
            Some(day) if day > last => 2,
            Some(day) if is_date => dates + (day.0 - first.0),
            Some(day) => {
                self.reach.days = self.reach.days.max(day.0 - self.day.0);
                self.reach.has_days = true;
                3 + days + (day.0 - self.day.0)
            }
        };
        let mut value = u64::try_from(code).unwrap_or(0);
        self.codec.bits(&mut value, Self::width(span));
        let code = i32::try_from(value).unwrap_or(0);
        *day = match code {
            0 => None,
            1 => Some(first.plus(-1)),
            2 => Some(last.plus(1)),
            _ if code >= dates => Some(first.plus(code - dates)),
            _ => Some(self.day.plus(code - 3 - days)),
        };
    }
}

impl<C: Codec> Codec for Shifted<'_, C> {
    const READS: bool = C::READS;
    const MEASURES: bool = C::MEASURES;
    const SHIFTS: bool = true;

    fn bits(&mut self, value: &mut u64, bits: u32) {
        self.codec.bits(value, bits);
    }

    fn day(&mut self, day: &mut Option<Day>, span: Span) {
        self.coded(day, span, false);
    }

    fn date(&mut self, day: &mut Option<Day>, span: Span) {
        let is_date = day.is_some_and(|day| self.almanac.is_stop(day));
        self.coded(day, span, is_date);
    }

    fn counts_from(&mut self, day: Option<Day>) {
        let class = day.and_then(|day| self.almanac.place(day)).map_or(0, |at| self.almanac.civil[at]);
        self.bits(&mut u64::from(class), self.almanac.civil_bits);
    }
}

/// By key: how many others came before it.
fn numbered<K: Hash + Eq>(keys: impl Iterator<Item = K>) -> Vec<u32> {
    let mut known: FxHashMap<K, u32> = FxHashMap::default();
    keys.map(|key| {
        let new = u32::try_from(known.len()).unwrap_or(u32::MAX);
        *known.entry(key).or_insert(new)
    })
    .collect()
}

impl Machine<'_> {
    /// Which days go alike, where these expectations are watched. `None`: too much of the calendar is read to tell. `spans`: those
    /// in which answers tell how long stages last.
    pub(super) fn almanac(&self, reads: &Reads, expectations: &[&Expectation], spans: &[CalendarSpan]) -> Option<Almanac> {
        let (model, plan) = (self.model, &self.plan);
        let suspends = plan.duties.iter().any(|id| {
            let mut rungs = model.duties[*id].if_broken.iter().flat_map(|ladder| &ladder.rungs);
            rungs.any(|rung| matches!(rung.act, RungAct::Suspend(_)))
        });
        let lags = model.stages.values().any(|stage| matches!(&stage.occasion, Occasion::After { lag: Some(lag), .. } if lag.is_civil()));
        let tells_durations = reads.readings().any(|reading| matches!(reading, Reading::Duration(_)));
        if plan.monthly || plan.imagines_shortfalls || suspends || lags || tells_durations {
            return None;
        }
        let mut stops = self.dates(expectations);
        for id in plan.series.iter() {
            if let Occasion::Every { every, during: None, .. } = model.stages[id].occasion {
                stops.extend(self.steps(every, self.first));
            }
        }
        for id in plan.duties.iter().copied() {
            let duty = &model.duties[id];
            if let Some(DutyTiming::By(date) | DutyTiming::On(date)) = duty.due.as_ref().map(|due| &due.timing) {
                stops.push(Day::of(*date));
            }
            let Some((every, from, during)) = super::duty::cycle(duty) else { continue };
            if every.bounds(&model.workdays).0 < 2 {
                // A cycle that ends on the day on which it begins is passed over.
                return None;
            }
            if from.is_some() || during.is_none() {
                stops.extend(self.steps(every, from.unwrap_or(self.first)).map(|day| day.plus(-1)));
            }
        }
        stops.retain(|day| (self.first..=self.last).contains(day));
        stops.sort_unstable();
        stops.dedup();
        let told = model.stages.values().filter_map(|stage| stage.lasts).flat_map(Lasts::spans).chain(spans.iter().copied());
        let mut durations: Vec<CalendarSpan> = Vec::new();
        for span in told.filter(CalendarSpan::is_civil) {
            if !durations.contains(&span) {
                durations.push(span);
            }
        }
        let days = || (self.first.0..=self.last.0).map(Day);
        let civil = numbered(days().map(|day| durations.iter().map(|span| span.days_from(day, &model.workdays)).collect::<Vec<i32>>()));
        let civil_bits = bits_for(u64::from(civil.iter().max().copied().unwrap_or(0)));
        let stretches = numbered(days().map(|day| stops.partition_point(|stop| *stop <= day)));
        let people = numbered(days().map(|day| self.world.foretold(day).map(|(_, stock)| stock / 1_000_000).collect::<Vec<i64>>()));
        Some(Almanac { first: self.first, last: self.last, stops, stretches, durations, civil, civil_bits, people })
    }

    /// All days of the period that lie so many times so long after a day.
    fn steps(&self, every: CalendarSpan, from: Day) -> impl Iterator<Item = Day> + '_ {
        let days = (1..).map(move |times| every.after(from, times, &self.model.workdays));
        days.take_while(|day| day.plus(-1) <= self.last)
    }

    /// Whether what a date was counted from leads to the same one on another day.
    #[must_use]
    pub fn counts_alike(&self, day: Day, count: &Count) -> bool {
        let to = day.plus(count.to);
        let counts = |(every, times): (CalendarSpan, u32)| every.after(day.plus(count.from), times, &self.model.workdays) == to;
        count.counted.is_none_or(counts) && count.before.is_none_or(|date| to < date)
    }
}
