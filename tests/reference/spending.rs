//! Money that goes out: fund lines and costs (`semantics.md` 8; decisions 23 to 25).

use super::money::{minor, part_of};
use super::{Q, Reference, half_up, q, ratio};
use charter::machine::Spending;
use charter::model::{Cost, StageId};

impl Reference<'_, '_> {
    fn cost_times(cost: &Cost) -> Q {
        let heads = if cost.quantity.per_member() { cost.heads.unwrap_or(1) } else { 1 };
        minor(&cost.quantity) * q(heads)
    }

    /// Costs without a rate: once at each opening.
    pub fn costs_of_opening(&mut self, stage: StageId) {
        for (index, cost) in self.model.stages[stage].costs.iter().enumerate() {
            if cost.quantity.per_time().is_none() {
                let amount = half_up(&Self::cost_times(cost));
                if let Some(at) = self.books.costs.iter_mut().find(|at| at.stage == stage && at.index == index) {
                    at.once += amount;
                }
                self.spend(Spending::Cost(stage, index), amount);
                self.look_at_cash();
            }
        }
    }

    /// What a line and the costs that stand in for it have cost.
    pub fn spent_on_line(&self, stage: StageId, index: usize) -> i64 {
        let line = self.books.lines.iter().filter(|line| line.stage == stage && line.index == index).map(|line| line.posted);
        let costs = self.books.costs.iter().filter(|at| self.model.stages[at.stage].costs[at.index].line == Some((stage, index)));
        line.chain(costs.map(|cost| cost.posted + cost.once)).sum()
    }

    pub fn evening_of_spending(&mut self) {
        for index in 0..self.books.lines.len() {
            self.evening_of_line(index);
        }
        for index in 0..self.books.costs.len() {
            let at = &self.books.costs[index];
            let cost = &self.model.stages[at.stage].costs[at.index];
            if let Some(unit) = cost.quantity.per_time()
                && self.stages[at.stage.index()].is_running()
            {
                self.books.costs[index].accrued += Self::cost_times(cost) * part_of(unit, self.today);
            }
        }
    }

    /// A cost that names a line stands in for it: while its stage runs, the line is not spent.
    fn is_stood_in_for(&self, stage: StageId, line: usize) -> bool {
        self.model
            .stages
            .iter()
            .any(|(other, its)| self.stages[other.index()].is_running() && its.costs.iter().any(|cost| cost.line == Some((stage, line))))
    }

    fn evening_of_line(&mut self, index: usize) {
        let line = &self.books.lines[index];
        if self.is_stood_in_for(line.stage, line.index) {
            return;
        }
        let part = match self.model.stages[line.stage].fund.lines[line.index].stage {
            Some(during) if self.stages[during.index()].is_running() => self.part_of_total(&line.spread, during),
            None => match line.evenings {
                Some(evenings) => ratio(1, evenings).min(q(1) - &line.spread),
                None => return,
            },
            Some(_) => return,
        };
        let line = &mut self.books.lines[index];
        line.spread += &part;
        // A line that was cut pays no more than what is left of it; what it has cost stays spent.
        let flows = (&line.accrued + part * q(line.amount)).min(q(line.amount));
        line.accrued = flows.max(line.accrued.clone());
    }

    /// Lines without a stage are spent from the evening of the first success to the last day.
    pub fn begin_lines(&mut self, stage: StageId) {
        let evenings = self.last.0 - self.today.0 + 1;
        for line in self.books.lines.iter_mut().filter(|line| line.stage == stage) {
            line.evenings = Some(evenings);
        }
    }

    /// When less came in than the lines cost: first those of `cuts first`, then all others by the same share.
    pub fn shrink_lines(&mut self, stage: StageId) {
        let fund = &self.model.stages[stage].fund;
        let mine: Vec<usize> = (0..self.books.lines.len()).filter(|&index| self.books.lines[index].stage == stage).collect();
        let Some(raised) = self.stages[stage.index()].raised else { return };
        let mut missing = mine.iter().map(|&index| self.books.lines[index].amount).sum::<i64>() - raised;
        if missing <= 0 {
            return;
        }
        for &first in &fund.cuts_first {
            let line = &mut self.books.lines[mine[first]];
            let cut = missing.min(line.amount);
            line.amount -= cut;
            missing -= cut;
        }
        let others: Vec<usize> = mine.iter().enumerate().filter(|(at, _)| !fund.cuts_first.contains(at)).map(|(_, &index)| index).collect();
        let sum: i64 = others.iter().map(|&index| self.books.lines[index].amount).sum();
        if missing <= 0 || sum == 0 {
            return;
        }
        let share = ratio(missing, sum).min(q(1));
        for &index in &others {
            let line = &mut self.books.lines[index];
            let cut = super::rounded_down(&(q(line.amount) * &share));
            line.amount -= cut;
            missing -= cut;
        }
        for &index in others.iter().rev() {
            if missing > 0 && self.books.lines[index].amount > 0 {
                self.books.lines[index].amount -= 1;
                missing -= 1;
            }
        }
    }

    /// By stage: fund lines, then costs.
    pub fn post_spendings(&mut self, only: Option<StageId>) {
        for stage in self.model.stages.ids() {
            for index in 0..self.books.lines.len() {
                let line = &self.books.lines[index];
                let during = self.model.stages[line.stage].fund.lines[line.index].stage;
                if line.stage == stage && (only.is_none() || only == during) {
                    let amount = half_up(&line.accrued) - line.posted;
                    let on = Spending::Line(line.stage, line.index);
                    self.books.lines[index].posted += amount;
                    self.spend(on, amount);
                }
            }
            for index in 0..self.books.costs.len() {
                let cost = &self.books.costs[index];
                if cost.stage == stage && only.is_none_or(|only| only == stage) {
                    let amount = half_up(&cost.accrued) - cost.posted;
                    let on = Spending::Cost(cost.stage, cost.index);
                    self.books.costs[index].posted += amount;
                    self.spend(on, amount);
                }
            }
        }
    }
}
