//! Sentences about money that are settled by the poorest or the richest runs, against the same sentences where every run is looked
//! at, and against runs.

use super::generate::Dice;
use super::model::model_of;
use super::walked::{Daily, cases, rows_of_dice, settled};
use charter::machine::{Extreme, Machine, NoRecord, Oracle, Player, Question, Shown, Subject, World};
use charter::model::Model;
use charter::simulate::{Columns, Setting};
use charter::verify::{Found, Limits, Search, Tier, extreme};
use std::collections::BTreeMap;

const STAGES: [&str; 4] = ["one", "two", "three", "four"];

const PARTIES: [&str; 3] = ["town", "ada", "bank"];

/// A charter of few days with a fund, whose lines, costs, fees and loans fall due here and there.
fn charter(dice: &mut Dice<'_>) -> String {
    let mut text = "charter made \"Made\"\n  period   2027-01-01 to 2027-04-30\n  currency EUR\n\n".to_owned();
    for name in PARTIES {
        text += &format!("party {name} \"The {name}\" is association\n");
        if name == "town" && dice.chance(3, 4) {
            text += "  brings money 30 EUR on 2027-01-01\n";
        }
        for _ in 0..dice.roll(3) {
            text += &format!("  brings money {}\n", brought(dice));
        }
    }
    text += "party folk \"The folk\" is residents\n  members 7 people\n";
    if dice.chance(1, 2) {
        text += &format!("  brings money {} EUR per member per month as fee\n", dice.between(1, 3));
    }
    text += "\n";
    for (number, name) in STAGES.iter().enumerate() {
        text += &stage(dice, number, name);
    }
    for duty in ["first", "second"].into_iter().take(dice.roll(3)) {
        text += &format!(
            "duty {duty} \"Duty\"\n  town must \"act\"\n  due every {} weeks during {}\n  owed to ada\n  if broken pay {} EUR to ada\n\n",
            dice.between(3, 6),
            STAGES[dice.roll(STAGES.len())],
            dice.between(1, 4)
        );
    }
    text
}

fn brought(dice: &mut Dice<'_>) -> String {
    let amount = format!("{} EUR", dice.between(1, 9));
    let stage = |dice: &mut Dice<'_>| STAGES[dice.roll(STAGES.len())];
    let date = |dice: &mut Dice<'_>, month: usize| format!("2027-{month:02}-{:02}", dice.between(1, 28));
    match dice.roll(8) {
        0 => format!("{amount} on {}", date(dice, 2)),
        1 => format!("{amount} on {} as loan, back on {}", date(dice, 2), date(dice, 3)),
        2 => format!("{amount} during one as loan, back on {}", date(dice, 4)),
        3 => format!("{amount} during {}", stage(dice)),
        4 => format!("{amount} per month during {}", stage(dice)),
        5 => format!("{amount} whenever {} closes, at most 2 times", stage(dice)),
        6 => format!("{amount} after {}", stage(dice)),
        _ => format!("{amount} during one as donation"),
    }
}

fn stage(dice: &mut Dice<'_>, number: usize, name: &str) -> String {
    let before = |dice: &mut Dice<'_>| STAGES[dice.roll(number.max(1))];
    // The first stage raises money.
    let is_fund = number == 0;
    let occasion = match dice.roll(5) {
        _ if is_fund => String::new(),
        0 => format!("  starts every {} weeks during {}\n", dice.between(2, 5), before(dice)),
        1 => format!("  starts {} days after {}\n", dice.between(2, 9), before(dice)),
        _ => format!("  starts after {}\n", before(dice)),
    };
    let least = dice.between(3, 25);
    let lasts = match dice.roll(4) {
        0 => format!("until 2027-0{}-{:02}", dice.between(2, 4), dice.between(1, 28)),
        1 | 2 => format!("{least} to {} days", least + dice.between(1, 3)),
        _ => format!("{least} days"),
    };
    let mut text = format!("stage {name} \"Stage {name}\"\n{occasion}  lasts {lasts}\n  led by town\n");
    if dice.chance(1, 3) {
        text += "  decided by bank\n";
    }
    if is_fund {
        text += &fund(dice);
    }
    if dice.chance(1, 3) {
        text += &format!("  costs {} EUR{}\n", dice.between(1, 6), dice.pick(&["", " per month", " per week"]));
    }
    if dice.chance(1, 9) {
        text += &format!("  if money runs short {}\n", dice.pick(&["warn", "end as \"poor\"", "suspend two"]));
    }
    text += &match dice.roll(5) {
        0 => format!("  otherwise retry at most 1 time after {} days, then skip\n", dice.between(1, 9)),
        1 => format!("  otherwise end as \"no {name}\"\n"),
        2 if number > 0 => format!("  otherwise reopen {} at most 1 time, then skip\n", before(dice)),
        _ => String::new(),
    };
    text + "\n"
}

