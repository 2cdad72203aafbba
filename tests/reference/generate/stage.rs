//! Stages: occasion, time, gates, money, work, ladders.

use super::dice::Dice;
use super::parties::happening;
use super::words::{BODIES, PARTIES, Words};

pub fn stage(dice: &mut Dice<'_>, number: usize, words: &Words) -> String {
    let plan = words.plans[number];
    let activity = match (plan.fund, plan.ballot) {
        (true, _) => "co-financing",
        (_, true) => "co-prioritisation",
        _ => dice.pick(&["co-management", "co-delivery", "stage"]),
    };
    let mut text = format!("\n{activity} {} \"{}\"\n  led by town\n", words.stage(number), words.stage(number));
    let mut clause = |line: String| text += &format!("  {line}\n");

    if let Some(starts) = starts(dice, number, words) {
        clause(starts);
    }
    if dice.chance(1, 5) {
        clause(format!("requires {}", words.cond(dice)));
    }
    if dice.chance(1, 5) {
        clause(format!("only if {}", words.cond(dice)));
    }
    if number > 0 && dice.chance(1, 10) {
        clause(format!("replaces {}", words.stage(dice.roll(number))));
    }
    if let Some(lasts) = lasts(dice) {
        clause(lasts);
    }
    gates(dice, number, words, &mut clause);
    for _ in 0..dice.roll(3) {
        clause(format!("needs {}", need(dice)));
    }
    for _ in 0..dice.roll(3) {
        clause(format!("costs {}", cost(dice, words)));
    }
    if dice.chance(7, 8) {
        clause(format!("otherwise {}", words.ladder(dice, Some(number))));
    }
    if dice.chance(1, 2) {
        clause(format!("if money runs short {}", words.ladder(dice, None)));
    }
    if dice.chance(1, 2) {
        clause(format!("if hours run short {}", words.ladder(dice, None)));
    }
    text
}

fn starts(dice: &mut Dice<'_>, number: usize, words: &Words) -> Option<String> {
    let not_before = if dice.chance(1, 6) { format!(", not before {}", dice.date()) } else { String::new() };
    if words.plans[number].series {
        let other = words.stage(dice.roll(number.max(1)));
        return Some(match dice.roll(4) {
            3 => format!("starts on {}, {}", "2027-02-10", dice.pick(&["2027-06-30", "2027-03-01, 2027-03-02", "2027-05-01, 2027-12-15"])),
            2 => format!("starts every {}{not_before}", dice.long_span()),
            _ if number == 0 => format!("starts every {}{not_before}", dice.long_span()),
            _ => format!("starts every {} during {other}{not_before}", dice.long_span()),
        });
    }
    if number == 0 && !dice.chance(1, 4) {
        return None;
    }
    let earlier = words.stage(dice.roll(number.max(1)));
    let other = words.stage(dice.roll(number.max(1)));
    Some(match dice.roll(10) {
        0 | 1 if number > 0 => format!("starts after {earlier}{not_before}"),
        2 if number > 0 => format!("starts after {earlier} fails{not_before}"),
        3 if number > 0 => format!("starts {} after {earlier}{not_before}", dice.span()),
        4 if number > 0 && earlier != other => format!("starts after any of {earlier}, {other}{not_before}"),
        5 if number > 0 && earlier != other => format!("starts after {earlier} and {other}{not_before}"),
        6 => format!("starts on {}", dice.date()),
        7 => format!("starts after {}{not_before}", happening(dice, words)),
        8 if number > 0 => format!("starts after {earlier} closes{not_before}"),
        9 if number > 0 => format!("starts {} after {earlier} {}", dice.span(), dice.pick(&["fails", "opens", "closes"])),
        _ => return None,
    })
}

fn lasts(dice: &mut Dice<'_>) -> Option<String> {
    let long_stop =
        if dice.chance(1, 3) { format!(", long stop {}", dice.pick(&["4 months", "6 months", "5 months"])) } else { String::new() };
    Some(match dice.roll(7) {
        0 | 1 => format!("lasts {}{long_stop}", dice.span()),
        2 => format!("lasts until {}{long_stop}", dice.date()),
        3 => format!("lasts 2 to 7 weeks{long_stop}"),
        4 => format!("lasts 1 to 3 months, usually 2 months{long_stop}"),
        5 => format!("lasts 10 to 30 days, usually 12 days{long_stop}"),
        _ => return None,
    })
}

