//! Dates, spans, rates and shares.

use super::super::Project;
use super::super::amount::{self, Reckoned, said};
use super::super::cursor::{Cursor, holds};
use super::super::words::code;
use super::sheet::Sheet;
use crate::diagnostic::{Arg, Message};
use crate::model::{Body, BodyId, Brings, Lasts, Model, Offered, Threshold, quantity_alone};
use crate::quantity::{Date, Exact, Quantity};
use crate::source::Loc;
use crate::syntax::{Node, Rule};

/// A date: its weekday, and where it stands in the period.
pub(super) fn date(project: &Project<'_>, cursor: &Cursor<'_>, node: &Node) -> Option<String> {
    let date: Date = node.text(cursor.text).trim().parse().ok()?;
    let mut sheet = Sheet::default();
    sheet.line(project.say(&Message::new("ide-date").with("date", date.to_string()).with("weekday", amount::weekday(date))));
    let model = project.home(cursor.file).map(|unit| &unit.model);
    sheet.line(said(project, model.and_then(|model| amount::in_period(model, date))).unwrap_or_default());
    Some(sheet.markdown())
}

/// A quantity, with what it comes to where it stands.
pub(super) fn quantity(project: &Project<'_>, cursor: &Cursor<'_>, node: &Node) -> Option<String> {
    let mut sheet = Sheet::default();
    sheet.line(code(node.text(cursor.text).trim()));
    let alone = quantity_alone(cursor.text, node);
    let lines = [
        alone.as_ref().and_then(amount::converted),
        alone.as_ref().and_then(amount::days).map(|days| Message::new("ide-days").with("days", days)),
        alone.as_ref().and_then(|quantity| amount::working_days(quantity, &project.home(cursor.file)?.model)),
        alone.as_ref().filter(|quantity| quantity.per.is_empty()).and_then(|quantity| match quantity.unit {
            crate::quantity::Unit::Share if node.has(Rule::share) && node.text(cursor.text).contains('/') => {
                Some(Message::new("ide-worked").with("amount", amount::percent(&Exact::from(quantity.value))))
            }
            _ => None,
        }),
    ];
    let count = lines.iter().flatten().count();
    for line in lines.into_iter().flatten() {
        sheet.line(project.say(&line));
    }
    let here = in_place(project, cursor, node, alone.as_ref());
    let found = count + here.len();
    here.into_iter().for_each(|line| sheet.line(project.say(&line)));
    if let Some(working) = node.child(Rule::working) {
        sheet.line(project.say(&Message::new("ide-working").with("working", code(working.text(cursor.text).trim()))));
    }
    (found > 0 || node.has(Rule::working)).then(|| sheet.markdown())
}

/// What the quantity of a clause comes to there.
fn in_place(project: &Project<'_>, cursor: &Cursor<'_>, node: &Node, alone: Option<&Quantity>) -> Vec<Message> {
    let (Some(unit), Some(declaration), Some(clause)) = (project.home(cursor.file), cursor.declaration, cursor.clause) else {
        return Vec::new();
    };
    let Some((_, name)) = &declaration.name else { return Vec::new() };
    let name = Loc::new(cursor.file, *name);
    let here = |loc: Loc| loc.file == cursor.file && holds(clause.span, loc.span.start as usize);
    let at_cursor = |loc: Loc| loc.file == cursor.file && holds(loc.span, cursor.offset);
    let reckoned = Reckoned::of(unit);
    let model = reckoned.model;
    match clause.id {
        "brings" => {
            let Some((_, party)) = reckoned.party_at(name) else { return Vec::new() };
            // What it is worth stands in the same line.
            let offered =
                |brings: &&Brings| matches!((&brings.offered, alone), (Offered::Quantity(offered), Some(alone)) if offered == alone);
            let brings = party.brings.iter().filter(|brings| here(brings.loc)).filter(offered);
            brings.filter_map(|brings| reckoned.brought(party, brings)).collect()
        }
        "needs" => {
            let Some((id, stage)) = reckoned.stage_at(name) else { return Vec::new() };
            stage.needs.iter().filter(|need| at_cursor(need.loc)).filter_map(|need| reckoned.needed(id, need)).collect()
        }
        "source" => {
            let Some((_, stage)) = reckoned.stage_at(name) else { return Vec::new() };
            let sources = stage.fund.sources.iter().filter(|source| here(source.loc));
            sources.filter_map(|source| amount::of_target(&stage.fund, source)).collect()
        }
        "lasts" => {
            let Some((id, stage)) = reckoned.stage_at(name) else { return Vec::new() };
            // The last quantity that says how long it usually takes is what is planned with; bounds and the long stop are not.
            let path = cursor.path();
            let within = |rule: Rule| path.iter().any(|node| node.rule == rule);
            let is_range = node.rule == Rule::span_range;
            let plans = match stage.lasts {
                Some(Lasts::Range { usually: Some(_), .. }) => within(Rule::usually),
                Some(Lasts::Range { usually: None, .. }) => is_range,
                _ => !within(Rule::long_stop),
            };
            let planned = reckoned.planned(id).filter(|_| plans).map(|dates| Message::new("ide-planned").with("dates", dates));
            let between = (plans && is_range).then(|| Message::new("ide-middle-of-range"));
            planned.into_iter().chain(between).collect()
        }
        "quorum" => {
            let Some((_, body)) = model.bodies.iter().find(|(_, body)| body.name.loc == name) else { return Vec::new() };
            let path = cursor.path();
            let told = match path.iter().find(|node| node.rule == Rule::second_call) {
                None => first_call(model, body),
                // Behind it may stand after how long.
                Some(second) => second_call(model, body).filter(|_| second.child(Rule::quantity).is_some_and(|of| of.span == node.span)),
            };
            told.into_iter().collect()
        }
        "decides" => {
            model.bodies.iter().find(|(_, body)| body.name.loc == name).and_then(|(id, _)| needed(model, id)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn heads(model: &Model, body: &Body, threshold: Threshold) -> Option<i64> {
    amount::threshold(model, body, threshold).and_then(|heads| i64::try_from(heads).ok())
}

/// How many have to be there.
pub(super) fn first_call(model: &Model, body: &Body) -> Option<Message> {
    let first = heads(model, body, body.quorum.as_ref()?.first)?;
    let all = i64::try_from(amount::all_seats(model, body)?).ok()?;
    Some(Message::new("ide-quorum").with("heads", first).with("all", all))
}

/// How many have to be there at the second call.
pub(super) fn second_call(model: &Model, body: &Body) -> Option<Message> {
    let second = body.quorum.as_ref()?.second.as_ref()?;
    let heads = heads(model, body, second.threshold)?;
    let after = second.after.map_or_else(|| Arg::from(Message::new("ide-next-day")), crate::rules::value::shown_span);
    Some(Message::new("ide-second-call").with("heads", heads).with("after", after))
}

/// How many votes pass a proposal.
pub(super) fn needed(model: &Model, body: BodyId) -> Option<Message> {
    let power = crate::analysis::power::power(model, body).ok()?;
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    Some(Message::new("ide-votes-needed").with("needed", number(power.needed)).with("all", number(power.votes)))
}
