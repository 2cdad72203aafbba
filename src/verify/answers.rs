//! Which answers a charter allows: what can be proved of its promises and by which method, what of its scenarios is known exactly; and
//! the clause that forbids more (`semantics.md` 13).

use super::clause::clause;
use super::exact::{Unsolved, likelihoods};
use super::extreme::extreme;
use super::structure::settles;
use super::totals::totals;
use crate::machine::{Keep, Machine, Reads, World};
use crate::model::{Atom, Certainty, Cond, Gate, Model, PromiseForm, Reading, StageId};
use crate::simulate::Setting;
use crate::source::Loc;

/// How a sentence of a promise is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// By the wording, at once.
    Wording,
    /// Day by day.
    Calendar,
    /// Day by day with amounts, which this clause reads.
    Amounts(Option<Loc>),
    /// Nothing is proved, since amounts are read that this clause leaves free: a few of them are looked at.
    Few(Loc),
}

/// How a sentence of a promise would be settled. Limits can stop all methods but the first.
#[must_use]
pub fn method(model: &Model, form: &PromiseForm) -> Method {
    if settles(model, form).is_some() {
        return Method::Wording;
    }
    let mut reads = Reads::guards(model);
    reads.form(form);
    let keep = Keep::of(model, &reads);
    if !keep.money && !keep.hours {
        return Method::Calendar;
    }
    // Where the poorest or the richest runs are enough, so are the least or the greatest amounts.
    let enough = extreme(model, form).filter(|_| !keep.shortfalls).and_then(|extreme| {
        let machine = Machine::new(model, World::new(model, None)).ok()?;
        Some((machine.for_runs(extreme), extreme))
    });
    let is_left_free = |id: StageId| keep.money && enough.as_ref().is_none_or(|(machine, extreme)| !machine.is_shown_by_sums(id, *extreme));
    let mut sources = model.stages.iter().filter(|(id, _)| is_left_free(*id)).flat_map(|(_, stage)| &stage.fund.sources);
    match sources.find(|source| matches!(source.certainty, Certainty::Pledged | Certainty::Hoped)) {
        Some(source) => Method::Few(source.loc),
        None => Method::Amounts(reads_amounts(model, form)),
    }
}

/// The first clause that reads amounts: of the promise, of a guard; or the ladder for hours that are missing.
fn reads_amounts(model: &Model, form: &PromiseForm) -> Option<Loc> {
    let guards = model.stages.values().flat_map(|stage| {
        let judged = stage.gates.iter().filter_map(|(gate, _)| match gate {
            Gate::PassesIf(cond) => Some(cond),
            _ => None,
        });
        stage.only_if.iter().chain(&stage.requires).chain(judged)
    });
    let mut atoms = form.conds().into_iter().chain(guards).flat_map(Cond::atoms);
    let read = atoms.find(|(atom, _)| matches!(atom, Atom::Compare(comparison) if is_amount(&comparison.reading))).map(|(_, loc)| loc);
    read.or_else(|| model.stages.values().find_map(|stage| stage.short_hours.as_ref().map(|ladder| ladder.loc)))
}

fn is_amount(reading: &Reading) -> bool {
    use Reading::{Cash, HoursGiven, HoursMissing, LowestCash, MoneyMissing, Spent};
    matches!(reading, Spent(_) | Cash | LowestCash | MoneyMissing | HoursMissing(_) | HoursGiven(_))
}

/// What is known exactly: in so many situations; or why it is not, and the clause behind that.
pub type Known = Result<usize, (Unsolved, Option<Loc>)>;

/// What of a scenario is known without drawing.
#[derive(Clone, Debug)]
pub struct Knowable {
    /// How and when it ends, and when stages open.
    pub ends: Known,
    pub hours: Known,
    pub money: Known,
    /// By expectation.
    pub expectations: Vec<Known>,
}

/// What of a setting is known exactly within so many situations.
#[must_use]
pub fn knowable(setting: &Setting<'_>, most: usize) -> Knowable {
    let behind = |why: Unsolved| {
        let loc = clause(setting, &why);
        (why, loc)
    };
    let found = match likelihoods::<f64>(setting, most) {
        Ok(found) => found,
        Err(why) => {
            let none = Err(behind(why));
            let expectations = setting.expectations().iter().map(|_| none.clone()).collect();
            return Knowable { ends: none.clone(), hours: none.clone(), money: none, expectations };
        }
    };
    let (hours, money) = match totals(setting, most) {
        Ok(totals) => (Ok(totals.registers), totals.no_money.map_or(Ok(totals.registers), |why| Err(behind(why)))),
        Err(why) => (Err(behind(why.clone())), Err(behind(why))),
    };
    let expectations = found.expectations.into_iter().map(|chance| chance.map(|chance| chance.registers).map_err(behind)).collect();
    Knowable { ends: Ok(found.registers), hours, money, expectations }
}
