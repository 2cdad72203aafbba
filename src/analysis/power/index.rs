//! Banzhaf and Shapley–Shubik indices, exact, by counting coalitions by size and weight.
//!
//! Voters that are alike are counted together. The largest crowd of them is not unrolled into the table: it joins a coalition
//! with j of its n people in C(n, j) ways, so that a thousand seats cost as much as one.

use super::{Game, Voters};
use crate::quantity::Exact;
use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;
use num_traits::{One, Zero};
use std::ops::{AddAssign, SubAssign};

/// Tables with more entries are not worked out.
pub(super) const MOST_ENTRIES: usize = 2_000_000;
/// Larger crowds are not worked out: their coalitions are numbers of thousands of digits.
const LARGEST_CROWD: u64 = 5_000;
/// A crowd of fewer is counted voter by voter.
const CROWD: u64 = 12;
/// The most voters whose coalitions a 128-bit number can count.
const FEW: u64 = 120;

/// The power of one voter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Power {
    /// Banzhaf, absolute: the share of all coalitions of the others that this voter turns from losing to winning.
    pub absolute: Exact,
    /// Banzhaf, normalised: all voters' indices add up to 1.
    pub banzhaf: Exact,
    /// Shapley–Shubik: the share of all orders of joining in which this voter is the one that makes the coalition win.
    pub shapley: Exact,
}

impl Power {
    /// Whether this voter can never change a decision.
    #[must_use]
    pub fn is_none(&self) -> bool {
        !self.absolute.is_positive()
    }
}

/// How often a voter turns the vote: coalitions, and their part of all orders.
struct Swings {
    coalitions: BigUint,
    orders: BigRational,
}

/// The indices of one voter of each group, in their order; `None` if there are too many votes to count.
#[must_use]
pub fn indices(game: &Game) -> Option<Vec<Power>> {
    let voters: u64 = game.voters.iter().map(|voters| voters.count).sum();
    let free: u64 = game.voters.iter().filter(|voters| !voters.veto).map(|voters| voters.count).sum();
    let swings = if free <= FEW { swings::<u128>(game)? } else { swings::<BigUint>(game)? };
    let all = game.voters.iter().zip(&swings).fold(BigUint::zero(), |sum, (voters, own)| sum + &own.coalitions * voters.count);
    let others = BigUint::one() << voters.saturating_sub(1);
    let power = |own: Swings| Power {
        absolute: ratio(own.coalitions.clone(), &others),
        banzhaf: if all.is_zero() { Exact::zero() } else { ratio(own.coalitions, &all) },
        shapley: Exact::from(own.orders),
    };
    Some(swings.into_iter().map(power).collect())
}

fn ratio(numer: BigUint, denom: &BigUint) -> Exact {
    Exact::from(BigRational::new(BigInt::from(numer), BigInt::from(denom.clone())))
}

/// What coalitions are counted with.
trait Number: Clone + Zero + One + Into<BigUint> + for<'a> AddAssign<&'a Self> + for<'a> SubAssign<&'a Self> {}

impl Number for u128 {}
impl Number for BigUint {}

/// Coalitions of some voters by size and weight: `by_size[size][weight]`, weights below the quota only.
#[derive(Clone)]
struct Table<T> {
    by_size: Vec<Vec<T>>,
}

impl<T: Number> Table<T> {
    /// Adds one voter.
    fn add(&mut self, weight: usize) {
        let Some(width) = self.by_size.first().map(Vec::len) else { return };
        self.by_size.push(vec![T::zero(); width]);
        for size in (1..self.by_size.len()).rev() {
            let (low, high) = self.by_size.split_at_mut(size);
            let (Some(from), Some(to)) = (low.last(), high.first_mut()) else { continue };
            for (count, more) in to.iter_mut().skip(weight).zip(from) {
                *count += more;
            }
        }
    }

