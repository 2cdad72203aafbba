//! `rollout-7` in whole weeks: published figures of a process with a loop, which Storm (exact), PRISM and a dynamic program agree on.
//! Its durations were not published; these give all three figures. A charter ends with its period and reopens so many times: what the
//! unbounded process comes to follows from one pass, since each reopening begins as the one before (renewal).

use super::exact::ratio;
use crate::simulate::Charter;
use charter::model::End;
use charter::quantity::Day;
use charter::simulate::Columns;
use charter::verify::{Likelihoods, likelihoods};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};
use std::collections::BTreeMap;

const IN_WEEKS: &str = include_str!("../../benches/rollout/in_weeks.charter");

fn solved(text: &str) -> Likelihoods<BigRational> {
    let columns = Columns::default();
    likelihoods(&Charter::read(text).setting("usual", &columns), 20_000).expect("it has an exact answer")
}

/// The same with a longer period, in which it is sent back once, or never.
fn longer(is_sent_back: bool, last: &str) -> Likelihoods<BigRational> {
    let text = IN_WEEKS.replace("2028-01-10", last);
    let rungs = text.find("reopen design").zip(text.find("end as \"not delivered\""));
    let (reopening, end) = rungs.expect("an evaluation that sends it back");
    solved(&if is_sent_back { text } else { format!("{}{}", &text[..reopening], &text[end..]) })
}

/// Weeks from the first day, on average.
fn weeks(days: &BTreeMap<Day, BigRational>, first: Day) -> BigRational {
    let sum = days.iter().fold(BigRational::zero(), |sum, (day, chance)| sum + chance * BigInt::from(day.0 - first.0));
    sum / BigInt::from(7)
}

fn completed(found: &Likelihoods<BigRational>) -> BigRational {
    found.ends[&End::Completed].clone()
}

#[test]
fn it_is_delivered_within_52_weeks_as_often_as_was_published() {
    let found = solved(IN_WEEKS);
    let chance = found.expectations[0].as_ref().expect("it has an exact answer");
    assert_eq!(chance.holds, Some(ratio(46_182_364_227_547, 68_890_500_000_000)));
    assert!(found.registers < 3_000, "{}", found.registers);
}

#[test]
fn it_is_delivered_at_all_and_lasts_as_published() {
    let day = |text: &str| Day::of(text.parse().expect("a date"));
    let first = day("2027-01-04");
    // Long enough for the longest pass, or two: 109 and 212 weeks.
    let (one, two) = (longer(false, "2029-03-01"), longer(true, "2031-03-01"));
    let again = one.ends[&End::As("not delivered".into())].clone();
    assert_eq!(again, ratio(29_997, 100_000));
    let plan = weeks(&one.succeeds[0], first);
    assert_eq!(plan, ratio(4, 1));
    let (delivered, lasts) = (completed(&one), weeks(&one.end_days, first));
    // A second pass is as the first one, but for the plan.
    assert_eq!(completed(&two), &delivered * (BigRational::one() + &again));
    assert_eq!(weeks(&two.end_days, first), &plan + (&lasts - &plan) * (BigRational::one() + &again));
    // And so are all others.
    let all = (BigRational::one() - &again).recip();
    assert_eq!(&delivered * &all, ratio(69_993, 70_003));
    assert_eq!(&plan + (&lasts - &plan) * &all, ratio(3_863_027, 70_003));
}
