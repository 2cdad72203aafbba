//! From values to places, and which values are written at an axis.

use crate::quantity::{Date, Day};
use num_traits::ToPrimitive;

/// Values along a stretch of an axis.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// `low` is at `from`, `high` at `to`.
    pub(super) fn new((low, high): (i64, i64), (from, to): (f64, f64)) -> Scale {
        Scale { low: number(low), high: number(high.max(low.saturating_add(1))), from, to }
    }

    pub(super) fn at(&self, value: i64) -> f64 {
        self.from + (number(value) - self.low) / (self.high - self.low) * (self.to - self.from)
    }
}

fn number(value: i64) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// Round values from `low` to `high`: steps of 1, 2 or 5 times a power of ten of the unit; about so many. The first is not above
/// `low`, the last not below `high`.
pub(super) fn round_values((low, high): (i64, i64), unit: i64, about: i64) -> Vec<i64> {
    let unit = unit.max(1);
    let range = high.saturating_sub(low).max(1);
    let mut step = unit;
    let mut factors = [2, 5, 10].into_iter().cycle();
    let mut power = unit;
    while range / step >= about.max(1) {
        let factor = factors.next().unwrap_or(10);
        step = power.saturating_mul(factor);
        if factor == 10 {
            power = step;
        }
        if step == i64::MAX {
            break;
        }
    }
    let first = low.div_euclid(step).saturating_mul(step);
    let mut values = vec![first];
    while let Some(last) = values.last().copied().filter(|last| *last < high && values.len() < 100) {
        values.push(last.saturating_add(step));
    }
    values
}

/// Days that are written at an axis of time, with their labels: years; for shorter spans quarters or months.
pub(super) fn dates(first: Day, last: Day) -> Vec<(Day, String)> {
    let days = last.0 - first.0;
    let every = match days {
        i32::MIN..=200 => 1,
        201..=800 => 3,
        801..=4400 => 12,
        _ => 60,
    };
    let date = first.date();
    let month = i32::from(date.year()) * 12 + i32::from(date.month()) - 1;
    let mut at = month.div_euclid(every) * every;
    let mut found = Vec::new();
    loop {
        let (year, month) = (at.div_euclid(12), at.rem_euclid(12) + 1);
        let day = match (i16::try_from(year), i8::try_from(month)) {
            (Ok(year), Ok(month)) => Date::new(year, month, 1).ok(),
            _ => None,
        };
        let Some(day) = day.map(Day::of).filter(|day| *day <= last) else { return found };
        if day >= first {
            let label = if every >= 12 { format!("{year}") } else { format!("{year}-{month:02}") };
            found.push((day, label));
        }
        at += every;
    }
}

#[cfg(test)]
mod tests {
    use super::{dates, round_values};
    use crate::quantity::Day;

    #[test]
    fn round_values_cover_what_they_are_for() {
        assert_eq!(round_values((0, 480_000), 100, 6), [0, 100_000, 200_000, 300_000, 400_000, 500_000]);
        assert_eq!(round_values((-30, 130), 1, 5), [-50, 0, 50, 100, 150]);
        assert_eq!(round_values((7, 7), 1, 5), [7]);
        let widest = round_values((i64::MIN / 2, i64::MAX / 2), 1, 5);
        assert!(widest.len() < 10, "{widest:?}");
    }

    #[test]
    fn dates_are_written_as_far_apart_as_fits() {
        let day = |text: &str| Day::of(text.parse().unwrap());
        let labels = |from, to| -> Vec<String> { dates(day(from), day(to)).into_iter().map(|(_, label)| label).collect() };
        assert_eq!(labels("2027-01-01", "2029-12-31"), ["2027", "2028", "2029"]);
        assert_eq!(labels("2027-02-10", "2027-12-31"), ["2027-04", "2027-07", "2027-10"]);
        assert_eq!(labels("2027-11-15", "2028-02-01"), ["2027-12", "2028-01", "2028-02"]);
    }
}
