//! The register: what stands every evening (`semantics.md` 3).

use super::flow::Line;
use super::stage_register::{LadderReg, Series, StageReg};
use super::stage_set::StageSet;
use super::{Machine, Standing};
use crate::model::{Duty, DutyId, DutyState, Indicator, IndicatorId, Model, Party, PartyId, StageEvent, StageId};
use crate::quantity::{CalendarSpan, Day, Exact, Quantity, Rational, Unit, Workdays};

pub(super) struct Register {
    pub(super) stages: Vec<StageReg>,
    pub(super) parties: Vec<PartyReg>,
    pub(super) duties: Vec<DutyReg>,
    pub(super) indicators: Vec<IndicatorReg>,
    /// By receipt of the machine.
    pub(super) receipts: Vec<ReceiptReg>,
    pub(super) lines: Vec<LineReg>,
    pub(super) costs: Vec<CostReg>,
    pub(super) hours: HoursReg,
    pub(super) ledger: Ledger,
    /// What has happened in this run and the register does not tell otherwise, each once.
    pub(super) ever: Vec<Mark>,
    /// Something that could still go on was left out, since it does not matter for what is asked.
    pub(super) narrowed: bool,
    /// What was looked up since the register was read and differs between days on which nothing else does: how long spans of months, years or working days
    /// are, with the day from which they are counted; and whether it was how many people there are.
    pub(super) looked_up: Vec<(Day, CalendarSpan)>,
    pub(super) saw_people: bool,
    /// The occasions that can still come, as they were found last.
    pub(super) occasions: Vec<NextOccasion>,
    /// Stages whose occasion may come on any day, since what they wait for was left out; whether one of them may tomorrow; and those
    /// whose occasion has come today.
    pub(super) free: StageSet,
    pub(super) hopes: bool,
    pub(super) coming: StageSet,
    /// How the stages stand, as sets.
    pub(super) open: StageSet,
    pub(super) waiting: StageSet,
    /// Done or skipped.
    pub(super) over: StageSet,
    pub(super) retrying: StageSet,
    /// Waiting stages that may open now: they have come to wait, or what they wait for stands otherwise, since they were last
    /// looked at.
    pub(super) hopeful: StageSet,
}

/// The next occasion of a series that runs during a stage, and the day before which it was found to come.
#[derive(Clone, Copy)]
pub(super) struct NextOccasion {
    pub(super) stage: StageId,
    pub(super) every: CalendarSpan,
    pub(super) series: Series,
    pub(super) next: Day,
    pub(super) before: Day,
}

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Stage(StageId, StageEvent),
    Duty(DutyId, DutyState),
    Option(StageId, usize, bool),
    Met(IndicatorId),
}

/// The cycles of a duty.
#[derive(Clone, Copy)]
pub(super) struct Cycle {
    pub(super) anchor: Day,
    /// How many are over.
    pub(super) over: u32,
    /// The last day of the one that runs.
    pub(super) ends: Day,
}

impl Cycle {
    pub(super) fn after(every: CalendarSpan, anchor: Day, over: u32, workdays: &Workdays) -> Cycle {
        Cycle { anchor, over, ends: every.after(anchor, over + 1, workdays).plus(-1) }
    }

    /// The first cycle that is not over before a day.
    pub(super) fn on(day: Day, every: CalendarSpan, anchor: Day, workdays: &Workdays) -> Cycle {
        let mut cycle = Cycle::after(every, anchor, times_before(day, every, anchor, workdays), workdays);
        while cycle.ends < day {
            cycle = Cycle::after(every, anchor, cycle.over + 1, workdays);
        }
        cycle
    }
}

/// How often a span has certainly passed before a day: nearly as often as it has.
pub(super) fn times_before(day: Day, every: CalendarSpan, anchor: Day, workdays: &Workdays) -> u32 {
    let longest = every.bounds(workdays).1.max(1);
    u32::try_from((i64::from(day.0) - i64::from(anchor.0)) / longest - 1).unwrap_or(0)
}

