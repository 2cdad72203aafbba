//! Spans of time, counted day by day: working days by the published lists of holidays.

use charter::model::Model;
use charter::quantity::{CalendarSpan, Day, Place, TimeUnit, WEEKDAYS};
use jiff::civil::Weekday;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Holidays that are weekdays, by place.
static HOLIDAYS: LazyLock<HashMap<Place, Vec<Day>>> = LazyLock::new(|| {
    let mut all: HashMap<Place, Vec<Day>> = HashMap::new();
    for (place, _, days) in crate::holidays::published() {
        all.entry(place).or_default().extend(days);
    }
    all
});

fn is_working(model: &Model, day: Day) -> bool {
    let is_holiday = model.workdays.place().is_some_and(|place| HOLIDAYS[&place].binary_search(&day).is_ok());
    let is_weekend = matches!(day.date().weekday(), Weekday::Saturday | Weekday::Sunday);
    !is_weekend && !is_holiday && !model.workdays.closed().contains(&day)
}

/// `anchor + times × span`.
pub fn later(model: &Model, span: CalendarSpan, anchor: Day, times: u32) -> Day {
    if span.unit != TimeUnit::WorkingDay {
        return span.after(anchor, times, &WEEKDAYS);
    }
    let (mut day, mut left) = (anchor, span.count * times);
    while left > 0 {
        day = day.plus(1);
        left -= u32::from(is_working(model, day));
    }
    day
}

/// The days of a span that is counted from a day.
pub fn length(model: &Model, span: CalendarSpan, anchor: Day) -> i32 {
    later(model, span, anchor, 1).0 - anchor.0
}

/// Is `day` = anchor + k × span, for some k of at least 1?
pub fn is_multiple(model: &Model, span: CalendarSpan, anchor: Day, day: Day) -> bool {
    if span.unit == TimeUnit::WorkingDay {
        let passed = || (anchor.0 + 1..=day.0).filter(|day| is_working(model, Day(*day))).count();
        return day > anchor && is_working(model, day) && passed() % span.count as usize == 0;
    }
    span.count > 0 && (1..).map(|k| later(model, span, anchor, k)).take_while(|date| *date <= day).any(|date| date == day)
}
