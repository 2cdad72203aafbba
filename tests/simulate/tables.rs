//! Laws as tables, against closed forms that were written apart.

use charter::quantity::Rational;
use charter::simulate::{ALL, Curve, Table};
use statrs::distribution::{ContinuousCDF, LogNormal, Normal};

const TWO_64: f64 = 18_446_744_073_709_551_616.0;

fn chance(table: &Table, answer: i64) -> f64 {
    table.weight(answer) as f64 / TWO_64
}

fn numbers() -> impl Iterator<Item = u64> {
    let ends = [0, 1, u64::MAX / 2, u64::MAX - 1, u64::MAX];
    ends.into_iter().chain((0..2000).map(|n: u64| n.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
}

fn all_tables() -> Vec<(Table, i64, i64)> {
    let normal = Curve::Normal { mean: 16.2, deviation: 3.6, edge: 1.0 };
    let skewed = Curve::lognormal(120_000.0, 60_000.0, 0.5);
    vec![
        (Table::of_curve(Curve::Even { low: 3, high: 9 }, 0, 36), 3, 9),
        (Table::of_curve(Curve::Even { low: 3, high: 90 }, 0, 36), 3, 36),
        (Table::of_curve(Curve::Triangle { low: 42, usually: 56, high: 70 }, 42, 70), 42, 70),
        (Table::of_curve(Curve::Triangle { low: 540, usually: 900, high: 1440 }, 1, 100_000), 540, 1440),
        (Table::of_curve(normal, 0, 36), 0, 36),
        (Table::of_curve(Curve::Normal { mean: 5e8, deviation: 1e8, edge: 0.5 }, 0, 1_000_000_000), 0, 1_000_000_000),
        (Table::of_curve(skewed, 0, 150_000), 0, 150_000),
        (Table::of_cases(&[(0, Rational::new(3, 20)), (1, Rational::new(17, 20))]), 0, 1),
    ]
}

#[test]
fn weights_sum_to_all() {
    for (table, low, high) in all_tables() {
        if high - low <= 200_000 {
            let sum: u128 = (low..=high).map(|answer| table.weight(answer)).sum();
            assert_eq!(sum, ALL, "{table:?}");
        }
        assert_eq!(table.weight(low - 1) + table.weight(high + 1), 0);
    }
}

#[test]
fn quantiles_rise_and_stay_within() {
    for (table, low, high) in all_tables() {
        let mut sorted: Vec<u64> = numbers().collect();
        sorted.sort_unstable();
        let answers: Vec<i64> = sorted.iter().map(|number| table.quantile(*number)).collect();
        assert!(answers.is_sorted(), "{table:?}");
        assert!(answers.iter().all(|answer| (low..=high).contains(answer)), "{table:?}");
    }
}

/// The answer of a number is the smallest whose cumulative weight is above it.
#[test]
fn quantiles_are_those_of_the_weights() {
    for (table, low, high) in all_tables() {
        if high - low > 2000 {
            continue;
        }
        for number in numbers().take(300) {
            let mut sum = 0;
            let smallest = (low..=high).find(|answer| {
                sum += table.weight(*answer);
                sum > u128::from(number)
            });
            assert_eq!(Some(table.quantile(number)), smallest, "{table:?} at {number}");
        }
    }
}

#[test]
fn even_laws_are_even() {
    let table = Table::of_curve(Curve::Even { low: 3, high: 9 }, 0, 36);
    for answer in 3..=9 {
        assert!((chance(&table, answer) - 1.0 / 7.0).abs() < 1e-15);
    }
}

/// w(d) = (d − lo + 1) ÷ (u − lo + 1) rising, mirrored falling.
#[test]
fn triangles_are_those_of_the_definition() {
    for (low, usually, high) in [(42, 56, 70), (1, 1, 9), (1, 9, 9), (10, 11, 400)] {
        let weight = |day: i64| {
            let (up, down) = ((day - low + 1) as f64 / (usually - low + 1) as f64, (high - day + 1) as f64 / (high - usually + 1) as f64);
            if day <= usually { up } else { down }
        };
        let total: f64 = (low..=high).map(weight).sum();
        let table = Table::of_curve(Curve::Triangle { low, usually, high }, low, high);
        for day in low..=high {
            assert!((chance(&table, day) - weight(day) / total).abs() < 1e-12, "{low} {usually} {high} at {day}");
        }
    }
}

#[test]
fn normal_laws_agree_with_statrs_and_clamp_at_their_limits() {
    // 45% ± 10% of 36 people, rounded down.
    let table = Table::of_curve(Curve::Normal { mean: 16.2, deviation: 3.6, edge: 1.0 }, 0, 36);
    let normal = Normal::new(16.2, 3.6).unwrap();
    for people in 1..36 {
        let people_as_float = people as f64;
        let expected = normal.cdf(people_as_float + 1.0) - normal.cdf(people_as_float);
        assert!((chance(&table, people) - expected).abs() < 1e-10, "{people}");
    }
    assert!((chance(&table, 0) - normal.cdf(1.0)).abs() < 1e-10);
    assert!((chance(&table, 36) - normal.sf(36.0)).abs() < 1e-10);
}

#[test]
fn lognormal_laws_have_the_mean_and_deviation_written() {
    let (mean, deviation) = (1200.0, 600.0);
    let table = Table::of_curve(Curve::lognormal(mean, deviation, 0.5), 0, 100_000);
    let chances = (0..=20_000).map(|value| (value as f64, chance(&table, value)));
    let (sum, squares) = chances.fold((0.0, 0.0), |(sum, squares), (value, p)| (sum + value * p, squares + value * value * p));
    assert!((sum - mean).abs() < 0.1, "{sum}");
    assert!(((squares - sum * sum).sqrt() - deviation).abs() < 0.5, "{squares}");
    let variance = (1.0_f64 + 0.25).ln();
    let same = LogNormal::new(mean.ln() - variance / 2.0, variance.sqrt()).unwrap();
    for number in [0.01_f64, 0.1, 0.5, 0.9, 0.99] {
        let found = table.quantile((number * TWO_64) as u64) as f64;
        assert!((found - same.inverse_cdf(number)).abs() <= 1.0, "{number}: {found}");
    }
}

/// A wide support is looked up without being written out, with the same meaning.
#[test]
fn wide_supports_are_not_written_out() {
    let curve = Curve::Normal { mean: 500.0, deviation: 40.0, edge: 0.5 };
    let (narrow, wide) = (Table::of_curve(curve, 0, 1000), Table::of_curve(curve, 0, 1_000_000_000));
    assert!(matches!(narrow, Table::Listed { .. }) && matches!(wide, Table::Wide { .. }));
    for number in numbers() {
        assert_eq!(narrow.quantile(number), wide.quantile(number), "{number}");
    }
}

#[test]
fn listed_cases_have_their_weights() {
    let table = Table::of_cases(&[(2, Rational::new(1, 2)), (5, Rational::new(1, 3)), (9, Rational::new(1, 6))]);
    assert_eq!([table.quantile(0), table.quantile(u64::MAX / 2), table.quantile(u64::MAX / 2 + 1)], [2, 2, 5]);
    assert_eq!(table.quantile(u64::MAX), 9);
    assert!((chance(&table, 5) - 1.0 / 3.0).abs() < 1e-15);
}
