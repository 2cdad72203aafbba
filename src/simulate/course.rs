//! How things stand at the end of each month, in many runs: cash, hours, stages done, indicators. What is kept is counts by
//! value, as coarse as a picture needs; it does not grow with the runs.

use super::coarse::Course;
use super::draw::Assume;
use super::ensemble::Setting;
use super::noting::Noting;
use super::summary::Summary;
use super::watch::{Both, Minder, Watch};
use crate::machine::{Books, LogEvent, Machine, Outcome, Recorder, Standing};
use crate::model::IndicatorId;
use crate::quantity::Day;

/// What was seen in many runs, month by month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Courses {
    /// The last days of the months: those of the period first, then those in which indicators are still measured.
    pub months: Vec<Day>,
    /// How many of them are of the period.
    pub within: usize,
    /// Minor units at the month's end. A run that has ended keeps what it had.
    pub cash: Vec<Course>,
    /// Hundredths of hours in the month; none after the end.
    pub hours_offered: Vec<Course>,
    pub hours_needed: Vec<Course>,
    pub hours_given: Vec<Course>,
    /// Stages that stand done or skipped.
    pub done: Vec<Course>,
    /// By indicator: millionths, in the runs in which it is measured at that month's end.
    pub indicators: Vec<Vec<Course>>,
}

impl Courses {
    fn new(machine: &Machine<'_>) -> Courses {
        let model = machine.model();
        let (first, last) = machine.period();
        let spans = model.indicators.values().filter_map(|indicator| indicator.persists.as_ref());
        let longest = spans.map(|persists| persists.span.after(last, 1, &model.workdays)).max().map_or(last, |day| day.max(last));
        let months: Vec<Day> = std::iter::successors(Some(first.month_end()), |day| Some(day.plus(1).month_end()))
            .take_while(|day| day.plus(1).0 - day.date().days_in_month() as i32 <= longest.0)
            .collect();
        let within = months.iter().filter(|day| **day <= last.month_end()).count();
        let empty = || vec![Course::default(); within];
        let indicators = vec![vec![Course::default(); months.len()]; model.indicators.len()];
        Courses {
            within,
            cash: empty(),
            hours_offered: empty(),
            hours_needed: empty(),
            hours_given: empty(),
            done: empty(),
            indicators,
            months,
        }
    }

    /// Which month a day is in.
    fn month(&self, day: Day) -> Option<usize> {
        self.months.iter().position(|month_end| day <= *month_end)
    }

    fn each(&mut self) -> impl Iterator<Item = &mut Vec<Course>> {
        let kept = [&mut self.cash, &mut self.hours_offered, &mut self.hours_needed, &mut self.hours_given, &mut self.done];
        kept.into_iter().chain(&mut self.indicators)
    }

    /// Takes in what was seen of other runs.
    pub(super) fn join(&mut self, mut other: Courses) {
        for (mine, theirs) in self.each().zip(other.each()) {
            for (mine, theirs) in mine.iter_mut().zip(theirs) {
                mine.join(theirs);
            }
        }
    }
}

impl Setting<'_> {
    /// How things stood, month by month, in the runs `first..=last`; in fewer, where whoever waits stops it.
    #[must_use]
    pub fn courses(&self, first: u64, last: u64, minder: &dyn Minder) -> Courses {
        let (_, watcher) = self.watched(first, last, Assume::Drawn, minder, || Watcher::new(self.machine()));
        watcher.courses
    }

    /// The same, and what [`Setting::detailed`] gives, of the same runs.
    #[must_use]
    pub fn detailed_with_courses(&self, first: u64, last: u64, minder: &dyn Minder) -> (Summary, Courses) {
        let watch = || Both(Noting::of(self.model()), Watcher::new(self.machine()));
        let (mut summary, Both(noting, watcher)) = self.watched(first, last, Assume::Drawn, minder, watch);
        summary.details = noting.details();
        (summary, watcher.courses)
    }
}

/// Looks at the books of one run after another.
struct Watcher {
    courses: Courses,
    /// The next month of this run.
    next: usize,
    /// Hours so far at the end of the month before: offered, needed, given.
    before: [i64; 3],
}

impl Watcher {
    fn new(machine: &Machine<'_>) -> Watcher {
        Watcher { courses: Courses::new(machine), next: 0, before: [0; 3] }
    }

    fn note(&mut self, month: usize, books: &Books) {
        let hours = [books.hours_offered, books.hours_needed, books.hours_given];
        let courses = &mut self.courses;
        let kept = [&mut courses.hours_offered, &mut courses.hours_needed, &mut courses.hours_given];
        for ((kept, hours), before) in kept.into_iter().zip(hours).zip(&mut self.before) {
            if let Some(course) = kept.get_mut(month) {
                // What is rounded at the end may be a hundredth less than what was rounded before.
                course.add((hours - *before).max(0));
            }
            *before = hours;
        }
        if let Some(course) = courses.cash.get_mut(month) {
            course.add(books.cash);
        }
        if let Some(course) = courses.done.get_mut(month) {
            course.add(i64::try_from(books.stages_done).unwrap_or(i64::MAX));
        }
    }

    fn note_indicator(&mut self, month: usize, indicator: usize, value: i64) {
        if let Some(course) = self.courses.indicators.get_mut(indicator).and_then(|months| months.get_mut(month)) {
            course.add(value);
        }
    }
}

impl Recorder for Watcher {
    fn record(&mut self, _: Day, _: LogEvent) {}

    fn wants(&self) -> bool {
        false
    }

    fn wants_books(&self) -> bool {
        true
    }

    fn books(&mut self, day: Day, books: &Books) {
        let Some(month) = self.courses.month(day) else { return };
        self.note(month, books);
        self.next = month + 1;
        for (indicator, value) in books.indicators.iter().enumerate() {
            if let Some(value) = value {
                self.note_indicator(month, indicator, *value);
            }
        }
    }

    fn measured(&mut self, day: Day, indicator: IndicatorId, value: i64) {
        if let Some(month) = self.courses.month(day) {
            self.note_indicator(month, indicator.index(), value);
        }
    }
}

impl Watch for Watcher {
    fn ended(&mut self, _: u64, outcome: &Outcome) {
        let done = outcome.stages.iter().filter(|stage| matches!(stage.standing, Standing::Done | Standing::Skipped)).count();
        let cash = outcome.received.iter().sum::<i64>() - outcome.spent;
        let books = Books {
            cash,
            hours_offered: outcome.hours_offered.iter().sum(),
            hours_needed: outcome.hours_needed.iter().sum(),
            hours_given: outcome.hours_given.iter().sum(),
            stages_done: done,
            indicators: Vec::new(),
        };
        for month in self.next..self.courses.within {
            self.note(month, &books);
        }
        (self.next, self.before) = (0, [0; 3]);
    }

    fn joined(mut self, other: Watcher) -> Watcher {
        self.courses.join(other.courses);
        self
    }
}
