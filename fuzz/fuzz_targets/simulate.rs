//! A sound charter runs to its end, whatever it says, and its books balance.
#![no_main]

use charter::simulate::{Columns, Setting};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Some(model) = charter_fuzz::model_of(text) else { return };
    let years = model.charter.as_ref().and_then(|charter| charter.period).map(|(first, last)| last.year() - first.year());
    // Long periods are no harder, only slower.
    if years.is_none_or(|years| years > 5) {
        return;
    }
    let columns = Columns::default();
    let scenarios = std::iter::once(None).chain(model.scenarios.ids().map(Some));
    for scenario in scenarios.take(3) {
        let Ok(setting) = Setting::new(&model, scenario, &columns, 1) else { continue };
        for run in 1..=2 {
            let outcome = setting.trace(run).outcome;
            assert!(outcome.lowest_cash <= 0);
            let received: i128 = outcome.received.iter().map(|n| i128::from(*n)).sum();
            assert!(received - i128::from(outcome.spent) >= i128::from(outcome.lowest_cash), "the till ends below its lowest");
        }
    }
});
