//! The random contract is frozen: these numbers were computed apart, from `docs/random-contract.md`.

use charter::simulate::{KeyHash, VERSION, number};

#[test]
fn numbers_are_those_of_the_contract() {
    assert_eq!(VERSION, 1);
    let known = [
        (1, 1, "turnout/gardeners/layout/assembly/1.1.1", 0x1250_666d_22c3_c74a),
        (1, 2, "turnout/gardeners/layout/assembly/1.1.1", 0xf66a_5702_a807_07f3),
        (2, 1, "turnout/gardeners/layout/assembly/1.1.1", 0x6568_394e_b7c6_b833),
        (1, 1, "duration/layout/layout/1.1", 0x42da_4545_c606_89b0),
        (1, 1, "kept/accounts/*/1", 0xd606_ecfc_f3cd_7e30),
        (1, 1, "cured/accounts/*/2028-03-01", 0xcbf5_8bc5_0393_f582),
        (1, 1, "members/gardeners/24324", 0x6adc_c114_5290_0dde),
        (1 << 40 | 7, 1_000_000_000_000, "affluenza/città/voto/*/1.1.0", 0x1941_fcf1_f0b6_d190),
        (0, 0, "", 0xc7c7_a712_e975_f27d),
    ];
    for (seed, run, key, expected) in known {
        assert_eq!(number(seed, run, KeyHash::of(key)), expected, "{seed} {run} {key}");
    }
}

/// Sixteen equal bins over runs, and over keys: chi-square with 15 degrees of freedom stays below its 99.99% point.
#[test]
fn numbers_are_even_over_runs_and_over_keys() {
    let chi_square = |bins: &[u32; 16]| bins.iter().map(|n| (f64::from(*n) - 1000.0).powi(2) / 1000.0).sum::<f64>();
    let (mut runs, mut keys) = ([0; 16], [0; 16]);
    for n in 0..16_000_u64 {
        runs[(number(1, n, KeyHash::of("kept/accounts/*/1")) >> 60) as usize] += 1;
        keys[(number(1, 1, KeyHash::of(&format!("kept/accounts/*/{n}"))) >> 60) as usize] += 1;
    }
    assert!(chi_square(&runs) < 44.26, "{runs:?}");
    assert!(chi_square(&keys) < 44.26, "{keys:?}");
}
