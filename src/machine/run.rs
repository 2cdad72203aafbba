//! One run: the days on which something can happen, each in the order of `semantics.md` 4.

use super::player::Player;
use super::promise::Promised;
use super::register::Mark;
use super::stage_set::members;
use super::{Cause, DutyOutcome, LogEvent, Machine, Oracle, Outcome, Question, Recorder, StageOutcome, Subject, Support};
use crate::model::{End, Fact, Lasts, Occasion, StageEvent, StageId};
use crate::quantity::{CalendarSpan, Day, Exact};

pub(super) struct Run<'p, 'a, 'm, O, R> {
    pub(super) machine: &'a Machine<'m>,
    pub(super) oracle: &'p mut O,
    pub(super) recorder: &'p mut R,
    /// Nothing is written into the diary.
    muted: bool,
    pub(super) reg: &'p mut super::register::Register,
    pub(super) monitors: &'p mut Vec<super::sentence::Monitor<'a>>,
    pub(super) promised: &'p mut Vec<Promised<'a>>,
    pub(super) day: Day,
    /// Evenings before this day are counted.
    pub(super) counted_to: Day,
    /// The last day of this month.
    month_end: Day,
    /// The first day of the calendar that is not over: an index.
    calendar_at: usize,
    /// Step 3 of today is over: what is due today after it is judged tomorrow.
    pub(super) duties_done: bool,
    /// What has happened today, where a sentence is watched.
    pub(super) today: &'p mut Vec<Mark>,
    pub(super) ended: Option<End>,
    pub(super) stuck: &'p mut Vec<StageId>,
    /// Something changed today, so that tomorrow morning's conditions may differ.
    pub(super) stirred: bool,
    /// Something happened this evening that tomorrow's noon has to see.
    pub(super) wakes_tomorrow: bool,
    /// The evening of the last day is over: it counted.
    pub(super) lived_to_the_evening: bool,
}

impl<'p, 'a, 'm, O: Oracle, R: Recorder> Run<'p, 'a, 'm, O, R> {
    /// A run that stands before a day, with the evenings before `counted_to` counted.
    pub(super) fn on((day, counted_to): (Day, Day), player: &'p mut Player<'a, 'm>, oracle: &'p mut O, recorder: &'p mut R) -> Self {
        let machine = player.machine;
        Run {
            machine,
            oracle,
            recorder,
            muted: false,
            reg: &mut player.reg,
            monitors: &mut player.monitors,
            promised: &mut player.promised,
            day,
            counted_to,
            month_end: machine.months.holding(day).end,
            calendar_at: if day == machine.first { 0 } else { machine.calendar.partition_point(|other| *other < day) },
            duties_done: false,
            today: &mut player.today,
            ended: None,
            stuck: &mut player.stuck,
            stirred: true,
            wakes_tomorrow: false,
            lived_to_the_evening: false,
        }
    }

    /// The same run, of which another oracle answers; of a muted one no diary is written.
    pub(super) fn answered_by<'s, P: Oracle>(&'s mut self, oracle: &'s mut P, muted: bool) -> Run<'s, 'a, 'm, P, R> {
        Run {
            machine: self.machine,
            oracle,
            recorder: self.recorder,
            muted,
            reg: self.reg,
            monitors: self.monitors,
            promised: self.promised,
            day: self.day,
            counted_to: self.counted_to,
            month_end: self.month_end,
            calendar_at: self.calendar_at,
            duties_done: self.duties_done,
            today: self.today,
            ended: self.ended.clone(),
            stuck: self.stuck,
            stirred: self.stirred,
            wakes_tomorrow: self.wakes_tomorrow,
            lived_to_the_evening: self.lived_to_the_evening,
        }
    }

    /// From the first day to the end.
    pub(super) fn live(mut self, outcome: &mut Outcome) {
        self.begin();
        loop {
            self.live_through_day();
            if self.ended.is_some() {
                return self.tell(outcome);
            }
            let next = self.next_day();
            self.show_months_before(next);
            self.day = next;
        }
    }

    /// Before the first day.
    pub(super) fn begin(&mut self) {
        self.anchor_duties_without_host();
        self.anchor_series_without_host();
    }