#[derive(Clone)]
pub(super) struct PartyReg {
    /// Millionths of a head.
    pub(super) stock: i64,
    /// Left, not joined yet, or excluded.
    pub(super) gone: bool,
    pub(super) excluded: bool,
    /// What it gives of its money, by the scenario.
    pub(super) share: Rational,
    /// What it gives of its money, since its source was asked.
    pub(super) source_share: Exact,
    pub(super) received: i64,
}

impl PartyReg {
    fn new(party: &Party, gone: bool) -> PartyReg {
        PartyReg {
            stock: i64::from(party.members.unwrap_or(1)) * 1_000_000,
            gone,
            excluded: false,
            share: Rational::from_integer(1),
            source_share: Exact::from(1),
            received: 0,
        }
    }

    pub(super) fn people(&self) -> i64 {
        if self.gone { 0 } else { self.stock / 1_000_000 }
    }

    pub(super) fn factor(&self) -> Exact {
        if self.gone { Exact::zero() } else { Exact::from(self.share).times(&self.source_share) }
    }
}

#[derive(Clone, Default)]
pub(super) struct DutyReg {
    /// Broken and not kept or mended since.
    pub(super) broken: bool,
    pub(super) last_kept: bool,
    pub(super) ladder: LadderReg,
    pub(super) cycle: Option<Cycle>,
    /// Cycles over and not due yet: `(due, number)`.
    pub(super) due: Vec<(Day, u32)>,
    /// Number of the latest cycle or instance.
    pub(super) number: u32,
    /// Waiting after an event.
    pub(super) pending: bool,
    pub(super) times_asked: u32,
    pub(super) cures_asked: u32,
    /// Something is suspended for it since that day; how often its cure was asked since.
    pub(super) suspends: Option<(Day, u32)>,
    pub(super) kept: u32,
    pub(super) breaches: u32,
    pub(super) mended: u32,
}

impl DutyReg {
    fn new(duty: &Duty) -> DutyReg {
        DutyReg { ladder: LadderReg::new(duty.if_broken.as_ref()), ..DutyReg::default() }
    }

    fn reset(&mut self, _: &DutyReg) {
        self.ladder.reset();
        *self = DutyReg { due: emptied(&mut self.due), ladder: std::mem::take(&mut self.ladder), ..DutyReg::default() };
    }
}

#[derive(Clone, Copy)]
pub(super) struct IndicatorReg {
    /// Millionths of its unit (of a point, for shares).
    pub(super) value: Option<i64>,
    pub(super) met: bool,
    /// Met at every month's end since.
    pub(super) met_since: Option<Day>,
    pub(super) paid: bool,
}

impl IndicatorReg {
    fn new(indicator: &Indicator) -> IndicatorReg {
        let value = indicator.baseline.as_ref().map(|(quantity, _)| indicator_value(quantity));
        let met = value.is_some_and(|value| super::evening::reaches_target(indicator, value));
        IndicatorReg { value, met, met_since: None, paid: false }
    }
}

#[derive(Clone, Default)]
pub(super) struct ReceiptReg {
    pub(super) flow: FlowReg,
    /// Payments made, of an event-tied receipt.
    pub(super) times: u32,
    /// Minor units that came in by it.
    pub(super) received: i64,
}

/// A flow: exact so far and posted so far, in minor units.
#[derive(Clone)]
pub(super) struct FlowReg {
    pub(super) exact: Exact,
    /// Of a total: which share of it has flowed.
    pub(super) share: Exact,
    pub(super) posted: i64,
}

impl Default for FlowReg {
    fn default() -> FlowReg {
        FlowReg { exact: Exact::zero(), share: Exact::zero(), posted: 0 }
    }
}

impl FlowReg {
    /// What is to be posted now: exact so far, rounded half up, less what was posted.
    pub(super) fn due(&self) -> i64 {
        i64::try_from(self.exact.round_half_up()).unwrap_or(i64::MAX) - self.posted
    }
}

#[derive(Clone)]
pub(super) struct LineReg {
    pub(super) flow: FlowReg,
    /// The amount, as cut.
    pub(super) amount: i64,
    /// Of a line without a stage: the first evening on which it is spent.
    pub(super) from: Option<Day>,
}

