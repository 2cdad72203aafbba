//! Civil months, looked up: a run asks for the same few hundred of them again and again.

use crate::quantity::{Day, TimeUnit};

/// The civil month that holds some evenings: when it ends, and how many days each calendar unit has in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Month {
    pub(super) end: Day,
    days: i32,
    year_days: i32,
}

impl Month {
    fn of(day: Day) -> Month {
        let date = day.date();
        Month { end: day.month_end(), days: i32::from(date.days_in_month()), year_days: i32::from(date.days_in_year()) }
    }

    pub(super) fn days(self, unit: TimeUnit) -> i64 {
        i64::from(match unit {
            TimeUnit::Day | TimeUnit::WorkingDay => 1,
            TimeUnit::Week => 7,
            TimeUnit::Month => self.days,
            TimeUnit::Year => self.year_days,
        })
    }
}

/// The months of a period, by day.
#[derive(Debug)]
pub(super) struct Months {
    first: Day,
    months: Vec<Month>,
    /// Which month each day of the period is in.
    by_day: Vec<u32>,
}

impl Months {
    pub(super) fn of(first: Day, last: Day) -> Months {
        let (mut months, mut by_day) = (Vec::new(), Vec::new());
        let mut day = first;
        while day <= last {
            let month = Month::of(day);
            let at = u32::try_from(months.len()).unwrap_or(u32::MAX);
            by_day.extend((day.0..=month.end.0.min(last.0)).map(|_| at));
            months.push(month);
            day = month.end.plus(1);
        }
        Months { first, months, by_day }
    }

    /// The month that holds a day, which may lie outside of the period.
    pub(super) fn holding(&self, day: Day) -> Month {
        let at = usize::try_from(day.0 - self.first.0).ok().and_then(|at| self.by_day.get(at));
        at.and_then(|at| self.months.get(*at as usize)).copied().unwrap_or_else(|| Month::of(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Date;

    #[test]
    fn months_looked_up_are_those_of_the_calendar() {
        let day = |year, month, day| Date::new(year, month, day).map(Day::of).unwrap();
        let months = Months::of(day(2027, 11, 20), day(2028, 3, 2));
        for today in (day(2027, 10, 1).0..day(2028, 5, 1).0).map(Day) {
            let found = months.holding(today);
            assert_eq!(found.end, today.month_end());
            assert_eq!(found.days(TimeUnit::Month), i64::from(today.date().days_in_month()));
            assert_eq!(found.days(TimeUnit::Year), i64::from(today.date().days_in_year()));
        }
    }
}
