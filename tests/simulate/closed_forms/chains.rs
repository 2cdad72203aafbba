//! The rollout in seven stages (`benches/rollout`) against its absorbing chain: sums over whole days, and exact fractions.

use super::{Chances, Charter, ERRORS, at_most, evenly, moments, sum, triangle};
use charter::model::End;
use charter::simulate::{Assume, Columns};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;

fn ratio(above: i64, below: i64) -> BigRational {
    BigRational::new(BigInt::from(above), BigInt::from(below))
}

/// Retries of the money that may be left when the design begins.
const RETRIES: usize = 3;

/// The chance that all is done if so many retries are left. With j refusals on the way the money comes with 9/10 · (1/10)ʲ; then all
/// is done with 7/10, or begins again with what is left of the retries.
fn done() -> Vec<BigRational> {
    let (ends, again) = (ratio(7, 10), ratio(3, 10));
    let mut done: Vec<BigRational> = Vec::new();
    for left in 0..=RETRIES {
        // P(left) = Σ wⱼ (7/10 + 3/10 · P(left − j)): what has j = 0 stands on both sides.
        let money = |refusals: usize| (0..refusals).fold(ratio(9, 10), |chance, _| chance * ratio(1, 10));
        let others =
            (1..=left).fold(&ratio(9, 10) * &ends, |all, refusals| all + money(refusals) * (&ends + &again * &done[left - refusals]));
        done.push(others / (ratio(1, 1) - money(0) * &again));
    }
    done
}

/// Days from the start to the end, done or not, as far as the horizon: those of runs that were done, and of the others.
fn days(horizon: usize) -> (Chances, Chances) {
    let cut = |mut days: Chances| {
        days.resize(horizon + 1, 0.0);
        days
    };
    let way = sum(&triangle(28, 42, 70), &evenly(14, 28));
    let money = evenly(14, 56);
    let rest = sum(&sum(&evenly(14, 42), &triangle(84, 112, 182)), &evenly(14, 28));
    let (mut completed, mut failed) = (cut(Vec::new()), cut(Vec::new()));
    let add = |to: &mut Chances, days: &[f64], chance: f64| to.iter_mut().zip(days).for_each(|(to, day)| *to += chance * day);
    // By the retries left when the design begins.
    let mut begun = vec![cut(Vec::new()); RETRIES + 1];
    begun[RETRIES] = cut(evenly(14, 42));
    while begun.iter().flatten().sum::<f64>() > 1e-12 {
        let mut next = vec![cut(Vec::new()); RETRIES + 1];
        for left in 0..=RETRIES {
            let mut asked = cut(sum(&begun[left], &way));
            for refusals in 0..=left {
                asked = cut(sum(&asked, &money));
                let chance = 0.1_f64.powi(refusals as i32);
                if refusals == left {
                    add(&mut failed, &asked, 0.1 * chance);
                }
                let evaluated = cut(sum(&asked, &rest));
                add(&mut completed, &evaluated, 0.9 * chance * 0.7);
                add(&mut next[left - refusals], &evaluated, 0.9 * chance * 0.3);
            }
        }
        begun = next;
    }
    (completed, failed)
}

#[test]
fn the_rollout_is_its_absorbing_chain() {
    const RUNS: u64 = 20_000;
    const HORIZON: usize = 6_000;
    let (completed, failed) = days(HORIZON);
    let chance = done()[RETRIES].to_f64().unwrap();
    // Two ways to the same number: fractions without days, and sums over days.
    let summed: f64 = completed.iter().sum();
    assert!((summed - chance).abs() < 1e-9, "{summed} {chance}");

    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/rollout/rollout.charter");
    let charter = Charter::read(&std::fs::read_to_string(path).unwrap());
    let columns = Columns::default();
    let setting = charter.setting("usual", &columns);
    let found = setting.runs(1, RUNS, Assume::Drawn);
    let near = |what: &str, count: u64, exact: f64| {
        let error = (RUNS as f64 * exact * (1.0 - exact)).sqrt();
        assert!((count as f64 - RUNS as f64 * exact).abs() <= ERRORS * error, "{what}: {count} of {RUNS}, not {exact}");
    };
    near("done", found.ends.get(&End::Completed).copied().unwrap_or(0), chance);
    let all: Chances = completed.iter().zip(&failed).map(|(one, other)| one + other).collect();
    let (mean, deviation) = moments(&all);
    let start = found.stages[0].opening.ends().unwrap().0;
    let end = found.end_day.mean().unwrap() - start as f64;
    assert!((end - mean).abs() <= ERRORS * deviation / (RUNS as f64).sqrt(), "{end}, not {mean} ± {deviation}");
    for weeks in [40_usize, 52, 80, 120] {
        let by = start + i64::try_from(7 * weeks).unwrap();
        near("ended by then", found.end_day.at_most(by), at_most(&all, 7 * weeks));
    }
}
