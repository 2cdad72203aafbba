//! Money in, money out and hours, compiled from the model (`semantics.md` 8).

use super::World;
use crate::model::{Brings, Cost as WrittenCost, Event, Fact, Happening, Lasts, Model, Offered, PartyId, Stage, StageId, When};
use crate::quantity::{Date, Day, Exact, Quantity, Rational, TimeUnit, Unit};

/// Money that a party brings by one clause.
#[derive(Debug)]
pub(super) struct Receipt {
    pub(super) party: PartyId,
    pub(super) way: ReceiptWay,
    /// A loan: the day on which it is paid back.
    pub(super) back_on: Option<Day>,
}

#[derive(Debug)]
pub(super) enum ReceiptWay {
    /// Minor units on days, delays of the world already counted; `per_member`: times the members of that day.
    Dated { payments: Vec<(Day, i64)>, per_member: bool },
    /// Minor units per calendar unit.
    Rate { rate: Rational, unit: TimeUnit, per_member: bool, during: Option<StageId> },
    /// A total, spread over the planned days of a stage.
    Total { total: Rational, per_member: bool, during: StageId },
    /// The same money as a source's: comes with the first success of its stage (of any that names the party, without one).
    WithSource { amount: i64, per_member: bool, stage: Option<StageId> },
    /// At an event: `once`, or at most so many times.
    AtEvent { amount: i64, per_member: bool, when: Trigger, at_most: u32 },
}

/// What an event-tied payment waits for.
#[derive(Debug)]
pub(super) enum Trigger {
    First(Happening),
    Each(Event),
}

impl Receipt {
    pub(super) fn dates(&self) -> impl Iterator<Item = Day> + '_ {
        let payments = match &self.way {
            ReceiptWay::Dated { payments, .. } => payments.as_slice(),
            _ => &[],
        };
        payments.iter().map(|(day, _)| *day)
    }
}

/// A line of `spends`.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) declared: StageId,
    pub(super) index: usize,
    pub(super) over: Option<StageId>,
}

/// A `costs` clause.
#[derive(Debug)]
pub(super) struct Cost {
    pub(super) stage: StageId,
    pub(super) index: usize,
    /// Index into the machine's lines that it stands in for.
    pub(super) line: Option<usize>,
    pub(super) way: CostWay,
}

#[derive(Debug)]
pub(super) enum CostWay {
    /// Minor units at each opening.
    Once(i64),
    /// Minor units per calendar unit while the stage runs.
    Rate { rate: Rational, unit: TimeUnit },
}

/// A rational number of minor units.
fn minor(quantity: &Quantity) -> Rational {
    match quantity.unit {
        Unit::Money(currency) => quantity.value * Rational::from_integer(i128::from(currency.minor_per_unit())),
        _ => quantity.value,
    }
}

fn whole(amount: Rational) -> i64 {
    i64::try_from(Exact::from(amount).round_half_up()).unwrap_or(i64::MAX)
}

/// Whether the money of this clause is the same as what the party gives as a source: an amount without a date, or `during`
/// the stage of which it is a source. A rate is money of its own.
fn is_same_money(model: &Model, party: PartyId, brings: &Brings) -> bool {
    let is_source = |stage: &Stage| stage.fund.sources.iter().any(|source| source.party == party);
    match (&brings.when, &brings.offered) {
        (_, Offered::Quantity(quantity)) if quantity.per_time().is_some() => false,
        (When::During(stage), Offered::Quantity(_)) => is_source(&model.stages[*stage]),
        (When::Unsaid, Offered::Quantity(_)) => model.stages.values().any(is_source),
        _ => false,
    }
}

/// Whether a source has money clauses of its own, other than what comes with the stage's success.
pub(super) fn pays_by_itself(model: &Model, party: PartyId) -> bool {
    money(model, party).any(|brings| !is_same_money(model, party, brings))
}

fn money(model: &Model, party: PartyId) -> impl Iterator<Item = &Brings> {
    model.parties[party].brings.iter().filter(|brings| brings.asset == "a_money")
}

