//! Hours: offered, needed, given, missing, evening by evening. They cannot be saved up (`semantics.md` 8).

use super::flow::Pace;
use super::ledger::advance;
use super::month::Month;
use super::run::Run;
use super::{Oracle, Recorder};
use crate::quantity::{Day, Exact};

impl<O: Oracle, R: Recorder> Run<'_, '_, '_, O, R> {
    /// Counts the evenings before `to` that are not counted yet: nothing has changed since the first of them.
    pub(super) fn count_evenings(&mut self, to: Day) {
        while self.counted_to < to {
            let from = self.counted_to;
            let month = self.machine.months.holding(from);
            let end = to.min(month.end.plus(1));
            self.let_money_flow(month, end.0 - from.0);
            self.let_hours_flow(month, end.0 - from.0);
            for stage in self.reg.stages.iter_mut().filter(|stage| stage.is_open()) {
                stage.evenings_open += end.0 - from.0;
            }
            self.counted_to = end;
        }
    }

    /// The same of the evenings before the next day on which something can happen, where any are counted.
    pub(super) fn count_up_to(&mut self, next: Day) {
        if self.machine.plan.monthly {
            self.count_evenings(next);
        }
    }

    fn let_hours_flow(&mut self, month: Month, evenings: i32) {
        let machine = self.machine;
        if machine.hours.needs.is_empty() && machine.hours.offers.is_empty() {
            return;
        }
        let mut left = evenings;
        while left > 0 {
            // Totals run out on some evening: up to there all evenings are alike.
            let alike = self.evenings_alike(left);
            self.share_out_hours(month, alike);
            left -= alike;
        }
    }

    /// How many of the coming evenings are alike: until the first total runs out, then one at a time.
    fn evenings_alike(&self, evenings: i32) -> i32 {
        let machine = self.machine;
        let mut alike = evenings;
        let mut consider = |share: &Exact, planned: i32| {
            let left = Exact::from(1).minus(share).times(&Exact::from(i128::from(planned)));
            if left.is_positive() {
                let whole = i32::try_from(left.floor()).unwrap_or(i32::MAX);
                alike = alike.min(whole.max(1));
            }
        };
        for (at, offer) in machine.hours.offers.iter().enumerate() {
            if let Some(planned) = self.planned(&offer.pace) {
                consider(&self.reg.hours.offer_shares[at], planned);
            }
        }
        for (at, need) in machine.hours.needs.iter().enumerate() {
            if let Some(planned) = self.planned(&need.pace) {
                consider(&self.reg.hours.need_shares[at], planned);
            }
        }
        alike
    }

    /// Planned days of a total that flows now.
    fn planned(&self, pace: &Pace) -> Option<i32> {
        match pace {
            Pace::Rate { .. } => None,
            Pace::Planned { over, .. } => {
                let stage = &self.reg.stages[over.index()];
                stage.is_running().then_some(stage.planned)
            }
            Pace::Period { days, .. } => Some(*days),
        }
    }

    /// Hours that come or go by this pace on so many evenings.
    fn hours_of(pace: &Pace, share: &mut Exact, planned: Option<i32>, month: Month, evenings: i32) -> Exact {
        match pace {
            Pace::Rate { rate, unit } => Exact::from(*rate).times(&Exact::ratio(i64::from(evenings), month.days(*unit))),
            Pace::Planned { total, .. } | Pace::Period { total, .. } => match planned {
                Some(planned) => Exact::from(*total).times(&advance(share, evenings, planned)),
                None => Exact::zero(),
            },
        }
    }

    fn share_out_hours(&mut self, month: Month, evenings: i32) {
        let machine = self.machine;
        let mut pools = std::mem::take(&mut self.reg.hours.pools);
        pools.clear();
        for (at, offer) in machine.hours.offers.iter().enumerate() {
            let planned = self.planned(&offer.pace);
            let people = self.reg.parties[offer.party.index()].people();
            let gone = self.reg.parties[offer.party.index()].gone;
            let flows = offer.during.is_none_or(|stage| self.reg.stages[stage.index()].is_running());
            let hours = if flows {
                // Who is gone offers nothing, but the evenings count.
                let hours = Self::hours_of(&offer.pace, &mut self.reg.hours.offer_shares[at], planned, month, evenings);
                let heads = if offer.per_member { people } else { i64::from(!gone) };
                hours.times(&Exact::from(i128::from(heads)))
            } else {
                Exact::zero()
            };
            if !offer.on_call {
                let offered = &mut self.reg.hours.offered[offer.party.index()];
                *offered = offered.plus(&hours);
            }
            pools.push(hours);
        }
        for (at, need) in machine.hours.needs.iter().enumerate() {
            if !self.reg.stages[need.stage.index()].is_running() {
                continue;
            }
            let planned = self.planned(&need.pace);
            let mut wanted = Self::hours_of(&need.pace, &mut self.reg.hours.need_shares[at], planned, month, evenings);
            if need.per_member {
                let people = need.from.first().map_or(0, |party| self.reg.parties[party.index()].people());
                wanted = wanted.times(&Exact::from(i128::from(people)));
            }
            let hours = &mut self.reg.hours;
            hours.needed[need.stage.index()] = hours.needed[need.stage.index()].plus(&wanted);
            for party in &need.from {
                for during in [true, false] {
                    for (offer, pool) in machine.hours.offers.iter().zip(&mut pools) {
                        let fits = offer.party == *party && if during { offer.during == Some(need.stage) } else { offer.during.is_none() };
                        if !fits || !wanted.is_positive() {
                            continue;
                        }
                        let given = wanted.clone().min(pool.clone());
                        *pool = pool.minus(&given);
                        wanted = wanted.minus(&given);
                        hours.given[party.index()] = hours.given[party.index()].plus(&given);
                        if offer.on_call {
                            hours.offered[party.index()] = hours.offered[party.index()].plus(&given);
                        }
                        hours.given_in[need.stage.index()] = hours.given_in[need.stage.index()].plus(&given);
                    }
                }
            }
            if wanted.is_positive() {
                hours.missing[need.stage.index()] = hours.missing[need.stage.index()].plus(&wanted);
                if let Some(first) = need.from.first() {
                    hours.missing_from[first.index()] = hours.missing_from[first.index()].plus(&wanted);
                }
                self.reg.stages[need.stage.index()].missed_hours = machine.plan.watches_hours;
            }
        }
        self.reg.hours.pools = pools;
    }
}
