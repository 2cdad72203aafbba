//! How far a service is co-produced, how well it is watched, what it would survive.

use super::cash::money_given;
use super::hours::promised;
use super::people::{Sector, beneficiaries, circle, parties_of, sector};
use super::taking_part::{ACTION, Level, SEVEN, acts, highest_level, stages_of};
use super::{Known, Missing};
use crate::diagnostic::Message;
use crate::model::{Activity, Actor, Deontic, Duty, Indicator, Model, PartyId, Schedule};
use crate::quantity::{Exact, Rational};

/// The co-production index with what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoProduction {
    /// The highest level that beneficiaries hold in each of the seven activities; none where there is no such stage.
    pub levels: [(Activity, Level); 7],
    /// Σ w · L/5 ÷ Σ w (`domain.md` D, CPI); `None` if all weights are 0.
    pub index: Option<Exact>,
    /// Activities at level 3 or more ÷ 7.
    pub breadth: Exact,
    /// Mean level over the activities that are there; `None` without any.
    pub depth: Option<Exact>,
    /// Beneficiaries work along (level 4) or decide in planning, design or priorities.
    pub voice: bool,
    /// Beneficiaries act in financing, management or delivery.
    pub own_action: bool,
    /// And so do others.
    pub other_action: bool,
}

impl CoProduction {
    /// Full co-production: both sides in planning and in delivery. Bovaird 2007, after Loeffler 2020.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.voice && self.own_action && self.other_action
    }
}

/// The index with these weights of the seven activities, in the order of [`SEVEN`].
///
/// # Errors
/// As [`super::taking_part::level`].
pub fn co_production(model: &Model, weights: [u32; 7]) -> Known<CoProduction> {
    let own = beneficiaries(model);
    let mut levels = SEVEN.map(|activity| (activity, Level::None));
    for (activity, level) in &mut levels {
        *level = highest_level(model, &own, stages_of(model, *activity))?;
    }
    let number = |level: Level| i128::from(level.number());
    let weighted: i128 = levels.iter().zip(weights).map(|((_, level), weight)| number(*level) * i128::from(weight)).sum();
    let all: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let deep = levels.iter().filter(|(_, level)| *level >= Level::Involved).count() as i128;
    let there = levels.iter().filter(|(activity, _)| !stages_of(model, *activity).is_empty()).count() as i128;
    let sum: i128 = levels.iter().map(|(_, level)| number(*level)).sum();
    let planning = [Activity::CoPlanning, Activity::CoDesign, Activity::CoPrioritisation];
    let circles: std::collections::BTreeSet<PartyId> = own.iter().flat_map(|party| circle(model, *party)).collect();
    let act = |inside: bool| {
        let stages = ACTION.into_iter().flat_map(|activity| stages_of(model, activity));
        let parties = || model.parties.ids().filter(|party| circles.contains(party) == inside);
        stages.into_iter().any(|stage| parties().any(|party| !acts(model, party, stage).is_empty()))
    };
    Ok(CoProduction {
        index: Exact::from(weighted).over(&Exact::from(5 * all)),
        breadth: Exact::from(Rational::new(deep, 7)),
        depth: Exact::from(sum).over(&Exact::from(there)),
        voice: levels.iter().any(|(activity, level)| planning.contains(activity) && *level >= Level::Collaborates),
        own_action: act(true),
        other_action: act(false),
        levels,
    })
}

/// The Four Co's: commission, design, deliver, assess; whether the charter has a stage of each. Bovaird and Loeffler.
#[must_use]
pub fn four_cos(model: &Model) -> [bool; 4] {
    let covered = |activities: &[Activity]| activities.iter().any(|activity| !stages_of(model, *activity).is_empty());
    [
        covered(&[Activity::CoPlanning, Activity::CoPrioritisation, Activity::CoFinancing]),
        covered(&[Activity::CoDesign]),
        covered(&[Activity::CoManagement, Activity::CoDelivery]),
        covered(&[Activity::CoEvaluation]),
    ]
}

/// A part of a whole, counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub part: usize,
    pub of: usize,
}

impl Part {
    /// `None` of nothing.
    #[must_use]
    pub fn share(self) -> Option<Exact> {
        Exact::from(self.part as i128).over(&Exact::from(self.of as i128))
    }
}

/// Whether somebody other than the debtor watches a duty. A body watches if anybody in it is not the debtor.
#[must_use]
pub fn is_watched(model: &Model, duty: &Duty) -> bool {
    let debtors: Vec<PartyId> = duty.debtor.map(|debtor| parties_of(model, debtor)).unwrap_or_default();
    duty.watched_by.is_some_and(|by| duty.debtor != Some(by) && parties_of(model, by).iter().any(|party| !debtors.contains(party)))
}

/// Duties and standards that bind somebody and are watched by another one ÷ all of them. Ostrom's fourth principle.
#[must_use]
pub fn watched_duties(model: &Model) -> Part {
    let binding: Vec<&Duty> = model.duties.values().filter(|duty| duty.deontic != Deontic::May).collect();
    Part { part: binding.iter().filter(|duty| is_watched(model, duty)).count(), of: binding.len() }
}

