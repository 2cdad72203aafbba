//! What the interpreter remembers from day to day.

use super::{Q, exact, q, zero};
use charter::machine::{Cause, Standing, World};
use charter::model::{Brings, Duty, Fact, Indicator, Model, Offered, Party, PartyId, Reason, Stage, StageId};
use charter::quantity::{Day, Quantity, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// When an open stage is judged.
#[derive(Clone, Copy, Debug)]
pub enum Ends {
    /// When so many more evenings have passed on which it ran.
    AfterRunning(i32),
    /// On the morning of that day, suspended or not.
    On(Day),
}

#[derive(Clone, Debug)]
pub struct StageNow {
    pub standing: Standing,
    pub causes: BTreeSet<Cause>,
    /// Suspended until noon finds no cause any more.
    pub suspended: bool,
    pub occasion: u32,
    pub attempt: u32,
    pub times_opened: u32,
    pub times_judged: u32,
    pub times_failed: u32,
    pub first_opened: Option<Day>,
    /// The first opening of this occasion: the long stop counts from it.
    pub occasion_opened: Option<Day>,
    /// The latest opening.
    pub opened: Day,
    pub ends: Ends,
    pub long_stop: Option<Day>,
    /// Planned evenings of the latest opening.
    pub planned: i32,
    /// The gate that is judged next, and the call.
    pub gate: usize,
    pub call: u32,
    pub retry: Option<Day>,
    /// The noon on which part (a) was first seen to hold.
    pub lag_since: Option<Day>,
    /// A series occasion has come and waits.
    pub occasion_waits: bool,
    /// Numbers of occasions passed over while the last one was still going on.
    pub missed_numbers: u32,
    pub reason: Option<Reason>,
    pub first_failure: Option<(Day, Reason)>,
    pub closed: Option<Day>,
    /// The latest opening that was closed, and the days from it to its closing.
    pub duration: Option<(Day, i32)>,
    /// By occasion: how it closed.
    pub results: BTreeMap<u32, Result<(), Reason>>,
    /// Its sources are booked.
    pub booked: bool,
    /// It has succeeded in this run.
    pub succeeded_before: bool,
    /// It waited past its own end and was given time until that day.
    pub waits_until: Option<Day>,
    pub target_reached: bool,
    pub raised: Option<i64>,
    /// By source: what was answered in the latest judging.
    pub contributions: BTreeMap<usize, i64>,
    pub rating: Option<i64>,
    pub yielded: Option<i64>,
    pub turnout: Option<i64>,
    pub support: Option<i64>,
    pub options: BTreeMap<usize, bool>,
    /// Uses of each rung of `otherwise`.
    pub uses: Vec<u32>,
    pub money_ladder: Standpoint,
    pub hours_ladder: Standpoint,
    /// Evenings with hours missing since the last month's end.
    pub short_evening: bool,
    /// Hours were missing at the last month's end.
    pub hours_short: bool,
    pub hours_found: Option<Day>,
    pub hours_needed: Q,
    pub hours_missing: Q,
    pub hours_given: Q,
    /// As last posted: what conditions read.
    pub posted_given: Q,
    pub posted_missing: Q,
    /// By need: how much of a total was needed so far, as a share.
    pub need_spread: Vec<Q>,
    /// Evenings of this month on which it stood open.
    pub open_evenings: i64,
}

impl StageNow {
    pub fn new(stage: &Stage) -> StageNow {
        StageNow {
            standing: Standing::Waiting,
            causes: BTreeSet::new(),
            suspended: false,
            occasion: u32::from(!stage.occasion.is_series()),
            attempt: 0,
            times_opened: 0,
            times_judged: 0,
            times_failed: 0,
            first_opened: None,
            occasion_opened: None,
            opened: Day::NEVER,
            ends: Ends::On(Day::NEVER),
            long_stop: None,
            planned: 1,
            gate: 0,
            call: 1,
            retry: None,
            lag_since: None,
            occasion_waits: false,
            missed_numbers: 0,
            reason: None,
            first_failure: None,
            closed: None,
            duration: None,
            results: BTreeMap::new(),
            booked: false,
            succeeded_before: false,
            waits_until: None,
            target_reached: false,
            raised: None,
            contributions: BTreeMap::new(),
            rating: None,
            yielded: None,
            turnout: None,
            support: None,
            options: BTreeMap::new(),
            uses: vec![0; stage.otherwise.as_ref().map_or(0, |ladder| ladder.rungs.len())],
            money_ladder: Standpoint::new(stage.short_money.as_ref().map_or(0, |ladder| ladder.rungs.len())),
            hours_ladder: Standpoint::new(stage.short_hours.as_ref().map_or(0, |ladder| ladder.rungs.len())),
            short_evening: false,
            hours_short: false,
            hours_found: None,
            hours_needed: zero(),
            hours_missing: zero(),
            hours_given: zero(),
            posted_given: zero(),
            posted_missing: zero(),
            need_spread: vec![zero(); stage.needs.len()],
            open_evenings: 0,
        }
    }

    pub fn is_open(&self) -> bool {
        self.standing == Standing::Open
    }

    pub fn is_running(&self) -> bool {
        self.is_open() && !self.suspended
    }

    /// Done or skipped: what `after S` waits for.
    pub fn has_succeeded(&self) -> bool {
        matches!(self.standing, Standing::Done | Standing::Skipped)
    }
}

/// Where a ladder of breaches stands.
#[derive(Clone, Debug)]
pub struct Standpoint {
    pub rung: usize,
    pub mend_by: Option<Day>,
    pub uses: Vec<u32>,
}

impl Standpoint {
    pub fn new(rungs: usize) -> Standpoint {
        Standpoint { rung: 0, mend_by: None, uses: vec![0; rungs] }
    }
}

#[derive(Clone, Debug)]
pub struct PartyNow {
    pub away: bool,
    pub excluded: bool,
    /// Millionths of a head.
    pub stock: i64,
    /// `brings 50% of money`.
    pub share: Q,
    /// What was answered of what was hoped, of the sources that were asked.
    pub answered: Q,
    pub hours_offered: Q,
    pub hours_given: Q,
    pub hours_missing: Q,
    /// As last posted: what conditions read.
    pub posted_given: Q,
    pub posted_missing: Q,
}

impl PartyNow {
    pub fn new(party: &Party, world: &World<'_>, id: PartyId) -> PartyNow {
        let comes_or_goes = world.facts().iter().find_map(|fact| match fact.fact {
            Fact::Joins(who) if who == id => Some(true),
            Fact::Leaves(who) if who == id => Some(false),
            _ => None,
        });
        PartyNow {
            away: comes_or_goes == Some(true),
            excluded: false,
            stock: i64::from(party.members.unwrap_or(1)) * 1_000_000,
            share: q(1),
            answered: q(1),
            hours_offered: zero(),
            hours_given: zero(),
            hours_missing: zero(),
            posted_given: zero(),
            posted_missing: zero(),
        }
    }

    pub fn is_there(&self) -> bool {
        !self.away && !self.excluded
    }
}

#[derive(Clone, Debug)]
pub struct DutyNow {
    pub ladder: Standpoint,
    /// Broken and not mended since.
    pub broken: bool,
    /// Cycles and their due days.
    pub pending: Vec<(u32, Day)>,
    pub instances: u32,
    pub times_asked: u32,
    pub times_asked_to_mend: u32,
    /// Kept?
    pub judged: Vec<bool>,
    pub mended: u32,
    /// Something was suspended for it on that day.
    pub suspended_on: Option<Day>,
}

impl DutyNow {
    pub fn new(duty: &Duty) -> DutyNow {
        DutyNow {
            ladder: Standpoint::new(duty.if_broken.as_ref().map_or(0, |ladder| ladder.rungs.len())),
            broken: false,
            pending: Vec::new(),
            instances: 0,
            times_asked: 0,
            times_asked_to_mend: 0,
            judged: Vec::new(),
            mended: 0,
            suspended_on: None,
        }
    }
}

#[derive(Clone, Debug)]
pub struct IndicatorNow {
    /// Millionths of the unit.
    pub value: Option<i64>,
    pub was_met: bool,
    /// The month's end from which the target has been met without a break.
    pub met_since: Option<Day>,
    pub paid: bool,
}

impl IndicatorNow {
    pub fn new(indicator: &Indicator) -> IndicatorNow {
        let value = indicator.baseline.as_ref().map(|(quantity, _)| millionths(quantity));
        let mut now = IndicatorNow { value, was_met: false, met_since: None, paid: false };
        now.was_met = super::people::is_met(indicator, now.value);
        now
    }
}

/// A quantity in millionths of its unit: of a point, for shares.
pub fn millionths(quantity: &Quantity) -> i64 {
    let unit = if quantity.unit == Unit::Share { 100 } else { 1 };
    super::half_up(&(exact(quantity.value) * q(unit) * q(1_000_000)))
}

/// One `brings money` clause.
#[derive(Clone, Debug)]
pub struct Receipt<'m> {
    pub party: PartyId,
    pub brings: &'m Brings,
    pub quantity: &'m Quantity,
    pub accrued: Q,
    pub posted: i64,
    /// Share of a total that has come so far.
    pub spread: Q,
    /// All that it brought so far.
    pub brought: i64,
    pub times: u32,
    /// Days still to come, with the part of the amount that comes on each (minor units, before heads and factors).
    pub dates: Vec<(Day, Q)>,
}

