//! The five charters of the design, each as written and in each of its scenarios and stories.

use super::agree::{MOODS, both, luck};
use super::model::model_of;

const SEEDS: u64 = 5;

fn both_agree_on(example: &str) {
    let path = format!("{}/examples/{example}.charter", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("an example");
    let model = model_of(&text).unwrap_or_else(|errors| panic!("{example}: {errors}"));
    for scenario in std::iter::once(None).chain(model.scenarios.ids().map(Some)) {
        for seed in 0..SEEDS {
            for mood in MOODS {
                if let Err(difference) = both(&model, scenario, || luck(seed, mood)) {
                    panic!("{example}, {scenario:?}, seed {seed}, {mood:?}\n{difference}");
                }
            }
        }
    }
}

#[test]
fn garden() {
    both_agree_on("garden");
}

#[test]
fn nursery() {
    both_agree_on("nursery");
}

#[test]
fn minibus() {
    both_agree_on("minibus");
}

#[test]
fn health_budgets() {
    both_agree_on("health_budgets");
}

#[test]
fn bilancio_bologna() {
    both_agree_on("bilancio_bologna");
}

#[test]
fn dundee() {
    both_agree_on("dundee");
}
