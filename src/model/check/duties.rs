//! S17 orphan-obligation, S18 undated-obligation, S19 deontic-conflict: duties and standards.

use super::{Findings, words};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Deontic, Duty, DutyKind, DutyTiming, Model, StageId};

/// A duty has somebody who owes it and somebody to whom it is owed. What is only permitted (`may`) is owed to nobody.
pub(super) fn orphans(model: &Model, findings: &mut Findings) {
    for duty in model.duties.values() {
        let standard = duty.kind == DutyKind::Standard;
        let id = match (duty.debtor.is_none() || duty.action.is_none(), duty.owed_to.is_empty() && duty.deontic != Deontic::May) {
            (false, false) => continue,
            (true, false) => "check-orphan-debtor",
            (false, true) => "check-orphan-creditor",
            (true, true) => "check-orphan-both",
        };
        let message = Message::new(id).with("duty", &duty.name.text);
        let mut finding = Diagnostic::new(codes::ORPHAN_OBLIGATION, duty.name.loc, message);
        if duty.debtor.is_none() {
            finding = finding.help(Message::new(if standard { "check-orphan-kept-by-help" } else { "check-orphan-must-help" }));
        }
        if duty.action.is_none() && standard {
            finding = finding.help(Message::new("check-orphan-measures-help"));
        }
        if id != "check-orphan-debtor" {
            finding = finding.help(Message::new("check-orphan-owed-help"));
        }
        findings.push(finding);
    }
}

/// A duty says when it falls due, a standard how often it is checked. What must not be done is forbidden at all times, and
/// what may be done never falls due.
pub(super) fn undated(model: &Model, findings: &mut Findings) {
    for duty in model.duties.values().filter(|duty| duty.due.is_none() && duty.deontic == Deontic::Must) {
        let (message, help) = match duty.kind {
            DutyKind::Duty => ("check-undated-duty", "check-undated-duty-help"),
            DutyKind::Standard => ("check-undated-standard", "check-undated-standard-help"),
        };
        findings.push(
            Diagnostic::new(codes::UNDATED_OBLIGATION, duty.name.loc, Message::new(message).with("duty", &duty.name.text))
                .help(Message::new(help)),
        );
    }
}

/// The same party must, or may, do what it must not, in the same words, unless each holds during another stage.
pub(super) fn conflicts(model: &Model, findings: &mut Findings) {
    let forbidden = model.duties.values().filter(|duty| duty.deontic == Deontic::MustNot);
    for not in forbidden {
        let Some(text) = normal(not) else { continue };
        for other in model.duties.values().filter(|duty| duty.deontic != Deontic::MustNot && duty.kind == DutyKind::Duty) {
            let apart = during(not).is_some() && during(other).is_some() && during(not) != during(other);
            let (Some(debtor), Some(other_loc)) = (other.debtor.filter(|debtor| Some(*debtor) == not.debtor), other.must_loc) else {
                continue;
            };
            if apart || normal(other).as_deref() != Some(text.as_str()) {
                continue;
            }
            let (id, label) = match other.deontic {
                Deontic::May => ("check-conflict-may", "check-conflict-permitted"),
                _ => ("check-conflict-must", "check-conflict-owed"),
            };
            let message = Message::new(id)
                .with("party", words::actor(model, debtor))
                .with("duty", &other.name.text)
                .with("forbidden", &not.name.text);
            findings.push(
                Diagnostic::new(codes::DEONTIC_CONFLICT, not.must_loc.unwrap_or(not.name.loc), message)
                    .label(other_loc, Message::new(label))
                    .help(Message::new("check-conflict-help")),
            );
        }
    }
}

/// The action, without differences of case and spacing.
fn normal(duty: &Duty) -> Option<String> {
    let text = duty.action.as_ref()?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase())
}

fn during(duty: &Duty) -> Option<StageId> {
    match duty.due.as_ref()?.timing {
        DutyTiming::Every { during, .. } => during,
        _ => None,
    }
}
