//! Duties and standards: falling due, kept or broken, and the ladder that a breach walks (`semantics.md` 9).

use super::register::{Cycle, Mark};
use super::run::Run;
use super::{Cause, LogEvent, NO, Oracle, Origin, Recorder, Spending, Subject, Support};
use crate::model::{Deontic, Duty, DutyId, DutyState, DutyTiming, End, Rung, RungAct, StageId};
use crate::quantity::{CalendarSpan, Day, TimeUnit};

const MONTH: CalendarSpan = CalendarSpan { count: 1, unit: TimeUnit::Month };

/// The cycle of a duty, if it has one: how often, from when, during what.
pub(super) fn cycle(duty: &Duty) -> Option<(CalendarSpan, Option<Day>, Option<StageId>)> {
    match duty.due.as_ref().map(|due| &due.timing) {
        Some(DutyTiming::Every { every, from, during }) => Some((*every, from.map(Day::of), *during)),
        // What must not be done is looked at every month if nothing is written.
        None if duty.deontic == Deontic::MustNot => Some((MONTH, None, None)),
        _ => None,
    }
}

/// The stage during which the cycles of a duty run.
pub(super) fn hosted_by(duty: &Duty) -> Option<StageId> {
    cycle(duty).and_then(|(_, _, during)| during)
}

