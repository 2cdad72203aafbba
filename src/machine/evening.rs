//! The month's end: flows posted, then members, then indicators (`semantics.md` 4.5 and 8).

use super::register::{Mark, indicator_value};
use super::run::Run;
use super::{Cause, LogEvent, Oracle, Outcome, Recorder, Spending, Subject, Support};
use crate::model::{Actor, Direction, Indicator, IndicatorId, Law, OutcomePayment, PartyId, Persistence, Trend, Value};
use crate::quantity::{Day, Exact, Rational, TimeUnit, Unit};

impl<O: Oracle, R: Recorder> Run<'_, '_, '_, O, R> {
    pub(super) fn evening(&mut self) {
        self.stirred = true;
        self.post_everything();
        for stage in &mut self.reg.stages {
            stage.hours_found |= stage.missed_hours && !stage.hours_short;
            stage.hours_short = stage.missed_hours;
            stage.missed_hours = false;
            if !stage.hours_short {
                stage.causes.retain(|cause| *cause != Cause::Hours);
            }
        }
        for party in self.machine.model.parties.ids() {
            self.move_members(party);
        }
        for indicator in self.machine.model.indicators.ids() {
            self.move_indicator(indicator, self.machine.first);
        }
        self.look_at_targets();
        for stage in &mut self.reg.stages {
            stage.evenings_open = 0;
        }
    }

    /// The part of a month on which a trend works, and its rate's part of a month.
    fn part_of_month(&self, trend: &Trend, from: Day) -> Rational {
        let days = i128::from(self.machine.months.holding(self.day).days(TimeUnit::Month));
        let from = trend.stretch.from.map_or(from, |since| from.max(Day::of(since)));
        let evenings = match trend.during {
            Some(stage) if trend.stretch.from.is_some() => self.reg.stages[stage.index()].evenings_open.min(self.day.0 - from.0 + 1),
            Some(stage) => self.reg.stages[stage.index()].evenings_open,
            None => {
                let month_start = Day::of(self.day.date().first_of_month());
                self.day.0 - month_start.max(from).0 + 1
            }
        };
        let per_month = match trend.per {
            TimeUnit::Day | TimeUnit::WorkingDay => Rational::from_integer(days),
            TimeUnit::Week => Rational::new(days, 7),
            TimeUnit::Month => Rational::from_integer(1),
            TimeUnit::Year => Rational::new(1, 12),
        };
        Rational::new(i128::from(evenings.max(0)), days) * per_month
    }

    fn month_number(&self) -> u32 {
        let date = self.day.date();
        u32::try_from(i32::from(date.year()) * 12 + i32::from(date.month()) - 1).unwrap_or(0)
    }

    pub(super) fn move_members(&mut self, id: PartyId) {
        let Some(trend) = self.machine.world.members_on(id, self.day) else { return };
        let by_share = law_unit(&trend.law) == Some(Unit::Share);
        let most = match &trend.law {
            // Of the whole people, each alone.
            Law::Each { .. } => self.reg.parties[id.index()].stock.max(0) / 1_000_000 * 1_000_000,
            _ if by_share && trend.falls => 1_000_000,
            _ => i64::MAX,
        };
        let numbers = (self.month_number(), 0, 0);
        let answer = self.ask(Subject::MembersMove { party: id }, numbers, 0, Support::range(0, most));
        let part = Exact::from(self.part_of_month(trend, self.machine.first));
        let reg = &mut self.reg.parties[id.index()];
        let stock = i128::from(reg.stock);
        let whole = if by_share { Exact::from(stock).times(&millionths(answer)) } else { Exact::from(i128::from(answer)) };
        let moved = whole.times(&part);
        let stock = if trend.falls { Exact::from(stock).minus(&moved) } else { Exact::from(stock).plus(&moved) };
        reg.stock = i64::try_from(stock.round_half_up()).unwrap_or(i64::MAX).max(0);
    }

    /// `since`: evenings before it do not count.
    fn move_indicator(&mut self, id: IndicatorId, since: Day) {
        let machine = self.machine;
        let indicator = &machine.model.indicators[id];
        let (Some(trend), Some((_, from))) = (machine.world.indicator_on(id, self.day), &indicator.baseline) else { return };
        let from = Day::of(*from).max(machine.first);
        let Some(value) = self.reg.indicators[id.index()].value.filter(|_| from <= self.day) else { return };
        let numbers = (self.month_number(), 0, 0);
        let answer = self.ask(Subject::IndicatorMove { indicator: id }, numbers, 0, Support::range(i64::MIN, i64::MAX));
        let part = Exact::from(self.part_of_month(trend, from.max(since)));
        let moved = Exact::from(i128::from(answer)).times(&part).round_half_up();
        self.reg.indicators[id.index()].value = Some(moved_value(indicator, value, moved, trend.falls));
    }

    fn look_at_targets(&mut self) {
        let machine = self.machine;
        for (id, indicator) in machine.model.indicators.iter() {
            let today = self.day;
            let reg = &mut self.reg.indicators[id.index()];
            let met = reg.value.is_some_and(|value| reaches_target(indicator, value));
            let newly = met && !reg.met;
            reg.met = met;
            reg.met_since = if met { reg.met_since.or(Some(today)) } else { None };
            if newly {
                self.log(|| LogEvent::Met { indicator: id });
                self.mark(Mark::Met(id));
                // Occasions may have come open; noon is over.
                self.wakes_tomorrow = true;
            }
            if let Some(pays) = &indicator.pays {
                self.pay_outcome(id, indicator, pays);
            }
        }
    }

    fn pay_outcome(&mut self, id: IndicatorId, indicator: &Indicator, pays: &OutcomePayment) {
        let reg = &self.reg.indicators[id.index()];
        let (Some(since), Some(value), false) = (reg.met_since, reg.value, reg.paid) else { return };
        let held = indicator
            .persists
            .as_ref()
            .is_none_or(|Persistence { span, .. }| span.after(since, 1, &self.machine.model.workdays) <= self.day);
        let Actor::Party(payer) = pays.from else { return };
        if !held || self.reg.parties[payer.index()].gone {
            return;
        }
        let units = match (&indicator.baseline, pays.per_unit) {
            (Some((baseline, _)), true) => (value - indicator_value(baseline)).abs() / 1_000_000,
            _ => 1,
        };
        let cap = pays.at_most.map_or(i64::MAX, |cap| cap.minor);
        self.reg.indicators[id.index()].paid = true;
        self.pass_on(Some(payer), Spending::Outcome(id), pays.amount.minor.saturating_mul(units).min(cap));
    }

    /// Indicators that must persist go on moving after the end, until the closing of their stage and the span; only reports
    /// read this. Nothing is open any more, so lines that work `during` a stage stand still.
    pub(super) fn move_indicators_after_end(&mut self, outcome: &mut Outcome) {
        let machine = self.machine;
        for (id, indicator) in machine.model.indicators.iter() {
            let (Some(persists), Some(_)) = (&indicator.persists, machine.world.indicator(id)) else { continue };
            let Some(closed) = self.reg.stages[persists.after.index()].last_closed else { continue };
            let end = persists.span.after(closed, 1, &machine.model.workdays);
            let ended_on = self.day;
            // The evenings up to the last day of the period have moved it already.
            let counted = if self.lived_to_the_evening { ended_on.plus(1) } else { machine.first };
            let mut month_end = ended_on.max(counted).month_end();
            while month_end <= end {
                if machine.world.indicator_on(id, month_end).is_some_and(|trend| trend.during.is_none()) {
                    self.day = month_end;
                    self.move_indicator(id, counted);
                    if let (true, Some(value)) = (self.recorder.wants_books(), self.reg.indicators[id.index()].value) {
                        self.recorder.measured(month_end, id, value);
                    }
                }
                month_end = month_end.plus(1).month_end();
            }
            self.day = ended_on;
            outcome.indicators[id.index()] = self.reg.indicators[id.index()].value;
        }
    }
}

