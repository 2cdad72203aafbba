//! Sentences that are settled without what does not matter for them, against the same sentences where everything is looked at, and
//! against runs.

use super::generate::Dice;
use super::model::model_of;
use super::walked::{Daily, cases, rows_of_dice, settled};
use charter::machine::{Breadth, Machine, NoRecord, Player, Shown, World};
use charter::model::PromiseForm;
use charter::simulate::{Columns, Setting};
use charter::verify::{Found, Limits, Search};

const HEAD: &str = "charter made \"Made\"
  period   2027-01-01 to 2027-05-31
  currency EUR

party town \"Town\" is municipality
  brings  money 300 EUR on 2027-02-10
party ada \"Ada\" is association

";

const STAGES: [&str; 5] = ["one", "two", "three", "four", "five"];

/// A charter of few days, whose stages wait for, host, judge, send back, suspend and replace each other.
fn charter(dice: &mut Dice<'_>) -> String {
    let mut text = HEAD.to_owned();
    for (number, name) in STAGES.iter().enumerate() {
        let other = |dice: &mut Dice<'_>| STAGES[dice.roll(STAGES.len())];
        let before = |dice: &mut Dice<'_>| STAGES[dice.roll(number.max(1))];
        let occasion = match dice.roll(8) {
            _ if number == 0 => String::new(),
            0 => format!("  starts every {} weeks during {}\n", dice.between(2, 5), before(dice)),
            1 => format!("  starts after any of {}, {}\n", before(dice), before(dice)),
            2 => format!("  starts after {} fails\n", before(dice)),
            3 => format!("  starts {} days after {}\n", dice.between(2, 9), before(dice)),
            4 => format!("  starts after {}, not before 2027-02-{:02}\n", before(dice), dice.between(1, 28)),
            5 => format!("  starts on 2027-0{}-{:02}\n", dice.between(1, 4), dice.between(2, 28)),
            _ => format!("  starts after {}\n", before(dice)),
        };
        let least = dice.between(3, 25);
        let lasts = match dice.roll(5) {
            0 => format!("until 2027-0{}-{:02}", dice.between(2, 4), dice.between(1, 28)),
            1 | 2 => format!("{least} to {} days", least + dice.between(1, 4)),
            _ => format!("{least} days"),
        };
        text += &format!("stage {name} \"Stage {name}\"\n{occasion}  lasts {lasts}\n  led by town\n");
        let is_decided = dice.chance(3, 5);
        if is_decided {
            text += "  decided by ada\n";
        }
        if dice.chance(1, 8) && number > 0 {
            text += &format!("  only if {} is {}\n", before(dice), dice.pick(&["done", "open", "failed"]));
        }
        if dice.chance(1, 5) && number > 0 {
            text += &format!("  requires {}{} is {}\n", dice.pick(&["", "not "]), before(dice), dice.pick(&["done", "failed"]));
        }
        if dice.chance(1, 12) && number > 0 {
            text += &format!("  replaces {}\n", before(dice));
        }
        if dice.chance(1, 8) {
            text += &format!("  costs 500 EUR\n  if money runs short warn with 5 days to mend, then {}\n", act(dice, other));
        }
        if is_decided {
            text += &match dice.roll(8) {
                0 | 1 => format!("  otherwise reopen {} at most 1 time, then end as \"no {name}\"\n", before(dice)),
                2 => format!("  otherwise retry at most 1 time after {} days, then skip\n", dice.between(1, 9)),
                3 => format!("  otherwise retry at most 1 time after {} days, then end as \"no {name}\"\n", dice.between(1, 9)),
                4 | 5 if number > 0 => format!("  otherwise suspend {}, then end as \"no {name}\"\n", other(dice)),
                6 => "  otherwise warn with 4 days to mend, then skip\n".to_owned(),
                _ => String::new(),
            };
        }
        text += "\n";
    }
    for duty in ["first", "second"].into_iter().take(dice.roll(3)) {
        let during = if dice.chance(1, 2) { format!(" during {}", STAGES[dice.roll(STAGES.len())]) } else { String::new() };
        let broken = match dice.roll(3) {
            0 => "end as \"broken\"".to_owned(),
            1 => "pay 400 EUR to ada".to_owned(),
            _ => act(dice, |dice| STAGES[dice.roll(STAGES.len())]),
        };
        text += &format!(
            "duty {duty} \"Duty\"\n  town must \"act\"\n  due every {} weeks{during}\n  owed to ada\n  if broken warn with 3 days to mend, then {broken}\n\n",
            dice.between(3, 6)
        );
    }
    text
}

fn act<'t>(dice: &mut Dice<'_>, stage: impl Fn(&mut Dice<'_>) -> &'t str) -> String {
    match dice.roll(3) {
        0 => format!("reopen {} at most 1 time", stage(dice)),
        1 => format!("suspend {}", stage(dice)),
        _ => "end as \"enough\"".to_owned(),
    }
}

