//! What cannot matter any more: a stage that does not open again, a duty that does not fall due again.

use super::pack::Layout;
use super::register::{NextOccasion, Register};
use super::stage_register::LadderReg;
use super::stage_set::StageSet;
use super::{Machine, Standing, duty};
use crate::model::{DutyTiming, Ladder, Occasion, RungAct, StageId};
use crate::quantity::Day;

impl Layout {
    /// Puts what cannot matter any more to what it was at first, so that registers that go on alike are alike.
    /// `day` comes next.
    pub(super) fn forget(&self, machine: &Machine<'_>, reg: &mut Register, day: Day) {
        forget_occasions(machine, reg);
        let alive = alive(machine, reg);
        for (at, stage) in reg.stages.iter_mut().enumerate() {
            let open = stage.standing == Standing::Open;
            if stage.standing == Standing::Skipped && !self.tells_skipped(StageId::new(at)) {
                stage.standing = Standing::Done;
            }
            if !open {
                stage.closing = None;
                stage.fixed = false;
                stage.deferred = None;
                stage.call = 1;
                stage.gate = 0;
                stage.planned = 0;
            }
            if !stage.suspended {
                stage.days_left = 0;
            }
            // Only an opening to come, or one that lasts, can be late.
            if !open && stage.retry.is_none() {
                stage.long_stop = None;
            }
            if stage.standing != Standing::Failed {
                stage.reason = None;
            }
            if !alive.has(StageId::new(at)) {
                stage.ready_since = None;
                stage.waits_until = None;
                stage.target_reached = false;
                stage.times_judged = 0;
                stage.times_opened = u32::from(stage.times_opened > 0);
                for ladder in [&mut stage.otherwise, &mut stage.short_money, &mut stage.short_hours] {
                    ladder.reset();
                }
            }
        }
        if machine.plan.has_money {
            self.sums.forget_money(machine, reg, &alive, day);
        }
        if machine.plan.has_hours {
            self.sums.forget_hours(machine, reg, &alive);
        }
        for id in machine.plan.duties.iter().copied() {
            let (written, reg) = (&machine.model.duties[id], &mut reg.duties[id.index()]);
            if !self.kept_is_read[id.index()] {
                reg.last_kept = false;
            }
            let runs = reg.cycle.is_some_and(|cycle| cycle.ends <= machine.last);
            let waits = runs || !reg.due.is_empty() || reg.ladder.mend_by.is_some() || reg.suspends.is_some();
            let hosted = duty::hosted_by(written).is_some_and(|host| alive.has(host));
            let timed = written.due.as_ref().is_some_and(|due| !matches!(due.timing, DutyTiming::Every { .. }));
            if !waits && !hosted && !timed {
                reg.ladder.reset();
                reg.times_asked = 0;
                reg.cures_asked = 0;
                reg.broken &= self.broken_is_read[id.index()];
            }
        }
    }
}

/// Occasions of a series that cannot come any more: they lie after the period, or not before the day on which what it comes again
/// during closes for sure.
fn forget_occasions(machine: &Machine<'_>, reg: &mut Register) {
    reg.occasions.clear();
    for id in machine.plan.series.iter() {
        let Some(series) = reg.stages[id.index()].series else { continue };
        let mut before = machine.last.plus(1);
        let mut hosted = None;
        if let Occasion::Every { every, during: Some(host), .. } = machine.model.stages[id].occasion {
            let (written, host) = (&machine.model.stages[host], &reg.stages[host.index()]);
            let closes_surely = host.is_open() && host.fixed && written.gates.is_empty() && written.long_stop.is_none();
            before = host.closing.filter(|_| closes_surely).map_or(before, |closing| closing.min(before));
            hosted = Some(every);
        }
        match series.next.filter(|next| *next < before) {
            Some(next) => reg.occasions.extend(hosted.map(|every| NextOccasion { stage: id, every, series, next, before })),
            None => reg.stages[id.index()].series = None,
        }
    }
}

/// The stages that can still open or be judged: those that wait, last or come again, and those that one of these can reopen.
fn alive(machine: &Machine<'_>, reg: &Register) -> StageSet {
    let model = machine.model;
    let mut alive = StageSet::none(model.stages.len());
    for (id, stage) in reg.stages.iter().enumerate() {
        let comes = stage.is_open() || stage.retry.is_some() || stage.pending;
        let comes_again = match machine.plan.series.has(StageId::new(id)) {
            // One that cannot come any more was forgotten.
            true => stage.series.is_some(),
            false => stage.standing == Standing::Waiting,
        };
        alive.put(StageId::new(id), comes || comes_again);
    }
    let left = |ladder: &Option<Ladder>, used: &LadderReg, reopened: &mut Vec<StageId>| {
        for (rung, used) in ladder.iter().flat_map(|ladder| &ladder.rungs).zip(&used.used) {
            if let RungAct::Reopen { stages, times } = &rung.act
                && used < times
            {
                reopened.extend(stages);
            }
        }
    };
    let mut reopened = Vec::new();
    for (id, duty) in model.duties.iter() {
        left(&duty.if_broken, &reg.duties[id.index()].ladder, &mut reopened);
    }
    let mut grows = true;
    while grows {
        for id in alive.iter() {
            let (stage, state) = (&model.stages[id], &reg.stages[id.index()]);
            left(&stage.otherwise, &state.otherwise, &mut reopened);
            left(&stage.short_money, &state.short_money, &mut reopened);
            left(&stage.short_hours, &state.short_hours, &mut reopened);
            reopened.extend(&machine.plan.stages[id.index()].hosts);
        }
        grows = reopened.iter().any(|id| !alive.has(*id));
        reopened.drain(..).for_each(|id| alive.put(id, true));
    }
    alive
}
