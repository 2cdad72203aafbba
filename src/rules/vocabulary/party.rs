//! What can be asked of parties.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::thing::Thing;
use super::super::value::{Amount, Answer, Value};
use super::{Attribute, Facts, asked, asked_in, elsewhere, stated, things};
use crate::analysis::people::{self, Sector};
use crate::analysis::taking_part;
use crate::model::{Actor, Party, PartyId};
use crate::quantity::{Exact, Rational};

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
    asked_in(
        ThingKind::Body,
        asked(
            "w_power",
            OF,
            Kind::Amount(Dimension::PLAIN),
            &["seats", "decides", "veto"],
            [
                "its power in a body: the share of all chances to turn a decision that are its own (Banzhaf, normalised)",
                "il suo potere in un organo: la quota di tutte le occasioni di ribaltare una decisione che spetta ad essa (Banzhaf, normalizzato)",
            ],
            |facts, thing, within| {
                let (Thing::Party(id), Some(Thing::Body(body))) = (thing, within) else { return elsewhere() };
                let power = facts.power(body)?.of(id).map(|power| Value::Amount(Amount::share(rounded(&power.together.0))));
                stated(facts, thing, "w_power", power)
            },
        ),
    ),
    asked_in(
        ThingKind::Stage,
        asked(
            "w_level",
            OF,
            Kind::Amount(Dimension::PLAIN),
            &["led_by", "with", "involves", "consults", "informs", "decided_by", "rated_by"],
            [
                "how far it takes part in a stage, from 0 to 5: 1 informed, 2 consulted, 3 involved, 4 works along, 5 decides",
                "quanto partecipa a una fase, da 0 a 5: 1 informata, 2 consultata, 3 coinvolta, 4 collabora, 5 decide",
            ],
            |facts, thing, within| {
                let (Thing::Party(id), Some(Thing::Stage(stage))) = (thing, within) else { return elsewhere() };
                let level = super::super::relations::known(taking_part::level(facts.model, id, stage))?;
                Ok(Value::Amount(Amount::plain(level.number())))
            },
        ),
    ),
    asked(
        "w_sector",
        OF,
        Kind::Word("sector"),
        &[],
        ["its side: public, third sector, citizens, private, expert", "il suo lato: pubblico, terzo settore, cittadini, privato, esperto"],
        |facts, thing, _| {
            let Thing::Party(id) = thing else { return elsewhere() };
            stated(facts, thing, "w_sector", people::sector(facts.model, id).map(|sector| Value::Word(of_sector(sector))))
        },
    ),
];

/// A share of which the exact fraction may be very long, to twelve decimals; what is not nothing stays so.
pub(super) fn rounded(share: &Exact) -> Rational {
    const SCALE: i128 = 1_000_000_000_000;
    let scaled = share.times(&Exact::from(SCALE)).round_half_up();
    let least = i128::from(share.is_positive());
    share.lowest().unwrap_or_else(|| Rational::new(scaled.max(least), SCALE))
}

/// The word of a sector, of the group `sector`.
pub(super) fn of_sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Public => "public",
        Sector::ThirdSector => "v_third_sector",
        Sector::Citizens => "k_citizens",
        Sector::Private => "private",
        Sector::Expert => "v_expert",
    }
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
