//! Laws as tables, against closed forms that were written apart.

use charter::quantity::Rational;
use charter::simulate::{ALL, Curve, Table};
use statrs::distribution::{Beta, Binomial, ContinuousCDF, DiscreteCDF, LogNormal, Normal, Poisson};

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
        (Table::of_each(36, Rational::new(9, 20), 36), 0, 36),
        (Table::of_each(36, Rational::new(9, 20), 270_001), 0, 270_001),
        (Table::of_each(14_584, Rational::new(1, 3), 14_584), 0, 14_584),
        (Table::of_curve(Curve::bell(42.0, 56.0, 70.0, 0.5), 42, 70), 42, 70),
        (Table::of_curve(Curve::beta(0.0, 1e7, 4e6, 1e6, 0.5).unwrap(), 0, 9_000_000), 0, 9_000_000),
        (Table::of_curve(Curve::Poisson { mean: 3.0, step: 1 }, 0, 60), 0, 60),
        (Table::of_curve(Curve::Poisson { mean: 2.5, step: 1_000_000 }, 0, i64::MAX), 0, 300_000_000),
        (two_years(36), 0, 36),
        (two_years(40_000), 0, 40_000),
    ]
}

/// Bad years and good ones.
fn two_years(high: i64) -> Table {
    let bad = Table::of_curve(Curve::Even { low: 0, high: high / 4 }, 0, high);
    let good = Table::of_curve(Curve::Normal { mean: high as f64 * 0.75, deviation: high as f64 / 20.0, edge: 0.5 }, 0, high);
    Table::of_parts(vec![(bad, Rational::new(1, 3)), (good, Rational::new(2, 3))], 0, high)
}

#[test]
fn each_alone_is_binomial() {
    for (people, chance) in
        [(1, Rational::new(1, 2)), (36, Rational::new(9, 20)), (1000, Rational::new(1, 3)), (14_584, Rational::new(5, 100))]
    {
        let table = Table::of_each(people, chance, people);
        let oracle = Binomial::new(*chance.numer() as f64 / *chance.denom() as f64, people as u64).unwrap();
        let mut sum = 0;
        for k in 0..=people {
            sum += table.weight(k);
            let expected = oracle.cdf(k as u64);
            assert!((sum as f64 / TWO_64 - expected).abs() < 1e-9, "{people} {chance} {k}");
        }
    }
    // P(at least 19 of 36 come, each with chance 45%), from `domain.md` 1.4, and exactly, worked out with whole numbers.
    let table = Table::of_each(36, Rational::new(9, 20), 36);
    assert_eq!(table.up_to(18), 14387836588525373904, "in Python's whole numbers");
    assert!(((ALL - table.up_to(18)) as f64 / TWO_64 - 0.22).abs() < 0.005, "36 members, each there with chance 45%: 22%");
    assert_eq!(table.up_to(0), 8298059496, "⌈2^64 · (11/20)^36⌉, in Python's whole numbers");
    assert_eq!(Table::of_each(5, Rational::new(1, 1), 5), Table::Certain(5));
    assert_eq!(Table::of_each(5, Rational::new(0, 1), 5), Table::Certain(0));
}

/// Each of three neighbours brings its third of 100 cents, or nothing.
#[test]
fn money_of_many_comes_in_equal_parts() {
    let table = Table::of_each(3, Rational::new(1, 2), 100);
    assert_eq!([0, 33, 67, 100].map(|cents| table.weight(cents) * 8 / ALL), [1, 3, 3, 1]);
    // So many that the table is not written out: the same parts.
    let (people, whole) = (5_000, 99_999);
    let wide = Table::of_each(people, Rational::new(1, 2), whole);
    let heads = Table::of_each(people, Rational::new(1, 2), people);
    for givers in 2_400..2_600_i64 {
        let brought = (2 * givers * whole + people) / (2 * people);
        assert_eq!(wide.up_to(brought), heads.up_to(givers), "{givers}");
        assert_eq!(wide.up_to(brought + 1), heads.up_to(givers), "{givers}");
    }
}

