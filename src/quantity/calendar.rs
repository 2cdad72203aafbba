//! Civil dates and calendar spans: whole days, civil months counted from their anchor and clamped.

use super::Workdays;
use std::fmt;

/// A civil date (proleptic Gregorian, years 1 to 9999).
pub type Date = jiff::civil::Date;

/// A day as a whole number, counted from 1970-01-01 (day 0). What the machine reckons with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize)]
pub struct Day(pub i32);

/// Days from 1 March of the year 0 to 1970-01-01.
const MARCH_0000: i32 = 719_468;

impl Day {
    /// Later than every day of every charter.
    pub const NEVER: Day = Day(i32::MAX);

    /// The day of a date.
    #[must_use]
    pub fn of(date: Date) -> Day {
        Day(first_of(i32::from(date.year()), i32::from(date.month())) + i32::from(date.day()) - 1)
    }

    /// The date of this day, clamped to the years 1 to 9999.
    #[must_use]
    pub fn date(self) -> Date {
        let last = if self.0 > 0 { Date::MAX } else { jiff::civil::date(1, 1, 1) };
        let Some((year, month, day)) = self.civil() else { return last };
        match (i16::try_from(year), i8::try_from(month), i8::try_from(day)) {
            (Ok(year @ 1..), Ok(month), Ok(day)) => Date::new(year, month, day).unwrap_or(last),
            _ => last,
        }
    }

    /// Year, month and day of the month; `None` far beyond the years that a date can have.
    fn civil(self) -> Option<(i32, i32, i32)> {
        let days = self.0.checked_add(MARCH_0000).filter(|_| (-800_000..3_000_000).contains(&self.0))?;
        // Eras of 400 years from 1 March, then the day of the era and the year of the era.
        let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let of_era = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let of_year = day - (365 * of_era + of_era / 4 - of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        Some(if from_march < 10 { (era * 400 + of_era, from_march + 3, day) } else { (era * 400 + of_era + 1, from_march - 9, day) })
    }

    /// So many days later.
    #[must_use]
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// Whether this is the last day of its civil month.
    #[must_use]
    pub fn is_month_end(self) -> bool {
        let date = self.date();
        date.day() == date.days_in_month()
    }

    /// The last day of the civil month that holds this day.
    #[must_use]
    pub fn month_end(self) -> Day {
        Day::of(self.date().last_of_month())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date().fmt(f)
    }
}

/// The units that calendar spans are counted in. Rates are never per working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeUnit {
    Day,
    WorkingDay,
    Week,
    Month,
    Year,
}

/// A span of calendar time as written: `30 days`, `10 working days`, `6 weeks`, `12 months`, `2 years`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub struct CalendarSpan {
    pub count: u32,
    pub unit: TimeUnit,
}

impl CalendarSpan {
    #[must_use]
    pub const fn days(count: u32) -> CalendarSpan {
        CalendarSpan { count, unit: TimeUnit::Day }
    }

    /// Days in it differ by the day from which it is counted.
    #[must_use]
    pub fn is_civil(&self) -> bool {
        !matches!(self.unit, TimeUnit::Day | TimeUnit::Week)
    }

    /// `anchor + times × span`. The day of departure is not counted; months and years are counted from the anchor and
    /// clamped to the month's last day (31 January + 1 month = 28 or 29 February), never step by step. Working days are those
    /// of the charter.
    #[must_use]
    pub fn after(self, anchor: Day, times: u32, workdays: &Workdays) -> Day {
        let count = i64::from(self.count) * i64::from(times);
        let days = |n: i64| Day(i32::try_from(i64::from(anchor.0) + n).unwrap_or(i32::MAX));
        match self.unit {
            TimeUnit::Day => days(count),
            TimeUnit::WorkingDay => workdays.after(anchor, count),
            TimeUnit::Week => days(count * 7),
            TimeUnit::Month => months_after(anchor, count),
            TimeUnit::Year => months_after(anchor, count * 12),
        }
    }

    /// This span as days, when counted from `anchor`.
    #[must_use]
    pub fn days_from(self, anchor: Day, workdays: &Workdays) -> i32 {
        self.after(anchor, 1, workdays).0 - anchor.0
    }

