//! S09 date-inversion: something that would end before it begins, or be used before it is there.

use super::schedule::{Schedule, insured_from};
use super::{Findings, weighing};
use crate::diagnostic::{Diagnostic, Message, Severity, codes};
use crate::model::{Lasts, Model, Occasion, Stage, StageId, When};
use crate::quantity::{Date, Day};

pub(super) fn dates(model: &Model, schedule: &Schedule, findings: &mut Findings) {
    for (id, stage) in model.stages.iter() {
        if let Some(Lasts::Until(until)) = stage.lasts {
            ends_before_start(id, stage, until, schedule, findings);
            insured_after_end(model, stage, until, findings);
        }
        options_not_ready(model, id, stage, schedule, findings);
    }
    loans(model, findings);
    measures(model, findings);
}

/// A stage that lasts until a day before the first on which any run can open it, because of what it waits for. Its own
/// dates were compared when they were read.
fn ends_before_start(id: StageId, stage: &Stage, until: Date, schedule: &Schedule, findings: &mut Findings) {
    let own = match &stage.occasion {
        Occasion::On(_) => return,
        _ => stage.not_before,
    };
    let Some(opens) = schedule.earliest(id).filter(|_| own.is_none_or(|own| own <= until)) else { return };
    // What begins after the charter's end is reported as that.
    if opens <= Day::of(until) || schedule.period.is_some_and(|(_, last)| opens > last) {
        return;
    }
    let message = Message::new("check-ends-before-start")
        .with("stage", &stage.name.text)
        .with("until", until.to_string())
        .with("opens", opens.to_string());
    let mut finding = Diagnostic::new(codes::DATE_INVERSION, stage.lasts_loc.unwrap_or(stage.name.loc), message);
    if let Some(starts) = stage.starts_loc {
        finding = finding.label(starts, Message::new("check-opens-at-earliest").with("date", opens.to_string()));
    }
    findings.push(finding.help(Message::new("check-ends-before-start-help").with("date", opens.to_string())));
}

/// The stage waits for an insurance that begins after the stage's own end.
fn insured_after_end(model: &Model, stage: &Stage, until: Date, findings: &mut Findings) {
    let insured = stage.requires.iter().filter_map(|cond| insured_from(model, cond)).max();
    let Some(insured) = insured.filter(|insured| *insured > Day::of(until)) else { return };
    let policies = model.governance.iter().flat_map(|governance| &governance.insurance);
    let Some(policy) = policies.into_iter().find(|policy| Day::of(policy.from) == insured) else { return };
    let message = Message::new("check-insured-after-end")
        .with("stage", &stage.name.text)
        .with("until", until.to_string())
        .with("insured", insured.to_string());
    let finding = Diagnostic::new(codes::DATE_INVERSION, policy.loc, message);
    let label = Message::new("check-ends-on").with("date", until.to_string());
    findings.push(finding.label(stage.lasts_loc.unwrap_or(stage.name.loc), label).help(Message::new("check-insured-after-end-help")));
}

/// A vote on options that come from a stage for which it does not wait. Only a warning: it may be over all the same.
fn options_not_ready(model: &Model, id: StageId, stage: &Stage, schedule: &Schedule, findings: &mut Findings) {
    let Some(ballot) = &stage.ballot else { return };
    let Some(from) = ballot.options_from.as_ref().and_then(|options| options.stage) else { return };
    let (Some(opens), source) = (schedule.earliest(id), &model.stages[from]) else { return };
    let over = matches!(source.lasts, Some(Lasts::Until(date)) if Day::of(date) < opens);
    if schedule.depends(id, from) || from == id || over {
        return;
    }
    let message = Message::new("check-options-not-ready").with("stage", &stage.name.text).with("from", &source.name.text);
    let finding = Diagnostic::new(codes::DATE_INVERSION, stage.starts_loc.unwrap_or(stage.name.loc), message)
        .label(source.name.loc, Message::new("check-options-come-from"))
        .help(Message::new("check-options-not-ready-help").with("from", &source.name.text));
    findings.push(weighing(Severity::Warning, finding));
}

/// A loan that goes back before it has come.
fn loans(model: &Model, findings: &mut Findings) {
    for brings in model.parties.values().flat_map(|party| &party.brings) {
        let comes = match brings.when {
            When::On(date) => Some(date),
            When::Instalments { from, .. } => Some(from),
            _ => None,
        };
        if let (Some(comes), Some(back)) = (comes, brings.back_on)
            && back <= comes
        {
            let message = Message::new("check-loan-back").with("comes", comes.to_string()).with("back", back.to_string());
            findings.push(Diagnostic::new(codes::DATE_INVERSION, brings.loc, message).help(Message::new("check-loan-back-help")));
        }
    }
}

/// A target that is to be reached before, or on the day when, the baseline is measured.
fn measures(model: &Model, findings: &mut Findings) {
    for indicator in model.indicators.values() {
        let (Some((_, baseline)), Some((_, target))) = (&indicator.baseline, &indicator.target) else { continue };
        if target > baseline {
            continue;
        }
        let message = Message::new("check-target-before-baseline")
            .with("indicator", &indicator.name.text)
            .with("target", target.to_string())
            .with("baseline", baseline.to_string());
        let mut finding = Diagnostic::new(codes::DATE_INVERSION, indicator.target_loc.unwrap_or(indicator.name.loc), message);
        if let Some(loc) = indicator.baseline_loc {
            finding = finding.label(loc, Message::new("check-baseline-on").with("date", baseline.to_string()));
        }
        findings.push(finding.help(Message::new("check-target-before-baseline-help").with("date", baseline.to_string())));
    }
}
