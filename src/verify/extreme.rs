//! Where amounts of money differ from run to run: of runs that otherwise stand alike, the poorest is enough for a sentence that only
//! little money makes false, and the richest for one that only much does; so are those that spend least and most.

use crate::machine::{Extreme, Keep, Machine, Reads, Till};
use crate::model::{Atom, Compare, Cond, Model, PromiseForm, Reading, StageId};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;

/// Which runs are enough for a sentence. `None` if it does not read money, or more of it than how much there is or how much is spent in all;
/// if money decides what happens, or hours are kept; or if neither little nor much alone can show it.
#[must_use]
pub fn extreme(model: &Model, form: &PromiseForm) -> Option<Extreme> {
    let guards = Reads::guards(model);
    let mut reads = guards.clone();
    reads.form(form);
    let (before, keep) = (Keep::of(model, &guards), Keep::of(model, &reads));
    if !keep.money || keep.hours || before.money {
        return None;
    }
    let mut showing = BTreeSet::new();
    // What shows it is that the sentence is false; of `possible that`, that it is true.
    match form {
        PromiseForm::Always(cond) => show(cond, false, &mut showing)?,
        PromiseForm::Never(cond) | PromiseForm::NeverFor { cond, .. } | PromiseForm::Possible(cond) => show(cond, true, &mut showing)?,
        PromiseForm::NeverWithout { cond, without, .. } => {
            show(cond, true, &mut showing)?;
            show(without, false, &mut showing)?;
        }
        PromiseForm::Whenever { .. } | PromiseForm::OnlyAfter { .. } => {}
    }
    let only = showing.pop_first().filter(|_| showing.is_empty());
    // A ladder for missing money spares the poorer what the richer spends.
    only.filter(|extreme| *extreme == Extreme::Poorest || !keep.shortfalls)
}

/// Adds which runs help to show that a condition holds, or that it does not. `None` if they cannot be named.
fn show(cond: &Cond, holds: bool, showing: &mut BTreeSet<Extreme>) -> Option<()> {
    match cond {
        Cond::All(parts) | Cond::Any(parts) => parts.iter().try_for_each(|part| show(part, holds, showing)),
        Cond::Not(inner) => show(inner, !holds, showing),
        Cond::Atom(Atom::Compare(comparison), _) => {
            let (much, little) = match comparison.reading {
                Reading::Cash | Reading::LowestCash => (Extreme::Richest, Extreme::Poorest),
                Reading::MoneyMissing => (Extreme::Poorest, Extreme::Richest),
                Reading::Spent(None) => (Extreme::Dearest, Extreme::Cheapest),
                Reading::Spent(Some(_)) => return None,
                _ => return Some(()),
            };
            showing.insert(match (comparison.compare, holds) {
                (Compare::AtLeast, true) | (Compare::AtMost, false) => much,
                (Compare::AtLeast, false) | (Compare::AtMost, true) => little,
                (Compare::Exactly, _) => return None,
            });
            Some(())
        }
        Cond::Atom(..) => Some(()),
    }
}

/// How amounts of money matter that answers change.
pub enum Amounts {
    /// Nobody reads them.
    Unread,
    Read,
    /// Only some runs are followed. By stage: which of the amounts that it raises are enough, of those with which it is judged alike.
    Enough(Vec<Option<Enough>>),
}

/// Which amounts stand for all.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Enough {
    Least,
    Greatest,
}

impl Amounts {
    pub(super) fn of(machine: &Machine<'_>, keeps_money: bool, extreme: Option<Extreme>) -> Amounts {
        match extreme {
            Some(extreme) => {
                let sum = if extreme.takes_least() { Enough::Least } else { Enough::Greatest };
                Amounts::Enough(machine.model().stages.ids().map(|id| machine.is_shown_by_sums(id, extreme).then_some(sum)).collect())
            }
            None if keeps_money => Amounts::Read,
            None => Amounts::Unread,
        }
    }

    pub(super) fn are_read(&self) -> bool {
        !matches!(self, Amounts::Unread)
    }

    pub(super) fn enough(&self, stage: StageId) -> Option<Enough> {
        match self {
            Amounts::Enough(by_stage) => by_stage.get(stage.index()).copied().flatten(),
            Amounts::Unread | Amounts::Read => None,
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
    /// Tills that are kept, and bytes of one with the words of its register.
    tills: usize,
    bytes_each: usize,
}

impl Frontier {
    pub(super) fn new(extreme: Extreme) -> Frontier {
        Frontier { extreme, standing: FxHashMap::default(), needless: FxHashSet::default(), tills: 0, bytes_each: 0 }
    }

    /// Whether a register has to be followed, beside those that were found before it.
    pub(super) fn is_needed(&mut self, packed: &[u64], till: &Till) -> bool {
        let Some((last, rest)) = packed.split_last() else { return true };
        self.bytes_each = size_of_val(packed) + till.bytes();
        let covers = |one: &Till, other: &Till| one.is_enough_beside(other, self.extreme);
        let Some(known) = self.standing.get_mut(rest) else {
            self.standing.insert(rest.into(), vec![(*last, till.clone())]);
            self.tills += 1;
            return true;
        };
        if known.iter().any(|(row, _)| row == last) {
            return true;
        }
        if known.iter().any(|(_, other)| covers(other, till)) {
            return false;
        }
        let before = known.len();
        known.retain(|(row, other)| {
            let needless = covers(till, other);
            if needless {
                self.needless.insert(rest.iter().chain([row]).copied().collect());
            }
            !needless
        });
        known.push((*last, till.clone()));
        self.tills = self.tills + known.len() - before;
        // It may have been needless before, beside one that is needless now.
        self.needless.remove(packed);
        true
    }

    /// Bytes in use, nearly.
    pub(super) fn bytes(&self) -> usize {
        (self.tills + self.needless.len()) * self.bytes_each
    }

    /// Whether a register that comes to its day need not be followed. What stands like it does not come any more.
    pub(super) fn is_needless(&mut self, packed: &[u64]) -> bool {
        if self.needless.remove(packed) {
            return true;
        }
        if let Some((last, rest)) = packed.split_last()
            && let Some(known) = self.standing.get_mut(rest)
        {
            let before = known.len();
            known.retain(|(row, _)| row != last);
            self.tills -= before - known.len();
            if known.is_empty() {
                self.standing.remove(rest);
            }
        }
        false
    }
}
