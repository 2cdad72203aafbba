//! Questions as messages, in the words of the line that would answer them; numbers as charters write them.

use crate::diagnostic::Message;
use crate::machine::Subject;
use crate::model::{Model, PartyId, StageId};

/// A question in the words of the line that would answer it.
#[must_use]
pub fn question(model: &Model, subject: &Subject) -> Message {
    let party = |id: PartyId| model.parties[id].name.text.as_str();
    let stage = |id: StageId| model.stages[id].name.text.as_str();
    let of = |id, p: PartyId, s: StageId| Message::new(id).with("party", party(p)).with("stage", stage(s));
    match *subject {
        Subject::Turnout { party, stage, .. } => of("run-question-turnout", party, stage),
        Subject::Support { party, stage, .. } => of("run-question-support", party, stage),
        Subject::Consent { party, stage, .. } => of("run-question-consent", party, stage),
        Subject::Tie { party: Some(party), stage, .. } => of("run-question-tie", party, stage),
        Subject::Tie { party: None, stage: id, .. } => Message::new("run-question-lot").with("stage", stage(id)),
        Subject::Contribution { party, stage, .. } => of("run-question-contribution", party, stage),
        Subject::Rating { party, stage } => of("run-question-rating", party, stage),
        Subject::Votes { option, stage: id } => {
            let found = model.stages[id].ballot.as_ref().and_then(|ballot| ballot.options.get(option));
            let name = found.map_or("*", |option| option.name.text.as_str());
            Message::new("run-question-votes").with("option", name).with("stage", stage(id))
        }
        Subject::Yield { stage: id } => Message::new("run-question-yield").with("stage", stage(id)),
        Subject::Duration { stage: id } => Message::new("run-question-duration").with("stage", stage(id)),
        Subject::Kept { duty } => Message::new("run-question-kept").with("duty", &model.duties[duty].name.text),
        Subject::Mended { duty } => Message::new("run-question-mended").with("duty", &model.duties[duty].name.text),
        Subject::MembersMove { party: id } => Message::new("run-question-members").with("party", party(id)),
        Subject::IndicatorMove { indicator } => {
            Message::new("run-question-indicator").with("indicator", &model.indicators[indicator].name.text)
        }
    }
}

/// A whole number with `_` between groups of three digits, as charters write it.
#[must_use]
pub fn whole(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out
}

/// A number of so many decimals, without zeros at its end.
#[must_use]
pub fn decimal(n: i64, decimals: u32) -> String {
    let scale = 10_u64.pow(decimals.min(18));
    let (units, rest) = (n.unsigned_abs() / scale, n.unsigned_abs() % scale);
    let sign = if n < 0 { "-" } else { "" };
    let rest = format!("{rest:0width$}", width = decimals as usize);
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() { format!("{sign}{}", whole(units)) } else { format!("{sign}{}.{rest}", whole(units)) }
}
