//! Situations: how things stand before a day, counted from that day. Days that begin in one situation, between the same two
//! dates of a charter, go on alike after the same answers: who plays many runs need not live through each of them again.

use super::player::Player;
use super::run::Run;
use super::stage_register::{LadderReg, StageReg};
use super::{Machine, Oracle, Reads, Recorder, StageOutcome};
use crate::model::{Actor, Atom, Event, Expectation, Gate, Lasts, Occasion, Reason, RungAct, Stage, StageEvent, StageId};
use crate::quantity::{CalendarSpan, Day, TimeUnit};

/// What a day leaves of a stage for the outcome of the run, and no later day reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Milestone {
    Opened(StageId),
    Closed(StageId),
    Failed(StageId, Reason),
    /// In hundredths.
    Rated(StageId, i64),
}

impl Milestone {
    /// Notes it in the outcomes of the stages of a run, on its day.
    pub fn reach(self, stages: &mut [StageOutcome], day: Day) {
        let (Milestone::Opened(id) | Milestone::Closed(id) | Milestone::Failed(id, _) | Milestone::Rated(id, _)) = self;
        let Some(stage) = stages.get_mut(id.index()) else { return };
        match self {
            Milestone::Opened(_) => {
                stage.opened.get_or_insert(day);
            }
            Milestone::Closed(_) => stage.closed = Some(day),
            Milestone::Failed(_, reason) => {
                stage.first_failure.get_or_insert((day, reason));
            }
            Milestone::Rated(_, rating) => stage.rating = Some(rating),
        }
    }
}

impl Machine<'_> {
    /// Whether a situation says all that matters for the days to come, where these expectations are watched: stages and decisions
    /// alone, in days and weeks. Not where something is counted by the month or told by its amount, comes again and again, is
    /// suspended, or lasts until a date.
    #[must_use]
    pub fn has_situations(&self, expectations: &[&Expectation]) -> bool {
        let plan = &self.plan;
        let mut reads = Reads::guards(self.model);
        expectations.iter().for_each(|expectation| reads.cond(&expectation.cond));
        let nothing_flows = !plan.monthly && self.receipts.is_empty() && self.lines.is_empty() && self.costs.is_empty();
        let nothing_returns = plan.duties.is_empty() && plan.series.is_empty();
        let nothing_is_suspended = plan.requiring.is_empty() && self.suspended.is_empty();
        let counts = |atom: &Atom| !matches!(atom, Atom::Stage(..) | Atom::Insured(_));
        let lingers = |event: &Event| match event {
            Event::Stage(_, event) => matches!(event, StageEvent::Suspended | StageEvent::Resumes | StageEvent::Missed),
            Event::Ends(_) => false,
            _ => true,
        };
        let is_plain = |stage: &Stage| {
            let spans = self.spans(stage);
            stage.ballot.is_none()
                && stage.fund.sources.is_empty()
                && stage.fund.target.is_none()
                && matches!(stage.lasts, Some(Lasts::For(_) | Lasts::Range { .. }))
                && spans.iter().all(|span| matches!(span.unit, TimeUnit::Day | TimeUnit::Week))
                && stage.otherwise.iter().flat_map(|ladder| &ladder.rungs).all(|rung| only_moves_stages(&rung.act))
        };
        nothing_flows
            && nothing_returns
            && nothing_is_suspended
            && !reads.atoms.iter().any(counts)
            && !reads.events.iter().any(lingers)
            && self.model.stages.values().all(is_plain)
    }

    /// The dates of the charter and of the expectations watched, on which or from which on a day may go another way than days
    /// before: the first, the last, and those of the calendar.
    #[must_use]
    pub fn dates(&self, expectations: &[&Expectation]) -> Vec<Day> {
        let watched = expectations.iter().filter_map(|expectation| super::sentence::Monitor::new(self, expectation).date());
        [self.first, self.last].into_iter().chain(self.calendar.iter().copied()).chain(watched).collect()
    }

    /// All spans of time that a stage is moved by.
    fn spans(&self, stage: &Stage) -> Vec<CalendarSpan> {
        let mut spans: Vec<CalendarSpan> = stage.long_stop.into_iter().collect();
        spans.extend(stage.lasts.into_iter().flat_map(Lasts::spans));
        if let Occasion::After { lag, .. } = stage.occasion {
            spans.extend(lag);
        }
        for rung in stage.otherwise.iter().flat_map(|ladder| &ladder.rungs) {
            spans.extend(rung.mend);
            if let RungAct::Retry { after, .. } = rung.act {
                spans.extend(after);
            }
        }
        for (gate, _) in &stage.gates {
            if let Gate::DecidedBy(Actor::Body(body)) = gate {
                let second = self.model.bodies[*body].quorum.as_ref().and_then(|quorum| quorum.second.as_ref());
                spans.extend(second.and_then(|second| second.after));
            }
        }
        spans
    }
}

/// Whether a rung does nothing but speak, end, or move stages.
fn only_moves_stages(act: &RungAct) -> bool {
    match act {
        RungAct::Retry { .. } | RungAct::Reopen { .. } | RungAct::Skip | RungAct::Remind | RungAct::Warn | RungAct::EndAs(_) => true,
        RungAct::Suspend(_) | RungAct::Remedy { .. } | RungAct::Pay { .. } | RungAct::Exclude(_) => false,
    }
}

