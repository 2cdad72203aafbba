//! The register of an evening in a few words of bits: what can matter for the days to come, and nothing else. One description
//! of the fields writes and reads them, so that both agree.

use super::codec::{Codec, Span};
use super::duty::cycle;
use super::register::{Cycle, DutyReg, Mark, Register, times_before};
use super::stage_register::{LadderReg, StageReg};
use super::stage_set::StageSet;
use super::sums::Sums;
use super::{Cause, Machine, Reads, Standing};
use crate::model::{
    Atom, DutyId, DutyState, Event, Gate, Ladder, Lasts, Occasion, Reading, Reason, RungAct, Stage, StageEvent, StageId, StageState,
};
use crate::quantity::Day;

/// How many different answers in a row (`is 20%, then 60%`) matter: by stage, and by duty.
#[derive(Clone, Debug, Default)]
pub struct Asks {
    pub stages: Vec<u32>,
    pub duties: Vec<u32>,
    /// The answers about how long a stage lasts depend on the day on which it opens.
    pub dated: bool,
}

/// What is told apart in the registers of one machine.
pub(super) struct Layout {
    pub(super) span: Span,
    asks: Asks,
    /// By stage.
    stages: Vec<Read>,
    /// Events that guards and sentences ask about later.
    remembered: Vec<Mark>,
    /// By duty: guards ask whether it is kept, or broken.
    pub(super) kept_is_read: Vec<bool>,
    pub(super) broken_is_read: Vec<bool>,
    /// Amounts are kept, apart.
    pub(super) books: bool,
    pub(super) sums: Sums,
}

/// What is read of a stage.
#[derive(Clone, Default)]
struct Read {
    rating: bool,
    produced: bool,
    turnout: bool,
    in_favour: bool,
    duration: bool,
    raised: bool,
    reason: bool,
    opened: bool,
    /// Whether it was skipped or is done.
    skipped: bool,
    /// Which days it can last depends on the day on which it opened.
    dated: bool,
    /// It lasts spans of months, years or working days, or is answered in these.
    civil: bool,
    streak: u32,
}

impl Layout {
    pub(super) fn new(machine: &Machine<'_>, reads: &Reads, asks: Asks) -> Layout {
        let model = machine.model;
        let mut stages = vec![Read::default(); model.stages.len()];
        for reading in reads.readings() {
            match *reading {
                Reading::Rating(id) => stages[id.index()].rating = true,
                Reading::Yield(id) => stages[id.index()].produced = true,
                Reading::Turnout(id) => stages[id.index()].turnout = true,
                Reading::Support(id) => stages[id.index()].in_favour = true,
                Reading::Duration(id) => stages[id.index()].duration = true,
                Reading::Raised(id) => stages[id.index()].raised = true,
                _ => {}
            }
        }
        for (id, stage) in model.stages.iter() {
            let read = &mut stages[id.index()];
            read.civil = stage.lasts.is_some_and(Lasts::is_civil);
            read.dated = read.civil || asks.dated || read.duration;
        }
        let mut remembered = Vec::new();
        let duties = reads.atoms.iter().filter_map(|atom| match atom {
            Atom::Duty(id, DutyState::Mended) => Some(Event::Duty(*id, DutyState::Mended)),
            _ => None,
        });
        for event in reads.events.iter().cloned().chain(duties) {
            let mark = match event {
                Event::Stage(id, StageEvent::Fails(Some(_))) => {
                    stages[id.index()].reason = true;
                    continue;
                }
                Event::Stage(id, StageEvent::Opens) => {
                    stages[id.index()].opened = true;
                    continue;
                }
                Event::Stage(id, StageEvent::Skipped) => {
                    stages[id.index()].skipped = true;
                    continue;
                }
                Event::Stage(id, event @ (StageEvent::Suspended | StageEvent::Resumes | StageEvent::Missed)) => Mark::Stage(id, event),
                Event::Duty(id, state) => Mark::Duty(id, state),
                Event::Option(id, option, won) => Mark::Option(id, option, won),
                Event::Stage(..) | Event::Met(_) | Event::Ends(_) => continue,
            };
            if !remembered.contains(&mark) {
                remembered.push(mark);
            }
        }
        for atom in &reads.atoms {
            if let Atom::Stage(id, StageState::Done | StageState::Skipped) = atom {
                stages[id.index()].skipped = true;
            }
        }
        for (id, times) in &reads.in_a_row {
            stages[id.index()].streak = stages[id.index()].streak.max(*times);
        }
        let asks_state = |wanted: &dyn Fn(DutyState) -> bool| {
            let asked = |id: DutyId| reads.atoms.iter().any(|atom| matches!(atom, Atom::Duty(of, state) if *of == id && wanted(*state)));
            model.duties.ids().map(asked).collect()
        };
        let (first, last) = machine.period();
        Layout {
            kept_is_read: asks_state(&|state| state == DutyState::Kept),
            broken_is_read: asks_state(&|state| state != DutyState::Kept),
            span: Span { first, days: u32::try_from(last.0 - first.0 + 1).unwrap_or(u32::MAX) },
            asks,
            stages,
            remembered,
            sums: Sums::read(machine, reads),
            books: machine.plan.has_hours || machine.plan.has_money || moves(machine),
        }
    }

