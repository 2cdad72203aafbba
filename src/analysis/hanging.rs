//! What hangs on how a stage goes: stages, money and duties that come after it; what its failure leaves behind; how long trying
//! again can take.

use crate::model::{
    Atom, Cond, DutyId, DutyTiming, Event, HoursOf, Lasts, Model, Occasion, PartyId, Reading, Rung, RungAct, Schedule, Stage, StageEvent,
    StageId, When,
};
use crate::quantity::Day;

/// Most tries that are counted one by one; with more, the day found is one that the last try comes after all the more.
const MOST_TRIES: u32 = 1_000;

/// The stages that start, wait or pass by how this one goes: after its success, its failure or what it decided, or with a
/// condition that reads it. Those that merely run beside it (`every … during`) and those after its closing, whatever it
/// brought, do not count.
#[must_use]
pub fn followers(model: &Model, id: StageId) -> Vec<StageId> {
    let follows = |stage: &Stage| {
        let starts = match &stage.occasion {
            Occasion::After { all, .. } => all.iter().any(|happening| outcome_of(&happening.event) == Some(id)),
            Occasion::AfterAny(any) => any.contains(&id),
            Occasion::FirstDay | Occasion::On(_) | Occasion::Every { .. } => false,
        };
        let gates = stage.gates.iter().filter_map(|(gate, _)| match gate {
            crate::model::Gate::PassesIf(cond) => Some(cond),
            _ => None,
        });
        let options = stage.ballot.as_ref().and_then(|ballot| ballot.options_from.as_ref()).and_then(|options| options.stage);
        starts || options == Some(id) || stage.requires.iter().chain(&stage.only_if).chain(gates).any(|cond| reads(cond, id))
    };
    model.stages.iter().filter(|(other, stage)| *other != id && follows(stage)).map(|(other, _)| other).collect()
}

/// The money that comes only after an event of the stage, or of a duty that falls due after one: which party, which of its
/// `brings`. What comes as the stage opens does not wait for it.
#[must_use]
pub fn tied_money(model: &Model, id: StageId) -> Vec<(PartyId, usize)> {
    let duties = tied_duties(model, id);
    let waits = |event: &Event| match event {
        Event::Stage(_, StageEvent::Opens) => false,
        Event::Stage(of, _) | Event::Option(of, ..) => *of == id,
        Event::Duty(duty, _) => duties.contains(duty),
        Event::Met(_) | Event::Ends(_) => false,
    };
    let tied = |when: &When| match when {
        When::After(happening) => waits(&happening.event),
        When::Whenever { event, .. } => waits(event),
        When::Unsaid | When::On(_) | When::Instalments { .. } | When::During(_) => false,
    };
    let of = |(party, brings): (PartyId, &[crate::model::Brings])| {
        let money = brings.iter().enumerate().filter(|(_, brings)| brings.asset == "a_money" && tied(&brings.when));
        money.map(|(at, _)| (party, at)).collect::<Vec<_>>()
    };
    model.parties.iter().flat_map(|(party, written)| of((party, &written.brings))).collect()
}

/// The duties and standards that fall due only after an event of the stage.
#[must_use]
pub fn tied_duties(model: &Model, id: StageId) -> Vec<DutyId> {
    let tied = |event: &Event| match event {
        Event::Stage(of, event) => *of == id && *event != StageEvent::Opens,
        Event::Option(of, ..) => *of == id,
        Event::Duty(..) | Event::Met(_) | Event::Ends(_) => false,
    };
    let due = |timing: &DutyTiming| match timing {
        DutyTiming::Within { after, .. } => tied(&after.event),
        DutyTiming::Whenever(event) => tied(event),
        _ => false,
    };
    model.duties.iter().filter(|(_, duty)| duty.due.as_ref().is_some_and(|due_of| due(&due_of.timing))).map(|(duty, _)| duty).collect()
}

fn outcome_of(event: &Event) -> Option<StageId> {
    match event {
        Event::Stage(of, StageEvent::Succeeds | StageEvent::Fails(_) | StageEvent::Skipped) | Event::Option(of, ..) => Some(*of),
        Event::Stage(..) | Event::Duty(..) | Event::Met(_) | Event::Ends(_) => None,
    }
}

