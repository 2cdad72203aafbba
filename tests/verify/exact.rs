//! Exact chances against what is worked out by hand, in fractions.

use crate::simulate::Charter;
use charter::model::End;
use charter::quantity::Day;
use charter::simulate::{Columns, Setting};
use charter::verify::{Chain, Likelihoods, Next, Portion, Ruling, Unsolved, likelihoods};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};
use std::collections::BTreeMap;

pub(super) const MOST_STATES: usize = 100_000;

pub(super) fn ratio(above: i64, below: i64) -> BigRational {
    BigRational::new(BigInt::from(above), BigInt::from(below))
}

fn power(base: &BigRational, times: usize) -> BigRational {
    num_traits::pow(base.clone(), times)
}

pub(super) const HEAD: &str = "charter made \"Made\"
  period      2027-01-01 to 2027-12-31
  currency    EUR

party town \"Town\" is municipality
party ada \"Ada\" is association
party bea \"Bea\" is association
party cia \"Cia\" is association

party club \"Club\" is association
  members 10 people

";

pub(super) const PLAN: &str = "co-design plan \"Plan\"\n  lasts 10 days\n  led by town\n";

fn made(clauses: &str, lines: &str) -> Charter {
    Charter::read(&format!("{HEAD}{clauses}\nscenario usual \"Usual\"\n{lines}\n"))
}

fn solved(charter: &Charter) -> Likelihoods<Portion> {
    let columns = Columns::default();
    likelihoods(&charter.setting("usual", &columns), MOST_STATES).expect("it has an exact answer")
}

/// The chance that the only expectation holds.
fn holds(clauses: &str, lines: &str, claim: &str) -> BigRational {
    let found = solved(&made(clauses, &format!("{lines}\n  expect {claim} with chance at least 1%")));
    let chance = found.expectations[0].as_ref().expect("it has an exact answer");
    assert!(chance.unknown.is_none(), "{claim}");
    let holds = chance.holds.clone().unwrap_or_else(Portion::none).fraction.expect("a short fraction");
    let fails = chance.fails.clone().unwrap_or_else(Portion::none).fraction.expect("a short fraction");
    assert!((&holds + &fails).is_one(), "{claim}");
    holds
}

#[test]
fn a_consent_and_its_retries() {
    let plan = format!("{PLAN}  decided by town\n");
    assert_eq!(holds(&plan, "  consent of town is given with chance 37%", "plan succeeds"), ratio(37, 100));
    let retried = format!("{PLAN}  decided by town\n  otherwise retry at most 3 times after 1 week, then end as \"no\"\n");
    let lines = "  consent of town is given with chance 20%";
    assert_eq!(holds(&retried, lines, "plan is done"), BigRational::one() - power(&ratio(4, 5), 4));
    // Two failures or fewer: 10, 27 or 44 days.
    assert_eq!(holds(&retried, lines, "plan is done by 2027-02-14"), BigRational::one() - power(&ratio(4, 5), 3));
}

#[test]
fn seats_and_quorums_are_binomial_tails() {
    let body = |rest: &str| {
        format!("body board \"Board\"\n  seats ada 1, bea 1, cia 1\n  decides by majority of votes\n{rest}\n{PLAN}  decided by board\n")
    };
    let each = |answer: &str| ["ada", "bea", "cia"].map(|party| format!("  consent of {party} in board is {answer}\n")).concat();
    let (yes, no) = (ratio(3, 5), ratio(2, 5));
    let two_of_three = power(&yes, 3) + ratio(3, 1) * power(&yes, 2) * &no;
    assert_eq!(holds(&body(""), &each("given with chance 60%"), "plan succeeds"), two_of_three);
    // Who comes is in favour: a quorum of two carries.
    assert_eq!(holds(&body("  quorum 2 seats\n"), &each("absent with chance 40%"), "plan succeeds"), two_of_three);
}

