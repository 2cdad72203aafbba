//! From the diary of a run to the rows of a log.

use super::row::Row;
use crate::machine::{ABSENT, Cause, Entry, LogEvent, NO, Origin, Question, Spending, Subject};
use crate::model::{BodyId, DutyId, End, IndicatorId, Model, PartyId, Reason, StageId};
use crate::quantity::{Currency, Day, Unit};
use crate::simulate::{Setting, Trace};
use num_traits::ToPrimitive;

/// Every kind of row.
pub const KINDS: [&str; 31] = [
    "started",
    "asked",
    "opened",
    "succeeded",
    "failed",
    "skipped",
    "passed over",
    "second call",
    "more time",
    "retrying",
    "sent back",
    "suspended",
    "resumed",
    "replaced",
    "won",
    "lost",
    "received",
    "spent",
    "kept",
    "broken",
    "mended",
    "reminded",
    "warned",
    "remedied",
    "excluded",
    "short of money",
    "short of hours",
    "left",
    "joined",
    "met",
    "ended",
];

/// The rows of one run.
#[must_use]
pub fn rows(setting: &Setting<'_>, run: &Trace) -> Vec<Row> {
    let model = setting.model();
    let maker = Maker { model, currency: model.charter.as_ref().and_then(|charter| charter.currency).unwrap_or(Currency::EUR) };
    let start = Row {
        scenario: setting.scenario.map(|id| model.scenarios[id].name.text.clone()),
        ..maker.named("started", setting.machine().period().0, &model.charter.as_ref().map(|charter| charter.name.text.clone()))
    };
    let rows = std::iter::once(start).chain(run.diary.iter().map(|entry| maker.row(entry)));
    rows.zip(0..).map(|(row, event)| Row { run: run.run, event, ..row }).collect()
}

struct Maker<'m> {
    model: &'m Model,
    currency: Currency,
}

