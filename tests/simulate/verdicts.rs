//! Verdicts on expectations: intervals against published values, and the logic of looking.

use charter::model::{Atom, Cond, Expectation, StageState};
use charter::quantity::Rational;
use charter::simulate::{Tally, Verdict, Why, beta, interval, judge};
use charter::source::Loc;
use statrs::distribution::{Beta, ContinuousCDF};

/// Clopper and Pearson's 95% intervals as printed in textbooks' tables.
#[test]
fn intervals_are_those_published() {
    let published = [
        (0, 10, 0.0, 0.3085),
        (1, 10, 0.0025, 0.4450),
        (5, 10, 0.1871, 0.8129),
        (10, 10, 0.6915, 1.0),
        (0, 20, 0.0, 0.1684),
        (4, 20, 0.0573, 0.4366),
        (10, 100, 0.0490, 0.1762),
        (50, 100, 0.3983, 0.6017),
    ];
    for (holds, runs, low, high) in published {
        let found = interval(holds, runs, 0.05);
        assert!((found.0 - low).abs() < 6e-5 && (found.1 - high).abs() < 6e-5, "{holds} of {runs}: {found:?}");
    }
}

#[test]
fn the_beta_function_agrees_with_statrs() {
    for (a, b) in [(0.5, 0.5), (1.0, 9.0), (16.0, 85.0), (7001.0, 3000.0)] {
        let other = Beta::new(a, b).unwrap();
        for x in [0.01, 0.16, 0.25, 0.5, 0.7, 0.99] {
            assert!((beta(x, a, b) - other.cdf(x)).abs() < 1e-9, "I_{x}({a}, {b})");
        }
    }
    // Of a million runs: the binomial tail, summed term by term with 30 digits (statrs stops too early here).
    assert!((beta(0.25, 250_000.0, 750_001.0) - 0.500_383_882_329_297_3).abs() < 1e-8);
}

fn expectation(chance: Option<(bool, Rational)>) -> Expectation {
    let cond = Cond::Atom(Atom::Stage(charter::model::Id::new(0), StageState::Open), Loc::default());
    Expectation { cond, time: None, chance, loc: Loc::default() }
}

fn tally(holds: u64, fails: u64) -> Tally {
    Tally { holds, fails, first_failure: (fails > 0).then_some(3), ..Tally::default() }
}

#[test]
fn one_counterexample_fails_and_none_leaves_it_undecided() {
    let every = expectation(None);
    let failed = judge(&every, &tally(9_999, 1), true, 0);
    assert_eq!((failed.verdict, failed.tally.first_failure), (Verdict::Failed, Some(3)));
    assert_eq!(judge(&every, &tally(10_000, 0), true, 0).verdict, Verdict::Undecided(Why::HeldInAll));
    assert_eq!(judge(&every, &tally(10_000, 0), false, 0).verdict, Verdict::Passed);
}

#[test]
fn a_chance_passes_or_fails_only_beyond_its_bounds() {
    let at_least = expectation(Some((true, Rational::new(7, 10))));
    let at_most = expectation(Some((false, Rational::new(7, 10))));
    let verdict = |expectation: &Expectation, holds| judge(expectation, &tally(holds, 10_000 - holds), true, 0).verdict;
    assert_eq!([verdict(&at_least, 7_200), verdict(&at_least, 6_800)], [Verdict::Passed, Verdict::Failed]);
    assert_eq!([verdict(&at_most, 6_800), verdict(&at_most, 7_200)], [Verdict::Passed, Verdict::Failed]);
    let Verdict::Undecided(Why::TooFewRuns { needed: Some(needed) }) = verdict(&at_least, 7_050) else {
        panic!("70.5% of 10,000 runs must be too close to 70%");
    };
    // As many runs, at that share, are beyond the bounds; half as many are not.
    let look = (needed / 10_000).ilog2();
    let at = |runs: u64, look| judge(&at_least, &tally(runs * 705 / 1000, runs - runs * 705 / 1000), true, look).verdict;
    assert_eq!(at(needed, look), Verdict::Passed);
    assert_ne!(at(needed / 2, look - 1), Verdict::Passed);
}

/// Later looks ask for more: α is shared out among them.
#[test]
fn later_looks_are_stricter() {
    let at_least = expectation(Some((true, Rational::new(1, 2))));
    let widths: Vec<f64> =
        (0..4).map(|look| judge(&at_least, &tally(5_000, 5_000), true, look).bounds).map(|(low, high)| high - low).collect();
    assert!(widths.is_sorted(), "{widths:?}");
    assert!((interval(5_000, 10_000, 0.005).0 - judge(&at_least, &tally(5_000, 5_000), true, 0).bounds.0).abs() < 1e-12);
}

/// A false claim at its very border is believed in far fewer than 1% of experiments, even when it is looked at again and
/// again: exact binomial chances, summed over all paths of four looks.
#[test]
fn a_true_chance_is_rarely_refuted_over_all_looks() {
    // Two hundred experiments of up to 8 × 200 runs at a true chance of exactly one half.
    let at_least = expectation(Some((true, Rational::new(1, 2))));
    let mut wrong = 0;
    for experiment in 0..400_u64 {
        let holds_in = |run: u64| charter::simulate::number(experiment, run, charter::simulate::KeyHash::of("coin")) >> 63;
        let mut holds = 0;
        let mut made = 0;
        for look in 0..4 {
            let runs = 200 << look;
            holds += (made..runs).map(holds_in).sum::<u64>();
            made = runs;
            match judge(&at_least, &tally(holds, runs - holds), true, look).verdict {
                Verdict::Failed => {
                    wrong += 1;
                    break;
                }
                Verdict::Passed => break,
                Verdict::Undecided(_) => {}
            }
        }
    }
    assert!(wrong <= 4, "{wrong} of 400");
}
