//! Closings: the end of a stage's time, its gates in the order written, and what they lead to (`semantics.md` 5 and 6).

use super::run::Run;
use super::stage_set::members;
use super::{Cause, LogEvent, Oracle, Origin, Recorder, Standing, Subject, Support, YES};
use crate::model::{Certainty, Event, Fund, Gate, Lasts, PartyId, Reason, Rung, RungAct, Source, StageEvent, StageId};
use crate::quantity::{Day, Exact, Rational};

/// A yield has no bound that matters.
const MOST_YIELDED: i64 = 1_000_000_000;

/// What judging a gate leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    Passes,
    Fails(Reason),
    /// The body meets again: the stage stays open.
    SecondCall,
}

impl<'m, O: Oracle, R: Recorder> Run<'_, '_, 'm, O, R> {
    pub(super) fn closings(&mut self) {
        let impatient = &self.machine.plan.impatient;
        for at in 0..impatient.words() {
            for id in members(at, self.reg.open.word(at) | self.reg.retrying.word(at) | impatient.word(at)) {
                if !self.going() {
                    return;
                }
                self.close_in_time(id);
            }
        }
    }

    /// Closes a stage whose time is over, or that is late.
    fn close_in_time(&mut self, id: StageId) {
        if self.reg.stages[id.index()].closing.is_some_and(|closing| closing <= self.day) && self.reg.stages[id.index()].is_open() {
            self.closes_today(id);
        }
        let reg = &self.reg.stages[id.index()];
        let late = reg.long_stop.is_some_and(|stop| stop <= self.day);
        let is_due = late || reg.closing.is_some_and(|closing| closing <= self.day);
        if is_due {
            self.may_break_off();
            if !self.going() {
                return;
            }
        }
        let reg = &self.reg.stages[id.index()];
        if reg.is_open() {
            let time_is_over = reg.closing.is_some_and(|closing| closing <= self.day);
            if time_is_over && !(late && reg.closing > reg.long_stop) {
                self.post_stage(id);
                self.judge(id);
            } else if late {
                self.post_stage(id);
                self.fail(id, Reason::LongStop);
            }
        } else if self.waits_past_its_end(id) {
            self.fail(id, Reason::Requirement);
        } else if late && reg.retry.is_some() {
            self.fail(id, Reason::LongStop);
        }
    }

    /// Its occasion has come, but it still waits for what it requires, and its own end is past.
    fn waits_past_its_end(&self, id: StageId) -> bool {
        let stage = &self.machine.model.stages[id];
        let Some(Lasts::Until(date)) = stage.lasts else { return false };
        let patient = self.reg.stages[id.index()].waits_until.is_some_and(|until| until > self.day);
        Day::of(date) < self.day && !patient && self.waits_for_requirement(id)
    }

    fn judge(&mut self, id: StageId) {
        let machine = self.machine;
        let stage = &machine.model.stages[id];
        self.reg.stages[id.index()].asked.clear();
        self.reg.saw_people |= machine.world.foretells();
        let start = self.reg.stages[id.index()].gate;
        for (at, (gate, _)) in stage.gates.iter().enumerate().skip(start) {
            let verdict = self.judged(id, at, gate);
            match verdict {
                Verdict::Passes => {}
                Verdict::Fails(reason) => {
                    self.reg.stages[id.index()].times_judged += 1;
                    self.recorder.stopped(id, at);
                    return self.fail(id, reason);
                }
                Verdict::SecondCall => {
                    let reg = &mut self.reg.stages[id.index()];
                    reg.times_judged += 1;
                    reg.gate = at;
                    reg.call = 2;
                    reg.fixed = false;
                    return;
                }
            }
        }
        if machine.plan.has_money && stage.fund.target.is_none() && !stage.fund.sources.is_empty() && !self.reg.stages[id.index()].booked {
            self.judge_target(id, &stage.fund);
        }
        self.reg.stages[id.index()].times_judged += 1;
        self.succeed(id);
    }