/// Whether users, or somebody independent, measure or verify an indicator.
#[must_use]
pub fn is_measured_by_users_or_independent(model: &Model, indicator: &Indicator) -> bool {
    let by = [indicator.measured_by, indicator.verified_by].into_iter().flatten();
    by.flat_map(|actor| parties_of(model, actor))
        .any(|party| model.parties[party].beneficiary || sector(model, party) == Some(Sector::Expert))
}

/// Indicators measured or verified by users or somebody independent ÷ all.
#[must_use]
pub fn independent_indicators(model: &Model) -> Part {
    let independent = model.indicators.values().filter(|indicator| is_measured_by_users_or_independent(model, indicator));
    Part { part: independent.count(), of: model.indicators.len() }
}

/// What is left of a charter without one party: shares, `None` where there is nothing to lose.
#[derive(Clone, Debug)]
pub struct Without {
    pub party: PartyId,
    /// Duties whose debtor is still there.
    pub duties: Option<Exact>,
    pub hours: Known<Option<Exact>>,
    pub money: Known<Option<Exact>>,
    /// Votes of all bodies.
    pub votes: Known<Option<Exact>>,
}

impl Without {
    /// The smallest share that is known.
    #[must_use]
    pub fn worst(&self) -> Option<Exact> {
        let known =
            [self.duties.clone(), self.hours.clone().ok().flatten(), self.money.clone().ok().flatten(), self.votes.clone().ok().flatten()];
        known.into_iter().flatten().min()
    }
}

/// What is left without each party, in their order.
#[must_use]
pub fn resilience(model: &Model, schedule: &Schedule) -> Vec<Without> {
    let ids: Vec<PartyId> = model.parties.ids().collect();
    let hours: Known<Vec<Exact>> = ids.iter().map(|party| Ok(promised(model, schedule, *party)?.hours)).collect();
    let money: Known<Vec<Exact>> = ids.iter().map(|party| Ok(Exact::from(money_given(model, schedule, *party)?))).collect();
    let votes: Known<Vec<Exact>> = ids.iter().map(|party| votes_of(model, *party)).collect();
    let left = |amounts: &[Exact], party: PartyId| {
        let all = amounts.iter().fold(Exact::zero(), |sum, amount| sum.plus(amount));
        amounts.get(party.index()).and_then(|own| all.minus(own).over(&all))
    };
    let without = |party: PartyId| Without {
        party,
        duties: {
            let stays = |debtor: Actor| parties_of(model, debtor).iter().any(|debtor| *debtor != party);
            let owed: Vec<Actor> = model.duties.values().filter_map(|duty| duty.debtor).collect();
            Part { part: owed.iter().filter(|debtor| stays(**debtor)).count(), of: owed.len() }.share()
        },
        hours: hours.as_ref().map(|hours| left(hours, party)).map_err(Clone::clone),
        money: money.as_ref().map(|money| left(money, party)).map_err(Clone::clone),
        votes: votes.as_ref().map(|votes| left(votes, party)).map_err(Clone::clone),
    };
    ids.iter().copied().map(without).collect()
}

fn votes_of(model: &Model, party: PartyId) -> Known<Exact> {
    let mut votes = 0;
    for seats in model.bodies.values().flat_map(|body| &body.seats).filter(|seats| seats.party == party) {
        let written = &model.parties[party];
        let heads = match (seats.per_member, written.members) {
            (false, _) => 1,
            (true, Some(members)) => members,
            (true, None) => {
                let what = Message::new("analysis-no-members").with("party", &written.name.text);
                return Err(Missing::new(what, Some(written.name.loc)));
            }
        };
        votes += i128::from(seats.count) * i128::from(heads);
    }
    Ok(Exact::from(votes))
}

/// Years after which half of an effect is left, if it loses this part each year: ln ½ ÷ ln(1 − loss). 0.25 gives 2.4 years. `None` if
/// nothing, or everything, is lost.
#[must_use]
pub fn half_life(loss: f64) -> Option<f64> {
    (loss > 0.0 && loss < 1.0).then(|| libm::log(0.5) / libm::log1p(-loss))
}

/// The chance that at least `needed` of `people` come, if each comes with chance `turnout`, by itself: P(Bin(n, p) ≥ k), summed term by
/// term from the likeliest number.
#[must_use]
pub fn chance_of_quorum(people: u32, turnout: f64, needed: u32) -> f64 {
    if needed == 0 || turnout >= 1.0 {
        return if needed <= people { 1.0 } else { 0.0 };
    }
    if needed > people || turnout <= 0.0 {
        return 0.0;
    }
    let odds = turnout / (1.0 - turnout);
    let likeliest = (f64::from(people) * turnout).clamp(0.0, f64::from(people)) as u32;
    let (mut enough, mut all) = (0.0, 0.0);
    let mut count = |k: u32, term: f64| {
        all += term;
        if k >= needed {
            enough += term;
        }
    };
    let mut term = 1.0;
    for k in likeliest..=people {
        count(k, term);
        term *= odds * f64::from(people - k) / f64::from(k + 1);
    }
    term = 1.0;
    for k in (0..likeliest).rev() {
        term *= f64::from(k + 1) / (odds * f64::from(people - k));
        count(k, term);
    }
    enough / all
}
