//! What can be asked of bodies.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::thing::Thing;
use super::super::value::{Amount, Value};
use super::super::words;
use super::{Attribute, Facts, asked, elsewhere, stated, things};
use crate::model::{Actor, Body, BodyId, Gate, Threshold};

const OF: &[ThingKind] = &[ThingKind::Body];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked(
        "w_parties",
        OF,
        Kind::Things(ThingKind::Party),
        &["seats"],
        ["the parties that have seats in it", "le parti che vi hanno seggi"],
        |facts, thing, _| {
            let Some(body) = body(facts, thing) else { return elsewhere() };
            things(body.seats.iter().map(|seats| Thing::Party(seats.party)))
        },
    ),
    asked("w_votes", OF, Kind::Amount(Dimension::PLAIN), &["seats"], ["all its votes", "tutti i suoi voti"], |facts, thing, _| {
        let Thing::Body(id) = thing else { return elsewhere() };
        let mut sum = Amount::plain(0);
        for seats in &facts.model.bodies[id].seats {
            sum = sum.plus(super::party::votes(facts, seats.party, id)?, false)?;
        }
        Ok(Value::Amount(sum))
    }),
    asked(
        "w_method",
        OF,
        Kind::Word("method"),
        &["decides"],
        ["how it decides, where that is said", "come decide, se è detto"],
        |facts, thing, _| {
            let method =
                body(facts, thing).filter(|body| body.decides_loc.is_some()).map(|body| Value::Word(words::of_method(body.method)));
            stated(facts, thing, "w_method", method)
        },
    ),
    asked(
        "w_quorum",
        OF,
        Kind::Amount(Dimension::PLAIN),
        &["quorum"],
        ["how much of it must be there: a number of votes", "quanto ne deve essere presente: un numero di voti"],
        |facts, thing, _| {
            let Some(quorum) = body(facts, thing).and_then(|body| body.quorum.as_ref()) else {
                return stated(facts, thing, "w_quorum", None);
            };
            Ok(Value::Amount(match quorum.first {
                Threshold::Count(count) => Amount::plain(count),
                Threshold::Share(share) => {
                    let all =
                        super::find("w_votes", ThingKind::Body, false).map_or_else(elsewhere, |votes| (votes.ask)(facts, thing, None))?;
                    let Value::Amount(all) = all else { return elsewhere() };
                    let part = all.times(Amount::share(share), false)?;
                    Amount { share: false, value: part.value.ceil(), ..part }
                }
            }))
        },
    ),
    asked(
        "w_decisions",
        OF,
        Kind::Things(ThingKind::Stage),
        &[],
        ["the stages that it decides", "le fasi che decide"],
        |facts, thing, _| {
            let Thing::Body(id) = thing else { return elsewhere() };
            let decided = facts.model.stages.iter().filter(|(_, stage)| decides(&stage.gates, id));
            things(decided.map(|(id, _)| Thing::Stage(id)))
        },
    ),
];

fn body<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Body> {
    match thing {
        Thing::Body(id) => Some(&facts.model.bodies[id]),
        _ => None,
    }
}

fn decides(gates: &[(Gate, crate::source::Loc)], body: BodyId) -> bool {
    gates.iter().any(|(gate, _)| matches!(gate, Gate::DecidedBy(Actor::Body(by)) if *by == body))
}
