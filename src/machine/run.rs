//! One run: the days on which something can happen, each in the order of `semantics.md` 4.

use super::register::{Mark, Register};
use super::sentence::Monitor;
use super::{Cause, DutyOutcome, LogEvent, Machine, Oracle, Outcome, Question, Recorder, StageOutcome, Subject, Support};
use crate::model::{End, Expectation, Fact, Lasts, Occasion, StageEvent, StageId};
use crate::quantity::{Day, Exact};

impl Machine<'_> {
    /// Runs the charter once. The oracle answers what the run asks; the recorder gets the diary; for each expectation the
    /// outcome says whether it held.
    pub fn run<O: Oracle, R: Recorder>(&self, oracle: &mut O, recorder: &mut R, expectations: &[&Expectation]) -> Outcome {
        let monitors = expectations.iter().map(|expectation| Monitor::new(self, expectation)).collect();
        let mut run = Run {
            machine: self,
            oracle,
            recorder,
            reg: Register::new(self),
            monitors,
            day: self.first,
            counted_to: self.first,
            duties_done: false,
            today: Vec::new(),
            ended: None,
            stuck: Vec::new(),
            stirred: true,
            wakes_tomorrow: false,
            lived_to_the_evening: false,
        };
        run.begin();
        loop {
            run.live_through_day();
            if run.ended.is_some() {
                return run.outcome();
            }
            run.day = run.next_day();
        }
    }
}

pub(super) struct Run<'a, 'm, O, R> {
    pub(super) machine: &'a Machine<'m>,
    pub(super) oracle: &'a mut O,
    pub(super) recorder: &'a mut R,
    pub(super) reg: Register,
    pub(super) monitors: Vec<Monitor<'a>>,
    pub(super) day: Day,
    /// Evenings before this day are counted.
    pub(super) counted_to: Day,
    /// Step 3 of today is over: what is due today after it is judged tomorrow.
    pub(super) duties_done: bool,
    /// What has happened today.
    pub(super) today: Vec<Mark>,
    pub(super) ended: Option<End>,
    pub(super) stuck: Vec<StageId>,
    /// Something changed today, so that tomorrow morning's conditions may differ.
    pub(super) stirred: bool,
    /// Something happened this evening that tomorrow's noon has to see.
    pub(super) wakes_tomorrow: bool,
    /// The evening of the last day is over: it counted.
    pub(super) lived_to_the_evening: bool,
}

impl<O: Oracle, R: Recorder> Run<'_, '_, O, R> {
    fn begin(&mut self) {
        self.anchor_duties(None);
        self.anchor_series(None);
    }

    fn live_through_day(&mut self) {
        self.today.clear();
        self.stirred = false;
        self.wakes_tomorrow = false;
        self.duties_done = false;
        let short_found = std::mem::take(&mut self.reg.ledger.found_short);
        self.count_evenings(self.day);
        self.world();
        if self.going() {
            self.watch_requirements();
            self.closings();
        }
        if self.going() {
            self.duties();
            self.shortfalls(short_found);
            self.duties_done = true;
        }
        if self.going() {
            self.openings();
        }
        let last = self.day >= self.machine.last;
        if self.going() && !last {
            self.look_for_end();
        }
        if self.going() && (last || self.day.is_month_end()) {
            self.count_evenings(self.day.plus(1));
            self.evening();
            self.lived_to_the_evening = last;
        }
        if self.going() && last {
            self.look_for_end();
            if self.going() {
                self.end(End::Expired);
            }
        }
        self.watch_sentences();
    }

    pub(super) fn going(&self) -> bool {
        self.ended.is_none()
    }

    /// Ends the run here: what has flowed is posted, and nothing happens after it.
    pub(super) fn end(&mut self, end: End) {
        if self.ended.is_none() {
            self.post_everything();
            self.log(|| LogEvent::Ended { end: end.clone() });
            self.ended = Some(end);
        }
    }

    /// The next day on which something can happen.
    fn next_day(&self) -> Day {
        let tomorrow = self.day.plus(1);
        if tomorrow >= self.machine.last {
            return self.machine.last.max(tomorrow);
        }
        let mut next = self.machine.last.min(tomorrow.month_end());
        let mut consider = |day: Option<Day>| {
            if let Some(day) = day {
                next = next.min(day.max(tomorrow));
            }
        };
        consider(self.machine.calendar.range(tomorrow..).next().copied());
        if self.wakes_tomorrow || self.reg.ledger.found_short || self.stirred && self.machine.watches_requirements {
            consider(Some(tomorrow));
        }
        for (id, stage) in self.machine.model.stages.iter() {
            let reg = &self.reg.stages[id.index()];
            if reg.is_open() {
                consider(reg.closing);
            }
            if reg.is_open() || reg.retry.is_some() {
                consider(reg.long_stop);
            }
            consider(reg.retry);
            consider(self.next_occasion(id));
            if let (Occasion::After { lag: Some(lag), .. }, Some(since)) = (&stage.occasion, reg.ready_since) {
                let due = lag.after(since, 1);
                consider((due >= tomorrow).then_some(due));
            }
            // A cause of suspension that went after noon.
            let solvent = reg.causes.iter().all(|cause| *cause == Cause::Money) && self.reg.ledger.cash() >= 0;
            consider((reg.suspended && (reg.causes.is_empty() || solvent)).then_some(tomorrow));
            consider(reg.waits_until.filter(|until| *until > self.day));
            consider(reg.short_money.mend_by);
            consider(reg.short_hours.mend_by);
            for cause in &reg.causes {
                if let Cause::Fact(until) = cause {
                    consider(Some(*until));
                }
            }
            consider(reg.hours_found.then_some(tomorrow));
            let past_its_end = matches!(stage.lasts, Some(Lasts::Until(date)) if Day::of(date) <= self.day);
            consider((past_its_end && self.waits_for_requirement(id)).then_some(tomorrow));
        }
        for id in self.machine.model.duties.ids() {
            consider(self.next_duty_day(id));
        }
        for monitor in &self.monitors {
            consider(monitor.date().filter(|date| *date >= tomorrow));
        }
        next
    }

