//! What can be asked of duties and standards.

use super::super::kind::{Kind, ThingKind};
use super::super::thing::{LadderOf, Thing};
use super::super::value::{Span, Value};
use super::{Attribute, Facts, actors, asked, elsewhere, stated, things};
use crate::model::{Duty, DutyTiming};

const OF: &[ThingKind] = &[ThingKind::Duty];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked("w_debtor", OF, Kind::Actor, &["must", "kept_by"], ["who owes it", "chi vi è tenuto"], |facts, thing, _| {
        stated(facts, thing, "w_debtor", duty(facts, thing).and_then(|duty| duty.debtor).map(|actor| Value::Thing(actor.into())))
    }),
    asked("w_creditors", OF, Kind::Actors, &["owed_to"], ["to whom it is owed", "verso chi è dovuto"], |facts, thing, _| {
        duty(facts, thing).map_or_else(elsewhere, |duty| actors(&duty.owed_to))
    }),
    asked(
        "w_watcher",
        OF,
        Kind::Actor,
        &["watched_by", "checked"],
        ["who watches that it is kept", "chi vigila che sia rispettato"],
        |facts, thing, _| {
            stated(facts, thing, "w_watcher", duty(facts, thing).and_then(|duty| duty.watched_by).map(|actor| Value::Thing(actor.into())))
        },
    ),
    asked("w_action", OF, Kind::Text, &["must", "measures"], ["what is owed", "che cosa è dovuto"], |facts, thing, _| {
        stated(facts, thing, "w_action", duty(facts, thing).and_then(|duty| duty.action.clone()).map(Value::Text))
    }),
    asked(
        "w_ladder",
        OF,
        Kind::Things(ThingKind::Rung),
        &["if_broken"],
        ["what a breach leads to, rung by rung", "a che cosa porta una violazione, gradino per gradino"],
        |facts, thing, _| {
            let Thing::Duty(id) = thing else { return elsewhere() };
            things(LadderOf::Breach(id).rungs(facts.model))
        },
    ),
    asked(
        "w_interval",
        OF,
        Kind::Span,
        &["due", "checked"],
        ["how often it falls due, where it comes back", "ogni quanto scade, se ritorna"],
        |facts, thing, _| {
            let every = duty(facts, thing).and_then(|duty| duty.due.as_ref()).and_then(|due| match due.timing {
                DutyTiming::Every { every, .. } => Some(Value::Span(Span::Written(every))),
                _ => None,
            });
            stated(facts, thing, "w_interval", every)
        },
    ),
];

fn duty<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Duty> {
    match thing {
        Thing::Duty(id) => Some(&facts.model.duties[id]),
        _ => None,
    }
}
