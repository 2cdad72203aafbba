//! Figures that are mostly the same in every run: what is as in the first run is counted in bulk, so that a charter without
//! money, hours or indicators pays next to nothing for them.

use super::spread::Spread;

/// Stands for a figure that has no value in a run.
pub(super) const NEVER: i64 = i64::MIN;

/// A row of figures.
#[derive(Clone, Debug, Default)]
pub(super) struct Steady {
    /// The figures of the first run.
    usual: Vec<i64>,
    /// Runs in which all of them were the same again.
    as_usual: u64,
    spreads: Vec<Spread>,
}

impl Steady {
    /// The figures of one more run, always as many.
    pub(super) fn add(&mut self, figures: impl Iterator<Item = i64> + Clone) {
        let mut usual = self.usual.iter();
        // `all` goes through chained figures in one loop each.
        if figures.clone().all(|figure| usual.next() == Some(&figure)) {
            self.as_usual += 1;
        } else if self.as_usual == 0 {
            self.usual = figures.collect();
            self.spreads = vec![Spread::default(); self.usual.len()];
            self.as_usual = 1;
        } else {
            for (spread, figure) in self.spreads.iter_mut().zip(figures) {
                spread.add((figure != NEVER).then_some(figure));
            }
        }
    }

    /// One more run with the figures of the first.
    pub(super) fn add_usual(&mut self) {
        self.as_usual += 1;
    }

    /// The spread of each figure, in their order.
    pub(super) fn spreads(mut self) -> std::vec::IntoIter<Spread> {
        for (spread, figure) in self.spreads.iter_mut().zip(&self.usual) {
            spread.add_all((*figure != NEVER).then_some(*figure), self.as_usual);
            spread.settle();
        }
        self.spreads.into_iter()
    }
}