#[test]
fn support_drawn_evenly_carries_in_five_cases_of_eleven() {
    let body = "body assembly \"Assembly\"\n  seats club 1 per member\n  decides by majority of votes\n";
    let lines = "  turnout of club in assembly is 10 people\n  support of club in assembly is between 0 people and 10 people";
    assert_eq!(holds(&format!("{body}\n{PLAN}  decided by assembly\n"), lines, "plan succeeds"), ratio(5, 11));
}

#[test]
fn a_ballot_of_which_only_whether_enough_come_is_uncertain() {
    // Who comes is any number of up to ten; each of two options has at least three votes, or those of all who came.
    let vote = "co-prioritisation vote \"Vote\"\n  lasts 10 days\n  led by town\n  decided by club\n  option tree \"A tree\" 10 EUR\n  option bench \"A bench\" 10 EUR\n  \
                budget 20 EUR\n  ballot basket\n  allocates by votes\n  wins with at least 2 votes\n";
    let certain = "  turnout of club in vote is between 0 people and 10 people\n  votes of tree is between 3 and 5 votes\n  \
                   votes of bench is between 3 and 5 votes";
    assert_eq!(holds(vote, certain, "vote succeeds"), ratio(9, 11));
    // Where an option may have one vote or none, it matters how many came: the bench is free, and has two or more in (n - 1) of (n + 1) cases.
    let uncertain = "  turnout of club in vote is between 0 people and 10 people\n  votes of tree is 1 vote";
    let each = (2..=10).map(|came| ratio(came - 1, came + 1)).fold(BigRational::zero(), |sum, chance| sum + chance);
    let of_all = each / BigInt::from(11);
    assert_eq!(holds(vote, uncertain, "vote succeeds"), of_all);
    // Where the ballot passes for certain, but somebody asks which option wins, it matters too.
    let asked = "  turnout of club in vote is between 0 people and 10 people\n  votes of tree is between 3 and 5 votes";
    assert_eq!(holds(vote, asked, "bench wins"), of_all);
}

#[test]
fn three_sources_of_which_one_gives_all_or_nothing() {
    let fund = "co-financing fund \"Fund\"\n  lasts 10 days\n  led by town\n  from ada 10 EUR hoped\n  from bea 10 EUR hoped\n  \
                from cia 10 EUR conditional\n  from town 2 EUR committed\n  target 32 EUR, at least 17 EUR\n";
    let lines = "  contribution of ada in fund is between 0 EUR and 10 EUR\n  contribution of bea in fund is between 2 EUR and 8 EUR\n  \
                 contribution of cia in fund is given with chance 30%";
    // Of 1,001 × 601 pairs of cents, those that come to 5 EUR together, or to 15 EUR.
    let pairs = |least: i64| (200..=800).map(|bea: i64| (1_001 - (least - bea).max(0)).clamp(0, 1_001)).sum::<i64>();
    let chance = |least: i64| ratio(pairs(least), 1_001 * 601);
    let expected = ratio(3, 10) * chance(500) + ratio(7, 10) * chance(1_500);
    assert_eq!(holds(fund, lines, "fund succeeds"), expected);
}

#[test]
fn what_is_given_whole_is_told_from_what_is_not_where_amounts_are_read() {
    // The target is reached either way; what is in the till differs.
    let fund = "co-financing fund \"Fund\"\n  lasts 10 days\n  led by town\n  from ada 10 EUR conditional\n  from bea 7 EUR conditional\n  \
                from town 10 EUR committed\n  target 27 EUR, at least 10 EUR\n";
    let lines = "  contribution of ada in fund is given with chance 30%\n  contribution of bea in fund is given with chance 60%";
    assert_eq!(holds(fund, lines, "fund succeeds"), BigRational::one());
    assert_eq!(holds(fund, lines, "cash at least 20 EUR"), ratio(30, 100));
    assert_eq!(holds(fund, lines, "cash at least 15 EUR"), ratio(72, 100));
    assert_eq!(holds(fund, lines, "cash at least 27 EUR"), ratio(18, 100));
}