    pub(super) fn live_through_day(&mut self) {
        self.today.clear();
        self.stirred = false;
        self.wakes_tomorrow = false;
        self.duties_done = false;
        let plan = &self.machine.plan;
        let short_found = std::mem::take(&mut self.reg.ledger.found_short);
        self.count_up_to(self.day);
        if !self.reg.free.is_empty() {
            self.look_what_comes();
        }
        self.world();
        if self.going() {
            self.watch_requirements();
            self.closings();
        }
        self.may_break_off();
        if self.going() {
            self.duties();
            self.shortfalls(short_found);
            self.duties_done = true;
        }
        self.may_break_off();
        if self.going() {
            self.openings();
        }
        let last = self.day >= self.machine.last;
        if self.going() && !last {
            self.look_for_end();
        }
        if self.going() && (last || plan.monthly && self.day == self.month_end) {
            if plan.monthly {
                self.count_evenings(self.day.plus(1));
            }
            self.evening();
            self.lived_to_the_evening = last;
            if self.going() && last {
                self.show_books(self.day);
            }
        }
        if self.going() && last {
            self.look_for_end();
            if self.going() {
                self.end(End::Expired);
            }
        }
        if self.going() && plan.imagines_shortfalls {
            self.imagine_shortfall();
        }
        if !self.monitors.is_empty() {
            self.watch_sentences();
        }
        if !self.promised.is_empty() {
            self.watch_promises();
        }
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
    pub(super) fn next_day(&mut self) -> Day {
        let machine = self.machine;
        let tomorrow = self.day.plus(1);
        // The last day has its dated facts and its money too.
        while machine.calendar.get(self.calendar_at).is_some_and(|day| *day < tomorrow) {
            self.calendar_at += 1;
        }
        if tomorrow >= machine.last {
            return machine.last.max(tomorrow);
        }
        let mut next = machine.last;
        let imagines_money = self.imagines_money();
        if machine.plan.monthly || imagines_money {
            if self.month_end < tomorrow {
                self.month_end = machine.months.holding(tomorrow).end;
            }
            next = next.min(self.month_end);
        }
        if let Some(day) = machine.calendar.get(self.calendar_at) {
            next = next.min(*day);
        }
        if imagines_money && let Some(day) = machine.paydays.get(machine.paydays.partition_point(|day| *day < tomorrow)) {
            next = next.min(*day);
        }
        let requiring = self.stirred && !machine.plan.requiring.is_empty();
        if self.wakes_tomorrow || self.reg.ledger.found_short || requiring || self.reg.hopes {
            return tomorrow;
        }
        for at in 0..self.reg.open.words() {
            for id in members(at, self.reg.open.word(at) | self.reg.retrying.word(at) | machine.plan.always_asked.word(at)) {
                next = next.min(self.next_day_of(id, tomorrow));
            }
        }
        for id in machine.plan.duties.iter().copied() {
            if let Some(day) = self.next_duty_day(id) {
                next = next.min(day.max(tomorrow));
            }
        }
        for date in self.monitors.iter().filter_map(super::sentence::Monitor::date).filter(|date| *date >= tomorrow) {
            next = next.min(date);
        }
        next
    }

    /// The next day, not before tomorrow, on which something can happen to a stage.
    fn next_day_of(&self, id: StageId, tomorrow: Day) -> Day {
        let reg = &self.reg.stages[id.index()];
        let mut next = Day::NEVER;
        let mut consider = |day: Option<Day>| {
            if let Some(day) = day {
                next = next.min(day.max(tomorrow));
            }
        };
        if reg.is_open() {
            consider(reg.closing);
        }
        if reg.is_open() || reg.retry.is_some() {
            consider(reg.long_stop);
        }
        consider(reg.retry);
        if reg.suspended {
            for cause in &reg.causes {
                if let Cause::Fact(until) = cause {
                    consider(Some(*until));
                }
            }
            // A cause of suspension that went after noon.
            let solvent = reg.causes.iter().all(|cause| *cause == Cause::Money) && self.reg.ledger.cash() >= 0;
            consider((reg.causes.is_empty() || solvent).then_some(tomorrow));
        }
        if !self.machine.plan.always_asked.has(id) {
            return next;
        }
        let stage = &self.machine.model.stages[id];
        consider(self.next_occasion(id));
        if let (Occasion::After { lag: Some(lag), .. }, Some(since)) = (&stage.occasion, reg.ready_since) {
            let due = lag.after(since, 1, &self.machine.model.workdays);
            consider((due >= tomorrow).then_some(due));
        }
        consider(reg.waits_until.filter(|until| *until > self.day));
        consider(reg.short_money.mend_by);
        consider(reg.short_hours.mend_by);
        consider(reg.hours_found.then_some(tomorrow));
        let past_its_end = matches!(stage.lasts, Some(Lasts::Until(date)) if Day::of(date) <= self.day);
        consider((past_its_end && self.waits_for_requirement(id)).then_some(tomorrow));
        next
    }

    /// Dated facts of the scenario, then dated money.
    fn world(&mut self) {
        let machine = self.machine;
        if self.day != machine.first && machine.calendar.get(self.calendar_at) != Some(&self.day) {
            return;
        }
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
                    let until = self.after_today(*span);
                    self.suspend(*stage, Cause::Fact(until));
                }
                Fact::DelaysMoney(..) | Fact::Answer(_) => {}
            }
        }
        self.dated_money();
    }

    pub(super) fn log(&mut self, event: impl FnOnce() -> LogEvent) {
        // Nothing is written after the end.
        if self.ended.is_none() && !self.muted && self.recorder.wants() {
            self.recorder.record(self.day, event());
        }
    }

    /// So long after today.
    pub(super) fn after_today(&mut self, span: CalendarSpan) -> Day {
        self.reg.after(self.day, span, &self.machine.model.workdays)
    }

    /// Something happened: conditions, money and duties that wait for it take note.
    pub(super) fn mark(&mut self, mark: Mark) {
        if self.muted {
            return;
        }
        self.stirred = true;
        if !self.monitors.is_empty() || !self.promised.is_empty() {
            self.today.push(mark);
        }
        if is_remembered(mark) && !self.reg.ever.contains(&mark) {
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

    /// What is left of the run.
    pub(super) fn tell(mut self, outcome: &mut Outcome) {
        let reg = &*self.reg;
        outcome.end = self.ended.clone().unwrap_or(End::Expired);
        outcome.day = self.day;
        refill(
            &mut outcome.stages,
            reg.stages.iter().map(|stage| StageOutcome {
                standing: stage.standing,
                times_opened: stage.times_opened,
                times_failed: stage.times_failed,
                opened: stage.first_opened,
                closed: stage.last_closed,
                first_failure: stage.first_failure,
                rating: stage.rating,
                raised: stage.total_raised,
            }),
        );
        let duties = reg.duties.iter().map(|duty| DutyOutcome { kept: duty.kept, broken: duty.breaches, mended: duty.mended });
        refill(&mut outcome.duties, duties);
        refill(&mut outcome.received, reg.parties.iter().map(|party| party.received));
        outcome.spent = reg.ledger.spent;
        outcome.lowest_cash = reg.ledger.lowest;
        let hours = &reg.hours;
        for (told, hours) in [
            (&mut outcome.hours_offered, &hours.offered),
            (&mut outcome.hours_given, &hours.given),
            (&mut outcome.hours_missing, &hours.missing),
            (&mut outcome.hours_needed, &hours.needed),
        ] {
            let has_hours = self.machine.plan.has_hours;
            refill(told, hours.iter().map(|hours| if has_hours { hundredths(hours) } else { 0 }));
        }
        refill(&mut outcome.members, reg.parties.iter().map(|party| u32::try_from(party.people()).unwrap_or(0)));
        refill(&mut outcome.indicators, reg.indicators.iter().map(|indicator| indicator.value));
        refill(&mut outcome.truths, self.monitors.iter().map(|monitor| self.truth(monitor)));
        refill(&mut outcome.stuck, self.stuck.iter().copied());
        self.move_indicators_after_end(outcome);
    }
}

/// New contents in old room.
fn refill<T>(room: &mut Vec<T>, contents: impl Iterator<Item = T>) {
    room.clear();
    room.extend(contents);
}

fn hundredths(hours: &Exact) -> i64 {
    i64::try_from(hours.times(&Exact::from(100)).round_half_up()).unwrap_or(i64::MAX)
}

/// Whether an occasion or a guard can ask for it later, and the register does not tell.
fn is_remembered(mark: Mark) -> bool {
    match mark {
        Mark::Stage(_, event) => matches!(event, StageEvent::Suspended | StageEvent::Resumes | StageEvent::Missed),
        Mark::Duty(..) | Mark::Option(..) => true,
        Mark::Met(_) => false,
    }
}
