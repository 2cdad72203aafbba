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
    pub target: bool,
    pub ballot: bool,
    /// 0 nobody, 1 a party, 2 the assembly, 3 the board.
    pub decided: usize,
    pub rated: bool,
    pub yields: bool,
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
    holidays: String,
    closed: [String; 2],
}

impl Words {
    pub fn new(dice: &mut Dice<'_>) -> Words {
        let stages = dice.between(1, 6);
        let mut plans = Vec::new();
        for number in 0..stages {
            let kind = dice.roll(9);
            let series = dice.chance(1, 4) && (number > 0 || dice.chance(1, 3));
            let (fund, ballot) = (kind == 7 || kind == 6, kind == 8);
            plans.push(Plan {
                series,
                fund,
                target: fund && !dice.chance(1, 6),
                ballot,
                decided: if ballot { 0 } else { [0, 1, 2, 2, 3][dice.roll(5)] },
                rated: dice.chance(1, 4),
                yields: dice.chance(1, 4),
            });
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
            holidays: dice.pick(&["Italy", "England and Wales", "Scotland", "Northern Ireland", "France", "Germany", "Spain"]).to_owned(),
            closed: [dice.date(), dice.date()],
        }
    }

    pub fn head(&self) -> String {
        format!(
            "charter sample \"A sample\"\n  languages en\n  good common\n  period {} to {}\n  currency EUR\n  holidays {}\n  closed {}, {}\n",
            self.first, self.last, self.holidays, self.closed[0], self.closed[1]
        )
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

    /// A stage of which this can be read, if there is one.
    fn stage_that(&self, dice: &mut Dice<'_>, can: impl Fn(&Plan) -> bool) -> Option<&'static str> {
        let all: Vec<usize> = (0..self.stages).filter(|&number| can(&self.plans[number])).collect();
        (!all.is_empty()).then(|| STAGES[all[dice.roll(all.len())]])
    }

    /// The ballot of the first stage has options that are known.
    fn ballot(&self) -> Option<usize> {
        self.plans.first().filter(|plan| plan.ballot).map(|_| 0)
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
            12..19 => self.reading_of_a_stage(dice, compare).unwrap_or_else(|| format!("{stage} is open")),
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

    fn reading_of_a_stage(&self, dice: &mut Dice<'_>, compare: &str) -> Option<String> {
        Some(match dice.roll(8) {
            0 => format!("rating of {} {compare} 3", self.stage_that(dice, |plan| plan.rated)?),
            1 => {
                let stage = self.stage_that(dice, |plan| plan.ballot || plan.decided == 2)?;
                format!("turnout of {stage} {compare} {} people", dice.between(1, 5))
            }
            2 => {
                let stage = self.stage_that(dice, |plan| plan.ballot || plan.decided == 2)?;
                format!("turnout of {stage} {compare} {}% of folk", dice.pick(&["33", "50", "20"]))
            }
            3 => format!("support of {} {compare} {} people", self.stage_that(dice, |plan| plan.decided == 2)?, dice.between(1, 5)),
            4 => format!("duration of {} {compare} {}", self.any_stage(dice), dice.span()),
            5 => format!("yield of {} {compare} {}", self.stage_that(dice, |plan| plan.yields)?, dice.between(1, 9)),
            6 => format!("contribution of {} {compare} {}", self.stage_that(dice, |plan| plan.target)?, dice.money()),
            _ => {
                let fund = self.plans.iter().position(|plan| plan.fund)?;
                format!("spent of tools_{fund} {compare} {}", dice.money())
            }
        })
    }

    /// A fund line, if there is one.
    pub fn line(&self) -> Option<String> {
        self.plans.iter().position(|plan| plan.fund).map(|fund| format!("tools_{fund}"))
    }

    /// What follows `otherwise`, `if broken` or a shortfall. `own` is the stage whose ladder it is, for `otherwise`.
    pub fn ladder(&self, dice: &mut Dice<'_>, own: Option<usize>) -> String {
        let rungs: Vec<String> = (0..=dice.roll(3)).map(|_| self.rung(dice, own)).collect();
        rungs.join(", then ")
    }

    fn rung(&self, dice: &mut Dice<'_>, own: Option<usize>) -> String {
        let mend = |dice: &mut Dice<'_>| if dice.chance(2, 3) { format!(" with {} to mend", dice.span()) } else { String::new() };
        match dice.roll(if own.is_some() { 15 } else { 10 }) {
            0 | 1 => format!("warn{}", mend(dice)),
            2 => format!("remind{}", mend(dice)),
            3 => format!("remedy \"sorry\" worth {}{}", dice.money(), mend(dice)),
            4 => format!("pay {} to club{}", dice.money(), mend(dice)),
            5 => "exclude club".to_owned(),
            6 if dice.chance(1, 3) => format!("end as \"{}\"", dice.pick(&["over", "given up"])),
            6..9 => format!("suspend {}", self.any_stage(dice)),
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