    /// How long this stage lasts is answered in months, years or working days; or all stages are.
    pub(super) fn answers_in_civil_time(&mut self, stage: Option<StageId>) {
        for (at, read) in self.stages.iter_mut().enumerate() {
            read.civil |= stage.is_none_or(|stage| stage.index() == at);
        }
    }

    /// How long a stage lasts that opened on a day is counted from it in months, years or working days.
    pub(super) fn counts_from(&self, reg: &Register, day: Day) -> bool {
        reg.stages.iter().zip(&self.stages).any(|(stage, read)| read.civil && stage.is_open() && stage.opened == day)
    }

    /// Somebody asks whether a stage was skipped or is done.
    pub(super) fn tells_skipped(&self, id: StageId) -> bool {
        self.stages[id.index()].skipped
    }

    /// All fields of the register but the amounts. `day` is the day that comes next: what is over by then is worked out anew.
    pub(super) fn fields(&self, machine: &Machine<'_>, reg: &mut Register, day: Day, codec: &mut impl Codec) {
        let model = machine.model;
        for (id, stage) in model.stages.iter() {
            self.stage(machine, id, stage, &mut reg.stages[id.index()], day, codec);
        }
        for party in &mut reg.parties {
            codec.flag(&mut party.gone);
            codec.flag(&mut party.excluded);
        }
        for id in machine.plan.duties.iter().copied() {
            self.duty(machine, id, &mut reg.duties[id.index()], day, codec);
        }
        if machine.plan.imagines_shortfalls {
            codec.flag(&mut reg.ledger.short);
            codec.flag(&mut reg.ledger.found_short);
            reg.ledger.spent = i64::from(reg.ledger.short);
        }
        for mark in &self.remembered {
            let mut happened = reg.ever.contains(mark);
            codec.flag(&mut happened);
            if happened && !reg.ever.contains(mark) {
                reg.ever.push(*mark);
            }
        }
    }

    fn stage<C: Codec>(&self, machine: &Machine<'_>, id: StageId, stage: &Stage, reg: &mut StageReg, day: Day, codec: &mut C) {
        let mut standing = standing_number(reg.standing);
        codec.count(&mut standing, 4);
        reg.standing = standing_of(standing);
        self.readings(id, reg, codec);
        let mut rests = !stage.occasion.is_series() && rests(reg);
        codec.flag(&mut rests);
        if !rests || C::MEASURES {
            self.course(machine, id, stage, reg, day, codec);
        }
    }

    /// What is read of a stage, whether it is over or not.
    fn readings(&self, id: StageId, reg: &mut StageReg, codec: &mut impl Codec) {
        let (read, span) = (&self.stages[id.index()], self.span);
        let most = self.asks.stages.get(id.index()).copied().unwrap_or(0);
        // While it is open, its latest opening is counted already.
        let openings = if most > 0 { most + 1 } else { 0 };
        codec.count(&mut reg.times_opened, openings.max(u32::from(read.opened)));
        if read.streak > 0 {
            codec.count(&mut reg.streak, read.streak);
            codec.count(&mut reg.streak_before, read.streak);
            codec.count(&mut reg.attempt, 1);
        } else {
            reg.attempt = 1;
        }
        if read.reason {
            let mut reason = reg.reason.and_then(|reason| Reason::ALL.iter().position(|other| *other == reason)).map_or(0, |at| at + 1);
            codec.index(&mut reason, Reason::ALL.len());
            reg.reason = reason.checked_sub(1).and_then(|at| Reason::ALL.get(at).copied());
        }
        for (is_read, value) in [
            (read.rating, &mut reg.rating),
            (read.produced, &mut reg.produced),
            (read.turnout, &mut reg.turnout),
            (read.in_favour, &mut reg.in_favour),
            (read.raised, &mut reg.total_raised),
        ] {
            if is_read {
                optional(value, codec);
            }
        }
        if read.duration {
            let mut days = reg.duration.map(|(_, days)| i64::from(days));
            let mut opened = reg.duration.map(|(opened, _)| opened);
            optional(&mut days, codec);
            codec.day(&mut opened, span);
            reg.duration = opened.zip(days).map(|(opened, days)| (opened, i32::try_from(days).unwrap_or(i32::MAX)));
            let mut opened = Some(reg.opened);
            codec.day(&mut opened, span);
            reg.opened = opened.unwrap_or(span.first);
        }
    }

