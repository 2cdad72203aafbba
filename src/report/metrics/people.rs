//! Co-production, the network, accountability, resilience.

use super::super::words::Words;
use super::{Figure, Metric, Section};
use crate::analysis::coproduction::{
    CoProduction, co_production as index, four_cos, half_life, independent_indicators, resilience as without_each, watched_duties,
};
use crate::analysis::network::{LAYERS, Layer, linking, network as graph_of, plurality, sectors};
use crate::analysis::people::{Sector, sector};
use crate::analysis::taking_part::stages_of;
use crate::diagnostic::Message;
use crate::model::{Activity, PartyId, Schedule};
use crate::quantity::Exact;
use num_traits::ToPrimitive;

pub(super) fn co_production(words: &Words<'_>) -> Section {
    let id = "co_production";
    let title = "metrics-co-production";
    let found = match index(words.model, [1; 7]) {
        Ok(found) => found,
        Err(missing) => {
            let metric = Metric::new("index", words.word("metrics-index"), Figure::Unknown(missing));
            return Section { id, title, metrics: vec![metric] };
        }
    };
    let cos = ["metrics-co-commission", "metrics-co-design", "metrics-co-deliver", "metrics-co-assess"];
    let four = cos.into_iter().zip(four_cos(words.model));
    let covered = four.clone().filter(|(_, there)| *there).count() as u64;
    let four = four.fold(Metric::new("four_cos", words.word("metrics-four-cos"), Figure::Count(covered)), |metric, (name, there)| {
        metric.with(words.word(name), Figure::Truth(there))
    });
    let metrics = vec![
        levels(words, &found),
        Metric::new("breadth", words.word("metrics-breadth"), Figure::Share(found.breadth.clone())),
        Metric::new("depth", words.word("metrics-depth"), Figure::number(found.depth.clone())),
        Metric::new("full", words.word("metrics-full"), Figure::Truth(found.is_full()))
            .with(words.word("metrics-voice"), Figure::Truth(found.voice))
            .with(words.word("metrics-own-action"), Figure::Truth(found.own_action))
            .with(words.word("metrics-other-action"), Figure::Truth(found.other_action)),
        four,
    ];
    Section { id, title, metrics }
}

fn levels(words: &Words<'_>, found: &CoProduction) -> Metric {
    let index = Metric::new("index", words.word("metrics-index"), Figure::number(found.index.clone()));
    found.levels.iter().fold(index, |metric, (activity, level)| {
        let there = !stages_of(words.model, *activity).is_empty();
        let figure = if there { Figure::Count(u64::from(level.number())) } else { Figure::Nothing };
        metric.with(words.word(activity_id(*activity)), figure)
    })
}

fn activity_id(activity: Activity) -> &'static str {
    match activity {
        Activity::CoPlanning => "metrics-activity-planning",
        Activity::CoDesign => "metrics-activity-design",
        Activity::CoPrioritisation => "metrics-activity-prioritisation",
        Activity::CoFinancing => "metrics-activity-financing",
        Activity::CoManagement => "metrics-activity-management",
        Activity::CoDelivery => "metrics-activity-delivery",
        Activity::CoEvaluation => "metrics-activity-evaluation",
        Activity::Stage => "metrics-activity-stage",
    }
}

fn sector_id(sector: Sector) -> &'static str {
    match sector {
        Sector::Public => "metrics-sector-public",
        Sector::ThirdSector => "metrics-sector-third",
        Sector::Citizens => "metrics-sector-citizens",
        Sector::Private => "metrics-sector-private",
        Sector::Expert => "metrics-sector-expert",
    }
}