impl Player<'_, '_> {
    /// Stands before the first day.
    pub fn begin<O: Oracle, R: Recorder>(&mut self, oracle: &mut O, recorder: &mut R) {
        self.reset();
        let first = self.machine.first;
        Run::on((first, first), self, oracle, recorder).begin();
    }

    /// Writes down the situation before a day.
    pub fn situation(&mut self, day: Day, words: &mut Vec<i64>) {
        self.fields(Fields {
            day,
            each: |word| {
                words.push(word);
                word
            },
        });
    }

    /// Stands in a situation before a day.
    pub fn stand(&mut self, words: &[i64], day: Day) {
        self.reset();
        self.restore_facts(day);
        let mut words = words.iter().copied();
        self.fields(Fields { day, each: |_| words.next().unwrap_or_default() });
        self.reg.restore_sets();
    }

    /// Lives through a day. The next one on which something can happen; `None` when the run has ended.
    pub fn live_day<O: Oracle, R: Recorder>(&mut self, day: Day, oracle: &mut O, recorder: &mut R) -> Option<Day> {
        let mut outcome = std::mem::take(&mut self.outcome);
        let mut run = Run::on((day, day), self, oracle, recorder);
        run.live_through_day();
        let next = if run.going() {
            Some(run.next_day())
        } else {
            run.tell(&mut outcome);
            None
        };
        self.outcome = outcome;
        next
    }

    /// Takes out what the days lived through since have left for the outcome.
    pub fn take_milestones(&mut self, milestones: &mut Vec<Milestone>) {
        milestones.clear();
        for (at, stage) in self.reg.stages.iter_mut().enumerate() {
            let id = StageId::new(at);
            milestones.extend(stage.first_opened.take().map(|_| Milestone::Opened(id)));
            milestones.extend(stage.last_closed.take().map(|_| Milestone::Closed(id)));
            milestones.extend(stage.first_failure.take().map(|(_, reason)| Milestone::Failed(id, reason)));
            milestones.extend(stage.rating.take().map(|rating| Milestone::Rated(id, rating)));
        }
    }

    fn fields<F: FnMut(i64) -> i64>(&mut self, mut fields: Fields<F>) {
        for (id, stage) in self.machine.model.stages.iter() {
            let is_lagged = matches!(stage.occasion, Occasion::After { lag: Some(_), .. });
            fields.stage(&mut self.reg.stages[id.index()], is_lagged);
        }
        for party in &mut self.reg.parties {
            fields.flag(&mut party.gone);
            fields.flag(&mut party.excluded);
        }
        for monitor in &mut self.monitors {
            // What stages do is always known.
            let mut reply = monitor.reply.map_or(0, |reply| if reply == Ok(true) { 2 } else { 1 });
            fields.count(&mut reply);
            monitor.reply = (reply > 0).then_some(Ok(reply == 2));
        }
    }
}

/// Goes through the fields of a situation: each as a number, and as what the number becomes.
struct Fields<F> {
    /// Dates are counted from it.
    day: Day,
    each: F,
}

/// Stands for no date.
const NEVER: i64 = i64::MAX;

impl<F: FnMut(i64) -> i64> Fields<F> {
    fn flag(&mut self, flag: &mut bool) {
        *flag = (self.each)(i64::from(*flag)) != 0;
    }

    fn count(&mut self, count: &mut u32) {
        *count = u32::try_from((self.each)(i64::from(*count))).unwrap_or_default();
    }

    fn index(&mut self, index: &mut usize) {
        *index = usize::try_from((self.each)(i64::try_from(*index).unwrap_or_default())).unwrap_or_default();
    }

    fn date(&mut self, date: &mut Option<Day>) {
        let word = (self.each)(date.map_or(NEVER, |date| i64::from(date.0) - i64::from(self.day.0)));
        *date = i32::try_from(word).ok().map(|days| self.day.plus(days));
    }

    fn stage(&mut self, stage: &mut StageReg, is_lagged: bool) {
        let mut standing = super::pack::standing_number(stage.standing);
        self.count(&mut standing);
        stage.standing = super::pack::standing_of(standing);
        if !stage.is_open() {
            (stage.call, stage.gate, stage.fixed) = (1, 0, false);
        }
        // Only an opening to come, or one that lasts, can be late; only a failure has a reason.
        if !stage.is_open() && stage.retry.is_none() {
            stage.long_stop = None;
        }
        if !is_lagged {
            stage.ready_since = None;
        }
        let mut reason = stage.reason.filter(|_| stage.standing == super::Standing::Failed).map_or(0, |reason| reason as usize + 1);
        self.index(&mut reason);
        stage.reason = reason.checked_sub(1).and_then(|at| Reason::ALL.get(at).copied());
        for date in [&mut stage.closing, &mut stage.retry, &mut stage.long_stop, &mut stage.waits_until, &mut stage.ready_since] {
            self.date(date);
        }
        self.flag(&mut stage.fixed);
        self.index(&mut stage.gate);
        let counts = [
            &mut stage.occasions,
            &mut stage.occasion,
            &mut stage.attempt,
            &mut stage.call,
            &mut stage.times_opened,
            &mut stage.times_judged,
            &mut stage.times_failed,
            &mut stage.streak,
            &mut stage.streak_before,
        ];
        for count in counts {
            self.count(count);
        }
        self.ladder(&mut stage.otherwise);
    }

    fn ladder(&mut self, ladder: &mut LadderReg) {
        for used in &mut ladder.used {
            self.count(used);
        }
        self.index(&mut ladder.at);
        self.index(&mut ladder.acted);
        self.date(&mut ladder.mend_by);
    }
}
