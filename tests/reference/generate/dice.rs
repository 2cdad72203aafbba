/// A row of dice, rolled one after the other; when none is left they all show 0.
pub struct Dice<'r> {
    rolls: std::slice::Iter<'r, u16>,
}

impl<'r> Dice<'r> {
    pub fn new(rolls: &'r [u16]) -> Dice<'r> {
        Dice { rolls: rolls.iter() }
    }

    /// 0 to n − 1.
    pub fn roll(&mut self, n: usize) -> usize {
        self.rolls.next().map_or(0, |roll| usize::from(*roll) % n)
    }

    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.roll(high - low + 1)
    }

    /// True `times` times in `of`; false when the die shows 0.
    pub fn chance(&mut self, times: usize, of: usize) -> bool {
        self.roll(of) + times >= of
    }

    pub fn pick<'t, T: ?Sized>(&mut self, from: &[&'t T]) -> &'t T {
        from[self.roll(from.len())]
    }

    pub fn money(&mut self) -> String {
        format!("{} EUR", [100, 250, 99, 1_000, 333, 2_400, 1, 777][self.roll(8)])
    }

    pub fn span(&mut self) -> String {
        self.pick(&["2 weeks", "10 days", "1 month", "5 weeks", "1 day", "2 months", "45 days", "3 weeks", "5 working days"]).to_owned()
    }

    pub fn long_span(&mut self) -> String {
        self.pick(&["1 month", "6 weeks", "2 months", "3 months", "20 days", "4 months", "15 working days"]).to_owned()
    }

    /// A date of the period, or shortly before or after it.
    pub fn date(&mut self) -> String {
        let (months, day) = (self.roll(17), self.pick(&["01", "15", "28", "10", "20"]));
        format!("{}-{:02}-{day}", 2027 + months / 12, months % 12 + 1)
    }
}
