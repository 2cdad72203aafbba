//! Working days: Monday to Friday, without the holidays of a place and without days on which all is closed.

use super::holidays::{Place, is_weekend};
use super::{Date, Day};

/// Which days are working days for one charter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workdays {
    /// Whose public holidays are kept.
    place: Option<Place>,
    /// Days on which all is closed besides, in order.
    closed: Vec<Day>,
    /// Every working day of the years that the charter is about, in order, so that most spans are looked up.
    known: Vec<Day>,
    /// The first day of these years.
    from: Day,
}

/// Monday to Friday, holidays or not: for spans in which no working day is counted.
pub static WEEKDAYS: Workdays = Workdays { place: None, closed: Vec::new(), known: Vec::new(), from: Day::NEVER };

impl Workdays {
    /// The working days of a charter with this period, if it has one; what lies outside is worked out where it is needed.
    #[must_use]
    pub fn new(place: Option<Place>, mut closed: Vec<Day>, period: Option<(Date, Date)>) -> Workdays {
        closed.sort_unstable();
        let mut all = Workdays { place, closed, known: Vec::new(), from: Day::NEVER };
        if let Some((first, last)) = period {
            all.from = Day::of(jiff::civil::date(first.year(), 1, 1));
            for year in first.year()..=last.year().saturating_add(1).min(9999) {
                let holidays = all.place.map_or_else(Vec::new, |place| place.holidays(year));
                let (mut day, end) = (Day::of(jiff::civil::date(year, 1, 1)), Day::of(jiff::civil::date(year, 12, 31)));
                while day <= end {
                    if !is_weekend(day) && !holidays.contains(&day) && !all.is_closed(day) {
                        all.known.push(day);
                    }
                    day = day.plus(1);
                }
            }
        }
        all
    }

    /// The place whose public holidays are kept, if one is named.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        self.place
    }

    /// Further days that are no working days, in order.
    #[must_use]
    pub fn closed(&self) -> &[Day] {
        &self.closed
    }

    fn is_closed(&self, day: Day) -> bool {
        self.closed.binary_search(&day).is_ok()
    }

    /// Whether work is done on a day.
    #[must_use]
    pub fn is_working(&self, day: Day) -> bool {
        let is_holiday = || self.place.is_some_and(|place| place.holidays(day.date().year()).contains(&day));
        !is_weekend(day) && !self.is_closed(day) && !is_holiday()
    }

    /// The `count`th working day after a day, which is not counted itself; the day itself for none.
    #[must_use]
    pub fn after(&self, anchor: Day, count: i64) -> Day {
        let (mut day, mut left) = (anchor, count);
        if let Some(last) = self.known.last()
            && (self.from..=*last).contains(&anchor)
        {
            let passed = self.known.partition_point(|known| *known <= anchor);
            let index = usize::try_from(count).unwrap_or(usize::MAX).saturating_add(passed);
            if count > 0
                && let Some(found) = self.known.get(index - 1)
            {
                return *found;
            }
            left -= i64::try_from(self.known.len() - passed).unwrap_or(0).min(left);
            day = if left < count { *last } else { day };
        }
        while left > 0 {
            if day > LAST {
                return Day::NEVER;
            }
            day = day.plus(1);
            left -= i64::from(self.is_working(day));
        }
        day
    }

    /// The day that many working days before another one, which is not counted itself.
    #[must_use]
    pub fn before(&self, day: Day, count: u32) -> Day {
        let (mut day, mut left) = (day, count);
        while left > 0 && day > FIRST {
            day = day.plus(-1);
            left -= u32::from(self.is_working(day));
        }
        day
    }

    /// The fewest and the most days of the calendar that so many working days can take, whatever day of these years they are
    /// counted from.
    #[must_use]
    pub fn days(&self, count: u32) -> (i64, i64) {
        let week: Vec<Day> = (0..7).map(Day).collect();
        let from: Vec<Day> = match (self.known.first(), self.known.last()) {
            (Some(first), Some(last)) => (first.0..=last.0).map(Day).take_while(|day| day.plus(366) <= *last).collect(),
            _ => week,
        };
        let takes = from.iter().map(|day| i64::from(self.after(*day, i64::from(count)).0) - i64::from(day.0));
        takes.fold((i64::MAX, 0), |(least, most), days| (least.min(days), most.max(days)))
    }
}

/// The first and last days that have a date.
const FIRST: Day = Day(-719_162);
const LAST: Day = Day(2_932_895);
