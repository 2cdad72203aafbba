//! The stage machine: what a charter means as it runs (`docs/semantics.md`), generic over who answers its questions.

mod log;
mod outcome;
mod question;
mod world;

pub use log::{Cause, Entry, LogEvent, NoRecord, Origin, Recorder, Spending};
pub use outcome::{DutyOutcome, Outcome, StageOutcome, Standing, Truth, Unknown};
pub use question::{ABSENT, NO, Oracle, Question, Subject, Support, YES};
pub use world::{World, lineage};
