//! Fields as bits, one after the other: the same description of them writes, reads and measures.

use crate::quantity::Day;

/// Writes or reads fields, one after the other.
pub(super) trait Codec {
    /// It changes the fields: what follows from them has to be worked out.
    const READS: bool = false;
    /// It counts the bits that all fields can take.
    const MEASURES: bool = false;
    /// It counts dates from a day: dates that are worked out from others are told too, since they may fall otherwise from another.
    const SHIFTS: bool = false;

    fn bits(&mut self, value: &mut u64, bits: u32);

    fn flag(&mut self, flag: &mut bool) {
        let mut value = u64::from(*flag);
        self.bits(&mut value, 1);
        *flag = value == 1;
    }

    /// A count of which nothing above `most` matters.
    fn count(&mut self, count: &mut u32, most: u32) {
        let mut value = u64::from((*count).min(most));
        self.bits(&mut value, bits_for(u64::from(most)));
        *count = u32::try_from(value).unwrap_or(u32::MAX);
    }

    fn index(&mut self, index: &mut usize, most: usize) {
        let mut value = u64::try_from(*index).unwrap_or(u64::MAX);
        self.bits(&mut value, bits_for(u64::try_from(most).unwrap_or(u64::MAX)));
        *index = usize::try_from(value).unwrap_or(usize::MAX);
    }

    /// Any number, as it is.
    fn whole(&mut self, number: &mut i64) {
        let mut value = u64::from_ne_bytes(number.to_ne_bytes());
        self.bits(&mut value, 64);
        *number = i64::from_ne_bytes(value.to_ne_bytes());
    }

    /// A day of the period or none. Days after the last one are all alike: they do not come.
    fn day(&mut self, day: &mut Option<Day>, span: Span) {
        let most = u64::from(span.days) + 2;
        let mut value = day.map_or(0, |day| u64::try_from((i64::from(day.0) - i64::from(span.first.0)).max(-1) + 2).unwrap_or(0).min(most));
        self.bits(&mut value, bits_for(most));
        *day = i32::try_from(value).ok().filter(|value| *value > 0).map(|value| span.first.plus(value - 2));
    }

    /// The same of a date that no run can move.
    fn date(&mut self, date: &mut Option<Day>, span: Span) {
        self.day(date, span);
    }

    /// Something is counted in spans from a day that is told.
    fn counts_from(&mut self, _: Option<Day>) {}
}

/// The days that are told apart.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) first: Day,
    /// Days in the period.
    pub(super) days: u32,
}

/// Bits that hold every number up to `most`.
pub(super) fn bits_for(most: u64) -> u32 {
    64 - most.leading_zeros()
}

/// Counts the bits of all fields.
#[derive(Default)]
pub(super) struct Measure(pub(super) usize);

impl Codec for Measure {
    const MEASURES: bool = true;

    fn bits(&mut self, _: &mut u64, bits: u32) {
        self.0 += bits as usize;
    }
}

pub(super) struct Writer<'w> {
    pub(super) words: &'w mut [u64],
    pub(super) at: usize,
}

impl Codec for Writer<'_> {
    fn bits(&mut self, value: &mut u64, bits: u32) {
        let (at, bit) = (self.at / 64, u32::try_from(self.at % 64).unwrap_or(0));
        self.at += bits as usize;
        let value = *value & mask(bits);
        if let Some(word) = self.words.get_mut(at) {
            *word |= value << bit;
        }
        if bit + bits > 64
            && let Some(word) = self.words.get_mut(at + 1)
        {
            *word |= value >> (64 - bit);
        }
    }
}

pub(super) struct Reader<'w> {
    pub(super) words: &'w [u64],
    pub(super) at: usize,
}

impl Codec for Reader<'_> {
    const READS: bool = true;

    fn bits(&mut self, value: &mut u64, bits: u32) {
        let (at, bit) = (self.at / 64, u32::try_from(self.at % 64).unwrap_or(0));
        self.at += bits as usize;
        let word = |at: usize| self.words.get(at).copied().unwrap_or(0);
        let mut read = word(at) >> bit;
        if bit + bits > 64 {
            read |= word(at + 1) << (64 - bit);
        }
        *value = read & mask(bits);
    }
}

/// So many ones.
fn mask(bits: u32) -> u64 {
    if bits == 64 { u64::MAX } else { (1 << bits) - 1 }
}

#[cfg(test)]
mod tests {
    use super::{Codec, Reader, Writer};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(fields in prop::collection::vec((any::<u64>(), 0_u32..=64), 0..60)) {
            let bits: u32 = fields.iter().map(|(_, bits)| bits).sum();
            let mut words = vec![0; bits.div_ceil(64) as usize];
            let mut writer = Writer { words: &mut words, at: 0 };
            for (value, bits) in &fields {
                writer.bits(&mut value.clone(), *bits);
            }
            let mut reader = Reader { words: &words, at: 0 };
            for (value, bits) in &fields {
                let mut read = 0;
                reader.bits(&mut read, *bits);
                let kept = if *bits == 0 { 0 } else { value << (64 - bits) >> (64 - bits) };
                prop_assert_eq!(read, kept);
            }
        }
    }
}