pub(super) fn receipts(model: &Model, world: &World<'_>, first: Day, last: Day) -> Vec<Receipt> {
    let mut receipts = Vec::new();
    for party in model.parties.ids() {
        for brings in money(model, party) {
            let Offered::Quantity(quantity) = &brings.offered else { continue };
            let per_member = quantity.per_member();
            let amount = minor(quantity);
            let dated = |dates: Vec<(Date, i64)>| {
                let payments = dates
                    .into_iter()
                    .map(|(date, amount)| (delayed(model, world, party, Day::of(date)).max(first), amount))
                    .filter(|(day, _)| *day <= last)
                    .collect();
                ReceiptWay::Dated { payments, per_member }
            };
            let way = match (&brings.when, quantity.per_time()) {
                (When::During(stage), _) if is_same_money(model, party, brings) => {
                    ReceiptWay::WithSource { amount: whole(amount), per_member, stage: Some(*stage) }
                }
                (When::Unsaid, _) if is_same_money(model, party, brings) => {
                    ReceiptWay::WithSource { amount: whole(amount), per_member, stage: None }
                }
                (When::On(date), _) => dated(vec![(*date, whole(amount))]),
                (When::Instalments { count, every, from }, _) => {
                    let anchor = Day::of(*from);
                    let parts = instalments(whole(amount), *count);
                    dated((0..).zip(parts).map(|(k, part)| (every.after(anchor, k, &model.workdays).date(), part)).collect())
                }
                (When::After(happening), _) => {
                    ReceiptWay::AtEvent { amount: whole(amount), per_member, when: Trigger::First(happening.clone()), at_most: 1 }
                }
                (When::Whenever { event, at_most }, _) => {
                    let at_most = at_most.unwrap_or(u32::MAX);
                    ReceiptWay::AtEvent { amount: whole(amount), per_member, when: Trigger::Each(event.clone()), at_most }
                }
                (When::During(stage), None) => ReceiptWay::Total { total: amount, per_member, during: *stage },
                (When::During(stage), Some(unit)) => ReceiptWay::Rate { rate: amount, unit, per_member, during: Some(*stage) },
                (When::Unsaid, Some(unit)) => ReceiptWay::Rate { rate: amount, unit, per_member, during: None },
                (When::Unsaid, None) => ReceiptWay::Dated { payments: vec![(first, whole(amount))], per_member },
            };
            receipts.push(Receipt { party, way, back_on: brings.back_on.map(Day::of) });
        }
    }
    receipts
}

/// Equal parts rounded down; the last one takes the rest.
fn instalments(total: i64, count: u32) -> Vec<i64> {
    let count = i64::from(count.max(1));
    let part = total / count;
    (1..=count).map(|k| if k == count { total - part * (count - 1) } else { part }).collect()
}

/// When dated money comes, after all delays of the world.
fn delayed(model: &Model, world: &World<'_>, party: PartyId, day: Day) -> Day {
    world.facts().iter().fold(day, |day, fact| match fact.fact {
        Fact::DelaysMoney(of, span) if of == party && day >= Day::of(fact.date) => span.after(day, 1, &model.workdays),
        _ => day,
    })
}

pub(super) fn lines(model: &Model) -> Vec<Line> {
    let lines = model.stages.iter().flat_map(|(declared, stage)| {
        stage.fund.lines.iter().enumerate().map(move |(index, line)| Line { declared, index, over: line.stage })
    });
    lines.collect()
}

pub(super) fn costs(model: &Model) -> Vec<Cost> {
    let lines = lines(model);
    let costs = model.stages.iter().flat_map(|(stage, written)| {
        let lines = &lines;
        written.costs.iter().enumerate().map(move |(index, cost)| Cost {
            stage,
            index,
            line: cost.line.and_then(|(of, at)| lines.iter().position(|line| line.declared == of && line.index == at)),
            way: cost_way(cost),
        })
    });
    costs.collect()
}

fn cost_way(cost: &WrittenCost) -> CostWay {
    let heads = if cost.quantity.per_member() { cost.heads.unwrap_or(1) } else { 1 };
    let rate = minor(&cost.quantity) * Rational::from_integer(i128::from(heads));
    match cost.quantity.per_time() {
        Some(unit) => CostWay::Rate { rate, unit },
        None => CostWay::Once(whole(rate)),
    }
}

