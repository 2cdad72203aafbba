//! What can still matter for some sentences (cone of influence, from day to day): the stages and duties that they read, whatever can
//! act on these, and nothing else. The rest is left out of the register: then more can happen than in the charter, so that what is
//! proved stands, and what is refuted has to be told again.

use super::duty::cycle;
use super::keep::Reads;
use super::register::{Mark, Register};
use super::stage_register::StageReg;
use super::stage_set::StageSet;
use super::{Machine, Standing};
use crate::model::{Atom, Duty, Event, Ladder, Occasion, PromiseForm, RungAct, Stage, StageId};

/// What acts on what.
pub(super) struct Cone {
    /// What is asked about, and what acts on anything.
    roots: StageSet,
    /// By stage: those that can suspend it, send it back, or take its place.
    actors: Vec<StageSet>,
    /// By stage: those that its conditions read.
    guards: Vec<StageSet>,
    /// By stage: those that its occasion waits for.
    occasions: Vec<StageSet>,
    /// Stages that can wait for their occasion once more.
    renewed: StageSet,
    /// By stage: those on which it acts where money is missing.
    short: Vec<StageSet>,
    /// By duty.
    duties: Vec<Role>,
    /// Stages that duties which pay wait for.
    payers: StageSet,
    /// What is left out stands as at the start.
    fresh: Register,
    /// Stages whose occasion may come on any day: what they wait for is left out.
    pub(super) free: StageSet,
}

/// How much is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breadth {
    /// What can no longer matter: of what has to come before a stage opens, nothing after it has opened.
    Apart,
    /// All that has to come before a stage opens: that may be on any day.
    Alone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Somebody asks about it, or it acts on a stage.
    Acts,
    /// It can do no more than bring about that money is missing.
    Pays,
    /// It can do no more than end the charter.
    Ends,
}

/// What is kept of a register.
struct Kept {
    stages: StageSet,
    pays: bool,
}

/// Whether a sentence can be followed without what does not matter for it: nothing that it says depends on how or when the charter
/// ends.
#[must_use]
pub fn is_of_days(form: &PromiseForm) -> bool {
    let mut reads = Reads::default();
    reads.form(form);
    let ends = reads.events.iter().any(|event| matches!(event, Event::Ends(_)));
    !ends && !matches!(form, PromiseForm::Whenever { within: None, .. })
}

impl Machine<'_> {
    /// Whether something can be left out: not where books of money or hours are kept, or somebody can be excluded.
    #[must_use]
    pub fn can_leave_out(&self) -> bool {
        !self.plan.has_money && !self.plan.has_hours && !self.can_exclude()
    }

    /// Whether somebody can be excluded.
    pub(super) fn can_exclude(&self) -> bool {
        let model = self.model;
        let mut ladders = model.stages.values().flat_map(ladders).chain(model.duties.values().flat_map(|duty| &duty.if_broken));
        ladders.any(|ladder| ladder.rungs.iter().any(|rung| matches!(rung.act, RungAct::Exclude(_))))
    }
}

