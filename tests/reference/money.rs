//! Money that comes in (`semantics.md` 8; decisions 19 to 22, 26a, 27).

use super::calendar::later;
use super::conditions::is_the_event;
use super::{Q, Reference, exact, half_up, q, ratio, zero};
use charter::machine::{LogEvent, Spending};
use charter::model::{Certainty, Model, PartyId, Source, StageId, When};
use charter::quantity::{CalendarSpan, Day, Quantity, TimeUnit, Unit};

/// How one evening counts in a rate: a part of the civil unit that holds it.
pub fn part_of(unit: TimeUnit, evening: Day) -> Q {
    let date = evening.date();
    let days = match unit {
        TimeUnit::Day | TimeUnit::WorkingDay => 1,
        TimeUnit::Week => 7,
        TimeUnit::Month => i64::from(date.days_in_month()),
        TimeUnit::Year => i64::from(date.days_in_year()),
    };
    ratio(1, days)
}

/// A sum of money in minor units, exact.
pub fn minor(quantity: &Quantity) -> Q {
    let scale = match quantity.unit {
        Unit::Money(currency) => currency.minor_per_unit(),
        _ => 1,
    };
    exact(quantity.value) * q(scale)
}

impl Reference<'_, '_> {
    fn is_rate(quantity: &Quantity) -> bool {
        quantity.per_time().is_some()
    }

    /// People that a rate or amount per member is multiplied by.
    fn heads(&self, party: PartyId, quantity: &Quantity) -> Q {
        q(if quantity.per_member() { self.people(party) } else { 1 })
    }

    fn factor(&self, party: PartyId) -> Q {
        let now = &self.parties[party.index()];
        if now.is_there() { &now.share * &now.answered } else { zero() }
    }

    fn is_source(&self, party: PartyId) -> bool {
        self.model.stages.values().any(|stage| stage.fund.sources.iter().any(|source| source.party == party))
    }

    fn is_source_of(&self, party: PartyId, stage: StageId) -> bool {
        self.model.stages[stage].fund.sources.iter().any(|source| source.party == party)
    }

    /// The same money as a source's: amounts (not rates) without a date of a source, or `during` the stage that it is a source
    /// of.
    fn is_same_money(&self, index: usize) -> bool {
        let receipt = &self.books.receipts[index];
        match receipt.brings.when {
            _ if Self::is_rate(receipt.quantity) => false,
            When::Unsaid => self.is_source(receipt.party),
            When::During(stage) => self.is_source_of(receipt.party, stage),
            _ => false,
        }
    }

    pub fn dated_money(&mut self) {
        let today = self.today;
        for index in 0..self.books.receipts.len() {
            let due: Vec<Q> =
                self.books.receipts[index].dates.iter().filter(|(day, _)| *day <= today).map(|(_, amount)| amount.clone()).collect();
            self.books.receipts[index].dates.retain(|(day, _)| *day > today);
            for amount in due {
                self.receive_once(index, &amount);
            }
        }
        for index in 0..self.books.receipts.len() {
            let receipt = &self.books.receipts[index];
            let (party, amount) = (receipt.party, receipt.brought);
            if receipt.brings.back_on.is_some_and(|date| Day::of(date) == today) && amount > 0 {
                self.spend(Spending::Repayment(party), amount);
                self.look_at_cash();
            }
        }
    }

    /// The dates of dated money, before the first day. What would come before that day comes on it.
    pub fn write_down_dates(&mut self) {
        for index in 0..self.books.receipts.len() {
            let receipt = &self.books.receipts[index];
            let amount = minor(receipt.quantity);
            let dates = match &receipt.brings.when {
                When::On(date) => vec![(Day::of(*date), amount)],
                When::Instalments { count, every, from } => instalments(self.model, &amount, *count, *every, Day::of(*from)),
                When::Unsaid if !Self::is_rate(receipt.quantity) && !self.is_same_money(index) => vec![(self.first, amount)],
                _ => Vec::new(),
            };
            self.books.receipts[index].dates = dates;
        }
    }

    /// Money with a date that would come on that day or later comes later.
    pub fn delay_money(&mut self, party: PartyId, from: Day, span: CalendarSpan) {
        for receipt in self.books.receipts.iter_mut().filter(|receipt| receipt.party == party) {
            if matches!(receipt.brings.when, When::On(_) | When::Instalments { .. }) {
                for (day, _) in &mut receipt.dates {
                    if *day >= from {
                        *day = later(self.model, span, *day, 1);
                    }
                }
            }
        }
    }

    fn receive_once(&mut self, index: usize, amount: &Q) {
        let receipt = &self.books.receipts[index];
        let party = receipt.party;
        let whole = half_up(&(amount * self.heads(party, receipt.quantity) * self.factor(party)));
        self.books.receipts[index].brought += whole;
        self.receive(party, whole);
        self.look_at_cash();
    }

    pub fn receive(&mut self, party: PartyId, amount: i64) {
        if amount != 0 {
            self.books.received[party.index()] += amount;
            self.happens(LogEvent::Received { party, amount });
        }
    }

    pub fn spend(&mut self, on: Spending, amount: i64) {
        if amount != 0 {
            self.books.spent += amount;
            self.happens(LogEvent::Spent { on, amount });
        }
    }

    /// Cash below zero is a shortfall; it is found once, until cash is there again.
    pub fn look_at_cash(&mut self) {
        let cash = self.books.cash();
        self.books.lowest = self.books.lowest.min(cash);
        if cash < 0 && !self.books.short {
            self.books.found.push(self.today);
        }
        self.books.short = cash < 0;
    }

