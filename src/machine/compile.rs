//! A model made ready to run: dates as days, money as flows, who depends on whom.

use super::flow::{Cost, Hours, Line, Receipt};
use super::gate::compared;
use super::month::Months;
use super::pack::{all_causes, suspended};
use super::plan::Plan;
use super::stage_set::StageSet;
use super::{Cause, Keep, Reads, World, flow};
use crate::model::{Comparison, Event, Fact, Lasts, Model, Occasion, PartyId, StageEvent, StageId};
use crate::quantity::Day;
use std::collections::BTreeSet;

/// Why a model cannot run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRunnable {
    /// No `charter` declaration.
    NoCharter,
    /// The charter states no period.
    NoPeriod,
}

/// The stage machine of one charter in the world of one scenario. It is not changed by running, so that many threads can
/// run it at once.
#[derive(Debug)]
pub struct Machine<'m> {
    pub(super) model: &'m Model,
    pub(super) world: World<'m>,
    pub(super) first: Day,
    pub(super) last: Day,
    /// Money in, by party, by clause.
    pub(super) receipts: Vec<Receipt>,
    /// Fund lines, by stage that declares them.
    pub(super) lines: Vec<Line>,
    /// Costs, by stage.
    pub(super) costs: Vec<Cost>,
    pub(super) hours: Hours,
    /// Days on which something can happen that no run can move: dated facts, dated money, insurance, dates of occasions.
    /// In order.
    pub(super) calendar: Vec<Day>,
    /// Days on which dated money moves that no books are kept of, if it matters whether money is missing. In order.
    pub(super) paydays: Vec<Day>,
    pub(super) plan: Plan,
    pub(super) months: Months,
    /// By party.
    insured_from: Vec<Option<Day>>,
    /// `depends[a][b]`: stage a depends on stage b, over any number of steps.
    depends: Vec<Vec<bool>>,
    /// By stage: some stage waits for its failure.
    answered: Vec<bool>,
    /// Causes of suspension that can stand, besides facts of the scenario.
    pub(super) causes: Vec<Cause>,
    /// Stages that a ladder or a fact suspends.
    pub(super) suspended: StageSet,
    /// By stage: what is read of its answers, and what it is compared with.
    pub(super) compared: Vec<Vec<Comparison>>,
    /// By stage: somebody waits for what wins in its ballot.
    pub(super) options_read: Vec<bool>,
    /// A cent of each line that is cut in proportion is spent at once.
    pub(super) spends_early: bool,
}