/// Hours offered and needed.
#[derive(Debug)]
pub(super) struct Hours {
    /// By party, by clause.
    pub(super) offers: Vec<Offer>,
    /// By stage, by clause and part.
    pub(super) needs: Vec<Needed>,
}

#[derive(Debug)]
pub(super) struct Offer {
    pub(super) party: PartyId,
    pub(super) during: Option<StageId>,
    pub(super) per_member: bool,
    /// Offered only as far as it is used.
    pub(super) on_call: bool,
    pub(super) pace: Pace,
}

#[derive(Debug)]
pub(super) struct Needed {
    pub(super) stage: StageId,
    pub(super) from: Vec<PartyId>,
    /// Times the members of the first party.
    pub(super) per_member: bool,
    pub(super) pace: Pace,
}

/// How hours come or go.
#[derive(Clone, Debug)]
pub(super) enum Pace {
    Rate {
        rate: Rational,
        unit: TimeUnit,
    },
    /// Spread over the planned days of a stage.
    Planned {
        total: Rational,
        over: StageId,
    },
    /// Spread over the whole period, of so many days.
    Period {
        total: Rational,
        days: i32,
    },
}

impl Hours {
    /// Nothing offered, nothing needed.
    pub(super) fn none() -> Hours {
        Hours { offers: Vec::new(), needs: Vec::new() }
    }

    /// Whether a total is spread over the planned days of this stage.
    pub(super) fn spread_over(&self, stage: StageId) -> bool {
        let paces = self.offers.iter().map(|offer| &offer.pace).chain(self.needs.iter().map(|need| &need.pace));
        paces.into_iter().any(|pace| matches!(pace, Pace::Planned { over, .. } if *over == stage))
    }

    pub(super) fn new(model: &Model, first: Day, last: Day) -> Hours {
        let days = last.0 - first.0 + 1;
        let mut offers = Vec::new();
        for (party, written) in model.parties.iter() {
            for brings in written.brings.iter().filter(|brings| brings.asset == "a_time") {
                let Offered::Quantity(quantity) = &brings.offered else { continue };
                let during = match brings.when {
                    When::During(stage) => Some(stage),
                    _ => None,
                };
                let pace = match (quantity.per_time(), during) {
                    (Some(unit), _) => Pace::Rate { rate: quantity.value, unit },
                    (None, Some(over)) => Pace::Planned { total: quantity.value, over },
                    (None, None) => Pace::Period { total: quantity.value, days },
                };
                offers.push(Offer { party, during, per_member: quantity.per_member(), on_call: brings.on_call, pace });
            }
        }
        let mut needs = Vec::new();
        for (stage, written) in model.stages.iter() {
            for need in written.needs.iter().filter(|need| need.quantity.unit == Unit::Hours) {
                let pace = match need.quantity.per_time() {
                    Some(unit) => Pace::Rate { rate: need.quantity.value, unit },
                    None => Pace::Planned { total: need.quantity.value, over: stage },
                };
                needs.push(Needed { stage, from: need.from.clone(), per_member: need.quantity.per_member(), pace });
            }
        }
        Hours { offers, needs }
    }
}

/// Planned days of a stage that opens today: what totals are spread over.
pub(super) fn planned_days(model: &Model, stage: &Stage, opened: Day, last: Day) -> i32 {
    let days = match stage.lasts {
        Some(Lasts::For(span)) => span.days_from(opened, &model.workdays),
        Some(Lasts::Range { usually: Some(usually), .. }) => usually.days_from(opened, &model.workdays),
        Some(Lasts::Range { least, most, usually: None }) => {
            let (least, most) = (least.days_from(opened, &model.workdays), most.days_from(opened, &model.workdays));
            least + (most - least) / 2
        }
        Some(Lasts::Until(date)) => Day::of(date).0 - opened.0 + 1,
        None => last.0 - opened.0,
    };
    days.max(1)
}
