//! Tables entered at the first byte of a number, so that an answer is found in a few steps that are always as many.

use super::table::Table;

/// A table, and for each first byte of a number where its answer is looked for.
pub(super) struct Lookup {
    table: Table,
    list: List,
    /// Of many grains: for each first byte the lowest answer; then the last of all.
    bounds: Box<[i64]>,
    /// A fixed answer that could not be given.
    pub(super) beyond: Option<i64>,
}

/// The answers of a list.
#[derive(Default)]
struct List {
    /// For each first byte the place of the first answer.
    starts: Box<[u8]>,
    /// The highest number of each answer.
    highest: Box<[u64]>,
    answers: Box<[i64]>,
    /// No answer is further than so many from the first of its byte.
    steps: usize,
}

impl List {
    /// `None` where some answers are too near each other for always as many steps to be few.
    fn of(answers: &[i64], ends: &[u64]) -> Option<List> {
        const MOST_STEPS: usize = 8;
        let last = answers.len().checked_sub(1)?;
        let (mut highest, mut listed) = (Vec::new(), Vec::new());
        let mut low = 0;
        for (at, answer) in answers.iter().enumerate() {
            let end = ends.get(at).copied().filter(|_| at < last);
            // Nothing may be left for an answer.
            if end.is_none_or(|end| end > low) {
                highest.push(end.map_or(u64::MAX, |end| end - 1));
                listed.push(*answer);
                low = end.unwrap_or(low);
            }
        }
        let place = |number: u64| highest.partition_point(|highest| *highest < number);
        let bytes = || (0..256_u64).map(|byte| (place(byte << 56), place(byte << 56 | u64::MAX >> 8)));
        let steps = bytes().map(|(first, last)| last - first).max().unwrap_or(0);
        let starts: Option<Box<[u8]>> = bytes().map(|(first, _)| u8::try_from(first).ok()).collect();
        (steps <= MOST_STEPS).then_some(List { starts: starts?, steps, highest: highest.into(), answers: listed.into() })
    }

    /// The place of the answer of a number.
    #[inline]
    fn place(&self, number: u64) -> Option<usize> {
        let mut at = usize::from(*self.starts.get((number >> 56) as usize)?);
        // No step is a guess that the processor could get wrong.
        for _ in 0..self.steps {
            at += usize::from(self.highest.get(at).is_some_and(|highest| *highest < number));
        }
        Some(at)
    }
}

impl Lookup {
    pub(super) fn new(table: Table, beyond: Option<i64>) -> Lookup {
        let list = match &table {
            Table::Listed { answers, ends } => List::of(answers, ends).unwrap_or_default(),
            _ => List::default(),
        };
        let bounds = match &table {
            Table::Wide { .. } | Table::Mixed { .. } => {
                let firsts = (0..256_u64).map(|first| table.quantile(first << 56));
                firsts.chain([table.quantile(u64::MAX)]).collect()
            }
            _ => Box::default(),
        };
        Lookup { table, list, bounds, beyond }
    }

    /// The only answer, if there is but one.
    pub(super) fn certain(&self) -> Option<i64> {
        match self.table {
            Table::Certain(answer) => Some(answer),
            _ => None,
        }
    }

    /// How many answers have a place each, in order; `None` where there are too many to count.
    pub(super) fn places(&self) -> Option<usize> {
        const MOST_PLACES: u64 = 1024;
        match self.table {
            Table::Certain(_) => Some(1),
            Table::Even { count, .. } if count <= MOST_PLACES => usize::try_from(count).ok(),
            _ => Some(self.list.answers.len()).filter(|places| *places > 0),
        }
    }

    /// The place of the answer of a number, where answers have places.
    #[inline]
    pub(super) fn place(&self, number: u64) -> usize {
        match self.table {
            Table::Even { count, .. } => ((u128::from(number) * u128::from(count)) >> 64) as usize,
            _ => self.list.place(number).unwrap_or(0),
        }
    }

    /// The same as [`Table::quantile`].
    pub(super) fn quantile(&self, number: u64) -> i64 {
        if let Some(answer) = self.list.place(number).and_then(|at| self.list.answers.get(at)) {
            return *answer;
        }
        let at = (number >> 56) as usize;
        match (self.bounds.get(at), self.bounds.get(at + 1)) {
            (Some(low), Some(high)) => self.table.quantile_within(number, *low, *high),
            _ => self.table.quantile(number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Rational;
    use crate::simulate::curve::Curve;

    #[test]
    fn a_lookup_answers_as_its_table() {
        let cases: Vec<(i64, Rational)> = (0..40).map(|k| (k * k, Rational::new(1 + k as i128 % 7, 100))).collect();
        let tables = [
            Table::of_cases(&cases),
            Table::of_cases(&[(1, Rational::new(1, 1_000_000)), (2, Rational::new(999_999, 1_000_000))]),
            Table::of_curve(Curve::Triangle { low: 28, usually: 42, high: 70 }, 28, 70),
            Table::of_curve(Curve::Even { low: 3, high: 900 }, 0, 1000),
            Table::of_curve(Curve::Normal { mean: 12_345.6, deviation: 789.0, edge: 0.5 }, 0, 1_000_000),
            Table::Certain(7),
        ];
        for table in tables {
            let lookup = Lookup::new(table.clone(), None);
            let (mut answer, mut place) = (lookup.quantile(0), 0);
            for k in 0..4096_u64 {
                for number in [k << 52, (k << 52) + 1, (k << 52).wrapping_sub(1), k.wrapping_mul(0x9e37_79b9_7f4a_7c15)] {
                    assert_eq!(lookup.quantile(number), table.quantile(number), "{number}");
                }
                if let Some(places) = lookup.places() {
                    let next = (lookup.quantile(k << 52), lookup.place(k << 52));
                    assert_eq!((next.0 == answer, next.0 > answer), (next.1 == place, next.1 > place), "{k}");
                    assert!(next.1 < places);
                    (answer, place) = next;
                }
            }
        }
    }
}