pub(super) fn network(words: &Words<'_>) -> Section {
    let model = words.model;
    let graph = graph_of(model, &LAYERS);
    let name = |node: usize| Figure::Text(words.party(PartyId::new(node)));
    let layers = [
        (Layer::Voice, "metrics-layer-voice"),
        (Layer::Action, "metrics-layer-action"),
        (Layer::Money, "metrics-layer-money"),
        (Layer::Accountability, "metrics-layer-accountability"),
    ];
    let density = Metric::new("density", words.word("metrics-density"), Figure::number(graph.density()))
        .with(words.word("metrics-parties"), Figure::Count(graph.nodes() as u64))
        .with(words.word("metrics-ties"), Figure::Count(graph.ties().count() as u64));
    let density = layers.into_iter().fold(density, |metric, (layer, title)| {
        metric.with(words.word(title), Figure::Count(graph_of(model, &[layer]).ties().count() as u64))
    });
    let cut = graph.cut_nodes();
    let cut_parties =
        cut.iter().fold(Metric::new("cut_parties", words.word("metrics-cut-parties"), Figure::Count(cut.len() as u64)), |metric, node| {
            metric.with(words.word("metrics-party"), name(*node))
        });
    let kinds: Vec<Option<Sector>> = model.parties.ids().map(|party| sector(model, party)).collect();
    let counts = sectors(model);
    let blau = plurality(&counts);
    let plural = Metric::new("plurality", words.word("metrics-plurality"), Figure::number(blau.as_ref().map(|(index, _)| index.clone())))
        .with(words.word("metrics-normalised"), Figure::number(blau.map(|(_, normalised)| normalised)));
    let plural = Sector::ALL
        .into_iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .fold(plural, |metric, (sector, count)| metric.with(words.word(sector_id(sector)), Figure::Count(count)));
    let between = graph.betweenness();
    let broker = between.iter().enumerate().max_by(|(i, a), (j, b)| a.total_cmp(b).then(j.cmp(i))).filter(|(_, share)| **share > 0.0);
    let brokerage =
        Metric::new("brokerage", words.word("metrics-brokerage"), broker.map_or(Figure::Nothing, |(_, share)| Figure::Rough(*share)));
    let brokerage = match broker {
        Some((node, _)) => {
            let constraint = graph.constraint().get(node).copied().flatten();
            let figure = constraint.map_or(Figure::Nothing, Figure::Rough);
            brokerage.with(words.word("metrics-party"), name(node)).with(words.word("metrics-constraint"), figure)
        }
        None => brokerage,
    };
    let metrics = vec![
        density,
        Metric::new("centralisation", words.word("metrics-centralisation"), Figure::number(graph.centralisation())),
        Metric::new("connectivity", words.word("metrics-connectivity"), Figure::Count(graph.connectivity() as u64))
            .with(words.word("metrics-separate"), Figure::Count(graph.components() as u64)),
        cut_parties,
        Metric::new("external_internal", words.word("metrics-bridging"), Figure::number(graph.external_internal(&kinds))),
        Metric::new("linking", words.word("metrics-linking"), Figure::share(linking(model, &graph))),
        plural,
        brokerage,
    ];
    Section { id: "network", title: "metrics-network", metrics }
}

pub(super) fn accountability(words: &Words<'_>) -> Section {
    let part = |id: &'static str, name: &'static str, part: crate::analysis::coproduction::Part| {
        Metric::new(id, words.word(name), Figure::share(part.share()))
            .with(words.word("metrics-so-many"), Figure::Count(part.part as u64))
            .with(words.word("metrics-of"), Figure::Count(part.of as u64))
    };
    let mut metrics = vec![
        part("watched_duties", "metrics-watched-duties", watched_duties(words.model)),
        part("independent_indicators", "metrics-independent-indicators", independent_indicators(words.model)),
    ];
    for (id, indicator) in words.model.indicators.iter() {
        let Some(persists) = &indicator.persists else { continue };
        let title = words.indicator(id);
        let name = words.text(&Message::new("metrics-persistence").with("indicator", title));
        let loss = persists.losing_at_most.and_then(|loss| loss.to_f64());
        // What may be lost over the span, as a loss a year.
        let years = persists.span.rough_days() / 365.2425;
        let yearly = loss.map(|loss| 1.0 - libm::pow(1.0 - loss, 1.0 / years));
        let figure = yearly.and_then(half_life).map_or(Figure::Nothing, Figure::Years);
        let kept = persists.losing_at_most.map(|loss| Exact::from(crate::quantity::Rational::from_integer(1) - loss));
        metrics.push(
            Metric::new("persistence", name, figure)
                .of(&indicator.name.text)
                .with(words.word("metrics-kept"), Figure::share(kept))
                .with(words.word("metrics-for"), Figure::Years(years)),
        );
    }
    Section { id: "accountability", title: "metrics-accountability", metrics }
}

pub(super) fn resilience(words: &Words<'_>, schedule: &Schedule) -> Section {
    let mut all = without_each(words.model, schedule);
    all.sort_by_cached_key(|without| without.worst());
    let metric = |without: &crate::analysis::coproduction::Without| {
        let name = words.text(&Message::new("metrics-without").with("party", words.party(without.party)));
        let share = |known: crate::analysis::Known<Option<Exact>>| Figure::known(known, Figure::share);
        Metric::new("without", name, Figure::share(without.worst()))
            .of(&words.party(without.party))
            .with(words.word("metrics-left-duties"), Figure::share(without.duties.clone()))
            .with(words.word("metrics-left-hours"), share(without.hours.clone()))
            .with(words.word("metrics-left-money"), share(without.money.clone()))
            .with(words.word("metrics-left-votes"), share(without.votes.clone()))
    };
    Section { id: "resilience", title: "metrics-resilience", metrics: all.iter().map(metric).collect() }
}
