//! Members and indicators at month's end (`semantics.md` 8; decisions 26, 31, 32).

use super::calendar::later;
use super::state::millionths;
use super::{Q, Reference, exact, half_up, q, ratio, rounded_down};
use charter::machine::{LogEvent, Spending, Subject, Support};
use charter::model::{Actor, Direction, Indicator, IndicatorId, Law, PartyId, Trend};
use charter::quantity::{Day, TimeUnit, Unit};

/// Whether an indicator's value meets its target.
pub fn is_met(indicator: &Indicator, value: Option<i64>) -> bool {
    let (Some(value), Some((target, _))) = (value, &indicator.target) else {
        return false;
    };
    match indicator.better {
        Some(Direction::Lower) => value <= millionths(target),
        _ => value >= millionths(target),
    }
}

impl Reference<'_, '_> {
    pub fn months_end_of_people(&mut self) {
        for party in self.model.parties.ids() {
            if let Some(trend) = self.world.members_on(party, self.today) {
                self.members_move(party, trend);
            }
        }
        for indicator in self.model.indicators.ids() {
            if let Some(trend) = self.world.indicator_on(indicator, self.today) {
                self.indicator_moves(indicator, trend);
            }
        }
        for indicator in self.model.indicators.ids() {
            self.is_it_met(indicator);
        }
    }

    fn month(&self) -> u32 {
        let date = self.today.date();
        (i32::from(date.year()) * 12 + i32::from(date.month()) - 1).unsigned_abs()
    }

    /// What a trend's number is this month: a year's in twelve parts, a week's or a day's as many times as the month has them,
    /// and of all this the part of the month's evenings that counted.
    fn of_this_month(&self, trend: &Trend, from: Day) -> Q {
        let date = self.today.date();
        let days = i64::from(date.days_in_month());
        let month_starts = Day::of(date.first_of_month());
        let since = trend.stretch.from.map(Day::of);
        let from = from.max(since.unwrap_or(from));
        let evenings = match trend.during {
            Some(stage) => {
                self.stages[stage.index()].open_evenings.min(since.map_or(i64::MAX, |since| i64::from(self.today.0 - since.0) + 1))
            }
            None => i64::from(self.today.0 - month_starts.max(self.first).max(from).0 + 1).max(0),
        };
        let months = match trend.per {
            TimeUnit::Month => q(1),
            TimeUnit::Year => ratio(1, 12),
            TimeUnit::Week => ratio(days, 7),
            TimeUnit::Day | TimeUnit::WorkingDay => q(days),
        };
        months * ratio(evenings, days)
    }

    fn members_move(&mut self, party: PartyId, trend: &Trend) {
        let part = self.of_this_month(trend, self.first);
        let per_head = law_unit(trend) != Some(Unit::Share);
        let stock = self.parties[party.index()].stock;
        let most = match &trend.law {
            Law::Each { .. } => 1_000_000 * (stock.max(0) / 1_000_000),
            _ if !per_head && trend.falls => 1_000_000,
            _ => i64::MAX,
        };
        let support = Support::range(0, most);
        let which = (self.month(), 0, 0);
        let answer = self.ask(Subject::MembersMove { party }, which, 0, support);
        let sign = if trend.falls { q(-1) } else { q(1) };
        let new = if per_head { q(stock) + sign * q(answer) * part } else { q(stock) * (q(1) + sign * ratio(answer, 1_000_000) * part) };
        self.parties[party.index()].stock = half_up(&new).max(0);
    }

    fn indicator_moves(&mut self, indicator: IndicatorId, trend: &Trend) {
        let its = &self.model.indicators[indicator];
        let (Some(value), Some((unit, date))) = (self.indicators[indicator.index()].value, &its.baseline) else {
            return;
        };
        let from = Day::of(*date);
        if self.today < from {
            return;
        }
        let from = self.moves_counted_to.map_or(from, |day| from.max(day.plus(1)));
        let part = self.of_this_month(trend, from);
        let which = (self.month(), 0, 0);
        let answer = self.ask(Subject::IndicatorMove { indicator }, which, 0, Support::range(i64::MIN, i64::MAX));
        let sign = if trend.falls { -1 } else { 1 };
        let moved = value + sign * half_up(&(q(answer) * part));
        let (low, high) = match (&its.scale, unit.unit) {
            (Some((low, high)), _) => (half_up(&(exact(*low) * q(1_000_000))), half_up(&(exact(*high) * q(1_000_000)))),
            (None, Unit::Share) => (0, 100_000_000),
            _ => (i64::MIN, i64::MAX),
        };
        self.indicators[indicator.index()].value = Some(moved.clamp(low, high));
    }

    /// Indicators that must persist go on moving after the end, until the closing of their stage and the span. Only reports
    /// read this: the diary is closed. Nothing is open any more, so what moves `during` a stage stands still.
    pub fn indicators_after_the_end(&mut self) {
        let (ended, pages) = (self.today, self.diary.len());
        let counted = self.last_evening_counted;
        for (indicator, its) in self.model.indicators.iter() {
            let Some(persists) = &its.persists else { continue };
            let Some(closed) = self.stages[persists.after.index()].closed else { continue };
            let until = later(self.model, persists.span, closed, 1);
            let from = if counted { ended.plus(1) } else { ended };
            for day in (from.0..=until.0).map(Day).filter(|day| day.is_month_end()) {
                self.today = day;
                self.moves_counted_to = counted.then_some(ended);
                if let Some(trend) = self.world.indicator_on(indicator, day).filter(|trend| trend.during.is_none()) {
                    self.indicator_moves(indicator, trend);
                }
            }
        }
        self.today = ended;
        self.diary.truncate(pages);
    }

    fn is_it_met(&mut self, indicator: IndicatorId) {
        let its = &self.model.indicators[indicator];
        let today = self.today;
        let now = &mut self.indicators[indicator.index()];
        let met = is_met(its, now.value);
        let was_met = std::mem::replace(&mut now.was_met, met);
        let newly = met && !was_met;
        now.met_since = if met { now.met_since.or(Some(today)) } else { None };
        if newly {
            self.happens(LogEvent::Met { indicator });
        }
        let now = &self.indicators[indicator.index()];
        let Some(pays) = its.pays.as_ref().filter(|_| !now.paid) else { return };
        let (Some(since), Some(value)) = (now.met_since, now.value) else { return };
        let held = its.persists.as_ref().is_none_or(|persists| later(self.model, persists.span, since, 1) <= today);
        let Actor::Party(payer) = pays.from else { return };
        if !held || !self.parties[payer.index()].is_there() {
            return;
        }
        let baseline = its.baseline.as_ref().map_or(0, |(quantity, _)| millionths(quantity));
        let units = if pays.per_unit { rounded_down(&ratio((value - baseline).abs(), 1_000_000)) } else { 1 };
        let amount = (pays.amount.minor * units).min(pays.at_most.map_or(i64::MAX, |most| most.minor));
        self.indicators[indicator.index()].paid = true;
        self.receive(payer, amount);
        self.spend(Spending::Outcome(indicator), amount);
        self.look_at_cash();
    }
}

/// The unit in which a trend's law is written.
fn law_unit(trend: &Trend) -> Option<Unit> {
    use charter::model::Value;
    trend.law.some_value().and_then(Value::quantity).map(|quantity| quantity.unit)
}
