//! What stands of a stage every evening (`semantics.md` 3), and of a ladder.

use super::{Cause, Standing, Subject};
use crate::model::{Ladder, Reason, Stage};
use crate::quantity::Day;

#[derive(Clone, Default)]
pub(super) struct StageReg {
    pub(super) standing: Standing,
    pub(super) causes: Vec<Cause>,
    /// Suspended since a noon that has not been followed by its resumption.
    pub(super) suspended: bool,
    /// When it is judged next; `None` while that is frozen by a suspension.
    pub(super) closing: Option<Day>,
    /// The closing is a date of its own (`until`, the last day): suspension does not move it.
    pub(super) fixed: bool,
    /// Its duration was not answered when it opened; if it closes on its closing, it has lasted so many days.
    pub(super) deferred: Option<i32>,
    /// Days to the closing, while suspended.
    pub(super) days_left: i32,
    pub(super) long_stop: Option<Day>,
    pub(super) opened: Day,
    /// Planned days of this opening.
    pub(super) planned: i32,
    pub(super) occasions: u32,
    pub(super) occasion: u32,
    pub(super) attempt: u32,
    pub(super) call: u32,
    /// The gate to judge next: not 0 after a second call was needed.
    pub(super) gate: usize,
    pub(super) retry: Option<Day>,
    /// It waited past its own end and was given time until that day.
    pub(super) waits_until: Option<Day>,
    /// Since when part (a) of the occasion holds.
    pub(super) ready_since: Option<Day>,
    pub(super) series: Option<Series>,
    /// Of a series: an occasion has come and waits for what it requires.
    pub(super) pending: bool,
    pub(super) times_opened: u32,
    pub(super) times_judged: u32,
    pub(super) times_failed: u32,
    pub(super) first_opened: Option<Day>,
    pub(super) last_closed: Option<Day>,
    pub(super) first_failure: Option<(Day, Reason)>,
    pub(super) reason: Option<Reason>,
    /// Latest closed occasions that succeeded, in a row; and as it was when this occasion first opened, since a retry can
    /// still turn an occasion into a success.
    pub(super) streak: u32,
    pub(super) streak_before: u32,
    pub(super) target_reached: bool,
    /// It has succeeded at least once: its sources are booked, its lines are cut.
    pub(super) booked: bool,
    /// What the sources gave when the target was judged, in the order of the sources.
    pub(super) raised: Vec<i64>,
    pub(super) total_raised: Option<i64>,
    /// Present people, for a ballot.
    pub(super) voters: i64,
    /// Consents asked in this judging.
    pub(super) asked: Vec<(Subject, i64)>,
    pub(super) rating: Option<i64>,
    pub(super) produced: Option<i64>,
    pub(super) turnout: Option<i64>,
    pub(super) in_favour: Option<i64>,
    /// The latest opening that was closed, and the days from it to its closing.
    pub(super) duration: Option<(Day, i32)>,
    pub(super) otherwise: LadderReg,
    pub(super) short_money: LadderReg,
    pub(super) short_hours: LadderReg,
    /// Short of hours on some evening since the last month's end; and found so at that end.
    pub(super) missed_hours: bool,
    pub(super) hours_short: bool,
    /// Newly found short this evening: its ladder acts tomorrow morning.
    pub(super) hours_found: bool,
    /// Evenings of this month on which it stood open.
    pub(super) evenings_open: i32,
}

impl StageReg {
    pub(super) fn new(stage: &Stage) -> StageReg {
        StageReg {
            // A one-shot stage has its first occasion from the start; a series counts as they come.
            occasions: u32::from(!stage.occasion.is_series()),
            occasion: u32::from(!stage.occasion.is_series()),
            otherwise: LadderReg::new(stage.otherwise.as_ref()),
            short_money: LadderReg::new(stage.short_money.as_ref()),
            short_hours: LadderReg::new(stage.short_hours.as_ref()),
            ..StageReg::default()
        }
    }

