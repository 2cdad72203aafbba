//! Where amounts of money differ from run to run: of runs that otherwise stand alike, the poorest is enough for a sentence that only
//! little money makes false, and the richest for one that only much does.

use crate::machine::{Keep, Machine, Reads, Till};
use crate::model::{Atom, Compare, Cond, Model, PromiseForm, Reading, StageId};
use rustc_hash::{FxHashMap, FxHashSet};

/// Which of the runs that stand alike is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extreme {
    Poorest,
    Richest,
}

impl Extreme {
    /// Which runs are enough for a sentence. `None` if it does not read money, or reads more of it than how much there is; if money
    /// decides what happens, or hours are kept; or if neither little nor much money alone can show it.
    #[must_use]
    pub fn of(model: &Model, form: &PromiseForm) -> Option<Extreme> {
        let guards = Reads::guards(model);
        let mut reads = guards.clone();
        reads.form(form);
        let (before, keep) = (Keep::of(model, &guards), Keep::of(model, &reads));
        if !keep.money || keep.hours || before.money || reads.spending() {
            return None;
        }
        let mut showing = Showing::default();
        // What shows it is that the sentence is false; of `possible that`, that it is true.
        match form {
            PromiseForm::Always(cond) => showing.add(cond, false),
            PromiseForm::Never(cond) | PromiseForm::NeverFor { cond, .. } | PromiseForm::Possible(cond) => showing.add(cond, true),
            PromiseForm::NeverWithout { cond, without, .. } => {
                showing.add(cond, true);
                showing.add(without, false);
            }
            PromiseForm::Whenever { .. } | PromiseForm::OnlyAfter { .. } => {}
        }
        match (showing.by_little, showing.by_much) {
            (true, false) => Some(Extreme::Poorest),
            // A ladder for missing money spares the poorer what the richer spends.
            (false, true) if !keep.shortfalls => Some(Extreme::Richest),
            _ => None,
        }
    }
}

/// How amounts of money matter that answers change.
pub enum Amounts {
    /// Nobody reads them.
    Unread,
    Read,
    /// Only the poorest or the richest runs are followed. By stage: whether they are those with the least or the greatest amounts.
    Extreme(Extreme, Vec<bool>),
}

impl Amounts {
    pub(super) fn of(machine: &Machine<'_>, keeps_money: bool, extreme: Option<Extreme>) -> Amounts {
        match extreme {
            Some(extreme) => Amounts::Extreme(extreme, machine.model().stages.ids().map(|id| machine.is_poorest_with_least(id)).collect()),
            None if keeps_money => Amounts::Read,
            None => Amounts::Unread,
        }
    }

    pub(super) fn are_read(&self) -> bool {
        !matches!(self, Amounts::Unread)
    }

    /// Which of the amounts that a stage raises are enough, of those with which it is judged alike.
    pub(super) fn enough(&self, stage: StageId) -> Option<Extreme> {
        match self {
            Amounts::Extreme(extreme, simple) if simple.get(stage.index()) == Some(&true) => Some(*extreme),
            _ => None,
        }
    }
}

/// Whether it is little money that shows something, or much.
#[derive(Default)]
struct Showing {
    by_little: bool,
    by_much: bool,
}

impl Showing {
    /// `holds`: it helps to show it if the condition holds; else if it does not.
    fn add(&mut self, cond: &Cond, holds: bool) {
        match cond {
            Cond::All(parts) | Cond::Any(parts) => parts.iter().for_each(|part| self.add(part, holds)),
            Cond::Not(inner) => self.add(inner, !holds),
            Cond::Atom(Atom::Compare(comparison), _) => {
                let much = match (&comparison.reading, comparison.compare) {
                    (Reading::Cash | Reading::LowestCash | Reading::MoneyMissing, Compare::Exactly) => {
                        (self.by_little, self.by_much) = (true, true);
                        return;
                    }
                    (Reading::Cash | Reading::LowestCash, Compare::AtLeast) | (Reading::MoneyMissing, Compare::AtMost) => holds,
                    (Reading::Cash | Reading::LowestCash, Compare::AtMost) | (Reading::MoneyMissing, Compare::AtLeast) => !holds,
                    _ => return,
                };
                self.by_much |= much;
                self.by_little |= !much;
            }
            Cond::Atom(..) => {}
        }
    }
}

/// Registers of days to come of which none makes another needless.
pub(super) struct Frontier {
    extreme: Extreme,
    /// By what stands apart from the tills: the last word of each register, and its till.
    standing: FxHashMap<Box<[u64]>, Vec<(u64, Till)>>,
    /// Those that became needless after they were found.
    needless: FxHashSet<Box<[u64]>>,
}

impl Frontier {
    pub(super) fn new(extreme: Extreme) -> Frontier {
        Frontier { extreme, standing: FxHashMap::default(), needless: FxHashSet::default() }
    }

    /// Whether a register has to be followed, beside those that were found before it.
    pub(super) fn is_needed(&mut self, packed: &[u64], till: &Till) -> bool {
        let Some((last, rest)) = packed.split_last() else { return true };
        let covers = |one: &Till, other: &Till| match self.extreme {
            Extreme::Poorest => one.is_no_richer_than(other),
            Extreme::Richest => other.is_no_richer_than(one),
        };
        let Some(known) = self.standing.get_mut(rest) else {
            self.standing.insert(rest.into(), vec![(*last, till.clone())]);
            return true;
        };
        if known.iter().any(|(row, _)| row == last) {
            return true;
        }
        if known.iter().any(|(_, other)| covers(other, till)) {
            return false;
        }
        known.retain(|(row, other)| {
            let needless = covers(till, other);
            if needless {
                self.needless.insert(rest.iter().chain([row]).copied().collect());
            }
            !needless
        });
        known.push((*last, till.clone()));
        // It may have been needless before, beside one that is needless now.
        self.needless.remove(packed);
        true
    }

    /// Whether a register that comes to its day need not be followed. What stands like it does not come any more.
    pub(super) fn is_needless(&mut self, packed: &[u64]) -> bool {
        if self.needless.remove(packed) {
            return true;
        }
        if let Some((last, rest)) = packed.split_last()
            && let Some(known) = self.standing.get_mut(rest)
        {
            known.retain(|(row, _)| row != last);
            if known.is_empty() {
                self.standing.remove(rest);
            }
        }
        false
    }
}
