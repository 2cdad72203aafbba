//! Closings, judgings, success and failure (`semantics.md` 5 and 6; decisions 3 to 6 and 14a).

use super::Reference;
use super::state::Ends;
use charter::machine::{Cause, LogEvent, Standing};
use charter::model::{Lasts, Reason, StageId};
use charter::quantity::Day;

/// What one gate says.
pub enum Verdict {
    Passes,
    Fails(Reason),
    /// Not enough came; the body meets again so many days later.
    Again(charter::model::BodyId, i32),
}

impl Reference<'_, '_> {
    pub fn closings(&mut self) {
        for stage in self.model.stages.ids() {
            if self.ended.is_none() {
                self.close_if_due(stage);
            }
        }
    }

    fn close_if_due(&mut self, stage: StageId) {
        let today = self.today;
        let now = &self.stages[stage.index()];
        let long_stop = now.long_stop.unwrap_or(Day::NEVER);
        match now.standing {
            Standing::Open => {
                let time_is_up = match now.ends {
                    Ends::AfterRunning(left) => left <= 0 && !now.suspended,
                    Ends::On(day) => day <= today,
                };
                let in_time = today <= long_stop;
                if time_is_up && in_time {
                    self.post_flows_of(stage);
                    self.judge(stage);
                } else if today >= long_stop {
                    self.post_flows_of(stage);
                    self.fail(stage, Reason::LongStop);
                }
            }
            Standing::Failed if now.retry.is_some() && today >= long_stop => self.fail(stage, Reason::LongStop),
            Standing::Waiting if self.waited_too_long(stage) => self.fail(stage, Reason::Requirement),
            _ => {}
        }
    }

    /// Its occasion has come, its own end is past, and what it requires is still not there.
    fn waited_too_long(&self, stage: StageId) -> bool {
        let its = &self.model.stages[stage];
        match its.lasts {
            Some(Lasts::Until(date)) => {
                !its.occasion.is_series()
                    && Day::of(date) < self.today
                    && self.stages[stage.index()].waits_until.is_none_or(|day| day <= self.today)
                    && self.occasion_has_come(stage)
                    && !self.requirement_holds(stage)
            }
            _ => false,
        }
    }

    /// The gates in the order written, from the one whose turn it is; the first that does not pass fails the stage.
    fn judge(&mut self, stage: StageId) {
        let gates = &self.model.stages[stage].gates;
        let mut verdict = Verdict::Passes;
        let from = self.stages[stage.index()].gate;
        for (index, (gate, _)) in gates.iter().enumerate().skip(from) {
            self.stages[stage.index()].gate = index;
            verdict = self.gate(stage, gate);
            if !matches!(verdict, Verdict::Passes) {
                break;
            }
        }
        if matches!(verdict, Verdict::Passes) && self.model.stages[stage].fund.target.is_none() && !self.stages[stage.index()].booked {
            self.ask_sources(stage);
        }
        let now = &mut self.stages[stage.index()];
        now.times_judged += 1;
        match verdict {
            Verdict::Passes => self.succeed(stage, true),
            Verdict::Fails(reason) => self.fail(stage, reason),
            Verdict::Again(body, days) => {
                now.call = 2;
                now.ends = Ends::AfterRunning(days);
                let on = self.today.plus(days);
                self.happens(LogEvent::SecondCall { stage, body, on });
            }
        }
    }

    /// What is closed as done because another stage replaces it was not judged: nothing was raised.
    pub fn succeed(&mut self, stage: StageId, was_judged: bool) {
        let today = self.today;
        let now = &mut self.stages[stage.index()];
        now.standing = Standing::Done;
        now.closed = Some(today);
        now.duration = Some((now.opened, today.0 - now.opened.0));
        now.results.insert(now.occasion, Ok(()));
        now.causes.clear();
        now.suspended = false;
        let is_first = !std::mem::replace(&mut now.succeeded_before, true);
        self.no_longer_suspended_for(Cause::Stage(stage));
        self.withdraw_occasions_of(stage);
        let event = LogEvent::Succeeded { stage };
        self.writes(event.clone());
        if is_first {
            self.begin_lines(stage);
        }
        if was_judged && !std::mem::replace(&mut self.stages[stage.index()].booked, true) {
            self.book_sources(stage);
        }
        self.tied_to(&event);
    }

    /// It stands failed, and the first rung not used up acts.
    pub fn fail(&mut self, stage: StageId, reason: Reason) {
        let today = self.today;
        let now = &mut self.stages[stage.index()];
        let was_open = now.is_open();
        now.times_failed += 1;
        now.first_failure.get_or_insert((today, reason));
        now.reason = Some(reason);
        now.results.insert(now.occasion, Err(reason));
        let rung = self.first_rung_left(stage);
        let more_time = rung.and_then(|index| self.more_time(stage, index));
        let now = &mut self.stages[stage.index()];
        if more_time.is_none() {
            now.standing = Standing::Failed;
            now.retry = None;
            now.closed = Some(today);
            if was_open {
                now.duration = Some((now.opened, today.0 - now.opened.0));
            }
            now.causes.clear();
            now.suspended = false;
        }
        if more_time.is_none() {
            self.withdraw_occasions_of(stage);
        }
        self.happens(LogEvent::Failed { stage, reason });
        match (rung, more_time) {
            (Some(index), Some(days)) => self.give_more_time(stage, index, days, reason),
            (Some(index), None) => self.act_for_stage(stage, index),
            (None, _) if self.failure_is_answered(stage) => {}
            (None, _) => {
                let name = &self.model.stages[stage].name.text;
                self.end(charter::model::End::As(format!("{name} failed")));
            }
        }
    }

    /// Some stage waits for its failure.
    pub fn failure_is_answered(&self, stage: StageId) -> bool {
        use charter::model::{Event, Occasion, StageEvent};
        self.model.stages.values().any(|other| match &other.occasion {
            Occasion::After { all, .. } => all.iter().any(|happening| match &happening.event {
                Event::Stage(of, StageEvent::Fails(_) | StageEvent::Closes) => *of == stage,
                _ => false,
            }),
            _ => false,
        })
    }
}
