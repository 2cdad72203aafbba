//! A body: who votes, how many votes pass a proposal, who must be there, what each vote is worth.

use super::super::Project;
use super::super::amount::percent;
use super::super::words::code;
use super::amount::{needed, quorum};
use super::sheet::Sheet;
use crate::analysis::power;
use crate::diagnostic::Message;
use crate::model::{Actor, Body, BodyId, Gate, Model, Name};
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
    let counts = needed(model, id).into_iter().chain(quorum(model, body));
    sheet.list(&project.word("ide-votes"), counts.map(|message| project.say(&message)));
    match power::power(model, id) {
        Ok(known) => {
            let seats = known.parties.iter().map(|power| line(project, model, power, known.votes));
            sheet.list(&project.word("ide-seats"), seats);
        }
        Err(missing) => {
            let seats = body.seats.iter().map(|seats| format!("`{}`", model.parties[seats.party].name.text));
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

/// What a party is in the body.
pub(super) fn line(project: &Project<'_>, model: &Model, power: &power::PartyPower, all: u64) -> String {
    let name: &Name = &model.parties[power.party].name;
    let worth = says(project, power, all);
    format!("`{}`: {worth}", name.text)
}

/// Votes, power, and what can be done with them alone.
pub(super) fn says(project: &Project<'_>, power: &power::PartyPower, all: u64) -> String {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let message =
        Message::new("ide-power").with("votes", number(power.votes)).with("all", number(all)).with("power", percent(&power.together.0));
    let mut text = project.say(&message);
    let alone = match (power.wins_alone, power.blocks_alone, power.dummy) {
        (true, ..) => Some("ide-wins-alone"),
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