fn fund(dice: &mut Dice<'_>) -> String {
    let (mut text, mut sum) = (String::new(), 0);
    for party in PARTIES {
        if dice.chance(2, 3) || party == "bank" && sum == 0 {
            let amount = dice.between(2, 9);
            sum += amount;
            text += &format!("  from {party} {amount} EUR {}\n", dice.pick(&["committed", "hoped", "pledged", "conditional", "hoped"]));
        }
    }
    if dice.chance(4, 5) {
        text += &format!("  target {sum} EUR, at least {} EUR\n", (sum * dice.between(2, 4)).div_ceil(4));
    }
    let lines: Vec<String> = ["tools", "soil", "rent"]
        .iter()
        .take(dice.between(1, 3))
        .map(|line| {
            let during = if dice.chance(1, 2) { format!(" in {}", STAGES[dice.roll(STAGES.len())]) } else { String::new() };
            format!("{line} {} EUR{during}", dice.between(1, 8))
        })
        .collect();
    text += &format!("  spends {}\n", lines.join(", "));
    if dice.chance(1, 2) {
        text += "  cuts first tools\n";
    }
    text
}

/// What is given is chosen among whole euros, where something changes, and all cents.
struct Givers(Daily, u64);

impl Oracle for Givers {
    fn answer(&mut self, question: &Question) -> i64 {
        let answer = self.0.answer(question);
        match question.subject {
            Subject::Contribution { conditional: false, .. } if self.1.is_multiple_of(2) => (answer + 50) / 100 * 100,
            _ => answer,
        }
    }
}

/// Amounts at which something may change, in minor units: what there was at the least and at the end of some runs, and what was spent.
fn amounts(model: &Model) -> [Vec<i64>; 2] {
    let machine = Machine::new(model, World::new(model, None)).expect("it runs");
    let mut player = Player::new(&machine, &[]);
    let (mut held, mut spent) = (Vec::new(), Vec::new());
    for seed in 1..=6 {
        let outcome = player.run(&mut Givers(Daily::new(seed), seed), &mut NoRecord);
        held.extend([outcome.lowest_cash, outcome.received.iter().sum::<i64>() - outcome.spent]);
        spent.push(outcome.spent);
    }
    [held, spent]
}

/// A sentence about how much money there is, or how much was spent.
fn sentence(dice: &mut Dice<'_>, [held, spent]: &[Vec<i64>; 2]) -> String {
    let (amounts, reading) = match dice.roll(5) {
        0 => (held, "lowest cash"),
        1 | 2 => (spent, "spent"),
        _ => (held, "cash"),
    };
    let cents = amounts[dice.roll(amounts.len())] + [0, 0, 1, -1, 100][dice.roll(5)];
    // Amounts below nothing cannot be written.
    let cents = cents.max(0);
    let money = format!("{reading} {} {}.{:02} EUR", dice.pick(&["at least", "at most"]), cents / 100, cents % 100);
    let stage = STAGES[dice.roll(STAGES.len())];
    match dice.roll(7) {
        0 | 1 => format!("always {money}"),
        2 => format!("never {money}"),
        3 => format!("never {money} for {} days", dice.between(5, 40)),
        4 => format!("always {money} or {stage} is {}", dice.pick(&["open", "done", "waiting"])),
        5 => format!("never {money} for {} days without {stage} closes", dice.between(5, 40)),
        _ => format!("possible that {money} and {stage} is {}", dice.pick(&["open", "done"])),
    }
}

