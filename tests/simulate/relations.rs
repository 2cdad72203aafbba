//! What must stay when a charter is changed so that nothing of what it means changes, or only in one direction: run by run, on the same luck.

use super::{CLUB, Charter};
use charter::machine::{Outcome, Truth};
use charter::simulate::{Assume, Columns, Setting};

const RUNS: u64 = 400;

const USUAL: &str = r#"
scenario usual "Usual"
  turnout of people in assembly is about 45% ± 15%
  support of people in assembly is between 40% and 90%
  consent of comune is given with chance 85%
  consent of donors is given with chance 90%
  contribution of donors in fund is about 700 ± 300 EUR skewed
  rating of people in review is about 4 ± 1
  people fall by 1% per month
  report is kept with chance 90%
"#;

/// The runs of a charter under its scenario `usual`.
fn outcomes(text: &str) -> Vec<Outcome> {
    let charter = Charter::read(text);
    let columns = Columns::default();
    let setting = charter.setting("usual", &columns);
    (1..=RUNS).map(|run| setting.trace(run).outcome).collect()
}

/// The day of the first run's first opening.
fn first_day(outcomes: &[Outcome]) -> charter::quantity::Day {
    outcomes[0].stages[0].opened.expect("the first stage opens on the first day")
}

const TIMES: &str = r#"charter made "Made"
  period 2027-01-01 to 2029-12-31

party town "Town" is municipality

co-design plan "Plan"
  lasts 4 to 20 days
  led by town
  decided by town
  otherwise retry at most 2 times after 6 days, then skip

co-delivery side "Side"
  lasts 9 days
  led by town

co-delivery work "Work"
  starts 5 days after plan and side
  lasts 10 days, long stop 21 days
  led by town
  otherwise end as "late"

scenario usual "Usual"
  consent of town in plan is given with chance 45%
  duration of plan is one of 4 days with chance 30%, 11 days with chance 30%, 20 days with chance 40%
  duration of work is one of 10 days with chance 60%, 30 days with chance 40%
"#;

/// Every number of days of a text times so many.
fn scaled(text: &str, times: u64) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    for at in 1..words.len() {
        let is_days = |word: &str| word.starts_with("days");
        // `4 to 20 days`: both.
        let before = [1, 3].into_iter().filter(|back| *back == 1 || at >= 3 && words[at - 2] == "to");
        if is_days(&words[at]) {
            for back in before.collect::<Vec<_>>() {
                let number: u64 = words[at - back].parse().expect("a number of days");
                words[at - back] = (number * times).to_string();
            }
        }
    }
    words.join(" ")
}

#[test]
fn all_durations_times_k_are_all_times_times_k() {
    let once = outcomes(TIMES);
    let start = first_day(&once);
    for times in [2, 7] {
        let scaled = outcomes(&scaled(TIMES, times));
        for (run, (one, other)) in once.iter().zip(&scaled).enumerate() {
            let later = |outcome: &Outcome| i64::from(outcome.day.0 - start.0);
            assert_eq!(later(other), later(one) * i64::try_from(times).unwrap(), "run {}", run + 1);
            assert_eq!(other.end, one.end, "run {}", run + 1);
        }
    }
    let days: std::collections::BTreeSet<_> = once.iter().map(|outcome| outcome.day).collect();
    assert!(days.len() > 10, "the runs differ");
}

/// The first stage of nine days, and what waits for it, written as one of four and one of five.
#[test]
fn a_stage_split_in_two_changes_nothing_else() {
    let split = TIMES
        .replace("co-delivery side \"Side\"\n  lasts 9 days\n", "co-delivery half \"Half\"\n  lasts 4 days\n")
        .replace("co-delivery work", "co-delivery side \"Side\"\n  starts after half\n  lasts 5 days\n  led by town\n\nco-delivery work");
    let (whole, split) = (outcomes(TIMES), outcomes(&split));
    for (run, (one, other)) in whole.iter().zip(&split).enumerate() {
        assert_eq!((one.day, &one.end), (other.day, &other.end), "run {}", run + 1);
        // Plan, then side, then work; a half more in between.
        assert_eq!(one.stages[0], other.stages[0], "run {}", run + 1);
        assert_eq!(one.stages[1].closed, other.stages[2].closed, "run {}", run + 1);
        assert_eq!(one.stages[2], other.stages[3], "run {}", run + 1);
    }
}

