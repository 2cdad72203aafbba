//! What money there is in a register and what of it is still to come and to go: of two registers that otherwise stand alike, whether
//! one is no richer than the other whatever happens from now on.

use super::Machine;
use super::flow;
use super::register::{FlowReg, Register};
use crate::model::{Certainty, Source, Stage, StageId};
use crate::quantity::Exact;

/// Which of the runs that stand alike but for their money are enough to show something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extreme {
    /// Those with the least money.
    Poorest,
    /// Those with the most.
    Richest,
    /// Those that spend the least.
    Cheapest,
    /// Those that spend the most.
    Dearest,
}

impl Extreme {
    /// Of amounts that are given, the least are enough; else the greatest.
    #[must_use]
    pub fn takes_least(self) -> bool {
        matches!(self, Extreme::Poorest | Extreme::Cheapest)
    }
}

/// Money in minor units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Till {
    cash: i64,
    lowest: i64,
    spent: i64,
    /// By receipt.
    receipts: Vec<Coming>,
    /// By line.
    lines: Vec<Going>,
    /// By cost: what has flowed and is not posted yet.
    costs: Vec<Exact>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Coming {
    /// Has flowed and is not posted yet.
    pending: Exact,
    /// Of a total: which share of it has flowed.
    share: Exact,
    /// To be given back: what comes, and what has come.
    is_lent: bool,
    owed: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Going {
    pending: Exact,
    share: Exact,
    /// All that has flowed, and all that the line has.
    exact: Exact,
    amount: i64,
    /// Evenings over which it flows.
    planned: i32,
}

impl Going {
    /// What has not flowed yet; a line that was cut after it began spends no more than what is left of it.
    fn left(&self) -> Exact {
        let amount = Exact::from(i128::from(self.amount));
        let left = amount.times(&Exact::from(1).minus(&self.share));
        left.min(amount.minus(&self.exact)).max(Exact::zero())
    }

    /// What flows on an evening.
    fn rate(&self) -> Exact {
        Exact::ratio(self.amount, i64::from(self.planned))
    }

    /// What will have flowed of it so many evenings on.
    fn after(&self, evenings: &Exact) -> Exact {
        self.pending.plus(&self.rate().times(evenings).min(self.left()))
    }

    /// By how much it can have spent more than another by any day to come, in whole minor units.
    fn beyond(&self, other: &Going) -> i128 {
        if self == other {
            return 0;
        }
        // Both flow evenly until nothing is left: the difference is greatest now, or when one of them is at its end.
        let end = |one: &Going| one.left().times(&Exact::ratio(i64::from(one.planned), one.amount));
        let days = [Exact::zero(), end(self), end(other)];
        let most = days.iter().map(|evenings| self.after(evenings).minus(&other.after(evenings))).max();
        most.map_or(0, |most| ceiling(&most).max(0))
    }
}

/// Two flows that differ by this differ by no more when each is rounded to minor units.
fn ceiling(difference: &Exact) -> i128 {
    -Exact::zero().minus(difference).floor()
}

impl Till {
    pub(super) fn of(machine: &Machine<'_>, reg: &Register) -> Till {
        let pending = |flow: &FlowReg| flow.exact.minus(&Exact::from(i128::from(flow.posted)));
        Till {
            cash: reg.ledger.cash(),
            lowest: reg.ledger.lowest,
            spent: reg.ledger.spent,
            receipts: machine
                .receipts
                .iter()
                .zip(&reg.receipts)
                .map(|(receipt, reg)| Coming {
                    pending: pending(&reg.flow),
                    share: reg.flow.share.clone(),
                    is_lent: receipt.back_on.is_some(),
                    owed: reg.received,
                })
                .collect(),
            lines: machine
                .lines
                .iter()
                .zip(&reg.lines)
                .map(|(line, reg_line)| Going {
                    pending: pending(&reg_line.flow),
                    share: reg_line.flow.share.clone(),
                    exact: reg_line.flow.exact.clone(),
                    amount: reg_line.amount,
                    planned: reg_line.planned(line, &reg.stages, machine.last).unwrap_or(1).max(1),
                })
                .collect(),
            costs: reg.costs.iter().map(|cost| pending(&cost.flow)).collect(),
        }
    }

    /// Bytes in use, without what numbers that are too long for the stack take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        size_of_val(self) + size_of_val(self.receipts.as_slice()) + size_of_val(self.lines.as_slice()) + size_of_val(self.costs.as_slice())
    }

    /// Whether this till shows whatever the other can show, if the same happens to both from now on. Of registers of the same day that
    /// differ by nothing else.
    #[must_use]
    pub fn is_enough_beside(&self, other: &Till, extreme: Extreme) -> bool {
        match extreme {
            Extreme::Poorest => self.is_no_richer_than(other),
            Extreme::Richest => other.is_no_richer_than(self),
            Extreme::Dearest => self.spends_no_less_than(other),
            Extreme::Cheapest => other.spends_no_less_than(self),
        }
    }

    /// Whether there is never more in this till than in the other, and never was less in the other.
    fn is_no_richer_than(&self, other: &Till) -> bool {
        // What the other can have lost against this one by some day to come is added up, as if all of it came at the worst moment.
        let received = self.received_beyond(other, |_| true);
        let lost = received.map(|received| received + other.spent_beyond(self));
        self.lowest <= other.lowest && lost.is_some_and(|lost| i128::from(self.cash) + lost <= i128::from(other.cash))
    }

    /// Whether this one has always spent as much as the other, or more.
    fn spends_no_less_than(&self, other: &Till) -> bool {
        // What is lent is given back.
        let lent = other.received_beyond(self, |coming| coming.is_lent);
        let more = lent.map(|lent| lent + other.spent_beyond(self));
        more.is_some_and(|more| i128::from(other.spent) + more <= i128::from(self.spent))
    }

    /// By how much it can receive more than another by some day to come, of what counts; `None` if that is not known.
    fn received_beyond(&self, other: &Till, counts: impl Fn(&Coming) -> bool) -> Option<i128> {
        let mut receipts = self.receipts.iter().zip(&other.receipts).filter(|(one, _)| counts(one));
        receipts
            .try_fold(0, |sum, (one, other)| (one.share == other.share).then(|| sum + ceiling(&one.pending.minus(&other.pending)).max(0)))
    }

    /// The same of what it can spend and give back of what it has.
    fn spent_beyond(&self, other: &Till) -> i128 {
        let lines: i128 = self.lines.iter().zip(&other.lines).map(|(one, other)| one.beyond(other)).sum();
        let costs: i128 = self.costs.iter().zip(&other.costs).map(|(one, other)| ceiling(&one.minus(other)).max(0)).sum();
        let owed: i64 = self.receipts.iter().zip(&other.receipts).map(|(one, other)| (one.owed - other.owed).max(0)).sum();
        lines + costs + i128::from(owed)
    }
}

