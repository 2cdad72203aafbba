//! What a run reads again and again, worked out once for all runs: who waits for whom as bits, dates as days, which clauses
//! belong to which stage, and what this charter does not have at all.

use super::flow::{Cost, CostWay, Hours, Line, Receipt, ReceiptWay};
use super::stage_set::StageSet;
use super::{Keep, World};
use crate::model::{
    Actor, Deontic, DutyId, DutyTiming, Event, Gate, Happening, Lasts, Model, Occasion, PartyId, Stage, StageEvent, StageId,
};
use crate::quantity::Day;

#[derive(Debug)]
pub(super) struct Plan {
    /// By stage.
    pub(super) stages: Vec<StagePlan>,
    /// Stages whose waiting depends on more than how other stages stand (a lag, a date, a condition, other events): they are
    /// looked at every noon.
    pub(super) intricate: StageSet,
    pub(super) series: StageSet,
    /// Stages that `require` something.
    pub(super) requiring: StageSet,
    /// Stages that may wait for what they require past their own last day.
    pub(super) impatient: StageSet,
    /// Stages with a ladder for missing money or hours, or that need hours.
    pub(super) may_be_short: StageSet,
    /// Stages with a ladder for missing money.
    pub(super) short_of_money: StageSet,
    /// Stages that are asked for the next day on which something happens, although they are not open and do not wait for a
    /// retry.
    pub(super) always_asked: StageSet,
    /// All lines and costs, in the order in which they are posted.
    pub(super) posting_order: Vec<Posted>,
    /// Receipts that wait for an event.
    pub(super) event_receipts: Vec<usize>,
    /// Duties that are looked at.
    pub(super) duties: Vec<DutyId>,
    /// Duties that wait for an event.
    pub(super) event_duties: Vec<DutyId>,
    /// Something flows, moves or is looked at when a month ends.
    pub(super) monthly: bool,
    /// Hours are offered or needed.
    pub(super) has_hours: bool,
    /// The books of money are kept.
    pub(super) has_money: bool,
    /// It matters whether money is missing, or hours: a ladder does something about it.
    pub(super) watches_cash: bool,
    pub(super) watches_hours: bool,
    /// No books are kept, but whether money is missing matters: it may be, on any evening.
    pub(super) imagines_shortfalls: bool,
}

#[derive(Debug)]
pub(super) struct StagePlan {
    pub(super) is_series: bool,
    pub(super) ready: Ready,
    /// Not before this day: `not before`, or the one date of its occasion.
    pub(super) not_before: Option<Day>,
    /// The dates of a series of dates, those before the period left out.
    pub(super) dates: Vec<Day>,
    /// Stages that wait for how it stands.
    pub(super) watchers: StageSet,
    /// Something is spread over its planned days.
    pub(super) spreads: bool,
    /// Parties whose people are counted when it is judged.
    pub(super) counted: Vec<PartyId>,
    /// Series that run during it.
    pub(super) hosts: Vec<StageId>,
    /// Duties whose cycles run during it.
    pub(super) hosts_duties: Vec<DutyId>,
    /// Costs paid at each opening.
    pub(super) costs_once: Vec<usize>,
    /// Receipts posted when it closes: those during it.
    pub(super) receipts: Vec<usize>,
    /// Spending posted when it closes: lines spent over it, its costs; in the order of the stages that declare them.
    pub(super) spending: Vec<Posted>,
}

/// Spending that is posted: an index into the machine's lines, or its costs.
#[derive(Clone, Copy, Debug)]
pub(super) enum Posted {
    Line(usize),
    Cost(usize),
}

/// When part (a) of a one-shot stage's occasion holds (`semantics.md` 5).
#[derive(Debug)]
pub(super) enum Ready {
    Always,
    Never,
    /// All of these are done or skipped.
    AfterAll(StageSet),
    /// One of these is.
    AfterAny(StageSet),
    /// Other events: read on the register.
    Read,
}

