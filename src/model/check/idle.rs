//! S03 idle-party, S04 idle-asset: who and what the charter names and then forgets.

use super::part::Parts;
use super::{Findings, words};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Brings, Model, Offered, PartyId, RungAct, When};
use crate::quantity::Unit;

/// A party without any role, seat, duty, benefit, source, governance task or group. Money that it brings is a part too: it
/// enters the books. Other things that it brings are not: with nothing else in the charter they are idle with it.
pub(super) fn parties(model: &Model, parts: &Parts<'_>, findings: &mut Findings) {
    for (id, party) in model.parties.iter().filter(|(id, _)| is_idle(model, parts, *id)) {
        findings.push(
            Diagnostic::new(codes::IDLE_PARTY, party.name.loc, Message::new("check-idle-party").with("party", words::party(model, id)))
                .help(Message::new("check-idle-party-help").with("party", words::party(model, id))),
        );
    }
}

fn is_idle(model: &Model, parts: &Parts<'_>, party: PartyId) -> bool {
    !parts.is_named(party) && !model.parties[party].brings.iter().any(|brings| brings.asset == "a_money" || is_tied(brings))
}

fn is_tied(brings: &Brings) -> bool {
    matches!(brings.when, When::During(_))
}

/// What a party brings counts as used when
/// - money: the party is a source of a stage, or anything in the charter costs money (all money goes into one cash);
/// - time in hours: a stage needs hours from the party, or the party is active (in the stage named by `during`, if one is);
/// - anything else (spaces, skills, land, …), for which the language has no clause of use: `during` names a stage, or the
///   party is active anywhere.
///
/// Active is who takes part in a stage at level 2 (`consults`) or more, sits in a body, owes or watches a duty, measures,
/// or has a task in `governance`; members of a group are active through it.
pub(super) fn assets(model: &Model, parts: &Parts<'_>, findings: &mut Findings) {
    let spends = spends_money(model);
    for (id, party) in model.parties.iter().filter(|(id, _)| !is_idle(model, parts, *id)) {
        let is_source = model.stages.values().any(|stage| stage.fund.sources.iter().any(|source| source.party == id));
        for brings in &party.brings {
            let name = words::party(model, id);
            let finding = match (brings.asset, &brings.when) {
                ("a_money", _) if spends || is_source => continue,
                ("a_money", _) => Message::new("check-idle-money"),
                ("a_time", When::During(stage)) if is_hours(brings) && !parts.acts_in(id, *stage) => {
                    Message::new("check-idle-time-during").with("stage", &model.stages[*stage].name.text)
                }
                ("a_time", When::During(_)) => continue,
                ("a_time", _) if parts.acts(id) => continue,
                ("a_time", _) => Message::new("check-idle-time"),
                (_, When::During(_)) => continue,
                _ if parts.acts(id) => continue,
                _ => Message::new("check-idle-asset"),
            };
            let help = match brings.asset {
                "a_money" => Message::new("check-idle-money-help"),
                "a_time" => Message::new("check-idle-time-help"),
                _ => Message::new("check-idle-asset-help"),
            };
            findings.push(Diagnostic::new(codes::IDLE_ASSET, brings.loc, finding.with("party", name)).help(help.with("party", name)));
        }
    }
}

fn is_hours(brings: &Brings) -> bool {
    matches!(&brings.offered, Offered::Quantity(quantity) if quantity.unit == Unit::Hours)
}

fn spends_money(model: &Model) -> bool {
    let stage_ladders = model.stages.values().flat_map(|stage| [&stage.otherwise, &stage.short_money, &stage.short_hours]);
    let mut rungs = stage_ladders.chain(model.duties.values().map(|duty| &duty.if_broken)).flatten().flat_map(|ladder| &ladder.rungs);
    model
        .stages
        .values()
        .any(|stage| !stage.fund.lines.is_empty() || !stage.costs.is_empty() || stage.fund.target.is_some() || stage.ballot.is_some())
        || model.indicators.values().any(|indicator| indicator.pays.is_some())
        || rungs.any(|rung| matches!(rung.act, RungAct::Pay { .. } | RungAct::Remedy { worth: Some(_), .. }))
}