/// More with `CHARTER_EXTREMES_CASES=5000 cargo test …`.
#[test]
fn what_the_poorest_and_the_richest_runs_show_is_so_in_all() {
    let columns = Columns::default();
    let (mut read, mut by_extremes, mut in_all, mut runs) = (0, BTreeMap::<Extreme, [usize; 2]>::new(), 0, 0);
    let cases = cases("CHARTER_EXTREMES_CASES", 100);
    for rolls in rows_of_dice(cases) {
        let mut dice = Dice::new(&rolls);
        let text = charter(&mut dice);
        let Ok(model) = model_of(&text) else { continue };
        let amounts = amounts(&model);
        let sentences: Vec<String> = (0..4).map(|_| sentence(&mut dice, &amounts)).collect();
        let text = text + "promise made\n  " + &sentences.join("\n  ") + "\n";
        let Ok(model) = model_of(&text) else { panic!("{text}") };
        read += 1;
        let setting = Setting::new(&model, None, &columns, 1).expect("it runs");
        let machine = Machine::new(&model, World::new(&model, None)).expect("it runs");
        let mut player = Player::new(&machine, &[]);
        for (form, _) in model.promises.iter().flat_map(|promise| &promise.forms) {
            let limits = Limits { states: 3_000, memory: usize::MAX, time: None };
            let mut search = Search::new(&setting, &[form], &limits).expect("it runs");
            let (found, size) = search.found.pop().expect("one sentence");
            let (Tier::Extreme(extreme), Some(is_true)) = (size.tier, settled(&found)) else { continue };
            by_extremes.entry(extreme).or_default()[usize::from(is_true)] += 1;
            let whole = Search::in_all(&setting, form, &limits).expect("it runs").expect("one sentence");
            in_all += usize::from(settled(&whole) == Some(is_true));
            assert_ne!(settled(&whole), Some(!is_true), "{extreme:?}: {form:?}\n{text}");
            // What one run shows was told again.
            if let Found::Proved(None) | Found::Refuted(None) = found {
                for seed in 1..=60 {
                    let shown = player.run_promised(form, &mut Givers(Daily::new(seed), seed), &mut NoRecord);
                    let is_shown = matches!(shown, Some(Shown::Broken(_) | Shown::Witnessed(_)));
                    assert!(!is_shown, "{extreme:?}, seed {seed}: {form:?} is settled, and {shown:?}\n{text}");
                    runs += 1;
                }
            }
        }
    }
    println!("{read} charters: false and true {by_extremes:?}, {in_all} of them in all; {runs} runs");
    assert_eq!(by_extremes.len(), 4);
    assert!(by_extremes.values().flatten().all(|count| *count > cases / 20) && in_all > cases / 2, "{read} {by_extremes:?} {in_all}");
}

/// A stage that raises money, and what else; nobody has any before.
fn raising(fund: &str, rest: &str, promise: &str) -> String {
    format!(
        "charter made \"Made\"\n  period   2027-01-01 to 2027-05-31\n  currency EUR\n\nparty town \"Town\" is municipality\n\
         party ada \"Ada\" is association\n  brings  money 10 EUR during one as loan, back on 2027-02-15\n\n\
         stage one \"One\"\n  lasts 10 days\n  led by town\n{fund}\n{rest}\npromise made\n  {promise}\n"
    )
}

/// What is found of the promise.
fn found(text: &str) -> (Found, Tier) {
    let (model, columns) = (model_of(text).expect("a charter"), Columns::default());
    let setting = Setting::new(&model, None, &columns, 1).expect("it runs");
    let limits = Limits { states: 10_000, memory: usize::MAX, time: None };
    let form = model.promises.iter().flat_map(|promise| &promise.forms).next().expect("a sentence");
    let mut search = Search::new(&setting, &[&form.0], &limits).expect("it runs");
    let (found, size) = search.found.pop().expect("one sentence");
    (found, size.tier)
}

