//! W05 due-after-the-end, W06 overlapping-cycles: duties that recur.

use super::{Findings, words};
use crate::diagnostic::{Diagnostic, Message, codes};
use crate::model::{Deontic, Duty, DutyTiming, Model};
use crate::quantity::{CalendarSpan, Day, Workdays};
use crate::source::Loc;

/// A cycle that ends within the period but falls due after it: the accounts of the last year that nobody is bound to give.
/// Only for duties that are anchored at a date (`from`, or the first day); those `during` a stage start when it opens, which
/// is not known beforehand.
pub(super) fn after_the_end(model: &Model, findings: &mut Findings) {
    let Some((charter, (first, last))) = model.charter.as_ref().and_then(|charter| Some((charter, charter.period?))) else { return };
    let (first, last) = (Day::of(first), Day::of(last));
    for duty in model.duties.values().filter(|duty| duty.deontic == Deontic::Must) {
        let Some((every, within, loc)) = recurs(duty) else { continue };
        let Some(DutyTiming::Every { from, during: None, .. }) = duty.due.as_ref().map(|due| &due.timing) else { continue };
        let Some((cycle, due)) = last_cycle(from.map_or(first, Day::of), every, within, last, &model.workdays) else { continue };
        let message = Message::new("check-due-after-end")
            .with("duty", &duty.name.text)
            .with("cycle", cycle.to_string())
            .with("due", due.to_string())
            .with("last", last.to_string());
        findings.push(
            Diagnostic::new(codes::DUE_AFTER_THE_END, loc, message)
                .label(charter.period_loc, Message::new("check-period"))
                .help(Message::new("check-due-after-end-help").with("last", last.to_string())),
        );
    }
}

/// The last cycle that ends by the last day: its end and its due date, if that is later.
fn last_cycle(anchor: Day, every: CalendarSpan, within: CalendarSpan, last: Day, workdays: &Workdays) -> Option<(Day, Day)> {
    // A period of a century by days: bounded, and far more than any charter has.
    let ends = (1..=36_600).map(|k| every.after(anchor, k, workdays).plus(-1)).take_while(|end| *end <= last);
    let end = ends.last()?;
    let due = within.after(end, 1, workdays);
    (due > last).then_some((end, due))
}

/// The next cycle is over before the last one is due: two are owed at once.
pub(super) fn overlapping(model: &Model, findings: &mut Findings) {
    for duty in model.duties.values() {
        let Some((every, within, loc)) = recurs(duty) else { continue };
        if within.rough_days() >= every.rough_days() {
            let message = Message::new("check-overlapping-cycles").with("within", words::span(within)).with("every", words::span(every));
            findings.push(Diagnostic::new(codes::OVERLAPPING_CYCLES, loc, message).help(Message::new("check-overlapping-cycles-help")));
        }
    }
}

fn recurs(duty: &Duty) -> Option<(CalendarSpan, CalendarSpan, Loc)> {
    let due = duty.due.as_ref()?;
    match due.timing {
        DutyTiming::Every { every, .. } => Some((every, due.within?, duty.due_loc.unwrap_or(duty.name.loc))),
        _ => None,
    }
}
