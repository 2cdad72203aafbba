//! The stage machine: what a charter means as it runs (`docs/design/semantics.md`), generic over who answers its questions.

mod books;
mod closing;
mod compile;
mod condition;
mod duty;
mod ending;
mod evening;
mod flow;
mod hours;
mod ledger;
mod log;
mod month;
mod opening;
mod outcome;
mod plan;
mod player;
mod question;
mod register;
mod run;
mod sentence;
mod stage_set;
mod vote;
mod world;

pub use books::Books;
pub use compile::{Machine, NotRunnable};
pub use log::{Cause, Entry, LogEvent, NoRecord, Origin, Recorder, Spending};
pub use outcome::{DutyOutcome, Outcome, StageOutcome, Standing, Truth, Unknown};
pub use player::Player;
pub use question::{ABSENT, NO, Oracle, Question, Subject, Support, YES};
pub use world::{World, lineage, trend_on};
