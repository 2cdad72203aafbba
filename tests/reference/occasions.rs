//! Noon: occasions and openings (`semantics.md` 5; decisions 3, 7 to 10).

use super::Reference;
use super::calendar::{is_multiple, later, length};
use super::state::Ends;
use charter::machine::{LogEvent, Standing, Subject, Support};
use charter::model::{Event, Happening, Lasts, Occasion, StageEvent, StageId};
use charter::quantity::Day;

/// Above the range of a duration with a long stop.
const WITHOUT_BOUND: i64 = 100_000;

impl Reference<'_, '_> {
    pub fn noon(&mut self) {
        self.resumptions();
        for (stage, its) in self.model.stages.iter() {
            if its.occasion.is_series() {
                self.series_occasion(stage);
            }
        }
        loop {
            let before = self.diary.len();
            for stage in self.model.stages.ids() {
                self.look_at_occasion(stage);
            }
            if self.diary.len() == before {
                break;
            }
        }
    }

    fn look_at_occasion(&mut self, stage: StageId) {
        let is_series = self.model.stages[stage].occasion.is_series();
        if !is_series {
            self.part_a_in_the_noon(stage);
        }
        let now = &self.stages[stage.index()];
        if now.is_open() || self.would_close_what_opened_today(stage) {
            return;
        }
        if now.retry.is_some_and(|on| on <= self.today) {
            self.open(stage);
            return;
        }
        let has_come = if is_series {
            now.occasion_waits && self.date_has_come(stage)
        } else {
            now.standing == Standing::Waiting && self.occasion_has_come(stage)
        };
        if has_come && self.requirement_holds(stage) {
            self.stages[stage.index()].occasion_waits = false;
            if self.model.stages[stage].only_if.iter().all(|cond| self.guard(cond)) {
                self.open(stage);
            } else {
                self.stages[stage.index()].standing = Standing::Skipped;
                self.happens(LogEvent::Skipped { stage });
            }
        }
    }

    /// Nothing opens and closes on the same day: who replaces a stage that opened today waits for tomorrow.
    fn would_close_what_opened_today(&self, stage: StageId) -> bool {
        self.model.stages[stage].replaces.is_some_and(|replaced| {
            let now = &self.stages[replaced.index()];
            now.is_open() && now.opened == self.today
        })
    }

    /// The lag counts from the noon on which part (a) was first seen to hold; when it stops holding, a retry is withdrawn.
    fn part_a_in_the_noon(&mut self, stage: StageId) {
        let holds = self.part_a(stage);
        let today = self.today;
        let now = &mut self.stages[stage.index()];
        if holds {
            now.lag_since.get_or_insert(today);
        } else {
            now.lag_since = None;
            if now.retry.take().is_some() {
                self.back_to_waiting(stage);
            }
        }
    }

    /// A new occasion, attempt 1.
    pub fn back_to_waiting(&mut self, stage: StageId) {
        let is_series = self.model.stages[stage].occasion.is_series();
        let now = &mut self.stages[stage.index()];
        now.standing = Standing::Waiting;
        now.retry = None;
        now.waits_until = None;
        if !is_series {
            now.occasion += 1;
            now.attempt = 0;
            now.occasion_opened = None;
            now.long_stop = None;
        }
    }

    /// Part (a) of a one-shot occasion.
    pub fn part_a(&self, stage: StageId) -> bool {
        match &self.model.stages[stage].occasion {
            Occasion::FirstDay | Occasion::On(_) => true,
            Occasion::After { all, .. } => all.iter().all(|happening| self.has_happened(happening)),
            Occasion::AfterAny(stages) => stages.iter().any(|after| self.stages[after.index()].has_succeeded()),
            Occasion::Every { .. } => false,
        }
    }

    /// Parts (a), (b) and (c) of a one-shot occasion.
    pub fn occasion_has_come(&self, stage: StageId) -> bool {
        let Some(since) = self.stages[stage.index()].lag_since else {
            return false;
        };
        let lag_over = match &self.model.stages[stage].occasion {
            Occasion::After { lag: Some(lag), .. } => later(self.model, *lag, since, 1) <= self.today,
            Occasion::On(dates) => dates.iter().all(|date| Day::of(*date) <= self.today),
            _ => true,
        };
        self.part_a(stage) && lag_over && self.date_has_come(stage)
    }

    /// A pending occasion of a series is withdrawn when its host closes.
    pub fn withdraw_occasions_of(&mut self, host: StageId) {
        for (stage, its) in self.model.stages.iter() {
            if matches!(its.occasion, Occasion::Every { during: Some(of), .. } if of == host) {
                self.stages[stage.index()].occasion_waits = false;
            }
        }
    }

    fn date_has_come(&self, stage: StageId) -> bool {
        self.model.stages[stage].not_before.is_none_or(|date| Day::of(date) <= self.today)
    }

