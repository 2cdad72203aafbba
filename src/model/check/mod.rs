//! The structural checks: what can be seen in a charter without running it. One file per check or per group of related ones;
//! the codes are `S03` … `S25` (the numbers of the expert checks) and `W01` … (what the meaning of a run asks for).
//!
//! A check says only what is certain from the model. Where something it needs is missing it is silent: what is missing has
//! been reported where it was read. Run them on models that were resolved without errors.

mod decisions;
mod due;
mod duties;
mod funding;
mod hours;
mod idle;
mod indicators;
mod inversion;
mod ladders;
mod languages;
mod part;
mod pledges;
mod schedule;
mod seats;
mod term;
mod ties;
mod time;
mod words;

pub use hours::{is_unpaid_kind, weekly_burden};
pub use pledges::{Brought, brought, civil_units};
pub use schedule::{Schedule, Window, waits_for};
pub use ties::even_split;

use super::Model;
use crate::diagnostic::{self, Diagnostic, Severity};

type Findings = Vec<Diagnostic>;

/// All structural findings on a charter, in order of place.
#[must_use]
pub fn check(model: &Model) -> Vec<Diagnostic> {
    let schedule = Schedule::of(model);
    let mut findings = Findings::new();
    let parts = part::Parts::of(model);
    idle::parties(model, &parts, &mut findings);
    idle::assets(model, &parts, &mut findings);
    funding::balance(model, &mut findings);
    pledges::compare(model, &schedule, &mut findings);
    inversion::dates(model, &schedule, &mut findings);
    term::outside(model, &schedule, &mut findings);
    duties::orphans(model, &mut findings);
    duties::undated(model, &mut findings);
    duties::conflicts(model, &mut findings);
    due::after_the_end(model, &mut findings);
    due::overlapping(model, &mut findings);
    hours::exceeded(model, &schedule, &mut findings);
    hours::burden(model, &schedule, &mut findings);
    seats::bodies(model, &mut findings);
    seats::ballots(model, &mut findings);
    ties::unresolved(model, &mut findings);
    indicators::incomplete(model, &mut findings);
    indicators::wrong_way(model, &mut findings);
    languages::gaps(model, &mut findings);
    ladders::reopenings(model, &schedule, &mut findings);
    ladders::idle(model, &mut findings);
    ladders::skipped_funding(model, &schedule, &mut findings);
    decisions::twice(model, &mut findings);
    decisions::long(model, &schedule, &mut findings);
    time::no_long_stop(model, &mut findings);
    diagnostic::sort(&mut findings);
    findings
}

/// The same finding with another weight than is usual for its code.
fn weighing(severity: Severity, mut finding: Diagnostic) -> Diagnostic {
    finding.severity = severity;
    finding
}