impl<O: Oracle, R: Recorder> Run<'_, '_, '_, O, R> {
    /// Cycles start when their host opens; those without a host, from their date or the first day.
    pub(super) fn anchor_duties_without_host(&mut self) {
        let machine = self.machine;
        for id in machine.plan.duties.iter().copied() {
            if hosted_by(&machine.model.duties[id]).is_none() {
                self.anchor_duty(id, self.day);
            }
        }
    }

    /// Cycles that end before they can be looked at are left out: an opening comes after the duties of its day.
    pub(super) fn anchor_duty(&mut self, id: DutyId, looked_at: Day) {
        let duty = &self.machine.model.duties[id];
        let Some((every, from, _)) = cycle(duty).filter(|_| duty.deontic != Deontic::May) else { return };
        let anchor = from.unwrap_or(self.day);
        let mut cycle = Cycle::after(every, anchor, 0, &self.machine.model.workdays);
        while cycle.ends < looked_at {
            cycle = Cycle::after(every, anchor, cycle.over + 1, &self.machine.model.workdays);
        }
        self.reg.duties[id.index()].cycle = Some(cycle);
    }

    /// The next day on which a duty has something to be looked at.
    pub(super) fn next_duty_day(&self, id: DutyId) -> Option<Day> {
        let duty = &self.machine.model.duties[id];
        let reg = &self.reg.duties[id.index()];
        let cycle_ends = reg.cycle.map(|cycle| cycle.ends);
        let date = match duty.due.as_ref().map(|due| &due.timing) {
            Some(DutyTiming::By(date) | DutyTiming::On(date)) => Some(Day::of(*date)).filter(|day| *day > self.day),
            _ => None,
        };
        let cure = self.next_cure(id);
        [cycle_ends, date, cure, reg.ladder.mend_by].into_iter().flatten().chain(reg.due.iter().map(|(day, _)| *day)).min()
    }

    /// While something is suspended for it: the same day of the following months.
    fn next_cure(&self, id: DutyId) -> Option<Day> {
        let (since, asked) = self.reg.duties[id.index()].suspends?;
        let suspends = self.reg.stages.iter().any(|stage| stage.causes.contains(&Cause::Duty(id)));
        suspends.then(|| MONTH.after(since, asked + 1, &self.machine.model.workdays))
    }

    /// Something happened that a duty waits for.
    pub(super) fn fall_due_on(&mut self, mark: Mark) {
        let machine = self.machine;
        for id in machine.plan.event_duties.iter().copied() {
            let Some(due) = &machine.model.duties[id].due else { continue };
            let after = match &due.timing {
                DutyTiming::Within { span, after }
                    if Self::matches(&after.event, mark) && (after.in_a_row < 2 || self.has_happened(after)) =>
                {
                    Some(*span)
                }
                DutyTiming::Whenever(event) if Self::matches(event, mark) => due.within,
                _ => continue,
            };
            if !std::mem::replace(&mut self.reg.duties[id.index()].pending, true) {
                let day = after.map_or(self.day, |span| self.after_today(span));
                let reg = &mut self.reg.duties[id.index()];
                reg.number += 1;
                reg.due.push((day, reg.number));
            }
        }
    }

    pub(super) fn duties(&mut self) {
        let machine = self.machine;
        for id in machine.plan.duties.iter().copied() {
            if !self.going() {
                return;
            }
            self.may_break_off();
            let duty = &machine.model.duties[id];
            if self.going() && duty.deontic != Deontic::May {
                self.end_cycles(id, duty);
                self.judge_duty(id, duty);
                self.look_for_cure(id, duty);
            }
        }
    }

    fn end_cycles(&mut self, id: DutyId, duty: &Duty) {
        while let Some(Cycle { anchor, over, ends }) = self.reg.duties[id.index()].cycle.filter(|cycle| cycle.ends <= self.day) {
            let Some((every, _, during)) = cycle(duty) else { return };
            let host_is_open = during.is_none_or(|stage| self.reg.stages[stage.index()].is_open());
            let within = duty.due.as_ref().and_then(|due| due.within);
            let due = within.map_or(ends, |within| self.reg.after(ends, within, &self.machine.model.workdays));
            let reg = &mut self.reg.duties[id.index()];
            reg.cycle = Some(Cycle::after(every, anchor, over + 1, &self.machine.model.workdays));
            if host_is_open {
                reg.number += 1;
                reg.due.push((due, reg.number));
            }
        }
    }

    fn judge_duty(&mut self, id: DutyId, duty: &Duty) {
        let today = self.day;
        if let Some(DutyTiming::By(date) | DutyTiming::On(date)) = duty.due.as_ref().map(|due| &due.timing)
            && Day::of(*date) == today
        {
            let reg = &mut self.reg.duties[id.index()];
            reg.number += 1;
            reg.due.push((today, reg.number));
        }
        while self.going() {
            let reg = &mut self.reg.duties[id.index()];
            let Some(at) = reg.due.iter().position(|(day, _)| *day <= today) else { return };
            let (_, number) = reg.due.remove(at);
            reg.pending = false;
            reg.times_asked += 1;
            let times_before = reg.times_asked - 1;
            let kept = self.ask(Subject::Kept { duty: id }, (number, 0, 0), times_before, Support::yes_or_no()) != NO;
            if kept {
                let reg = &mut self.reg.duties[id.index()];
                reg.kept += 1;
                reg.last_kept = true;
                self.log(|| LogEvent::Kept { duty: id });
                let was_broken = self.reg.duties[id.index()].broken;
                self.mark(Mark::Duty(id, DutyState::Kept));
                if was_broken {
                    self.mend(id);
                }
            } else {
                let reg = &mut self.reg.duties[id.index()];
                reg.breaches += 1;
                reg.broken = true;
                reg.last_kept = false;
                self.log(|| LogEvent::Broken { duty: id });
                self.mark(Mark::Duty(id, DutyState::Broken));
                self.climb(id, duty);
            }
        }
    }

    /// Made good: the time to mend is over, and what was suspended for it may resume.
    fn mend(&mut self, id: DutyId) {
        let reg = &mut self.reg.duties[id.index()];
        reg.broken = false;
        reg.last_kept = true;
        reg.mended += 1;
        reg.ladder.mend_by = None;
        reg.suspends = None;
        self.lift(Cause::Duty(id));
        self.log(|| LogEvent::Mended { duty: id });
        self.mark(Mark::Duty(id, DutyState::Mended));
    }

    /// The rung on which the ladder stands acts, and the ladder stands on the next one.
    fn climb(&mut self, id: DutyId, duty: &Duty) {
        let Some(ladder) = &duty.if_broken else { return };
        let reg = &mut self.reg.duties[id.index()];
        let Some(rung) = ladder.rungs.get(reg.ladder.at) else { return };
        reg.ladder.mend_by = None;
        if let RungAct::Reopen { times, .. } = rung.act
            && reg.ladder.used[reg.ladder.at] >= times
        {
            return;
        }
        let at = reg.ladder.at;
        reg.ladder.used[at] += 1;
        reg.ladder.acted = at + 1;
        reg.ladder.at = (at + 1).min(ladder.rungs.len() - 1);
        let mend_by = rung.mend.map(|span| self.after_today(span));
        self.reg.duties[id.index()].ladder.mend_by = mend_by;
        self.recorder.climbed(Origin::Duty(id), at);
        self.act(&rung.act, Origin::Duty(id));
    }

    /// The time to mend is over, or the cure is asked again while something is suspended for it.
    fn look_for_cure(&mut self, id: DutyId, duty: &Duty) {
        let today = self.day;
        let mend_is_over = self.reg.duties[id.index()].ladder.mend_by.is_some_and(|day| day <= today);
        let cure_is_asked = self.next_cure(id).is_some_and(|day| day <= today);
        if !self.going() || !(mend_is_over || cure_is_asked) || !self.reg.duties[id.index()].broken {
            return;
        }
        let reg = &mut self.reg.duties[id.index()];
        if cure_is_asked && let Some((_, asked)) = &mut reg.suspends {
            *asked += 1;
        }
        if mend_is_over {
            reg.ladder.mend_by = None;
        }
        reg.cures_asked += 1;
        let (number, times_before) = (reg.number, reg.cures_asked - 1);
        if self.ask(Subject::Mended { duty: id }, (number, 0, 0), times_before, Support::yes_or_no()) != NO {
            self.mend(id);
        } else if mend_is_over {
            let last = duty.if_broken.as_ref().map_or(0, |ladder| ladder.rungs.len());
            let acted = self.reg.duties[id.index()].ladder.acted;
            if acted < last {
                self.climb(id, duty);
            }
        }
    }

    /// Shortfalls found the evening before, and times to mend that are over.
    pub(super) fn shortfalls(&mut self, money_found: bool) {
        for id in self.machine.plan.may_be_short.iter() {
            self.may_break_off();
            let open = self.reg.stages[id.index()].is_open();
            let hours_found = std::mem::take(&mut self.reg.stages[id.index()].hours_found);
            let asked = self.reg.stages[id.index()].short_money.mend_by.is_some_and(|day| day <= self.day);
            let still_short = asked && self.is_short();
            self.shortfall(id, Origin::ShortMoney(id), money_found && open, still_short && open);
            let still_short = self.reg.stages[id.index()].hours_short;
            self.shortfall(id, Origin::ShortHours(id), hours_found && open, still_short && open);
        }
    }

    fn shortfall(&mut self, id: StageId, origin: Origin, found: bool, still_short: bool) {
        let stage = &self.machine.model.stages[id];
        let money = matches!(origin, Origin::ShortMoney(_));
        let Some(ladder) = (if money { &stage.short_money } else { &stage.short_hours }) else { return };
        let today = self.day;
        let reg = &mut self.reg.stages[id.index()];
        let walk = if money { &mut reg.short_money } else { &mut reg.short_hours };
        let mend_is_over = walk.mend_by.is_some_and(|day| day <= today);
        if mend_is_over {
            walk.mend_by = None;
        }
        let acts = found || (mend_is_over && still_short && walk.acted < ladder.rungs.len());
        if !self.going() || !acts {
            return;
        }
        if found {
            self.log(|| if money { LogEvent::ShortOfMoney { stage: id } } else { LogEvent::ShortOfHours { stage: id } });
        }
        let reg = &mut self.reg.stages[id.index()];
        let walk = if money { &mut reg.short_money } else { &mut reg.short_hours };
        while let Some(Rung { act, mend, .. }) = ladder.rungs.get(walk.at) {
            let bound = match act {
                RungAct::Reopen { times, .. } | RungAct::Retry { times, .. } => *times,
                _ => u32::MAX,
            };
            let used = walk.used[walk.at] >= bound;
            if used && walk.at + 1 >= ladder.rungs.len() {
                return;
            }
            if used {
                walk.at += 1;
                continue;
            }
            let at = walk.at;
            walk.used[at] += 1;
            walk.acted = walk.acted.max(at + 1);
            walk.at = (at + 1).min(ladder.rungs.len() - 1);
            let mend_by = mend.map(|span| self.after_today(span));
            let reg = &mut self.reg.stages[id.index()];
            let walk = if money { &mut reg.short_money } else { &mut reg.short_hours };
            walk.mend_by = mend_by;
            self.recorder.climbed(origin, at);
            return self.act(act, origin);
        }
    }

    /// What a rung does, whoever's ladder it is.
    pub(super) fn act(&mut self, act: &RungAct, origin: Origin) {
        match act {
            RungAct::Remind => self.log(|| LogEvent::Reminded { by: origin }),
            RungAct::Warn => self.log(|| LogEvent::Warned { by: origin }),
            RungAct::Remedy { worth, .. } => {
                self.log(|| LogEvent::Remedied { by: origin });
                if let Some(worth) = worth {
                    self.spend(Spending::Penalty(origin), worth.minor);
                    self.look_at_cash();
                }
            }
            RungAct::Pay { amount, .. } => {
                self.spend(Spending::Penalty(origin), amount.minor);
                self.look_at_cash();
            }
            RungAct::Exclude(party) => {
                let reg = &mut self.reg.parties[party.index()];
                reg.gone = true;
                reg.excluded = true;
                self.stirred = true;
                self.log(|| LogEvent::Excluded { party: *party, by: origin });
            }
            RungAct::Suspend(stage) => {
                let cause = match origin {
                    Origin::Stage(failed) => Cause::Stage(failed),
                    Origin::Duty(duty) => Cause::Duty(duty),
                    Origin::ShortMoney(_) => Cause::Money,
                    Origin::ShortHours(_) => Cause::Hours,
                };
                let first = self.reg.stages.iter().all(|stage| !stage.causes.contains(&cause));
                if self.suspend(*stage, cause)
                    && first
                    && let Origin::Duty(duty) = origin
                {
                    self.reg.duties[duty.index()].suspends = Some((self.day, 0));
                }
            }
            RungAct::Reopen { stages, .. } => self.reopen(stages, None),
            RungAct::EndAs(text) => self.end(End::As(text.clone())),
            // Only a stage's own ladder retries or skips; the model refuses them elsewhere.
            RungAct::Retry { .. } | RungAct::Skip => {}
        }
    }
}