    /// Judges one gate, question by question.
    pub(super) fn judge_gate(&mut self, id: StageId, gate: &Gate) -> Verdict {
        let stage = &self.machine.model.stages[id];
        match gate {
            Gate::DecidedBy(actor) => self.decide(id, *actor, stage.ballot.is_some()),
            Gate::Target => self.judge_target(id, &stage.fund),
            Gate::Rating { by, low, high, least } => self.judge_rating(id, *by, *low, *high, *least),
            Gate::Yield { least } => {
                let planned_high = Exact::from(*least).times(&Exact::from(10)).floor();
                let planned_high = i64::try_from(planned_high).unwrap_or(MOST_YIELDED).clamp(0, MOST_YIELDED);
                let support = Support { low: 0, high: MOST_YIELDED, planned_high, usually: None };
                let answer = self.ask_stage(id, Subject::Yield { stage: id }, 0, support);
                self.reg.stages[id.index()].produced = Some(answer);
                self.verdict(Rational::from_integer(i128::from(answer)) >= *least, Reason::Yield)
            }
            Gate::PassesIf(cond) => {
                let holds = self.holds(cond);
                self.verdict(holds, Reason::Requirement)
            }
            Gate::Ballot => self.judge_ballot(id),
        }
    }

    pub(super) fn verdict(&self, passes: bool, reason: Reason) -> Verdict {
        if passes { Verdict::Passes } else { Verdict::Fails(reason) }
    }

    /// A question of a stage's judging; the same question has the same answer within one judging.
    pub(super) fn ask_stage(&mut self, id: StageId, subject: Subject, call: u32, support: Support) -> i64 {
        let reg = &self.reg.stages[id.index()];
        if let Some((_, answer)) = reg.asked.iter().find(|(asked, _)| *asked == subject) {
            return *answer;
        }
        let (numbers, times_before) = ((reg.occasion, reg.attempt, call), reg.times_judged);
        let answer = self.ask(subject, numbers, times_before, support);
        self.reg.stages[id.index()].asked.push((subject, answer));
        answer
    }

    fn judge_target(&mut self, id: StageId, fund: &Fund) -> Verdict {
        if self.reg.stages[id.index()].target_reached {
            return Verdict::Passes;
        }
        let raised: Vec<i64> = fund.sources.iter().map(|source| self.raise(id, source)).collect();
        let total = raised.iter().sum();
        self.reg.stages[id.index()].raised = raised;
        let Some(target) = fund.target else { return Verdict::Passes };
        if total >= target.least.minor {
            let reg = &mut self.reg.stages[id.index()];
            reg.target_reached = true;
            reg.total_raised = Some(total);
            Verdict::Passes
        } else {
            Verdict::Fails(Reason::Target)
        }
    }

    /// What a source gives: as written if it is committed, else what is answered.
    fn raise(&mut self, id: StageId, source: &Source) -> i64 {
        let party = &self.reg.parties[source.party.index()];
        if party.gone {
            return 0;
        }
        if source.certainty == Certainty::Committed {
            return self.committed(source);
        }
        let amount = source.amount.minor;
        let answer = self.ask_stage(id, contribution(id, source), 0, Support::range(0, amount));
        if source.certainty == Certainty::Conditional && answer > 0 { amount } else { answer }
    }

    /// What a source gives that is committed.
    pub(super) fn committed(&self, source: &Source) -> i64 {
        let share = self.reg.parties[source.party.index()].share;
        let given = Exact::from(share).times(&Exact::from(i128::from(source.amount.minor)));
        i64::try_from(given.round_half_up()).unwrap_or(i64::MAX)
    }

    fn judge_rating(&mut self, id: StageId, by: PartyId, low: Rational, high: Rational, least: Rational) -> Verdict {
        if self.reg.parties[by.index()].people() == 0 {
            return Verdict::Fails(Reason::Rating);
        }
        let hundredths = |score: Rational| i64::try_from((score * Rational::from_integer(100)).round().to_integer()).unwrap_or(i64::MAX);
        let support = Support::range(hundredths(low), hundredths(high));
        let answer = self.ask_stage(id, Subject::Rating { party: by, stage: id }, 0, support);
        self.reg.stages[id.index()].rating = Some(answer);
        self.verdict(answer >= hundredths(least), Reason::Rating)
    }