    /// Where a stage stands that lasts, waits for something, or can come again.
    fn course(&self, machine: &Machine<'_>, id: StageId, stage: &Stage, reg: &mut StageReg, day: Day, codec: &mut impl Codec) {
        let (read, span) = (&self.stages[id.index()], self.span);
        causes(machine, reg, codec, span);
        codec.flag(&mut reg.suspended);
        codec.flag(&mut reg.fixed);
        if reg.fixed {
            codec.date(&mut reg.closing, span);
        } else {
            codec.day(&mut reg.closing, span);
        }
        if is_deferred(stage) {
            let mut deferred = u32::try_from(reg.deferred.map_or(0, |days| days + 1)).unwrap_or(0);
            codec.count(&mut deferred, span.days + 2);
            reg.deferred = i32::try_from(deferred).ok().filter(|days| *days > 0).map(|days| days - 1);
            if read.dated {
                // Once it is known how long it lasts, nobody asks when it opened.
                let mut opened = reg.deferred.map(|_| reg.opened);
                codec.day(&mut opened, span);
                if read.civil {
                    codec.counts_from(opened);
                }
                reg.opened = opened.unwrap_or(reg.opened);
            } else {
                // On some day before.
                reg.opened = day.plus(-reg.deferred.unwrap_or(0).max(1));
            }
        }
        let mut left = u32::try_from(reg.days_left.max(0)).unwrap_or(0);
        codec.count(&mut left, if can_be_suspended(machine, id) { span.days + 1 } else { 0 });
        reg.days_left = i32::try_from(left).unwrap_or(i32::MAX);
        let mut second = u32::from(reg.call > 1);
        codec.count(&mut second, 1);
        reg.call = 1 + second;
        codec.index(&mut reg.gate, stage.gates.len());
        codec.day(&mut reg.retry, span);
        if stage.long_stop.is_some() {
            codec.day(&mut reg.long_stop, span);
        }
        if !stage.requires.is_empty() {
            codec.day(&mut reg.waits_until, span);
        }
        if matches!(stage.occasion, Occasion::After { lag: Some(_), .. }) {
            codec.day(&mut reg.ready_since, span);
        } else if !stage.requires.is_empty() {
            // Nobody asks since when.
            let mut ready = reg.ready_since.is_some();
            codec.flag(&mut ready);
            reg.ready_since = ready.then_some(span.first);
        }
        if stage.occasion.is_series() {
            self.series(machine, id, reg, day, codec);
        }
        codec.count(&mut reg.times_judged, self.asks.stages.get(id.index()).copied().unwrap_or(0));
        codec.flag(&mut reg.target_reached);
        // A ballot before the vote that counts who came goes by those who came to the one before.
        let at = |is_it: fn(&Gate) -> bool| stage.gates.iter().position(|(gate, _)| is_it(gate));
        let (ballot, vote) = (at(|gate| matches!(gate, Gate::Ballot)), at(|gate| matches!(gate, Gate::DecidedBy(_))));
        if ballot.is_some() && ballot < vote {
            codec.whole(&mut reg.voters);
        }
        ladder(&mut reg.otherwise, stage.otherwise.as_ref(), false, span, codec);
        ladder(&mut reg.short_money, stage.short_money.as_ref(), true, span, codec);
        ladder(&mut reg.short_hours, stage.short_hours.as_ref(), true, span, codec);
    }

