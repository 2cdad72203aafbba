//! Findings about scenarios and runs, as data.

use super::columns::{ColumnFault, Wanted};
use super::draw::Beyond;
use super::wording::question;
use crate::diagnostic::{Arg, Diagnostic, Lang, Message, closest, codes};
use crate::machine::{ABSENT, NO, NotRunnable, Subject, YES};
use crate::model::Model;
use crate::quantity::{Currency, Money};
use crate::source::Loc;

/// A scenario or story that does not exist.
#[must_use]
pub fn unknown_scenario(model: &Model, name: &str) -> Diagnostic {
    let names: Vec<&str> = model.scenarios.values().map(|scenario| scenario.name.text.as_str()).collect();
    let found = Diagnostic::new(codes::UNKNOWN_SCENARIO, place(model), Message::new("run-unknown-scenario").with("name", name));
    match closest(name, names.iter().copied()) {
        Some(meant) => found.help(Message::new("run-help-did-you-mean").with("name", meant)),
        None => found.help(Message::new("run-help-scenarios").with("names", quoted(&names))),
    }
}

/// A charter without any scenario.
#[must_use]
pub fn no_scenario(model: &Model, file_lang: Lang) -> Diagnostic {
    let line = match file_lang {
        Lang::En => "scenario usual \"As things usually go\"",
        Lang::It => "scenario consueto \"Come va di solito\"",
    };
    Diagnostic::new(codes::NOT_RUNNABLE, place(model), Message::new("run-no-scenario"))
        .help(Message::new("run-help-write-scenario").with("line", line))
}

/// A file that is to be told again and tells nothing.
#[must_use]
pub fn no_story(path: &str) -> Diagnostic {
    Diagnostic::new(codes::UNKNOWN_SCENARIO, Loc::default(), Message::new("replay-no-story").with("path", path))
}

/// A charter that cannot run.
#[must_use]
pub fn not_runnable(model: &Model, why: NotRunnable, file_lang: Lang) -> Diagnostic {
    let line = match file_lang {
        Lang::En => "period 2027-01-01 to 2029-12-31",
        Lang::It => "periodo dal 2027-01-01 al 2029-12-31",
    };
    match why {
        NotRunnable::NoCharter => Diagnostic::new(codes::NOT_RUNNABLE, Loc::default(), Message::new("run-no-charter")),
        NotRunnable::NoPeriod => Diagnostic::new(codes::NOT_RUNNABLE, place(model), Message::new("run-no-period"))
            .help(Message::new("run-help-period").with("line", line)),
    }
}

/// A number of runs that cannot be made.
#[must_use]
pub fn wrong_runs(runs: u64, most: u64) -> Diagnostic {
    let found = |message| Diagnostic::new(codes::RUN_COUNT, Loc::default(), message);
    match runs {
        0 => found(Message::new("run-no-runs")),
        _ => found(Message::new("run-too-many-runs").with("runs", runs.to_string()).with("most", most.to_string()))
            .help(Message::new("run-help-too-many").with("parts", runs.div_ceil(most).to_string())),
    }
}

/// A run to be traced that is not among those made.
#[must_use]
pub fn run_not_there(run: u64, runs: u64) -> Diagnostic {
    let message = Message::new("run-no-such-run").with("run", run.to_string()).with("runs", runs.to_string());
    Diagnostic::new(codes::RUN_COUNT, Loc::default(), message)
}

/// A fixed answer that cannot be given.
#[must_use]
pub fn answer_beyond(model: &Model, beyond: &Beyond) -> Diagnostic {
    let value = |grain: i64| shown(model, &beyond.subject, grain);
    let unbounded = |high: i64| high >= 100_000;
    let is_duration = matches!(beyond.subject, Subject::Duration { .. } | Subject::Yield { .. });
    let message = if beyond.answer < beyond.low && is_duration && unbounded(beyond.high) {
        Message::new("run-answer-below")
    } else if beyond.low == beyond.high {
        Message::new("run-answer-above")
    } else {
        Message::new("run-answer-beyond")
    };
    let message = message
        .with("question", question(model, &beyond.subject))
        .with("answer", value(beyond.answer))
        .with("low", value(beyond.low))
        .with("high", value(beyond.high));
    Diagnostic::new(codes::OUT_OF_REACH, beyond.loc, message).help(Message::new("run-help-beyond"))
}

/// An answer in the unit of its question.
fn shown(model: &Model, subject: &Subject, grain: i64) -> Arg {
    let hundredths = |n: i64| super::wording::decimal(n, 2);
    match subject {
        Subject::Duration { .. } => Message::new("run-value-days").with("days", grain).into(),
        Subject::Contribution { .. } => {
            let currency = model.charter.as_ref().and_then(|charter| charter.currency).unwrap_or(Currency::EUR);
            Money { minor: grain, currency }.to_string().into()
        }
        Subject::Rating { .. } => hundredths(grain).into(),
        Subject::Consent { .. } | Subject::Tie { .. } | Subject::Kept { .. } | Subject::Mended { .. } => match grain {
            NO => Message::new("run-value-no").into(),
            YES => Message::new("run-value-yes").into(),
            ABSENT => Message::new("run-value-absent").into(),
            _ => grain.into(),
        },
        _ => grain.into(),
    }
}

/// A column that the line's file does not have, or that holds no values.
#[must_use]
pub fn column_fault(wanted: &Wanted<'_>, fault: &ColumnFault) -> Diagnostic {
    let of_file = |id| Message::new(id).with("file", wanted.file);
    let message = match fault {
        ColumnFault::Missing { .. } => of_file("run-column-missing").with("column", wanted.column),
        ColumnFault::Empty => of_file("run-column-empty"),
        ColumnFault::Unreadable { line, text } => of_file("run-column-value").with("line", *line).with("text", text),
    };
    let found = Diagnostic::new(codes::UNUSABLE_COLUMN, wanted.loc, message);
    match fault {
        ColumnFault::Missing { columns } => {
            let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
            found.help(Message::new("run-help-columns").with("columns", quoted(&columns)))
        }
        _ => found,
    }
}

/// A file of a column that cannot be read.
#[must_use]
pub fn unreadable_column(wanted: &Wanted<'_>, reason: Message) -> Diagnostic {
    let message = Message::new("run-column-file").with("file", wanted.file).with("reason", reason);
    Diagnostic::new(codes::UNUSABLE_COLUMN, wanted.loc, message)
}

/// Where the charter is declared.
fn place(model: &Model) -> Loc {
    model.charter.as_ref().map_or_else(Loc::default, |charter| charter.name.loc)
}

fn quoted(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