/// A sentence about two of the stages.
fn sentence(dice: &mut Dice<'_>) -> String {
    let (one, two) = (STAGES[dice.roll(STAGES.len())], STAGES[dice.roll(STAGES.len())]);
    let days = dice.between(5, 40);
    let state = |dice: &mut Dice<'_>| dice.pick(&["open", "done", "failed", "waiting", "suspended", "suspended"]).to_owned();
    let event = |dice: &mut Dice<'_>| dice.pick(&["opens", "closes", "succeeds", "fails"]).to_owned();
    match dice.roll(7) {
        0 => format!("never {one} is {} for {days} days", state(dice)),
        1 => format!("never {one} is {} for {days} days without {two} {}", state(dice), event(dice)),
        2 => format!("whenever {one} {} then {two} {} within {days} days", event(dice), event(dice)),
        3 => format!("{one} {} only after {two} {}", event(dice), event(dice)),
        4 => format!("always {one} is {} or {two} is {}", state(dice), state(dice)),
        5 => format!("never {one} is {} and {two} is {}", state(dice), state(dice)),
        _ => format!("possible that {one} is {} and {two} is {}", state(dice), state(dice)),
    }
}

fn searched(setting: &Setting<'_>, form: &PromiseForm, states: usize) -> Found {
    let limits = Limits { states, memory: usize::MAX, time: None };
    let mut search = Search::new(setting, &[form], &limits).expect("it runs");
    search.found.pop().expect("one sentence").0
}

/// More with `CHARTER_IN_PART_CASES=5000 cargo test …`.
#[test]
fn what_is_settled_in_part_is_so_in_whole_and_in_every_run() {
    let columns = Columns::default();
    let (mut read, mut in_part, mut in_whole) = (0, [0, 0], 0);
    let cases = cases("CHARTER_IN_PART_CASES", 100);
    for rolls in rows_of_dice(cases) {
        let mut dice = Dice::new(&rolls);
        let sentences: Vec<String> = (0..3).map(|_| sentence(&mut dice)).collect();
        let text = charter(&mut dice) + "promise made\n  " + &sentences.join("\n  ") + "\n";
        let Ok(model) = model_of(&text) else { continue };
        read += 1;
        let setting = Setting::new(&model, None, &columns, 1).expect("it runs");
        let machine = Machine::new(&model, World::new(&model, None)).expect("it runs");
        let mut player = Player::new(&machine, &[]);
        for (form, _) in model.promises.iter().flat_map(|promise| &promise.forms) {
            let whole = settled(&searched(&setting, form, 3_000));
            for breadth in [Breadth::Alone, Breadth::Apart] {
                let limits = Limits { states: 1_000, memory: usize::MAX, time: None };
                let Some((found, _)) = Search::in_part(&setting, form, breadth, &limits).expect("it runs") else { continue };
                let Some(is_true) = settled(&found) else { continue };
                in_part[usize::from(is_true)] += 1;
                in_whole += usize::from(whole == Some(is_true));
                assert_ne!(whole, Some(!is_true), "{breadth:?}: {form:?}\n{text}");
                // What one run shows was told again.
                if let Found::Proved(None) | Found::Refuted(None) = found {
                    for seed in 1..=40 {
                        let shown = player.run_promised(form, &mut Daily::new(seed), &mut NoRecord);
                        let is_shown = matches!(shown, Some(Shown::Broken(_) | Shown::Witnessed(_)));
                        assert!(!is_shown, "{breadth:?}, seed {seed}: {form:?} is settled, and {shown:?}\n{text}");
                    }
                }
            }
        }
    }
    println!("{read} charters: in part {in_part:?} sentences are false and true, {in_whole} of them in whole too");
    assert!(in_part.iter().all(|count| *count > cases / 2) && in_whole > cases, "{read} {in_part:?} {in_whole}");
}

/// What is left out may end the charter before something else happens on the same day.
#[test]
fn what_is_left_out_may_end_the_charter_at_any_moment() {
    let stage = |name: &str, clauses: &str| format!("stage {name} \"Stage {name}\"\n  lasts 10 days\n  led by town\n{clauses}\n");
    let text = HEAD.to_owned()
        + &stage("one", "  decided by ada\n  otherwise end as \"no\"\n")
        + &stage("two", "")
        + "promise made\n  never two is open for 11 days\n  never two is open for 12 days\n";
    let (model, columns) = (model_of(&text).expect("a charter"), Columns::default());
    let setting = Setting::new(&model, None, &columns, 1).expect("it runs");
    let limits = Limits { states: 1_000, memory: usize::MAX, time: None };
    let forms = model.promises.iter().flat_map(|promise| &promise.forms);
    let found = forms.map(|(form, _)| {
        let in_part = Search::in_part(&setting, form, Breadth::Alone, &limits).expect("it runs").expect("something is left out");
        (settled(&searched(&setting, form, 1_000)), settled(&in_part.0))
    });
    // Refused on the eleventh day, the charter ends before the other stage closes; of whom to ask nothing is known in part.
    assert_eq!(found.collect::<Vec<_>>(), [(Some(false), None), (Some(true), Some(true))]);
}