impl Maker<'_> {
    fn named(&self, kind: &str, day: Day, name: &Option<String>) -> Row {
        let activity = name.as_ref().map_or_else(|| kind.to_owned(), |name| format!("{kind} {name}"));
        Row { date: day.to_string(), kind: kind.to_owned(), activity, ..Row::default() }
    }

    fn of_stage(&self, kind: &str, day: Day, stage: StageId) -> Row {
        let stage = self.stage(stage);
        Row { stage: stage.clone(), ..self.named(kind, day, &stage) }
    }

    fn of_party(&self, kind: &str, day: Day, party: PartyId) -> Row {
        let party = self.party(party);
        Row { party: party.clone(), ..self.named(kind, day, &party) }
    }

    fn of_duty(&self, kind: &str, day: Day, duty: DutyId) -> Row {
        let duty = self.duty(duty);
        Row { duty: duty.clone(), ..self.named(kind, day, &duty) }
    }

    fn of_origin(&self, kind: &str, day: Day, origin: Origin) -> Row {
        match origin {
            Origin::Stage(stage) | Origin::ShortMoney(stage) | Origin::ShortHours(stage) => self.of_stage(kind, day, stage),
            Origin::Duty(duty) => self.of_duty(kind, day, duty),
        }
    }

    fn stage(&self, id: StageId) -> Option<String> {
        Some(self.model.stages[id].name.text.clone())
    }

    fn party(&self, id: PartyId) -> Option<String> {
        Some(self.model.parties[id].name.text.clone())
    }

    fn body(&self, id: BodyId) -> Option<String> {
        Some(self.model.bodies[id].name.text.clone())
    }

    fn duty(&self, id: DutyId) -> Option<String> {
        Some(self.model.duties[id].name.text.clone())
    }

    fn indicator(&self, id: IndicatorId) -> Option<String> {
        Some(self.model.indicators[id].name.text.clone())
    }

    fn option(&self, stage: StageId, index: usize) -> Option<String> {
        let option = self.model.stages[stage].ballot.as_ref()?.options.get(index)?;
        Some(option.name.text.clone())
    }

    fn with_money(&self, row: Row, minor: i64) -> Row {
        Row { amount: parts(minor, self.currency.minor_per_unit()), unit: Some(self.currency.code().to_owned()), ..row }
    }

    fn row(&self, entry: &Entry) -> Row {
        let day = entry.day;
        let stage = |kind, id| self.of_stage(kind, day, id);
        let until = |kind, id, on: Day| Row { until: Some(on.to_string()), ..self.of_stage(kind, day, id) };
        let option = |kind, id, index| {
            let option = self.option(id, index);
            Row { stage: self.stage(id), option: option.clone(), ..self.named(kind, day, &option) }
        };
        match &entry.event {
            LogEvent::Asked { question, answer } => self.asked(day, question, *answer),
            LogEvent::Opened { stage: id, occasion, attempt } => {
                Row { occasion: Some(*occasion), attempt: Some(*attempt), ..stage("opened", *id) }
            }
            LogEvent::Succeeded { stage: id } => stage("succeeded", *id),
            LogEvent::Failed { stage: id, reason } => Row { reason: Some(why(*reason).to_owned()), ..stage("failed", *id) },
            LogEvent::Skipped { stage: id } => stage("skipped", *id),
            LogEvent::Missed { stage: id } => stage("passed over", *id),
            LogEvent::SecondCall { stage: id, body, on } => Row { body: self.body(*body), ..until("second call", *id, *on) },
            LogEvent::MoreTime { stage: id, until: on } => until("more time", *id, *on),
            LogEvent::Retrying { stage: id, on } => until("retrying", *id, *on),
            LogEvent::SentBack { stage: id } => stage("sent back", *id),
            LogEvent::Suspended { stage: id, cause } => self.caused(stage("suspended", *id), *cause),
            LogEvent::Resumed { stage: id } => stage("resumed", *id),
            LogEvent::Replaced { stage: id, by } => Row { what: self.stage(*by), ..stage("replaced", *id) },
            LogEvent::OptionWon { stage: id, option: index } => option("won", *id, *index),
            LogEvent::OptionLost { stage: id, option: index } => option("lost", *id, *index),
            LogEvent::Received { party, amount } => self.with_money(self.of_party("received", day, *party), *amount),
            LogEvent::Spent { on, amount } => self.with_money(self.spent(day, *on), *amount),
            LogEvent::Kept { duty } => self.of_duty("kept", day, *duty),
            LogEvent::Broken { duty } => self.of_duty("broken", day, *duty),
            LogEvent::Mended { duty } => self.of_duty("mended", day, *duty),
            LogEvent::Reminded { by } => self.of_origin("reminded", day, *by),
            LogEvent::Warned { by } => self.of_origin("warned", day, *by),
            LogEvent::Remedied { by } => self.of_origin("remedied", day, *by),
            LogEvent::Excluded { party, by } => {
                let by = self.of_origin("excluded", day, *by);
                Row { stage: by.stage, duty: by.duty, ..self.of_party("excluded", day, *party) }
            }
            LogEvent::ShortOfMoney { stage: id } => stage("short of money", *id),
            LogEvent::ShortOfHours { stage: id } => stage("short of hours", *id),
            LogEvent::Left { party } => self.of_party("left", day, *party),
            LogEvent::Joined { party } => self.of_party("joined", day, *party),
            LogEvent::Met { indicator } => {
                let name = self.indicator(*indicator);
                Row { indicator: name.clone(), ..self.named("met", day, &name) }
            }
            LogEvent::Ended { end } => self.ended(day, end),
        }
    }

    fn ended(&self, day: Day, end: &End) -> Row {
        let (reason, what) = match end {
            End::Completed => ("completed", None),
            End::Expired => ("expired", None),
            End::Stuck => ("stuck", None),
            End::As(text) => ("named", Some(text.clone())),
        };
        let name = what.clone().unwrap_or_else(|| reason.to_owned());
        Row { reason: Some(reason.to_owned()), what, ..self.named("ended", day, &Some(name)) }
    }

    fn caused(&self, row: Row, cause: Cause) -> Row {
        let because = |reason: &str| Some(reason.to_owned());
        match cause {
            Cause::Requirement => Row { reason: because("requirement"), ..row },
            Cause::Stage(id) => Row { reason: because("stage"), what: self.stage(id), ..row },
            Cause::Duty(id) => Row { reason: because("duty"), duty: self.duty(id), ..row },
            Cause::Money => Row { reason: because("money"), ..row },
            Cause::Hours => Row { reason: because("hours"), ..row },
            Cause::Fact(day) => Row { reason: because("fact"), until: Some(day.to_string()), ..row },
        }
    }

    fn spent(&self, day: Day, on: Spending) -> Row {
        let kind = "spent";
        match on {
            Spending::Line(id, index) => {
                let line = self.model.stages[id].fund.lines.get(index).map(|line| line.name.text.clone());
                Row { stage: self.stage(id), what: line.clone(), ..self.named(kind, day, &line) }
            }
            Spending::Cost(id, index) => {
                let label = self.model.stages[id].costs.get(index).and_then(|cost| cost.label.as_ref());
                let what = label.map_or_else(|| "costs".to_owned(), |label| label.text.clone());
                Row { what: Some(what), ..self.of_stage(kind, day, id) }
            }
            Spending::Penalty(origin) => Row { what: Some("penalty".to_owned()), ..self.of_origin(kind, day, origin) },
            Spending::Repayment(party) => Row { what: Some("repayment".to_owned()), ..self.of_party(kind, day, party) },
            Spending::Outcome(indicator) => {
                let name = self.indicator(indicator);
                Row { indicator: name.clone(), what: Some("outcome".to_owned()), ..self.named(kind, day, &name) }
            }
        }
    }

    fn asked(&self, day: Day, question: &Question, answer: i64) -> Row {
        let row = Row {
            date: day.to_string(),
            kind: "asked".to_owned(),
            question: Some(question.key(self.model)),
            grains: Some(answer),
            ..self.subject(question.subject)
        };
        let row = Row { activity: about(question, &row), ..row };
        let counted = |amount, unit: &str| Row { amount, unit: Some(unit.to_owned()), ..row.clone() };
        match question.subject {
            Subject::Duration { .. } => counted(parts(answer, 1), "days"),
            Subject::Turnout { .. } | Subject::Support { .. } => counted(parts(answer, 1), "people"),
            Subject::Votes { .. } => counted(parts(answer, 1), "votes"),
            Subject::Yield { .. } => counted(parts(answer, 1), "pieces"),
            Subject::Rating { .. } => counted(parts(answer, 100), "points"),
            Subject::Contribution { .. } => self.with_money(row, answer),
            Subject::Consent { .. } | Subject::Tie { .. } | Subject::Kept { .. } | Subject::Mended { .. } => {
                let said = match answer {
                    ABSENT => "absent",
                    NO => "no",
                    _ => "yes",
                };
                Row { answer: Some(said.to_owned()), ..row }
            }
            // A share of the members, or heads: which of them, the line of the scenario says.
            Subject::MembersMove { .. } => Row { amount: parts(answer, 1_000_000), ..row },
            Subject::IndicatorMove { indicator } => {
                let unit = match self.model.indicators[indicator].baseline.as_ref().map(|(quantity, _)| quantity.unit) {
                    Some(Unit::Money(currency)) => currency.code().to_owned(),
                    _ => "points".to_owned(),
                };
                counted(parts(answer, 1_000_000), &unit)
            }
        }
    }

    /// Whom and what a question is about.
    fn subject(&self, subject: Subject) -> Row {
        let row = Row::default();
        match subject {
            Subject::Duration { stage } | Subject::Yield { stage } => Row { stage: self.stage(stage), ..row },
            Subject::Turnout { party, body, stage } | Subject::Consent { party, body, stage } => {
                Row { party: self.party(party), body: body.and_then(|body| self.body(body)), stage: self.stage(stage), ..row }
            }
            Subject::Support { party, body, stage } => {
                Row { party: self.party(party), body: self.body(body), stage: self.stage(stage), ..row }
            }
            Subject::Tie { party, body, stage } => Row {
                party: party.and_then(|party| self.party(party)),
                body: body.and_then(|body| self.body(body)),
                stage: self.stage(stage),
                ..row
            },
            Subject::Contribution { party, stage, .. } | Subject::Rating { party, stage } => {
                Row { party: self.party(party), stage: self.stage(stage), ..row }
            }
            Subject::Votes { option, stage } => Row { option: self.option(stage, option), stage: self.stage(stage), ..row },
            Subject::Kept { duty } | Subject::Mended { duty } => Row { duty: self.duty(duty), ..row },
            Subject::MembersMove { party } => Row { party: self.party(party), ..row },
            Subject::IndicatorMove { indicator } => Row { indicator: self.indicator(indicator), ..row },
        }
    }
}

/// The activity of an answer: `turnout of gardeners in layout`.
fn about(question: &Question, row: &Row) -> String {
    let whose = [&row.party, &row.option, &row.duty, &row.indicator].into_iter().find_map(|name| name.as_deref());
    let mut activity = question.kind().to_owned();
    let stage = row.stage.as_deref();
    // What is about the stage alone is of it.
    for (word, name) in if whose.is_some() { [(" of ", whose), (" in ", stage)] } else { [(" of ", stage), ("", None)] } {
        if let Some(name) = name {
            activity.push_str(word);
            activity.push_str(name);
        }
    }
    activity
}

fn why(reason: Reason) -> &'static str {
    match reason {
        Reason::Quorum => "quorum",
        Reason::Vote => "vote",
        Reason::Refusal => "refusal",
        Reason::Target => "target",
        Reason::Rating => "rating",
        Reason::Yield => "yield",
        Reason::Ballot => "ballot",
        Reason::Requirement => "requirement",
        Reason::LongStop => "long stop",
    }
}

/// So many parts of a whole, as a number.
fn parts(count: i64, of: i64) -> Option<f64> {
    Some(count.to_f64()? / of.to_f64()?)
}