    /// The occasions of a series that are over by `day` have come.
    fn series<C: Codec>(&self, machine: &Machine<'_>, id: StageId, reg: &mut StageReg, day: Day, codec: &mut C) {
        codec.flag(&mut reg.pending);
        let mut anchor = reg.series.map(|series| series.anchor);
        let is_hosted = matches!(machine.model.stages[id].occasion, Occasion::Every { during: Some(_), .. });
        if is_hosted {
            codec.day(&mut anchor, self.span);
        } else {
            codec.date(&mut anchor, self.span);
        }
        if is_hosted && C::SHIFTS {
            codec.day(&mut reg.series.and_then(|series| series.next), self.span);
        }
        if !C::READS {
            return;
        }
        reg.series = anchor.map(|anchor| {
            let came = match &machine.model.stages[id].occasion {
                Occasion::Every { every, .. } => times_before(day, *every, anchor, &machine.model.workdays),
                _ => 0,
            };
            let mut series = machine.series(id, anchor, came);
            while series.next.is_some_and(|next| next < day) {
                series = machine.series(id, anchor, series.came + 1);
            }
            series
        });
    }

    fn duty<C: Codec>(&self, machine: &Machine<'_>, id: DutyId, reg: &mut DutyReg, day: Day, codec: &mut C) {
        let (duty, span) = (&machine.model.duties[id], self.span);
        codec.flag(&mut reg.broken);
        codec.flag(&mut reg.last_kept);
        codec.flag(&mut reg.pending);
        ladder(&mut reg.ladder, duty.if_broken.as_ref(), true, span, codec);
        let most = self.asks.duties.get(id.index()).copied().unwrap_or(0);
        codec.count(&mut reg.times_asked, most);
        codec.count(&mut reg.cures_asked, most);
        if let Some((every, from, during)) = cycle(duty) {
            // Counted from a date of its own, which may lie before the period, or from the opening of its host or the first day.
            let mut anchor = reg.cycle.map(|cycle| if from.is_some() { span.first } else { cycle.anchor });
            let is_hosted = from.is_none() && during.is_some();
            if is_hosted {
                codec.day(&mut anchor, span);
            } else {
                codec.date(&mut anchor, span);
            }
            if is_hosted && C::SHIFTS {
                codec.day(&mut reg.cycle.map(|cycle| cycle.ends), span);
            }
            if C::READS {
                reg.cycle = anchor.map(|anchor| Cycle::on(day, every, from.unwrap_or(anchor), &machine.model.workdays));
            }
        }
        let mut due = reg.due.len();
        codec.index(&mut due, MOST_DUE);
        reg.due.resize(due.min(MOST_DUE), (span.first, 0));
        reg.due.sort_unstable();
        let most = if C::MEASURES { MOST_DUE } else { reg.due.len() };
        for at in 0..most {
            let mut day = reg.due.get(at).map(|(day, _)| *day);
            codec.day(&mut day, span);
            if let (Some(due), Some(day)) = (reg.due.get_mut(at), day) {
                *due = (day, 0);
            }
        }
        let (mut since, mut asked) = (reg.suspends.map(|(since, _)| since), reg.suspends.map_or(0, |(_, asked)| asked));
        codec.day(&mut since, span);
        codec.count(&mut asked, 1023);
        reg.suspends = since.map(|since| (since, asked));
    }
}

/// Nothing is under way in a stage that is not open: all that [`Layout::course`] writes is as at the start.
fn rests(reg: &StageReg) -> bool {
    let unused =
        |ladder: &LadderReg| ladder.used.iter().all(|used| *used == 0) && (ladder.at, ladder.acted) == (0, 0) && ladder.mend_by.is_none();
    let days = [reg.closing, reg.retry, reg.long_stop, reg.waits_until, reg.ready_since];
    !reg.is_open()
        && days.iter().all(Option::is_none)
        && reg.causes.is_empty()
        && !(reg.suspended || reg.fixed || reg.pending || reg.target_reached)
        && reg.deferred.is_none()
        && (reg.days_left, reg.gate, reg.times_judged, reg.voters) == (0, 0, 0, 0)
        && reg.call <= 1
        && [&reg.otherwise, &reg.short_money, &reg.short_hours].into_iter().all(unused)
}

/// Members or indicators move.
fn moves(machine: &Machine<'_>) -> bool {
    let members = machine.model.parties.ids().any(|id| machine.world.members(id).is_some());
    members || machine.model.indicators.ids().any(|id| machine.world.indicator(id).is_some())
}

/// Its duration can be answered day by day.
fn is_deferred(stage: &Stage) -> bool {
    match stage.lasts {
        Some(Lasts::Range { .. }) => true,
        Some(Lasts::For(_)) => stage.long_stop.is_some(),
        _ => false,
    }
}

/// Cycles of one duty that are over and not due yet. Beyond as many, a register is not packed.
pub(super) const MOST_DUE: usize = 4;

fn can_be_suspended(machine: &Machine<'_>, id: StageId) -> bool {
    !machine.model.stages[id].requires.is_empty() || machine.suspended.has(id)
}