fn gates(dice: &mut Dice<'_>, number: usize, words: &Words, clause: &mut dyn FnMut(String)) {
    let plan = words.plans[number];
    if plan.ballot {
        ballot(dice, number, clause);
    }
    match plan.decided {
        1 => clause(format!("decided by {}", words.any_party(dice))),
        2 | 3 => clause(format!("decided by {}", BODIES[plan.decided - 2])),
        _ => {}
    }
    if plan.fund {
        fund(dice, number, words, clause);
    }
    if plan.rated {
        clause(format!("rated by {} 1 to 5, at least {}", dice.pick(&["folk", "club"]), dice.pick(&["3", "2.5", "3.75"])));
    }
    if plan.yields {
        clause(format!("yields \"plans\", at least {}", dice.between(1, 6)));
    }
    if dice.chance(1, 5) {
        clause(format!("passes if {}", words.cond(dice)));
    }
}

fn fund(dice: &mut Dice<'_>, number: usize, words: &Words, clause: &mut dyn FnMut(String)) {
    let certainty = ["committed", "hoped", "pledged", "conditional", ""];
    let mut sum = 0;
    for party in PARTIES {
        if dice.chance(1, 2) || party == "bank" && sum == 0 {
            let amount = [400, 1_000, 150, 2_000][dice.roll(4)];
            sum += amount;
            clause(format!("from {party} {amount} EUR {}", dice.pick(&certainty)));
        }
    }
    if words.plans[number].target {
        clause(format!("target {sum} EUR, at least {} EUR", sum * [1, 2, 3][dice.roll(3)] / 4));
    }
    let lines: Vec<String> = ["tools", "soil", "rent"]
        .iter()
        .take(dice.between(1, 3))
        .map(|line| {
            let during = if dice.chance(2, 3) { format!(" in {}", words.any_stage(dice)) } else { String::new() };
            format!("{line}_{number} {} EUR{during}", [120, 300, 777, 1_000][dice.roll(4)])
        })
        .collect();
    clause(format!("spends {}", lines.join(", ")));
    if dice.chance(1, 2) {
        clause(format!("cuts first tools_{number}"));
    }
}

fn ballot(dice: &mut Dice<'_>, number: usize, clause: &mut dyn FnMut(String)) {
    if dice.chance(4, 5) {
        clause("decided by folk".to_owned());
    } else {
        clause("decided by assembly".to_owned());
    }
    let districts = dice.chance(1, 3);
    if districts {
        clause(format!("districts north_{number}, south_{number}"));
    }
    if number > 0 && !districts && dice.chance(1, 8) {
        clause("options from \"a list\"".to_owned());
        clause("ballot single vote".to_owned());
        clause("wins with at least 3 votes".to_owned());
        return;
    }
    for (at, option) in ["swings", "benches", "trees", "lights"].iter().take(dice.between(2, 4)).enumerate() {
        let district = if districts { format!(" in {}_{number}", ["north", "south"][at % 2]) } else { String::new() };
        clause(format!("option {option}_{number} \"{option}\" {}{district}", dice.money()));
    }
    clause(format!("budget {}{}", dice.pick(&["1000 EUR", "350 EUR", "2500 EUR"]), if districts { " each" } else { "" }));
    clause(format!("ballot {}", dice.pick(&["single vote", "approval at most 2"])));
    clause(format!("allocates {}", dice.pick(&["by votes", "proportionally"])));
    if dice.chance(1, 2) {
        clause(format!("wins with at least {} votes", dice.between(1, 4)));
    }
    match dice.roll(4) {
        1 => clause("tie by lot".to_owned()),
        2 => clause("tie decided by town".to_owned()),
        _ => {}
    }
}

fn need(dice: &mut Dice<'_>) -> String {
    let hours = dice.between(1, 25);
    let from = match dice.roll(4) {
        0 => "folk",
        1 => "club or folk",
        2 => "town or club",
        _ => "bank",
    };
    match dice.roll(5) {
        0 | 1 => format!("{hours} hours per month from {from}"),
        2 => format!("{hours} hours from {from}"),
        3 => format!("{hours} hours per member per month from {from}"),
        _ => format!("{hours} hours per week from {from}"),
    }
}

fn cost(dice: &mut Dice<'_>, words: &Words) -> String {
    let line = if dice.chance(1, 4) { words.line().map_or(String::new(), |line| format!("{line} ")) } else { String::new() };
    let cost = match dice.roll(4) {
        0 => dice.money(),
        1 => format!("{} per month", dice.money()),
        2 => format!("{} per person per month for {} people", dice.money(), dice.between(2, 4)),
        _ => format!("{} per week", dice.money()),
    };
    format!("{line}{cost}")
}
