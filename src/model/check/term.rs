//! S10 outside-term, W12 until-the-last-day: what is dated outside the charter's period.

use super::schedule::{Schedule, waits_for};
use super::{Findings, weighing};
use crate::diagnostic::{Diagnostic, Message, Severity, codes};
use crate::model::{DutyTiming, Lasts, Model, Occasion, Stage, StageId, When};
use crate::quantity::{Date, Day};
use crate::source::Loc;

/// After the last day nothing happens any more: an error. Before the first day money, occasions and facts count as of that
/// day: a warning. Not looked at: what may lie outside by its nature, such as an insurance that already runs, a baseline
/// measured before, the target of an indicator that `persists` (it has a follow-up), and what recurs (see W05 for duties).
pub(super) fn outside(model: &Model, schedule: &Schedule, findings: &mut Findings) {
    let Some((first, last)) = schedule.period else { return };
    let mut term = Term { first, last, period: model.charter.as_ref().map(|charter| charter.period_loc), findings };
    for (id, stage) in model.stages.iter() {
        if !term.occasions(stage) && !term.too_late(model, schedule, id, stage) {
            term.last_day(model, schedule, id, stage);
        }
    }
    for party in model.parties.values() {
        for brings in &party.brings {
            term.money(model, &brings.when, brings.loc);
            if let Some(back) = brings.back_on {
                term.after(back, brings.loc, "check-term-loan-back");
            }
        }
    }
    for duty in model.duties.values() {
        let loc = duty.due_loc.unwrap_or(duty.name.loc);
        match duty.due.as_ref().map(|due| &due.timing) {
            Some(DutyTiming::By(date) | DutyTiming::On(date)) => {
                term.after(*date, loc, "check-term-duty-after");
                if Day::of(*date) < first {
                    term.found(*date, loc, "check-term-duty-before", "check-term-help", Severity::Error);
                }
            }
            Some(DutyTiming::Every { from: Some(from), .. }) => term.after(*from, loc, "check-term-duty-after"),
            _ => {}
        }
    }
    for policy in model.governance.iter().flat_map(|governance| &governance.insurance) {
        term.after(policy.from, policy.loc, "check-term-insurance");
    }
    for indicator in model.indicators.values() {
        if let Some((_, date)) = indicator.baseline {
            term.after(date, indicator.baseline_loc.unwrap_or(indicator.name.loc), "check-term-baseline");
        }
        if let Some((_, date)) = indicator.target.as_ref().filter(|_| indicator.persists.is_none()) {
            term.after(*date, indicator.target_loc.unwrap_or(indicator.name.loc), "check-term-target");
        }
    }
    for fact in model.scenarios.values().flat_map(|scenario| &scenario.facts) {
        term.after(fact.date, fact.loc, "check-term-fact");
        term.before(fact.date, fact.loc, "check-term-fact-before");
    }
}

struct Term<'f> {
    first: Day,
    last: Day,
    period: Option<Loc>,
    findings: &'f mut Findings,
}

