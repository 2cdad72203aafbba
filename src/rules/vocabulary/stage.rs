//! What can be asked of stages.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::thing::{LadderOf, Thing};
use super::super::value::{Amount, Answer, Span, Value};
use super::super::words;
use super::{Attribute, Facts, actors, asked, elsewhere, stated, things};
use crate::model::{Gate, Lasts, Stage, waits_for};

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
    asked(
        "w_predecessors",
        OF,
        Kind::Things(ThingKind::Stage),
        &["starts"],
        ["the stages after which, or during which, it starts", "le fasi dopo le quali, o durante le quali, inizia"],
        |facts, thing, _| {
            let Some(stage) = stage(facts, thing) else { return elsewhere() };
            let mut before = waits_for(&stage.occasion);
            before.dedup();
            things(before.into_iter().map(Thing::Stage))
        },
    ),
    asked(
        "w_earliest_start",
        OF,
        Kind::Date,
        &["starts"],
        ["the first day on which it can open at all", "il primo giorno in cui può aprirsi"],
        |facts, thing, _| {
            let Thing::Stage(id) = thing else { return elsewhere() };
            let day = facts.schedule().earliest(id);
            stated(facts, thing, "w_earliest_start", day.map(|day| Value::Date(day.date())))
        },
    ),
    asked(
        "w_least_length",
        OF,
        Kind::Span,
        &["lasts"],
        ["how long it lasts at least, as planned", "quanto dura almeno, come previsto"],
        |facts, thing, _| lasting(facts, thing, "w_least_length", false),
    ),
    asked(
        "w_most_length",
        OF,
        Kind::Span,
        &["lasts"],
        [
            "how long it lasts at most, as planned; a long stop is no plan",
            "quanto dura al massimo, come previsto; un termine ultimo non è previsto",
        ],
        |facts, thing, _| lasting(facts, thing, "w_most_length", true),
    ),
    asked(
        "w_total_budget",
        OF,
        Kind::Amount(Dimension::MONEY),
        &["budget", "districts"],
        [
            "the money that its ballot shares out, in all districts together",
            "il denaro che la sua votazione ripartisce, in tutte le zone insieme",
        ],
        |facts, thing, _| {
            let ballot = stage(facts, thing).and_then(|stage| stage.ballot.as_ref());
            let budget = ballot.and_then(|ballot| {
                let times = if ballot.budget_each { ballot.districts.len().max(1) } else { 1 };
                Amount::money(ballot.budget?).times(Amount::count(times), false).ok()
            });
            stated(facts, thing, "w_total_budget", budget.map(Value::Amount))
        },
    ),
];

/// How long a stage lasts at least, or at most: as written, or from its planned opening until its date.
fn lasting(facts: &Facts<'_>, thing: Thing, word: &'static str, most_wanted: bool) -> Answer {
    let (Thing::Stage(id), Some(stage)) = (thing, stage(facts, thing)) else { return elsewhere() };
    let span = match stage.lasts {
        Some(Lasts::For(span)) => Some(Span::Written(span)),
        Some(Lasts::Range { least, most, .. }) => Some(Span::Written(if most_wanted { most } else { least })),
        Some(Lasts::Until(_)) => facts.schedule().planned(id).map(|window| Span::Between(window.opens.date(), window.closes.date())),
        None => None,
    };
    stated(facts, thing, word, span.map(Value::Span))
}

fn stage<'m>(facts: &Facts<'m>, thing: Thing) -> Option<&'m Stage> {
    match thing {
        Thing::Stage(id) => Some(&facts.model.stages[id]),
        _ => None,
    }
}
