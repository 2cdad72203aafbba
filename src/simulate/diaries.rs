//! The diaries of many runs, one after another: for logs.

use super::draw::Assume;
use super::ensemble::{Setting, Trace};
use super::watch::Minder;
use rayon::prelude::*;

/// Runs made at once. Their diaries wait for those before them, so this bounds what is kept.
const AT_ONCE: u64 = 256;

impl Setting<'_> {
    /// The runs `first..=last`, made on all cores and handed on in their order. What `make` makes of a run is made on the
    /// core that made the run; only so much is kept as is made at once, however many runs there are. Whoever waits may stop it;
    /// how many runs were made.
    ///
    /// # Errors
    /// The first one of `take`, after which no more runs are made.
    pub fn diaries<T: Send, E>(
        &self,
        first: u64,
        last: u64,
        minder: &dyn Minder,
        make: impl Fn(Trace) -> T + Sync + Send,
        mut take: impl FnMut(T) -> Result<(), E>,
    ) -> Result<u64, E> {
        let mut next = first;
        while next <= last && minder.goes_on() {
            let end = last.min(next.saturating_add(AT_ONCE - 1));
            let one = |drawer: &mut _, run| make(self.diary(drawer, run));
            let made: Vec<T> = (next..end.saturating_add(1)).into_par_iter().map_init(|| self.drawer(Assume::Drawn), one).collect();
            made.into_iter().try_for_each(&mut take)?;
            minder.made(end - next + 1);
            next = end.saturating_add(1);
        }
        Ok(next - first)
    }
}