impl Term<'_> {
    fn found(&mut self, date: Date, loc: Loc, id: &'static str, help: &'static str, severity: Severity) {
        let message =
            Message::new(id).with("date", date.to_string()).with("first", self.first.to_string()).with("last", self.last.to_string());
        let mut finding = Diagnostic::new(codes::OUTSIDE_TERM, loc, message).help(Message::new(help));
        if let Some(period) = self.period {
            finding = finding.label(period, Message::new("check-period"));
        }
        self.findings.push(weighing(severity, finding));
    }

    /// Whether something is dated after the last day; reports it.
    fn after(&mut self, date: Date, loc: Loc, id: &'static str) {
        if Day::of(date) > self.last {
            self.found(date, loc, id, "check-term-help", Severity::Error);
        }
    }

    fn before(&mut self, date: Date, loc: Loc, id: &'static str) {
        if Day::of(date) < self.first {
            self.found(date, loc, id, "check-term-before-help", Severity::Warning);
        }
    }

    /// Only the last payment, or the first: one finding per clause.
    fn money(&mut self, model: &Model, when: &When, loc: Loc) {
        let (first, last) = match when {
            When::On(date) => (*date, *date),
            When::Instalments { count, every, from } => {
                (*from, every.after(Day::of(*from), count.saturating_sub(1), &model.workdays).date())
            }
            _ => return,
        };
        if Day::of(last) > self.last {
            self.after(last, loc, "check-term-money");
        } else {
            self.before(first, loc, "check-term-money-before");
        }
    }

    /// Occasions on written dates.
    fn occasions(&mut self, stage: &Stage) -> bool {
        let Occasion::On(dates) = &stage.occasion else { return false };
        let loc = stage.starts_loc.unwrap_or(stage.name.loc);
        let (Some(least), Some(most)) = (dates.iter().min(), dates.iter().max()) else { return false };
        if Day::of(*most) > self.last {
            self.after(*most, loc, "check-term-occasion");
            return true;
        }
        let id = if dates.len() > 1 { "check-term-series-before" } else { "check-term-occasion-before" };
        self.before(*least, loc, id);
        false
    }

    /// A stage that no run can open, or close, by the last day. Said once: not of the stages that wait for it.
    fn too_late(&mut self, model: &Model, schedule: &Schedule, id: StageId, stage: &Stage) -> bool {
        let Some(opens) = schedule.earliest(id) else { return false };
        let closes = shortest_closing(model, stage, opens);
        let (late, message, loc) = if opens > self.last {
            (opens, "check-term-opens-late", stage.starts_loc)
        } else if closes.is_some_and(|closes| closes.plus(-1) > self.last) {
            (closes.map_or(opens, |closes| closes.plus(-1)), "check-term-closes-late", stage.lasts_loc)
        } else {
            return false;
        };
        let is_late = |of: StageId| {
            let opens = schedule.earliest(of).unwrap_or(self.last);
            opens > self.last || shortest_closing(model, &model.stages[of], opens).is_some_and(|closes| closes > self.last)
        };
        if !waits_for(&stage.occasion).into_iter().any(is_late) {
            let message =
                Message::new(message).with("stage", &stage.name.text).with("date", late.to_string()).with("last", self.last.to_string());
            let mut finding = Diagnostic::new(codes::OUTSIDE_TERM, loc.unwrap_or(stage.name.loc), message);
            if let Some(period) = self.period {
                finding = finding.label(period, Message::new("check-period"));
            }
            self.findings.push(finding.help(Message::new("check-term-help")));
        }
        true
    }

    /// A last day counts whole, so a stage that lasts until the charter's last day closes only on the next morning, when
    /// nothing is judged any more: the charter expires instead of being completed.
    fn last_day(&mut self, model: &Model, schedule: &Schedule, id: StageId, stage: &Stage) {
        let closes = schedule.earliest(id).and_then(|opens| shortest_closing(model, stage, opens));
        if let Some(loc) = stage.lasts_loc.filter(|_| closes == Some(self.last.plus(1))) {
            let message = Message::new("check-until-last-day").with("stage", &stage.name.text).with("date", self.last.plus(1).to_string());
            let help = Message::new("check-until-last-day-help").with("date", self.last.plus(-1).to_string());
            self.findings.push(Diagnostic::new(codes::UNTIL_THE_LAST_DAY, loc, message).help(help));
        }
    }
}

/// The first morning on which a stage that opens on a day can close; without written time it closes on the last day.
fn shortest_closing(model: &Model, stage: &Stage, opens: Day) -> Option<Day> {
    Some(match stage.lasts? {
        Lasts::For(span) | Lasts::Range { least: span, .. } => span.after(opens, 1, &model.workdays),
        Lasts::Until(date) => Day::of(date).max(opens).plus(1),
    })
}