    /// Dated facts of the scenario, then dated money.
    fn world(&mut self) {
        let machine = self.machine;
        for fact in machine.world.facts() {
            if Day::of(fact.date).max(machine.first) != self.day {
                continue;
            }
            self.stirred = true;
            match &fact.fact {
                Fact::Leaves(party) => {
                    self.reg.parties[party.index()].gone = true;
                    self.log(|| LogEvent::Left { party: *party });
                }
                Fact::Joins(party) => {
                    let reg = &mut self.reg.parties[party.index()];
                    reg.gone = reg.excluded;
                    self.log(|| LogEvent::Joined { party: *party });
                }
                Fact::BringsShare(party, share) => self.reg.parties[party.index()].share = *share,
                Fact::Members(party, people) => self.reg.parties[party.index()].stock = i64::from(*people) * 1_000_000,
                Fact::SuspendedFor(stage, span) => {
                    let until = span.after(self.day, 1);
                    self.suspend(*stage, Cause::Fact(until));
                }
                Fact::DelaysMoney(..) | Fact::Answer(_) => {}
            }
        }
        self.dated_money();
    }

    pub(super) fn log(&mut self, event: impl FnOnce() -> LogEvent) {
        // Nothing is written after the end.
        if self.ended.is_none() && self.recorder.wants() {
            self.recorder.record(self.day, event());
        }
    }

    /// Something happened: conditions, money and duties that wait for it take note.
    pub(super) fn mark(&mut self, mark: Mark) {
        self.stirred = true;
        self.today.push(mark);
        if !self.reg.ever.contains(&mark) {
            self.reg.ever.push(mark);
        }
        self.pay_on(mark);
        self.fall_due_on(mark);
    }

    pub(super) fn mark_stage(&mut self, stage: StageId, event: StageEvent) {
        self.mark(Mark::Stage(stage, event));
    }

    /// Asks, and keeps the answer within what it could be.
    pub(super) fn ask(&mut self, subject: Subject, (occasion, attempt, call): (u32, u32, u32), times_before: u32, support: Support) -> i64 {
        let question = Question { subject, day: self.day, occasion, attempt, call, times_before, support };
        let answer = support.clamp(self.oracle.answer(&question));
        self.log(|| LogEvent::Asked { question, answer });
        answer
    }

    fn outcome(mut self) -> Outcome {
        let reg = &self.reg;
        let hundredths = |hours: &[Exact]| -> Vec<i64> {
            let round = |exact: &Exact| i64::try_from(exact.times(&Exact::from(100)).round_half_up()).unwrap_or(i64::MAX);
            hours.iter().map(round).collect()
        };
        let stages = reg.stages.iter().map(|stage| StageOutcome {
            standing: stage.standing,
            times_opened: stage.times_opened,
            times_failed: stage.times_failed,
            opened: stage.first_opened,
            closed: stage.last_closed,
            first_failure: stage.first_failure,
            rating: stage.rating,
            raised: stage.total_raised,
        });
        let duties = reg.duties.iter().map(|duty| DutyOutcome { kept: duty.kept, broken: duty.breaches, mended: duty.mended });
        let mut outcome = Outcome {
            end: self.ended.clone().unwrap_or(End::Expired),
            day: self.day,
            stages: stages.collect(),
            duties: duties.collect(),
            received: reg.parties.iter().map(|party| party.received).collect(),
            spent: reg.ledger.spent,
            lowest_cash: reg.ledger.lowest,
            hours_offered: hundredths(&reg.hours.offered),
            hours_given: hundredths(&reg.hours.given),
            hours_missing: hundredths(&reg.hours.missing),
            hours_needed: hundredths(&reg.hours.needed),
            members: reg.parties.iter().map(|party| u32::try_from(party.people()).unwrap_or(0)).collect(),
            indicators: reg.indicators.iter().map(|indicator| indicator.value).collect(),
            truths: self.monitors.iter().map(|monitor| self.truth(monitor)).collect(),
            stuck: Vec::new(),
        };
        self.move_indicators_after_end(&mut outcome);
        outcome.stuck = self.stuck;
        outcome
    }
}