#[test]
fn sources_with_hundreds_of_thousands_of_amounts_are_added_up() {
    // Two of 0 to 4,000 EUR in cents: at least 4,000 EUR of them.
    let fund = "co-financing fund \"Fund\"\n  lasts 10 days\n  led by town\n  from ada 4_000 EUR hoped\n  from bea 4_000 EUR hoped\n  \
                from town 2_000 EUR committed\n  target 10_000 EUR, at least 6_000 EUR\n";
    let all = 400_001;
    assert_eq!(holds(fund, "", "fund succeeds"), ratio(all + 1, 2 * all));
}

#[test]
fn too_many_sources_are_refused_and_not_added_up_for_ever() {
    let names: Vec<String> = (1..=30).map(|number| format!("giver_{number}")).collect();
    let parties: String = names.iter().map(|name| format!("party {name} \"Giver\" is donors\n")).collect();
    let sources: String = names.iter().map(|name| format!("  from {name} 10 EUR conditional\n")).collect();
    let charter = made(
        &format!("{parties}\nco-financing fund \"Fund\"\n  lasts 10 days\n  led by town\n{sources}  target 300 EUR, at least 155 EUR\n"),
        "",
    );
    let columns = Columns::default();
    let found = likelihoods::<f64>(&charter.setting("usual", &columns), MOST_STATES);
    assert!(matches!(found, Err(Unsolved::Why(_))), "{found:?}");
}

#[test]
fn what_comes_from_two_sources_is_counted_in_cents() {
    let fund = "co-financing fund \"Fund\"\n  lasts 10 days\n  led by town\n  from ada 10 EUR hoped\n  from bea 10 EUR hoped\n  \
        target 20 EUR, at least 5 EUR\n";
    let lines = "  contribution of ada in fund is between 0 EUR and 10 EUR\n  contribution of bea in fund is between 0 EUR and 10 EUR";
    // Of 1,001² pairs of cents, 500 × 501 ÷ 2 come to less than 500.
    assert_eq!(holds(fund, lines, "fund succeeds"), BigRational::one() - ratio(500 * 501 / 2, 1001 * 1001));
}

const TWO: &str = "co-design plan \"Plan\"\n  lasts 1 to 10 days\n  led by town\n
co-delivery work \"Work\"\n  starts after plan\n  lasts 1 to 10 days\n  led by town\n";

const DICE: &str = "  duration of plan is between 1 day and 10 days\n  duration of work is between 1 day and 10 days";

#[test]
fn dates_are_sums_of_two_dice() {
    // At most 8 with two dice of ten faces: 28 of 100 cases. The first day is 1 January.
    assert_eq!(holds(TWO, DICE, "work is done by 2027-01-09"), ratio(28, 100));
    let charter = made(TWO, DICE);
    let found = solved(&charter);
    let first = *found.opens[0].keys().next().unwrap();
    let work = charter.model.stages.ids().nth(1).unwrap();
    let opens = found.opening(work);
    assert_eq!(opens.ends(), Some((first.plus(1), first.plus(10))));
    assert_eq!(opens.mean(first).unwrap().fraction, Some(ratio(11, 2)));
    let done = found.success(work);
    assert_eq!(done.mean(first).unwrap().fraction, Some(ratio(11, 1)));
    assert_eq!(done.part(50), Some(first.plus(11)));
    // At most 4: 6 of 100 cases; at most 3: 3 of 100.
    assert_eq!(done.part(5), Some(first.plus(4)));
    assert_eq!(found.end_days.keys().copied().collect::<Vec<Day>>(), (2..=20).map(|days| first.plus(days)).collect::<Vec<Day>>());
}

#[test]
fn a_usual_duration_is_a_triangle() {
    let plan = "co-design plan \"Plan\"\n  lasts 2 to 8 days, usually 4 days\n  led by town\n";
    // Rising by thirds, falling by fifths: 1/3, 2/3, 1, 4/5, 3/5, 2/5, 1/5 of a sum of 4.
    let shares = [5, 10, 15, 12, 9, 6, 3].map(|share| ratio(share, 60));
    let found = solved(&made(plan, ""));
    let days: Vec<BigRational> = found.end_days.values().map(|portion| portion.fraction.clone().unwrap()).collect();
    assert_eq!(days, shares);
}