impl Cone {
    /// What matters for whoever asks about these.
    pub(super) fn of(machine: &Machine<'_>, asked: &Reads, breadth: Breadth) -> Cone {
        let (model, plan) = (machine.model, &machine.plan);
        let count = model.stages.len();
        let none = || vec![StageSet::none(count); count];
        let stage_ladders = || model.stages.iter().flat_map(|(id, stage)| ladders(stage).map(move |ladder| (id, ladder)));
        let duty_ladders = || model.duties.values().flat_map(|duty| &duty.if_broken);
        let (mut actors, mut guards, mut occasions, mut short) = (none(), none(), none(), none());
        let mut renewed = plan.series.clone();
        for (id, ladder) in stage_ladders() {
            for rung in &ladder.rungs {
                acted_on(&rung.act).for_each(|on| actors[on.index()].put(id, true));
                renewed.put_all(&sent_back(count, &rung.act));
            }
        }
        duty_ladders().flat_map(|ladder| &ladder.rungs).for_each(|rung| renewed.put_all(&sent_back(count, &rung.act)));
        for (id, stage) in model.stages.iter() {
            let at = id.index();
            // Who fails and sends back what it depends on waits anew itself.
            let again = |act: &RungAct| matches!(act, RungAct::Retry { .. } | RungAct::Reopen { .. });
            if stage.otherwise.iter().flat_map(|ladder| &ladder.rungs).any(|rung| again(&rung.act)) {
                renewed.put(id, true);
            }
            if let Some(replaced) = stage.replaces {
                actors[replaced.index()].put(id, true);
                actors[at].put(replaced, true);
            }
            let mut reads = Reads::default();
            reads.conditions(stage);
            guards[at] = stages_read(count, &reads);
            let mut waits = Reads::default();
            match &stage.occasion {
                Occasion::After { all, .. } => all.iter().for_each(|happening| waits.happening(happening)),
                Occasion::AfterAny(stages) => stages.iter().for_each(|id| occasions[at].put(*id, true)),
                Occasion::Every { during, .. } => during.iter().for_each(|id| occasions[at].put(*id, true)),
                Occasion::FirstDay | Occasion::On(_) => {}
            }
            occasions[at].put_all(&stages_read(count, &waits));
            let acts = stage.short_money.iter().flat_map(|ladder| &ladder.rungs).flat_map(|rung| acted_on(&rung.act));
            short[at] = StageSet::of(count, acts);
        }
        let (mut roots, mut payers) = (stages_read(count, asked), StageSet::none(count));
        machine.trend_hosts().into_iter().for_each(|id| roots.put(id, true));
        let (guarding, mut duties) = (Reads::guards(model), Vec::new());
        for (id, duty) in model.duties.iter() {
            let acts = || duty.if_broken.iter().flat_map(|ladder| &ladder.rungs).map(|rung| &rung.act);
            let role = if guarding.duty(id) || asked.duty(id) || acts().any(|act| acted_on(act).next().is_some()) {
                Role::Acts
            } else if acts().any(|act| matches!(act, RungAct::Pay { .. } | RungAct::Remedy { worth: Some(_), .. })) {
                Role::Pays
            } else {
                Role::Ends
            };
            let waits = waits_for(count, duty);
            match role {
                Role::Acts => roots.put_all(&waits),
                Role::Pays => payers.put_all(&waits),
                Role::Ends => {}
            }
            duties.push(role);
        }
        let fresh = Register::new(machine);
        let mut cone = Cone { roots, actors, guards, occasions, renewed, short, duties, payers, fresh, free: StageSet::none(count) };
        if breadth == Breadth::Alone {
            cone.stand_alone(machine);
        }
        cone
    }

    /// Lets each stage come on any day, if not all that it waits for is kept all the same.
    fn stand_alone(&mut self, machine: &Machine<'_>) {
        let ids = || machine.model.stages.ids();
        let comes_after = |id: &StageId| matches!(machine.model.stages[*id].occasion, Occasion::After { .. } | Occasion::AfterAny(_));
        let waited = self.occasions.clone();
        for id in ids().filter(comes_after) {
            self.free.put(id, true);
            self.occasions[id.index()] = StageSet::none(machine.model.stages.len());
        }
        let kept = self.kept(&self.fresh).stages;
        for id in kept.iter().filter(|id| waited[id.index()].is_within(&kept)) {
            self.free.put(id, false);
            self.occasions[id.index()].put_all(&waited[id.index()]);
        }
    }

