//! The amounts of a register as a row of numbers: what a packed register keeps apart, where guards or sentences read amounts.

use super::register::{FlowReg, Register};
use super::sums::Sums;
use super::{Machine, Subject};
use crate::model::StageId;
use crate::quantity::{Day, Exact, Rational};

/// Writes or reads amounts, one after the other.
pub(super) trait Row {
    fn number(&mut self, number: &mut i128);

    fn int(&mut self, number: &mut i64) {
        let mut wide = i128::from(*number);
        self.number(&mut wide);
        *number = i64::try_from(wide).unwrap_or(i64::MAX);
    }

    fn small(&mut self, number: &mut i32) {
        let mut wide = i128::from(*number);
        self.number(&mut wide);
        *number = i32::try_from(wide).unwrap_or(i32::MAX);
    }

    fn count(&mut self, number: &mut u32) {
        let mut wide = i128::from(*number);
        self.number(&mut wide);
        *number = u32::try_from(wide).unwrap_or(u32::MAX);
    }

    fn flag(&mut self, flag: &mut bool) {
        let mut wide = i128::from(*flag);
        self.number(&mut wide);
        *flag = wide == 1;
    }

    fn maybe(&mut self, number: &mut Option<i64>) {
        let mut has = number.is_some();
        self.flag(&mut has);
        let mut value = number.unwrap_or(0);
        self.int(&mut value);
        *number = has.then_some(value);
    }

    fn day(&mut self, day: &mut Option<Day>) {
        let mut value = day.map(|day| i64::from(day.0));
        self.maybe(&mut value);
        *day = value.map(|value| Day(i32::try_from(value).unwrap_or(i32::MAX)));
    }

    fn exact(&mut self, exact: &mut Exact);
}

/// A row that is written.
#[derive(Default)]
pub(super) struct Written {
    pub(super) row: Vec<i128>,
    /// A number does not fit.
    pub(super) overflow: bool,
}

impl Row for Written {
    fn number(&mut self, number: &mut i128) {
        self.row.push(*number);
    }

    fn exact(&mut self, exact: &mut Exact) {
        match exact.lowest() {
            Some(lowest) => self.row.extend([*lowest.numer(), *lowest.denom()]),
            None => self.overflow = true,
        }
    }
}

/// A row that is read.
pub(super) struct ReadRow<'r>(pub(super) std::slice::Iter<'r, i128>);

impl Row for ReadRow<'_> {
    fn number(&mut self, number: &mut i128) {
        *number = self.0.next().copied().unwrap_or(0);
    }

    fn exact(&mut self, exact: &mut Exact) {
        let (mut numer, mut denom) = (0, 1);
        self.number(&mut numer);
        self.number(&mut denom);
        *exact = Exact::from(Rational::new_raw(numer, denom.max(1)));
    }
}

/// All amounts of a register that can matter for the days to come: of what the machine keeps.
pub(super) fn amounts(machine: &Machine<'_>, sums: &Sums, reg: &mut Register, row: &mut impl Row) {
    settled(machine, sums, reg, row);
    if machine.plan.has_money {
        moving(reg, row);
    }
}

/// Those of them that are no part of a [`Till`](super::Till).
pub(super) fn settled(machine: &Machine<'_>, sums: &Sums, reg: &mut Register, row: &mut impl Row) {
    let (plan, world, model) = (&machine.plan, &machine.world, machine.model);
    for (id, party) in model.parties.ids().zip(&mut reg.parties) {
        if world.members(id).is_some() {
            row.int(&mut party.stock);
        }
    }
    for (id, indicator) in model.indicators.ids().zip(&mut reg.indicators) {
        if world.indicator(id).is_some() || plan.has_money {
            row.maybe(&mut indicator.value);
            row.flag(&mut indicator.met);
            row.day(&mut indicator.met_since);
            row.flag(&mut indicator.paid);
        }
    }
    for id in machine.trend_hosts() {
        row.small(&mut reg.stages[id.index()].evenings_open);
    }
    if plan.has_money {
        money(reg, row);
    }
    if plan.has_hours {
        hours(machine, sums, reg, row);
    }
    if plan.has_money || plan.has_hours {
        reg.stages.iter_mut().for_each(|stage| row.small(&mut stage.planned));
    }
}

impl Machine<'_> {
    /// The stages during which members or indicators move.
    pub(super) fn trend_hosts(&self) -> Vec<StageId> {
        let moved = self.model.parties.ids().map(|party| Subject::MembersMove { party });
        let moved = moved.chain(self.model.indicators.ids().map(|indicator| Subject::IndicatorMove { indicator }));
        moved.flat_map(|subject| self.world.trends(&subject).iter().filter_map(|trend| trend.during)).collect()
    }
}

fn money(reg: &mut Register, row: &mut impl Row) {
    reg.parties.iter_mut().for_each(|party| row.exact(&mut party.source_share));
    reg.receipts.iter_mut().for_each(|receipt| row.count(&mut receipt.times));
    reg.lines.iter_mut().for_each(|line| row.flag(&mut line.from.is_some()));
    row.flag(&mut reg.ledger.short);
    row.flag(&mut reg.ledger.found_short);
    for stage in &mut reg.stages {
        row.flag(&mut stage.booked);
        let mut raised = u32::try_from(stage.raised.len()).unwrap_or(0);
        row.count(&mut raised);
        stage.raised.resize(usize::try_from(raised).unwrap_or(0), 0);
        stage.raised.iter_mut().for_each(|raised| row.int(raised));
    }
}

/// What a till holds, and what is to come and to go.
fn moving(reg: &mut Register, row: &mut impl Row) {
    for receipt in &mut reg.receipts {
        flow(&mut receipt.flow, row);
        row.int(&mut receipt.received);
    }
    for line in &mut reg.lines {
        flow(&mut line.flow, row);
        row.int(&mut line.amount);
        row.day(&mut line.from);
    }
    for cost in &mut reg.costs {
        flow(&mut cost.flow, row);
        row.int(&mut cost.spent);
    }
    let ledger = &mut reg.ledger;
    row.int(&mut ledger.received);
    row.int(&mut ledger.spent);
    row.int(&mut ledger.lowest);
}

fn hours(machine: &Machine<'_>, sums: &Sums, reg: &mut Register, row: &mut impl Row) {
    let hours = &mut reg.hours;
    hours.offer_shares.iter_mut().chain(&mut hours.need_shares).for_each(|share| row.exact(share));
    if sums.hours {
        let worked = hours.given.iter_mut().chain(&mut hours.missing_from).chain(&mut hours.given_in).chain(&mut hours.missing);
        let posted = &mut hours.posted;
        let posted = posted.given.iter_mut().chain(&mut posted.missing_from).chain(&mut posted.given_in).chain(&mut posted.missing);
        worked.chain(posted).for_each(|hours| row.exact(hours));
    }
    if machine.plan.watches_hours {
        for stage in &mut reg.stages {
            row.flag(&mut stage.missed_hours);
            row.flag(&mut stage.hours_short);
            row.flag(&mut stage.hours_found);
        }
    }
}

fn flow(flow: &mut FlowReg, row: &mut impl Row) {
    row.exact(&mut flow.exact);
    row.exact(&mut flow.share);
    row.int(&mut flow.posted);
}
