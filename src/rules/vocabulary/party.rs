//! What can be asked of parties.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::thing::Thing;
use super::super::value::{Amount, Answer, Value};
use super::{Attribute, Facts, asked, asked_in, elsewhere, stated, things};
use crate::model::{Actor, Party, PartyId};

const OF: &[ThingKind] = &[ThingKind::Party];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked("w_kind", OF, Kind::Word("party kind"), &[], ["what kind of party it is", "che tipo di parte è"], |facts, thing, _| {
        let kind = party(facts, thing).map(|party| party.kind).filter(|kind| !kind.is_empty());
        stated(facts, thing, "w_kind", kind.map(Value::Word))
    }),
    asked(
        "w_members",
        OF,
        Kind::Amount(Dimension::HEADS),
        &["members"],
        ["how many people it has at the start", "quante persone ha all'inizio"],
        |facts, thing, _| {
            let members = party(facts, thing).and_then(|party| party.members);
            stated(facts, thing, "w_members", members.map(|members| Value::Amount(Amount::heads(members))))
        },
    ),
    asked("w_assets", OF, Kind::Things(ThingKind::Asset), &["brings"], ["what it brings", "che cosa apporta"], |facts, thing, _| {
        let Thing::Party(id) = thing else { return elsewhere() };
        things((0..facts.model.parties[id].brings.len()).map(|at| Thing::Asset(id, at)))
    }),
    asked("w_registered", OF, Kind::Date, &["registered"], ["since when it is registered", "da quando è iscritta"], |facts, thing, _| {
        stated(facts, thing, "w_registered", party(facts, thing).and_then(|party| party.registered).map(Value::Date))
    }),
    asked(
        "w_admission",
        OF,
        Kind::Text,
        &["admits"],
        ["who may belong to it or vote", "chi può farne parte o votare"],
        |facts, thing, _| {
            let admits = party(facts, thing).and_then(|party| party.admits.as_ref());
            stated(facts, thing, "w_admission", admits.map(|(text, _)| Value::Text(text.clone())))
        },
    ),
    asked(
        "w_minimum_age",
        OF,
        Kind::Amount(Dimension::PLAIN),
        &["admits"],
        ["the least age, in years", "l'età minima, in anni"],
        |facts, thing, _| {
            let age = party(facts, thing).and_then(|party| party.admits.as_ref()).and_then(|(_, age)| *age);
            stated(facts, thing, "w_minimum_age", age.map(|age| Value::Amount(Amount::plain(age))))
        },
    ),
    asked(
        "w_bodies",
        OF,
        Kind::Things(ThingKind::Body),
        &[],
        ["the bodies in which it has seats", "gli organi in cui ha seggi"],
        |facts, thing, _| {
            let Thing::Party(id) = thing else { return elsewhere() };
            let sits = facts.model.bodies.iter().filter(|(_, body)| body.seats.iter().any(|seats| seats.party == id));
            things(sits.map(|(id, _)| Thing::Body(id)))
        },
    ),
    asked(
        "w_duties",
        OF,
        Kind::Things(ThingKind::Duty),
        &[],
        ["the duties and standards that it owes, also as a body", "gli obblighi e gli standard a cui è tenuta"],
        |facts, thing, _| {
            let Thing::Party(id) = thing else { return elsewhere() };
            let owes = facts.model.duties.iter().filter(|(_, duty)| duty.debtor == Some(Actor::Party(id)));
            things(owes.map(|(id, _)| Thing::Duty(id)))
        },
    ),
    asked_in(
        ThingKind::Body,
        asked(
            "w_votes",
            OF,
            Kind::Amount(Dimension::PLAIN),
            &["seats", "members"],
            ["its votes in a body", "i suoi voti in un organo"],
            |facts, thing, within| {
                let (Thing::Party(id), Some(Thing::Body(body))) = (thing, within) else { return elsewhere() };
                votes(facts, id, body).map(Value::Amount)
            },
        ),
    ),
];

fn party<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Party> {
    match thing {
        Thing::Party(id) => Some(&facts.model.parties[id]),
        _ => None,
    }
}

/// The votes of a party in a body: its seats, of a party whose people vote one by one those of all of them.
pub(super) fn votes(facts: &Facts<'_>, id: PartyId, body: crate::model::BodyId) -> Answer<Amount> {
    let mut sum: u64 = 0;
    for seats in facts.model.bodies[body].seats.iter().filter(|seats| seats.party == id) {
        let heads = match (seats.per_member, facts.model.parties[id].members) {
            (false, _) => 1,
            (true, Some(members)) => members,
            (true, None) => return Err(super::not_stated(facts, Thing::Party(id), "w_members")),
        };
        sum += u64::from(seats.count) * u64::from(heads);
    }
    Ok(Amount::plain(i128::from(sum)))
}
