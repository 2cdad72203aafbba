//! A party: its whole part in the charter.

use super::super::Project;
use super::super::amount::{Reckoned, brought_in_all, hours, hours_in_all, said, sum};
use super::super::words::code;
use super::body::{rights, says};
use super::sheet::Sheet;
use crate::analysis::power;
use crate::analysis::taking_part::{Level, leads, level};
use crate::diagnostic::{Arg, Message};
use crate::model::{Actor, Duty, Party, PartyId};
use crate::rules::thing::word;

pub(super) fn party(project: &Project<'_>, reckoned: &Reckoned<'_>, id: PartyId, party: &Party, doc: Option<&str>) -> String {
    let mut sheet = Sheet::default();
    sheet.line(project.heading(&party.name, &party.title));
    sheet.line(what(project, reckoned, party));
    sheet.line(doc.unwrap_or_default());
    sheet.list(
        &project.word("ide-brings"),
        party.brings.iter().map(|brings| {
            let written = code(project.sources.text(brings.loc));
            match said(project, reckoned.brought(party, brings)) {
                Some(worked) => format!("{written}: {worked}"),
                None => written,
            }
        }),
    );
    sheet.list(&project.word("ide-seats"), seats(project, reckoned, id));
    sheet.list(&project.word("ide-stages"), stages(project, reckoned, id));
    sheet.list(&project.word("ide-duties"), duties(project, reckoned, id));
    sheet.list(&project.word("ide-money-and-hours"), sums(project, reckoned, id, party));
    sheet.markdown()
}

/// Kind, flags and heads.
fn what(project: &Project<'_>, reckoned: &Reckoned<'_>, party: &Party) -> String {
    let flags = [(party.beneficiary, "beneficiary"), (party.minors, "minors"), (party.vulnerable, "vulnerable")];
    let ids = std::iter::once(party.kind).chain(flags.into_iter().filter(|(set, _)| *set).map(|(_, id)| id));
    let mut parts: Vec<String> = ids.filter(|id| !id.is_empty()).map(|id| project.catalogue.arg(&word(id))).collect();
    parts.extend(party.members.map(|members| project.say(&Message::new("ide-people").with("count", i64::from(members)))));
    let whole = party.belongs_to.map(|whole| reckoned.model.parties[whole].name.text.as_str());
    parts.extend(whole.map(|whole| project.say(&Message::new("ide-belongs-to").with("party", whole))));
    parts.join(", ")
}

/// Its votes in each body, and what they are worth.
fn seats(project: &Project<'_>, reckoned: &Reckoned<'_>, id: PartyId) -> Vec<String> {
    let model = reckoned.model;
    let seated = |body: &crate::model::Body| body.veto.contains(&id) || body.seats.iter().any(|seats| seats.party == id);
    let mut lines = Vec::new();
    for (body_id, body) in model.bodies.iter().filter(|(_, body)| seated(body)) {
        let rights = rights(project, body, id);
        let known = power::power(model, body_id);
        lines.push(match known.as_ref().map(|known| (known.of(id), known.votes)) {
            Ok((Some(power), all)) => format!("`{}`: {}{rights}", body.name.text, says(project, power, all)),
            _ => format!("`{}`{rights}", body.name.text),
        });
    }
    lines
}

/// Stages by how far it takes part in them, the furthest first.
fn stages(project: &Project<'_>, reckoned: &Reckoned<'_>, id: PartyId) -> Vec<String> {
    let model = reckoned.model;
    let name = |stage: crate::model::StageId| format!("`{}`", model.stages[stage].name.text);
    let led: Vec<String> = model.stages.ids().filter(|stage| leads(model, id, *stage)).map(name).collect();
    let mut lines = Vec::new();
    if !led.is_empty() {
        lines.push(project.say(&Message::new("ide-leads").with("stages", led.join(", "))));
    }
    let levels: Vec<(crate::model::StageId, Level)> =
        model.stages.ids().filter_map(|stage| Some((stage, level(model, id, stage).ok()?))).collect();
    let names = [
        (Level::Decides, "ide-level-decides"),
        (Level::Collaborates, "ide-level-works-along"),
        (Level::Involved, "ide-level-involved"),
        (Level::Consulted, "ide-level-consulted"),
        (Level::Informed, "ide-level-informed"),
    ];
    for (wanted, text) in names {
        let at: Vec<String> = levels.iter().filter(|(_, level)| *level == wanted).map(|(stage, _)| name(*stage)).collect();
        if !at.is_empty() {
            lines.push(project.say(&Message::new(text).with("stages", at.join(", "))));
        }
    }
    lines
}

/// Duties and standards: that it owes, that are owed to it, that it watches.
fn duties(project: &Project<'_>, reckoned: &Reckoned<'_>, id: PartyId) -> Vec<String> {
    let own = Actor::Party(id);
    let listed = |text: &'static str, holds: &dyn Fn(&Duty) -> bool| {
        let names: Vec<String> = reckoned
            .model
            .duties
            .values()
            .filter(|duty| holds(duty))
            .map(|duty| match project.title(&duty.title) {
                Some(title) => format!("`{}` ({})", duty.name.text, super::super::words::plain(title)),
                None => format!("`{}`", duty.name.text),
            })
            .collect();
        (!names.is_empty()).then(|| project.say(&Message::new(text).with("duties", names.join(", "))))
    };
    let lines = [
        listed("ide-owes", &|duty| duty.debtor == Some(own)),
        listed("ide-is-owed", &|duty| duty.owed_to.contains(&own)),
        listed("ide-watches", &|duty| duty.watched_by == Some(own)),
    ];
    lines.into_iter().flatten().collect()
}

/// Money brought and pledged, hours offered and needed.
fn sums(project: &Project<'_>, reckoned: &Reckoned<'_>, id: PartyId, party: &Party) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some((money, all_known)) = brought_in_all(reckoned, party) {
        let text = if all_known { "ide-brings-in-all" } else { "ide-brings-at-least" };
        lines.push(project.say(&Message::new(text).with("amount", money.to_string())));
    }
    let pledges = reckoned.model.stages.values().flat_map(|stage| &stage.fund.sources).filter(|source| source.party == id);
    if let Some(pledged) = sum(pledges.map(|source| source.amount)) {
        lines.push(project.say(&Message::new("ide-pledged").with("amount", pledged.to_string())));
    }
    let paid = reckoned.model.stages.values().flat_map(|stage| &stage.fund.lines).filter(|line| line.to == Some(Actor::Party(id)));
    if let Some(paid) = sum(paid.map(|line| line.amount)) {
        lines.push(project.say(&Message::new("ide-is-paid").with("amount", paid.to_string())));
    }
    if let Some(offered) = hours_in_all(reckoned, party) {
        lines.push(project.say(&Message::new("ide-offers-hours").with("hours", hours(offered))));
    }
    for (stage_id, stage) in reckoned.model.stages.iter() {
        for need in stage.needs.iter().filter(|need| need.from.contains(&id)) {
            let amount = match reckoned.needed(stage_id, need) {
                Some(worked) => Arg::from(project.say(&worked)),
                None => Arg::from(code(project.sources.text(need.loc))),
            };
            lines.push(project.say(&Message::new("ide-is-needed").with("amount", amount).with("stage", &stage.name.text)));
        }
    }
    lines
}
