//! A search that nobody wants any more.

use super::CLUB;
use crate::reference::model::model_of;
use charter::report::sentences::{forms, testable};
use charter::simulate::{Columns, Setting};
use charter::verify::{Limits, Search};
use std::cell::Cell;

#[test]
fn a_search_stops_as_soon_as_it_is_not_wanted() {
    let model = model_of(CLUB).expect("it is read");
    let columns = Columns::default();
    let setting = Setting::new(&model, None, &columns, 1).expect("it runs");
    let sentences = testable(&model);
    // All ways, and some of them by chance.
    for states in [20_000, 5] {
        let limits = Limits { states, ..Limits::of_tests() };
        let asked = Cell::new(0);
        let search_until = |end: u32| {
            asked.set(0);
            let is_wanted = || {
                asked.set(asked.get() + 1);
                asked.get() <= end
            };
            Search::while_wanted(&setting, &forms(&sentences), &limits, &is_wanted).expect("it runs")
        };
        let whole = search_until(u32::MAX).expect("it is wanted to its end");
        let alone = Search::new(&setting, &forms(&sentences), &limits).expect("it runs");
        assert_eq!(format!("{whole:?}"), format!("{alone:?}"));
        let all = asked.get();
        assert!(all > 100, "{all}");
        for end in [0, 1, 10, all / 2, all - 1] {
            assert!(search_until(end).is_none(), "{end} of {all}");
            assert!(asked.get() <= end + 4, "asked {} times after {end}", asked.get() - end);
        }
    }
}
