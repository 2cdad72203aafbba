//! What can be asked of the charter.

use super::super::kind::{Dimension, Kind, ThingKind};
use super::super::thing::{ChannelOf, Thing};
use super::super::value::{Amount, Answer, Span, Value};
use super::super::words;
use super::{Attribute, Facts, asked, stated, things};
use crate::model::{Charter, DutyKind};
use crate::quantity::Day;

const OF: &[ThingKind] = &[ThingKind::Charter];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    asked("w_parties", OF, Kind::Things(ThingKind::Party), &[], ["all parties", "tutte le parti"], |facts, _, _| {
        things(facts.model.parties.ids().map(Thing::Party))
    }),
    asked("w_bodies", OF, Kind::Things(ThingKind::Body), &[], ["all bodies", "tutti gli organi"], |facts, _, _| {
        things(facts.model.bodies.ids().map(Thing::Body))
    }),
    asked(
        "w_stages",
        OF,
        Kind::Things(ThingKind::Stage),
        &[],
        ["all stages, whatever their activity", "tutte le fasi, di qualunque attività"],
        |facts, _, _| things(facts.model.stages.ids().map(Thing::Stage)),
    ),
    asked("w_duties", OF, Kind::Things(ThingKind::Duty), &[], ["all duties", "tutti gli obblighi"], |facts, _, _| {
        duties(facts, DutyKind::Duty)
    }),
    asked("w_standards", OF, Kind::Things(ThingKind::Duty), &[], ["all standards", "tutti gli standard"], |facts, _, _| {
        duties(facts, DutyKind::Standard)
    }),
    asked(
        "w_commitments",
        OF,
        Kind::Things(ThingKind::Duty),
        &[],
        ["all duties and standards", "tutti gli obblighi e gli standard"],
        |facts, _, _| things(facts.model.duties.ids().map(Thing::Duty)),
    ),
    asked("w_indicators", OF, Kind::Things(ThingKind::Indicator), &[], ["all indicators", "tutti gli indicatori"], |facts, _, _| {
        things(facts.model.indicators.ids().map(Thing::Indicator))
    }),
    asked(
        "w_scenarios",
        OF,
        Kind::Things(ThingKind::Scenario),
        &[],
        ["all scenarios and stories", "tutti gli scenari e le storie"],
        |facts, _, _| things(facts.model.scenarios.ids().map(Thing::Scenario)),
    ),
    asked("w_promises", OF, Kind::Things(ThingKind::Promise), &[], ["all promises", "tutte le promesse"], |facts, _, _| {
        things((0..facts.model.promises.len()).map(Thing::Promise))
    }),
    asked(
        "w_assets",
        OF,
        Kind::Things(ThingKind::Asset),
        &["brings"],
        ["everything that any party brings", "tutto ciò che una parte apporta"],
        |facts, _, _| {
            let of = |(id, party): (_, &crate::model::Party)| (0..party.brings.len()).map(move |at| Thing::Asset(id, at));
            things(facts.model.parties.iter().flat_map(of))
        },
    ),
    asked(
        "w_sources",
        OF,
        Kind::Things(ThingKind::Source),
        &["source"],
        ["every source of money of any stage", "ogni fonte di denaro di una fase"],
        |facts, _, _| {
            let of = |(id, stage): (_, &crate::model::Stage)| (0..stage.fund.sources.len()).map(move |at| Thing::Source(id, at));
            things(facts.model.stages.iter().flat_map(of))
        },
    ),
    asked("w_good", OF, Kind::Word("good"), &["good"], ["the kind of good", "il tipo di bene"], |facts, thing, _| {
        stated(facts, thing, "w_good", charter(facts).and_then(|charter| charter.good).map(|good| Value::Word(words::of_good(good))))
    }),
    asked("w_instrument", OF, Kind::Word("instrument"), &["instrument"], ["the legal form", "la forma giuridica"], |facts, thing, _| {
        stated(facts, thing, "w_instrument", charter(facts).and_then(|charter| charter.instrument).map(Value::Word))
    }),
    asked("w_territory", OF, Kind::Text, &["territory"], ["the place", "il luogo"], |facts, thing, _| {
        stated(
            facts,
            thing,
            "w_territory",
            charter(facts).and_then(|charter| charter.territory.as_ref()).map(|title| Value::Text(title.text.clone())),
        )
    }),
    asked("w_boundary", OF, Kind::Text, &["boundary"], ["who may use what", "chi può usare che cosa"], |facts, thing, _| {
        stated(
            facts,
            thing,
            "w_boundary",
            charter(facts).and_then(|charter| charter.boundary.as_ref()).map(|title| Value::Text(title.text.clone())),
        )
    }),
    asked(
        "w_served",
        OF,
        Kind::Amount(Dimension::HEADS),
        &["serves"],
        ["how many people are served", "quante persone sono servite"],
        |facts, thing, _| {
            let served = charter(facts).and_then(|charter| charter.serves.as_ref()).and_then(Amount::of);
            stated(facts, thing, "w_served", served.map(Value::Amount))
        },
    ),
    asked(
        "w_acts",
        OF,
        Kind::Texts,
        &["under"],
        ["the acts and laws under which it stands", "gli atti e le leggi su cui si fonda"],
        |facts, _, _| {
            Ok(Value::List(charter(facts).map(|charter| charter.under.iter().cloned().map(Value::Text).collect()).unwrap_or_default()))
        },
    ),
    asked("w_languages", OF, Kind::Texts, &["languages"], ["the languages of its titles", "le lingue dei suoi titoli"], |facts, _, _| {
        Ok(Value::List(charter(facts).map(|charter| charter.languages.iter().cloned().map(Value::Text).collect()).unwrap_or_default()))
    }),
    asked(
        "w_length",
        OF,
        Kind::Span,
        &["period"],
        ["how long the period is, first and last day included", "quanto dura il periodo, compresi il primo e l'ultimo giorno"],
        |facts, thing, _| {
            let period = charter(facts).and_then(|charter| charter.period);
            let span = period.map(|(first, last)| Value::Span(Span::Between(first, Day::of(last).plus(1).date())));
            stated(facts, thing, "w_length", span)
        },
    ),
    asked("w_first_day", OF, Kind::Date, &["period"], ["the first day of the period", "il primo giorno del periodo"], |facts, thing, _| {
        stated(facts, thing, "w_first_day", charter(facts).and_then(|charter| charter.period).map(|(first, _)| Value::Date(first)))
    }),
    asked("w_last_day", OF, Kind::Date, &["period"], ["the last day of the period", "l'ultimo giorno del periodo"], |facts, thing, _| {
        stated(facts, thing, "w_last_day", charter(facts).and_then(|charter| charter.period).map(|(_, last)| Value::Date(last)))
    }),
    asked(
        "w_disputes",
        OF,
        Kind::Things(ThingKind::Channel),
        &["disputes"],
        ["to whom disputes go, in order", "a chi vanno le controversie, in ordine"],
        |facts, _, _| channels(facts, ChannelOf::Disputes),
    ),
    asked(
        "w_complaints",
        OF,
        Kind::Things(ThingKind::Channel),
        &["complaints"],
        ["to whom complaints go, in order", "a chi vanno i reclami, in ordine"],
        |facts, _, _| channels(facts, ChannelOf::Complaints),
    ),
];

fn charter<'m>(facts: &Facts<'m>) -> Option<&'m Charter> {
    facts.model.charter.as_ref()
}

fn duties(facts: &Facts<'_>, kind: DutyKind) -> Answer {
    things(facts.model.duties.iter().filter(|(_, duty)| duty.kind == kind).map(|(id, _)| Thing::Duty(id)))
}

fn channels(facts: &Facts<'_>, of: ChannelOf) -> Answer {
    let steps = facts.model.governance.as_ref().map_or(0, |governance| of.steps(governance).len());
    things((0..steps).map(|at| Thing::Channel(of, at)))
}
