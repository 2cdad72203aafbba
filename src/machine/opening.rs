//! Noon: resumptions, then openings until nothing changes (`semantics.md` 5).

use super::plan::Ready;
use super::register::Mark;
use super::run::Run;
use super::stage_register::Series;
use super::stage_set::members;
use super::{Cause, LogEvent, Machine, Oracle, Recorder, Spending, Standing, Subject, Support, flow};
use crate::model::{DutyState, Event, Happening, Lasts, Occasion, StageEvent, StageId};
use crate::quantity::{Day, Workdays};

/// A duration with a long stop can be longer than planned, without a bound that matters.
const LONGEST: i64 = 100_000;

impl<O: Oracle, R: Recorder> Run<'_, '_, '_, O, R> {
    pub(super) fn openings(&mut self) {
        let plan = &self.machine.plan;
        for at in 0..plan.series.words() {
            for id in members(at, self.reg.open.word(at)) {
                self.resume(id);
            }
        }
        for id in plan.series.iter() {
            self.series_occasions(id);
        }
        let mut changed = true;
        while changed && self.going() {
            changed = false;
            for at in 0..plan.series.words() {
                let mut later = u64::MAX;
                // Looked up anew each time: an opening or a skip can make another stage hopeful.
                while let Some(id) = members(at, self.may_open(at) & later).next() {
                    later = (u64::MAX << (id.index() % 64)) << 1;
                    self.reg.hopeful.put(id, false);
                    changed |= self.try_to_open(id);
                }
            }
        }
    }

    /// The stages of one word that have to be looked at, because they may open, or the day from which their lag counts may
    /// change.
    fn may_open(&self, at: usize) -> u64 {
        let reg = &*self.reg;
        reg.hopeful.word(at) & reg.waiting.word(at) | reg.retrying.word(at) | self.machine.plan.intricate.word(at)
    }

    /// Keeps the sets of stages in step with how a stage stands.
    pub(super) fn sync(&mut self, id: StageId) {
        let reg = &mut *self.reg;
        let stage = &reg.stages[id.index()];
        let over = matches!(stage.standing, Standing::Done | Standing::Skipped);
        let waiting = stage.standing == Standing::Waiting;
        reg.open.put(id, stage.standing == Standing::Open);
        reg.retrying.put(id, stage.retry.is_some());
        if reg.over.has(id) != over {
            reg.over.put(id, over);
            reg.hopeful.put_all(&self.machine.plan.stages[id.index()].watchers);
        }
        if reg.waiting.has(id) != waiting {
            reg.waiting.put(id, waiting);
            reg.hopeful.put(id, waiting);
        }
    }

    /// Series without a host are anchored on the first day, others when their host opens.
    pub(super) fn anchor_series_without_host(&mut self) {
        for id in self.machine.plan.series.iter() {
            if !matches!(self.machine.model.stages[id].occasion, Occasion::Every { during: Some(_), .. }) {
                self.reg.stages[id.index()].series = Some(self.machine.series(id, self.day, 0));
            }
        }
    }

    /// The day of a series' next occasion, if one is still to come.
    pub(super) fn next_occasion(&self, id: StageId) -> Option<Day> {
        self.reg.stages[id.index()].series?.next.filter(|next| *next <= self.machine.last)
    }

    /// Occasions of a series that have come by today: one at a time, others are passed over.
    fn series_occasions(&mut self, id: StageId) {
        while let Some(day) = self.next_occasion(id) {
            if day > self.day {
                return;
            }
            let series = self.reg.stages[id.index()].series.map(|series| self.machine.series(id, series.anchor, series.came + 1));
            let reg = &mut self.reg.stages[id.index()];
            reg.series = series;
            reg.occasions += 1;
            let busy = reg.is_open() || reg.retry.is_some();
            let waited = std::mem::replace(&mut reg.pending, !busy);
            if !busy {
                reg.standing = Standing::Waiting;
                reg.occasion = reg.occasions;
                reg.attempt = 0;
                reg.long_stop = None;
            }
            self.sync(id);
            if busy || waited {
                self.log(|| LogEvent::Missed { stage: id });
                self.mark_stage(id, StageEvent::Missed);
            }
        }
    }

    fn resume(&mut self, id: StageId) {
        let today = self.day;
        let reg = &self.reg.stages[id.index()];
        if !reg.suspended {
            return;
        }
        let short = reg.causes.contains(&Cause::Money) && self.is_short();
        let reg = &mut self.reg.stages[id.index()];
        reg.causes.retain(|cause| match cause {
            Cause::Money => short,
            Cause::Fact(until) => *until > today,
            _ => true,
        });
        if reg.causes.is_empty() {
            reg.suspended = false;
            if !reg.fixed {
                reg.closing = Some(today.plus(reg.days_left.max(1)));
            }
            self.log(|| LogEvent::Resumed { stage: id });
            self.mark_stage(id, StageEvent::Resumes);
        }
    }

    /// Suspends an open stage; a stage that is not open cannot be suspended.
    pub(super) fn suspend(&mut self, id: StageId, cause: Cause) -> bool {
        let today = self.day;
        let reg = &mut self.reg.stages[id.index()];
        if !reg.is_open() || reg.causes.contains(&cause) {
            return false;
        }
        reg.causes.push(cause);
        if !std::mem::replace(&mut reg.suspended, true) && !reg.fixed {
            reg.days_left = reg.closing.map_or(1, |closing| closing.0 - today.0);
            reg.closing = None;
        }
        self.log(|| LogEvent::Suspended { stage: id, cause });
        self.mark_stage(id, StageEvent::Suspended);
        true
    }

    /// A cause is gone; what it suspended resumes at noon if no other stands.
    pub(super) fn lift(&mut self, cause: Cause) {
        let reg = &mut *self.reg;
        for id in reg.open.iter() {
            reg.stages[id.index()].causes.retain(|other| *other != cause);
        }
    }

    /// The morning's look at what open stages require.
    pub(super) fn watch_requirements(&mut self) {
        for id in self.machine.plan.requiring.iter() {
            let stage = &self.machine.model.stages[id];
            if !self.reg.stages[id.index()].is_open() {
                continue;
            }
            if stage.requires.iter().all(|cond| self.holds(cond)) {
                self.reg.stages[id.index()].causes.retain(|cause| *cause != Cause::Requirement);
            } else {
                self.suspend(id, Cause::Requirement);
            }
        }
    }

    /// Opens or skips a stage whose occasion has come. Whether anything changed.
    fn try_to_open(&mut self, id: StageId) -> bool {
        let stage = &self.machine.model.stages[id];
        let series = self.machine.plan.stages[id.index()].is_series;
        let ready = series || self.is_ready(id);
        let today = self.day;
        let reg = &mut self.reg.stages[id.index()];
        if ready {
            reg.ready_since.get_or_insert(today);
        } else {
            reg.ready_since = None;
            if reg.retry.take().is_some() {
                reg.standing = Standing::Waiting;
                reg.occasions += 1;
                reg.occasion = reg.occasions;
                reg.attempt = 0;
                reg.long_stop = None;
                self.sync(id);
            }
        }
        let reg = &self.reg.stages[id.index()];
        if reg.is_open() {
            return false;
        }
        // Nothing opens and closes on the same day: who replaces a stage that opened today waits for tomorrow.
        let replaced = stage.replaces.map(|replaced| &self.reg.stages[replaced.index()]);
        if replaced.is_some_and(|replaced| replaced.is_open() && replaced.opened == today) {
            self.wakes_tomorrow = true;
            return false;
        }
        let reg = &self.reg.stages[id.index()];
        if reg.retry.is_some_and(|retry| retry <= today) {
            self.open(id);
            return true;
        }
        if !ready || reg.standing != Standing::Waiting || (series && !reg.pending) || !self.is_time(id) {
            return false;
        }
        if !stage.requires.iter().all(|cond| self.holds(cond)) {
            return false;
        }
        if stage.only_if.iter().all(|cond| self.holds(cond)) {
            self.open(id);
        } else {
            let reg = &mut self.reg.stages[id.index()];
            reg.standing = Standing::Skipped;
            reg.pending = false;
            self.sync(id);
            self.log(|| LogEvent::Skipped { stage: id });
            self.mark_stage(id, StageEvent::Skipped);
        }
        true
    }

    /// Asks of the stages that wait whether their occasion has come today, where what they wait for was left out.
    pub(super) fn look_what_comes(&mut self) {
        self.reg.coming.refill(std::iter::empty());
        for at in 0..self.reg.free.words() {
            for id in members(at, self.reg.waiting.word(at) | self.reg.retrying.word(at)) {
                self.look_whether_it_comes(id);
            }
        }
    }

    /// The same of a stage that comes to wait.
    pub(super) fn look_whether_it_comes(&mut self, id: StageId) {
        if self.reg.free.has(id) {
            let comes = self.oracle.comes();
            self.reg.coming.put(id, comes);
        }
    }

    /// Parts (b) and (c) of an occasion: its lag has passed, its date has come.
    fn is_time(&self, id: StageId) -> bool {
        let stage = &self.machine.model.stages[id];
        let lag_is_over = match (&stage.occasion, self.reg.stages[id.index()].ready_since) {
            _ if self.reg.free.has(id) => true,
            (Occasion::After { lag: Some(lag), .. }, Some(since)) => lag.after(since, 1, &self.machine.model.workdays) <= self.day,
            _ => true,
        };
        lag_is_over && self.machine.plan.stages[id.index()].not_before.is_none_or(|day| day <= self.day)
    }

    /// A one-shot stage whose occasion has come and that waits for nothing but what it requires.
    pub(super) fn waits_for_requirement(&self, id: StageId) -> bool {
        let stage = &self.machine.model.stages[id];
        let reg = &self.reg.stages[id.index()];
        reg.standing == Standing::Waiting
            && !stage.requires.is_empty()
            && !self.machine.plan.series.has(id)
            && reg.ready_since.is_some()
            && self.is_ready(id)
            && self.is_time(id)
            && !stage.requires.iter().all(|cond| self.holds(cond))
    }

    /// Part (a) of a one-shot stage's occasion, read on the register.
    pub(super) fn is_ready(&self, id: StageId) -> bool {
        match &self.machine.plan.stages[id.index()].ready {
            _ if self.reg.free.has(id) => self.reg.coming.has(id),
            Ready::Always => true,
            Ready::Never => false,
            Ready::AfterAll(stages) => stages.is_within(&self.reg.over),
            Ready::AfterAny(stages) => stages.meets(&self.reg.over),
            Ready::Read => match &self.machine.model.stages[id].occasion {
                Occasion::After { all, .. } => all.iter().all(|happening| self.has_happened(happening)),
                _ => false,
            },
        }
    }

    /// Stands done or skipped.
    fn is_over(&self, id: StageId) -> bool {
        matches!(self.reg.stages[id.index()].standing, Standing::Done | Standing::Skipped)
    }

    pub(super) fn has_happened(&self, happening: &Happening) -> bool {
        match happening.event {
            Event::Stage(id, StageEvent::Succeeds) if happening.in_a_row > 1 => self.reg.stages[id.index()].streak >= happening.in_a_row,
            ref event => self.on_the_register(event),
        }
    }

    /// An event as an occasion or a guard: how the register stands, or that it has happened in this run.
    pub(super) fn on_the_register(&self, event: &Event) -> bool {
        let ever = |mark| self.reg.ever.contains(&mark);
        match *event {
            Event::Stage(id, event) => {
                let reg = &self.reg.stages[id.index()];
                match event {
                    StageEvent::Succeeds => self.is_over(id),
                    StageEvent::Fails(reason) => reg.standing == Standing::Failed && (reason.is_none() || reg.reason == reason),
                    StageEvent::Closes => self.is_over(id) || reg.standing == Standing::Failed,
                    StageEvent::Opens => reg.times_opened > 0,
                    StageEvent::Skipped => reg.standing == Standing::Skipped,
                    StageEvent::Suspended | StageEvent::Resumes | StageEvent::Missed => ever(Mark::Stage(id, event)),
                }
            }
            Event::Duty(duty, state) => ever(Mark::Duty(duty, state)),
            Event::Option(stage, option, won) => ever(Mark::Option(stage, option, won)),
            Event::Met(indicator) => self.reg.indicators[indicator.index()].met,
            Event::Ends(_) => false,
        }
    }

    pub(super) fn open(&mut self, id: StageId) {
        let stage = &self.machine.model.stages[id];
        let (today, last) = (self.day, self.machine.last);
        let reg = &mut self.reg.stages[id.index()];
        reg.attempt += 1;
        if reg.attempt == 1 {
            reg.streak_before = reg.streak;
        }
        let (occasion, attempt, times_before) = (reg.occasion, reg.attempt, reg.times_opened);
        let mut deferred = None;
        let (closing, fixed) = match stage.lasts {
            Some(Lasts::Until(date)) => (Day::of(date).max(today).plus(1), true),
            None => (last.max(today.plus(1)), true),
            Some(lasts) => {
                let support = could_last(lasts, stage.long_stop.is_some(), today, &self.machine.model.workdays);
                let days = if support.low == support.high {
                    support.low
                } else if self.oracle.defers() {
                    deferred = i32::try_from(support.low).ok();
                    support.low
                } else {
                    self.ask(Subject::Duration { stage: id }, (occasion, attempt, 0), times_before, support)
                };
                (today.plus(i32::try_from(days).unwrap_or(i32::MAX)), false)
            }
        };
        let reg = &mut self.reg.stages[id.index()];
        reg.standing = Standing::Open;
        reg.causes.clear();
        reg.suspended = false;
        reg.pending = false;
        reg.retry = None;
        reg.waits_until = None;
        reg.closing = Some(closing);
        reg.fixed = fixed;
        reg.deferred = deferred;
        reg.opened = today;
        if self.machine.plan.stages[id.index()].spreads {
            reg.planned = flow::planned_days(self.machine.model, stage, today, last);
        }
        reg.call = 1;
        reg.gate = 0;
        reg.times_opened += 1;
        reg.first_opened.get_or_insert(today);
        if let Some(span) = stage.long_stop.filter(|_| reg.long_stop.is_none()) {
            let stop = self.after_today(span);
            self.reg.stages[id.index()].long_stop = Some(stop);
        }
        self.sync(id);
        self.log(|| LogEvent::Opened { stage: id, occasion, attempt });
        self.mark_stage(id, StageEvent::Opens);
        self.pay_costs_once(id);
        let plan = &self.machine.plan.stages[id.index()];
        for hosted in &plan.hosts {
            self.reg.stages[hosted.index()].series = Some(self.machine.series(*hosted, today, 0));
        }
        for hosted in &plan.hosts_duties {
            self.anchor_duty(*hosted, today.plus(1));
        }
        if let Some(replaced) = stage.replaces {
            self.replace(replaced, id);
        }
    }

    fn replace(&mut self, id: StageId, by: StageId) {
        match self.reg.stages[id.index()].standing {
            Standing::Open => {
                self.post_stage(id);
                self.log(|| LogEvent::Replaced { stage: id, by });
                // It is done without having been judged: what an earlier, failed judging had raised is not paid.
                self.reg.stages[id.index()].raised.clear();
                self.succeed(id);
            }
            Standing::Waiting | Standing::Failed => {
                let reg = &mut self.reg.stages[id.index()];
                reg.standing = Standing::Skipped;
                reg.retry = None;
                reg.pending = false;
                self.sync(id);
                self.log(|| LogEvent::Skipped { stage: id });
                self.mark_stage(id, StageEvent::Skipped);
            }
            Standing::Done | Standing::Skipped => {}
        }
    }

    /// What a closing stage hosted comes to its end.
    pub(super) fn end_hosted(&mut self, host: StageId) {
        let plan = &self.machine.plan.stages[host.index()];
        for id in &plan.hosts {
            let reg = &mut self.reg.stages[id.index()];
            reg.series = None;
            reg.pending = false;
        }
        for id in &plan.hosts_duties {
            self.reg.duties[id.index()].cycle = None;
        }
    }

    pub(super) fn is_kept(&self, duty: crate::model::DutyId, state: DutyState) -> bool {
        let reg = &self.reg.duties[duty.index()];
        match state {
            DutyState::Kept => reg.last_kept,
            DutyState::Broken => reg.broken,
            DutyState::Mended => self.reg.ever.contains(&Mark::Duty(duty, DutyState::Mended)) && !reg.broken,
        }
    }

    /// One-off costs, at an opening.
    fn pay_costs_once(&mut self, id: StageId) {
        for at in self.machine.plan.stages[id.index()].costs_once.iter().copied() {
            let cost = &self.machine.costs[at];
            if let flow::CostWay::Once(amount) = cost.way {
                self.reg.costs[at].spent += amount;
                self.spend(Spending::Cost(id, cost.index), amount);
            }
        }
        self.look_at_cash();
    }
}

/// The days that an opening on a day could last.
pub(super) fn could_last(lasts: Lasts, has_long_stop: bool, opened: Day, workdays: &Workdays) -> Support {
    let (least, most, usually) = match lasts {
        Lasts::Range { least, most, usually } => (least, most, usually),
        Lasts::For(span) => (span, span, None),
        Lasts::Until(_) => return Support::range(1, 1),
    };
    let low = i64::from(least.days_from(opened, workdays).max(1));
    let planned_high = i64::from(most.days_from(opened, workdays)).max(low);
    let high = if has_long_stop { LONGEST } else { planned_high };
    let usually = usually.map(|span| i64::from(span.days_from(opened, workdays)).clamp(low, planned_high));
    Support { low, high, planned_high, usually }
}

impl Machine<'_> {
    /// A series of which so many occasions have come.
    pub(super) fn series(&self, id: StageId, anchor: Day, came: u32) -> Series {
        let next = match &self.model.stages[id].occasion {
            Occasion::Every { every, .. } => Some(every.after(anchor, came + 1, &self.model.workdays)),
            Occasion::On(_) => self.plan.stages[id.index()].dates.get(came as usize).copied(),
            _ => None,
        };
        Series { anchor, came, next }
    }
}
