//! Runs that are recalled, against the same runs lived through day by day: nothing differs, whatever the charter. More charters
//! with `CHARTER_RECALLED_CASES=5000 cargo test …`.

use super::Charter;
use super::coverage::dice;
use charter::machine::{LogEvent, Outcome, Recorder};
use charter::quantity::Day;
use charter::simulate::{Assume, Columns, Setting, Summary, Unminded, Watch};

/// Keeps all outcomes; and how often it was told something.
#[derive(Default)]
struct Outcomes {
    takes_recalled: bool,
    outcomes: Vec<(u64, Outcome)>,
    told: u64,
}

impl Recorder for Outcomes {
    fn record(&mut self, _: Day, _: LogEvent) {
        self.told += 1;
    }
}

impl Watch for Outcomes {
    fn ended(&mut self, run: u64, outcome: &Outcome) {
        self.outcomes.push((run, outcome.clone()));
    }

    fn joined(mut self, other: Outcomes) -> Outcomes {
        self.outcomes.extend(other.outcomes);
        self.outcomes.sort_by_key(|(run, _)| *run);
        self.told += other.told;
        self
    }

    fn takes_recalled(&self) -> bool {
        self.takes_recalled
    }

    /// Only days that are lived through tell it something.
    fn minds(&self, _: &LogEvent) -> bool {
        false
    }
}

/// What some runs came to; and how often something was told of them.
fn played(setting: &Setting<'_>, runs: u64, takes_recalled: bool) -> (Summary, Vec<(u64, Outcome)>, u64) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let watch = || Outcomes { takes_recalled, ..Outcomes::default() };
    let (summary, seen) = pool.install(|| setting.watched(1, runs, Assume::Drawn, &Unminded, watch));
    (summary, seen.outcomes, seen.told)
}

/// One of these, from a seed and a place.
pub(crate) struct Dice(pub(crate) u64, pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, of: u64) -> u64 {
        self.1 += 1;
        dice(self.0.wrapping_mul(1_000_003).wrapping_add(self.1), of)
    }

    pub(crate) fn one<'t>(&mut self, from: &[&'t str]) -> &'t str {
        from[self.roll(from.len() as u64) as usize]
    }
}

