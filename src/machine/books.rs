//! How things stand at a month's end, for who looks on while a run happens.

use super::run::Run;
use super::{Oracle, Recorder, Standing};
use crate::quantity::{Day, Exact};

/// How things stand on an evening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Books {
    /// Minor units.
    pub cash: i64,
    /// Hours so far, in hundredths, rounded half up: offered, needed by stages, given.
    pub hours_offered: i64,
    pub hours_needed: i64,
    pub hours_given: i64,
    /// Stages that stand done or were skipped.
    pub stages_done: usize,
    /// Millionths of the unit (of a point, for shares), by indicator; `None` where it has no value yet.
    pub indicators: Vec<Option<i64>>,
}

impl<O: Oracle, R: Recorder> Run<'_, '_, '_, O, R> {
    /// Says to who wants to know how things stand at the month's ends from today to before the next day on which something can
    /// happen: in between, nothing changes.
    pub(super) fn show_months_before(&mut self, next: Day) {
        if !self.recorder.wants_books() {
            return;
        }
        let mut month_end = self.day.month_end();
        while month_end < next {
            self.show_books(month_end);
            month_end = month_end.plus(1).month_end();
        }
    }

    /// The same of one evening.
    pub(super) fn show_books(&mut self, evening: Day) {
        if !self.recorder.wants_books() {
            return;
        }
        let reg = &self.reg;
        let sum = |hours: &[Exact]| {
            let total = hours.iter().fold(Exact::zero(), |sum, hours| sum.plus(hours));
            i64::try_from(total.times(&Exact::from(100)).round_half_up()).unwrap_or(i64::MAX)
        };
        let done = reg.stages.iter().filter(|stage| matches!(stage.standing, Standing::Done | Standing::Skipped));
        let books = Books {
            cash: reg.ledger.cash(),
            hours_offered: sum(&reg.hours.offered),
            hours_needed: sum(&reg.hours.needed),
            hours_given: sum(&reg.hours.given),
            stages_done: done.count(),
            indicators: reg.indicators.iter().map(|indicator| indicator.value).collect(),
        };
        self.recorder.books(evening, &books);
    }
}