#[test]
fn verdicts_need_no_confidence() {
    let claims = ["at least 37%", "at most 37%", "at least 37.1%", "at most 36.9%"];
    let expected = [Ruling::Passed, Ruling::Passed, Ruling::Failed, Ruling::Failed];
    for (claim, expected) in claims.into_iter().zip(expected) {
        let lines = format!("  consent of town is given with chance 37%\n  expect plan succeeds with chance {claim}");
        let charter = made(&format!("{PLAN}  decided by town\n"), &lines);
        let found = solved(&charter);
        let columns = Columns::default();
        let setting = charter.setting("usual", &columns);
        assert_eq!(Ruling::of(setting.expectations()[0], found.expectations[0].as_ref().unwrap()), expected, "{claim}");
    }
}

#[test]
fn limits_say_so() {
    let charter = made(TWO, DICE);
    let columns = Columns::default();
    let found = likelihoods::<f64>(&charter.setting("usual", &columns), 5);
    assert!(matches!(found, Err(Unsolved::Why(_))), "{found:?}");
}

/// The chance of each end, by following the chain from its start.
fn followed(chain: &Chain) -> BTreeMap<End, BigRational> {
    let mut states = vec![BigRational::zero(); chain.states.len()];
    states[0] = BigRational::one();
    let mut ends: BTreeMap<End, BigRational> = BTreeMap::new();
    for (number, state) in chain.states.iter().enumerate() {
        let here = states[number].clone();
        let out: BigRational = state.steps.values().fold(BigRational::zero(), |sum, chance| sum + chance);
        assert!(out.is_one(), "state {number} is left with chance {out}");
        for (next, chance) in &state.steps {
            match next {
                Next::State(to) => {
                    assert!(chain.states[*to].day > state.day);
                    states[*to] += &here * chance;
                }
                Next::End(end) => *ends.entry(chain.ends[*end].end.clone()).or_default() += &here * chance,
            }
        }
    }
    ends
}

#[test]
fn the_chain_leads_to_the_same_ends() {
    let stage = format!("{TWO}  decided by town\n  otherwise retry at most 2 times after 3 days, then end as \"no\"\n");
    let lines = format!("{DICE}\n  consent of town is given with chance 20%\n  expect work is done by 2027-01-20");
    let charter = made(&stage, &lines);
    let columns = Columns::default();
    let setting = charter.setting("usual", &columns);
    let chain = Chain::of(&setting, &[0], MOST_STATES).unwrap();
    let found = solved(&charter);
    let ends: BTreeMap<End, BigRational> =
        found.ends.iter().map(|(end, portion)| (end.clone(), portion.fraction.clone().unwrap())).collect();
    assert_eq!(followed(&chain), ends);
    assert_eq!(ends[&End::Completed], BigRational::one() - power(&ratio(4, 5), 3));
    assert!(chain.ends.iter().any(|ended| ended.truths == [Some(false)]) && chain.ends.iter().any(|ended| ended.truths == [Some(true)]));
}

/// Doubles and fractions agree, and all chances add up to one.
pub(super) fn is_sound(setting: &Setting<'_>, found: &Likelihoods<Portion>) {
    let all = found.ends.values().fold(Portion::none(), |sum, portion| {
        if let Some(fraction) = &portion.fraction {
            let fraction = fraction.to_f64().unwrap();
            assert!((fraction - portion.double).abs() <= 1e-12, "{fraction} and {}", portion.double);
        }
        Portion { fraction: sum.fraction.zip(portion.fraction.clone()).map(|(sum, one)| sum + one), double: sum.double + portion.double }
    });
    assert!((all.double - 1.0).abs() < 1e-9, "{}", all.double);
    assert!(all.fraction.is_none_or(|all| all.is_one()));
    assert_eq!(found.expectations.len(), setting.expectations().len());
}
