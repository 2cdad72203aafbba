//! Hours promised and hours needed, by party and by stage, over the term and a month.
//!
//! A rate is multiplied by the civil months, weeks, … of the planned time, a total counts once. Times are the planned ones.

use super::people::{beneficiaries, circle};
use super::taking_part::VOICE;
use super::time::{amount_over, heads, runs, term, units_in};
use super::{Known, Missing};
use crate::diagnostic::Message;
use crate::model::{Brings, Model, Need, Offered, PartyId, Schedule, StageId, When, is_unpaid_kind, weekly_burden};
use crate::quantity::{Exact, TimeUnit, Unit};
use crate::source::Loc;

/// What a party promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promised {
    /// Hours over the whole term, without those on call.
    pub hours: Exact,
    /// Of these, hours that are paid for (`as pay`, `as price`).
    pub paid: Exact,
    /// Hours on call (`at most`).
    pub on_call: Exact,
    /// Hours a month of the term, on average, without those on call.
    pub monthly: Exact,
}

impl Promised {
    #[must_use]
    pub fn unpaid(&self) -> Exact {
        self.hours.minus(&self.paid)
    }
}

/// What a stage needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needed {
    /// Hours over all planned runs of the stage.
    pub hours: Exact,
    /// Hours a month while it runs.
    pub monthly: Exact,
}

/// One clause of hours, over the term.
#[derive(Clone, Debug)]
pub struct Offer {
    pub party: PartyId,
    pub hours: Exact,
    pub during: Option<StageId>,
    pub paid: bool,
    pub on_call: bool,
    pub loc: Loc,
}

/// The clauses with which a party itself brings hours.
///
/// # Errors
/// Unknown without a period, without a planned time of the stage during which hours are given, without a head count.
pub fn offers(model: &Model, schedule: &Schedule, party: PartyId) -> Known<Vec<Offer>> {
    let time = |brings: &&Brings| brings.asset == "a_time";
    model.parties[party].brings.iter().filter(time).map(|brings| offer(model, schedule, party, brings)).collect()
}

fn offer(model: &Model, schedule: &Schedule, party: PartyId, brings: &Brings) -> Known<Offer> {
    let quantity = match &brings.offered {
        Offered::Quantity(quantity) if quantity.unit == Unit::Hours => quantity,
        _ => {
            let what = Message::new("analysis-hours-not-counted").with("party", &model.parties[party].name.text);
            return Err(Missing::new(what, Some(brings.loc)));
        }
    };
    let during = match brings.when {
        When::During(stage) => Some(stage),
        _ => None,
    };
    let windows = match (quantity.per_time(), during) {
        (None, _) => Vec::new(),
        (Some(_), Some(stage)) => runs(model, schedule, stage)?,
        (Some(_), None) => vec![term(model, schedule)?],
    };
    Ok(Offer {
        party,
        hours: amount_over(quantity, heads(model, quantity, party)?, &windows),
        during,
        paid: is_paid(brings),
        on_call: brings.on_call,
        loc: brings.loc,
    })
}

/// Whether a clause is paid for, by its legal nature.
#[must_use]
pub fn is_paid(brings: &Brings) -> bool {
    matches!(brings.nature, Some("pay" | "price"))
}

/// What a party itself promises over the term, without those who belong to it.
///
/// # Errors
/// As [`offers`].
pub fn promised(model: &Model, schedule: &Schedule, party: PartyId) -> Known<Promised> {
    let offers = offers(model, schedule, party)?;
    let sum = |counts: &dyn Fn(&Offer) -> bool| {
        offers.iter().filter(|offer| counts(offer)).fold(Exact::zero(), |sum, offer| sum.plus(&offer.hours))
    };
    let hours = sum(&|offer| !offer.on_call);
    let months = units_in(&[term(model, schedule)?], TimeUnit::Month);
    Ok(Promised {
        monthly: hours.over(&months).unwrap_or_else(Exact::zero),
        paid: sum(&|offer| !offer.on_call && offer.paid),
        on_call: sum(&|offer| offer.on_call),
        hours,
    })
}

/// The hours that a stage needs, from these parties first or from anybody.
///
/// # Errors
/// Unknown without a planned time, or a head count.
pub fn needed(model: &Model, schedule: &Schedule, stage: StageId, from: Option<PartyId>) -> Known<Needed> {
    let needs: Vec<&Need> = model.stages[stage]
        .needs
        .iter()
        .filter(|need| need.quantity.unit == Unit::Hours && from.is_none_or(|party| need.from.first() == Some(&party)))
        .collect();
    if needs.is_empty() {
        return Ok(Needed { hours: Exact::zero(), monthly: Exact::zero() });
    }
    let windows = runs(model, schedule, stage)?;
    let mut hours = Exact::zero();
    for need in needs {
        let heads = match need.from.first() {
            Some(party) => heads(model, &need.quantity, *party)?,
            None => crate::quantity::Rational::from_integer(1),
        };
        hours = hours.plus(&amount_over(&need.quantity, heads, &windows));
    }
    let monthly = hours.over(&units_in(&windows, TimeUnit::Month)).unwrap_or_else(Exact::zero);
    Ok(Needed { hours, monthly })
}

/// Unpaid hours of the beneficiaries, and all hours of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Burden {
    pub unpaid_of_beneficiaries: Exact,
    pub all: Exact,
    /// The first ÷ the second; `None` without hours.
    pub share: Option<Exact>,
}

/// How much of the hours that run and deliver the service beneficiaries (and those who belong to them) give unpaid (`domain.md`
/// C10). Hours on call do not count, nor those in which the service is planned, designed, chosen or judged: a say is no burden
/// taken over from others. Where a party promises no hours, what stages need from it counts.
///
/// # Errors
/// As [`promised`] and [`needed`].
pub fn burden(model: &Model, schedule: &Schedule) -> Known<Burden> {
    let of_beneficiaries: std::collections::BTreeSet<PartyId> =
        beneficiaries(model).into_iter().flat_map(|party| circle(model, party)).collect();
    let voice = |stage: StageId| VOICE.contains(&model.stages[stage].activity);
    let (mut unpaid, mut all) = (Exact::zero(), Exact::zero());
    for party in model.parties.ids() {
        let mut count = |hours: &Exact, paid: bool| {
            if of_beneficiaries.contains(&party) && !paid {
                unpaid = unpaid.plus(hours);
            }
            all = all.plus(hours);
        };
        if model.parties[party].brings.iter().any(|brings| brings.asset == "a_time") {
            for offer in offers(model, schedule, party)? {
                if !offer.on_call && !offer.during.is_some_and(voice) {
                    count(&offer.hours, offer.paid);
                }
            }
        } else {
            for stage in model.stages.ids().filter(|stage| !voice(*stage)) {
                count(&needed(model, schedule, stage, Some(party))?.hours, false);
            }
        }
    }
    Ok(Burden { share: unpaid.over(&all), unpaid_of_beneficiaries: unpaid, all })
}

/// Unpaid hours a week from each member of a party whose members give their own time, at the busiest, and where most of them are
/// written; `None` for other parties, and without a head count.
#[must_use]
pub fn weekly_each(model: &Model, schedule: &Schedule, party: PartyId) -> Option<(Exact, Loc)> {
    weekly_burden(model, schedule, party).map(|(hours, loc)| (Exact::from(hours), loc))
}

/// Whether the members of a party give their own time: volunteers, residents, families, …
#[must_use]
pub fn gives_own_time(model: &Model, party: PartyId) -> bool {
    is_unpaid_kind(model.parties[party].kind)
}