/// Who runs short spends less from then on, or is not there any more: neither the poorest nor the richest run shows all.
#[test]
fn where_a_ladder_acts_on_missing_money_it_is_not_settled_by_extremes() {
    let fund = "  from town 10 EUR hoped\n  target 10 EUR, at least 1 EUR\n";
    let works =
        "stage two \"Two\"\n  starts after one\n  lasts 60 days\n  led by town\n  costs 5 EUR\n  if money runs short end as \"poor\"\n";
    // With 7 EUR there are 2 EUR for 60 days; with 1 EUR it ends on the second.
    let (poor, tier) = found(&raising(fund, works, "never two is open and cash at most 3 EUR for 30 days"));
    assert!(!matches!(poor, Found::Proved(_)) && tier == Tier::Amounts, "{poor:?} {tier:?}");
    // With 1 EUR the works stand still, and what comes later stays in the till.
    let works = "stage two \"Two\"\n  starts after one\n  lasts 100 days\n  led by town\n  costs 3 EUR per month\n  if money runs short suspend two\n\n\
                 stage three \"Three\"\n  starts after one\n  lasts 5 days\n  led by town\n  costs 1 EUR\n";
    let (rich, tier) = found(&raising(fund, works, "never cash at least 8 EUR"));
    assert!(tier != Tier::Extreme(Extreme::Richest), "{rich:?} {tier:?}");
}

/// Of two sums alike, what was lent is given back.
#[test]
fn it_matters_who_gave_where_one_of_them_lends() {
    let fund = "  from ada 10 EUR hoped\n  from town 10 EUR hoped\n  target 20 EUR, at least 10 EUR\n";
    let (found, tier) = found(&raising(fund, "", "never cash at most 5 EUR for 20 days"));
    assert!(!matches!(found, Found::Proved(_)), "{found:?} {tier:?}");
}

/// 7.96 EUR are 4 cents too few: the lines are cut by 1, 1, 0 and 2. Of 7.97 EUR 3 cents are missing: 0, 0, 1 and 2. So when the first two
/// are spent, there is a cent less of what is a cent more: 3.97 EUR instead of 3.98 EUR.
#[test]
fn of_lines_that_are_cut_in_proportion_a_cent_can_be_spent_early() {
    let fund = "  from town 8 EUR hoped\n  target 8 EUR, at least 7.96 EUR\n  \
                spends first 2 EUR in two, second 2 EUR in two, third 1 EUR in three, fourth 3 EUR in three\n";
    let works = "stage two \"Two\"\n  starts after one\n  lasts 20 days\n  led by town\n\n\
                 stage three \"Three\"\n  starts 20 days after two\n  lasts 20 days\n  led by town\n";
    let kept = |amount: &str| {
        let promise = format!("always cash at least {amount} EUR or two is not done or three is not waiting");
        found(&raising(fund, works, &promise))
    };
    assert!(!matches!(kept("3.98").0, Found::Proved(_)));
    let (found, tier) = kept("3.96");
    assert!(matches!(found, Found::Proved(None)) && tier == Tier::Extreme(Extreme::Poorest), "{found:?} {tier:?}");
}