    /// A happening, read on the register.
    pub fn has_happened(&self, happening: &Happening) -> bool {
        let times = happening.in_a_row as usize;
        if times <= 1 {
            return self.on_the_register(&happening.event);
        }
        match &happening.event {
            Event::Stage(stage, event) => {
                let results = &self.stages[stage.index()].results;
                let latest = results.values().rev().take(times);
                results.len() >= times
                    && match event {
                        StageEvent::Succeeds => latest.clone().all(Result::is_ok),
                        StageEvent::Fails(None) => latest.clone().all(Result::is_err),
                        StageEvent::Fails(Some(reason)) => latest.clone().all(|result| *result == Err(*reason)),
                        _ => true,
                    }
            }
            Event::Duty(duty, state) => {
                let judged = &self.duties[duty.index()].judged;
                let wanted = *state == charter::model::DutyState::Kept;
                judged.len() >= times && judged.iter().rev().take(times).all(|kept| *kept == wanted)
            }
            other => self.on_the_register(other),
        }
    }

    /// Comes today an occasion of the series? One at a time: what cannot be is passed over.
    fn series_occasion(&mut self, stage: StageId) {
        let host = match &self.model.stages[stage].occasion {
            Occasion::Every { during: Some(host), .. } => Some(*host),
            _ => None,
        };
        if host.is_some_and(|host| !self.stages[host.index()].is_open()) || !self.series_day(stage, self.today) {
            return;
        }
        let now = &mut self.stages[stage.index()];
        let is_busy = now.is_open() || now.retry.is_some();
        let passed_over = is_busy || now.occasion_waits;
        if is_busy {
            // The number is used up; the running occasion keeps its own.
            now.missed_numbers += 1;
        } else {
            now.occasion += 1 + now.missed_numbers;
            now.missed_numbers = 0;
            now.attempt = 0;
            now.occasion_opened = None;
            now.long_stop = None;
            now.occasion_waits = true;
            now.standing = Standing::Waiting;
        }
        if passed_over {
            self.happens(LogEvent::Missed { stage });
        }
    }

    /// Is that day one of the days of the series?
    pub fn series_day(&self, stage: StageId, day: Day) -> bool {
        match &self.model.stages[stage].occasion {
            Occasion::On(dates) => dates.iter().any(|date| Day::of(*date) == day),
            Occasion::Every { every, during } => {
                let anchor = during.map_or(self.first, |host| self.stages[host.index()].opened);
                is_multiple(self.model, *every, anchor, day)
            }
            _ => false,
        }
    }

    fn open(&mut self, stage: StageId) {
        let today = self.today;
        let its = &self.model.stages[stage];
        let now = &mut self.stages[stage.index()];
        let times_before = now.times_opened;
        now.standing = Standing::Open;
        now.retry = None;
        now.waits_until = None;
        now.suspended = false;
        now.causes.clear();
        now.times_opened += 1;
        now.attempt += 1;
        now.gate = 0;
        now.call = 1;
        now.first_opened.get_or_insert(today);
        if now.occasion_opened.is_none() {
            now.occasion_opened = Some(today);
            now.long_stop = its.long_stop.map(|span| later(self.model, span, today, 1));
        }
        now.opened = today;
        let (occasion, attempt) = (now.occasion, now.attempt);
        let (ends, planned) = match its.lasts {
            Some(Lasts::Until(date)) => {
                let closes = Day::of(date).plus(1).max(today.plus(1));
                (Ends::On(closes), closes.0 - today.0)
            }
            None => (Ends::On(self.last), self.last.0 - today.0),
            Some(Lasts::For(span)) => {
                let days = length(self.model, span, today);
                (Ends::AfterRunning(self.asked_duration(stage, days, days, None, times_before)), days)
            }
            Some(Lasts::Range { least, most, usually }) => {
                let (low, high) = (length(self.model, least, today), length(self.model, most, today));
                let usually = usually.map(|span| length(self.model, span, today));
                let days = self.asked_duration(stage, low, high, usually, times_before);
                (Ends::AfterRunning(days), usually.unwrap_or((low + high).div_euclid(2)))
            }
        };
        let now = &mut self.stages[stage.index()];
        now.ends = ends;
        now.planned = planned.max(1);
        self.happens(LogEvent::Opened { stage, occasion, attempt });
        self.costs_of_opening(stage);
        if let Some(replaced) = its.replaces {
            self.replace(replaced, stage);
        }
    }

    /// Asked only if there is more than one possible answer.
    fn asked_duration(&mut self, stage: StageId, low: i32, high: i32, usually: Option<i32>, times_before: u32) -> i32 {
        let has_long_stop = self.model.stages[stage].long_stop.is_some();
        if low == high && !has_long_stop {
            return low;
        }
        let support = Support {
            low: i64::from(low),
            high: if has_long_stop { WITHOUT_BOUND } else { i64::from(high) },
            planned_high: i64::from(high),
            usually: usually.map(i64::from),
        };
        let now = &self.stages[stage.index()];
        let which = (now.occasion, now.attempt, 0);
        i32::try_from(self.ask(Subject::Duration { stage }, which, times_before, support)).expect("days")
    }

    /// Opening one stage closes another as done; if it has not begun, it never does.
    fn replace(&mut self, replaced: StageId, by: StageId) {
        let now = &mut self.stages[replaced.index()];
        match now.standing {
            Standing::Open => {
                self.post_flows_of(replaced);
                self.happens(LogEvent::Replaced { stage: replaced, by });
                self.succeed(replaced, false);
            }
            Standing::Waiting | Standing::Failed => {
                now.standing = Standing::Skipped;
                now.retry = None;
                now.occasion_waits = false;
                self.happens(LogEvent::Skipped { stage: replaced });
            }
            Standing::Done | Standing::Skipped => {}
        }
    }
}
