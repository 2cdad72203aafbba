//! Durations that are not asked when a stage opens: how long it lasts is told while it does, so that stages that last at the same
//! time do not multiply what is possible (`engine.md` 2).

use super::opening::could_last;
use super::run::Run;
use super::{LogEvent, Oracle, Question, Recorder, Subject};
use crate::model::StageId;
use crate::quantity::Day;

/// A stage that may close on the next day on which something can happen, or later; nothing else happens before some day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lasting {
    stage: StageId,
    /// Days it will have lasted when it can close next, on that day.
    after: i32,
    next: Day,
    /// The next day on which something else can happen.
    until: Day,
}

impl<O: Oracle, R: Recorder> Run<'_, '_, '_, O, R> {
    /// Whether a stage closes today, whose duration was not answered when it opened and that could close today; else it may
    /// tomorrow.
    pub(super) fn closes_today(&mut self, id: StageId) -> bool {
        let today = self.day;
        let Some((question, days)) = self.deferred(id) else { return true };
        let answer = i64::from(days);
        let closes = answer >= question.support.high || self.oracle.closes(&question, answer);
        let reg = &mut self.reg.stages[id.index()];
        if closes {
            reg.deferred = None;
            self.log(|| LogEvent::Asked { question, answer });
        } else {
            reg.deferred = Some(days + 1);
            reg.closing = Some(today.plus(1));
        }
        closes
    }

    /// What was not asked when a stage opened, how long it lasts, and after how many days it can close next.
    fn deferred(&self, id: StageId) -> Option<(Question, i32)> {
        let (stage, reg) = (&self.machine.model.stages[id], &self.reg.stages[id.index()]);
        let (days, lasts) = reg.deferred.zip(stage.lasts)?;
        let question = Question {
            subject: Subject::Duration { stage: id },
            day: reg.opened,
            occasion: reg.occasion,
            attempt: reg.attempt,
            call: 0,
            times_before: reg.times_opened.saturating_sub(1),
            support: could_last(lasts, stage.long_stop.is_some(), reg.opened, &self.machine.model.workdays),
        };
        Some((question, days))
    }

    /// Whether the next day is one on which a stage may close, or not, and nothing else can happen.
    pub(super) fn lasting(&mut self, next: Day) -> Option<Lasting> {
        let mut closing = self.reg.open.iter().filter(|id| {
            let stage = &self.reg.stages[id.index()];
            stage.closing == Some(next) && !stage.suspended
        });
        let stage = closing.next()?;
        if closing.next().is_some() {
            return None;
        }
        drop(closing);
        let after = self.reg.stages[stage.index()].deferred?;
        self.reg.stages[stage.index()].closing = None;
        let until = self.next_day();
        self.reg.stages[stage.index()].closing = Some(next);
        (until > next).then_some(Lasting { stage, after, next, until })
    }

    /// Asks how long such a stage lasts, as far as nothing else happens. The next day on which something can happen.
    pub(super) fn last_on(&mut self, lasting: Lasting) -> Day {
        let Lasting { stage: id, after, next, until } = lasting;
        self.reg.stages[id.index()].deferred = Some(after);
        let Some((question, days)) = self.deferred(id) else { return next };
        let answer = self.oracle.closes_within(&question, i64::from(days), i64::from(until.0 - next.0));
        let days_more = answer.and_then(|answer| i32::try_from(answer).ok()).map(|answer| answer - days);
        let reg = &mut self.reg.stages[id.index()];
        let closing = days_more.map_or(until, |more| next.plus(more));
        reg.closing = Some(closing);
        reg.deferred = if days_more.is_some() { None } else { Some(days + until.0 - next.0) };
        if let Some(answer) = answer {
            self.log(|| LogEvent::Asked { question, answer });
        }
        closing
    }
}