/// Which stages a ladder or a fact of the scenario suspends.
pub(super) fn suspended(machine: &crate::model::Model, world: &super::World<'_>) -> StageSet {
    let ladders = machine.stages.values().flat_map(|stage| [&stage.otherwise, &stage.short_money, &stage.short_hours]);
    let rungs = ladders.chain(machine.duties.values().map(|duty| &duty.if_broken)).flatten().flat_map(|ladder| &ladder.rungs);
    let by_rung = rungs.filter_map(|rung| match rung.act {
        RungAct::Suspend(stage) => Some(stage),
        _ => None,
    });
    let by_fact = world.facts().iter().filter_map(|fact| match fact.fact {
        crate::model::Fact::SuspendedFor(stage, _) => Some(stage),
        _ => None,
    });
    StageSet::of(machine.stages.len(), by_rung.chain(by_fact))
}

/// The causes of a suspension: a bit each.
fn causes(machine: &Machine<'_>, reg: &mut StageReg, codec: &mut impl Codec, span: Span) {
    for cause in &machine.causes {
        let mut stands = reg.causes.contains(cause);
        codec.flag(&mut stands);
        if stands && !reg.causes.contains(cause) {
            reg.causes.push(*cause);
        }
    }
    if machine.world.facts().iter().any(|fact| matches!(fact.fact, crate::model::Fact::SuspendedFor(..))) {
        // Of several facts the last one counts.
        let mut until = reg.causes.iter().filter_map(|cause| if let Cause::Fact(until) = cause { Some(*until) } else { None }).max();
        codec.day(&mut until, span);
        reg.causes.retain(|cause| !matches!(cause, Cause::Fact(_)));
        reg.causes.extend(until.map(Cause::Fact));
    }
}

/// All causes of suspension that a charter can have, besides facts of a scenario.
pub(super) fn all_causes(model: &crate::model::Model) -> Vec<Cause> {
    let mut causes = Vec::new();
    let suspends =
        |ladder: &Option<Ladder>| ladder.iter().flat_map(|ladder| &ladder.rungs).any(|rung| matches!(rung.act, RungAct::Suspend(_)));
    causes.extend(model.stages.values().any(|stage| !stage.requires.is_empty()).then_some(Cause::Requirement));
    causes.extend(model.stages.iter().filter(|(_, stage)| suspends(&stage.otherwise)).map(|(id, _)| Cause::Stage(id)));
    causes.extend(model.duties.iter().filter(|(_, duty)| suspends(&duty.if_broken)).map(|(id, _)| Cause::Duty(id)));
    causes.extend(model.stages.values().any(|stage| suspends(&stage.short_money)).then_some(Cause::Money));
    causes.extend(model.stages.values().any(|stage| suspends(&stage.short_hours)).then_some(Cause::Hours));
    causes
}

/// A ladder whose steps are used up one by one, or one that is walked and of which only `reopen` is counted.
fn ladder(reg: &mut LadderReg, written: Option<&Ladder>, walked: bool, span: Span, codec: &mut impl Codec) {
    let Some(written) = written else { return };
    for (used, rung) in reg.used.iter_mut().zip(&written.rungs) {
        let most = match rung.act {
            RungAct::Retry { times, .. } | RungAct::Reopen { times, .. } => times,
            RungAct::Skip | RungAct::EndAs(_) => 0,
            _ => u32::from(!walked),
        };
        codec.count(used, most);
    }
    if !walked {
        return;
    }
    codec.index(&mut reg.at, written.rungs.len());
    codec.index(&mut reg.acted, written.rungs.len());
    if written.rungs.iter().any(|rung| rung.mend.is_some()) {
        codec.day(&mut reg.mend_by, span);
    }
}

fn optional(value: &mut Option<i64>, codec: &mut impl Codec) {
    let mut has = value.is_some();
    codec.flag(&mut has);
    let mut number = value.unwrap_or(0);
    codec.whole(&mut number);
    *value = has.then_some(number);
}

pub(super) fn standing_number(standing: Standing) -> u32 {
    match standing {
        Standing::Waiting => 0,
        Standing::Open => 1,
        Standing::Done => 2,
        Standing::Failed => 3,
        Standing::Skipped => 4,
    }
}

pub(super) fn standing_of(number: u32) -> Standing {
    match number {
        1 => Standing::Open,
        2 => Standing::Done,
        3 => Standing::Failed,
        4 => Standing::Skipped,
        _ => Standing::Waiting,
    }
}