/// Runs that neither the least nor the greatest sum shows: none of these sentences is true, though it is in the run with that sum.
#[test]
fn where_sums_do_not_show_everything_nothing_is_proved_by_them() {
    let stages = "stage two \"Two\"\n  starts after one\n  lasts 60 days\n  led by town\n\n\
                  stage three \"Three\"\n  starts 20 days after two\n  lasts 20 days\n  led by town\n\n";
    let purse = "party bob \"Bob\" is association\n  brings money 20 EUR on 2027-01-01\n\n";
    let cents = "  from town 7.97 EUR hoped\n  target 7.97 EUR, at least 7.96 EUR\n  spends ";
    let both = "  from town 10 EUR hoped\n  from ada 10 EUR hoped\n  target 20 EUR, at least 10 EUR\n";
    let cases = [
        // 7.96 EUR leave 3.98 EUR when the first two lines are spent, 7.97 EUR leave 3.97 EUR.
        (
            format!("{cents}first 2 EUR in two, second 2 EUR in two, third 1 EUR in three, fourth 3 EUR in three\n"),
            "",
            "cash at most 3.97 EUR",
        ),
        // Of 7.96 EUR 1 EUR is for the third line, of 7.97 EUR 0.99 EUR; Ada has 10 EUR back by then.
        (
            format!("{cents}first 2 EUR in three, second 2 EUR in three, third 1 EUR in two, fourth 3 EUR in three\n"),
            "",
            "spent at most 10.99 EUR",
        ),
        (
            format!("{cents}first 2 EUR in three, second 2 EUR in three, third 1 EUR in two, fourth 3 EUR in three\n"),
            "",
            "spent at least 11 EUR",
        ),
        // Ten are given and ten spent: twenty stay. Ten more are lent, spent and given back.
        (format!("{both}  spends tools 20 EUR in two\n  cuts first tools\n"), purse, "cash at most 15 EUR"),
        // Whoever gives ten has nothing given back.
        (both.to_owned(), "", "spent at least 10 EUR"),
        // Carla pays in May, and what she does not promise is not spent before.
        (
            "  from carla 8 EUR hoped\n  target 8 EUR, at least 4 EUR\n  spends tools 8 EUR in two\n  cuts first tools\n".to_owned(),
            "party carla \"Carla\" is association\n  brings money 8 EUR on 2027-05-20\n\n\
             party bob \"Bob\" is association\n  brings money 20 EUR on 2027-01-01\n\n",
            "cash at most 15 EUR",
        ),
    ];
    for (fund, parties, money) in cases {
        let promise = format!("always {money} or two is not done or three is not waiting");
        let text = raising(&fund, &format!("{stages}{parties}"), &promise);
        let (found, tier) = found(&text);
        assert!(!matches!(found, Found::Proved(_)), "{tier:?}\n{text}");
    }
}

/// Which sentences the poorest runs are enough for, which the richest, and which neither.
#[test]
fn little_money_shows_some_sentences_and_much_shows_others() {
    let fund = "  from town 10 EUR hoped\n  target 10 EUR, at least 4 EUR\n";
    let two = "stage two \"Two\"\n  starts after one\n  lasts 10 days\n  led by town\n  costs 1 EUR\n";
    let cases = [
        ("always cash at least 0 EUR", Some(Extreme::Poorest)),
        ("always not cash at most 0 EUR", Some(Extreme::Poorest)),
        ("never cash at most 0 EUR for 30 days", Some(Extreme::Poorest)),
        ("possible that cash at most 0 EUR", Some(Extreme::Poorest)),
        ("never money missing at least 1 EUR", Some(Extreme::Poorest)),
        ("never one is open for 3 days without cash at least 5 EUR", Some(Extreme::Poorest)),
        ("always cash at most 9 EUR", Some(Extreme::Richest)),
        ("possible that cash at least 9 EUR and two is open", Some(Extreme::Richest)),
        ("always cash at most 9 EUR and lowest cash at least 0 EUR", None),
        ("always cash is 0 EUR", None),
        ("always spent at most 9 EUR", Some(Extreme::Dearest)),
        ("never spent at most 3 EUR for 90 days", Some(Extreme::Cheapest)),
        ("always cash at least 0 EUR or spent at most 9 EUR", None),
        ("never one is open", None),
    ];
    for (sentence, wanted) in cases {
        let text = raising(fund, two, sentence);
        let model = model_of(&text).unwrap_or_else(|errors| panic!("{sentence}: {errors}"));
        let form = model.promises.iter().flat_map(|promise| &promise.forms).next().expect("a sentence");
        assert_eq!(extreme(&model, &form.0), wanted, "{sentence}");
    }
    // Where money decides what happens, who has less can fare better.
    let guarded = two.to_owned() + "  only if cash at least 5 EUR\n";
    let model = model_of(&raising(fund, &guarded, "always cash at least 0 EUR")).expect("a charter");
    assert_eq!(extreme(&model, &model.promises.iter().flat_map(|promise| &promise.forms).next().expect("a sentence").0), None);
}
