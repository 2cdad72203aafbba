//! Money that comes only after what it should pay for: what must be spent until a stage is over, and how much of it can be there.

use super::cash::{Cash, What};
use super::hanging::{tied_duties, tied_money};
use super::{Known, Missing};
use crate::diagnostic::Message;
use crate::model::{
    Atom, Compare, Cond, Event, Model, Occasion, Offered, Operand, PartyId, Reading, Schedule, Stage, StageEvent, StageId, When, brought,
};
use crate::quantity::{Exact, Quantity, Unit};
use std::collections::BTreeSet;

/// What a stage costs until it is over, and what can be there by then, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advance {
    /// Its own uses and those of all stages that must be done before it, or the cash that it requires, if that is more.
    pub outlay: i128,
    /// All money, hoped or not, that does not wait for the stage, for one that comes after it, or for a duty that falls due after
    /// one of them.
    pub there: i128,
}

/// The outlay of a stage and the money that can be there before it is over. Days do not count: money on a date may be late, but does
/// not wait for anything.
///
/// # Errors
/// Unknown where money comes in an amount that hangs on how things go.
pub fn advance(model: &Model, schedule: &Schedule, cash: &Cash, id: StageId) -> Known<Advance> {
    let before = before(model, id);
    let uses: i128 = model
        .stages
        .values()
        .flat_map(|stage| &stage.fund.lines)
        .filter_map(|line| line.stage.is_some_and(|stage| before.contains(&stage)).then_some(i128::from(line.amount.minor)))
        .sum();
    let costs: i128 = cash
        .movements
        .iter()
        .map(|movement| match movement.what {
            What::Cost(stage, _) if before.contains(&stage) => -movement.all,
            _ => 0,
        })
        .sum();
    let required = cash_required(&model.stages[id]).map_or(0, minor);
    Ok(Advance { outlay: (uses + costs).max(required), there: there(model, schedule, cash, id)? })
}

/// The cash that a stage asks for before it opens (`requires cash at least …`).
#[must_use]
pub fn cash_required(stage: &Stage) -> Option<&Quantity> {
    stage.requires.iter().flat_map(Cond::conjuncts).find_map(|atom| match atom {
        Atom::Compare(of) if of.reading == Reading::Cash && of.compare == Compare::AtLeast => match &of.operand {
            Operand::Quantity(quantity) => Some(quantity),
            Operand::ShareOfMembers(..) => None,
        },
        _ => None,
    })
}

fn minor(quantity: &Quantity) -> i128 {
    let Unit::Money(currency) = quantity.unit else { return 0 };
    Exact::from(quantity.value).times(&Exact::from(i128::from(currency.minor_per_unit()))).round_half_up()
}

/// The stage, and all that must be over before it: by `after`, over any number of steps. The host of a series runs beside it.
fn before(model: &Model, id: StageId) -> BTreeSet<StageId> {
    let mut found = BTreeSet::new();
    let mut open = vec![id];
    while let Some(stage) = open.pop() {
        if !found.insert(stage) {
            continue;
        }
        if let Occasion::After { all, .. } = &model.stages[stage].occasion {
            open.extend(all.iter().filter_map(|happening| match happening.event {
                Event::Stage(of, StageEvent::Succeeds | StageEvent::Closes) => Some(of),
                _ => None,
            }));
        }
    }
    found
}

fn there(model: &Model, schedule: &Schedule, cash: &Cash, id: StageId) -> Known<i128> {
    let later: Vec<StageId> = model.stages.ids().filter(|of| *of == id || schedule.depends(*of, id)).collect();
    let tied: BTreeSet<(PartyId, usize)> = later.iter().flat_map(|stage| tied_money(model, *stage)).collect();
    let late_duties: BTreeSet<_> = later.iter().flat_map(|stage| tied_duties(model, *stage)).collect();
    let mut sum = Exact::zero();
    for (party, written) in model.parties.iter() {
        let money = written.brings.iter().enumerate().filter(|(_, brings)| brings.asset == "a_money").collect::<Vec<_>>();
        if money.is_empty() {
            // Who brings nothing else pays what it pledged when the stage that names it succeeds.
            let pledged = model.stages.iter().filter(|(of, _)| !later.contains(of)).flat_map(|(_, stage)| &stage.fund.sources);
            let own = pledged.filter(|source| source.party == party && source.amount.currency == cash.currency);
            sum = sum.plus(&Exact::from(own.map(|source| i128::from(source.amount.minor)).sum::<i128>()));
        }
        for (at, brings) in money {
            let waits = match &brings.when {
                When::After(happening) => waits_for_duty(&happening.event, &late_duties),
                When::Whenever { event, .. } => waits_for_duty(event, &late_duties),
                _ => false,
            };
            if waits || tied.contains(&(party, at)) || matches!(brings.offered, Offered::Texts(_)) {
                continue;
            }
            let amount = brought(written, brings, schedule, cash.currency)
                .ok_or_else(|| Missing::new(Message::new("analysis-amount-hangs").with("party", &written.name.text), Some(brings.loc)))?;
            sum = sum.plus(&amount.minor);
        }
    }
    Ok(sum.round_half_up())
}

fn waits_for_duty(event: &Event, duties: &BTreeSet<crate::model::DutyId>) -> bool {
    matches!(event, Event::Duty(duty, _) if duties.contains(duty))
}