/// PERT and the beta distribution, by their mean, their deviation and the distribution function of `statrs`.
#[test]
fn bells_and_limits_are_beta_distributions() {
    let (low, usually, high) = (42.0, 50.0, 70.0);
    let table = Table::of_curve(Curve::bell(low, usually, high, 0.5), 42, 70);
    let oracle = Beta::new(1.0 + 4.0 * 8.0 / 28.0, 1.0 + 4.0 * 20.0 / 28.0).unwrap();
    let mean: f64 = (42..=70).map(|day| day as f64 * chance(&table, day)).sum();
    assert!((mean - (low + 4.0 * usually + high) / 6.0).abs() < 0.01, "{mean}");
    for day in 42..70 {
        let expected = oracle.cdf((f64::from(day) + 0.5 - low) / (high - low));
        assert!((table.up_to(i64::from(day)) as f64 / TWO_64 - expected).abs() < 1e-9, "{day}");
    }
    let table = Table::of_curve(Curve::beta(2_000.0, 8_000.0, 4_500.0, 1_000.0, 0.5).unwrap(), 0, 10_000);
    let chances = (0..=10_000).map(|value| (value as f64, chance(&table, value)));
    let (sum, squares) = chances.fold((0.0, 0.0), |(sum, squares), (value, p)| (sum + value * p, squares + value * value * p));
    assert!((sum - 4_500.0).abs() < 0.01 && ((squares - sum * sum).sqrt() - 1_000.0).abs() < 0.01, "{sum} {squares}");
    assert_eq!((table.up_to(1_999), table.up_to(8_000)), (0, ALL));
    for (mean, deviation) in [(4_500.0, 3_000.0), (2_000.0, 1.0), (9_000.0, 1.0)] {
        assert_eq!(Curve::beta(2_000.0, 8_000.0, mean, deviation, 0.5), None);
    }
}

#[test]
fn averages_are_poisson() {
    for mean in [0.3, 3.0, 40.0, 2_000.0] {
        let oracle = Poisson::new(mean).unwrap();
        let table = Table::of_curve(Curve::Poisson { mean, step: 1 }, 0, 100_000);
        for k in (0..=4_000).step_by(if mean > 100.0 { 7 } else { 1 }) {
            assert!((table.up_to(k) as f64 / TWO_64 - oracle.cdf(k as u64)).abs() < 1e-9, "{mean} {k}");
        }
    }
    let stock = Table::of_curve(Curve::Poisson { mean: 2.5, step: 1_000_000 }, 0, i64::MAX);
    assert!((chance(&stock, 2_000_000) - 2.5_f64.powi(2) / 2.0 * (-2.5_f64).exp()).abs() < 1e-12);
    assert_eq!(stock.weight(2_000_001), 0);
}

#[test]
fn nine_times_in_ten_leaves_a_twentieth_on_each_side() {
    for curve in [Curve::nine_in_ten(2_000.0, 5_000.0, 0.5), Curve::nine_in_ten_skewed(2_000.0, 5_000.0, 0.5)] {
        let table = Table::of_curve(curve, 0, 1_000_000);
        assert!((table.up_to(1_999) as f64 / TWO_64 - 0.05).abs() < 1e-4, "{curve:?}");
        assert!((table.up_to(5_000) as f64 / TWO_64 - 0.95).abs() < 1e-4, "{curve:?}");
    }
}

#[test]
fn mixtures_are_their_parts_by_their_weights() {
    let table = two_years(40_000);
    assert!(matches!(table, Table::Mixed { .. }));
    let good = Normal::new(30_000.0, 2_000.0).unwrap();
    for grain in (0..40_000_i64).step_by(500) {
        let expected = ((grain + 1) as f64 / 10_001.0).min(1.0) / 3.0 + good.cdf(grain as f64 + 0.5) * 2.0 / 3.0;
        assert!((table.up_to(grain) as f64 / TWO_64 - expected).abs() < 1e-9, "{grain}");
    }
    assert_eq!(table.up_to(40_000), ALL);
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