impl Machine<'_> {
    /// Whether, of all amounts with which the target of a stage is reached alike, the least sum makes the run that is enough, or the
    /// greatest, as the extreme takes them; of a stage without a target, the least and the greatest amounts.
    #[must_use]
    pub fn is_shown_by_sums(&self, id: StageId, extreme: Extreme) -> bool {
        let stage = &self.model.stages[id];
        let Some(target) = stage.fund.target else { return true };
        let is_open = |source: &&Source| matches!(source.certainty, Certainty::Pledged | Certainty::Hoped);
        let open: Vec<&Source> = stage.fund.sources.iter().filter(is_open).collect();
        let later = open.iter().any(|source| flow::pays_by_itself(self.model, source.party));
        let lends = open.iter().any(|source| {
            let mut receipts = self.receipts.iter().filter(|receipt| receipt.party == source.party);
            receipts.any(|receipt| receipt.back_on.is_some())
        });
        // Of lines that are cut in proportion, one may be cut by a cent less where more is missing; but not by less than nothing.
        let is_cut = cut(stage, target.least.minor);
        let (is_even, is_uncut_at_best) = (!matches!(is_cut, Cut::Shared), self.can_pay_all_lines(stage));
        match (open.len(), extreme) {
            (0, _) => true,
            (1, Extreme::Poorest | Extreme::Richest) if matches!(is_cut, Cut::Nothing) => true,
            // Less that comes later, or is given back later, cuts lines now. And of two sums alike it matters who gave them.
            (_, Extreme::Poorest) => !later && !lends && (is_even || self.spends_early),
            (_, Extreme::Richest) => !later && !lends && (is_even || is_uncut_at_best),
            (sources, Extreme::Cheapest) => (sources == 1 || !lends) && is_even,
            (_, Extreme::Dearest) => is_even || is_uncut_at_best,
        }
    }

    /// Whether the sources of a stage pay all its lines if they give as much as is written: nobody is gone or gives a part.
    fn can_pay_all_lines(&self, stage: &Stage) -> bool {
        let sources = &stage.fund.sources;
        let all_come =
            self.world.facts().is_empty() && !self.can_exclude() && !sources.iter().any(|source| self.world.is_absent(source.party));
        all_come && matches!(cut(stage, sources.iter().map(|source| source.amount.minor).sum()), Cut::Nothing)
    }

    /// The same machine, for such runs: of the poorest, of each line that is cut in proportion a cent is spent at once. Where a cent less
    /// is missing, one line may be cut by a cent more, and the others by less: it can be spent a cent earlier, line by line, than it was
    /// given. So the least sum makes the poorest run there too. What is shown then has to be told again.
    #[must_use]
    pub fn for_runs(mut self, extreme: Extreme) -> Self {
        self.spends_early = extreme == Extreme::Poorest;
        self
    }
}

/// How the lines of a stage are cut to what was raised.
enum Cut {
    Nothing,
    /// One after the other.
    Each,
    /// Several at once, in proportion, rounded.
    Shared,
}

fn cut(stage: &Stage, least: i64) -> Cut {
    let lines = &stage.fund.lines;
    let all: i64 = lines.iter().map(|line| line.amount.minor).sum();
    let first: i64 = stage.fund.cuts_first.iter().map(|at| lines[*at].amount.minor).sum();
    let others = lines.len() - stage.fund.cuts_first.len().min(lines.len());
    match all - least {
        ..=0 => Cut::Nothing,
        missing if missing <= first || others < 2 => Cut::Each,
        _ => Cut::Shared,
    }
}

