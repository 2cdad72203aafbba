//! Who stands behind a name: sectors of parties, those who sit in a body, those who belong to a group.

use crate::model::{Actor, Model, PartyId};
use std::collections::BTreeSet;

/// The super-kinds of parties (`domain.md` A.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    Public,
    ThirdSector,
    Citizens,
    Private,
    Expert,
}

impl Sector {
    pub const ALL: [Sector; 5] = [Sector::Public, Sector::ThirdSector, Sector::Citizens, Sector::Private, Sector::Expert];

    /// By the keyword id of a party's kind; `None` where the kind could not be read. Employed staff count with the private side.
    #[must_use]
    pub fn of(kind: &str) -> Option<Sector> {
        Some(match kind {
            "k_municipality" | "k_region" | "k_health" | "k_school" | "k_university" | "k_other_public" => Sector::Public,
            "k_coop_a" | "k_coop_b" | "k_coop_comm" | "k_coop_users" | "k_odv" | "k_aps" | "k_association" | "k_foundation"
            | "k_social_ent" | "k_mutual" => Sector::ThirdSector,
            "k_informal" | "k_committee" | "k_neighbourhood" | "k_families" | "k_users" | "k_residents" | "k_citizens" | "k_volunteers"
            | "k_peers" | "k_members" => Sector::Citizens,
            "k_staff" | "k_business" | "k_bank" | "k_sponsor" | "k_donors" | "k_platform" => Sector::Private,
            "k_evaluator" | "k_guarantor" => Sector::Expert,
            _ => return None,
        })
    }
}

/// The sector of a party.
#[must_use]
pub fn sector(model: &Model, party: PartyId) -> Option<Sector> {
    Sector::of(model.parties[party].kind)
}

/// The parties of an actor: itself, or those seated in the body, each once, in the order of the seats.
#[must_use]
pub fn parties_of(model: &Model, actor: Actor) -> Vec<PartyId> {
    match actor {
        Actor::Party(party) => vec![party],
        Actor::Body(body) => {
            let mut found = Vec::new();
            for seats in &model.bodies[body].seats {
                if !found.contains(&seats.party) {
                    found.push(seats.party);
                }
            }
            found
        }
    }
}

/// A party and all that belong to it, over any number of steps: what they do counts for the whole.
#[must_use]
pub fn circle(model: &Model, party: PartyId) -> BTreeSet<PartyId> {
    let mut found = BTreeSet::from([party]);
    loop {
        let more: Vec<PartyId> = model
            .parties
            .iter()
            .filter(|(id, other)| !found.contains(id) && other.belongs_to.is_some_and(|whole| found.contains(&whole)))
            .map(|(id, _)| id)
            .collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

/// The beneficiaries, in the order written.
#[must_use]
pub fn beneficiaries(model: &Model) -> Vec<PartyId> {
    model.parties.iter().filter(|(_, party)| party.beneficiary).map(|(id, _)| id).collect()
}
