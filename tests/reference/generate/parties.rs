//! Parties and what they bring, bodies and how they decide.

use super::dice::Dice;
use super::words::{BODIES, PARTIES, Words};

const KINDS: [&str; 4] = ["municipality", "residents, beneficiary", "association", "donors"];

pub fn parties(mut dice: [Dice<'_>; 4], words: &Words) -> String {
    let mut text = String::new();
    for (number, dice) in dice.iter_mut().enumerate() {
        text += &format!("\nparty {} \"The {}\" is {}\n", PARTIES[number], PARTIES[number], KINDS[number]);
        if number == 1 || number == 2 && dice.chance(1, 2) {
            text += &format!("  members {} people\n", dice.between(3, 9));
        }
        for _ in 0..dice.roll(3) {
            text += &format!("  brings money {}\n", money(dice, words));
        }
        for _ in 0..dice.roll(3) {
            text += &format!("  brings time {}\n", time(dice, words));
        }
    }
    text
}

fn money(dice: &mut Dice<'_>, words: &Words) -> String {
    let amount = dice.money();
    match dice.roll(12) {
        0 => amount,
        1 => format!("{amount} on {}", dice.date()),
        2 => format!("{amount} in {} instalments every {} from {}", dice.between(2, 4), dice.span(), dice.date()),
        3 => format!("{amount} after {}", happening(dice, words)),
        4 => format!("{amount} whenever {}", words.event(dice)),
        5 => format!("{amount} whenever {}, at most {} times", words.event(dice), dice.between(1, 3)),
        6 => format!("{amount} during {}", words.any_stage(dice)),
        7 => format!("{amount} per {}", dice.pick(&["month", "year", "week"])),
        8 => format!("{amount} per member per {} as fee", dice.pick(&["month", "year"])),
        9 => format!("{amount} per {} during {}", dice.pick(&["month", "day"]), words.any_stage(dice)),
        10 => {
            let (month, later) = (dice.between(1, 9), dice.roll(4));
            let back = format!("2027-{:02}-20", month + later);
            match dice.roll(3) {
                2 => format!("{amount} as loan, back on {back}"),
                1 => format!("{amount} during {} as loan, back on {back}", words.any_stage(dice)),
                _ => format!("{amount} on 2027-{month:02}-10 as loan, back on {back}"),
            }
        }
        _ => format!("{amount} per member on {}", dice.date()),
    }
}

fn time(dice: &mut Dice<'_>, words: &Words) -> String {
    let hours = dice.between(1, 40);
    match dice.roll(9) {
        0 => format!("{hours} hours"),
        1 => format!("{hours} hours per month"),
        2 => format!("{hours} hours per member per year"),
        3 => format!("at most {hours} hours per month"),
        4 => format!("{hours} hours during {}", words.any_stage(dice)),
        5 => format!("{hours} hours per member during {}", words.any_stage(dice)),
        6 => format!("{hours} hours per week during {}", words.any_stage(dice)),
        7 => format!("at most {hours} hours per week during {}", words.any_stage(dice)),
        _ => format!("{hours} hours per member per month"),
    }
}

/// An event as an occasion; a bare name means that the stage succeeds.
pub fn happening(dice: &mut Dice<'_>, words: &Words) -> String {
    match dice.roll(8) {
        0..4 => words.any_stage(dice).to_owned(),
        4 => format!("{} succeeds {} times in a row", words.any_stage(dice), dice.between(2, 3)),
        _ => words.event(dice),
    }
}

pub fn bodies(mut dice: [Dice<'_>; 2], words: &Words) -> String {
    let mut text = String::new();
    for (number, dice) in dice.iter_mut().enumerate() {
        text += &format!("\nbody {} \"The {}\"\n  seats ", BODIES[number], BODIES[number]);
        let mut seats = Vec::new();
        let offset = dice.roll(2);
        for (at, party) in PARTIES.iter().enumerate() {
            if at == 1 && (number == 0 || offset == 0) {
                seats.push(format!("{party} {} per member", dice.between(1, 2)));
            } else if at == 2 && number == 1 && dice.chance(1, 3) {
                seats.push(format!("{party} 1 per member"));
            } else if dice.chance(1, 2) || at == 3 && seats.is_empty() {
                seats.push(format!("{party} {}", dice.between(1, 3)));
            }
        }
        text += &seats.join(", ");
        let base = dice.pick(&["", " of votes", " of those present", " of members", " of seats"]);
        let method = match dice.roll(10) {
            0..3 => "by majority",
            3 => "by 2/3",
            4 => "without objection",
            5 => "by unanimity",
            6 => "by consensus",
            7 => "by silent assent",
            8 => "by most votes",
            _ => dice.pick(&["by lot", "by ranking"]),
        };
        if dice.chance(4, 5) {
            let takes_base = !["without objection", "by lot", "by ranking", "by silent assent", "by consensus"].contains(&method);
            let base = if !takes_base {
                ""
            } else if method == "by 2/3" && base.is_empty() {
                " of votes"
            } else {
                base
            };
            text += &format!("\n  decides {method}{base}");
        }
        if dice.chance(2, 3) {
            let seats = dice.between(1, 6);
            let (first, second) = match dice.roll(4) {
                0 | 1 => (format!("{seats} seats"), format!("{} seats", seats - dice.roll(seats))),
                2 => (format!("{}% of seats", dice.pick(&["50", "30", "40"])), "30% of seats".to_owned()),
                _ => ("1/3 of members".to_owned(), "1/4 of members".to_owned()),
            };
            text += &format!("\n  quorum {first}");
            if dice.chance(1, 2) {
                let after = if dice.chance(2, 3) { format!(" after {}", dice.span()) } else { String::new() };
                text += &format!(", second call {second}{after}");
            }
        }
        match dice.roll(4) {
            1 => text += &format!("\n  tie decided by {}", words.any_party(dice)),
            2 => text += "\n  tie by lot",
            3 => text += "\n  tie rejects",
            _ => {}
        }
        if dice.chance(1, 4) {
            text += &format!("\n  veto {}", words.any_party(dice));
        }
        text.push('\n');
    }
    text
}
