//! Counts of values: exact as long as they can be, near enough beyond, the same whatever the order.

use charter::simulate::Spread;

fn spread(values: impl IntoIterator<Item = i64>) -> Spread {
    let mut spread = Spread::default();
    values.into_iter().for_each(|value| spread.add(Some(value)));
    spread
}

/// Numbers that look like nothing in particular.
fn numbers(n: u64, seed: u64) -> impl Iterator<Item = u64> + Clone {
    (1..=n).map(move |at| {
        let mixed = (at + seed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^ (mixed >> 31)
    })
}

#[test]
fn spreads_join_in_any_order() {
    let near: Vec<i64> = numbers(3_000, 1).map(|n| (n % 900) as i64 - 300).collect();
    let far: Vec<i64> = numbers(60_000, 2).map(|n| (n % 1_000_003) as i64 - 500_000).collect();
    let extreme: Vec<i64> = [i64::MIN + 1, i64::MAX, 0, -1, 1, i64::MAX - 5, i64::MIN + 1].into_iter().cycle().take(50).collect();
    let mixed: Vec<i64> = near.iter().chain(&far).chain(&near).copied().collect();
    for values in [near, far, extreme, mixed] {
        let whole = spread(values.iter().copied());
        assert_eq!(whole, spread(values.iter().rev().copied()));
        for at in [1, values.len() / 3, values.len() - 1] {
            let (left, right) = values.split_at(at);
            let (mut one, mut other) = (spread(left.iter().copied()), spread(right.iter().copied()));
            one.join(&spread(right.iter().copied()));
            other.join(&spread(left.iter().copied()));
            assert_eq!(one, whole);
            assert_eq!(other, whole);
        }
        let (low, high) = (*values.iter().min().unwrap(), *values.iter().max().unwrap());
        assert_eq!((whole.ends(), whole.total()), (Some((low, high)), values.len() as u64));
        let text = serde_json::to_string(&whole).unwrap();
        assert_eq!(serde_json::from_str::<Spread>(&text).unwrap(), whole);
    }
}

#[test]
fn quantiles_put_never_last() {
    let mut spread = spread(1..=8);
    (0..2).for_each(|_| spread.add(None));
    assert_eq!([10, 50, 80, 81, 100].map(|part| spread.quantile(part)), [Some(1), Some(5), Some(8), None, None]);
    assert_eq!((spread.mean(), spread.came(), spread.total()), (Some(4.5), 8, 10));
}

#[test]
fn mean_and_deviation_are_exact() {
    let values = [2, 4, 4, 4, 5, 5, 7, 9].map(|value| value * 1_000_000_007);
    let found = spread(values);
    assert_eq!(found.mean(), Some(5.0 * 1_000_000_007.0));
    // The sum of squared distances is 32.
    assert!((found.deviation().unwrap() / 1_000_000_007.0 - (32.0_f64 / 7.0).sqrt()).abs() < 1e-12);
    assert_eq!((spread([]).mean(), spread([3]).deviation()), (None, Some(0.0)));
    // Far from zero and near each other: nothing is lost to rounding.
    let far = spread([1_000_000_000_000_001, 1_000_000_000_000_003, 5]);
    let near = spread([1_000_000_000_000_001, 1_000_000_000_000_003]);
    assert_eq!(near.deviation(), Some(2.0_f64.sqrt()));
    assert!(far.deviation().unwrap() > 5e14);
}

/// Up to a million values that are all different, every quantile is the very value.
#[test]
fn a_million_values_are_exact() {
    let n = 1_000_000;
    let found = spread(numbers(n, 3).map(|value| (value >> 4) as i64));
    let mut sorted: Vec<i64> = numbers(n, 3).map(|value| (value >> 4) as i64).collect();
    sorted.sort_unstable();
    for part in [1, 5, 10, 25, 50, 75, 90, 95, 99, 100] {
        assert_eq!(found.quantile(part), Some(sorted[(n * part / 100) as usize - 1]), "{part}%");
    }
}

/// Beyond, a quantile is too low by at most a 16,384th of the distance between the lowest and the highest; the mean stays exact.
#[test]
fn more_values_are_near_enough_and_do_not_depend_on_the_order() {
    let n = 1_300_000;
    // Most of them small, some of them huge.
    let value = |n: u64| if n.is_multiple_of(50) { (n >> 24) as i64 } else { (n >> 40) as i64 };
    let found = spread(numbers(n, 5).map(value));
    let mut sorted: Vec<i64> = numbers(n, 5).map(value).collect();
    let (early, late) = sorted.split_at(400_000);
    let mut joined = spread(late.iter().rev().copied());
    joined.join(&spread(early.iter().copied()));
    assert_eq!(joined, found);
    sorted.sort_unstable();
    let (low, high) = (sorted[0], sorted[sorted.len() - 1]);
    for part in [1, 5, 10, 25, 50, 75, 90, 95, 98, 99, 100] {
        let exact = sorted[(n * part / 100) as usize - 1];
        let found = found.quantile(part).unwrap();
        assert!(found <= exact && exact - found <= (high - low) / 16_384, "{part}%: {found} for {exact}");
    }
    let sum: i128 = sorted.iter().map(|value| i128::from(*value)).sum();
    assert_eq!(found.mean(), Some(sum as f64 / n as f64));
    assert_eq!(found.ends(), Some((low, high)));
    assert!(serde_json::to_string(&found).unwrap().len() < 1_000_000, "it stays small");
}

#[test]
fn wrong_files_are_no_spreads() {
    for wrong in [
        r#"{"never":0,"bins":[[3,1],[2,1]]}"#,
        r#"{"never":0,"bins":[[1,18446744073709551615],[2,18446744073709551615]]}"#,
        r#"{"never":0,"bins":[[1,-1]]}"#,
        r#"{"never":0,"bins":[[1,1]],"coarse":{"steps":3,"sum":"x","squares":"1","low":1,"high":1}}"#,
        r#"{"never":0,"bins":[],"more":1}"#,
    ] {
        assert!(serde_json::from_str::<Spread>(wrong).is_err(), "{wrong}");
    }
}
