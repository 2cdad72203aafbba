//! Public holidays and working days, against published lists.

use charter::quantity::{CalendarSpan, Date, Day, Place, TimeUnit, Workdays, easter};
use std::collections::BTreeSet;

const PUBLISHED: &str = include_str!("holidays/published.tsv");

const PLACES: [(&str, Place); 7] = [
    ("Italy", Place::Italy),
    ("England and Wales", Place::EnglandAndWales),
    ("Scotland", Place::Scotland),
    ("Northern Ireland", Place::NorthernIreland),
    ("France", Place::France),
    ("Germany", Place::Germany),
    ("Spain", Place::Spain),
];

/// Place, year, and the days of its holidays that are weekdays.
pub fn published() -> impl Iterator<Item = (Place, i16, BTreeSet<Day>)> {
    PUBLISHED.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let [name, year, days] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let place = PLACES.iter().find(|(of, _)| *of == name).unwrap().1;
        (place, year.parse().unwrap(), days.split(' ').map(|day| Day::of(date(&format!("{year}-{day}")))).collect())
    })
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// 1970-01-01 was a Thursday.
fn is_weekday(day: Day) -> bool {
    (day.0 + 3).rem_euclid(7) < 5
}

#[test]
fn holidays_are_those_that_are_published() {
    let mut seen = 0;
    for (place, year, days) in published() {
        let own: BTreeSet<Day> = place.holidays(year).into_iter().filter(|day| is_weekday(*day)).collect();
        let dates = |days: &BTreeSet<Day>| days.iter().map(|day| day.date().to_string()).collect::<Vec<_>>();
        assert_eq!(dates(&own), dates(&days), "{place:?} {year}");
        seen += days.len();
    }
    assert!(seen > 2_500, "{seen}");
}

/// The dates of Easter of the Astronomical Applications Department of the U.S. Naval Observatory; the earliest and the latest
/// that can be.
#[test]
fn easter_is_on_its_day() {
    let known =
        ["1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18"];
    for day in known.map(date) {
        assert_eq!(easter(day.year()), day);
    }
}

fn after(workdays: &Workdays, count: u32, from: &str) -> String {
    let span = CalendarSpan { count, unit: TimeUnit::WorkingDay };
    span.after(Day::of(date(from)), 1, workdays).date().to_string()
}

/// Counted by hand on the calendar of 2027.
#[test]
fn the_day_of_departure_weekends_holidays_and_closures_are_not_counted() {
    let closed = vec![Day::of(date("2027-06-24"))];
    let italy = Workdays::new(Some(Place::Italy), closed, Some((date("2027-01-01"), date("2027-12-31"))));
    // Thursday before Easter: Good Friday is a working day in Italy, Easter Monday is not.
    assert_eq!(after(&italy, 1, "2027-03-25"), "2027-03-26");
    assert_eq!(after(&italy, 2, "2027-03-25"), "2027-03-30");
    // From a Saturday the first working day is Monday.
    assert_eq!(after(&italy, 1, "2027-03-13"), "2027-03-15");
    // 2 June is a Wednesday.
    assert_eq!(after(&italy, 10, "2027-05-24"), "2027-06-08");
    // The patron of Monza, a Thursday.
    assert_eq!(after(&italy, 1, "2027-06-23"), "2027-06-25");
    // Saint Francis, a Monday, since 2026; 2024 lies before the period and its 4 October was a Friday like any other.
    assert_eq!(after(&italy, 1, "2027-10-01"), "2027-10-05");
    assert_eq!(after(&italy, 1, "2024-10-03"), "2024-10-04");
    // Into the years after the period: Christmas Eve 2028 is a Sunday, 25 and 26 December are holidays.
    assert_eq!(after(&italy, 1, "2028-12-22"), "2028-12-27");
    assert_eq!(after(&italy, 0, "2027-03-28"), "2027-03-28");
    let england = Workdays::new(Some(Place::EnglandAndWales), Vec::new(), None);
    // Christmas and Boxing Day 2027 fall on a weekend and are kept on Monday and Tuesday.
    assert_eq!(after(&england, 1, "2027-12-24"), "2027-12-29");
    assert_eq!(england.before(Day::of(date("2027-12-29")), 1).date(), date("2027-12-24"));
}

/// One by one, whatever is known beforehand: the lists of the period change nothing but the speed.
#[test]
fn a_period_changes_no_count() {
    for (_, place) in PLACES {
        let closed: Vec<Day> = ["2028-02-29", "2029-08-16", "2032-01-05"].map(date).map(Day::of).into();
        let slow = Workdays::new(Some(place), closed.clone(), None);
        let fast = Workdays::new(Some(place), closed, Some((date("2028-03-01"), date("2030-06-30"))));
        for anchor in (Day::of(date("2027-11-20")).0..Day::of(date("2032-02-10")).0).step_by(3).map(Day) {
            for count in [0, 1, 2, 5, 17, 260] {
                let found = fast.after(anchor, count);
                assert_eq!(found, slow.after(anchor, count), "{place:?} {anchor} + {count}");
                let by_hand = (anchor.0 + 1..=found.0).filter(|day| slow.is_working(Day(*day))).count();
                assert_eq!(by_hand as i64, count, "{place:?} {anchor} + {count}");
            }
        }
    }
}

/// Far from every calendar that anybody keeps.
#[test]
fn counting_ends() {
    let workdays = Workdays::new(Some(Place::Italy), Vec::new(), None);
    assert_eq!(workdays.after(Day::of(Date::MAX), 5), Day::NEVER);
    assert_eq!(workdays.before(Day(-719_162), 5), Day(-719_162));
    assert_eq!(Workdays::default().days(10), (12, 14));
}
