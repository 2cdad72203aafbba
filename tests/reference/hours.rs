//! Hours needed, offered, given and missing, evening by evening (`semantics.md` 8; decisions 23, 29, 30).

use super::money::part_of;
use super::{Q, Reference, exact, q, ratio, zero};
use charter::model::{Offered, PartyId, StageId, When};
use charter::quantity::{Quantity, Unit};

/// What one clause offers this evening.
struct Offer {
    party: PartyId,
    during: Option<StageId>,
    on_call: bool,
    left: Q,
}

impl Reference<'_, '_> {
    pub fn evening_of_hours(&mut self) {
        let mut offers = self.offers();
        for stage in self.model.stages.ids() {
            if !self.stages[stage.index()].is_running() {
                continue;
            }
            for need in 0..self.model.stages[stage].needs.len() {
                self.evening_of_need(stage, need, &mut offers);
            }
        }
    }

    fn offers(&mut self) -> Vec<Offer> {
        let mut offers = Vec::new();
        for (party, its) in self.model.parties.iter() {
            for (clause, brings) in its.brings.iter().enumerate() {
                let Offered::Quantity(quantity) = &brings.offered else { continue };
                let during = match brings.when {
                    When::Unsaid => None,
                    When::During(stage) => Some(stage),
                    _ => continue,
                };
                if brings.asset != "a_time" || during.is_some_and(|stage| !self.stages[stage.index()].is_running()) {
                    continue;
                }
                let part = match (quantity.per_time(), during) {
                    (Some(unit), _) => part_of(unit, self.today),
                    (None, Some(stage)) => {
                        let spread = self.books.offer_spread.get(&(party.index(), clause)).cloned().unwrap_or_else(zero);
                        let part = self.part_of_total(&spread, stage);
                        self.books.offer_spread.insert((party.index(), clause), spread + &part);
                        part
                    }
                    (None, None) => ratio(1, self.last.0 - self.first.0 + 1),
                };
                let left = self.hours_of(quantity, part, party);
                if !brings.on_call {
                    self.parties[party.index()].hours_offered += &left;
                }
                offers.push(Offer { party, during, on_call: brings.on_call, left });
            }
        }
        offers
    }

    fn hours_of(&self, quantity: &Quantity, part: Q, party: PartyId) -> Q {
        let there = self.parties[party.index()].is_there();
        let heads = if quantity.per_member() { self.people(party) } else { i64::from(there) };
        exact(quantity.value) * part * q(heads)
    }

    /// From each of its parties in order, first what it offers during that stage, then what it offers anywhere.
    fn evening_of_need(&mut self, stage: StageId, need: usize, offers: &mut [Offer]) {
        let its = &self.model.stages[stage].needs[need];
        let Some(&first) = its.from.first() else { return };
        if its.quantity.unit != Unit::Hours {
            return;
        }
        let part = match its.quantity.per_time() {
            Some(unit) => part_of(unit, self.today),
            None => {
                let part = self.part_of_total(&self.stages[stage.index()].need_spread[need], stage);
                self.stages[stage.index()].need_spread[need] += &part;
                part
            }
        };
        let heads = if its.quantity.per_member() { self.people(first) } else { 1 };
        let needed = exact(its.quantity.value) * part * q(heads);
        let mut missing = needed.clone();
        for &party in &its.from {
            for during in [Some(stage), None] {
                for offer in offers.iter_mut().filter(|offer| offer.party == party && offer.during == during) {
                    let given = offer.left.clone().min(missing.clone());
                    offer.left -= &given;
                    missing -= &given;
                    let who = &mut self.parties[party.index()];
                    if offer.on_call {
                        who.hours_offered += &given;
                    }
                    who.hours_given += &given;
                    self.stages[stage.index()].hours_given += &given;
                }
            }
        }
        let now = &mut self.stages[stage.index()];
        now.hours_needed += needed;
        now.short_evening |= missing > zero();
        now.hours_missing += &missing;
        self.parties[first.index()].hours_missing += missing;
    }

    /// Conditions read hours as they are posted: at month's end, at closings, at the end.
    pub fn post_hours(&mut self) {
        for now in &mut self.stages {
            (now.posted_given, now.posted_missing) = (now.hours_given.clone(), now.hours_missing.clone());
        }
        for now in &mut self.parties {
            (now.posted_given, now.posted_missing) = (now.hours_given.clone(), now.hours_missing.clone());
        }
    }

    /// Hours missing are found at the month's end, if any evening since the last one was short.
    pub fn months_end_of_hours(&mut self) {
        let today = self.today;
        for now in &mut self.stages {
            let was_short = std::mem::replace(&mut now.hours_short, std::mem::take(&mut now.short_evening));
            if now.hours_short {
                // A shortfall that goes on is the same shortfall.
                now.hours_found = now.hours_found.or((!was_short).then_some(today));
            } else {
                now.causes.remove(&charter::machine::Cause::Hours);
            }
        }
    }
}