    /// What can matter after an evening.
    fn kept(&self, reg: &Register) -> Kept {
        let mut kept = Kept { stages: self.roots.clone(), pays: false };
        loop {
            let mut grown = kept.stages.clone();
            for id in kept.stages.iter() {
                let (at, stage) = (id.index(), &reg.stages[id.index()]);
                grown.put_all(&self.actors[at]);
                grown.put_all(&self.guards[at]);
                if self.renewed.has(id) || waits(stage) {
                    grown.put_all(&self.occasions[at]);
                }
            }
            kept.pays |= grown.iter().any(|id| self.short[id.index()].meets(&grown));
            if kept.pays {
                grown.put_all(&self.payers);
            }
            if grown == kept.stages {
                return kept;
            }
            kept.stages = grown;
        }
    }

    /// Leaves out the rest: it stands over, and nothing comes of it any more.
    pub(super) fn leave_out(&self, machine: &Machine<'_>, reg: &mut Register) {
        let kept = self.kept(reg);
        for id in machine.model.stages.ids().filter(|id| !kept.stages.has(*id)) {
            let stage = &mut reg.stages[id.index()];
            stage.reset(&self.fresh.stages[id.index()]);
            stage.standing = Standing::Done;
            reg.narrowed = true;
        }
        for (id, role) in machine.model.duties.ids().zip(&self.duties) {
            let stays = match role {
                Role::Acts => true,
                Role::Pays => kept.pays,
                Role::Ends => false,
            };
            if !stays {
                reg.duties[id.index()].clone_from(&self.fresh.duties[id.index()]);
                reg.narrowed = true;
            }
        }
        // Ladders that act on nothing that is kept: none of their steps is left.
        for id in kept.stages.iter().filter(|id| !self.short[id.index()].meets(&kept.stages)) {
            let Some(ladder) = &machine.model.stages[id].short_money else { continue };
            let walk = &mut reg.stages[id.index()].short_money;
            walk.reset();
            (walk.at, walk.acted) = (ladder.rungs.len(), ladder.rungs.len());
        }
        let is_kept = |mark: &Mark| match mark {
            Mark::Stage(id, _) | Mark::Option(id, ..) => kept.stages.has(*id),
            Mark::Duty(..) | Mark::Met(_) => true,
        };
        reg.ever.retain(is_kept);
        // Since when does not matter.
        for id in self.free.iter() {
            let stage = &mut reg.stages[id.index()];
            stage.ready_since = stage.ready_since.map(|_| machine.first);
        }
        // What can come on any day has to be looked at on each.
        reg.hopes = self.free.iter().any(|id| kept.stages.has(id) && waits(&reg.stages[id.index()]));
        reg.restore_sets();
    }
}

fn waits(stage: &StageReg) -> bool {
    stage.standing == Standing::Waiting || stage.retry.is_some()
}

fn ladders(stage: &Stage) -> impl Iterator<Item = &Ladder> {
    [&stage.otherwise, &stage.short_money, &stage.short_hours].into_iter().flatten()
}

/// The stages that a rung suspends or sends back.
fn acted_on(act: &RungAct) -> impl Iterator<Item = StageId> + '_ {
    let (one, several): (Option<StageId>, &[StageId]) = match act {
        RungAct::Suspend(stage) => (Some(*stage), &[]),
        RungAct::Reopen { stages, .. } => (None, stages),
        _ => (None, &[]),
    };
    one.into_iter().chain(several.iter().copied())
}

fn sent_back(count: usize, act: &RungAct) -> StageSet {
    match act {
        RungAct::Reopen { stages, .. } => StageSet::of(count, stages.iter().copied()),
        _ => StageSet::none(count),
    }
}

fn stages_read(count: usize, reads: &Reads) -> StageSet {
    StageSet::of(count, reads.events.iter().filter_map(Event::stage).chain(reads.atoms.iter().filter_map(Atom::stage)))
}

/// The stages without which a duty does not fall due.
fn waits_for(count: usize, duty: &Duty) -> StageSet {
    let mut reads = Reads::default();
    reads.due(duty);
    let mut stages = stages_read(count, &reads);
    cycle(duty).and_then(|(_, _, during)| during).into_iter().for_each(|id| stages.put(id, true));
    stages
}