#[cfg(test)]
mod tests {
    use super::{Coming, Going, Till};
    use crate::quantity::Exact;

    /// A till with 10.00, a loan of 2.00, a fee and a cost of which a third of a cent is not posted yet, and a line of 6.00 for twelve
    /// evenings, of which four are over.
    fn till() -> Till {
        let coming = Coming { pending: Exact::ratio(1, 3), share: Exact::ratio(1, 4), is_lent: true, owed: 200 };
        let going = Going { pending: Exact::zero(), share: Exact::ratio(1, 3), exact: Exact::from(200), amount: 600, planned: 12 };
        Till { cash: 1_000, lowest: 0, spent: 500, receipts: vec![coming], lines: vec![going], costs: vec![Exact::ratio(1, 3)] }
    }

    fn changed(change: impl FnOnce(&mut Till)) -> Till {
        let mut till = till();
        change(&mut till);
        till
    }

    #[test]
    fn a_till_is_no_richer_than_one_with_as_much_or_more_on_every_day_to_come() {
        let cases: [(&str, i64, Till); 11] = [
            ("what was least differs", 0, changed(|till| till.lowest = 1)),
            // A loan of 3.00: it takes 1.00 more to give back.
            ("owes more", 100, changed(|till| till.receipts[0].owed = 300)),
            ("owes less", 0, changed(|till| till.receipts[0].owed = 100)),
            // Less is still to come to it: the difference of two roundings is a cent.
            ("has less to come", 1, changed(|till| till.receipts[0].pending = Exact::zero())),
            ("has more to come", 0, changed(|till| till.receipts[0].pending = Exact::ratio(4, 3))),
            ("has more to post", 2, changed(|till| till.costs[0] = Exact::ratio(5, 3))),
            // It has spent 1.00 less of its line, and spends it at the end.
            (
                "has more of its line left",
                100,
                changed(|till| (till.lines[0].exact, till.lines[0].share) = (Exact::from(100), Exact::ratio(1, 6))),
            ),
            (
                "has less of its line left",
                0,
                changed(|till| (till.lines[0].exact, till.lines[0].share) = (Exact::from(300), Exact::ratio(1, 2))),
            ),
            // Both spend what is left, 4.00: the other in eight evenings, this one in four, and is 2.00 ahead by then.
            ("spends faster", 200, changed(|till| till.lines[0].planned = 6)),
            // It was cut after it began, and has 1.00 left.
            ("has a line that was cut", 0, changed(|till| till.lines[0].amount = 300)),
            ("spends slower", 0, changed(|till| till.lines[0].planned = 24)),
        ];
        for (what, more, mut other) in cases {
            other.cash += more;
            assert!(till().is_no_richer_than(&other), "{what}: with {more} more in it");
            other.cash -= 1;
            assert!(!till().is_no_richer_than(&other), "{what}: with {} more in it", more - 1);
        }
    }

    #[test]
    fn a_till_has_spent_no_less_than_one_that_spends_as_much_or_less_on_every_day_to_come() {
        let cases: [(&str, i64, Till); 6] = [
            ("is poorer", 0, changed(|till| till.cash = 0)),
            ("gives more back", 100, changed(|till| till.receipts[0].owed = 300)),
            ("is lent more", 1, changed(|till| till.receipts[0].pending = Exact::ratio(4, 3))),
            ("is given more", 0, changed(|till| (till.receipts[0].pending, till.receipts[0].is_lent) = (Exact::from(9), false))),
            ("has more to post", 2, changed(|till| till.costs[0] = Exact::ratio(5, 3))),
            ("spends faster", 200, changed(|till| till.lines[0].planned = 6)),
        ];
        for (what, less, mut other) in cases {
            let mut this = till();
            // Of both the same kind of money comes.
            this.receipts[0].is_lent = other.receipts[0].is_lent;
            other.spent -= less;
            assert!(this.spends_no_less_than(&other), "{what}: with {less} less spent");
            other.spent += 1;
            assert!(!this.spends_no_less_than(&other), "{what}: with {} less spent", less - 1);
        }
    }

    /// It has 1.00 left of its line, and the other 4.00.
    #[test]
    fn a_line_that_was_cut_spends_no_more_than_is_left_of_it() {
        let cut = changed(|till| till.lines[0].amount = 300);
        assert!(cut.is_no_richer_than(&changed(|till| till.cash += 300)));
        assert!(!cut.is_no_richer_than(&changed(|till| till.cash += 299)));
    }

    #[test]
    fn tills_that_cannot_be_compared_are_not() {
        let more = |change: fn(&mut Till)| {
            changed(|till| {
                till.cash += 1_000_000;
                change(till);
            })
        };
        assert!(till().is_no_richer_than(&more(|_| {})));
        assert!(!till().is_no_richer_than(&more(|till| till.lowest = -1)), "was lower");
        assert!(!till().is_no_richer_than(&more(|till| till.receipts[0].share = Exact::ratio(1, 2))), "another share is to come");
    }
}
