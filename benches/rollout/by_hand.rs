//! The rollout written out by hand: what a programmer would write who knew this one charter and nothing else. The limit that
//! an engine for all charters is held against.

/// xoshiro256++ (Blackman and Vigna, 2019), seeded for each run by SplitMix64.
pub(crate) struct Luck([u64; 4]);

impl Luck {
    pub(crate) fn of(seed: u64, run: u64) -> Luck {
        let mut state = seed ^ run.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut next = || {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let z = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        };
        Luck([next(), next(), next(), next()])
    }

    fn next(&mut self) -> u64 {
        let [a, b, c, d] = &mut self.0;
        let result = a.wrapping_add(*d).rotate_left(23).wrapping_add(*a);
        let t = *b << 17;
        *c ^= *a;
        *d ^= *b;
        *b ^= *c;
        *a ^= *d;
        *c ^= t;
        *d = d.rotate_left(45);
        result
    }

    /// One of `low..=high`, all alike.
    pub(crate) fn even(&mut self, low: i64, high: i64) -> i64 {
        let count = u64::try_from(high - low + 1).unwrap_or(1);
        low + i64::try_from((u128::from(self.next()) * u128::from(count)) >> 64).unwrap_or(0)
    }

    pub(crate) fn chance(&mut self, hundredths: u64) -> bool {
        self.next() < u64::MAX / 100 * hundredths
    }
}

/// Whole days between two, rising to the usual one and then falling, in the chances of the charter's table.
pub(crate) struct Triangle {
    low: i64,
    /// The chance of this many days or fewer, of 2^64.
    ends: Vec<u64>,
}

impl Triangle {
    pub(crate) fn new(low: i64, usual: i64, high: i64) -> Triangle {
        let (rising, falling) = ((usual - low + 1) as f64, (high - usual + 1) as f64);
        let weight = |day: i64| if day <= usual { (day - low + 1) as f64 / rising } else { (high - day + 1) as f64 / falling };
        let total: f64 = (low..=high).map(weight).sum();
        let mut sum = 0.0;
        let ends = (low..=high).map(|day| {
            sum += weight(day) / total;
            (sum * 18_446_744_073_709_551_615.0) as u64
        });
        Triangle { low, ends: ends.collect() }
    }

    pub(crate) fn draw(&self, luck: &mut Luck) -> i64 {
        let number = luck.next();
        self.low + self.ends.partition_point(|end| *end <= number).min(self.ends.len() - 1) as i64
    }
}

/// What is left of one run.
#[derive(Default)]
pub(crate) struct Rollouts {
    pub(crate) runs: u64,
    pub(crate) delivered: u64,
    pub(crate) days: i64,
    pub(crate) squares: f64,
}

impl Rollouts {
    pub(crate) fn add(&mut self, delivered: bool, days: i64) {
        self.runs += 1;
        self.delivered += u64::from(delivered);
        self.days += days;
        self.squares += (days * days) as f64;
    }

    pub(crate) fn mean(&self) -> f64 {
        self.days as f64 / self.runs as f64
    }
}

/// So many runs.
pub(crate) fn runs(seed: u64, count: u64) -> Rollouts {
    let (design, deliver) = (Triangle::new(28, 42, 70), Triangle::new(84, 112, 182));
    let mut all = Rollouts::default();
    for run in 1..=count {
        let mut luck = Luck::of(seed, run);
        let mut day = luck.even(14, 42);
        let delivered = loop {
            day += design.draw(&mut luck) + luck.even(14, 28);
            let mut attempts = 0;
            let financed = loop {
                day += luck.even(14, 56);
                if luck.chance(90) {
                    break true;
                }
                attempts += 1;
                if attempts > 3 {
                    break false;
                }
            };
            if !financed {
                break false;
            }
            day += luck.even(14, 42) + deliver.draw(&mut luck) + luck.even(14, 28);
            if luck.chance(70) {
                break true;
            }
        };
        all.add(delivered, day);
    }
    all
}
