//! Duties and shortfalls in the morning (`semantics.md` 9; decisions 34 to 37).

use super::Reference;
use super::calendar::{is_multiple, later};
use super::conditions::is_the_event;
use super::ladders::{bound, is_monthly};
use super::state::Standpoint;
use charter::machine::{Cause, LogEvent, Origin, Subject, Support, YES};
use charter::model::{Deontic, Duty, DutyId, DutyTiming, Ladder, Model, RungAct, StageId};
use charter::quantity::{CalendarSpan, Day, TimeUnit};

impl Reference<'_, '_> {
    pub fn duties_and_shortfalls(&mut self) {
        for duty in self.model.duties.ids() {
            if self.ended.is_none() && self.model.duties[duty].deontic != Deontic::May {
                self.duty_in_the_morning(duty);
            }
        }
        let found = self.books.found.iter().any(|day| *day < self.today);
        let today = self.today;
        self.books.found.retain(|day| *day >= today);
        for stage in self.model.stages.ids() {
            if self.ended.is_none() {
                self.money_shortfall(stage, found);
            }
            if self.ended.is_none() {
                self.hours_shortfall(stage);
            }
        }
    }

    fn duty_in_the_morning(&mut self, duty: DutyId) {
        let today = self.today;
        let its = &self.model.duties[duty];
        let over = self.cycle_over(its);
        let now = &mut self.duties[duty.index()];
        if let Some(due) = over {
            now.instances += 1;
            now.pending.push((now.instances, due));
        }
        while let Some(at) = self.duties[duty.index()].pending.iter().position(|(_, due)| *due <= today) {
            let (cycle, _) = self.duties[duty.index()].pending.remove(at);
            self.judge_duty(duty, cycle);
            if self.ended.is_some() {
                return;
            }
        }
        self.cure(duty);
    }

    /// If a cycle is over today, or a date has come: the day on which that is due.
    fn cycle_over(&self, its: &Duty) -> Option<Day> {
        let today = self.today;
        let within = its.due.as_ref().and_then(|due| due.within);
        let due = |day: Day| within.map_or(day, |span| later(self.model, span, day, 1));
        let monthly = CalendarSpan { count: 1, unit: TimeUnit::Month };
        match its.due.as_ref().map(|due| &due.timing) {
            None if its.deontic == Deontic::MustNot => is_multiple(self.model, monthly, self.first, today.plus(1)).then(|| due(today)),
            None => None,
            Some(DutyTiming::By(date) | DutyTiming::On(date)) => (Day::of(*date) == today).then(|| due(today)),
            Some(DutyTiming::Every { every, from, during }) => {
                let host = during.map(|stage| &self.stages[stage.index()]);
                let anchor = match (from, host) {
                    (Some(date), _) => Day::of(*date),
                    (None, Some(host)) => host.opened,
                    (None, None) => self.first,
                };
                (host.is_none_or(super::StageNow::is_open) && is_multiple(self.model, *every, anchor, today.plus(1))).then(|| due(today))
            }
            Some(DutyTiming::Within { .. } | DutyTiming::Whenever(_)) => None,
        }
    }

    /// An event starts the time of a duty; several while one is pending are one.
    pub fn duties_tied_to(&mut self, event: &LogEvent) {
        for (duty, its) in self.model.duties.iter() {
            let Some(due) = &its.due else { continue };
            let (starts, span) = match &due.timing {
                DutyTiming::Within { span, after } => {
                    (is_the_event(&after.event, event) && (after.in_a_row <= 1 || self.has_happened(after)), Some(*span))
                }
                DutyTiming::Whenever(wanted) => (is_the_event(wanted, event), due.within),
                _ => continue,
            };
            let today = self.today;
            let now = &mut self.duties[duty.index()];
            if starts && now.pending.is_empty() && its.deontic != Deontic::May {
                now.instances += 1;
                now.pending.push((now.instances, span.map_or(today, |span| later(self.model, span, today, 1))));
            }
        }
    }

    fn judge_duty(&mut self, duty: DutyId, cycle: u32) {
        let now = &mut self.duties[duty.index()];
        let times = now.times_asked;
        now.times_asked += 1;
        let kept = self.ask(Subject::Kept { duty }, (cycle, 0, 0), times, Support::yes_or_no()) == YES;
        let now = &mut self.duties[duty.index()];
        now.judged.push(kept);
        if kept {
            self.happens(LogEvent::Kept { duty });
            self.mend(duty);
        } else {
            now.broken = true;
            now.ladder.mend_by = None;
            self.happens(LogEvent::Broken { duty });
            self.next_rung_of_duty(duty);
        }
    }

    /// Mended: the time to mend is over, its suspensions go.
    fn mend(&mut self, duty: DutyId) {
        let now = &mut self.duties[duty.index()];
        if !std::mem::take(&mut now.broken) {
            return;
        }
        now.mended += 1;
        now.ladder.mend_by = None;
        now.suspended_on = None;
        self.no_longer_suspended_for(Cause::Duty(duty));
        self.happens(LogEvent::Mended { duty });
    }