impl Plan {
    pub(super) fn new(
        model: &Model,
        world: &World<'_>,
        first: Day,
        (receipts, lines, costs, hours): (&[Receipt], &[Line], &[Cost], &Hours),
        keep: Option<&Keep>,
    ) -> Plan {
        let count = model.stages.len();
        let those = |is_it: &dyn Fn(StageId, &Stage) -> bool| {
            StageSet::of(count, model.stages.iter().filter(|(id, stage)| is_it(*id, stage)).map(|(id, _)| id))
        };
        let lagged = those(&|_, stage| matches!(stage.occasion, Occasion::After { lag: Some(_), .. }));
        let intricate = those(&|id, stage| {
            let reads = matches!(ready(count, &stage.occasion), Ready::Read);
            let dated = stage.not_before.is_some() || matches!(stage.occasion, Occasion::On(_));
            let conditional = !stage.requires.is_empty() || stage.replaces.is_some();
            lagged.has(id) || stage.occasion.is_series() || reads || dated || conditional
        });
        let series = those(&|_, stage| stage.occasion.is_series());
        let requiring = those(&|_, stage| !stage.requires.is_empty());
        let impatient = those(&|_, stage| !stage.requires.is_empty() && matches!(stage.lasts, Some(Lasts::Until(_))));
        let may_be_short = those(&|id, stage| {
            stage.short_money.is_some() || stage.short_hours.is_some() || hours.needs.iter().any(|need| need.stage == id)
        });
        let short_of_money = those(&|_, stage| stage.short_money.is_some());
        let always_asked = those(&|id, _| lagged.has(id) || series.has(id) || impatient.has(id) || may_be_short.has(id));
        let flows = |receipt: &Receipt| matches!(receipt.way, ReceiptWay::Rate { .. } | ReceiptWay::Total { .. });
        let has_hours = !hours.offers.is_empty() || !hours.needs.is_empty();
        let imagines_shortfalls = keep.is_some_and(|keep| keep.shortfalls && !keep.money);
        let monthly = has_hours
            || receipts.iter().any(flows)
            || !lines.is_empty()
            || costs.iter().any(|cost| matches!(cost.way, CostWay::Rate { .. }))
            || model.parties.ids().any(|party| world.members(party).is_some())
            || model
                .indicators
                .iter()
                .any(|(id, indicator)| world.indicator(id).is_some() || indicator.pays.is_some() && keep.is_none_or(|keep| keep.money));
        let at_event = |receipt: &Receipt| matches!(receipt.way, ReceiptWay::AtEvent { .. });
        let duties: Vec<DutyId> = model.duties.ids().filter(|id| keep.is_none_or(|keep| keep.duty(*id))).collect();
        let event_duties = duties.iter().copied().filter(|id| {
            let duty = &model.duties[*id];
            let timing = duty.due.as_ref().map(|due| &due.timing);
            duty.deontic != Deontic::May && matches!(timing, Some(DutyTiming::Within { .. } | DutyTiming::Whenever(_)))
        });
        Plan {
            stages: model
                .stages
                .iter()
                .map(|(id, stage)| stage_plan(model, id, stage, first, (receipts, lines, costs, hours), &duties))
                .collect(),
            intricate,
            series,
            requiring,
            impatient,
            may_be_short,
            short_of_money,
            always_asked,
            posting_order: spending(model, lines, costs, |_| true, |_| true),
            event_receipts: positions(receipts, at_event),
            event_duties: event_duties.collect(),
            duties,
            monthly,
            has_hours,
            has_money: keep.is_none_or(|keep| keep.money),
            watches_cash: keep.is_none_or(|keep| keep.shortfalls),
            watches_hours: keep.is_none_or(|keep| keep.short_hours),
            imagines_shortfalls,
        }
    }
}

fn positions<T>(all: &[T], is_it: impl Fn(&T) -> bool) -> Vec<usize> {
    all.iter().enumerate().filter(|(_, one)| is_it(one)).map(|(at, _)| at).collect()
}