    /// Takes one voter out again.
    fn without(&self, weight: usize) -> Table<T> {
        let mut left = self.clone();
        left.by_size.pop();
        for size in 1..left.by_size.len() {
            let (low, high) = left.by_size.split_at_mut(size);
            let (Some(from), Some(to)) = (low.last(), high.first_mut()) else { continue };
            for (count, less) in to.iter_mut().skip(weight).zip(from) {
                *count -= less;
            }
        }
        left
    }
}

/// The voters that are counted in one stroke.
#[derive(Clone, Copy)]
struct Crowd {
    count: u64,
    weight: u64,
}

/// Sums over what the crowd can add to a coalition: `prefix[j]` is the sum of the first j.
struct Prefix {
    /// Of C(n, j).
    ways: Vec<BigUint>,
    /// By the size of the rest of the coalition: of C(n, j) · k! (N − 1 − k)! ÷ n!, where k is the whole coalition's size.
    orders: Vec<Vec<BigUint>>,
}

impl Prefix {
    /// `rest` others beside the crowd, and `vetoes` voters that are in every coalition.
    fn of(crowd: Crowd, rest: usize, vetoes: u64) -> Prefix {
        let n = crowd.count;
        let mut ways = vec![BigUint::zero()];
        let (mut sum, mut choose) = (BigUint::zero(), BigUint::one());
        for j in 0..=n {
            sum += &choose;
            ways.push(sum.clone());
            choose = choose * (n - j) / (j + 1);
        }
        let orders = (0..=rest as u64).map(|size| {
            let (inside, outside) = (size + vetoes, rest as u64 - size);
            // (j + 1) … (j + inside), and (n − j + 1) … (n − j + outside).
            let mut before: BigUint = (1..=inside).product();
            let mut after: BigUint = (n + 1..=n + outside).product();
            let (mut sum, mut prefix) = (BigUint::zero(), vec![BigUint::zero()]);
            for j in 0..=n {
                sum += &before * &after;
                prefix.push(sum.clone());
                before = before * (j + 1 + inside) / (j + 1);
                if j < n {
                    after = after * (n - j) / (n - j + outside);
                }
            }
            prefix
        });
        Prefix { ways, orders: orders.collect() }
    }
}

/// Coalitions of the table's voters and the crowd with a weight in `low..high`: how many, and the sum of their orders × n!.
fn between<T: Number>(table: &Table<T>, crowd: Crowd, prefix: &Prefix, low: u64, high: u64) -> (BigUint, BigUint) {
    let (mut coalitions, mut orders) = (BigUint::zero(), BigUint::zero());
    for (by_weight, of_size) in table.by_size.iter().zip(&prefix.orders) {
        if crowd.count == 0 {
            let window = by_weight.iter().skip(low as usize).take((high - low) as usize);
            let count: BigUint = window
                .fold(T::zero(), |mut sum, count| {
                    sum += count;
                    sum
                })
                .into();
            if let Some(each) = of_size.get(1) {
                orders += &count * each;
            }
            coalitions += count;
            continue;
        }
        for (weight, count) in (0..high).zip(by_weight).filter(|(_, count)| !count.is_zero()) {
            // People of the crowd that fill up to the window: from the first that reaches it to the last below its end.
            let (first, last) = if crowd.weight == 0 {
                if weight < low { continue } else { (0, crowd.count) }
            } else {
                let first = low.saturating_sub(weight).div_ceil(crowd.weight);
                (first, ((high - 1 - weight) / crowd.weight).min(crowd.count))
            };
            if first > last {
                continue;
            }
            let part = |prefix: &[BigUint]| match (prefix.get(last as usize + 1), prefix.get(first as usize)) {
                (Some(to), Some(from)) => to - from,
                _ => BigUint::zero(),
            };
            let count: BigUint = count.clone().into();
            coalitions += part(&prefix.ways) * &count;
            orders += part(of_size) * count;
        }
    }
    (coalitions, orders)
}