/// A charter of stages and decisions, and a scenario of all that can be said about them.
fn made(seed: u64) -> String {
    let mut d = Dice(seed, 0);
    let mut text = format!(
        "charter made \"Made\"\n  period 2027-01-01 to {}\n  currency EUR\n\nparty town \"Town\" is municipality\n\n\
         party folk \"Folk\" is residents\n  members 7 people\n\nparty club \"Club\" is committee\n\n\
         body assembly \"Assembly\"\n  seats folk 1 per member\n  decides by {}\n  quorum 4 seats{}\n  tie {}\n\n\
         body board \"Board\"\n  seats town 2, club 2\n  decides by majority of votes\n  quorum 2 seats{}\n  tie by lot\n",
        d.one(&["2027-06-30", "2028-03-31", "2029-12-31", "2099-12-31"]),
        d.one(&["majority of votes", "2/3 of votes", "majority of members"]),
        d.one(&["", ", second call 2 seats after 3 days", ", second call 1 seats"]),
        d.one(&["by lot", "rejects", "decided by town"]),
        d.one(&["", ", second call 1 seats after 1 week"]),
    );
    let stages = 1 + d.roll(6);
    let (mut lines, name) = (String::new(), |at: u64| format!("s{at}"));
    for at in 0..stages {
        let earlier = name(d.roll(at.max(1)));
        let state = |d: &mut Dice| {
            let which = name(d.roll(stages));
            format!("{which} is {}", d.one(&["done", "failed", "open", "waiting", "skipped"]))
        };
        let starts = match (at, d.roll(9)) {
            (0, _) | (_, 0) => String::new(),
            (_, 1) => format!("  starts 2 weeks after {earlier}\n"),
            (_, 2) => format!("  starts after {earlier} fails\n"),
            (_, 3) => format!("  starts after {earlier} closes\n"),
            (_, 4) if at > 1 => format!("  starts after any of s0, s{}\n", at - 1),
            (_, 5) if at > 1 => format!("  starts after s0 and s{}\n", at - 1),
            (_, 6) => format!("  starts after {earlier}, not before 2027-0{}-15\n", 2 + d.roll(7)),
            _ => format!("  starts after {earlier}\n"),
        };
        text += &format!("\nco-design s{at} \"S{at}\"\n{starts}");
        if at > 0 && d.roll(10) == 0 {
            text += &format!("  replaces {earlier}\n");
        }
        if d.roll(6) == 0 {
            text += &format!("  only if {}\n", state(&mut d));
        }
        let lasts = d.one(&["10 days", "2 to 6 weeks", "10 to 30 days, usually 12 days"]);
        text += &format!("  lasts {lasts}{}\n", d.one(&["", "", ", long stop 9 weeks"]));
        text += "  led by town\n";
        text += d.one(&["", "  decided by town\n", "  decided by assembly\n", "  decided by board\n", "  decided by folk\n"]);
        text += d.one(&["", "", "", "  rated by folk 1 to 5, at least 3\n", "  yields \"plans\", at least 3\n"]);
        if d.roll(8) == 0 {
            text += &format!("  passes if not {}\n", state(&mut d));
        }
        let mut rungs = Vec::new();
        for _ in 0..d.roll(4) {
            rungs.push(match d.roll(6) {
                0 => "warn with 5 days to mend".to_owned(),
                1 => "remind".to_owned(),
                2 | 3 => format!("retry at most {} times{}", 1 + d.roll(3), d.one(&["", " after 1 week", " after 1 day"])),
                _ => format!("reopen {} at most {} times", name(d.roll(at + 1)), 1 + d.roll(3)),
            });
        }
        rungs.extend([d.one(&["skip", "end as \"over\"", "warn"]).to_owned()]);
        text += &format!("  otherwise {}\n", rungs.join(", then "));
        if d.roll(4) == 0 && lasts != "10 days" {
            let long =
                d.one(if lasts == "2 to 6 weeks" { &["1 month", "between 3 and 5 weeks"] } else { &["20 days", "about 20 ± 5 days"] });
            lines += &format!("  duration of s{at} is {long}\n");
        }
    }
    let chance = 40 + d.roll(60);
    lines += &format!("  consent of town is given with chance {chance}%\n");
    lines += d.one(&["", "  consent of town is given with chance 20% from 2027-04-05 until 2027-06-10\n"]);
    lines += d.one(&["", "  turnout of folk is between 30% and 90%\n", "  turnout of folk is 20%, then 80%\n"]);
    lines += d.one(&["", "  support of folk is between 40% and 90%\n", "  rest is favourable\n"]);
    lines += d.one(&["", "  rating of folk is about 3.5 ± 1\n"]);
    lines += d.one(&["", "", "  consent of club is given with chance 50%\n  consent of town and consent of club go together by 60%\n"]);
    for number in 0..d.roll(4) {
        let date = format!("2027-0{}-{}", 1 + 3 * number + d.roll(3), d.one(&["01", "10", "28"]));
        let fact =
            d.one(&["club leaves", "folk leaves", "folk joins", "members of folk is 4 people", "consent of town is given with chance 10%"]);
        lines += &format!("  on {date} {fact}\n");
    }
    for _ in 0..d.roll(5) {
        let stage = name(d.roll(stages));
        let what = d.one(&["is done", "fails", "succeeds", "is open", "opens", "fails for vote", "is skipped"]);
        let when = d.one(&["", " by 2027-05-01", " before 2027-04-15", " on 2027-03-10", " by 2028-02-01"]);
        lines += &format!("  expect {stage} {what}{when}\n");
    }
    lines += d.one(&["", "  expect charter ends as completed\n"]);
    format!("{text}\nscenario usual \"Usual\"\n{lines}")
}

#[test]
fn what_is_recalled_is_what_would_have_been_lived_through() {
    let cases: u64 = std::env::var("CHARTER_RECALLED_CASES").map_or(120, |cases| cases.parse().expect("a number"));
    let columns = Columns::default();
    let (mut recalled, mut told_of_all, mut told_of_new) = (0, 0, 0);
    for seed in 1..=cases {
        let text = made(seed);
        let charter = Charter::read(&text);
        let setting = Setting::new(&charter.model, Some(charter.scenario("usual")), &columns, seed).unwrap();
        let runs = if seed.is_multiple_of(20) { 1_500 } else { 150 };
        let (lived, each, all) = played(&setting, runs, false);
        let (summary, outcomes, new) = played(&setting, runs, true);
        for (one, other) in outcomes.iter().zip(&each) {
            assert_eq!(one, other, "seed {seed}\n{text}");
        }
        assert_eq!(summary, lived, "seed {seed}\n{text}");
        // The same with what is noted of decisions: who watches the books is told of every day.
        let detailed = setting.detailed(1, runs, &Unminded);
        assert_eq!(detailed, setting.detailed_with_courses(1, runs, &Unminded).0, "seed {seed}\n{text}");
        if setting.machine().has_situations(&setting.expectations()) {
            recalled += 1;
            (told_of_all, told_of_new) = (told_of_all + all, told_of_new + new);
        } else {
            assert_eq!(all, new);
        }
    }
    // Most of these charters have few situations, and not all days are new.
    assert!(recalled > cases / 2, "{recalled} of {cases}");
    assert!(4 * told_of_new < 3 * told_of_all, "{told_of_new} of {told_of_all}");
}
