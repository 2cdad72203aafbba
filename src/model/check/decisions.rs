//! W07 votes-twice, W09 long-decision: decisions within a stage.

use super::schedule::Schedule;
use super::{Findings, words};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Actor, Gate, Lasts, Model, Stage, StageId};
use crate::quantity::{CalendarSpan, Day, TimeUnit};
use crate::source::Loc;

const HALF_A_YEAR: CalendarSpan = CalendarSpan { count: 6, unit: TimeUnit::Month };

fn decisions(stage: &Stage) -> impl Iterator<Item = (Actor, Loc)> {
    stage.gates.iter().filter_map(|(gate, loc)| match gate {
        Gate::DecidedBy(actor) => Some((*actor, *loc)),
        _ => None,
    })
}

/// One judging has one answer to one question: asked twice, the same body would only repeat itself.
pub(super) fn twice(model: &Model, findings: &mut Findings) {
    for stage in model.stages.values() {
        let mut seen: Vec<(Actor, Loc)> = Vec::new();
        for (actor, loc) in decisions(stage) {
            if let Some((_, first)) = seen.iter().find(|(other, _)| *other == actor) {
                let message = Message::new("check-votes-twice").with("actor", words::actor(model, actor)).with("stage", &stage.name.text);
                findings.push(
                    Diagnostic::new(codes::VOTES_TWICE, loc, message)
                        .label(*first, Message::new("check-first-vote"))
                        .help(Message::new("check-votes-twice-help")),
                );
            }
            seen.push((actor, loc));
        }
    }
}

/// `decided by` is asked once, when the stage closes. On a stage longer than half a year it is often meant for who governs it
/// from day to day. A stage with a ballot is its vote, however long.
pub(super) fn long(model: &Model, schedule: &Schedule, findings: &mut Findings) {
    for (id, stage) in model.stages.iter().filter(|(_, stage)| stage.ballot.is_none()) {
        let Some((actor, loc)) = decisions(stage).next() else { continue };
        if is_long(stage, id, schedule) {
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
fn is_long(stage: &Stage, id: StageId, schedule: &Schedule) -> bool {
    match stage.lasts {
        Some(Lasts::For(span) | Lasts::Range { least: span, .. }) => {
            let opens = schedule.earliest(id).unwrap_or(Day(0));
            span.after(opens, 1) > HALF_A_YEAR.after(opens, 1)
        }
        Some(Lasts::Until(_)) | None => schedule.planned(id).is_some_and(|window| window.closes > HALF_A_YEAR.after(window.opens, 1)),
    }
}
