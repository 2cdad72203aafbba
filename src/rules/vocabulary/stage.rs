//! What can be asked of stages.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::thing::{LadderOf, Thing};
use super::super::value::{Amount, Span, Value};
use super::super::words;
use super::{Attribute, Facts, actors, asked, elsewhere, stated, things};
use crate::model::{Gate, Stage};

const OF: &[ThingKind] = &[ThingKind::Stage];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked(
        "w_activity",
        OF,
        Kind::Word("activity"),
        &[],
        ["which of the seven activities it is, or a plain stage", "quale delle sette attività è, o una semplice fase"],
        |facts, thing, _| {
            stated(facts, thing, "w_activity", stage(facts, thing).map(|stage| Value::Word(words::of_activity(stage.activity))))
        },
    ),
    asked("w_leader", OF, Kind::Actor, &["led_by"], ["who is responsible", "chi ne è responsabile"], |facts, thing, _| {
        stated(facts, thing, "w_leader", stage(facts, thing).and_then(|stage| stage.led_by).map(|actor| Value::Thing(actor.into())))
    }),
    asked("w_partners", OF, Kind::Actors, &["with"], ["who works together in it", "chi vi lavora insieme"], |facts, thing, _| {
        stage(facts, thing).map_or_else(elsewhere, |stage| actors(&stage.with))
    }),
    asked("w_involved", OF, Kind::Actors, &["involves"], ["who is involved", "chi è coinvolto"], |facts, thing, _| {
        stage(facts, thing).map_or_else(elsewhere, |stage| actors(&stage.involves))
    }),
    asked("w_consulted", OF, Kind::Actors, &["consults"], ["who is consulted", "chi è consultato"], |facts, thing, _| {
        stage(facts, thing).map_or_else(elsewhere, |stage| actors(&stage.consults))
    }),
    asked("w_informed", OF, Kind::Actors, &["informs"], ["who is informed", "chi è informato"], |facts, thing, _| {
        stage(facts, thing).map_or_else(elsewhere, |stage| actors(&stage.informs))
    }),
    asked(
        "w_decider",
        OF,
        Kind::Actor,
        &["decided_by"],
        ["the body or party that decides it", "l'organo o la parte che la decide"],
        |facts, thing, _| {
            let decider = stage(facts, thing).and_then(|stage| {
                stage.gates.iter().find_map(|(gate, _)| match gate {
                    Gate::DecidedBy(actor) => Some(Value::Thing((*actor).into())),
                    _ => None,
                })
            });
            stated(facts, thing, "w_decider", decider)
        },
    ),
    asked(
        "w_answer",
        OF,
        Kind::Span,
        &["answers"],
        ["within what time those consulted get a public answer", "entro quanto chi è consultato ha una risposta pubblica"],
        |facts, thing, _| {
            stated(
                facts,
                thing,
                "w_answer",
                stage(facts, thing).and_then(|stage| stage.answers_within).map(|span| Value::Span(Span::Written(span))),
            )
        },
    ),
    asked(
        "w_long_stop",
        OF,
        Kind::Span,
        &["lasts"],
        ["after what time it fails as late", "dopo quanto fallisce per il termine ultimo"],
        |facts, thing, _| {
            stated(
                facts,
                thing,
                "w_long_stop",
                stage(facts, thing).and_then(|stage| stage.long_stop).map(|span| Value::Span(Span::Written(span))),
            )
        },
    ),
    asked(
        "w_sources",
        OF,
        Kind::Things(ThingKind::Source),
        &["source"],
        ["its sources of money", "le sue fonti di denaro"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            things((0..facts.model.stages[id].fund.sources.len()).map(|at| Thing::Source(id, at)))
        },
    ),
    asked(
        "w_lines",
        OF,
        Kind::Things(ThingKind::Line),
        &["spends"],
        ["the lines of its spending", "le voci della sua spesa"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            things((0..facts.model.stages[id].fund.lines.len()).map(|at| Thing::Line(id, at)))
        },
    ),
    asked(
        "w_target",
        OF,
        Kind::Amount(Dimension::MONEY),
        &["target_money"],
        ["the money that it is to raise", "il denaro da raccogliere"],
        |facts, thing, _| {
            let target = stage(facts, thing).and_then(|stage| stage.fund.target.as_ref());
            stated(facts, thing, "w_target", target.map(|target| Value::Amount(Amount::money(target.amount))))
        },
    ),
    asked(
        "w_needs",
        OF,
        Kind::Things(ThingKind::Need),
        &["needs"],
        ["the hours and people that it needs", "le ore e le persone che le servono"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            things((0..facts.model.stages[id].needs.len()).map(|at| Thing::Need(id, at)))
        },
    ),
    asked(
        "w_ladder",
        OF,
        Kind::Things(ThingKind::Rung),
        &["otherwise"],
        ["what its failure leads to, rung by rung", "a che cosa porta il suo fallimento, gradino per gradino"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            things(LadderOf::Failure(id).rungs(facts.model))
        },
    ),
];

fn stage<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Stage> {
    match thing {
        Thing::Stage(id) => Some(&facts.model.stages[id]),
        _ => None,
    }
}
