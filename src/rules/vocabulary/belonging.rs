//! What can be asked of parties: where they belong, take part, are covered, and the money that they bring.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::relations::known;
use super::super::thing::Thing;
use super::super::value::{Amount, Answer, Unknown, Value};
use super::{Attribute, Facts, asked, elsewhere, stated, things};
use crate::analysis::{cash, taking_part};
use crate::diagnostic::Message;
use crate::model::{Model, Offered, Party, PartyId, brought};
use crate::quantity::{Date, Money, Quantity, Unit};
use num_traits::ToPrimitive;

const OF: &[ThingKind] = &[ThingKind::Party];

pub(super) const ATTRIBUTES: &[Attribute] = &[
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
            let stages =
                facts.model.stages.ids().filter(|stage| takes_part(*stage) || !taking_part::acts(facts.model, id, *stage).is_empty());
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
    asked(
        "w_gives",
        OF,
        Kind::Amount(Dimension::MONEY),
        &["brings", "members"],
        [
            "what it gives over the period: money, unpaid hours and things at their worth; what has no worth is not counted",
            "quanto dà nel periodo: denaro, ore non retribuite e cose al loro valore; ciò che non ha valore non è contato",
        ],
        |facts, thing, _| {
            let Thing::Party(id) = thing else { return elsewhere() };
            let currency = known(cash::currency(facts.model))?;
            let minor = facts.given()?.get(id.index()).and_then(|given| given.all().round_half_up().to_i64());
            stated(facts, thing, "w_gives", minor.map(|minor| Value::Amount(Amount::money(Money { minor, currency }))))
        },
    ),
];

fn party<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Party> {
    match thing {
        Thing::Party(id) => Some(&facts.model.parties[id]),
        _ => None,
    }
}

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
    let mut sum = Amount { dimension: Dimension::MONEY, ..Amount::plain(0) };
    for brings in party.brings.iter().filter(|brings| brings.asset == "a_money" && brings.nature != Some("loan")) {
        let Offered::Quantity(Quantity { unit: Unit::Money(currency), .. }) = brings.offered else { continue };
        let Some(brought) = brought(party, brings, facts.schedule(), currency) else {
            return Err(Unknown::because(Message::new("rules-money-hangs").with("party", Thing::Party(id).shown(facts.model))));
        };
        let minor = brought.minor.round_half_up().to_i64().unwrap_or(i64::MAX);
        sum = Amount { currency: Some(currency), ..sum }.plus(Amount::money(Money { minor, currency }), false)?;
    }
    Ok(Value::Amount(sum))
}