fn reads(cond: &Cond, id: StageId) -> bool {
    match cond {
        Cond::All(conds) | Cond::Any(conds) => conds.iter().any(|cond| reads(cond, id)),
        Cond::Not(cond) => reads(cond, id),
        Cond::Atom(Atom::Stage(of, _), _) => *of == id,
        Cond::Atom(Atom::Event(event), _) => outcome_of(event) == Some(id),
        Cond::Atom(Atom::Compare(comparison), _) => match comparison.reading {
            Reading::Rating(of) | Reading::Yield(of) | Reading::Turnout(of) | Reading::Support(of) | Reading::Raised(of) => of == id,
            Reading::HoursMissing(HoursOf::Stage(of)) | Reading::HoursGiven(HoursOf::Stage(of)) | Reading::Duration(of) => of == id,
            _ => false,
        },
        Cond::Atom(Atom::Duty(..) | Atom::Met(_) | Atom::Insured(_), _) => false,
    }
}

/// The rung of `otherwise` after which a stage stays failed although the charter goes on: nobody tries again, nothing ends, and
/// at the end the charter stands stuck (`semantics.md` 10). `None` where a stage starts after the failure, and for series, whose next
/// occasion comes anyway. Reopening a stage that this one does not wait for is told elsewhere (W02).
#[must_use]
pub fn standstill(model: &Model, id: StageId) -> Option<usize> {
    let stage = &model.stages[id];
    let answers = |other: &Stage| match &other.occasion {
        Occasion::After { all, .. } => {
            all.iter().any(|happening| matches!(happening.event, Event::Stage(of, StageEvent::Fails(_) | StageEvent::Closes) if of == id))
        }
        _ => false,
    };
    if stage.occasion.is_series() || model.stages.values().any(answers) {
        return None;
    }
    let rungs = stage.otherwise.as_ref().map_or(&[][..], |ladder| &ladder.rungs);
    let leaves_off = |rung: &Rung| match rung.act {
        RungAct::Remind | RungAct::Warn => rung.mend.is_none(),
        RungAct::Remedy { .. } | RungAct::Pay { .. } | RungAct::Exclude(_) | RungAct::Suspend(_) => true,
        RungAct::Retry { .. } | RungAct::Reopen { .. } | RungAct::Skip | RungAct::EndAs(_) => false,
    };
    let settles = |rung: &Rung| matches!(rung.act, RungAct::Skip | RungAct::EndAs(_));
    rungs.iter().take_while(|rung| !settles(rung)).position(leaves_off)
}

/// The earliest day on which the last try that a rung allows can be over: the stage opens as early as it can, every try is as
/// short as it can be, and every wait is as written. `None` where the rung tries nothing again, where the stage is a series (its
/// tries are spread over its occasions), or where nothing says how long it lasts.
#[must_use]
pub fn last_try(model: &Model, schedule: &Schedule, id: StageId, rung: &Rung) -> Option<Day> {
    let stage = &model.stages[id];
    if stage.occasion.is_series() {
        return None;
    }
    let opens = schedule.earliest(id)?;
    let mut closes = shortest(model, stage, opens)?;
    match &rung.act {
        RungAct::Retry { times, after } => {
            for _ in 0..(*times).min(MOST_TRIES) {
                let again = after.map_or(closes, |after| after.after(closes, 1, &model.workdays));
                closes = shortest(model, stage, again)?;
            }
        }
        RungAct::Reopen { stages, times } => {
            if !stages.iter().any(|of| schedule.depends(id, *of)) {
                return None;
            }
            for _ in 0..(*times).min(MOST_TRIES) {
                closes = round(model, schedule, id, stages, closes)?;
            }
        }
        _ => return None,
    }
    Some(match stage.long_stop {
        Some(stop) => closes.min(stop.after(opens, 1, &model.workdays)),
        None => closes,
    })
}

/// From the failure of a stage to its next closing, over the stages that are reopened.
fn round(model: &Model, schedule: &Schedule, id: StageId, reopened: &[StageId], from: Day) -> Option<Day> {
    let mut done: Vec<(StageId, Day)> = Vec::new();
    let mut open: Vec<StageId> = reopened.to_vec();
    while !open.is_empty() {
        let next = open.iter().position(|of| !open.iter().any(|other| other != of && schedule.depends(*of, *other)))?;
        let of = open.remove(next);
        let after = done.iter().filter(|(other, _)| schedule.depends(of, *other)).map(|(_, closes)| *closes).max().unwrap_or(from);
        done.push((of, shortest(model, &model.stages[of], after)?));
    }
    let opens = done.iter().filter(|(of, _)| schedule.depends(id, *of)).map(|(_, closes)| *closes).max()?;
    shortest(model, &model.stages[id], opens)
}

/// The first morning on which a stage that opens on a day can close.
fn shortest(model: &Model, stage: &Stage, opens: Day) -> Option<Day> {
    Some(match stage.lasts? {
        Lasts::For(span) | Lasts::Range { least: span, .. } => span.after(opens, 1, &model.workdays),
        Lasts::Until(date) => Day::of(date).max(opens).plus(1),
    })
}