fn stage_plan(
    model: &Model,
    id: StageId,
    stage: &Stage,
    first: Day,
    (receipts, lines, costs, hours): (&[Receipt], &[Line], &[Cost], &Hours),
    duties: &[DutyId],
) -> StagePlan {
    let is_series = stage.occasion.is_series();
    let date = match &stage.occasion {
        Occasion::On(dates) if !is_series => dates.first().copied(),
        _ => None,
    };
    let dates = match &stage.occasion {
        Occasion::On(dates) if is_series => dates.iter().map(|date| Day::of(*date)).filter(|day| *day >= first).collect(),
        _ => Vec::new(),
    };
    let during_it = |other: &Stage| matches!(other.occasion, Occasion::Every { during: Some(of), .. } if of == id);
    let hosts_duties = duties.iter().copied().filter(|duty| super::duty::hosted_by(&model.duties[*duty]) == Some(id));
    let is_posted = |receipt: &Receipt| match receipt.way {
        ReceiptWay::Rate { during, .. } => during == Some(id),
        ReceiptWay::Total { during, .. } => during == id,
        ReceiptWay::Dated { .. } | ReceiptWay::WithSource { .. } | ReceiptWay::AtEvent { .. } => false,
    };
    let waits_for_it = |other: &Stage| match ready(model.stages.len(), &other.occasion) {
        Ready::AfterAll(stages) | Ready::AfterAny(stages) => stages.has(id),
        Ready::Always | Ready::Never | Ready::Read => false,
    };
    let watchers = model.stages.iter().filter(|(_, other)| waits_for_it(other)).map(|(other, _)| other);
    StagePlan {
        watchers: StageSet::of(model.stages.len(), watchers),
        spreads: receipts.iter().any(|receipt| matches!(receipt.way, ReceiptWay::Total { during, .. } if during == id))
            || lines.iter().any(|line| line.over == Some(id))
            || hours.spread_over(id),
        counted: counted(model, stage),
        is_series,
        ready: ready(model.stages.len(), &stage.occasion),
        not_before: date.max(stage.not_before).map(Day::of),
        dates,
        hosts: model.stages.iter().filter(|(_, other)| during_it(other)).map(|(other, _)| other).collect(),
        hosts_duties: hosts_duties.collect(),
        costs_once: positions(costs, |cost| cost.stage == id && matches!(cost.way, CostWay::Once(_))),
        receipts: positions(receipts, is_posted),
        spending: spending(model, lines, costs, |line| line.over == Some(id), |cost| cost.stage == id),
    }
}

/// Those who vote by heads, alone or in a body, and those who rate.
fn counted(model: &Model, stage: &Stage) -> Vec<PartyId> {
    let by_gate = |gate: &Gate| match gate {
        Gate::DecidedBy(Actor::Party(party)) | Gate::Rating { by: party, .. } => vec![*party],
        Gate::DecidedBy(Actor::Body(body)) => {
            model.bodies[*body].seats.iter().filter(|seats| seats.per_member).map(|seats| seats.party).collect()
        }
        Gate::Target | Gate::Yield { .. } | Gate::PassesIf(_) | Gate::Ballot => Vec::new(),
    };
    stage.gates.iter().flat_map(|(gate, _)| by_gate(gate)).collect()
}

/// Lines and costs by stage: its lines where it declares them, then its costs.
fn spending(
    model: &Model,
    lines: &[Line],
    costs: &[Cost],
    is_line: impl Fn(&Line) -> bool,
    is_cost: impl Fn(&Cost) -> bool,
) -> Vec<Posted> {
    let of_stage = |id: StageId| {
        let lines = positions(lines, |line| line.declared == id && is_line(line)).into_iter().map(Posted::Line);
        lines.chain(positions(costs, |cost| cost.stage == id && is_cost(cost)).into_iter().map(Posted::Cost))
    };
    model.stages.ids().flat_map(of_stage).collect()
}

fn ready(stages: usize, occasion: &Occasion) -> Ready {
    match occasion {
        Occasion::FirstDay | Occasion::On(_) => Ready::Always,
        Occasion::AfterAny(any) => Ready::AfterAny(StageSet::of(stages, any.iter().copied())),
        Occasion::Every { .. } => Ready::Never,
        Occasion::After { all, .. } => {
            let succeeded = |happening: &Happening| match happening.event {
                Event::Stage(stage, StageEvent::Succeeds) if happening.in_a_row < 2 => Some(stage),
                _ => None,
            };
            let all: Option<Vec<StageId>> = all.iter().map(succeeded).collect();
            all.map_or(Ready::Read, |all| Ready::AfterAll(StageSet::of(stages, all)))
        }
    }
}