    /// On the last day to mend, and every month while something is suspended for it, the cure is asked.
    fn cure(&mut self, duty: DutyId) {
        let today = self.today;
        let holds = self.stages.iter().any(|stage| stage.causes.contains(&Cause::Duty(duty)));
        let now = &mut self.duties[duty.index()];
        if !holds {
            now.suspended_on = None;
        }
        let time_is_over = now.ladder.mend_by == Some(today);
        let monthly = now.suspended_on.is_some_and(|since| is_monthly(self.model, since, today));
        if !now.broken || !(time_is_over || monthly) {
            return;
        }
        let (cycle, times) = (now.instances, now.times_asked_to_mend);
        now.times_asked_to_mend += 1;
        if self.ask(Subject::Mended { duty }, (cycle, 0, 0), times, Support::yes_or_no()) == YES {
            self.mend(duty);
        } else if time_is_over {
            let last = self.model.duties[duty].if_broken.as_ref().map_or(0, |ladder| ladder.rungs.len());
            let ladder = &mut self.duties[duty.index()].ladder;
            ladder.mend_by = None;
            if ladder.next_is_new(last) {
                self.next_rung_of_duty(duty);
            }
        }
    }

    fn next_rung_of_duty(&mut self, duty: DutyId) {
        let Some(ladder) = &self.model.duties[duty].if_broken else { return };
        let mut standpoint = self.duties[duty.index()].ladder.clone();
        let rung = standpoint.step(self.model, ladder, self.today);
        self.duties[duty.index()].ladder = standpoint;
        let Some(act) = rung else { return };
        match act {
            RungAct::Suspend(stage) => {
                let held = |run: &Self| run.stages.iter().any(|now| now.causes.contains(&Cause::Duty(duty)));
                let held_before = held(self);
                self.suspend(*stage, Cause::Duty(duty));
                if !held_before && held(self) {
                    self.duties[duty.index()].suspended_on = Some(self.today);
                }
            }
            RungAct::Reopen { stages, .. } => self.reopen(stages),
            act => self.plain_act(Origin::Duty(duty), Some(act)),
        }
    }

    fn money_shortfall(&mut self, stage: StageId, found: bool) {
        let Some(ladder) = &self.model.stages[stage].short_money else { return };
        let still_short = self.books.cash() < 0;
        let now = &mut self.stages[stage.index()];
        let is_open = now.is_open();
        let mut standpoint = now.money_ladder.clone();
        let acts = found && is_open;
        let rung = standpoint.shortfall(self.model, ladder, self.today, acts, is_open && still_short);
        now.money_ladder = standpoint;
        if acts {
            self.happens(LogEvent::ShortOfMoney { stage });
        }
        self.act_on_shortfall(rung, Origin::ShortMoney(stage), Cause::Money);
    }

    fn hours_shortfall(&mut self, stage: StageId) {
        let today = self.today;
        let now = &mut self.stages[stage.index()];
        let found = now.hours_found.take_if(|day| *day < today).is_some();
        let Some(ladder) = &self.model.stages[stage].short_hours else { return };
        let is_open = now.is_open();
        let mut standpoint = now.hours_ladder.clone();
        let acts = found && is_open;
        let rung = standpoint.shortfall(self.model, ladder, today, acts, is_open && now.hours_short);
        now.hours_ladder = standpoint;
        if acts {
            self.happens(LogEvent::ShortOfHours { stage });
        }
        self.act_on_shortfall(rung, Origin::ShortHours(stage), Cause::Hours);
    }

    fn act_on_shortfall(&mut self, rung: Option<&RungAct>, by: Origin, cause: Cause) {
        match rung {
            Some(RungAct::Suspend(other)) => self.suspend(*other, cause),
            Some(RungAct::Reopen { stages, .. }) => self.reopen(stages),
            act => self.plain_act(by, act),
        }
    }
}

impl Standpoint {
    /// Whether the rung on which it stands has not acted yet.
    fn next_is_new(&self, rungs: usize) -> bool {
        self.rung < rungs
    }

    /// The rung on which it stands acts, then it stands on the next; the last one repeats, as long as it is not used up.
    fn step<'l>(&mut self, model: &Model, ladder: &'l Ladder, today: Day) -> Option<&'l RungAct> {
        let index = self.rung.min(ladder.rungs.len().checked_sub(1)?);
        let rung = &ladder.rungs[index];
        self.rung = (index + 1).min(ladder.rungs.len());
        let reopens = matches!(rung.act, RungAct::Reopen { .. });
        if reopens && bound(&rung.act).is_some_and(|most| self.uses[index] >= most) {
            return None;
        }
        self.uses[index] += 1;
        self.mend_by = rung.mend.map(|span| later(model, span, today, 1));
        Some(&rung.act)
    }

    /// One rung for each shortfall; after its time to mend the next, if the shortfall is still there.
    fn shortfall<'l>(&mut self, model: &Model, ladder: &'l Ladder, today: Day, found: bool, still_short: bool) -> Option<&'l RungAct> {
        if found {
            return self.step(model, ladder, today);
        }
        if self.mend_by != Some(today) {
            return None;
        }
        self.mend_by = None;
        (still_short && self.next_is_new(ladder.rungs.len())).then(|| self.step(model, ladder, today)).flatten()
    }
}