impl LineReg {
    fn new(model: &Model, line: &Line) -> LineReg {
        let amount = model.stages[line.declared].fund.lines[line.index].amount.minor;
        LineReg { flow: FlowReg::default(), amount, from: None }
    }

    /// Over how many evenings it is spent: the planned days of its stage; without one, until the last day, once it has begun.
    pub(super) fn planned(&self, line: &Line, stages: &[StageReg], last: Day) -> Option<i32> {
        match line.over {
            Some(stage) => Some(stages[stage.index()].planned),
            None => self.from.map(|from| last.0 - from.0 + 1),
        }
    }
}

#[derive(Clone, Default)]
pub(super) struct CostReg {
    pub(super) flow: FlowReg,
    pub(super) spent: i64,
}

pub(super) struct HoursReg {
    /// By offer and by need: the share of a total that has flowed.
    pub(super) offer_shares: Vec<Exact>,
    pub(super) need_shares: Vec<Exact>,
    /// By party.
    pub(super) offered: Vec<Exact>,
    pub(super) given: Vec<Exact>,
    pub(super) missing_from: Vec<Exact>,
    /// By stage.
    pub(super) needed: Vec<Exact>,
    pub(super) given_in: Vec<Exact>,
    pub(super) missing: Vec<Exact>,
    /// What conditions read.
    pub(super) posted: PostedHours,
    /// Room for what each offer gives on some evenings.
    pub(super) pools: Vec<Exact>,
}

/// Hours as last posted: at month's end, at closings, at the end.
#[derive(Clone, Default)]
pub(super) struct PostedHours {
    pub(super) given: Vec<Exact>,
    pub(super) missing_from: Vec<Exact>,
    pub(super) given_in: Vec<Exact>,
    pub(super) missing: Vec<Exact>,
}

impl HoursReg {
    fn reset(&mut self) {
        for hours in [
            &mut self.offer_shares,
            &mut self.need_shares,
            &mut self.offered,
            &mut self.given,
            &mut self.missing_from,
            &mut self.needed,
            &mut self.given_in,
            &mut self.missing,
            &mut self.posted.given,
            &mut self.posted.missing_from,
            &mut self.posted.given_in,
            &mut self.posted.missing,
        ] {
            hours.fill(Exact::zero());
        }
    }

    pub(super) fn post(&mut self) {
        self.posted.given.clone_from(&self.given);
        self.posted.missing_from.clone_from(&self.missing_from);
        self.posted.given_in.clone_from(&self.given_in);
        self.posted.missing.clone_from(&self.missing);
    }
}

#[derive(Clone, Default)]
pub(super) struct Ledger {
    pub(super) received: i64,
    pub(super) spent: i64,
    pub(super) lowest: i64,
    /// Cash was below zero when last looked at.
    pub(super) short: bool,
    /// Cash fell below zero today: shortfall ladders act on the next morning.
    pub(super) found_short: bool,
}

impl Ledger {
    pub(super) fn cash(&self) -> i64 {
        self.received - self.spent
    }
}

impl Register {
    /// Room for the register of this machine.
    pub(super) fn new(machine: &Machine<'_>) -> Register {
        let model = machine.model;
        let stages = model.stages.len();
        let zeros = |count: usize| vec![Exact::zero(); count];
        let posted = PostedHours {
            given: zeros(model.parties.len()),
            missing_from: zeros(model.parties.len()),
            given_in: zeros(stages),
            missing: zeros(stages),
        };
        Register {
            stages: model.stages.values().map(StageReg::new).collect(),
            parties: model.parties.iter().map(|(id, party)| PartyReg::new(party, joins_later(machine, id))).collect(),
            duties: model.duties.values().map(DutyReg::new).collect(),
            indicators: model.indicators.values().map(IndicatorReg::new).collect(),
            receipts: vec![ReceiptReg::default(); machine.receipts.len()],
            lines: machine.lines.iter().map(|line| LineReg::new(model, line)).collect(),
            costs: vec![CostReg::default(); machine.costs.len()],
            hours: HoursReg {
                offer_shares: zeros(machine.hours.offers.len()),
                need_shares: zeros(machine.hours.needs.len()),
                offered: zeros(model.parties.len()),
                given: zeros(model.parties.len()),
                missing_from: zeros(model.parties.len()),
                needed: zeros(stages),
                given_in: zeros(stages),
                missing: zeros(stages),
                posted,
                pools: Vec::new(),
            },
            ledger: Ledger::default(),
            ever: Vec::new(),
            narrowed: false,
            looked_up: Vec::new(),
            saw_people: false,
            occasions: Vec::new(),
            free: StageSet::none(stages),
            hopes: false,
            coming: StageSet::none(stages),
            open: StageSet::none(stages),
            waiting: StageSet::of(stages, model.stages.ids()),
            over: StageSet::none(stages),
            retrying: StageSet::none(stages),
            hopeful: StageSet::of(stages, model.stages.ids()),
        }
    }