/// The swings of one voter of each group.
fn swings<T: Number>(game: &Game) -> Option<Vec<Swings>> {
    let vetoes: u64 = game.voters.iter().filter(|voters| voters.veto).map(|voters| voters.count).sum();
    let free: Vec<&Voters> = game.voters.iter().filter(|voters| !voters.veto).collect();
    let held: u64 = game.voters.iter().filter(|voters| voters.veto).map(|voters| voters.weight * voters.count).sum();
    let unit = free.iter().fold(0, |unit, voters| num_gcd(unit, voters.weight)).max(1);
    let quota = game.quota.saturating_sub(held).div_ceil(unit);
    // Voters of one weight are one crowd, whoever they are.
    let mut kinds: Vec<Crowd> = Vec::new();
    for voters in &free {
        let weight = voters.weight / unit;
        match kinds.iter_mut().find(|kind| kind.weight == weight) {
            Some(kind) => kind.count += voters.count,
            None => kinds.push(Crowd { count: voters.count, weight }),
        }
    }
    let largest = kinds.iter().copied().max_by_key(|kind| kind.count).filter(|kind| kind.count >= CROWD);
    let crowd = largest.unwrap_or(Crowd { count: 0, weight: 0 });
    let rest: Vec<Crowd> = kinds.iter().copied().filter(|kind| largest.is_none() || kind.weight != crowd.weight).collect();
    let sizes = usize::try_from(rest.iter().map(|kind| kind.count).sum::<u64>()).ok()?;
    let width = usize::try_from(quota).ok()?;
    if (sizes + 1).checked_mul(width.max(1))? > MOST_ENTRIES || crowd.count > LARGEST_CROWD {
        return None;
    }
    let mut table = Table { by_size: vec![vec![T::zero(); width]] };
    if let Some(nobody) = table.by_size.first_mut().and_then(|row| row.first_mut()) {
        *nobody = T::one();
    }
    for kind in &rest {
        for _ in 0..kind.count {
            table.add(usize::try_from(kind.weight).ok()?.min(width));
        }
    }
    let all: u64 = game.voters.iter().map(|voters| voters.count).sum();
    // n! ÷ N!
    let scale = |crowd: Crowd| BigInt::from((crowd.count + 1..=all).product::<BigUint>());
    let turned = |table: &Table<T>, crowd: Crowd, prefix: &Prefix, weight: u64| {
        let (coalitions, orders) = between(table, crowd, prefix, quota.saturating_sub(weight), quota);
        Swings { coalitions, orders: BigRational::new(BigInt::from(orders), scale(crowd)) }
    };
    let mut known: Vec<(u64, Swings)> = Vec::new();
    let beside = sizes.checked_sub(1).map(|rest| Prefix::of(crowd, rest, vetoes));
    for kind in &kinds {
        let swings = if largest.is_some() && kind.weight == crowd.weight {
            let fewer = Crowd { count: crowd.count - 1, weight: crowd.weight };
            turned(&table, fewer, &Prefix::of(fewer, sizes, vetoes), kind.weight)
        } else if let Some(prefix) = &beside {
            turned(&table.without(usize::try_from(kind.weight).ok()?.min(width)), crowd, prefix, kind.weight)
        } else {
            continue;
        };
        known.push((kind.weight, swings));
    }
    let veto = (vetoes > 0).then(|| {
        // With all other vetoes there, one of them turns every coalition of the free ones that wins: all but those that lose.
        let (losing, orders) = between(&table, crowd, &Prefix::of(crowd, sizes, vetoes - 1), 0, quota);
        let of_free: u64 = free.iter().map(|voters| voters.count).sum();
        let lost = BigRational::new(BigInt::from(orders), scale(crowd));
        Swings { coalitions: (BigUint::one() << of_free) - losing, orders: BigRational::new(BigInt::one(), BigInt::from(vetoes)) - lost }
    });
    let of = |voters: &Voters| {
        let own =
            if voters.veto { veto.as_ref() } else { known.iter().find(|(weight, _)| *weight == voters.weight / unit).map(|(_, own)| own) };
        own.map(|own| Swings { coalitions: own.coalitions.clone(), orders: own.orders.clone() })
    };
    game.voters.iter().map(of).collect()
}

fn num_gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { num_gcd(b, a % b) }
}