    /// As at the start, in the same room. Written out field by field: making a new one and moving it here took a third of a run.
    pub(super) fn reset(&mut self, fresh: &StageReg) {
        let StageReg {
            standing,
            causes,
            suspended,
            closing,
            fixed,
            deferred,
            days_left,
            long_stop,
            opened,
            planned,
            occasions,
            occasion,
            attempt,
            call,
            gate,
            retry,
            waits_until,
            ready_since,
            series,
            pending,
            times_opened,
            times_judged,
            times_failed,
            first_opened,
            last_closed,
            first_failure,
            reason,
            streak,
            streak_before,
            target_reached,
            booked,
            raised,
            total_raised,
            voters,
            asked,
            rating,
            produced,
            turnout,
            in_favour,
            duration,
            otherwise,
            short_money,
            short_hours,
            missed_hours,
            hours_short,
            hours_found,
            evenings_open,
        } = self;
        *standing = fresh.standing;
        causes.clear();
        *suspended = fresh.suspended;
        *closing = fresh.closing;
        *fixed = fresh.fixed;
        *deferred = None;
        *days_left = fresh.days_left;
        *long_stop = fresh.long_stop;
        *opened = fresh.opened;
        *planned = fresh.planned;
        *occasions = fresh.occasions;
        *occasion = fresh.occasion;
        *attempt = fresh.attempt;
        *call = fresh.call;
        *gate = fresh.gate;
        *retry = fresh.retry;
        *waits_until = fresh.waits_until;
        *ready_since = fresh.ready_since;
        *series = fresh.series;
        *pending = fresh.pending;
        *times_opened = fresh.times_opened;
        *times_judged = fresh.times_judged;
        *times_failed = fresh.times_failed;
        *first_opened = fresh.first_opened;
        *last_closed = fresh.last_closed;
        *first_failure = fresh.first_failure;
        *reason = fresh.reason;
        *streak = fresh.streak;
        *streak_before = fresh.streak_before;
        *target_reached = fresh.target_reached;
        *booked = fresh.booked;
        raised.clear();
        *total_raised = fresh.total_raised;
        *voters = fresh.voters;
        asked.clear();
        *rating = fresh.rating;
        *produced = fresh.produced;
        *turnout = fresh.turnout;
        *in_favour = fresh.in_favour;
        *duration = fresh.duration;
        otherwise.reset();
        short_money.reset();
        short_hours.reset();
        *missed_hours = fresh.missed_hours;
        *hours_short = fresh.hours_short;
        *hours_found = fresh.hours_found;
        *evenings_open = fresh.evenings_open;
    }

    pub(super) fn is_open(&self) -> bool {
        self.standing == Standing::Open
    }

    /// Open, and no cause of suspension stands.
    pub(super) fn is_running(&self) -> bool {
        self.is_open() && !self.suspended
    }
}

/// The occasions of a series.
#[derive(Clone, Copy)]
pub(super) struct Series {
    pub(super) anchor: Day,
    /// How many have come since.
    pub(super) came: u32,
    /// The next one, even if it lies after the period.
    pub(super) next: Option<Day>,
}

/// Where a ladder stands.
#[derive(Clone, Default)]
pub(super) struct LadderReg {
    /// Uses of each rung.
    pub(super) used: Vec<u32>,
    /// The rung that acts next, for ladders that walk (duties, shortfalls).
    pub(super) at: usize,
    /// How many rungs have acted at least once.
    pub(super) acted: usize,
    /// The time to mend runs out on this day.
    pub(super) mend_by: Option<Day>,
}

impl LadderReg {
    pub(super) fn new(ladder: Option<&Ladder>) -> LadderReg {
        LadderReg { used: vec![0; ladder.map_or(0, |ladder| ladder.rungs.len())], at: 0, acted: 0, mend_by: None }
    }

    pub(super) fn reset(&mut self) {
        // Most ladders are short, and most did not act: one look is quicker than a call that clears nothing.
        for used in self.used.iter_mut().filter(|used| **used > 0) {
            *used = 0;
        }
        self.at = 0;
        self.acted = 0;
        self.mend_by = None;
    }
}
