//! Public holidays of the places that a charter may name, by year.
//!
//! Sources: Italy, law 260/1949 with laws 54/1977, 792/1985, 336/2000 and 151/2025; England and Wales, Scotland and
//! Northern Ireland, Banking and Financial Dealings Act 1971 and the proclamations published at gov.uk/bank-holidays;
//! France, article L3133-1 of the Code du travail; Germany, what is a holiday in all sixteen states; Spain, article 45 of
//! Real Decreto 2001/1983, without the days that regions may move.

use super::{Date, Day};
use jiff::civil::{Weekday, date};

/// A place whose public holidays are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    Italy,
    EnglandAndWales,
    Scotland,
    NorthernIreland,
    France,
    Germany,
    Spain,
}

/// Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher).
#[must_use]
pub fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    // Thirty-one times the month and the days in it, less one: the 93rd is 1 March.
    Day::of(date(year, 3, 1)).plus(days - 93).date()
}

impl Place {
    /// The public holidays of a year, in no order; some may fall on a Saturday or Sunday.
    #[must_use]
    pub fn holidays(self, year: i16) -> Vec<Day> {
        match self {
            Place::Italy => italy(year),
            Place::EnglandAndWales | Place::Scotland | Place::NorthernIreland => united_kingdom(self, year),
            Place::France => {
                let fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];
                listed(year, &fixed, &[EASTER_MONDAY, ASCENSION, WHIT_MONDAY])
            }
            Place::Germany => {
                let fixed = [(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)];
                let mut days = listed(year, &fixed, &[GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY]);
                // Five hundred years of the Reformation.
                days.extend((year == 2017).then(|| Day::of(date(2017, 10, 31))));
                days
            }
            Place::Spain => {
                let fixed = [(1, 1), (1, 6), (5, 1), (8, 15), (10, 12), (11, 1), (12, 6), (12, 8), (12, 25)];
                listed(year, &fixed, &[GOOD_FRIDAY])
            }
        }
    }
}

/// Days from Easter Sunday.
const GOOD_FRIDAY: i32 = -2;
const EASTER_MONDAY: i32 = 1;
const ASCENSION: i32 = 39;
const WHIT_MONDAY: i32 = 50;

fn listed(year: i16, fixed: &[(i8, i8)], from_easter: &[i32]) -> Vec<Day> {
    let fixed = fixed.iter().map(|(month, day)| Day::of(date(year, *month, *day)));
    fixed.chain(from_easter.iter().map(|days| Day::of(easter(year)).plus(*days))).collect()
}

fn italy(year: i16) -> Vec<Day> {
    let fixed = [(1, 1), (4, 25), (5, 1), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26)];
    let mut days = listed(year, &fixed, &[EASTER_MONDAY]);
    let since = [((1, 6), 1986), ((6, 2), 2001), ((10, 4), 2026)];
    // A hundred and fifty years of Italy.
    days.extend((year == 2011).then(|| Day::of(date(2011, 3, 17))));
    days.extend(since.iter().filter(|(_, from)| year >= *from).map(|((month, day), _)| Day::of(date(year, *month, *day))));
    days
}

/// Bank holidays. One that falls on a Saturday or Sunday is kept on the next weekday that is not one already.
fn united_kingdom(place: Place, year: i16) -> Vec<Day> {
    let on = |month: i8, day: i8| Day::of(date(year, month, day));
    let in_scotland = place == Place::Scotland;
    let mut days = vec![Day::of(easter(year)).plus(GOOD_FRIDAY)];
    days.extend((!in_scotland).then(|| Day::of(easter(year)).plus(EASTER_MONDAY)));
    // Moved to the anniversary of the end of the war in 1995 and 2020.
    days.push(if matches!(year, 1995 | 2020) { on(5, 8) } else { monday(year, 5, false) });
    days.push(match year {
        2002 | 2012 => on(6, 4),
        2022 => on(6, 2),
        _ => monday(year, 5, true),
    });
    days.push(monday(year, 8, !in_scotland));
    // Jubilees, weddings, a funeral, a coronation, a World Cup.
    let once = [(2002, 6, 3), (2011, 4, 29), (2012, 6, 5), (2022, 6, 3), (2022, 9, 19), (2023, 5, 8)];
    days.extend(once.iter().filter(|(in_year, ..)| *in_year == year).map(|(_, month, day)| on(*month, *day)));
    days.extend((in_scotland && year == 2026).then(|| on(6, 15)));
    let mut kept = vec![on(1, 1), on(12, 25), on(12, 26)];
    match place {
        Place::Scotland => kept.extend([on(1, 2)].into_iter().chain((year >= 2007).then(|| on(11, 30)))),
        Place::NorthernIreland => kept.extend([on(3, 17), on(7, 12)]),
        _ => {}
    }
    days.extend(substitutes(&kept));
    days
}

/// Each day itself if it is a weekday; else the next weekday that no other has taken.
fn substitutes(own: &[Day]) -> Vec<Day> {
    let mut taken: Vec<Day> = own.iter().copied().filter(|day| !is_weekend(*day)).collect();
    let mut moved: Vec<Day> = own.iter().copied().filter(|day| is_weekend(*day)).collect();
    moved.sort_unstable();
    for mut day in moved {
        while is_weekend(day) || taken.contains(&day) {
            day = day.plus(1);
        }
        taken.push(day);
    }
    taken
}

/// The first or last Monday of a month.
fn monday(year: i16, month: i8, last: bool) -> Day {
    let which = if last { -1 } else { 1 };
    let first = date(year, month, 1);
    first.nth_weekday_of_month(which, Weekday::Monday).map_or_else(|_| Day::of(first), Day::of)
}

/// Saturday or Sunday.
#[must_use]
pub fn is_weekend(day: Day) -> bool {
    // 1970-01-01 was a Thursday.
    (day.0.rem_euclid(7) + 3) % 7 >= 5
}
