//! The names that a random charter declares, and sentences over them.

use super::dice::Dice;

pub const PARTIES: [&str; 4] = ["town", "folk", "club", "bank"];
pub const BODIES: [&str; 2] = ["assembly", "board"];
const STAGES: [&str; 7] = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta"];
pub const DUTIES: [&str; 3] = ["accounts", "notice", "opening"];
pub const INDICATORS: [&str; 2] = ["mood", "homes"];

/// What a stage of the charter is.
#[derive(Clone, Copy, Default)]
pub struct Plan {
    /// It has dates or comes again and again.
    pub series: bool,
    pub fund: bool,
    pub ballot: bool,
}

/// What is declared.
pub struct Words {
    pub stages: usize,
    pub plans: Vec<Plan>,
    pub duties: usize,
    pub indicators: usize,
    first: String,
    last: String,
    pub insured: bool,
}

impl Words {
    pub fn new(dice: &mut Dice<'_>) -> Words {
        let stages = dice.between(1, 6);
        let mut plans = Vec::new();
        for number in 0..stages {
            let kind = dice.roll(9);
            let series = dice.chance(1, 4) && (number > 0 || dice.chance(1, 3));
            plans.push(Plan { series, fund: kind == 7 || kind == 6, ballot: kind == 8 });
        }
        let first = dice.pick(&["2027-01-01", "2027-01-15", "2027-01-31"]);
        let last = dice.pick(&["2028-03-31", "2028-02-10", "2027-10-31", "2028-02-29"]);
        Words {
            stages,
            plans,
            duties: dice.roll(4),
            indicators: dice.roll(3),
            first: first.to_owned(),
            last: last.to_owned(),
            insured: dice.chance(1, 2),
        }
    }

    pub fn head(&self) -> String {
        format!("charter sample \"A sample\"\n  languages en\n  good common\n  period {} to {}\n  currency EUR\n", self.first, self.last)
    }

