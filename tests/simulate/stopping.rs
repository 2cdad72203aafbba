//! Runs until they say enough: rarely wrong, however often it was looked.

use super::Charter;
use charter::model::End;
use charter::simulate::{Columns, Minder, Setting, Unminded, Until, Verdict, interval, judge_all, run_until};
use std::sync::atomic::{AtomicU64, Ordering};

fn coin(percent: u64, expectation: &str) -> Charter {
    Charter::read(&format!(
        "charter coin \"Coin\"\n  period 2027-01-01 to 2027-12-31\n\nparty town \"Town\" is municipality\n
co-design toss \"Toss\"\n  lasts 1 day\n  led by town\n  decided by town\n  otherwise end as \"tails\"\n
scenario usual \"Usual\"\n  consent of town in toss is given with chance {percent}%\n{expectation}"
    ))
}

fn setting<'a>(charter: &'a Charter, columns: &'a Columns, seed: u64) -> Setting<'a> {
    Setting::new(&charter.model, Some(charter.scenario("usual")), columns, seed).unwrap()
}

/// Three hundred seeds for rare, middling and even chances: the interval at which it stops holds in at least 95%.
#[test]
fn the_precision_reached_is_the_one_asked_for() {
    let until = Until::Precise { half_width: 0.05, level: 0.95 };
    let columns = Columns::default();
    for percent in [2, 20, 50] {
        let charter = coin(percent, "");
        let (mut beside, mut runs) = (0, 0);
        for seed in 1..=300 {
            let setting = setting(&charter, &columns, seed);
            let stopped = run_until(&setting, until, 1_000_000, false, &Unminded);
            let precision = stopped.precision.unwrap();
            assert!(precision.reached, "{percent}% {seed}");
            let heads = stopped.summary.ends.get(&End::Completed).copied().unwrap_or(0);
            let (low, high) = interval(heads, stopped.summary.runs, precision.alpha);
            let (share, exact) = (heads as f64 / stopped.summary.runs as f64, percent as f64 / 100.0);
            assert!(share - low <= 0.05 && high - share <= 0.05, "{percent}% {seed}: {low} {high}");
            beside += u64::from(exact < low || high < exact);
            runs += stopped.summary.runs;
        }
        // 5% of 300 are 15, and two deviations more for luck.
        assert!(beside <= 22, "{percent}%: {beside} of 300");
        // Rarer things are known sooner. At one half, 385 runs would do if one looked but once.
        let mean = runs / 300;
        assert!(mean <= if percent == 2 { 270 } else { 560 }, "{percent}%: {mean}");
    }
}

#[test]
fn it_stops_at_the_most_and_says_so() {
    let (charter, columns) = (coin(50, ""), Columns::default());
    let setting = setting(&charter, &columns, 1);
    let stopped = run_until(&setting, Until::Precise { half_width: 0.01, level: 0.95 }, 1_000, false, &Unminded);
    assert_eq!((stopped.summary.runs, stopped.precision.unwrap().reached), (1_000, false));
    let stopped = run_until(&setting, Until::Precise { half_width: 0.01, level: 0.95 }, 10_000_000, false, &Unminded);
    assert!(stopped.precision.unwrap().reached && (9_604..14_000).contains(&stopped.summary.runs), "{}", stopped.summary.runs);
    assert_eq!(stopped.summary, setting.detailed(1, stopped.summary.runs, &Unminded), "the same as so many runs at once");
}

/// A claim at its very border is decided wrongly in fewer than 1 of 100 experiments; one that is clear is decided at once.
#[test]
fn decisions_are_rarely_wrong() {
    let columns = Columns::default();
    let border = coin(50, "\n  expect toss succeeds with chance at least 50%\n");
    let mut wrong = 0;
    for seed in 1..=100 {
        let setting = setting(&border, &columns, seed);
        let stopped = run_until(&setting, Until::Decided, 4_000, false, &Unminded);
        wrong += u64::from(judge_all(&setting, &stopped.summary, stopped.look)[0].verdict == Verdict::Failed);
    }
    assert!(wrong <= 3, "{wrong} of 100");
    let clear = coin(60, "\n  expect toss succeeds with chance at least 50%\n  expect toss succeeds with chance at most 50%\n");
    let setting = setting(&clear, &columns, 1);
    let stopped = run_until(&setting, Until::Decided, 1_000_000, false, &Unminded);
    assert_eq!(stopped.summary.runs, 1_000);
    let verdicts: Vec<Verdict> = judge_all(&setting, &stopped.summary, stopped.look).into_iter().map(|judged| judged.verdict).collect();
    assert_eq!(verdicts, [Verdict::Passed, Verdict::Failed]);
}

/// Stops after so many runs.
struct Impatient {
    made: AtomicU64,
    most: u64,
}

impl Minder for Impatient {
    fn goes_on(&self) -> bool {
        self.made.load(Ordering::Relaxed) < self.most
    }

    fn made(&self, runs: u64) {
        self.made.fetch_add(runs, Ordering::Relaxed);
    }
}

/// What is stopped is what the first runs show, without a gap.
#[test]
fn what_is_stopped_is_a_beginning() {
    let (charter, columns) = (coin(30, ""), Columns::default());
    let setting = setting(&charter, &columns, 5);
    let impatient = Impatient { made: AtomicU64::new(0), most: 500 };
    let summary = setting.detailed(1, 100_000, &impatient);
    assert!((500..2_000).contains(&summary.runs), "{}", summary.runs);
    assert_eq!(summary, setting.detailed(1, summary.runs, &Unminded));
    assert_eq!(setting.detailed(1, 100, &Impatient { made: AtomicU64::new(0), most: 0 }).runs, 0);
}
