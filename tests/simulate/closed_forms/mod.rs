//! Simulations against answers that are worked out apart: by a formula, by counting all cases, or by a sum over whole days.

mod amounts;
mod chains;
mod duties;
mod stages;
mod times;
mod votes;
mod world;

use super::Charter;
use charter::simulate::{Assume, Columns, Summary};
use charter::verify::{Unsolved, Why, likelihoods};

const HEAD: &str = "charter made \"Made\"
  period      2027-01-01 to 2027-12-31
  currency    EUR

party town \"Town\" is municipality

party club \"Club\" is association
  members 10 people

party bank \"Bank\" is donors

party ada \"Ada\" is association
party bea \"Bea\" is association
party cia \"Cia\" is association
party dea \"Dea\" is association
party eva \"Eva\" is association

";

const RUNS: u64 = 4_000;

/// Standard errors within which a count must lie. Beyond so many, one right count falls in 150,000; the seed is fixed.
const ERRORS: f64 = 4.5;

const PLAN: &str = "co-design plan \"Plan\"\n  lasts 10 days\n  led by town\n";

/// A charter of these clauses, under these lines, with these expectations.
fn charter(clauses: &str, lines: &str, claims: &[&str]) -> Charter {
    let expected: String = claims.iter().map(|claim| format!("\n  expect {claim} with chance at least 1%")).collect();
    Charter::read(&format!("{HEAD}{clauses}\nscenario usual \"Usual\"\n{lines}\n{expected}\n"))
}

/// Its runs.
fn summary(clauses: &str, lines: &str, claims: &[&str]) -> Summary {
    let columns = Columns::default();
    charter(clauses, lines, claims).setting("usual", &columns).runs(1, RUNS, Assume::Drawn)
}

/// The exact chances are those that were worked out, to the last digits of doubles; no limit but that of too many answers excuses.
fn are_exact(charter: &Charter, claims: &[(&str, f64)]) {
    let columns = Columns::default();
    let found = match likelihoods::<f64>(&charter.setting("usual", &columns), 50_000) {
        Ok(found) => found,
        Err(Unsolved::Why(Why::Gaps(_))) => return,
        Err(why) => panic!("{claims:?}: {why:?}"),
    };
    for (chance, (claim, exact)) in found.expectations.iter().zip(claims) {
        match chance {
            Ok(chance) => {
                let holds = chance.holds.unwrap_or(0.0);
                assert!((holds - exact).abs() < 1e-9, "{claim}: exactly {holds}, not {exact}");
            }
            Err(why) => assert!(matches!(why, Unsolved::Why(Why::Gaps(_))), "{claim}: {why:?}"),
        }
    }
}

/// So many of `RUNS` are as many as the chance that was worked out says. A chance of nothing or all must be met exactly.
fn is_share(what: &str, count: u64, exact: f64) {
    let expected = RUNS as f64 * exact;
    let error = (expected * (1.0 - exact)).max(0.0).sqrt();
    assert!(
        (count as f64 - expected).abs() <= ERRORS * error + 1e-6,
        "{what}: {count} of {RUNS}, and {expected:.1} ± {error:.1} are expected"
    );
}

/// Each claim holds in as many runs as its chance says.
fn are_chances(clauses: &str, lines: &str, claims: &[(&str, f64)]) -> Summary {
    let texts: Vec<&str> = claims.iter().map(|(claim, _)| *claim).collect();
    are_exact(&charter(clauses, lines, &texts), claims);
    let found = summary(clauses, lines, &texts);
    for (tally, (claim, exact)) in found.tallies.iter().zip(claims) {
        assert_eq!((tally.runs(), tally.unknown), (RUNS, 0), "{claim}");
        is_share(claim, tally.holds, *exact);
    }
    found
}

fn is_chance(clauses: &str, lines: &str, claim: &str, exact: f64) {
    are_chances(clauses, lines, &[(claim, exact)]);
}

/// A mean of `RUNS` values with this deviation.
fn is_mean(what: &str, found: f64, exact: f64, deviation: f64) {
    let error = deviation / (RUNS as f64).sqrt();
    assert!((found - exact).abs() <= ERRORS * error + 1e-9, "{what}: {found}, and {exact} ± {error} is expected");
}

fn choose(n: u32, k: u32) -> f64 {
    (1..=k).map(|i| f64::from(n - k + i) / f64::from(i)).product()
}

/// Exactly k of n, each with chance p.
fn just(k: u32, n: u32, p: f64) -> f64 {
    choose(n, k) * p.powi(k as i32) * (1.0 - p).powi((n - k) as i32)
}

/// At least k of n, each with chance p.
fn at_least(k: u32, n: u32, p: f64) -> f64 {
    (k..=n).map(|i| just(i, n, p)).sum()
}

/// Chances of whole numbers from 0 on.
type Chances = Vec<f64>;

fn evenly(low: usize, high: usize) -> Chances {
    (0..=high).map(|day| if day < low { 0.0 } else { 1.0 / (high - low + 1) as f64 }).collect()
}

/// Whole days with a usual one: the weights rise by equal steps and fall by equal steps.
fn triangle(low: usize, usual: usize, high: usize) -> Chances {
    let weight = |day: usize| match day {
        _ if day < low => 0.0,
        _ if day <= usual => (day - low + 1) as f64 / (usual - low + 1) as f64,
        _ => (high - day + 1) as f64 / (high - usual + 1) as f64,
    };
    let all: f64 = (0..=high).map(weight).sum();
    (0..=high).map(|day| weight(day) / all).collect()
}

/// Of the sum of two.
fn sum(one: &[f64], other: &[f64]) -> Chances {
    let mut both = vec![0.0; one.len() + other.len() - 1];
    for (a, chance) in one.iter().enumerate() {
        for (b, other) in other.iter().enumerate() {
            both[a + b] += chance * other;
        }
    }
    both
}

fn at_most(chances: &[f64], most: usize) -> f64 {
    chances.iter().take(most + 1).sum()
}

/// Mean and standard deviation.
fn moments(chances: &[f64]) -> (f64, f64) {
    let of = |power: i32| -> f64 { chances.iter().enumerate().map(|(day, chance)| (day as f64).powi(power) * chance).sum() };
    (of(1), (of(2) - of(1) * of(1)).sqrt())
}
