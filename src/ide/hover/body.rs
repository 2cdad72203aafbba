//! A body: who votes, how many votes pass a proposal, who must be there, what each vote is worth.

use super::super::Project;
use super::super::amount::percent;
use super::super::words::code;
use super::amount::{first_call, needed, second_call};
use super::sheet::Sheet;
use crate::analysis::power;
use crate::diagnostic::Message;
use crate::model::{Actor, Body, BodyId, Gate, Model, Name, PartyId, Tie};
use crate::rules::thing::word;
use crate::rules::words::of_method;

pub(super) fn body(project: &Project<'_>, model: &Model, id: BodyId, body: &Body, doc: Option<&str>) -> String {
    let mut sheet = Sheet::default();
    sheet.line(project.heading(&body.name, &body.title));
    sheet.line(doc.unwrap_or_default());
    let decides = match body.decides_loc {
        Some(loc) => code(project.sources.text(loc)),
        None => project.say(&Message::new("ide-decides").with("method", word(of_method(body.method)))),
    };
    sheet.line(decides);
    let counts = [needed(model, id), first_call(model, body), second_call(model, body)].into_iter().flatten();
    sheet.list(&project.word("ide-votes"), counts.map(|message| project.say(&message)));
    match power::power(model, id) {
        Ok(known) => {
            let seats = known.parties.iter().map(|power| {
                let name: &Name = &model.parties[power.party].name;
                format!("`{}`: {}{}", name.text, says(project, power, known.votes), rights(project, body, power.party))
            });
            sheet.list(&project.word("ide-seats"), seats);
        }
        Err(missing) => {
            let mut parties: Vec<PartyId> = Vec::new();
            for party in body.seats.iter().map(|seats| seats.party).chain(body.veto.iter().copied()) {
                if !parties.contains(&party) {
                    parties.push(party);
                }
            }
            let seats = parties.into_iter().map(|party| format!("`{}`{}", model.parties[party].name.text, rights(project, body, party)));
            sheet.list(&project.word("ide-seats"), seats);
            sheet.line(project.say(&missing.what));
        }
    }
    let decides = model
        .stages
        .values()
        .filter(|stage| stage.gates.iter().any(|(gate, _)| matches!(gate, Gate::DecidedBy(Actor::Body(by)) if *by == id)));
    let decided: Vec<String> = decides.map(|stage| format!("`{}`", stage.name.text)).collect();
    if !decided.is_empty() {
        sheet.line(project.say(&Message::new("ide-body-decides").with("stages", decided.join(", "))));
    }
    sheet.markdown()
}

/// What a party may besides its votes.
pub(super) fn rights(project: &Project<'_>, body: &Body, party: PartyId) -> String {
    let veto = body.veto.contains(&party).then_some("ide-has-veto");
    let casts = matches!(body.tie, Some(Tie::DecidedBy(by)) if by == party).then_some("ide-decides-ties");
    veto.into_iter().chain(casts).map(|id| format!(", {}", project.word(id))).collect()
}

/// Votes, power, and what can be done with them alone. People who vote one by one are strong together only if they agree.
pub(super) fn says(project: &Project<'_>, power: &power::PartyPower, all: u64) -> String {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let are_many = power.voters > 1;
    let message = Message::new(if are_many { "ide-power-of-many" } else { "ide-power" })
        .with("votes", number(power.votes))
        .with("all", number(all))
        .with("each", percent(&power.each.banzhaf))
        .with("power", percent(&power.together.0));
    let mut text = project.say(&message);
    let alone = match (power.wins_alone, power.blocks_alone, power.dummy) {
        (true, ..) if are_many => Some("ide-win-if-agreed"),
        (true, ..) => Some("ide-wins-alone"),
        (_, true, _) if are_many => Some("ide-block-if-agreed"),
        (_, true, _) => Some("ide-blocks-alone"),
        (.., true) => Some("ide-never-changes"),
        _ => None,
    };
    if let Some(id) = alone {
        text.push_str(", ");
        text.push_str(&project.word(id));
    }
    text
}
