//! What can be asked of indicators.

use super::super::kind::{Kind, ThingKind};
use super::super::thing::Thing;
use super::super::value::{Span, Value};
use super::{Attribute, Facts, asked, stated};
use crate::model::Indicator;

const OF: &[ThingKind] = &[ThingKind::Indicator];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked(
        "w_level",
        OF,
        Kind::Word("indicator level"),
        &["level"],
        [
            "what it measures: an input, a process, an output, an outcome, an impact",
            "che cosa misura: una risorsa, un processo, un prodotto, un esito, un impatto",
        ],
        |facts, thing, _| stated(facts, thing, "w_level", indicator(facts, thing).and_then(|indicator| indicator.level).map(Value::Word)),
    ),
    asked("w_subject", OF, Kind::Actor, &["of_clause"], ["whose it is", "di chi è"], |facts, thing, _| {
        stated(
            facts,
            thing,
            "w_subject",
            indicator(facts, thing).and_then(|indicator| indicator.of).map(|actor| Value::Thing(actor.into())),
        )
    }),
    asked("w_measurer", OF, Kind::Actor, &["measured"], ["who measures it", "chi lo misura"], |facts, thing, _| {
        stated(
            facts,
            thing,
            "w_measurer",
            indicator(facts, thing).and_then(|indicator| indicator.measured_by).map(|actor| Value::Thing(actor.into())),
        )
    }),
    asked("w_verifier", OF, Kind::Actor, &["measured"], ["who verifies it", "chi lo verifica"], |facts, thing, _| {
        stated(
            facts,
            thing,
            "w_verifier",
            indicator(facts, thing).and_then(|indicator| indicator.verified_by).map(|actor| Value::Thing(actor.into())),
        )
    }),
    asked(
        "w_persistence",
        OF,
        Kind::Span,
        &["persists"],
        ["how long after the end it is to last", "per quanto deve durare dopo la fine"],
        |facts, thing, _| {
            let persists = indicator(facts, thing).and_then(|indicator| indicator.persists.as_ref());
            stated(facts, thing, "w_persistence", persists.map(|persists| Value::Span(Span::Written(persists.span))))
        },
    ),
];

fn indicator<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Indicator> {
    match thing {
        Thing::Indicator(id) => Some(&facts.model.indicators[id]),
        _ => None,
    }
}