/// A party that does nothing, and a stage that nobody waits for, with questions of its own: what the others draw stays.
#[test]
fn a_stage_more_changes_no_draw_of_the_others() {
    let plain = format!("{CLUB}{USUAL}");
    let aside = "party others \"Others\" is committee\n  members 9 people\n\nco-design aside \"Aside\"\n  lasts 1 to 9 days\n  led by others\n  \
        decided by others\n  rated by others 1 to 5, at least 2\n  otherwise skip\n\nduty report";
    // At the end of the stages, so that the others keep their numbers.
    let more = plain.replacen("duty report", aside, 1);
    assert_ne!(plain, more);
    for (run, (one, other)) in outcomes(&plain).iter().zip(&outcomes(&more)).enumerate() {
        assert_eq!(one.stages[..], other.stages[..3], "run {}", run + 1);
        assert_eq!((&one.duties, one.day, &one.end), (&other.duties, other.day, &other.end), "run {}", run + 1);
        assert_eq!((one.spent, &one.received[..]), (other.spent, &other.received[..3]), "run {}", run + 1);
    }
}

/// Every example in the other language: the same sums, to the byte.
#[test]
fn the_language_changes_nothing() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for name in ["garden", "nursery", "minibus", "bilancio_bologna", "dundee", "health_budgets"] {
        let text = std::fs::read_to_string(folder.join(name).with_extension("charter")).unwrap();
        let (tree, _) = charter::syntax::parse(Default::default(), &text);
        let other = crate::format::into(&text, tree.lang.other());
        assert_eq!(other.left, 0);
        assert_ne!(other.text, text);
        let (here, there) = (Charter::read(&text), Charter::read(&other.text));
        let columns = Columns::default();
        for (id, scenario) in here.model.scenarios.iter() {
            let runs = |charter: &Charter| {
                let setting = Setting::new(&charter.model, charter.model.scenario(&scenario.name.text), &columns, 3).unwrap();
                let mut found = setting.runs(1, 60, Assume::Drawn);
                // The place of what could not be answered lies elsewhere in the other text.
                found.beyond.clear();
                serde_json::to_string(&found).unwrap()
            };
            assert_eq!(runs(&here), runs(&there), "{name} {id:?}");
        }
    }
}

#[test]
fn more_time_is_never_less_likely() {
    let dates = ["2027-02-15", "2027-03-15", "2027-05-01", "2027-06-15", "2027-07-01"];
    let claims: String = dates.iter().map(|date| format!("\n  expect fund is done by {date}")).collect();
    let mut changed = 0;
    for outcome in outcomes(&format!("{CLUB}{USUAL}{claims}\n")) {
        assert!(outcome.truths.is_sorted_by_key(|truth| *truth == Truth::Holds), "{:?}", outcome.truths);
        changed += u64::from(outcome.truths[0] != outcome.truths[4]);
    }
    assert!(changed > RUNS / 10, "{changed}: the dates tell the runs apart");
}

/// Who comes is drawn whether or not it is enough: with a higher quorum nothing is met that a lower one did not meet.
#[test]
fn a_higher_quorum_is_never_met_where_a_lower_one_was_not() {
    let with = |quorum: u32| {
        let body = format!("seats    people 1 per member\n  quorum   {quorum} people");
        let text = format!("{CLUB}{USUAL}\n  expect plan succeeds or plan fails for vote\n").replace("seats    people 1 per member", &body);
        let text =
            text.replace("  otherwise   retry at most 2 times after 1 week, then end as \"no plan\"", "  otherwise   end as \"no plan\"");
        outcomes(&text).into_iter().map(|outcome| outcome.truths[0] == Truth::Holds).collect::<Vec<bool>>()
    };
    let met: Vec<Vec<bool>> = [8, 13, 16, 20, 26].map(with).into();
    for pair in met.windows(2) {
        assert!(pair[0].iter().zip(&pair[1]).all(|(lower, higher)| *lower || !*higher));
        assert_ne!(pair[0], pair[1]);
    }
}

/// A threshold of money, and a chance of consent: where the better one fails, the worse one does too.
#[test]
fn less_asked_and_more_chance_never_fail_where_the_harder_did_not() {
    let plain = format!("{CLUB}{USUAL}\n  expect fund succeeds\n");
    let held = |text: &str| outcomes(text).into_iter().map(|outcome| outcome.truths[0] == Truth::Holds).collect::<Vec<bool>>();
    let hard = held(&plain);
    for easier in [
        plain.replace("at least 500 EUR", "at least 300 EUR"),
        plain.replace("consent of comune is given with chance 85%", "consent of comune is given with chance 95%"),
        plain.replace("about 700 ± 300 EUR skewed", "about 900 ± 300 EUR"),
    ] {
        let easy = held(&easier);
        assert!(hard.iter().zip(&easy).all(|(hard, easy)| *easy || !*hard));
        assert_ne!(hard, easy);
    }
}
