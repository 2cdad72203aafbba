//! A diary as lines that a person can read.

use charter::machine::{Cause, Entry, LogEvent, Origin, Spending};
use charter::model::{End, Model, Reason, StageId};

/// One line for each entry: the day, what happened.
pub fn tale(model: &Model, diary: &[Entry]) -> Vec<String> {
    diary.iter().map(|entry| format!("{} {}", entry.day, line(model, &entry.event))).collect()
}

/// The same without the questions.
pub fn events(model: &Model, diary: &[Entry]) -> Vec<String> {
    let said: Vec<Entry> = diary.iter().filter(|entry| !matches!(entry.event, LogEvent::Asked { .. })).cloned().collect();
    tale(model, &said)
}

pub fn line(model: &Model, event: &LogEvent) -> String {
    let stage = |id: &StageId| model.stages[*id].name.text.as_str();
    let party = |id: &charter::model::PartyId| model.parties[*id].name.text.as_str();
    let duty = |id: &charter::model::DutyId| model.duties[*id].name.text.as_str();
    let origin = |by: &Origin| match by {
        Origin::Stage(id) => format!("for {}", stage(id)),
        Origin::ShortMoney(id) => format!("for money of {}", stage(id)),
        Origin::ShortHours(id) => format!("for hours of {}", stage(id)),
        Origin::Duty(id) => format!("for {}", duty(id)),
    };
    match event {
        LogEvent::Asked { question, answer } => {
            let support = question.support;
            format!("  asked {} (before: {}; {} to {}): {answer}", question.key(model), question.times_before, support.low, support.high)
        }
        LogEvent::Opened { stage: id, occasion, attempt } => format!("{} opens {occasion}.{attempt}", stage(id)),
        LogEvent::Succeeded { stage: id } => format!("{} succeeds", stage(id)),
        LogEvent::Failed { stage: id, reason } => format!("{} fails: {}", stage(id), why(*reason)),
        LogEvent::Skipped { stage: id } => format!("{} is skipped", stage(id)),
        LogEvent::Missed { stage: id } => format!("{} is missed", stage(id)),
        LogEvent::SecondCall { stage: id, on, .. } => format!("{} has a second call on {on}", stage(id)),
        LogEvent::MoreTime { stage: id, until } => format!("{} has more time until {until}", stage(id)),
        LogEvent::Retrying { stage: id, on } => format!("{} retries on {on}", stage(id)),
        LogEvent::SentBack { stage: id } => format!("{} is sent back", stage(id)),
        LogEvent::Suspended { stage: id, cause } => {
            let cause = match cause {
                Cause::Requirement => "a requirement".to_owned(),
                Cause::Stage(other) => stage(other).to_owned(),
                Cause::Duty(id) => duty(id).to_owned(),
                Cause::Money => "money".to_owned(),
                Cause::Hours => "hours".to_owned(),
                Cause::Fact(until) => format!("a fact, until {until}"),
            };
            format!("{} is suspended for {cause}", stage(id))
        }
        LogEvent::Resumed { stage: id } => format!("{} resumes", stage(id)),
        LogEvent::Replaced { stage: id, by } => format!("{} is replaced by {}", stage(id), stage(by)),
        LogEvent::OptionWon { stage: id, option } => format!("{} option {option} wins", stage(id)),
        LogEvent::OptionLost { stage: id, option } => format!("{} option {option} loses", stage(id)),
        LogEvent::Received { party: id, amount } => format!("{} gives {}", party(id), cents(*amount)),
        LogEvent::Spent { on, amount } => {
            let on = match on {
                Spending::Line(id, index) => model.stages[*id].fund.lines[*index].name.text.clone(),
                Spending::Cost(id, index) => format!("cost {index} of {}", stage(id)),
                Spending::Penalty(by) => format!("penalty {}", origin(by)),
                Spending::Repayment(id) => format!("loan of {}", party(id)),
                Spending::Outcome(id) => model.indicators[*id].name.text.clone(),
            };
            format!("spent {} on {on}", cents(*amount))
        }
        LogEvent::Kept { duty: id } => format!("{} is kept", duty(id)),
        LogEvent::Broken { duty: id } => format!("{} is broken", duty(id)),
        LogEvent::Mended { duty: id } => format!("{} is mended", duty(id)),
        LogEvent::Reminded { by } => format!("reminded {}", origin(by)),
        LogEvent::Warned { by } => format!("warned {}", origin(by)),
        LogEvent::Remedied { by } => format!("remedied {}", origin(by)),
        LogEvent::Excluded { party: id, by } => format!("{} is excluded {}", party(id), origin(by)),
        LogEvent::ShortOfMoney { stage: id } => format!("{} is short of money", stage(id)),
        LogEvent::ShortOfHours { stage: id } => format!("{} is short of hours", stage(id)),
        LogEvent::Left { party: id } => format!("{} leaves", party(id)),
        LogEvent::Joined { party: id } => format!("{} joins", party(id)),
        LogEvent::Met { indicator } => format!("{} is met", model.indicators[*indicator].name.text),
        LogEvent::Ended { end } => match end {
            End::As(text) => format!("the charter ends as \"{text}\""),
            End::Completed => "the charter is completed".to_owned(),
            End::Expired => "the charter expires".to_owned(),
            End::Stuck => "the charter is stuck".to_owned(),
        },
    }
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

fn cents(amount: i64) -> String {
    let sign = if amount < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", amount.unsigned_abs() / 100, amount.unsigned_abs() % 100)
}
