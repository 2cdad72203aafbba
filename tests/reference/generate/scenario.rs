//! A scenario: dated facts, trends, and expectations of every form.

use super::dice::Dice;
use super::words::{INDICATORS, Words};

pub fn scenario(dice: &mut Dice<'_>, words: &Words) -> String {
    let mut text = String::from("\nscenario case \"A case\"\n");
    if dice.chance(1, 2) {
        let during = if dice.chance(1, 3) { format!(" during {}", words.any_stage(dice)) } else { String::new() };
        let law = dice.pick(&["5% per month", "30% per year", "2 people per month", "between 1% and 9% per month", "1 people per week"]);
        text += &match dice.roll(5) {
            0 => format!("  folk leave each with chance {} per {}{during}\n", dice.pick(&["1/3", "9%"]), dice.pick(&["month", "year"])),
            _ => format!("  folk {} by {law}{during}\n", dice.pick(&["fall", "grow"])),
        };
        if dice.chance(1, 3) {
            let (from, until) = (dice.date(), dice.date());
            let stretch = if from < until { format!("from {from} until {until}") } else { format!("from {from}") };
            text += &format!("  folk {} by 1/4 per month {stretch}\n", dice.pick(&["fall", "grow"]));
        }
    }
    for (number, indicator) in INDICATORS.iter().enumerate().take(words.indicators) {
        if dice.chance(2, 3) {
            let points = if number == 0 { "" } else { " points" };
            let during = if dice.chance(1, 3) { format!(" during {}", words.any_stage(dice)) } else { String::new() };
            let per = dice.pick(&["month", "year", "week"]);
            text += &format!("  {indicator} {} by about 0.1 ± 0.3{points} per {per}{during}\n", dice.pick(&["falls", "grows"]));
        }
    }
    for _ in 0..dice.roll(5) {
        text += &format!("  on {} {}\n", dice.date(), fact(dice, words));
    }
    for _ in 0..dice.roll(8) {
        text += &format!("  expect {}\n", expectation(dice, words));
    }
    text
}

fn fact(dice: &mut Dice<'_>, words: &Words) -> String {
    let party = words.any_party(dice);
    match dice.roll(7) {
        0 => format!("{party} brings {}% of money", dice.pick(&["50", "33", "0", "120"])),
        1 => format!("{party} delays money by {}", dice.span()),
        2 => format!("{party} leaves"),
        3 => format!("{party} joins"),
        4 | 5 => format!("{} is suspended for {}", words.any_stage(dice), dice.span()),
        _ => format!("members of folk is {} people", dice.between(1, 7)),
    }
}

fn expectation(dice: &mut Dice<'_>, words: &Words) -> String {
    let cond = match dice.roll(6) {
        0 => format!("charter ends as {}", dice.pick(&["completed", "stuck", "expired", "\"alpha failed\""])),
        1 => words.event(dice),
        _ => words.cond(dice),
    };
    match dice.roll(5) {
        0 | 1 => cond,
        2 => format!("{cond} by {}", dice.date()),
        3 => format!("{cond} before {}", dice.date()),
        _ => format!("{cond} on {}", dice.date()),
    }
}