    /// The fewest and the most days that the span can be, wherever it starts.
    #[must_use]
    pub fn bounds(self, workdays: &Workdays) -> (i64, i64) {
        let n = i64::from(self.count);
        match self.unit {
            TimeUnit::Day => (n, n),
            TimeUnit::WorkingDay => workdays.days(self.count),
            TimeUnit::Week => (n * 7, n * 7),
            TimeUnit::Month => days_of_months(n),
            TimeUnit::Year => days_of_months(n * 12),
        }
    }

    /// The span in days where a month counts 30.436875 days: only for comparing spans roughly, never for dates.
    #[must_use]
    pub fn rough_days(self) -> f64 {
        let count = f64::from(self.count);
        match self.unit {
            TimeUnit::Day => count,
            TimeUnit::WorkingDay => count * 1.4,
            TimeUnit::Week => count * 7.0,
            TimeUnit::Month => count * 30.436_875,
            TimeUnit::Year => count * 365.2425,
        }
    }
}

/// Over n civil months the days differ from their mean by less than three.
fn days_of_months(n: i64) -> (i64, i64) {
    let mean = n * 30_436_875 / 1_000_000;
    if n == 0 { (0, 0) } else { ((mean - 3).max(0), mean + 3) }
}

/// The number of the first day of a month.
fn first_of(year: i32, month: i32) -> i32 {
    // Years are counted from March, so that the leap day is a year's last one.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    days + (153 * month + 2) / 5 - MARCH_0000
}

fn months_after(anchor: Day, months: i64) -> Day {
    let Some((year, month, day)) = anchor.civil() else { return Day::NEVER };
    let all = i64::from(year) * 12 + i64::from(month) - 1 + months;
    let Some(all) = i32::try_from(all).ok().filter(|all| (12..120_000).contains(all)) else { return Day::NEVER };
    let first = |all: i32| first_of(all / 12, all % 12 + 1);
    Day((first(all) + day - 1).min(first(all + 1) - 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::WEEKDAYS;
    use jiff::civil::date;

    #[test]
    fn months_are_clamped_from_their_anchor() {
        let anchor = Day::of(date(2027, 1, 31));
        let month = CalendarSpan { count: 1, unit: TimeUnit::Month };
        let dates: Vec<_> = (1..=3).map(|k| month.after(anchor, k, &WEEKDAYS).date()).collect();
        assert_eq!(dates, [date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30)]);
    }

    #[test]
    fn months_are_those_of_jiff() {
        for anchor in (18_000..22_000).step_by(7).map(Day) {
            for months in [0, 1, 2, 12, 13, 48, 100_000] {
                let span = CalendarSpan { count: months, unit: TimeUnit::Month };
                let expected = anchor.date().checked_add(jiff::Span::new().months(months)).map_or(Day::NEVER, Day::of);
                assert_eq!(span.after(anchor, 1, &WEEKDAYS), expected);
            }
        }
    }

    #[test]
    fn the_day_of_departure_is_not_counted() {
        let first = Day::of(date(2027, 1, 1));
        assert_eq!(CalendarSpan::days(30).after(first, 1, &WEEKDAYS).date(), date(2027, 1, 31));
        let year = CalendarSpan { count: 1, unit: TimeUnit::Year };
        assert_eq!(year.after(Day::of(date(2028, 2, 29)), 1, &WEEKDAYS).date(), date(2029, 2, 28));
    }

    #[test]
    fn days_and_dates_are_inverse() {
        let epoch = date(1970, 1, 1);
        let one_by_one = (-719_162..2_932_896).step_by(97).chain(20_000..22_000).chain([-719_162, -1, 0, 1, 2_932_896]);
        for n in one_by_one {
            let day = Day(n).date();
            assert_eq!(day, epoch.checked_add(jiff::Span::new().days(n)).unwrap(), "{n}");
            assert_eq!(Day::of(day), Day(n));
        }
        assert_eq!([Day::NEVER.date(), Day(2_932_897).date()], [Date::MAX; 2]);
    }
}