fn millionths(n: i64) -> Exact {
    Exact::from(Rational::new(i128::from(n), 1_000_000))
}

/// The unit that a trend counts in: a share, or heads.
fn law_unit(law: &Law) -> Option<Unit> {
    law.some_value().and_then(Value::quantity).map(|quantity| quantity.unit)
}

fn moved_value(indicator: &Indicator, value: i64, moved: i128, falls: bool) -> i64 {
    let value = i128::from(value) + if falls { -moved } else { moved };
    let value = i64::try_from(value).unwrap_or(if moved < 0 { i64::MIN } else { i64::MAX });
    let is_share = indicator.baseline.as_ref().is_some_and(|(quantity, _)| quantity.unit == Unit::Share);
    let (low, high) = match indicator.scale {
        Some((low, high)) => (in_millionths(low), in_millionths(high)),
        None if is_share => (0, 100_000_000),
        None => (i64::MIN, i64::MAX),
    };
    value.clamp(low, high.max(low))
}

fn in_millionths(r: Rational) -> i64 {
    i64::try_from(Exact::from(r).times(&Exact::from(1_000_000)).round_half_up()).unwrap_or(i64::MAX)
}

/// Whether a value is as good as the target.
pub(super) fn reaches_target(indicator: &Indicator, value: i64) -> bool {
    let Some((target, _)) = &indicator.target else { return false };
    let target = indicator_value(target);
    match indicator.better {
        Some(Direction::Lower) => value <= target,
        Some(Direction::Higher | Direction::Steady) | None => value >= target,
    }
}
