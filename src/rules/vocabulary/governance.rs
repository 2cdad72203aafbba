//! What can be asked of the clauses of governance and of rungs of ladders.

use super::super::kind::{Kind, ThingKind};
use super::super::thing::{self, Thing};
use super::super::value::{Span, Value};
use super::{Attribute, Facts, asked, elsewhere, stated};
use crate::model::{Actor, Governance, Who};

const CHARTER: &[ThingKind] = &[ThingKind::Charter];
const CHANNEL: &[ThingKind] = &[ThingKind::Channel];
const RUNG: &[ThingKind] = &[ThingKind::Rung];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked("w_reviewer", CHARTER, Kind::Actor, &["reviews"], ["who reviews the charter", "chi riesamina la carta"], |facts, thing, _| {
        stated(facts, thing, "w_reviewer", governance(facts).and_then(|all| all.reviews).map(|(_, by)| Value::Thing(by.into())))
    }),
    asked(
        "w_review_interval",
        CHARTER,
        Kind::Span,
        &["reviews"],
        ["how often it is reviewed", "ogni quanto è riesaminata"],
        |facts, thing, _| {
            stated(
                facts,
                thing,
                "w_review_interval",
                governance(facts).and_then(|all| all.reviews).map(|(every, _)| Value::Span(Span::Written(every))),
            )
        },
    ),
    asked(
        "w_amender",
        CHARTER,
        Kind::Actor,
        &["amended_by"],
        ["who can change the charter", "chi può modificare la carta"],
        |facts, thing, _| {
            let by = governance(facts).and_then(|all| all.amended_by.as_ref()).map(|amendment| Value::Thing(amendment.by.into()));
            stated(facts, thing, "w_amender", by)
        },
    ),
    asked("w_newcomers", CHARTER, Kind::Text, &["newcomers"], ["who can join, and how", "chi può aderire, e come"], |facts, thing, _| {
        stated(
            facts,
            thing,
            "w_newcomers",
            governance(facts).and_then(|all| all.newcomers.as_ref()).map(|title| Value::Text(title.text.clone())),
        )
    }),
    asked(
        "w_notice",
        CHARTER,
        Kind::Span,
        &["withdrawal"],
        ["with what notice a party can leave", "con quale preavviso una parte può recedere"],
        |facts, thing, _| {
            stated(
                facts,
                thing,
                "w_notice",
                governance(facts).and_then(|all| all.withdrawal_notice).map(|span| Value::Span(Span::Written(span))),
            )
        },
    ),
    asked(
        "w_recipient",
        CHANNEL,
        Kind::Actor,
        &["disputes", "complaints"],
        ["the party or body to which it goes, where it is one of the charter", "la parte o l'organo a cui va, se è della carta"],
        |facts, thing, _| {
            let Thing::Channel(of, at) = thing else { return elsewhere() };
            let to = governance(facts).and_then(|all| of.steps(all).get(at)).and_then(|(who, _)| match who {
                Who::Actor(actor) => Some(actor_value(*actor)),
                Who::Text(_) => None,
            });
            stated(facts, thing, "w_recipient", to)
        },
    ),
    asked(
        "w_delay",
        CHANNEL,
        Kind::Span,
        &["disputes", "complaints"],
        ["within what time it answers", "entro quanto risponde"],
        |facts, thing, _| {
            let Thing::Channel(of, at) = thing else { return elsewhere() };
            let within = governance(facts).and_then(|all| of.steps(all).get(at)).map(|(_, span)| Value::Span(Span::Written(*span)));
            stated(facts, thing, "w_delay", within)
        },
    ),
    asked(
        "w_delay",
        RUNG,
        Kind::Span,
        &[],
        ["the time to mend, where there is one", "il tempo per rimediare, se c'è"],
        |facts, thing, _| {
            let Thing::Rung(ladder, at) = thing else { return elsewhere() };
            let mend = thing::rung(facts.model, ladder, at).and_then(|rung| rung.mend).map(|span| Value::Span(Span::Written(span)));
            stated(facts, thing, "w_delay", mend)
        },
    ),
];

fn governance<'m>(facts: &Facts<'m>) -> Option<&'m Governance> {
    facts.model.governance.as_ref()
}

fn actor_value(actor: Actor) -> Value {
    Value::Thing(actor.into())
}
