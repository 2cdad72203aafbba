//! Money as it moves: dated, tied to events, flowing; and the posting of what has flowed (`semantics.md` 8).

use super::flow::{self, CostWay, ReceiptWay, Trigger};
use super::month::Month;
use super::plan::Posted;
use super::register::Mark;
use super::run::Run;
use super::{Cause, LogEvent, Oracle, Recorder, Spending};
use crate::model::{Certainty, PartyId, Source, StageId};
use crate::quantity::{Exact, Rational};

impl<O: Oracle, R: Recorder> Run<'_, '_, '_, O, R> {
    /// Money of one clause, which a loan gives back.
    fn receive_by(&mut self, receipt: usize, amount: i64) {
        self.reg.receipts[receipt].received += amount;
        self.receive(self.machine.receipts[receipt].party, amount);
    }

    /// Loans that are due today.
    fn pay_back(&mut self) {
        let machine = self.machine;
        for (at, receipt) in machine.receipts.iter().enumerate() {
            if receipt.back_on == Some(self.day) {
                let amount = std::mem::take(&mut self.reg.receipts[at].received);
                self.spend(Spending::Repayment(receipt.party), amount);
                self.look_at_cash();
            }
        }
    }

    fn receive(&mut self, party: PartyId, amount: i64) {
        if amount == 0 || !self.machine.plan.has_money {
            return;
        }
        self.stirred = true;
        self.reg.parties[party.index()].received += amount;
        self.reg.ledger.received += amount;
        self.log(|| LogEvent::Received { party, amount });
    }

    pub(super) fn spend(&mut self, on: Spending, amount: i64) {
        if amount == 0 || !self.machine.plan.has_money {
            return;
        }
        self.stirred = true;
        self.reg.ledger.spent += amount;
        self.log(|| LogEvent::Spent { on, amount });
    }

    /// Notes the lowest cash, and a shortfall when cash falls below zero.
    pub(super) fn look_at_cash(&mut self) {
        let ledger = &mut self.reg.ledger;
        let cash = ledger.cash();
        ledger.lowest = ledger.lowest.min(cash);
        if !self.machine.plan.watches_cash {
            return;
        }
        let short = cash < 0;
        ledger.found_short |= short && !ledger.short;
        ledger.short = short;
    }

    /// Whether money is missing: by the books; or, where none are kept, as it is answered each time it is asked. Money can be
    /// missing and come within a day, so that no answer binds the next.
    pub(super) fn is_short(&mut self) -> bool {
        if self.machine.plan.imagines_shortfalls { self.oracle.is_short() } else { self.reg.ledger.cash() < 0 }
    }

    /// The evening, where no books are kept: whether a shortfall was found today; and whether what is suspended for one goes on
    /// tomorrow, which nobody else asks about.
    pub(super) fn imagine_shortfall(&mut self) {
        let found = self.may_run_short() && self.oracle.is_short();
        let short = self.waits_for_money() && self.oracle.is_short();
        let ledger = &mut self.reg.ledger;
        ledger.found_short = found;
        (ledger.short, ledger.spent) = (short, i64::from(short));
    }

    /// A ladder can act for money that is found missing this evening: nothing opens before it acts tomorrow morning.
    fn may_run_short(&self) -> bool {
        self.machine.plan.short_of_money.iter().any(|id| {
            let (ladder, reg) = (&self.machine.model.stages[id].short_money, &self.reg.stages[id.index()]);
            reg.is_open() && ladder.as_ref().is_some_and(|ladder| reg.short_money.at < ladder.rungs.len())
        })
    }

    fn waits_for_money(&self) -> bool {
        self.reg.stages.iter().any(|stage| stage.causes.contains(&Cause::Money))
    }

    /// Where no books are kept: it matters on which days money moves.
    pub(super) fn imagines_money(&self) -> bool {
        self.machine.plan.imagines_shortfalls && (self.may_run_short() || self.waits_for_money())
    }

    /// An outcome payment comes from its payer and goes on to its payee.
    pub(super) fn pass_on(&mut self, payer: Option<PartyId>, on: Spending, amount: i64) {
        if let Some(payer) = payer {
            self.receive(payer, amount);
            self.spend(on, amount);
            self.look_at_cash();
        }
    }

    fn scaled(&self, party: PartyId, amount: i64, per_member: bool) -> i64 {
        let reg = &self.reg.parties[party.index()];
        let heads = if per_member { i128::from(reg.people()) } else { 1 };
        let exact = Exact::from(i128::from(amount) * heads).times(&reg.factor());
        i64::try_from(exact.round_half_up()).unwrap_or(i64::MAX)
    }

    /// Money with a date.
    pub(super) fn dated_money(&mut self) {
        let (machine, today) = (self.machine, self.day);
        for (at, receipt) in machine.receipts.iter().enumerate() {
            let ReceiptWay::Dated { payments, per_member } = &receipt.way else { continue };
            for (_, amount) in payments.iter().filter(|(day, _)| *day == today) {
                let amount = self.scaled(receipt.party, *amount, *per_member);
                self.receive_by(at, amount);
                self.look_at_cash();
            }
        }
        self.pay_back();
    }

    /// Money tied to what has just happened.
    pub(super) fn pay_on(&mut self, mark: Mark) {
        let machine = self.machine;
        for at in machine.plan.event_receipts.iter().copied() {
            let receipt = &machine.receipts[at];
            let ReceiptWay::AtEvent { amount, per_member, when, at_most } = &receipt.way else { continue };
            if self.reg.receipts[at].times >= *at_most {
                continue;
            }
            let comes = match when {
                Trigger::Each(event) => Self::matches(event, mark),
                Trigger::First(happening) => {
                    Self::matches(&happening.event, mark) && (happening.in_a_row < 2 || self.has_happened(happening))
                }
            };
            if comes {
                self.reg.receipts[at].times += 1;
                let amount = self.scaled(receipt.party, *amount, *per_member);
                self.receive_by(at, amount);
                self.look_at_cash();
            }
        }
    }

    /// At the first success of a stage that was judged: what its sources gave comes in; of a party that pays by clauses of its
    /// own, its amounts without a date. Then its lines are cut to what there is.
    pub(super) fn book_sources(&mut self, id: StageId) {
        let machine = self.machine;
        let stage = &machine.model.stages[id];
        for (at, line) in machine.lines.iter().enumerate() {
            if line.declared == id && line.over.is_none() {
                self.reg.lines[at].from.get_or_insert(self.day);
            }
        }
        let reg = &mut self.reg.stages[id.index()];
        // What was replaced by another stage was not judged: nothing was raised.
        if reg.booked || reg.raised.is_empty() || !machine.plan.has_money {
            return;
        }
        reg.booked = true;
        let raised = reg.raised.clone();
        for (source, amount) in stage.fund.sources.iter().zip(&raised) {
            if !self.reg.parties[source.party.index()].gone {
                self.book_source(id, source, *amount);
            }
        }
        self.look_at_cash();
        if stage.fund.target.is_some() {
            self.cut_lines(id, raised.iter().sum());
        }
    }

    fn book_source(&mut self, id: StageId, source: &Source, given: i64) {
        let machine = self.machine;
        let same = machine.receipts.iter().enumerate().filter(|(_, receipt)| {
            receipt.party == source.party && matches!(receipt.way, ReceiptWay::WithSource { stage, .. } if stage.is_none_or(|of| of == id))
        });
        if !flow::pays_by_itself(machine.model, source.party) {
            // All that the party brings is this: what counted comes, and is owed back if it is a loan.
            match same.map(|(at, _)| at).next() {
                Some(at) => self.receive_by(at, given),
                None => self.receive(source.party, given),
            }
            return;
        }
        if source.certainty != Certainty::Committed && source.amount.minor > 0 {
            let party = &mut self.reg.parties[source.party.index()];
            party.source_share = party.source_share.times(&Exact::from(Rational::new(i128::from(given), i128::from(source.amount.minor))));
        }
        for (at, receipt) in same {
            if let ReceiptWay::WithSource { amount, per_member, .. } = &receipt.way
                && self.reg.receipts[at].times == 0
            {
                self.reg.receipts[at].times = 1;
                let amount = self.scaled(receipt.party, *amount, *per_member);
                self.receive_by(at, amount);
            }
        }
    }

    /// Shrinks the lines of a stage to what was raised.
    fn cut_lines(&mut self, id: StageId, raised: i64) {
        let machine = self.machine;
        let fund = &machine.model.stages[id].fund;
        let lines: Vec<usize> = (0..machine.lines.len()).filter(|at| machine.lines[*at].declared == id).collect();
        let sum: i64 = lines.iter().map(|at| self.reg.lines[*at].amount).sum();
        let mut missing = (sum - raised).max(0);
        for index in &fund.cuts_first {
            let line = &mut self.reg.lines[lines[*index]];
            let cut = missing.min(line.amount);
            line.amount -= cut;
            missing -= cut;
        }
        let others: Vec<usize> = (0..lines.len()).filter(|index| !fund.cuts_first.contains(index)).map(|index| lines[index]).collect();
        let rest: i64 = others.iter().map(|at| self.reg.lines[*at].amount).sum();
        if missing == 0 || rest == 0 {
            return;
        }
        let sum = missing;
        for at in &others {
            let line = &mut self.reg.lines[*at];
            let cut = i64::try_from(i128::from(line.amount) * i128::from(sum) / i128::from(rest)).unwrap_or(0);
            line.amount -= cut;
            missing -= cut;
        }
        // What rounding down left to cut is taken from the last lines backwards, a cent each.
        for at in others.iter().rev() {
            let line = &mut self.reg.lines[*at];
            let cut = missing.min(1).min(line.amount);
            line.amount -= cut;
            missing -= cut;
        }
        if machine.spends_early {
            for at in &others {
                let flow = &mut self.reg.lines[*at].flow;
                flow.exact = flow.exact.plus(&Exact::from(1));
            }
        }
    }

    /// Lets money flow over `evenings` equal evenings of one month.
    pub(super) fn let_money_flow(&mut self, month: Month, evenings: i32) {
        let machine = self.machine;
        for (at, receipt) in machine.receipts.iter().enumerate() {
            // Who is gone gives nothing (its factor is zero), but the evenings count.
            let party = &self.reg.parties[receipt.party.index()];
            let heads = |per_member: bool| if per_member { party.people() } else { 1 };
            match &receipt.way {
                ReceiptWay::Rate { rate, unit, per_member, during } => {
                    if during.is_none_or(|stage| self.reg.stages[stage.index()].is_running()) {
                        let evenings = Exact::ratio(i64::from(evenings) * heads(*per_member), month.days(*unit));
                        let amount = Exact::from(*rate).times(&evenings).times(&party.factor());
                        let flow = &mut self.reg.receipts[at].flow;
                        flow.exact = flow.exact.plus(&amount);
                    }
                }
                ReceiptWay::Total { total, per_member, during } => {
                    let stage = &self.reg.stages[during.index()];
                    if stage.is_running() {
                        let whole = Exact::from(*total).times(&Exact::from(i128::from(heads(*per_member)))).times(&party.factor());
                        let planned = stage.planned;
                        let flow = &mut self.reg.receipts[at].flow;
                        let step = advance(&mut flow.share, evenings, planned);
                        flow.exact = flow.exact.plus(&whole.times(&step));
                    }
                }
                ReceiptWay::Dated { .. } | ReceiptWay::WithSource { .. } | ReceiptWay::AtEvent { .. } => {}
            }
        }
        for (at, line) in machine.lines.iter().enumerate() {
            let replaced = machine.costs.iter().any(|cost| cost.line == Some(at) && self.reg.stages[cost.stage.index()].is_running());
            let runs = line.over.is_none_or(|stage| self.reg.stages[stage.index()].is_running());
            let planned = self.reg.lines[at].planned(line, &self.reg.stages, machine.last).filter(|_| runs);
            if let (Some(planned), false) = (planned, replaced) {
                let line = &mut self.reg.lines[at];
                let amount = Exact::from(i128::from(line.amount));
                let step = advance(&mut line.flow.share, evenings, planned);
                // A line that was cut after it began never pays more than what is left of it.
                let exact = line.flow.exact.plus(&amount.times(&step));
                line.flow.exact = if exact > amount { line.flow.exact.clone().max(amount) } else { exact };
            }
        }
        for (at, cost) in machine.costs.iter().enumerate() {
            if let (CostWay::Rate { rate, unit }, true) = (&cost.way, self.reg.stages[cost.stage.index()].is_running()) {
                let evenings = Exact::ratio(i64::from(evenings), month.days(*unit));
                let flow = &mut self.reg.costs[at].flow;
                flow.exact = flow.exact.plus(&Exact::from(*rate).times(&evenings));
            }
        }
    }

    /// Posts what belongs to a closing stage: what came and was spent in it.
    pub(super) fn post_stage(&mut self, id: StageId) {
        let machine = self.machine;
        let plan = &machine.plan.stages[id.index()];
        self.post_hours();
        for at in &plan.receipts {
            self.post_receipt(*at);
        }
        self.post_spending(&plan.spending);
        self.look_at_cash();
    }

    pub(super) fn post_everything(&mut self) {
        let machine = self.machine;
        self.post_hours();
        for at in 0..machine.receipts.len() {
            self.post_receipt(at);
        }
        self.post_spending(&machine.plan.posting_order);
        self.look_at_cash();
    }

    fn post_spending(&mut self, order: &[Posted]) {
        for posted in order {
            match *posted {
                Posted::Line(at) => self.post_line(at),
                Posted::Cost(at) => self.post_cost(at),
            }
        }
    }

    fn post_hours(&mut self) {
        self.stirred = true;
        if self.machine.plan.has_hours {
            self.reg.hours.post();
        }
    }

    fn post_receipt(&mut self, at: usize) {
        if let ReceiptWay::Rate { .. } | ReceiptWay::Total { .. } = self.machine.receipts[at].way {
            let flow = &mut self.reg.receipts[at].flow;
            let due = flow.due();
            flow.posted += due;
            self.receive_by(at, due);
        }
    }

    fn post_line(&mut self, at: usize) {
        let line = &self.machine.lines[at];
        let flow = &mut self.reg.lines[at].flow;
        let due = flow.due();
        flow.posted += due;
        self.spend(Spending::Line(line.declared, line.index), due);
    }

    fn post_cost(&mut self, at: usize) {
        let cost = &self.machine.costs[at];
        let reg = &mut self.reg.costs[at];
        let due = reg.flow.due();
        reg.flow.posted += due;
        reg.spent += due;
        self.spend(Spending::Cost(cost.stage, cost.index), due);
    }
}

/// Moves the share of a total that has flowed on by so many of its planned evenings, never past the whole; by how much.
pub(super) fn advance(share: &mut Exact, evenings: i32, planned: i32) -> Exact {
    let step = Exact::ratio(i64::from(evenings), i64::from(planned.max(1)));
    let left = Exact::from(1).minus(share);
    let step = step.min(left);
    *share = share.plus(&step);
    step
}
