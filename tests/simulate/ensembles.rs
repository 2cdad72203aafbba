//! Many runs: the same bytes on any number of threads, the same luck whatever else is written, honest verdicts.

use super::{CLUB, Charter};
use charter::machine::Entry;
use charter::simulate::{Assume, Columns, Judgement, Spread, Verdict, Why, judge_all, test};

const USUAL: &str = r#"
scenario usual "Usual"
  turnout of people in assembly is about 45% ± 10%
  support of people in assembly is between 40% and 90%
  consent of comune is given with chance 85%
  consent of donors is given
  contribution of donors in fund is about 700 ± 300 EUR skewed
  rating of people in review is about 4 ± 1
  people fall by 1% per month
  report is kept with chance 90%
"#;

#[test]
fn runs_are_the_same_on_any_number_of_threads_and_however_they_are_split() {
    let charter = Charter::example("garden.charter");
    let columns = Columns::default();
    let setting = charter.setting("usual", &columns);
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| setting.runs(1, 240, Assume::Drawn))
    };
    let whole = on(1);
    assert_eq!(whole, on(2));
    assert_eq!(whole, on(5));
    let (first, second) = (setting.runs(1, 100, Assume::Drawn), setting.runs(101, 240, Assume::Drawn));
    assert_eq!(whole, first.clone().joined(second.clone()));
    assert_eq!(whole, second.joined(first));
    assert_eq!(whole.runs, 240);
    assert_eq!(whole.ends.values().sum::<u64>(), 240);
}

fn diary(text: &str, run: u64) -> Vec<Entry> {
    let charter = Charter::read(text);
    let columns = Columns::default();
    charter.setting("usual", &columns).trace(run).diary
}

#[test]
fn an_unused_party_or_a_comment_changes_no_draw() {
    let plain = format!("{CLUB}{USUAL}");
    let more =
        plain.replace("duty report", "// A remark.\nparty bystanders \"Bystanders\" is committee\n  members 9 people\n\nduty report");
    assert_ne!(plain, more);
    for run in 1..=40 {
        assert_eq!(diary(&plain, run), diary(&more, run), "run {run}");
    }
}

#[test]
fn a_changed_line_changes_only_its_own_answers() {
    let plain = format!("{CLUB}{USUAL}");
    let other = plain.replace("rating of people in review is about 4 ± 1", "rating of people in review is 5");
    let before_review = |text: &str, run| {
        let is_rating = |entry: &Entry| format!("{:?}", entry.event).contains("Rating");
        diary(text, run).into_iter().take_while(|entry| !is_rating(entry)).collect::<Vec<_>>()
    };
    for run in 1..=40 {
        assert_eq!(before_review(&plain, run), before_review(&other, run), "run {run}");
    }
}

#[test]
fn seeds_and_runs_are_different_luck() {
    let plain = format!("{CLUB}{USUAL}");
    assert_ne!(diary(&plain, 1), diary(&plain, 2));
}

fn verdicts(scenarios: &str, name: &str) -> Vec<Judgement> {
    let charter = Charter::club(scenarios);
    let columns = Columns::default();
    test(&charter.setting(name, &columns), 400).judgements
}

#[test]
fn one_run_contradicts_and_can_be_traced() {
    let text = format!("{USUAL}\n  expect plan succeeds\n  expect fund opens or charter ends as \"no plan\"\n");
    let charter = Charter::club(&text);
    let columns = Columns::default();
    let setting = charter.setting("usual", &columns);
    let summary = setting.runs(1, 400, Assume::Drawn);
    let judged = judge_all(&setting, &summary, 0);
    assert_eq!(judged[0].verdict, Verdict::Failed);
    let run = judged[0].tally.first_failure.expect("a counterexample");
    assert_eq!(setting.trace(run).outcome.truths[0], charter::machine::Truth::Fails);
    assert!((1..run).all(|run| setting.trace(run).outcome.truths[0] == charter::machine::Truth::Holds), "it is the first");
    assert_eq!(judged[1].verdict, Verdict::Undecided(Why::HeldInAll), "sampling alone never confirms every run");
}

#[test]
fn a_scenario_that_leaves_nothing_open_is_settled_by_one_run() {
    let found = verdicts(
        r#"
scenario fixed "Fixed"
  duration of plan is 8 weeks
  turnout of people is 20 people
  support of people is 15 people
  consent of comune is given
  consent of donors is given
  contribution of donors in fund is 800 EUR
  rating of people in review is 4
  report is kept

  expect charter ends as completed
  expect plan fails with chance at most 1%
"#,
        "fixed",
    );
    assert_eq!(found.iter().map(|judgement| &judgement.verdict).collect::<Vec<_>>(), [&Verdict::Passed, &Verdict::Passed]);
}