    /// Closes a stage as done.
    pub(super) fn succeed(&mut self, id: StageId) {
        self.close(id, Standing::Done);
        let reg = &mut self.reg.stages[id.index()];
        reg.streak = reg.streak_before + 1;
        self.log(|| LogEvent::Succeeded { stage: id });
        self.book_sources(id);
        self.mark_stage(id, StageEvent::Succeeds);
        self.end_hosted(id);
        self.lift(Cause::Stage(id));
    }

    fn close(&mut self, id: StageId, standing: Standing) {
        let today = self.day;
        let reg = &mut self.reg.stages[id.index()];
        if reg.is_open() {
            reg.duration = Some((reg.opened, today.0 - reg.opened.0));
        }
        reg.standing = standing;
        reg.retry = None;
        reg.last_closed = Some(today);
        reg.closing = None;
        reg.causes.clear();
        reg.suspended = false;
        reg.gate = 0;
        self.sync(id);
    }

    /// A stage fails with this reason, and the first rung not used up acts.
    fn fail(&mut self, id: StageId, reason: Reason) {
        let today = self.day;
        let next = self.next_rung(id);
        let more_time = next.and_then(|(_, rung)| match rung.act {
            RungAct::Remind | RungAct::Warn => rung.mend,
            _ => None,
        });
        if more_time.is_none() {
            self.close(id, Standing::Failed);
        }
        let reg = &mut self.reg.stages[id.index()];
        reg.streak = 0;
        reg.times_failed += 1;
        reg.reason = Some(reason);
        reg.first_failure.get_or_insert((today, reason));
        self.log(|| LogEvent::Failed { stage: id, reason });
        self.mark_stage(id, StageEvent::Fails(Some(reason)));
        let Some((at, rung)) = next else {
            if !self.machine.is_answered(id) {
                let end = crate::model::End::As(format!("{} failed", self.machine.model.stages[id].name.text));
                self.end(end);
            }
            return self.end_hosted_if_closed(id);
        };
        self.reg.stages[id.index()].otherwise.used[at] += 1;
        let origin = Origin::Stage(id);
        self.recorder.climbed(origin, at);
        match &rung.act {
            RungAct::Retry { after, .. } => {
                let on = after.map_or(today, |span| self.after_today(span));
                self.reg.stages[id.index()].retry = Some(on);
                self.sync(id);
                self.look_whether_it_comes(id);
                self.log(|| LogEvent::Retrying { stage: id, on });
            }
            RungAct::Reopen { stages, .. } => self.reopen(stages, Some(id)),
            RungAct::Skip => {
                self.reg.stages[id.index()].standing = Standing::Skipped;
                self.sync(id);
                self.log(|| LogEvent::Skipped { stage: id });
                self.mark_stage(id, StageEvent::Skipped);
            }
            act => self.act(act, origin),
        }
        if let Some(mend) = more_time {
            let until = self.after_today(mend);
            self.give_more_time(id, until, reason == Reason::LongStop);
        }
        self.end_hosted_if_closed(id);
    }

    /// The first rung not used up.
    fn next_rung(&self, id: StageId) -> Option<(usize, &'m Rung)> {
        let rungs = &self.machine.model.stages[id].otherwise.as_ref()?.rungs;
        rungs.iter().enumerate().find(|(at, rung)| {
            let bound = match rung.act {
                RungAct::Retry { times, .. } | RungAct::Reopen { times, .. } => times,
                RungAct::Skip | RungAct::EndAs(_) => u32::MAX,
                _ => 1,
            };
            self.reg.stages[id.index()].otherwise.used[*at] < bound
        })
    }

