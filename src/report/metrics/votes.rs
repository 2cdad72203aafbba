//! The power of parties in bodies, and how likely a quorum is.

use super::super::words::Words;
use super::{Figure, Metric, Section};
use crate::analysis::coproduction::chance_of_quorum;
use crate::analysis::power::{BodyPower, can_tie, power as power_in};
use crate::diagnostic::Message;
use crate::model::{Body, BodyId, Law, Model, ObservationKind, PartyId, Seats, Threshold, Value, Within};
use crate::quantity::{Rational, Unit};
use num_traits::ToPrimitive;

pub(super) fn power(words: &Words<'_>) -> Section {
    let mut metrics = Vec::new();
    for (id, body) in words.model.bodies.iter() {
        let title = words.title(&body.title, &body.name);
        match power_in(words.model, id) {
            Ok(power) => {
                metrics.push(votes(words, body, &title, &power));
                metrics.extend(parties(words, &title, &power));
            }
            Err(missing) => metrics.push(Metric::new("votes", title.clone(), Figure::Unknown(missing)).of(&body.name.text)),
        }
        metrics.extend(quorum(words, id, body, &title));
    }
    Section { id: "power", title: "metrics-power", metrics }
}

fn votes(words: &Words<'_>, body: &Body, title: &str, power: &BodyPower) -> Metric {
    let name = words.text(&Message::new("metrics-votes-needed").with("body", title));
    let metric = Metric::new("votes_needed", name, Figure::Count(power.needed))
        .of(&body.name.text)
        .with(words.word("metrics-votes"), Figure::Count(power.votes));
    match can_tie(words.model, body) {
        Some(half) => metric.with(words.word("metrics-even-split"), Figure::Count(u64::try_from(half).unwrap_or(0))),
        None => metric,
    }
}

fn parties<'a>(words: &'a Words<'_>, title: &'a str, power: &'a BodyPower) -> impl Iterator<Item = Metric> + 'a {
    power.parties.iter().map(move |own| {
        let party = words.party(own.party);
        let name = words.text(&Message::new("metrics-power-of").with("party", party.as_str()).with("body", title));
        let metric = Metric::new("banzhaf", name, Figure::Share(own.together.0.clone()))
            .of(&party)
            .with(words.word("metrics-votes"), Figure::Count(own.votes))
            .with(words.word("metrics-shapley"), Figure::Share(own.together.1.clone()));
        let metric = if own.voters > 1 {
            metric.with(words.word("metrics-each"), Figure::Share(own.each.banzhaf.clone()))
        } else {
            metric.with(words.word("metrics-absolute"), Figure::Share(own.each.absolute.clone()))
        };
        let said =
            [("metrics-wins-alone", own.wins_alone), ("metrics-blocks-alone", own.blocks_alone), ("metrics-never-counts", own.dummy)];
        let metric = metric.with(words.word("metrics-as-bloc"), Figure::Share(own.bloc.banzhaf.clone()));
        said.into_iter().filter(|(_, holds)| *holds).fold(metric, |metric, (id, _)| metric.with(words.word(id), Figure::Truth(true)))
    })
}

/// How likely the quorum of a body of single people is, where a scenario says how many come.
fn quorum(words: &Words<'_>, id: BodyId, body: &Body, title: &str) -> Option<Metric> {
    let [Seats { party, count: 1, per_member: true, .. }] = body.seats.as_slice() else { return None };
    let quorum = body.quorum.as_ref()?;
    let members = words.model.parties[*party].members?;
    let (turnout, scenario) = turnout(words.model, *party, id)?;
    let needed = |threshold: Threshold| match threshold {
        Threshold::Count(count) => Some(count),
        Threshold::Share(share) => (share * Rational::from_integer(i128::from(members))).ceil().to_integer().to_u32(),
    };
    let chance = |threshold: Threshold| Some(Figure::Chance(chance_of_quorum(members, turnout.to_f64()?, needed(threshold)?)));
    let name = words.text(&Message::new("metrics-quorum").with("body", title));
    let metric = Metric::new("quorum", name, chance(quorum.first)?)
        .of(&body.name.text)
        .with(words.text(&Message::new("metrics-turnout").with("scenario", scenario)), Figure::Share(turnout.into()));
    Some(match quorum.second.as_ref().and_then(|second| chance(second.threshold)) {
        Some(second) => metric.with(words.word("metrics-second-call"), second),
        None => metric,
    })
}

/// The mean turnout of a party in a body, by the first scenario that says it as a share.
fn turnout(model: &Model, party: PartyId, body: BodyId) -> Option<(Rational, &str)> {
    let share = |value: &Value| value.quantity().filter(|quantity| quantity.unit == Unit::Share).map(|quantity| quantity.value);
    model.scenarios.values().filter(|scenario| !scenario.is_story).find_map(|scenario| {
        let answer = scenario.answers.iter().find(|answer| {
            let of = &answer.observation;
            of.kind == ObservationKind::Turnout && of.party == Some(party) && [Within::Anywhere, Within::Body(body)].contains(&of.within)
        })?;
        let mean = match answer.laws.first()? {
            Law::Fixed(value) | Law::About { mean: value, .. } | Law::Between { usually: Some(value), .. } => share(value),
            Law::Between { low, high, usually: None, .. } | Law::NineInTen { low, high, skewed: false } => {
                Some((share(low)? + share(high)?) / Rational::from_integer(2))
            }
            Law::Each { chance, .. } => Some(*chance),
            Law::Chance { .. } | Law::OneOf(_) | Law::Column { .. } | Law::Average(_) | Law::NineInTen { .. } | Law::Mixture(_) => None,
        }?;
        Some((mean, scenario.name.text.as_str()))
    })
}