#[test]
fn a_verdict_that_rests_on_what_nobody_said_is_undecided_and_names_it() {
    let text = USUAL.replace("  consent of comune is given with chance 85%\n", "")
        + "\n  expect fund succeeds with chance at least 10%\n  expect plan succeeds with chance at least 10%\n";
    let found = verdicts(&text, "usual");
    let Verdict::Undecided(Why::Assumed(subjects)) = &found[0].verdict else { panic!("{:?}", found[0]) };
    assert!(format!("{subjects:?}").contains("Consent"), "{subjects:?}");
    let (low, high) = found[0].band.expect("a band");
    assert!(low < 0.1 && high > 0.5, "{low} {high}");
    assert_eq!(found[1].verdict, Verdict::Passed, "what does not rest on it is settled");
}

#[test]
fn a_story_is_undecided_where_what_nobody_answers_can_reach_something() {
    let story = "\nstory told \"Told\" from usual\n  contribution of donors in fund is 800 EUR\n\n  expect fund succeeds\n";
    let without = |line: &str| USUAL.replace(line, "") + story;
    let verdict = |text: &str| verdicts(text, "told").remove(0).verdict;
    assert_eq!(verdict(&without("  report is kept with chance 90%\n")), Verdict::Passed, "nothing hangs on the report");
    let without_consent = without("  consent of comune is given with chance 85%\n");
    let Verdict::Undecided(Why::Unanswered(subjects)) = verdict(&without_consent) else { panic!("it can reach the fund") };
    assert!(format!("{subjects:?}").contains("Consent") && subjects.len() == 1, "{subjects:?}");
    let adverse = without_consent.replace("from usual\n", "from usual\n  rest is adverse\n");
    assert_eq!(verdict(&adverse), Verdict::Failed);
}

#[test]
fn spreads_join_in_any_order() {
    let values: Vec<i64> = (0..60_000_i64).map(|n| (n * 7_919) % 1_000_003 - 500_000).collect();
    let spread = |values: &[i64]| {
        let mut spread = Spread::default();
        values.iter().for_each(|value| spread.add(Some(*value)));
        spread
    };
    let whole = spread(&values);
    let (left, right) = values.split_at(20_000);
    let (mut one, mut other) = (spread(left), spread(right));
    one.join(&spread(right));
    other.join(&spread(left));
    assert_eq!(one, whole);
    assert_eq!(other, whole);
    assert_eq!(whole.total(), 60_000);
}

#[test]
fn quantiles_put_never_last() {
    let mut spread = Spread::default();
    (1..=8).for_each(|value| spread.add(Some(value)));
    (0..2).for_each(|_| spread.add(None));
    assert_eq!([10, 50, 80, 81, 100].map(|part| spread.quantile(part)), [Some(1), Some(5), Some(8), None, None]);
}

/// Every example, told in both languages: whole sentences, in order of date, each message with all that it needs.
#[test]
fn diaries_are_told_in_whole_sentences() {
    for name in ["garden", "nursery", "health_budgets", "minibus", "bilancio_bologna", "dundee"] {
        let charter = Charter::example(&format!("{name}.charter"));
        let columns = Columns::default();
        for (id, scenario) in charter.model.scenarios.iter() {
            let setting = charter.setting(&scenario.name.text, &columns);
            assert_eq!(setting.scenario, Some(id));
            for run in 1..=if scenario.is_story { 1 } else { 12 } {
                let trace = setting.trace(run);
                for lang in charter::diagnostic::Lang::ALL {
                    let catalogue = charter::diagnostic::Catalogue::new(lang);
                    let words = charter::report::words::Words { model: &charter.model, catalogue: &catalogue };
                    let lines = charter::report::trace::tell(&words, &trace);
                    assert!(lines.is_sorted_by_key(|line| line.day), "{name} {run}");
                    for line in &lines {
                        assert!(!line.text.contains("run-") && !line.text.contains(['{', '}']), "{name} {run}: {}", line.text);
                    }
                }
            }
        }
    }
}

/// Each run's books agree with the aggregates: counts of endings, and what the ensemble calls the first failure.
#[test]
fn aggregates_are_those_of_the_single_runs() {
    let charter = Charter::example("minibus.charter");
    let columns = Columns::default();
    let setting = charter.setting("consueto", &columns);
    let summary = setting.runs(1, 40, Assume::Drawn);
    let outcomes: Vec<_> = (1..=40).map(|run| setting.trace(run).outcome).collect();
    for (end, count) in &summary.ends {
        assert_eq!(outcomes.iter().filter(|outcome| outcome.end == *end).count() as u64, *count);
    }
    let mut spent: Vec<i64> = outcomes.iter().map(|outcome| outcome.spent).collect();
    spent.sort_unstable();
    assert_eq!([10, 50, 90].map(|part| summary.spent.quantile(part)), [Some(spent[3]), Some(spent[19]), Some(spent[35])]);
    for (at, stage) in summary.stages.iter().enumerate() {
        assert_eq!(stage.opened, outcomes.iter().filter(|outcome| outcome.stages[at].opened.is_some()).count() as u64);
        assert_eq!(stage.failed(), outcomes.iter().filter(|outcome| outcome.stages[at].times_failed > 0).count() as u64);
    }
}
