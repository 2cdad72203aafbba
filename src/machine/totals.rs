//! What adds up over the days of a run: money and hours. What a day adds is told without carrying sums from day to day, so that
//! their means are worked out of registers that do not hold them.

use super::Machine;
use super::register::{FlowReg, Register};
use crate::model::{Actor, PartyId, StageId};
use crate::quantity::Exact;

/// A sum of money, in minor units, or of hours. Money that flows is not rounded: what a run posts differs by half a minor unit at
/// most for each of its clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Total {
    /// Money that comes in from a party.
    Received(PartyId),
    /// Money that goes out.
    Spent,
    /// Hours that a party offers.
    Offered(PartyId),
    /// Hours that a party gives.
    Given(PartyId),
    /// Hours that a stage needs.
    Needed(StageId),
    /// Hours that a stage needs and nobody gives.
    Missing(StageId),
}

impl Machine<'_> {
    /// The totals that can be other than zero: money where books of money are kept, hours where hours are.
    #[must_use]
    pub fn totals(&self) -> Vec<Total> {
        let mut totals = Vec::new();
        let model = self.model;
        if self.plan.has_money {
            let receives = |id: &PartyId| {
                let mut sources = model.stages.values().flat_map(|stage| &stage.fund.sources);
                let mut outcomes = model.indicators.values().filter_map(|indicator| indicator.pays.as_ref());
                sources.any(|source| source.party == *id)
                    || self.receipts.iter().any(|receipt| receipt.party == *id)
                    || outcomes.any(|pays| pays.from == Actor::Party(*id))
            };
            totals.extend(model.parties.ids().filter(receives).map(Total::Received));
            totals.push(Total::Spent);
        }
        if self.plan.has_hours {
            let offers = |id: &PartyId| self.hours.offers.iter().any(|offer| offer.party == *id);
            let needs = |id: &StageId| self.hours.needs.iter().any(|need| need.stage == *id);
            totals.extend(model.parties.ids().filter(offers).flat_map(|id| [Total::Offered(id), Total::Given(id)]));
            totals.extend(model.stages.ids().filter(needs).flat_map(|id| [Total::Needed(id), Total::Missing(id)]));
        }
        totals
    }
}

impl Register {
    /// A total so far, with what is not posted yet: since the first day, or since the register was unpacked if nobody reads it.
    pub(super) fn total(&self, machine: &Machine<'_>, total: Total) -> Exact {
        let whole = |amount: i64| Exact::from(i128::from(amount));
        let with = |sum: Exact, flow: &FlowReg| sum.plus(&flow.exact).minus(&whole(flow.posted));
        match total {
            Total::Received(id) => {
                let receipts = machine.receipts.iter().zip(&self.receipts).filter(|(receipt, _)| receipt.party == id);
                receipts.map(|(_, reg)| &reg.flow).fold(whole(self.parties[id.index()].received), with)
            }
            Total::Spent => {
                let flows = self.lines.iter().map(|line| &line.flow).chain(self.costs.iter().map(|cost| &cost.flow));
                flows.fold(whole(self.ledger.spent), with)
            }
            Total::Offered(id) => self.hours.offered[id.index()].clone(),
            Total::Given(id) => self.hours.given[id.index()].clone(),
            Total::Needed(id) => self.hours.needed[id.index()].clone(),
            Total::Missing(id) => self.hours.missing[id.index()].clone(),
        }
    }
}
