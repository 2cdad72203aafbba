//! W02 reopening-in-vain, W03 not-done-again, W04 idle-otherwise, W11 skipped-funding: what follows on a failure.

use super::schedule::Schedule;
use super::{Findings, words};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Lasts, Model, Occasion, Rung, RungAct, Stage, StageId};

pub(super) fn reopenings(model: &Model, schedule: &Schedule, findings: &mut Findings) {
    for (id, stage) in model.stages.iter() {
        let shortage = [&stage.short_money, &stage.short_hours].into_iter().flatten().flat_map(|ladder| &ladder.rungs);
        for rung in stage.otherwise.iter().flat_map(|ladder| &ladder.rungs) {
            in_vain(model, schedule, id, stage, rung, findings);
            not_done_again(model, schedule, id, rung, findings);
        }
        for rung in shortage {
            not_done_again(model, schedule, id, rung, findings);
        }
    }
}

/// A stage that fails and reopens others comes round again only if it waits for one of them; otherwise it stays failed. The
/// next occasion of a series comes anyway.
fn in_vain(model: &Model, schedule: &Schedule, id: StageId, stage: &Stage, rung: &Rung, findings: &mut Findings) {
    let RungAct::Reopen { stages, .. } = &rung.act else { return };
    if stage.occasion.is_series() || stages.iter().any(|of| *of == id || schedule.depends(id, *of)) {
        return;
    }
    let reopened = words::list(stages.iter().map(|of| model.stages[*of].name.text.as_str()));
    let message = Message::new("check-reopen-in-vain").with("stage", &stage.name.text).with("reopened", &reopened);
    let finding = Diagnostic::new(codes::REOPENING_IN_VAIN, rung.loc, message);
    let finding = finding.label(stage.starts_loc.unwrap_or(stage.name.loc), Message::new("check-does-not-wait"));
    findings.push(finding.help(Message::new("check-reopen-in-vain-help").with("reopened", reopened)));
}

/// A rung reopens only what it names. Said of stages that stand on a reopened one and are over by then (the failing stage, or
/// the host of its series, opened after them): they are not done again.
fn not_done_again(model: &Model, schedule: &Schedule, id: StageId, rung: &Rung, findings: &mut Findings) {
    let RungAct::Reopen { stages: reopened, .. } = &rung.act else { return };
    let host = host_of(model, id);
    let stale: Vec<StageId> = model
        .stages
        .ids()
        .filter(|of| *of != id && Some(*of) != host && !reopened.contains(of) && !model.stages[*of].occasion.is_series())
        .filter(|of| schedule.depends(host.unwrap_or(id), *of) && reopened.iter().any(|named| schedule.depends(*of, *named)))
        .collect();
    if stale.is_empty() {
        return;
    }
    let name = |of: &StageId| model.stages[*of].name.text.as_str();
    let message = Message::new("check-not-done-again")
        .with("stages", words::list(stale.iter().map(name)))
        .with("count", stale.len())
        .with("reopened", words::list(reopened.iter().map(name)));
    let finding = stale.iter().fold(Diagnostic::new(codes::NOT_DONE_AGAIN, rung.loc, message), |finding, of| {
        finding.label(model.stages[*of].name.loc, Message::new("check-stays-done"))
    });
    let all = reopened.iter().chain(&stale).map(name).collect::<Vec<_>>();
    findings.push(finding.help(Message::new("check-not-done-again-help").with("all", joined(&all))));
}

/// Names as a rung lists them; the word between them is a message of its own.
fn joined(names: &[&str]) -> Message {
    match names {
        [rest @ .., last] if !rest.is_empty() => Message::new("check-and").with("first", joined(rest)).with("last", *last),
        _ => Message::new("check-name").with("name", names.first().copied().unwrap_or_default()),
    }
}

fn host_of(model: &Model, id: StageId) -> Option<StageId> {
    match model.stages[id].occasion {
        Occasion::Every { during, .. } => during,
        _ => None,
    }
}

/// `otherwise` acts when a stage fails. Without anything that is judged, a long stop, or an end by date while it waits for
/// what it `requires`, a stage cannot fail.
pub(super) fn idle(model: &Model, findings: &mut Findings) {
    for stage in model.stages.values() {
        let Some(ladder) = &stage.otherwise else { continue };
        let waits = !stage.requires.is_empty() && matches!(stage.lasts, Some(Lasts::Until(_))) && !stage.occasion.is_series();
        if stage.gates.is_empty() && stage.long_stop.is_none() && !waits {
            let message = Message::new("check-idle-otherwise").with("stage", &stage.name.text);
            findings.push(Diagnostic::new(codes::IDLE_OTHERWISE, ladder.loc, message).help(Message::new("check-idle-otherwise-help")));
        }
    }
}

/// A co-financing that is skipped counts as done for what comes after it: what it should have paid for opens without money.
pub(super) fn skipped_funding(model: &Model, schedule: &Schedule, findings: &mut Findings) {
    for (id, stage) in model.stages.iter().filter(|(_, stage)| stage.fund.target.is_some()) {
        let mut rungs = stage.otherwise.iter().flat_map(|ladder| &ladder.rungs);
        let Some(skip) = rungs.find(|rung| matches!(rung.act, RungAct::Skip)) else { continue };
        let mut paid: Vec<StageId> = Vec::new();
        for of in stage.fund.lines.iter().filter_map(|line| line.stage) {
            if schedule.depends(of, id) && !paid.contains(&of) {
                paid.push(of);
            }
        }
        if paid.is_empty() {
            continue;
        }
        let names = words::list(paid.iter().map(|of| model.stages[*of].name.text.as_str()));
        let message = Message::new("check-skipped-funding").with("stage", &stage.name.text).with("paid", names).with("count", paid.len());
        let finding = paid.iter().fold(Diagnostic::new(codes::SKIPPED_FUNDING, skip.loc, message), |finding, of| {
            let paid = &model.stages[*of];
            finding.label(paid.starts_loc.unwrap_or(paid.name.loc), Message::new("check-opens-all-the-same"))
        });
        findings.push(finding.help(Message::new("check-skipped-funding-help")));
    }
}
