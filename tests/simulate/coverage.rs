//! Intervals hold as often as they say: over small charters whose chances are known. `CHARTER_COVERAGE_CASES` says how many.

use super::Charter;
use charter::model::End;
use charter::simulate::{Assume, Columns, Pairing, Setting, Unminded, interval};

/// A number in `0..of`, from a seed.
pub fn dice(seed: u64, of: u64) -> u64 {
    let mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d;
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    ((mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 11) % of
}

/// A charter of one to three stages one after the other, each with a consent of some chance and some retries; and the chance
/// that all succeed.
fn made(seed: u64) -> (String, f64) {
    let mut text = String::from("charter made \"Made\"\n  period 2027-01-01 to 2028-12-31\n\nparty town \"Town\" is municipality\n");
    let (mut lines, mut exact) = (String::new(), 1.0);
    for stage in 0..=dice(seed, 3) {
        let (percent, retries) = (1 + dice(seed * 10 + stage + 1, 99), dice(seed * 10 + stage + 5, 4));
        let after = if stage == 0 { String::new() } else { format!("  starts after s{}\n", stage - 1) };
        let otherwise = if retries == 0 { String::new() } else { format!("retry at most {retries} times after 1 day, then ") };
        text += &format!(
            "\nco-design s{stage} \"S\"\n{after}  lasts 3 days\n  led by town\n  decided by town\n  otherwise {otherwise}end as \"no {stage}\"\n"
        );
        lines += &format!("  consent of town in s{stage} is given with chance {percent}%\n");
        exact *= 1.0 - (1.0 - percent as f64 / 100.0).powi(retries as i32 + 1);
    }
    (format!("{text}\nscenario usual \"Usual\"\n{lines}"), exact)
}

#[test]
fn intervals_hold_as_often_as_they_say() {
    let charters: u64 = std::env::var("CHARTER_COVERAGE_CASES").map_or(200, |cases| cases.parse().expect("a number"));
    let columns = Columns::default();
    let mut beside = [0_u64; 3];
    for seed in 1..=charters {
        let (text, exact) = made(seed);
        let charter = Charter::read(&text);
        let setting = Setting::new(&charter.model, Some(charter.scenario("usual")), &columns, seed).unwrap();
        let summary = setting.runs(1, 150, Assume::Drawn);
        let completed = summary.ends.get(&End::Completed).copied().unwrap_or(0);
        for (beside, alpha) in beside.iter_mut().zip([0.5, 0.1, 0.05]) {
            let (low, high) = interval(completed, summary.runs, alpha);
            *beside += u64::from(exact < low || high < exact);
        }
    }
    // At most so many in a thousand, and three deviations more for luck; not so few that it could not fail.
    for (beside, alpha) in beside.into_iter().zip([0.5, 0.1, 0.05]) {
        let expected: f64 = charters as f64 * alpha;
        let luck = 3.0 * (expected * (1.0 - alpha)).sqrt();
        assert!((beside as f64) <= expected + luck, "{beside} of {charters} at {alpha}");
        assert!(beside as f64 >= expected / 4.0, "{beside} of {charters} at {alpha}: far too wide");
    }
}

/// Two scenarios of one charter on the same luck, one with other chances: the difference of their chances of success is known.
#[test]
fn bounds_of_differences_hold_as_often_as_they_say() {
    let charters: u64 = std::env::var("CHARTER_COVERAGE_CASES").map_or(200, |cases| cases.parse().expect("a number"));
    let columns = Columns::default();
    let mut beside = [0_u64; 3];
    for seed in 1..=charters {
        let (text, of_a) = made(seed);
        // The second scenario: every chance drawn anew, and the exact chance from the same rule.
        let (mut other, mut of_b) = (String::from("\nscenario other \"Other\"\n"), 1.0);
        for stage in 0..=dice(seed, 3) {
            let (percent, retries) = (1 + dice(seed * 10 + stage + 7_000_003, 99), dice(seed * 10 + stage + 5, 4));
            other += &format!("  consent of town in s{stage} is given with chance {percent}%\n");
            of_b *= 1.0 - (1.0 - percent as f64 / 100.0).powi(retries as i32 + 1);
        }
        let charter = Charter::read(&(text + &other));
        let setting = |name| Setting::new(&charter.model, Some(charter.scenario(name)), &columns, seed).unwrap();
        let (a, b) = (setting("usual"), setting("other"));
        let pair = Pairing::new(&a, &b, Vec::new()).run(150, &Unminded).end(&End::Completed);
        for (beside, alpha) in beside.iter_mut().zip([0.5, 0.1, 0.05]) {
            let found = pair.difference(true, alpha).unwrap();
            let exact = of_b - of_a;
            *beside += u64::from(exact < found.low || found.high < exact);
        }
    }
    // Tango's bounds are wrong about as often as they say, not at most: a fifth more is let pass, and three deviations for luck.
    for (beside, alpha) in beside.into_iter().zip([0.5, 0.1, 0.05]) {
        let expected: f64 = charters as f64 * alpha;
        let luck = 3.0 * (expected * (1.0 - alpha)).sqrt();
        assert!((beside as f64) <= expected * 1.2 + luck, "{beside} of {charters} at {alpha}");
        assert!(beside as f64 >= expected / 4.0, "{beside} of {charters} at {alpha}: far too wide");
    }
}
