//! W07 votes-twice, W09 long-decision: decisions within a stage.

use super::schedule::Schedule;
use super::{Findings, words};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Actor, Gate, Lasts, Model, Stage, StageId, Tie};
use crate::quantity::{CalendarSpan, Day, TimeUnit};
use crate::source::Loc;

const HALF_A_YEAR: CalendarSpan = CalendarSpan { count: 6, unit: TimeUnit::Month };

fn decisions(stage: &Stage) -> impl Iterator<Item = (Actor, Loc)> {
    stage.gates.iter().filter_map(|(gate, loc)| match gate {
        Gate::DecidedBy(actor) => Some((*actor, *loc)),
        _ => None,
    })
}

/// In one judging a body votes once. A tie that comes back to the body whose tie it is, over any number of bodies that
/// settle each other's ties, would have it vote again on what it has just left even.
pub(super) fn twice(model: &Model, findings: &mut Findings) {
    for (id, body) in model.bodies.iter() {
        let mut next = body.tie;
        for _ in 0..model.bodies.len() {
            let Some(Tie::DecidedByBody(other)) = next else { break };
            if other == id {
                let message = Message::new("check-votes-twice").with("body", &body.name.text);
                let finding = Diagnostic::new(codes::VOTES_TWICE, body.tie_loc.unwrap_or(body.name.loc), message);
                findings.push(finding.help(Message::new("check-votes-twice-help")));
                break;
            }
            next = model.bodies[other].tie;
        }
    }
}

/// `decided by` is asked once, when the stage closes. On a stage longer than half a year it is often meant for who governs it
/// from day to day. A stage with a ballot is its vote, however long.
pub(super) fn long(model: &Model, schedule: &Schedule, findings: &mut Findings) {
    for (id, stage) in model.stages.iter().filter(|(_, stage)| stage.ballot.is_none()) {
        let Some((actor, loc)) = decisions(stage).next() else { continue };
        if is_long(model, stage, id, schedule) {
            let message = Message::new("check-long-decision").with("actor", words::actor(model, actor)).with("stage", &stage.name.text);
            let mut finding = Diagnostic::new(codes::LONG_DECISION, loc, message);
            if let Some(lasts) = stage.lasts_loc {
                finding = finding.label(lasts, Message::new("check-long-stage"));
            }
            findings.push(finding.help(Message::new("check-long-decision-help").with("actor", words::actor(model, actor))));
        }
    }
}

/// Longer than half a year at the least; until a date, as planned.
fn is_long(model: &Model, stage: &Stage, id: StageId, schedule: &Schedule) -> bool {
    match stage.lasts {
        Some(Lasts::For(span) | Lasts::Range { least: span, .. }) => {
            let opens = schedule.earliest(id).unwrap_or(Day(0));
            span.after(opens, 1, &model.workdays) > HALF_A_YEAR.after(opens, 1, &model.workdays)
        }
        Some(Lasts::Until(_)) | None => {
            schedule.planned(id).is_some_and(|window| window.closes > HALF_A_YEAR.after(window.opens, 1, &model.workdays))
        }
    }
}