/// A fund line, by the stage that declares it.
#[derive(Clone, Debug)]
pub struct LineNow {
    pub stage: StageId,
    pub index: usize,
    pub amount: i64,
    pub accrued: Q,
    pub posted: i64,
    pub spread: Q,
    /// Of a line without a stage: evenings over which it is spent.
    pub evenings: Option<i32>,
}

#[derive(Clone, Debug)]
pub struct CostNow {
    pub stage: StageId,
    pub index: usize,
    pub accrued: Q,
    pub posted: i64,
    /// Costs at openings.
    pub once: i64,
}

/// Money.
#[derive(Clone, Debug)]
pub struct Books<'m> {
    pub receipts: Vec<Receipt<'m>>,
    pub lines: Vec<LineNow>,
    pub costs: Vec<CostNow>,
    pub received: Vec<i64>,
    pub spent: i64,
    pub lowest: i64,
    pub short: bool,
    /// Days on which a shortfall was found that has not acted yet.
    pub found: Vec<Day>,
    /// By party, by clause: share of an offer of time that is a total.
    pub offer_spread: BTreeMap<(usize, usize), Q>,
}

impl<'m> Books<'m> {
    pub fn new(model: &'m Model) -> Books<'m> {
        let mut receipts = Vec::new();
        for (party, its) in model.parties.iter() {
            for brings in its.brings.iter().filter(|brings| brings.asset == "a_money") {
                if let Offered::Quantity(quantity) = &brings.offered {
                    let (accrued, spread) = (zero(), zero());
                    receipts.push(Receipt { party, brings, quantity, accrued, posted: 0, spread, brought: 0, times: 0, dates: Vec::new() });
                }
            }
        }
        let mut lines = Vec::new();
        let mut costs = Vec::new();
        for (stage, its) in model.stages.iter() {
            for (index, line) in its.fund.lines.iter().enumerate() {
                let amount = line.amount.minor;
                lines.push(LineNow { stage, index, amount, accrued: zero(), posted: 0, spread: zero(), evenings: None });
            }
            costs.extend((0..its.costs.len()).map(|index| CostNow { stage, index, accrued: zero(), posted: 0, once: 0 }));
        }
        Books {
            receipts,
            lines,
            costs,
            received: vec![0; model.parties.len()],
            spent: 0,
            lowest: 0,
            short: false,
            found: Vec::new(),
            offer_spread: BTreeMap::new(),
        }
    }

    pub fn cash(&self) -> i64 {
        self.received.iter().sum::<i64>() - self.spent
    }
}
