//! What can be asked of parties.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::thing::Thing;
use super::super::value::{Amount, Answer, Unknown, Value};
use super::{Attribute, Facts, asked, asked_in, elsewhere, stated, things};
use crate::analysis::taking_part;
use crate::diagnostic::Message;
use crate::model::{Actor, Model, Offered, Party, PartyId, Schedule, brought};
use crate::quantity::{Date, Money, Quantity, Unit};
use num_traits::ToPrimitive;

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
            stated(facts, thing, "w_admission", admits.map(|admits| Value::Text(admits.who.clone())))
        },
    ),
    asked(
        "w_minimum_age",
        OF,
        Kind::Amount(Dimension::PLAIN),
        &["admits"],
        ["the least age, in years", "l'età minima, in anni"],
        |facts, thing, _| {
            let age = party(facts, thing).and_then(|party| party.admits.as_ref()).and_then(|admits| admits.least_age);
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
    asked(
        "w_parties",
        OF,
        Kind::Things(ThingKind::Party),
        &[],
        ["itself, as of a body those who sit in it", "essa stessa, come di un organo chi vi siede"],
        |_, thing, _| things([thing]),
    ),
    asked(
        "w_whole",
        OF,
        Kind::Thing(ThingKind::Party),
        &["belongs_to"],
        ["the party that it belongs to", "la parte di cui fa parte"],
        |facts, thing, _| {
            let whole = party(facts, thing).and_then(|party| party.belongs_to).map(|whole| Value::Thing(Thing::Party(whole)));
            stated(facts, thing, "w_whole", whole)
        },
    ),
    asked(
        "w_identification",
        OF,
        Kind::Text,
        &["admits"],
        ["with what those who vote are identified", "con che cosa è identificato chi vota"],
        |facts, thing, _| {
            let identified = party(facts, thing).and_then(|party| party.admits.as_ref()).and_then(|admits| admits.identified_by.clone());
            stated(facts, thing, "w_identification", identified.map(Value::Text))
        },
    ),
    asked(
        "w_stages",
        OF,
        Kind::Things(ThingKind::Stage),
        &["led_by", "with", "involves", "consults", "informs", "decided_by", "rated_by", "needs", "source"],
        ["the stages in which it takes part, or acts", "le fasi a cui partecipa, o in cui agisce"],
        |facts, thing, _| {
            let Thing::Party(id) = thing else { return elsewhere() };
            // Where its power in a body is not known, it takes part all the same.
            let takes_part = |stage| taking_part::level(facts.model, id, stage).map_or(true, |level| level.number() > 0);
            let stages = facts.model.stages.ids().filter(|stage| takes_part(*stage) || !taking_part::acts(facts.model, id, *stage).is_empty());
            things(stages.map(Thing::Stage))
        },
    ),
    asked(
        "w_insured_since",
        OF,
        Kind::Date,
        &[],
        [
            "the first day on which a policy covers it, or the party that it belongs to",
            "il primo giorno in cui una polizza copre essa, o la parte di cui fa parte",
        ],
        |facts, thing, _| {
            let Thing::Party(id) = thing else { return elsewhere() };
            stated(facts, thing, "w_insured_since", insured_since(facts.model, id).map(Value::Date))
        },
    ),
    asked(
        "w_money_brought",
        OF,
        Kind::Amount(Dimension::MONEY),
        &["brings"],
        ["all the money that it brings over the period, loans apart", "tutto il denaro che apporta nel periodo, esclusi i prestiti"],
        |facts, thing, _| {
            let Thing::Party(id) = thing else { return elsewhere() };
            money_brought(facts, id)
        },
    ),
];

/// From when a party is insured: itself, or as one of those that it belongs to.
fn insured_since(model: &Model, id: PartyId) -> Option<Date> {
    let governance = model.governance.as_ref()?;
    let mut wholes = vec![id];
    while let Some(whole) = wholes.last().and_then(|last| model.parties[*last].belongs_to).filter(|whole| !wholes.contains(whole)) {
        wholes.push(whole);
    }
    wholes.into_iter().filter_map(|party| governance.insured_from(party)).min()
}

fn money_brought(facts: &Facts<'_>, id: PartyId) -> Answer {
    let party = &facts.model.parties[id];
    let schedule = Schedule::of(facts.model);
    let mut sum = Amount { dimension: Dimension::MONEY, ..Amount::plain(0) };
    for brings in party.brings.iter().filter(|brings| brings.asset == "a_money" && brings.nature != Some("loan")) {
        let Offered::Quantity(Quantity { unit: Unit::Money(currency), .. }) = brings.offered else { continue };
        let Some(brought) = brought(party, brings, &schedule, currency) else {
            return Err(Unknown::because(Message::new("rules-money-hangs").with("party", Thing::Party(id).shown(facts.model))));
        };
        let minor = brought.minor.round_half_up().to_i64().unwrap_or(i64::MAX);
        sum = Amount { currency: Some(currency), ..sum }.plus(Amount::money(Money { minor, currency }), false)?;
    }
    Ok(Value::Amount(sum))
}

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