    pub fn stage(&self, number: usize) -> &'static str {
        STAGES[number]
    }

    pub fn any_stage(&self, dice: &mut Dice<'_>) -> &'static str {
        STAGES[dice.roll(self.stages)]
    }

    pub fn any_party(&self, dice: &mut Dice<'_>) -> &'static str {
        dice.pick(&PARTIES)
    }

    /// One that is not a series, if there is one.
    pub fn one_shot(&self, dice: &mut Dice<'_>) -> Option<&'static str> {
        let all: Vec<usize> = (0..self.stages).filter(|&number| !self.plans[number].series).collect();
        (!all.is_empty()).then(|| STAGES[all[dice.roll(all.len())]])
    }

    pub fn duty(&self, dice: &mut Dice<'_>) -> Option<&'static str> {
        (self.duties > 0).then(|| DUTIES[dice.roll(self.duties)])
    }

    fn indicator(&self, dice: &mut Dice<'_>) -> Option<&'static str> {
        (self.indicators > 0).then(|| INDICATORS[dice.roll(self.indicators)])
    }

    fn ballot(&self) -> Option<usize> {
        self.plans.iter().position(|plan| plan.ballot)
    }

    /// Something that happens to a stage or a duty.
    pub fn event(&self, dice: &mut Dice<'_>) -> String {
        let stage = self.any_stage(dice);
        match dice.roll(16) {
            0 | 1 => format!("{stage} succeeds"),
            2 => format!("{stage} opens"),
            3 | 4 => format!("{stage} fails"),
            5 => format!("{stage} closes"),
            6 => format!("{stage} is skipped"),
            7 => format!("{stage} is suspended"),
            8 => format!("{stage} resumes"),
            9 => format!("{stage} is missed"),
            10 => format!("{stage} fails for {}", dice.pick(&["vote", "quorum", "refusal", "target", "requirement", "long stop"])),
            11 | 12 => match self.duty(dice) {
                Some(duty) => format!("{duty} is {}", dice.pick(&["kept", "broken", "mended"])),
                None => format!("{stage} opens"),
            },
            13 => match self.ballot() {
                Some(stage) => format!("swings_{stage} {}", dice.pick(&["wins", "loses"])),
                None => format!("{stage} closes"),
            },
            14 => match self.indicator(dice) {
                Some(indicator) => format!("{indicator} is met"),
                None => format!("{stage} fails"),
            },
            _ => format!("{stage} succeeds"),
        }
    }

    /// A condition, of one part or of several.
    pub fn cond(&self, dice: &mut Dice<'_>) -> String {
        match dice.roll(6) {
            4 => format!("{} and {}", self.part(dice), self.part(dice)),
            5 => format!("{} or {}", self.part(dice), self.part(dice)),
            _ => self.part(dice),
        }
    }

    fn part(&self, dice: &mut Dice<'_>) -> String {
        let not = if dice.chance(1, 6) { "not " } else { "" };
        let stage = self.any_stage(dice);
        let party = self.any_party(dice);
        let compare = dice.pick(&["at least", "at most"]);
        let atom = match dice.roll(22) {
            0..4 => format!("{stage} is {}", dice.pick(&["open", "done", "waiting", "running", "suspended", "failed", "skipped"])),
            4 => format!("cash {compare} {}", dice.money()),
            5 => format!("spent {compare} {}", dice.money()),
            6 => format!("lowest cash {compare} 0 EUR"),
            7 => format!("money missing {compare} {}", dice.money()),
            8 => format!("hours missing {compare} {} hours", dice.roll(30)),
            9 => format!("hours missing of {} {compare} {} hours", dice.pick(&[stage, party]), dice.roll(30)),
            10 => format!("hours given of {} {compare} {} hours", dice.pick(&[stage, party]), dice.roll(60)),
            11 => format!("members of folk {compare} {} people", dice.between(2, 9)),
            12 => format!("rating of {stage} {compare} 3"),
            13 => format!("turnout of {stage} {compare} {} people", dice.between(1, 5)),
            14 => format!("turnout of {stage} {compare} {}% of folk", dice.pick(&["33", "50", "20"])),
            15 => format!("support of {stage} {compare} {} people", dice.between(1, 5)),
            16 => format!("duration of {stage} {compare} {}", dice.span()),
            17 => format!("yield of {stage} {compare} {}", dice.between(1, 9)),
            18 => format!("contribution of {stage} {compare} {}", dice.money()),
            19 if self.insured => "folk are insured".to_owned(),
            20 => match self.indicator(dice) {
                Some("mood") => format!("mood {compare} 4.5"),
                Some(indicator) => format!("{indicator} is met"),
                None => format!("{stage} is open"),
            },
            21 => match self.duty(dice) {
                Some(duty) => format!("{duty} is {}", dice.pick(&["kept", "broken", "mended"])),
                None => format!("{stage} is done"),
            },
            _ => self.event(dice),
        };
        format!("{not}{atom}")
    }

    /// What follows `otherwise`, `if broken` or a shortfall. `own` is the stage whose ladder it is, for `otherwise`.
    pub fn ladder(&self, dice: &mut Dice<'_>, own: Option<usize>) -> String {
        let rungs: Vec<String> = (0..=dice.roll(3)).map(|_| self.rung(dice, own)).collect();
        rungs.join(", then ")
    }

    fn rung(&self, dice: &mut Dice<'_>, own: Option<usize>) -> String {
        let mend = |dice: &mut Dice<'_>| if dice.chance(2, 3) { format!(" with {} to mend", dice.span()) } else { String::new() };
        match dice.roll(if own.is_some() { 13 } else { 10 }) {
            0 | 1 => format!("warn{}", mend(dice)),
            2 => format!("remind{}", mend(dice)),
            3 => format!("remedy \"sorry\" worth {}{}", dice.money(), mend(dice)),
            4 => format!("pay {} to club{}", dice.money(), mend(dice)),
            5 => "exclude club".to_owned(),
            6 => format!("end as \"{}\"", dice.pick(&["over", "given up"])),
            7 | 8 => format!("suspend {}", self.any_stage(dice)),
            9 => match (self.one_shot(dice), self.one_shot(dice)) {
                (Some(first), Some(second)) if first != second => {
                    format!("reopen {first} and {second} at most {} times", dice.between(1, 2))
                }
                (Some(first), _) => format!("reopen {first} at most {} times", dice.between(1, 2)),
                _ => "warn".to_owned(),
            },
            10 => "skip".to_owned(),
            _ => {
                let after = if dice.chance(2, 3) { format!(" after {}", dice.span()) } else { String::new() };
                format!("retry at most {} times{after}", dice.between(1, 2))
            }
        }
    }
}
