//! Duties, standards, indicators, insurance.

use super::dice::Dice;
use super::parties::happening;
use super::words::{DUTIES, INDICATORS, Words};

pub fn duties(mut dice: [Dice<'_>; 3], words: &Words) -> String {
    let mut text = String::new();
    for (number, dice) in dice.iter_mut().enumerate().take(words.duties) {
        let name = DUTIES[number];
        if number == 2 {
            text += &format!("\nstandard {name} \"Open\"\n  kept by club\n  measures \"hours\" at least 20 hours per week\n");
            text += &format!("  checked every {} by town\n", dice.long_span());
        } else {
            let must = dice.pick(&["must", "must", "must", "must not", "must not", "may"]);
            text += &format!("\nduty {name} \"A duty\"\n  club {must} {}\"something\"\n", if must == "must" { "publish " } else { "" });
            if let Some(due) = due(dice, words, must == "must not") {
                text += &format!("  due {due}\n");
            }
            text += "  owed to folk\n";
        }
        if dice.chance(4, 5) {
            text += &format!("  if broken {}\n", words.ladder(dice, None));
        }
    }
    text
}

fn due(dice: &mut Dice<'_>, words: &Words, must_not: bool) -> Option<String> {
    let within =
        if dice.chance(1, 2) && !must_not { format!(", within {}", dice.pick(&["10 days", "2 weeks", "1 day"])) } else { String::new() };
    Some(match dice.roll(8) {
        0 => format!("every {}{within}", dice.long_span()),
        1 | 2 => format!("every {} during {}{within}", dice.long_span(), words.any_stage(dice)),
        3 => format!("every {} from {}{within}", dice.long_span(), dice.date()),
        4 => format!("by {}", dice.date()),
        5 => format!("within {} after {}", dice.span(), happening(dice, words)),
        6 => format!("whenever {}", words.event(dice)),
        _ if must_not => return None,
        _ => format!("on {}", dice.date()),
    })
}

pub fn indicators(mut dice: [Dice<'_>; 2], words: &Words) -> String {
    let mut text = String::new();
    for (number, dice) in dice.iter_mut().enumerate().take(words.indicators) {
        text += &format!("\nindicator {} \"A measure\"\n  level outcome\n  of folk\n", INDICATORS[number]);
        if number == 0 {
            text += &format!("  scale 3 to 9\n  better {}\n", dice.pick(&["lower", "higher", "steady"]));
            text += &format!("  baseline 5.1 on {}\n  target {} by 2028-01-31\n", baseline(dice), dice.pick(&["4.8", "5.1", "5.5"]));
        } else {
            text += &format!("  better {}\n", dice.pick(&["higher", "lower"]));
            text += &format!(
                "  baseline 50% of folk on {}\n  target {}% of folk by 2028-01-31\n",
                baseline(dice),
                dice.pick(&["52", "49", "51"])
            );
        }
        if dice.chance(1, 3) {
            text += &format!("  persists {} after {}, losing at most 20%\n", dice.span(), words.any_stage(dice));
        }
        text += "  measured every 6 months by town\n";
        if dice.chance(1, 2) {
            let per = if dice.chance(1, 2) { " per point" } else { "" };
            text += &format!("  pays club {}{per} from bank, at most {}\n", dice.money(), dice.money());
        }
    }
    text
}

fn baseline(dice: &mut Dice<'_>) -> &'static str {
    dice.pick(&["2027-01-01", "2026-10-15", "2027-03-10", "2027-06-30", "2027-02-28"])
}

pub fn insurance(dice: &mut Dice<'_>, words: &Words) -> String {
    if words.insured {
        format!("\ngovernance\n  insurance folk, club for accident from {} paid by town\n", dice.date())
    } else {
        String::new()
    }
}