    /// Money after an event, once; whenever it happens, up to so many times.
    pub fn money_tied_to(&mut self, event: &LogEvent) {
        for index in 0..self.books.receipts.len() {
            let receipt = &self.books.receipts[index];
            let comes = match &receipt.brings.when {
                When::After(happening) => {
                    receipt.times == 0 && is_the_event(&happening.event, event) && (happening.in_a_row <= 1 || self.has_happened(happening))
                }
                When::Whenever { event: wanted, at_most } => is_the_event(wanted, event) && at_most.is_none_or(|most| receipt.times < most),
                _ => false,
            };
            if comes {
                self.books.receipts[index].times += 1;
                let amount = minor(self.books.receipts[index].quantity);
                self.receive_once(index, &amount);
            }
        }
    }

    pub fn committed(&self, source: &Source) -> i64 {
        half_up(&(q(source.amount.minor) * &self.parties[source.party.index()].share))
    }

    /// At its first success the sources of a stage are booked, and its lines shrink to what came. If a party has no other
    /// money clauses, what counted is booked; else its amounts without a date come now, as written.
    pub fn book_sources(&mut self, stage: StageId) {
        for (number, source) in self.model.stages[stage].fund.sources.iter().enumerate() {
            let party = source.party;
            if !self.parties[party.index()].is_there() {
                continue;
            }
            let its: Vec<usize> = (0..self.books.receipts.len()).filter(|&index| self.books.receipts[index].party == party).collect();
            let (same, others): (Vec<usize>, Vec<usize>) = its.into_iter().partition(|&index| self.is_same_money(index));
            let mut same = same.into_iter().filter(|&index| match self.books.receipts[index].brings.when {
                When::During(during) => during == stage,
                _ => true,
            });
            let asked = self.stages[stage.index()].contributions.get(&number).copied();
            if others.is_empty() {
                let amount = if source.certainty == Certainty::Committed { self.committed(source) } else { asked.unwrap_or(0) };
                if let Some(index) = same.next() {
                    self.books.receipts[index].brought += amount;
                }
                self.receive(party, amount);
                self.look_at_cash();
                continue;
            }
            let same: Vec<usize> = same.filter(|&index| self.books.receipts[index].times == 0).collect();
            if let Some(asked) = asked
                && source.amount.minor > 0
            {
                let now = &mut self.parties[party.index()];
                now.answered = &now.answered * ratio(asked, source.amount.minor);
            }
            for index in same {
                self.books.receipts[index].times += 1;
                let amount = minor(self.books.receipts[index].quantity);
                self.receive_once(index, &amount);
            }
        }
        self.shrink_lines(stage);
    }

    /// What flows evening by evening.
    pub fn evening_of_money(&mut self) {
        for index in 0..self.books.receipts.len() {
            if self.is_same_money(index) {
                continue;
            }
            let receipt = &self.books.receipts[index];
            let (party, quantity) = (receipt.party, receipt.quantity);
            let during = match receipt.brings.when {
                When::Unsaid => None,
                When::During(stage) => Some(stage),
                _ => continue,
            };
            if during.is_some_and(|stage| !self.stages[stage.index()].is_running()) {
                continue;
            }
            let part = match (quantity.per_time(), during) {
                (Some(unit), _) => part_of(unit, self.today),
                (None, Some(stage)) => {
                    let part = self.part_of_total(&receipt.spread, stage);
                    self.books.receipts[index].spread += &part;
                    part
                }
                (None, None) => continue,
            };
            let flows = minor(quantity) * part * self.heads(party, quantity) * self.factor(party);
            self.books.receipts[index].accrued += flows;
        }
        self.evening_of_spending();
    }

    /// What one more running evening is of a total over a stage: never more than the whole.
    pub fn part_of_total(&self, so_far: &Q, stage: StageId) -> Q {
        ratio(1, self.stages[stage.index()].planned).min(q(1) - so_far)
    }

    pub fn post_receipts(&mut self, only: Option<StageId>) {
        for index in 0..self.books.receipts.len() {
            let receipt = &self.books.receipts[index];
            if only.is_some_and(|stage| !matches!(receipt.brings.when, When::During(during) if during == stage)) {
                continue;
            }
            let (party, amount) = (receipt.party, half_up(&receipt.accrued) - receipt.posted);
            let receipt = &mut self.books.receipts[index];
            receipt.posted += amount;
            receipt.brought += amount;
            self.receive(party, amount);
        }
    }

    /// At month's end and at the end: all receipts, then all spendings, then cash is looked at.
    pub fn post_everything(&mut self) {
        self.post_hours();
        self.post_receipts(None);
        self.post_spendings(None);
        self.look_at_cash();
    }

    /// At a closing: what flows during the stage, its costs.
    pub fn post_flows_of(&mut self, stage: StageId) {
        self.post_hours();
        self.post_receipts(Some(stage));
        self.post_spendings(Some(stage));
        self.look_at_cash();
    }
}

/// Equal parts rounded down, the last one takes the rest.
fn instalments(model: &Model, total: &Q, count: u32, every: CalendarSpan, from: Day) -> Vec<(Day, Q)> {
    let part = (total / q(count.max(1))).floor();
    (0..count)
        .map(|k| {
            let amount = if k + 1 == count { total - &part * q(count - 1) } else { part.clone() };
            (later(model, every, from, k), amount)
        })
        .collect()
}