impl<'m> Machine<'m> {
    /// # Errors
    /// If there is no charter, or it has no period: then no day is the first.
    pub fn new(model: &'m Model, world: World<'m>) -> Result<Machine<'m>, NotRunnable> {
        Machine::keeping(model, world, None)
    }

    /// A machine that leaves out what nobody asks about: its runs are as long and go the same way.
    ///
    /// # Errors
    /// As [`Machine::new`].
    pub fn lean(model: &'m Model, world: World<'m>, reads: &Reads, keep: Keep) -> Result<Machine<'m>, NotRunnable> {
        let world = world.without(&keep);
        let mut machine = Machine::keeping(model, world, Some(&keep))?;
        machine.compared = compared(model.stages.len(), &reads.atoms);
        machine.options_read = reads.options(model.stages.len());
        Ok(machine)
    }

    fn keeping(model: &'m Model, world: World<'m>, keep: Option<&Keep>) -> Result<Machine<'m>, NotRunnable> {
        let charter = model.charter.as_ref().ok_or(NotRunnable::NoCharter)?;
        let (first, last) = charter.period.ok_or(NotRunnable::NoPeriod)?;
        let (first, last) = (Day::of(first), Day::of(last));
        let (money, hours) = (keep.is_none_or(|keep| keep.money), keep.is_none_or(|keep| keep.hours));
        let mut receipts = flow::receipts(model, &world, first, last);
        let receives: Vec<Day> = receipts.iter().flat_map(|receipt| receipt.dates().chain(receipt.back_on)).collect();
        if !money {
            receipts.clear();
        }
        let imagines = !money && keep.is_some_and(|keep| keep.shortfalls);
        let insured_from: Vec<Option<Day>> =
            model.parties.ids().map(|party| model.governance.as_ref()?.insured_from(party).map(Day::of)).collect();
        let mut calendar: BTreeSet<Day> = world.facts().iter().map(|fact| Day::of(fact.date)).collect();
        let mut paydays = BTreeSet::new();
        if money {
            calendar.extend(receives);
        } else if imagines {
            paydays.extend(receives);
        }
        calendar.extend(insured_from.iter().flatten());
        for stage in model.stages.values() {
            calendar.extend(stage.not_before.map(Day::of));
            if let Some(Lasts::Until(date)) = stage.lasts {
                calendar.insert(Day::of(date).plus(1));
            }
            if let Occasion::On(dates) = &stage.occasion {
                calendar.extend(dates.iter().copied().map(Day::of));
            }
        }
        for fact in world.facts() {
            if let Fact::SuspendedFor(_, span) = fact.fact {
                calendar.insert(span.after(Day::of(fact.date).max(first), 1, &model.workdays));
            }
        }
        let (lines, costs) = if money { (flow::lines(model), flow::costs(model)) } else { (Vec::new(), Vec::new()) };
        let hours = if hours { Hours::new(model, first, last) } else { Hours::none() };
        Ok(Machine {
            causes: all_causes(model),
            suspended: suspended(model, &world),
            plan: Plan::new(model, &world, first, (&receipts, &lines, &costs, &hours), keep),
            months: Months::of(first, last),
            lines,
            costs,
            hours,
            depends: dependence(model),
            answered: answered(model),
            model,
            world,
            first,
            last,
            receipts,
            calendar: calendar.into_iter().collect(),
            paydays: paydays.into_iter().collect(),
            insured_from,
            compared: vec![Vec::new(); model.stages.len()],
            options_read: vec![true; model.stages.len()],
            spends_early: false,
        })
    }

    #[must_use]
    pub fn model(&self) -> &'m Model {
        self.model
    }

    #[must_use]
    pub fn world(&self) -> &World<'m> {
        &self.world
    }

    /// The first and the last day of the period.
    #[must_use]
    pub fn period(&self) -> (Day, Day) {
        (self.first, self.last)
    }

    pub(super) fn is_insured(&self, party: PartyId, on: Day) -> bool {
        self.insured_from[party.index()].is_some_and(|from| from <= on)
    }

    pub(super) fn depends(&self, stage: StageId, on: StageId) -> bool {
        self.depends[stage.index()][on.index()]
    }

    pub(super) fn is_answered(&self, stage: StageId) -> bool {
        self.answered[stage.index()]
    }
}

/// What a stage's occasion waits for.
fn waits_for(occasion: &Occasion) -> Vec<StageId> {
    match occasion {
        Occasion::After { all, .. } => all.iter().filter_map(|happening| happening.event.stage()).collect(),
        Occasion::AfterAny(stages) => stages.clone(),
        Occasion::Every { during, .. } => during.iter().copied().collect(),
        Occasion::FirstDay | Occasion::On(_) => Vec::new(),
    }
}

/// The transitive closure of "its occasion waits for".
fn dependence(model: &Model) -> Vec<Vec<bool>> {
    let count = model.stages.len();
    let direct: Vec<Vec<StageId>> = model.stages.values().map(|stage| waits_for(&stage.occasion)).collect();
    let mut depends = vec![vec![false; count]; count];
    for (from, reached) in depends.iter_mut().enumerate() {
        let mut open: Vec<StageId> = direct[from].clone();
        while let Some(stage) = open.pop() {
            if !std::mem::replace(&mut reached[stage.index()], true) {
                open.extend(&direct[stage.index()]);
            }
        }
    }
    depends
}

fn answered(model: &Model) -> Vec<bool> {
    let mut answered = vec![false; model.stages.len()];
    for stage in model.stages.values() {
        let Occasion::After { all, .. } = &stage.occasion else { continue };
        for happening in all {
            if let Event::Stage(of, StageEvent::Fails(_) | StageEvent::Closes) = happening.event {
                answered[of.index()] = true;
            }
        }
    }
    answered
}