    /// An open stage stays open and is judged again then (when it is late, on its own closing if that is still to come); one
    /// that waits for its retry, or for what it requires, goes on waiting.
    fn give_more_time(&mut self, id: StageId, until: Day, late: bool) {
        let today = self.day;
        let reg = &mut self.reg.stages[id.index()];
        reg.long_stop = reg.long_stop.map(|stop| stop.max(until));
        let mut judged = until;
        match reg.standing {
            Standing::Open => {
                let frozen = reg.suspended && !reg.fixed;
                let keeps = late && (frozen || reg.closing.is_some_and(|closing| closing > today));
                if keeps {
                    judged = reg.closing.unwrap_or(until);
                } else {
                    reg.fixed = false;
                    reg.days_left = until.0 - today.0;
                    reg.closing = (!reg.suspended).then_some(until);
                }
                reg.gate = 0;
                reg.call = 1;
                // Judged afresh: its questions are those of a new attempt.
                reg.attempt += 1;
            }
            Standing::Waiting => reg.waits_until = Some(until),
            Standing::Done | Standing::Failed | Standing::Skipped => {}
        }
        self.log(|| LogEvent::MoreTime { stage: id, until: judged.min(until) });
    }

    fn end_hosted_if_closed(&mut self, id: StageId) {
        if !self.reg.stages[id.index()].is_open() {
            self.end_hosted(id);
        }
    }

    /// Sends the named stages back to waiting, and the failing one if it depends on one of them.
    pub(super) fn reopen(&mut self, stages: &[StageId], failing: Option<StageId>) {
        for id in stages {
            let standing = self.reg.stages[id.index()].standing;
            if matches!(standing, Standing::Done | Standing::Failed | Standing::Skipped) {
                self.send_back(*id);
            }
        }
        if let Some(failing) = failing
            && self.reg.stages[failing.index()].standing == Standing::Failed
            && stages.iter().any(|named| self.machine.depends(failing, *named))
        {
            self.send_back(failing);
        }
    }

    fn send_back(&mut self, id: StageId) {
        let series = self.machine.model.stages[id].occasion.is_series();
        let reg = &mut self.reg.stages[id.index()];
        reg.standing = Standing::Waiting;
        reg.retry = None;
        reg.waits_until = None;
        reg.pending = false;
        if !series {
            reg.long_stop = None;
            reg.occasions += 1;
            reg.occasion = reg.occasions;
            reg.attempt = 0;
        }
        self.sync(id);
        self.look_whether_it_comes(id);
        self.stirred = true;
        self.log(|| LogEvent::SentBack { stage: id });
    }

    /// Whether a consent that was asked in this judging, or is asked now, was given.
    pub(super) fn consents(&mut self, id: StageId, subject: Subject, call: u32) -> bool {
        self.ask_stage(id, subject, call, Support::yes_or_no()) == YES
    }

    /// Whether an event of this kind is what an event clause waits for.
    pub(super) fn matches(event: &Event, mark: super::register::Mark) -> bool {
        use super::register::Mark;
        match (event, mark) {
            (Event::Stage(stage, wanted), Mark::Stage(of, happened)) => {
                *stage == of
                    && match (wanted, happened) {
                        (StageEvent::Fails(None), StageEvent::Fails(_)) => true,
                        (StageEvent::Closes, StageEvent::Succeeds | StageEvent::Fails(_)) => true,
                        (wanted, happened) => *wanted == happened,
                    }
            }
            (Event::Duty(duty, wanted), Mark::Duty(of, happened)) => *duty == of && *wanted == happened,
            (Event::Option(stage, option, wins), Mark::Option(of, which, won)) => (*stage, *option, *wins) == (of, which, won),
            (Event::Met(indicator), Mark::Met(of)) => *indicator == of,
            _ => false,
        }
    }
}

/// What a source is asked for that is not committed.
pub(super) fn contribution(stage: StageId, source: &Source) -> Subject {
    Subject::Contribution { party: source.party, stage, conditional: source.certainty == Certainty::Conditional }
}
