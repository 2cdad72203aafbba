//! What an answer can reach (cone of influence): a duty whose ladder only reminds and warns, and that nothing reads, changes
//! nothing else, whatever is answered about it.

use crate::machine::Subject;
use crate::model::{Atom, Cond, Duty, DutyId, DutyTiming, Event, Expectation, Gate, Happening, Model, Occasion, RungAct, Stage, When};

/// Whether the answer to a question can change how a run goes, or what is expected of it.
pub(super) fn matters(model: &Model, subject: Subject, expectations: &[&Expectation]) -> bool {
    match subject {
        Subject::Kept { duty } | Subject::Mended { duty } => {
            acts(&model.duties[duty]) || is_read(model, duty) || expectations.iter().any(|expectation| reads(&expectation.cond, duty))
        }
        _ => true,
    }
}

/// Whether its ladder does more than say something.
fn acts(duty: &Duty) -> bool {
    let says = |act: &RungAct| matches!(act, RungAct::Remind | RungAct::Warn | RungAct::Remedy { worth: None, .. });
    duty.if_broken.iter().flat_map(|ladder| &ladder.rungs).any(|rung| !says(&rung.act))
}

/// Whether stages, money or other duties wait for it.
fn is_read(model: &Model, duty: DutyId) -> bool {
    let event = |event: &Event| matches!(event, Event::Duty(of, _) if *of == duty);
    let happening = |happening: &Happening| event(&happening.event);
    let stage = |stage: &Stage| {
        let occasion = matches!(&stage.occasion, Occasion::After { all, .. } if all.iter().any(happening));
        let guards = stage.only_if.iter().chain(&stage.requires).any(|cond| reads(cond, duty));
        let gates = stage.gates.iter().any(|(gate, _)| matches!(gate, Gate::PassesIf(cond) if reads(cond, duty)));
        occasion || guards || gates
    };
    let money = |when: &When| match when {
        When::After(after) => happening(after),
        When::Whenever { event: whenever, .. } => event(whenever),
        _ => false,
    };
    let due = |other: &Duty| match other.due.as_ref().map(|due| &due.timing) {
        Some(DutyTiming::Within { after, .. }) => happening(after),
        Some(DutyTiming::Whenever(whenever)) => event(whenever),
        _ => false,
    };
    model.stages.values().any(stage)
        || model.parties.values().flat_map(|party| &party.brings).any(|brings| money(&brings.when))
        || model.duties.values().any(due)
}

fn reads(cond: &Cond, duty: DutyId) -> bool {
    match cond {
        Cond::All(parts) | Cond::Any(parts) => parts.iter().any(|part| reads(part, duty)),
        Cond::Not(inner) => reads(inner, duty),
        Cond::Atom(Atom::Duty(of, _) | Atom::Event(Event::Duty(of, _)), _) => *of == duty,
        Cond::Atom(..) => false,
    }
}
