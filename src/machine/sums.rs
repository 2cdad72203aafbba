//! Sums that only grow: whether somebody reads them. What nobody reads is no part of a packed register, so that registers that go
//! on alike are alike; how much it grew on a day can be asked.

use super::flow::{Pace, ReceiptWay};
use super::register::{FlowReg, Register};
use super::stage_set::StageSet;
use super::{Machine, Reads};
use crate::model::{Reading, StageId};
use crate::quantity::{Day, Exact};

/// Which sums are read.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    cash: bool,
    lowest: bool,
    spent: bool,
    /// By line of the machine.
    lines: Vec<bool>,
    pub(super) hours: bool,
}

impl Sums {
    pub(super) fn read(machine: &Machine<'_>, reads: &Reads) -> Sums {
        let is_read = |wanted: &dyn Fn(&Reading) -> bool| reads.readings().any(wanted);
        let lowest = is_read(&|reading| matches!(reading, Reading::LowestCash | Reading::MoneyMissing));
        let line = |declared: StageId, index: usize| is_read(&|reading| *reading == Reading::Spent(Some((declared, index))));
        Sums {
            cash: machine.plan.watches_cash || lowest || is_read(&|reading| *reading == Reading::Cash),
            lowest,
            spent: is_read(&|reading| *reading == Reading::Spent(None)),
            lines: machine.lines.iter().map(|of| line(of.declared, of.index)).collect(),
            hours: is_read(&|reading| matches!(reading, Reading::HoursMissing(_) | Reading::HoursGiven(_))),
        }
    }

    /// Puts sums of money that nobody reads, and flows that are over, to what they were at first; `day` comes next.
    pub(super) fn forget_money(&self, machine: &Machine<'_>, reg: &mut Register, alive: &StageSet, day: Day) {
        let ledger = &mut reg.ledger;
        if !self.spent {
            (ledger.received, ledger.spent) = (if self.cash { ledger.cash() } else { 0 }, 0);
        }
        if !self.lowest {
            ledger.lowest = 0;
        }
        // Of a rate only what is not posted yet matters, and that only where somebody reads what was posted, or gives it back.
        let rounds = self.cash || self.spent;
        let rest =
            |flow: &FlowReg, rounds: bool| if rounds { flow.exact.minus(&Exact::from(i128::from(flow.posted))) } else { Exact::zero() };
        for (receipt, reg) in machine.receipts.iter().zip(&mut reg.receipts) {
            let is_owed = receipt.back_on.is_some_and(|back| back >= day);
            if !is_owed {
                reg.received = 0;
            }
            (reg.flow.exact, reg.flow.posted) = (rest(&reg.flow, rounds || is_owed), 0);
            match &receipt.way {
                ReceiptWay::Total { during: stage, .. } | ReceiptWay::Rate { during: Some(stage), .. } if !alive.has(*stage) => {
                    reg.flow = FlowReg::default();
                }
                ReceiptWay::AtEvent { at_most: u32::MAX, .. } => reg.times = 0,
                _ => {}
            }
        }
        for ((line, is_read), reg) in machine.lines.iter().zip(&self.lines).zip(&mut reg.lines) {
            if *is_read {
                continue;
            }
            if !rounds {
                reg.flow.posted = 0;
            }
            if line.over.is_some_and(|stage| !alive.has(stage)) {
                // It is cut once, when its sources are booked, and spent no more.
                reg.flow = FlowReg::default();
                reg.amount = machine.model.stages[line.declared].fund.lines[line.index].amount.minor;
            } else if reg.flow.share == Exact::from(1) && (reg.flow.due() == 0 || !rounds) {
                reg.flow = FlowReg { share: Exact::from(1), ..FlowReg::default() };
            }
        }
        for (cost, reg) in machine.costs.iter().zip(&mut reg.costs) {
            if cost.line.is_some_and(|line| self.lines[line]) {
                continue;
            }
            reg.spent = 0;
            (reg.flow.exact, reg.flow.posted) = (rest(&reg.flow, rounds), 0);
            if !alive.has(cost.stage) {
                reg.flow = FlowReg::default();
            }
        }
        for stage in &mut reg.stages {
            if stage.booked {
                stage.raised.clear();
            }
        }
    }

    /// The same for hours.
    pub(super) fn forget_hours(&self, machine: &Machine<'_>, reg: &mut Register, alive: &StageSet) {
        let offers = machine.hours.offers.iter().map(|offer| &offer.pace).zip(&mut reg.hours.offer_shares);
        let needs = machine.hours.needs.iter().map(|need| &need.pace).zip(&mut reg.hours.need_shares);
        for (pace, share) in offers.chain(needs) {
            if matches!(pace, Pace::Planned { over, .. } if !alive.has(*over)) {
                *share = Exact::zero();
            }
        }
    }
}
