//! A spread whose values are gathered before they are counted, many of one figure at a time: one counter after another at each
//! run would leave no room near the processor for anything else.

use super::spread::Spread;

/// Values that are counted at a time.
const AT_A_TIME: usize = 128;

#[derive(Clone, Debug, Default)]
pub(super) struct Gathered {
    waiting: Vec<i32>,
    spread: Spread,
}

impl Gathered {
    /// One more value; `None` = never.
    #[inline]
    pub(super) fn add(&mut self, value: Option<i64>) {
        // Dates and days are small; cents may not be.
        let Some(small) = value.and_then(|value| i32::try_from(value).ok()) else { return self.spread.add(value) };
        self.waiting.push(small);
        if self.waiting.len() == AT_A_TIME {
            self.count();
        }
    }

    fn count(&mut self) {
        self.spread.add_each(&self.waiting);
        self.waiting.clear();
    }

    /// All values, counted and put in order.
    pub(super) fn settled(mut self) -> Spread {
        self.count();
        self.spread.settle();
        self.spread
    }
}