    /// The sets of stages, from how each stands. Every waiting stage is looked at.
    pub(super) fn restore_sets(&mut self) {
        self.open.refill(self.stages.iter().map(|stage| stage.standing == Standing::Open));
        self.waiting.refill(self.stages.iter().map(|stage| stage.standing == Standing::Waiting));
        self.over.refill(self.stages.iter().map(|stage| matches!(stage.standing, Standing::Done | Standing::Skipped)));
        self.retrying.refill(self.stages.iter().map(|stage| stage.retry.is_some()));
        self.hopeful.copy_from(&self.waiting);
    }

    /// So long after a day.
    pub(super) fn after(&mut self, day: Day, span: CalendarSpan, workdays: &Workdays) -> Day {
        if span.is_civil() {
            self.looked_up.push((day, span));
        }
        span.after(day, 1, workdays)
    }

    /// As at the start, in the same room. `fresh` is a register in which nothing has happened.
    pub(super) fn reset(&mut self, fresh: &Register, has_hours: bool) {
        reset_each(&mut self.stages, &fresh.stages, StageReg::reset);
        self.parties.clone_from_slice(&fresh.parties);
        reset_each(&mut self.duties, &fresh.duties, DutyReg::reset);
        self.indicators.copy_from_slice(&fresh.indicators);
        self.receipts.clone_from_slice(&fresh.receipts);
        self.lines.clone_from_slice(&fresh.lines);
        self.costs.clone_from_slice(&fresh.costs);
        if has_hours {
            self.hours.reset();
        }
        self.ledger = Ledger::default();
        self.ever.clear();
        self.looked_up.clear();
        (self.narrowed, self.saw_people, self.hopes) = (false, false, false);
        for (set, fresh) in [
            (&mut self.open, &fresh.open),
            (&mut self.waiting, &fresh.waiting),
            (&mut self.over, &fresh.over),
            (&mut self.retrying, &fresh.retrying),
            (&mut self.hopeful, &fresh.hopeful),
        ] {
            set.copy_from(fresh);
        }
    }
}

fn reset_each<T>(all: &mut [T], fresh: &[T], reset: impl Fn(&mut T, &T)) {
    for (one, fresh) in all.iter_mut().zip(fresh) {
        reset(one, fresh);
    }
}

/// An empty list in the room of an old one.
fn emptied<T>(list: &mut Vec<T>) -> Vec<T> {
    let mut list = std::mem::take(list);
    list.clear();
    list
}

/// Whether a party does not take part, or the scenario's first fact about it is that it joins: until then it is not there.
fn joins_later(machine: &Machine<'_>, party: PartyId) -> bool {
    use crate::model::Fact;
    if machine.world.is_absent(party) {
        return true;
    }
    let first = machine.world.facts().iter().find_map(|fact| match fact.fact {
        Fact::Leaves(of) if of == party => Some(false),
        Fact::Joins(of) if of == party => Some(true),
        _ => None,
    });
    first == Some(true)
}

/// An indicator's quantity in millionths of its unit (of a point, for shares), rounded half up.
pub(super) fn indicator_value(quantity: &Quantity) -> i64 {
    let scale = if quantity.unit == Unit::Share { 100_000_000 } else { 1_000_000 };
    let value = Exact::from(quantity.value).times(&Exact::from(scale));
    i64::try_from(value.round_half_up()).unwrap_or(i64::MAX)
}
